//! Blocks → tokens → sentences: an article made ready for finding things in it.

mod sentences;
mod tokens;

use crate::card::BlockKind;
use crate::input::Article;
use crate::lang::{Class, Classes, Pack};
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
    /// Blocks in the order of the text.
    pub blocks: Vec<Block>,
    /// Sentences in the order of the text; none crosses a block.
    pub sentences: Vec<Sentence>,
    /// Tokens in the order of the text; each belongs to one sentence.
    pub tokens: Vec<Token>,
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

/// Reads an article: cost linear in its length.
pub fn read<'a>(article: &'a Article<'a>, pack: &'static Pack) -> Reading<'a> {
    let text: &str = &article.text;
    let mut reading = Reading {
        text,
        pack,
        blocks: Vec::new(),
        sentences: Vec::new(),
        tokens: Vec::with_capacity(text.len() / TOKEN_BYTES),
    };
    let mut sentences = Vec::new();
    for block in &article.blocks {
        let first_token = reading.tokens.len();
        tokens::split(text, block.span, pack, &mut reading.tokens);
        // The sign of a list's item and the like: nothing to read.
        let mut readable = block.kind != BlockKind::Furniture;
        for at in first_token..reading.tokens.len() {
            readable = readable || matches!(reading.token(at).kind, Kind::Word | Kind::Number);
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
    pub fn token(&self, at: usize) -> Token {
        self.tokens.get(at).copied().unwrap_or(Token::NONE)
    }

    /// The token's own characters.
    pub fn word(&self, at: usize) -> &'a str {
        self.token(at).span.of(self.text)
    }

    /// What the token can be.
    pub fn classes(&self, at: usize) -> Classes {
        self.pack.words.classes(self.token(at).entry)
    }

    /// Whether the token can be a `class`.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.classes(at).has(class)
    }

    /// The number that `class` gives to the token ([`Class::Month`]: 1 to 12).
    pub fn value(&self, at: usize, class: Class) -> Option<i32> {
        self.pack.words.value(self.token(at).entry, class)
    }

    /// The span from the first byte of token `first` to the last of token `last`, both included.
    pub fn range(&self, first: usize, last: usize) -> Span {
        self.token(first).span.hull(self.token(last).span)
    }

    /// The sentence at `at`; an empty one outside the range.
    pub fn sentence(&self, at: usize) -> Sentence {
        self.sentences.get(at).copied().unwrap_or(Sentence { span: Span::default(), first: 0, last: 0, block: 0 })
    }

    /// What the block of a sentence is.
    pub fn kind_of(&self, sentence: &Sentence) -> BlockKind {
        self.blocks.get(sentence.block).map_or(BlockKind::Furniture, |b| b.kind)
    }
}
