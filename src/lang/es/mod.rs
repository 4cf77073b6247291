//! Spanish.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{AGENCIES, FIRST_NAMES, Lexicon, Pack};

const WRITING: Writing = Writing { letters: "áéíóúüñ" };

pub static PACK: Pack = Pack {
    code: "es",
    words: Lexicon::new(&[words!("es"), AGENCIES, FIRST_NAMES], list!("paradigms.txt")),
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
