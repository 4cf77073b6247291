//! What a language looks like: what detection knows it by, beside its words.

/// Data of one language; see the module.
pub struct Writing {
    /// Its letters beyond a to z, small.
    pub letters: &'static str,
    /// Ends of words that are frequent in it and rare in its neighbours.
    pub endings: &'static [&'static str],
    /// Pieces of words that are frequent in it and rare in its neighbours.
    pub pieces: &'static [&'static str],
}
