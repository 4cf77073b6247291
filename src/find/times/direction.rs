//! Whether a sentence speaks of what was or of what will be, as far as a time in it is concerned.

use crate::lang::{Class, Classes};
use crate::text::{Reading, Sentence};

/// Where a time without its week or year is to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the day of publication.
    Past,
    /// After it.
    Future,
    /// A present form alone speaks: what is close lies ahead, what is far does not.
    Present,
    /// Nothing says.
    Open,
}

/// Tokens that a mark between clauses counts for: a verb beyond it speaks of something else more often than not.
/// Guess, checked on the German daily of the development sets.
const CLAUSE: usize = 8;

/// Tokens that a planning word counts for more than a verb, since "geplant" may stand in a tale of the past.
const PLAN: usize = 2;

/// Tokens that a present form counts for more: it points ahead only where nothing else speaks.
const PRESENT: usize = 12;

/// Words between an auxiliary of the future and its infinitive. Guess, checked on the German daily.
const FARTHEST_INFINITIVE: usize = 12;

/// Farthest token looked at on either side: a longer sentence is a list.
const FARTHEST: usize = 60;

const TELLING: Classes = Classes::of(&[
    Class::PastVerb,
    Class::PastParticiple,
    Class::HaveWord,
    Class::FutureVerb,
    Class::PlanWord,
    Class::PresentVerb,
]);

/// Forms that the lists know as finite.
pub const FINITE: Classes = Classes::of(&[Class::PastVerb, Class::HaveWord, Class::FutureVerb, Class::PresentVerb]);

/// What the verbs around the tokens `first..next` say; the nearest speaks.
pub fn of(reading: &Reading<'_>, sentence: &Sentence, first: usize, next: usize) -> Direction {
    let mut best = (usize::MAX, Direction::Open);
    let mut told = false;
    let mut distance = 0;
    let mut at = first;
    while at > sentence.first && first - at < FARTHEST {
        at -= 1;
        distance += 1;
        if parts(reading, at) {
            distance += CLAUSE;
        }
        // "planned for Saturday" is close enough that no verb behind speaks louder.
        let own = distance <= PLAN && reading.is(at, Class::PlanWord);
        nearest(reading, sentence, at, if own { 0 } else { distance }, &mut best);
        told |= distance <= PLAN && told_before(reading, at, first);
        // What is farther costs more.
        if distance > PLAN && distance >= best.0 {
            break;
        }
    }
    distance = 0;
    at = next;
    while at < sentence.last && at - next < FARTHEST {
        distance += 1;
        if parts(reading, at) {
            distance += CLAUSE;
        }
        if distance >= best.0 {
            break;
        }
        nearest(reading, sentence, at, distance, &mut best);
        at += 1;
    }
    if told && best.0 > 0 { Direction::Past } else { best.1 }
}

/// Takes what the word at `at` says for the best, with its cost, where it is nearer.
fn nearest(reading: &Reading<'_>, sentence: &Sentence, at: usize, distance: usize, best: &mut (usize, Direction)) {
    if let Some((direction, more)) = verb(reading, sentence, at) {
        let cost = if distance == 0 { 0 } else { distance + more };
        if cost < best.0 {
            *best = (cost, direction);
        }
    }
}

/// Whether a mark stands there that parts clauses.
fn parts(reading: &Reading<'_>, at: usize) -> bool {
    // Most tokens are words, which need no look at their letters.
    !reading.is_word(at) && (reading.mark(at, ",;:–—()«»„“”\"") || reading.reads(at, "..."))
}

