//! Nothing of a text is lost on the way to sentences, whatever the text.

use kurzum::input::plain;
use kurzum::lang::{PACKS, Pack, UNKNOWN};
use kurzum::text::{self, Kind};
use proptest::prelude::*;

/// What a paste is made of, the odd with the usual.
const PIECES: &[&str] = &[
    "Der Rat tagt heute. ",
    "Er sagte: «Wir bauen weiter», und ging. ",
    "Das Wichtigste in Kürze",
    "Key points",
    "Ad",
    "• ",
    "- ",
    "Mehr zum Thema:",
    "Wladimir PutinXi JinpingKreml",
    "Moskau (dpa) - ",
    " - Keystone",
    "(Foto: dpa)",
    "© dpa",
    "Von Ina Roth",
    "12. März 2024",
    "Stand: 12.03.2024, 14:05 Uhr",
    "Zusam-",
    "menarbeit",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{B}",
    " ",
    "\u{A0}",
    "\u{2009}",
    "\t",
    "\u{AD}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{0}",
    "\u{202B}",
    "\u{85}",
    "z. B. ",
    "24. ",
    "…",
    "...",
    "?!",
    "\"",
    "„",
    "“",
    "»",
    "'",
    "’s",
    "(",
    ")",
    "[1]",
    "。",
    "日本語",
    "שלום",
    "👍",
    "e\u{301}",
    "a",
    "ß",
    "İ",
    "1. ",
    "a) ",
    "iPhone",
    "U.S. ",
];

fn holds(text: &str, pack: &'static Pack) {
    let article = plain::article(text, pack, &kurzum::Options::default());
    let reading = text::read(&article, pack);
    let mut at = 0;
    for block in &article.blocks {
        let (start, end) = (block.span.start as usize, block.span.end as usize);
        assert!(at <= start && start < end, "blocks are in order and none is empty: {block:?}");
        assert!(text[at..start].chars().all(char::is_whitespace), "lost before {block:?}: {:?}", &text[at..start]);
        assert_eq!(text[start..end].trim(), &text[start..end], "white space at the ends of {block:?}");
        at = end;
    }
    assert!(text[at..].chars().all(char::is_whitespace), "lost at the end: {:?}", &text[at..]);
    let mut token = 0;
    for sentence in &reading.sentences {
        assert_eq!(sentence.first, token, "each token belongs to one sentence");
        assert!(sentence.last > sentence.first, "a sentence has a token");
        token = sentence.last;
        assert!(reading.blocks[sentence.block].span.contains(sentence.span), "a sentence lies in its block");
        assert_eq!(sentence.span, reading.range(sentence.first, sentence.last - 1));
    }
    assert_eq!(token, reading.tokens.len());
    for pair in reading.tokens.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "tokens are in order");
    }
    for span in reading.tokens.iter().map(|t| t.span).chain(article.topics.iter().copied()) {
        assert!(!span.of(text).is_empty(), "a span on character boundaries");
    }
    // Every letter and figure is in a token.
    let tokens: usize =
        reading.tokens.iter().map(|t| t.span.of(text).chars().filter(|c| c.is_alphanumeric()).count()).sum();
    assert_eq!(tokens, text.chars().filter(|c| c.is_alphanumeric()).count());
    assert!(reading.tokens.iter().all(|t| t.kind != Kind::Word || t.span.of(text).chars().any(char::is_alphabetic)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_character_is_lost_from_a_paste(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        let text = pieces.concat();
        for pack in PACKS.iter().copied().chain([UNKNOWN]) {
            holds(&text, pack);
        }
    }

    #[test]
    fn no_character_is_lost_from_any_text(text in any::<String>()) {
        for pack in PACKS.iter().copied().chain([UNKNOWN]) {
            holds(&text, pack);
        }
    }
}

#[test]
fn texts_of_one_kind_are_read_too() {
    for text in [
        "",
        " ",
        "\u{0}",
        "Wort",
        "\"\"\"\"",
        ".",
        "...",
        "•",
        "\u{AD}",
        "-\n",
        "a-\nb",
        "\r\r\r",
        "©",
        "Mehr zum Thema:",
        "(dpa)",
    ] {
        for pack in PACKS.iter().copied().chain([UNKNOWN]) {
            holds(text, pack);
        }
    }
}
