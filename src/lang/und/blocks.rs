use crate::lang::Class;
use crate::lang::pack::Blocks;

pub const LISTS: &[(Class, &str)] = &[(Class::Agency, include_str!("../agencies.txt"))];

pub const BLOCKS: Blocks = Blocks { phrases: &[] };
