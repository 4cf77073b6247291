//! A page as a flat tree: nodes lie in one list and point at one another by number, so that nothing recurses and a
//! page of 100,000 nested elements is dropped like any other.

use super::names::{Attribute, Tag};
use crate::span::Span;

/// A node of a [`Page`], by its place in it. [`NodeId::PAGE`] is the page itself; as a link it says "none".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The page itself, which is nobody's child.
    pub const PAGE: NodeId = NodeId(0);

    /// Its place in lists that hold one thing a node.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Clone, Copy, Debug)]
struct Node {
    tag: Tag,
    parent: NodeId,
    first: NodeId,
    last: NodeId,
    next: NodeId,
    previous: NodeId,
    /// An element's attributes as a range of `Page::attributes`, a text's characters as a range of `Page::text`.
    range: Span,
}

/// A page: elements, their attributes and text, as the browser's DOM or an HTML parser gives them.
pub struct Page {
    nodes: Vec<Node>,
    attributes: Vec<(Attribute, Span)>,
    text: String,
    scope: NodeId,
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

impl Page {
    /// A page that holds nothing.
    pub fn new() -> Self {
        let mut page = Self { nodes: Vec::new(), attributes: Vec::new(), text: String::new(), scope: NodeId::PAGE };
        page.push(Tag::Page, Span::default());
        page
    }

    /// The element that the article is looked for in: the page itself where the caller named none.
    pub fn scope(&self) -> NodeId {
        self.scope
    }

    /// Says which element the article is in.
    pub fn set_scope(&mut self, element: NodeId) {
        self.scope = element;
    }

    /// Number of nodes, the page itself included.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// Bytes of text and attributes that it holds.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    fn push(&mut self, tag: Tag, range: Span) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(0));
        let none = NodeId::PAGE;
        self.nodes.push(Node { tag, parent: none, first: none, last: none, next: none, previous: none, range });
        id
    }

    fn store(&mut self, piece: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(piece);
        Span::new(start, self.text.len())
    }

