//! Prints the contract as JSON Schema: what a caller gives and what it gets.
//!
//! ```text
//! cargo run --features schema --example schema
//! ```

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use kurzum::span::Utf16Span;
    use kurzum::{Analysis, Card, Options};
    use schemars::generate::SchemaSettings;

    let mut given = SchemaSettings::draft2020_12().for_deserialize().with_transform(absent_is_absent).into_generator();
    given.subschema_for::<Options>();
    let mut made = SchemaSettings::draft2020_12().for_serialize().with_transform(absent_is_absent).into_generator();
    made.subschema_for::<Card<Utf16Span>>();
    made.subschema_for::<Analysis<Utf16Span>>();

    let mut definitions = made.take_definitions(true);
    definitions.extend(given.take_definitions(true));
    let schema = serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kurzum's Card and Analysis",
        "anyOf": [{"$ref": "#/$defs/Card"}, {"$ref": "#/$defs/Analysis"}],
        "$defs": definitions,
    });
    println!("{schema:#}");
}

/// The contract knows no null: what is unknown is left out.
#[cfg(not(target_arch = "wasm32"))]
fn absent_is_absent(schema: &mut schemars::Schema) {
    use schemars::transform::{RecursiveTransform, Transform};
    use serde_json::Value;

    RecursiveTransform(|schema: &mut schemars::Schema| {
        let Some(object) = schema.as_object_mut() else { return };
        if object.get("default").is_some_and(Value::is_null) {
            object.remove("default");
        }
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|t| t != "null");
            if let [one] = types.as_slice() {
                let one = one.clone();
                object.insert("type".into(), one);
            }
        }
        if let Some(Value::Array(any)) = object.get_mut("anyOf") {
            any.retain(|s| s.get("type").is_none_or(|t| t != "null"));
            if let [Value::Object(one)] = any.as_slice() {
                let one = one.clone();
                object.remove("anyOf");
                object.extend(one);
            }
        }
    })
    .transform(schema);
}

#[cfg(target_arch = "wasm32")]
fn main() {}
