//! What a language says of where sentences end.

/// Data of one language; see the module.
pub struct Sentences {
    /// Whether a dot makes an ordinal of a number ("der 2. Weltkrieg").
    pub ordinal_dots: bool,
    /// Whether the one-letter word "I" is a pronoun that a sentence may end with.
    pub capital_i: bool,
}
