//! What a page says of its article: title, site, authors, dates, language, address, whether it is free.
//!
//! In the order of trust:
//! 1. JSON-LD of the article (the node whose address or title is the page's, where there are several),
//! 2. OpenGraph and other `<meta>`,
//! 3. microdata,
//! 4. `<time>`, the page's address, and last a date that is printed by the title (`input::page`).

mod clean;
pub mod dates;
pub mod json;
mod linked;
mod titles;

pub use clean::{clean, key};

use super::page::{Attribute, NodeId, Page, Tag, is_heading};
use super::plain::cut;
use crate::lang::{self, PACKS, Pack, fold};
use crate::letters;

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
    /// The newsroom's offset from UTC, as dates of the page have it: `+01:00`.
    pub offset: Option<String>,
    /// BCP 47 code that the page gives for its language.
    pub lang: Option<String>,
    /// Its canonical address.
    pub url: Option<String>,
    /// Summaries for search and sharing: what the deck in the text is found by.
    pub descriptions: Vec<String>,
    /// Whether only a part of it may be read without paying.
    pub paywalled: bool,
    /// Class names of the parts that are said not to be free: they are the article's text, whatever else they are called.
    pub paid: Vec<String>,
    /// The article's text as linked data has it. Often a teaser, or with entities and tags: good for comparing only.
    pub body: Option<String>,
}

/// What a value of the page is of the article.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Published,
    Modified,
    Author,
    Site,
    Description,
    Address,
    Language,
    /// Says whether the article is free.
    Free,
}

use Field::{Address, Author, Description, Free, Language, Modified, Published, Site, Title};

/// Trust of what JSON-LD says best.
const LINKED: u8 = 0;
/// Trust of what it says only where nothing else does.
const LAST: u8 = 9;
/// Trust of dates of `<time>` elements; those of `<meta>` and microdata are trusted more.
const TIME: u8 = 6;
/// Trust of microdata's dates and authors.
const MICRODATA: u8 = 4;

/// Bytes of a heading that is looked for in the titles. Guess, untested; headlines have some 60 to 120.
const LONGEST_HEADING: usize = 500;

/// Names of `<meta>` elements, with what they say and how much they are trusted (the least number the most).
const NAMES: &[(Field, u8, &str)] = &[
    (Title, titles::OPEN_GRAPH, "og:title"),
    (Title, titles::MICRODATA, "headline"),
    (Title, titles::OTHER_META, "twitter:title parsely-title sailthru.title dc.title dcterms.title title"),
    (Site, 0, "og:site_name"),
    (Site, 2, "application-name publisher dc.publisher copyright"),
    (Address, 1, "og:url"),
    (Language, 2, "og:locale"),
    (Language, 1, "language content-language inlanguage dc.language"),
    (Description, 1, "og:description"),
    (Description, 2, "description twitter:description dc.description"),
    (Published, 1, "article:published_time"),
    (
        Published,
        2,
        "og:published_time article:published og:article:published_time parsely-pub-date datepublished publish-date \
         publish_date published_time publication_date pubdate dc.date.issued dcterms.created dcterms.issued \
         sailthru.date article.published article.created article_date_original originalpublicationdate \
         cxenseparse:recs:publishtime rnews:datepublished citation_publication_date last-published bt:pubdate \
         shareaholic:article_published_time",
    ),
    (Published, 3, "date dc.date dc.created dcterms.date article:create_time"),
    (
        Modified,
        1,
        "article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified article.updated \
         modified_time",
    ),
    (
        Author,
        1,
        "author parsely-author sailthru.author dc.creator dcterms.creator byl authors cxenseparse:author \
         citation_author",
    ),
    (Author, 2, "article:author article:author_name og:article:author"),
    (Free, 0, "isaccessibleforfree"),
    (Free, 1, "article:content_tier"),
];

/// What the elements of a page say.
#[derive(Default)]
struct Found {
    list: Vec<(Field, u8, String)>,
    scripts: Vec<NodeId>,
    locked: bool,
    /// Class names of the parts that are not free.
    paid: Vec<String>,
    /// The article's text as linked data has it.
    body: Option<String>,
    /// The element of an author in microdata.
    author: NodeId,
}

impl Found {
    fn add(&mut self, field: Field, trust: u8, value: String) {
        self.list.push((field, trust, value));
    }

