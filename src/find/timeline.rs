//! Events with their times.

use time::Date;

use super::times::Time;
use crate::card::Tense;
use crate::span::Span;
use crate::text::Reading;

/// Something that happened, or will.
pub struct Event {
    /// Its own clause.
    pub spans: Vec<Span>,
    /// Its time: the place in the list of times.
    pub time: usize,
    /// Past, present or future.
    pub tense: Tense,
}

/// Finds the events, in order of time.
pub fn find(_reading: &Reading<'_>, _times: &[Time], _anchor: Option<Date>) -> Vec<Event> {
    Vec::new()
}
