//! French.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{Class, Lexicon, Pack};

const EVERY_STAGE: &[(Class, &str)] = &[(Class::Stop, list!("stop.txt"))];

const WRITING: Writing = Writing { letters: "àâæçèéêëîïôœùûüÿ" };

pub static PACK: Pack = Pack {
    code: "fr",
    words: Lexicon::new(
        &[EVERY_STAGE, blocks::LISTS, pages::LISTS, points::LISTS, quotes::LISTS, sentences::LISTS, times::LISTS],
        list!("paradigms.txt"),
    ),
    writing: WRITING,
    elision: true,
    clipped: &[],
    noun_capitals: false,
    blocks: blocks::BLOCKS,
    pages: pages::PAGES,
    sentences: sentences::SENTENCES,
    quotes: quotes::QUOTES,
    times: times::TIMES,
    points: points::POINTS,
};
