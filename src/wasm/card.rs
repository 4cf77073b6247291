//! A card as JSON → the [`Card`] that the exports write. Read by hand and without its spans, which no export shows: serde's
//! reader of the whole form would be a tenth of the wasm.

use wasm_bindgen::JsValue;

use super::thrown;
use crate::card::{Bullet, Card, Entry, Note, Origin, Precision, Quote, QuoteKind, Source, Speaker, Stats, Tense};
use crate::card::{Topic, When};
use crate::error::Error;
use crate::input::meta::json::Json;

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
pub fn read(given: &str) -> Read<Card<()>> {
    let card = Json::read(given);
    let source = field(&card, "source")?.ok_or_else(|| missing("source"))?;
    let mut read = Card {
        version: 1,
        lang: text(&card, "lang")?,
        source: Source {
            title: optional(source, "title")?,
            site: optional(source, "site")?,
            authors: Vec::new(),
            published: optional(source, "published")?,
            modified: optional(source, "modified")?,
            url: optional(source, "url")?,
        },
        stats: Stats::default(),
        bullets: Vec::new(),
        quotes: Vec::new(),
        timeline: Vec::new(),
        topics: Vec::new(),
        notes: Vec::new(),
    };
    for author in list(source, "authors")? {
        read.source.authors.push(author.text().ok_or_else(|| wrong("authors", author))?.to_owned());
    }
    for item in list(&card, "bullets")? {
        let origin = one_of(item, "origin", ORIGINS)?;
        read.bullets.push(Bullet { text: text(item, "text")?, spans: Vec::new(), origin });
    }
    for item in list(&card, "quotes")? {
        read.quotes.push(quote(item)?);
    }
    for item in list(&card, "timeline")? {
        read.timeline.push(entry(item)?);
    }
    for item in list(&card, "topics")? {
        read.topics.push(Topic { text: text(item, "text")?, spans: Vec::new() });
    }
    for item in list(&card, "notes")? {
        read.notes.push(Note { code: text(item, "code")?, message: text(item, "message")? });
    }
    Ok(read)
}

fn quote(given: &Json) -> Read<Quote<()>> {
    Ok(Quote {
        text: text(given, "text")?,
        spans: Vec::new(),
        kind: one_of(given, "kind", QUOTE_KINDS)?,
        speaker: speaker(given)?,
        cue: None,
        addressee: optional(given, "addressee")?,
        when: field(given, "when")?.map(when).transpose()?,
    })
}

fn speaker(given: &Json) -> Read<Option<Speaker<()>>> {
    let Some(speaker) = field(given, "speaker")? else { return Ok(None) };
    Ok(Some(Speaker { name: text(speaker, "name")?, role: optional(speaker, "role")?, span: None }))
}

fn entry(given: &Json) -> Read<Entry<()>> {
    Ok(Entry {
        text: text(given, "text")?,
        spans: Vec::new(),
        when: when(field(given, "when")?.ok_or_else(|| missing("when"))?)?,
        tense: one_of(given, "tense", TENSES)?,
        speaker: speaker(given)?,
    })
}

fn when(given: &Json) -> Read<When<()>> {
    Ok(When {
        text: text(given, "text")?,
        span: (),
        value: text(given, "value")?,
        start: optional(given, "start")?,
        end: optional(given, "end")?,
        precision: one_of(given, "precision", PRECISIONS)?,
        relative: field(given, "relative")? == Some(&Json::Bool(true)),
    })
}

fn field<'c>(object: &'c Json, name: &str) -> Read<Option<&'c Json>> {
    match object {
        Json::Object(_) => Ok(object.get(name)),
        _ => Err(bad(&["an object is missing where \"", name, "\" would stand: there is ", kind(object)])),
    }
}

fn text(object: &Json, name: &str) -> Read<String> {
    optional(object, name)?.ok_or_else(|| missing(name))
}

fn optional(object: &Json, name: &str) -> Read<Option<String>> {
    let Some(value) = field(object, name)? else { return Ok(None) };
    Ok(Some(value.text().ok_or_else(|| wrong(name, value))?.to_owned()))
}

fn one_of<T: Copy>(object: &Json, name: &str, words: &[(&str, T)]) -> Read<T> {
    let word = text(object, name)?;
    for (known, value) in words {
        if *known == word {
            return Ok(*value);
        }
    }
    Err(bad(&[name, " cannot be \"", &word, "\""]))
}

fn list<'c>(object: &'c Json, name: &str) -> Read<&'c [Json]> {
    match field(object, name)? {
        Some(Json::List(list)) => Ok(list),
        Some(value) => Err(wrong(name, value)),
        None => Err(missing(name)),
    }
}

/// What a value is, in a word.
fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::Text(_) => "a string",
        Json::List(_) => "an array",
        Json::Object(_) => "an object",
    }
}

fn wrong(name: &str, value: &Json) -> JsValue {
    bad(&[name, " cannot be ", kind(value)])
}

fn missing(name: &str) -> JsValue {
    bad(&[name, " cannot be undefined"])
}

fn bad(reason: &[&str]) -> JsValue {
    thrown(&Error::BadRequest { reason: ["this is no card: ", &reason.concat()].concat() })
}