    /// Values of a field, the most trusted first, else in the order of the page; each with its trust.
    fn values(&self, field: Field) -> Vec<(u8, &str)> {
        let mut values = Vec::new();
        for trust in 0..=LAST {
            for (own, given, value) in &self.list {
                if *own == field && *given == trust {
                    values.push((trust, value.as_str()));
                }
            }
        }
        values
    }

    /// The most trusted value of a field.
    fn best(&self, field: Field) -> Option<String> {
        self.values(field).first().map(|(_, value)| (*value).to_owned())
    }
}

/// Reads what a page says of its article. `url` is its address where the caller knows it.
pub fn read(page: &Page, url: Option<&str>) -> Meta {
    let mut found = collect(page, NodeId::PAGE);
    linked::read(page, &mut found, url);
    if !is_about(page, &found) {
        // A page of several articles: what its head says is of the page.
        let all = found;
        found = collect(page, page.scope());
        for (field, trust, value) in &all.list {
            if *field == Site && *trust == LAST {
                found.add(Site, LAST, value.clone());
            }
        }
    }
    let mut meta = Meta {
        site: found.best(Site).map(|s| clean(&s)).filter(|s| !s.is_empty()),
        url: found.best(Address).or_else(|| url.map(str::to_owned)),
        lang: found.best(Language),
        ..Meta::default()
    };
    titles::choose(&mut meta, &found);

    // Dates that hold for the article, then those that give the newsroom's offset away.
    let mut dated: Vec<String> = Vec::new();
    meta.published = date(&found, Published, &mut dated);
    if meta.published.is_none() {
        meta.published = meta.url.as_deref().or(url).and_then(dates::in_address);
    }
    meta.modified = date(&found, Modified, &mut dated);
    meta.published = meta.published.map(|published| with_offset(published, &dated));
    meta.offset = dated.iter().find_map(|d| d.get(19..).filter(|zone| zone.len() == 6)).map(str::to_owned);

    let given = found.values(Author);
    let trusted = given.first().map(|(trust, _)| *trust);
    let several = given.get(1).is_some_and(|(trust, _)| Some(*trust) == trusted);
    let mut authors = Vec::new();
    for (trust, line) in &given {
        if Some(*trust) != trusted {
            break;
        }
        author_names(line, meta.lang.as_deref().and_then(lang::pack), &mut authors);
    }
    if several {
        authors.retain(|name| Some(name) != meta.site.as_ref());
    }
    meta.authors = authors;
    for (_, description) in found.values(Description) {
        let description = clean(description);
        if description.len() > 20 && meta.descriptions.last() != Some(&description) {
            meta.descriptions.push(description);
        }
    }
    meta.paywalled = found.locked;
    meta.paid = found.paid;
    meta.body = found.body;
    meta
}

/// The most trusted date of a field; every date that was given for it goes into `dated`.
fn date(found: &Found, field: Field, dated: &mut Vec<String>) -> Option<String> {
    let before = dated.len();
    for (_, given) in found.values(field) {
        dated.extend(dates::iso(given));
    }
    dated.get(before).cloned()
}

/// The same instant with the newsroom's own offset, where another date of the page says it and the most trusted one
/// is in UTC: the local day is what "yesterday" counts from.
fn with_offset(published: String, others: &[String]) -> String {
    if !published.ends_with('Z') {
        return published;
    }
    let own = instant(&published);
    let same = others.iter().find(|d| !d.ends_with('Z') && own.is_some() && instant(d) == own);
    same.cloned().unwrap_or(published)
}

/// Minutes since some day in UTC of a date-time with an offset.
fn instant(iso: &str) -> Option<i64> {
    let day = i64::from(crate::options::local_day(iso, None)?.to_julian_day());
    let zone = i64::from(crate::options::offset_minutes(iso.get(19..)?)?);
    let clock = |at: usize| iso.get(at..at + 2).and_then(dates::number).map(i64::from);
    Some(day * 1440 + clock(11)? * 60 + clock(14)? - zone)
}

/// The newsroom's offset, where a page gives one moment in UTC and prints it in local time without a zone
/// (`2024-06-19T00:40`).
pub fn offset_between(utc: &str, local: &str) -> Option<String> {
    if !utc.ends_with('Z') || local.len() != 16 {
        return None;
    }
    let minutes = instant(&[local, ":00Z"].concat())? - instant(utc)?;
    let ahead = u32::try_from(minutes.abs()).ok()?;
    // Zones lie whole quarters of an hour apart; the seconds of the one and of the other may be rounded.
    if ahead > 14 * 60 || ahead % 15 != 0 {
        return None;
    }
    let mut offset = if minutes < 0 { "-" } else { "+" }.to_owned();
    dates::pair(&mut offset, ahead / 60);
    offset.push(':');
    dates::pair(&mut offset, ahead % 60);
    Some(offset)
}

