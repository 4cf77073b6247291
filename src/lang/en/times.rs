use crate::lang::pack::Times;

pub const TIMES: Times = Times {
    month_before_day: true,
    day_behind_month: true,
    ordinal_dot: false,
    clock_dot: false,
    noun_first: false,
    relative: "",
    more: "",
    plus: &["and"],
    ago: &[],
    spoken_hours: false,
    clock_joins: false,
    weekday_tail: "",
    weekends: &[],
    decade_behind: false,
    count_is_length: false,
    compounds: false,
    past_endings: &["ed"],
    future_endings: &[],
    participle_endings: &["ed"],
    participle_beginnings: &[""],
};
