//! Whom something was said to: "sagte Roth der NZZ", "gegenüber dem Sender", "told Reuters".

use super::phrase::{self, Case};
use crate::find::names::{Names, noun};
use crate::lang::{Class, Classes};
use crate::span::Span;
use crate::text::{Kind, Reading};

/// Most tokens looked at on each side of the cue. Guess, untested.
const REACH: usize = 24;

/// Numbers of the list: a preposition, a verb with its object, a preposition behind a noun of talk, an article in the
/// dative, an article that is one only behind the subject, a noun of talk.
const PREPOSITION: i32 = 1;
const VERB: i32 = 2;
const BEHIND_NOUN: i32 = 3;
const DATIVE: i32 = 4;
const BEHIND_SUBJECT: i32 = 5;
const TALK: i32 = 6;

/// The one spoken to in the tokens `from..end`, which report with the word at `cue`.
pub fn find(reading: &Reading<'_>, names: &Names, cue: usize, from: usize, end: usize) -> Option<Span> {
    if reading.value(cue, Class::Addressee) == Some(VERB) {
        return listener(reading, names, cue + 1, end).map(|l| l.0);
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
            PREPOSITION if !reading.is(previous, Class::Source) => listener(reading, names, at + 1, end),
            BEHIND_NOUN if reading.value(previous, Class::Addressee) == Some(TALK) => {
                listener(reading, names, at + 1, end)
            }
            DATIVE => listener(reading, names, at, end),
            // "Der Zeitung sagte Ina Roth": before the verb only where a person follows it.
            BEHIND_SUBJECT if *subject || names.person_within(end + 1, end + 2).is_some() => {
                listener(reading, names, at, end).filter(|l| *subject || l.1 + 1 == end)
            }
            _ => None,
        };
        if let Some((span, _)) = here {
            return Some(span);
        }
        if let Some(mention) = names.within(at, at + 1).first() {
            *subject = true;
            at = mention.last + 1;
        } else if classes.has(Class::Pronoun) {
            *subject = true;
            at += 1;
        } else if classes.has(Class::Conjunction)
            || token.kind == Kind::Quote
            || matches!(reading.word(at), ":" | ";" | ".")
            || reading.word(at) == "," && !reading.is(at + 1, Class::Addressee)
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
    reading.sentence(super::sentence_of(reading, at)).first == at
}

/// The phrase at `at` where it names somebody or something that can be spoken to, and its last token.
fn listener(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<(Span, usize)> {
    const LISTEN: Classes = Classes::of(&[Class::Role, Class::Body, Class::Work]);
    let found = phrase::forward(reading, names, at, end, Case::Any).filter(|p| p.first == at)?;
    if let Some(person) = found.person {
        return Some((names.list.get(person)?.fullest, found.last));
    }
    let mut words = found.first..found.last + 1;
    let listens = words.any(|i| {
        reading.token(i).kind == Kind::Quote
            || reading.token(i).all_capitals()
            || noun(reading, i).classes.has_any(LISTEN)
    }) || !names.within(found.first, found.last + 1).is_empty();
    // The article of "Dem Sender" is the sentence's first word.
    let article = reading.is(found.first, Class::Determiner) && begins_sentence(reading, found.first);
    listens.then(|| (reading.range(found.first + usize::from(article), found.last), found.last))
}
