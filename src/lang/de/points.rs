use crate::lang::Class;
use crate::lang::pack::Points;

pub const LISTS: &[(Class, &str)] = &[(Class::Leans, include_str!("points/leans.txt"))];

pub const POINTS: Points = Points {};
