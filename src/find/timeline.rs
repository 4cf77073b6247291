//! Events with their times: which clause tells of what, merged where several tell of one time.

use time::Date;

use super::times::Time;
use super::times::direction::{self, Direction};
use crate::card::{Precision, Tense, TimexType};
use crate::index::{Index, hash};
use crate::lang::{Class, Classes};
use crate::span::Span;
use crate::text::{Kind, Reading, Sentence};

/// Times of day in one sentence that make it a programme, which is no tale. Guess, untested.
const PROGRAMME: usize = 3;

/// Words of the shortest clause that tells of an event ("Er starb 1998"). Guess, untested.
const SHORTEST_CLAUSE: usize = 3;

/// Tokens of the longest clause that can be a tale; what is longer is a list. A sentence that is longer is cut into its
/// clauses. Guess, checked on the longest sentences of the development sets.
const LONGEST_CLAUSE: usize = 100;

/// What stands between marks of quotation gives way to what the article tells itself.
const QUOTED: i32 = -10;

/// Clauses that may lean on one another before the one that says of whom. Guess, untested.
const MOST_LEANING: usize = 4;

/// Bytes of a clause that reads well on a card. Guess, untested.
const GOOD_LENGTH: std::ops::RangeInclusive<usize> = 20..=220;

/// Something that happened, or will.
pub struct Event {
    /// Its own clause.
    pub spans: Vec<Span>,
    /// Its time: the place in the list of times.
    pub time: usize,
    /// Past, present or future.
    pub tense: Tense,
    /// Whether it stands between marks of quotation, so that it counts only as somebody's words.
    pub quoted: bool,
}

/// Finds the events, in order of time.
pub fn find(reading: &Reading<'_>, times: &[Time], anchor: Option<Date>) -> Vec<Event> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut places = Index::new();
    let mut at = 0;
    while let Some(first) = times.get(at) {
        let mut end = at;
        while times.get(end).is_some_and(|t| t.sentence == first.sentence) {
            end += 1;
        }
        let sentence = reading.sentence(first.sentence);
        for draft in of_sentence(reading, &sentence, times, at..end, anchor) {
            let Some(time) = times.get(draft.time) else { continue };
            // A part of the day is no time of its own: one day, one entry.
            let value = day_of(time);
            let point = time.point.as_deref().map_or(0, hash);
            let place = places.number(hash(value) ^ point.rotate_left(1));
            match drafts.get_mut(place as usize) {
                Some(held) if draft.score > held.score => {
                    *held = draft;
                }
                Some(_) => {}
                None => drafts.push(draft),
            }
        }
        at = end;
    }
    order(&mut drafts, times);
    drafts.into_iter().map(|d| Event { spans: vec![d.span], time: d.time, tense: d.tense, quoted: d.quoted }).collect()
}

/// An event before it is known whether another tells of the same time.
struct Draft {
    span: Span,
    time: usize,
    tense: Tense,
    quoted: bool,
    score: i32,
    key: Option<Date>,
}

/// The value without a time of day.
fn day_of(time: &Time) -> &str {
    match time.kind {
        TimexType::Time => time.value.split('T').next().unwrap_or(""),
        _ => &time.value,
    }
}

/// In order of time; what has no day stays behind what the text tells before it.
fn order(drafts: &mut Vec<Draft>, times: &[Time]) {
    let mut key = None;
    for draft in drafts.iter_mut() {
        if let Some(own) = times.get(draft.time).and_then(|t| t.key) {
            key = Some(own);
        }
        draft.key = key;
    }
    crate::order::by(drafts, |d| (d.key.map_or(0, |day| crate::order::of_number(day.to_julian_day().into())), 0));
}

