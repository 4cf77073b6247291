//! A phrase → the speaker: the fullest name that the article gives, with the role that it gives.

use super::Speaker;
use super::phrase::Phrase;
use crate::find::names::{Gender, Mention, NameKind, Names, noun};
use crate::lang::Class;
use crate::span::Span;
use crate::text::Reading;

/// Tokens back to which a pronoun may refer: about five sentences. Guess, untested.
const MEMORY: usize = 160;

/// The speaker that a phrase names; not known by name for a pronoun that nobody near it fits.
pub fn speaker(reading: &Reading<'_>, names: &Names, phrase: &Phrase) -> Option<Speaker> {
    let mention = reading.range(phrase.first, phrase.last);
    if let Some(person) = phrase.person {
        return named(names, person, mention);
    }
    if let Some(number) = phrase.pronoun {
        let gender = match number {
            1 => Some(Gender::Male),
            2 => Some(Gender::Female),
            6 | 7 => None,
            _ => return Some(unknown(mention)),
        };
        return match recent(names, phrase.first, gender) {
            Some(person) => named(names, person, mention),
            None => Some(unknown(mention)),
        };
    }
    if let Some(known) =
        names.within(phrase.first, phrase.last + 1).iter().find(|m| m.first <= phrase.head && m.last >= phrase.head)
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
    Some(Speaker { name: bare(reading, phrase), known: true, role: None, mention: Some(mention) })
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
    let article = reading.is(phrase.first, Class::Determiner) && phrase.first < phrase.last;
    // An adjective keeps the form that its article gave it, so the article stays with it.
    let keeps = reading.pack.noun_capitals && next.is_word() && !next.capital();
    let first = if article && !keeps { phrase.first + 1 } else { phrase.first };
    reading.range(first, phrase.last)
}

/// The person last named before `at` whom the gender fits.
fn recent(names: &Names, at: usize, gender: Option<Gender>) -> Option<usize> {
    let list = names.within(at.saturating_sub(MEMORY), at);
    let of = |m: &Mention| names.list.get(m.name).filter(|n| n.kind == NameKind::Person);
    let sure = list.iter().rev().find(|m| of(m).is_some_and(|n| gender.is_none() || n.gender == gender));
    let open = list.iter().rev().find(|m| of(m).is_some_and(|n| n.gender.is_none()));
    sure.or(open).map(|m| m.name)
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
