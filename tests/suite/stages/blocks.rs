//! Blocks of pasted text: `block` is a kind and the block's text, all of them in order; `author`, `published`,
//! `modified` and `title` are what the head says, `topic` is one of the page's topics, in order.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage =
    Stage { name: "blocks", keys: &["block", "author", "published", "modified", "title", "topic"], check };

fn check(case: &Case) -> Result<(), String> {
    let text = case.input();
    let options = kurzum::Options { published: None, ..case.options() };
    let (card, analysis) = kurzum::summarize_and_analyze(text, &options).map_err(|e| e.to_string())?;
    let blocks: Vec<String> = analysis
        .blocks
        .iter()
        .map(|b| format!("{} {}", serde_json::to_value(b.kind).unwrap().as_str().unwrap(), b.span.of(text)))
        .collect();
    let mut checked = false;
    let mut compare = |key: &str, found: Vec<&str>| {
        let expected = case.all(key);
        checked |= !expected.is_empty();
        if expected.is_empty() { Ok(()) } else { cases::same(key, &expected, &found) }
    };
    compare("block", blocks.iter().map(String::as_str).collect())?;
    compare("author", card.source.authors.iter().map(String::as_str).collect())?;
    compare("published", card.source.published.iter().map(String::as_str).collect())?;
    compare("modified", card.source.modified.iter().map(String::as_str).collect())?;
    compare("title", card.source.title.iter().map(String::as_str).collect())?;
    compare("topic", card.topics.iter().map(|t| t.text.as_str()).collect())?;
    if checked { Ok(()) } else { Err("the case states nothing".to_owned()) }
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}

#[test]
fn every_phrase_stands_once_in_its_language_and_kind() {
    for pack in kurzum::lang::PACKS {
        for (kind, list) in pack.blocks.phrases {
            let lines: Vec<&str> = list.lines().filter(|l| !l.starts_with('#')).collect();
            let mut sorted = lines.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(lines, sorted, "{} {kind:?} is sorted and has nothing twice", pack.code);
            assert!(lines.iter().all(|l| *l == l.to_lowercase() && l.trim() == *l), "{} {kind:?} is folded", pack.code);
        }
    }
}
