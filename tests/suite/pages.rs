//! Whole pages, in the structures that real sites use: `tests/pages/<lang>/<slug>/page.html` and beside it
//! `expected.txt`, what is read of it: lines of `key value`, first what is known of the article, then its blocks. Lines of
//! `card key value` say what its card shows among other things: pieces of points (`point`, `editors`), `quote` with its
//! `words | speaker`, TIMEX3 values of the timeline (`time`), codes of notes (`note`).

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kurzum::Options;
use kurzum::card::{Card, Origin};
use kurzum::input::{html, page};

/// What is read of a page, as `expected.txt` has it.
pub fn written(html: &str, options: &Options) -> String {
    let article = page::article(&html::parse(html), options);
    let mut out = String::new();
    let source = &article.source;
    for (key, value) in [
        ("title", source.title.clone()),
        ("site", source.site.clone()),
        ("authors", Some(source.authors.join(", ")).filter(|a| !a.is_empty())),
        ("published", source.published.clone()),
        ("modified", source.modified.clone()),
        ("url", source.url.clone()),
        ("paywalled", article.paywalled.then(|| "yes".to_owned())),
    ] {
        if let Some(value) = value {
            let _ = writeln!(out, "{key} {value}");
        }
    }
    for block in &article.blocks {
        let kind = serde_json::to_value(block.kind).expect("a kind");
        let _ = writeln!(out, "{} {}", kind.as_str().expect("a name"), block.span.of(&article.text));
    }
    out
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut list: Vec<PathBuf> = Vec::new();
    for lang in fs::read_dir(root).expect("tests/pages").flatten() {
        list.extend(fs::read_dir(lang.path()).expect("a language").flatten().map(|f| f.path()));
    }
    list.sort();
    list
}

/// Whether a card shows what a line `card key value` says.
fn shows(card: &Card, line: &str) -> bool {
    let mut parts = line.splitn(3, ' ').skip(1);
    let (key, value) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let point = |origin| card.bullets.iter().any(|b| b.origin == origin && b.text.contains(value));
    match key {
        "point" => point(Origin::Article),
        "editors" => point(Origin::Editors),
        "quote" => card.quotes.iter().any(|q| {
            let (words, speaker) = value.split_once(" | ").unwrap_or((value, ""));
            q.text.contains(words) && q.speaker.as_ref().map_or("", |s| s.name.as_str()) == speaker
        }),
        "time" => card.timeline.iter().any(|e| e.when.value == value),
        "note" => card.notes.iter().any(|n| n.code == value),
        _ => false,
    }
}

#[test]
fn pages_are_read_as_expected() {
    let mut report = String::new();
    for folder in folders() {
        let html = fs::read_to_string(folder.join("page.html")).expect("page.html");
        let found = written(&html, &Options::default());
        let expected = fs::read_to_string(folder.join("expected.txt")).unwrap_or_default();
        let card = kurzum::summarize_html(&html, &Options::default()).expect("a card");
        let (on_card, expected): (Vec<&str>, Vec<&str>) = expected.lines().partition(|line| line.starts_with("card "));
        for line in on_card.iter().filter(|line| !shows(&card, line)) {
            let _ = writeln!(report, "{}: missing  {line}", folder.display());
        }
        if on_card.is_empty() {
            let _ = writeln!(report, "{}: nothing is expected of its card", folder.display());
        }
        let expected: String = expected.iter().flat_map(|line| [line, "\n"]).collect();
        for line in expected.lines().filter(|l| !found.lines().any(|f| f == *l)) {
            let _ = writeln!(report, "{}: missing  {line}", folder.display());
        }
        for line in found.lines().filter(|l| !expected.lines().any(|e| e == *l)) {
            let _ = writeln!(report, "{}: too much {line}", folder.display());
        }
        if report.is_empty() && expected != found {
            let _ = writeln!(report, "{}: another order", folder.display());
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn at_least_twelve_pages_are_held() {
    assert!(folders().len() >= 12);
}

#[test]
fn bad_input_gives_a_card_with_notes() {
    let deep = "<div>".repeat(100_000) + "text";
    let fonts: String = (0..3000).map(|n| format!("<p><font color={n}>")).collect();
    let tables = "<table><tr><td>".repeat(5000) + "x";
    for html in [
        "",
        " ",
        "\0",
        "<",
        "<!--",
        "<script>",
        "</p>",
        "<html><body>",
        "\u{FEFF}",
        "<svg><title>x",
        "<table><p>x",
        &deep,
        &fonts,
        &tables,
    ] {
        let (card, analysis) = kurzum::summarize_and_analyze_html(html, &Options::default()).expect("a card");
        assert!(card.notes.iter().any(|n| n.code == "too-short"), "{}", html.len());
        assert!(analysis.text.len() <= html.len() + 16);
    }
}

#[test]
fn what_is_hidden_is_never_read() {
    for hidden in [
        "<p hidden>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p>",
        "<p style='color:red; display : none'>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p>",
        "<div style='visibility:hidden'><p>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p></div>",
        "<template><p>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p></template>",
        "<noscript><p>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p></noscript>",
        "<script>'<p>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p>'</script>",
        "<!-- <p>Geheim steht hier ein langer Satz, der nicht zu lesen ist.</p> -->",
    ] {
        let html = format!(
            "<article><h1>Titel</h1><p>Ein erster Absatz, der lang genug ist, um zu zählen.</p>{hidden}</article>"
        );
        let found = kurzum::analyze_html(&html, &Options::default()).expect("an analysis");
        assert!(!found.text.contains("Geheim"), "{hidden}");
        assert!(found.text.contains("erster Absatz"), "{hidden}");
    }
}

#[test]
fn free_to_read_is_said_in_seven_spellings() {
    for (given, paywalled) in [
        ("true", false),
        ("\"True\"", false),
        ("\"true\"", false),
        ("\"http://schema.org/True\"", false),
        ("false", true),
        ("\"False\"", true),
        ("\"false\"", true),
        ("\"https://schema.org/False\"", true),
    ] {
        let html = format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Titel\",\"isAccessibleForFree\":{given}}}</script><p>Text.</p>"
        );
        let card = kurzum::summarize_html(&html, &Options::default()).expect("a card");
        assert_eq!(card.notes.iter().any(|n| n.code == "paywalled"), paywalled, "{given}");
    }
}
