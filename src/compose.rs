//! Findings → Card: the choice of what the card shows, and the only place that cuts text.

use crate::card::{
    Analysis, BlockItem, Bullet, Card, Entry, Note, Quote, QuoteItem, SentenceItem, Speaker, Stats, TimeItem, Topic,
    When,
};
use crate::find::{Findings, quotes};
use crate::input::Article;
use crate::limits;
use crate::options::Options;
use crate::span::Span;
use crate::text::Reading;

/// Makes the card.
pub fn card(article: &Article<'_>, reading: &Reading<'_>, found: &Findings, options: &Options) -> Card {
    let text = reading.text;
    let stats = stats(reading);
    let mut notes = Vec::new();
    let mut note = |code: &str, message: &str| notes.push(Note { code: code.to_owned(), message: message.to_owned() });
    if reading.pack.code == crate::lang::UNKNOWN.code {
        note("unknown-language", "the article is in none of the languages that kurzum reads");
    }
    if stats.words < limits::SHORT_WORDS {
        note("too-short", "the article is too short to be summarised");
    }
    if article.source.published.is_none() {
        note("no-publication-date", "without a publication date relative times keep their open value");
    }
    if article.paywalled {
        note("paywalled", "the card covers the part that can be read without paying");
    }
    Card {
        version: 1,
        lang: reading.pack.code.to_owned(),
        source: article.source.clone(),
        stats,
        bullets: found
            .bullets
            .iter()
            .take(options.most_bullets())
            .map(|b| Bullet { text: cited(text, &b.spans), spans: b.spans.clone(), origin: b.origin })
            .collect(),
        quotes: found
            .quotes
            .iter()
            .take(options.most_quotes())
            .map(|q| Quote {
                text: cited(text, &q.spans),
                spans: q.spans.clone(),
                kind: q.kind,
                speaker: q.speaker.as_ref().map(|s| speaker(text, s)),
                cue: q.cue,
                addressee: q.addressee.map(|s| folded(s.of(text))),
            })
            .collect(),
        timeline: found
            .events
            .iter()
            .take(options.most_timeline())
            .filter_map(|e| {
                let time = found.times.get(e.time)?;
                Some(Entry {
                    text: cited(text, &e.spans),
                    spans: e.spans.clone(),
                    when: When {
                        text: folded(time.span.of(text)),
                        span: time.span,
                        value: time.value.clone(),
                        start: time.days.map(|(first, _)| iso(first)),
                        end: time.days.map(|(_, last)| iso(last)),
                        precision: time.precision,
                        relative: time.relative,
                    },
                    tense: e.tense,
                })
            })
            .collect(),
        topics: Vec::<Topic>::new(),
        notes,
    }
}

/// Everything found, before the choice.
pub fn analysis(reading: &Reading<'_>, found: &Findings) -> Analysis {
    let text = reading.text;
    Analysis {
        lang: reading.pack.code.to_owned(),
        text: text.to_owned(),
        blocks: reading.blocks.iter().map(|b| BlockItem { kind: b.kind, span: b.span }).collect(),
        sentences: reading.sentences.iter().map(|s| SentenceItem { span: s.span }).collect(),
        times: found.times.iter().map(|t| TimeItem { span: t.span, kind: t.kind, value: t.value.clone() }).collect(),
        quotes: found
            .quotes
            .iter()
            .map(|q| QuoteItem {
                kind: q.kind,
                spans: q.spans.clone(),
                speaker: q.speaker.as_ref().map(|s| speaker(text, s)),
                cue: q.cue,
            })
            .collect(),
    }
}

fn speaker(text: &str, speaker: &quotes::Speaker) -> Speaker {
    Speaker {
        name: folded(speaker.name.of(text)),
        role: speaker.role.map(|r| folded(r.of(text))),
        span: speaker.mention,
    }
}

fn stats(reading: &Reading<'_>) -> Stats {
    let body = || reading.sentences.iter().filter(|s| reading.kind_of(s).is_body());
    let words = body().flat_map(|s| reading.tokens.get(s.first..s.last).unwrap_or(&[])).filter(|t| t.is_word()).count();
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    Stats {
        words,
        sentences: u32::try_from(body().count()).unwrap_or(u32::MAX),
        reading_minutes: words.div_ceil(limits::WORDS_PER_MINUTE),
    }
}

/// The spans' slices, white space folded, joined by a space.
fn cited(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|s| folded(s.of(text))).collect::<Vec<_>>().join(" ")
}

/// White space folded to single spaces.
fn folded(piece: &str) -> String {
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn iso(day: time::Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}
