use crate::lang::pack::{Times, WeekendName};

pub const TIMES: Times = Times {
    month_before_day: false,
    day_behind_month: false,
    ordinal_dot: false,
    clock_dot: true,
    decade_behind: false,
    count_is_length: false,
    noun_first: true,
    relative: "che",
    more: "più",
    plus: &["e", "ed"],
    ago: &[],
    spoken_hours: true,
    clock_joins: false,
    weekday_tail: "",
    weekends: &[
        WeekendName { first: "fine", rest: &["settimana"], pointed: false },
        WeekendName { first: "week", rest: &["-", "end"], pointed: false },
    ],
    compounds: false,
    past_endings: &["ò", "arono", "irono", "erono", "ava", "avano", "eva", "evano", "ivano"],
    future_endings: &["rà", "ranno"],
    participle_endings: &["ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite"],
    participle_beginnings: &[""],
};
