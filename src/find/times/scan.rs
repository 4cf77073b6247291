//! Tokens → expressions: which pieces of a block speak of time. The grammar is every language's; the words are the
//! pack's. Each expression is found at its first telling token; words before it are only looked back at.

use std::cell::Cell;
use std::num::NonZeroUsize;

use super::behind::hour_of_part;
use super::dates::Short;
use super::expression::{Clock, Found, Meaning, Unit};
use crate::lang::pack::Times;
use crate::lang::{Class, Classes, NO_NUMBER};
use crate::text::{Kind, Reading, Token};

/// What a word must be to begin an expression.
pub(in crate::find) const STARTS: Classes = Classes::of(&[
    Class::Month,
    Class::MonthShort,
    Class::Weekday,
    Class::WeekdayShort,
    Class::WeekdaySet,
    Class::Season,
    Class::DayPart,
    Class::DayPartOffset,
    Class::TimeUnit,
    Class::TimeUnitPlural,
    Class::SetAdjective,
    Class::VagueLength,
    Class::Cardinal,
    Class::One,
    Class::HalfCardinal,
    Class::HalfWord,
    Class::VagueCount,
    Class::Ordinal,
    Class::Shift,
    Class::TextShift,
    Class::DayOffset,
    Class::DayOffsetAdjective,
    Class::YearOffset,
    Class::TextUnit,
    Class::TimePart,
    Class::UnitPart,
    Class::Every,
    Class::Per,
    Class::TimesA,
    Class::DecadeWord,
    Class::PastReference,
    Class::PresentReference,
    Class::FutureReference,
    Class::Holiday,
    Class::PhraseHead,
    Class::ClockMinutes,
    Class::QuarterName,
]);

/// What stands behind a number that may belong to a time; most other words are counted by it.
const BEHIND_NUMBER: Classes = STARTS
    .with(Class::Stop)
    .with(Class::DateWord)
    .with(Class::TimeLink)
    .with(Class::TimeArticle)
    .with(Class::RangeWord)
    .with(Class::ClockWord)
    .with(Class::ClockSide)
    .with(Class::HourWord)
    .with(Class::Meridiem)
    .with(Class::Zone)
    .with(Class::LengthTail)
    .with(Class::OrdinalTail)
    .with(Class::DecadeTail)
    .with(Class::Era)
    .with(Class::Approximation)
    .with(Class::PastVerb)
    .with(Class::HaveWord)
    .with(Class::FutureVerb)
    .with(Class::PresentVerb);

/// Bytes of the first word of the longest era that is in no list.
const LONGEST_ERA: usize = 3;

/// Units that carry a day or more and can be shifted ("nächste Woche").
pub(super) const ANY_UNIT: Classes = Classes::of(&[Class::TimeUnit, Class::TimeUnitPlural]);

/// Items of a list of days that are looked through for its month ("am 3., 4., 5. und 6. Mai").
const MOST_LISTED_DAYS: usize = 8;

/// Dates with a month's name that one date in figures counts for. Guess, untested.
const SURE: u32 = 10;

/// Digits of the longest number that counts.
const MOST_DIGITS: usize = 6;

/// Bytes of a compound that is taken apart ("zweitägig", "siebenundzwanzigjährigen").
const COMPOUND: std::ops::RangeInclusive<usize> = 8..=40;

/// Where to go on behind an expression: never at the first token, so that it is one scalar and not handed over in memory.
pub(super) type Next = Option<NonZeroUsize>;

/// Going on at `at`.
pub(super) fn go(at: usize) -> Next {
    NonZeroUsize::new(at)
}