/// Whether what the page says of itself is said of the part that the caller named: its heading is the page's title, or
/// it holds most of the page's text.
fn is_about(page: &Page, found: &Found) -> bool {
    let scope = page.scope();
    if scope == NodeId::PAGE {
        return true;
    }
    let mut titles: Vec<String> = Vec::new();
    for (trust, title) in found.values(Title) {
        if trust != titles::HEADING {
            titles.push(key(title));
        }
    }
    let mut own = 0;
    for id in page.descendants(scope) {
        own += page.text(id).len();
        if is_heading(page.tag(id)) {
            let heading = key(&page.folded_text(id));
            if (9..=LONGEST_HEADING).contains(&heading.len())
                && titles.iter().any(|title| letters::holds(title, &heading))
            {
                return true;
            }
        }
    }
    let mut all = 0;
    for id in page.descendants(NodeId::PAGE) {
        if page.tag(page.parent(id)) != Tag::Script {
            all += page.text(id).len();
        }
    }
    // Most of it: what is around is navigation and a footer, no second article.
    5 * own > 4 * all
}

fn collect(page: &Page, root: NodeId) -> Found {
    let mut found = Found::default();
    for id in page.descendants(root) {
        element(page, id, &mut found);
    }
    found
}

fn element(page: &Page, id: NodeId, found: &mut Found) {
    match page.tag(id) {
        Tag::Text => return,
        Tag::Html => {
            if let Some(lang) = page.attribute(id, Attribute::Lang) {
                found.add(Language, 0, lang.to_owned());
            }
            return;
        }
        Tag::Title => {
            // A picture of vectors has a title too.
            let known = found.list.iter().any(|(field, trust, _)| (*field, *trust) == (Title, titles::DOCUMENT));
            if !known && page.tag(page.parent(id)) != Tag::Svg {
                found.add(Title, titles::DOCUMENT, page.folded_text(id));
            }
            return;
        }
        Tag::Meta => return meta_element(page, id, found),
        Tag::Link => {
            if let (Some("canonical"), Some(href)) =
                (page.attribute(id, Attribute::Rel), page.attribute(id, Attribute::Href))
                && href.starts_with("http")
            {
                found.add(Address, 0, href.to_owned());
            }
            return;
        }
        Tag::Script => {
            if page.attribute(id, Attribute::Type).is_some_and(|t| holds(t, &["ld+json"])) {
                found.scripts.push(id);
            }
            return;
        }
        Tag::Time => {
            let changed = [Attribute::Class, Attribute::Itemprop, Attribute::Id, Attribute::Property]
                .iter()
                .filter_map(|name| page.attribute(id, *name))
                .any(|value| holds(value, &["modif", "update", "aktualisiert"]));
            found.add(if changed { Modified } else { Published }, TIME, date_of(page, id));
        }
        Tag::H1 => found.add(Title, titles::HEADING, page.folded_text(id)),
        _ => {}
    }
    let Some(properties) = page.attribute(id, Attribute::Itemprop) else {
        if page.attribute(id, Attribute::Rel) == Some("author") && page.tag(id) == Tag::A {
            found.add(Author, MICRODATA, page.folded_text(id));
        }
        return;
    };
    for property in cut::words(properties, |c| c == ' ') {
        match property {
            "headline" => found.add(Title, titles::MICRODATA, value_of(page, id)),
            "datePublished" => found.add(Published, MICRODATA, date_of(page, id)),
            "dateModified" => found.add(Modified, MICRODATA, date_of(page, id)),
            "author" => {
                found.author = id;
                found.add(Author, 3, value_of(page, id));
            }
            "name" if found.author != NodeId::PAGE && page.holds(found.author, id) => {
                // The name inside the author's element says it better than all of that element's text.
                if found.list.last().is_some_and(|last| last.0 == Author) {
                    found.list.pop();
                }
                found.add(Author, 3, value_of(page, id));
            }
            "isAccessibleForFree" => found.locked |= linked::says_no(&value_of(page, id)),
            _ => {}
        }
    }
}

