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
pub(super) fn content_key(reading: &Reading<'_>, token: Token) -> Option<u32> {
    let word = token.span.of(reading.text);
    let content = match token.kind {
        Kind::Number => word.len() > 1,
        Kind::Word => {
            (word.len() >= SHORTEST_LETTERS || token.all_capitals())
                && (word.len() > 2 * SHORTEST_LETTERS
                    || token.all_capitals()
                    || word.chars().count() >= SHORTEST_LETTERS)
                && !reading.classes_of(token.entry).has(Class::Stop)
        }
        _ => false,
    };
    content.then(|| key(word))
}

/// Hash of a word's first letters, case and soft hyphens ignored.
pub(super) fn key(word: &str) -> u32 {
    let mut state = SEED;
    let bytes = word.as_bytes();
    let head = bytes.get(..STEM_LETTERS).unwrap_or(bytes);
    // Most words are ASCII as far as it counts.
    if head.is_ascii() {
        for byte in head {
            state = step(state, byte.to_ascii_lowercase());
        }
    } else {
        for c in word.chars().filter(|&c| c != '\u{AD}').take(STEM_LETTERS).map(lower) {
            state = step(state, c);
        }
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
