//! JSON-LD: the node that describes the page's article, and what it says.

use super::json::Json;
use super::{Field, Found, LAST, LINKED, clean, key};
use crate::input::page::Page;
use crate::input::plain::cut;
use crate::letters;

/// What members of the article's node say, the first that it has.
const MEMBERS: &[(Field, u8, &str)] = &[
    (Field::Title, LINKED, "headline name"),
    (Field::Published, LINKED, "datePublished dateCreated uploadDate"),
    (Field::Modified, LINKED, "dateModified"),
    (Field::Description, LINKED, "description alternativeHeadline"),
    (Field::Language, LAST, "inLanguage"),
];
/// Bytes of the longest code of a language that is believed.
const MOST_LANGUAGE_BYTES: usize = 12;

/// Most bytes of linked data that are read. A live blog of a week has 2 MB.
const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Adds what JSON-LD says of the article.
pub(super) fn read(page: &Page, found: &mut Found, url: Option<&str>) {
    let mut trees = Vec::new();
    let mut bytes = 0;
    for &script in &found.scripts {
        let text = page.text(page.first_child(script));
        bytes += text.len();
        if bytes > MAX_BYTES {
            break;
        }
        trees.extend(Json::read_all(text));
    }
    let mut nodes = Vec::new();
    for tree in &trees {
        collect(tree, &mut nodes);
    }
    let mut titles: Vec<String> = Vec::new();
    let mut addresses: Vec<&str> = Vec::new();
    for (field, _, value) in &found.list {
        match field {
            Field::Title => titles.push(key(value)),
            Field::Address => addresses.push(bare(value)),
            _ => {}
        }
    }
    addresses.extend(url.map(bare));
    // The article of the page among several: by its address, then by its title, then the one that says most.
    let mut best: (u32, &Json) = (0, &Json::Null);
    for &node in &nodes {
        let rank = rank(node);
        if rank == 0 {
            continue;
        }
        let mut score = rank * 100;
        let headline = text(node, "headline").or_else(|| text(node, "name")).map_or_else(String::new, key);
        let is_title = |t: &String| letters::holds(t, &headline) || t.len() > 8 && letters::holds(&headline, t);
        if headline.len() > 8 && titles.iter().any(is_title) {
            score += 40;
        }
        if address(node).is_some_and(|a| addresses.contains(&bare(a))) {
            score += 30;
        }
        for key in ["datePublished", "headline", "author"] {
            score += 10 * u32::from(node.get(key).is_some());
        }
        if score > best.0 {
            best = (score, node);
        }
    }
    let node = best.1;
    if best.0 == 0 {
        let site = nodes.iter().find(|n| is_a(n, "WebSite")).and_then(|n| text(n, "name"));
        if let Some(site) = site {
            found.add(Field::Site, LAST, clean(site));
        }
        return;
    }
    for (field, trust, names) in MEMBERS {
        for name in cut::words(names, |c| c == ' ') {
            if let Some(value) = text(node, name) {
                if *field != Field::Language || value.len() <= MOST_LANGUAGE_BYTES {
                    found.add(*field, *trust, value.to_owned());
                }
                break;
            }
        }
    }
    if let Some(site) = node.get("publisher").and_then(|p| name(p.items().first()?, &nodes)) {
        found.add(Field::Site, LAST, site);
    }
    if let Some(url) = address(node).filter(|a| a.starts_with("http")) {
        found.add(Field::Address, LAST, url.to_owned());
    }
    for author in node.get("author").or_else(|| node.get("creator")).map_or(&[][..], Json::items) {
        if let Some(name) = name(author, &nodes) {
            found.add(Field::Author, LINKED, name);
        }
    }
    found.body = text(node, "articleBody").map(str::to_owned);
    found.locked |= closed(node);
    for part in node.get("hasPart").map_or(&[][..], Json::items) {
        if closed(part) {
            found.locked = true;
            // Selectors are class names, several of them with commas between.
            for selector in cut::words(text(part, "cssSelector").unwrap_or(""), |c| matches!(c, ',' | ' ')) {
                found.paid.extend(selector.strip_prefix('.').map(str::to_owned));
            }
        }
    }
    found.locked |= nodes.iter().any(|n| is_a(n, "WebPage") && closed(n));
}

