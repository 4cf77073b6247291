//! The contract: what a caller gets. Every type is generic over its span, so that the core speaks bytes
//! ([`Span`]), the outside UTF-16 code units ([`Utf16Span`]), and the compiler keeps the two apart.

use serde::{Deserialize, Serialize};

use crate::span::{Span, Utf16Index, Utf16Span};

/// A summary card. Every text on it is cut from the article at the spans beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Card"))]
#[serde(rename_all = "camelCase")]
pub struct Card<S = Span> {
    /// Version of this form: 1.
    pub version: u32,
    /// BCP 47 code of the article's language, `und` where it is none that kurzum reads.
    pub lang: String,
    /// What is known of the article itself.
    pub source: Source,
    /// How long it is.
    pub stats: Stats,
    /// Key points, the editors' own first.
    pub bullets: Vec<Bullet<S>>,
    /// Quotes in the order of the article.
    pub quotes: Vec<Quote<S>>,
    /// Events in the order of time.
    pub timeline: Vec<Entry<S>>,
    /// What the article is about: the topics that it lists itself, else its names.
    pub topics: Vec<Topic<S>>,
    /// What a reader should know of this card.
    pub notes: Vec<Note>,
}

/// What is known of the article itself. Unknown fields are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Its title, without the site's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The site's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it appeared, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// When it was last changed, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// How long an article is, furniture left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Stats {
    /// Words of its text.
    pub words: u32,
    /// Sentences of its text.
    pub sentences: u32,
    /// Whole minutes to read it, at least 1 where it has a word.
    pub reading_minutes: u32,
}

/// Who wrote a key point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The newsroom's own box ("Das Wichtigste in Kürze").
    Editors,
    /// A sentence of the article, chosen by kurzum.
    Article,
}

/// A key point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Bullet"))]
#[serde(rename_all = "camelCase")]
pub struct Bullet<S = Span> {
    /// The spans' slices, white space folded, joined by a space.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<S>,
    /// Who wrote it.
    pub origin: Origin,
}

/// How somebody's words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Word for word, between marks.
    Direct,
    /// Reported, with words of the speaker between marks.
    Mixed,
    /// Reported.
    Indirect,
}

/// A quote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Quote"))]
#[serde(rename_all = "camelCase")]
pub struct Quote<S = Span> {
    /// The spans' slices without the marks around them, white space folded, joined by a space.
    pub text: String,
    /// Where it stands, one span a part.
    pub spans: Vec<S>,
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// Who said it; absent where the article does not name anybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker<S>>,
    /// The word that reports it ("sagte").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<S>,
    /// Whom it was said to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// When it was said; absent where the words that report it name no time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<When<S>>,
}

/// Who said a quote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Speaker"))]
#[serde(rename_all = "camelCase")]
pub struct Speaker<S = Span> {
    /// The fullest form that the article gives.
    pub name: String,
    /// Office or profession, as the article gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The mention at the quote ("Putin", "er", "der Kremlchef").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<S>,
}

/// How exact a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// A time of day.
    Time,
    /// A day.
    Day,
    /// A week or a weekend.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A season.
    Season,
    /// A year.
    Year,
    /// A decade.
    Decade,
    /// A century.
    Century,
}

/// When something happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "When"))]
#[serde(rename_all = "camelCase")]
pub struct When<S = Span> {
    /// The article's words.
    pub text: String,
    /// Where they stand.
    pub span: S,
    /// TIMEX3 value.
    pub value: String,
    /// First day, ISO 8601; absent where the value is underspecified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Last day, ISO 8601; absent where the value is underspecified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// How exact it is.
    pub precision: Precision,
    /// Whether it was resolved against the day of publication or against another time of the text.
    pub relative: bool,
}

/// Whether something has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Tense {
    /// It has.
    Past,
    /// It is going on.
    Present,
    /// It is planned or expected.
    Future,
}

/// One event of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Entry"))]
#[serde(rename_all = "camelCase")]
pub struct Entry<S = Span> {
    /// The event's own clause: the spans' slices, white space folded, joined by a space.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<S>,
    /// When it happened.
    pub when: When<S>,
    /// Past, present or future.
    pub tense: Tense,
    /// Who says so, where the whole clause is somebody's words; absent where the article tells it itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker<S>>,
}

/// Something the article is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Topic"))]
#[serde(rename_all = "camelCase")]
pub struct Topic<S = Span> {
    /// Its name, as the article gives it.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<S>,
}

/// Something a reader should know of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Stable code in kebab case.
    pub code: String,
    /// The same in English words, for developers; the element has its own words for each code.
    pub message: String,
}

/// White space folded to single spaces, as every text of a card is.
pub fn folded(piece: &str) -> String {
    let mut out = String::with_capacity(piece.len());
    fold_onto(&mut out, piece);
    out
}

/// Adds a text to another as [`folded`] has it, a space between them.
pub fn fold_onto(out: &mut String, piece: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    // A piece whose only white space is single spaces inside it is as it should be.
    let mut before = b' ';
    let mut plain = !piece.ends_with(' ');
    for (at, &byte) in piece.as_bytes().iter().enumerate() {
        plain &= byte > b' ' || byte == b' ' && before != b' ';
        before = byte;
        // The bytes that white space beyond ASCII begins with.
        if matches!(byte, 0xC2 | 0xE1..=0xE3) {
            plain &= !piece.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        }
    }
    if plain {
        return out.push_str(piece);
    }
    let mut first = true;
    for word in piece.split_whitespace() {
        if !first {
            out.push(' ');
        }
        first = false;
        out.push_str(word);
    }
}

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The article's title.
    Headline,
    /// The deck or lead that stands over the text.
    Lead,
    /// Running text.
    Paragraph,
    /// A heading inside the text.
    Subheading,
    /// An item of a list that belongs to the text.
    ListItem,
    /// A block quotation.
    Quotation,
    /// A picture's caption, with its credit.
    Caption,
    /// Author, date and place of the article.
    Byline,
    /// A point of the editors' own summary.
    EditorsPoint,
    /// A table.
    Table,
    /// Topics that the page lists under the article.
    Topics,
    /// What is no part of the article: advertisements, links, share lines, the heading of a box.
    Furniture,
}

