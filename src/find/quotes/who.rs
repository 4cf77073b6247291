//! A phrase → the speaker: the fullest name that the article gives, with the role that it gives.

use super::phrase::Phrase;
use super::{Speaker, frame, group};
use crate::find::names::{Gender, NameKind, Names, noun};
use crate::lang::{Class, Classes};
use crate::span::Span;
use crate::text::{Kind, Reading};

/// Tokens back to which a pronoun may refer: about five sentences. Guess, untested.
const MEMORY: usize = 160;

/// Tokens of an age behind its article: "35-year-old".
const AGE_TOKENS: usize = 5;

/// What a candidate for a pronoun costs: each sentence between, and each doubt. Measured on both development sets, which
/// tell little: of the weights from 0 to 3 those with a higher price for silence than for an open gender are 0.2 better.
const SENTENCE: usize = 2;
const BLOCK: usize = 2;
const OPEN_GENDER: usize = 1;
const SILENT: usize = 2;
const NO_PERSON: usize = 1;

/// The speaker that a phrase names; not known by name for a pronoun that nobody near it fits.
///
/// `marked` are the stretches between marks, in order: those who are named there are spoken of. `cue` is the word that
/// reports speech without marks.
pub fn speaker(
    reading: &Reading<'_>,
    names: &Names,
    phrase: &Phrase,
    marked: &[Span],
    cue: Option<usize>,
) -> Option<Speaker> {
    let mention = reading.range(phrase.first, phrase.last);
    if let Some(person) = phrase.person() {
        return named(names, person, mention);
    }
    // "quest'ultimo", "este último"
    let latter = (phrase.head == phrase.last && reading.is(phrase.head, Class::Shift)).then_some(6);
    if let Some(number) = phrase.pronoun().or(latter) {
        let gender = match number {
            1 => Some(Gender::Male),
            2 => Some(Gender::Female),
            6 | 7 => None,
            _ => return Some(unknown(mention)),
        };
        // "dieser", "who": the one just named.
        let person = recent(reading, names, phrase.first, gender, gender.is_none(), marked);
        if let Some(office) = just_told(reading, names, phrase.first, gender, person.is_none()) {
            return speaker(reading, names, &office, marked, cue).map(|s| Speaker { mention: Some(mention), ..s });
        }
        return match person {
            Some(person) => named(names, person, mention),
            None => Some(unknown(mention)),
        };
    }
    if let Some(known) =
        names.within(phrase.first, phrase.last + 1).iter().find(|m| m.first <= phrase.head && m.last >= phrase.head)
        // "l'Observatoire de l'eau": more than its capital.
        && !(reading.pack.quotes.head_first && known.first == known.last && phrase.last > known.last)
    {
        let mut found = named(names, known.name, mention)?;
        found.name = names.list.get(known.name).map_or(mention, |n| n.fullest);
        return Some(found);
    }
    let head = noun(reading, phrase.head);
    if phrase.definite
        && head.is_role()
        && !head.several
        && let Some(person) = by_role(reading, names, phrase)
    {
        return named(names, person, mention);
    }
    if is_age(reading, phrase)
        && let Some(person) = recent(reading, names, phrase.first, article_gender(reading, phrase.first), false, marked)
    {
        return named(names, person, mention);
    }
    let known = speaks_for_itself(reading, phrase, cue);
    Some(Speaker { name: bare(reading, phrase), known, role: None, mention: Some(mention) })
}

/// Whether a phrase without a name says who speaks: somebody by office, a body, a document; anything else only as what
/// an article shows to be one thing, of which a verb tells that only people do ("the grandmother said", not "accessories
/// show", "people think").
fn speaks_for_itself(reading: &Reading<'_>, phrase: &Phrase, cue: Option<usize>) -> bool {
    let head = noun(reading, phrase.head);
    if head.vague {
        return false;
    }
    if head.classes.has_any(const { Classes::of(&[Class::Role, Class::Body]) }) {
        return true;
    }
    let article = reading.is(phrase.first, Class::Determiner);
    let Some(cue) = cue else { return true };
    if head.classes.has_any(const { Classes::of(&[Class::ReportNoun, Class::Work]) }) {
        // "the report", not "reports", "ersten Erkenntnissen".
        return article;
    }
    // A name that no list shows to be one; a sentence's first word has a capital anyway.
    let quoted = reading.kind(phrase.first) == Kind::Quote;
    let named = !reading.pack.noun_capitals
        && reading.capital(phrase.head)
        && !(phrase.first == phrase.last && group::opens(reading, phrase.first));
    let strong = !matches!(reading.number(cue, Class::Report), 2 | 5 | 12 | 22 | 32);
    quoted || named || reading.all_capitals(phrase.head) || article && strong
}

/// Whether a phrase is somebody's age and no more ("der 35-Jährige", "the 35-year-old"): somebody who was named before.
fn is_age(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    phrase.definite
        && reading.kind(phrase.first + 1) == Kind::Number
        && phrase.last <= phrase.first + AGE_TOKENS
        && reading.is(phrase.last, Class::LengthTail)
}

/// The gender of the person whom an article stands before, where it tells.
fn article_gender(reading: &Reading<'_>, article: usize) -> Option<Gender> {
    let &(_, number) = reading.pack.quotes.articles.iter().find(|(word, _)| reading.reads(article, word))?;
    Gender::of(number)
}