    /// Adds an element with its attributes, as yet nobody's child. Names are in lower case.
    pub fn element<'a>(&mut self, name: &str, attributes: impl Iterator<Item = (&'a str, &'a str)>) -> NodeId {
        let start = self.attributes.len();
        let tag = Tag::of(name);
        if tag == Tag::Other {
            let span = self.store(name);
            self.attributes.push((Attribute::TagName, span));
        }
        self.attribute_list(attributes);
        self.push(tag, Span::new(start, self.attributes.len()))
    }

    fn attribute_list<'a>(&mut self, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
        for (name, value) in attributes {
            let name = Attribute::of(name);
            if name != Attribute::Other {
                let span = self.store(value);
                self.attributes.push((name, span));
            }
        }
    }

    /// Gives an element further attributes; one that it has already stays.
    pub fn add_attributes<'a>(&mut self, id: NodeId, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
        let Some(old) = self.nodes.get(id.index()).map(|n| n.range) else { return };
        let start = self.attributes.len();
        let kept: Vec<_> = self.attributes.get(old.start as usize..old.end as usize).unwrap_or(&[]).to_vec();
        self.attributes.extend(kept);
        self.attribute_list(attributes);
        let range = Span::new(start, self.attributes.len());
        if let Some(node) = self.nodes.get_mut(id.index()) {
            node.range = range;
        }
    }

    /// Adds a piece of text, as yet nobody's child.
    pub fn text_node(&mut self, piece: &str) -> NodeId {
        let span = self.store(piece);
        self.push(Tag::Text, span)
    }

    /// Adds text at the end of `parent`; text that follows text becomes one node where it can.
    pub fn append_text(&mut self, parent: NodeId, piece: &str) {
        let last = self.last_child(parent);
        if self.tag(last) == Tag::Text && last != NodeId::PAGE {
            let end = self.text.len();
            if let Some(node) = self.nodes.get_mut(last.index())
                && node.range.end as usize == end
            {
                self.text.push_str(piece);
                node.range = Span::new(node.range.start as usize, self.text.len());
                return;
            }
        }
        let id = self.text_node(piece);
        self.append(parent, id);
    }

    /// Makes `child` the last child of `parent`.
    pub fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        let last = self.last_child(parent);
        if let Some(node) = self.nodes.get_mut(child.index()) {
            node.parent = parent;
            node.previous = last;
        }
        if let Some(node) = self.nodes.get_mut(parent.index()) {
            node.last = child;
            if last == NodeId::PAGE {
                node.first = child;
            }
        }
        if last != NodeId::PAGE
            && let Some(node) = self.nodes.get_mut(last.index())
        {
            node.next = child;
        }
    }

    /// Puts `child` right before `sibling`.
    pub fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        self.detach(child);
        let parent = self.parent(sibling);
        let previous = self.previous(sibling);
        if let Some(node) = self.nodes.get_mut(child.index()) {
            node.parent = parent;
            node.previous = previous;
            node.next = sibling;
        }
        if let Some(node) = self.nodes.get_mut(sibling.index()) {
            node.previous = child;
        }
        if previous == NodeId::PAGE {
            if let Some(node) = self.nodes.get_mut(parent.index()) {
                node.first = child;
            }
        } else if let Some(node) = self.nodes.get_mut(previous.index()) {
            node.next = child;
        }
    }

    /// Takes a node out of its parent.
    pub fn detach(&mut self, child: NodeId) {
        let Some(node) = self.nodes.get_mut(child.index()) else { return };
        let (parent, next, previous) = (node.parent, node.next, node.previous);
        node.parent = NodeId::PAGE;
        node.next = NodeId::PAGE;
        node.previous = NodeId::PAGE;
        // A child of the page itself has the page as its parent; a node without parent is not among its children.
        let listed = self.nodes.get(parent.index()).is_some_and(|p| p.first == child || p.last == child)
            || next != NodeId::PAGE
            || previous != NodeId::PAGE;
        if !listed {
            return;
        }
        if previous == NodeId::PAGE {
            if let Some(node) = self.nodes.get_mut(parent.index()) {
                node.first = next;
            }
        } else if let Some(node) = self.nodes.get_mut(previous.index()) {
            node.next = next;
        }
        if next == NodeId::PAGE {
            if let Some(node) = self.nodes.get_mut(parent.index()) {
                node.last = previous;
            }
        } else if let Some(node) = self.nodes.get_mut(next.index()) {
            node.previous = previous;
        }
    }

    /// Moves all children of `from` to the end of `to`.
    pub fn move_children(&mut self, from: NodeId, to: NodeId) {
        while self.first_child(from) != NodeId::PAGE {
            let child = self.first_child(from);
            self.append(to, child);
        }
    }

    /// What a node is.
    pub fn tag(&self, id: NodeId) -> Tag {
        self.nodes.get(id.index()).map_or(Tag::Other, |n| n.tag)
    }

    /// Its parent.
    pub fn parent(&self, id: NodeId) -> NodeId {
        self.nodes.get(id.index()).map_or(NodeId::PAGE, |n| n.parent)
    }

    /// Its first child; [`NodeId::PAGE`] where it has none.
    pub fn first_child(&self, id: NodeId) -> NodeId {
        self.nodes.get(id.index()).map_or(NodeId::PAGE, |n| n.first)
    }

    /// Its last child; [`NodeId::PAGE`] where it has none.
    pub fn last_child(&self, id: NodeId) -> NodeId {
        self.nodes.get(id.index()).map_or(NodeId::PAGE, |n| n.last)
    }

    /// The sibling after it; [`NodeId::PAGE`] where there is none.
    pub fn next(&self, id: NodeId) -> NodeId {
        self.nodes.get(id.index()).map_or(NodeId::PAGE, |n| n.next)
    }

    /// The sibling before it; [`NodeId::PAGE`] where there is none.
    pub fn previous(&self, id: NodeId) -> NodeId {
        self.nodes.get(id.index()).map_or(NodeId::PAGE, |n| n.previous)
    }

    /// A text node's characters; empty for an element.
    pub fn text(&self, id: NodeId) -> &str {
        match self.nodes.get(id.index()) {
            Some(node) if node.tag == Tag::Text => node.range.of(&self.text),
            _ => "",
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, id: NodeId, name: Attribute) -> Option<&str> {
        for (own, span) in self.attribute_spans(id) {
            if *own == name {
                return Some(span.of(&self.text));
            }
        }
        None
    }

    /// An element's attributes in the order of the source.
    pub fn attributes(&self, id: NodeId) -> impl Iterator<Item = (Attribute, &str)> {
        self.attribute_spans(id).iter().map(|(name, span)| (*name, span.of(&self.text)))
    }

    fn attribute_spans(&self, id: NodeId) -> &[(Attribute, Span)] {
        match self.nodes.get(id.index()) {
            Some(node) if node.tag != Tag::Text => {
                self.attributes.get(node.range.start as usize..node.range.end as usize).unwrap_or(&[])
            }
            _ => &[],
        }
    }

    /// The node after `id` in document order within `root`, children included; `None` at the end.
    pub fn following(&self, id: NodeId, root: NodeId) -> Option<NodeId> {
        let first = self.first_child(id);
        if first != NodeId::PAGE { Some(first) } else { self.after(id, root) }
    }

    /// The node after `id` and all it holds, in document order within `root`; `None` at the end.
    pub fn after(&self, id: NodeId, root: NodeId) -> Option<NodeId> {
        let mut at = id;
        while at != root && at != NodeId::PAGE {
            let next = self.next(at);
            if next != NodeId::PAGE {
                return Some(next);
            }
            at = self.parent(at);
        }
        None
    }

    /// Whether `node` is `root` or lies under it.
    pub fn holds(&self, root: NodeId, node: NodeId) -> bool {
        let mut at = node;
        loop {
            if at == root {
                return true;
            }
            if at == NodeId::PAGE {
                return false;
            }
            at = self.parent(at);
        }
    }

    /// All nodes under `root` in document order, `root` left out.
    pub fn descendants(&self, root: NodeId) -> impl Iterator<Item = NodeId> {
        let mut at = self.following(root, root);
        std::iter::from_fn(move || {
            let here = at?;
            at = self.following(here, root);
            Some(here)
        })
    }

    /// The text under `root`, white space folded.
    pub fn folded_text(&self, root: NodeId) -> String {
        let mut out = String::new();
        let mut space = false;
        for id in std::iter::once(root).chain(self.descendants(root)) {
            for c in self.text(id).chars() {
                if c.is_whitespace() {
                    space = true;
                } else {
                    if space && !out.is_empty() {
                        out.push(' ');
                    }
                    space = false;
                    out.push(c);
                }
            }
            space |= matches!(self.tag(id), Tag::Br | Tag::Div | Tag::P | Tag::Li);
        }
        out
    }
}
