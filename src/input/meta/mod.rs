//! What a page says of its article: title, site, authors, dates, language, address, whether it is free.
//!
//! In the order of trust:
//! 1. JSON-LD of the article (the node whose address or title is the page's, where there are several),
//! 2. OpenGraph and other `<meta>`,
//! 3. microdata,
//! 4. `<time>`, the line under the title, the page's address.

pub mod dates;
pub mod json;
mod linked;
mod titles;

pub use linked::key;

use super::page::{Attribute, NodeId, Page, Tag};
use crate::card::folded;
use crate::letters::lower;

/// What a page says of its article; empty where it does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Title without the site's name.
    pub title: Option<String>,
    /// All titles that the page gives, the most trusted first: what the headline in the text is found by.
    pub titles: Vec<String>,
    /// The site's name.
    pub site: Option<String>,
    /// Authors.
    pub authors: Vec<String>,
    /// When it appeared, ISO 8601.
    pub published: Option<String>,
    /// When it was last changed, ISO 8601.
    pub modified: Option<String>,
    /// BCP 47 code that the page gives for its language.
    pub lang: Option<String>,
    /// Its canonical address.
    pub url: Option<String>,
    /// Summaries for search and sharing: what the deck in the text is found by.
    pub descriptions: Vec<String>,
    /// Whether only a part of it may be read without paying.
    pub paywalled: bool,
}

/// What the elements of a page say, each kind in the order of trust.
#[derive(Default)]
struct Found {
    titles: Vec<(u8, String)>,
    published: Vec<(u8, String)>,
    modified: Vec<(u8, String)>,
    authors: Vec<(u8, String)>,
    site: Vec<(u8, String)>,
    descriptions: Vec<(u8, String)>,
    url: Vec<(u8, String)>,
    lang: Vec<(u8, String)>,
    document_title: Option<String>,
    scripts: Vec<NodeId>,
    locked: bool,
}

/// The most trusted first, else in the order of the page.
fn by_trust(list: &mut Vec<(u8, String)>) {
    crate::order::by(list, |(trust, _)| (u64::from(*trust), 0));
}

/// Reads what a page says of its article. `url` is its address where the caller knows it.
pub fn read(page: &Page, url: Option<&str>) -> Meta {
    let mut found = Found::default();
    let mut scope = Scope::default();
    for id in page.descendants(NodeId::PAGE) {
        element(page, id, &mut scope, &mut found);
    }
    let linked = linked::read(page, &found.scripts, &found, url);
    let mut meta = Meta::default();
    let best = |list: &mut Vec<(u8, String)>| {
        by_trust(list);
        list.first().map(|(_, value)| value.clone())
    };
    meta.site = best(&mut found.site).or_else(|| linked.site.clone()).map(|s| clean(&s)).filter(|s| !s.is_empty());
    meta.url = best(&mut found.url).or(linked.url).or_else(|| url.map(str::to_owned));
    meta.lang = best(&mut found.lang).or(linked.lang);
    found.titles.extend(linked.title.map(|t| (titles::LINKED, t)));
    titles::choose(&mut meta, &mut found);

    let date = |linked: Option<String>, list: &mut Vec<(u8, String)>| {
        by_trust(list);
        linked.and_then(|d| dates::iso(&d)).or_else(|| list.iter().find_map(|(_, d)| dates::iso(d)))
    };
    meta.published = date(linked.published, &mut found.published)
        .or_else(|| meta.url.as_deref().or(url).and_then(dates::in_address))
        .map(|published| with_offset(published, &found.published, &found.modified));
    meta.modified = date(linked.modified, &mut found.modified);

    by_trust(&mut found.authors);
    let trusted = found.authors.first().map(|(trust, _)| *trust);
    let own = found.authors.iter().filter(|(trust, _)| Some(*trust) == trusted).map(|(_, name)| name.clone());
    let names = if linked.authors.is_empty() { own.collect() } else { linked.authors };
    for name in names.iter().flat_map(|n| author_names(n)) {
        if !meta.authors.contains(&name) && Some(&name) != meta.site.as_ref() || names.len() == 1 {
            meta.authors.push(name);
        }
    }
    let mut descriptions: Vec<String> = linked.description.into_iter().collect();
    descriptions.extend(found.descriptions.into_iter().map(|(_, d)| d));
    meta.descriptions = descriptions.iter().map(|d| clean(d)).filter(|d| d.len() > 20).collect();
    meta.descriptions.dedup();
    meta.paywalled = linked.paywalled || found.locked;
    meta
}

