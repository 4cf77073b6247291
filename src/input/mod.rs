//! Source → Article: what is the article's own text, in blocks, and what is known of it.
//!
//! Pasted text becomes blocks directly ([`plain`]). A page becomes a small tree first ([`page`]); what of it is
//! article and what furniture is judged on that tree, wherever it came from.

#[cfg(any(not(target_arch = "wasm32"), feature = "html"))]
pub mod html;
pub mod meta;
pub mod page;
pub mod plain;

use std::borrow::Cow;

use crate::card::{BlockKind, Source};
use crate::lang::Pack;
use crate::span::Span;

/// An article: its text, its blocks in order, and what is known of it.
///
/// For pasted text `text` is the text as given; for a page it is the page's text, blocks parted by empty lines.
pub struct Article<'a> {
    /// The text that all spans count in.
    pub text: Cow<'a, str>,
    /// Blocks in the order of the text; they do not overlap, and what lies between them is white space.
    pub blocks: Vec<ArticleBlock>,
    /// What is known of it.
    pub source: Source,
    /// Each topic that the page lists under it, in the order of the text.
    pub topics: Vec<Span>,
    /// The language it is in.
    pub pack: &'static Pack,
    /// Whether only a part of it may be read without paying.
    pub paywalled: bool,
    /// The newsroom's offset from UTC, where dates of the page have it: `+01:00`.
    pub offset: Option<String>,
}

/// A block of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without white space at its ends.
    pub span: Span,
}
