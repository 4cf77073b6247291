//! Blocks → tokens → sentences: an article made ready for finding things in it.

mod compounds;
mod sentences;
mod tokens;

use crate::card::BlockKind;
use crate::input::Article;
use crate::lang::{Class, Classes, Entry, NO_NUMBER, Pack};
use crate::span::Span;

pub use tokens::{Kind, Token};

/// An article, read: its blocks, sentences and tokens, each by its place in the text.
///
/// Accessors never fail: outside the range they give [`Token::NONE`], so that grammar may look ahead freely.
pub struct Reading<'a> {
    /// The text that every span counts in.
    pub text: &'a str,
    /// The article's language.
    pub pack: &'static Pack,
    /// What each word of the language can be, by its place in the lexicon.
    classes: &'static [Classes],
    /// Blocks in the order of the text.
    pub blocks: Vec<Block>,
    /// Sentences in the order of the text; none crosses a block.
    pub sentences: Vec<Sentence>,
    /// Tokens in the order of the text; each belongs to one sentence.
    pub tokens: Vec<Token>,
}

/// No token's place: a place that may be none is one scalar inside, since the browser's build hands an option of one over in
/// memory.
const NOWHERE: usize = usize::MAX;

#[inline(always)]
fn some(place: usize) -> Option<usize> {
    (place != NOWHERE).then_some(place)
}

/// A block, with the sentences in it.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// First sentence.
    pub first: usize,
    /// One past the last sentence.
    pub last: usize,
}

/// A sentence, with the tokens in it.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// The block it belongs to.
    pub block: usize,
}

/// Bytes of a text for each of its tokens, white space included: in German and English news some five and a half.
const TOKEN_BYTES: usize = 5;

/// The same for each of its sentences, headings and lines of furniture included: in news some hundred.
const SENTENCE_BYTES: usize = 80;

/// Reads an article: cost linear in its length.
pub fn read<'a>(article: &'a Article<'a>, pack: &'static Pack) -> Reading<'a> {
    let text: &str = &article.text;
    let mut reading = Reading {
        text,
        pack,
        classes: pack.words.all_classes(),
        blocks: Vec::with_capacity(article.blocks.len()),
        sentences: Vec::new(),
        tokens: Vec::with_capacity(text.len() / TOKEN_BYTES),
    };
    let mut sentences = Vec::with_capacity(text.len() / SENTENCE_BYTES);
    for block in &article.blocks {
        let first_token = reading.tokens.len();
        tokens::split(text, block.span, pack, &mut reading.tokens);
        // The sign of a list's item and the like: nothing to read.
        let mut readable = block.kind != BlockKind::Furniture;
        for token in reading.tokens.get_mut(first_token..).unwrap_or_default() {
            readable = readable || matches!(token.kind, Kind::Word | Kind::Number);
            // A small word is no noun where nouns have capitals, and looking at its ending takes time.
            if pack.quotes.compounds && token.is_word() && (token.capital() || !pack.noun_capitals) {
                let own = reading.classes.get(token.entry.place()).copied().unwrap_or(Classes::NONE);
                let (part, womans) = compounds::part(text, *token, own, pack);
                token.set_part(part, womans);
            }
        }
        if !readable {
            reading.tokens.truncate(first_token);
        }
        let first = sentences.len();
        sentences::split(&reading, first_token, &mut sentences);
        reading.blocks.push(Block { kind: block.kind, span: block.span, first, last: sentences.len() });
    }
    reading.sentences = sentences;
    reading
}

