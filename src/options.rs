//! What a caller may ask for, and its checking.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::error::Error;
use crate::letters::after;
use crate::limits;

/// Options of one call. All may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// BCP 47 code of the article's language; detected where absent.
    pub lang: Option<String>,
    /// When the article appeared: an ISO 8601 date or date-time. What is no date gets a note and counts as absent.
    pub published: Option<String>,
    /// The newsroom's time zone: an offset such as `+01:00`; the package and the command line also take a name such
    /// as `Europe/Zurich`. It matters where `published` is given in UTC.
    pub timezone: Option<String>,
    /// The article's title, where the text does not hold it.
    pub title: Option<String>,
    /// The article's address.
    pub url: Option<String>,
    /// Most bullets, 0 to 100; default 5.
    pub bullets: Option<u32>,
    /// Most quotes, 0 to 1000; default 6.
    pub quotes: Option<u32>,
    /// Most entries of the timeline, 0 to 1000; default 12.
    pub timeline: Option<u32>,
}

impl Options {
    /// Checks what can be checked without the article.
    ///
    /// # Errors
    /// [`Error::BadTimezone`] or [`Error::BadOption`].
    pub fn check(&self) -> Result<(), Error> {
        self.zone()?;
        for (name, value, most) in [
            ("bullets", self.bullets, limits::MOST_BULLETS),
            ("quotes", self.quotes, 1000),
            ("timeline", self.timeline, 1000),
        ] {
            if value.is_some_and(|v| v > most) {
                return Err(Error::BadOption { reason: format!("option {name} must lie between 0 and {most}") });
            }
        }
        Ok(())
    }

    /// `timezone` in minutes ahead of UTC.
    fn zone(&self) -> Result<Option<i32>, Error> {
        let Some(given) = self.timezone.as_deref() else { return Ok(None) };
        offset_minutes(given).map(Some).ok_or_else(|| Error::BadTimezone { given: given.to_owned() })
    }

    /// The local day that relative times are counted from: of `published`, else of `found`, the date that the article
    /// itself gives; where neither the caller nor that date says which zone it is of, `offset` does. What is no date counts as absent: what a page calls its date may be anything, and the card is made
    /// without it and says so in a note.
    ///
    /// # Errors
    /// [`Error::BadTimezone`] where `timezone` is no offset.
    pub fn local_day_of(&self, found: Option<&str>, offset: Option<&str>) -> Result<Option<Date>, Error> {
        let zone = self.zone()?.or_else(|| offset.and_then(offset_minutes));
        let day = |given: Option<&str>| given.and_then(|given| local_day(given, zone));
        Ok(day(self.published.as_deref()).or_else(|| day(found)))
    }

    /// Most bullets of the card.
    pub fn most_bullets(&self) -> usize {
        self.bullets.unwrap_or(limits::DEFAULT_BULLETS) as usize
    }

    /// Most quotes of the card.
    pub fn most_quotes(&self) -> usize {
        self.quotes.unwrap_or(limits::DEFAULT_QUOTES) as usize
    }

    /// Most timeline entries of the card.
    pub fn most_timeline(&self) -> usize {
        self.timeline.unwrap_or(limits::DEFAULT_TIMELINE) as usize
    }
}

/// The day that an ISO 8601 date or date-time names where the newsroom's clock is `zone` minutes ahead of UTC.
///
/// A time that carries its own offset already names the newsroom's day, unless that offset is zero or `Z`: those are
/// how content systems write UTC. Without `zone` the day is taken as written.
pub fn local_day(given: &str, zone: Option<i32>) -> Option<Date> {
    let given = given.trim();
    let date = iso_date(given.get(..10)?)?;
    let rest = given.get(10..)?;
    if rest.is_empty() {
        return Some(date);
    }
    let clock = after(rest, "Tt ")?;
    let (hour, rest) = two_digits(clock)?;
    let (minute, rest) = two_digits(after(rest, ":")?)?;
    let (second, mut rest) = after(rest, ":").map_or(Some((0, rest)), two_digits)?;
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    // A fraction is passed over, and not read as a float: that alone would add 5 kB to the browser build.
    if let Some(fraction) = after(rest, ".,") {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    }
    let offset = rest.trim();
    let own = if offset.is_empty() { None } else { Some(offset_minutes(offset)?) };
    match (own, zone) {
        (Some(0), Some(zone)) => {
            let minutes = hour * 60 + minute + zone;
            date.checked_add(time::Duration::days(i64::from(minutes.div_euclid(24 * 60))))
        }
        _ => Some(date),
    }
}

/// `YYYY-MM-DD`.
fn iso_date(given: &str) -> Option<Date> {
    let (century, rest) = two_digits(given)?;
    let (year, rest) = two_digits(rest)?;
    let (month, rest) = two_digits(after(rest, "-")?)?;
    let (day, _) = two_digits(after(rest, "-")?)?;
    let month = Month::try_from(month as u8).ok()?;
    Date::from_calendar_date(century * 100 + year, month, day as u8).ok()
}

/// The number of the two figures that a piece begins with, and what follows them.
fn two_digits(piece: &str) -> Option<(i32, &str)> {
    let (digits, rest) = piece.split_at_checked(2)?;
    let mut number = 0;
    for c in digits.chars() {
        number = number * 10 + c.to_digit(10)? as i32;
    }
    Some((number, rest))
}

/// Minutes ahead of UTC of `Z`, `+01:00`, `+0100` or `+01`.
pub fn offset_minutes(given: &str) -> Option<i32> {
    if given.eq_ignore_ascii_case("z") || given.eq_ignore_ascii_case("utc") {
        return Some(0);
    }
    let (hours, rest) = two_digits(after(given, "+-")?)?;
    let rest = after(rest, ":").unwrap_or(rest);
    let (minutes, rest) = if rest.is_empty() { (0, rest) } else { two_digits(rest)? };
    let ahead = hours * 60 + minutes;
    (hours <= 14 && minutes < 60 && rest.is_empty()).then_some(if given.starts_with('-') { -ahead } else { ahead })
}
