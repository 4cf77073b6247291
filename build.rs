//! Puts the word lists of each language into one text, so that what the words of several lists are is said once.
//!
//! Words that stand in the same lists are a group. A text has a head for each group, a line each, an empty line, and then
//! the words of the groups in the same order, a line each, an empty line behind each group. A head says for each list that
//! its words stand in the letter of the list (the one at [`FIRST`] for the first of `src/lang/lists.rs`, and so on), the
//! paradigm and the number that stand behind the word there. What a head or a word shares with the one before it is a large
//! letter. A word, or a stem, stands in one group only. This is smaller in the browser build than the lists one after
//! the other: see `docs/decisions/lexicon.md`.

#[allow(dead_code)]
#[path = "src/lang/class.rs"]
mod class;
#[allow(dead_code)]
#[path = "src/lang/lists.rs"]
mod lists;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use class::Class;

/// The letter of the first list. Cyrillic: no word of ours begins with it.
const FIRST: u32 = 0x400;

/// Bytes at a line's front that are left out where the line before has them alike, at least and at most: a large letter tells
/// their number, C for two.
const FEWEST_SHARED: usize = 2;
const MOST_SHARED: usize = 25;

/// Lists that are no words of a lexicon: paradigms, and phrases that lie below these folders or have these names.
const OTHERS: &[&str] = &[
    "blocks/authors",
    "blocks/captions",
    "blocks/editors_box",
    "blocks/furniture",
    "blocks/furniture_labels",
    "blocks/furniture_starts",
    "blocks/related",
    "blocks/topics",
    "pages/and",
    "pages/boxes",
    "pages/by",
    "pages/from",
    "pages/jobs",
    "paradigms",
];

/// Lists that all languages share; each is a text of its own.
const SHARED: &[&str] = &["agencies", "names/first"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/lang");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("src/lang");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    for entry in fs::read_dir(&root)? {
        let folder = entry?.path();
        if folder.join("mod.rs").is_file() && folder.join("stop.txt").is_file() || folder.ends_with("und") {
            let name = folder.file_name().ok_or("a folder without a name")?;
            fs::write(out.join(name).with_extension("txt"), words(&folder)?)?;
        }
    }
    for name in SHARED {
        let mut groups = Groups::default();
        groups.add(name, &fs::read_to_string(root.join(name).with_extension("txt"))?, "")?;
        fs::write(out.join(name.replace('/', "-")).with_extension("txt"), groups.text())?;
    }
    Ok(())
}

/// The text of one language.
fn words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let paradigms = fs::read_to_string(folder.join("paradigms.txt")).unwrap_or_default();
    let mut found = Vec::new();
    lists_below(folder, "", &mut found)?;
    for name in &found {
        if !OTHERS.contains(&name.as_str()) && !lists::PATHS.contains(&name.as_str()) {
            return Err(format!("{}: no line of src/lang/lists.rs names {name}", folder.display()).into());
        }
    }
    let mut groups = Groups::default();
    for path in lists::PATHS.iter().filter(|path| found.iter().any(|name| name == *path)) {
        groups.add(path, &fs::read_to_string(folder.join(path).with_extension("txt"))?, &paradigms)?;
    }
    Ok(groups.text())
}

/// The paths of the lists below a folder, without their ending.
fn lists_below(folder: &Path, before: &str, to: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|n| n.to_str()).ok_or("a file's name is no text")?;
        if path.is_dir() {
            lists_below(&path, &format!("{before}{name}/"), to)?;
        } else if path.extension().is_some_and(|e| e == "txt") {
            to.push(format!("{before}{name}"));
        }
    }
    Ok(())
}

/// The letter of a list.
fn letter(path: &str) -> Result<char, Box<dyn Error>> {
    let number = lists::PATHS.iter().position(|p| *p == path).ok_or(format!("{path} is not in lists.rs"))?;
    Ok(char::from_u32(FIRST + u32::try_from(number)?).ok_or("too many lists")?)
}

/// What each word or stem is: the letters, paradigms and numbers of its lists, in their order.
#[derive(Default)]
struct Groups(BTreeMap<String, String>);

impl Groups {
    /// Adds a list.
    fn add(&mut self, path: &str, list: &str, paradigms: &str) -> Result<(), Box<dyn Error>> {
        let letter = letter(path)?;
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let (form, value) = line.split_once(' ').unwrap_or((line, ""));
            let known = |name: &str| paradigms.lines().any(|p| p.split(' ').next() == Some(name));
            let (word, name) = form.split_once('/').filter(|(_, name)| known(name)).unwrap_or((form, ""));
            if !name.chars().all(|c| c.is_alphabetic() && u32::from(c) < FIRST) {
                return Err(format!("{path}: the name of a paradigm is letters alone, not {name}").into());
            }
            if word.starts_with(|c: char| u32::from(c) >= FIRST) {
                return Err(format!("{path}: {word} begins with a letter that tells of a list").into());
            }
            self.say(word, letter, name, value);
        }
        Ok(())
    }

    fn say(&mut self, word: &str, letter: char, paradigm: &str, value: &str) {
        let known = self.0.entry(word.to_owned()).or_default();
        known.push(letter);
        known.push_str(paradigm);
        known.push_str(value);
    }

    fn text(&self) -> String {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (word, known) in &self.0 {
            groups.entry(known).or_default().push(word);
        }
        let mut text = String::new();
        let mut before = "";
        for known in groups.keys() {
            push_line(&mut text, before, known);
            before = known;
        }
        for words in groups.values() {
            text.push('\n');
            before = "";
            for word in words {
                push_line(&mut text, before, word);
                before = word;
            }
        }
        text
    }
}

/// Adds a line that says only what the one before it does not.
fn push_line(text: &mut String, before: &str, line: &str) {
    let mut same = before.bytes().zip(line.bytes()).take_while(|(a, b)| a == b).count().min(MOST_SHARED);
    while !line.is_char_boundary(same) {
        same -= 1;
    }
    if same >= FEWEST_SHARED {
        text.push(char::from(b'A' + same as u8));
    }
    text.push_str(line.get(if same >= FEWEST_SHARED { same } else { 0 }..).unwrap_or(line));
    text.push('\n');
}
