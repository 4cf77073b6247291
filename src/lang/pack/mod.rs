//! The form of a language: plain structs without methods, one for each stage that has to know something of it.

mod blocks;
mod pages;
mod points;
mod quotes;
mod sentences;
mod times;
mod writing;

pub use blocks::Blocks;
pub use pages::Pages;
pub use points::Points;
pub use quotes::Quotes;
pub use sentences::Sentences;
pub use times::{Times, WeekendName};
pub use writing::Writing;

use super::Lexicon;

/// All that kurzum knows of one language.
pub struct Pack {
    /// BCP 47 code.
    pub code: &'static str,
    /// Words with what they can be, looked up once for every token.
    pub words: Lexicon,
    /// What it looks like.
    pub writing: Writing,
    /// Whether a short word before an apostrophe is a word of its own (French "l'État").
    pub elision: bool,
    /// What is left of words that are cut at the front and begin with an apostrophe (Dutch "'s avonds"), small.
    pub clipped: &'static [&'static str],
    /// Whether all nouns are written with a capital letter, so that a capital says little of a name.
    pub noun_capitals: bool,
    /// Blocks of pasted text.
    pub blocks: Blocks,
    /// Blocks of pages.
    pub pages: Pages,
    /// Ends of sentences.
    pub sentences: Sentences,
    /// Quotes.
    pub quotes: Quotes,
    /// Times.
    pub times: Times,
    /// Key points.
    pub points: Points,
}
