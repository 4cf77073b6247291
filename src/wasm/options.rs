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
        return Err(bad(&["options must be an object, not ", &kind(given)]));
    }
    for name in Object::keys(given.unchecked_ref::<Object>()).iter() {
        let value = Reflect::get(given, &name)?;
        if value.is_undefined() {
            continue;
        }
        let name = name.as_string().unwrap_or_default();
        let mut known = false;
        for (own, place) in [
            ("lang", &mut options.lang),
            ("published", &mut options.published),
            ("timezone", &mut options.timezone),
            ("title", &mut options.title),
            ("url", &mut options.url),
        ] {
            if name == own {
                *place = Some(text(own, &value)?);
                known = true;
            }
        }
        for (own, place) in
            [("bullets", &mut options.bullets), ("quotes", &mut options.quotes), ("timeline", &mut options.timeline)]
        {
            if name == own {
                *place = Some(count(own, &value)?);
                known = true;
            }
        }
        if !known {
            return Err(bad(&["there is no option \"", &name, "\""]));
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
        Some(other) => ["a ", other].concat(),
    }
}

fn text(name: &str, value: &JsValue) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| bad(&["option ", name, " must be a string, not ", &kind(value)]))
}

fn count(name: &str, value: &JsValue) -> Result<u32, JsValue> {
    let number = value.as_f64();
    let number = number.ok_or_else(|| bad(&["option ", name, " must be a number, not ", &kind(value)]))?;
    if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) {
        Ok(number as u32)
    } else {
        Err(bad(&["option ", name, " must be a whole number from 0 on"]))
    }
}

fn bad(reason: &[&str]) -> JsValue {
    thrown(&Error::BadOption { reason: reason.concat() })
}
