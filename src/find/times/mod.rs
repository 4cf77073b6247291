//! Time expressions as TIMEX3: found by a grammar over classes of words, then resolved in the order of the text.

mod behind;
mod calendar;
mod clock;
mod dates;
pub(super) mod direction;
mod expression;
mod relative;
mod resolve;
mod scan;
mod spoken;
mod words;
mod years;

pub use calendar::push as push_number;
pub(super) use scan::STARTS;
use time::Date;

use crate::card::{Precision, TimexType};
use crate::span::Span;
use crate::text::Reading;

/// A time expression.
pub struct Time {
    /// Where it stands.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: usize,
    /// TIMEX3 type.
    pub kind: TimexType,
    /// TIMEX3 value.
    pub value: String,
    /// The date that a length is counted to from the day of publication ("vor zwei Jahren" is P2Y and 2012).
    pub point: Option<String>,
    /// First and last day, where the value is fully specified.
    pub days: Option<(Date, Date)>,
    /// How exact it is.
    pub precision: Precision,
    /// The day it is put in order by: the first, or later where the middle or the end is meant.
    pub key: Option<Date>,
    /// Whether something can stand at it on a timeline: a date, neither a length nor a bare time of day.
    pub dated: bool,
    /// Whether it was resolved against the day of publication or another time of the text.
    pub relative: bool,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub next: usize,
}

/// Finds the time expressions, in order. `anchor` is the local day of publication.
pub fn find(reading: &Reading<'_>, anchor: Option<Date>) -> Vec<Time> {
    let mut scan = scan::Scan::new(reading);
    for block in &reading.blocks {
        let first = reading.sentence(block.first).first;
        let last = block.last.checked_sub(1).map_or(first, |s| reading.sentence(s).last);
        if block.first < block.last {
            scan.block(first, last);
        }
    }
    let found = scan.found;
    resolve::Resolver::new(reading, anchor, &found).all(&found)
}
