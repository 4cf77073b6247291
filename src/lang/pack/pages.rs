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
    /// What stands between an author and his place ("aus", "from").
    pub from: &'static str,
    /// What words hold that say what an author is ("Wirtschaftsredakteurin", "editor").
    pub jobs: &'static str,
    /// Words of class names without accents, a line for each thing that boxes of these names hold, with its number before
    /// the words: 0 furniture (links, sharing, advertisements, forms), 1 a caption or credit, 2 author and date, 3 topics, 4
    /// the lead, 6 a box beside the text, 8 comments of readers and related articles. English ones, which sites of all
    /// countries use, are in `input/page/boxes.rs`.
    pub boxes: &'static str,
}
