//! A JavaScript object → the [`Card`] that the exports write. Read by hand and without its spans, which no export
//! shows: serde's reader of the whole form would be a tenth of the wasm.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::options::kind;
use super::thrown;
use crate::card::{Bullet, Card, Entry, Note, Origin, Precision, Quote, QuoteKind, Source, Speaker, Stats, Tense};
use crate::card::{Topic, When};
use crate::error::Error;

/// The words of each kind of value, as the contract has them.
const ORIGINS: &[(&str, Origin)] = &[("editors", Origin::Editors), ("article", Origin::Article)];
const QUOTE_KINDS: &[(&str, QuoteKind)] =
    &[("direct", QuoteKind::Direct), ("mixed", QuoteKind::Mixed), ("indirect", QuoteKind::Indirect)];
const TENSES: &[(&str, Tense)] = &[("past", Tense::Past), ("present", Tense::Present), ("future", Tense::Future)];
const PRECISIONS: &[(&str, Precision)] = &[
    ("time", Precision::Time),
    ("day", Precision::Day),
    ("week", Precision::Week),
    ("month", Precision::Month),
    ("quarter", Precision::Quarter),
    ("season", Precision::Season),
    ("year", Precision::Year),
    ("decade", Precision::Decade),
    ("century", Precision::Century),
];

type Read<T> = Result<T, JsValue>;

/// Reads a card; what is missing or of another type is an error that names it.
pub fn read(given: &JsValue) -> Read<Card<()>> {
    let source = field(given, "source")?;
    Ok(Card {
        version: 1,
        lang: text(given, "lang")?,
        source: Source {
            title: optional(&source, "title")?,
            site: optional(&source, "site")?,
            authors: list(&source, "authors", |author| author.as_string().ok_or_else(|| wrong("authors", author)))?,
            published: optional(&source, "published")?,
            modified: optional(&source, "modified")?,
            url: optional(&source, "url")?,
        },
        stats: Stats::default(),
        bullets: list(given, "bullets", |bullet| {
            Ok(Bullet { text: text(bullet, "text")?, spans: Vec::new(), origin: one_of(bullet, "origin", ORIGINS)? })
        })?,
        quotes: list(given, "quotes", quote)?,
        timeline: list(given, "timeline", entry)?,
        topics: list(given, "topics", |topic| Ok(Topic { text: text(topic, "text")?, spans: Vec::new() }))?,
        notes: list(given, "notes", |note| Ok(Note { code: text(note, "code")?, message: text(note, "message")? }))?,
    })
}

fn quote(given: &JsValue) -> Read<Quote<()>> {
    Ok(Quote {
        text: text(given, "text")?,
        spans: Vec::new(),
        kind: one_of(given, "kind", QUOTE_KINDS)?,
        speaker: speaker(given)?,
        cue: None,
        addressee: optional(given, "addressee")?,
    })
}

fn speaker(given: &JsValue) -> Read<Option<Speaker<()>>> {
    let speaker = field(given, "speaker")?;
    if speaker.is_undefined() {
        return Ok(None);
    }
    Ok(Some(Speaker { name: text(&speaker, "name")?, role: optional(&speaker, "role")?, span: None }))
}

fn entry(given: &JsValue) -> Read<Entry<()>> {
    let when = field(given, "when")?;
    Ok(Entry {
        text: text(given, "text")?,
        spans: Vec::new(),
        when: When {
            text: text(&when, "text")?,
            span: (),
            value: text(&when, "value")?,
            start: optional(&when, "start")?,
            end: optional(&when, "end")?,
            precision: one_of(&when, "precision", PRECISIONS)?,
            relative: field(&when, "relative")?.is_truthy(),
        },
        tense: one_of(given, "tense", TENSES)?,
        speaker: speaker(given)?,
    })
}

fn field(object: &JsValue, name: &str) -> Read<JsValue> {
    if !object.is_object() {
        return Err(bad(format!("an object is missing where {name:?} would stand: there is {}", kind(object))));
    }
    Reflect::get(object, &JsValue::from_str(name))
}

fn text(object: &JsValue, name: &str) -> Read<String> {
    let value = field(object, name)?;
    value.as_string().ok_or_else(|| wrong(name, &value))
}

fn optional(object: &JsValue, name: &str) -> Read<Option<String>> {
    let value = field(object, name)?;
    if value.is_undefined() { Ok(None) } else { value.as_string().map(Some).ok_or_else(|| wrong(name, &value)) }
}

fn one_of<T: Copy>(object: &JsValue, name: &str, words: &[(&str, T)]) -> Read<T> {
    let word = text(object, name)?;
    let known = words.iter().find(|(known, _)| *known == word);
    known.map(|(_, value)| *value).ok_or_else(|| bad(format!("{name} cannot be {word:?}")))
}

fn list<T>(object: &JsValue, name: &str, item: impl Fn(&JsValue) -> Read<T>) -> Read<Vec<T>> {
    let value = field(object, name)?;
    let array = value.dyn_ref::<Array>().ok_or_else(|| wrong(name, &value))?;
    array.iter().map(|value| item(&value)).collect()
}

fn wrong(name: &str, value: &JsValue) -> JsValue {
    bad(format!("{name} cannot be {}", kind(value)))
}

fn bad(reason: String) -> JsValue {
    thrown(&Error::BadRequest { reason: format!("this is no card: {reason}") })
}
