//! The order of the layers: data flows one way, and a stage never imports a later one.

use std::fs;
use std::path::{Path, PathBuf};

/// What a part of `src` may import of the others.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("span", &[]),
    ("limits", &[]),
    ("index", &["letters"]),
    ("letters", &[]),
    ("order", &[]),
    ("error", &["limits"]),
    ("options", &["error", "letters", "limits"]),
    ("card", &["span"]),
    ("lang", &["index", "letters", "limits"]),
    ("input", &["card", "error", "lang", "limits", "options", "span", "index", "letters", "order"]),
    ("text", &["card", "input", "lang", "letters", "limits", "span"]),
    ("find", &["card", "input", "lang", "limits", "span", "text", "index", "letters", "order"]),
    ("compose", &["card", "find", "input", "lang", "limits", "options", "span", "text", "index", "letters", "order"]),
    ("export", &["card", "error", "lang", "span"]),
];

fn sources(folder: &Path, list: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, list);
        } else if path.extension().is_some_and(|e| e == "rs") {
            list.push(path);
        }
    }
}

/// Each source file with its path from `src` on and its code without comments.
fn code() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut list = Vec::new();
    sources(&root, &mut list);
    list.iter()
        .map(|path| {
            let name = path.strip_prefix(&root).expect("under src").to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(path).expect("source in UTF-8");
            let text = text.lines().map(|l| l.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
            (name, text)
        })
        .collect()
}

/// Names after `crate::` in a file.
fn imports(text: &str) -> Vec<String> {
    let mut list = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split('}').next().unwrap_or("");
            list.extend(group.split(',').map(|g| g.trim().split("::").next().unwrap_or("").to_owned()));
        } else {
            list.push(rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("").to_owned());
        }
    }
    list.retain(|l| !l.is_empty());
    list
}

#[test]
fn a_stage_never_imports_a_later_one() {
    let mut wrong = Vec::new();
    for (name, text) in code() {
        let part = name.split('/').next().unwrap_or("").trim_end_matches(".rs");
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(p, _)| *p == part) else { continue };
        for import in imports(&text) {
            if import != part && !allowed.contains(&import.as_str()) {
                wrong.push(format!("src/{name} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn quotes_timeline_and_bullets_do_not_import_one_another() {
    let three = ["quotes", "timeline", "bullets"];
    let mut wrong = Vec::new();
    for (name, text) in code() {
        let Some(own) = three.iter().find(|t| name.starts_with(&format!("find/{t}"))) else { continue };
        for other in three.iter().filter(|t| *t != own) {
            if text.contains(&format!("find::{other}")) || text.contains(&format!("super::{other}")) {
                wrong.push(format!("src/{name} imports {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_language_code_stands_outside_the_language_packs() {
    let codes: Vec<String> = kurzum::lang::PACKS.iter().map(|p| format!("\"{}\"", p.code)).collect();
    let mut wrong = Vec::new();
    for (name, text) in code() {
        // The interface's languages are another thing than the article's.
        if name.starts_with("lang/") || name == "export/wording.rs" {
            continue;
        }
        wrong.extend(codes.iter().filter(|c| text.contains(*c)).map(|c| format!("src/{name} holds {c}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_outside_wasm_knows_the_browser() {
    let mut wrong = Vec::new();
    for (name, text) in code() {
        if !name.starts_with("wasm/") {
            for word in ["wasm_bindgen", "web_sys", "js_sys"] {
                if text.contains(word) {
                    wrong.push(format!("src/{name} names {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_compose_cuts_the_articles_text() {
    // `Span::of` gives text; in `find` it may be compared with words, never kept: no finding holds a string of it.
    let findings = ["find/quotes/mod.rs", "find/timeline.rs", "find/bullets/mod.rs", "find/names.rs"];
    for (name, text) in code() {
        if findings.contains(&name.as_str()) {
            let held = text.lines().find(|l| l.trim_start().starts_with("pub ") && l.contains(": String"));
            assert!(held.is_none(), "src/{name} holds text in a finding: {held:?}");
        }
    }
}
