//! Grammar of dates: days, weekdays, months and the years beside them, in figures and words.

use super::direction::FINITE;
use super::expression::{Found, Meaning, Origin, Part, Unit, Year};
use super::scan::{Next, Scan, go, lists_more};
use crate::lang::{Class, Classes};
use crate::text::Kind;

/// Years that a bare number of four digits may name without a word that says so.
pub(super) const PLAIN_YEARS: std::ops::RangeInclusive<u32> = 1900..=2050;

/// Years that a number of four digits may name where a word says so.
const SAID_YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

/// What stands behind the first word of an era.
enum Name {
    Chr,
    C,
    D,
    Jesus,
}

/// Eras by their first word ("v. Chr.", "B.C.", "av. J.-C.", "a. C.").
const ERAS: [(&str, i32, Name); 13] = [
    ("v", -1, Name::Chr),
    ("V", -1, Name::Chr),
    ("n", 1, Name::Chr),
    ("N", 1, Name::Chr),
    ("av", -1, Name::Jesus),
    ("avant", -1, Name::Jesus),
    ("apr", 1, Name::Jesus),
    ("ap", 1, Name::Jesus),
    ("après", 1, Name::Jesus),
    ("a", -1, Name::C),
    ("d", 1, Name::C),
    ("B", -1, Name::C),
    ("A", 1, Name::D),
];

