//! Expressions → values: which day is meant, counted from the day of publication and from what the text has just named.

use time::Date;

use super::Time;
use super::calendar::{self, Point};
use super::direction::{self, Direction};
use super::expression::{Clock, Count, Found, Meaning, Origin, Part, SHIFTED_MONTH, Unit, Year};
use crate::card::{Precision, TimexType};
use crate::lang::{Class, Classes};
use crate::text::{Reading, Sentence};

/// Dates with a year of their own that make a tale, where they are older than the day of publication.
/// A news article names a few such years; measured on the development sets no daily's article has as many.
const TALE_YEARS: usize = 6;

/// Years before the publication that count as long ago.
const LONG_AGO: i32 = 3;

/// Days that a date without a year may lie on the other side of what the verb says: a plan of last week is still told
/// in the future. Guess.
const SLACK: i64 = 45;

/// Days within which a weekday with its number is looked for: news tell of weeks, and each pair comes back within the year.
const FARTHEST_DAY: i64 = 100;

/// Months that the farthest such day may lie away.
const FARTHEST_MONTH: i32 = 4;

/// Number of the pronoun of nobody ("es", "it") in the list of pronouns.
const IT: i32 = 3;

/// Sentences that a year or a day named in passing stays in mind in a news article.
const MEMORY: usize = 1;

pub(super) struct Resolver<'a> {
    reading: &'a Reading<'a>,
    anchor: Option<Date>,
    /// Whether the text tells of long ago, so that its own dates carry on.
    tale: bool,
    /// What the text has just named.
    last: Option<Point>,
    last_sentence: usize,
    /// The last year that was said in figures, or followed from one.
    year: Option<i32>,
    year_sentence: usize,
    /// The last day named, and where.
    day: Option<Date>,
    day_sentence: usize,
    sentence: usize,
    /// Whether the time counts from then on ("desde febrero").
    since: bool,
}

/// A value with what is known of it.
struct Resolved {
    kind: TimexType,
    value: String,
    point: Option<Point>,
    relative: bool,
    /// The point that a length is counted to from now.
    counted: Option<Point>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(reading: &'a Reading<'a>, anchor: Option<Date>, found: &[Found]) -> Self {
        let mut old = 0;
        let mut recent = 0;
        let mut deictic = 0;
        // "Sie starb am Sonntag" before any year: news, however many years of a life follow.
        let mut news = false;
        for f in found {
            match f.meaning {
                Meaning::Calendar(Year::Number(y), _) => match anchor {
                    Some(a) if y >= a.year() - LONG_AGO => recent += 1,
                    _ => old += 1,
                },
                Meaning::DayOffset(n) if n != 0 => deictic += 1,
                Meaning::Weekday { .. } => deictic += 1,
                _ => continue,
            }
            news |= anchor.is_some() && deictic == 1 && old + recent == 0;
        }
        let tale = !news && old >= TALE_YEARS && old > 2 * recent && old > 2 * deictic;
        Resolver {
            reading,
            anchor,
            tale,
            last: None,
            last_sentence: 0,
            year: None,
            year_sentence: 0,
            day: None,
            day_sentence: 0,
            sentence: 0,
            since: false,
        }
    }

