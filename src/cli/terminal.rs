//! The plain text of a card for a person at a terminal: wrapped at its width, headings in bold where it shows that.

use console::{Style, Term, measure_text_width};

/// Columns that lines have at most, for a line that the eye still follows back (Bringhurst: up to 75 characters).
const WIDEST: usize = 78;

/// Columns under which wrapping serves nobody.
const NARROWEST: usize = 24;

/// The text in the terminal's width.
pub fn page(text: &str) -> String {
    let (_, columns) = Term::stdout().size();
    laid_out(text, usize::from(columns).saturating_sub(2).clamp(NARROWEST, WIDEST))
}

fn laid_out(text: &str, width: usize) -> String {
    let (plain, bold, dim) = (Style::new(), Style::new().bold(), Style::new().dim());
    let mut page = String::with_capacity(text.len() + text.len() / 8);
    let mut lines = text.lines().peekable();
    let mut first = true;
    while let Some(line) = lines.next() {
        let heading = lines.peek().is_some_and(|next| is_rule(next));
        // The title stands alone over the rest.
        let title = first && lines.peek().is_some_and(|next| next.is_empty());
        let style = match () {
            () if heading || title => &bold,
            () if is_rule(line) || line.starts_with("    — ") || line.starts_with('(') => &dim,
            () => &plain,
        };
        wrap(&mut page, line, width, style);
        first = false;
    }
    page
}

/// Whether it is the line under a heading.
fn is_rule(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|c| c == '─')
}

/// Adds a line, broken where it is wider; what follows stands under its first word, behind a mark such as "•".
fn wrap(page: &mut String, line: &str, width: usize, style: &Style) {
    let words = line.trim_start();
    let indent = line.len() - words.len();
    let hang = indent + if words.starts_with("• ") || words.starts_with("— ") { 2 } else { 0 };
    let mut made = " ".repeat(indent);
    let mut empty = true;
    for word in words.split(' ') {
        if !empty && measure_text_width(&made) + 1 + measure_text_width(word) > width {
            page.push_str(&style.apply_to(&made).to_string());
            page.push('\n');
            made = " ".repeat(hang);
            empty = true;
        }
        if !empty {
            made.push(' ');
        }
        made.push_str(word);
        empty = false;
    }
    page.push_str(&style.apply_to(&made).to_string());
    page.push('\n');
}

#[cfg(test)]
mod tests {
    use super::laid_out;

    #[test]
    fn lines_hang_behind_their_mark() {
        assert_eq!(laid_out("  • eins zwei drei vier", 14), "  • eins zwei\n    drei vier\n");
    }

    #[test]
    fn a_word_wider_than_the_line_stands_alone() {
        assert_eq!(laid_out("  ein Donaudampfschiff kam", 10), "  ein\n  Donaudampfschiff\n  kam\n");
    }

    #[test]
    fn empty_lines_stay() {
        assert_eq!(laid_out("eins\n\nzwei", 10), "eins\n\nzwei\n");
    }
}
