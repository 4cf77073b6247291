//! Words that carry what a text is about, each as the hash of its first letters.

use crate::lang::{Class, SEED, mix, step};
use crate::letters::lower;
use crate::text::{Kind, Reading, Token};

/// Letters of a word that count: "Gemeinde", "Gemeinden" and "Gemeinderat" share six. A light stemmer that needs no
/// language: five to six letters is what truncation does best with in retrieval over German and English.
const STEM_LETTERS: usize = 6;

/// Fewest letters of a content word; shorter ones are mostly function words, also in a language without a stop list.
/// Words in capitals ("EU", "SBB") count from two letters on.
const SHORTEST_LETTERS: usize = 4;

/// The key of a content word; nothing for any other token.
pub(super) fn content_key(reading: &Reading<'_>, token: &Token) -> Option<u32> {
    let bytes = token.span.len();
    let long = match token.kind {
        Kind::Number => bytes > 1,
        Kind::Word => bytes >= SHORTEST_LETTERS || token.all_capitals(),
        _ => false,
    };
    if !long || reading.classes_of(token.entry).has(Class::Stop) {
        return None;
    }
    let word = token.span.of(reading.text);
    let letters = token.kind == Kind::Number
        || token.all_capitals()
        || bytes > 2 * SHORTEST_LETTERS
        || word.chars().count() >= SHORTEST_LETTERS;
    letters.then(|| key(word))
}

/// Hash of a word's first letters, case and soft hyphens ignored.
pub(super) fn key(word: &str) -> u32 {
    let mut state = SEED;
    // Most words are ASCII as far as it counts.
    for &byte in word.as_bytes().iter().take(STEM_LETTERS) {
        if !byte.is_ascii() {
            let letters = word.chars().filter(|&c| c != '\u{AD}').take(STEM_LETTERS);
            return mix(letters.fold(SEED, |state, c| step(state, lower(c))));
        }
        state = step(state, byte.to_ascii_lowercase());
    }
    mix(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_share_a_key() {
        assert_eq!(key("Gemeinde"), key("gemeinden"));
        assert_ne!(key("Gemeinde"), key("Gemüse"));
        assert_eq!(key("Ge\u{AD}mein\u{AD}de"), key("GEMEINDE"));
    }
}
