//! Whom something was said to: "sagte Roth der NZZ", "gegenüber dem Sender", "told Reuters".

use super::phrase::{self, Case};
use crate::find::names::{Names, noun};
use crate::lang::{Class, Classes};
use crate::span::Span;
use crate::text::{Kind, Reading};

/// Most tokens looked at on each side of the cue. Guess, untested.
const REACH: usize = 24;

/// Numbers of the list: a preposition, a verb with its object, a preposition behind a noun of talk, an article in the
/// dative, an article that is one only behind the subject, a noun of talk, a preposition that tells a place as often
/// ("à"), behind which a body is no listener, the name of a paper or a station, and a noun for one.
const PREPOSITION: i32 = 1;
const VERB: i32 = 2;
const BEHIND_NOUN: i32 = 3;
const DATIVE: i32 = 4;
const BEHIND_SUBJECT: i32 = 5;
/// [`Class::Addressee`] gives it to a noun of talk ("interview").
pub const TALK: i32 = 6;
const PLACE: i32 = 7;
const TITLE: i32 = 8;
const MEDIUM: i32 = 9;

/// Whether a word is a preposition before a listener or a place ("a", "al").
pub fn is_place(reading: &Reading<'_>, at: usize) -> bool {
    reading.number(at, Class::Addressee) == PLACE
}

/// Who can be spoken to; behind a preposition of place a body may be where it was said.
const LISTEN: Classes = Classes::of(&[Class::Role, Class::Body, Class::Work, Class::Agency]);
const NEVER_A_PLACE: Classes = Classes::of(&[Class::Role, Class::Agency]);

/// The one spoken to in the tokens `from..end`, which report with the word at `cue`.
pub fn find(reading: &Reading<'_>, names: &Names, cue: usize, from: usize, end: usize) -> Option<Span> {
    if reading.number(cue, Class::Addressee) == VERB {
        return listener(reading, names, cue + 1, end, LISTEN).map(|l| l.0);
    }
    let mut subject = false;
    let before = if reading.pack.quotes.verb_second {
        scan(reading, names, from.max(cue.saturating_sub(REACH)), cue, &mut subject)
    } else {
        None
    };
    before.or_else(|| scan(reading, names, cue + 1, end.min(cue + REACH), &mut subject))
}

/// Goes through a clause part by part; `subject` says whether its subject was passed.
fn scan(reading: &Reading<'_>, names: &Names, from: usize, end: usize, subject: &mut bool) -> Option<Span> {
    let mut at = from;
    while at < end {
        let token = reading.token(at);
        let classes = reading.classes(at);
        let number = reading.value(at, Class::Addressee).unwrap_or(0);
        let previous = at.checked_sub(1).unwrap_or(usize::MAX);
        let here = match number {
            // "auprès de l'AFP"
            PREPOSITION if !reading.is(previous, Class::Source) => {
                let second = reading.is(at + 1, Class::Preposition) && !reading.capital(at + 1);
                listener(reading, names, at + 1 + usize::from(second), end, LISTEN)
            }
            // Portuguese "a" is an article as well.
            PLACE if *subject || !classes.has(Class::Determiner) => {
                listener(reading, names, at + 1, end, NEVER_A_PLACE)
            }
            BEHIND_NOUN if reading.number(previous, Class::Addressee) == TALK => {
                listener(reading, names, at + 1, end, LISTEN)
            }
            DATIVE => listener(reading, names, at, end, LISTEN),
            // "Der Zeitung sagte Ina Roth": before the verb only where a person follows it.
            BEHIND_SUBJECT if *subject || names.person_within(end + 1, end + 2).is_some() => {
                listener(reading, names, at, end, LISTEN).filter(|l| *subject || l.1 + 1 == end)
            }
            _ => None,
        };
        if let Some((span, _)) = here {
            return Some(span);
        }
        // "au micro de RTL"
        if number == PLACE && reading.number(at + 1, Class::Addressee) == PREPOSITION {
            at += 1;
            continue;
        }
        if let Some(mention) = names.within(at, at + 1).first() {
            *subject = true;
            at = mention.last + 1;
        } else if classes.has(Class::Pronoun) {
            *subject = true;
            at += 1;
        } else if classes.has(Class::Conjunction)
            || token.kind == Kind::Quote
            || reading.mark(at, ":;.")
            || reading.is_mark(at, ',') && !reading.is(at + 1, Class::Addressee)
        {
            return None;
        } else if classes.has(Class::Preposition) && (!token.capital() || begins_sentence(reading, at)) {
            let article = usize::from(reading.is(at + 1, Class::Determiner));
            at = phrase::after_prepositional(reading, at, end).unwrap_or(at + 1 + article);
        } else if token.is_word() && (token.capital() || classes.has(Class::Determiner)) {
            let part = phrase::forward(reading, names, at, end, Case::Any);
            *subject = true;
            at = part.map_or(at, |p| p.last).max(at) + 1;
        } else {
            at += 1;
        }
    }
    None
}

fn begins_sentence(reading: &Reading<'_>, at: usize) -> bool {
    reading.sentence(reading.sentence_of(at)).first == at
}

/// The phrase at `at` where it names somebody or something that can be spoken to, one of `classes` or a name, and its last
/// token.
fn listener(reading: &Reading<'_>, names: &Names, at: usize, end: usize, classes: Classes) -> Option<(Span, usize)> {
    let Some(found) = phrase::forward(reading, names, at, end, Case::Any).filter(|p| p.first == at) else {
        // "alla stampa"
        return (reading.number(at, Class::Addressee) == MEDIUM).then(|| (reading.range(at, at), at));
    };
    // "al asesinato de Laura Ruiz" is said to nobody.
    let bears = |head: usize| reading.capital(head) || noun(reading, head).is_role();
    if let Some(person) = found.person()
        && (!reading.pack.quotes.head_first || bears(found.head))
    {
        return Some((names.list.get(person)?.fullest, found.last));
    }
    // The noun behind its article says it where the noun comes first: "la question d'un journaliste" is nobody.
    let last = if reading.pack.quotes.head_first { found.head } else { found.last };
    let mut end = found.last;
    // "à l'agence PA avoir vu"
    while reading.pack.quotes.head_first && end > last && !reading.capital(end) && reading.is_word(end) {
        end -= 1;
    }
    let mut words = found.first..last + 1;
    let listens = words.any(|i| {
        let medium = reading.value(i, Class::Addressee);
        reading.kind(i) == Kind::Quote
            || reading.all_capitals(i)
            || medium == Some(MEDIUM)
            || medium == Some(TITLE) && reading.capital(i)
            || noun(reading, i).classes.has_any(classes)
    }) || classes.has(Class::Body) && !names.within(found.first, found.last + 1).is_empty();
    // The article of "Dem Sender" is the sentence's first word.
    let article = reading.is(found.first, Class::Determiner) && begins_sentence(reading, found.first);
    listens.then(|| (reading.range(found.first + usize::from(article), end), end))
}
