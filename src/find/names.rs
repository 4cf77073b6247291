//! Who and what an article names: people with their roles, bodies, places as far as sentences use them as speakers.

use crate::span::Span;
use crate::text::Reading;

/// The names of an article.
#[derive(Default)]
pub struct Names {
    /// In the order of their first mention.
    pub list: Vec<Name>,
}

/// Somebody or something with a name.
pub struct Name {
    /// The fullest form that the article gives, without case ending.
    pub fullest: Span,
    /// Office or profession, as the article gives it.
    pub role: Option<Span>,
    /// Every mention by name, in order.
    pub mentions: Vec<Span>,
}

/// Finds the names.
pub fn find(_reading: &Reading<'_>) -> Names {
    Names::default()
}
