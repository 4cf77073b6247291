//! Card → plain text.

use std::fmt::Write as _;

use super::{Wording, address, bullets, clean, source_parts, speaker, told, when};
use crate::card::{Card, QuoteKind};

/// The card as plain text, for a terminal: a paragraph a line, nothing that a terminal obeys.
pub fn text<S>(card: &Card<S>, wording: &'static Wording) -> String {
    let mut out = String::new();
    if let Some(title) = &card.source.title {
        let _ = writeln!(out, "{}\n", clean(title));
    }
    for (heading, list) in bullets(card, wording) {
        title(&mut out, heading);
        for bullet in list {
            let _ = writeln!(out, "  • {}", clean(&bullet.text));
        }
        out.push('\n');
    }
    if !card.quotes.is_empty() {
        title(&mut out, wording.quotes);
    }
    for quote in &card.quotes {
        let [open, close] = if quote.kind == QuoteKind::Indirect { ["", ""] } else { wording.marks };
        let _ = writeln!(out, "  {open}{}{close}\n    — {}\n", clean(&quote.text), speaker(quote, wording));
    }
    if !card.timeline.is_empty() {
        title(&mut out, wording.timeline);
        for entry in &card.timeline {
            let _ = writeln!(out, "  {}\n    {}", when::words(&entry.when, wording), told(entry));
        }
        out.push('\n');
    }
    if !card.topics.is_empty() {
        let topics: Vec<String> = card.topics.iter().map(|t| clean(&t.text)).collect();
        let _ = writeln!(out, "{}: {}", wording.topics, topics.join(", "));
    }
    for note in &card.notes {
        let _ = writeln!(out, "({})", clean(wording.note(&note.code, &note.message)));
    }
    let mut parts = source_parts(&card.source, wording);
    parts.extend(address(&card.source));
    if !parts.is_empty() {
        let _ = writeln!(out, "{}: {}", wording.source, parts.join(" · "));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// A heading, underlined.
fn title(out: &mut String, heading: &str) {
    let _ = writeln!(out, "{heading}\n{}", "─".repeat(heading.chars().count()));
}
