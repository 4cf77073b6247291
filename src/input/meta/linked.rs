//! JSON-LD: the node that describes the page's article, and what it says.

use super::json::Json;
use super::{Found, clean};
use crate::input::page::{NodeId, Page};
use crate::letters::lower;

/// What JSON-LD says of the article.
#[derive(Default)]
pub(super) struct Linked {
    pub title: Option<String>,
    pub site: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub lang: Option<String>,
    pub url: Option<String>,
    pub description: Option<String>,
    pub paywalled: bool,
}

/// Most bytes of linked data that are read. A live blog of a week has 2 MB.
const MAX_BYTES: usize = 8 * 1024 * 1024;

pub(super) fn read(page: &Page, scripts: &[NodeId], found: &Found, url: Option<&str>) -> Linked {
    let mut trees = Vec::new();
    let mut bytes = 0;
    for &script in scripts {
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
    let title = found.titles.iter().map(|(_, t)| t.as_str()).chain(found.document_title.as_deref());
    let titles: Vec<String> = title.map(key).collect();
    let addresses: Vec<&str> = found.url.iter().map(|(_, u)| u.as_str()).chain(url).map(bare).collect();
    // The article of the page among several: by its address, then by its title, then the one that says most.
    let mut best: Option<(u32, &Json)> = None;
    for &node in &nodes {
        let rank = rank(node);
        if rank == 0 {
            continue;
        }
        let own_address = address(node).is_some_and(|a| addresses.contains(&bare(a)));
        let headline = node.get("headline").or_else(|| node.get("name")).and_then(Json::text).map(key);
        let own_title = headline.is_some_and(|h| {
            h.len() > 8 && titles.iter().any(|t| t.contains(&h) || h.contains(t.as_str()) && t.len() > 8)
        });
        let says = ["datePublished", "headline", "author"].iter().filter(|k| node.get(k).is_some()).count() as u32;
        let score = rank * 100 + u32::from(own_title) * 40 + u32::from(own_address) * 30 + says * 10;
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, node));
        }
    }
    let Some((_, node)) = best else {
        let site = nodes.iter().find(|n| is_a(n, "WebSite")).and_then(|n| n.get("name")).and_then(Json::text);
        return Linked { site: site.map(clean), ..Linked::default() };
    };
    let text = |key: &str| node.get(key).and_then(|v| v.items().first()).and_then(Json::text).map(str::to_owned);
    let mut linked = Linked {
        title: text("headline").or_else(|| text("name")),
        site: node.get("publisher").and_then(|p| name(p.items().first()?, &nodes)),
        published: text("datePublished").or_else(|| text("dateCreated")).or_else(|| text("uploadDate")),
        modified: text("dateModified"),
        lang: text("inLanguage").filter(|l| l.len() <= 12),
        url: address(node).filter(|a| a.starts_with("http")).map(str::to_owned),
        description: text("description").or_else(|| text("alternativeHeadline")),
        ..Linked::default()
    };
    for author in node.get("author").or_else(|| node.get("creator")).map_or(&[][..], Json::items) {
        linked.authors.extend(name(author, &nodes));
    }
    linked.paywalled = closed(node)
        || node.get("hasPart").is_some_and(|parts| parts.items().iter().any(closed))
        || nodes.iter().any(|n| is_a(n, "WebPage") && closed(n));
    linked
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

fn types(node: &Json) -> impl Iterator<Item = &str> {
    node.get("@type")
        .map_or(&[][..], Json::items)
        .iter()
        .filter_map(Json::text)
        .map(|t| t.rsplit(['/', '#', ':']).next().unwrap_or(t))
}

fn is_a(node: &Json, kind: &str) -> bool {
    types(node).any(|t| t == kind)
}

/// How surely a node describes an article.
fn rank(node: &Json) -> u32 {
    types(node)
        .map(|kind| match kind {
            "NewsArticle" | "LiveBlogPosting" | "ReportageNewsArticle" => 4,
            "Report" | "Review" | "Recipe" | "BlogPosting" | "CreativeWork" => 3,
            _ if kind.ends_with("Article") || kind.ends_with("Posting") => 4,
            "WebPage" | "ItemPage" => 1,
            "VideoObject" | "AudioObject" | "PodcastEpisode" if node.get("datePublished").is_some() => 1,
            _ => 0,
        })
        .max()
        .unwrap_or(0)
}

fn address(node: &Json) -> Option<&str> {
    node.get("url")
        .and_then(Json::text)
        .or_else(|| match node.get("mainEntityOfPage") {
            Some(Json::Text(text)) => Some(text),
            Some(inner) => inner.get("@id").or_else(|| inner.get("url")).and_then(Json::text),
            None => None,
        })
        .or_else(|| node.get("@id").and_then(Json::text))
}

/// The name of a person or an organisation: a string, an object, or a reference to a node of the page.
fn name(value: &Json, nodes: &[&Json]) -> Option<String> {
    if let Some(text) = value.text() {
        return Some(clean(text)).filter(|t| !t.is_empty() && !t.contains("://"));
    }
    if let Some(own) = value.get("name").and_then(|n| n.items().first()).and_then(Json::text) {
        return Some(clean(own)).filter(|t| !t.is_empty());
    }
    let id = value.get("@id").and_then(Json::text)?;
    let node = nodes.iter().find(|n| n.get("name").is_some() && n.get("@id").and_then(Json::text) == Some(id))?;
    node.get("name").and_then(Json::text).map(clean)
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
    let last = text.trim().rsplit(['/', '#', ':']).next().unwrap_or("");
    last.eq_ignore_ascii_case("false") || last.eq_ignore_ascii_case("no") || last == "0"
}

/// Letters and digits in lower case: titles are compared by them.
pub fn key(text: &str) -> String {
    clean(text).chars().filter(|c| c.is_alphanumeric()).map(lower).collect()
}

/// An address without its scheme, query and last slash.
fn bare(url: &str) -> &str {
    let url = url.split(['?', '#']).next().unwrap_or(url);
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    url.trim_end_matches('/')
}