    /// Resolves all expressions, which stand in the order of the text.
    pub(super) fn all(mut self, found: &[Found]) -> Vec<Time> {
        let mut times = Vec::with_capacity(found.len());
        for (number, f) in found.iter().enumerate() {
            while self.reading.sentence(self.sentence).last <= f.first
                && self.sentence + 1 < self.reading.sentences.len()
            {
                self.sentence += 1;
            }
            let f = &Found { meaning: self.year_from_range(found, number), ..*f };
            let sentence = self.reading.sentence(self.sentence);
            let before = f.first.checked_sub(1).and_then(|b| self.reading.value(b, Class::DateWord));
            self.since = matches!(before, Some(2 | 7));
            // "am nächsten Tag", "zwei Tage später", of a day that nobody named: the day of publication is a guess, and no
            // event's.
            let grounded = match f.meaning {
                Meaning::Shift(Unit::Day, _, Origin::Text) => self.last.is_some_and(|last| last.as_day().is_some()),
                Meaning::Step { unit, ahead: true, origin: Origin::Text, .. } => {
                    self.last.is_some_and(|last| unit != Unit::Day || last.as_day().is_some())
                }
                _ => true,
            };
            let resolved = self.one(found, number, f, sentence);
            if let Some(point) = resolved.point {
                self.remember(point, f);
            }
            let precision = if resolved.kind == TimexType::Time {
                Precision::Time
            } else {
                resolved.point.or(resolved.counted).map_or(Precision::Day, Point::precision)
            };
            let days = resolved.point.or(resolved.counted).and_then(Point::days);
            let key = days.and_then(|(first, last)| {
                let third = (last - first).whole_days() / 3;
                calendar::add_days(first, third * i64::from(f.part.saturating_sub(1)))
            });
            let dated = grounded
                && f.meaning != Meaning::Clock
                && match resolved.kind {
                    TimexType::Date | TimexType::Time => !resolved.value.ends_with("_REF"),
                    TimexType::Duration => resolved.counted.is_some(),
                    TimexType::Set => false,
                };
            times.push(Time {
                key,
                dated,
                span: self.reading.range(f.first, f.next.saturating_sub(1)),
                sentence: self.sentence,
                kind: resolved.kind,
                value: resolved.value,
                point: resolved.counted.map(Point::value),
                days,
                precision,
                relative: resolved.relative,
                first: f.first,
                next: f.next,
            });
        }
        times
    }

    /// The year of the other end of a range: "von Mai bis Juni 2014" is all in 2014.
    fn year_from_range(&self, found: &[Found], number: usize) -> Meaning {
        let Some(f) = found.get(number) else { return Meaning::Clock };
        let Meaning::Calendar(Year::Unsaid, part) = f.meaning else { return f.meaning };
        let mut here = f;
        for later in found.get(number + 1..).unwrap_or(&[]).iter().take(3) {
            let gap = here.next..later.first;
            let joined = gap.len() <= 3
                && !gap.is_empty()
                && gap.clone().all(|at| {
                    let classes = self.reading.classes(at);
                    self.reading.mark(at, "-–/.,") || classes.has(Class::RangeWord) || classes.has(Class::DateWord)
                });
            if !joined {
                break;
            }
            if let Meaning::Calendar(year @ Year::Number(_), other) = later.meaning {
                let ordered = match (month_of(part), month_of(other)) {
                    (Some(a), Some(b)) => a <= b,
                    _ => std::mem::discriminant(&part) == std::mem::discriminant(&other),
                };
                if ordered && other != Part::Year {
                    return Meaning::Calendar(year, part);
                }
                break;
            }
            here = later;
        }
        f.meaning
    }

    fn remember(&mut self, point: Point, f: &Found) {
        let said = matches!(f.meaning, Meaning::Calendar(Year::Number(_), _));
        // "seit 1939", "bis 1945" look away from what is being told.
        let before = f.first.checked_sub(1).and_then(|b| self.reading.value(b, Class::DateWord));
        let aside =
            self.tale && point.part == Part::Year && self.year.is_some() && matches!(before, Some(2 | 3 | 5 | 7));
        if aside {
            return;
        }
        if let Some(year) = point.year
            && (said || self.tale || self.year.is_some())
            && !matches!(point.part, Part::Decade | Part::Century)
        {
            self.year = Some(year);
            self.year_sentence = self.sentence;
        }
        if let Some(day) = point.as_day() {
            self.day = Some(day);
            self.day_sentence = self.sentence;
        }
        self.last = Some(point);
        self.last_sentence = self.sentence;
    }

