//! A date as pages write it → ISO 8601.

use crate::lang::{self, Class, fold};
use crate::options::local_day;
use crate::span::Span;

/// The ISO 8601 date or date-time that `given` says; `None` where it says none. A time keeps the offset it has.
pub fn iso(given: &str) -> Option<String> {
    let given = given.trim();
    // Years before the first news sites are defaults of content systems ("0001-01-01", "1970-01-01").
    let plausible = |iso: String| {
        let year: i32 = iso.get(..4)?.parse().ok()?;
        ((1980..2100).contains(&year) && local_day(&iso, None).is_some()).then_some(iso)
    };
    written_iso(given).and_then(plausible).or_else(|| epoch(given)).or_else(|| in_words(given).and_then(plausible))
}

/// `2024-04-26T13:34:57+02:00` and its near relations: a space for the T, slashes, a zone in brackets or as a name.
fn written_iso(given: &str) -> Option<String> {
    let bytes = given.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    if !(digit(0) && digit(1) && digit(2) && digit(3)) {
        return None;
    }
    let (date, rest) = match bytes.get(4) {
        Some(b'-' | b'/' | b'.') => {
            let mut parts = given.splitn(3, ['-', '/', '.']);
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            let digits = day.bytes().take(2).take_while(u8::is_ascii_digit).count();
            let rest = day.get(digits..)?;
            (two(year, month, day.get(..digits)?)?, rest)
        }
        Some(b) if b.is_ascii_digit() && given.len() == 8 => {
            (two(given.get(..4)?, given.get(4..6)?, given.get(6..8)?)?, "")
        }
        _ => return None,
    };
    let rest = rest.trim_start_matches(['T', 't', ' ', ',']);
    let clock = rest.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(rest.len());
    let (time, zone) = rest.split_at_checked(clock)?;
    let Some(time) = clock_of(time) else { return Some(date) };
    // Fractions of a second say nothing to a reader.
    let zone = zone.strip_prefix(['.', ',']).map_or(zone, |z| z.trim_start_matches(|c: char| c.is_ascii_digit()));
    let zone = zone.split('[').next().unwrap_or("").trim();
    let zone = match zone {
        "" => String::new(),
        z if z.eq_ignore_ascii_case("z") || z.eq_ignore_ascii_case("utc") || z.eq_ignore_ascii_case("gmt") => {
            "Z".to_owned()
        }
        z => offset(z).unwrap_or_default(),
    };
    Some(format!("{date}T{time}{zone}"))
}

fn two(year: &str, month: &str, day: &str) -> Option<String> {
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    (year.len() == 4).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// `13:34` or `13:34:57` as `13:34:57`.
fn clock_of(given: &str) -> Option<String> {
    let mut parts = given.split(':');
    let (hour, minute): (u8, u8) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second: u8 = parts.next().and_then(|s| s.parse().ok()).unwrap_or(0);
    (hour < 24 && minute < 60 && second < 60).then(|| format!("{hour:02}:{minute:02}:{second:02}"))
}

/// `+02:00` of `+02:00`, `+0200`, `+02`, `+2:00`.
fn offset(given: &str) -> Option<String> {
    let (sign, rest) = given.split_at_checked(1)?;
    if !matches!(sign, "+" | "-") {
        return None;
    }
    let digits: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == ':').collect();
    let (hour, minute) = match digits.split_once(':') {
        Some((hour, minute)) => (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?),
        None if digits.len() == 4 => (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?),
        None => (digits.parse().ok()?, 0),
    };
    (hour <= 14 && minute < 60).then(|| format!("{sign}{hour:02}:{minute:02}"))
}

/// Seconds or milliseconds since 1970, in UTC.
fn epoch(given: &str) -> Option<String> {
    if !given.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds: i64 = match given.len() {
        9 | 10 => given.parse().ok()?,
        12 | 13 => given.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let at = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?;
    let (date, clock) = (at.date(), at.time());
    Some(format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        date.year(),
        u8::from(date.month()),
        date.day(),
        clock.hour(),
        clock.minute(),
        clock.second()
    ))
}

