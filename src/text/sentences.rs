//! Tokens → sentences.

use super::{Kind, Sentence, Token};
use crate::lang::{Class, Pack};
use crate::span::Span;

/// Adds the sentences of the tokens from `from` on, which are one block's.
pub(super) fn split(
    text: &str,
    pack: &'static Pack,
    tokens: &[Token],
    from: usize,
    block: usize,
    to: &mut Vec<Sentence>,
) {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.span.of(text));
    let mut first = from;
    let mut at = from;
    while at < tokens.len() {
        let ends = matches!(word(at), "." | "!" | "?" | "…" | "...");
        at += 1;
        if !ends {
            continue;
        }
        let before = tokens.get(at.saturating_sub(2)).copied().unwrap_or(Token::NONE);
        let abbreviation = word(at - 1) == "."
            && (pack.words.classes(before.entry).has(Class::Abbreviation) || before.kind == Kind::Number);
        while tokens.get(at).is_some_and(|t| t.glued() && (t.kind == Kind::Quote || word(at) == ")")) {
            at += 1;
        }
        let next = tokens.get(at).copied().unwrap_or(Token::NONE);
        if abbreviation || next.glued() || (next.is_word() && !next.capital()) {
            continue;
        }
        push(tokens, first, at, block, to);
        first = at;
    }
    push(tokens, first, at, block, to);
}

fn push(tokens: &[Token], first: usize, last: usize, block: usize, to: &mut Vec<Sentence>) {
    if let (Some(a), Some(b)) = (tokens.get(first), last.checked_sub(1).and_then(|l| tokens.get(l)))
        && first < last
    {
        to.push(Sentence { span: Span::hull(a.span, b.span), first, last, block });
    }
}