fn of_sentence(
    reading: &Reading<'_>,
    sentence: &Sentence,
    times: &[Time],
    range: std::ops::Range<usize>,
    anchor: Option<Date>,
) -> Vec<Draft> {
    if !reading.kind_of(sentence).is_body() {
        return Vec::new();
    }
    let own = times.get(range.clone()).unwrap_or(&[]);
    if own.iter().filter(|t| t.kind == TimexType::Time && !t.dated).count() >= PROGRAMME {
        return Vec::new();
    }
    let quotes = quoted(reading, sentence);
    let many = own.iter().filter(|t| t.dated).count() > 1;
    let long = sentence.last - sentence.first > LONGEST_CLAUSE;
    let clauses = if (many && quotes.is_empty()) || long {
        clauses(reading, sentence.first, sentence.last)
    } else {
        vec![(sentence.first, sentence.last)]
    };
    let mut within: Vec<(usize, usize)> = Vec::new();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut previous: Option<(usize, usize)> = None;
    for n in range {
        let Some(time) = times.get(n).filter(|t| t.dated && worth(reading, sentence, t)) else { continue };
        let quote = around(&quotes, time.first);
        if let Some((open, close)) = quote {
            // "heute" inside a quote is the day of speaking, which nobody knows.
            let now = anchor.zip(time.days).is_some_and(|(a, (first, last))| first <= a && a <= last);
            if now {
                continue;
            }
            if within.first().is_none_or(|(first, _)| *first != open) {
                within = self::clauses(reading, open, close);
            }
        }
        let list = if quote.is_some() { &within } else { &clauses };
        let Some((index, first, last)) = clause_at(list, time.first) else { continue };
        if last - first > LONGEST_CLAUSE || !tells(reading, first, last, quote.is_some()) {
            continue;
        }
        // One clause, one event: the most exact of its times, the first of equals.
        if let Some((clause, draft)) = previous
            && clause == first
            && let Some(held) = drafts.get_mut(draft)
            && let Some(known) = times.get(held.time)
        {
            if time.precision < known.precision {
                held.time = n;
                held.tense = tense(reading, sentence, time, anchor);
            }
            continue;
        }
        // A relative clause says of whom only with its main clause before it.
        let leans = |first: usize| reading.is(first, Class::Subordinate) && first > sentence.first;
        let whole = if leans(first) {
            let before = list.get(..index).unwrap_or(&[]).iter().rev().take(MOST_LEANING);
            before.map(|c| c.0).find(|c| !leans(*c)).filter(|c| last - c <= LONGEST_CLAUSE).unwrap_or(first)
        } else {
            first
        };
        let span = trimmed(reading, whole, last);
        let direction = direction::of(reading, sentence, time.first, time.next);
        let mut score = i32::from(direction != Direction::Open) * 2;
        score += i32::from(GOOD_LENGTH.contains(&span.len()));
        score += i32::from(quotes.is_empty()) * 2;
        score += i32::from(!many);
        if quote.is_some() {
            score += QUOTED;
        }
        previous = Some((first, drafts.len()));
        let tense = tense(reading, sentence, time, anchor);
        drafts.push(Draft { span, time: n, tense, quoted: quote.is_some(), score, key: None });
    }
    drafts
}

/// The clause that a token stands in, with its number.
fn clause_at(clauses: &[(usize, usize)], at: usize) -> Option<(usize, usize, usize)> {
    let index = clauses.partition_point(|(first, _)| *first <= at).checked_sub(1)?;
    let &(first, last) = clauses.get(index)?;
    (at < last).then_some((index, first, last))
}

/// Whether a clause has words enough; what stands between marks of quotation needs a verb, or it is a name.
fn tells(reading: &Reading<'_>, first: usize, last: usize, quoted: bool) -> bool {
    (first..last).filter(|&i| reading.token(i).is_word()).take(SHORTEST_CLAUSE).count() == SHORTEST_CLAUSE
        && (!quoted || (first..last).any(|i| direction::is_verb(reading, i)))
}

/// Past, present or future: by the calendar where it decides, else by the verbs.
fn tense(reading: &Reading<'_>, sentence: &Sentence, time: &Time, anchor: Option<Date>) -> Tense {
    if let (Some((first, last)), Some(anchor)) = (time.days, anchor) {
        if last < anchor {
            return Tense::Past;
        }
        if first > anchor {
            return Tense::Future;
        }
    }
    match direction::of(reading, sentence, time.first, time.next) {
        Direction::Past => Tense::Past,
        Direction::Future => Tense::Future,
        Direction::Open => Tense::Present,
    }
}

