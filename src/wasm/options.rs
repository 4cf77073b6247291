//! A JavaScript object → [`Options`]. Read by hand, since serde would look for the names it knows and pass over a
//! misspelt one in silence.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::thrown;
use crate::error::Error;
use crate::options::Options;

/// Reads the options; `undefined`, for them all or for one of them, counts as left out.
pub fn read(given: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options::default();
    if given.is_undefined() {
        return Ok(options);
    }
    if !given.is_object() || given.is_array() {
        return Err(bad(format!("options must be an object, not {}", kind(given))));
    }
    for name in Object::keys(given.unchecked_ref::<Object>()).iter() {
        let value = Reflect::get(given, &name)?;
        if value.is_undefined() {
            continue;
        }
        let name = name.as_string().unwrap_or_default();
        match name.as_str() {
            "lang" => options.lang = Some(text(&name, &value)?),
            "published" => options.published = Some(text(&name, &value)?),
            "timezone" => options.timezone = Some(text(&name, &value)?),
            "title" => options.title = Some(text(&name, &value)?),
            "url" => options.url = Some(text(&name, &value)?),
            "bullets" => options.bullets = Some(count(&name, &value)?),
            "quotes" => options.quotes = Some(count(&name, &value)?),
            "timeline" => options.timeline = Some(count(&name, &value)?),
            _ => return Err(bad(format!("there is no option \"{name}\""))),
        }
    }
    Ok(options)
}

/// What a value is, in a word.
pub fn kind(value: &JsValue) -> String {
    if value.is_null() {
        return "null".into();
    }
    if value.is_array() {
        return "an array".into();
    }
    match value.js_typeof().as_string().as_deref() {
        Some("object") => "an object".into(),
        Some("undefined") | None => "undefined".into(),
        Some(other) => format!("a {other}"),
    }
}

fn text(name: &str, value: &JsValue) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| bad(format!("option {name} must be a string, not {}", kind(value))))
}

fn count(name: &str, value: &JsValue) -> Result<u32, JsValue> {
    let number = value.as_f64();
    let number = number.ok_or_else(|| bad(format!("option {name} must be a number, not {}", kind(value))))?;
    if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) {
        Ok(number as u32)
    } else {
        Err(bad(format!("option {name} must be a whole number from 0 on")))
    }
}

fn bad(reason: String) -> JsValue {
    thrown(&Error::BadOption { reason })
}
