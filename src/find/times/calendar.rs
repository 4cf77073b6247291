//! Arithmetic of the calendar, and TIMEX3 values.

use time::{Date, Duration, Month, Weekday};

use super::expression::{Clock, Count, Part, Unit};
use crate::card::Precision;

/// A stretch of the calendar whose year may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub year: Option<i32>,
    pub part: Part,
}

impl Point {
    pub(super) fn day(date: Date) -> Point {
        Point { year: Some(date.year()), part: Part::Day(u8::from(date.month()), date.day()) }
    }

    pub(super) fn week(date: Date) -> Point {
        let (year, week, _) = date.to_iso_week_date();
        Point { year: Some(year), part: Part::Week(week) }
    }

    /// TIMEX3 value.
    pub(super) fn value(self) -> String {
        let mut value = String::with_capacity("2024-09-17T10:30".len());
        match self.year {
            Some(year) => {
                value.push_str(if year < 0 { "BC" } else { "" });
                push(&mut value, year.unsigned_abs(), 4);
            }
            None => value.push_str("XXXX"),
        }
        let (sign, number, digits) = match self.part {
            Part::Year => return value,
            // The last digit, or two, are left out.
            Part::Decade | Part::Century => {
                let out = if self.part == Part::Decade { 1 } else { 2 };
                value.truncate(value.len().saturating_sub(out));
                return value;
            }
            Part::Season(n) => {
                value.push_str(season(n));
                return value;
            }
            Part::Half(n) => ("-H", n, 1),
            Part::Quarter(n) => ("-Q", n, 1),
            Part::Month(m) | Part::Day(m, _) => ("-", m, 2),
            Part::Week(w) | Part::Weekend(w) => ("-W", w, 2),
        };
        value.push_str(sign);
        push(&mut value, number.into(), digits);
        if let Part::Day(_, day) = self.part {
            value.push('-');
            push(&mut value, day.into(), 2);
        }
        if let Part::Weekend(_) = self.part {
            value.push_str("-WE");
        }
        value
    }

    /// First and last day, where the year is known and in our era.
    pub(super) fn days(self) -> Option<(Date, Date)> {
        let year = self.year.filter(|y| *y > 0)?;
        let months = |from: u8, to: u8| Some((date(year, from, 1)?, last_of_month(year, to)?));
        match self.part {
            Part::Year => months(1, 12),
            Part::Half(n) => months(n * 6 - 5, n * 6),
            Part::Quarter(n) => months(n * 3 - 2, n * 3),
            Part::Season(n @ 1..=3) => months(n * 3, n * 3 + 2),
            Part::Season(_) => Some((date(year, 12, 1)?, last_of_month(year + 1, 2)?)),
            Part::Month(m) => months(m, m),
            Part::Week(w) => week(year, w, 1, 7),
            Part::Weekend(w) => week(year, w, 6, 7),
            Part::Day(m, d) => date(year, m, d).map(|d| (d, d)),
            Part::Decade => Some((date(year, 1, 1)?, date(year + 9, 12, 31)?)),
            Part::Century => Some((date(year, 1, 1).or_else(|| date(1, 1, 1))?, date(year + 99, 12, 31)?)),
        }
    }

    pub(super) fn precision(self) -> Precision {
        match self.part {
            Part::Year => Precision::Year,
            Part::Half(_) | Part::Quarter(_) => Precision::Quarter,
            Part::Season(_) => Precision::Season,
            Part::Month(_) => Precision::Month,
            Part::Week(_) | Part::Weekend(_) => Precision::Week,
            Part::Day(..) => Precision::Day,
            Part::Decade => Precision::Decade,
            Part::Century => Precision::Century,
        }
    }

    /// The day, where it is one.
    pub(super) fn as_day(self) -> Option<Date> {
        match self.part {
            Part::Day(m, d) => date(self.year?, m, d),
            _ => None,
        }
    }

    /// The month it lies in, where that is known.
    pub(super) fn month(self) -> Option<u8> {
        match self.part {
            Part::Month(m) | Part::Day(m, _) => Some(m),
            Part::Week(_) | Part::Weekend(_) => self.days().map(|(d, _)| u8::from(d.month())),
            _ => None,
        }
    }
}

/// Adds a number with at least so many digits. The library's formatting weighs more than all values together.
pub fn push(value: &mut String, number: u32, digits: u32) {
    if number >= 10 || digits > 1 {
        push(value, number / 10, digits.saturating_sub(1));
    }
    value.push(char::from(b'0' + (number % 10) as u8));
}

fn season(n: u8) -> &'static str {
    match n {
        1 => "-SP",
        2 => "-SU",
        3 => "-FA",
        _ => "-WI",
    }
}

/// A day of the calendar, where there is one.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

fn last_of_month(year: i32, month: u8) -> Option<Date> {
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    date(year, month, 1)?.previous_day()
}

fn week(year: i32, week: u8, from: u8, to: u8) -> Option<(Date, Date)> {
    Some((week_day(year, week, from)?, week_day(year, week, to)?))
}

