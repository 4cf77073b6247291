use crate::lang::Class;
use crate::lang::pack::Blocks;

pub const LISTS: &[(Class, &str)] = &[(Class::Agency, list!("../agencies.txt"))];

pub const BLOCKS: Blocks = Blocks { heading_words: 12, phrases: &[] };
