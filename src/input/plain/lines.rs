//! The text's lines, with the lines of a hard-wrapped mail or PDF joined again.

use super::cut;
use crate::letters;
use crate::span::Span;

/// Characters under which a line is never taken for the full line of a wrapped text: headings are as short (guess,
/// tried on mails of 60 to 78 characters and PDF columns from 40).
const LEAST_WRAPPED: usize = 30;

/// Characters above which nobody wraps lines: 132 columns is the widest that terminals and PDF pages are set in.
const MOST_WRAPPED: usize = 132;

/// Share of the widest line that a line must reach, with the next line's first word, to be a full one. Proportional
/// type in a PDF is ragged by some 15 percent when counted in characters.
const FULL_PERCENT: usize = 85;

/// Characters of the longest line of authors or a date that may begin small, and the small words in it ("a cura di Anna
/// Conti e Paolo Neri"). Guess.
const MOST_SIGNED: usize = 48;
const MOST_SMALL_SIGNED: usize = 4;

/// One line, or several that were one before they were wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Where it stands, without white space at its ends; never empty.
    pub span: Span,
    /// Whether an empty line, or the start of the text, stands before it.
    pub after_gap: bool,
}

/// Bytes that are looked at together for the end of a line.
const RUN: usize = 16;

/// Whether a byte may end a line, or begin a character that does.
fn may_break(byte: u8) -> bool {
    (byte < 0x0E) | (byte == 0xC2) | (byte == 0xE2)
}

/// The lines of `text` that hold more than white space, in order.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut gap = true;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at <= bytes.len() {
        // Nearly all bytes end no line: many at a time are looked at together.
        let rest = bytes.get(at..).unwrap_or(&[]);
        let (runs, _) = rest.as_chunks::<RUN>();
        let clear =
            runs.iter().position(|run| run.iter().fold(false, |any, &b| any | may_break(b))).unwrap_or(runs.len());
        let rest = rest.get(clear * RUN..).unwrap_or(&[]);
        at += clear * RUN + rest.iter().position(|&b| may_break(b)).unwrap_or(rest.len());
        let width = match bytes.get(at..).unwrap_or(&[]) {
            [] => 1,
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r' | 0x0B | 0x0C, ..] => 1,
            // U+2028 and U+2029, line and paragraph separator; U+0085, the next line of old mainframes.
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            [0xC2, 0x85, ..] => 2,
            _ => {
                at += 1;
                continue;
            }
        };
        let span = Span::new(start, at.min(bytes.len())).trim(text);
        if span.is_empty() {
            gap = true;
        } else {
            lines.push(Line { span, after_gap: gap });
            gap = false;
        }
        at += width;
        start = at;
    }
    if lines.len() > 1 { joined(text, lines) } else { lines }
}

/// What the joining asks of a line.
#[derive(Clone, Copy)]
struct Edge {
    /// Characters, counted up to a little above [`MOST_WRAPPED`].
    chars: usize,
    /// Characters of the first word.
    first_word: usize,
    /// Whether its first letter is a small one.
    small: bool,
    /// Whether it begins as an item of a list does.
    item: bool,
    /// Whether it ends without a mark that ends a sentence or a clause.
    open: bool,
    /// Whether it ends in the hyphen of a divided word.
    divided: bool,
    /// Whether it has three words or more.
    several: bool,
    /// Whether it is short and ends open with a name or a figure, as lines of authors and dates do that begin small ("di
    /// Anna Conti", "lunedì 3 maggio 2024").
    signed: bool,
}

impl Edge {
    fn of(piece: &str) -> Self {
        let mut chars = 0;
        if piece.len() > 4 * MOST_WRAPPED {
            chars = piece.len();
        } else {
            for byte in piece.bytes() {
                chars += usize::from(!matches!(byte, 0x80..=0xBF));
            }
        }
        let (mut words, mut smalls, mut first_word, mut last_word) = (0, 0, "", "");
        for word in cut::spaced(piece) {
            if words == 0 {
                first_word = word;
            }
            last_word = word;
            smalls += usize::from(cut::first(word).is_lowercase());
            words += 1;
            if words > MOST_SMALL_SIGNED && chars > MOST_SIGNED {
                break;
            }
        }
        let first = begins(piece);
        let (ends, hyphen) = ends(piece);
        let last = cut::last(ends);
        let large = cut::first(last_word);
        Edge {
            chars,
            first_word: first_word.chars().take(40).count(),
            small: first.is_lowercase(),
            item: sign(piece) > 0 || first.is_ascii_digit() && numbered(piece),
            open: !(is_final(last) || matches!(last, ':' | ';')),
            divided: hyphen,
            several: words > 2,
            signed: chars <= MOST_SIGNED
                && last.is_alphanumeric()
                && (large.is_uppercase() || large.is_ascii_digit())
                && smalls <= MOST_SMALL_SIGNED,
        }
    }
}

