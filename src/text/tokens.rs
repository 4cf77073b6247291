//! Blocks → tokens.
//!
//! A token is a word, a run of digits, a quotation mark or one other character. Hyphens stand alone and words glued
//! to them know it ([`Token::glued`]): "US-Präsident" is three tokens, so that its last word is found in the lists
//! like any other, and "35-Stunden-Woche" is grammar.

use crate::lang::{Class, Entry, Pack, SEED, fold, step};
use crate::span::Span;

/// What a token is by its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// Letters, with digits or apostrophes inside; a word divided at the end of a line is one.
    Word,
    /// A run of digits.
    Number,
    /// A mark that can open or close a quote: « » „ “ ” ‚ ‘ ’ ‹ › " ' and two of them in a row ('' or ``), or two commas.
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
    /// Place in the lexicon of the last part of a compound, where that is what it is known by.
    pub part: Entry,
    /// Its only character where it is one of 16 bits, else 0.
    mark: u16,
    /// What it is by its characters.
    pub kind: Kind,
    flags: u8,
}

const GLUED: u8 = 1;
const LINE_START: u8 = 2;
const CAPITAL: u8 = 4;
const ALL_CAPITALS: u8 = 8;
const FINAL: u8 = 16;
const WIDE: u8 = 32;
const WOMANS: u8 = 64;

impl Token {
    /// What stands outside the text.
    pub const NONE: Token = Token {
        span: Span { start: 0, end: 0 },
        entry: Entry::NONE,
        part: Entry::NONE,
        mark: 0,
        kind: Kind::Symbol,
        flags: 0,
    };

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

    /// Its character where it is one alone, else NUL, which no token holds. Characters beyond 16 bits, which nothing asks
    /// for, count as several.
    pub fn sign(self) -> char {
        char::from_u32(self.mark.into()).unwrap_or('\0')
    }

    /// Whether it is this character alone.
    pub fn is_mark(self, mark: char) -> bool {
        u32::from(self.mark) == u32::from(mark)
    }

    /// Whether it is a word.
    pub fn is_word(self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a mark that can end a sentence, in any script.
    pub fn is_final(self) -> bool {
        self.flags & FINAL != 0
    }

    /// Whether it is the woman's form of its last part.
    pub fn is_womans(self) -> bool {
        self.flags & WOMANS != 0
    }

    pub(super) fn set_part(&mut self, part: Entry, womans: bool) {
        self.part = part;
        self.flags |= u8::from(womans) * WOMANS;
    }

    /// Whether it is a mark that ends a sentence without white space after it, as 。 does.
    pub fn is_wide(self) -> bool {
        self.flags & WIDE != 0
    }
}

/// Adds the tokens of `block` to `to`.
pub(super) fn split(text: &str, block: Span, pack: &'static Pack, to: &mut Vec<Token>) {
    let mut scan = Scan {
        text,
        bytes: text.as_bytes().get(..block.end as usize).unwrap_or(&[]),
        at: block.start as usize,
        pack,
        folded: String::new(),
        flags: LINE_START,
        before: ' ',
    };
    let clips = !pack.clipped.is_empty();
    while let Some(mut c) = scan.char() {
        let start = scan.at;
        // What half of all characters outside words are.
        if c == ' ' {
            scan.at += 1;
            scan.flags &= LINE_START;
            continue;
        }
        scan.at += c.len_utf8();
        let (kind, mark) = match sort(c) {
            Sort::Space => {
                scan.flags = (scan.flags & LINE_START) | (u8::from(is_break(c)) * LINE_START);
                continue;
            }
            _ if clips && is_opening_apostrophe(c) && scan.clipped() => {
                let (flags, entry) = scan.piece(start);
                scan.push(to, (start, c), Kind::Word, flags, entry);
                continue;
            }
            Sort::Letter => {
                scan.word(start, c, to);
                continue;
            }
            Sort::Digit => {
                while let Some(next) = scan.char()
                    && sort(next) == Sort::Digit
                {
                    scan.at += next.len_utf8();
                }
                (Kind::Number, 0)
            }
            Sort::Quote => {
                if matches!(c, '\'' | '`' | '´' | '‘' | '’' | ',') && scan.char() == Some(c) {
                    scan.at += c.len_utf8();
                }
                (Kind::Quote, 0)
            }
            Sort::Mark if c == '.' => {
                while scan.char() == Some('.') {
                    scan.at += 1;
                }
                (Kind::Punct, FINAL)
            }
            // Dutch papers set a low mark as two commas: ,,Zo gaat het"
            Sort::Mark if c == ',' && scan.opens_with_commas() => {
                scan.at += 1;
                c = '„';
                (Kind::Quote, 0)
            }
            Sort::Mark => (Kind::Punct, final_flags(c, scan.before)),
            Sort::Symbol => (Kind::Symbol, 0),
        };
        scan.push(to, (start, c), kind, mark, Entry::NONE);
        scan.before = c;
    }
}

/// What a character begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Space,
    Letter,
    Digit,
    Quote,
    Mark,
    Symbol,
}

