//! Grammar of languages that put what tells a time apart behind its noun: "la semana pasada", "siglo XIX", "años 90",
//! "el viernes por la noche", "a las ocho de la tarde".

use super::expression::{Clock, Found, Meaning, Origin, Part, Unit, Year};
use super::scan::{ANY_UNIT, Next, Scan, go};
use crate::lang::{Class, Classes};
use crate::text::Kind;

/// Small words between a time and the part of its day ("por la", "de", "à").
const BETWEEN: Classes =
    Classes::of(&[Class::TimeLink, Class::TimeArticle, Class::DateWord, Class::ClockWord, Class::InWord]);

/// What more may stand there where the hour is roughly that ("aux alentours de").
const ROUGHLY: Classes = Classes::of(&[Class::Approximation, Class::RangeWord]);

/// Most of them.
const MOST_BETWEEN: usize = 2;

/// What may stand before a quarter of an hour.
const ONE_OR_THE: Classes = Classes::of(&[Class::One, Class::TimeArticle]);

/// The word that takes minutes off the hour before it ("menos cuarto"), in the list of words between minutes and hour.
pub(super) const LESS: i32 = 3;

/// Years that a person is old far more often than anything else ("di 47 anni").
const AGES: std::ops::RangeInclusive<u32> = 13..=105;

/// Highest century in Roman figures; what is higher is a word.
const LAST_CENTURY: i32 = 30;

/// Longest number of a century ("XVIII" and one more).
const LONGEST_ROMAN: usize = 6;

