//! Bylines and date lines: who wrote the article and when it appeared.

use super::wording::{fold_head, may_begin};
use crate::lang::phrases::{self, Phrase};
use crate::lang::{Class, Pack, fold};

/// What a line is as a date line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// It says when the article appeared, or names authors beside a date.
    Line,
    /// A date and nothing else.
    Bare,
    /// None.
    No,
}

/// A date line, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateLine {
    /// ISO date or date-time of the first appearance.
    pub published: Option<String>,
    /// ISO date or date-time of the last change.
    pub modified: Option<String>,
}

/// A word or number of a line.
#[derive(Clone, Copy, Default)]
struct Piece<'a> {
    text: &'a str,
    /// The character after it.
    after: char,
    number: Option<u32>,
    month: Option<u32>,
    what: What,
    modified: bool,
    /// Whether it makes a date line of the line.
    says_so: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum What {
    Number,
    /// Month, weekday or a word of date lines.
    Known,
    /// A capitalised word that may be a name.
    Name,
    #[default]
    Other,
}

/// Pieces of a line that a date line can have at most; a longer one is none.
const MOST_PIECES: usize = 24;

fn pieces<'a>(line: &'a str, pack: &'static Pack) -> Option<Vec<Piece<'a>>> {
    let mut list = Vec::new();
    let mut folded = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(char::is_alphanumeric) {
        rest = rest.get(at..).unwrap_or("");
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest
            .find(|c: char| if digits { !c.is_ascii_digit() } else { !c.is_alphabetic() })
            .unwrap_or(rest.len())
            .max(rest.chars().next().map_or(1, char::len_utf8));
        let text = rest.get(..end).unwrap_or("");
        rest = rest.get(end..).unwrap_or("");
        if list.len() == MOST_PIECES {
            return None;
        }
        let mut piece = Piece { text, after: rest.chars().next().unwrap_or('\0'), ..Piece::default() };
        if digits {
            piece.number = text.parse().ok().filter(|_| text.len() <= 4);
            piece.what = What::Number;
        } else {
            fold(text, &mut folded);
            let entry = pack.words.entry(&folded);
            let classes = pack.words.classes(entry);
            piece.month = pack
                .words
                .value(entry, Class::Month)
                .or_else(|| pack.words.value(entry, Class::MonthShort).filter(|_| pack.times.noun_first))
                .and_then(|m| u32::try_from(m).ok())
                .filter(|m| (1..=12).contains(m));
            piece.says_so = classes.has(Class::DateLine) && pack.words.value(entry, Class::DateLine) != Some(2);
            piece.modified = pack.words.value(entry, Class::DateLine) == Some(1);
            piece.what = if piece.month.is_some()
                || classes.has(Class::Weekday)
                || classes.has(Class::DateLine)
                || folded == "t"
                || folded == "z"
            {
                What::Known
            } else if text.starts_with(char::is_uppercase) && !classes.has(Class::Stop) {
                What::Name
            } else if classes.has(Class::NameParticle) {
                What::Known
            } else {
                What::Other
            };
        }
        list.push(piece);
    }
    Some(list)
}

/// Whether a line is a date line.
pub fn date_line(line: &str, pack: &'static Pack) -> Dated {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return Dated::No;
    }
    let Some(pieces) = pieces(line, pack) else { return Dated::No };
    if pieces.iter().any(|p| p.what == What::Other) {
        return Dated::No;
    }
    let known = pieces.iter().filter(|p| p.what == What::Known && p.month.is_none()).count();
    let says_so = pieces.iter().any(|p| p.says_so);
    let names = pieces.iter().filter(|p| p.what == What::Name).count();
    let date = (0..pieces.len()).find_map(|at| date_at(&pieces, at, pack));
    match (date, names) {
        // "12. März 2024, 14:05 Uhr" and "Stand: 12.03.2024" say so; "12. März 2024" and "Lexington, 19. April 1775"
        // may head a chronicle's entry.
        (Some(_), 0..=6) if pieces.len() <= 16 || names == 0 => {
            if says_so {
                Dated::Line
            } else {
                Dated::Bare
            }
        }
        // "vor 3 Stunden", "Updated 5 hours ago", "Lesezeit: 3 Minuten"
        (None, 0) if known >= 2 && pieces.len() <= 8 => Dated::Line,
        _ => Dated::No,
    }
}

