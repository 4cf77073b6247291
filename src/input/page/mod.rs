//! A page tree → Article: what of a page is its article.

mod boxes;
pub mod judge;
mod names;
pub mod runs;
mod tree;

pub use names::{Attribute, Tag};
pub use tree::{NodeId, Page};

use std::borrow::Cow;

use super::{Article, ArticleBlock};
use crate::card::Source;
use crate::lang::{self, Pack};
use crate::options::Options;
use crate::span::Span;

/// Finds a page's article.
pub fn article(page: &Page, options: &Options) -> Article<'static> {
    let runs = runs::collect(page);
    let chosen = judge::choose(page, &runs);
    let mut text = String::new();
    let mut blocks = Vec::new();
    for (kind, run) in chosen {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(run.text.of(&runs.text));
        blocks.push(ArticleBlock { kind, span: Span::new(start, text.len()) });
    }
    let source = Source {
        title: options.title.clone(),
        published: options.published.clone(),
        url: options.url.clone(),
        ..Source::default()
    };
    let pack = pack(&text, options);
    Article { text: Cow::Owned(text), blocks, source, topics: Vec::new(), pack, paywalled: false }
}

/// The article's language: what the caller says, else what its words say.
fn pack(text: &str, options: &Options) -> &'static Pack {
    match options.lang.as_deref() {
        Some(code) => lang::pack(code).unwrap_or(lang::UNKNOWN),
        None => lang::detect::detect(text),
    }
}