/// The sort of each character of ASCII.
static ASCII: [Sort; 128] = {
    let mut sorts = [Sort::Mark; 128];
    let mut byte = 0u8;
    while byte < 128 {
        let sort = match byte {
            0..=b' ' | 0x7F => Sort::Space,
            b'0'..=b'9' => Sort::Digit,
            b'"' | b'\'' | b'`' => Sort::Quote,
            _ if byte.is_ascii_alphabetic() => Sort::Letter,
            _ => Sort::Mark,
        };
        let (rest, _) = sorts.split_at_mut(byte as usize + 1);
        if let Some(last) = rest.last_mut() {
            *last = sort;
        }
        byte += 1;
    }
    sorts
};

fn sort(c: char) -> Sort {
    if let Some(&sort) = ASCII.get(c as usize) {
        return sort;
    }
    match c {
        _ if is_space(c) => Sort::Space,
        _ if c.is_alphabetic() => Sort::Letter,
        _ if c.is_numeric() => Sort::Digit,
        _ if is_quote(c) => Sort::Quote,
        _ if is_punctuation(c) => Sort::Mark,
        _ => Sort::Symbol,
    }
}

/// Where the reading of a block stands.
struct Scan<'a> {
    text: &'a str,
    /// The text up to the end of the block.
    bytes: &'a [u8],
    at: usize,
    pack: &'static Pack,
    folded: String,
    /// [`GLUED`] and [`LINE_START`] of the next token.
    flags: u8,
    /// The last character before the next token's, white space left out.
    before: char,
}