impl Scan<'_> {
    /// A day of a month: the day, the token behind it, and whether it is written as an ordinal.
    #[inline(always)]
    pub(super) fn day(&self, at: usize) -> Option<(u8, usize, bool)> {
        let (day, next) = unpacked(self.packed_day(at))?;
        Some((day as u8, next, day > 0xFF))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn packed_day(&self, at: usize) -> u64 {
        packed(self.read_day(at).map(|(day, next, ordinal)| (i32::from(day) | i32::from(ordinal) << 8, next)))
    }

    fn read_day(&self, at: usize) -> Option<(u8, usize, bool)> {
        if let Some((n, digits)) = self.number(at) {
            if digits > 2 || n == 0 || n > 31 {
                return None;
            }
            let day = n as u8;
            if self.glued(at + 1) && (self.is(at + 1, Class::OrdinalTail) || self.mark(at + 1) == '°') {
                return Some((day, at + 2, true));
            }
            // "1.º de mayo"
            if self.mark(at + 1) == '.' && self.glued(at + 2) && self.is(at + 2, Class::OrdinalTail) {
                return Some((day, at + 3, true));
            }
            if self.pack.ordinal_dot && self.mark(at + 1) == '.' && self.glued(at + 1) {
                return Some((day, at + 2, true));
            }
            return Some((day, at + 1, false));
        }
        // "twenty-first"
        if let Some(tens @ (20 | 30)) = self.value(at, Class::Cardinal)
            && self.dash(at + 1)
            && let Some(ones @ 1..=9) = self.value(at + 2, Class::Ordinal)
        {
            return Some(((tens + ones) as u8, at + 3, true)).filter(|(day, ..)| *day <= 31);
        }
        // "cinco de mayo", "due giugno"
        let link = usize::from(self.is(at + 1, Class::TimeLink));
        let counted = self.pack.noun_first && self.is(at + 1 + link, Class::Month);
        let cardinal = || self.value(at, Class::Cardinal).or_else(|| self.is(at, Class::One).then_some(1));
        let n = self.value(at, Class::Ordinal).or_else(|| if counted { cardinal() } else { None })?;
        (1..=31).contains(&n).then_some((n as u8, at + 1, true))
    }

    /// A month: its number and the token behind it. `short` forms count only where the caller has a day or a year.
    #[inline(always)]
    pub(super) fn month(&self, at: usize, short: Short) -> Option<(u8, usize)> {
        let (month, next) = unpacked(self.packed_month(at, short))?;
        Some((month as u8, next))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn packed_month(&self, at: usize, short: Short) -> u64 {
        packed(self.read_month(at, short).map(|(month, next)| (month.into(), next)))
    }

    fn read_month(&self, at: usize, short: Short) -> Option<(u8, usize)> {
        if let Some(n) = self.value(at, Class::Month) {
            return Some((n as u8, at + 1));
        }
        if short == Short::Left {
            return None;
        }
        let n = self.value(at, Class::MonthShort)?;
        let next = if self.mark(at + 1) == '.' && self.glued(at + 1) { at + 2 } else { at + 1 };
        Some((n as u8, next))
    }

    /// A year in figures, with its era.
    #[inline(always)]
    pub(super) fn year(&self, at: usize) -> Option<(i32, usize)> {
        unpacked(self.packed_year(at))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn packed_year(&self, at: usize) -> u64 {
        packed(self.read_year(at))
    }

    fn read_year(&self, at: usize) -> Option<(i32, usize)> {
        if self.one_of(at, "'’‘") && self.glued(at + 1) {
            let (n, digits) = self.number(at + 1)?;
            return (digits == 2).then(|| (century_of(n), at + 2));
        }
        let (n, digits) = self.number(at)?;
        if let Some((sign, next)) = self.era(at + 1) {
            return (n > 0 && digits <= 4).then_some((sign * n as i32, next));
        }
        if digits != 4 || !is_said(n) || self.figure_goes_on(at) {
            return None;
        }
        Some((n as i32, at + 1))
    }

    /// Whether digits go on behind the number ("2014.5", "2014:3").
    pub(super) fn figure_goes_on(&self, at: usize) -> bool {
        self.one_of(at + 1, ".,:'’")
            && self.glued(at + 1)
            && self.glued(at + 2)
            && self.token(at + 2).kind == Kind::Number
    }

    /// An era behind a year: "v. Chr.", "BC", "B.C.".
    #[inline(always)]
    pub(super) fn era(&self, at: usize) -> Option<(i32, usize)> {
        unpacked(self.packed_era(at))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn packed_era(&self, at: usize) -> u64 {
        packed(self.read_era(at))
    }

    fn read_era(&self, at: usize) -> Option<(i32, usize)> {
        if let Some(sign) = self.value(at, Class::Era) {
            // "ad" in lower case is no era.
            return (self.token(at).all_capitals() || !self.pack.day_behind_month).then_some((sign, at + 1));
        }
        let word = self.word(at);
        let (_, sign, name) = ERAS.iter().find(|(head, ..)| *head == word)?;
        let dot = usize::from(self.mark(at + 1) == '.');
        let here = at + 1 + dot;
        let last = match name {
            Name::Chr if self.any_word(here, &["Chr", "Chr.", "Christus"]) => here,
            Name::C if dot == 1 && self.mark(here) == 'C' => here,
            Name::D if dot == 1 && self.mark(here) == 'D' => here,
            Name::Jesus if self.any_word(here, &["J", "Jésus"]) => {
                (here + 1..here + 4).find(|&i| self.any_word(i, &["C", "Christ"]))?
            }
            _ => return None,
        };
        let dot = self.mark(last + 1) == '.' && self.glued(last + 1);
        Some((*sign, last + 1 + usize::from(dot)))
    }

    /// `YYYY-MM-DD`, `YYYY/MM/DD`.
    pub(super) fn iso_date(&mut self, at: usize) -> Next {
        let (year, 4) = self.number(at)? else { return None };
        let sign = self.mark(at + 1);
        if !self.one_of(at + 1, "-/‑.") || !self.glued(at + 1) || self.mark(at + 3) != sign {
            return None;
        }
        let (month, _) = self.number(at + 2)?;
        let (day, digits) = self.number(at + 4)?;
        let dotted = sign == '.' && (self.mark(at + 5) == '.' && self.glued(at + 6) || digits < 2);
        let whole = self.glued(at + 2) && self.glued(at + 3) && self.glued(at + 4) && digits <= 2 && !dotted;
        if !whole || !is_said(year) || !is_day(Some(year as i32), month, day) {
            return None;
        }
        let meaning = Meaning::Calendar(Year::Number(year as i32), Part::Day(month as u8, day as u8));
        self.put(at, at + 5, meaning)
    }

    /// Expressions that begin with a day of a month.
    pub(super) fn day_led(&mut self, at: usize) -> Next {
        let (day, next, ordinal) = self.day(at)?;
        let found = self.date_from_day(at, day, next, ordinal).or_else(|| self.lone_day(at, day, next, ordinal))?;
        self.add(found)
    }

    /// "on the 15th", "am 15.": a day whose month the text knows.
    fn lone_day(&self, at: usize, day: u8, next: usize, ordinal: bool) -> Option<Found> {
        if self.token(at).kind != Kind::Number {
            return None;
        }
        if !ordinal {
            // "desde el 20", "entro il 15"
            let article = at.checked_sub(1).filter(|a| self.pack.noun_first && self.is(*a, Class::TimeArticle))?;
            let before = self.value(article.wrapping_sub(1), Class::DateWord);
            let alone = matches!(before, Some(2 | 3 | 7)) && self.is_alone(next);
            return alone.then(|| Found::new(article, next, Meaning::DayOfMonth(day)));
        }
        // A dot makes an ordinal of a figure, or its ending does and an article stands before it.
        let tailed = !self.pack.ordinal_dot;
        let first = if tailed { self.with_article(at) } else { at };
        let before = self.value(first.wrapping_sub(1), Class::DateWord);
        let said = match before {
            Some(6) => true,
            Some(3 | 4) => first < at || !self.pack.day_behind_month,
            Some(_) => first < at && self.pack.decade_behind,
            None => false,
        };
        if !said {
            return None;
        }
        // "am 5. Loch", "on the 5th floor"
        let noun = self.token(next).is_word() && (self.token(next).capital() || tailed);
        let small = self.is(next, Class::Stop) || self.any(next, &FINITE);
        let free = !noun || small && !self.token(next).capital();
        (free && self.token(next).kind != Kind::Number && !self.glued(next + 1))
            .then(|| Found::new(first, next, Meaning::DayOfMonth(day)))
    }

    /// "Q3 2018", "Q3": a quarter by its letter and number, in capitals.
    pub(super) fn quarter_named(&mut self, at: usize) -> Next {
        let n = self.value(at, Class::QuarterName)?;
        let link = usize::from(self.is(at + 1, Class::TimeLink) || self.mark(at + 1) == '/');
        let (year, next) = match self.year(at + 1 + link) {
            Some((year, next)) => (Year::Number(year), next),
            None => (Year::Unsaid, at + 1),
        };
        if !self.token(at).capital() || self.glued(at) {
            return None;
        }
        self.put(at, next, Meaning::Calendar(year, Part::Quarter(n as u8)))
    }

    /// A date whose day stands at `first`.
    pub(super) fn date_from_day(&self, first: usize, day: u8, next: usize, ordinal: bool) -> Option<Found> {
        if let Some((month, after)) = self.month_behind_day(next, ordinal) {
            let (year, after) = self.year_behind(after);
            if !is_day(year_number(year), u32::from(month), u32::from(day)) {
                return None;
            }
            return Some(Found::new(first, after, Meaning::Calendar(year, Part::Day(month, day))));
        }
        if self.token(first).kind == Kind::Number {
            if let Some(found) = self.date_in_figures(first, u32::from(day), next) {
                return Some(found);
            }
            return self.listed_day(first, day, next, ordinal);
        }
        None
    }

    /// The month behind a day: "5. Mai", "5th of May", "5-May-2014".
    fn month_behind_day(&self, next: usize, ordinal: bool) -> Option<(u8, usize)> {
        let direct = self.month(next, Short::Read);
        if let Some(found) = direct {
            let ambiguous =
                self.is(next, Class::AmbiguousMonth) && !self.token(next).capital() && !ordinal && !self.small_months();
            return (!ambiguous).then_some(found);
        }
        if self.one_of(next, "-/") && self.glued(next) && self.glued(next + 1) {
            return self.month(next + 1, Short::Read);
        }
        let linked = ordinal && !self.pack.ordinal_dot || self.pack.noun_first;
        if linked && self.is(next, Class::TimeLink) {
            return self.month(next + 1, Short::Read);
        }
        None
    }

    /// The year behind a month, with or without a comma; else a year by its distance ("August vorigen Jahres").
    pub(super) fn year_behind(&self, at: usize) -> (Year, usize) {
        let comma = usize::from(self.one_of(at, ",-/"));
        if comma == 0 || self.mark(at) == ',' || self.glued(at) {
            if let Some((year, next)) = self.year(at + comma) {
                let counted = comma == 1 && self.mark(at) == ',' && self.is(next, Class::Measure);
                if !counted {
                    return (Year::Number(year), next);
                }
            }
            if comma == 1
                && self.mark(at) != ','
                && self.glued(at)
                && let Some((n, 2)) = self.number(at + 1)
            {
                return (Year::Number(century_of(n)), at + 2);
            }
        }
        // "mayo de 2024", "mayo del 2024"
        if self.pack.noun_first
            && self.is(at, Class::TimeLink)
            && let Some((year, next)) = self.year(at + 1)
            && !self.is(next, Class::Measure)
        {
            return (Year::Number(year), next);
        }
        if comma == 0
            && let Some(found) = self.year_by_distance(at)
        {
            return found;
        }
        (Year::Unsaid, at)
    }

    /// The year right behind a season or a quarter, or tied to it by a word, or by its distance.
    pub(super) fn year_linked(&self, at: usize) -> (Year, usize) {
        let link = usize::from(self.is(at, Class::TimeLink));
        match self.year(at).or_else(|| self.year(at + link)) {
            Some((year, next)) => (Year::Number(year), next),
            None => self.year_by_distance(at).unwrap_or((Year::Unsaid, at)),
        }
    }

    /// "dieses Jahres", "of last year", "last year", "des Vorjahres".
    pub(super) fn year_by_distance(&self, at: usize) -> Option<(Year, usize)> {
        let link = self.is(at, Class::TimeLink) && !self.is(at, Class::Shift);
        let mut here = if link { at + 1 } else { at };
        if link && self.is(here, Class::TimeArticle) {
            here += 1;
        }
        if let Some(shift) = self.value(here, Class::YearOffset) {
            return Some((Year::Shift(shift, Origin::Now), here + 1));
        }
        let year = Some(Unit::Year as i32);
        if let Some(shift) = self.value(here, Class::Shift)
            && self.value(here + 1, Class::TimeUnit) == year
        {
            return Some((Year::Shift(shift, Origin::Now), here + 2));
        }
        if let Some(shift) = self.value(here, Class::TextShift)
            && self.value(here + 1, Class::TimeUnit) == year
        {
            return Some((Year::Shift(shift, Origin::Text), here + 2));
        }
        if link
            && self.value(here, Class::TimeUnit) == year
            && let Some((shift, origin, next)) = self.shift_behind(here + 1)
        {
            return Some((Year::Shift(shift, origin), next));
        }
        if link && self.value(here, Class::TimeUnit) == year && !self.is(here + 1, Class::Month) {
            if let Some((year, next)) = self.year(here + 1) {
                return Some((Year::Number(year), next));
            }
            return Some((Year::Shift(0, Origin::Text), here + 1));
        }
        None
    }

    /// "23.3.1976", "23. 3. 1976", "3/4/2015", "15.2."; `next` stands behind the first number and its dot.
    fn date_in_figures(&self, first: usize, one: u32, next: usize) -> Option<Found> {
        let dotted = self.mark(first + 1) == '.' && self.glued(first + 1);
        let sign = self.mark(first + 1);
        let at = first + 2;
        if !self.one_of(first + 1, "./-") || (!dotted && !self.glued(first + 1)) {
            return None;
        }
        let (two, digits) = self.number(at)?;
        if digits > 2 || (!dotted && !self.glued(at)) {
            return None;
        }
        let month_first = self.pack.month_before_day && !dotted && one <= 12 && two <= 31;
        let (day, month) = if month_first && (two > 12 || !self.day_first()) { (two, one) } else { (one, two) };
        let closed = self.mark(at + 1) == sign && self.glued(at + 1);
        let year = if closed { self.number(at + 2) } else { None };
        if let Some((year, digits)) = year
            && (dotted || self.glued(at + 2))
            && (self.glued(at + 2) || digits == 4)
        {
            // "12.5.1" is a paragraph, "10.12.13.14" an address.
            let more = self.one_of(at + 3, ".:/-")
                && self.glued(at + 3)
                && self.glued(at + 4)
                && self.token(at + 4).kind == Kind::Number;
            let year = match digits {
                4 if is_said(year) => year as i32,
                // With dots and the month first in figures this is a version.
                2 if !(dotted && self.pack.month_before_day) => century_of(year),
                _ => return None,
            };
            if more || !is_day(Some(year), month, day) {
                return None;
            }
            let meaning = Meaning::Calendar(Year::Number(year), Part::Day(month as u8, day as u8));
            return Some(Found::new(first, at + 3, meaning));
        }
        // Without a year both dots and a word before must say that it is a date.
        let said = self.follows(first, Class::DateWord)
            || self.follows(first, Class::Weekday)
            || self.follows(first, Class::WeekdayShort)
            || self.one_of(first.wrapping_sub(1), ",/-–")
            || self.is(at + 2, Class::RangeWord)
            || self.dash(at + 2)
            || first == self.start && at + 2 == self.end;
        // "le 17/02", "em 6/1", but not "in 2/3 dei casi", "les 2/3 des voix"
        let named = self.before(first).has_any(const { Classes::of(&[Class::TimeArticle, Class::Weekday]) });
        let dated = self.value(first.wrapping_sub(1), Class::DateWord) == Some(1);
        if sign == '/' && !closed && self.pack.noun_first && (named || dated) && is_day(None, month, day) {
            let counts = self.token(at + 1).is_word() && !self.is(at + 1, Class::Stop);
            let share = self.is(at + 1, Class::TimeLink) && (one < two || !named);
            return (!share && (named || !counts)).then(|| {
                Found::new(first, at + 1, Meaning::Calendar(Year::Unsaid, Part::Day(month as u8, day as u8)))
            });
        }
        let whole = closed && sign == '.' && (!self.glued(at + 2) || self.token(at + 2).kind != Kind::Number);
        if whole && said && self.pack.ordinal_dot && next == first + 2 && is_day(None, month, day) {
            return Some(Found::new(first, at + 2, Meaning::Calendar(Year::Unsaid, Part::Day(month as u8, day as u8))));
        }
        None
    }

    /// A day whose month stands further on ("am 10. und 11. Februar", "vom 5. bis 22. November", "5 to 7 May").
    fn listed_day(&self, first: usize, day: u8, next: usize, ordinal: bool) -> Option<Found> {
        let mut at = next;
        let mut items = 0;
        // The dot of an ordinal before a dash or a comma may be missing: "15-17 June".
        while lists_more(items) {
            let mut steps = 0;
            while self.one_of(at, ",/.")
                || self.dash(at)
                || self.is(at, Class::RangeWord)
                || (steps > 0 && (self.is(at, Class::DateWord) || self.is(at, Class::TimeArticle)))
            {
                at += 1;
                steps += 1;
                if steps > 4 {
                    return None;
                }
            }
            if steps == 0 {
                break;
            }
            let (last, after, tailed) = self.day(at)?;
            // "14./15.10."
            if self.pack.ordinal_dot
                && let Some(Found { meaning: Meaning::Calendar(year, Part::Day(month, _)), .. }) =
                    self.date_in_figures(at, u32::from(last), after)
            {
                return Some(Found::new(first, next, Meaning::Calendar(year, Part::Day(month, day))));
            }
            if self.pack.ordinal_dot && !ordinal && !tailed {
                return None;
            }
            at = after;
            items += 1;
            if let Some((month, after)) = self.month_behind_day(at, tailed) {
                let (year, _) = self.year_behind(after);
                if !is_day(year_number(year), u32::from(month), u32::from(day)) {
                    return None;
                }
                return Some(Found::new(first, next, Meaning::Calendar(year, Part::Day(month, day))));
            }
        }
        None
    }

    /// Expressions that begin with a month.
    pub(super) fn month_led(&mut self, at: usize) -> Next {
        if let Some((month, next)) = self.month(at, Short::Read)
            && self.pack.day_behind_month
            && let Some((n, 1 | 2)) = self.number(next)
            && !is_day(year_number(self.year_behind(next + 1).0), u32::from(month), n)
            && self.token(at).capital()
        {
            // "February 30" is no time, nor is its year.
            let (year, after) = self.year_behind(next + 1);
            if year != Year::Unsaid || n > 24 {
                return go(after);
            }
        }
        let found = self.month_first(at)?;
        let meaning = found.meaning;
        let mut next = self.add(found)?.get();
        // "May 5 and 6", "May 5-7": the further days are expressions of their own.
        if let Meaning::Calendar(year, Part::Day(month, _)) = meaning
            && self.pack.day_behind_month
        {
            let mut items = 0;
            while lists_more(items) {
                items += 1;
                let sign = next;
                let joined = self.dash(sign) || self.is(sign, Class::RangeWord) || self.mark(sign) == ',';
                let here =
                    if self.mark(sign) == ',' && self.is(sign + 1, Class::RangeWord) { sign + 2 } else { sign + 1 };
                let Some((day, after, _)) = self.day(here).filter(|_| joined) else { break };
                let counted = self.mark(after) == ':'
                    || self.mark(after) == '%'
                    || self.month(after, Short::Read).is_some()
                    || self.is(after, Class::Meridiem)
                    || (self.token(after).is_word()
                        && !self.is(after, Class::Stop)
                        && !self.is(after, Class::DateWord));
                if counted || self.token(here).kind != Kind::Number || !is_day(None, u32::from(month), u32::from(day)) {
                    break;
                }
                let (own, after) = self.year_behind(after);
                let year = if own == Year::Unsaid { year } else { own };
                self.found.push(Found::new(here, after, Meaning::Calendar(year, Part::Day(month, day))));
                next = after;
            }
        }
        go(next)
    }

    /// A date that begins with its month.
    pub(super) fn month_first(&self, at: usize) -> Option<Found> {
        let (month, next) = self.month(at, Short::Read)?;
        let short = !self.is(at, Class::Month);
        let named = self.is(at, Class::AmbiguousMonth);
        // Where months are written small, a capital makes a name of one ("Plaza de Mayo", "Julio").
        let name = named && self.small_months() && self.token(at).capital();
        let ambiguous = named && !self.small_months();
        if self.pack.day_behind_month {
            let article = usize::from(self.is(next, Class::TimeArticle));
            if let Some((day, after, ordinal)) = self.day(next + article)
                && (article == 0 || ordinal)
                && (ordinal || self.token(next + article).kind == Kind::Number)
                && !self.goes_on_as_count(after, ordinal)
                && (!ambiguous || self.token(at).capital() || self.year_behind(after).0 != Year::Unsaid)
            {
                let (year, after) = self.year_behind(after);
                if is_day(year_number(year), u32::from(month), u32::from(day)) {
                    return Some(Found::new(at, after, Meaning::Calendar(year, Part::Day(month, day))));
                }
                return None;
            }
        }
        let (year, after) = self.year_behind(next);
        if year != Year::Unsaid && (!ambiguous || self.token(at).capital()) {
            return Some(Found::new(at, after, Meaning::Calendar(year, Part::Month(month))));
        }
        if short || name || self.is_person(at) {
            return None;
        }
        if let Some((shift, Origin::Now, next)) = self.shift_behind(next) {
            return Some(Found::new(at, next, Meaning::MonthShift(month, shift)));
        }
        let before = self.before(at);
        if ambiguous {
            let said = before.has(Class::DateWord)
                || before.has(Class::TimePart)
                || before.has(Class::Shift)
                || before.has(Class::TimeLink);
            let listed = self.is(at + 1, Class::RangeWord) && self.is(at + 2, Class::Month)
                || before.has(Class::RangeWord) && at >= 2 && self.is(at - 2, Class::Month);
            if !self.token(at).capital() || !(said || listed) {
                return None;
            }
        } else if self.pack.day_behind_month && !self.token(at).capital() && !before.has(Class::DateWord) {
            return None;
        }
        Some(Found::new(at, next, Meaning::Calendar(Year::Unsaid, Part::Month(month))))
    }

    /// Whether months are written small, so that a capital makes a name of one.
    pub(super) fn small_months(&self) -> bool {
        !self.reading.pack.noun_capitals && !self.pack.day_behind_month
    }

    /// Whether a month or weekday with a capital is somebody's name: behind a first name, an office or a form of address
    /// ("Juliane März", "Joe Friday"); a first name itself before a name ("August Macke").
    fn is_person(&self, at: usize) -> bool {
        let person = const { Classes::of(&[Class::FirstName, Class::Honorific, Class::Role]) };
        let time = const {
            Classes::of(&[
                Class::DateWord,
                Class::TimePart,
                Class::TimeLink,
                Class::TimeArticle,
                Class::RangeWord,
                Class::Shift,
                Class::TimeUnit,
                Class::Month,
                Class::Weekday,
            ])
        };
        let before = self.before(at);
        if !self.token(at).capital() || before.has_any(time) {
            return false;
        }
        let next = self.token(at + 1);
        let noun_before = self.reading.pack.noun_capitals
            && at > self.start
            && self.token(at - 1).is_word()
            && self.token(at - 1).capital()
            && self.is(at, Class::Month);
        before.has_any(person) && self.token(at.wrapping_sub(1)).capital()
            || noun_before && self.lower(at + 1) && !self.is(at + 1, Class::Stop)
            || self.is(at, Class::FirstName) && next.is_word() && next.capital() && !self.classes(at + 1).has_any(time)
    }

    /// Whether a number behind a month counts what follows ("In May 5 people").
    fn goes_on_as_count(&self, after: usize, ordinal: bool) -> bool {
        if ordinal {
            return false;
        }
        self.one_of(after, ":%$€")
            || self.is(after, Class::Measure)
            || (self.one_of(after, ".,")
                && self.glued(after)
                && self.glued(after + 1)
                && self.token(after + 1).kind == Kind::Number
                && self.number(after + 1).is_none_or(|(_, d)| d != 4))
            || (self.token(after).is_word() && self.glued(after))
            || self.is(after, Class::Meridiem)
    }

    /// Expressions that begin with a weekday.
    pub(super) fn weekday_led(&mut self, at: usize) -> Next {
        let whole = self.value(at, Class::Weekday);
        let day = whole.or_else(|| self.value(at, Class::WeekdayShort))? as u8;
        let mut next = self.weekday_end(at);
        if whole.is_none() && self.mark(next) == '.' {
            next += 1;
        }
        // "Donnerstag, 25. Februar", "Dienstag, den 10. Januar", "Friday, July 18".
        let mut date = next;
        if self.mark(date) == ',' {
            date += 1;
        }
        if self.is(date, Class::TimeArticle) {
            date += 1;
        }
        let dated = match self.day(date) {
            Some((n, after, ordinal)) => self.date_from_day(date, n, after, ordinal),
            None => self.month_first(date).filter(|f| matches!(f.meaning, Meaning::Calendar(_, Part::Day(..)))),
        };
        if let Some(found) = dated {
            return self.add(Found { first: at, ..found });
        }
        let titled = self.pack.day_behind_month
            && self.follows(at, Class::TimeArticle)
            && self.token(next).is_word()
            && self.token(next).capital();
        // "the Thursday Murder Club"
        if titled && !self.is(next, Class::DayPart) || self.is_person(at) {
            return None;
        }
        // "Thursday the 15th"
        if self.pack.day_behind_month
            && let Some((n, after, true)) = self.day(date)
            && self.number(date).is_some()
            && (!self.token(after).is_word() || self.is(after, Class::Stop))
        {
            return self.put(at, after, Meaning::DayOfMonth(n));
        }
        whole?;
        // "de lunes a viernes"
        let range = self.follows(at, Class::TimeLink)
            && self.value(next, Class::RangeWord) == Some(3)
            && self.value(next + 1, Class::Weekday).is_some()
            || self.pack.noun_first
                && self.found.last().is_some_and(|f| f.next + 1 == at && matches!(f.meaning, Meaning::SetWeekday(_)))
                && self.follows(at, Class::RangeWord);
        if range {
            return self.put(at, next, Meaning::SetWeekday(day));
        }
        // "los lunes"
        if self.follows(at, Class::TimeArticle) && self.value(at.wrapping_sub(1), Class::TimeArticle) == Some(2) {
            return self.put(at, next, Meaning::SetWeekday(day));
        }
        if let Some((shift, _, next)) = self.shift_behind(next) {
            return self.put(at, next, Meaning::Weekday { day, shift: Some(shift as i8), week: None });
        }
        let mut found =
            self.with_part(Found::new(at, next, Meaning::weekday(day)), self.lower(next) || !self.pack.ordinal_dot);
        // "Montag nächster Woche", "Tuesday of next week".
        let mut link = usize::from(self.is(next, Class::TimeLink) && !self.is(next, Class::Shift));
        if link == 1 && self.is(next + 1, Class::TimeArticle) {
            link += 1;
        }
        let is_week = |at: usize| self.value(at, Class::TimeUnit) == Some(Unit::Week as i32);
        // "Monday week"
        let word = self.token(next + 1).is_word() && !self.is(next + 1, Class::Stop);
        if self.pack.day_behind_month && is_week(next) && !word && self.token(next + 1).kind != Kind::Number {
            return self.put(at, next + 1, Meaning::Weekday { day, shift: Some(2), week: None });
        }
        if link > 0
            && is_week(next + link)
            && let Some((week, _, next)) = self.shift_behind(next + link + 1)
        {
            (found.next, found.meaning) = (next, Meaning::Weekday { day, shift: None, week: Some(week as i8) });
        } else if let Some(week) = self.value(next + link, Class::Shift)
            && is_week(next + link + 1)
        {
            found.next = next + link + 2;
            found.meaning = Meaning::Weekday { day, shift: None, week: Some(week as i8) };
        } else if let Some((n @ 1..10, unit)) = self.counted(next + 1)
            && self.unit(unit) == Some(Unit::Week)
            && (self.is(next, Class::InWord) || self.is(next, Class::AgoWord) && self.pack.ago.is_empty())
        {
            // "Mittwoch in zwei Wochen", "am Freitag vor einer Woche"
            found.next = unit + 1;
            let weeks = if self.is(next, Class::InWord) { n } else { -n };
            found.meaning = Meaning::Weekday { day, shift: None, week: Some(weeks as i8) };
        }
        self.add(found)
    }
}

/// Whether months cut short are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Short {
    /// They are.
    Read,
    /// They are not.
    Left,
}

/// A number with the token behind it as one scalar, 0 for none: an option of two is handed over in memory.
fn packed(pair: Option<(i32, usize)>) -> u64 {
    pair.map_or(0, |(number, next)| u64::from(number as u32) << 32 | next as u64 & 0xFFFF_FFFF)
}

#[inline(always)]
fn unpacked(pair: u64) -> Option<(i32, usize)> {
    (pair != 0).then_some(((pair >> 32) as i32, (pair & 0xFFFF_FFFF) as usize))
}

fn year_number(year: Year) -> Option<i32> {
    match year {
        Year::Number(n) => Some(n),
        _ => None,
    }
}

pub(super) fn is_said(year: u32) -> bool {
    year >= *SAID_YEARS.start() && year <= *SAID_YEARS.end()
}

/// The full year of two digits: up to 35 it is this century's, since texts tell of the past more than of the far
/// future. Guess.
pub(super) fn century_of(two: u32) -> i32 {
    if two <= 35 { 2000 + two as i32 } else { 1900 + two as i32 }
}

/// Whether a month has such a day; without a year 29 February counts.
pub(super) fn is_day(year: Option<i32>, month: u32, day: u32) -> bool {
    let most = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => match year {
            Some(y) if y.rem_euclid(4) != 0 || (y.rem_euclid(100) == 0 && y.rem_euclid(400) != 0) => 28,
            _ => 29,
        },
        _ => return false,
    };
    (1..=most).contains(&day)
}
