//! A page tree → Article: what of a page is its article.

mod boxes;
pub mod judge;
mod names;
pub mod runs;
mod tree;

pub use boxes::is_heading;
pub use names::{Attribute, Tag};
pub use tree::{NodeId, Page};

use std::borrow::Cow;

use judge::MOST_HEAD_RUNS;
use runs::{Run, Runs};

use super::meta::{self, Meta};
use super::plain::dates::{self, Dated};
use super::{Article, ArticleBlock};
use crate::card::{BlockKind, Source};
use crate::lang::{self, Pack};
use crate::options::Options;
use crate::span::Span;

/// Bytes of a line that may be the date of the article (guess: author, place, date and time of day).
const DATE_LINE_BYTES: usize = 160;

/// Finds a page's article.
pub fn article(page: &Page, options: &Options) -> Article<'static> {
    found(page, options).0
}

/// Finds a page's article, and for each of its blocks the text nodes that it was read from.
pub fn found(page: &Page, options: &Options) -> (Article<'static>, Vec<Vec<NodeId>>) {
    let meta = meta::read(page, options.url.as_deref());
    let runs = runs::collect(page, page.scope());
    let judged_in = match options.lang.as_deref().or(meta.lang.as_deref()).and_then(lang::pack) {
        Some(pack) => pack,
        None => lang::detect::detect(&runs.text),
    };
    let chosen = judge::choose(page, &runs, &meta, judged_in);
    let published = options.published.clone().or_else(|| meta.published.clone());
    let printed = printed_date(&runs, &chosen, judged_in);
    let offset = match (&published, &printed) {
        (Some(utc), Some(local)) if meta.offset.is_none() => meta::offset_between(utc, local),
        _ => meta.offset.clone(),
    };
    let published = published.or(printed);
    let mut text = String::new();
    let mut blocks = Vec::new();
    let mut nodes = Vec::new();
    for &(kind, run) in &chosen {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(run.text.of(&runs.text));
        blocks.push(ArticleBlock { kind, span: Span::new(start, text.len()) });
        let pieces = runs.pieces.get(run.pieces.start as usize..run.pieces.end as usize);
        nodes.push(pieces.unwrap_or(&[]).to_vec());
    }
    let pack = pack(&text, &meta, options);
    let paywalled = meta.paywalled;
    let source = Source {
        title: options.title.clone().or(meta.title),
        site: meta.site,
        authors: meta.authors,
        published,
        modified: meta.modified,
        url: options.url.clone().filter(|u| !u.is_empty()).or(meta.url),
    };
    (Article { text: Cow::Owned(text), blocks, source, topics: Vec::new(), pack, paywalled, offset }, nodes)
}

/// The date that is printed between the headline and the text, the last that is believed.
fn printed_date(runs: &Runs, chosen: &[(BlockKind, Run)], pack: &'static Pack) -> Option<String> {
    // A deck and the editors' box may stand before it.
    let paragraph = chosen.iter().find(|(kind, _)| *kind == BlockKind::Paragraph);
    let (_, first) = paragraph.or(chosen.first())?;
    let at = runs.list.partition_point(|run| run.text.start < first.text.start);
    let near = runs.list.get(at.saturating_sub(MOST_HEAD_RUNS)..at)?;
    near.iter().rev().find_map(|run| {
        let line = run.text.of(&runs.text);
        let dated = line.len() < DATE_LINE_BYTES && dates::date_line(line, pack) != Dated::No;
        if dated { dates::read(line, pack).published } else { None }
    })
}

/// The article's language: what the caller says, else what its words say, else what the page says.
fn pack(text: &str, meta: &Meta, options: &Options) -> &'static Pack {
    if let Some(code) = options.lang.as_deref() {
        return lang::pack(code).unwrap_or(lang::UNKNOWN);
    }
    let by_words = lang::detect::detect(text);
    let declared = meta.lang.as_deref().and_then(lang::pack);
    if by_words.code == lang::UNKNOWN.code { declared.unwrap_or(by_words) } else { by_words }
}
