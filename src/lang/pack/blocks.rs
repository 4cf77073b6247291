//! What a language says of the blocks of pasted text: furniture, captions, bylines, editors' boxes.

use crate::lang::phrases::Phrase;

/// Data of one language; see the module.
pub struct Blocks {
    /// Words of the longest line without a final mark that may be a heading: languages with articles and prepositions for
    /// all that others put together need more.
    pub heading_words: usize,
    /// Set phrases, a list for each kind: one folded phrase a line.
    pub phrases: &'static [(Phrase, &'static str)],
}
