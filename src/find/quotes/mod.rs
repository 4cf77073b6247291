//! Who said what.
//!
//! [`marks`] pairs the marks; [`direct`] decides which stretches are speech and whose; [`frame`] reads the words that
//! report, [`group`] those that stand before their subject, [`inserted`] those inside the marks or in a sentence of their own, and [`phrase`] the noun phrase that names the speaker; [`who`]
//! resolves it to the fullest name. [`indirect`] finds speech without marks, clause by [`clause`].

mod addressee;
mod choose;
mod clause;
mod direct;
mod frame;
mod group;
mod indirect;
mod inserted;
mod marks;
mod phrase;
mod who;

pub use addressee::TALK;
pub use choose::choose;

use super::names::Names;
use crate::card::{BlockKind, QuoteKind};
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
    /// Whom it was said to: a person's fullest name, else the phrase.
    pub addressee: Option<Span>,
}

/// Who said a quote.
#[derive(Clone, Copy)]
pub struct Speaker {
    /// The fullest form that the article gives; the pronoun where that is all that is known.
    pub name: Span,
    /// Whether the name is one to show: false for a pronoun that nobody near it fits.
    pub known: bool,
    /// Office or profession.
    pub role: Option<Span>,
    /// The mention at the quote.
    pub mention: Option<Span>,
}

/// Finds the quotes, in order.
pub fn find(reading: &Reading<'_>, names: &Names) -> Vec<Quote> {
    let stretches = marks::pair(reading);
    let mut marked: Vec<Span> = Vec::new();
    for stretch in &stretches {
        if stretch.depth == 0 {
            marked.push(reading.range(stretch.open, stretch.close.saturating_sub(1).max(stretch.open)));
        }
    }
    let direct = direct::find(reading, names, &stretches, &marked);
    indirect::add(reading, names, direct, &marked)
}

/// Blocks that quotes are read from.
fn is_read(kind: BlockKind) -> bool {
    kind.is_body() || matches!(kind, BlockKind::Headline | BlockKind::Subheading)
}
