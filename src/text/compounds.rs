//! Compounds: what a noun that no list has is known by, its last part. "Kremlchef" is a chef, "Regierungssprecherin" a
//! woman who speaks.
//!
//! The part is looked up once for each word, with the word itself: every stage asks for it.

use super::Token;
use crate::lang::{COMPOUND_ENDS, Class, Classes, Entry, Pack, fold};

/// Shortest last part of a compound, in bytes: shorter ones ("rat" in "Apparat") are found in too many words.
const SHORTEST_PART: usize = 4;

/// Shortest compound that is looked at where a capital does not show a noun, in bytes.
const SHORTEST_COMPOUND: usize = 8;

/// What is known as a noun by itself.
const NOUNS: Classes = Classes::of(&[
    Class::Role,
    Class::Body,
    Class::Work,
    Class::ReportNoun,
    Class::FirstName,
    Class::NotName,
    Class::Honorific,
    Class::Month,
    Class::Weekday,
]);

/// The last part of a word, and whether the word is the woman's form of it; [`Entry::NONE`] where it is known by itself or
/// not at all. For words that can be nouns of a language that writes compounds as one word.
pub(super) fn part(text: &str, token: Token, own: Classes, pack: &'static Pack) -> (Entry, bool) {
    const NONE: (Entry, bool) = (Entry::NONE, false);
    let long = token.span.len() >= SHORTEST_COMPOUND && own == Classes::NONE;
    if own.has_any(NOUNS) || !pack.noun_capitals && !long {
        return NONE;
    }
    let (word, feminine) = (token.span.of(text), pack.quotes.feminine);
    let may_be_woman = !feminine.is_empty() && (ends_in(word, feminine) || ends_in(word, pack.quotes.feminine_plural));
    if !may_be_woman && !pack.words.may_end_compound(word) {
        return NONE;
    }
    if let Some(part) = last_part(word, pack) {
        return (part, false);
    }
    if may_be_woman {
        let mut folded = String::new();
        fold(word, &mut folded);
        let plural = folded.strip_suffix(pack.quotes.feminine_plural).and_then(|f| f.strip_suffix(feminine));
        if let Some(stem) = plural.or_else(|| folded.strip_suffix(feminine)) {
            // "Anwältin", "Landrätin": the man's form has no umlaut; "Geologin": it has an ending.
            let plain = without_umlaut(stem);
            let longer = [stem, pack.quotes.lost_before_feminine].concat();
            for man in [stem, &plain, &longer] {
                let entry = pack.words.entry(man);
                if pack.words.classes(entry).has(Class::Role) {
                    return (entry, true);
                }
                let part = last_part(man, pack);
                if let Some(part) = part.filter(|part| pack.words.classes(*part).has(Class::Role)) {
                    return (part, true);
                }
            }
        }
    }
    NONE
}

/// Whether a word ends so, its capitals ignored.
fn ends_in(word: &str, ending: &str) -> bool {
    let end = word.as_bytes().get(word.len().saturating_sub(ending.len())..);
    end.is_some_and(|end| end.eq_ignore_ascii_case(ending.as_bytes()))
}

/// The word with the vowel of its last umlaut plain.
fn without_umlaut(stem: &str) -> String {
    let mut plain = String::with_capacity(stem.len());
    let last = stem.rfind(['ä', 'ö', 'ü']);
    for (at, c) in stem.char_indices() {
        plain.push(match c {
            'ä' if Some(at) == last => 'a',
            'ö' if Some(at) == last => 'o',
            'ü' if Some(at) == last => 'u',
            c => c,
        });
    }
    plain
}

/// The longest last part that stands in a list of nouns.
fn last_part(word: &str, pack: &'static Pack) -> Option<Entry> {
    let words = &pack.words;
    if !words.may_end_compound(word) {
        return None;
    }
    for (cut, _) in word.char_indices().skip(2) {
        if word.len() - cut < SHORTEST_PART {
            break;
        }
        let tail = word.get(cut..)?;
        let entry = words.entry_unfolded(tail.as_bytes()).unwrap_or_else(|| {
            // Letters or marks that only folding knows.
            let mut folded = String::new();
            fold(tail, &mut folded);
            words.entry(&folded)
        });
        if words.classes(entry).has_any(COMPOUND_ENDS) {
            return Some(entry);
        }
    }
    None
}
