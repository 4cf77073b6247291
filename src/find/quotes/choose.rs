//! Which quotes a card shows: the telling ones, different speakers first, in the order of the article.
//!
//! Each quote that can stand alone has a weight (see [`weight`]); those who speak take turns, the weightiest first, and
//! within a turn the weightiest quote. What says nearly the same as a quote or a key point on the card is left out. The
//! weights and thresholds were set by eye on cards of 140 German and English news articles of 40 outlets; no set tells
//! which quotes a newsroom would have picked.

use super::Quote;
use crate::card::QuoteKind;
use crate::index::{SEED, step_word};
use crate::lang::{Class, Classes};
use crate::span::Span;
use crate::text::Reading;

/// Fewest words of a quote of its own; shorter ones say nothing outside their sentence.
const FEWEST_WORDS: usize = 4;

/// Words of a quote that are no small words, of which it has one at least ("Das ist halt so.", "No comment at all" have
/// none) and weighs less with no more ("Wir bauen weiter").
const FEWEST_TELLING: usize = 1;

/// Words from which a quote says something, and above which it is a paragraph.
const GOOD_WORDS: std::ops::RangeInclusive<usize> = 8..=45;

/// What a quote weighs by its kind: words of one's own say more than a report of them.
const DIRECT: i32 = 8;
const MIXED: i32 = 3;

/// What it weighs more for a good length and less for twice the longest one, or for saying little.
const LENGTH: i32 = 3;

/// What it weighs more where its speaker has a name, and a role beside it.
const NAMED: i32 = 3;
const ROLE: i32 = 1;

/// What it weighs more for speaking of oneself ("ich", "we").
const OWN_VOICE: i32 = 2;

/// Most that it weighs more for how often its speaker is quoted: who is quoted most matters most to the article.
const HEARD: usize = 4;

/// Of the telling words of the shorter of two texts so many tenths in the other make them nearly the same. Key points are
/// compared alike: bullets that repeat one another are held apart at the same share.
const SAME_TENTHS: usize = 6;

/// Fewest telling words that are compared: two of three can be the same by chance.
const FEWEST_COMPARED: usize = 3;

/// So many quotes are compared, unless more are asked for, and with so many others and key points; a bound on the work for texts that are all quotes.
const CANDIDATES: usize = 64;

/// A quote that can stand on a card.
struct Candidate {
    weight: i32,
    place: usize,
    /// Its telling words.
    words: Vec<u64>,
    /// Name of the speaker, where it is known.
    speaker: Option<Span>,
    /// How often its speaker has spoken on the card, [`USED`] once it was looked at.
    turn: u32,
}

/// What the turn of a quote is that was chosen or left out.
const USED: u32 = u32::MAX;

/// The quotes that a card of at most `most` shows beside the spans of its key points, in the order of the article.
pub fn choose<'f>(reading: &Reading<'_>, quotes: &[&'f Quote], points: &[Span], most: usize) -> Vec<&'f Quote> {
    let mut ranked = Vec::with_capacity(quotes.len());
    let mut direct = false;
    for (place, quote) in quotes.iter().enumerate() {
        let Some((weight, words)) = weight(reading, quotes, quote) else { continue };
        // Where there are words of somebody's own, they alone are shown.
        if quote.kind == QuoteKind::Direct && !direct {
            direct = true;
            ranked.clear();
        }
        if direct == (quote.kind == QuoteKind::Direct) {
            let speaker = quote.speaker.filter(|s| s.known).map(|s| s.name);
            ranked.push(Candidate { weight, place, words, speaker, turn: u32::from(speaker.is_none()) });
        }
    }
    crate::order::by(&mut ranked, |c| (crate::order::of_number((-c.weight).into()), 0));
    ranked.truncate(CANDIDATES.max(most));
    let mut said: Vec<Vec<u64>> = Vec::new();
    for &point in points.iter().take(CANDIDATES) {
        let mut words = Vec::with_capacity(*GOOD_WORDS.end());
        telling(reading, point, &mut words);
        said.push(words);
    }
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < most {
        // Whoever has spoken least on the card is next; those without a name together are one who waits for the others.
        let mut next = 0;
        let mut least = USED;
        for (at, candidate) in ranked.iter().enumerate() {
            if candidate.turn < least {
                (next, least) = (at, candidate.turn);
            }
        }
        let Some(candidate) = ranked.get_mut(next).filter(|c| c.turn < USED) else { break };
        candidate.turn = USED;
        let (place, speaker, words) = (candidate.place, candidate.speaker, std::mem::take(&mut candidate.words));
        let mut again = false;
        for other in &said {
            again |= same(other, &words);
        }
        for &other in chosen.iter().take(CANDIDATES) {
            again |= overlap(quotes, other, place);
        }
        if again {
            continue;
        }
        if said.len() < 2 * CANDIDATES {
            said.push(words);
        }
        chosen.push(place);
        for candidate in &mut ranked {
            if candidate.turn < USED && candidate.speaker == speaker {
                candidate.turn += 1;
            }
        }
    }
    crate::order::by(&mut chosen, |&place| (place as u64, 0));
    let mut shown = Vec::new();
    for place in chosen {
        shown.extend(quotes.get(place).copied());
    }
    shown
}

fn hull(quote: &Quote) -> Option<Span> {
    Some(quote.spans.first()?.hull(*quote.spans.last()?))
}

/// Whether two quotes stand in one another.
fn overlap(quotes: &[&Quote], a: usize, b: usize) -> bool {
    match (quotes.get(a).and_then(|q| hull(q)), quotes.get(b).and_then(|q| hull(q))) {
        (Some(a), Some(b)) => a.overlaps(b),
        _ => false,
    }
}

/// First token of a span, and one past its last.
fn tokens(reading: &Reading<'_>, span: Span) -> (usize, usize) {
    (reading.token_at(span.start), reading.token_at(span.end))
}

/// Hashes of the words of a span that are no small ones, case ignored.
fn telling(reading: &Reading<'_>, span: Span, words: &mut Vec<u64>) {
    const SMALL: Classes =
        Classes::of(&[Class::Stop, Class::Pronoun, Class::Determiner, Class::Finite, Class::Adverb, Class::ReportNoun]);
    let (first, last) = tokens(reading, span);
    for at in first..last.min(first + 3 * GOOD_WORDS.end()) {
        if reading.is_word(at) && !reading.has_any(at, &SMALL) {
            words.push(step_word(SEED, reading.word(at)));
        }
    }
}

/// Whether two texts say nearly the same, by their telling words.
fn same(a: &[u64], b: &[u64]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|word| long.contains(word)).count();
    short.len() >= FEWEST_COMPARED && shared * 10 >= short.len() * SAME_TENTHS
}

