//! Frames of languages whose verb of saying stands first that are not beside the marks: between dashes inside them
//! («Il ponte è sicuro - ha detto X - e riapre»), or in a sentence of their own («Il ponte è sicuro». Lo ha detto X).

use super::frame::Frame;
use super::group;
use super::marks::Stretch;
use super::phrase::{self, Case, Phrase};
use crate::find::names::{Names, noun};
use crate::input::plain::cut;
use crate::lang::{Class, Classes};
use crate::text::Reading;

/// A frame inside the marks, with the tokens that it takes.
#[derive(Clone, Copy)]
pub struct Inserted {
    /// The verb of saying and its subject.
    pub frame: Frame,
    /// The dash that opens it.
    pub first: usize,
    /// One past the dash that closes it, and past a mark right behind that.
    pub next: usize,
}

/// Most tokens between the dashes. Guess, untested.
const REACH: usize = 24;

/// Most words up to a noun of saying: "sono state le prime parole di". Guess, untested.
const MOST_BEFORE_NOUN: usize = 5;

/// Most tokens of a frame without a subject ("- ha poi aggiunto ieri -").
const BARE: usize = 3;

/// The first frame between dashes inside a stretch.
pub fn inserted(reading: &Reading<'_>, names: &Names, stretch: &Stretch) -> Option<Inserted> {
    if !reading.pack.quotes.verb_first {
        return None;
    }
    for &(first, last) in &stretch.parts {
        for at in (first + 1..last).filter(|&i| is_dash(reading, i)) {
            let Some(found) = group::begins(reading, at + 1, last) else { continue };
            let far = last.min(at + REACH);
            // Spanish sets its dashes close to what they hold: "–dijo X–".
            let tight = reading.glued(at + 1);
            let hyphen = |i: usize| reading.glued(i + 1) && reading.is_word(i + 1);
            let closes = |i: usize| if tight { reading.mark(i, DASHES) && !hyphen(i) } else { is_dash(reading, i) };
            let close = (found.cue + 1..far).find(|&i| closes(i));
            let Some(close) = close.or((far == last).then_some(last)) else { continue };
            let subject = group::subject(reading, names, &found, close);
            if subject.is_none() && close > found.cue + BARE {
                continue;
            }
            let mut next = last.min(close + 1);
            while next < last && reading.glued(next) && reading.mark(next, ".,;") {
                next += 1;
            }
            let frame = Frame::of(Some(found.cue), subject, true);
            return Some(Inserted { frame, first: at, next });
        }
    }
    None
}

/// Whether a dash stands free on its left.
fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark(at, DASHES) && !reading.glued(at)
}

const DASHES: &str = "-\u{2013}\u{2014}";

/// The frame behind a quote that takes it up, mostly in a sentence of its own: "Lo ha detto X".
pub fn taken_up(reading: &Reading<'_>, names: &Names, stretch: &Stretch) -> Option<Frame> {
    let at = (stretch.close + 1..stretch.close + 3).find(|&i| reading.is_word(i))?;
    let sentence = reading.sentence(reading.sentence_of(at));
    let home = reading.sentence(reading.sentence_of(stretch.open));
    // "«…»: lo ha promesso X", "“…”, así lo afirmó X"
    let joined = reading.mark(at - 1, ":,");
    ((joined || sentence.first == at) && sentence.block == home.block).then_some(())?;
    takes_up(reading, names, at, sentence.last).or_else(|| noted(reading, names, at, sentence.last))
}

