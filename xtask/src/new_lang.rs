//! Lays out a language: every file of a pack with its header, and a case file for every stage, with one example each.
//!
//! The lists and what stands over them come from the English pack, so that they are never behind the code; what a language
//! says of its grammar begins as it does for a language of which nothing is known. `docs/languages.md` says how to go on.

use std::fs;
use std::path::{Path, PathBuf};

/// The pack whose lists and headers are laid out.
const TEMPLATE: &str = "en";

/// The pack of no language, whose grammar is neutral.
const NEUTRAL: &str = "und";

/// The files of a pack's code: which constant of each is taken from the neutral pack.
const CODE: &[(&str, Option<&str>)] = &[
    ("mod", None),
    ("blocks", None),
    ("pages", None),
    ("points", None),
    ("quotes", Some("pub const QUOTES")),
    ("sentences", Some("pub const SENTENCES")),
    ("times", Some("pub const TIMES")),
];

/// One case a stage, true of every language, that shows the form.
const CASES: &[(&str, &str)] = &[
    ("blocks", "# One line of text\nin Aa bb cc dd.\nblock paragraph Aa bb cc dd.\n"),
    ("bullets", "# None where none is asked for\nmost  0\nin    Aa bb cc dd.\ncount 0\n"),
    ("export", "# A script element is text\nin  Aa <script>bb</script> cc.\nnot <script>\n"),
    ("langid", "# Figures are in no language\nin 12 345\nlang und\n"),
    ("names", "# No capital, no name\nin   aa bb cc.\nname -\n"),
    ("quotes", "# No marks, no quote\nin   Aa bb cc.\nnone\n"),
    ("sentences", "# Two sentences\nin Aa bb cc! Dd ee ff.\ns  Aa bb cc!\ns  Dd ee ff.\n"),
    ("timeline", "# No time, no entry\npublished 2012-03-01\nin Aa bb cc dd ee.\n"),
    ("times", "# ISO 8601\nin   Aa bb 2014-08-31.\ntime 2014-08-31 DATE 2014-08-31\n"),
    ("tokens", "# Words and a full stop\nin Aa bb.\nt Aa | bb | .\nkinds wwp\n"),
    ("traps", "# Words are no time\nin Aa bb cc.\n"),
    (
        "weekdays",
        "# No weekday (`<` before one that has been, `>` before one to come)\npublished 2024-05-15\nin Aa bb cc.\n",
    ),
];

/// Writes every file of a language into the repository at `root` and enters it in the registry.
///
/// # Errors
/// Where the code is none, the language is there already, or a file cannot be read or written.
pub fn lay_out(root: &Path, code: &str) -> Result<Vec<PathBuf>, String> {
    let lang = root.join("src/lang");
    let folder = lang.join(code);
    if !(2..=3).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_lowercase()) {
        return Err(format!("`{code}` is no code of BCP 47: two or three small letters"));
    }
    if folder.exists() {
        return Err(format!("{} is there already", folder.display()));
    }
    let mut written = Vec::new();
    for (name, constant) in CODE {
        let file = format!("{name}.rs");
        let own = read(&lang.join(TEMPLATE).join(&file))?;
        let text = match constant {
            Some(constant) => {
                let neutral = read(&lang.join(NEUTRAL).join(&file))?;
                let head = own.split(constant).next().unwrap_or("");
                let tail = neutral.split(constant).nth(1).ok_or(format!("{NEUTRAL}/{file}: no `{constant}`"))?;
                format!("{head}{constant}{tail}")
            }
            None => own.replace(&format!("\"{TEMPLATE}\""), &format!("\"{code}\"")),
        };
        let text = if *name == "mod" { with_title(&text, code) } else { text };
        write(folder.join(file), &text, &mut written)?;
    }
    lists(&lang.join(TEMPLATE), &folder, &mut written)?;
    for (stage, case) in CASES {
        write(root.join(format!("tests/cases/{stage}/{code}.txt")), case, &mut written)?;
    }
    let registry = lang.join("mod.rs");
    let entered = enter(&read(&registry)?, code);
    fs::write(&registry, entered).map_err(|e| format!("{}: {e}", registry.display()))?;
    written.push(registry);
    Ok(written)
}

/// Writes each list of `from` with its header and one entry that shows its form.
fn lists(from: &Path, to: &Path, written: &mut Vec<PathBuf>) -> Result<(), String> {
    let mut entries: Vec<PathBuf> = fs::read_dir(from)
        .map_err(|e| format!("{}: {e}", from.display()))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .collect();
    entries.sort();
    for path in entries {
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            lists(&path, &to.join(name), written)?;
        } else if path.extension().is_some_and(|e| e == "txt") {
            let list = read(&path)?;
            let header = list.lines().take_while(|l| l.starts_with('#'));
            let example = list.lines().find(|l| !l.starts_with('#') && !l.contains('/'));
            let example = example.or_else(|| list.lines().find(|l| !l.starts_with('#')));
            let text: String = header.chain(example).flat_map(|line| [line, "\n"]).collect();
            write(to.join(name), &text, written)?;
        }
    }
    Ok(())
}

/// The registry with one more language, in the order of the codes.
fn enter(registry: &str, code: &str) -> String {
    let mut out = String::new();
    let mut modules: Vec<String> = vec![code.to_owned()];
    let is_pack = |line: &str| registry.contains(&format!("&{}::PACK", line));
    let module = |line: &str| line.strip_prefix("mod ").and_then(|l| l.strip_suffix(';')).map(str::to_owned);
    modules.extend(registry.lines().filter_map(module).filter(|m| is_pack(m)));
    modules.sort();
    let mut listed = false;
    for line in registry.lines() {
        if module(line).is_some_and(|m| is_pack(&m)) {
            if !listed {
                listed = true;
                out.extend(modules.iter().filter(|m| *m != NEUTRAL).map(|m| format!("mod {m};\n")));
                out.push_str(&format!("mod {NEUTRAL};\n"));
            }
            continue;
        }
        if let Some(packs) = line.strip_prefix("pub static PACKS: &[&Pack] = &[").and_then(|l| l.strip_suffix("];")) {
            let mut packs: Vec<String> = packs.split(", ").map(str::to_owned).collect();
            packs.push(format!("&{code}::PACK"));
            packs.sort();
            out.push_str(&format!("pub static PACKS: &[&Pack] = &[{}];\n", packs.join(", ")));
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn with_title(text: &str, code: &str) -> String {
    let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
    format!("//! The language `{code}`; its lists hold one English word each, which shows their form.\n{rest}")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: PathBuf, text: &str, written: &mut Vec<PathBuf>) -> Result<(), String> {
    let error = |e: std::io::Error| format!("{}: {e}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(error)?;
    }
    fs::write(&path, text).map_err(error)?;
    written.push(path);
    Ok(())
}
