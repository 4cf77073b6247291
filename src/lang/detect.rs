//! Which of our languages a text is in.

use super::{Class, PACKS, Pack, UNKNOWN, fold};

/// The language of `text`, [`UNKNOWN`] where it is none of ours.
pub fn detect(text: &str) -> &'static Pack {
    let mut folded = String::new();
    let mut best = (0usize, UNKNOWN);
    for pack in PACKS {
        let mut hits = 0;
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(2000) {
            fold(word, &mut folded);
            hits += usize::from(pack.words.classes(pack.words.entry(&folded)).has(Class::Stop));
        }
        if hits > best.0 {
            best = (hits, pack);
        }
    }
    best.1
}
