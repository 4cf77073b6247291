//! Events with their times: which clause tells of what, merged where several tell of one event.

mod clauses;

use time::Date;

use self::clauses::Clause;
use super::content::content_key;
use super::times::direction::{self, Direction};
use super::times::{STARTS, Time};
use crate::card::{Precision, Tense, TimexType};
use crate::index::{Index, hash};
use crate::input::plain::cut;
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

/// Bytes of a clause that reads well on a card. Guess, untested.
const GOOD_LENGTH: std::ops::RangeInclusive<usize> = 20..=220;

/// Two clauses of one day tell of one event where they share so many of the content words of the shorter: one in this
/// number.
const ONE_EVENT: usize = 4;

/// Content words of a clause that are compared. Guess, untested.
const MOST_WORDS: usize = 40;

/// Events of one day: what has more of them is a ticker or a programme. Guess, untested.
const MOST_A_DAY: usize = 8;

/// Something that happened, or will.
pub struct Event {
    /// Its own clause.
    pub clause: Span,
    /// The clause's subject, where that stands in another one before it.
    pub subject: Option<Span>,
    /// Its time: the place in the list of times.
    pub time: usize,
    /// Past, present or future.
    pub tense: Tense,
    /// Whether it stands between marks of quotation, so that it counts only as somebody's words.
    pub quoted: bool,
}

/// Finds the events, in order of time.
pub fn find(reading: &Reading<'_>, times: &[Time], anchor: Option<Date>) -> Vec<Event> {
    let mut drafts =
        Drafts { list: Vec::new(), words: Vec::new(), days: Index::with_room(times.len()), firsts: Vec::new() };
    let mut at = 0;
    while let Some(first) = times.get(at) {
        let mut end = at;
        while times.get(end).is_some_and(|t| t.sentence == first.sentence) {
            end += 1;
        }
        let sentence = reading.sentence(first.sentence);
        for draft in of_sentence(reading, sentence, times, at..end, anchor) {
            drafts.add(reading, times, draft);
        }
        at = end;
    }
    // In order of time; what has no day stays behind what the text tells before it.
    let mut ranks = Vec::with_capacity(drafts.list.len());
    let mut day = 0;
    for draft in &drafts.list {
        if let Some(own) = times.get(draft.time).and_then(|t| t.key) {
            day = crate::order::of_number(own.to_julian_day().into());
        }
        ranks.push((day, 0));
    }
    let mut events = Vec::with_capacity(ranks.len());
    for place in crate::order::places(&ranks) {
        let Some(d) = drafts.list.get(place) else { continue };
        events.push(Event { subject: d.subject, clause: d.span, time: d.time, tense: d.tense, quoted: d.quoted });
    }
    events
}

/// An event before it is known whether another tells of the same.
#[derive(Clone, Copy)]
struct Draft {
    span: Span,
    /// The subject, where it stands in another clause.
    subject: Option<Span>,
    /// First token, and one past the last.
    tokens: (usize, usize),
    time: usize,
    tense: Tense,
    quoted: bool,
    /// Whether its time is that of saying something.
    saying: bool,
    /// Whether its time stands beside what the clause tells ("who founded it in 1965").
    aside: bool,
    score: i32,
    /// Its content words in the list of them.
    words: (usize, usize),
    /// The next of the same day.
    next: usize,
}

/// Events as they come, several of one day only where they are different ones.
struct Drafts {
    list: Vec<Draft>,
    /// Keys of content words, each draft's together.
    words: Vec<u32>,
    /// Days by number.
    days: Index,
    /// The first draft of each day.
    firsts: Vec<usize>,
}

impl Drafts {
    fn add(&mut self, reading: &Reading<'_>, times: &[Time], mut draft: Draft) {
        let Some(time) = times.get(draft.time) else { return };
        // A part of the day is no time of its own.
        let point = time.point.as_deref().map_or(0, hash);
        let day = self.days.number(hash(day_of(time)) ^ point.rotate_left(1)) as usize;
        let from = self.words.len();
        for at in draft.tokens.0..draft.tokens.1 {
            if self.words.len() < from + MOST_WORDS
                && !(time.first..time.next).contains(&at)
                && !reading.classes(at).has_any(STARTS)
                && let Some(key) = content_key(reading, reading.token(at))
            {
                self.words.push(key);
            }
        }
        draft.words = (from, self.words.len());
        draft.next = usize::MAX;
        let place = self.list.len();
        let Some(&first) = self.firsts.get(day) else {
            self.firsts.push(place);
            return self.list.push(draft);
        };
        let (mut here, mut last, mut held) = (first, first, 0);
        while let Some(known) = self.list.get(here).copied() {
            if self.one_event(reading, times, &known, &draft) {
                if draft.score > known.score
                    && let Some(known) = self.list.get_mut(here)
                {
                    draft.next = known.next;
                    *known = draft;
                }
                return;
            }
            (last, here, held) = (here, known.next, held + 1);
        }
        if held < MOST_A_DAY
            && let Some(known) = self.list.get_mut(last)
        {
            known.next = place;
            self.list.push(draft);
        }
    }

