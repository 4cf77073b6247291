//! The place and agency before a report ("Moskau (dpa) - ") and the agency's sign after it ("(sda)").
//!
//! They are cut off into a block of their own, so that no sentence begins with them.

use crate::lang::{Class, Pack, fold};

/// Bytes of the longest dateline: two places, a date, two agencies (guess).
const MOST_BYTES: usize = 90;

/// Bytes of the longest sign behind a report (guess: "(sda/dpa/afp/red)").
const MOST_SIGN_BYTES: usize = 40;

/// Bytes of the dateline at the start of a paragraph, with the white space after it; 0 where there is none.
pub fn at_start(piece: &str, pack: &'static Pack) -> usize {
    let mut most = piece.len().min(MOST_BYTES);
    while !piece.is_char_boundary(most) {
        most -= 1;
    }
    let head = piece.get(..most).unwrap_or("");
    let first = head.chars().next();
    if !first.is_some_and(|c| c.is_uppercase() || matches!(c, '(' | '«')) {
        return 0;
    }
    let capitals = |from: usize| by_capitals(head.get(from..).unwrap_or(""), pack);
    // "(ANSA) - ROMA, 12 MAR -" has both.
    let both = |end: usize| {
        let from = end + head.get(end..).map_or(0, |r| r.len() - r.trim_start().len());
        if head.starts_with('(') { capitals(from).map_or(end, |more| from + more) } else { end }
    };
    by_agency(head, pack).map(both).or_else(|| capitals(0)).map_or(0, |end| {
        let rest = piece.get(end..).unwrap_or("");
        let spaces = rest.len() - rest.trim_start().len();
        // A dateline without a report after it is none.
        if rest.trim().is_empty() { 0 } else { end + spaces }
    })
}

/// "Moskau (dpa) -", "BERLIN, March 3 (Reuters) –", "(AP) —": where it ends.
fn by_agency(head: &str, pack: &'static Pack) -> Option<usize> {
    let open = head.find('(')?;
    let close = open + head.get(open..)?.find(')')?;
    let place = head.get(..open)?;
    let mut folded = String::new();
    // Before the bracket: names, and a date.
    let mut words = 0;
    for word in place.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        words += 1;
        fold(word, &mut folded);
        let known = pack.words.classes(pack.words.entry(&folded)).has(Class::Month)
            || pack.words.classes(pack.words.entry(&folded)).has(Class::MonthShort)
            || pack.words.classes(pack.words.entry(&folded)).has(Class::NameParticle);
        if words > 7 || !(known || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())) {
            return None;
        }
    }
    let inside = head.get(open + 1..close)?;
    if place.contains(['.', ':', '!', '?']) && !place.chars().any(|c| c.is_ascii_digit()) && !place.contains("St.") {
        return None;
    }
    if !all_agencies(inside, pack, &mut folded) {
        return None;
    }
    let rest = head.get(close + 1..)?;
    let dashed = rest.trim_start().trim_start_matches(['-', '–', '—', ':', '.']);
    let dash = dashed.len() < rest.trim_start().len();
    // Without a dash "Reuters (dpa) ..." could be anything, unless the place is nothing but capitals or the sign alone.
    (dash
        || (words <= 2
            && dashed.starts_with(|c: char| c.is_whitespace() || c.is_uppercase() || matches!(c, '„' | '«' | '"'))))
    .then(|| head.len() - dashed.len())
}

/// "LONDON — ", "NEW YORK, March 3 – ": where it ends.
fn by_capitals(head: &str, pack: &'static Pack) -> Option<usize> {
    let mut letters = head.chars().filter(|c| c.is_alphabetic());
    if !(letters.next()?.is_uppercase() && letters.next()?.is_uppercase()) {
        return None;
    }
    let (at, dash) = [" — ", " – ", " - ", "\u{A0}— ", " —\u{A0}"]
        .iter()
        .filter_map(|d| head.find(d).map(|at| (at, d.len())))
        .min()?;
    let place = head.get(..at)?;
    let city = place.split(',').next()?;
    let most_words = if place.contains(',') { 3 } else { 2 };
    let letters = city.chars().filter(|c| c.is_alphabetic()).count();
    let large = city.chars().all(|c| !c.is_lowercase()) && city.split_whitespace().count() <= most_words;
    // Four letters and fewer are as often a party or a body as a town, unless the language lists it ("ROMA").
    let mut folded = String::new();
    fold(city, &mut folded);
    let town = pack.words.classes(pack.words.entry(&folded)).has(Class::DateLine);
    ((letters >= 5 || town) && large && place.split_whitespace().count() <= 6).then_some(at + dash)
}

/// Bytes of the agency's sign or the owner's at the end of a paragraph ("... sagte er. (dpa)", "© Verlag"); 0 where
/// there is none.
pub fn at_end(piece: &str, pack: &'static Pack) -> usize {
    // "© ..." after the last sentence.
    let mut from = piece.len().saturating_sub(MOST_BYTES);
    while !piece.is_char_boundary(from) {
        from += 1;
    }
    if let Some(at) = piece.get(from..).and_then(|t| t.rfind('©')).map(|at| from + at)
        && at > 0
        && !piece.ends_with(['.', '!', '?'])
    {
        return piece.len() - at;
    }
    // "... durante la sequía. EFE"
    if let Some(at) = piece.get(from..).and_then(|t| t.rfind(". ")).map(|at| from + at + 2) {
        let sign = piece.get(at..).unwrap_or("");
        let large = sign.chars().all(char::is_uppercase) && sign.len() >= 2;
        if large && all_agencies(sign, pack, &mut String::new()) {
            return piece.len() - at;
        }
    }
    let Some(inner) = piece.strip_suffix(')') else { return 0 };
    let mut from = inner.len().saturating_sub(MOST_SIGN_BYTES);
    while !inner.is_char_boundary(from) {
        from += 1;
    }
    let Some(open) = inner.get(from..).and_then(|t| t.rfind('(')).map(|at| from + at) else { return 0 };
    let before = inner.get(..open).unwrap_or("").trim_end();
    let ended = before.ends_with(['.', '!', '?', '…', '»', '“', '”', '"', '«']);
    let mut folded = String::new();
    if ended && all_agencies(inner.get(open + 1..).unwrap_or(""), pack, &mut folded) { piece.len() - open } else { 0 }
}

/// Whether a piece names agencies, with initials and "red" beside them at most.
fn all_agencies(piece: &str, pack: &'static Pack, folded: &mut String) -> bool {
    let mut agencies = 0;
    for word in piece.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        fold(word, folded);
        if pack.words.classes(pack.words.entry(folded)).has(Class::Agency) {
            agencies += 1;
        } else if word.chars().count() > 4 || word.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
    }
    agencies > 0
}
