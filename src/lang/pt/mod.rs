//! Portuguese, as Portugal and Brazil write it.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;

use super::pack::Writing;
use super::{Class, Lexicon, Pack};

const EVERY_STAGE: &[(Class, &str)] = &[(Class::Stop, list!("stop.txt"))];

const WRITING: Writing = Writing {
    letters: "áâãàçéêíóôõú",
    endings: &[
        "ção", "ções", "são", "sões", "dade", "dades", "mente", "ado", "ada", "ados", "adas", "ido", "idos", "idas",
        "ando", "endo", "indo", "aram", "eram", "iram", "ou", "eu", "iu", "ão", "ões", "ães", "inho", "inha", "agem",
        "eiro", "eira", "eiros", "eiras", "ais", "eis", "éis", "óis", "ém", "em", "am", "os", "as", "ar", "ir", "ores",
    ],
    pieces: &["lh", "nh", "ç", "ão", "õe", "ei", "ou", "ê", "ô"],
};

pub static PACK: Pack = Pack {
    code: "pt",
    words: Lexicon::new(
        &[EVERY_STAGE, blocks::LISTS, pages::LISTS, points::LISTS, quotes::LISTS, sentences::LISTS, times::LISTS],
        list!("paradigms.txt"),
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
