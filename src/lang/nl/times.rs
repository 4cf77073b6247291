use crate::lang::pack::Times;

pub const TIMES: Times = Times {
    month_before_day: false,
    day_behind_month: false,
    ordinal_dot: false,
    clock_dot: true,
    noun_first: false,
    relative: "",
    more: "",
    plus: &["en"],
    ago: &[],
    spoken_hours: false,
    clock_joins: false,
    weekday_tail: "",
    weekends: &[],
    decade_behind: true,
    count_is_length: false,
    compounds: true,
    future_endings: &[],
    past_endings: &["de", "den", "te", "ten"],
    participle_endings: &["d", "t", "en"],
    participle_beginnings: &[
        "ge", "aange", "afge", "bijge", "deelge", "inge", "mee", "neerge", "omge", "opge", "plaatsge", "teruge",
        "toege", "uitge", "vastge", "voorge", "weerge",
    ],
};