    fn direction(&self, found: &[Found], number: usize, f: &Found, sentence: &Sentence) -> Direction {
        let said = direction::of(self.reading, sentence, f.first, f.next);
        // "Es ist Freitagabend": a reporter looks back.
        let near = f.first.wrapping_sub(1);
        let scene = self.reading.is(near, Class::PresentVerb)
            && self.reading.number(near.wrapping_sub(1), Class::Pronoun) == IT;
        if scene && said == Direction::Present {
            return Direction::Past;
        }
        // "Morgen und am Samstag wird trainiert", "gestern und am Samstag": a neighbour that is joined speaks first.
        let before = number.checked_sub(1).and_then(|n| found.get(n));
        if let Some(other) = before
            && f.first.saturating_sub(other.next) <= 3
            && other.first >= sentence.first
        {
            match other.meaning {
                Meaning::DayOffset(n) if n > 0 => return Direction::Future,
                Meaning::DayOffset(n) if n < 0 => return Direction::Past,
                _ => {}
            }
        }
        // "seit Montag", "seit dem Wochenende"
        let code = |at: usize| if at < f.first { self.reading.value(at, Class::DateWord) } else { None };
        let behind_article = if self.reading.is(near, Class::TimeArticle) { code(near.wrapping_sub(1)) } else { None };
        match behind_article.or_else(|| code(near)) {
            Some(3) if said != Direction::Past || direction::has_future(self.reading, sentence) => {
                return Direction::Future;
            }
            // "ab Montag"; "vom Montag" has been.
            Some(5) if said == Direction::Open => return Direction::Future,
            Some(4 | 7) if !self.begins_range(f) && !direction::has_future(self.reading, sentence) => {
                return Direction::Past;
            }
            _ => {}
        }
        if said == Direction::Open {
            let behind = found.get(number + 1);
            let clock = matches!(f.clock, Some(Clock::At(..)))
                || behind
                    .is_some_and(|b| b.meaning == Meaning::Clock && b.first < sentence.last && b.first - f.next <= 3);
            if clock {
                return Direction::Future;
            }
        }
        said
    }

    /// Whether the other end of a range stands behind it ("vom Montag bis Freitag").
    fn begins_range(&self, f: &Found) -> bool {
        let joint = const { Classes::of(&[Class::RangeWord, Class::DateWord]) };
        self.reading.classes(f.next).has_any(joint) || self.reading.mark(f.next, "-–")
    }

    /// The year for a date that has none.
    fn carried_year(&self) -> Option<i32> {
        let near = self.sentence.saturating_sub(self.year_sentence) <= MEMORY;
        let carries = match self.anchor {
            Some(anchor) => self.tale || (near && self.year.is_some_and(|y| y < anchor.year())),
            None => true,
        };
        if carries { self.year } else { None }
    }

