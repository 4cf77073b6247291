use crate::lang::pack::Blocks;

pub const BLOCKS: Blocks = Blocks { heading_words: 16, phrases: phrase_lists!() };
