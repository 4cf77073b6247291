//! Pasted text → Article.
//!
//! A line is looked at twice: by its own words (`wording`), then among its neighbours (`order`). A line that nothing
//! speaks against is a paragraph: a sentence taken for furniture is lost to the card, furniture taken for a sentence
//! only looks bad on it.

pub mod cut;
mod datelines;
pub mod dates;
mod lines;
mod order;
mod topics;
mod wording;

use order::Row;
pub use wording::{Guess, look};

use std::borrow::Cow;

use super::{Article, ArticleBlock};
use crate::card::{BlockKind, Source, folded};
use crate::lang::Pack;
use crate::options::Options;
use crate::span::Span;

/// Reads pasted text. `pack` is its language.
pub fn article<'a>(text: &'a str, pack: &'static Pack, options: &Options) -> Article<'a> {
    let mut rows = Vec::new();
    let mut buffer = String::new();
    for line in lines::lines(text) {
        rows.push(Row { line, seen: wording::look(line.span.of(text), pack, &mut buffer), kind: None });
    }
    let rows = order::judge(text, pack, rows, options.title.as_deref());
    let mut blocks = Vec::with_capacity(rows.len() + 8);
    let mut source = Source {
        title: options.title.clone(),
        published: options.published.clone(),
        url: options.url.clone(),
        ..Source::default()
    };
    for row in &rows {
        let (span, kind) = (row.line.span, row.kind.unwrap_or(BlockKind::Paragraph));
        match kind {
            BlockKind::Byline => byline(text, span, pack, &mut source),
            BlockKind::Headline if source.title.is_none() => source.title = Some(folded(span.of(text))),
            _ => {}
        }
        push(text, pack, span, kind, row.seen.sign, &mut blocks);
    }
    let topics = topics_of(text, &blocks);
    Article { text: Cow::Borrowed(text), blocks, source, topics, pack, paywalled: false, offset: None }
}

/// Adds a line's block, or the blocks that it is cut into.
fn push(text: &str, pack: &'static Pack, span: Span, kind: BlockKind, sign: usize, to: &mut Vec<ArticleBlock>) {
    let mut add = |kind: BlockKind, from: usize, end: usize| {
        let span = Span::new(from, end).trim(text);
        if !span.is_empty() {
            to.push(ArticleBlock { kind, span });
        }
    };
    let (start, end) = (span.start as usize, span.end as usize);
    match kind {
        BlockKind::EditorsPoint | BlockKind::ListItem | BlockKind::Topics if sign > 0 => {
            add(BlockKind::Furniture, start, start + sign);
            add(kind, start + sign, end);
        }
        // "Mehr zum Thema: Wladimir Putin, Kreml": the heading is not a topic.
        BlockKind::Topics => {
            let heading = cut::find(span.of(text), |c| c == ':').map_or(0, |at| at + 1);
            add(BlockKind::Furniture, start, start + heading);
            add(kind, start + heading, end);
        }
        BlockKind::Paragraph | BlockKind::Lead => {
            let piece = span.of(text);
            let dateline = datelines::at_start(piece, pack);
            let signed = datelines::at_end(piece, pack);
            add(BlockKind::Byline, start, start + dateline);
            add(kind, start + dateline, end - signed);
            let owner = cut::first(cut::tail(piece, signed)) == '©';
            add(if owner { BlockKind::Furniture } else { BlockKind::Byline }, end - signed, end);
        }
        _ => add(kind, start, end),
    }
}

/// Reads authors and dates of a byline where they are not known yet.
fn byline(text: &str, span: Span, pack: &'static Pack, source: &mut Source) {
    let line = span.of(text);
    let dates = dates::read(line, pack);
    if source.published.is_none() {
        source.published = dates.published;
    }
    if source.modified.is_none() {
        source.modified = dates.modified;
    }
    let authors = dates::authors_after_phrase(line, pack).or_else(|| dates::authors(line, pack));
    if source.authors.is_empty()
        && let Some(authors) = authors
    {
        for author in &authors {
            source.authors.push(folded(author));
        }
    }
}

/// Each topic of the page's lists, in the order of the text.
fn topics_of(text: &str, blocks: &[ArticleBlock]) -> Vec<Span> {
    let mut list = Vec::new();
    let mut article = None;
    for block in blocks {
        if block.kind == BlockKind::Topics {
            let article = *article.get_or_insert(text.get(..block.span.start as usize).unwrap_or(""));
            topics::cut(text, block.span, article, &mut list);
        }
    }
    list
}