    fn one(&self, found: &[Found], number: usize, f: &Found, sentence: &Sentence) -> Resolved {
        let direction = || self.direction(found, number, f, sentence);
        let point = match f.meaning {
            Meaning::Calendar(year, part) => match year {
                Year::Number(y) => Some(Point { year: Some(y), part }),
                Year::Shift(n, origin) => Some(Point { year: self.shifted_year(n, origin), part }),
                Year::Unsaid => Some(self.in_some_year(part, direction)),
            },
            Meaning::MonthShift(month, shift) => Some(Point {
                year: self.anchor.map(|a| shifted_year_of_part(a, month, shift)),
                part: Part::Month(month),
            }),
            Meaning::SeasonShift(season, shift) => Some(Point {
                year: if self.tale {
                    self.year.map(|y| if shift > 0 { y + shift } else { y + shift.min(0) })
                } else {
                    self.anchor.map(|a| {
                        let begins = (season * 3).min(12);
                        shifted_year_of_part(a, begins, shift)
                    })
                },
                part: Part::Season(season),
            }),
            Meaning::DecadeInCentury(ten) => {
                let century = match (self.tale, self.year) {
                    (true, Some(y)) if y > 0 => y / 100 * 100,
                    _ => 1900,
                };
                Some(Point { year: Some(century + i32::from(ten)), part: Part::Decade })
            }
            Meaning::Weekday { day, shift, week } => {
                match self.weekday(day, shift.map(i32::from), week.map(i32::from), direction) {
                    Some(date) => Some(Point::day(date)),
                    None => return self.open_number("XXXX-WXX-", day, 1, f.clock),
                }
            }
            Meaning::DayOffset(shift) => {
                if shift == 0 && f.clock.is_none() && self.tale {
                    return reference(0);
                }
                match self.anchor.and_then(|a| calendar::add_days(a, i64::from(shift))) {
                    Some(day) => Some(Point::day(day)),
                    None => return self.open_day("XXXX-XX-XX", f.clock),
                }
            }
            Meaning::Shift(unit, shift, origin) => match self.shift(unit, shift, origin, direction) {
                Some(point) => Some(point),
                None => return self.open_day(open_unit(unit), f.clock),
            },
            Meaning::Step { count, unit, ahead, origin } => match self.step(count, unit, ahead, origin) {
                Some(point) => Some(point),
                None => {
                    if count == Count::Vague {
                        return reference(if ahead { 1 } else { -1 });
                    }
                    return plain(TimexType::Duration, calendar::length(count, unit));
                }
            },
            Meaning::Holiday(code, year) => {
                let year = match year {
                    Year::Number(y) => Some(y),
                    Year::Shift(n, origin) => self.shifted_year(n, origin),
                    Year::Unsaid => self.holiday_year(code, direction),
                };
                match year.and_then(|y| calendar::holiday(code, y)) {
                    Some(day) => Some(Point::day(day)),
                    None if code < 1300 => {
                        Some(Point { year: None, part: Part::Day((code / 100) as u8, (code % 100) as u8) })
                    }
                    None => return self.open_day("XXXX-XX-XX", f.clock),
                }
            }
            Meaning::NthWeekday { nth, day, month, year } => {
                let Some((year, month)) = self.some_month(year, month, direction) else {
                    return self.open_day("XXXX-XX-XX", f.clock);
                };
                match year.and_then(|y| calendar::nth_weekday(y, month, day, nth.into())) {
                    Some(day) => Some(Point::day(day)),
                    None => Some(Point { year, part: Part::Month(month) }),
                }
            }
            Meaning::NthOfMonth { nth, unit, month, year } => {
                let Some((year, month)) = self.some_month(year, month, direction) else {
                    return self.open_day(open_unit(unit), f.clock);
                };
                year.map(|y| nth_of_month(y, month, nth.into(), unit))
                    .or(Some(Point { year, part: Part::Month(month) }))
            }
            Meaning::WeekdayDate(day, number) => match self.weekday_date(day, number) {
                Some(date) => Some(Point::day(date)),
                None => return self.open_number("XXXX-WXX-", day, 1, f.clock),
            },
            Meaning::DayOfMonth(day) => match self.day_of_month(day, direction) {
                Some(day) => Some(Point::day(day)),
                None => return self.open_number("XXXX-XX-", day, 2, f.clock),
            },
            Meaning::NthUnit(_, unit) => return self.open_day(open_unit(unit), f.clock),
            Meaning::Clock => return self.clock_alone(found, number, f, sentence),
            Meaning::Reference(sign) => return reference(sign),
            Meaning::Length { count, unit, from_now } => {
                let counted = match from_now {
                    0 => None,
                    n => self.step(count, unit, n > 0, Origin::Now),
                };
                return Resolved {
                    kind: TimexType::Duration,
                    value: calendar::length(count, unit),
                    point: None,
                    relative: counted.is_some(),
                    counted,
                };
            }
            Meaning::VagueLength(unit) => return plain(TimexType::Duration, calendar::length(Count::Vague, unit)),
            Meaning::Set(n, unit) => return plain(TimexType::Set, calendar::length(Count::Exact(n), unit)),
            Meaning::SetWeekday(day) => {
                return Resolved { kind: TimexType::Set, ..self.open_number("XXXX-WXX-", day, 1, f.clock) };
            }
            Meaning::SetSeason(season) => {
                return plain(TimexType::Set, Point { year: None, part: Part::Season(season) }.value());
            }
        };
        let Some(point) = point else { return self.open_day("XXXX-XX-XX", f.clock) };
        let relative = !matches!(f.meaning, Meaning::Calendar(Year::Number(_), _)) && point.year.is_some();
        with_clock(point, f.clock, relative)
    }

