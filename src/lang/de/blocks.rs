use crate::lang::pack::Blocks;

pub const BLOCKS: Blocks = Blocks {
    // News headings have up to 12 words, decks more (guess, looked at on news pages).
    heading_words: 12,
    phrases: phrase_lists!(),
};
