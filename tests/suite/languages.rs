//! Folders, registry and lists of the languages hold together.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kurzum::lang::{PACKS, UNKNOWN, fold, pack};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang")
}

/// Every word list below a folder.
fn lists(folder: &Path, to: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a language's folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            lists(&path, to);
        } else if path.extension().is_some_and(|e| e == "txt") {
            to.push(path);
        }
    }
}

/// Each word list with its path from `src/lang` on.
fn every_list() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    lists(&root(), &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|p| {
            let name = p.strip_prefix(root()).expect("below src/lang").to_string_lossy().replace('\\', "/");
            (name, fs::read_to_string(p).expect("a list in UTF-8"))
        })
        .collect()
}

#[test]
fn every_folder_is_registered_and_the_registry_is_sorted() {
    let folders: BTreeSet<String> = fs::read_dir(root())
        .expect("src/lang")
        .flatten()
        .filter(|f| f.path().join("mod.rs").is_file() && f.path().join("sentences.rs").is_file())
        .map(|f| f.file_name().to_string_lossy().into_owned())
        .filter(|n| n != "pack")
        .collect();
    let mut registered: Vec<&str> = PACKS.iter().map(|p| p.code).collect();
    assert!(registered.is_sorted(), "PACKS is not sorted: {registered:?}");
    registered.push(UNKNOWN.code);
    let registered: BTreeSet<String> = registered.into_iter().map(str::to_owned).collect();
    assert_eq!(folders, registered);
}

#[test]
fn a_code_with_a_region_names_its_language() {
    assert_eq!(pack("de-CH").map(|p| p.code), Some("de"));
    assert_eq!(pack("EN_us").map(|p| p.code), Some("en"));
    assert_eq!(pack("den").map(|p| p.code), None);
    assert_eq!(pack("").map(|p| p.code), None);
}

#[test]
fn every_list_is_used() {
    let mut code = String::new();
    let mut files = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of src/lang").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    for file in files {
        code.push_str(&fs::read_to_string(file).expect("source in UTF-8"));
    }
    let mut unused = Vec::new();
    for (name, _) in every_list() {
        let inside = name.split_once('/').map_or(name.as_str(), |(_, rest)| rest);
        if !code.contains(&format!("{inside}\"")) {
            unused.push(name);
        }
    }
    assert!(unused.is_empty(), "no pack includes {}", unused.join(", "));
}

#[test]
fn every_list_has_a_header_and_is_sorted_unique_and_folded() {
    let mut wrong = Vec::new();
    let mut folded = String::new();
    for (name, text) in every_list() {
        if !text.starts_with("# ") {
            wrong.push(format!("{name}: no header that says what belongs in it and where it comes from"));
        }
        if text.contains('\r') || !text.ends_with('\n') {
            wrong.push(format!("{name}: lines end with one line feed, the last too"));
        }
        let lines: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
        if lines.is_empty() {
            wrong.push(format!("{name}: empty"));
        }
        for pair in lines.windows(2) {
            if pair[0] >= pair[1] {
                wrong.push(format!("{name}: `{}` stands before `{}`; sort by bytes, each once", pair[0], pair[1]));
            }
        }
        for line in lines {
            fold(line, &mut folded);
            if folded != line {
                wrong.push(format!("{name}: `{line}` is not folded: `{folded}`"));
            }
            if line.trim() != line || line.contains("  ") {
                wrong.push(format!("{name}: `{line}` has blanks at its ends or two in a row"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_word_of_a_lexicon_is_found_in_it() {
    for pack in PACKS {
        for (class, forms) in pack.words.forms() {
            for line in forms.lines() {
                let (word, value) = line.split_once(' ').map_or((line, None), |(w, v)| (w, Some(v)));
                assert!(!word.is_empty(), "{}: an empty line in the list of {class:?}", pack.code);
                let entry = pack.words.entry(word);
                assert!(pack.words.classes(entry).has(class), "{}: {word} is no {class:?}", pack.code);
                if let Some(value) = value {
                    let value: i32 = value.parse().unwrap_or_else(|_| panic!("{}: `{line}`: not a number", pack.code));
                    assert_eq!(pack.words.value(entry, class), Some(value), "{}: {line} ({class:?})", pack.code);
                }
            }
        }
    }
}
