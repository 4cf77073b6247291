//! Dates in the interface's words.

use super::{Wording, clean};
use crate::card::{Precision, When};

/// When something happened, in words; the article's own where the value is open.
pub(super) fn words<S>(when: &When<S>, wording: &Wording) -> String {
    let start = when.start.as_deref().and_then(parts);
    let Some((year, month, day)) = start else { return clean(&when.text) };
    // Years before 1000 are written with zeros in front by machines alone.
    let first = year;
    let year = year.trim_start_matches('0');
    let form = match when.precision {
        Precision::Time => {
            let clock = when.value.split_once('T').map(|(_, clock)| clock);
            let date = day_words(wording, year, month, day);
            return match clock.filter(|c| c.starts_with(|c: char| c.is_ascii_digit())) {
                Some(clock) => format!("{date}, {clock}"),
                None => date,
            };
        }
        Precision::Day => wording.day,
        Precision::Week if when.value.ends_with("-WE") => wording.weekend,
        Precision::Week => wording.week,
        Precision::Month => wording.month,
        Precision::Quarter if is_quarter(&when.value) => wording.quarter,
        Precision::Season if season(&when.value).is_some() => wording.season,
        Precision::Year => "{y}",
        Precision::Decade => wording.decade,
        Precision::Quarter | Precision::Season | Precision::Century => return clean(&when.text),
    };
    let end = when.end.as_deref().and_then(parts).map_or(first, |(end, _, _)| end);
    let winter = format!("{year}/{}", end.get(2..).unwrap_or(end));
    let years = if when.precision == Precision::Season && end != first { &winter } else { year };
    let season = season(&when.value).and_then(|s| wording.seasons.get(s)).copied().unwrap_or("");
    let quarter = when.value.rsplit('Q').next().unwrap_or("");
    fill(
        form,
        &[('d', &day.to_string()), ('m', month_name(month, wording)), ('y', years), ('s', season), ('q', quarter)],
    )
}

/// What HTML's `time` element takes of a value: a day, a month, a year, a week, a day with a time.
pub(super) fn machine<S>(when: &When<S>) -> Option<&str> {
    let value = when.value.as_str();
    let shape: String = value.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00" | "0000-W00" | "0000-00-00T00:00").then_some(value)
}

/// A day of publication, ISO 8601, in words; as it stands where it is none.
pub(super) fn day(iso: &str, wording: &Wording) -> String {
    match parts(iso.get(..10).unwrap_or(iso)) {
        Some((year, month, day)) => day_words(wording, year, month, day),
        None => clean(iso),
    }
}

fn parts(iso: &str) -> Option<(&str, usize, usize)> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}

fn day_words(wording: &Wording, year: &str, month: usize, day: usize) -> String {
    fill(wording.day, &[('d', &day.to_string()), ('m', month_name(month, wording)), ('y', year)])
}

fn month_name(month: usize, wording: &Wording) -> &'static str {
    month.checked_sub(1).and_then(|m| wording.months.get(m)).copied().unwrap_or("")
}

/// A form with what each letter in braces stands for.
fn fill(form: &str, parts: &[(char, &str)]) -> String {
    let mut words = String::new();
    let mut letters = form.chars();
    while let Some(c) = letters.next() {
        if c != '{' {
            words.push(c);
            continue;
        }
        let name = letters.next();
        letters.next();
        for (known, part) in parts {
            if Some(*known) == name {
                words.push_str(part);
            }
        }
    }
    words
}

fn is_quarter(value: &str) -> bool {
    value.get(4..6) == Some("-Q")
}

/// Spring 0 to winter 3.
fn season(value: &str) -> Option<usize> {
    ["-SP", "-SU", "-FA", "-WI"].iter().position(|s| value.get(4..) == Some(s))
}
