//! A page tree → runs: the page's visible text in the pieces that a reader sees as blocks.

use super::names::{Attribute, Tag};
use super::tree::{NodeId, Page};
use crate::input::plain::cut;
use crate::span::Span;

/// A page's visible text in blocks.
pub struct Runs {
    /// White space folded; runs follow one another without anything between.
    pub text: String,
    /// In the order of the page.
    pub list: Vec<Run>,
    /// Text nodes of all runs, in the order of the page.
    pub pieces: Vec<NodeId>,
}

/// A block of visible text.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Where it stands in [`Runs::text`].
    pub text: Span,
    /// The element that it lies in directly, inline ones left out.
    pub node: NodeId,
    /// Bytes of it that are links.
    pub link: u32,
    /// Its text nodes, as a range of [`Runs::pieces`].
    pub pieces: Span,
}

/// Whether an element stands inside a line of text.
pub fn is_inline(tag: Tag) -> bool {
    use Tag::*;
    matches!(
        tag,
        Text | A
            | Time
            | Span
            | B
            | Strong
            | Em
            | I
            | U
            | S
            | Small
            | Sup
            | Sub
            | Mark
            | Abbr
            | Font
            | Code
            | Q
            | Cite
            | Wbr
            | Del
            | Ins
            | Label
            | Other
    )
}

/// Whether nothing of an element is shown, or nothing that is text of the page.
fn is_unseen(page: &Page, id: NodeId) -> bool {
    use Tag::*;
    if matches!(
        page.tag(id),
        Head | Script
            | Style
            | Template
            | Noscript
            | Noframes
            | Svg
            | Math
            | Video
            | Audio
            | Iframe
            | Object
            | Canvas
            | Select
            | Option
            | Textarea
            | Input
            | Button
            | Progress
            | Dialog
            | Embed
            | KurzumCard
    ) {
        return true;
    }
    // Pages are hidden as a whole until their programs have run, and behind an open dialog.
    if matches!(page.tag(id), Tag::Html | Tag::Body) {
        return false;
    }
    // Of closed details only the first line is shown.
    let parent = page.parent(id);
    if page.tag(parent) == Tag::Details
        && page.tag(id) != Tag::Summary
        && page.attribute(parent, Attribute::Open).is_none()
    {
        return true;
    }
    page.attributes(id).any(|(name, value)| match name {
        Attribute::Hidden => true,
        Attribute::AriaHidden => value == "true" && is_inline(page.tag(id)),
        Attribute::Style => hides(value),
        _ => false,
    })
}

/// Whether an inline style takes the element out of sight.
fn hides(style: &str) -> bool {
    cut::words(style, |c| c == ';').any(|rule| {
        let (name, value) = cut::start(rule, |c| c == ':');
        let (name, value) = (name.trim(), cut::skip(value, |c| c == ':' || c.is_whitespace()));
        (name.eq_ignore_ascii_case("display") && value.get(..4).is_some_and(|v| v.eq_ignore_ascii_case("none")))
            || (name.eq_ignore_ascii_case("visibility")
                && value.get(..6).is_some_and(|v| v.eq_ignore_ascii_case("hidden")))
    })
}

/// Reads what lies under `root` once.
pub fn collect(page: &Page, root: NodeId) -> Runs {
    let mut out = Collector {
        runs: Runs { text: String::new(), list: Vec::new(), pieces: Vec::new() },
        start: 0,
        first: 0,
        link: 0,
        space: false,
    };
    if root != NodeId::PAGE && is_unseen(page, root) {
        return out.runs;
    }
    let mut links = 0u32;
    // Elements that hold the place, inline ones left out; one entry for each open block element.
    let mut blocks = vec![root];
    let mut at = page.first_child(root);
    'walk: while at != NodeId::PAGE {
        let tag = page.tag(at);
        let mut enter = false;
        if tag == Tag::Text {
            out.add(at, page.text(at), links > 0);
        } else if tag == Tag::Br || tag == Tag::Hr {
            out.end(blocks.last().copied().unwrap_or_default());
        } else if page.first_child(at) != NodeId::PAGE && !is_unseen(page, at) {
            enter = true;
            if tag == Tag::A {
                links += 1;
            }
            if !is_inline(tag) {
                out.end(blocks.last().copied().unwrap_or_default());
                blocks.push(at);
            }
        }
        if enter {
            at = page.first_child(at);
            continue;
        }
        // Onwards: to the next sibling, leaving parents that end here.
        loop {
            let next = page.next(at);
            if next != NodeId::PAGE {
                at = next;
                continue 'walk;
            }
            at = page.parent(at);
            if at == root || at == NodeId::PAGE {
                break 'walk;
            }
            if page.tag(at) == Tag::A {
                links = links.saturating_sub(1);
            }
            if !is_inline(page.tag(at)) {
                out.end(at);
                blocks.pop();
            }
        }
    }
    out.end(root);
    out.runs
}

struct Collector {
    runs: Runs,
    /// Where the open run begins in the text and among the pieces.
    start: usize,
    first: usize,
    link: u32,
    space: bool,
}

impl Collector {
    fn add(&mut self, node: NodeId, piece: &str, in_link: bool) {
        let text = &mut self.runs.text;
        let before = text.len();
        let mut from = 0;
        while from < piece.len() {
            let space = space_at(piece, from);
            if space > 0 {
                self.space = true;
                from += space;
                continue;
            }
            if self.space && text.len() > self.start {
                text.push(' ');
            }
            self.space = false;
            let to = words_end(piece, from);
            text.push_str(piece.get(from..to).unwrap_or(""));
            from = to;
        }
        if text.len() > before {
            self.runs.pieces.push(node);
        }
        if in_link {
            self.link += (text.len() - before) as u32;
        }
    }

    /// Closes the run that lies in `node`.
    fn end(&mut self, node: NodeId) {
        let (end, last) = (self.runs.text.len(), self.runs.pieces.len());
        if end > self.start {
            let (text, pieces) = (Span::new(self.start, end), Span::new(self.first, last));
            self.runs.list.push(Run { text, node, link: self.link, pieces });
        }
        (self.start, self.first) = (end, last);
        self.link = 0;
        self.space = false;
    }
}

/// The end of the words from a place on that have single spaces between them.
fn words_end(piece: &str, from: usize) -> usize {
    let bytes = piece.as_bytes();
    let mut to = from;
    while let Some(&byte) = bytes.get(to) {
        match byte {
            b'!'..0xC2 => to += 1,
            b' ' if bytes.get(to + 1).is_some_and(|next| (b'!'..0xC2).contains(next)) => to += 2,
            _ if space_at(piece, to) == 0 => to += 1,
            _ => break,
        }
    }
    to
}

/// Bytes of the white space character at a place; 0 where there is none.
fn space_at(piece: &str, at: usize) -> usize {
    match piece.as_bytes().get(at) {
        Some(b' ' | b'\t'..=b'\r') => 1,
        // The first bytes of white space outside of ASCII.
        Some(0xC2 | 0xE1..=0xE3) => {
            let c = piece.get(at..).and_then(|rest| rest.chars().next());
            c.filter(|c| c.is_whitespace()).map_or(0, char::len_utf8)
        }
        _ => 0,
    }
}
