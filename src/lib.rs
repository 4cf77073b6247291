//! kurzum reads a news article and makes a summary card of it: key points, quotes with who said them, a timeline.
//!
//! ```text
//! Source ──input──▶ Article ──text──▶ Reading ──find──▶ Findings ──compose──▶ Card
//! ```
//!
//! Each arrow is one pure function; each stage owns its output and never changes its input. Findings hold spans into
//! the article's text and only [`compose`] cuts text, so that every word on a card is the article's.

pub mod card;
pub mod compose;
pub mod error;
pub mod export;
pub mod find;
mod index;
pub mod input;
pub mod lang;
mod letters;
pub mod limits;
pub mod options;
mod order;
pub mod span;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use card::{Analysis, Card};
pub use error::Error;
pub use input::page::Page;
pub use options::Options;

use card::BlockItem;
use input::Article;
use input::page::NodeId;

/// Makes a card of pasted text.
///
/// # Errors
/// Where an option is wrong or the text is too large; see [`Error`]. A thin or odd text gets a card with notes.
pub fn summarize(text: &str, options: &Options) -> Result<Card, Error> {
    read(plain(text, options)?, options, |article, reading, found| compose::card(article, reading, found, options))
}

/// Everything found in pasted text, before the choice of what a card shows.
///
/// # Errors
/// As [`summarize`].
pub fn analyze(text: &str, options: &Options) -> Result<Analysis, Error> {
    read(plain(text, options)?, options, |_, reading, found| compose::analysis(reading, found))
}

/// Card and analysis of pasted text, read once.
///
/// # Errors
/// As [`summarize`].
pub fn summarize_and_analyze(text: &str, options: &Options) -> Result<(Card, Analysis), Error> {
    both(plain(text, options)?, options)
}

/// Makes a card of the article in a page, given as a string of HTML.
///
/// # Errors
/// As [`summarize`].
#[cfg(any(not(target_arch = "wasm32"), feature = "html"))]
pub fn summarize_html(html: &str, options: &Options) -> Result<Card, Error> {
    summarize_page(&parse(html, options)?, options)
}

/// Everything found in the article in a page, given as a string of HTML.
///
/// # Errors
/// As [`summarize`].
#[cfg(any(not(target_arch = "wasm32"), feature = "html"))]
pub fn analyze_html(html: &str, options: &Options) -> Result<Analysis, Error> {
    analyze_page(&parse(html, options)?, options)
}

/// Card and analysis of the article in a page, given as a string of HTML. The card's spans count in the analysis' text.
///
/// # Errors
/// As [`summarize`].
#[cfg(any(not(target_arch = "wasm32"), feature = "html"))]
pub fn summarize_and_analyze_html(html: &str, options: &Options) -> Result<(Card, Analysis), Error> {
    summarize_and_analyze_page(&parse(html, options)?, options)
}

/// Makes a card of the article in a page.
///
/// # Errors
/// As [`summarize`].
pub fn summarize_page(page: &Page, options: &Options) -> Result<Card, Error> {
    Ok(read_page(page, options)?.card)
}

/// A page's card with what its spans count in.
pub struct PageReading {
    /// The card.
    pub card: Card,
    /// The article's text, blocks parted by empty lines.
    pub text: String,
    /// The text's blocks.
    pub blocks: Vec<BlockItem>,
    /// Of each block the page's text nodes that it was read from, in order.
    pub nodes: Vec<Vec<NodeId>>,
}

/// Makes a card of the article in a page, and says where each of its blocks stands in the page.
///
/// # Errors
/// As [`summarize`].
pub fn read_page(page: &Page, options: &Options) -> Result<PageReading, Error> {
    options.check()?;
    let (article, nodes) = input::page::found(page, options);
    read(article, options, |article, reading, found| PageReading {
        card: compose::card(article, reading, found, options),
        text: article.text.clone().into_owned(),
        blocks: article.blocks.iter().map(|b| BlockItem { kind: b.kind, span: b.span }).collect(),
        nodes,
    })
}

/// Everything found in the article in a page.
///
/// # Errors
/// As [`summarize`].
pub fn analyze_page(page: &Page, options: &Options) -> Result<Analysis, Error> {
    read(in_page(page, options)?, options, |_, reading, found| compose::analysis(reading, found))
}

/// Card and analysis of the article in a page, read once. The card's spans count in the analysis' text.
///
/// # Errors
/// As [`summarize`].
pub fn summarize_and_analyze_page(page: &Page, options: &Options) -> Result<(Card, Analysis), Error> {
    both(in_page(page, options)?, options)
}

/// Source → page tree, for a string of HTML.
#[cfg(any(not(target_arch = "wasm32"), feature = "html"))]
fn parse(html: &str, options: &Options) -> Result<Page, Error> {
    fits(html)?;
    // Before the parser's work, not only behind it.
    options.check()?;
    Ok(input::html::parse(html))
}

/// Source → Article, for pasted text.
fn plain<'a>(text: &'a str, options: &Options) -> Result<Article<'a>, Error> {
    fits(text)?;
    options.check()?;
    let pack = match options.lang.as_deref() {
        Some(code) => lang::pack(code).unwrap_or(lang::UNKNOWN),
        None => lang::detect::detect(text),
    };
    Ok(input::plain::article(text, pack, options))
}

/// Page tree → Article.
fn in_page(page: &Page, options: &Options) -> Result<Article<'static>, Error> {
    options.check()?;
    Ok(input::page::article(page, options))
}

/// Whether an input is of a size that is read.
fn fits(input: &str) -> Result<(), Error> {
    match input.len() {
        bytes if bytes > limits::MAX_INPUT_BYTES => Err(Error::InputTooLarge { bytes }),
        _ => Ok(()),
    }
}

/// Article → Card and Analysis, read once.
fn both(article: Article<'_>, options: &Options) -> Result<(Card, Analysis), Error> {
    read(article, options, |article, reading, found| {
        (compose::card(article, reading, found, options), compose::analysis(reading, found))
    })
}

/// Article → Reading → Findings → what `make` makes of them.
fn read<T>(
    article: Article<'_>,
    options: &Options,
    make: impl FnOnce(&Article<'_>, &text::Reading<'_>, &find::Findings) -> T,
) -> Result<T, Error> {
    let anchor = options.local_day_of(article.source.published.as_deref(), article.offset.as_deref())?;
    let reading = text::read(&article, article.pack);
    let found = find::find(&article, &reading, anchor, options.most_bullets());
    Ok(make(&article, &reading, &found))
}
