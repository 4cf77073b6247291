use crate::lang::pack::{Times, WeekendName};

pub const TIMES: Times = Times {
    month_before_day: false,
    day_behind_month: false,
    ordinal_dot: false,
    clock_dot: true,
    noun_first: true,
    relative: "que",
    more: "más",
    plus: &["y", "e"],
    ago: &[],
    spoken_hours: true,
    clock_joins: true,
    weekday_tail: "",
    weekends: &[WeekendName { first: "fin", rest: &["de", "semana"], pointed: false }],
    decade_behind: false,
    count_is_length: false,
    compounds: false,
    past_endings: &["ó", "aron", "ieron", "aba", "aban"],
    future_endings: &["ará", "arán", "erá", "erán", "irá", "irán", "brá", "brán", "drá", "drán"],
    participle_endings: &["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ído"],
    participle_beginnings: &[""],
};
