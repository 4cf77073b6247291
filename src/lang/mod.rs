//! Languages: one folder each with a [`Pack`] constant and its word lists, the registry, and detection.
//!
//! Words are data, grammar is code: a pack holds no regular expression and no method. What a word can be is a
//! [`Class`]; a stage asks a token for its classes and never for its language.

#[macro_use]
mod list;

mod class;
pub mod detect;
mod hash;
mod lexicon;
pub mod lists;
pub mod pack;
pub mod phrases;

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;
mod und;

pub use class::{Class, Classes};
pub use hash::{SEED, mix, step};
pub use lexicon::{COMPOUND_ENDS, Entry, Lexicon, NO_NUMBER, fold};
pub use pack::Pack;

/// First names that every language shares; a language's own list stands before it and has the last word on gender.
const FIRST_NAMES: &str = words!("names-first");

/// News agencies, which every language knows.
const AGENCIES: &str = words!("agencies");

/// The languages kurzum reads.
pub static PACKS: &[&Pack] = &[&de::PACK, &en::PACK, &es::PACK, &fr::PACK, &it::PACK, &nl::PACK, &pt::PACK];

/// What stands in where the language is none of them: marks and figures, no words.
pub static UNKNOWN: &Pack = &und::PACK;

/// The pack of a BCP 47 code, region and case ignored ("de-CH" is "de").
pub fn pack(code: &str) -> Option<&'static Pack> {
    let primary = code.split(['-', '_']).next()?;
    PACKS.iter().copied().find(|p| p.code.eq_ignore_ascii_case(primary))
}