/// The first date that a line says in words or figures, in any of our languages: `28.04.2023`, `28. April 2023`,
/// `April 28, 2023`, `Fri, 28 Apr 2023 10:00:00 GMT`. Figures with slashes are left alone: their order is not known.
pub fn in_words(line: &str) -> Option<String> {
    let mut parts: [Option<Part>; 3] = [None; 3];
    let mut folded = String::new();
    let mut start = None;
    let ends = line.char_indices().chain(std::iter::once((line.len(), ' ')));
    let mut kind = 0u8;
    for (at, c) in ends {
        let now = if c.is_ascii_digit() {
            1
        } else if c.is_alphabetic() {
            2
        } else {
            0
        };
        if now != kind {
            if let Some(from) = start.take() {
                let word = Span::new(from, at).of(line);
                let part = if kind == 1 { number(word) } else { month(word, &mut folded) };
                // "am", "of" and the like may stand between the parts; three parts in a row make a date.
                match part {
                    Some(part) => {
                        parts.rotate_left(1);
                        parts[2] = Some(part);
                        if let Some(date) = date(parts) {
                            return Some(with_clock(date, line.get(at..).unwrap_or("")));
                        }
                    }
                    None if word.len() > 3 => parts = [None; 3],
                    None => {}
                }
            }
            if now != 0 {
                start = Some(at);
            }
            kind = now;
        }
        if c == '/' {
            parts = [None; 3];
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Small(u8),
    Year(i32),
    Month(u8),
}

fn number(word: &str) -> Option<Part> {
    match word.len() {
        1 | 2 => Some(Part::Small(word.parse().ok()?)),
        4 => Some(Part::Year(word.parse().ok()?)),
        _ => None,
    }
}

fn month(word: &str, folded: &mut String) -> Option<Part> {
    fold(word, folded);
    // The names that RFC 5322 gives to months, whatever the page's language.
    const MAIL: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    if let Some(at) = MAIL.iter().position(|m| m == folded) {
        return u8::try_from(at + 1).ok().map(Part::Month);
    }
    lang::PACKS
        .iter()
        .find_map(|pack| pack.words.value(pack.words.entry(folded), Class::Month))
        .and_then(|number| u8::try_from(number).ok())
        .map(Part::Month)
}

fn date(parts: [Option<Part>; 3]) -> Option<String> {
    let (year, month, day) = match parts {
        [Some(Part::Small(d)), Some(Part::Month(m)), Some(Part::Year(y))]
        | [Some(Part::Month(m)), Some(Part::Small(d)), Some(Part::Year(y))]
        | [Some(Part::Small(d)), Some(Part::Small(m)), Some(Part::Year(y))]
        | [Some(Part::Year(y)), Some(Part::Small(m)), Some(Part::Small(d))] => (y, m, d),
        _ => return None,
    };
    ((1980..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The date with the time of day that follows at once: ` 10:00:00 GMT`, `, 17:23 Uhr`.
fn with_clock(date: String, rest: &str) -> String {
    let rest = rest.trim_start_matches([' ', ',', '-', '–', '|', '•', '·']);
    let length = rest.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(rest.len());
    let (clock, rest) = rest.split_at_checked(length).unwrap_or(("", ""));
    let Some(clock) = clock_of(clock) else { return date };
    let rest = rest.trim_start();
    let zone = match rest.get(..3) {
        Some("GMT" | "UTC") => "Z".to_owned(),
        _ => offset(rest).unwrap_or_default(),
    };
    // "10:00 PM" would be read wrongly; the day is what matters.
    let half = rest.get(..1).is_some_and(|c| c.eq_ignore_ascii_case("a") || c.eq_ignore_ascii_case("p"));
    if half { date } else { format!("{date}T{clock}{zone}") }
}

/// The date in an address: `/2023/04/28/`, `/2023-04-28`, `20230428`.
pub fn in_address(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let mut numbers = path.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let (mut first, mut second) = ("", "");
    numbers.find_map(|third| {
        let found = (first.len() == 4 && second.len() == 2 && third.len() == 2)
            .then(|| iso(&format!("{first}-{second}-{third}")))
            .flatten()
            .or_else(|| if third.len() == 8 && third.starts_with("20") { iso(third) } else { None });
        first = second;
        second = third;
        found
    })
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
        assert_eq!(in_address("https://a.example/article19711657"), None);
    }
}
