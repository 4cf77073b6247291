//! No language in particular: what stands in where none of ours is recognised.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{Class, Lexicon, Pack};

const EVERY_STAGE: &[(Class, &str)] = &[(Class::Foreign, list!("foreign.txt"))];

// The neighbours that we do not have, for detection's sake.
const WRITING: Writing = Writing { letters: "" };

pub static PACK: Pack = Pack {
    code: "und",
    words: Lexicon::new(
        &[EVERY_STAGE, blocks::LISTS, pages::LISTS, points::LISTS, quotes::LISTS, sentences::LISTS, times::LISTS],
        "",
    ),
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
