//! The boundary to JavaScript: options are read strictly, spans leave in UTF-16 code units, absent stays absent, and
//! there is one kind of error, a JavaScript `Error` named `KurzumError` with a stable `code`.

mod json;
mod options;
mod page_nodes;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::card::{BlockItem, Card};
use crate::error::Error;
use crate::span::Utf16Index;

/// Constant time like the standard allocator's, at a third of its size.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Pasted text → Card, as JSON like all that these calls give.
#[wasm_bindgen]
pub fn summarize(text: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (text, options) = (string(text)?, options::read(options)?);
    let card = crate::summarize(&text, &options).map_err(|e| thrown(&e))?;
    give(&card, &text)
}

/// Pasted text → Analysis.
#[wasm_bindgen]
pub fn analyze(text: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (text, options) = (string(text)?, options::read(options)?);
    let analysis = crate::analyze(&text, &options).map_err(|e| thrown(&e))?;
    give(&analysis, &analysis.text)
}

/// A page with its article's card.
#[derive(Serialize)]
struct PageReading {
    card: Card,
    text: String,
    blocks: Vec<BlockItem>,
    /// For each block how many text nodes it was read from and the number of each, counted in the order of the copy.
    places: Vec<u32>,
}

/// A flat copy of a page → the card of its article, the text that the card's spans count in, and where that stands.
#[wasm_bindgen(js_name = readPage)]
pub fn read_page(flat: &str, options: &JsValue) -> Result<String, JsValue> {
    let options = options::read(options)?;
    crate::fits(flat).map_err(|e| thrown(&e))?;
    let (page, texts) = page_nodes::read(flat);
    let read = crate::read_page(&page, &options).map_err(|e| thrown(&e))?;
    let mut places = Vec::new();
    for nodes in &read.nodes {
        places.push(nodes.len() as u32);
        // Both lists are in the order of the page.
        places.extend(nodes.iter().map(|node| texts.partition_point(|text| text < node) as u32));
    }
    page_reading(read, places)
}

/// A string of HTML → as [`read_page`], without the places: there is no page to show them in.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = readHtml)]
pub fn read_html(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (html, options) = (string(html)?, options::read(options)?);
    let read = crate::parse(&html, &options).and_then(|page| crate::read_page(&page, &options));
    page_reading(read.map_err(|e| thrown(&e))?, Vec::new())
}

fn page_reading(read: crate::PageReading, places: Vec<u32>) -> Result<String, JsValue> {
    let mut blocks = Vec::new();
    for block in &read.blocks {
        blocks.push(BlockItem { kind: block.kind, span: block.span });
    }
    let reading = PageReading { card: read.card, blocks, places, text: read.text };
    give(&reading, &reading.text)
}

/// The article's text. A lone surrogate arrives as U+FFFD, which is one code unit as well: spans stay right.
fn string(given: &JsValue) -> Result<String, JsValue> {
    given.as_string().ok_or_else(|| {
        thrown(&Error::BadRequest { reason: ["the text must be a string, not ", &options::kind(given)].concat() })
    })
}

/// A value as JSON, its spans in code units of UTF-16; they count in `text`.
fn give(value: &impl Serialize, text: &str) -> Result<String, JsValue> {
    json::write(value, &Utf16Index::new(text)).map_err(|e| JsValue::from_str(&e.to_string()))
}

/// The error as JavaScript gets it.
fn thrown(error: &Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    value.set_name("KurzumError");
    // Fails on frozen objects only; this one is new.
    let _ = js_sys::Reflect::set(&value, &JsValue::from_str("code"), &JsValue::from_str(error.code()));
    value.into()
}

#[cfg(feature = "debug")]
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}
