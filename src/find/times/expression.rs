//! What a time expression says, before it is known which day that is.

/// A unit of time; the numbers are those of the word lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second = 1,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Weekend,
    HalfYear,
    Millennium,
    Fortnight,
}

impl Unit {
    /// The unit of a number in a list.
    pub(super) fn of(code: i32) -> Option<Unit> {
        Some(match code {
            1 => Unit::Second,
            2 => Unit::Minute,
            3 => Unit::Hour,
            4 => Unit::Day,
            5 => Unit::Week,
            6 => Unit::Month,
            7 => Unit::Quarter,
            8 => Unit::Year,
            9 => Unit::Decade,
            10 => Unit::Century,
            11 => Unit::Weekend,
            12 => Unit::HalfYear,
            13 => Unit::Millennium,
            14 => Unit::Fortnight,
            _ => return None,
        })
    }

    /// TIMEX3's letters, behind P or PT.
    pub(super) fn letters(self) -> &'static str {
        match self {
            Unit::Second => "S",
            Unit::Minute | Unit::Month => "M",
            Unit::Hour => "H",
            Unit::Day => "D",
            Unit::Week | Unit::Fortnight => "W",
            Unit::Quarter => "Q",
            Unit::Year | Unit::HalfYear => "Y",
            Unit::Decade => "DE",
            Unit::Century => "CE",
            Unit::Weekend => "WE",
            Unit::Millennium => "ML",
        }
    }

    /// How many of a smaller unit it has, where no year or month makes them more or fewer.
    pub(super) fn holds(self, smaller: Unit) -> Option<u32> {
        Some(match (self, smaller) {
            (Unit::Minute, Unit::Second) | (Unit::Hour, Unit::Minute) => 60,
            (Unit::Day, Unit::Hour) => 24,
            (Unit::Week, Unit::Day) => 7,
            (Unit::Year, Unit::Month) => 12,
            _ => return None,
        })
    }

    /// Whether it is shorter than a day.
    pub(super) fn is_clock(self) -> bool {
        self <= Unit::Hour
    }
}

/// How many units, in halves where the text says a half.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Count {
    /// A number.
    Exact(u32),
    /// A number and a half.
    AndHalf(u32),
    /// Tenths: "2,5 Stunden".
    Tenths(u32),
    /// Half of one.
    Half,
    /// A number and some of smaller units: "zwei Stunden und 15 Minuten".
    Mixed(u16, [(u16, Unit); 2]),
    /// Not said.
    Vague,
}

/// What a distance is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The day of publication.
    Now,
    /// The time that the text has just named.
    Text,
}

/// Which year a date lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Not said.
    Unsaid,
    /// By number; before our era below zero.
    Number(i32),
    /// By its distance.
    Shift(i32, Origin),
}

/// A stretch of the calendar within a year, or longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Year,
    Half(u8),
    Quarter(u8),
    Season(u8),
    Month(u8),
    Week(u8),
    Weekend(u8),
    Day(u8, u8),
    /// The year is the decade's first.
    Decade,
    /// The year is the century's first.
    Century,
}

/// Stands for a month by its distance, which stands where its year would.
pub(super) const SHIFTED_MONTH: u8 = 0;

/// What an expression says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// A stretch of the calendar.
    Calendar(Year, Part),
    /// A month without its year, a number of years away ("last May").
    MonthShift(u8, i32),
    /// A season, a number of years away ("last winter").
    SeasonShift(u8, i32),
    /// A decade without its century ("90er Jahre").
    DecadeInCentury(u8),
    /// A weekday; where a week is named, that week's.
    Weekday { day: u8, shift: Option<i8>, week: Option<i8> },
    /// A day by its distance from today.
    DayOffset(i32),
    /// A unit by its distance.
    Shift(Unit, i32, Origin),
    /// A number of units away.
    Step { count: Count, unit: Unit, ahead: bool, origin: Origin },
    /// A feast, in some year.
    Holiday(i32, Year),
    /// The nth weekday of a month.
    NthWeekday { nth: i8, day: u8, month: u8, year: Year },
    /// The nth day or week of a month.
    NthOfMonth { nth: i8, unit: Unit, month: u8, year: Year },
    /// A day of a month that is not said ("on the 15th").
    DayOfMonth(u8),
    /// A weekday with its number in a month that is not said ("sábado (26)").
    WeekdayDate(u8, u8),
    /// The nth unit of a stretch that the text knows ("in der dritten Woche").
    NthUnit(i32, Unit),
    /// Only a time of day; the day is the text's.
    Clock,
    /// PAST_REF, PRESENT_REF or FUTURE_REF.
    Reference(i32),
    /// A length; the sign counts it from now where the text does (-1 back, 1 on).
    Length { count: Count, unit: Unit, from_now: i8 },
    /// A length without a number ("tagelang").
    VagueLength(Unit),
    /// What comes back once in a unit.
    Set(u32, Unit),
    /// What comes back on a weekday.
    SetWeekday(u8),
    /// What comes back every season.
    SetSeason(u8),
}

impl Meaning {
    /// A weekday whose week nothing says.
    pub(super) fn weekday(day: u8) -> Meaning {
        Meaning::Weekday { day, shift: None, week: None }
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// Hour, minute, and whether it is UTC.
    At(u8, u8, bool),
    /// Part of the day, as the lists number it.
    Part(u8),
}

/// An expression as it was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub next: usize,
    /// What it says.
    pub meaning: Meaning,
    /// The time of day with it.
    pub clock: Option<Clock>,
    /// Whether only a part is meant (Anfang, Mitte, Ende).
    pub part: u8,
}

impl Found {
    pub(super) fn new(first: usize, next: usize, meaning: Meaning) -> Self {
        Found { first, next, meaning, clock: None, part: 0 }
    }

    /// Whether it is a day, with or without a part of it.
    pub(super) fn is_day(&self) -> bool {
        !matches!(self.clock, Some(Clock::At(..)))
            && matches!(
                self.meaning,
                Meaning::Weekday { .. }
                    | Meaning::WeekdayDate(..)
                    | Meaning::DayOfMonth(_)
                    | Meaning::DayOffset(_)
                    | Meaning::Calendar(_, Part::Day(..))
            )
    }

    pub(super) fn with_clock(self, clock: Clock) -> Self {
        Found { clock: Some(clock), ..self }
    }
}
