use crate::lang::Class;
use crate::lang::pack::Times;

pub const LISTS: &[(Class, &str)] = &[];

pub const TIMES: Times = Times {};