    fn shifted_year(&self, shift: i32, origin: Origin) -> Option<i32> {
        let from_text = self.tale || origin == Origin::Text;
        let base =
            if from_text { self.carried_year().or(self.anchor.map(Date::year)) } else { self.anchor.map(Date::year) };
        base.map(|y| y + shift)
    }

    /// A month that is named, or known by its distance.
    fn some_month(&self, year: Year, month: u8, direction: impl Fn() -> Direction) -> Option<(Option<i32>, u8)> {
        match (month, year) {
            (SHIFTED_MONTH, Year::Shift(shift, origin)) => {
                let point = self.shift(Unit::Month, shift, origin, direction)?;
                Some((point.year, point.month()?))
            }
            _ => Some((self.some_year(year, Part::Month(month), direction), month)),
        }
    }

    fn some_year(&self, year: Year, part: Part, direction: impl Fn() -> Direction) -> Option<i32> {
        match year {
            Year::Number(y) => Some(y),
            Year::Shift(n, origin) => self.shifted_year(n, origin),
            Year::Unsaid => self.in_some_year(part, direction).year,
        }
    }

    /// A part of a year whose year is not said.
    fn in_some_year(&self, part: Part, direction: impl Fn() -> Direction) -> Point {
        // What is still to come does not lie in a year of the past that was named in passing.
        let ahead = || !self.tale && self.anchor.is_some() && direction() == Direction::Future;
        // "desde febrero" looks back from now.
        if let Some(year) = self.carried_year()
            && (self.tale || !(self.since && matches!(part, Part::Month(_))))
            && !ahead()
        {
            return Point { year: Some(year), part };
        }
        let Some(anchor) = self.anchor else { return Point { year: None, part } };
        let this = Point { year: Some(anchor.year()), part };
        let Some((first, last)) = this.days() else { return this };
        if first <= anchor && anchor <= last {
            return this;
        }
        let far = (first - anchor).whole_days();
        let move_by = |years: i32| Point { year: Some(anchor.year() + years), part };
        if matches!(part, Part::Half(_)) {
            return this;
        }
        let slack = if matches!(part, Part::Day(..)) { SLACK } else { 0 };
        // "Das Fest dauert vom 14. Oktober" is arranged, "el trimestre muestra" tells of the nearest.
        let said = match direction() {
            Direction::Present if matches!(part, Part::Day(..)) => Direction::Future,
            said => said,
        };
        match said {
            Direction::Past if far > slack => move_by(-1),
            Direction::Future if (anchor - last).whole_days() > slack => move_by(1),
            Direction::Past | Direction::Future => this,
            // Nothing says: the nearest.
            _ if far > 183 => move_by(-1),
            _ if far < -230 => move_by(1),
            _ => this,
        }
    }

    /// The day of the month that the text has just named, else of a month near the day of publication.
    fn day_of_month(&self, day: u8, direction: impl Fn() -> Direction) -> Option<Date> {
        let near = self.last.filter(|_| self.tale || self.sentence.saturating_sub(self.last_sentence) <= MEMORY);
        let named = near
            .and_then(|l| Some((l.year?, l.month()?)))
            .filter(|_| self.tale || near.and_then(Point::as_day).is_some());
        if let Some((year, month)) = named {
            return calendar::date(year, month, day);
        }
        let anchor = self.anchor.filter(|_| !self.tale)?;
        let months = match direction() {
            Direction::Future | Direction::Present if day < anchor.day() => 1,
            Direction::Future | Direction::Present => 0,
            _ if day > anchor.day() => -1,
            _ => 0,
        };
        let (year, month) = calendar::add_months(anchor.year(), u8::from(anchor.month()), months);
        calendar::date(year, month, day)
    }

