use crate::lang::Class;
use crate::lang::pack::Points;

pub const LISTS: &[(Class, &str)] = &[];

pub const POINTS: Points = Points {};
