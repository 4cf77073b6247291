//! Spanish.

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
    letters: "áéíóúüñ",
    endings: &[
        "ción", "ciones", "sión", "siones", "dad", "dades", "mente", "ado", "ada", "ados", "adas", "ido", "idos",
        "idas", "ando", "iendo", "aron", "ieron", "aba", "aban", "ía", "ían", "illo", "illa", "uelo", "ero", "era",
        "eros", "eras", "és", "ón", "ó", "á", "ez", "ientes", "iente", "ico", "ica", "icos", "os", "as", "ar", "ir",
        "ores",
    ],
    pieces: &["ñ", "ll", "ue", "ie", "rr", "ción", "uev", "ch", "gue", "que"],
};

pub static PACK: Pack = Pack {
    code: "es",
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