    fn holiday_year(&self, code: i32, direction: impl Fn() -> Direction) -> Option<i32> {
        if let Some(year) = self.carried_year() {
            return Some(year);
        }
        let anchor = self.anchor?;
        let day = calendar::holiday(code, anchor.year())?;
        self.in_some_year(Part::Day(u8::from(day.month()), day.day()), direction).year
    }

    fn weekday(
        &self,
        day: u8,
        shift: Option<i32>,
        week: Option<i32>,
        direction: impl Fn() -> Direction,
    ) -> Option<Date> {
        let base = if self.tale { self.day.or(None)? } else { self.anchor? };
        let today = calendar::weekday(base);
        let ahead = (i32::from(day) - today).rem_euclid(7);
        if let Some(week) = week {
            return calendar::add_days(base, i64::from(i32::from(day) - today + 7 * week));
        }
        let days = if self.tale {
            if ahead == 0 { 0 } else { ahead }
        } else {
            match shift {
                Some(n) if n < 0 => (if ahead == 0 { 0 } else { ahead }) - 7,
                Some(n) if n > 0 => (if ahead == 0 { 7 } else { ahead }) + 7 * (n - 1),
                Some(_) => match direction() {
                    Direction::Past if ahead != 0 => ahead - 7,
                    _ => ahead,
                },
                None => match direction() {
                    Direction::Future | Direction::Present => ahead,
                    _ if ahead == 0 => 0,
                    _ => ahead - 7,
                },
            }
        };
        calendar::add_days(base, i64::from(days))
    }

    /// The nearest day with this name and this number in its month.
    fn weekday_date(&self, day: u8, number: u8) -> Option<Date> {
        let anchor = self.anchor?;
        let mut best = None;
        let mut nearest = FARTHEST_DAY + 1;
        for months in -FARTHEST_MONTH..=FARTHEST_MONTH {
            let (year, month) = calendar::add_months(anchor.year(), u8::from(anchor.month()), months);
            let Some(date) = calendar::date(year, month, number) else { continue };
            let far = (date - anchor).whole_days();
            // Of two as near the later.
            if calendar::weekday(date) == i32::from(day) && (far.abs() < nearest || far == nearest) {
                (best, nearest) = (Some(date), far.abs());
            }
        }
        best
    }

    /// A unit by its distance from now or from what the text has just named.
    fn shift(&self, unit: Unit, shift: i32, origin: Origin, direction: impl Fn() -> Direction) -> Option<Point> {
        let from_text = self.tale || (origin == Origin::Text && self.last_sentence + 2 * MEMORY >= self.sentence);
        let last = if from_text { self.last } else { None };
        if self.tale && last.is_none() {
            return None;
        }
        match unit {
            Unit::Day => {
                let base = if from_text { self.day.filter(|_| last.is_some()).or(self.anchor) } else { self.anchor }?;
                if from_text && last.is_some_and(|l| l.as_day().is_none()) && self.tale {
                    return None;
                }
                calendar::add_days(base, i64::from(shift)).map(Point::day)
            }
            Unit::Week | Unit::Weekend => {
                let base = last.and_then(|l| l.days()).map(|(first, _)| first).or(self.anchor)?;
                let mut weeks = i64::from(shift);
                if unit == Unit::Weekend && shift == 0 && last.is_none() {
                    let today = calendar::weekday(base);
                    if direction() == Direction::Past && today < 6 {
                        weeks -= 1;
                    }
                }
                let point = Point::week(calendar::add_days(base, 7 * weeks)?);
                match (unit, point.part) {
                    (Unit::Weekend, Part::Week(w)) => Some(Point { part: Part::Weekend(w), ..point }),
                    _ => Some(point),
                }
            }
            Unit::Month => {
                let base = last.filter(|l| l.month().is_some() && l.year.is_some());
                let (year, month) = match base {
                    Some(l) => (l.year?, l.month()?),
                    None => self.anchor.map(|a| (a.year(), u8::from(a.month())))?,
                };
                let (year, month) = calendar::add_months(year, month, shift);
                Some(Point { year: Some(year), part: Part::Month(month) })
            }
            Unit::Quarter => {
                let base = self.anchor?;
                let (year, month) = calendar::add_months(base.year(), u8::from(base.month()), 3 * shift);
                Some(Point { year: Some(year), part: Part::Quarter((month - 1) / 3 + 1) })
            }
            Unit::Year => {
                let year = match origin {
                    Origin::Now if !self.tale => self.anchor.map(Date::year),
                    _ => self.carried_year().or(self.anchor.map(Date::year)),
                }?;
                Some(Point { year: Some(year + shift), part: Part::Year })
            }
            Unit::Decade => {
                let year = self.carried_year().filter(|_| self.tale).or(self.anchor.map(Date::year))?;
                Some(Point { year: Some((year / 10 + shift) * 10), part: Part::Decade })
            }
            Unit::Century => {
                let year = self.carried_year().filter(|_| self.tale).or(self.anchor.map(Date::year))?;
                Some(Point { year: Some((year / 100 + shift) * 100), part: Part::Century })
            }
            _ => None,
        }
    }