/// A member that is a string, or the first of several.
fn text<'a>(node: &'a Json, name: &str) -> Option<&'a str> {
    node.get(name)?.items().first()?.text()
}

/// The nodes of a tree that may describe the page: its roots, their graphs, and what the page is said to be about.
/// What an article consists of (`liveBlogUpdate`, `hasPart`) or lists (`itemListElement`) describes other things.
fn collect<'a>(tree: &'a Json, nodes: &mut Vec<&'a Json>) {
    let mut open = vec![(tree, 0)];
    while let Some((node, depth)) = open.pop() {
        match node {
            Json::List(list) if depth < 4 => open.extend(list.iter().rev().map(|item| (item, depth + 1))),
            Json::Object(_) => {
                nodes.push(node);
                for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                    if let Some(inner) = node.get(key).filter(|_| depth < 4) {
                        open.push((inner, depth + 1));
                    }
                }
            }
            _ => {}
        }
    }
}

/// The types of a node, without the vocabulary's address before them.
fn types(node: &Json) -> Vec<&str> {
    let mut types = Vec::new();
    for kind in node.get("@type").map_or(&[][..], Json::items) {
        types.extend(kind.text().map(last_part));
    }
    types
}

/// A word without the vocabulary's address before it.
fn last_part(text: &str) -> &str {
    cut::find_last(text, |c| matches!(c, '/' | '#' | ':')).and_then(|(_, end)| text.get(end..)).unwrap_or(text)
}

fn is_a(node: &Json, kind: &str) -> bool {
    types(node).contains(&kind)
}

/// How surely a node describes an article.
fn rank(node: &Json) -> u32 {
    let mut most = 0;
    for kind in types(node) {
        let rank = match kind {
            _ if kind.ends_with("Article") || kind.ends_with("Posting") => {
                if kind == "BlogPosting" {
                    3
                } else {
                    4
                }
            }
            "Report" | "Review" | "Recipe" | "CreativeWork" => 3,
            "WebPage" | "ItemPage" => 1,
            "VideoObject" | "AudioObject" | "PodcastEpisode" if node.get("datePublished").is_some() => 1,
            _ => 0,
        };
        most = most.max(rank);
    }
    most
}

fn address(node: &Json) -> Option<&str> {
    if let Some(url) = node.get("url").and_then(Json::text) {
        return Some(url);
    }
    let of_page = node
        .get("mainEntityOfPage")
        .and_then(|page| page.text().or_else(|| page.get("@id").or_else(|| page.get("url")).and_then(Json::text)));
    of_page.or_else(|| node.get("@id").and_then(Json::text))
}

/// The name of a person or an organisation: a string, an object, or a reference to a node of the page.
fn name(value: &Json, nodes: &[&Json]) -> Option<String> {
    let own = match value.text() {
        Some(text) => Some(text).filter(|t| !letters::holds(t, "://")),
        None => text(value, "name").or_else(|| {
            let id = value.get("@id").and_then(Json::text)?;
            let is_it = |n: &&&Json| n.get("name").is_some() && n.get("@id").and_then(Json::text) == Some(id);
            text(nodes.iter().find(is_it)?, "name")
        }),
    };
    own.map(clean).filter(|t| !t.is_empty())
}

/// Whether a node says that it is not free to read.
fn closed(node: &Json) -> bool {
    match node.get("isAccessibleForFree") {
        Some(Json::Bool(free)) => !free,
        Some(Json::Text(text)) => says_no(text),
        _ => false,
    }
}

/// Whether a text says "no": pages write `false`, `False`, `http://schema.org/False`, and all of them as strings,
/// which count as true in JavaScript.
pub(super) fn says_no(text: &str) -> bool {
    let last = last_part(text.trim());
    last.eq_ignore_ascii_case("false") || last.eq_ignore_ascii_case("no") || last == "0"
}

/// An address without its scheme, query and last slash.
fn bare(url: &str) -> &str {
    let (url, _) = cut::start(url, |c| matches!(c, '?' | '#'));
    let url = letters::find(url, "://").and_then(|at| url.get(at + 3..)).unwrap_or(url);
    cut::strip(url, |c| c == '/')
}
