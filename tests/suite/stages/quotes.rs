//! Quotes: each `quote` is one quote, in order, its parts joined by a space; the lines after it are about it.
//!
//! `kind` is direct (where no line says so), mixed or indirect; `speaker` the name, `-` for none; `role` as the article
//! gives it; `cue` the word that reports; `at` the mention at the quote. `none` says that there is no quote; `card` is
//! a quote that a card without key points shows, in order; `to` is whom the first of them was said to, and `when` the
//! TIMEX3 value of its time, `-` for none.

use super::Stage;
use crate::cases::{self, Case};
use kurzum::card::QuoteKind;

pub static STAGE: Stage = Stage {
    name: "quotes",
    keys: &["quote", "kind", "speaker", "role", "cue", "at", "none", "card", "to", "when", "published"],
    check,
};

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(case: &Case) -> Result<(), String> {
    let text = case.input();
    let found = kurzum::analyze(text, &case.options()).map_err(|e| e.to_string())?;
    let quotes: Vec<String> =
        found.quotes.iter().map(|q| q.spans.iter().map(|s| fold(s.of(text))).collect::<Vec<_>>().join(" ")).collect();
    if case.get("none").is_some() {
        return cases::same("quote", &[] as &[&str], &quotes);
    }
    let shown = case.all("card");
    if !shown.is_empty() {
        let options = kurzum::Options { bullets: Some(0), ..case.options() };
        let card = kurzum::summarize(text, &options).map_err(|e| e.to_string())?;
        let found: Vec<&str> = card.quotes.iter().map(|q| q.text.as_str()).collect();
        cases::same("card", &shown, &found)?;
    }
    if case.get("to").is_some() || case.get("when").is_some() {
        let options = kurzum::Options { bullets: Some(0), timeline: Some(0), ..case.options() };
        let card = kurzum::summarize(text, &options).map_err(|e| e.to_string())?;
        let first = card.quotes.first().ok_or("the card shows no quote")?;
        if let Some(to) = case.get("to") {
            cases::same("to", &[to], &[first.addressee.as_deref().unwrap_or("-")])?;
        }
        if let Some(value) = case.get("when") {
            cases::same("when", &[value], &[first.when.as_ref().map_or("-", |w| w.value.as_str())])?;
        }
    }
    let expected = case.all("quote");
    if expected.is_empty() {
        return if shown.is_empty() && case.get("when").is_none() {
            Err("the case claims nothing".to_owned())
        } else {
            Ok(())
        };
    }
    cases::same("quote", &expected, &quotes)?;
    let mut quote = None;
    let mut next = found.quotes.iter();
    let mut kind_said = true;
    let direct = |q: Option<&kurzum::card::QuoteItem>, said: bool| match q {
        Some(q) if !said => cases::same("kind", &["direct"], &[kind(q.kind)]),
        _ => Ok(()),
    };
    for (key, value) in &case.lines {
        if key == "quote" {
            direct(quote, kind_said)?;
            quote = next.next();
            kind_said = false;
        }
        let Some(q) = quote else { continue };
        let speaker = q.speaker.as_ref();
        let found = match key.as_str() {
            "kind" => {
                kind_said = true;
                kind(q.kind)
            }
            "speaker" => speaker.map_or("-", |s| s.name.as_str()),
            "role" => speaker.and_then(|s| s.role.as_deref()).unwrap_or("-"),
            "at" => speaker.and_then(|s| s.span).map_or("-", |s| s.of(text)),
            "cue" => q.cue.map_or("-", |c| c.of(text)),
            _ => continue,
        };
        cases::same(key, &[value], &[found]).map_err(|e| format!("{e}\nof the quote {:?}", q.spans))?;
    }
    direct(quote, kind_said)
}

fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    }
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}

/// Every name on a card and in an analysis is a piece of the text.
fn names_stand_in(what: &str, input: &str, options: &kurzum::Options) {
    let text = fold(input);
    let (card, found) = kurzum::summarize_and_analyze(input, options).expect("a card");
    let speakers = card.quotes.iter().filter_map(|q| q.speaker.as_ref());
    for speaker in speakers.chain(found.quotes.iter().filter_map(|q| q.speaker.as_ref())) {
        assert!(text.contains(&speaker.name), "{what}: {} does not stand in the text", speaker.name);
        assert!(!speaker.name.is_empty(), "{what}: a speaker without a name");
        for role in speaker.role.iter() {
            assert!(text.contains(role), "{what}: {role} does not stand in the text");
        }
    }
    for addressee in card.quotes.iter().filter_map(|q| q.addressee.as_ref()) {
        assert!(text.contains(addressee), "{what}: {addressee} does not stand in the text");
    }
}

#[test]
fn every_speaker_and_every_role_stands_in_the_text() {
    for case in every_case() {
        names_stand_in(&case.title, case.input(), &case.options());
    }
    let articles = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    for lang in std::fs::read_dir(articles).expect("the articles").flatten() {
        let code = lang.file_name().to_string_lossy().into_owned();
        let options = kurzum::Options { lang: Some(code), ..kurzum::Options::default() };
        for article in std::fs::read_dir(lang.path()).expect("a language").flatten() {
            let text = std::fs::read_to_string(article.path().join("source.txt")).expect("an article");
            names_stand_in(&article.path().display().to_string(), &text, &options);
        }
    }
}

