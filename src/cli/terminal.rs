//! A card for a person at a terminal: wrapped at its width, headings in bold where it shows that.

use std::fmt::Write;

use console::{Style, Term, measure_text_width};
use kurzum::Card;
use kurzum::span::Utf16Span;

/// Columns that lines have at most, for a line that the eye still follows back (Bringhurst: up to 75 characters).
const WIDEST: usize = 78;

/// Columns under which wrapping serves nobody.
const NARROWEST: usize = 24;

/// The card as a page of the terminal's width.
pub fn page(card: &Card<Utf16Span>) -> String {
    let (_, columns) = Term::stdout().size();
    laid_out(card, usize::from(columns).saturating_sub(2).clamp(NARROWEST, WIDEST))
}

fn laid_out(card: &Card<Utf16Span>, width: usize) -> String {
    let (bold, dim) = (Style::new().bold(), Style::new().dim());
    let mut page = Page { text: String::new(), width };
    if let Some(title) = &card.source.title {
        page.lines(title, "", "", &bold);
    }
    page.lines(&about(card), "", "", &dim);
    if !card.bullets.is_empty() {
        page.heading("Key points");
        for bullet in &card.bullets {
            page.lines(&bullet.text, "• ", "  ", &Style::new());
        }
    }
    if !card.quotes.is_empty() {
        page.heading("Quotes");
        for (at, quote) in card.quotes.iter().enumerate() {
            if at > 0 {
                page.text.push('\n');
            }
            page.lines(&quote.text, "│ ", "│ ", &Style::new());
            let speaker = match &quote.speaker {
                Some(speaker) => match &speaker.role {
                    Some(role) => format!("{}, {role}", speaker.name),
                    None => speaker.name.clone(),
                },
                None => "no speaker named".into(),
            };
            page.lines(&speaker, "  — ", "    ", &dim);
        }
    }
    if !card.timeline.is_empty() {
        page.heading("Timeline");
        for entry in &card.timeline {
            let value = format!("{}  ({})", entry.when.text, entry.when.value);
            page.lines(&value, "", "  ", &bold);
            page.lines(&entry.text, "  ", "  ", &Style::new());
        }
    }
    if !card.topics.is_empty() {
        page.heading("Topics");
        let topics: Vec<&str> = card.topics.iter().map(|t| t.text.as_str()).collect();
        page.lines(&topics.join(" · "), "", "", &Style::new());
    }
    if !card.notes.is_empty() {
        page.text.push('\n');
        for note in &card.notes {
            page.lines(&note.message, "Note: ", "      ", &dim);
        }
    }
    page.text
}

/// What is known of the article itself, in a line.
fn about(card: &Card<Utf16Span>) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(card.source.site.clone());
    parts.extend(card.source.authors.iter().cloned());
    parts.extend(card.source.published.clone());
    parts.push(format!("{} words", card.stats.words));
    parts.push(format!("{} min", card.stats.reading_minutes));
    parts.push(card.lang.clone());
    parts.join(" · ")
}

struct Page {
    text: String,
    width: usize,
}

impl Page {
    fn heading(&mut self, words: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "\n{}", Style::new().bold().underlined().apply_to(words));
    }

    /// Wraps words; `first` stands before the first line, `rest` before the others.
    fn lines(&mut self, words: &str, first: &str, rest: &str, style: &Style) {
        let clean: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let mut line = String::new();
        let mut before = first;
        for word in clean.split_whitespace() {
            let wide = measure_text_width(before) + measure_text_width(&line) + 1 + measure_text_width(word);
            if !line.is_empty() && wide > self.width {
                let _ = writeln!(self.text, "{before}{}", style.apply_to(&line));
                line.clear();
                before = rest;
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        if !line.is_empty() {
            let _ = writeln!(self.text, "{before}{}", style.apply_to(&line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(words: &str, width: usize) -> String {
        let mut page = Page { text: String::new(), width };
        page.lines(words, "• ", "  ", &Style::new());
        page.text
    }

    #[test]
    fn lines_hang_behind_their_mark() {
        assert_eq!(wrapped("eins zwei drei vier", 12), "• eins zwei\n  drei vier\n");
    }

    #[test]
    fn a_word_wider_than_the_line_stands_alone() {
        assert_eq!(wrapped("ein Donaudampfschiff kam", 10), "• ein\n  Donaudampfschiff\n  kam\n");
    }

    #[test]
    fn an_article_cannot_steer_the_terminal() {
        assert_eq!(wrapped("rot \u{1b}[31mja\u{9b}2J", 40), "• rot [31mja 2J\n");
    }
}