/// The same instant with the newsroom's own offset, where another date of the page says it and the most trusted one
/// is in UTC: the local day is what "yesterday" counts from.
fn with_offset(published: String, others: &[(u8, String)], modified: &[(u8, String)]) -> String {
    if !published.ends_with('Z') {
        return published;
    }
    let instant = |iso: &str| {
        let clock = iso.get(11..16)?;
        let (hour, minute) = clock.split_once(':')?;
        let day = i64::from(crate::options::local_day(iso, None)?.to_julian_day());
        let zone = i64::from(crate::options::offset_minutes(iso.get(19..)?)?);
        Some(day * 1440 + hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()? - zone)
    };
    let own = instant(&published);
    others
        .iter()
        .chain(modified)
        .filter_map(|(_, d)| dates::iso(d))
        .find(|d| !d.ends_with('Z') && own.is_some() && instant(d) == own)
        .unwrap_or(published)
}

/// Where the walk stands in microdata.
#[derive(Default)]
struct Scope {
    /// The element of an author, and of the rest of the article.
    author: NodeId,
}

fn element(page: &Page, id: NodeId, scope: &mut Scope, found: &mut Found) {
    match page.tag(id) {
        Tag::Text => return,
        Tag::Html => {
            if let Some(lang) = page.attribute(id, Attribute::Lang) {
                found.lang.push((0, lang.to_owned()));
            }
            return;
        }
        Tag::Title => {
            // A picture of vectors has a title too.
            if found.document_title.is_none() && page.tag(page.parent(id)) != Tag::Svg {
                found.document_title = Some(page.folded_text(id));
            }
            return;
        }
        Tag::Meta => return meta_element(page, id, found),
        Tag::Link => {
            if let (Some("canonical"), Some(href)) =
                (page.attribute(id, Attribute::Rel), page.attribute(id, Attribute::Href))
                && href.starts_with("http")
            {
                found.url.push((0, href.to_owned()));
            }
            return;
        }
        Tag::Script => {
            if page.attribute(id, Attribute::Type).is_some_and(|t| t.to_ascii_lowercase().contains("ld+json")) {
                found.scripts.push(id);
            }
            return;
        }
        Tag::Time => {
            let given = page.attribute(id, Attribute::Datetime).map(str::to_owned);
            if let Some(given) = given.or_else(|| Some(page.folded_text(id))) {
                time_element(page, id, given, found);
            }
        }
        Tag::H1 => found.titles.push((titles::HEADING, page.folded_text(id))),
        _ => {}
    }
    let Some(property) = page.attribute(id, Attribute::Itemprop) else {
        if page.attribute(id, Attribute::Rel) == Some("author") && page.tag(id) == Tag::A {
            found.authors.push((4, page.folded_text(id)));
        }
        return;
    };
    let value = || page.attribute(id, Attribute::Content).map_or_else(|| page.folded_text(id), str::to_owned);
    for property in property.split_whitespace() {
        match property {
            "headline" => found.titles.push((titles::MICRODATA, value())),
            "datePublished" => {
                let given = page.attribute(id, Attribute::Datetime).map_or_else(value, str::to_owned);
                found.published.push((4, given));
            }
            "dateModified" => {
                let given = page.attribute(id, Attribute::Datetime).map_or_else(value, str::to_owned);
                found.modified.push((4, given));
            }
            "author" => {
                scope.author = id;
                found.authors.push((3, value()));
            }
            "name" if scope.author != NodeId::PAGE && page.holds(scope.author, id) => {
                // The name inside the author's element says it better than all of that element's text.
                found.authors.pop();
                found.authors.push((3, value()));
            }
            "isAccessibleForFree" => found.locked |= linked::says_no(&value()),
            _ => {}
        }
    }
}

fn time_element(page: &Page, id: NodeId, given: String, found: &mut Found) {
    let words = [Attribute::Class, Attribute::Itemprop, Attribute::Id, Attribute::Property]
        .iter()
        .filter_map(|name| page.attribute(id, *name))
        .any(|value| {
            let value = value.to_ascii_lowercase();
            value.contains("modif") || value.contains("update") || value.contains("aktualisiert")
        });
    if words {
        found.modified.push((6, given));
    } else {
        found.published.push((6, given));
    }
}

