//! What a language looks like: what detection knows it by, beside its words.

/// Data of one language; see the module.
pub struct Writing {
    /// Its letters beyond a to z, small.
    pub letters: &'static str,
}
