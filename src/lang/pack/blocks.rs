//! What a language says of the blocks of pasted text: furniture, captions, bylines, editors' boxes.

/// Data of one language; see the module.
pub struct Blocks {}