fn meta_element(page: &Page, id: NodeId, found: &mut Found) {
    let Some(content) = page.attribute(id, Attribute::Content).map(str::trim).filter(|c| !c.is_empty()) else { return };
    let name = [Attribute::Property, Attribute::Name, Attribute::Itemprop]
        .iter()
        .find_map(|a| page.attribute(id, *a))
        .unwrap_or("")
        .to_ascii_lowercase();
    let content = content.to_owned();
    match name.as_str() {
        "og:title" => found.titles.push((titles::OPEN_GRAPH, content)),
        "twitter:title" | "parsely-title" | "sailthru.title" | "dc.title" | "dcterms.title" | "title" => {
            found.titles.push((titles::OTHER_META, content));
        }
        "headline" => found.titles.push((titles::MICRODATA, content)),
        "og:site_name" => found.site.push((0, content)),
        "application-name" | "publisher" | "dc.publisher" | "copyright" => found.site.push((2, content)),
        "og:url" => found.url.push((1, content)),
        "og:locale" => found.lang.push((2, content.replace('_', "-"))),
        "language" | "content-language" | "inlanguage" | "dc.language" => found.lang.push((1, content)),
        "og:description" => found.descriptions.push((0, content)),
        "description" | "twitter:description" | "dc.description" => found.descriptions.push((1, content)),
        "article:published_time" => found.published.push((0, content)),
        "og:published_time"
        | "article:published"
        | "og:article:published_time"
        | "parsely-pub-date"
        | "datepublished"
        | "publish-date"
        | "publish_date"
        | "published_time"
        | "publication_date"
        | "pubdate"
        | "dc.date.issued"
        | "dcterms.created"
        | "dcterms.issued"
        | "sailthru.date"
        | "article.published"
        | "article.created"
        | "article_date_original"
        | "originalpublicationdate"
        | "cxenseparse:recs:publishtime"
        | "rnews:datepublished"
        | "citation_publication_date"
        | "last-published"
        | "bt:pubdate"
        | "shareaholic:article_published_time" => {
            found.published.push((1, content));
        }
        "date" | "dc.date" | "dc.created" | "dcterms.date" | "article:create_time" => {
            found.published.push((2, content))
        }
        "article:modified_time"
        | "og:updated_time"
        | "datemodified"
        | "last-modified"
        | "lastmod"
        | "dcterms.modified"
        | "article.updated"
        | "modified_time" => found.modified.push((0, content)),
        "author" | "parsely-author" | "sailthru.author" | "dc.creator" | "dcterms.creator" | "byl" | "authors"
        | "cxenseparse:author" | "citation_author" => found.authors.push((0, content)),
        "article:author" | "article:author_name" | "og:article:author" if !content.contains("://") => {
            found.authors.push((1, content));
        }
        "article:content_tier" => found.locked |= content.eq_ignore_ascii_case("locked"),
        "isaccessibleforfree" => found.locked |= linked::says_no(&content),
        _ => {}
    }
}

/// Character references that stayed in the text, tags and white space taken out.
fn clean(given: &str) -> String {
    let mut out = String::with_capacity(given.len());
    let mut rest = given;
    while let Some(at) = rest.find(['&', '<']) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        if after.starts_with('<') {
            let closes = after.find('>').filter(|_| {
                after.get(1..2).is_some_and(|c| c == "/" || c.as_bytes().first().is_some_and(u8::is_ascii_alphabetic))
            });
            let length = closes.map_or(1, |end| end + 1);
            out.push(if closes.is_some() { ' ' } else { '<' });
            rest = after.get(length..).unwrap_or("");
            continue;
        }
        let end = after.bytes().take(12).position(|b| b == b';');
        let decoded = end.and_then(|end| after.get(1..end)).and_then(reference);
        match (decoded, end) {
            (Some(c), Some(end)) => {
                out.push(c);
                rest = after.get(end + 1..).unwrap_or("");
            }
            _ => {
                out.push('&');
                rest = after.get(1..).unwrap_or("");
            }
        }
    }
    out.push_str(rest);
    folded(&out)
}

/// A character reference without its `&` and `;`: those that double escaping leaves behind.
fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => ' ',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "laquo" => '«',
        "raquo" => '»',
        _ => return None,
    })
}

/// The names in a line of authors: "Von Ina Roth und Jan Beer" are two.
fn author_names(line: &str) -> Vec<String> {
    let line = clean(line);
    let mut line = line.as_str();
    let prefixes = crate::lang::PACKS.iter().chain([&crate::lang::UNKNOWN]).flat_map(|p| p.pages.by.lines());
    for prefix in prefixes.filter(|p| !p.starts_with('#') && !p.is_empty()) {
        let head = line.get(..prefix.len());
        if head.is_some_and(|h| h.chars().map(lower).eq(prefix.chars()))
            && let Some(rest) = line.get(prefix.len()..)
            && rest.starts_with([' ', ':'])
        {
            line = rest.trim_start_matches([' ', ':']);
        }
    }
    let and: Vec<&str> = crate::lang::PACKS
        .iter()
        .chain([&crate::lang::UNKNOWN])
        .flat_map(|p| p.pages.and.lines())
        .filter(|w| !w.starts_with('#') && !w.is_empty())
        .collect();
    let mut names = Vec::new();
    for piece in line.split([',', ';', '|', '/', '&', '•', '·']) {
        let mut name = String::new();
        for word in piece.split_whitespace() {
            if and.contains(&word) {
                names.push(std::mem::take(&mut name));
            } else {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
            }
        }
        names.push(name);
    }
    names.retain(|n| {
        n.chars().count() > 1
            && n.len() < 80
            && n.chars().any(char::is_alphabetic)
            && !n.contains("://")
            && !n.contains('@')
    });
    names
}
