//! Inputs that are no article: each gets a card with notes or an error with its code. And how cost grows.

use std::time::{Duration, Instant};

use kurzum::{Options, summarize, summarize_and_analyze};

fn notes(text: &str, options: &Options) -> Vec<String> {
    summarize(text, options).expect("a card").notes.into_iter().map(|n| n.code).collect()
}

#[test]
fn a_text_without_content_is_too_short() {
    for text in ["", " ", "\n\n\n", "\0", "Kurz", "word", "…", "\u{FEFF}", "\u{200B}\u{200B}", "👩‍🚒"] {
        let found = notes(text, &Options::default());
        assert!(found.contains(&"too-short".to_owned()), "{text:?}: {found:?}");
        assert!(found.contains(&"no-publication-date".to_owned()), "{text:?}: {found:?}");
    }
    let card = summarize("", &Options::default()).expect("a card");
    assert_eq!((card.stats.words, card.stats.sentences, card.stats.reading_minutes), (0, 0, 0));
    assert!(card.bullets.is_empty() && card.quotes.is_empty() && card.timeline.is_empty() && card.topics.is_empty());
}

#[test]
fn only_quote_marks_quote_nobody() {
    for mark in ["\"", "'", "«", "»", "„", "“", "”", "’", "‚", "‹", "``", "''", "« ", "“ ”", "„“"]
    {
        let card = summarize(&mark.repeat(10_000), &Options::default()).expect("a card");
        assert!(card.quotes.is_empty() && card.bullets.is_empty(), "{mark}");
    }
}

#[test]
fn controls_and_null_characters_stay_in_the_text_and_out_of_the_way() {
    let text =
        "Der Rat\0 von Oberau\u{1} baut\u{7F} ein neues Schulhaus. \u{202E}Der Bau kostet die Gemeinde vier Millionen.";
    let (card, analysis) = summarize_and_analyze(text, &Options::default()).expect("a card");
    assert_eq!(analysis.text, text);
    assert_eq!(card.lang, "de");
    assert!(!card.bullets.is_empty());
}

#[test]
fn text_from_right_to_left_keeps_its_order() {
    let text = "המועצה אישרה את התקציב. ראש העיר אמר כי הבנייה תחל באביב. התושבים מחכים לבית הספר החדש כבר שנים.";
    let (card, analysis) = summarize_and_analyze(text, &Options::default()).expect("a card");
    assert_eq!(card.lang, "und");
    assert!(card.notes.iter().any(|n| n.code == "unknown-language"));
    assert_eq!(analysis.sentences.len(), 3);
}

#[test]
fn a_language_that_is_not_ours_is_said_to_be_unknown() {
    let options = |lang: &str| Options { lang: Some(lang.to_owned()), ..Options::default() };
    for lang in ["tlh", "", "x", "123", "zh-Hant-TW"] {
        assert!(notes("Der Rat tagt.", &options(lang)).contains(&"unknown-language".to_owned()), "{lang}");
    }
    assert!(!notes("Der Rat tagt.", &options("DE_ch")).contains(&"unknown-language".to_owned()));
}

#[test]
fn an_impossible_date_is_noted_and_left_out() {
    for given in
        ["2024-02-30", "2024-13-01", "gestern", "", "0000-00-00", "2024-1-1", "2024-01-01T25:00", "🗓", "1.1.2024"]
    {
        let options = Options { published: Some(given.to_owned()), ..Options::default() };
        let card = summarize("Der Rat tagt morgen.", &options).expect("a card");
        let codes: Vec<&str> = card.notes.iter().map(|n| n.code.as_str()).collect();
        assert!(codes.contains(&"bad-date") && codes.contains(&"no-publication-date"), "{given}: {codes:?}");
        assert_eq!(card.source.published, None, "{given}");
    }
    for given in ["2024-02-29", "2024-01-01T23:59:60Z", "2024-01-01 08:00", "9999-12-31T23:59:59-11:00", "0001-01-01"] {
        let options = Options { published: Some(given.to_owned()), ..Options::default() };
        assert!(!notes("Der Rat tagt morgen.", &options).contains(&"bad-date".to_owned()), "{given}");
    }
}

