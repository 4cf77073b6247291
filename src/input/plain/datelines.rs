//! The place and agency before a report ("Moskau (dpa) - ") and the agency's sign after it ("(sda)").
//!
//! They are cut off into a block of their own, so that no sentence begins with them.

use super::cut::{self, classes};
use crate::lang::{Class, Classes, Pack};
use crate::letters;

/// Bytes of the longest dateline: two places, a date, two agencies (guess).
const MOST_BYTES: usize = 90;

/// Bytes of the longest sign behind a report (guess: "(sda/dpa/afp/red)").
const MOST_SIGN_BYTES: usize = 40;

/// Bytes of the dateline at the start of a paragraph, with the white space after it; 0 where there is none.
pub fn at_start(piece: &str, pack: &'static Pack) -> usize {
    let mut first = cut::first(piece);
    if matches!(first, '\'' | '’') && !pack.clipped.is_empty() {
        // "'s-Gravenhage", "'t Harde"
        let mut town = cut::skip(piece, |c| !c.is_alphabetic());
        for clipped in pack.clipped {
            town = town.strip_prefix(clipped).unwrap_or(town);
        }
        first = cut::first(cut::skip(town, |c| !c.is_alphabetic()));
    }
    if !(first.is_uppercase() || matches!(first, '(' | '«')) {
        return 0;
    }
    let mut most = piece.len().min(MOST_BYTES);
    while !piece.is_char_boundary(most) {
        most -= 1;
    }
    let head = piece.get(..most).unwrap_or("");
    let end = match by_agency(head, pack) {
        // "(ANSA) - ROMA, 12 MAR -" has both.
        Some(end) if first == '(' => {
            let rest = cut::skip(head.get(end..).unwrap_or(""), char::is_whitespace);
            by_capitals(rest, pack).map_or(end, |more| head.len() - rest.len() + more)
        }
        Some(end) => end,
        None => by_capitals(head, pack).unwrap_or(0),
    };
    // A dateline without a report after it is none.
    let rest = cut::skip(piece.get(end..).unwrap_or(""), char::is_whitespace);
    if end == 0 || rest.is_empty() { 0 } else { piece.len() - rest.len() }
}

/// Small words in the place and date before an agency.
const IN_PLACES: Classes = Classes::of(&[Class::Month, Class::MonthShort, Class::NameParticle]);

/// "Moskau (dpa) -", "BERLIN, March 3 (Reuters) –", "(AP) —": where it ends.
fn by_agency(head: &str, pack: &'static Pack) -> Option<usize> {
    // Asked of every line: bytes are quicker than characters.
    let open = head.bytes().position(|byte| byte == b'(')?;
    let (place, rest) = head.split_at_checked(open)?;
    let close = cut::find(rest, |c| c == ')')?;
    // Before the bracket: names, and a date.
    let mut words = 0;
    for word in cut::plain(place) {
        words += 1;
        let first = cut::first(word);
        let fits = first.is_uppercase() || first.is_ascii_digit() || classes(word, pack).has_any(IN_PLACES);
        if words > 7 || !fits && !pack.clipped.contains(&word) {
            return None;
        }
    }
    let ends = cut::has(place, |c| matches!(c, '.' | ':' | '!' | '?'));
    if ends && !cut::has(place, |c| c.is_ascii_digit()) && !letters::holds(place, "St.") {
        return None;
    }
    if !all_agencies(rest.get(1..close)?, pack) {
        return None;
    }
    let rest = cut::skip(rest.get(close + 1..)?, char::is_whitespace);
    let dashed = cut::skip(rest, |c| matches!(c, '-' | '–' | '—' | ':' | '.'));
    // Without a dash "Reuters (dpa) ..." could be anything, unless the place is nothing but capitals or the sign alone.
    let next = cut::first(dashed);
    let begins = next.is_whitespace() || next.is_uppercase() || matches!(next, '„' | '«' | '"');
    (dashed.len() < rest.len() || words <= 2 && begins).then(|| head.len() - dashed.len())
}

/// "LONDON — ", "NEW YORK, March 3 – ": where it ends.
fn by_capitals(head: &str, pack: &'static Pack) -> Option<usize> {
    let mut letters = head.chars().filter(|c| c.is_alphabetic());
    if !(letters.next()?.is_uppercase() && letters.next()?.is_uppercase()) {
        return None;
    }
    // The first dash between spaces.
    let mut at = 0;
    let (place, end) = loop {
        at += cut::find(head.get(at..)?, |c| matches!(c, '-' | '–' | '—'))?;
        let (place, rest) = head.split_at_checked(at)?;
        at += cut::first(rest).len_utf8();
        let (before, after) = (cut::last(place), cut::first(head.get(at..)?));
        let between = match cut::first(rest) {
            '—' => matches!((before, after), (' ', ' ' | '\u{A0}') | ('\u{A0}', ' ')),
            _ => before == ' ' && after == ' ',
        };
        if between {
            break (cut::strip(place, |c| matches!(c, ' ' | '\u{A0}')), at + after.len_utf8());
        }
    };
    let city_end = cut::find(place, |c| c == ',');
    let city = place.get(..city_end.unwrap_or(place.len()))?;
    let most_words = if city_end.is_some() { 3 } else { 2 };
    let large = !cut::has(city, char::is_lowercase) && cut::spaced(city).count() <= most_words;
    // Four letters and fewer are as often a party or a body as a town, unless the language lists it ("ROMA").
    let letters = city.chars().filter(|c| c.is_alphabetic()).count();
    let town = letters >= 5 || classes(city, pack).has(Class::DateLine);
    (town && large && cut::spaced(place).count() <= 6).then_some(end)
}

/// Bytes of the agency's sign or the owner's at the end of a paragraph ("... sagte er. (dpa)", "© Verlag"); 0 where
/// there is none.
pub fn at_end(piece: &str, pack: &'static Pack) -> usize {
    let tail = cut::tail(piece, MOST_BYTES);
    let ends = matches!(cut::last(piece), '.' | '!' | '?');
    // "© ..." after the last sentence.
    if !ends
        && let Some((at, _)) = cut::find_last(tail, |c| c == '©')
        && tail.len() - at < piece.len()
    {
        return tail.len() - at;
    }
    // "... durante la sequía. EFE"
    if let Some(at) = cut::last_stop(tail) {
        let sign = tail.get(at + 2..).unwrap_or("");
        let large = sign.len() >= 2 && !cut::has(sign, |c| !c.is_uppercase());
        if large && all_agencies(sign, pack) {
            return sign.len();
        }
    }
    let Some(inner) = piece.strip_suffix(')') else { return 0 };
    let tail = cut::tail(inner, MOST_SIGN_BYTES);
    let Some((open, _)) = cut::find_last(tail, |c| c == '(') else { return 0 };
    let sign = tail.len() - open;
    let before = cut::strip(inner.get(..inner.len() - sign).unwrap_or(""), char::is_whitespace);
    let ended = matches!(cut::last(before), '.' | '!' | '?' | '…' | '»' | '“' | '”' | '"' | '«');
    if ended && all_agencies(tail.get(open + 1..).unwrap_or(""), pack) { sign + 1 } else { 0 }
}

/// Whether a piece names agencies, with initials and "red" beside them at most.
fn all_agencies(piece: &str, pack: &'static Pack) -> bool {
    let mut agencies = 0;
    for word in cut::plain(piece) {
        if classes(word, pack).has(Class::Agency) {
            agencies += 1;
        } else if word.chars().count() > 4 || cut::first(word).is_ascii_digit() {
            return false;
        }
    }
    agencies > 0
}
