//! A card with one of everything, in each form of export.

use std::fs;
use std::path::Path;

use kurzum::card::{
    Bullet, Card, Entry, Note, Origin, Precision, Quote, QuoteKind, Source, Speaker, Stats, Tense, Topic, When,
};
use kurzum::export::{self, Wording};
use kurzum::span::Utf16Span;

fn card() -> Card<Utf16Span> {
    let span = Utf16Span { start: 0, end: 1 };
    let when = |text: &str, value: &str, days: Option<(&str, &str)>, precision| When {
        text: text.to_owned(),
        span,
        value: value.to_owned(),
        start: days.map(|d| d.0.to_owned()),
        end: days.map(|d| d.1.to_owned()),
        precision,
        relative: true,
    };
    let entry =
        |text: &str, when| Entry { text: text.to_owned(), spans: vec![span], when, tense: Tense::Past, speaker: None };
    let speaker = Some(Speaker { name: "Ina Roth".to_owned(), role: Some("Bürgermeisterin".to_owned()), span: None });
    Card {
        version: 1,
        lang: "de".to_owned(),
        source: Source {
            title: Some("Sorau baut <neu>".to_owned()),
            site: Some("Der Bote".to_owned()),
            authors: vec!["Ina Roth".to_owned(), "Jan Ott".to_owned()],
            published: Some("2024-03-05T08:00:00+01:00".to_owned()),
            modified: None,
            url: Some("https://bote.example/a?b=1&c=2".to_owned()),
        },
        stats: Stats { words: 300, sentences: 20, reading_minutes: 2 },
        bullets: vec![
            Bullet { text: "Der Rat baut.".to_owned(), spans: vec![span], origin: Origin::Editors },
            Bullet { text: "Die Schule kostet *viel*.".to_owned(), spans: vec![span], origin: Origin::Article },
        ],
        quotes: vec![
            Quote {
                text: "Wir bauen & sparen".to_owned(),
                spans: vec![span],
                kind: QuoteKind::Direct,
                speaker: speaker.clone(),
                cue: None,
                addressee: None,
                when: Some(when("am Montag", "2024-03-04", Some(("2024-03-04", "2024-03-04")), Precision::Day)),
            },
            Quote {
                text: "das Geld reiche nicht".to_owned(),
                spans: vec![span],
                kind: QuoteKind::Indirect,
                speaker: None,
                cue: None,
                addressee: None,
                when: None,
            },
        ],
        timeline: vec![
            entry("man plante", when("im Winter", "2022-WI", Some(("2022-12-21", "2023-03-19")), Precision::Season)),
            entry("man zählte", when("im Mai", "2023-05", Some(("2023-05-01", "2023-05-31")), Precision::Month)),
            entry("man stritt", when("letzte Woche", "2024-W09", Some(("2024-02-26", "2024-03-03")), Precision::Week)),
            Entry {
                speaker,
                ..entry(
                    "der Rat baut",
                    when("am Montag", "2024-03-04", Some(("2024-03-04", "2024-03-04")), Precision::Day),
                )
            },
            entry(
                "der Rat stimmt ab",
                when("um acht", "2024-03-04T20:00", Some(("2024-03-04", "2024-03-04")), Precision::Time),
            ),
            entry("man feiert", when("im Juni", "XXXX-06", None, Precision::Month)),
        ],
        topics: vec![Topic { text: "Sorau".to_owned(), spans: vec![span] }],
        notes: vec![Note { code: "paywalled".to_owned(), message: "paywalled".to_owned() }],
    }
}

#[test]
fn markdown_of_everything() {
    let expected = r"# Sorau baut \<neu\>

## Zusammenfassung der Redaktion

- Der Rat baut.

## Aus dem Artikel ausgewählt

- Die Schule kostet \*viel\*.

## Zitate

> Wir bauen \& sparen
>
> — Ina Roth, Bürgermeisterin, 4. März 2024

> das Geld reiche nicht
>
> — Sprecher nicht genannt (indirekte Rede)

## Zeitleiste

- **Winter 2022/23**: man plante
- **Mai 2023**: man zählte
- **Woche vom 26. Februar 2024**: man stritt
- **4\. März 2024**: der Rat baut — Ina Roth, Bürgermeisterin
- **4\. März 2024, 20:00**: der Rat stimmt ab
- **im Juni**: man feiert

Themen: Sorau

*Zusammengefasst ist nur der frei lesbare Teil.*

Quelle: Der Bote · Ina Roth, Jan Ott · 5\. März 2024 · <https://bote.example/a?b=1&c=2>
";
    assert_eq!(export::markdown(&card(), Wording::of("de-CH")), expected);
}

