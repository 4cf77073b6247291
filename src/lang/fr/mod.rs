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

const WRITING: Writing = Writing {
    letters: "àâæçèéêëîïôœùûüÿ",
    endings: &[
        "nne", "aient", "nait", "rait", "tait", "vait", "ais", "eux", "euse", "euses", "aux", "eau", "eaux", "ique",
        "iques", "ement", "ements", "ée", "ées", "és", "é", "ez", "ière", "ières", "oir", "oire", "eur", "eurs", "ois",
        "aire", "aires", "ance", "ances", "ence", "ences", "ions", "ère", "gne", "ille", "ette", "isme", "uit", "oix",
        "que", "ages",
    ],
    pieces: &["eau", "œu", "ç", "è", "ê", "gn", "ouv", "oy", "uill", "oi"],
};

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
