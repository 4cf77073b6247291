//! What a language says of time expressions and tense.

/// Data of one language; see the module.
pub struct Times {}
