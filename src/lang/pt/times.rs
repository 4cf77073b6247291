use crate::lang::pack::{Times, WeekendName};

pub const TIMES: Times = Times {
    month_before_day: false,
    day_behind_month: false,
    ordinal_dot: false,
    clock_dot: true,
    noun_first: true,
    relative: "que",
    more: "mais",
    plus: &["e"],
    ago: &[],
    spoken_hours: true,
    clock_joins: true,
    weekday_tail: "feira",
    weekends: &[
        WeekendName { first: "fim", rest: &["de", "semana"], pointed: false },
        WeekendName { first: "final", rest: &["de", "semana"], pointed: false },
    ],
    decade_behind: false,
    count_is_length: false,
    compounds: false,
    past_endings: &["ou", "aram", "eram", "iram", "ava", "avam", "iu"],
    future_endings: &["ará", "arão", "erá", "erão", "irá", "irão"],
    participle_endings: &["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ído"],
    participle_beginnings: &[""],
};
