//! What a language says of where sentences end.

/// Data of one language; see the module.
pub struct Sentences {}