    /// Whether two clauses of one time tell of one event. In a month or a year much happens, but what is said of it is
    /// background.
    fn one_event(&self, reading: &Reading<'_>, times: &[Time], one: &Draft, other: &Draft) -> bool {
        let (a, b) = (self.words_of(one), self.words_of(other));
        let mut shared = 0;
        for word in a {
            shared += usize::from(b.contains(word));
        }
        // An open value has no precision of its own: "XXXX-WXX-5" is a day, "XXXX-XX" none.
        let is_day = |t: &Time| {
            t.precision <= Precision::Day && (t.days.is_some() || t.value.bytes().filter(|b| *b == b'-').count() >= 2)
        };
        let day = [one, other].iter().all(|d| times.get(d.time).is_some_and(is_day));
        // What is so today is no event beside what happens today; of what people say about a day nobody wants a list.
        let today = |d: &Draft| {
            d.tense == Tense::Present
                && times.get(d.time).is_some_and(|t| reading.value(t.first, Class::DayOffset) == Some(0))
        };
        let state = today(one) || today(other);
        !day || state
            || one.quoted
            || other.quoted
            || one.saying && other.saying
            || shared * ONE_EVENT >= a.len().min(b.len())
    }

    fn words_of(&self, draft: &Draft) -> &[u32] {
        self.words.get(draft.words.0..draft.words.1).unwrap_or(&[])
    }
}

/// The value without a time of day.
fn day_of(time: &Time) -> &str {
    match time.kind {
        TimexType::Time => cut::start(&time.value, |c| c == 'T').0,
        _ => &time.value,
    }
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
    let list = if (many && quotes.is_empty()) || long {
        clauses::of(reading, sentence.first, sentence.last)
    } else {
        vec![Clause::whole(sentence.first, sentence.last)]
    };
    let mut within: Vec<Clause> = Vec::new();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut previous: Option<usize> = None;
    for n in range {
        let Some(time) = times.get(n).filter(|t| t.dated && worth(reading, sentence, t)) else { continue };
        let quote = around(&quotes, time.first);
        if let Some((open, close)) = quote {
            // "heute" inside a quote is the day of speaking, which nobody knows.
            let now = anchor.zip(time.days).is_some_and(|(a, (first, last))| first <= a && a <= last);
            if now || !is_speech(reading, sentence, open) {
                continue;
            }
            if within.first().is_none_or(|c| c.first != open) {
                within = clauses::of(reading, open, close);
            }
        }
        let list = if quote.is_some() { &within } else { &list };
        let Some((index, clause)) = clauses::at(list, time.first) else { continue };
        let (first, last) = (clause.first, clause.last);
        if last - first > LONGEST_CLAUSE || !tells(reading, first, last, quote.is_some()) {
            continue;
        }
        let aside = is_aside(reading, clause, time);
        let tense = tense(reading, sentence, time, anchor);
        let saying = is_saying(reading, first, last, time);
        // One clause, one event: that of its main verb, the most exact of its times, the first of equals.
        if let Some(draft) = previous
            && let Some(held) = drafts.get_mut(draft)
            && (first..last).contains(&times.get(held.time).map_or(usize::MAX, |t| t.first))
            && let Some(known) = times.get(held.time)
        {
            if (aside, time.precision) < (held.aside, known.precision) {
                (held.time, held.tense, held.aside, held.saying) = (n, tense, aside, saying);
            }
            continue;
        }
        // "…, more than in any year since 1931": no reader looks for that year.
        if clause.is_background() && time.precision >= Precision::Year && !drafts.is_empty() {
            continue;
        }
        // A relative clause says of whom only with its main clause before it.
        let whole = clauses::whole(list, index);
        let subject = clauses::subject_of(reading, list, index).map(|(first, last)| trimmed(reading, first, last));
        let first = if last - whole <= LONGEST_CLAUSE && subject.is_none() { whole } else { first };
        let span = trimmed(reading, first, last);
        let direction = direction::of(reading, sentence, time.first, time.next);
        let mut score = i32::from(direction != Direction::Open) * 2;
        score += i32::from(GOOD_LENGTH.contains(&span.len()));
        score += i32::from(quotes.is_empty()) * 2;
        score += i32::from(!many);
        if quote.is_some() {
            score += QUOTED;
        }
        previous = Some(drafts.len());
        drafts.push(Draft {
            span,
            subject,
            tokens: (first, last),
            time: n,
            tense,
            quoted: quote.is_some(),
            saying,
            aside,
            score,
            words: (0, 0),
            next: usize::MAX,
        });
    }
    drafts
}