/// The day of an ISO week; Monday is 1.
pub(super) fn week_day(year: i32, week: u8, day: u8) -> Option<Date> {
    Date::from_iso_week_date(year, week, Weekday::Monday.nth_next(day.checked_sub(1)?)).ok()
}

/// Monday is 1.
pub(super) fn weekday(day: Date) -> i32 {
    i32::from(day.weekday().number_from_monday())
}

pub(super) fn add_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Duration::days(days))
}

/// The same day some months on, or the last of that month where it is shorter.
pub(super) fn add_months(year: i32, month: u8, months: i32) -> (i32, u8) {
    let all = year * 12 + i32::from(month) - 1 + months;
    (all.div_euclid(12), all.rem_euclid(12) as u8 + 1)
}

/// Easter Sunday of the Gregorian calendar (Anonymous Gregorian computus).
pub(super) fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = h + l - 7 * m;
    date(year, u8::try_from((n + 90) / 25).ok()?, u8::try_from((n + 33 * ((n + 90) / 25) + 19) % 32).ok()?)
}

/// The nth weekday of a month; -1 is the last.
pub(super) fn nth_weekday(year: i32, month: u8, day: u8, nth: i32) -> Option<Date> {
    if nth > 0 {
        let first = date(year, month, 1)?;
        let ahead = (i64::from(day) - i64::from(weekday(first))).rem_euclid(7);
        let found = add_days(first, ahead + 7 * (i64::from(nth) - 1))?;
        (u8::from(found.month()) == month).then_some(found)
    } else {
        let last = last_of_month(year, month)?;
        let back = (i64::from(weekday(last)) - i64::from(day)).rem_euclid(7);
        add_days(last, -back - 7 * (-1 - i64::from(nth)))
    }
}

/// The day of a feast, numbered as the list of holidays does.
pub(super) fn holiday(code: i32, year: i32) -> Option<Date> {
    match code {
        6001 => nth_weekday(year, 5, 7, 2),
        6002 => nth_weekday(year, 11, 4, 4),
        6003 => add_days(nth_weekday(year, 11, 4, 4)?, 1),
        10_000.. => {
            let digit = |place: i32| u8::try_from(code / place % 10).ok();
            let nth = code % 10;
            nth_weekday(year, u8::try_from(code / 100 % 100).ok()?, digit(10)?, if nth == 5 { -1 } else { nth })
        }
        4900..=5100 => add_days(easter(year)?, i64::from(code - 5000)),
        _ => date(year, u8::try_from(code / 100).ok()?, u8::try_from(code % 100).ok()?),
    }
}

/// Adds a time of day to a day's value.
pub(super) fn push_clock(value: &mut String, clock: Clock) {
    value.push('T');
    match clock {
        Clock::At(hour, minute, utc) => {
            push(value, hour.into(), 2);
            value.push(':');
            push(value, minute.into(), 2);
            value.push_str(if utc { "Z" } else { "" });
        }
        Clock::Part(part) => value.push_str(match part {
            1 => "MO",
            2 => "MI",
            3 => "AF",
            4 => "EV",
            5 => "NI",
            6 => "12:00",
            7 => "24:00",
            _ => "DT",
        }),
    }
}

/// TIMEX3 value of a length.
pub(super) fn length(count: Count, unit: Unit) -> String {
    let mut value = String::from("P");
    let mut clock = false;
    // Whole ones, tenths, and the unit they are of.
    let (whole, tenths, unit) = match (count, unit) {
        (Count::Half, Unit::Hour) => (30, 0, Unit::Minute),
        (Count::Half, Unit::Day) => (12, 0, Unit::Hour),
        (Count::Half, Unit::Year) => (6, 0, Unit::Month),
        (Count::Half, Unit::Century) => (5, 0, Unit::Decade),
        (Count::Half, _) => (0, 5, unit),
        (Count::Exact(n), Unit::Fortnight) => (n.saturating_mul(2), 0, unit),
        (Count::Exact(n), Unit::HalfYear) => (n.saturating_mul(6), 0, Unit::Month),
        (Count::Exact(n), _) => (n, 0, unit),
        (Count::Mixed(n, _), _) => (n.into(), 0, unit),
        (Count::AndHalf(n), _) => (n, 5, unit),
        (Count::Tenths(n), _) => (n / 10, n % 10, unit),
        (Count::Vague, _) => (0, 0, unit),
    };
    let mut add = |whole: u32, unit: Unit| {
        if unit.is_clock() && !clock {
            value.push('T');
            clock = true;
        }
        if count == Count::Vague {
            value.push('X');
        } else {
            push(&mut value, whole, 1);
        }
        if tenths > 0 || matches!(count, Count::Tenths(_)) {
            value.push('.');
            push(&mut value, tenths, 1);
        }
        value.push_str(unit.letters());
    };
    add(whole, unit);
    if let Count::Mixed(_, more) = count {
        for (n, unit) in more {
            if n > 0 {
                add(n.into(), unit);
            }
        }
    }
    value
}