/// How telling a quote is, with its telling words; none where it is none to show alone.
fn weight(reading: &Reading<'_>, quotes: &[&Quote], quote: &Quote) -> Option<(i32, Vec<u64>)> {
    let span = hull(quote)?;
    let sentence = reading.sentences.partition_point(|s| s.span.start <= span.start).checked_sub(1)?;
    let sentence = reading.sentence(sentence);
    if !reading.kind_of(sentence).is_body() {
        return None;
    }
    let (first, last) = tokens(reading, span);
    let (mut words, mut opening, mut own_voice, mut verb) = (0, None, false, false);
    for at in first..last {
        if reading.is_word(at) {
            words += 1;
            opening = opening.or(Some(at));
            own_voice |= matches!(reading.number(at, Class::Pronoun), 4 | 5);
            verb |= super::direct::is_verb(reading, at);
        }
    }
    // "to stave off the worst effects": no sentence without its verb of saying.
    let mut fragment = quote.kind != QuoteKind::Direct && reading.word(first) == reading.pack.quotes.infinitive;
    // "warnte vor steigenden Preisen": none either.
    fragment |= quote.kind == QuoteKind::Indirect && first > 0 && reading.is(first - 1, Class::Preposition);
    let mut telling_words = Vec::with_capacity(words);
    for part in &quote.spans {
        telling(reading, *part, &mut telling_words);
    }
    let told = telling_words.len();
    if fragment || told < FEWEST_TELLING {
        return None;
    }
    let known = quote.speaker.filter(|s| s.known);
    let kind = match quote.kind {
        // "Trauer, Enttäuschung und Wut": no sentence, whatever its capital; a mark at the front was left by damage.
        QuoteKind::Direct => {
            let starts_large = opening.is_some_and(|at| reading.capital(at));
            let torn = reading.mark(first, ".,;:)");
            let noun = opening.is_some_and(|at| *reading.classes(at) == Classes::NONE);
            let phrase = reading.pack.noun_capitals && noun && !verb && words < *GOOD_WORDS.start();
            if words < FEWEST_WORDS || !starts_large || torn || phrase {
                return None;
            }
            DIRECT
        }
        QuoteKind::Mixed if known.is_some() && words > FEWEST_WORDS => MIXED,
        QuoteKind::Indirect if known.is_some() && quote.cue.is_some() && words > FEWEST_WORDS => 0,
        _ => return None,
    };
    let mut heard = 0;
    for other in quotes.iter().take(CANDIDATES) {
        heard += usize::from(known.is_some() && other.speaker.map(|s| s.name) == known.map(|s| s.name));
    }
    let length = if GOOD_WORDS.contains(&words) { LENGTH } else { 0 };
    let long = if words > 2 * GOOD_WORDS.end() || told == FEWEST_TELLING { LENGTH } else { 0 };
    let named = known.map_or(0, |s| NAMED + if s.role.is_some() { ROLE } else { 0 });
    let heard = i32::try_from(heard.min(HEARD)).unwrap_or(0);
    Some((kind + length - long + named + if own_voice { OWN_VOICE } else { 0 } + heard, telling_words))
}
