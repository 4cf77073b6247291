//! Runs → the article's blocks: which text of a page is its article.

use std::collections::HashMap;

use super::names::Tag;
use super::runs::{Run, Runs};
use super::tree::{NodeId, Page};
use crate::card::BlockKind;

/// The article's runs in order, each with what it is.
pub fn choose(page: &Page, runs: &Runs) -> Vec<(BlockKind, Run)> {
    let mut scores: HashMap<NodeId, f32> = HashMap::new();
    for run in &runs.list {
        let length = run.text.len() as f32;
        if length < 60.0 || run.link as f32 > 0.3 * length {
            continue;
        }
        let mut share = length.min(500.0);
        let mut node = page.parent(run.node);
        while node != NodeId::PAGE && share > 1.0 {
            *scores.entry(node).or_default() += share;
            share *= 0.5;
            node = page.parent(node);
        }
    }
    let mut best = (0.0f32, NodeId::PAGE);
    for (&node, &score) in &scores {
        if (score, std::cmp::Reverse(node)) > (best.0, std::cmp::Reverse(best.1)) {
            best = (score, node);
        }
    }
    let inside = |mut node: NodeId| loop {
        if node == best.1 {
            return true;
        }
        if node == NodeId::PAGE {
            return false;
        }
        node = page.parent(node);
    };
    runs.list
        .iter()
        .filter(|run| inside(run.node) && run.link * 2 < run.text.len() as u32)
        .filter_map(|run| {
            let kind = match page.tag(run.node) {
                Tag::H1 => BlockKind::Headline,
                Tag::H2 | Tag::H3 | Tag::H4 => BlockKind::Subheading,
                Tag::Li => BlockKind::ListItem,
                Tag::Figcaption => return None,
                _ => BlockKind::Paragraph,
            };
            Some((kind, *run))
        })
        .collect()
}
