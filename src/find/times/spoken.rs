//! Grammar of hours in words: "halb vier", "Viertel nach drei", "quarter past three", "fünf vor zwölf", "three o'clock".

use super::behind::LESS;
use super::clock::Figures;
use super::expression::{Clock, Unit};
use super::scan::{Next, Scan};
use crate::lang::Class;
use crate::text::Kind;

/// Minutes of a day.
const DAY: i32 = 24 * 60;

impl Scan<'_> {
    /// An hour in words, or one in figures whose minutes are told ("20 nach 3").
    pub(super) fn told_hour(&mut self, first: usize) -> Next {
        let said =
            self.follows(first, Class::ClockWord) && self.value(first.wrapping_sub(1), Class::ClockWord) != Some(2);
        // "a quarter past three"
        let at = first + usize::from(self.is(first, Class::One) && self.is(first + 1, Class::ClockMinutes));
        let named = self.value(at, Class::ClockMinutes);
        let figures = self.number(at).is_some();
        let (count, mut next) = match named {
            Some(minutes) => (minutes, at + 1),
            None => self.small_number(at)?,
        };
        let unit = self.unit(next) == Some(Unit::Minute);
        next += usize::from(unit);
        let side = self.value(next, Class::ClockSide).filter(|side| *side != LESS);
        let (hour, minutes, next, told) = if let Some(side) = side {
            // "dez para as nove"
            let article = usize::from(self.pack.spoken_hours && self.value(next + 1, Class::ClockWord) == Some(4));
            next += article;
            // "tien voor half vier"
            let half = self.value(next + 1, Class::ClockMinutes).filter(|half| *half < 0);
            let (hour, after) = self.named_hour(next + 1 + usize::from(half.is_some()))?;
            let noon = self.is(next + 1, Class::DayPart);
            let sure = side.abs() == 1 || article > 0;
            let round = sure && !figures && count % 5 == 0 && !self.token(after).capital();
            // "to three" alone may be the end of a rise.
            let alone = named.is_some() && self.number(next + 1).is_none() && self.is_free(after);
            let told = (unit || named.is_some()) && sure || noon || said || round || alone;
            (hour, side.signum() * count.abs() + half.unwrap_or(0), after, told && count.abs() < 60)
        } else if let Some(minutes) = named {
            let (hour, after) = self.named_hour(next)?;
            (hour, minutes, after, !unit && (minutes < 0 || said && minutes == 30))
        } else {
            // "ten thirty", behind a preposition or before a word that says so.
            let more = self.small_number(next).filter(|(n, _)| !figures && (10..60).contains(n) && !unit);
            match more {
                Some((minutes, after)) => (count, minutes, after, said && self.is_free(after)),
                None => (count, 0, next, self.follows_day(first) && self.is_free(next)),
            }
        };
        if unit && side.is_none() || !(0..=24).contains(&hour) {
            return None;
        }
        let time = (hour * 60 + minutes).rem_euclid(DAY);
        let own = Figures {
            first,
            hour: (time / 60) as u8,
            minute: (time % 60) as u8,
            next,
            colon: false,
            minutes: side.is_some() || named.is_some() || minutes != 0,
        };
        let (clock, next) = match self.suffixed(own) {
            Some(found) => found,
            None if told && self.unit(next).is_none() && !self.is(next, Class::Measure) && self.mark(next) != '%' => {
                (Clock::At(own.hour, own.minute, false), next)
            }
            None => return None,
        };
        self.put_clock(first, next, clock)
    }

    /// A number below sixty in words or figures, and the token behind it.
    fn small_number(&self, at: usize) -> Option<(i32, usize)> {
        let (n, next) = match self.number(at) {
            Some((n, 1 | 2)) => (n as i32, at + 1),
            Some(_) => return None,
            None => {
                let n = self.value(at, Class::Cardinal)?;
                let ones = n >= 20 && n % 10 == 0 && self.dash(at + 1) && self.glued(at + 1);
                match self.value(at + 2, Class::Cardinal).filter(|one| ones && *one < 10) {
                    Some(one) => (n + one, at + 3),
                    None => (n, at + 1),
                }
            }
        };
        (n < 60).then_some((n, next))
    }

    /// An hour by its number or as noon or midnight, and the token behind it.
    fn named_hour(&self, at: usize) -> Option<(i32, usize)> {
        match self.value(at, Class::DayPart) {
            Some(6) => return Some((12, at + 1)),
            Some(7) => return Some((24, at + 1)),
            _ => {}
        }
        if self.is(at, Class::One) && !self.token(at + 1).is_word() {
            return Some((1, at + 1));
        }
        self.small_number(at).filter(|(n, _)| (1..=24).contains(n))
    }

    /// Whether a day stands right before the preposition before `at` ("am Freitag um 8", "heute Abend um acht").
    fn follows_day(&self, at: usize) -> bool {
        let said = self.follows(at, Class::ClockWord) && !self.follows(at, Class::TimeLink);
        let exact = self.value(at.wrapping_sub(1), Class::ClockWord) == Some(1);
        said && exact && self.found.last().is_some_and(|f| f.next + 1 == at && f.is_day())
    }

    /// Whether nothing at `at` can be counted by a number before it.
    pub(super) fn is_free(&self, at: usize) -> bool {
        let token = self.token(at);
        let small = Class::Stop;
        !(token.is_word() && !self.is(at, small) && !self.is(at, Class::RangeWord))
            && token.kind != Kind::Number
            && !self.one_of(at, "%€$/°-–£")
            && !(self.one_of(at, ".,:") && self.glued(at + 1))
    }

    /// The part of the day behind an hour: "in the afternoon", "am Nachmittag", "in der Früh".
    pub(super) fn part_tail(&self, at: usize) -> Option<(u8, usize)> {
        if self.value(at, Class::DateWord) != Some(1) && self.value(at, Class::DateWord) != Some(6) {
            return None;
        }
        let small = |at: usize| self.is(at, Class::TimeArticle) || self.value(at, Class::DateWord) == Some(1);
        let here = at + 1 + usize::from(small(at + 1));
        let part = self.value(here, Class::DayPart).filter(|p| *p <= 5)?;
        let goes_on = self.is(here + 1, Class::TimeLink) || self.is(here + 1, Class::TimeArticle);
        (!goes_on).then_some((part as u8, here + 1))
    }
}