impl Scan<'_> {
    /// The next character.
    #[inline]
    fn char(&self) -> Option<char> {
        let byte = *self.bytes.get(self.at)?;
        if byte < 0x80 {
            return Some(char::from(byte));
        }
        self.text.get(self.at..)?.chars().next()
    }

    #[inline]
    fn push(&mut self, to: &mut Vec<Token>, (start, first): (usize, char), kind: Kind, flags: u8, entry: Entry) {
        let alone = self.at - start == first.len_utf8() || first == '„';
        let mark = if alone { u16::try_from(u32::from(first)).unwrap_or(0) } else { 0 };
        let (span, part) = (Span::new(start, self.at), Entry::NONE);
        to.push(Token { span, entry, part, mark, kind, flags: flags | self.flags });
        self.flags = GLUED;
    }

    /// Whether the comma just read is the first of two right before a word, and stands free.
    fn opens_with_commas(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        self.flags & GLUED == 0 && matches!(rest, [b',', next, ..] if next.is_ascii_alphanumeric() || !next.is_ascii())
    }

    /// Reads on after a word's first letter.
    fn word(&mut self, start: usize, first: char, to: &mut Vec<Token>) {
        let mut apostrophe = None;
        let mut divided = false;
        let mut last = first;
        // The hash of the word in lower case, as far as it is read here.
        let mut state = SEED;
        let mut hashed = first.is_ascii();
        if hashed {
            state = step(state, first.to_ascii_lowercase() as u8);
        }
        loop {
            // The fast path: letters and figures of ASCII, small letters of Latin-1.
            let from = self.at;
            while let Some(&byte) = self.bytes.get(self.at) {
                if byte.is_ascii_alphanumeric() {
                    state = step(state, byte | 0x20);
                    self.at += 1;
                } else if byte == 0xC3
                    && let Some(&second @ (0x9F..=0xB6 | 0xB8..)) = self.bytes.get(self.at + 1)
                {
                    state = step(step(state, byte), second);
                    self.at += 2;
                } else {
                    break;
                }
            }
            if self.at > from {
                // Which small letter it is makes no difference.
                last = self.bytes.get(self.at - 1).map_or(' ', |&b| if b.is_ascii() { char::from(b) } else { 'ß' });
            }
            let Some(c) = self.char() else { break };
            if c.is_ascii() && c != '\'' && c != '-' {
                break;
            }
            if c.is_alphanumeric() || is_mark(c) {
                if c == '\u{AD}'
                    && let Some(next) = self.next_line(self.at + c.len_utf8())
                {
                    self.at = next;
                    divided = true;
                    continue;
                }
                last = c;
                self.at += c.len_utf8();
            } else if is_apostrophe(c) && self.letter_at(self.at + c.len_utf8()) {
                apostrophe = apostrophe.or(Some((self.at, c.len_utf8())));
                self.at += c.len_utf8();
            } else if matches!(c, '-' | '‐')
                && last.is_lowercase()
                && let Some(next) = self.next_line(self.at + c.len_utf8())
            {
                self.at = next;
                divided = true;
            } else {
                break;
            }
            hashed = false;
        }
        self.before = last;
        if let Some((at, width)) = apostrophe
            && !divided
        {
            let end = self.at;
            let tail = self.bytes.get(at + width..end).unwrap_or(&[]);
            // "l'État" is two words where the language has it so; "Roth's" is two in every language.
            let elided = self.pack.elision && at - start <= 6 && !matches!(tail, b"s" | b"S");
            if elided || matches!(tail, b"s" | b"S") {
                let cut = if elided { at + width } else { at };
                for (from, to_byte) in [(start, cut), (cut, end)] {
                    self.at = to_byte;
                    let (flags, entry) = self.piece(from);
                    let first = self.text.get(from..).and_then(|t| t.chars().next()).unwrap_or(' ');
                    self.push(to, (from, first), Kind::Word, flags, entry);
                }
                return;
            }
        }
        let entry = if divided {
            self.divided(start)
        } else if hashed {
            self.pack.words.entry_hashed(state, self.bytes.get(start..self.at).unwrap_or(&[]))
        } else if let Some(entry) = self.pack.words.entry_unfolded(self.bytes.get(start..self.at).unwrap_or(&[])) {
            entry
        } else {
            fold(self.text.get(start..self.at).unwrap_or(""), &mut self.folded);
            self.pack.words.entry(&self.folded)
        };
        let flags = self.capitals(start);
        self.push(to, (start, first), Kind::Word, flags, entry);
    }

    /// [`CAPITAL`] and [`ALL_CAPITALS`] of a piece that ends here.
    fn capitals(&self, start: usize) -> u8 {
        // What nearly all words are: small, or a capital and a small letter.
        match self.bytes.get(start..self.at).unwrap_or(&[]) {
            [b'a'..=b'z', ..] => return 0,
            [b'A'..=b'Z', b'a'..=b'z', ..] => return CAPITAL,
            _ => {}
        }
        let word = self.text.get(start..self.at).unwrap_or("");
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        if !letters.next().is_some_and(char::is_uppercase) {
            return 0;
        }
        match letters.next() {
            Some(second) if !second.is_lowercase() && letters.all(|c| !c.is_lowercase()) => CAPITAL | ALL_CAPITALS,
            _ => CAPITAL,
        }
    }

    /// Whether the apostrophe just read begins a word that is cut at the front ("'s avonds", "'s-Hertogenbosch"); then
    /// reads on behind it.
    fn clipped(&mut self) -> bool {
        let list = self.pack.clipped;
        if self.flags & GLUED != 0 {
            return false;
        }
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        let length = rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        let word = rest.get(..length).unwrap_or(&[]);
        let behind = rest.get(length).copied().unwrap_or(b' ');
        if !matches!(behind, b' ' | b'-' | b'\n') || !list.iter().any(|w| w.as_bytes().eq_ignore_ascii_case(word)) {
            return false;
        }
        self.at += length;
        true
    }

    /// Flags and entry of a piece that ends here.
    fn piece(&mut self, start: usize) -> (u8, Entry) {
        let flags = self.capitals(start);
        fold(self.text.get(start..self.at).unwrap_or(""), &mut self.folded);
        (flags, self.pack.words.entry(&self.folded))
    }

    /// The entry of a word divided at the end of a line, which ends here: the hyphens and breaks are not its own.
    fn divided(&mut self, start: usize) -> Entry {
        let word = self.text.get(start..self.at).unwrap_or("");
        let joined: String = word.chars().filter(|c| c.is_alphanumeric() || is_apostrophe(*c)).collect();
        fold(&joined, &mut self.folded);
        self.pack.words.entry(&self.folded)
    }

    /// Where a word goes on that is divided at the end of a line: the small letter after a break and nothing but
    /// spaces; none where the next word says that the hyphen stands for a part left out ("Nord-\nund Südkorea").
    fn next_line(&mut self, mut at: usize) -> Option<usize> {
        let mut broken = false;
        while let Some(byte) = self.bytes.get(at)
            && matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
        {
            broken |= matches!(byte, b'\r' | b'\n');
            at += 1;
        }
        if !broken || at >= self.bytes.len() {
            return None;
        }
        let rest = self.text.get(at..self.bytes.len())?;
        if !rest.starts_with(char::is_lowercase) {
            return None;
        }
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        fold(rest.get(..end)?, &mut self.folded);
        let entry = self.pack.words.entry(&self.folded);
        (!self.pack.words.classes(entry).has(Class::Suspended)).then_some(at)
    }

    fn letter_at(&self, at: usize) -> bool {
        at < self.bytes.len() && self.text.get(at..).is_some_and(|r| r.starts_with(char::is_alphabetic))
    }
}

