//! What a language says of a page's furniture.
//!
//! A page's language is known only once its article is, so the lists of all languages are looked through together.
//! A list is one phrase a line in lower case; lines that begin with `#` are its header.

/// Data of one language; see the module.
pub struct Pages {
    /// What stands before an author's name ("von", "by").
    pub by: &'static str,
    /// What stands between two authors ("und", "and").
    pub and: &'static str,
}