impl Scan<'_> {
    /// A distance behind the noun that ends before `at`, with what it is counted from: "pasado", "que viene",
    /// "siguiente".
    pub(super) fn shift_behind(&self, at: usize) -> Option<(i32, Origin, usize)> {
        if !self.pack.noun_first || self.is_afternoon(at) {
            return None;
        }
        let related = !self.pack.relative.is_empty() && self.word(at) == self.pack.relative;
        let here = at + usize::from(related);
        if let Some(shift) = self.value(here, Class::ShiftBehind) {
            let plain = shift < 5;
            return (plain != related).then_some((if plain { shift } else { shift - 10 }, Origin::Now, here + 1));
        }
        if let Some(shift) = self.value(at, Class::TextShift).filter(|s| *s != 0) {
            return Some((shift, Origin::Text, at + 1));
        }
        // "il giorno dopo"; "il giorno dopo il voto" counts from another event.
        let shift = match self.value(at, Class::After)? {
            1 => 1,
            2 => -1,
            _ => return None,
        };
        (!self.opens_phrase(at + 1)).then_some((shift, Origin::Text, at + 1))
    }

    /// A number word, of several parts where hyphens join them: "dix-huit", "quatre-vingt-dix-sept".
    pub(super) fn cardinal(&self, at: usize) -> Option<(i32, usize)> {
        let mut sum = self.value(at, Class::Cardinal)?;
        let mut next = at + 1;
        while self.dash(next) && self.glued(next) && self.glued(next + 1) {
            let Some(part) = self.value(next + 1, Class::Cardinal) else { break };
            sum = if part == 20 { sum * part } else { sum + part };
            next += 2;
        }
        Some((sum, next))
    }

    /// Expressions that begin with a unit of time.
    pub(super) fn unit_led(&mut self, at: usize) -> Next {
        let unit = self.unit(at)?;
        let plural = !self.is(at, Class::TimeUnit);
        if !self.pack.noun_first {
            // "the day before", "am Tag zuvor", "het jaar daarop"
            if !plural
                && !unit.is_clock()
                && let Some(shift @ (1 | 2)) = self.value(at + 1, Class::After)
                && !self.opens_phrase(at + 2)
                && self.value(at + 2, Class::RangeWord) != Some(2)
                && (self.follows(at, Class::TimeArticle) || self.follows(at, Class::DateWord))
            {
                let first = self.with_article(at);
                return self.put(first, at + 2, Meaning::Shift(unit, 3 - 2 * shift, Origin::Text));
            }
            if !self.pack.decade_behind {
                return None;
            }
            if let Some(found) = self.week_by_number(at, unit, plural) {
                return self.add(found);
            }
            let found = self.decade_behind(at, unit, plural).filter(|_| unit == Unit::Year)?;
            return self.add(Found { first: self.with_article(at), ..found });
        }
        if let Some(found) = self.week_by_number(at, unit, plural) {
            return self.add(found);
        }
        let next = self.unit_end(at, unit);
        if unit == Unit::Century {
            // "XIX secolo", "siglo XIX", "XIXe siècle"
            let before = if at > self.start { self.word(at - 1) } else { "" };
            let stem = before.trim_end_matches(char::is_lowercase);
            let century = roman(if plural { "" } else { before })
                .map(|n| (n, at - 1, next))
                .or_else(|| roman(if plural { "" } else { self.word(next) }).map(|n| (n, at, next + 1)))
                .or_else(|| roman(stem).map(|n| (n, at - 1, next)));
            if let Some((century, first, next)) = century {
                return self.add(self.nth_century(first, next, century));
            }
        }
        if matches!(unit, Unit::Year | Unit::Decade)
            && let Some(found) = self.decade_behind(at, unit, plural)
        {
            return self.add(found);
        }
        if let Some((shift, origin, next)) = self.shift_behind(next) {
            if unit.is_clock() || (unit == Unit::Day && origin == Origin::Now && !plural) {
                return None;
            }
            let meaning = if plural { Meaning::VagueLength(unit) } else { Meaning::Shift(unit, shift, origin) };
            return self.put(at, next, meaning);
        }
        if unit == Unit::Day
            && !plural
            && let Some(found) = self.day_of_month(at, next)
        {
            return self.add(found);
        }
        // "el día de hoy"
        if unit == Unit::Day
            && !plural
            && self.is(next, Class::TimeLink)
            && let Some(shift) = self.value(next + 1, Class::DayOffset)
        {
            return self.put(at, next + 2, Meaning::DayOffset(shift));
        }
        None
    }

    /// "semana 12 de 2014", "week 12".
    fn week_by_number(&self, at: usize, unit: Unit, plural: bool) -> Option<Found> {
        let (number @ 1..=53, 1 | 2) = self.number(at + 1).filter(|_| unit == Unit::Week && !plural)? else {
            return None;
        };
        let (year, next) = self.year_linked(at + 2);
        let told = year != Year::Unsaid || self.is_alone(next) && !self.is(next, Class::TimeLink);
        told.then(|| Found::new(at, next, Meaning::Calendar(year, Part::Week(number as u8))))
    }

    /// "día 17", "próximo día 17", "próximo 3 de mayo": a day's number at `at`.
    pub(super) fn day_of_month(&self, first: usize, at: usize) -> Option<Found> {
        let (day, after) = match self.day(at) {
            Some((day, after, _)) => (day, after),
            // "el día nueve"
            None => (self.value(at, Class::Cardinal).filter(|n| (1..=31).contains(n))? as u8, at + 1),
        };
        if let Some(date) = self.date_from_day(at, day, after, false) {
            return Some(Found { first, ..date });
        }
        let counts = self.token(after).is_word() && !self.is(after, Class::Stop) && !self.any(after, &BETWEEN);
        let more = self.one_of(after, "/-.,%") && self.glued(after + 1);
        let plain = self.token(at).kind == Kind::Number && self.is(first, Class::TimeUnit)
            || self.is(at.saturating_sub(1), Class::TimeUnit);
        // "el próximo 15"
        let shifted = || self.follows(first, Class::TimeArticle) && first + 1 == at && self.is_alone(after);
        ((plain || shifted()) && !counts && !more).then(|| Found::new(first, after, Meaning::DayOfMonth(day)))
    }

    /// "años 90", "años noventa", "la década de 1990", "la década de los noventa".
    pub(super) fn decade_behind(&self, at: usize, unit: Unit, plural: bool) -> Option<Found> {
        let mut here = at + 1;
        if unit == Unit::Decade {
            while here < at + 4 && self.any(here, &BETWEEN) || self.unit(here) == Some(Unit::Year) {
                here += 1;
            }
        } else if !plural || self.follows(at, Class::Cardinal) || at == self.start {
            return None;
        }
        if self.one_of(here, "'’‘") {
            here += 1;
        }
        let (number, digits, next) = match self.number(here) {
            Some((n, digits)) => (n as i32, digits, here + 1),
            None => {
                let (n, next) = self.cardinal(here).filter(|(n, _)| (20..100).contains(n))?;
                (n, 2, next)
            }
        };
        let said = unit == Unit::Decade || self.before(at).has_any(BETWEEN) || self.follows(at, Class::TimePart);
        if number % 10 != 0 || !said || self.unit(next).is_some() {
            return None;
        }
        let meaning = match digits {
            4 if (1000..2200).contains(&number) => Meaning::Calendar(Year::Number(number), Part::Decade),
            2 => Meaning::DecadeInCentury(number as u8),
            _ => return None,
        };
        Some(Found::new(at, next, meaning))
    }

    /// A decade by its ten behind the article of several: "los noventa".
    pub(super) fn named_decade(&self, at: usize) -> Option<u8> {
        let ten = self.value(at, Class::Cardinal).filter(|n| (20..100).contains(n) && n % 10 == 0)?;
        let several = self.value(at.wrapping_sub(1), Class::TimeArticle) == Some(2);
        (several && self.is_alone(at + 1)).then_some(ten as u8)
    }

    /// The part of the day that belongs to the day ending before `at`, with the token behind it.
    pub(super) fn part_behind(&self, at: usize) -> Option<(u8, usize)> {
        let mut here = at;
        // "en fin d'après-midi"
        let mut most = MOST_BETWEEN;
        while here < at + most && self.value(here, Class::DayPart).is_none() {
            if self.is(here, Class::TimePart) {
                most = MOST_BETWEEN + 1;
            } else if !self.any(here, &BETWEEN) {
                break;
            }
            here += 1;
        }
        let part = self.value(here, Class::DayPart)?;
        // "ayer, mañana": a part of the day that is a day as well needs a word before it.
        let day = self.is(here, Class::DayOffset) && !self.follows(here, Class::TimeArticle);
        (!day).then_some((part as u8, here + 1 + 2 * usize::from(self.is_afternoon(here))))
    }

    /// What an expression takes along where the noun comes first: its article, the rest of a name of several words, and
    /// the part of its day.
    pub(super) fn whole(&self, mut found: Found) -> Found {
        if !self.pack.noun_first {
            return found;
        }
        // "el actual alcalde": the article is the noun's.
        if !matches!(found.meaning, Meaning::Reference(_)) {
            found.first = self.with_article(found.first);
        }
        let last = found.next.saturating_sub(1);
        if self.value(last, Class::TimeUnit) == Some(Unit::Weekend as i32) {
            found.next = self.unit_end(last, Unit::Weekend);
        }
        if self.is_afternoon(last) {
            found.next += 2;
        }
        if self.is(last, Class::Weekday) {
            found.next = self.weekday_end(last);
        }
        // "sábado (26)", "el lunes 24"
        if let Meaning::Weekday { day, .. } = found.meaning {
            let bracket = usize::from(self.mark(found.next) == '(');
            let here = found.next + bracket;
            if let Some((number @ 1..=31, 1 | 2)) = self.number(here)
                && if bracket == 1 { self.mark(here + 1) == ')' } else { self.is_alone(here + 1) }
            {
                found.meaning = Meaning::WeekdayDate(day, number as u8);
                found.next += usize::from(bracket == 0);
            }
        }
        let day = matches!(found.meaning, Meaning::SetWeekday(_) | Meaning::Shift(Unit::Day, _, Origin::Text));
        if (day || found.is_day())
            && found.clock.is_none()
            && let Some((part, next)) = self.part_behind(found.next)
        {
            let (clock, next) = self.part_or_noon(part, next);
            (found.clock, found.next) = (Some(clock), next);
        }
        found
    }

    /// Whether the word at `at` makes an afternoon with the noon behind it: "après-midi".
    pub(super) fn is_afternoon(&self, at: usize) -> bool {
        self.dash(at + 1)
            && self.glued(at + 1)
            && matches!(self.value_of(at, Class::DayPart), Some(9 | 10))
            && self.value_of(at + 2, Class::DayPart) == Some(6)
    }

    /// Gives a time of day to the day right before it, where both are one expression.
    pub(super) fn joined_clock(&mut self, clock: &Found) -> Next {
        if !self.pack.clock_joins || clock.meaning != Meaning::Clock {
            return None;
        }
        let last = self.found.last()?;
        let mut between = last.next..clock.first;
        // "ontem por volta das 17h", "le 2 mars aux alentours de 5 h"
        let roughly = between.clone().any(|at| self.is(at, Class::Approximation));
        let most = MOST_BETWEEN + 2 * usize::from(roughly);
        let near =
            between.len() <= most && between.all(|at| self.any(at, &BETWEEN) || roughly && self.any(at, &ROUGHLY));
        let range = self.dash(clock.next) || self.is(clock.next, Class::RangeWord);
        if !near || !last.is_day() || range || last.clock.is_some() {
            return None;
        }
        let last = self.found.last_mut()?;
        (last.clock, last.next) = (clock.clock, clock.next);
        go(clock.next)
    }

    /// One past the last token of a weekday's name.
    pub(super) fn weekday_end(&self, at: usize) -> usize {
        let tail = self.pack.weekday_tail;
        if tail.is_empty() {
            return at + 1;
        }
        let hyphen = usize::from(self.dash(at + 1) && self.glued(at + 1));
        let word = self.word(at + 1 + hyphen);
        let same = word.strip_suffix('s').unwrap_or(word).eq_ignore_ascii_case(tail);
        if same { at + 2 + hyphen } else { at + 1 }
    }

    /// Whether a word that can be a weekday is one: "segunda-feira", "na segunda (3)", but not "a segunda vez".
    pub(super) fn is_weekday(&self, at: usize) -> bool {
        if self.pack.weekday_tail.is_empty() || !self.is(at, Class::Ordinal) || self.weekday_end(at) > at + 1 {
            return true;
        }
        let before = self.before(at);
        // "de segunda a sexta", "segunda, 18 de fevereiro", "segunda passada", "segunda de manhã"
        let listed = before.has(Class::TimeLink) && self.is(at + 1, Class::RangeWord)
            || before.has(Class::RangeWord) && self.found.last().is_some_and(|f| f.next + 1 == at);
        let dated = at + 1 + usize::from(self.mark(at + 1) == ',');
        let said = before.has(Class::DateWord)
            || before.has(Class::Shift)
            || before.has(Class::Every)
            || before.has(Class::TextShift)
            || listed
            || self.part_behind(at + 1).is_some_and(|(_, next)| next > at + 2)
            || self.token(dated).kind == Kind::Number
            || self.is(at + 1, Class::ShiftBehind)
            || self.is(at + 2, Class::ShiftBehind) && self.word(at + 1) == self.pack.relative;
        let noun = self.token(at + 1).is_word()
            && !self.is(at + 1, Class::Stop)
            && !self.any(at + 1, &BETWEEN)
            && !self.is(at + 1, Class::ShiftBehind);
        said && !noun
    }

    /// How many words a weekend's name has behind its first, which is another word as well ("fine settimana"); none where
    /// it has no such name.
    fn weekend_tail(&self, at: usize) -> Option<usize> {
        let word = self.word(at);
        for name in self.pack.weekends {
            let whole = word.eq_ignore_ascii_case(name.first)
                && name.rest.iter().enumerate().all(|(n, rest)| self.word(at + 1 + n) == *rest);
            let pointed = || self.follows(at, Class::TimeArticle) || self.follows(at, Class::Shift);
            if whole && (!name.pointed || pointed()) {
                return Some(name.rest.len());
            }
        }
        None
    }

    /// Whether a word of weekends is one: the first of several has the others behind it.
    pub(super) fn is_weekend(&self, at: usize) -> bool {
        let word = self.word(at);
        !self.pack.weekends.iter().any(|name| word.eq_ignore_ascii_case(name.first)) || self.weekend_tail(at).is_some()
    }

    /// One past the last token of a unit's name.
    pub(super) fn unit_end(&self, at: usize, unit: Unit) -> usize {
        at + 1 + if unit == Unit::Weekend { self.weekend_tail(at).unwrap_or(0) } else { 0 }
    }

    /// Whether a preposition of the clock stands before an hour, with its article or as one word with it ("a las", "às").
    pub(super) fn hour_said(&self, at: usize) -> bool {
        let before = self.before(at);
        let alone = self.value(at.wrapping_sub(1), Class::ClockWord) != Some(2);
        // "aux alentours de 17 h"
        let roughly = before.has(Class::TimeLink) && at >= 2 && self.is(at - 2, Class::Approximation);
        roughly
            || before.has(Class::ClockWord) && !before.has(Class::TimeArticle) && alone
            || before.has(Class::TimeArticle)
                && at
                    .checked_sub(1)
                    .is_some_and(|a| self.value(a, Class::ClockWord) == Some(4) && self.follows(a, Class::ClockWord))
    }

    /// "a las ocho y media", "às 20", "las nueve de la noche".
    pub(super) fn spoken_hour(&mut self, at: usize) -> Next {
        if !self.pack.spoken_hours {
            return None;
        }
        // "tra il 3 e il 5 maggio": a day whose month stands further on.
        if let Some((day, after, ordinal)) = self.day(at)
            && self.follows(at, Class::TimeArticle)
            && self.date_from_day(at, day, after, ordinal).is_some()
        {
            return None;
        }
        let (hour, minute, mut next) = self.hour(at)?;
        // "às dez para as nove"
        if self.is(next, Class::ClockSide) && self.value(next + 1, Class::ClockWord) == Some(4) {
            return self.told_hour(at);
        }
        let said = self.hour_said(at);
        let figures = self.token(at).kind == Kind::Number;
        if let Some((part, after)) = self.part_behind(next).filter(|(_, after)| *after > next + 1)
            && hour <= 12
            && (said || self.follows(at, Class::TimeArticle) || figures)
        {
            let hour = hour_of_part(hour, part);
            return self.put_clock(at, after, Clock::At(hour, minute, false));
        }
        let worded = next > at + 1 && self.is(at + 1, Class::RangeWord) && self.follows(at, Class::TimeArticle);
        if !said && !worded {
            return None;
        }
        if self.is(next, Class::HourWord) {
            next += 1;
        } else {
            let counts = self.token(next).is_word()
                && !self.is(next, Class::Stop)
                && !self.any(next, &BETWEEN)
                && !self.is(next, Class::RangeWord)
                && !self.is(next, Class::Zone);
            let month = self.is(next, Class::TimeLink) && self.is(next + 1, Class::Month);
            let more = self.one_of(next, "%€$/°.,") && (self.glued(next + 1) || !self.one_of(next, ".,"));
            if counts || month || more || self.is(next, Class::Measure) || self.unit(next).is_some() {
                return None;
            }
        }
        self.put_clock(at, next, Clock::At(hour, minute, false))
    }

    /// An hour in figures or words with its minutes: hour, minute, the token behind.
    fn hour(&self, at: usize) -> Option<(u8, u8, usize)> {
        if let Some((hour, minute, next, true)) = self.hour_in_figures(at) {
            return Some((hour, minute, next));
        }
        let hour = match self.number(at) {
            Some((n, 1 | 2)) => n as i32,
            Some(_) => return None,
            None => self.value(at, Class::Cardinal).or_else(|| self.is(at, Class::One).then_some(1))?,
        };
        if !(0..=24).contains(&hour) {
            return None;
        }
        let (minutes, next) = self.minutes_behind(at + 1, self.number(at).is_some()).unwrap_or((0, at + 1));
        let time = hour * 60 + minutes;
        if minutes < 0 && time < 0 {
            return None;
        }
        Some(((time / 60) as u8, (time % 60) as u8, next))
    }

    /// Minutes behind an hour, those to the next one below zero: "y media", "e un quarto", "et demie", "moins le quart",
    /// "menos veinte". Bare words count by fives, and behind an hour in `figures` not at all.
    pub(super) fn minutes_behind(&self, at: usize, figures: bool) -> Option<(i32, usize)> {
        let less = self.value(at, Class::ClockSide) == Some(LESS);
        if !less && self.value(at, Class::RangeWord) != Some(1) {
            return None;
        }
        let mut here = at + 1;
        // "moins le quart", "meno un quarto"
        let quarter = |at| self.value(at, Class::Ordinal) == Some(4) || self.value(at, Class::ClockMinutes) == Some(15);
        if quarter(here + 1) && self.any(here, &ONE_OR_THE) {
            here += 1;
        }
        let minutes = if self.is(here, Class::HalfWord) {
            30
        } else if quarter(here) {
            15
        } else {
            let (mut n, mut next) = self.cardinal(here)?;
            // "cuarenta y cinco"
            if n >= 20
                && n % 10 == 0
                && self.value(next, Class::RangeWord) == Some(1)
                && let Some(one @ 1..10) = self.value(next + 1, Class::Cardinal)
            {
                (n, next) = (n + one, next + 2);
            }
            here = next - 1;
            let said = self.unit(next) == Some(Unit::Minute);
            if figures && !less || n >= 60 || n % 5 != 0 && !said {
                return None;
            }
            n
        };
        let mut next = here + 1;
        match self.unit(next) {
            Some(Unit::Minute) => next += 1,
            Some(_) => return None,
            None => {}
        }
        Some((if less { -minutes } else { minutes }, next))
    }

    /// A part of the day; noon or midnight with the minutes behind it: "mezzogiorno e mezzo", "meio-dia e meia".
    pub(super) fn part_or_noon(&self, part: u8, next: usize) -> (Clock, usize) {
        let Some((minutes, next)) =
            self.minutes_behind(next, false).filter(|_| self.pack.noun_first && matches!(part, 6 | 7))
        else {
            return (Clock::Part(part), next);
        };
        let time = if part == 6 { 12 * 60 + minutes } else { (24 * 60 + minutes) % (24 * 60) };
        (Clock::At((time / 60) as u8, (time % 60) as u8, false), next)
    }

    /// A part of the day with a day behind it that is named by its distance ("la noche de ayer", "la tarde de este
    /// lunes").
    pub(super) fn part_of_day(&self, first: usize, at: usize, part: u8) -> Option<Found> {
        if !self.pack.noun_first {
            return None;
        }
        let found = if let Some(shift) = self.value(at, Class::DayOffset).filter(|_| at > first + 1) {
            Found::new(first, at + 1, Meaning::DayOffset(shift))
        } else {
            let shift = self.value(at, Class::Shift)?;
            self.shifted(first, at + 1, shift).filter(|f| matches!(f.meaning, Meaning::Weekday { .. }))?
        };
        Some(Found { first, ..found }.with_clock(Clock::Part(part)))
    }

    /// Whether a number of years is a person's age: "di 47 anni", ", 47 anni,".
    pub(super) fn is_age(&self, at: usize, years: u32, next: usize) -> bool {
        if !AGES.contains(&years) || self.token(at).kind != Kind::Number {
            return false;
        }
        let before = self.mark(at.wrapping_sub(1));
        if !self.pack.noun_first {
            // "Anna de Vries, 45 jaar, ..."
            let named = at
                .checked_sub(2)
                .is_some_and(|b| self.is(b, Class::FirstName) || self.is(b.saturating_sub(1), Class::FirstName));
            return before == ',' && named && self.one_of(next, ",.");
        }
        let apposed = before == ',' && self.one_of(next, ",.);") || before == '(' && self.mark(next) == ')';
        // Behind a noun or a name: "una donna di 47 anni"; "un periodo di 20 anni" is rarer.
        let of = self.follows(at, Class::TimeLink) && !self.follows(at, Class::TimeArticle);
        let noun =
            at.checked_sub(2).is_some_and(|b| self.token(b).is_word() && !self.is_unit(b) || self.mark(b) == ',');
        // "a los 56 años"
        let at_that = self.follows(at, Class::TimeArticle)
            && at.checked_sub(1).is_some_and(|a| self.value(a, Class::TimeArticle) == Some(2))
            && at.checked_sub(2).is_some_and(|b| self.is(b, Class::ClockWord));
        apposed || at_that || of && noun
    }

    /// Whether nothing behind a number that ends before `at` is counted by it or makes it a part of another, of a range or of a score.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        // "lundi 9 à 14 heures"
        let hour = self.is(at, Class::ClockWord) && self.is(at + 2, Class::HourWord);
        let number = self.token(at + 1).kind == Kind::Number || self.is(at + 1, Class::Cardinal);
        let ranged = self.is(at, Class::RangeWord) && number && !hour;
        let month = self.is(at, Class::TimeLink) && self.is(at + 1, Class::Month);
        self.is_free(at) && !month && !ranged && !self.is(at, Class::HourWord) && self.unit(at).is_none()
    }

    /// Whether a weekday is somebody's name ("Domenica Bianchi"): written large before or behind another large word.
    pub(super) fn is_named(&self, at: usize) -> bool {
        let name = |at: usize| self.token(at).is_word() && self.token(at).capital() && !self.is(at, Class::Stop);
        self.pack.noun_first
            && name(at)
            && !self.token(at).all_capitals()
            && (name(at + 1) && !self.is(at + 1, Class::Month) || at > self.start && name(at - 1))
    }

    /// Whether a token is a unit of time in any form.
    pub(super) fn is_unit(&self, at: usize) -> bool {
        self.any(at, &ANY_UNIT)
    }
}

/// The hour of the day that an hour up to twelve is in a part of the day, numbered as the lists do.
pub(super) fn hour_of_part(hour: u8, part: u8) -> u8 {
    match (part, hour) {
        (3 | 4, 1..12) | (5, 6..12) | (2, 1..4) => hour + 12,
        (5, 12) => 24,
        _ => hour,
    }
}

/// A Roman number in capitals.
fn roman(word: &str) -> Option<i32> {
    if word.is_empty() || word.len() > LONGEST_ROMAN {
        return None;
    }
    let mut sum = 0;
    let mut before = 0;
    for letter in word.bytes().rev() {
        let own = match letter {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        sum += if own < before { -own } else { own };
        before = own;
    }
    (1..=LAST_CENTURY).contains(&sum).then_some(sum)
}
