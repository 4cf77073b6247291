use crate::lang::Class;
use crate::lang::pack::Blocks;

pub const LISTS: &[(Class, &str)] = blocks_lists![];

pub const BLOCKS: Blocks = Blocks {
    // News headings have up to 12 words, decks more (guess, looked at on news pages).
    heading_words: 12,
    phrases: phrase_lists!(),
};
