//! A date as pages write it → ISO 8601.

use std::sync::OnceLock;

use crate::input::plain::cut;
use crate::lang::{self, Class, Classes, fold};
use crate::letters::{self, after};
use crate::options::local_day;

/// The ISO 8601 date or date-time that `given` says; `None` where it says none. A time keeps the offset it has.
pub fn iso(given: &str) -> Option<String> {
    let given = given.trim();
    written_iso(given).or_else(|| epoch(given)).or_else(|| in_words(given))
}

/// What is a date of the time that pages are from. Years before the first news sites are defaults of content systems
/// ("0001-01-01", "1970-01-01").
fn plausible(iso: String) -> Option<String> {
    let year = number(iso.get(..4)?)?;
    ((1980..2100).contains(&year) && local_day(&iso, None).is_some()).then_some(iso)
}

/// The number that a piece is, of up to nine digits and nothing else.
pub fn number(piece: &str) -> Option<u32> {
    if !(1..=9).contains(&piece.len()) {
        return None;
    }
    let mut number = 0;
    for byte in piece.bytes() {
        number = number * 10 + u32::from(byte).checked_sub(48).filter(|digit| *digit < 10)?;
    }
    Some(number)
}

/// `2024-04-26T13:34:57+02:00` and its near relations: a space for the T, slashes, a zone in brackets or as a name.
fn written_iso(given: &str) -> Option<String> {
    let year = given.get(..4)?;
    number(year)?;
    let rest = given.get(4..)?;
    let mut iso = year.to_owned();
    let rest = if given.len() == 8 && number(given).is_some() {
        two(&mut iso, '-', rest.get(..2)?)?;
        two(&mut iso, '-', rest.get(2..)?)?;
        ""
    } else {
        let mut rest = rest;
        for _ in 0..2 {
            let (piece, behind) = digits(after(rest, "-/.")?);
            two(&mut iso, '-', piece)?;
            rest = behind;
        }
        rest
    };
    let rest = cut::skip(rest, |c| matches!(c, 'T' | 't' | ' ' | ','));
    let Some(rest) = clock(&mut iso, rest) else { return plausible(iso) };
    // Fractions of a second say nothing to a reader.
    let zone = after(rest, ".,").map_or(rest, |rest| digits(rest).1);
    push_zone(&mut iso, zone);
    plausible(iso)
}

/// The digits that a piece begins with, and what follows them.
fn digits(piece: &str) -> (&str, &str) {
    cut::start(piece, |c| !c.is_ascii_digit())
}

/// Writes a number of one or two digits with two, behind a mark.
fn two(to: &mut String, mark: char, piece: &str) -> Option<u32> {
    let value = number(piece).filter(|_| piece.len() <= 2)?;
    to.push(mark);
    if piece.len() == 1 {
        to.push('0');
    }
    to.push_str(piece);
    Some(value)
}

/// Writes the time of day that a piece begins with (`13:34`, `13:34:57`, `13.34`, `13 h 34`, `13u34`) and gives what follows it;
/// nothing is written where there is none.
fn clock<'a>(to: &mut String, piece: &'a str) -> Option<&'a str> {
    let before = to.len();
    let (hour, rest) = digits(piece);
    let stop = rest.starts_with('.');
    let (minute, mut rest) = digits(after(rest.trim_start(), ":.hHu")?.trim_start());
    // Another date: "14.05.2024".
    if stop && after(rest, ".").is_some_and(|year| !digits(year).0.is_empty()) {
        return None;
    }
    let mut second = "00";
    if let Some(more) = after(rest, ":") {
        (second, rest) = digits(more);
    }
    for (mark, piece, most) in [('T', hour, 24), (':', minute, 60), (':', second, 60)] {
        if two(to, mark, piece).is_none_or(|value| value >= most) {
            to.truncate(before);
            return None;
        }
    }
    Some(rest)
}

/// Writes the zone that a piece begins with: `Z`, `UTC`, `GMT`, `+02:00`, `+0200`, `+02`, `+2:00`.
fn push_zone(to: &mut String, piece: &str) {
    let piece = piece.trim_start();
    let (word, _) = cut::start(piece, |c| matches!(c, ' ' | '[' | '('));
    if ["z", "utc", "gmt"].iter().any(|zone| word.eq_ignore_ascii_case(zone)) {
        to.push('Z');
        return;
    }
    let (sign, rest) = piece.split_at_checked(1).unwrap_or(("", ""));
    if !matches!(sign, "+" | "-") {
        return;
    }
    let (hour, rest) = digits(rest);
    let (hour, minute) = match after(rest, ":") {
        Some(rest) => (hour, digits(rest).0),
        None => (hour.get(..2).unwrap_or(hour), hour.get(2..).unwrap_or("")),
    };
    let minute = if minute.is_empty() { "00" } else { minute };
    let before = to.len();
    let mark = if sign == "+" { '+' } else { '-' };
    let good = two(to, mark, hour).is_some_and(|h| h <= 14) && two(to, ':', minute).is_some_and(|m| m < 60);
    if !good {
        to.truncate(before);
    }
}

