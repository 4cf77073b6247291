use crate::lang::pack::Blocks;

pub const BLOCKS: Blocks = Blocks { heading_words: 12, phrases: phrase_lists!() };
