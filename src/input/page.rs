//! A page tree → Article: what of a page is its article.

/// A node of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageNode {
    /// Text.
    Text(String),
    /// An element.
    Element {
        /// Its name in lower case.
        name: String,
        /// Its attributes in the order of the source.
        attributes: Vec<(String, String)>,
        /// What it holds.
        children: Vec<PageNode>,
    },
}