#[test]
fn no_order_of_words_and_marks_makes_a_name_that_does_not_stand_there() {
    let pieces = [
        "„",
        "“",
        "\"",
        "»",
        "«",
        "‚",
        "’",
        ", ",
        ": ",
        ". ",
        "\n\n",
        "sagte ",
        "so ",
        "laut ",
        "said ",
        "er ",
        "she ",
        "Ina Roth ",
        "Minister Paul Frei ",
        "der NZZ ",
        "told Reuters ",
        "von der Aue ",
        "Wir bauen das Haus ",
        "–",
        "des ",
    ];
    let mut state = 7_u64;
    for lang in ["de", "en"] {
        let options = kurzum::Options { lang: Some(lang.to_owned()), ..kurzum::Options::default() };
        for _ in 0..400 {
            let mut text = String::new();
            for _ in 0..40 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(pieces[usize::try_from(state >> 33).expect("a small number") % pieces.len()]);
            }
            names_stand_in("a text by chance", &text, &options);
        }
    }
}

fn every_case() -> Vec<Case> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/quotes");
    let mut list = Vec::new();
    for file in std::fs::read_dir(folder).expect("the stage's folder").flatten() {
        let lang = file.path().file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file.path()).expect("a case file in UTF-8");
        list.extend(cases::parse(&lang, &text, STAGE.keys).expect("cases"));
    }
    list
}

#[test]
fn ten_thousand_marks_are_read_in_linear_time_and_swallow_nothing() {
    let options = kurzum::Options { lang: Some("de".to_owned()), ..kurzum::Options::default() };
    for mark in ["\"", "„", "“", "»", "«", "'", "‚", "„“", "“„", "\" a ", "„a “ "] {
        let text = mark.repeat(10_000);
        let found = kurzum::analyze(&text, &options).expect("an analysis");
        for quote in &found.quotes {
            assert!(quote.spans.iter().all(|s| s.len() < 1_000), "a quote of {mark} swallows the text");
        }
    }
}

#[test]
fn a_lost_mark_costs_its_own_paragraph_at_most() {
    let options = kurzum::Options { lang: Some("de".to_owned()), ..kurzum::Options::default() };
    let text =
        "„Wir bauen das Haus bis zum Herbst, sagte Ina Roth.\n\nDer Rat stimmte zu.\n\n„Das ist gut“, sagte sie.\n";
    let found = kurzum::analyze(text, &options).expect("an analysis");
    assert!(found.quotes.iter().flat_map(|q| &q.spans).all(|s| !s.of(text).contains("Der Rat stimmte zu")));
    assert!(found.quotes.iter().any(|q| q.spans.iter().any(|s| s.of(text) == "Das ist gut")));
}

/// Smallest share of the short marked stretches taken for quotes that are quotes.
const PRECISION: f64 = 0.95;

/// Smallest share of the short quotes that are found.
const RECALL: f64 = 0.85;

#[test]
fn short_marked_stretches_are_told_apart() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stretches");
    for lang in ["de", "en"] {
        let list = std::fs::read_to_string(folder.join(lang).with_extension("txt")).expect("the list");
        let options = kurzum::Options { lang: Some(lang.to_owned()), ..kurzum::Options::default() };
        let (mut right, mut wrong, mut missed) = (0, 0, 0);
        let mut misses = Vec::new();
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            let (sign, text) = line.split_at_checked(2).expect("a sign");
            let is_quote = sign == "+ ";
            let analysis = kurzum::analyze(text, &options).expect("an analysis");
            let marks: &[char] = &['„', '“', '”', '"', '«', '»', '‘', '’'];
            let stretch = text.split(marks).nth(1).expect("a marked stretch").trim_end_matches([',', '.']);
            let found = analysis.quotes.iter().any(|q| {
                q.kind == QuoteKind::Direct
                    && q.spans.iter().any(|s| {
                        s.of(text).trim_end_matches([',', '.', '!', '?']) == stretch.trim_end_matches(['!', '?'])
                    })
            });
            match (is_quote, found) {
                (true, true) => right += 1,
                (false, true) => wrong += 1,
                (true, false) => missed += 1,
                (false, false) => continue,
            }
            if is_quote != found {
                misses.push(line);
            }
        }
        let share = |a: u32, b: u32| f64::from(a) / f64::from((a + b).max(1));
        let (precision, recall) = (share(right, wrong), share(right, missed));
        println!("{lang}: precision {:.1} %, recall {:.1} %", precision * 100.0, recall * 100.0);
        let misses = misses.join("\n");
        assert!(
            precision >= PRECISION && recall >= RECALL,
            "{lang}: precision {precision:.3}, recall {recall:.3}\n{misses}"
        );
        println!("{misses}");
    }
}
