//! Runs → the article's blocks: which text of a page is its article.
//!
//! 1. Every run gets a weight: how much it looks like running text.
//! 2. What the markup says of an element counts for all that it holds, unless it holds much of the page's weight
//!    ([`MOST_OF_FURNITURE`]): a class name on the frame of the article speaks of its style.
//! 3. The article is the smallest element that holds most of the weight ([`SHARE_OF_CHILD`]).
//! 4. In it every run is judged by itself and by its neighbours.

use super::boxes::{self, Role, is_heading};
use super::names::Tag;
use super::runs::{Run, Runs};
use super::tree::{NodeId, Page};
use crate::card::BlockKind;

/// Share of the page's weight from which on an element cannot be furniture. Tuned on pages of 140 newsrooms.
const MOST_OF_FURNITURE: f32 = 0.3;
/// The same for comments, which may be longer than the article.
const MOST_OF_COMMENTS: f32 = 0.8;
/// Share of its parent's weight that makes a child the better candidate.
const SHARE_OF_CHILD: f32 = 0.85;
/// Bytes from which on a run has weight: a short sentence.
const WEIGHTY_BYTES: usize = 50;

/// A run with what is known of it.
#[derive(Clone, Copy)]
struct Judged {
    run: Run,
    role: Role,
    tag: Tag,
    inside: bool,
}

/// The article's runs in order, each with what it is.
pub fn choose(page: &Page, runs: &Runs) -> Vec<(BlockKind, Run)> {
    let roles = roles(page, runs);
    let role_of = |node: NodeId| roles.get(node.index()).copied().unwrap_or(Role::NONE);
    let root = root(page, runs, &roles);
    let judged: Vec<Judged> = runs
        .list
        .iter()
        .map(|&run| Judged {
            run,
            role: role_of(run.node),
            tag: page.tag(run.node),
            inside: page.holds(root, run.node),
        })
        .collect();
    let mut chosen: Vec<(BlockKind, Run)> = Vec::new();
    for one in judged.iter().filter(|j| j.inside) {
        if let Some(kind) = kind(one, one.run.text.of(&runs.text)) {
            chosen.push((kind, one.run));
        }
    }
    drop_empty_sections(&mut chosen);
    chosen
}

/// How much a run looks like running text.
fn weight(run: &Run, text: &str) -> f32 {
    let length = text.len();
    if length < WEIGHTY_BYTES || run.link as usize * 5 > length * 2 {
        return 0.0;
    }
    let sentence = text.ends_with(['.', '!', '?', '…', '"', '”', '“', '»', '«', ':', '。', '।'])
        || text.contains(". ")
        || text.contains(", ")
        || text.contains('。');
    let bare = (length - run.link as usize).min(1000) as f32;
    if sentence { bare } else { bare * 0.2 }
}

/// Weight of every element: the sum of the runs in it.
fn weights(page: &Page, runs: &Runs, counts: impl Fn(&Run) -> bool) -> Vec<f32> {
    let mut sums = vec![0.0f32; page.len()];
    for run in runs.list.iter().filter(|r| counts(r)) {
        let own = weight(run, run.text.of(&runs.text));
        if own > 0.0 {
            let mut node = run.node;
            loop {
                if let Some(sum) = sums.get_mut(node.index()) {
                    *sum += own;
                }
                if node == NodeId::PAGE {
                    break;
                }
                node = page.parent(node);
            }
        }
    }
    sums
}

/// What every element is, by its own markup and its parents'.
fn roles(page: &Page, runs: &Runs) -> Vec<Role> {
    let sums = weights(page, runs, |_| true);
    let all = sums.first().copied().unwrap_or(0.0).max(1.0);
    let mut roles = vec![Role::NONE; page.len()];
    for id in page.descendants(NodeId::PAGE) {
        if page.tag(id) == Tag::Text {
            continue;
        }
        let inherited = roles.get(page.parent(id).index()).copied().unwrap_or(Role::NONE);
        let mut own = boxes::own(page, id);
        let share = sums.get(id.index()).copied().unwrap_or(0.0) / all;
        if share > MOST_OF_COMMENTS {
            own = own.without(Role::COMMENTS);
        }
        if share > MOST_OF_FURNITURE {
            let frame = Role::FURNITURE
                .with(Role::CAPTION)
                .with(Role::BYLINE)
                .with(Role::TOPICS)
                .with(Role::LEAD)
                .with(Role::EDITORS)
                .with(Role::ASIDE)
                .with(Role::ITEM)
                .with(Role::QUOTATION)
                .with(Role::TABLE);
            own = own.without(frame);
        }
        if let Some(slot) = roles.get_mut(id.index()) {
            *slot = inherited.with(own);
        }
    }
    roles
}

const OUT: Role = Role::FURNITURE.with(Role::CAPTION).with(Role::BYLINE).with(Role::TOPICS).with(Role::COMMENTS);

/// The element that the article lies in.
fn root(page: &Page, runs: &Runs, roles: &[Role]) -> NodeId {
    let sums = weights(page, runs, |run| !roles.get(run.node.index()).is_some_and(|r| r.has(OUT.with(Role::ASIDE))));
    let sum = |node: NodeId| sums.get(node.index()).copied().unwrap_or(0.0);
    let mut root = NodeId::PAGE;
    loop {
        let mut best = (0.0f32, NodeId::PAGE);
        let mut child = page.first_child(root);
        while child != NodeId::PAGE {
            if sum(child) > best.0 {
                best = (sum(child), child);
            }
            child = page.next(child);
        }
        if best.1 == NodeId::PAGE || best.0 < SHARE_OF_CHILD * sum(root) || boxes::own(page, best.1).has(Role::ITEM) {
            return root;
        }
        if page.tag(best.1) == Tag::P {
            return root;
        }
        root = best.1;
    }
}

/// What a run of the article's element is; `None` where it is no part of the article.
fn kind(one: &Judged, text: &str) -> Option<BlockKind> {
    let (run, role, tag) = (one.run, one.role, one.tag);
    if role.has(OUT.with(Role::ASIDE)) {
        return None;
    }
    let length = text.len();
    let link = run.link as usize;
    let ends = text.ends_with(['.', '!', '?', '…', '"', '”', '“', '»', '«', ':', ')', '。', '।']);
    if link * 10 > length * 9 || (link * 2 > length && !(ends && length > 80)) {
        return None;
    }
    if is_heading(tag) {
        return Some(if tag == Tag::H1 { BlockKind::Headline } else { BlockKind::Subheading });
    }
    if role.has(Role::TABLE) {
        return if length > 120 { Some(BlockKind::Paragraph) } else { None };
    }
    if !matches!(tag, Tag::P | Tag::Li | Tag::Blockquote | Tag::Dd | Tag::Dt) && length < 30 && !ends {
        return None;
    }
    Some(if role.has(Role::ITEM) {
        BlockKind::ListItem
    } else if role.has(Role::QUOTATION) {
        BlockKind::Quotation
    } else {
        BlockKind::Paragraph
    })
}

/// Takes out headings that nothing follows.
fn drop_empty_sections(chosen: &mut Vec<(BlockKind, Run)>) {
    let mut followed = false;
    let mut keep: Vec<bool> = chosen
        .iter()
        .rev()
        .map(|(kind, _)| {
            let heading = *kind == BlockKind::Subheading;
            let keep = !heading || followed;
            followed = !heading;
            keep
        })
        .collect();
    keep.reverse();
    let mut at = keep.iter();
    chosen.retain(|_| at.next().copied().unwrap_or(true));
}