impl BlockKind {
    /// Whether it is the article's own running text, which quotes, times and key points are read from.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Lead | Self::Paragraph | Self::ListItem | Self::Quotation)
    }
}

/// Everything found in an article, before the choice of what the card shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Analysis"))]
#[serde(rename_all = "camelCase")]
pub struct Analysis<S = Span> {
    /// BCP 47 code of the article's language.
    pub lang: String,
    /// The text that all spans count in; for pasted text the text as given.
    pub text: String,
    /// Its blocks, in order.
    pub blocks: Vec<BlockItem<S>>,
    /// Its sentences, in order.
    pub sentences: Vec<SentenceItem<S>>,
    /// Its time expressions, in order.
    pub times: Vec<TimeItem<S>>,
    /// Its quotes, in order.
    pub quotes: Vec<QuoteItem<S>>,
}

/// A block of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BlockItem"))]
pub struct BlockItem<S = Span> {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: S,
}

/// A sentence of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SentenceItem"))]
pub struct SentenceItem<S = Span> {
    /// Where it stands.
    pub span: S,
}

/// TIMEX3's kinds of time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexType {
    /// A day or something longer.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

/// A time expression of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TimeItem"))]
pub struct TimeItem<S = Span> {
    /// Where it stands.
    pub span: S,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexType,
    /// TIMEX3 value.
    pub value: String,
}

/// A quote of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "QuoteItem"))]
pub struct QuoteItem<S = Span> {
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// Where it stands, one span a part, without the marks around it.
    pub spans: Vec<S>,
    /// Who said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker<S>>,
    /// The word that reports it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<S>,
}

impl Card {
    /// The same card with offsets in UTF-16 code units of `text`, the text it was made from.
    pub fn to_utf16(&self, text: &str) -> Card<Utf16Span> {
        let index = Utf16Index::new(text);
        Card {
            version: self.version,
            lang: self.lang.clone(),
            source: self.source.clone(),
            stats: self.stats,
            bullets: self
                .bullets
                .iter()
                .map(|b| Bullet { text: b.text.clone(), spans: spans(&index, &b.spans), origin: b.origin })
                .collect(),
            quotes: self
                .quotes
                .iter()
                .map(|q| Quote {
                    text: q.text.clone(),
                    spans: spans(&index, &q.spans),
                    kind: q.kind,
                    speaker: q.speaker.as_ref().map(|s| s.to_utf16(&index)),
                    cue: q.cue.map(|s| index.span(s)),
                    addressee: q.addressee.clone(),
                    when: q.when.as_ref().map(|w| w.to_utf16(&index)),
                })
                .collect(),
            timeline: self
                .timeline
                .iter()
                .map(|e| Entry {
                    text: e.text.clone(),
                    spans: spans(&index, &e.spans),
                    when: e.when.to_utf16(&index),
                    tense: e.tense,
                    speaker: e.speaker.as_ref().map(|s| s.to_utf16(&index)),
                })
                .collect(),
            topics: self
                .topics
                .iter()
                .map(|t| Topic { text: t.text.clone(), spans: spans(&index, &t.spans) })
                .collect(),
            notes: self.notes.clone(),
        }
    }
}

impl When {
    fn to_utf16(&self, index: &Utf16Index<'_>) -> When<Utf16Span> {
        When {
            text: self.text.clone(),
            span: index.span(self.span),
            value: self.value.clone(),
            start: self.start.clone(),
            end: self.end.clone(),
            precision: self.precision,
            relative: self.relative,
        }
    }
}

impl Speaker {
    fn to_utf16(&self, index: &Utf16Index<'_>) -> Speaker<Utf16Span> {
        Speaker { name: self.name.clone(), role: self.role.clone(), span: self.span.map(|s| index.span(s)) }
    }
}

impl Analysis {
    /// The same analysis with offsets in UTF-16 code units of its text.
    pub fn to_utf16(&self) -> Analysis<Utf16Span> {
        let index = Utf16Index::new(&self.text);
        Analysis {
            lang: self.lang.clone(),
            text: self.text.clone(),
            blocks: self.blocks.iter().map(|b| BlockItem { kind: b.kind, span: index.span(b.span) }).collect(),
            sentences: self.sentences.iter().map(|s| SentenceItem { span: index.span(s.span) }).collect(),
            times: self
                .times
                .iter()
                .map(|t| TimeItem { span: index.span(t.span), kind: t.kind, value: t.value.clone() })
                .collect(),
            quotes: self
                .quotes
                .iter()
                .map(|q| QuoteItem {
                    kind: q.kind,
                    spans: spans(&index, &q.spans),
                    speaker: q.speaker.as_ref().map(|s| s.to_utf16(&index)),
                    cue: q.cue.map(|s| index.span(s)),
                })
                .collect(),
        }
    }
}

fn spans(index: &Utf16Index<'_>, list: &[Span]) -> Vec<Utf16Span> {
    list.iter().map(|&s| index.span(s)).collect()
}
