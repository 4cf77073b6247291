//! Verbs of saying that stand before their subject, with what stands between: clitics, the auxiliary, a pronoun behind
//! the verb ("lui a-t-il répondu", "ha detto il ministro", "dijo ayer X").

use super::addressee;
use super::phrase::{self, Phrase};
use crate::find::names::Names;
use crate::input::plain::cut;
use crate::lang::{Class, Classes};
use crate::text::{Kind, Reading};

use crate::letters::same;
pub use crate::letters::{ends, is_listed as has};

/// A verb of saying with its finite verb.
#[derive(Clone, Copy)]
pub struct Group {
    /// The verb of saying.
    pub cue: usize,
    /// The pronoun behind the finite verb ("dit-il").
    pub pronoun: Option<usize>,
}

/// Most clitics before a verb, and most words between an auxiliary and its participle. Guess, untested.
const MOST_CLITICS: usize = 3;
const MOST_BETWEEN: usize = 7;

/// Most tokens between a verb and its subject behind it. Guess, untested.
const REACH: usize = 24;

/// What a number in the list of verbs says, its form aside: 1 to 3 as in [`super::frame::report`], 4 a gerund.
pub fn number(reading: &Reading<'_>, at: usize, listed: i32) -> Option<i32> {
    match listed {
        11 | 12 | 15 => (auxiliary(reading, at).is_some() || is_passive(reading, at)).then_some(listed - 10),
        // "soi-disant"
        21 | 22 | 25 => (!reading.glued(at)).then_some(4),
        // "c'est-à-dire", "A noter que": it hangs on no verb.
        31 | 32 => (!reading.glued(at) && finite(reading, at, at.saturating_sub(MOST_BETWEEN)) != at).then_some(3),
        _ => (!is_noun(reading, at)).then_some(listed),
    }
}

/// "a été annoncé", "fue anunciado".
pub fn is_passive(reading: &Reading<'_>, participle: usize) -> bool {
    participle.checked_sub(1).is_some_and(|before| has(reading.pack.quotes.passives, reading.word(before)))
}

/// Whether what looks like a finite verb is a noun by what stands before it: "une critique", "de la critique".
fn is_noun(reading: &Reading<'_>, at: usize) -> bool {
    let hangs = |at: usize| reading.is(at, Class::Preposition) && !is_clitic(reading, at);
    let Some(before) = at.checked_sub(1) else { return false };
    if !reading.is(before, Class::Determiner) {
        return hangs(before);
    }
    !is_clitic(reading, before) || before.checked_sub(1).is_some_and(hangs)
}

/// Whether a word is one of the small ones between a subject and its verb.
pub fn is_clitic(reading: &Reading<'_>, at: usize) -> bool {
    has(reading.pack.quotes.clitics, reading.word(at))
}

/// The auxiliary of a participle.
pub fn auxiliary(reading: &Reading<'_>, participle: usize) -> Option<usize> {
    let low = participle.saturating_sub(MOST_BETWEEN);
    for at in (low..participle).rev() {
        if reading.is(at, Class::HaveWord) {
            return Some(at);
        }
        let loose = reading.has_any(at, const { &Classes::of(&[Class::Adverb, Class::Pronoun]) })
            || at + 1 == participle && is_unknown(reading, at);
        let hyphen = reading.glued(at) && reading.mark(at, "-t");
        if !(loose || hyphen || is_clitic(reading, at)) {
            return None;
        }
    }
    None
}

/// Bytes that an adverb known by its place is longer than.
const SHORTEST_ADVERB: usize = 6;

/// "a sobrement réagi": a word that no list has, where an adverb may stand.
fn is_unknown(reading: &Reading<'_>, at: usize) -> bool {
    reading.small(at) && *reading.classes(at) == Classes::NONE && reading.word(at).len() > SHORTEST_ADVERB
}

