//! Runs the case files in `tests/cases/<stage>/<lang>.txt`.
//!
//! A file is cases parted by empty lines. A case is a line `# what it claims`, then lines of `key value`. A key may
//! come several times. A value keeps its inner spaces; `\n` in it is a line break, `\t` a tab, `\u{AD}` a character
//! by its number. Each stage says which keys it knows (see `stages/`); an unknown key, a case without a title or
//! without `in`, an empty file and a folder that no stage claims are errors.
//! A case with a line `fails` (and why) is a known failure: it must fail, and turns red once it passes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::stages::{STAGES, Stage};

/// One case of a file.
pub struct Case {
    /// What it claims.
    pub title: String,
    /// The file's name without its ending: the language.
    pub lang: String,
    /// Its lines of key and value, in order.
    pub lines: Vec<(String, String)>,
    /// Number of its first line in the file.
    pub line: usize,
}

impl Case {
    /// The first value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.lines.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    /// Every value of a key.
    pub fn all(&self, key: &str) -> Vec<&str> {
        self.lines.iter().filter(|(k, _)| k == key).map(|(_, v)| v.as_str()).collect()
    }

    /// The text under test.
    pub fn input(&self) -> &str {
        self.get("in").unwrap_or("")
    }

    /// Options for a call: the file's language, and `published` where the case gives it.
    pub fn options(&self) -> kurzum::Options {
        kurzum::Options {
            lang: Some(self.lang.clone()),
            published: self.get("published").map(str::to_owned),
            ..kurzum::Options::default()
        }
    }
}

/// Reads the cases of one file.
///
/// # Errors
/// What is wrong with the file, with its line.
pub fn parse(lang: &str, text: &str, keys: &[&str]) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open = false;
    for (number, line) in text.lines().enumerate().map(|(n, l)| (n + 1, l)) {
        if line.trim().is_empty() {
            open = false;
        } else if let Some(title) = line.strip_prefix('#') {
            if open {
                return Err(format!("line {number}: a title inside a case; leave an empty line before it"));
            }
            open = true;
            cases.push(Case { title: title.trim().to_owned(), lang: lang.to_owned(), lines: Vec::new(), line: number });
        } else {
            let (key, value) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            if !open {
                return Err(format!("line {number}: `{key}` stands outside a case; a case begins with `# title`"));
            }
            if key != "in" && key != "fails" && !keys.contains(&key) {
                return Err(format!("line {number}: unknown key `{key}`; known are in, fails, {}", keys.join(", ")));
            }
            if let Some(case) = cases.last_mut() {
                case.lines.push((key.to_owned(), unescape(value.trim())));
            }
        }
    }
    if cases.is_empty() {
        return Err("no case in the file".to_owned());
    }
    for case in &cases {
        if case.get("in").is_none() {
            return Err(format!("line {}: `{}` has no `in`", case.line, case.title));
        }
        if case.title.is_empty() {
            return Err(format!("line {}: a case without a title", case.line));
        }
    }
    Ok(cases)
}

fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (piece, skip) = if rest.starts_with("\\n") {
            ("\n".to_owned(), 2)
        } else if rest.starts_with("\\r") {
            ("\r".to_owned(), 2)
        } else if rest.starts_with("\\t") {
            ("\t".to_owned(), 2)
        } else if let Some((hex, _)) = rest.strip_prefix("\\u{").and_then(|r| r.split_once('}')) {
            let c = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
            (c.expect("a character's number in \\u{}").to_string(), hex.len() + 4)
        } else {
            ("\\".to_owned(), 1)
        };
        out.push_str(&piece);
        rest = &rest[skip..];
    }
    out.push_str(rest);
    out
}

/// Runs one stage over its files and reports every case that does not hold.
pub fn run(stage: &Stage) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(stage.name);
    let mut report = String::new();
    let mut files: Vec<_> = fs::read_dir(&folder).expect("the stage's folder").flatten().map(|f| f.path()).collect();
    files.sort();
    assert!(!files.is_empty(), "tests/cases/{} holds no file", stage.name);
    for path in files {
        let lang = path.file_stem().and_then(|s| s.to_str()).expect("a file name").to_owned();
        let text = fs::read_to_string(&path).expect("a case file in UTF-8");
        let cases = match parse(&lang, &text, stage.keys) {
            Ok(cases) => cases,
            Err(why) => {
                let _ = writeln!(report, "{}/{lang}.txt: {why}", stage.name);
                continue;
            }
        };
        for case in cases {
            let outcome = (stage.check)(&case);
            let place = format!("{}/{lang}.txt:{} {}", stage.name, case.line, case.title);
            match (outcome, case.get("fails")) {
                (Err(why), None) => {
                    let _ =
                        writeln!(report, "{place}\n    in      {}\n    {}", case.input(), why.replace('\n', "\n    "));
                }
                (Ok(()), Some(_)) => {
                    let _ = writeln!(report, "{place}\n    is marked `fails` and holds: take the mark away");
                }
                _ => {}
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Compares two lists of lines and says where they differ.
///
/// # Errors
/// Both lists, where they are not the same.
pub fn same(what: &str, expected: &[impl AsRef<str>], found: &[impl AsRef<str>]) -> Result<(), String> {
    let join = |list: Vec<&str>| if list.is_empty() { "(none)".to_owned() } else { list.join(" | ") };
    let expected: Vec<&str> = expected.iter().map(AsRef::as_ref).collect();
    let found: Vec<&str> = found.iter().map(AsRef::as_ref).collect();
    if expected == found {
        return Ok(());
    }
    Err(format!("{what}: expected {}\n{what}: found    {}", join(expected), join(found)))
}

#[test]
fn every_folder_is_a_stage_and_every_stage_has_a_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let folders: BTreeSet<String> = fs::read_dir(root)
        .expect("tests/cases")
        .flatten()
        .map(|f| f.file_name().to_string_lossy().into_owned())
        .collect();
    let stages: BTreeSet<String> = STAGES.iter().map(|s| s.name.to_owned()).collect();
    assert_eq!(folders, stages);
}

#[test]
fn the_runner_rejects_unknown_keys_stray_lines_and_empty_files() {
    assert!(parse("de", "# a\nin x\nbogus y\n", &["out"]).is_err_and(|e| e.contains("unknown key `bogus`")));
    assert!(parse("de", "in x\n", &["out"]).is_err_and(|e| e.contains("outside a case")));
    assert!(parse("de", "# a\nout x\n", &["out"]).is_err_and(|e| e.contains("has no `in`")));
    assert!(parse("de", "\n", &["out"]).is_err_and(|e| e.contains("no case")));
    assert!(parse("de", "# a\nin x\n# b\nin y\n", &["out"]).is_err_and(|e| e.contains("inside a case")));
}
