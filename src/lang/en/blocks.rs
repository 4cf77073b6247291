use crate::lang::Class;
use crate::lang::pack::Blocks;

pub const LISTS: &[(Class, &str)] = &[];

pub const BLOCKS: Blocks = Blocks {};
