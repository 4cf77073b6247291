//! What must hold of every text, whatever it is.

use kurzum::card::{Analysis, Card};
use kurzum::span::{Span, Utf16Index};
use kurzum::{Options, export, summarize_and_analyze};
use proptest::prelude::*;

/// Pieces that the stages have rules for, and what breaks rules: marks that never close, marks of other scripts,
/// controls, directions, characters outside the basic plane.
const PIECES: &[&str] = &[
    "Die Gemeinde ",
    "Ina Roth ",
    "Präsident Jan Ott ",
    "sagte ",
    "said ",
    "er ",
    "She ",
    "laut ",
    "am Montag ",
    "on 3 May 2024 ",
    "gestern ",
    "im Herbst ",
    "24. März 2021 ",
    "2024-13-45 ",
    "31.02.2023",
    "99:99 Uhr ",
    "Dr. ",
    "z. B. ",
    "12 Mio. ",
    "Das Wichtigste in Kürze\n",
    "Key points\n",
    "• ",
    "Ad\n",
    "Mehr zum Thema:\n",
    "Berlin (dpa) - ",
    "Foto: Keystone\n",
    "«",
    "»",
    "„",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‚",
    "‘",
    "``",
    "''",
    ".",
    "...",
    "…",
    "!",
    "?",
    ":",
    ", ",
    " – ",
    "-",
    "(",
    ")",
    "1",
    "٣",
    "Ⅻ",
    "ß",
    "ſ",
    "İ",
    "ǅ",
    "e\u{301}",
    "\u{AD}",
    "\u{A0}",
    "\u{202F}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{202E}",
    "\u{2066}",
    "\u{0}",
    "\u{1B}[31m",
    "\u{85}",
    "\u{FFFD}",
    "שלום ",
    "مرحبا ",
    "你好。",
    "ไทย",
    "👩\u{200D}🚒",
    "🇨🇭",
    "𝒳",
    "\r\n",
    "\n",
    "\n\n",
    "\t",
    "\u{2028}",
    " ",
    "<b>",
    "&amp;",
];

fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..80).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn any_options() -> impl Strategy<Value = Options> {
    let lang = prop::sample::select(vec![None, Some("de"), Some("en-GB"), Some("tlh"), Some("")]);
    let day = prop::sample::select(vec![None, Some("2024-02-29"), Some("2024-03-01T00:30:00Z"), Some("never")]);
    let most = || prop::option::of(0u32..=12);
    (lang, day, prop::option::of(".{0,30}"), most(), most(), most()).prop_map(
        |(lang, day, title, bullets, quotes, timeline)| Options {
            lang: lang.map(str::to_owned),
            published: day.map(str::to_owned),
            timezone: Some("+01:00".to_owned()),
            title,
            url: None,
            bullets,
            quotes,
            timeline,
        },
    )
}

/// Every span of a card, with what it is.
fn spans_of(card: &Card) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    let mut all = |what, list: &[Span]| spans.extend(list.iter().map(|&s| (what, s)));
    for bullet in &card.bullets {
        all("bullet", &bullet.spans);
    }
    for quote in &card.quotes {
        all("quote", &quote.spans);
        all("cue", quote.cue.as_slice());
        all("speaker", quote.speaker.as_ref().and_then(|s| s.span).as_slice());
    }
    for entry in &card.timeline {
        all("entry", &entry.spans);
        all("when", &[entry.when.span]);
    }
    for topic in &card.topics {
        all("topic", &topic.spans);
    }
    spans
}

fn spans_of_analysis(analysis: &Analysis) -> Vec<(&'static str, Span)> {
    let mut spans: Vec<_> = analysis.blocks.iter().map(|b| ("block", b.span)).collect();
    spans.extend(analysis.sentences.iter().map(|s| ("sentence", s.span)));
    spans.extend(analysis.times.iter().map(|t| ("time", t.span)));
    for quote in &analysis.quotes {
        spans.extend(quote.spans.iter().map(|&s| ("quote", s)));
        spans.extend(quote.cue.map(|s| ("cue", s)));
        spans.extend(quote.speaker.as_ref().and_then(|s| s.span).map(|s| ("speaker", s)));
    }
    spans
}

