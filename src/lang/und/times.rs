use crate::lang::pack::Times;

pub const TIMES: Times = Times {
    month_before_day: false,
    day_behind_month: false,
    ordinal_dot: false,
    clock_dot: false,
    noun_first: false,
    relative: "",
    more: "",
    plus: &[],
    ago: &[],
    spoken_hours: false,
    clock_joins: false,
    weekday_tail: "",
    weekends: &[],
    decade_behind: false,
    count_is_length: false,
    compounds: false,
    past_endings: &[],
    future_endings: &[],
    participle_endings: &[],
    participle_beginnings: &[],
};
