//! Card → Markdown (CommonMark).

use std::fmt::Write as _;

use super::{Wording, address, bullets, clean, source_parts, speaker, told, when};
use crate::card::Card;

/// The card as Markdown: points as a list, each quote a block quotation with its speaker, the timeline as a list, the
/// source at the end.
pub fn markdown<S>(card: &Card<S>, wording: &'static Wording) -> String {
    let mut out = String::new();
    if let Some(title) = &card.source.title {
        let _ = writeln!(out, "# {}\n", escaped(title));
    }
    for (heading, list) in bullets(card, wording) {
        let _ = writeln!(out, "## {heading}\n");
        for bullet in list {
            let _ = writeln!(out, "- {}", escaped(&bullet.text));
        }
        out.push('\n');
    }
    if !card.quotes.is_empty() {
        let _ = writeln!(out, "## {}\n", wording.quotes);
    }
    for quote in &card.quotes {
        let _ = writeln!(out, "> {}\n>\n> — {}\n", escaped(&quote.text), escaped(&speaker(quote, wording)));
    }
    if !card.timeline.is_empty() {
        let _ = writeln!(out, "## {}\n", wording.timeline);
        for entry in &card.timeline {
            let _ = writeln!(out, "- **{}**: {}", escaped(&when::words(&entry.when, wording)), escaped(&told(entry)));
        }
        out.push('\n');
    }
    if !card.topics.is_empty() {
        let topics: Vec<String> = card.topics.iter().map(|t| escaped(&t.text)).collect();
        let _ = writeln!(out, "{}: {}\n", wording.topics, topics.join(", "));
    }
    for note in &card.notes {
        let _ = writeln!(out, "*{}*\n", escaped(wording.note(&note.code, &note.message)));
    }
    let mut parts: Vec<String> = source_parts(&card.source, wording).iter().map(|p| escaped(p)).collect();
    if let Some(url) = address(&card.source) {
        parts.push(format!("<{}>", url.replace('<', "%3C").replace('>', "%3E")));
    }
    if !parts.is_empty() {
        let _ = writeln!(out, "{}: {}", wording.source, parts.join(" · "));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Text that Markdown shows as it stands: marks that could begin a construct get a backslash, and so do those that
/// make a list, a heading or a rule where they begin a line.
fn escaped(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    for (at, c) in text.char_indices() {
        let anywhere = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$');
        let begins = at == 0 && matches!(c, '#' | '+' | '-' | '=' | '!' | ':');
        // "1. April" or "1) ..." at the beginning of a line would be an item of a list.
        let numbers = at == digits && digits > 0 && matches!(c, '.' | ')');
        if anywhere || begins || numbers {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_markdown_are_text() {
        assert_eq!(escaped("*a* _b_ [c](d) <e> `f` & | ~"), r"\*a\* \_b\_ \[c\](d) \<e\> \`f\` \& \| \~");
        assert_eq!(escaped("# a"), r"\# a");
        assert_eq!(escaped("1. April 2024"), r"1\. April 2024");
        assert_eq!(escaped("Am 1. April"), "Am 1. April");
        assert_eq!(escaped("- a\n- b"), r"\- a - b");
    }
}
