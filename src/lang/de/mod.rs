//! German.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{AGENCIES, FIRST_NAMES, Lexicon, Pack};

const WRITING: Writing = Writing { letters: "äöüß" };

pub static PACK: Pack = Pack {
    code: "de",
    words: Lexicon::new(&[words!("de"), AGENCIES, FIRST_NAMES], list!("paradigms.txt")),
    writing: WRITING,
    elision: false,
    clipped: &[],
    noun_capitals: true,
    blocks: blocks::BLOCKS,
    pages: pages::PAGES,
    sentences: sentences::SENTENCES,
    quotes: quotes::QUOTES,
    times: times::TIMES,
    points: points::POINTS,
};