/// What one word says, and how much farther away it counts.
fn verb(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> Option<(Direction, usize)> {
    let token = reading.token(at);
    if !token.is_word() {
        return None;
    }
    let classes = reading.classes(at);
    // "are held", "is closed": a present form makes no past of its participle.
    let before = at.checked_sub(1).map_or(&Classes::NONE, |b| reading.classes(b));
    let be = at.checked_sub(1).is_some_and(|b| reading.value(b, Class::PresentVerb) != Some(2));
    let passive = before.has(Class::PresentVerb) && be && !before.has(Class::HaveWord);
    if passive && (classes.has(Class::PastVerb) || weak_past(reading, at)) && !classes.has(Class::PlanWord) {
        return None;
    }
    if classes.has_any(TELLING) {
        if classes.has(Class::PastVerb) {
            return Some((Direction::Past, 0));
        }
        if classes.has(Class::FutureVerb) {
            return Some((Direction::Future, 0));
        }
        if classes.has(Class::HaveWord) && has_participle(reading, sentence, at) {
            return Some((Direction::Past, 0));
        }
        if classes.has(Class::PlanWord) {
            return Some((Direction::Future, PLAN));
        }
        if classes.has(Class::PresentVerb) {
            return Some((Direction::Present, PRESENT));
        }
        if classes.has(Class::HaveWord) {
            return None;
        }
    }
    // "Vendrá el ministro": the capital is the sentence's.
    let head = || {
        let opens = at == sentence.first || at == sentence.first + 1 && !reading.is_word(sentence.first);
        opens && !reading.is(at, Class::FirstName) && !reading.token(at + 1).capital()
    };
    if token.capital() && !head() {
        return None;
    }
    if own_future(reading, at) {
        return Some((Direction::Future, 0));
    }
    if token.capital() {
        return None;
    }
    weak_past(reading, at).then_some((Direction::Past, 1))
}

/// Whether a participle at `at`, behind a noun and right before its time at `first`, says what was done then ("los planes
/// anunciados en enero").
fn told_before(reading: &Reading<'_>, at: usize, first: usize) -> bool {
    let Some(noun) = at.checked_sub(1) else { return false };
    let near = at + 1 == first || reading.value(at + 1, Class::DateWord).is_some_and(|code| code == 1 || code == 6);
    let verbs = const { TELLING.with(Class::Stop).with(Class::Finite) };
    near && reading.pack.times.noun_first
        && participle(reading, at)
        && !reading.is(at, Class::PlanWord)
        && reading.is_word(noun)
        && !reading.classes(noun).has_any(verbs)
        && !own_future(reading, noun)
}

/// A future by its ending ("abrirá").
fn own_future(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    word.len() >= 5
        && !reading.classes(at).has_any(super::scan::STARTS)
        && reading.pack.times.future_endings.iter().any(|e| word.ends_with(e))
}

/// A weak verb's past by its ending; not an adjective before its noun.
fn weak_past(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    if word.len() < 5 || reading.classes(at).has_any(super::scan::STARTS) {
        return false;
    }
    if !reading.pack.times.past_endings.iter().any(|e| word.ends_with(e)) {
        return false;
    }
    let quotes = &reading.pack.quotes;
    if !quotes.verb_second {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return true };
    // "hoopt te starten", "gemeente"
    let nouns = const { Classes::of(&[Class::Role, Class::Body, Class::Stop]) };
    if reading.word(before) == quotes.infinitive || reading.classes(at).has_any(nouns) {
        return false;
    }
    // "Zal de burgemeester maandag aftreden?": an infinitive ends the clause of its auxiliary.
    if word.ends_with('n')
        && !reading.is_word(at + 1)
        && (1..=FARTHEST_INFINITIVE).any(|far| reading.is(at.wrapping_sub(far), Class::FutureVerb))
    {
        return false;
    }
    let adjective =
        const { Classes::of(&[Class::TimeArticle, Class::One, Class::DateWord, Class::VagueCount, Class::Cardinal]) };
    !(reading.classes(before).has_any(adjective) && reading.token(at + 1).is_word())
}

/// Whether an auxiliary has its participle in the sentence, behind it or, in a German clause, before it.
fn has_participle(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> bool {
    let behind = (at + 1..sentence.last.min(at + FARTHEST)).take_while(|&i| !reading.mark(i, ";:"));
    let before = at.saturating_sub(3).max(sentence.first)..at;
    // What somebody was invited to is still to come.
    behind.chain(before).any(|i| participle(reading, i) && !reading.is(i, Class::PlanWord))
}

/// Whether a word looks like a past participle.
pub fn participle(reading: &Reading<'_>, at: usize) -> bool {
    let token = reading.token(at);
    if !token.is_word() || token.capital() {
        return false;
    }
    let classes = reading.classes(at);
    if classes.has(Class::PastParticiple) {
        return true;
    }
    let word = reading.word(at);
    if word.len() < 5 || classes.has(Class::Stop) || classes.has(Class::ClockWord) {
        return false;
    }
    let pack = &reading.pack.times;
    pack.participle_beginnings.iter().any(|b| word.starts_with(b))
        && pack.participle_endings.iter().any(|e| word.ends_with(e))
}

/// Whether a sentence has an auxiliary of the future.
pub fn has_future(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    (sentence.first..sentence.last.min(sentence.first + FARTHEST))
        .any(|at| reading.is(at, Class::FutureVerb) || own_future(reading, at))
}

/// Whether a word is a finite verb, as far as the lists and the endings know, or an auxiliary.
pub fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let token = reading.token(at);
    token.is_word()
        && (reading.classes(at).has_any(FINITE)
            || (!token.capital() && (weak_past(reading, at) || own_future(reading, at))))
}
