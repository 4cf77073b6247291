//! The article's title among the titles that a page gives.

use super::{Field, Found, Meta, clean, key};

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

/// Bytes of what can be a title: broken markup makes a heading of all that follows it.
const MOST_BYTES: usize = 500;

/// Sets the titles of `meta`.
pub(super) fn choose(meta: &mut Meta, found: &Found, linked: Option<String>) {
    let mut given: Vec<(u8, &str)> = Vec::new();
    given.extend(linked.as_deref().map(|title| (LINKED, title)));
    given.extend(found.values(Field::Title));
    given.extend(found.document_title.as_deref().map(|title| (DOCUMENT, title)));
    let site = site_keys(meta);
    for (_, title) in given {
        let title = without_site(&clean(title), &site);
        let fits = (1..MOST_BYTES).contains(&title.len());
        if fits && !site.contains(&key(&title)) && !meta.titles.contains(&title) {
            meta.titles.push(title);
        }
    }
    let Some(first) = meta.titles.first() else { return };
    // A title that was cut for sharing: the whole one stands in the page.
    let cut = first.trim_end_matches(['…', '.', ' ']);
    let is_cut = first.ends_with('…') || first.ends_with("...");
    let whole = meta.titles.iter().find(|t| is_cut && t.len() > first.len() && t.starts_with(cut));
    meta.title = Some(whole.unwrap_or(first).clone());
}

/// What the site is called, as [`key`] writes it: its name, its host with and without the last part.
fn site_keys(meta: &Meta) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(meta.site.as_deref().map(key));
    let address = meta.url.as_deref().unwrap_or("");
    let host = address.split('/').nth(2).unwrap_or("");
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut all = String::new();
    for part in host.split('.') {
        let part = key(part);
        all.push_str(&part);
        keys.push(all.clone());
        if part.len() > 2 {
            keys.push(part);
        }
    }
    // The last part alone ("com") is no name.
    if keys.last().is_some_and(|last| *last != all) {
        keys.pop();
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