/// Seconds or milliseconds since 1970, in UTC.
fn epoch(given: &str) -> Option<String> {
    // Up to the seconds: what follows are thousandths.
    let seconds = match given.len() {
        10 | 13 => given.get(..10)?,
        _ => return None,
    };
    let (head, last) = seconds.split_at_checked(1)?;
    let seconds = number(head)? * 1_000_000_000 + number(last)?;
    let date = time::Date::from_julian_day(2_440_588 + i32::try_from(seconds / 86_400).ok()?).ok()?;
    let mut iso = day(date.year().unsigned_abs(), u32::from(u8::from(date.month())), u32::from(date.day()));
    let of_day = seconds % 86_400;
    for (mark, value) in [('T', of_day / 3600), (':', of_day / 60 % 60), (':', of_day % 60)] {
        iso.push(mark);
        pair(&mut iso, value);
    }
    iso.push('Z');
    plausible(iso)
}

/// Writes a number with two digits.
pub fn pair(to: &mut String, value: u32) {
    for digit in [value / 10 % 10, value % 10] {
        to.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}

/// A day as ISO 8601 has it.
pub fn day(year: u32, month: u32, day: u32) -> String {
    let mut iso = String::new();
    pair(&mut iso, year / 100);
    pair(&mut iso, year);
    for value in [month, day] {
        iso.push('-');
        pair(&mut iso, value);
    }
    iso
}

/// The first date that a line says in words or figures, in any of our languages: `28.04.2023`, `28. April 2023`, `28 févr. 2023`,
/// `April 28, 2023`, `Fri, 28 Apr 2023 10:00:00 GMT`. Figures with slashes are left alone: their order is not known.
pub fn in_words(line: &str) -> Option<String> {
    let mut parts = [Part::Other; 3];
    let mut folded = String::new();
    let mut rest = line;
    while let Some(at) = cut::find(rest, char::is_alphanumeric) {
        if rest.get(..at).is_some_and(|between| letters::has(between, '/')) {
            parts = [Part::Other; 3];
        }
        rest = rest.get(at..).unwrap_or("");
        let (figures, behind) = digits(rest);
        let part = if figures.is_empty() {
            let (mut word, mut behind) = cut::start(rest, |c| !c.is_alphabetic());
            if word.is_empty() {
                // A letter-like character that is neither letter nor digit of ours.
                (word, behind) = rest.split_at_checked(cut::first(rest).len_utf8()).unwrap_or((rest, ""));
            }
            rest = behind;
            match month(word, &mut folded) {
                Some(month) => Part::Month(month),
                // "am", "of" and the like may stand between the parts.
                None if word.len() <= 3 => continue,
                None => Part::Other,
            }
        } else {
            rest = behind;
            match number(figures) {
                Some(value) if figures.len() <= 2 => Part::Small(value),
                Some(value) if figures.len() == 4 => Part::Year(value),
                _ => continue,
            }
        };
        parts.rotate_left(1);
        parts[2] = part;
        let (y, m, d) = match parts {
            [Part::Small(d), Part::Month(m), Part::Year(y)]
            | [Part::Month(m), Part::Small(d), Part::Year(y)]
            | [Part::Small(d), Part::Small(m), Part::Year(y)]
            | [Part::Year(y), Part::Small(m), Part::Small(d)] => (y, m, d),
            _ => continue,
        };
        if let Some(date) = plausible(day(y, m, d)) {
            return Some(with_clock(date, rest));
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Small(u32),
    Year(u32),
    Month(u32),
    Other,
}

/// Months by their names and cut short.
const MONTH_NAMES: Classes = Classes::of(&[Class::Month, Class::MonthShort]);

/// The months of all languages, a line each: a folded form, and behind it its number as a byte from `0` on. A line of a date
/// asks for many words, and the tables of all languages are dear for so few.
static MONTHS: OnceLock<Vec<u8>> = OnceLock::new();

fn months() -> Vec<u8> {
    let mut lines = Vec::new();
    for pack in lang::PACKS {
        pack.words.each_form(MONTH_NAMES, &mut |_, word, value| {
            if let Some(number) = value.and_then(|number| u8::try_from(number).ok()) {
                lines.extend_from_slice(word);
                lines.extend_from_slice(&[b'0'.saturating_add(number), b'\n']);
            }
        });
    }
    lines
}

fn month(word: &str, folded: &mut String) -> Option<u32> {
    fold(word, folded);
    for line in MONTHS.get_or_init(months).split(|&byte| byte == b'\n') {
        if let Some((number, form)) = line.split_last()
            && form == folded.as_bytes()
        {
            return number.checked_sub(b'0').map(u32::from);
        }
    }
    None
}

/// Bytes of the longest word between a date and its time of day ("alle ore").
const MOST_BEFORE_CLOCK: usize = 4;

/// The date with the time of day that follows at once: ` 10:00:00 GMT`, `, 17:23 Uhr`, ` alle ore 18.20`, ` 6:20 p.m.`.
fn with_clock(date: String, rest: &str) -> String {
    let mut rest = rest;
    for _ in 0..3 {
        let (word, behind) = cut::start(cut::skip(rest, |c| !c.is_alphanumeric()), |c| !c.is_alphabetic());
        rest = if word.len() <= MOST_BEFORE_CLOCK { behind } else { "" };
    }
    let mut iso = date;
    let before = iso.len();
    let Some(rest) = clock(&mut iso, rest) else { return iso };
    let (half, zone) = rest.trim_start().split_at_checked(1).unwrap_or(("", rest));
    let late = half.eq_ignore_ascii_case("p");
    if !late && !half.eq_ignore_ascii_case("a") {
        push_zone(&mut iso, rest);
        return iso;
    }
    let clock = iso.split_off(before);
    let Some(zone) = after(cut::skip(zone, |c| matches!(c, '.' | ' ')), "mM") else { return iso };
    let (hour, minute) = clock.split_at_checked(3).unwrap_or((&clock, ""));
    let mut hour = hour.get(1..).and_then(number).unwrap_or(0);
    if late && hour < 12 {
        hour += 12;
    } else if !late && hour == 12 {
        hour = 0;
    }
    iso.push('T');
    pair(&mut iso, hour);
    iso.push_str(minute);
    push_zone(&mut iso, after(zone, ".").unwrap_or(zone));
    iso
}

/// The date in an address: `/2023/04/28/`, `/2023-04-28`, `20230428`, `/2023/apr/28/`.
pub fn in_address(url: &str) -> Option<String> {
    let (path, _) = cut::start(url, |c| matches!(c, '?' | '#'));
    let (mut year, mut month) = ("", "");
    for day in cut::words(path, |c| c == '/') {
        if day.len() <= 2
            && year.len() == 4
            && year.starts_with("20")
            && let Some(date) = in_words(&[day, " ", month, " ", year].concat())
        {
            return Some(date);
        }
        (year, month) = (month, day);
    }
    let (mut first, mut second) = ("", "");
    for third in cut::words(path, |c| !c.is_ascii_digit()) {
        let lengths = (first.len(), second.len(), third.len());
        let joined = if lengths == (4, 2, 2) { [first, second, third].concat() } else { third.to_owned() };
        if joined.len() == 8
            && joined.starts_with("20")
            && let Some(date) = iso(&joined)
        {
            return Some(date);
        }
        first = second;
        second = third;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{in_address, iso};

    #[test]
    fn reads_dates_as_pages_write_them() {
        for (given, expected) in [
            ("2024-04-26T13:34:57+02:00", Some("2024-04-26T13:34:57+02:00")),
            ("2024-04-26 13:34:57+0200", Some("2024-04-26T13:34:57+02:00")),
            ("2026-04-15T05:00:00.000Z", Some("2026-04-15T05:00:00Z")),
            ("2026-04-15T05:00", Some("2026-04-15T05:00:00")),
            ("2024/4/6", Some("2024-04-06")),
            ("20240426", Some("2024-04-26")),
            ("1714138497", Some("2024-04-26T13:34:57Z")),
            ("1714138497000", Some("2024-04-26T13:34:57Z")),
            ("Fri, 26 Apr 2024 10:00:00 GMT", Some("2024-04-26T10:00:00Z")),
            ("Stand: 28.04.2023 17:23 Uhr", Some("2023-04-28T17:23:00")),
            ("28. April 2023", Some("2023-04-28")),
            ("April 28, 2023", Some("2023-04-28")),
            ("12 févr. 2024 à 18 h 20", Some("2024-02-12T18:20:00")),
            ("mar. 12 mars 2024, 18h20", Some("2024-03-12T18:20:00")),
            ("12 Marzo 2024 alle ore 18.20", Some("2024-03-12T18:20:00")),
            ("12 de mar. de 2024, 6:20 p. m.", Some("2024-03-12T18:20:00")),
            ("Sept. 12, 2023 12:05 AM", Some("2023-09-12T00:05:00")),
            ("12.03.2024 14.05.2024", Some("2024-03-12")),
            ("12 March 2024, 5 hours ago", Some("2024-03-12")),
            ("12 March 2024, 10:20 Paris", Some("2024-03-12")),
            ("Published 3 March 2021 at noon", Some("2021-03-03")),
            ("0001-01-01T00:00:00", None),
            ("1970-01-01", None),
            ("2024-02-31", None),
            ("04/05/2023", None),
            ("", None),
            ("ü", None),
        ] {
            assert_eq!(iso(given).as_deref(), expected, "{given}");
        }
    }

    #[test]
    fn reads_dates_of_addresses() {
        assert_eq!(in_address("https://a.example/2023/04/28/x").as_deref(), Some("2023-04-28"));
        assert_eq!(in_address("https://a.example/x-20230428.html?d=20200101").as_deref(), Some("2023-04-28"));
        assert_eq!(in_address("https://a.example/2023/apr/8/x").as_deref(), Some("2023-04-08"));
        assert_eq!(in_address("https://a.example/2023/x/8/y"), None);
        assert_eq!(in_address("https://a.example/article19711657"), None);
    }
}