/// The pronoun behind a finite verb: "dit-il", "a-t-elle".
pub fn inverted(reading: &Reading<'_>, verb: usize) -> Option<usize> {
    let hyphen = |at: usize| reading.is_mark(at, '-') && reading.glued(at);
    let mut at = verb + 1;
    if !hyphen(at) {
        return None;
    }
    if reading.is_mark(at + 1, 't') && hyphen(at + 2) {
        at += 2;
    }
    (reading.glued(at + 1) && reading.is(at + 1, Class::Pronoun)).then_some(at + 1)
}

/// The group that begins at `at`, before `end`.
pub fn begins(reading: &Reading<'_>, at: usize, end: usize) -> Option<Group> {
    let far = end.min(at + MOST_CLITICS);
    let verb = (at..far).find(|&i| !is_clitic(reading, i) || reading.is(i, Class::HaveWord))?;
    if reading.capital(verb) && !opens(reading, at) {
        return None;
    }
    let listed = |i: usize| reading.value(i, Class::Report).filter(|_| i == verb || !reading.capital(i));
    let pronoun = inverted(reading, verb);
    if matches!(listed(verb), Some(1 | 2)) {
        return Some(Group { cue: verb, pronoun });
    }
    // "fait savoir X"
    if verb > at && matches!(listed(verb), Some(11 | 12)) && reading.is(verb - 1, Class::Finite) {
        return Some(Group { cue: verb, pronoun });
    }
    if !reading.is(verb, Class::HaveWord) {
        return None;
    }
    let first = pronoun.unwrap_or(verb) + 1;
    let cue = (first..end.min(first + MOST_BETWEEN))
        .find(|&i| {
            let adverb = is_unknown(reading, i) && matches!(listed(i + 1), Some(11 | 12));
            !adverb && !reading.is(i, Class::Adverb) && !is_clitic(reading, i)
        })
        .filter(|&i| matches!(listed(i), Some(1 | 2 | 11 | 12)))?;
    Some(Group { cue, pronoun })
}

/// Whether a capital may be that of a sentence's first word.
pub fn opens(reading: &Reading<'_>, at: usize) -> bool {
    let token = reading.token(at);
    token.starts_line() || at.checked_sub(1).is_none_or(|b| reading.token(b).is_final())
}

/// The finite verb of a verb of saying: itself, its auxiliary, or what its infinitive hangs on.
pub fn finite(reading: &Reading<'_>, cue: usize, from: usize) -> usize {
    if matches!(reading.number(cue, Class::Report), 31 | 32) {
        let low = from.max(cue.saturating_sub(MOST_BETWEEN));
        let past = |i: usize| ends(reading.word(i), reading.pack.times.past_endings, 0);
        let verbs = const { Classes::of(&[Class::Finite, Class::PastVerb]) };
        let is_verb = |i: usize| (reading.has_any(i, &verbs) || past(i)) && !reading.capital(i);
        let (mut found, mut at) = (cue, cue);
        while at > low && !reading.is_mark(at - 1, ',') {
            at -= 1;
            if is_verb(at) {
                found = at;
            }
        }
        return found;
    }
    auxiliary(reading, cue).filter(|&a| a >= from).unwrap_or(cue)
}

/// The subject of a group: its pronoun, or what stands behind it.
pub fn subject(reading: &Reading<'_>, names: &Names, group: &Group, end: usize) -> Option<Phrase> {
    match group.pronoun {
        Some(at) => Some(pronoun(reading, at)),
        None => behind(reading, names, group.cue + 1, end),
    }
}

/// A pronoun as a phrase.
pub fn pronoun(reading: &Reading<'_>, at: usize) -> Phrase {
    Phrase::of_pronoun(at, reading.value(at, Class::Pronoun).unwrap_or(0))
}

/// Nouns of time, which are no subject.
pub const TIMES: Classes =
    Classes::of(&[Class::Month, Class::Weekday, Class::TimeUnit, Class::TimeUnitPlural, Class::DayPart, Class::Season]);

/// Words that a subject does not stand behind.
const STOPS: Classes = Classes::of(&[Class::Conjunction, Class::Finite, Class::Source]);

/// Most commas between a verb and its subject: "a déclaré, mardi, X".
const MOST_COMMAS: usize = 2;