/// Whether what opens at `open` between marks of quotation is a sentence of somebody's, and no piece of the article's own
/// ("called it the “greatest event of this year”").
fn is_speech(reading: &Reading<'_>, sentence: &Sentence, open: usize) -> bool {
    let before = open.checked_sub(2).filter(|b| *b >= sentence.first);
    before.is_none_or(|b| {
        reading.value(b, Class::Conjunction) == Some(1)
            || !reading.token(b).is_word() && reading.token(b).kind != Kind::Number
    })
}

/// Whether a time stands beside what its clause tells: in a clause set into it, or before a participle ("der am 28. Mai
/// geborene Künstler").
fn is_aside(reading: &Reading<'_>, clause: Clause, time: &Time) -> bool {
    let first = clause.first;
    let relative = |at: usize| at > first + 1 && clauses::is_mark(reading, at - 2);
    let articled = |at: usize| at > first && reading.is(at - 1, Class::TimeArticle) && !relative(at);
    let said =
        time.first.checked_sub(1).filter(|b| reading.is(*b, Class::DateWord) && !reading.is(*b, Class::TimeArticle));
    if said.is_some_and(articled) && reading.pack.quotes.verb_second {
        return true;
    }
    let (at, last) = piece(reading, clause.first, clause.last, time);
    // "Since its 1967 debut" is no clause.
    let phrase =
        at == first && reading.is(at, Class::DateWord) && !(at..time.first).any(|i| direction::is_verb(reading, i));
    !clause.bound && !phrase && clauses::is_bound(reading, at, last, at == first)
}

/// What stands around a time between two marks, within `first..last`.
fn piece(reading: &Reading<'_>, first: usize, last: usize, time: &Time) -> (usize, usize) {
    let (mut from, mut to) = (time.first, time.next);
    while from > first && !clauses::is_mark(reading, from - 1) {
        from -= 1;
    }
    while to < last && !clauses::is_mark(reading, to) {
        to += 1;
    }
    (from, to)
}

/// Whether a verb of saying stands in the piece of a clause, between two marks, that has the time.
fn is_saying(reading: &Reading<'_>, first: usize, last: usize, time: &Time) -> bool {
    let (first, last) = piece(reading, first, last, time);
    (first..last).any(|at| reading.is(at, Class::Report))
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
        Direction::Future | Direction::Present => Tense::Future,
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
    // "Aber was wird am Freitag daraus?" tells of nothing.
    if reading.is_mark(sentence.last.wrapping_sub(1), '?') && reading.next_mark(time.next, sentence.last, ":").is_none()
    {
        return false;
    }
    // "Book on a Tuesday": any Tuesday; but "a Tuesday meeting".
    let small = const { &Classes::of(&[Class::Stop, Class::Preposition, Class::Conjunction]) };
    if reading.is(time.first, Class::Weekday)
        && reading.is(time.first.wrapping_sub(1), Class::One)
        && (!reading.is_word(time.next) || reading.has_any(time.next, small))
    {
        return false;
    }
    // "der heute 60-jährige", "bis heute fehlt das Bild"
    let until = reading.value(time.first.wrapping_sub(1), Class::DateWord) == Some(3);
    let aged = reading.kind(time.next) == Kind::Number && reading.is(time.next + 2, Class::LengthTail);
    if reading.value(time.first, Class::DayOffset) == Some(0) && (aged || until) {
        return false;
    }
    match time.precision {
        Precision::Decade | Precision::Century => false,
        Precision::Year => {
            let Some(before) = time.first.checked_sub(1).filter(|b| *b >= sentence.first) else { return true };
            if reading.is_mark(before, '(') || reading.is_mark(time.next, ')') {
                return false;
            }
            let said = const {
                Classes::of(&[Class::DateWord, Class::TimeUnit, Class::RangeWord, Class::TimePart, Class::TimeArticle])
            };
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
        let single = reading.pack.quotes.single_marks;
        if token.kind != Kind::Quote || !single && reading.mark(at, "'’‘") {
            continue;
        }
        match open.take() {
            Some(first) => list.push((first + 1, at)),
            None if at + 1 < sentence.last && (reading.glued(at + 1) || reading.opens_by_form(at)) => open = Some(at),
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

/// The span of a clause without the marks and joining words at its ends.
fn trimmed(reading: &Reading<'_>, mut first: usize, mut last: usize) -> Span {
    while last > first + 1 && clauses::is_mark(reading, last - 1) {
        last -= 1;
    }
    // "maar ze werd gesloten"
    let but = |at| reading.value(at, Class::RangeWord) == Some(4) && !reading.token(at).capital();
    while first + 1 < last && (clauses::is_mark(reading, first) || clauses::is_joint(reading, first) || but(first)) {
        first += 1;
    }
    reading.range(first, last.saturating_sub(1))
}
