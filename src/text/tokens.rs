//! Blocks → tokens.
//!
//! A token is a word, a run of digits, a quotation mark or one other character. Hyphens stand alone and words glued
//! to them know it ([`Token::glued`]): "US-Präsident" is three tokens, so that its last word is found in the lists
//! like any other, and "35-Stunden-Woche" is grammar.

use crate::lang::{Entry, Pack, fold};
use crate::span::Span;

/// What a token is by its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// Letters, with digits or apostrophes inside.
    Word,
    /// A run of digits.
    Number,
    /// A mark that can open or close a quote: « » „ “ ” ‚ ‘ ’ ‹ › " ' and two of them in a row ('' or ``).
    Quote,
    /// Any other mark of punctuation, one character; "..." counts as one.
    Punct,
    /// Anything else, one character; also what stands outside the text.
    #[default]
    Symbol,
}

/// A token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its place in the language's lexicon.
    pub entry: Entry,
    /// What it is by its characters.
    pub kind: Kind,
    flags: u8,
}

const GLUED: u8 = 1;
const LINE_START: u8 = 2;
const CAPITAL: u8 = 4;
const ALL_CAPITALS: u8 = 8;

impl Token {
    /// What stands outside the text.
    pub const NONE: Token = Token { span: Span { start: 0, end: 0 }, entry: Entry::NONE, kind: Kind::Symbol, flags: 0 };

    /// Whether it follows the token before without white space.
    pub fn glued(self) -> bool {
        self.flags & GLUED != 0
    }

    /// Whether a line break stands before it.
    pub fn starts_line(self) -> bool {
        self.flags & LINE_START != 0
    }

    /// Whether its first letter is a capital.
    pub fn capital(self) -> bool {
        self.flags & CAPITAL != 0
    }

    /// Whether it has two letters or more and all are capitals.
    pub fn all_capitals(self) -> bool {
        self.flags & ALL_CAPITALS != 0
    }

    /// Whether it is a word.
    pub fn is_word(self) -> bool {
        self.kind == Kind::Word
    }
}

/// Adds the tokens of `block` to `to`.
pub(super) fn split(text: &str, block: Span, pack: &'static Pack, to: &mut Vec<Token>) {
    let piece = block.of(text);
    let base = block.start as usize;
    let mut folded = String::new();
    let mut chars = piece.char_indices().peekable();
    let mut glued = false;
    let mut line = true;
    let mut push = |to: &mut Vec<Token>, start: usize, end: usize, kind: Kind, glued: bool, line: bool| {
        let span = Span::new(base + start, base + end);
        let mut flags = (u8::from(glued) * GLUED) | (u8::from(line) * LINE_START);
        let mut entry = Entry::NONE;
        if kind == Kind::Word {
            let word = span.of(text);
            let mut letters = word.chars().filter(|c| c.is_alphabetic());
            if letters.next().is_some_and(char::is_uppercase) {
                flags |= CAPITAL;
                let mut rest = letters.peekable();
                if rest.peek().is_some() && rest.all(|c| !c.is_lowercase()) {
                    flags |= ALL_CAPITALS;
                }
            }
            fold(word, &mut folded);
            entry = pack.words.entry(&folded);
        }
        to.push(Token { span, entry, kind, flags });
    };
    while let Some((start, c)) = chars.next() {
        if is_space(c) {
            glued = false;
            line |= matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if c.is_alphabetic() {
            let mut apostrophe = None;
            while let Some(&(at, c)) = chars.peek() {
                if c.is_alphanumeric() || is_mark(c) {
                    chars.next();
                    end = at + c.len_utf8();
                } else if is_apostrophe(c) && piece.get(at + c.len_utf8()..).is_some_and(starts_with_letter) {
                    if apostrophe.is_none() {
                        apostrophe = Some(at);
                    }
                    chars.next();
                    end = at + c.len_utf8();
                } else {
                    break;
                }
            }
            // A soft hyphen at the end of a word belongs to no word.
            if let Some(at) = apostrophe {
                let tail = piece.get(at..end).unwrap_or("");
                let mark = tail.chars().next().map_or(0, char::len_utf8);
                if pack.elision && at - start <= 6 && tail.len() - mark > 1 {
                    push(to, start, at + mark, Kind::Word, glued, line);
                    (glued, line) = (true, false);
                    push(to, at + mark, end, Kind::Word, glued, line);
                    continue;
                }
                if tail.get(mark..).is_some_and(|t| t.eq_ignore_ascii_case("s")) {
                    push(to, start, at, Kind::Word, glued, line);
                    (glued, line) = (true, false);
                    push(to, at, end, Kind::Word, glued, line);
                    continue;
                }
            }
            Kind::Word
        } else if c.is_numeric() {
            while let Some(&(at, c)) = chars.peek() {
                if !c.is_numeric() {
                    break;
                }
                chars.next();
                end = at + c.len_utf8();
            }
            Kind::Number
        } else if is_quote(c) {
            if matches!(c, '\'' | '`' | '´' | '‘' | '’' | ',')
                && let Some(&(at, next)) = chars.peek()
                && next == c
            {
                chars.next();
                end = at + next.len_utf8();
            }
            Kind::Quote
        } else if c == '.' {
            while let Some(&(at, '.')) = chars.peek() {
                chars.next();
                end = at + 1;
            }
            Kind::Punct
        } else if is_punctuation(c) {
            Kind::Punct
        } else {
            Kind::Symbol
        };
        push(to, start, end, kind, glued, line);
        (glued, line) = (true, false);
    }
}

/// White space and what is as good as none: controls, the byte order mark, zero-width and directional marks.
fn is_space(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

/// Combining marks and soft hyphens, which stand inside words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn starts_with_letter(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_alphabetic)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›' | '„' | '“' | '”' | '‟' | '‚' | '‘' | '’' | '‛' | '`' | '´')
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '…' | '–' | '—' | '‐' | '‑' | '―' | '•' | '·' | '¿' | '¡')
}
