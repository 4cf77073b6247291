//! The article's title among the titles that a page gives.

use super::linked::key;
use super::{Found, Meta, by_trust, clean};

/// Trust of JSON-LD's headline.
pub(super) const LINKED: u8 = 0;
/// Trust of OpenGraph's title.
pub(super) const OPEN_GRAPH: u8 = 1;
/// Trust of microdata's headline.
pub(super) const MICRODATA: u8 = 2;
/// Trust of a first-level heading.
pub(super) const HEADING: u8 = 3;
/// Trust of other meta elements.
pub(super) const OTHER_META: u8 = 4;
/// Trust of the document's title, which names the site too.
const DOCUMENT: u8 = 5;

/// Sets the titles of `meta`.
pub(super) fn choose(meta: &mut Meta, found: &mut Found) {
    if let Some(title) = found.document_title.take() {
        found.titles.push((DOCUMENT, title));
    }
    by_trust(&mut found.titles);
    let site = site_keys(meta);
    let mut titles: Vec<(u8, String)> = Vec::new();
    for (trust, title) in &found.titles {
        let title = without_site(&clean(title), &site);
        if !title.is_empty() && !site.contains(&key(&title)) && !titles.iter().any(|(_, t)| *t == title) {
            titles.push((*trust, title));
        }
    }
    meta.title = titles.first().map(|(_, t)| t.clone());
    // A title that was cut for sharing: the whole one stands in the page.
    if let Some(title) = &meta.title {
        let cut = title.trim_end_matches(['…', '.', ' ']);
        if cut.len() < title.len()
            && (title.ends_with('…') || title.ends_with("..."))
            && let Some((_, whole)) = titles.iter().find(|(_, t)| t.len() > title.len() && t.starts_with(cut))
        {
            meta.title = Some(whole.clone());
        }
    }
    meta.titles = titles.into_iter().map(|(_, t)| t).collect();
}

/// What the site is called, as [`key`] writes it: its name, its host with and without the last part.
fn site_keys(meta: &Meta) -> Vec<String> {
    let mut keys: Vec<String> = meta.site.iter().map(|s| key(s)).collect();
    if let Some(host) = meta.url.as_deref().and_then(|u| u.split_once("://")).and_then(|(_, r)| r.split('/').next()) {
        let host = host.strip_prefix("www.").unwrap_or(host);
        keys.push(key(host));
        let parts: Vec<&str> = host.split('.').collect();
        for length in 1..parts.len() {
            keys.push(key(&parts.get(..length).unwrap_or(&[]).concat()));
            if let Some(part) = parts.get(length - 1).filter(|p| p.len() > 2) {
                keys.push(key(part));
            }
        }
    }
    keys.retain(|k| k.len() > 1);
    keys
}

/// The title without the site's name at its end or start.
fn without_site(title: &str, site: &[String]) -> String {
    const MARKS: [&str; 9] = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / "];
    let is_site = |piece: &str| {
        let piece = key(piece);
        !piece.is_empty()
            && site.iter().any(|s| {
                *s == piece
                    || (piece.len() > 4
                        && s.len() > 4
                        && (piece.contains(s.as_str()) || s.contains(&piece))
                        && piece.len() < s.len() + 12)
            })
    };
    let mut title = title;
    loop {
        let last = MARKS.iter().filter_map(|m| title.rfind(m).map(|at| (at, m.len()))).max();
        if let Some((at, length)) = last
            && let (Some(before), Some(after)) = (title.get(..at), title.get(at + length..))
            && is_site(after)
        {
            title = before.trim_end();
            continue;
        }
        let first = MARKS.iter().chain(&[": "]).filter_map(|m| title.find(m).map(|at| (at, m.len()))).min();
        if let Some((at, length)) = first
            && let (Some(before), Some(after)) = (title.get(..at), title.get(at + length..))
            && is_site(before)
            && after.len() > 15
        {
            title = after.trim_start();
            continue;
        }
        return title.to_owned();
    }
}
