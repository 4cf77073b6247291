//! What a language says of quotes, and who said them.

/// Data of one language; see the module.
pub struct Quotes {}
