//! Pasted text → Article.

use std::borrow::Cow;

use super::{Article, ArticleBlock};
use crate::card::{BlockKind, Source};
use crate::lang::Pack;
use crate::options::Options;
use crate::span::Span;

/// Reads pasted text. `pack` is its language.
pub fn article<'a>(text: &'a str, pack: &'static Pack, options: &Options) -> Article<'a> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if !span.is_empty() {
            blocks.push(ArticleBlock { kind: BlockKind::Paragraph, span });
        }
    }
    let source = Source {
        title: options.title.clone(),
        published: options.published.clone(),
        url: options.url.clone(),
        ..Source::default()
    };
    Article { text: Cow::Borrowed(text), blocks, source, pack, paywalled: false }
}
