//! What a noun can be, by its last part: "Kremlchef" is a chef, "Regierungssprecherin" a woman who speaks.

use crate::lang::{COMPOUND_ENDS, Class, Classes, fold};
use crate::text::Reading;

use super::Gender;

/// What a noun says of what it names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Noun {
    /// Its classes, or those of its last part.
    pub classes: Classes,
    /// Gender of the person it names.
    pub gender: Option<Gender>,
    /// Whether it names several people.
    pub several: bool,
    /// Whether it says no more than that they are people.
    pub vague: bool,
    /// Whether it is a thing that is called after people ("Anne Frankplein").
    pub called_after: bool,
}

impl Noun {
    /// Whether it names a person by office or profession.
    pub fn is_role(self) -> bool {
        self.classes.has(Class::Role)
    }
}

/// Shortest last part of a compound, in bytes: shorter ones ("rat" in "Apparat") are found in too many words.
const SHORTEST_PART: usize = 4;

/// Shortest compound that is looked at where a capital does not show a noun, in bytes.
const SHORTEST_COMPOUND: usize = 8;

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

/// Reads the noun at a token. Compounds are taken apart only where the language writes them as one word.
pub fn noun(reading: &Reading<'_>, at: usize) -> Noun {
    let token = reading.token(at);
    let own = reading.classes(at);
    if own.has_any(NOUNS) || !token.is_word() {
        return read(reading, token.entry, own, false);
    }
    // A small word is no noun where nouns have capitals, and looking at its endings costs most of the stage's time.
    let long = token.span.len() >= SHORTEST_COMPOUND && own == Classes::NONE;
    let put_together = if reading.pack.noun_capitals { token.capital() } else { long };
    if !reading.pack.quotes.compounds || !put_together {
        return Noun { classes: own, ..Noun::default() };
    }
    let (word, feminine) = (reading.word(at), reading.pack.quotes.feminine);
    let may_be_woman =
        !feminine.is_empty() && (ends_in(word, feminine) || ends_in(word, reading.pack.quotes.feminine_plural));
    if !may_be_woman && !reading.pack.words.may_end_compound(word) {
        return Noun { classes: own, ..Noun::default() };
    }
    if let Some(found) = part(reading, word, false) {
        return found;
    }
    if may_be_woman {
        let mut folded = String::new();
        fold(word, &mut folded);
        let plural = folded.strip_suffix(reading.pack.quotes.feminine_plural).and_then(|f| f.strip_suffix(feminine));
        if let Some(stem) = plural.or_else(|| folded.strip_suffix(feminine)) {
            // "Anwältin", "Landrätin": the man's form has no umlaut; "Geologin": it has an ending.
            let plain = without_umlaut(stem);
            let longer = [stem, reading.pack.quotes.lost_before_feminine].concat();
            for man in [stem, &plain, &longer] {
                let entry = reading.pack.words.entry(man);
                let whole = reading.pack.words.classes(entry);
                if whole.has(Class::Role) {
                    return read(reading, entry, whole, true);
                }
                if let Some(found) = part(reading, man, true).filter(|n| n.is_role()) {
                    return found;
                }
            }
        }
    }
    Noun { classes: own, ..Noun::default() }
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
fn part(reading: &Reading<'_>, word: &str, woman: bool) -> Option<Noun> {
    let words = &reading.pack.words;
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
        let classes = words.classes(entry);
        if classes.has_any(COMPOUND_ENDS) {
            return Some(read(reading, entry, classes, woman));
        }
    }
    None
}

fn read(reading: &Reading<'_>, entry: crate::lang::Entry, classes: Classes, woman: bool) -> Noun {
    let words = &reading.pack.words;
    let role = words.value(entry, Class::Role);
    let number = role.or_else(|| words.value(entry, Class::Honorific)).or_else(|| words.value(entry, Class::FirstName));
    let gender = if woman { Some(Gender::Female) } else { number.and_then(Gender::of) };
    Noun {
        classes,
        gender,
        several: matches!(role, Some(4 | 5)),
        vague: role == Some(5),
        called_after: classes.has(Class::Work) && words.value(entry, Class::Work) == Some(1),
    }
}