/// The value of an element in microdata.
fn value_of(page: &Page, id: NodeId) -> String {
    page.attribute(id, Attribute::Content).map_or_else(|| page.folded_text(id), str::to_owned)
}

/// The date of an element.
fn date_of(page: &Page, id: NodeId) -> String {
    page.attribute(id, Attribute::Datetime).map_or_else(|| value_of(page, id), str::to_owned)
}

/// Whether one of the parts, which are in lower case, stands in a value.
fn holds(value: &str, parts: &[&str]) -> bool {
    let value = value.to_ascii_lowercase();
    parts.iter().any(|part| letters::holds(&value, part))
}

fn meta_element(page: &Page, id: NodeId, found: &mut Found) {
    let Some(content) = page.attribute(id, Attribute::Content).map(str::trim).filter(|c| !c.is_empty()) else { return };
    let mut given = None;
    for attribute in [Attribute::Itemprop, Attribute::Name, Attribute::Property] {
        given = page.attribute(id, attribute).or(given);
    }
    let name = given.unwrap_or("").to_ascii_lowercase();
    for (field, trust, names) in NAMES {
        if !letters::lists(names, b' ', &name) {
            continue;
        }
        match field {
            Language => {
                let mut code = String::new();
                for c in content.chars() {
                    code.push(if c == '_' { '-' } else { c });
                }
                found.add(Language, *trust, code);
            }
            // Addresses of authors' pages on other sites.
            Author if letters::holds(content, "://") => {}
            Free if *trust == 0 => found.locked |= linked::says_no(content),
            Free => found.locked |= content.eq_ignore_ascii_case("locked"),
            _ => found.add(*field, *trust, content.to_owned()),
        }
        return;
    }
}

/// The names in a line of authors: "Von Ina Roth und Jan Beer" are two. `pack` is the language that the page gives; the word
/// before the authors says it better.
fn author_names(line: &str, pack: Option<&'static Pack>, to: &mut Vec<String>) {
    let line = clean(line);
    let mut line = line.as_str();
    let mut folded = String::new();
    // What leads to a place, in the page's language and in those that have the word before the authors.
    let mut from = Vec::from_iter(pack.map(|pack| pack.pages.from));
    for _ in 0..2 {
        let mut longest = 0;
        for own in PACKS {
            for prefix in cut::words(own.pages.by, |c| c == '\n') {
                let Some((start, rest)) = line.split_at_checked(prefix.len()) else { continue };
                fold(start, &mut folded);
                if folded == prefix && matches!(cut::first(rest), ' ' | ':') {
                    longest = longest.max(prefix.len());
                    from.push(own.pages.from);
                }
            }
        }
        line = cut::skip(line.get(longest..).unwrap_or(""), |c| matches!(c, ' ' | ':'));
    }
    let ends_name = |word: &str| from.iter().any(|list| has_line(list, word));
    for (number, piece) in cut::words(line, |c| matches!(c, ',' | ';' | '|' | '/' | '&' | '•' | '·')).enumerate() {
        let mut name = String::new();
        // "Ina Roth, Redakteurin", "Anna Conti da Roma": what follows is no name.
        let mut over = false;
        for word in cut::spaced(piece) {
            let is_place = ends_name(word);
            if !over && is_place && (letters::has(&name, ' ') || number > 0 && name.is_empty()) {
                over = true;
            } else if !(over && is_place) && PACKS.iter().any(|pack| has_line(pack.pages.and, word)) {
                add_author(to, &mut name);
                over = false;
            } else if !over {
                if number > 0 {
                    fold(word, &mut folded);
                    over = PACKS
                        .iter()
                        .any(|pack| cut::words(pack.pages.jobs, |c| c == '\n').any(|job| letters::holds(&folded, job)));
                    if over {
                        name.clear();
                        continue;
                    }
                }
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
            }
        }
        add_author(to, &mut name);
    }
}

/// Whether a word is a line of a list.
pub fn has_line(list: &str, word: &str) -> bool {
    letters::lists(list, b'\n', word)
}

/// Moves what may be an author's name to the others.
fn add_author(names: &mut Vec<String>, name: &mut String) {
    let name = std::mem::take(name);
    let (mut letters, mut characters, mut is_address) = (false, 0, false);
    for c in name.chars() {
        letters |= c.is_alphabetic();
        is_address |= c == '@';
        characters += 1;
    }
    if letters && characters > 1 && name.len() < 80 && !is_address && !names.contains(&name) {
        names.push(name);
    }
}
