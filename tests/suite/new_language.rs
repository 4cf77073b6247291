//! `cargo xtask new-lang`: what it lays out holds as a pack's files do.

#[path = "../../xtask/src/new_lang.rs"]
mod new_lang;

use std::fs;
use std::path::{Path, PathBuf};

use crate::cases;
use crate::languages::PARTLY;
use crate::stages::STAGES;

/// A code that no language has.
const CODE: &str = "qq";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// A repository with nothing in it but the languages.
fn repository() -> PathBuf {
    let root = std::env::temp_dir().join(format!("kurzum-new-lang-{}", std::process::id()));
    let _ = fs::remove_dir_all(&root);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang"), &root.join("src/lang"));
    root
}

#[test]
fn a_new_language_has_every_file_a_case_a_stage_and_its_place_in_the_registry() {
    let root = repository();
    let written = new_lang::lay_out(&root, CODE).expect("a language");
    let lang = root.join("src/lang");

    let mut lists = 0;
    for path in written.iter().filter(|p| p.starts_with(lang.join(CODE)) && p.extension().is_some_and(|e| e == "txt")) {
        let text = fs::read_to_string(path).expect("a list");
        assert!(text.starts_with("# "), "{}: no header", path.display());
        assert_eq!(text.lines().filter(|l| !l.starts_with('#')).count(), 1, "{}: not one example", path.display());
        lists += 1;
    }
    let english = walk(&lang.join("en"));
    assert_eq!(lists, english.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")).count());
    assert_eq!(walk(&lang.join(CODE)).len(), english.len());

    for stage in STAGES.iter().filter(|s| !PARTLY.contains(&s.name)) {
        let path = root.join(format!("tests/cases/{}/{CODE}.txt", stage.name));
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let found = cases::parse(CODE, &text, stage.keys).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert_eq!(found.len(), 1);
    }

    let registry = fs::read_to_string(lang.join("mod.rs")).expect("the registry");
    assert!(registry.contains("mod qq;\n") && registry.contains("&qq::PACK"), "{registry}");
    let packs = registry.lines().find(|l| l.starts_with("pub static PACKS")).expect("the packs");
    let codes: Vec<&str> = packs.split('&').filter_map(|p| p.split_once("::PACK").map(|(code, _)| code)).collect();
    assert!(codes.is_sorted() && codes.len() == kurzum::lang::PACKS.len() + 1, "{packs}");
    let pack = fs::read_to_string(lang.join(CODE).join("mod.rs")).expect("the pack");
    assert!(pack.contains("code: \"qq\"") && !pack.contains("\"en\""), "{pack}");

    assert!(new_lang::lay_out(&root, CODE).is_err_and(|e| e.contains("there already")));
    assert!(new_lang::lay_out(&root, "Deutsch").is_err_and(|e| e.contains("BCP 47")));
    fs::remove_dir_all(&root).expect("the copy is taken away");
}

/// Every file below a folder.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            found.extend(walk(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}