#[test]
fn html_of_everything() {
    let html = export::html(&card(), Wording::of("en"));
    let expected = r#"<article lang="en">
<h2 lang="de" dir="auto">Sorau baut &lt;neu&gt;</h2>
<section>
<h3>The editors’ own summary</h3>
<ul lang="de" dir="auto">
<li>Der Rat baut.</li>
</ul>
</section>
<section>
<h3>Picked from the article</h3>
<ul lang="de" dir="auto">
<li>Die Schule kostet *viel*.</li>
</ul>
</section>
<section>
<h3>Quotes</h3>
<figure>
<blockquote lang="de" dir="auto"><p>Wir bauen &amp; sparen</p></blockquote>
<figcaption>Ina Roth, Bürgermeisterin, <time datetime="2024-03-04">4 March 2024</time></figcaption>
</figure>
<figure>
<p lang="de" dir="auto">das Geld reiche nicht</p>
<figcaption>No speaker named (reported speech)</figcaption>
</figure>
</section>
<section>
<h3>Timeline</h3>
<ol>
<li><b>Winter 2022/23</b> <span lang="de" dir="auto">man plante</span></li>
<li><time datetime="2023-05">May 2023</time> <span lang="de" dir="auto">man zählte</span></li>
<li><time datetime="2024-W09">Week of 26 February 2024</time> <span lang="de" dir="auto">man stritt</span></li>
<li><time datetime="2024-03-04">4 March 2024</time> <span lang="de" dir="auto">der Rat baut</span> — Ina Roth, Bürgermeisterin</li>
<li><time datetime="2024-03-04T20:00">4 March 2024, 20:00</time> <span lang="de" dir="auto">der Rat stimmt ab</span></li>
<li><b>im Juni</b> <span lang="de" dir="auto">man feiert</span></li>
</ol>
</section>
<footer>
<p>Topics: <span lang="de" dir="auto">Sorau</span></p>
<p><small>Only the part that can be read without paying is summarised.</small></p>
<p>Source: Der Bote · Ina Roth, Jan Ott · 5 March 2024 · <a href="https://bote.example/a?b=1&amp;c=2">https://bote.example/a?b=1&amp;c=2</a></p>
</footer>
</article>
"#;
    assert_eq!(html, expected);
}

#[test]
fn text_of_everything() {
    let expected = "Sorau baut <neu>

The editors’ own summary
────────────────────────
  • Der Rat baut.

Picked from the article
───────────────────────
  • Die Schule kostet *viel*.

Quotes
──────
  “Wir bauen & sparen”
    — Ina Roth, Bürgermeisterin, 4 March 2024

  das Geld reiche nicht
    — No speaker named (reported speech)

Timeline
────────
  Winter 2022/23
    man plante
  May 2023
    man zählte
  Week of 26 February 2024
    man stritt
  4 March 2024
    der Rat baut — Ina Roth, Bürgermeisterin
  4 March 2024, 20:00
    der Rat stimmt ab
  im Juni
    man feiert

Topics: Sorau
(Only the part that can be read without paying is summarised.)
Source: Der Bote · Ina Roth, Jan Ott · 5 March 2024 · https://bote.example/a?b=1&c=2
";
    assert_eq!(export::text(&card(), Wording::of("pl")), expected, "an interface without words speaks English");
}

/// The scripts write these forms a second time (`www/export.js`): both are held to the same files.
#[test]
fn every_language_writes_what_its_file_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let card: Card<Utf16Span> =
        serde_json::from_str(&fs::read_to_string(folder.join("card.json")).expect("card.json")).expect("a card");
    for code in ["de", "en", "es", "fr", "it", "nl", "pt"] {
        let words = Wording::of(code);
        let forms = [export::markdown(&card, words), export::html(&card, words), export::text(&card, words)];
        let made = forms.join("=====\n");
        let path = folder.join(code).with_extension("txt");
        if std::env::var_os("KURZUM_BLESS").is_some() {
            fs::write(&path, &made).expect("written");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n"), made, "{code}");
    }
}

#[test]
fn a_card_survives_json() {
    let json = serde_json::to_string(&card()).unwrap();
    assert_eq!(serde_json::from_str::<Card<Utf16Span>>(&json).unwrap(), card());
}

#[test]
fn only_web_addresses_become_links() {
    for url in ["javascript://x/%0aalert(1)", "data:text/html,x", "https://a b", "//x", ""] {
        let mut card = card();
        card.source.url = Some(url.to_owned());
        assert!(!export::html(&card, Wording::of("en")).contains("href"), "{url}");
        assert!(!export::markdown(&card, Wording::of("en")).contains("> ·"), "{url}");
    }
    let mut card = card();
    card.source.url = Some("https://x.example/\"><script>".to_owned());
    assert!(!export::html(&card, Wording::of("en")).contains("<script"));
    assert!(!export::markdown(&card, Wording::of("en")).contains("<script"));
}

#[test]
fn an_empty_card_is_an_empty_export() {
    let mut card = card();
    card.source = Source::default();
    (card.bullets, card.quotes, card.timeline, card.topics, card.notes) = Default::default();
    assert_eq!(export::html(&card, Wording::of("en")), "<article lang=\"en\">\n</article>\n");
    assert_eq!(export::markdown(&card, Wording::of("en")).trim(), "");
    assert_eq!(export::text(&card, Wording::of("en")).trim(), "");
}