/// The first character that shows.
fn begins(piece: &str) -> char {
    cut::first(cut::skip(piece, is_invisible))
}

/// A line without what closes with a sentence and what shows nothing; and whether it ends in the hyphen of a divided word.
fn ends(piece: &str) -> (&str, bool) {
    let ends = cut::strip(piece, |c| is_closing(c) || is_invisible(c) && c != '\u{AD}');
    let mut before = ends.chars().rev().skip(1);
    (ends, matches!(cut::last(ends), '-' | '\u{AD}' | '‐') && before.next().is_some_and(char::is_alphabetic))
}

fn joined(text: &str, lines: Vec<Line>) -> Vec<Line> {
    // Most texts have no line that begins small behind another, and none that ends in a hyphen.
    let mut wrapped = false;
    for line in &lines {
        let piece = line.span.of(text);
        wrapped |= !line.after_gap && begins(piece).is_lowercase() || ends(piece).1;
    }
    if !wrapped {
        return lines;
    }
    let mut edges: Vec<Edge> = Vec::with_capacity(lines.len());
    // A line that stops amid a sentence, with the sentence going on small in the next: nothing but a wrapped line.
    let breaks = |a: &Edge, b: &Edge| {
        a.open && b.small && !b.item && !b.signed && a.chars >= LEAST_WRAPPED && a.chars <= MOST_WRAPPED
    };
    let (mut pairs, mut cuts, mut width, mut gaps, mut divided) = (0usize, 0usize, 0usize, 0usize, false);
    for line in &lines {
        let edge = Edge::of(line.span.of(text));
        divided |= edge.divided;
        if let Some(before) = edges.last() {
            if line.after_gap {
                gaps += 1;
            } else {
                pairs += 1;
                if breaks(before, &edge) {
                    cuts += 1;
                    width = width.max(before.chars);
                }
            }
        }
        edges.push(edge);
    }
    if cuts == 0 && !divided {
        return lines;
    }
    let wrapped = cuts * 4 >= pairs && (cuts >= 2 || pairs <= 3);
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut before: Option<Edge> = None;
    for (&line, &edge) in lines.iter().zip(&edges) {
        let joins = before.is_some_and(|a| {
            if line.after_gap || edge.item {
                return false;
            }
            if a.divided && edge.small && a.chars >= LEAST_WRAPPED {
                return true;
            }
            if breaks(&a, &edge) {
                return wrapped || edge.several;
            }
            let full = (a.chars + 1 + edge.first_word) * 100 > width * FULL_PERCENT;
            let most = width + width / 5;
            wrapped && full && a.chars <= most && edge.chars <= most && (a.open || gaps > 0)
        });
        match out.last_mut() {
            Some(last) if joins => last.span = last.span.hull(line.span),
            _ => out.push(line),
        }
        before = Some(edge);
    }
    out
}

/// Whether a character ends a sentence.
pub fn is_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '።' | '։' | '۔' | '‼' | '⁇' | '⁈' | '⁉')
}

/// Whether a character may follow the mark that ends a sentence: closing quotation marks and brackets.
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '»' | '«' | '“' | '”' | '‘' | '’' | '‹' | '›' | ')' | ']' | '}' | '*' | '_')
        || c.is_whitespace()
}

/// Whether a character shows nothing: controls, zero-width and directional marks, soft hyphens.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

/// Signs of a list's items that stand nowhere else.
const SIGNS: &str = "•●○◦▪▫■□‣⁃►▶▸➤➔✔✓✅👉·◆◼\u{F0B7}";

/// Bytes of the sign of a list's item at the start of a line, with the white space after it; 0 where there is none.
pub fn sign(piece: &str) -> usize {
    let first = cut::first(piece);
    let weak = weak_sign(piece);
    // No sign lies below the middle dot.
    if !weak && (first < '·' || !letters::has(SIGNS, first)) {
        return 0;
    }
    let after = piece.get(first.len_utf8()..).unwrap_or("");
    let rest = cut::skip(after, |c| c.is_whitespace() || is_invisible(c) || c == '\u{FE0F}');
    if rest.is_empty() || weak && rest.len() == after.len() { 0 } else { piece.len() - rest.len() }
}

/// Whether the sign of an item is one that may also stand at the start of a line of prose.
pub fn weak_sign(piece: &str) -> bool {
    matches!(cut::first(piece), '-' | '–' | '—' | '*' | '+')
}

/// Whether a line begins with the number of an item: "1. ", "2) ", "3.) ".
pub fn numbered(piece: &str) -> bool {
    let rest = cut::skip(piece, |c| c.is_ascii_digit());
    let mark = cut::skip(rest, |c| matches!(c, '.' | ')'));
    (1..=2).contains(&(piece.len() - rest.len())) && mark.len() < rest.len() && cut::first(mark).is_whitespace()
}