/// A calendar date that begins at a piece, as year, month, day and the number of pieces it takes.
fn date_at(pieces: &[Piece<'_>], at: usize, pack: &Pack) -> Option<(u32, u32, u32, usize)> {
    let piece = |n: usize| pieces.get(at + n).copied().unwrap_or_default();
    let (a, b, c) = (piece(0), piece(1), piece(2));
    let year = |p: Piece<'_>| p.number.filter(|y| p.text.len() == 4 && (1600..=2200).contains(y));
    let day = |p: Piece<'_>| p.number.filter(|d| (1..=31).contains(d) && p.text.len() <= 2);
    let found = if let (Some(d), Some(m), Some(y)) = (day(a), b.month, year(c)) {
        (y, m, d, 3)
    } else if let (Some(m), Some(d), Some(y)) = (a.month, day(b), year(c)) {
        (y, m, d, 3)
    } else if let (Some(m), Some(d), Some(y)) = (a.month, day(b), year(piece(3)))
        && c.what == What::Known
    {
        (y, m, d, 4)
    } else if let (Some(d), Some(m), Some(y)) = (day(a), c.month, year(piece(3)))
        && b.what == What::Known
    {
        (y, m, d, 4)
    } else if let (Some(d), Some(m), Some(y)) = (day(a), c.month, year(piece(4)))
        && b.what == What::Known
        && piece(3).what == What::Known
    {
        // "12 de marzo de 2024"
        (y, m, d, 5)
    } else if let (Some(y), '-', Some(m), '-', Some(d)) = (year(a), a.after, b.number, b.after, day(c)) {
        (y, m, d, 3)
    } else if let (Some(d), '.', Some(m), '.', Some(y)) = (day(a), a.after, b.number, b.after, c.number) {
        let y = if c.text.len() == 2 { 2000 + y } else { y };
        (y, m, d, 3)
    } else if let (Some(d), '/', Some(m), '/', Some(y)) = (day(a), a.after, b.number, b.after, year(c))
        && (d > 12 || pack.times.noun_first)
    {
        // Day and month change places over the Atlantic; in English only a number above 12 tells which is the day.
        (y, m, d, 3)
    } else if let (Some(m), '/', Some(d), '/', Some(y)) = (day(a), a.after, day(b), b.after, year(c))
        && d > 12
    {
        (y, m, d, 3)
    } else {
        return None;
    };
    ((1..=12).contains(&found.1)).then_some(found)
}

/// Reads the dates of a date line.
pub fn read(line: &str, pack: &'static Pack) -> DateLine {
    let mut out = DateLine::default();
    let Some(pieces) = pieces(line, pack) else { return out };
    let mut at = 0;
    let mut modified = false;
    while let Some(piece) = pieces.get(at) {
        modified = if piece.modified { true } else { modified };
        let Some((y, m, d, width)) = date_at(&pieces, at, pack) else {
            at += 1;
            continue;
        };
        let mut iso = format!("{y:04}-{m:02}-{d:02}");
        at += width;
        // A clock within the next pieces: "um 14:05 Uhr", "at 2:05 pm".
        for next in at..at + 3 {
            let Some(hour) = pieces.get(next) else { break };
            // "14h05", "14 h 05"
            let spelt = pieces.get(next + 1).is_some_and(|p| matches!(p.text, "h" | "H"));
            let Some(minute) = pieces.get(next + 1 + usize::from(spelt)) else { break };
            if let (Some(h), Some(min)) = (hour.number, minute.number)
                && (spelt || matches!(hour.after, ':' | '.'))
                && minute.text.len() == 2
                && h < 24
                && min < 60
            {
                let half = pieces.get(next + 2).map_or("", |p| p.text);
                let h = match half {
                    "pm" | "PM" | "p" if h < 12 => h + 12,
                    "am" | "AM" | "a" if h == 12 => 0,
                    _ => h,
                };
                iso.push_str(&format!("T{h:02}:{min:02}"));
                at = next + 2 + usize::from(spelt);
                break;
            }
            if hour.number.is_some() {
                break;
            }
        }
        let place = if modified { &mut out.modified } else { &mut out.published };
        if place.is_none() {
            *place = Some(iso);
        }
        modified = false;
    }
    out
}

/// The authors of a line that begins as a byline does ("Von Ina Roth und Jan Beer, Bern"); none where what follows
/// is no name. A byline of an agency alone gives an empty list.
pub fn authors_after_phrase<'a>(line: &'a str, pack: &'static Pack) -> Option<Vec<&'a str>> {
    let mut folded = String::new();
    if !may_begin(line, &mut folded) {
        return None;
    }
    fold_head(line, &mut folded);
    let mut length = None;
    phrases::at_start(&folded, |phrase, rest| {
        if phrase == Phrase::Author {
            length = Some(folded.len() - rest.len());
        }
    });
    // The folded phrase and the line's own have the same words, not always the same bytes.
    let words = folded.get(..length?).unwrap_or("").split(' ').count();
    let mut rest = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    for _ in 0..words {
        let end = rest.find(char::is_whitespace)?;
        rest = rest.get(end..).unwrap_or("").trim_start();
    }
    authors(rest, pack)
}

/// The authors that a piece names; none where its first part is no name.
pub fn authors<'a>(piece: &'a str, pack: &'static Pack) -> Option<Vec<&'a str>> {
    let end = piece.find(|c: char| c.is_ascii_digit() || matches!(c, '|' | '·' | '•' | '(' | '–' | '—'));
    let piece = piece.get(..end.unwrap_or(piece.len())).unwrap_or("");
    let (parts, joined) = parts(piece, pack);
    let mut folded = String::new();
    let mut list = Vec::new();
    for (number, part) in parts.into_iter().enumerate() {
        match is_name(part, pack, &mut folded) {
            // After a comma stands a place or a paper, unless the list goes on with "und".
            Named::Person if number == 0 || joined => list.push(part),
            Named::Agency if number == 0 => {}
            _ if number == 0 => return None,
            _ => {}
        }
    }
    Some(list)
}

/// The pieces between commas, strokes and the word that joins two names; and whether that word is among them.
fn parts<'a>(piece: &'a str, pack: &'static Pack) -> (Vec<&'a str>, bool) {
    let mut list = Vec::new();
    let mut joined = false;
    let mut folded = String::new();
    for group in piece.split([',', '/', ';']) {
        let mut from = 0;
        let mut at = 0;
        for word in group.split(char::is_whitespace) {
            let end = at + word.len();
            fold(word, &mut folded);
            if word == "&" || pack.words.value(pack.words.entry(&folded), Class::NameParticle) == Some(1) {
                list.push(group.get(from..at).unwrap_or(""));
                joined = true;
                from = end;
            }
            at = end + group.get(end..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        }
        list.push(group.get(from..).unwrap_or(""));
    }
    let list = list.into_iter().map(|p| p.trim_matches(|c: char| !c.is_alphanumeric() && c != '.')).collect();
    (list, joined)
}

enum Named {
    Person,
    Agency,
    No,
}

/// Whether a piece is a person's name: two to five words, all capitalised but for particles.
fn is_name(piece: &str, pack: &'static Pack, folded: &mut String) -> Named {
    let (mut capitals, mut count, mut agencies) = (0, 0, 0);
    for word in piece.split_whitespace() {
        count += 1;
        fold(word.trim_end_matches('.'), folded);
        let classes = pack.words.classes(pack.words.entry(folded));
        agencies += usize::from(
            classes.has(Class::Agency)
                || folded.split('-').all(|f| pack.words.classes(pack.words.entry(f)).has(Class::Agency)),
        );
        if word.starts_with(char::is_uppercase) {
            capitals += 1;
        } else if !classes.has(Class::NameParticle) && !classes.has(Class::Agency) {
            return Named::No;
        }
    }
    if count > 0 && agencies == count {
        Named::Agency
    } else if count <= 5 && capitals >= 2 {
        Named::Person
    } else {
        Named::No
    }
}
