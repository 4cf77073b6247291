use crate::lang::Class;
use crate::lang::pack::Points;

pub const LISTS: &[(Class, &str)] = &[(Class::Leans, list!("points/leans.txt"))];

pub const POINTS: Points = Points {};
