//! TypeScript types from the Rust contract, by way of its JSON Schema.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::{Result, cargo, output, root};

/// Writes www/card.schema.json and www/card.d.ts.
pub fn write() -> Result<()> {
    for (path, text) in made()? {
        fs::write(path, text)?;
    }
    Ok(())
}

/// Fails where they are not in step with the Rust types.
pub fn check() -> Result<()> {
    for (path, text) in made()? {
        if fs::read_to_string(&path).unwrap_or_default() != text {
            return Err(format!("{} is not in step with src/card.rs: run `cargo xtask types`", path.display()).into());
        }
    }
    Ok(())
}

fn made() -> Result<[(PathBuf, String); 2]> {
    let schema = output(cargo().args(["run", "--locked", "--quiet", "--features", "schema", "--example", "schema"]))?;
    let www = root().join("www");
    let types = typescript(&serde_json::from_str(&schema)?)?;
    Ok([(www.join("card.schema.json"), schema), (www.join("card.d.ts"), types)])
}

/// The types of a schema, each before those it refers to.
fn typescript(schema: &Value) -> Result<String> {
    let definitions = schema.get("$defs").and_then(Value::as_object).ok_or("a schema without $defs")?;
    let mut order = Vec::new();
    let first = ["Card", "Analysis", "Options"].into_iter().filter(|name| definitions.contains_key(*name));
    for name in first.chain(definitions.keys().map(String::as_str)) {
        visit(name, definitions, &mut order);
    }
    let mut text = String::from("// Made by `cargo xtask types` from src/card.rs, src/options.rs and src/span.rs.\n");
    for name in order {
        let definition = definitions.get(name).ok_or_else(|| format!("no definition of {name}"))?;
        text.push('\n');
        text.push_str(&comment(definition, ""));
        if let Some(properties) = definition.get("properties").and_then(Value::as_object) {
            interface(&mut text, name, definition, properties)?;
        } else {
            let variants = definition.get("oneOf").and_then(Value::as_array);
            match variants {
                Some(variants) => {
                    write!(text, "export type {name} =")?;
                    for variant in variants {
                        write!(text, "\n{}  | {}", comment(variant, "  "), kind(variant)?)?;
                    }
                    text.push_str(";\n");
                }
                None => writeln!(text, "export type {name} = {};", kind(definition)?)?,
            }
        }
    }
    Ok(text)
}

fn visit<'a>(name: &'a str, definitions: &'a Map<String, Value>, order: &mut Vec<&'a str>) {
    if order.contains(&name) {
        return;
    }
    order.push(name);
    if let Some(definition) = definitions.get(name) {
        references(definition, &mut |name| visit(name, definitions, order));
    }
}

fn references<'a>(value: &'a Value, found: &mut impl FnMut(&'a str)) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(path) if key == "$ref" => found(referred(path)),
                    value => references(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

fn referred(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn interface(text: &mut String, name: &str, definition: &Value, properties: &Map<String, Value>) -> Result<()> {
    let required: Vec<&str> = definition
        .get("required")
        .and_then(Value::as_array)
        .map(|list| list.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    writeln!(text, "export interface {name} {{")?;
    for (property, value) in properties {
        let mark = if required.contains(&property.as_str()) { "" } else { "?" };
        writeln!(text, "{}  {property}{mark}: {};", comment(value, "  "), kind(value)?)?;
    }
    text.push_str("}\n");
    Ok(())
}

/// The type of a value. What it does not know is an error: a type that says less than the contract helps nobody.
fn kind(value: &Value) -> Result<String> {
    if let Some(path) = value.get("$ref").and_then(Value::as_str) {
        return Ok(referred(path).to_owned());
    }
    if let Some(constant) = value.get("const") {
        return Ok(constant.to_string());
    }
    if let Some(list) = value.get("enum").and_then(Value::as_array) {
        return Ok(list.iter().map(Value::to_string).collect::<Vec<_>>().join(" | "));
    }
    match value.get("type").and_then(Value::as_str) {
        Some("string") => Ok("string".into()),
        Some("integer" | "number") => Ok("number".into()),
        Some("boolean") => Ok("boolean".into()),
        Some("array") => {
            let items = kind(value.get("items").ok_or("an array without items")?)?;
            Ok(if items.contains('|') { format!("({items})[]") } else { format!("{items}[]") })
        }
        _ => Err(format!("no TypeScript type is known for {value}").into()),
    }
}

/// The doc comment of a value, in lines of the Rust comment's own length.
fn comment(value: &Value, indent: &str) -> String {
    let Some(words) = value.get("description").and_then(Value::as_str) else { return String::new() };
    let lines: Vec<&str> = words.lines().collect();
    match lines[..] {
        [one] => format!("{indent}/** {one} */\n"),
        _ => {
            let body: String = lines.iter().map(|l| format!("{indent} * {l}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::typescript;

    #[test]
    fn what_is_not_required_is_optional_and_enums_are_unions() {
        let schema = serde_json::json!({"$defs": {
            "Kind": {"oneOf": [{"const": "direct", "type": "string", "description": "As said."}]},
            "Card": {"description": "A card.", "required": ["kinds"], "properties": {
                "kinds": {"type": "array", "items": {"$ref": "#/$defs/Kind"}},
                "title": {"type": "string", "description": "Its title."},
            }},
        }});
        let types = typescript(&schema).unwrap();
        let card =
            "/** A card. */\nexport interface Card {\n  kinds: Kind[];\n  /** Its title. */\n  title?: string;\n}\n";
        assert!(types.contains(card), "{types}");
        assert!(types.contains("export type Kind =\n  /** As said. */\n  | \"direct\";\n"), "{types}");
    }

    #[test]
    fn an_unknown_form_is_an_error() {
        assert!(typescript(&serde_json::json!({"$defs": {"Card": {"type": "null"}}})).is_err());
    }
}
