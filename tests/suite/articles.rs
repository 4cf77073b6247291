//! Whole articles, `tests/articles/<lang>/<slug>/`: `source.txt` as a reader pastes it, `card.json` the whole card that is
//! made of it, `origin.md` what it is and what a reader expects of its card.
//!
//! `KURZUM_BLESS=1 cargo test` writes every `card.json` anew, so that a change of the cards shows as a diff to be read.
//! What `origin.md` lists holds however often a card is blessed; its lines are `- key: value`:
//! `published` and `title` are given as options; `lang` is the language that is detected; `editors` and `point` are pieces
//! of points, `quote` is `words | speaker` (or `words |` for a quote without one), `said` `words | value` with the TIMEX3
//! value of when that quote was said (or `words |`), `time` a TIMEX3 value of the timeline,
//! `topic` a topic; `not` stands in no point, quote or entry.

use std::fs;
use std::path::{Path, PathBuf};

use kurzum::card::{Card, Origin};
use kurzum::span::Utf16Span;
use kurzum::{Options, summarize};

/// The folders of all articles, each with its language.
fn folders() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let read = |folder: &Path| {
        let mut list: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|f| f.path()).collect();
        list.sort();
        list
    };
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    read(&root).iter().flat_map(|lang| read(lang).into_iter().map(|folder| (name(lang), folder))).collect()
}

/// The lines `- key: value` of an `origin.md`.
fn expectations(folder: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(folder.join("origin.md")).expect("origin.md");
    let lines = text.lines().filter_map(|line| line.strip_prefix("- "));
    lines.filter_map(|line| line.split_once(": ").map(|(k, v)| (k.to_owned(), v.trim().to_owned()))).collect()
}

fn miss(card: &Card<Utf16Span>, key: &str, value: &str) -> Option<String> {
    let point = |origin| card.bullets.iter().any(|b| b.origin == origin && b.text.contains(value));
    let holds = match key {
        "published" | "title" => true,
        "lang" => card.lang == value,
        "editors" => point(Origin::Editors),
        "point" => point(Origin::Article),
        "quote" | "said" => {
            let (words, told) = value.split_once('|').unwrap_or((value, ""));
            card.quotes.iter().any(|q| {
                let speaker = q.speaker.as_ref().map_or("", |s| s.name.as_str());
                let time = q.when.as_ref().map_or("", |w| w.value.as_str());
                q.text.contains(words.trim()) && told.trim() == if key == "quote" { speaker } else { time }
            })
        }
        "time" => card.timeline.iter().any(|e| e.when.value == value),
        "topic" => card.topics.iter().any(|t| t.text == value),
        "note" => card.notes.iter().any(|n| n.code == value),
        "not" => {
            let points = card.bullets.iter().map(|b| &b.text);
            let quotes = card.quotes.iter().map(|q| &q.text);
            let entries = card.timeline.iter().map(|e| &e.text);
            !points.chain(quotes).chain(entries).any(|text| text.contains(value))
        }
        other => return Some(format!("unknown key `{other}`")),
    };
    (!holds).then(|| format!("{key}: {value}"))
}

#[test]
fn every_article_has_the_card_that_a_reader_wants() {
    let bless = std::env::var_os("KURZUM_BLESS").is_some();
    let mut wrong = Vec::new();
    for (lang, folder) in folders() {
        let source = fs::read_to_string(folder.join("source.txt")).expect("source.txt in UTF-8");
        let expected = expectations(&folder);
        let given = |key: &str| expected.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone());
        let options = Options { published: given("published"), title: given("title"), ..Options::default() };
        let card = summarize(&source, &options).expect("a card").to_utf16(&source);
        let name = folder.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(&folder).display().to_string();
        if card.lang != lang {
            wrong.push(format!("{name}: its language is {}", card.lang));
        }
        wrong.extend(expected.iter().filter_map(|(k, v)| miss(&card, k, v)).map(|m| format!("{name}: misses {m}")));

        let json = serde_json::to_string_pretty(&card).expect("a card is JSON") + "\n";
        let path = folder.join("card.json");
        if bless {
            fs::write(&path, &json).expect("card.json");
        } else if fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n") != json {
            let made = std::env::temp_dir().join(format!("kurzum-{}.json", name.replace('/', "-")));
            let _ = fs::write(&made, &json);
            wrong.push(format!("{name}/card.json differs: diff it with {}, then KURZUM_BLESS=1", made.display()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
