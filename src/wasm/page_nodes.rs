//! A flat copy of a page, as `www/page.js` makes it, → the page tree. It judges nothing.
//!
//! The copy is one string: a call across the boundary for each node and attribute would cost more than the reading.
//! Five characters that no page holds for its readers part its pieces; the copy has none of them inside a piece.

use crate::input::page::{NodeId, Page};
use crate::limits;

/// Begins an element, its name behind it.
const ELEMENT: u8 = 1;
/// Begins an attribute of the element that was begun last, its name behind it.
const ATTRIBUTE: u8 = 2;
/// Begins the attribute's value.
const VALUE: u8 = 3;
/// Begins a text node.
const TEXT: u8 = 4;
/// Ends the innermost element.
const END: u8 = 5;

/// The page, and its text nodes in the order of the copy. What the copy never closes ends with it.
pub fn read(flat: &str) -> (Page, Vec<NodeId>) {
    let mut tree = Builder { page: Page::new(), open: Vec::new(), name: None, attributes: Vec::new() };
    let mut texts = Vec::new();
    let mut attribute = "";
    let bytes = flat.as_bytes();
    let mut at = 0;
    while let Some(&mark) = bytes.get(at) {
        let start = at + 1;
        at = start;
        while bytes.get(at).is_some_and(|&b| b > END) {
            at += 1;
        }
        let piece = flat.get(start..at).unwrap_or("");
        match mark {
            ELEMENT => {
                tree.begin();
                tree.name = Some(piece);
            }
            ATTRIBUTE => attribute = piece,
            VALUE => tree.attributes.push((attribute, piece)),
            TEXT => {
                tree.begin();
                let id = tree.page.text_node(piece);
                tree.page.append(tree.parent(), id);
                texts.push(id);
            }
            END => {
                tree.begin();
                tree.open.pop();
            }
            _ => {}
        }
        if tree.page.len() >= limits::MAX_PAGE_NODES {
            break;
        }
    }
    tree.begin();
    (tree.page, texts)
}

struct Builder<'a> {
    page: Page,
    /// The open elements; one that lies too deep stands as the deepest that is kept.
    open: Vec<NodeId>,
    /// The element that was begun last, until all its attributes are known.
    name: Option<&'a str>,
    attributes: Vec<(&'a str, &'a str)>,
}

impl Builder<'_> {
    fn parent(&self) -> NodeId {
        self.open.last().copied().unwrap_or(NodeId::PAGE)
    }

    /// Puts the element that was begun last into the tree.
    fn begin(&mut self) {
        let Some(name) = self.name.take() else { return };
        let parent = self.parent();
        if self.open.len() >= limits::MAX_PAGE_DEPTH as usize {
            self.attributes.clear();
            self.open.push(parent);
            return;
        }
        let scope = self.attributes.iter().any(|(name, _)| *name == "#scope");
        let id = self.page.element(name, self.attributes.drain(..));
        self.page.append(parent, id);
        if scope {
            self.page.set_scope(id);
        }
        self.open.push(id);
    }
}
