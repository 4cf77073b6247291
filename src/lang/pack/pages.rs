//! What a language says of a page's furniture.

/// Data of one language; see the module.
pub struct Pages {}
