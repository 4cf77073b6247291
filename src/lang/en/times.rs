use crate::lang::Class;
use crate::lang::pack::Times;

pub const LISTS: &[(Class, &str)] =
    &[(Class::Month, include_str!("times/months.txt")), (Class::Weekday, include_str!("times/weekdays.txt"))];

pub const TIMES: Times = Times {};