/// Cited text by its definition: the spans' slices, white space folded, joined by a space.
fn cited(text: &str, spans: &[Span]) -> String {
    let slices: Vec<&str> = spans.iter().map(|s| &text[s.start as usize..s.end as usize]).collect();
    slices.iter().map(|s| s.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(" ")
}

/// Checks all that must hold of what is made of a text.
fn check(text: &str, options: &Options) -> Result<(), TestCaseError> {
    let (card, analysis) = summarize_and_analyze(text, options).expect("options that are right");
    prop_assert_eq!(&analysis.text, text);

    for (what, span) in spans_of(&card).into_iter().chain(spans_of_analysis(&analysis)) {
        let (start, end) = (span.start as usize, span.end as usize);
        prop_assert!(start <= end && end <= text.len(), "{what} {span:?} lies outside");
        prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{what} {span:?} cuts a character");
    }
    for (what, list) in [
        ("block", analysis.blocks.iter().map(|b| b.span).collect::<Vec<_>>()),
        ("sentence", analysis.sentences.iter().map(|s| s.span).collect()),
    ] {
        prop_assert!(list.windows(2).all(|w| w[0].end <= w[1].start), "{what}s overlap or are out of order");
        prop_assert!(list.iter().all(|s| !s.is_empty()), "an empty {what}");
    }
    let blocks: Vec<Span> = analysis.blocks.iter().map(|b| b.span).collect();
    for sentence in &analysis.sentences {
        prop_assert!(blocks.iter().any(|b| b.contains(sentence.span)), "a sentence crosses a block");
    }

    for bullet in &card.bullets {
        prop_assert_eq!(&bullet.text, &cited(text, &bullet.spans));
    }
    for quote in &card.quotes {
        prop_assert_eq!(&quote.text, &cited(text, &quote.spans));
    }
    for entry in &card.timeline {
        prop_assert_eq!(&entry.text, &cited(text, &entry.spans));
        prop_assert_eq!(&entry.when.text, &cited(text, &[entry.when.span]));
    }
    for topic in &card.topics {
        prop_assert_eq!(&topic.text, &cited(text, &topic.spans));
    }
    prop_assert!(card.bullets.len() <= options.bullets.unwrap_or(5) as usize);
    prop_assert!(card.quotes.len() <= options.quotes.unwrap_or(6) as usize);
    prop_assert!(card.timeline.len() <= options.timeline.unwrap_or(12) as usize);

    let naive = |byte: u32| text[..byte as usize].encode_utf16().count() as u32;
    let outside = card.to_utf16(text);
    for (inside, outside) in card.bullets.iter().zip(&outside.bullets) {
        for (a, b) in inside.spans.iter().zip(&outside.spans) {
            prop_assert_eq!((naive(a.start), naive(a.end)), (b.start, b.end));
        }
    }
    let again = serde_json::to_string(&outside).expect("a card is JSON");
    prop_assert_eq!(&serde_json::from_str::<Card<kurzum::span::Utf16Span>>(&again).expect("and back"), &outside);

    let wording = export::Wording::of("en");
    for export in [export::markdown(&card, wording), export::html(&card, wording), export::text(&card, wording)] {
        prop_assert!(!export.contains(|c: char| c.is_control() && c != '\n'), "a control character in an export");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_card_holds_only_the_articles_words_and_no_text_panics(text in odd_text(), options in any_options()) {
        check(&text, &options)?;
    }

    #[test]
    fn utf16_offsets_equal_a_naive_count(text in odd_text()) {
        let text = text.repeat(9);
        let index = Utf16Index::new(&text);
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            prop_assert_eq!(index.offset(byte as u32), units);
            units += c.len_utf16() as u32;
        }
        prop_assert_eq!(index.offset(text.len() as u32), units);
        prop_assert_eq!(index.offset(u32::MAX), units);
    }

    #[test]
    fn options_survive_json(options in any_options()) {
        let json = serde_json::to_string(&options).expect("options are JSON");
        prop_assert_eq!(serde_json::from_str::<Options>(&json).expect("and back"), options);
    }

    #[test]
    fn a_text_gives_the_same_card_twice(text in odd_text()) {
        let card = || kurzum::summarize(&text, &Options::default()).expect("a card");
        prop_assert_eq!(card(), card());
    }

    #[test]
    fn any_text_as_an_option_gives_a_card_or_an_error_with_a_code(given in ".{0,40}", which in 0..5usize) {
        let mut options = Options::default();
        match which {
            0 => options.lang = Some(given),
            1 => options.published = Some(given),
            2 => options.timezone = Some(given),
            3 => options.title = Some(given),
            _ => options.url = Some(given),
        }
        match kurzum::summarize("Der Rat tagt heute in Oberau.", &options) {
            Ok(card) => prop_assert_eq!(card.version, 1),
            Err(error) => prop_assert_eq!(error.code(), "bad-timezone"),
        }
    }
}
