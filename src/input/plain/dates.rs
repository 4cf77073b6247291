//! Bylines and date lines: who wrote the article and when it appeared.

use super::cut::{self, classes};
use super::wording::{fold_head, may_begin};
use crate::input::meta::dates::{day, number, pair};
use crate::input::meta::has_line;
use crate::lang::phrases::{self, Phrase};
use crate::lang::{Class, Classes, Pack};

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

/// Words that stand in a date line beside its month.
const KNOWN: Classes = Classes::of(&[Class::Weekday, Class::DateLine]);

/// The pieces of a line; none where there are too many, or one that this function bears not.
fn pieces<'a>(line: &'a str, pack: &'static Pack, bears: fn(What) -> bool) -> Option<Vec<Piece<'a>>> {
    let mut list = Vec::new();
    let mut rest = cut::skip(line, |c| !c.is_alphanumeric());
    while !rest.is_empty() {
        let first = cut::first(rest);
        let digits = first.is_ascii_digit();
        let end = cut::find(rest, if digits { |c| !c.is_ascii_digit() } else { |c| !c.is_alphabetic() });
        let end = end.unwrap_or(rest.len()).max(first.len_utf8());
        let (text, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = cut::skip(behind, |c| !c.is_alphanumeric());
        let mut piece = Piece { text, after: cut::first(behind), ..Piece::default() };
        if digits {
            piece.number = number(text).filter(|_| text.len() <= 4);
            piece.what = What::Number;
        } else {
            let entry = cut::entry(text, pack);
            let classes = pack.words.classes(entry);
            let value = |class: Class| pack.words.value(entry, class);
            let month = value(Class::Month).or_else(|| value(Class::MonthShort));
            piece.month = month.and_then(|m| u32::try_from(m).ok()).filter(|m| (1..=12).contains(m));
            let says = value(Class::DateLine);
            piece.says_so = classes.has(Class::DateLine) && says != Some(2);
            piece.modified = says == Some(1);
            piece.what = if piece.month.is_some() || classes.has_any(KNOWN) || matches!(text, "t" | "T" | "z" | "Z") {
                What::Known
            } else if first.is_uppercase() && !classes.has(Class::Stop) || classes.has(Class::WeekdayShort) {
                // "za 8 jun. 2024": with a date only, as a name.
                What::Name
            } else if classes.has(Class::NameParticle) {
                What::Known
            } else {
                What::Other
            };
        }
        if list.len() == MOST_PIECES || !bears(piece.what) {
            return None;
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
    let Some(pieces) = pieces(line, pack, |what| what != What::Other) else { return Dated::No };
    let (mut known, mut names, mut says_so, mut months) = (0, 0, false, false);
    for piece in &pieces {
        says_so |= piece.says_so;
        months |= piece.month.is_some();
        known += usize::from(piece.what == What::Known && piece.month.is_none());
        names += usize::from(piece.what == What::Name);
    }
    let date = (0..pieces.len()).find_map(|at| date_at(&pieces, at, pack));
    match (date, names) {
        // "12. März 2024, 14:05 Uhr" and "Stand: 12.03.2024" say so; "12. März 2024" and "Lexington, 19. April 1775"
        // may head a chronicle's entry.
        (Some(_), 0..=6) if pieces.len() <= 16 || names <= 2 => {
            if says_so {
                Dated::Line
            } else {
                Dated::Bare
            }
        }
        // "vor 3 Stunden", "Updated 5 hours ago", "Lesezeit: 3 Minuten"; but "18th Dec for 10 days" is none.
        (None, 0) if known >= 2 && pieces.len() <= 8 && (says_so || !months) => Dated::Line,
        _ => Dated::No,
    }
}

/// Orders of a date's pieces. `D` day, `M` month by its name, `N` month in figures, `Y` year, `y` year that may be cut
/// short, `K` a word of date lines; behind each what has to follow it, a space for anything. Day and month change places over
/// the Atlantic: of `d` only a number above 12 tells that it is the day; `e` is one where the day comes first anyway.
const ORDERS: [&[u8]; 9] = [
    b"D M Y ",
    b"M D Y ",
    b"M D K Y ",
    b"D K M Y ",
    // "12 de marzo de 2024"
    b"D K M K Y ",
    b"Y-N-D ",
    b"D.N.y ",
    b"e/N/y ",
    b"N/d/Y ",
];

/// A calendar date that begins at a piece, as year, month, day and the number of pieces it takes.
fn date_at(pieces: &[Piece<'_>], at: usize, pack: &Pack) -> Option<(u32, u32, u32, usize)> {
    let found = ORDERS.iter().find_map(|order| in_order(pieces.get(at..)?, order, pack.times.noun_first))?;
    ((1..=12).contains(&found.1)).then_some(found)
}

/// The date that pieces begin with, where they stand in this order.
fn in_order(pieces: &[Piece<'_>], order: &[u8], day_first: bool) -> Option<(u32, u32, u32, usize)> {
    let (mut year, mut month, mut day) = (0, 0, 0);
    let mut count = 0;
    for slot in order.chunks_exact(2) {
        let piece = pieces.get(count)?;
        let &[what, after] = slot else { return None };
        if after != b' ' && piece.after != char::from(after) {
            return None;
        }
        let number = piece.number;
        match what {
            b'K' if piece.what == What::Known => {}
            b'M' => month = piece.month?,
            b'N' => month = number?,
            b'Y' => year = number.filter(|y| piece.text.len() == 4 && (1600..=2200).contains(y))?,
            b'y' if piece.text.len() == 2 => year = number? + 2000,
            b'y' if piece.text.len() == 4 => year = number?,
            b'D' | b'd' | b'e' => {
                day = number.filter(|d| (1..=31).contains(d) && piece.text.len() <= 2)?;
                if what == b'd' && day <= 12 || what == b'e' && day <= 12 && !day_first {
                    return None;
                }
            }
            _ => return None,
        }
        count += 1;
    }
    Some((year, month, day, count))
}

/// Reads the dates of a date line.
pub fn read(line: &str, pack: &'static Pack) -> DateLine {
    let mut out = DateLine::default();
    let Some(pieces) = pieces(line, pack, |_| true) else { return out };
    let mut at = 0;
    let mut modified = false;
    while let Some(piece) = pieces.get(at) {
        modified = if piece.modified { true } else { modified };
        let Some((y, m, d, width)) = date_at(&pieces, at, pack) else {
            at += 1;
            continue;
        };
        let mut iso = day(y, m, d);
        at += width;
        // A clock within the next pieces: "um 14:05 Uhr", "at 2:05 pm".
        for next in at..at + 3 {
            let Some(hour) = pieces.get(next) else { break };
            // "14h05", "14 h 05", "14u05"
            let spelt = pieces.get(next + 1).is_some_and(|p| matches!(p.text, "h" | "H" | "u"));
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
                iso.push('T');
                pair(&mut iso, h);
                iso.push(':');
                pair(&mut iso, min);
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
    if !may_begin(line) {
        return None;
    }
    fold_head(line, &mut folded);
    authors_behind(line, &folded, pack)
}

/// The same, of a line whose head is `folded`.
pub fn authors_behind<'a>(line: &'a str, folded: &str, pack: &'static Pack) -> Option<Vec<&'a str>> {
    let mut length = None;
    phrases::at_start(folded, |phrase, rest| {
        if phrase == Phrase::Author {
            length = Some(folded.len() - rest.len());
        }
    });
    // The folded phrase and the line's own have the same words, not always the same bytes.
    let words = cut::words(folded.get(..length?).unwrap_or(""), |c| c == ' ').count();
    let mut rest = cut::skip(line, |c| !c.is_alphanumeric());
    for _ in 0..words {
        let end = cut::find(rest, char::is_whitespace)?;
        rest = cut::skip(rest.get(end..).unwrap_or(""), char::is_whitespace);
    }
    authors(rest, pack)
}

/// Whether a short line can be nothing but authors with their place or paper.
pub fn is_byline(line: &str, pack: &'static Pack) -> bool {
    let starts_with_stop = cut::spaced(line).next().is_some_and(|word| classes(word, pack).has(Class::Stop));
    !starts_with_stop && authors(line, pack).is_some_and(|names| !names.is_empty())
}

/// The authors that a piece names; none where its first part is no name.
pub fn authors<'a>(piece: &'a str, pack: &'static Pack) -> Option<Vec<&'a str>> {
    let end = cut::find(piece, |c| c.is_ascii_digit() || matches!(c, '|' | '·' | '•' | '(' | '–' | '—'));
    let piece = piece.get(..end.unwrap_or(piece.len())).unwrap_or("");
    let (parts, joined) = parts(piece, pack);
    let mut list = Vec::new();
    for (number, &part) in parts.iter().enumerate() {
        match is_name(part, pack) {
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
    // Where the part begins, and where what has been read ends.
    let (mut from, mut at) = (0, 0);
    // Where the name ends before its place: "Claire Vasseur à Bruxelles".
    let mut name_end = None;
    let mut push = |from: usize, end: usize| {
        let part = cut::skip(piece.get(from..end).unwrap_or(""), is_around);
        list.push(cut::strip(part, is_around));
    };
    while at < piece.len() {
        let rest = piece.get(at..).unwrap_or("");
        let c = cut::first(rest);
        if matches!(c, ',' | '/' | ';') || c.is_whitespace() {
            if !c.is_whitespace() {
                push(from, name_end.take().unwrap_or(at));
                from = at + c.len_utf8();
            }
            at += c.len_utf8();
            continue;
        }
        let end = cut::find(rest, |c| matches!(c, ',' | '/' | ';') || c.is_whitespace()).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or("");
        if word == "&" || pack.words.value(cut::entry(word, pack), Class::NameParticle) == Some(1) {
            push(from, name_end.take().unwrap_or(at));
            joined = true;
            from = at + end;
        } else if has_line(pack.pages.from, word) && cut::spaced(piece.get(from..at).unwrap_or("")).count() > 1 {
            name_end = name_end.or(Some(at));
        }
        at += end;
    }
    push(from, name_end.unwrap_or(piece.len()));
    (list, joined)
}

/// What is left out around a name.
fn is_around(c: char) -> bool {
    !c.is_alphanumeric() && c != '.'
}

enum Named {
    Person,
    Agency,
    No,
}

/// Whether a piece is a person's name: two to five words, all capitalised but for particles.
fn is_name(piece: &str, pack: &'static Pack) -> Named {
    let (mut capitals, mut count, mut agencies) = (0, 0, 0);
    for word in cut::spaced(piece) {
        count += 1;
        let bare = cut::strip(word, |c| c == '.');
        let known = classes(bare, pack);
        let mut agency = known.has(Class::Agency);
        if !agency {
            // "dpa-AFX" and the like
            for half in cut::words(bare, |c| c == '-') {
                agency = classes(half, pack).has(Class::Agency);
                if !agency {
                    break;
                }
            }
        }
        agencies += usize::from(agency);
        if cut::first(word).is_uppercase() {
            capitals += 1;
        } else if !known.has_any(SMALL_IN_NAMES) {
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

/// What may stand small in a name.
const SMALL_IN_NAMES: Classes = Classes::of(&[Class::NameParticle, Class::Agency]);
