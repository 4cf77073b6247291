//! A page tree → runs: the page's visible text in the pieces that a reader sees as blocks.

use super::names::{Attribute, Tag};
use super::tree::{NodeId, Page};
use crate::span::Span;

/// A page's visible text in blocks.
pub struct Runs {
    /// White space folded; runs follow one another without anything between.
    pub text: String,
    /// In the order of the page.
    pub list: Vec<Run>,
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
    ) {
        return true;
    }
    // Pages are hidden as a whole until their programs have run, and behind an open dialog.
    if matches!(page.tag(id), Tag::Html | Tag::Body) {
        return false;
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
    style.split(';').any(|rule| {
        let Some((name, value)) = rule.split_once(':') else { return false };
        let (name, value) = (name.trim(), value.trim());
        (name.eq_ignore_ascii_case("display") && value.get(..4).is_some_and(|v| v.eq_ignore_ascii_case("none")))
            || (name.eq_ignore_ascii_case("visibility")
                && value.get(..6).is_some_and(|v| v.eq_ignore_ascii_case("hidden")))
    })
}

/// Reads the page once.
pub fn collect(page: &Page) -> Runs {
    let mut out = Collector { text: String::new(), list: Vec::new(), start: 0, link: 0, space: false };
    let mut links = 0u32;
    // Elements that hold the place, inline ones left out; one entry for each open block element.
    let mut blocks = vec![NodeId::PAGE];
    let mut at = page.first_child(NodeId::PAGE);
    'walk: while at != NodeId::PAGE {
        let tag = page.tag(at);
        let mut enter = false;
        if tag == Tag::Text {
            out.add(page.text(at), links > 0);
        } else if tag == Tag::Br || tag == Tag::Hr {
            out.end(blocks.last().copied().unwrap_or_default());
        } else if page.first_child(at) != NodeId::PAGE && !is_unseen(page, at) {
            enter = true;
            {
                if tag == Tag::A {
                    links += 1;
                }
                if !is_inline(tag) {
                    out.end(blocks.last().copied().unwrap_or_default());
                    blocks.push(at);
                }
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
            if at == NodeId::PAGE {
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
    out.end(NodeId::PAGE);
    Runs { text: out.text, list: out.list }
}

struct Collector {
    text: String,
    list: Vec<Run>,
    start: usize,
    link: u32,
    space: bool,
}

impl Collector {
    fn add(&mut self, piece: &str, in_link: bool) {
        let before = self.text.len();
        for word in piece.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            if !bare.is_empty() {
                if self.space && self.text.len() > self.start {
                    self.text.push(' ');
                }
                self.text.push_str(bare);
                self.space = false;
            }
            self.space |= bare.len() < word.len();
        }
        if in_link {
            self.link += (self.text.len() - before) as u32;
        }
    }

    /// Closes the run that lies in `node`.
    fn end(&mut self, node: NodeId) {
        if self.text.len() > self.start {
            self.list.push(Run { text: Span::new(self.start, self.text.len()), node, link: self.link });
        }
        self.start = self.text.len();
        self.link = 0;
        self.space = false;
    }
}
