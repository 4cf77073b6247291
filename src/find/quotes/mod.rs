//! Who said what.

use super::names::Names;
use crate::card::QuoteKind;
use crate::span::Span;
use crate::text::Reading;

/// A quote.
pub struct Quote {
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// Its parts, without the marks around them.
    pub spans: Vec<Span>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// The word that reports it.
    pub cue: Option<Span>,
    /// Whom it was said to: the fullest form of the name.
    pub addressee: Option<Span>,
}

/// Who said a quote.
pub struct Speaker {
    /// The fullest form that the article gives.
    pub name: Span,
    /// Office or profession.
    pub role: Option<Span>,
    /// The mention at the quote.
    pub mention: Option<Span>,
}

/// Finds the quotes, in order.
pub fn find(_reading: &Reading<'_>, _names: &Names) -> Vec<Quote> {
    Vec::new()
}