/// Whether a reader would put the time on a timeline: no year in brackets, no year that names a thing ("Expo 2000").
fn worth(reading: &Reading<'_>, sentence: &Sentence, time: &Time) -> bool {
    if time.value.starts_with("XXXX-XX-XX") {
        return false;
    }
    // "in six years" may mean within them or since then; only a future says that it is the day itself.
    if time.kind == TimexType::Duration
        && reading.is(time.first.wrapping_sub(1), Class::InWord)
        && direction::of(reading, sentence, time.first, time.next) != Direction::Future
    {
        return false;
    }
    match time.precision {
        Precision::Decade | Precision::Century => false,
        Precision::Year => {
            let Some(before) = time.first.checked_sub(1).filter(|b| *b >= sentence.first) else { return true };
            if reading.word(before) == "(" || reading.word(time.next) == ")" {
                return false;
            }
            let said =
                Classes::of(&[Class::DateWord, Class::TimeUnit, Class::RangeWord, Class::TimePart, Class::TimeArticle]);
            reading.classes(before).has_any(said) || !reading.token(before).capital()
        }
        _ => true,
    }
}

/// Ranges of tokens between marks of quotation, the marks left out.
fn quoted(reading: &Reading<'_>, sentence: &Sentence) -> Vec<(usize, usize)> {
    let mut list = Vec::new();
    let mut open: Option<usize> = None;
    for at in sentence.first..sentence.last {
        let token = reading.token(at);
        let apostrophe = matches!(reading.word(at), "'" | "’" | "‘");
        if token.kind != Kind::Quote || apostrophe && !reading.pack.quotes.single_marks {
            continue;
        }
        match open.take() {
            Some(first) => list.push((first + 1, at)),
            None if at + 1 < sentence.last && reading.token(at + 1).glued() => open = Some(at),
            // A mark that closes what an earlier sentence opened.
            None => list.push((sentence.first, at)),
        }
    }
    if let Some(first) = open {
        list.push((first + 1, sentence.last));
    }
    list
}

/// The quotation that a token stands in.
fn around(quotes: &[(usize, usize)], at: usize) -> Option<(usize, usize)> {
    let &(first, last) = quotes.get(quotes.partition_point(|(first, _)| *first <= at).checked_sub(1)?)?;
    (at < last).then_some((first, last))
}

/// The clauses of the tokens `start..end` that have a verb each, as ranges of tokens.
fn clauses(reading: &Reading<'_>, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut list: Vec<(usize, usize, bool)> = Vec::new();
    let mut first = start;
    let mut verb = false;
    let mut depth = 0u32;
    for at in start..end {
        let word = reading.word(at);
        match word {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let mark = matches!(word, "," | ";" | ":" | "–" | "—") && !reading.token(at + 1).glued();
        // "Between 2014 and 2021": no clause ends between two figures.
        let figures = at > first && [at - 1, at + 1].iter().all(|&i| reading.token(i).kind == Kind::Number);
        let joint = reading.value(at, Class::RangeWord) == Some(1) && !figures;
        if depth == 0 && at > first && (mark || joint) {
            list.push((first, at, verb));
            first = at + 1;
            verb = false;
            continue;
        }
        verb |= direction::is_verb(reading, at);
    }
    list.push((first, end, verb));
    // A piece without a verb belongs to the one before it; the first, to the one behind.
    let mut joined: Vec<(usize, usize, bool)> = Vec::new();
    for (first, last, verb) in list {
        match joined.last_mut() {
            Some(held) if !verb || !held.2 => {
                held.1 = last;
                held.2 |= verb;
            }
            _ => joined.push((first, last, verb)),
        }
    }
    joined.into_iter().map(|(a, b, _)| (a, b)).collect()
}

/// The span of a clause without the marks and joining words at its ends.
fn trimmed(reading: &Reading<'_>, mut first: usize, mut last: usize) -> Span {
    while last > first + 1 && matches!(reading.word(last - 1), "," | ";" | ":" | "–" | "—") {
        last -= 1;
    }
    let joint = |at: usize| reading.value(at, Class::RangeWord) == Some(1);
    while first + 1 < last && (matches!(reading.word(first), "," | ";" | ":" | "–" | "—") || joint(first)) {
        first += 1;
    }
    reading.range(first, last.saturating_sub(1))
}