/// The subject behind a verb: the first phrase from `at` on that can speak and hangs on no preposition; else the first.
pub fn behind(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Phrase> {
    let mut commas = 0;
    let mut other = None;
    // "queixou-se um passageiro"
    let mut next = if reading.is_mark(at, '-') && reading.glued(at + 1) { at + 2 } else { at };
    let end = end.min(at + REACH * 2);
    while next < end.min(at + REACH) {
        let here = next;
        next += 1;
        match reading.word(here) {
            // "segundo apurou o PÚBLICO, o ministro ..."
            "," if commas < MOST_COMMAS
                && (reading.capital(here + 1) || !other.is_some_and(|o: Phrase| reading.capital(o.head))) =>
            {
                commas += 1;
                continue;
            }
            "," | ";" | ":" | "." => break,
            // "à l'Agence France-Presse (AFP) le parquet"
            "(" => {
                next = reading.next_mark(here, end.min(here + 8), ")").map_or(end, |close| close + 1);
                continue;
            }
            _ => {}
        }
        let token = reading.token(here);
        let classes = reading.classes(here);
        // "racconta al Corriere di aver atteso Meloni": a clause of what is told.
        if token.is_word()
            && reading.reads(here, reading.pack.quotes.infinitive)
            && ends(reading.word(here + 1), reading.pack.quotes.infinitives, 1)
            && !reading.capital(here + 1)
            && !reading.is(here + 1, Class::Role)
        {
            break;
        }
        // "dijo ella"
        if commas == 0 && matches!(reading.number(here, Class::Pronoun), 1 | 2 | 4 | 5) && !hangs(reading, here) {
            return Some(pronoun(reading, here));
        }
        let relative =
            reading.number(here, Class::Pronoun) == 7 || matches!(reading.number(here, Class::Report), 1..=30);
        let name = starts_name(reading, names, here);
        // "ha scritto «La Regione»"
        if token.kind == Kind::Quote {
            return phrase::core(reading, names, here, end);
        }
        if !name && !token.capital() && (classes.has_any(STOPS) || relative) {
            break;
        }
        if !(name || starts(reading, here, at)) {
            continue;
        }
        let Some(found) = phrase::core(reading, names, here, end) else { continue };
        if name || phrase::can_speak(reading, &found) || token.capital() {
            return Some(found);
        }
        if commas == 0 && other.is_none() && classes.has(Class::Determiner) {
            other = Some(found);
        }
    }
    other
}

/// The subject among the words `from..end` before a verb: the last phrase that can speak and hangs on no preposition.
pub fn before(reading: &Reading<'_>, names: &Names, from: usize, end: usize) -> Option<Phrase> {
    let from = from.max(end.saturating_sub(REACH));
    let mut at = end;
    while at > from {
        at -= 1;
        if (starts_name(reading, names, at) || starts(reading, at, from))
            && let Some(found) = phrase::core(reading, names, at, end)
            && (phrase::can_speak(reading, &found) || reading.capital(found.first))
        {
            return Some(found);
        }
    }
    None
}

fn starts_name(reading: &Reading<'_>, names: &Names, at: usize) -> bool {
    let person = names.within(at, at + 1).iter().any(|m| names.is_person(m.name));
    person && !hangs(reading, at)
}

/// Whether a word hangs on a preposition right before it, or names the noun before it that does ("à l'agence Belga").
fn hangs(reading: &Reading<'_>, at: usize) -> bool {
    // "A Pablo Soto le respondió X", but "Desde el Gobierno aseguran".
    let preposition =
        |at: usize| reading.is(at, Class::Preposition) && (!reading.capital(at) || addressee::is_place(reading, at));
    let Some(before) = at.checked_sub(1) else { return false };
    let noun = reading.capital(at)
        && !reading.capital(before)
        && reading.has_any(before, const { &Classes::of(&[Class::Role, Class::Body]) });
    let article = before.saturating_sub(1 + usize::from(reading.is(before.saturating_sub(1), Class::Determiner)));
    preposition(before) || noun && before > 0 && preposition(article)
}

/// Whether a name stands behind a noun for a body that hangs on a preposition, with words of its own between ("a la emisora
/// de radio pública francesa France Info").
fn names_listener(reading: &Reading<'_>, at: usize) -> bool {
    let mut before = at;
    while before > 1 && before + MOST_BETWEEN > at && reading.small(before - 1) {
        before -= 1;
        if reading.has_any(before, const { &Classes::of(&[Class::Body, Class::Addressee]) })
            && reading.is(before - 1, Class::Determiner)
        {
            return hangs(reading, before - 1);
        }
    }
    false
}

/// Whether a phrase begins at a place that hangs on no preposition: an article, a capital, a noun for who speaks.
fn starts(reading: &Reading<'_>, at: usize, from: usize) -> bool {
    let (token, classes) = (reading.token(at), reading.classes(at));
    if !token.is_word() || hangs(reading, at) || token.capital() && names_listener(reading, at) {
        return false;
    }
    let inside = at > from
        && at.checked_sub(1).is_some_and(|b| {
            // "dijeron a EFE fuentes del ministerio"
            let name = reading.capital(b) && !reading.is(b, Class::Agency);
            reading.is(b, Class::Determiner) || name || token.glued() && reading.is_mark(b, '-')
        });
    if classes.has(Class::Determiner) {
        let next = reading.token(at + 1);
        return next.kind != Kind::Number && !reading.has_any(at + 1, &TIMES);
    }
    let noun = classes.has_any(const { Classes::of(&[Class::Role, Class::Body, Class::ReportNoun]) });
    !inside && (noun || token.capital() && !classes.has_any(TIMES) && !classes.has(Class::Preposition))
}

/// Whether the phrase that an article begins is a thing that a relative clause may hang on: no time, nobody who is told
/// something, nothing behind a preposition.
pub fn is_thing(reading: &Reading<'_>, article: usize) -> bool {
    let speaks = const { Classes::of(&[Class::Role, Class::Body]) };
    starts(reading, article, article) && !(article + 1..article + 3).any(|i| reading.has_any(i, &speaks))
}

/// Whether a word that can be an ordinal is a source: "segundo a polícia", not "o segundo andar".
pub fn is_source(reading: &Reading<'_>, at: usize) -> bool {
    if !reading.is(at, Class::Ordinal) {
        return true;
    }
    let bound = const { Classes::of(&[Class::Determiner, Class::Preposition]) };
    let behind = at.checked_sub(1).is_some_and(|b| reading.has_any(b, &bound));
    let opens = const { Classes::of(&[Class::Determiner, Class::Report, Class::ReportNoun, Class::Body, Class::Role]) };
    // "secondo quanto riferito da"
    let clause = reading.number(at + 1, Class::Conjunction) == 2;
    let person = matches!(reading.number(at + 1, Class::Pronoun), 1 | 2);
    !behind && (clause || person || reading.capital(at + 1) || reading.has_any(at + 1, &opens))
}

/// First token of a source that is one only behind other words: "d'après", "de acordo com".
pub fn source_start(reading: &Reading<'_>, at: usize) -> Option<usize> {
    if reading.number(at, Class::Source) != 8 {
        return None;
    }
    reading.pack.quotes.source_before.iter().filter(|(word, _)| same(word, reading.word(at))).find_map(|(_, before)| {
        let first = at.checked_sub(cut::words(before, |c| c == ' ').count())?;
        // "está de acuerdo con" names nobody's words.
        let verb = const { Classes::of(&[Class::Finite, Class::PastVerb, Class::PresentVerb]) };
        let agrees = first.checked_sub(1).is_some_and(|b| reading.has_any(b, &verb));
        let whole = cut::words(before, |c| c == ' ').zip(first..).all(|(word, i)| same(word, reading.word(i)));
        (whole && !agrees).then_some(first)
    })
}

/// The phrase behind a source: prepositions before it belong to the source ("de acordo com").
pub fn source_phrase(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Phrase> {
    let start = (at + 1..at + 3).find(|&i| !reading.is(i, Class::Preposition)).unwrap_or(at + 1);
    phrase::forward(reading, names, start, end, phrase::Case::Any)
}
