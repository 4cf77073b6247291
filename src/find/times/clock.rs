//! Grammar of times of day in figures.

use super::behind::hour_of_part;
use super::expression::Clock;
use super::scan::{Next, Scan};
use crate::lang::Class;

/// A time of day in figures, before it is known whether it is one.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    pub(super) first: usize,
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) next: usize,
    /// Whether hours and minutes are parted by a colon.
    pub(super) colon: bool,
    /// Whether minutes are given.
    pub(super) minutes: bool,
}

impl Scan<'_> {
    /// A time of day: "20.30 Uhr", "14-18 Uhr", "5 pm", "16:08 UTC", "um 20:15".
    pub(super) fn clock(&mut self, at: usize) -> Next {
        if let Some(next) = self.military(at) {
            return Some(next);
        }
        let figures = self.figures(at)?;
        if let Some((clock, next)) = self.suffixed(figures) {
            return self.put_clock(at, next, clock);
        }
        if let Some(next) = self.spoken_hour(at) {
            return Some(next);
        }
        // "14.30-16.30 Uhr", "von 10 bis 18 Uhr", "7 to 9am": the second end says that the first is an hour.
        let sep = figures.next;
        let joined = self.dash(sep) || self.mark(sep) == '/' || self.is(sep, Class::RangeWord);
        if joined && let Some(second) = self.figures(sep + 1) {
            if let Some((Clock::At(hour, ..), _)) = self.suffixed(second) {
                let mut own = figures.hour;
                // "7 to 9pm" begins at seven in the evening.
                if hour >= 12 && own + 12 <= hour && self.is(second.next, Class::Meridiem) {
                    own += 12;
                }
                let clock = Clock::At(own, figures.minute, false);
                return self.put_clock(at, sep, clock);
            }
            if figures.minutes
                && second.minutes
                && (self.dash(sep) || self.follows(at, Class::ClockWord))
                && figures.colon
            {
                let clock = Clock::At(figures.hour, figures.minute, false);
                return self.put_clock(at, sep, clock);
            }
        }
        if !figures.minutes || self.is(figures.next, Class::Measure) {
            return None;
        }
        // Without a word behind it something before must say that it is an hour.
        let adjacent = self.found.last().is_some_and(|f| {
            f.next == at
                || (f.next + 1 == at
                    && (self.one_of(f.next, ",-–/|")
                        || self.is(f.next, Class::ClockWord)
                        || self.is(f.next, Class::RangeWord)))
                || (f.next + 1 == at && f.clock.is_some())
        });
        let before = self.before(at);
        let said = before.has(Class::ClockWord)
            && self.value(at.wrapping_sub(1), Class::ClockWord) != Some(2)
            && (figures.colon || !before.has(Class::Approximation));
        let alone = at == self.start && figures.next == self.end;
        let spaced = !self.glued(at) || self.dash(at.wrapping_sub(1)) || self.mark(at.wrapping_sub(1)) == '(';
        // Where nouns have no capital, what a number counts stands in the list of measures.
        let noun_behind = self.reading.pack.noun_capitals
            && self.token(figures.next).is_word()
            && !self.is(figures.next, Class::Stop)
            && !self.is(figures.next, Class::DayPart);
        let holds = if figures.colon {
            said || adjacent || alone
        } else {
            self.pack.clock_dot
                && !noun_behind
                && (adjacent
                    || (said
                        && before.has(Class::DateWord)
                        && self.value(at.wrapping_sub(1), Class::ClockWord) == Some(1)))
        };
        if !holds || !spaced {
            return None;
        }
        let clock = Clock::At(figures.hour, figures.minute, false);
        self.put_clock(at, figures.next, clock)
    }

    /// "0800 UTC".
    fn military(&mut self, at: usize) -> Next {
        let (n, 4) = self.number(at)? else { return None };
        let (hour, minute) = (n / 100, n % 100);
        let zone = self.is(at + 1, Class::Zone) && self.token(at + 1).all_capitals();
        // "at 0640 hours"
        let hours = n < 1000 && self.is(at + 1, Class::HourWord);
        if hour > 23 || minute > 59 || !(zone || hours) {
            return None;
        }
        let clock = Clock::At(hour as u8, minute as u8, self.is_utc(at + 1));
        self.put_clock(at, at + 2, clock)
    }

    fn is_utc(&self, at: usize) -> bool {
        self.any_word(at, &["UTC", "GMT", "utc", "gmt"])
    }

    fn figures(&self, at: usize) -> Option<Figures> {
        let (hour, digits) = self.number(at)?;
        if hour > 24 || digits > 2 {
            return None;
        }
        let sign = self.word(at + 1);
        if self.one_of(at + 1, ":.h")
            && self.glued(at + 1)
            && self.glued(at + 2)
            && let Some((minute, 2)) = self.number(at + 2)
        {
            let more =
                self.one_of(at + 3, ".:/") && self.glued(at + 3) && self.glued(at + 4) && self.number(at + 4).is_some();
            if minute < 60 && !(hour == 24 && minute > 0) {
                if more && self.mark(at + 1) == ':' && self.number(at + 4).is_some_and(|(s, d)| s < 60 && d == 2) {
                    return Some(Figures {
                        first: at,
                        hour: hour as u8,
                        minute: minute as u8,
                        next: at + 5,
                        colon: true,
                        minutes: true,
                    });
                }
                if more {
                    return None;
                }
                let colon = self.mark(at + 1) != '.';
                let (hour, minute) = (hour as u8, minute as u8);
                return Some(Figures { first: at, hour, minute, next: at + 3, colon, minutes: true });
            }
            return None;
        }
        // "15h30" is a number and a word.
        if self.glued(at + 1)
            && let Some((minute, "" | "m" | "min" | "mn")) =
                sign.strip_prefix(['h', 'H', 'u']).and_then(|m| m.split_at_checked(2))
            && let Ok(minute) = minute.parse::<u8>()
            && minute < 60
            && !(hour == 24 && minute > 0)
        {
            return Some(Figures { first: at, hour: hour as u8, minute, next: at + 2, colon: true, minutes: true });
        }
        Some(Figures { first: at, hour: hour as u8, minute: 0, next: at + 1, colon: false, minutes: false })
    }

    /// An hour in figures: hour, minute, the token behind, and whether minutes are given.
    pub(super) fn hour_in_figures(&self, at: usize) -> Option<(u8, u8, usize, bool)> {
        self.figures(at).map(|f| (f.hour, f.minute, f.next, f.minutes))
    }

    /// The clock of figures with a word behind them that says so, and the token behind that word.
    pub(super) fn suffixed(&self, figures: Figures) -> Option<(Clock, usize)> {
        let at = figures.next;
        let (mut hour, mut minute) = (figures.hour, figures.minute);
        let mut next = at;
        let mut utc = false;
        // "15h30"
        let mut said = figures.minutes && at == figures.first + 2 && self.number(figures.first).is_some();
        if self.is(at, Class::HourWord)
            && !self.hours_of_length(figures.first)
            && (figures.minutes
                || !self.is(at, Class::TimeUnitPlural)
                || self.hour_said(figures.first)
                // "9 heures 30"
                || self.number(at + 1).is_some_and(|(n, digits)| digits == 2 && n < 60) && !self.is_unit(at + 2)
                || self.part_tail(at + 1).is_some())
        {
            said = true;
            next = at + 1;
            if !figures.minutes
                && let Some((n, 2)) = self.number(next)
                && n < 60
                && !self.glued(next)
                && !self.is_unit(next + 1)
                && (self.mark(next + 1) != '.' || !self.pack.ordinal_dot)
            {
                minute = n as u8;
                next += 1;
            } else if !figures.minutes && self.pack.noun_first {
                // "à huit heures et demie", "à dix heures moins vingt", "à dix heures vingt"
                let digits = self.number(figures.first).is_some();
                if let Some((more, after)) = self.minutes_behind(next, false).filter(|_| !digits || hour < 13) {
                    let time = i32::from(hour) * 60 + more;
                    if time >= 0 {
                        (hour, minute, next) = ((time / 60) as u8, (time % 60) as u8, after);
                    }
                } else if !digits
                    && let Some(more @ 5..60) = self.value(next, Class::Cardinal)
                    && !self.is_unit(next + 1)
                {
                    (minute, next) = (more as u8, next + 1);
                }
            }
        }
        if let Some((half, after)) = self.meridiem(next) {
            if hour == 0 || hour > 12 {
                if !(said && half == 2) {
                    return None;
                }
            } else if half == 2 && hour < 12 {
                hour += 12;
            } else if half == 1 && hour == 12 {
                hour = 0;
            }
            said = true;
            next = after;
        } else if (said || figures.colon)
            && hour <= 12
            && let Some(part) = self.value(next, Class::DayPartAdverb)
        {
            said = true;
            next += 1;
            hour = hour_of_part(hour, part as u8);
        }
        // "8 Uhr in der Nacht", "at 5 in the afternoon"
        if (hour <= 12 || figures.minutes)
            && (said || figures.minutes || self.hour_said(figures.first))
            && let Some((part, after)) = self.part_tail(next)
        {
            said = true;
            hour = hour_of_part(hour, part);
            next = after;
        }
        if self.is(next, Class::Zone) && (said || figures.minutes) && self.token(next).all_capitals() {
            said = true;
            utc = self.is_utc(next);
            next += 1;
        }
        said.then_some((Clock::At(hour, minute, utc), next))
    }

    /// "am", "p.m.", "PM".
    fn meridiem(&self, at: usize) -> Option<(i32, usize)> {
        if let Some(half) = self.value(at, Class::Meridiem) {
            return Some((half, at + 1));
        }
        if !(self.pack.day_behind_month || self.pack.noun_first) {
            return None;
        }
        let half = match self.word(at) {
            "a" | "A" => 1,
            "p" | "P" => 2,
            _ => return None,
        };
        let dotted = self.mark(at + 1) == '.' && self.glued(at + 1) && self.one_of(at + 2, "mM");
        if !dotted {
            return None;
        }
        let next = if self.mark(at + 3) == '.' && self.glued(at + 3) { at + 4 } else { at + 3 };
        Some((half, next))
    }
}