pub(super) struct Scan<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) pack: &'static Times,
    /// First token of the block.
    pub(super) start: usize,
    /// One past the last token of the block.
    pub(super) end: usize,
    pub(super) found: Vec<Found>,
    pub(super) folded: String,
    /// The words of a phrase that is looked for.
    pub(super) phrase: String,
    /// Whether figures put the day first here, once it has been asked.
    day_first: Cell<Option<bool>>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(reading: &'a Reading<'a>) -> Self {
        let pack = &reading.pack.times;
        Scan {
            reading,
            pack,
            start: 0,
            end: 0,
            found: Vec::new(),
            folded: String::new(),
            phrase: String::new(),
            day_first: Cell::new(None),
        }
    }

    /// Finds the expressions of the tokens `first..end`.
    pub(super) fn block(&mut self, first: usize, end: usize) {
        (self.start, self.end) = (first, end);
        let mut at = first;
        while at < end {
            let token = self.reading.token(at);
            at = match token.kind {
                Kind::Number => self.at_number(at).map_or_else(|| self.past_number(at), NonZeroUsize::get),
                Kind::Word if self.reading.classes_of(token.entry).has_any(STARTS) => {
                    self.at_word(at).map_or(at + 1, NonZeroUsize::get)
                }
                Kind::Word if self.pack.compounds && COMPOUND.contains(&token.span.len()) => {
                    self.compound(at).map_or(at + 1, NonZeroUsize::get)
                }
                _ => at + 1,
            };
        }
    }

    // Looking at tokens; nothing is outside the block. In the browser's build each is called and not copied: these few
    // stand in the grammar some five hundred times.

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn token(&self, at: usize) -> &Token {
        const OUTSIDE: &Token = &Token::NONE;
        let inside = if at < self.end && at >= self.start { self.reading.tokens.get(at) } else { None };
        inside.unwrap_or(OUTSIDE)
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn classes(&self, at: usize) -> &'static Classes {
        if at < self.end && at >= self.start { self.reading.classes(at) } else { &Classes::NONE }
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.classes(at).has(class)
    }

    /// Whether the token has one of `classes`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn any(&self, at: usize, classes: &Classes) -> bool {
        self.classes(at).has_any(*classes)
    }

    /// Whether the token before can be a `class`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn follows(&self, at: usize, class: Class) -> bool {
        at > 0 && self.is(at - 1, class)
    }

    #[inline(always)]
    pub(super) fn value(&self, at: usize, class: Class) -> Option<i32> {
        let value = self.value_or_none(at, class);
        (value != NO_NUMBER).then_some(value)
    }

    /// The number, [`NO_NUMBER`] where there is none: one scalar, since an option of one is handed over in memory.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn value_or_none(&self, at: usize, class: Class) -> i32 {
        match self.value_of(at, class) {
            Some(part @ (9 | 10)) if class == Class::DayPart => {
                if self.is_afternoon(at) {
                    21 - 2 * part
                } else {
                    NO_NUMBER
                }
            }
            Some(value) => value,
            None => NO_NUMBER,
        }
    }

    pub(super) fn value_of(&self, at: usize, class: Class) -> Option<i32> {
        if at >= self.end || at < self.start {
            return None;
        }
        let value = self.reading.value(at, class)?;
        // Names of several words count only with all of them.
        let whole = match class {
            Class::Weekday => self.is_weekday(at),
            Class::TimeUnit => value != Unit::Weekend as i32 || self.is_weekend(at),
            _ => true,
        };
        whole.then_some(value)
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        if at < self.end && at >= self.start { self.reading.word(at) } else { "" }
    }

    /// Whether the token is one of `words`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn any_word(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.word(at))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn glued(&self, at: usize) -> bool {
        self.token(at).glued()
    }

    /// The token where it is one character, else NUL: what a mark is compared with costs less than a word.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn mark(&self, at: usize) -> char {
        if at < self.end && at >= self.start { self.reading.sign(at) } else { '\0' }
    }

    /// Whether the token is one of the characters of `marks`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn one_of(&self, at: usize, marks: &str) -> bool {
        let mark = self.mark(at);
        marks.chars().any(|m| m == mark)
    }

    /// Whether the token is a dash or hyphen.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn dash(&self, at: usize) -> bool {
        self.one_of(at, "-–—‐‑")
    }

    /// The classes of the token before.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn before(&self, at: usize) -> &'static Classes {
        self.classes(at.wrapping_sub(1))
    }

    pub(super) fn word_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |b| self.word(b))
    }

    /// A plain number in ASCII digits, with how many digits it has.
    #[inline(always)]
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize)> {
        let packed = self.number_or_none(at);
        (packed != 0).then_some((packed >> 3, (packed & 7) as usize))
    }

    /// The number and in the last three bits its digits, 0 where there is none.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn number_or_none(&self, at: usize) -> u32 {
        let token = self.token(at);
        if token.kind != Kind::Number || token.span.len() > MOST_DIGITS {
            return 0;
        }
        let word = self.word(at).as_bytes();
        let mut number = 0;
        for digit in word {
            if !digit.is_ascii_digit() {
                return 0;
            }
            number = number * 10 + u32::from(digit - b'0');
        }
        number << 3 | word.len() as u32
    }

    /// Adds an expression and says where to go on.
    pub(super) fn add(&mut self, found: Found) -> Next {
        let found = self.whole(found);
        if let Some(next) = self.joined_clock(&found) {
            return Some(next);
        }
        if let Some(next) = self.joined_length(&found) {
            return Some(next);
        }
        let next = found.next;
        // "today 5pm", "10 p.m. Friday": a day and its hour with nothing between them are one expression; German corpora
        // keep them apart even then.
        let joined = !self.pack.count_is_length;
        let comma = self.found.last().is_some_and(|last| last.next + 1 == found.first && self.mark(last.next) == ',');
        if let Some(last) = self.found.last_mut().filter(|last| joined && (comma || last.next == found.first)) {
            let is_hour = |f: &Found| f.meaning == Meaning::Clock && matches!(f.clock, Some(Clock::At(..)));
            // "24 October, 9 p.m."
            if is_hour(&found) && last.is_day() {
                (last.next, last.clock) = (next, found.clock);
                return go(next);
            }
            if is_hour(last) && found.is_day() && !comma {
                (last.next, last.meaning) = (next, found.meaning);
                // "à trois heures cet après-midi"
                if let (Some(Clock::At(hour, minute, utc)), Some(Clock::Part(part))) = (last.clock, found.clock) {
                    last.clock = Some(Clock::At(hour_of_part(hour, part), minute, utc));
                }
                return go(next);
            }
        }
        self.found.push(found);
        go(next)
    }

    /// Adds an expression without a time of day.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn put(&mut self, first: usize, next: usize, meaning: Meaning) -> Next {
        self.add(Found::new(first, next, meaning))
    }

    /// Adds a time of day.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn put_clock(&mut self, first: usize, next: usize, clock: Clock) -> Next {
        self.add(Found::new(first, next, Meaning::Clock).with_clock(clock))
    }

    /// A day with the part of it that may stand behind it.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn with_part(&self, mut found: Found, can: bool) -> Found {
        if can && let Some(part) = self.value(found.next, Class::DayPart) {
            found.next += 1;
            found.clock = Some(Clock::Part(part as u8));
        }
        found
    }

    /// The article before, where one stands there.
    pub(super) fn with_article(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            // "13 a 15 de julho"
            Some(before)
                if self.is(before, Class::TimeArticle)
                    && !(self.is(before, Class::RangeWord) && self.found.last().is_some_and(|f| f.next == before)) =>
            {
                before
            }
            _ => at,
        }
    }

    /// The first token of a count with the words for roughly before it.
    pub(super) fn with_approximation(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            Some(before) if self.is(before, Class::Approximation) => before,
            _ => at,
        }
    }

    /// Whether "3/4" is in April: where the language puts the month first, the text's other dates decide. A figure above
    /// twelve in first or second place says it surely, "3 May" and "May 3" say how the writer thinks.
    pub(super) fn day_first(&self) -> bool {
        if !self.pack.month_before_day {
            return true;
        }
        if let Some(known) = self.day_first.get() {
            return known;
        }
        let number = |at: usize| {
            let token = self.reading.token(at);
            let short = token.kind == Kind::Number && token.span.len() <= 2;
            if short { self.reading.word(at).parse::<u32>().ok() } else { None }
        };
        let (mut day, mut month) = (0, 0);
        for at in 0..self.reading.tokens.len() {
            let Some(one) = number(at) else { continue };
            if self.reading.is_mark(at + 1, '/')
                && let Some(two) = number(at + 2)
            {
                day += if one > 12 && two <= 12 { SURE } else { 0 };
                month += if two > 12 && one <= 12 { SURE } else { 0 };
            }
            let tail = usize::from(self.reading.is(at + 1, Class::OrdinalTail));
            day += u32::from(self.reading.is(at + 1 + tail, Class::Month));
            month += u32::from(at > 0 && self.reading.is(at - 1, Class::Month));
        }
        self.day_first.set(Some(day > month));
        day > month
    }

    /// Whether a word is written in lower case.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn lower(&self, at: usize) -> bool {
        self.token(at).is_word() && !self.token(at).capital()
    }

    // Numbers.

    /// Past a number and what is glued to it by dots, colons and commas, so that no part of "12.5.1" is read alone.
    fn past_number(&self, at: usize) -> usize {
        if let Some(next) = self.three_parts(at) {
            return next.get();
        }
        let mut next = at + 1;
        while self.one_of(next, ".,:") && self.glued(next) && self.glued(next + 1) {
            if self.token(next + 1).kind != Kind::Number {
                break;
            }
            next += 2;
        }
        next
    }

    fn at_number(&mut self, at: usize) -> Next {
        if self.is_labelled(at) {
            return go(self.past_labelled(at));
        }
        if self.counts_a_noun(at) {
            return go(self.past_number(at));
        }
        self.iso_date(at)
            .or_else(|| self.clock(at))
            .or_else(|| self.told_hour(at))
            .or_else(|| self.day_led(at))
            .or_else(|| self.three_parts(at))
            .or_else(|| self.year_led(at))
            .or_else(|| self.count_led(at))
            .or_else(|| self.ordinal_led(at))
            .or_else(|| self.impossible(at))
    }

    /// Whether a noun that is no word of time stands behind a number of three digits or fewer: most numbers of an article.
    fn counts_a_noun(&self, at: usize) -> bool {
        let noun = self.token(at + 1);
        noun.kind == Kind::Word
            && !noun.glued()
            && !self.glued(at)
            && noun.span.len() > LONGEST_ERA
            && self.token(at).span.len() < 4
            && !self.any(at + 1, &BEHIND_NUMBER)
            && !self.is(at + 2, Class::TimeUnitPlural)
    }

    /// Past a number with its label, and the date that a street is called after ("rue du 4-Septembre").
    pub(super) fn past_labelled(&self, at: usize) -> usize {
        let date = self.day(at).and_then(|(day, next, ordinal)| self.date_from_day(at, day, next, ordinal));
        date.map_or_else(|| self.past_number(at), |date| date.next)
    }

    /// Past what is written like a date and is none: "31. Februar", "2014-02-30", "030-1984-2001".
    fn impossible(&self, at: usize) -> Next {
        let (_, digits) = self.number(at)?;
        let mut next = at + 1;
        if (self.mark(next) == '.' || self.is(next, Class::OrdinalTail)) && self.glued(next) {
            next += 1;
        }
        if (self.pack.noun_first || !self.pack.ordinal_dot && next > at + 1) && self.is(next, Class::TimeLink) {
            next += 1;
        }
        if digits <= 2
            && let Some((_, after)) = self.month(next, Short::Left)
        {
            return go(self.year_behind(after).1);
        }
        None
    }

    /// Past figures in three parts that are no date: "2014-02-30", "030-1984-2001".
    fn three_parts(&self, at: usize) -> Next {
        let parts = self.one_of(at + 1, "-/.:")
            && self.mark(at + 3) == self.mark(at + 1)
            && (1..=4).all(|n| self.glued(at + n))
            && self.token(at + 2).kind == Kind::Number
            && self.token(at + 4).kind == Kind::Number;
        if parts { go(at + 5) } else { None }
    }

    /// Whether what stands before makes the number a name, a price or a part of another number.
    pub(super) fn is_labelled(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let mut label = before;
        if self.one_of(before, ".:") && self.glued(before) {
            label = before.saturating_sub(1);
        }
        if self.is(label, Class::NumberLabel) && !self.is(label, Class::TimeUnit) {
            return true;
        }
        // "rue du 4-Septembre", "la route départementale 1912"
        if label > self.start && self.value(label - 1, Class::NumberLabel) == Some(1) {
            let adjective = || self.lower(label) && !self.is(label, Class::Stop) && !self.any(label, &STARTS);
            if self.is(label, Class::TimeLink) || self.number(at).is_some_and(|(_, digits)| digits > 2) && adjective() {
                return true;
            }
        }
        if self.one_of(before, "§€$£#@№") {
            return true;
        }
        self.glued(at)
            && (self.one_of(before, ".:,+_=~*&%")
                || (self.token(before).is_word() && !self.token(before).glued() && self.token(before).all_capitals())
                || (self.mark(before) == '/'
                    && self.glued(before)
                    && before.checked_sub(1).is_some_and(|b| self.token(b).is_word())))
            && self.token(before.saturating_sub(1)).kind != Kind::Word
    }
}

/// What can count units.
pub(super) const COUNTS: Classes =
    Classes::of(&[Class::Cardinal, Class::One, Class::HalfCardinal, Class::HalfWord, Class::VagueCount]);

/// Whether the months of a list of days are looked for further.
pub(super) fn lists_more(items: usize) -> bool {
    items < MOST_LISTED_DAYS
}