impl<'a> Reading<'a> {
    /// The token at `at`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn token(&self, at: usize) -> &Token {
        const OUTSIDE: &Token = &Token::NONE;
        self.tokens.get(at).unwrap_or(OUTSIDE)
    }

    /// The token's own characters.
    pub fn word(&self, at: usize) -> &'a str {
        self.token(at).span.of(self.text)
    }

    /// The token's last byte; 0 outside the text.
    pub fn last_byte(&self, at: usize) -> u8 {
        let end = self.token(at).span.end as usize;
        self.text.as_bytes().get(end.wrapping_sub(1)).copied().unwrap_or(0)
    }

    /// What the token can be.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn classes(&self, at: usize) -> &'static Classes {
        self.classes_of(self.token(at).entry)
    }

    /// What a word can be: asked of the list itself, which the lexicon has to be made for only once.
    pub fn classes_of(&self, entry: Entry) -> &'static Classes {
        const NONE: &Classes = &Classes::NONE;
        self.classes.get(entry.place()).unwrap_or(NONE)
    }

    /// Whether the token can be a `class`.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.classes(at).has(class)
    }

    /// The number that `class` gives to the token ([`Class::Month`]: 1 to 12).
    #[inline(always)]
    pub fn value(&self, at: usize, class: Class) -> Option<i32> {
        let number = self.number(at, class);
        (number != NO_NUMBER).then_some(number)
    }

    /// The number that `class` gives to the token, [`NO_NUMBER`] where it gives none: one scalar, since the browser's build
    /// hands an option of one over in memory.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn number(&self, at: usize, class: Class) -> i32 {
        let entry = self.token(at).entry;
        // Most words have no number at all, and the classes are at hand.
        if self.classes_of(entry).has(class) { self.pack.words.number(entry, class) } else { NO_NUMBER }
    }

    /// Whether the token can be one of `classes`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn has_any(&self, at: usize, classes: &Classes) -> bool {
        self.classes(at).has_any(*classes)
    }

    /// Whether the token's own characters are these.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn reads(&self, at: usize, word: &str) -> bool {
        // Nearly all tokens differ in length from what is asked.
        let span = self.token(at).span;
        span.len() == word.len() && span.of(self.text) == word
    }

    /// The token's character where it is one alone, as [`Token::sign`] has it.
    pub fn sign(&self, at: usize) -> char {
        self.token(at).sign()
    }

    /// Whether the token is this character alone.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at).is_mark(mark)
    }

    /// Whether the token is one of these characters.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn mark(&self, at: usize, marks: &str) -> bool {
        let sign = self.sign(at);
        sign != '\0' && marks.chars().any(|mark| mark == sign)
    }

    /// The first token of `from..end` that is one of these characters.
    #[inline(always)]
    pub fn next_mark(&self, from: usize, end: usize, marks: &str) -> Option<usize> {
        some(self.seek_mark(from, end, marks))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn seek_mark(&self, from: usize, end: usize, marks: &str) -> usize {
        (from..end).find(|&at| self.mark(at, marks)).unwrap_or(NOWHERE)
    }

    /// The last token of `from..end` that is one of these characters.
    #[inline(always)]
    pub fn last_mark(&self, from: usize, end: usize, marks: &str) -> Option<usize> {
        some(self.seek_mark_back(from, end, marks))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn seek_mark_back(&self, from: usize, end: usize, marks: &str) -> usize {
        (from..end).rev().find(|&at| self.mark(at, marks)).unwrap_or(NOWHERE)
    }

    /// The first token of `from..end` that can be a `class`.
    #[inline(always)]
    pub fn next_of(&self, from: usize, end: usize, class: Class) -> Option<usize> {
        some(self.seek_class(from, end, class))
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn seek_class(&self, from: usize, end: usize, class: Class) -> usize {
        (from..end).find(|&at| self.is(at, class)).unwrap_or(NOWHERE)
    }

    /// What the token is by its characters.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn kind(&self, at: usize) -> Kind {
        self.token(at).kind
    }

    /// Whether the token is a word.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_word(&self, at: usize) -> bool {
        self.token(at).is_word()
    }

    /// Whether the token's first letter is a capital.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn capital(&self, at: usize) -> bool {
        self.token(at).capital()
    }

    /// Whether the token is a word whose first letter is no capital.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn small(&self, at: usize) -> bool {
        let token = self.token(at);
        token.is_word() && !token.capital()
    }

    /// Whether all of the token's letters are capitals, two at least.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn all_capitals(&self, at: usize) -> bool {
        self.token(at).all_capitals()
    }

    /// Whether the token follows the one before without white space.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).glued()
    }

    /// Whether a line break stands before the token.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn starts_line(&self, at: usize) -> bool {
        self.token(at).starts_line()
    }

    /// Whether a mark of quotation that has white space or nothing on both sides opens: « X » as French writes it. Marks
    /// with a word right behind them open, those with one right before them close.
    pub fn opens_by_form(&self, at: usize) -> bool {
        !self.glued(at + 1) && self.mark(at, "«‹„‚“")
    }

    /// The span from the first byte of token `first` to the last of token `last`, both included.
    pub fn range(&self, first: usize, last: usize) -> Span {
        self.token(first).span.hull(self.token(last).span)
    }

    /// The token that begins at this byte of the text, else the next.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < byte)
    }

    /// The number of the sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.first <= token).saturating_sub(1)
    }

    /// The sentence at `at`; an empty one outside the range.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn sentence(&self, at: usize) -> &Sentence {
        const OUTSIDE: &Sentence = &Sentence { span: Span { start: 0, end: 0 }, first: 0, last: 0, block: 0 };
        self.sentences.get(at).unwrap_or(OUTSIDE)
    }

    /// What the block of a sentence is.
    pub fn kind_of(&self, sentence: &Sentence) -> BlockKind {
        self.blocks.get(sentence.block).map_or(BlockKind::Furniture, |b| b.kind)
    }
}
