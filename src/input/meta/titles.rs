//! The article's title among the titles that a page gives.

use super::{Field, Found, Meta, clean, key};
use crate::input::plain::cut;
use crate::letters;

/// Trust of OpenGraph's title.
pub(super) const OPEN_GRAPH: u8 = 1;
/// Trust of microdata's headline.
pub(super) const MICRODATA: u8 = 2;
/// Trust of a first-level heading.
pub(super) const HEADING: u8 = 3;
/// Trust of other meta elements.
pub(super) const OTHER_META: u8 = 4;
/// Trust of the document's title, which names the site too.
pub(super) const DOCUMENT: u8 = 5;

/// Bytes of what can be a title: broken markup makes a heading of all that follows it.
const MOST_BYTES: usize = 500;

/// Sets the titles of `meta`.
pub(super) fn choose(meta: &mut Meta, found: &Found) {
    let site = site_keys(meta);
    for (_, title) in found.values(Field::Title) {
        let title = without_site(&clean(title), &site);
        let fits = (1..MOST_BYTES).contains(&title.len());
        if fits && !site.contains(&key(&title)) && !meta.titles.contains(&title) {
            meta.titles.push(title);
        }
    }
    let Some(first) = meta.titles.first() else { return };
    // A title that was cut for sharing: the whole one stands in the page.
    let cut = cut::strip(first, |c| matches!(c, '…' | '.' | ' '));
    let is_cut = first.ends_with('…') || first.ends_with("...");
    let whole = meta.titles.iter().find(|t| is_cut && t.len() > first.len() && t.starts_with(cut));
    meta.title = Some(whole.unwrap_or(first).clone());
}

/// What the site is called, as [`key`] writes it: its name, its host with and without the last part.
fn site_keys(meta: &Meta) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let address = meta.url.as_deref().unwrap_or("");
    let host = letters::find(address, "//").and_then(|at| address.get(at + 2..)).unwrap_or("");
    let (host, _) = cut::start(host, |c| c == '/');
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut all = String::new();
    for part in cut::words(host, |c| c == '.') {
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
    keys.extend(meta.site.as_deref().map(key));
    keys.retain(|k| k.len() > 1);
    keys
}

/// What stands between a title and the site's name; the last one only behind the site's name.
const MARKS: [&str; 10] = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", ": "];

/// The title without the site's name at its end or start.
fn without_site(title: &str, site: &[String]) -> String {
    let mut title = title;
    loop {
        let (mut first, mut last) = (None, None);
        for (at, c) in title.char_indices() {
            if c != ' ' && c != ':' {
                continue;
            }
            let rest = title.get(at..).unwrap_or("");
            for mark in MARKS {
                if let Some(after) = rest.strip_prefix(mark) {
                    let parts = (title.get(..at).unwrap_or(""), after);
                    if c == ' ' {
                        last = Some(parts);
                    }
                    first = first.or(Some(parts));
                }
            }
        }
        title = match (first, last) {
            (_, Some((before, after))) if is_site(after, site) => before.trim_end(),
            (Some((before, after)), _) if after.len() > 15 && is_site(before, site) => after.trim_start(),
            _ => return title.to_owned(),
        };
    }
}

fn is_site(piece: &str, site: &[String]) -> bool {
    let piece = key(piece);
    for name in site {
        let long = piece.len() > 4 && name.len() > 4 && piece.len() < name.len() + 12;
        if *name == piece || (long && (letters::holds(&piece, name) || letters::holds(name, &piece))) {
            return !piece.is_empty();
        }
    }
    false
}
