//! Expressions that begin with a word: which rule a word's classes lead to, expressions of one word, phrases of a list, holidays, and
//! words put together ("Dienstagabend").

use super::expression::{Clock, Count, Found, Meaning, Origin, Part, Unit, Year};
use super::scan::{ANY_UNIT, COUNTS, Next, STARTS, Scan, go};
use crate::lang::{Class, Classes, fold};
use crate::text::Kind;

/// What stands before a noun.
const BEFORE_NOUN: Classes = Classes::of(&[
    Class::TimeArticle,
    Class::One,
    Class::TimeLink,
    Class::DateWord,
    Class::Determiner,
    Class::Preposition,
    Class::Ordinal,
]);

/// What a compound of time begins with.
const HEADS: Classes =
    Classes::of(&[Class::Weekday, Class::DayOffset, Class::Cardinal, Class::One, Class::HalfCardinal, Class::HalfWord]);

/// What begins an expression beside phrases.
const OTHER_STARTS: Classes = STARTS.without(Class::PhraseHead);

/// What may stand behind "a" where it counts.
const BEHIND_ONE: Classes = Classes::of(&[
    Class::HalfWord,
    Class::VagueCount,
    Class::Cardinal,
    Class::TimeUnit,
    Class::TimeUnitPlural,
    Class::LengthTail,
    Class::HourWord,
    Class::Month,
    Class::MonthShort,
    Class::TimeLink,
    Class::ClockMinutes,
    Class::RangeWord,
]);

/// Words of the longest phrase of a list, and one.
const PHRASE_WORDS: usize = 8;