#[test]
fn a_wrong_option_is_an_error_with_its_code() {
    let code = |options: Options| summarize("Der Rat tagt.", &options).map_err(|e| e.code()).err();
    assert_eq!(code(Options { timezone: Some("Mond".to_owned()), ..Options::default() }), Some("bad-timezone"));
    assert_eq!(code(Options { bullets: Some(101), ..Options::default() }), Some("bad-option"));
    assert_eq!(code(Options { quotes: Some(u32::MAX), ..Options::default() }), Some("bad-option"));
    assert_eq!(code(Options { bullets: Some(0), quotes: Some(0), timeline: Some(0), ..Options::default() }), None);
    let large = " ".repeat(kurzum::limits::MAX_INPUT_BYTES + 1);
    assert_eq!(summarize(&large, &Options::default()).map_err(|e| e.code()).err(), Some("input-too-large"));
}

/// Sentences of an article, with quotes, names and times, on one line.
const STORY: &str = "Die Gemeinde Oberau baut im Frühling 2025 ein neues Schulhaus. «Wir freuen uns sehr», sagte \
    Bürgermeisterin Ina Roth am Montag. Der Bau kostet laut Jan Ott 4,2 Mio. Franken. ";

/// What texts are made of that cost most where a rule looks back or ahead without bound.
const SHAPES: &[&str] = &[
    STORY,
    "«",
    "„ ",
    "\"a ",
    "'",
    "a",
    "A. ",
    "Ina Roth sagte: ",
    "1",
    "1.1.2024 ",
    "am Montag, ",
    "vom 1. bis 3. ",
    "(",
    "-",
    "\n",
    "• a\n",
    "Ad\n",
    "a\n\n",
    "Roth ",
    "und ",
    "er sagte, ",
    "\u{AD}",
    "e\u{301}",
    "👩‍🚒",
    ". ",
];

fn best_of(runs: u32, text: &str) -> Duration {
    let options =
        Options { published: Some("2024-05-03".to_owned()), lang: Some("de".to_owned()), ..Options::default() };
    let run = || {
        let start = Instant::now();
        summarize(text, &options).expect("a card");
        start.elapsed()
    };
    (0..runs).map(|_| run()).min().unwrap_or_default()
}

/// Whether four times the text costs at most 2.5 · 2.5 times as much: twice the text at most 2.5 times.
#[test]
fn twice_the_text_costs_at_most_two_and_a_half_times_as_much() {
    const BYTES: usize = 20_000;
    const MOST: f64 = 2.5 * 2.5;
    /// What is over sooner says nothing: a quadratic step over 80 kB takes seconds.
    const TOO_SHORT: Duration = Duration::from_millis(200);
    best_of(1, STORY);
    let mut slow = Vec::new();
    for shape in SHAPES {
        let of = |bytes: usize| shape.repeat(bytes / shape.len());
        let (small, large) = (of(BYTES), of(4 * BYTES));
        // The best of several runs: what else the machine does makes a run longer, never shorter.
        let mut ratio = f64::MAX;
        for runs in [1, 3, 7] {
            let time = best_of(runs, &large);
            ratio = time.as_secs_f64() / best_of(runs, &small).as_secs_f64();
            if ratio <= MOST || time < TOO_SHORT {
                ratio = 0.0;
                break;
            }
        }
        if ratio > MOST {
            slow.push(format!("{shape:?}: {ratio:.1} times"));
        }
    }
    assert!(slow.is_empty(), "four times the text costs\n{}", slow.join("\n"));
}

#[test]
fn ten_megabytes_on_one_line_get_a_card() {
    // The unoptimised build is some thirty times slower and gets a tenth.
    let bytes = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };
    let text = STORY.repeat(bytes / STORY.len());
    let card = summarize(&text, &Options::default()).expect("a card");
    assert_eq!(card.lang, "de");
    assert!(!card.bullets.is_empty() && card.bullets.len() <= 5);
    assert!(card.stats.words > u32::try_from(bytes / 10).expect("a small number"));
}
