//! Grammar of what is counted or pointed at: lengths, distances, parts, days by their distance, what comes back.

use super::dates::Short;
use super::expression::{Clock, Count, Found, Meaning, Origin, Part, SHIFTED_MONTH, Unit, Year};
use super::scan::{COUNTS, Next, Scan, go};
use crate::lang::Class;
use crate::text::Kind;

/// Figures before "-jährig" that are an age of a person far more often than a length.
const AGES: std::ops::RangeInclusive<u32> = 13..=99;

/// Bytes of a unit that is cut short ("Std.").
const SHORT_UNIT: usize = 3;

impl Scan<'_> {
    /// How many: the count, the token behind it, and whether it was only an article ("ein", "a").
    fn count(&self, at: usize) -> Option<(Count, usize, bool)> {
        if let Some((n, digits)) = self.number(at) {
            if self.one_of(at + 1, ",.")
                && self.glued(at + 1)
                && self.glued(at + 2)
                && let Some((tenths, more)) = self.number(at + 2)
            {
                return match more {
                    1 if digits <= 3 => Some((Count::Tenths(n * 10 + tenths), at + 3, false)),
                    3 => Some((Count::Exact(n * 1000 + tenths), at + 3, false)),
                    _ => None,
                };
            }
            return Some((Count::Exact(n), at + 1, false));
        }
        let classes = self.classes(at);
        if let Some(n) = self.value(at, Class::HalfCardinal) {
            return Some((Count::AndHalf(n as u32), at + 1, false));
        }
        if let Some(n) = self.value(at, Class::Cardinal) {
            if self.pack.noun_first {
                let (n, next) = self.cardinal(at)?;
                if next > at + 1 {
                    return Some((Count::Exact(n as u32), next, false));
                }
            }
            // "twenty-five"; "two and a half".
            if n >= 20
                && n % 10 == 0
                && self.dash(at + 1)
                && self.glued(at + 1)
                && let Some(one) = self.value(at + 2, Class::Cardinal).filter(|o| *o < 10)
            {
                return Some((Count::Exact((n + one) as u32), at + 3, false));
            }
            // "treinta y cinco años"
            if n >= 20
                && n % 10 == 0
                && self.value(at + 1, Class::RangeWord) == Some(1)
                && self.is(at + 3, Class::TimeUnitPlural)
                && let Some(one) = self
                    .value(at + 2, Class::Cardinal)
                    .filter(|o| *o < 10)
                    .or_else(|| self.is(at + 2, Class::One).then_some(1))
            {
                return Some((Count::Exact((n + one) as u32), at + 3, false));
            }
            if self.value(at + 1, Class::RangeWord) == Some(1)
                && self.is(at + 2, Class::One)
                && self.is(at + 3, Class::HalfWord)
            {
                return Some((Count::AndHalf(n as u32), at + 4, false));
            }
            return Some((Count::Exact(n as u32), at + 1, false));
        }
        if classes.has(Class::VagueCount) {
            let next = if self.is(at + 1, Class::TimeLink) && self.is(at + 2, Class::TimeUnitPlural) {
                at + 2
            } else {
                at + 1
            };
            return Some((Count::Vague, next, false));
        }
        if classes.has(Class::HalfWord) {
            let next = if self.is(at + 1, Class::One) { at + 2 } else { at + 1 };
            return Some((Count::Half, next, false));
        }
        if classes.has(Class::One) {
            if self.is(at + 1, Class::HalfWord) {
                return Some((Count::Half, at + 2, false));
            }
            if self.is(at + 1, Class::VagueCount) {
                let link = usize::from(self.is(at + 2, Class::TimeLink));
                return Some((Count::Vague, at + 2 + link, false));
            }
            // "une quinzaine de jours"; alone it is a fortnight.
            if let Some(n) = self.value(at + 1, Class::Cardinal).filter(|n| *n >= 10) {
                let link = usize::from(self.is(at + 2, Class::TimeLink));
                if link == 0 && self.unit(at + 1).is_none() || self.is(at + 2 + link, Class::TimeUnitPlural) {
                    return Some((Count::Exact(n as u32), at + 2 + link, false));
                }
            }
            return Some((Count::Exact(1), at + 1, true));
        }
        None
    }

    /// A whole count, and the token behind it.
    pub(super) fn counted(&self, at: usize) -> Option<(i32, usize)> {
        match self.count(at)? {
            (Count::Exact(n), next, _) => Some((n.try_into().ok()?, next)),
            _ => None,
        }
    }

    /// Lengths: "zwei Wochen", "12-year", "a few days", "35-Stunden-Woche"; with what counts them from a time.
    pub(super) fn count_led(&mut self, at: usize) -> Next {
        let (mut count, mut unit_at, article) = self.count(at)?;
        let figures = self.token(at).kind == Kind::Number;
        // "4de kwartaal" counts nothing.
        if figures && self.glued(at + 1) && self.is(at + 1, Class::OrdinalTail) {
            return None;
        }
        if self.dash(unit_at) && self.glued(unit_at) && self.glued(unit_at + 1) {
            unit_at += 1;
        }
        let hyphen = self.dash(unit_at.wrapping_sub(1)) && unit_at > at + 1;
        // "three quarters of them"
        if self.unit(unit_at) == Some(Unit::Quarter) && self.is(unit_at + 1, Class::TimeLink) {
            return None;
        }
        // One adjective may stand between: "two consecutive quarters", "360 ehrenamtliche Stunden".
        if self.unit(unit_at).is_none()
            && !self.is(unit_at, Class::LengthTail)
            && !article
            && self.lower(unit_at)
            && !self.any(unit_at, &COUNTS)
            && !self.is(unit_at, Class::RangeWord)
            && !self.is(unit_at, Class::DateWord)
            && self.is(unit_at + 1, Class::TimeUnitPlural)
        {
            unit_at += 1;
        }
        if let Some(unit) = self.value(unit_at, Class::LengthTail).and_then(Unit::of) {
            // "der 47-Jährige", "die 30-jährige Frau": ages far more often than lengths.
            let person = self.token(unit_at).capital() || matches!(count, Count::Exact(n) if AGES.contains(&n));
            if unit == Unit::Year && figures && person && !self.word(unit_at).ends_with('s') {
                return go(unit_at + 1);
            }
            let first = self.with_approximation(at);
            return self.put(first, unit_at + 1, Meaning::Length { count, unit, from_now: 0 });
        }
        let unit = self.unit(unit_at).or(self.hours_of_length(at).then_some(Unit::Hour));
        let Some(unit) = unit else { return self.counted_in_range(at, count, unit_at, figures) };
        if unit == Unit::Century && figures && self.is(at + 1, Class::OrdinalTail) {
            return None;
        }
        let singular = self.is(unit_at, Class::TimeUnit);
        if article && !singular {
            return None;
        }
        // "second" is an ordinal before a noun.
        if self.is(unit_at, Class::Ordinal) && self.token(unit_at + 1).is_word() && !self.is(unit_at + 1, Class::Stop) {
            return None;
        }
        let mut next = unit_at + 1;
        if let (Unit::Year, Count::Exact(n)) = (unit, count)
            && self.is_age(at, n, next)
        {
            return go(next);
        }
        // "deux heures et demie", "a year and a half"; "2 Stunden 30"
        if let Count::Exact(n) = count {
            let half = next + 1 + usize::from(!self.pack.noun_first && self.is(next + 1, Class::One));
            let whole = self.pack.noun_first
                || half > next + 1 && !self.is_unit(half + 1) && !self.is(half + 1, Class::TimeLink);
            if self.adds(next) && self.is(half, Class::HalfWord) && whole {
                (count, next) = (Count::AndHalf(n), half + 1);
            } else if unit == Unit::Hour
                && figures
                && let Some((minutes @ 1..60, 2)) = self.number(next)
                && !(self.glued(next + 1) && (self.glued(next + 2) || !self.one_of(next + 1, ".,;")))
                && !self.is_unit(next + 1)
                && (self.word(unit_at).len() == 1 || !self.token(next + 1).is_word())
                && let Ok(n) = u16::try_from(n)
            {
                (count, next) = (Count::Mixed(n, [(minutes as u16, Unit::Minute), (0, Unit::Minute)]), next + 1);
            }
        }
        if hyphen || self.dash(next) {
            // "35-Stunden-Woche", "decade-long", "12-year-old".
            if self.dash(next) && self.glued(next) && self.glued(next + 1) && self.is(next + 1, Class::LengthTail) {
                next += 2;
            }
        }
        // "16 Jahre alt", "12-year-old": an age.
        let age = if self.dash(next) && self.glued(next) { next + 1 } else { next };
        if self.value(age, Class::LengthTail) == Some(-1) {
            return go(age + 1);
        }
        let first = self.with_approximation(at);
        // "15 a year", "three times a week": the unit measures a rate.
        if article && self.pack.day_behind_month && at > self.start {
            let before = at - 1;
            let rate = self.token(before).kind == Kind::Number
                || self.is(before, Class::Cardinal)
                || self.is(before, Class::TimesA)
                || self.is(before, Class::Measure) && !self.is(before, Class::TimeUnit);
            if rate {
                return self.put(at, next, Meaning::Set(1, unit));
            }
        }
        // "two days later", "zwei Tage zuvor", "a week ago".
        // "dos días más tarde"
        // "three years from now"
        let now = self.is(next + 1, Class::PresentReference) || self.value(next + 1, Class::DayOffset) == Some(0);
        if self.value(next, Class::After) == Some(5) && now {
            let meaning = Meaning::Step { count, unit, ahead: true, origin: Origin::Now };
            return self.put(first, next + 2, meaning);
        }
        let after = next + usize::from(!self.pack.more.is_empty() && self.word(next) == self.pack.more);
        if let Some(code) = self.value(after, Class::After).filter(|code| !hyphen && *code < 5) {
            let (ahead, origin) = match code {
                1 => (true, Origin::Text),
                2 => (false, Origin::Text),
                3 => (false, Origin::Now),
                _ => (true, Origin::Now),
            };
            let bound = code <= 2 && self.opens_phrase(after + 1);
            if !bound {
                return self.put(first, after + 1, Meaning::Step { count, unit, ahead, origin });
            }
        }
        let before = first.checked_sub(1);
        let ago_words = before.and_then(|b| self.ago_words(b));
        let ago = ago_words.is_some();
        let ahead = before.is_some_and(|b| self.is(b, Class::InWord));
        let from_now = if ago && !hyphen { -1 } else { i8::from(ahead && !hyphen) };
        // "dentro de tres días"
        let within = before.and_then(|b| b.checked_sub(1)).filter(|&b| self.value(b, Class::InWord) == Some(1));
        if let Some(within) = within {
            return self.put(within, next, Meaning::Step { count, unit, ahead: true, origin: Origin::Now });
        }
        // "hace dos años"; "desde hace dos años" is a length.
        let since = ago_words.is_some_and(|b| self.follows(b, Class::DateWord));
        if ago && !self.pack.count_is_length && !since {
            let meaning = Meaning::Step { count, unit, ahead: false, origin: Origin::Now };
            return self.put(ago_words.unwrap_or(first), next, meaning);
        }
        self.put(first, next, Meaning::Length { count, unit, from_now })
    }

    /// Whether hours and minutes in figures are a length: "2 h 30", "2h 30min", but not "à 2 h 30".
    pub(super) fn hours_of_length(&self, at: usize) -> bool {
        let minutes = self.number(at + 2).is_some_and(|(n, digits)| digits <= 2 && n < 60);
        let short = self.word(at + 1).len() == 1 && !self.pack.noun_first && !self.follows(at, Class::ClockWord);
        self.is(at + 1, Class::HourWord) && minutes && (short || self.is_unit(at + 3))
    }

    /// Whether a word adds a smaller unit to a length.
    fn adds(&self, at: usize) -> bool {
        self.pack.plus.iter().any(|word| self.word(at).eq_ignore_ascii_case(word))
    }

    /// Adds a length to the one right before it, where it is less than one of that one's unit: "zwei Stunden und 15
    /// Minuten", "1 Jahr, 3 Monate", "two years and three months ago".
    pub(super) fn joined_length(&mut self, found: &Found) -> Next {
        let (more, smaller, end) = match found.meaning {
            Meaning::Length { count: Count::Exact(n), unit, from_now: 0 } => (n, unit, None),
            Meaning::Step { count: Count::Exact(n), unit, ahead, origin } => (n, unit, Some((ahead, origin))),
            _ => return None,
        };
        let last = self.found.last()?;
        let between = found.first.checked_sub(last.next)?;
        let comma = self.mark(last.next) == ',';
        // "zwei Stunden, 15 Minuten davon zu Fuß"
        let goes_on = self.token(found.next).is_word() && !self.adds(found.next) && end.is_none();
        // "2 Std. 30 Min."
        let short = self.mark(last.next) == '.' && self.word_before(last.next).len() <= SHORT_UNIT;
        let listed = between == 2 && comma && self.adds(last.next + 1);
        if between > 1 && !listed || between == 1 && !self.adds(last.next) && !short && (!comma || goes_on) {
            return None;
        }
        let (count, unit, step) = match last.meaning {
            Meaning::Length { count, unit, from_now } => (count, unit, end.ok_or(from_now)),
            Meaning::Step { count, unit, ahead, origin } if end.is_none() => (count, unit, Ok((ahead, origin))),
            _ => return None,
        };
        let more = u16::try_from(more).ok()?;
        let none = (0, smaller);
        let (count, least) = match count {
            Count::Exact(n) => (Count::Mixed(u16::try_from(n).ok()?, [(more, smaller), none]), unit),
            Count::Mixed(n, [first, (0, _)]) => (Count::Mixed(n, [first, (more, smaller)]), first.1),
            _ => return None,
        };
        let less = smaller < least && least <= Unit::Year && least != Unit::Quarter && smaller != Unit::Quarter;
        if !less || least.holds(smaller).is_some_and(|holds| u32::from(more) >= holds) {
            return None;
        }
        let last = self.found.last_mut()?;
        last.meaning = match step {
            Ok((ahead, origin)) => Meaning::Step { count, unit, ahead, origin },
            Err(from_now) => Meaning::Length { count, unit, from_now },
        };
        last.next = found.next;
        go(found.next)
    }

    /// First of the words that count a length back and end at `at`: "il y a".
    fn ago_words(&self, at: usize) -> Option<usize> {
        let words = self.pack.ago;
        let first = at.checked_sub(words.len()).filter(|_| self.is(at, Class::AgoWord))?;
        words.iter().zip(first..).all(|(word, i)| self.word(i).eq_ignore_ascii_case(word)).then_some(first)
    }

    /// Whether "before" or "after" opens a phrase of its own there ("two days before the vote").
    pub(super) fn opens_phrase(&self, at: usize) -> bool {
        if self.pack.noun_first {
            return self.is(at, Class::TimeLink) || self.is(at, Class::Subordinate);
        }
        let before = at.checked_sub(1);
        let word = before.is_some_and(|b| self.is(b, Class::DateWord));
        word && (self.is(at, Class::TimeArticle) || self.is(at, Class::One) || self.token(at).is_word())
    }

    /// "sechs bis acht Monate", "60 and 90 days": the first count, whose unit stands behind the second.
    fn counted_in_range(&mut self, at: usize, count: Count, next: usize, figures: bool) -> Next {
        let joined = self.value(next, Class::RangeWord).is_some() || self.dash(next);
        if !joined || self.is(at, Class::One) || self.is(at, Class::VagueCount) || self.is(at, Class::HalfWord) {
            return None;
        }
        let (_, unit_at, article) = self.count(next + 1)?;
        let unit = self.units(unit_at)?;
        if article || (figures && self.token(next + 1).kind != Kind::Number) {
            return None;
        }
        let before = at.checked_sub(1);
        let from_now = if before.and_then(|b| self.ago_words(b)).is_some() { -1 } else { 0 };
        self.put(at, next, Meaning::Length { count, unit, from_now })
    }

    /// Several units with their count at `at`: "beiden Wochen", "few days".
    fn length_counted(&self, first: usize, at: usize) -> Option<Found> {
        let (count, unit_at, article) = self.count(at)?;
        let unit = self.unit(unit_at).filter(|_| !article && self.is(unit_at, Class::TimeUnitPlural))?;
        Some(Found::new(first, unit_at + 1, Meaning::Length { count, unit, from_now: 0 }))
    }

    /// The same, or several units without a count.
    fn length_of_many(&self, first: usize, at: usize) -> Option<Found> {
        self.length_counted(first, at).or_else(|| {
            let unit = self.units(at)?;
            (!self.is(at, Class::TimeUnit)).then(|| Found::new(first, at + 1, Meaning::VagueLength(unit)))
        })
    }

    /// "nächste Woche", "vergangenen Samstag", "the past nine days", "last May", "diesem strengen Winter".
    pub(super) fn shift_led(&mut self, at: usize) -> Next {
        let shift = self.value(at, Class::Shift)?;
        let mut next = at + 1;
        // "in den letzten beiden", "the next few", "den ersten" stay counts.
        let first = self.with_article(at);
        if let Some(length) = self.length_of_many(first, next) {
            return self.add(length);
        }
        let found = self.shifted(at, next, shift).or_else(|| {
            // One adjective may stand between.
            let gap = self.lower(next) && !self.is(next, Class::Stop) && !self.is(next, Class::DateWord);
            next += 1;
            let unit = self.unit(next).is_some_and(|u| u >= Unit::Week) || self.is(next, Class::Season);
            if gap && unit { self.shifted(at, next, shift) } else { None }
        })?;
        self.add(Found { first: if found.first == at { first } else { found.first }, ..found })
    }

    /// What a shift at `first` moves, standing at `at`.
    pub(super) fn shifted(&self, first: usize, at: usize, shift: i32) -> Option<Found> {
        if let Some(day) = self.value(at, Class::Weekday) {
            if let Some((month, year, next)) = self.in_month(self.weekday_end(at)).filter(|_| shift < 0) {
                let meaning = Meaning::NthWeekday { nth: shift as i8, day: day as u8, month, year };
                return Some(Found::new(first, next, meaning));
            }
            let meaning = Meaning::Weekday { day: day as u8, shift: Some(shift as i8), week: None };
            let adverb = self.lower(at + 1) || !self.pack.ordinal_dot;
            return Some(self.with_part(Found::new(first, at + 1, meaning), adverb));
        }
        if let Some((month, next)) = self.month(at, Short::Left)
            && (self.token(at).capital() || !self.is(at, Class::AmbiguousMonth) || self.small_months())
        {
            return Some(Found::new(first, next, Meaning::MonthShift(month, shift)));
        }
        if let Some(season) = self.value(at, Class::Season) {
            return Some(Found::new(first, at + 1, Meaning::SeasonShift(season as u8, shift)));
        }
        if let Some(part) = self.value(at, Class::DayPart) {
            // "this morning" is today's, "last night" yesterday's.
            return Some(Found::new(first, at + 1, Meaning::DayOffset(shift)).with_clock(Clock::Part(part as u8)));
        }
        if self.pack.noun_first {
            // "el próximo día 17", "el pasado 3 de mayo"
            let day = at + usize::from(self.value(at, Class::TimeUnit) == Some(Unit::Day as i32));
            if self.token(day).kind == Kind::Number
                && let Some(found) = self.day_of_month(first, day)
            {
                return Some(found);
            }
        }
        let unit = self.one_unit(at)?;
        if unit.is_clock() {
            return None;
        }
        if matches!(unit, Unit::Day | Unit::Week | Unit::Weekend)
            && shift < 0
            && let Some((month, year, next)) = self.in_month(self.unit_end(at, unit))
        {
            return Some(Found::new(first, next, Meaning::NthOfMonth { nth: shift as i8, unit, month, year }));
        }
        // "último trimestre de 2015"
        let last = match unit {
            Unit::Quarter => Some(Part::Quarter(4)),
            Unit::HalfYear => Some(Part::Half(2)),
            Unit::Month => Some(Part::Month(12)),
            _ => None,
        };
        if let Some(last) = last.filter(|_| shift == -1)
            && let Some((year, next)) = self.year_of(at + 1)
        {
            return Some(Found::new(first, next, Meaning::Calendar(Year::Number(year), last)));
        }
        if unit == Unit::Day {
            // "dieser Tag", "am nächsten Tag" count from the text; "der letzte Tag" is no distance.
            return (shift >= 0).then(|| Found::new(first, at + 1, Meaning::Shift(unit, shift, Origin::Text)));
        }
        let behind_article = first.checked_sub(1).is_some_and(|b| self.is(b, Class::TimeArticle));
        let origin =
            if behind_article && self.pack.day_behind_month && shift != -1 { Origin::Text } else { Origin::Now };
        if let Some((year, next)) = self.year(at + 1).filter(|_| unit == Unit::Year) {
            return Some(Found::new(first, next, Meaning::Calendar(Year::Number(year), Part::Year)));
        }
        // "volgend jaar maart"
        if unit == Unit::Year
            && let Some((month, next)) = self.month(at + 1, Short::Left)
        {
            return Some(Found::new(first, next, Meaning::Calendar(Year::Shift(shift, origin), Part::Month(month))));
        }
        // "volgende week maandag", "nächste Woche Montag"
        if unit == Unit::Week
            && let Some(day) = self.value(at + 1, Class::Weekday)
        {
            let meaning = Meaning::Weekday { day: day as u8, shift: None, week: Some(shift as i8) };
            return Some(Found::new(first, at + 2, meaning));
        }
        Some(Found::new(first, at + 1, Meaning::Shift(unit, shift, origin)))
    }

    /// "am selben Tag", "the following year", "im gleichen Monat".
    pub(super) fn text_shift_led(&mut self, at: usize) -> Next {
        let shift = self.value(at, Class::TextShift)?;
        let first = self.with_article(at);
        if let Some(length) = self.length_of_many(first, at + 1) {
            return self.add(length);
        }
        // "en un mismo día"
        if self.pack.noun_first
            && self.follows(at, Class::One)
            && let Some(unit) = self.one_unit(at + 1)
        {
            return self.put(at - 1, at + 2, Meaning::Length { count: Count::Exact(1), unit, from_now: 0 });
        }
        if self.value(at + 1, Class::DayPart).is_some() {
            let found = Found::new(first, at + 1, Meaning::Shift(Unit::Day, shift, Origin::Text));
            return self.add(self.with_part(found, true));
        }
        if let Some(day) = self.value(at + 1, Class::Weekday).filter(|_| shift > 0) {
            let meaning = Meaning::Weekday { day: day as u8, shift: Some(1), week: None };
            return self.put(first, at + 2, meaning);
        }
        let unit = self.one_unit(at + 1)?;
        if unit.is_clock() {
            return None;
        }
        self.put(first, at + 2, Meaning::Shift(unit, shift, Origin::Text))
    }

    /// "Anfang 2009", "Ende des Jahres", "early March", "the end of last year", "mid-2011".
    pub(super) fn part_led(&mut self, at: usize) -> Next {
        let part = self.value(at, Class::TimePart)? as u8;
        let mut inner = at + 1;
        // "half mei" is a part of May, "half jaar" a count.
        if self.is(at, Class::HalfWord) && !self.is(inner, Class::Month) {
            return None;
        }
        if self.dash(inner) && self.glued(inner) {
            inner += 1;
        }
        let mut linked = false;
        while inner < at + 4
            && (self.is(inner, Class::TimeLink) || self.is(inner, Class::TimeArticle))
            && !self.is(inner, Class::Shift)
        {
            linked = true;
            inner += 1;
        }
        let first = self.with_article(at);
        let found = self.longer(inner, linked)?;
        self.add(Found { first, part, ..found })
    }

    /// A time that has parts, at `at`.
    fn longer(&self, at: usize, linked: bool) -> Option<Found> {
        if let Some((_, digits)) = self.number(at) {
            if let Some(found) = self.decade_at(at).or_else(|| self.century_at(at)) {
                return Some(found);
            }
            if digits < 4 {
                self.era(at + 1)?;
            }
            let (year, next) = self.year(at)?;
            return Some(Found::new(at, next, Meaning::Calendar(Year::Number(year), Part::Year)));
        }
        // "principios de los noventa", "início dos anos 90"
        if self.pack.noun_first || self.pack.decade_behind {
            let plural = !self.is(at, Class::TimeUnit);
            if let Some(unit) = self.unit(at)
                && let Some(found) = self.decade_behind(at, unit, plural)
            {
                return Some(found);
            }
            if let Some(ten) = self.named_decade(at) {
                return Some(Found::new(at, at + 1, Meaning::DecadeInCentury(ten)));
            }
        }
        if let Some((month, next)) = self.month(at, Short::Left) {
            if self.is(at, Class::AmbiguousMonth) && !self.token(at).capital() && !self.small_months() {
                return None;
            }
            let (year, next) = self.year_behind(next);
            return Some(Found::new(at, next, Meaning::Calendar(year, Part::Month(month))));
        }
        if let Some(ten) = self.value(at, Class::DecadeWord) {
            return Some(Found::new(at, at + 1, Meaning::DecadeInCentury(ten as u8)));
        }
        if self.is(at, Class::Season) {
            return self.season_first(at);
        }
        if let Some(shift) = self.value(at, Class::YearOffset) {
            return Some(Found::new(at, at + 1, Meaning::Shift(Unit::Year, shift, Origin::Now)));
        }
        if let Some(shift) = self.value(at, Class::DayOffset).filter(|_| !linked) {
            return Some(Found::new(at, at + 1, Meaning::DayOffset(shift)));
        }
        if let Some(shift) = self.value(at, Class::Shift) {
            return self.shifted(at, at + 1, shift);
        }
        if let Some(shift) = self.value(at, Class::TextShift) {
            let unit = self.one_unit(at + 1)?;
            return Some(Found::new(at, at + 2, Meaning::Shift(unit, shift, Origin::Text)));
        }
        if let Some(part) = self.value(at, Class::DayPart).filter(|_| !linked) {
            let said = self.follows(at.saturating_sub(1), Class::TimeArticle)
                || self.follows(at.saturating_sub(1), Class::DateWord);
            return said.then(|| Found::new(at, at + 1, Meaning::Clock).with_clock(Clock::Part(part as u8)));
        }
        if let Some(day) = self.value(at, Class::Weekday).filter(|_| !linked) {
            return Some(Found::new(at, at + 1, Meaning::weekday(day as u8)));
        }
        // "des Jahres", "of the month"; Swiss "Ende Jahr".
        let unit = self.one_unit(at)?;
        if unit == Unit::Year
            && let Some((year, next)) = self.year(at + 1)
        {
            return Some(Found::new(at, next, Meaning::Calendar(Year::Number(year), Part::Year)));
        }
        // "fin du mois de mars"
        if unit == Unit::Month
            && let Some((month, year, next)) =
                self.in_month(at + 1).filter(|(month, ..)| self.pack.noun_first && *month > 0)
        {
            return Some(Found::new(at, next, Meaning::Calendar(year, Part::Month(month))));
        }
        if let Some((shift, origin, next)) = self.shift_behind(at + 1).filter(|_| unit >= Unit::Week) {
            return Some(Found::new(at, next, Meaning::Shift(unit, shift, origin)));
        }
        let whole = matches!(
            unit,
            Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Decade | Unit::Century | Unit::Weekend
        );
        if !whole || (!linked && unit == Unit::Day) {
            return None;
        }
        let origin = if self.pack.noun_first { Origin::Now } else { Origin::Text };
        Some(Found::new(at, at + 1, Meaning::Shift(unit, 0, origin)))
    }

    /// "heute", "gestern Abend", "tomorrow morning".
    pub(super) fn day_offset_led(&mut self, at: usize) -> Next {
        let shift = self.value(at, Class::DayOffset)?;
        if self.is(at, Class::DayPart) {
            // "Morgen": the noun has a capital and stands behind a preposition or an article.
            let before = self.before(at);
            // Where nouns are written small, "van morgen" is tomorrow's and "de morgen" the morning.
            let capitals = self.reading.pack.noun_capitals;
            let noun = (self.token(at).capital() || !capitals)
                && (before.has(Class::DateWord) && capitals
                    || before.has(Class::TimeArticle)
                    || before.has(Class::Every)
                    || before.has(Class::TextShift)
                    || before.has(Class::Shift)
                    || before.has(Class::One)
                    // "ein schöner Morgen"
                    || capitals && self.lower(at.wrapping_sub(1)));
            if noun {
                return None;
            }
        }
        // "hoy viernes"; "hoy viernes 21 de febrero" says the date itself.
        let mut next = at + 1;
        if self.pack.noun_first
            && self.value(next, Class::Weekday).is_some()
            && !self.day_stands(self.weekday_end(next))
        {
            next = self.weekday_end(next);
        }
        self.add(self.with_part(Found::new(at, next, Meaning::DayOffset(shift)), true))
    }

    /// Whether a day of a month stands there.
    fn day_stands(&self, at: usize) -> bool {
        self.day(at + usize::from(self.mark(at) == ',')).is_some()
    }

    /// "jeden Montag", "every two weeks", "jeden letzten Samstag im Monat".
    pub(super) fn every_led(&mut self, at: usize) -> Next {
        let mut here = at + 1;
        let mut nth = 1;
        // "om de twee weken", and "om de dag" for every second one
        let skips = self.value(at, Class::Every) == Some(2);
        if self.is(here, Class::TimeArticle) && (self.pack.noun_first || skips) {
            if self.value(at, Class::Every) == Some(1) {
                return None;
            }
            here += 1;
        } else if skips {
            return None;
        }
        if skips {
            return self.every_nth(at, here);
        }
        if self.is(here, Class::Shift) || self.is(here, Class::Ordinal) {
            nth = self.value(here, Class::Ordinal).unwrap_or(1).max(1) as u32;
            here += 1;
        } else if let Some(n) = self.value(here, Class::Cardinal) {
            nth = n as u32;
            here += 1;
        } else if let Some((n, _)) = self.number(here) {
            nth = n;
            here += 1;
        }
        // "tous les lundis"
        if let Some(day) = self.value(here, Class::WeekdaySet).filter(|_| self.pack.noun_first) {
            return self.put(at, here + 1, Meaning::SetWeekday(day as u8));
        }
        if let Some(day) = self.value(here, Class::Weekday) {
            let month = self.unit(here + 2) == Some(Unit::Month) && self.is(here + 1, Class::TimeLink);
            if month {
                return self.put(at, here + 3, Meaning::Set(1, Unit::Month));
            }
            return self.add(self.with_part(Found::new(at, here + 1, Meaning::SetWeekday(day as u8)), true));
        }
        if let Some(season) = self.value(here, Class::Season) {
            return self.put(at, here + 1, Meaning::SetSeason(season as u8));
        }
        if self.value(here, Class::DayPart).is_some() {
            return self.put(at, here + 1, Meaning::Set(1, Unit::Day));
        }
        if let Some(unit) = self.unit(here) {
            return self.put(at, here + 1, Meaning::Set(nth, unit));
        }
        // "jedem Montagabend"
        let word = self.word(here);
        if self.pack.compounds && (8..=40).contains(&word.len()) && self.token(here).is_word() {
            let known = self.found.len();
            let next = self.compound(here)?;
            if let Some(last) = self.found.last_mut()
                && let Meaning::Weekday { day, .. } = last.meaning
            {
                (last.first, last.meaning) = (at, Meaning::SetWeekday(day));
                return Some(next);
            }
            self.found.truncate(known);
        }
        None
    }

    /// "om de twee weken", "om de dag": units with those between them left out.
    fn every_nth(&mut self, at: usize, here: usize) -> Next {
        let (nth, unit_at) = self.counted(here).unwrap_or((2, here));
        let unit = self.unit(unit_at).filter(|unit| *unit >= Unit::Hour)?;
        self.put(at, unit_at + 1, Meaning::Set(nth.try_into().ok()?, unit))
    }

    /// "dritten Quartal", "first half of 2014", "letzter Montag im März", "the last week of March".
    pub(super) fn ordinal_led(&mut self, at: usize) -> Next {
        let (nth, mut next) = match self.value(at, Class::Ordinal) {
            Some(n) => (n, at + 1),
            None => {
                let (day, next, ordinal) = self.day(at)?;
                if !ordinal {
                    return None;
                }
                (i32::from(day), next)
            }
        };
        if self.dash(next) && self.glued(next) && self.glued(next + 1) {
            next += 1;
        }
        self.nth(at, next, nth)
    }

    /// The nth of what stands at `next`.
    pub(super) fn nth(&mut self, at: usize, next: usize, nth: i32) -> Next {
        let first = self.with_article(at);
        if let Some(day) = self.value(next, Class::Weekday) {
            let (month, year, next) = self.in_month(self.weekday_end(next))?;
            return self.put(first, next, Meaning::NthWeekday { nth: nth as i8, day: day as u8, month, year });
        }
        if let Some(length) = self.length_counted(first, next) {
            return self.add(length);
        }
        // "second half of 2014"
        let unit = if self.is(next, Class::HalfWord) { Unit::HalfYear } else { self.unit(next)? };
        let after = next + 1;
        let plural = self.is(next, Class::TimeUnitPlural) && !self.is(next, Class::TimeUnit);
        match unit {
            Unit::Quarter | Unit::HalfYear => {
                let most = if unit == Unit::Quarter { 4 } else { 2 };
                let n = u8::try_from(nth).ok().filter(|n| (1..=most).contains(n))?;
                let (year, after) = match self.year_of(after) {
                    Some((year, after)) => (Year::Number(year), after),
                    None => self.year_by_distance(after).unwrap_or((Year::Unsaid, after)),
                };
                // "die erste Hälfte des 15. Jahrhunderts"
                let half = self.is(next, Class::HalfWord);
                if half && year == Year::Unsaid {
                    return None;
                }
                let part = if unit == Unit::Quarter { Part::Quarter(n) } else { Part::Half(n) };
                self.put(first, after, Meaning::Calendar(year, part))
            }
            // "terceiro mês de 2017"
            Unit::Month if !plural && (1..=12).contains(&nth) => {
                let (year, after) = self.year_of(after)?;
                self.add(Found::new(first, after, Meaning::Calendar(Year::Number(year), Part::Month(nth as u8))))
            }
            Unit::Century => {
                let found = self.century_at(at)?;
                self.add(found)
            }
            Unit::Day | Unit::Week | Unit::Weekend => {
                if let Some((month, year, after)) = self.in_month(after) {
                    return self.put(first, after, Meaning::NthOfMonth { nth: nth as i8, unit, month, year });
                }
                if plural || unit == Unit::Weekend || (unit == Unit::Day && nth < 1) {
                    return None;
                }
                self.put(first, after, Meaning::NthUnit(nth, unit))
            }
            _ if plural => self.put(first, after, Meaning::VagueLength(unit)),
            _ => None,
        }
    }

    /// A year in figures at `at`, or behind a word that ties it to what stands before.
    fn year_of(&self, at: usize) -> Option<(i32, usize)> {
        self.year(at).or_else(|| self.year(at + 1).filter(|_| self.is(at, Class::TimeLink)))
    }

    /// "im März 2014", "of October", "in May"; a month by its distance as [`SHIFTED_MONTH`] with the distance for its year.
    pub(super) fn in_month(&self, at: usize) -> Option<(u8, Year, usize)> {
        let link = usize::from(self.is(at, Class::TimeLink) && !self.is(at, Class::Shift));
        if link == 1
            && let Some((month, next)) = self.month(at + 1, Short::Read)
        {
            let (year, next) = self.year_behind(next);
            return Some((month, year, next));
        }
        if link == 0 && !self.is(at, Class::Shift) {
            return None;
        }
        // "of last month", "dieses Monats", "del mes pasado", "of the month"
        let here = at + link + usize::from(link == 1 && self.is(at + 1, Class::TimeArticle));
        let shift = self.value(here, Class::Shift);
        let unit = here + usize::from(shift.is_some());
        if self.value(unit, Class::TimeUnit) != Some(Unit::Month as i32) {
            return None;
        }
        // "del mese di ottobre"
        if shift.is_none()
            && self.is(unit + 1, Class::TimeLink)
            && let Some((month, next)) = self.month(unit + 2, Short::Left)
        {
            let (year, next) = self.year_behind(next);
            return Some((month, year, next));
        }
        let (shift, origin, next) = match (shift, self.shift_behind(unit + 1)) {
            (Some(shift), _) => (shift, Origin::Now, unit + 1),
            (None, Some(behind)) => behind,
            (None, None) => (0, Origin::Text, unit + 1),
        };
        Some((SHIFTED_MONTH, Year::Shift(shift, origin), next))
    }

    /// A part of the day by itself, or with its day behind it ("the night of April 18", "Morgen des 30. Juli").
    pub(super) fn day_part_led(&mut self, at: usize) -> Next {
        // Ten for each day back, and the part.
        if let Some(code) = self.value(at, Class::DayPartOffset) {
            let day = Meaning::DayOffset(-code / 10);
            return self.add(Found::new(at, at + 1, day).with_clock(Clock::Part((code % 10) as u8)));
        }
        let part = self.value(at, Class::DayPart)? as u8;
        let clock = Clock::Part(part);
        let before = self.before(at);
        let first = if self.pack.day_behind_month { self.with_article(at) } else { at };
        let mut inner = at + 1;
        while inner < at + 3
            && (self.is(inner, Class::TimeLink)
                || self.is(inner, Class::TimeArticle)
                || self.is(inner, Class::RangeWord))
            && !self.is(inner, Class::Shift)
        {
            inner += 1;
        }
        // "la madrugada de este lunes", "na madrugada desta segunda-feira"
        if let Some(found) = self.part_of_day(first, inner, part) {
            return self.add(found);
        }
        if inner > at + 1 {
            let date = match self.day(inner) {
                Some((n, next, ordinal)) => self.date_from_day(inner, n, next, ordinal),
                None => self.month_first(inner).filter(|f| matches!(f.meaning, Meaning::Calendar(_, Part::Day(..)))),
            };
            if let Some(found) = date {
                return self.add(Found { first, ..found }.with_clock(clock));
            }
            if let Some(day) = self.value(inner, Class::Weekday) {
                let meaning = Meaning::weekday(day as u8);
                return self.add(Found::new(first, inner + 1, meaning).with_clock(clock));
            }
        }
        if part == 6 || part == 7 {
            let (clock, next) = self.part_or_noon(part, at + 1);
            return self.put_clock(at, next, clock);
        }
        let adverb = self.is(at, Class::DayPartAdverb);
        let said = before.has(Class::DateWord)
            || (before.has(Class::TimeArticle) && at >= 2 && self.is(at - 2, Class::DateWord))
            || (before.has(Class::TimeArticle) && at >= 2 && self.is(at - 2, Class::InWord));
        // "Knights of the Night"
        if self.pack.day_behind_month && self.token(at).capital() && before.has(Class::TimeArticle) {
            return None;
        }
        let small = !self.reading.pack.noun_capitals || self.token(at).capital();
        if !said || adverb || !small || self.dash(at + 1) && !self.is_afternoon(at) {
            return None;
        }
        let article = before.has(Class::TimeArticle) || !self.pack.day_behind_month;
        if !article && part != 5 {
            return None;
        }
        self.put_clock(first, at + 1, clock)
    }
}