/// "A spokesman for the bank said ... He added": somebody by office who reported in the sentence before a pronoun.
///
/// `alone` says that no person fits, so that somebody who reported nothing does.
fn just_told(reading: &Reading<'_>, names: &Names, at: usize, gender: Option<Gender>, alone: bool) -> Option<Phrase> {
    let home = reading.sentence_of(at);
    let before = reading.sentence(home.checked_sub(1)?);
    let told = frame::clause(reading, names, before.first, before.last).and_then(|f| f.subject);
    // "The nurse shook her head."
    let (first, next) = (before.first, before.first + 1);
    let plain = reading.is(first, Class::Determiner) && noun(reading, next).is_role();
    let subject = match told {
        Some(subject) => subject,
        None if !alone => return None,
        None if plain => Phrase::of_words(first, next, next, None, true),
        None => frame::subject_of(reading, names, first, before.last)?,
    };
    if subject.person().is_some() || subject.pronoun().is_some() {
        return None;
    }
    let office = noun(reading, subject.head);
    let other = names.within(before.first, at).iter().any(|m| names.is_person(m.name));
    let fits = gender.is_some() && office.gender.is_none_or(|g| Some(g) == gender);
    (office.is_role() && !office.several && fits && !other).then_some(subject)
}

fn named(names: &Names, name: usize, mention: Span) -> Option<Speaker> {
    let name = names.list.get(name)?;
    Some(Speaker { name: name.fullest, known: true, role: name.role, mention: Some(mention) })
}

/// Somebody of whom only the pronoun is known: never a guess.
fn unknown(mention: Span) -> Speaker {
    Speaker { name: mention, known: false, role: None, mention: Some(mention) }
}

/// The phrase without its article.
fn bare(reading: &Reading<'_>, phrase: &Phrase) -> Span {
    let next = reading.token(phrase.first + 1);
    // "een van de bewoners"
    let article = reading.is(phrase.first, Class::Determiner)
        && phrase.first < phrase.last
        && !reading.is(phrase.first + 1, Class::Preposition);
    // An adjective keeps the form that its article gave it, so the article stays with it ("der 35-Jährige").
    let keeps = reading.pack.noun_capitals && (next.kind == Kind::Number || next.is_word() && !next.capital());
    let mut first = if article && !keeps { phrase.first + 1 } else { phrase.first };
    // "il suo avvocato"
    if first > phrase.first && first < phrase.last && reading.number(first, Class::Determiner) == 4 {
        first += 1;
    }
    reading.range(first, phrase.last)
}

/// The person before `at` whom a pronoun of this gender most likely means: the nearest sentence counts most, in it the
/// first name, which is mostly its subject; only the `last` one where so told.
fn recent(
    reading: &Reading<'_>,
    names: &Names,
    at: usize,
    gender: Option<Gender>,
    last: bool,
    marked: &[Span],
) -> Option<usize> {
    let home = reading.sentence_of(at);
    let block = reading.sentence(home).block;
    let mut best: Option<(usize, usize)> = None;
    for mention in names.within(at.saturating_sub(MEMORY), at).iter().rev() {
        let Some(name) = names.list.get(mention.name) else { continue };
        let sure = gender.is_none() || name.gender == gender;
        let speaks =
            frame::is_finite_report(reading, mention.last + 1) || frame::reports_before(reading, mention.first);
        let person = name.kind == NameKind::Person;
        let fits = if person {
            (sure || name.gender.is_none()) && (speaks || names.is_plainly_person(mention.name))
        } else {
            // "in Bergen op Zoom merkt"
            let hangs = mention.first > 0 && reading.is(mention.first - 1, Class::Preposition);
            name.kind == NameKind::Other && speaks && !hangs
        };
        if !fits || quoted(marked, reading.token(mention.first).span.start) {
            continue;
        }
        let mut cost = SENTENCE * (home - reading.sentence_of(mention.first));
        if reading.sentence(reading.sentence_of(mention.first)).block != block {
            cost += BLOCK;
        }
        if !speaks {
            cost += SILENT;
        }
        if !sure {
            cost += OPEN_GENDER;
        }
        if !person {
            cost += NO_PERSON;
        }
        if best.is_none_or(|(least, _)| cost <= least) {
            best = Some((cost, mention.name));
        }
        if last {
            break;
        }
    }
    best.map(|(_, name)| name)
}

/// The one person whom the text before `at` names.
pub fn only(names: &Names, at: usize) -> Option<Speaker> {
    let mut found = None;
    for mention in names.within(at.saturating_sub(MEMORY), at).iter().filter(|m| names.is_plainly_person(m.name)) {
        if found.is_some_and(|f| f != mention.name) {
            return None;
        }
        found = Some(mention.name);
    }
    let name = found?;
    named(names, name, names.list.get(name)?.fullest)
}

/// Whether a place lies in one of the stretches.
pub fn quoted(marked: &[Span], start: u32) -> bool {
    let after = marked.partition_point(|s| s.start <= start);
    after.checked_sub(1).and_then(|i| marked.get(i)).is_some_and(|s| s.end > start)
}

/// The person to whom the article gives this role.
fn by_role(reading: &Reading<'_>, names: &Names, phrase: &Phrase) -> Option<usize> {
    let word = reading.word(phrase.head);
    let own = noun(reading, phrase.head).gender;
    let mut best: Option<(usize, usize)> = None;
    for mention in names.within(phrase.first.saturating_sub(MEMORY * 4), phrase.first) {
        let Some(name) = names.list.get(mention.name) else { continue };
        let fits = !matches!((own, name.gender), (Some(a), Some(b)) if a != b);
        let same = name.roles.iter().any(|&r| same_role(reading.word(r), word));
        if fits && same {
            best = Some((mention.first, mention.name));
        }
    }
    best.map(|(_, name)| name)
}

/// "Minister" for "Außenminister", and the other way round.
fn same_role(a: &str, b: &str) -> bool {
    let ends = |long: &str, short: &str| {
        let cut = long.len().saturating_sub(short.len());
        long.get(cut..).is_some_and(|tail| tail.eq_ignore_ascii_case(short))
    };
    ends(a, b) || ends(b, a)
}
