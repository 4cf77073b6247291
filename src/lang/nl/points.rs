use crate::lang::pack::Points;

pub const POINTS: Points = Points {};
