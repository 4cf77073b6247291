//! What a language says of where sentences end.

/// Data of one language; see the module.
pub struct Sentences {
    /// Whether a dot makes an ordinal of a number ("der 2. Weltkrieg").
    pub ordinal_dots: bool,
    /// Whether a sentence may begin small behind a full stop, and with a capital that is no name's behind a colon or
    /// semicolon, as lists run into a paragraph have it.
    pub loose: bool,
    /// Whether the one-letter word "I" is a pronoun that a sentence may end with.
    pub capital_i: bool,
}
