//! Grammar of what is longer than a month: years alone, decades, centuries, seasons.

use super::dates::{PLAIN_YEARS, century_of, is_said};
use super::expression::{Found, Meaning, Origin, Part, Unit, Year};
use super::scan::{Next, Scan, go};
use crate::lang::Class;
use crate::text::Kind;

impl Scan<'_> {
    /// Expressions that begin with a year or a number that names a decade.
    pub(super) fn year_led(&mut self, at: usize) -> Next {
        if let Some(found) = self.decade_at(at).or_else(|| self.century_at(at)) {
            return self.add(found);
        }
        let (number, digits) = self.number(at)?;
        if let Some((sign, next)) = self.era(at + 1) {
            let meaning = Meaning::Calendar(Year::Number(sign * number as i32), Part::Year);
            return self.put(at, next, meaning);
        }
        if digits == 2 && self.one_of(at.wrapping_sub(1), "'’‘") && self.glued(at) {
            let quoted = self.one_of(at + 1, "'’") && self.glued(at + 1);
            if !quoted && number > 0 && self.is(at.saturating_sub(2), Class::DateWord) {
                let meaning = Meaning::Calendar(Year::Number(century_of(number)), Part::Year);
                return self.put(at - 1, at + 1, meaning);
            }
            return None;
        }
        if digits != 4 || !is_said(number) || !self.is_year(at, number) {
            return None;
        }
        self.found.push(Found::new(at, at + 1, Meaning::Calendar(Year::Number(number as i32), Part::Year)));
        // "1914–1918", "1925/ 26", "2007/08": the other end is an expression of its own.
        let joined = self.dash(at + 1) || self.mark(at + 1) == '/';
        if joined && let Some((end, digits)) = self.number(at + 2) {
            let full = match digits {
                4 => end,
                2 => number / 100 * 100 + end,
                _ => 0,
            };
            let full = if digits == 2 && full < number { full + 100 } else { full };
            if full > number && full - number < 200 && !self.figure_goes_on(at + 2) && !self.is(at + 3, Class::Measure)
            {
                return self.put(at + 2, at + 3, Meaning::Calendar(Year::Number(full as i32), Part::Year));
            }
        }
        go(at + 1)
    }

    /// Whether a number of four digits is a year by what stands around it.
    fn is_year(&self, at: usize, number: u32) -> bool {
        if self.figure_goes_on(at) || self.is(at + 1, Class::Measure) || self.unit(at + 1).is_some() {
            return false;
        }
        // A number that is the whole text says nothing.
        if self.reading.tokens.len() == 1 {
            return false;
        }
        // A heading of its own.
        let alone = (at == self.start || self.token(at).starts_line())
            && (at + 1 == self.end || self.token(at + 1).starts_line());
        if alone && self.found.len() >= 2 {
            return true;
        }
        if self.one_of(at + 1, "%€$°£½¼²") {
            return false;
        }
        // A work's title, a number of a law.
        let titled = self.follows(at, Class::Work) && !self.follows(at, Class::TimeUnit)
            || self.glued(at) && self.glued(at + 1) && self.token(at + 1).kind == Kind::Quote && {
                at > self.start && self.token(at - 1).kind == Kind::Quote
            };
        let numbered = self.mark(at + 1) == '/' && self.glued(at + 2) && {
            self.number(at + 2).is_some_and(|(n, digits)| digits > 2 && n < number)
        };
        if titled || numbered {
            return false;
        }
        let glued_mark = self.glued(at + 1) && self.token(at + 1).is_word();
        if glued_mark {
            return false;
        }
        // A telephone number: other figures stand beside it.
        let figures_before = at > self.start
            && self.token(at - 1).kind == Kind::Number
            && self.found.last().is_none_or(|f| f.next != at);
        if figures_before || (self.token(at + 1).kind == Kind::Number && self.token(at + 2).kind == Kind::Number) {
            return false;
        }
        let before = self.before(at);
        if self.one_of(at.wrapping_sub(1), "$€£#§+.:") && self.glued(at) {
            return false;
        }
        let noun_follows = self.token(at + 1).is_word() && !self.is(at + 1, Class::Stop);
        let time_before = Class::TimeUnit;
        let said = (before.has(Class::DateWord) && !before.has(Class::TimeArticle))
            || before.has(time_before)
            || before.has(Class::TimePart)
            || before.has(Class::Month)
            || before.has(Class::Season)
            || before.has(Class::RangeWord) && self.found.last().is_some_and(|f| f.next + 1 >= at && at >= f.next)
            || self.pack.noun_first && before.has(Class::TimeLink) && !noun_follows
            || self.mark(at.wrapping_sub(1)) == '('
            || self.found.last().is_some_and(|f| {
                f.next + 1 == at && (self.dash(f.next) || self.mark(f.next) == '/' || self.mark(f.next) == ',')
            });
        let range = (self.dash(at + 1) || self.mark(at + 1) == '/' || self.is(at + 1, Class::RangeWord))
            && self.number(at + 2).is_some_and(|(_, d)| d == 4);
        let closed = self.one_of(at + 1, "),.;:“\"”–!?") || self.word(at + 1).is_empty() || self.lower(at + 1);
        if number.is_multiple_of(100) {
            return said
                && !(noun_follows && self.token(at + 1).capital() && !before.has(time_before))
                && (closed || range || before.has(time_before));
        }
        if number >= *PLAIN_YEARS.start() && number <= *PLAIN_YEARS.end() {
            // "1945 soldiers": a plural in lower case behind it, without a word that says year.
            let counts = (self.pack.day_behind_month || self.pack.noun_first)
                && self.lower(at + 1)
                && self.word(at + 1).ends_with('s')
                && !self.is(at + 1, Class::Stop)
                && !said
                && !before.has(Class::TimeArticle)
                && !before.has(Class::Shift);
            return !counts;
        }
        said && (closed || range || before.has(time_before))
    }

    /// "1990er Jahre", "90er-Jahre", "the 1990s", "den 60ern".
    pub(super) fn decade_at(&self, at: usize) -> Option<Found> {
        let (number, digits) = self.number(at)?;
        let mut tail = at + 1;
        if !self.is(tail, Class::DecadeTail) && self.one_of(tail, "'’") {
            tail += 1;
        }
        let apostrophe = self.any_word(tail, &["'s", "’s"]);
        if !(self.glued(at + 1) && (self.is(tail, Class::DecadeTail) || apostrophe)) || number % 10 != 0 {
            return None;
        }
        let mut next = tail + 1;
        if self.dash(next) && self.glued(next) {
            next += 1;
        }
        let years = self.value(next, Class::TimeUnitPlural) == Some(Unit::Year as i32);
        let next = if years { next + 1 } else { tail + 1 };
        let first = self.with_article(at);
        let meaning = match digits {
            4 if is_said(number) => Meaning::Calendar(Year::Number(number as i32), Part::Decade),
            3 if years => Meaning::Calendar(Year::Number(number as i32), Part::Decade),
            2 if years || first != at => Meaning::DecadeInCentury(number as u8),
            2 if self.one_of(at.wrapping_sub(1), "'’‘")
                || self
                    .found
                    .last()
                    .is_some_and(|f| matches!(f.meaning, Meaning::DecadeInCentury(_)) && f.next + 2 >= at) =>
            {
                Meaning::DecadeInCentury(number as u8)
            }
            _ => return None,
        };
        Some(Found::new(first, next, meaning))
    }

    /// "20. Jahrhundert", "19th century", "8. Jh. v. Chr."; also in words.
    pub(super) fn century_at(&self, at: usize) -> Option<Found> {
        let (n, next, ordinal) = self.day(at)?;
        let hyphen = usize::from(self.dash(next) && self.glued(next));
        let unit = next + hyphen;
        if !ordinal || self.unit(unit) != Some(Unit::Century) {
            return None;
        }
        let mut next = unit + 1;
        if self.mark(next) == '.' && self.glued(next) && self.era(next + 1).is_some() {
            next += 1;
        }
        Some(self.nth_century(self.with_article(at), next, n.into()))
    }

    /// A century by its number, with the era at `next`.
    pub(super) fn nth_century(&self, first: usize, next: usize, number: i32) -> Found {
        let (sign, next) = self.era(next).unwrap_or((1, next));
        let year = (number - 1) * 100;
        let year = if sign < 0 { -year - 1 } else { year };
        Found::new(first, next, Meaning::Calendar(Year::Number(year), Part::Century))
    }

    /// Expressions that begin with a season.
    pub(super) fn season_led(&mut self, at: usize) -> Next {
        let found = self.season_first(at)?;
        self.add(found)
    }

    pub(super) fn season_first(&self, at: usize) -> Option<Found> {
        let season = self.value(at, Class::Season)? as u8;
        let (year, next) = self.year_linked(at + 1);
        // "l'hiver 2010-2011", "Winter 2010/11": named by its first year.
        let next = match (year, self.number(next + 1)) {
            (Year::Number(year), Some((second, digits)))
                if (self.dash(next) || self.mark(next) == '/')
                    && self.glued(next + 1)
                    && (second as i32 == year + 1 || digits == 2 && second as i32 == (year + 1) % 100) =>
            {
                next + 2
            }
            _ => next,
        };
        let before = self.before(at);
        let said = before.has(Class::DateWord)
            || before.has(Class::TimeArticle)
            || before.has(Class::TimePart)
            || before.has(Class::RangeWord)
            || year != Year::Unsaid;
        if !said || (self.dash(at + 1) && self.glued(at + 1)) {
            return None;
        }
        if self.is(at, Class::AmbiguousSeason) && year == Year::Unsaid {
            let behind_article = before.has(Class::TimeArticle);
            let of = self.is(at + 1, Class::TimeLink) || self.token(at + 1).is_word() && !self.is(at + 1, Class::Stop);
            let prep = before.has(Class::DateWord) && !behind_article;
            if !(prep && !of || behind_article && !of && at >= 2 && self.is(at - 2, Class::DateWord)) {
                return None;
            }
        }
        let first = if before.has(Class::TimeArticle) && self.pack.day_behind_month { at - 1 } else { at };
        if let Some((shift, Origin::Now, next)) = self.shift_behind(next).filter(|_| year == Year::Unsaid) {
            return Some(Found::new(first, next, Meaning::SeasonShift(season, shift)));
        }
        Some(Found::new(first, next, Meaning::Calendar(year, Part::Season(season))))
    }
}
