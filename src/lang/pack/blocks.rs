//! What a language says of the blocks of pasted text: furniture, captions, bylines, editors' boxes.

use crate::lang::phrases::Phrase;

/// Data of one language; see the module.
pub struct Blocks {
    /// Set phrases, a list for each kind: one folded phrase a line.
    pub phrases: &'static [(Phrase, &'static str)],
}