/// White space and what is as good as none: controls, the byte order mark, zero-width and directional marks.
fn is_space(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Combining marks and soft hyphens, which stand inside words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// What an apostrophe at the front of a word may look like: programs that set text often make an opening mark of it.
fn is_opening_apostrophe(c: char) -> bool {
    is_apostrophe(c) || c == '‘'
}

/// Quotation marks beyond ASCII.
fn is_quote(c: char) -> bool {
    matches!(c, '«' | '»' | '‹' | '›' | '„' | '“' | '”' | '‟' | '‚' | '‘' | '’' | '‛' | '´')
}

/// Marks beyond ASCII.
fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '…' | '–'
            | '—'
            | '‐'
            | '‑'
            | '―'
            | '•'
            | '·'
            | '¿'
            | '¡'
            | '⁃'
            | '‣'
            | '、'
            | '，'
            | '：'
            | '；'
            | '「'
            | '」'
            | '『'
            | '』'
            | '（'
            | '）'
            | '《'
            | '》'
    ) || final_flags(c, ' ') != 0
}

/// Whether a mark can end a sentence, by itself or by the script of the letter before it.
fn final_flags(c: char, before: char) -> u8 {
    match c {
        '!' | '?' | '…' | '؟' | '۔' | '।' | '॥' | '։' | '፨' | '។' | '៕' | '᠃' | '᠉' | '‼' | '⁇' | '⁈' | '⁉' | '܀'
        | '܂' => FINAL,
        '．' if before.is_numeric() => 0,
        '。' | '！' | '？' | '｡' | '．' | '።' | '፧' | '။' | '།' => FINAL | WIDE,
        // Armenian's full stop is often typed as a colon, Greek's question mark as a semicolon.
        ':' if ('\u{530}'..='\u{58F}').contains(&before) => FINAL,
        ';' | '\u{37E}' if ('\u{370}'..='\u{3FF}').contains(&before) || ('\u{1F00}'..='\u{1FFF}').contains(&before) => {
            FINAL
        }
        _ => 0,
    }
}
