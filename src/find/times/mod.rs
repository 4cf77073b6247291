//! Time expressions as TIMEX3.

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
    /// First and last day, where the value is fully specified.
    pub days: Option<(Date, Date)>,
    /// How exact it is.
    pub precision: Precision,
    /// Whether it was resolved against the day of publication or another time of the text.
    pub relative: bool,
}

/// Finds the time expressions, in order. `anchor` is the local day of publication.
pub fn find(_reading: &Reading<'_>, _anchor: Option<Date>) -> Vec<Time> {
    Vec::new()
}