    /// A number of units away.
    fn step(&self, count: Count, unit: Unit, ahead: bool, origin: Origin) -> Option<Point> {
        let n = match count {
            Count::Exact(n) => i32::try_from(n).ok().filter(|n| *n < 10_000)?,
            // Years and days are no number of either; what is left out is less than the value's own unit.
            Count::Mixed(n, [(more, smaller), _]) => {
                return match unit.holds(smaller) {
                    Some(holds) => {
                        let all = u32::from(n).saturating_mul(holds).saturating_add(u32::from(more));
                        self.step(Count::Exact(all), smaller, ahead, origin)
                    }
                    None => self.step(Count::Exact(n.into()), unit, ahead, origin),
                };
            }
            Count::Half if unit == Unit::Year => return self.step(Count::Exact(6), Unit::Month, ahead, origin),
            Count::AndHalf(n) if unit == Unit::Year => {
                return self.step(Count::Exact(n.saturating_mul(12) + 6), Unit::Month, ahead, origin);
            }
            _ => return None,
        };
        let n = if ahead { n } else { -n };
        let from_text = self.tale || origin == Origin::Text;
        let last = if from_text { self.last } else { None };
        let day = if from_text {
            last.and_then(Point::as_day).or(if self.tale { None } else { self.anchor })
        } else {
            self.anchor
        };
        match unit {
            Unit::Day => Some(Point::day(calendar::add_days(day?, i64::from(n))?)),
            Unit::Week => Some(Point::week(calendar::add_days(day?, 7 * i64::from(n))?)),
            Unit::Fortnight => Some(Point::week(calendar::add_days(day?, 14 * i64::from(n))?)),
            Unit::Month | Unit::Quarter => {
                let n = if unit == Unit::Quarter { 3 * n } else { n };
                let (year, month) = match last.filter(|l| l.month().is_some() && l.year.is_some()) {
                    Some(l) => (l.year?, l.month()?),
                    None => day.map(|d| (d.year(), u8::from(d.month())))?,
                };
                let (year, month) = calendar::add_months(year, month, n);
                Some(Point { year: Some(year), part: Part::Month(month) })
            }
            Unit::Year | Unit::Decade | Unit::Century => {
                let years = match unit {
                    Unit::Year => n,
                    Unit::Decade => n.checked_mul(10)?,
                    _ => n.checked_mul(100)?,
                };
                let base = last.and_then(|l| l.year).or(day.map(Date::year))?;
                let year = base + years;
                (year > 0 || base < 0).then_some(Point { year: Some(year), part: Part::Year })
            }
            _ => None,
        }
    }

