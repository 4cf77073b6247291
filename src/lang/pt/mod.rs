//! Portuguese, as Portugal and Brazil write it.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{AGENCIES, FIRST_NAMES, Lexicon, Pack};

const WRITING: Writing = Writing { letters: "áâãàçéêíóôõú" };

pub static PACK: Pack = Pack {
    code: "pt",
    words: Lexicon::new(&[words!("pt"), AGENCIES, FIRST_NAMES], list!("paradigms.txt")),
    writing: WRITING,
    elision: false,
    clipped: &[],
    noun_capitals: false,
    blocks: blocks::BLOCKS,
    pages: pages::PAGES,
    sentences: sentences::SENTENCES,
    quotes: quotes::QUOTES,
    times: times::TIMES,
    points: points::POINTS,
};