impl Scan<'_> {
    pub(super) fn at_word(&mut self, at: usize) -> Next {
        let classes = self.classes(at);
        if classes.has(Class::PhraseHead)
            && (self.is(at + 1, Class::PhraseNext) || self.dash(at + 1))
            && let Some(next) = self.phrase(at)
        {
            return Some(next);
        }
        // Most words that can begin a phrase are nothing else ("the", "in"), and most articles count nothing.
        if !classes.has_any(OTHER_STARTS) || classes.has(Class::One) && !self.is_counted(at) {
            return None;
        }
        if classes.has(Class::ClockMinutes)
            && let Some(next) = self.told_hour(at)
        {
            return Some(next);
        }
        if classes.has(Class::QuarterName) {
            return self.quarter_named(at);
        }
        if classes.has_any(ANY_UNIT)
            && let Some(next) = self.unit_led(at)
        {
            return Some(next);
        }
        // "Abril Lopes", but not "Abril 2014", "3 Abril"
        let dated = |at: usize| self.token(at).kind == Kind::Number;
        let named = classes.has(Class::Weekday)
            || classes.has(Class::WeekdaySet)
            || classes.has(Class::Month) && !dated(at + 1) && !dated(at.saturating_sub(1));
        if named && self.is_named(at) {
            return None;
        }
        if classes.has(Class::Weekday) && self.is_weekday(at) || classes.has(Class::WeekdayShort) {
            return self.weekday_led(at);
        }
        if classes.has(Class::Month) || classes.has(Class::MonthShort) {
            // "dez", "sept" are numbers as well.
            let month = self.month_led(at);
            if month.is_some() || !classes.has_any(COUNTS) {
                return month;
            }
        }
        if classes.has(Class::WeekdaySet)
            && let Some(day) = self.value(at, Class::WeekdaySet)
            && (self.pack.weekday_tail.is_empty() || day > 5 || self.weekday_end(at) > at + 1)
        {
            return self.put(at, self.weekday_end(at), Meaning::SetWeekday(day as u8));
        }
        if classes.has(Class::Holiday) {
            return self.holiday(at);
        }
        if classes.has(Class::TimePart)
            && self.value(at, Class::TimeUnit).is_none()
            && let Some(next) = self.part_led(at)
        {
            return Some(next);
        }
        if classes.has(Class::DayOffset)
            && let Some(next) = self.day_offset_led(at)
        {
            return Some(next);
        }
        if classes.has(Class::TextShift)
            && let Some(next) = self.text_shift_led(at)
        {
            return Some(next);
        }
        if classes.has(Class::Shift)
            && let Some(next) = self.shift_led(at)
        {
            return Some(next);
        }
        if classes.has(Class::Every) {
            return self.every_led(at);
        }
        // "twenty-first"
        let tens = classes.has(Class::Cardinal) && self.dash(at + 1) && self.is(at + 2, Class::Ordinal);
        if (classes.has(Class::Ordinal) || tens)
            && let Some(next) = self.day_led(at).or_else(|| self.ordinal_led(at))
        {
            return Some(next);
        }
        // "piazza Due Agosto"
        if classes.has_any(COUNTS) && self.token(at).capital() && self.is_labelled(at) {
            return go(self.past_labelled(at).max(at + 1));
        }
        // "cinco de mayo"
        if classes.has_any(COUNTS)
            && self.pack.noun_first
            && let Some(next) = self.day_led(at)
        {
            return Some(next);
        }
        if classes.has_any(COUNTS)
            && let Some(next) = self.day_led(at).or_else(|| self.spoken_hour(at)).or_else(|| self.told_hour(at))
        {
            return Some(next);
        }
        if classes.has_any(COUNTS)
            && let Some(next) = self.count_led(at)
        {
            return Some(next);
        }
        if classes.has(Class::Season) {
            return self.season_led(at);
        }
        if classes.has(Class::DayPart) || classes.has(Class::DayPartOffset) {
            return self.day_part_led(at);
        }
        self.single(at)
    }

    /// Whether a word for one may begin an expression: what it counts stands behind it, an hour behind its preposition.
    fn is_counted(&self, at: usize) -> bool {
        let hour = const { Classes::of(&[Class::ClockWord, Class::TimeArticle]) };
        self.any(at + 1, &BEHIND_ONE)
            || !self.token(at + 1).is_word()
            || self.pack.spoken_hours && self.before(at).has_any(hour)
            || self.classes(at).has_any(OTHER_STARTS.without(Class::One))
    }

    /// Expressions of one word.
    fn single(&mut self, at: usize) -> Next {
        let classes = self.classes(at);
        if let Some(shift) = self.value(at, Class::DayOffsetAdjective) {
            return self.day_adjective(at, shift);
        }
        if let Some(shift) = self.value(at, Class::YearOffset) {
            return self.put(at, at + 1, Meaning::Shift(Unit::Year, shift, Origin::Now));
        }
        if let Some(code) = self.value(at, Class::TextUnit) {
            // The unit times 10, plus or minus 1.
            let unit = Unit::of((code + 5) / 10)?;
            return self.put(at, at + 1, Meaning::Shift(unit, code - 10 * ((code + 5) / 10), Origin::Text));
        }
        if let Some(code) = self.value(at, Class::UnitPart) {
            let unit = Unit::of(code / 10)?;
            let mut found = Found::new(at, at + 1, Meaning::Shift(unit, 0, Origin::Text));
            found.part = (code % 10) as u8;
            if unit == Unit::Year
                && let Some((year, next)) = self.year(at + 1)
            {
                (found.next, found.meaning) = (next, Meaning::Calendar(Year::Number(year), Part::Year));
            }
            return self.add(found);
        }
        if let Some(unit) = self.value(at, Class::SetAdjective).and_then(Unit::of) {
            return self.put(at, at + 1, Meaning::Set(1, unit));
        }
        if let Some(unit) = self.value(at, Class::VagueLength).and_then(Unit::of) {
            return self.put(at, at + 1, Meaning::VagueLength(unit));
        }
        if let Some(ten) = self.value(at, Class::DecadeWord) {
            return self.put(at, at + 1, Meaning::DecadeInCentury(ten as u8));
        }
        // "por segundo día" counts days.
        let counts = self.is(at + 1, Class::Ordinal) && self.token(at + 2).is_word();
        // "25.000 euros al año", but not "al año de su muerte"
        let measured = || {
            let rated = const { Classes::of(&[Class::Measure, Class::TimesA, Class::Cardinal]) };
            self.value(at, Class::Per) != Some(1)
                || self.before(at).has_any(rated)
                || self.is(at.wrapping_sub(2), Class::Cardinal)
                || (1..=2).any(|back| self.token(at.wrapping_sub(back)).kind == Kind::Number)
        };
        if classes.has(Class::Per)
            && measured()
            && !counts
            && let Some(unit) = self.unit(at + 1)
            && !(unit.is_clock() && self.value(at, Class::Per) == Some(1))
            && self.shift_behind(at + 2).is_none()
        {
            return self.put(at, at + 2, Meaning::Set(1, unit));
        }
        if classes.has(Class::TimesA)
            && (self.is(at + 1, Class::DateWord) || self.is(at + 1, Class::One) || self.is(at + 1, Class::Per))
            && let Some(unit) = self.unit(at + 2)
        {
            return self.put(at, at + 3, Meaning::Set(1, unit));
        }
        if classes.has(Class::TimeUnitPlural) && !classes.has(Class::TimeUnit) {
            return self.plural_unit(at);
        }
        if self.value(at, Class::TimeUnit) == Some(Unit::Weekend as i32) {
            let before = self.before(at);
            let said = before.has(Class::DateWord)
                || before.has(Class::TimeArticle)
                || before.has(Class::TimeLink) && self.pack.noun_first;
            let first = if self.pack.day_behind_month { self.with_article(at) } else { at };
            return if said { self.put(first, at + 1, Meaning::Shift(Unit::Weekend, 0, Origin::Now)) } else { None };
        }
        // "un'altra ora", "all'ora": an hour, not "now".
        if classes.has(Class::TimeUnit) && self.before(at).has_any(BEFORE_NOUN) {
            return None;
        }
        let reference = [(Class::PastReference, -1), (Class::PresentReference, 0), (Class::FutureReference, 1)];
        let (_, sign) = reference.into_iter().find(|(class, _)| classes.has(*class))?;
        self.put(at, at + 1, Meaning::Reference(sign))
    }

    /// "seit Jahren", "for decades": a length whose count is not said, only behind a preposition.
    fn plural_unit(&mut self, at: usize) -> Next {
        let unit = self.units(at)?;
        if self.dash(at + 1) && self.is(at + 2, Class::LengthTail) {
            return self.put(at, at + 3, Meaning::VagueLength(unit));
        }
        // "alle ore 20"
        if unit == Unit::Hour && self.is(at, Class::ClockWord) && self.token(at + 1).kind == Kind::Number {
            return None;
        }
        let before = self.before(at);
        let after = self.value(at + 1, Class::After).is_some_and(|code| code < 5);
        let cue = before.has(Class::DateWord) || before.has(Class::InWord) || before.has(Class::AgoWord) || after;
        if !cue || unit == Unit::Second || (before.has(Class::TimeArticle) && !after) {
            return None;
        }
        if after {
            let next = at + 2;
            return self.put(at, next, Meaning::VagueLength(unit));
        }
        self.put(at, at + 1, Meaning::VagueLength(unit))
    }

    fn day_adjective(&mut self, at: usize, shift: i32) -> Next {
        let meaning = Meaning::DayOffset(shift);
        if self.is(at + 1, Class::Weekday) || self.value(at + 1, Class::TimeUnit) == Some(Unit::Day as i32) {
            return self.put(at, at + 2, meaning);
        }
        if self.value(at + 1, Class::DayPart).is_some() {
            return self.add(self.with_part(Found::new(at, at + 1, meaning), true));
        }
        let meaning = if shift == 0 { Meaning::Reference(0) } else { meaning };
        self.put(at, at + 1, meaning)
    }

    /// The unit that a token names in the singular.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn one_unit(&self, at: usize) -> Option<Unit> {
        self.value(at, Class::TimeUnit).and_then(Unit::of)
    }

    /// The unit that a token names in the plural.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn units(&self, at: usize) -> Option<Unit> {
        self.value(at, Class::TimeUnitPlural).and_then(Unit::of)
    }

    /// The unit that a token names, in singular or plural.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.one_unit(at).or_else(|| self.units(at))
    }

    fn phrase(&mut self, at: usize) -> Next {
        let (reading, lexicon) = (self.reading, &self.reading.pack.words);
        let mut words = std::mem::take(&mut self.phrase);
        words.clear();
        let mut best = None;
        let mut next = at;
        for _ in 0..PHRASE_WORDS {
            // A hyphen may stand where a phrase has a space ("short-term").
            if next > at
                && self.token(next).kind == Kind::Punct
                && self.token(next).glued()
                && reading.is_mark(next, '-')
            {
                next += 1;
            }
            if next >= self.end || self.token(next).kind != Kind::Word {
                break;
            }
            fold(reading.word(next), &mut self.folded);
            if next > at {
                words.push('_');
            }
            words.push_str(&self.folded);
            next += 1;
            // No phrase is one word.
            if next == at + 1 {
                continue;
            }
            if let Some(code) = lexicon.value(lexicon.entry(&words), Class::TimePhrase)
                // "in the past", but not "in the past nine days".
                && !(self.is(next - 1, Class::Shift)
                    && (self.any(next, &COUNTS)
                        || self.any(next, &ANY_UNIT)
                         || self.token(next).kind == Kind::Number))
            {
                best = Some((next, code));
            }
            if !lexicon.may_go_on(&words) {
                break;
            }
        }
        self.phrase = words;
        let (next, code) = best?;
        // The list says what the codes are.
        let first = at + (code % 10) as usize;
        let code = code / 10;
        let meaning = match code {
            0 => return go(next),
            1..=3 => Meaning::Reference(code - 2),
            4..150 => Meaning::DayOffset(code - 100),
            150..300 => Meaning::Shift(Unit::Day, code - 200, Origin::Text),
            300..1000 => {
                let (clock, next) = self.part_or_noon((code - 300) as u8, next);
                return self.put_clock(first, next, clock);
            }
            _ => {
                let link = usize::from(self.pack.noun_first && self.is(next, Class::TimeLink));
                let year = self.year(next + link);
                let next = year.map_or(next, |(_, n)| n);
                let year = year.map_or(Year::Unsaid, |(y, _)| Year::Number(y));
                return self.put(first, next, Meaning::Holiday(code - 1000, year));
            }
        };
        self.put(first, next, meaning)
    }

    fn holiday(&mut self, at: usize) -> Next {
        let code = self.value(at, Class::Holiday)?;
        // "Noël Martin", "Natália Natal"
        let name = |at: usize| self.token(at).is_word() && self.token(at).capital();
        if at > self.start && self.is(at - 1, Class::FirstName) && name(at - 1)
            || self.is(at, Class::FirstName) && name(at + 1)
        {
            return None;
        }
        // "(Natal, 1970)": where somebody was born.
        if self.mark(at.wrapping_sub(1)) == '(' && self.mark(at + 1) == ',' {
            return None;
        }
        let link = usize::from(self.pack.noun_first && self.is(at + 1, Class::TimeLink));
        let (year, next) = match self.year(at + 1 + link) {
            Some((year, next)) => (Year::Number(year), next),
            None => self.year_by_distance(at + 1).filter(|_| link == 1).unwrap_or((Year::Unsaid, at + 1)),
        };
        self.put(at, next, Meaning::Holiday(code, year))
    }

    // Words put together.

    /// "Dienstagabend", "zweijährig", "Sommermonate": a word in no list whose two halves stand in one each.
    pub(super) fn compound(&mut self, at: usize) -> Next {
        let word = self.word(at);
        if *self.classes(at) != Classes::NONE && !self.classes(at).has(Class::Stop) {
            return None;
        }
        // Most words are sent away here.
        if !self.reading.pack.words.may_end_time(word) {
            return None;
        }
        let mut folded = std::mem::take(&mut self.folded);
        fold(word, &mut folded);
        let halves = self.halves(&folded);
        self.folded = folded;
        let (head, tail) = halves?;
        let words = &self.reading.pack.words;
        if let (Some(day), Some(part)) = (words.value(head, Class::Weekday), words.value(tail, Class::DayPart)) {
            let meaning = Meaning::weekday(day as u8);
            return self.add(Found::new(at, at + 1, meaning).with_clock(Clock::Part(part as u8)));
        }
        if let (Some(shift), Some(part)) = (words.value(head, Class::DayOffset), words.value(tail, Class::DayPart)) {
            return self.add(Found::new(at, at + 1, Meaning::DayOffset(shift)).with_clock(Clock::Part(part as u8)));
        }
        let unit = words.value(tail, Class::LengthTail).and_then(Unit::of)?;
        let count = if let Some(n) = words.value(head, Class::Cardinal) {
            Count::Exact(n as u32)
        } else if let Some(n) = words.value(head, Class::HalfCardinal) {
            Count::AndHalf(n as u32)
        } else if words.classes(head).has(Class::One) {
            Count::Exact(1)
        } else if words.classes(head).has(Class::HalfWord) {
            Count::Half
        } else {
            return None;
        };
        let first = self.with_approximation(at);
        self.put(first, at + 1, Meaning::Length { count, unit, from_now: 0 })
    }

    /// Cuts a folded word in two so that both halves are words of time.
    fn halves(&self, folded: &str) -> Option<(crate::lang::Entry, crate::lang::Entry)> {
        let words = &self.reading.pack.words;
        for (cut, _) in folded.char_indices().skip(3) {
            let (Some(head), Some(tail)) = (folded.get(..cut), folded.get(cut..)) else { continue };
            if tail.len() < 3 {
                break;
            }
            let entry = words.entry(tail);
            let classes = words.classes(entry);
            if classes.has(Class::DayPart) || classes.has(Class::LengthTail) {
                let head = words.entry(head);
                if words.classes(head).has_any(HEADS) {
                    return Some((head, entry));
                }
            }
        }
        None
    }
}