/// The frame of a sentence that takes up the one before, and begins at `at`.
pub fn takes_up(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Frame> {
    // "‘…’ Aldus de minister."
    if reading.number(at, Class::Source) == 4 {
        let subject = phrase::forward(reading, names, at + 1, end, Case::Subject)?;
        // "So erhielten 13 Experten": a verb.
        let noun = reading.capital(at + 1) || noun(reading, at + 1).is_role() || reading.is(at + 1, Class::Determiner);
        let fits = noun && subject.first == at + 1 && phrase::can_speak(reading, &subject);
        let clause = reading.has_any(subject.last + 1, const { &Classes::of(&[Class::Finite, Class::Conjunction]) });
        return (fits && !clause).then(|| Frame::of(Some(at), Some(subject), false));
    }
    if !reading.pack.quotes.verb_first {
        return None;
    }
    // "A dirlo è X"
    if reading.is(at, Class::Preposition)
        && reading.number(at + 1, Class::Report) == 31
        && reading.is(at + 2, Class::Finite)
    {
        let subject = group::behind(reading, names, at + 3, end).filter(|s| phrase::can_speak(reading, s))?;
        return Some(Frame::of(Some(at + 1), Some(subject), false));
    }
    let found = group::begins(reading, behind_resuming(reading, at)?, end)?;
    let subject = group::subject(reading, names, &found, end).filter(|s| phrase::can_speak(reading, s))?;
    Some(Frame::of(Some(found.cue), Some(subject), false))
}

/// "è il commento di X", "queste le parole di X", "Parola di X": a noun of saying and who said it.
pub fn noted(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Frame> {
    const BEFORE: Classes =
        Classes::of(&[Class::Finite, Class::Determiner, Class::Pronoun, Class::Adverb, Class::Ordinal, Class::Stop]);
    let stops = SAYING.with(Class::Report).with(Class::Preposition);
    let far = end.min(at + MOST_BEFORE_NOUN);
    let noun = (at..far).find(|&i| reading.has_any(i, &stops) || !reading.has_any(i, &BEFORE))?;
    noted_with(reading, names, noun, end)
}

/// The same right before a colon at `end`: "Immediata la replica di X: «…»".
pub fn noted_before(reading: &Reading<'_>, names: &Names, from: usize, end: usize) -> Option<Frame> {
    let fits = |f: &Frame| f.subject.is_some_and(|s| s.last + 1 == end);
    (from.max(end.saturating_sub(REACH))..end).rev().find_map(|i| noted_with(reading, names, i, end).filter(fits))
}

const SAYING: Classes = Classes::of(&[Class::ReportNoun, Class::Claim]);

fn noted_with(reading: &Reading<'_>, names: &Names, noun: usize, end: usize) -> Option<Frame> {
    // "la replica di X" is no verb.
    let article = noun > 0 && reading.is(noun - 1, Class::Determiner) && reading.is(noun, Class::Report);
    if !reading.pack.quotes.verb_first
        || !(article || reading.has_any(noun, &SAYING))
        || !group::has(reading.pack.quotes.joins, reading.word(noun + 1))
    {
        return None;
    }
    let subject = group::source_phrase(reading, names, noun, end)?;
    phrase::may_speak(reading, names, &subject).then(|| Frame::of(Some(noun), Some(subject), true))
}

/// Where the verb of saying may begin that takes up the sentence before: at a word that does so and belongs to it ("Lo ha
/// detto"), else behind the words that do ("C'est ce qu'a dit").
fn behind_resuming(reading: &Reading<'_>, at: usize) -> Option<usize> {
    for listed in reading.pack.quotes.resumes {
        let mut next = at;
        for word in cut::words(listed, |c| c == ' ') {
            next += usize::from(group::has(&[word], reading.word(next)));
        }
        if next == at + cut::words(listed, |c| c == ' ').count() {
            return Some(if group::is_clitic(reading, at) { at } else { next });
        }
    }
    None
}

/// "Secondo quanto riferito dalla polizia", "secondo quanto spiega X", "según lo informado por X": who tells it, where the
/// source's word stands before a clause of its own at `at`; with the comma that ends the clause.
pub fn told(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<(Phrase, usize)> {
    let clause = reading.is(at, Class::Conjunction)
        || group::is_clitic(reading, at) && matches!(reading.number(at + 1, Class::Report), 11 | 12)
        || reading.is(at, Class::Finite) && matches!(reading.number(at + 1, Class::Report), 31 | 32);
    if !reading.pack.quotes.verb_first || !clause {
        return None;
    }
    let comma = reading.next_mark(at, end.min(at + REACH), ",")?;
    let cue = reading.next_of(at + 1, comma, Class::Report)?;
    let subject = group::behind(reading, names, cue + 1, comma).or_else(|| {
        let preposition = reading.next_of(cue + 1, comma, Class::Preposition)?;
        let start = (preposition + 1..preposition + 3).find(|&i| !reading.is(i, Class::Preposition))?;
        phrase::forward(reading, names, start, comma, Case::Any)
    })?;
    (phrase::can_speak(reading, &subject) || reading.capital(subject.head)).then_some((subject, comma))
}
