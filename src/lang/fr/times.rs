use crate::lang::pack::{Times, WeekendName};

pub const TIMES: Times = Times {
    month_before_day: false,
    day_behind_month: false,
    ordinal_dot: false,
    clock_dot: false,
    noun_first: true,
    relative: "qui",
    more: "plus",
    plus: &["et"],
    ago: &["il", "y"],
    spoken_hours: false,
    clock_joins: true,
    weekday_tail: "",
    weekends: &[
        WeekendName { first: "week", rest: &["-", "end"], pointed: false },
        WeekendName { first: "fin", rest: &["de", "semaine"], pointed: true },
    ],
    decade_behind: false,
    count_is_length: false,
    compounds: false,
    past_endings: &["ait", "aient", "èrent"],
    future_endings: &[
        "era", "eront", "ira", "iront", "dra", "dront", "ttra", "ttront", "erait", "eraient", "drait", "draient",
        "rirait", "nirait",
    ],
    participle_endings: &["é", "ée", "és", "ées"],
    participle_beginnings: &[""],
};
