use crate::lang::Class;
use crate::lang::pack::Blocks;

pub const LISTS: &[(Class, &str)] = blocks_lists![];

pub const BLOCKS: Blocks = Blocks { heading_words: 12, phrases: phrase_lists!() };
