//! No language in particular: what stands in where none of ours is recognised.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{AGENCIES, Lexicon, Pack};

// The neighbours that we do not have, for detection's sake.
const WRITING: Writing = Writing { letters: "" };

pub static PACK: Pack = Pack {
    code: "und",
    words: Lexicon::new(&[words!("und"), AGENCIES], ""),
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