    /// A time of day whose day the text has to give.
    fn clock_alone(&self, found: &[Found], number: usize, f: &Found, sentence: &Sentence) -> Resolved {
        let Some(clock) = f.clock else { return reference(0) };
        let near = self.sentence == self.day_sentence && self.day.is_some();
        // A day that the same sentence names behind it: "um 20 Uhr am Freitag".
        // "tra le 9 e le 11 di sabato": the second hour's day is the first one's too.
        let near_by = |a: &Found, b: &Found| b.first < sentence.last && b.first - a.next <= 2;
        let mut number = number;
        if let Some(second) = found.get(number + 1).filter(|_| !near)
            && second.meaning == Meaning::Clock
            && matches!((clock, second.clock), (Clock::At(..), Some(Clock::At(..))))
            && near_by(f, second)
        {
            number += 1;
        }
        let last = found.get(number).unwrap_or(f);
        let behind = found.get(number + 1).filter(|b| near_by(last, b));
        let behind = behind.and_then(|b| {
            let day = Found { clock: None, ..*b }.is_day();
            let resolved = if day { self.one(found, number + 1, b, sentence).point } else { None };
            resolved.and_then(Point::as_day)
        });
        let day =
            behind.or(if near || self.tale { self.day } else { None }).or(if self.tale { None } else { self.anchor });
        match day {
            Some(day) => {
                let mut resolved = with_clock(Point::day(day), Some(clock), true);
                resolved.kind = TimexType::Time;
                resolved
            }
            None => self.open_day("XXXX-XX-XX", Some(clock)),
        }
    }

    /// A day that nothing fixes.
    fn open_day(&self, value: &str, clock: Option<Clock>) -> Resolved {
        self.open_number(value, 0, 0, clock)
    }

    /// A day that nothing fixes but its number, of so many digits, behind `value`.
    fn open_number(&self, value: &str, number: u8, digits: u32, clock: Option<Clock>) -> Resolved {
        let mut value = value.to_owned();
        if digits > 0 {
            calendar::push(&mut value, number.into(), digits);
        }
        let mut kind = TimexType::Date;
        if let Some(clock) = clock {
            calendar::push_clock(&mut value, clock);
            kind = TimexType::Time;
        }
        plain(kind, value)
    }
}

fn month_of(part: Part) -> Option<u8> {
    match part {
        Part::Month(m) | Part::Day(m, _) => Some(m),
        _ => None,
    }
}

/// The year of a month or season that is named by its distance.
fn shifted_year_of_part(anchor: Date, month: u8, shift: i32) -> i32 {
    let now = u8::from(anchor.month());
    match shift {
        n if n < 0 => anchor.year() + if month < now { n + 1 } else { n },
        n if n > 0 => anchor.year() + if month > now { n - 1 } else { n },
        _ => anchor.year(),
    }
}

fn nth_of_month(year: i32, month: u8, nth: i32, unit: Unit) -> Point {
    let whole = Point { year: Some(year), part: Part::Month(month) };
    let Some((first, last)) = whole.days() else { return whole };
    let (day, step) = match (unit, nth) {
        (Unit::Day, n) if n > 0 => (first, i64::from(n) - 1),
        (Unit::Day, n) => (last, i64::from(n) + 1),
        (_, n) if n > 0 => (first, 7 * (i64::from(n) - 1)),
        (_, n) => (last, 7 * (i64::from(n) + 1)),
    };
    let Some(day) = calendar::add_days(day, step) else { return whole };
    match unit {
        Unit::Day => Point::day(day),
        Unit::Weekend => {
            let point = Point::week(day);
            match point.part {
                Part::Week(w) => Point { part: Part::Weekend(w), ..point },
                _ => point,
            }
        }
        _ => Point::week(day),
    }
}

fn open_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        _ => "XXXX",
    }
}

fn reference(sign: i32) -> Resolved {
    let value = match sign {
        0 => "PRESENT_REF",
        n if n < 0 => "PAST_REF",
        _ => "FUTURE_REF",
    };
    plain(TimexType::Date, value.to_owned())
}

fn plain(kind: TimexType, value: String) -> Resolved {
    Resolved { kind, value, point: None, relative: false, counted: None }
}

fn with_clock(point: Point, clock: Option<Clock>, relative: bool) -> Resolved {
    let mut value = point.value();
    let mut kind = TimexType::Date;
    if let Some(clock) = clock {
        calendar::push_clock(&mut value, clock);
        kind = TimexType::Time;
    }
    Resolved { kind, value, point: Some(point), relative, counted: None }
}
