//! Card → Markdown, HTML, plain text, for the command line. The package writes the same forms in `www/export.js`, where the
//! words are at hand: `tests/exports` holds what both have to write.
//!
//! An export says nothing that the card does not. Whatever stands in an article, markup and control characters too,
//! comes out as text: see [`clean`] and each form's own escaping. The words between (headings, dates) are the
//! interface's, which need not be the article's language: [`Wording`].

mod html;
mod markdown;
mod text;
mod when;
mod wording;

pub use html::html;
pub use markdown::markdown;
pub use text::text;
pub use wording::Wording;

use crate::card::{Bullet, Card, Entry, Origin, Quote, QuoteKind, Source, Speaker};

/// Text on one line without control characters: a terminal obeys some, HTML forbids others, and none is to be read.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The editors' points and the article's, each with its heading; a group that is empty is left out.
fn bullets<'c, S>(card: &'c Card<S>, wording: &'static Wording) -> Vec<(&'static str, Vec<&'c Bullet<S>>)> {
    let of = |origin| card.bullets.iter().filter(|b| b.origin == origin).collect::<Vec<_>>();
    let (editors, article) = (of(Origin::Editors), of(Origin::Article));
    // Where the editors wrote none, "from the article" would say nothing.
    let heading = if editors.is_empty() { wording.points } else { wording.article_points };
    [(wording.editors_points, editors), (heading, article)].into_iter().filter(|(_, list)| !list.is_empty()).collect()
}

/// Who said a quote, with the role, when, and that it is reported where it is.
fn speaker<S>(quote: &Quote<S>, wording: &Wording) -> String {
    let mut line = who(quote, wording);
    if let Some(time) = &quote.when {
        line.push_str(", ");
        line.push_str(&when::words(time, wording));
    }
    line.push_str(&reported(quote, wording));
    line
}

/// Who said a quote, with the role.
fn who<S>(quote: &Quote<S>, wording: &Wording) -> String {
    quote.speaker.as_ref().map_or_else(|| wording.no_speaker.to_owned(), named)
}

/// That a quote is reported, where it is.
fn reported<S>(quote: &Quote<S>, wording: &Wording) -> String {
    if quote.kind == QuoteKind::Indirect { format!(" ({})", wording.reported) } else { String::new() }
}

/// A name with its role.
fn named<S>(speaker: &Speaker<S>) -> String {
    let mut line = clean(&speaker.name);
    if let Some(role) = speaker.role.as_deref() {
        line.push_str(", ");
        line.push_str(&clean(role));
    }
    line
}

/// An event's clause, and who says so where it is somebody's words.
fn told<S>(entry: &Entry<S>) -> String {
    let mut line = clean(&entry.text);
    if let Some(speaker) = &entry.speaker {
        line.push_str(" — ");
        line.push_str(&named(speaker));
    }
    line
}

/// Site, authors and day of publication; what is not known is left out.
fn source_parts(source: &Source, wording: &Wording) -> Vec<String> {
    let mut parts: Vec<String> = source.site.iter().map(|site| clean(site)).collect();
    if !source.authors.is_empty() {
        parts.push(source.authors.iter().map(|a| clean(a)).collect::<Vec<_>>().join(", "));
    }
    parts.extend(source.published.iter().map(|day| when::day(day, wording)));
    parts
}

/// The article's address, where a reader can follow it: http or https.
fn address(source: &Source) -> Option<String> {
    let url = source.url.as_deref()?.trim();
    let scheme = url.split_once("://")?.0;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    (web && !url.contains(|c: char| c.is_whitespace() || c.is_control())).then(|| url.to_owned())
}
