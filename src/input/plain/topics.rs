//! Topics that a page lists under its article, cut apart where they are run together ("Wladimir PutinXi JinpingKreml").

use super::cut;
use super::lines::is_invisible;
use crate::index::{Index, hash};
use crate::span::Span;

/// Words of the longest topic (guess: "Wahlen in den Vereinigten Staaten 2024").
const MOST_TOPIC_WORDS: usize = 5;

/// Bytes of the longest run of topics without a space that is cut: the search inside it is quadratic.
const MOST_JOINED_BYTES: usize = 400;

/// Words of the article that a list of topics is compared with: those of a very long feature (guess).
const MOST_ARTICLE_WORDS: usize = 4000;

/// Whether a line can be a list of topics: a few words, or several topics run together or parted by marks.
pub fn is_list(piece: &str) -> bool {
    let (mut words, mut parts) = (0, 1);
    for word in cut::spaced(piece) {
        words += 1;
        parts += usize::from(joint(word));
        for c in word.chars() {
            parts += usize::from(matches!(c, ',' | '|' | '#' | '·' | '•' | '/'));
        }
    }
    let ends = matches!(cut::last(piece), '.' | '!' | '?' | '…' | ':');
    !ends && (words <= 3 || (parts > 1 && words <= 3 * parts))
}

/// Whether a capital follows a small letter in a word.
fn joint(word: &str) -> bool {
    let mut before = ' ';
    for c in word.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            return true;
        }
        before = c;
    }
    false
}

/// Cuts a list of topics. `article` is the text that it stands under: a word that it holds as it stands is not cut
/// ("McDonalds"), and capitals run together are parted where both pieces are its words ("USAChina").
pub fn cut(text: &str, list: Span, article: &str, to: &mut Vec<Span>) {
    let piece = list.of(text);
    let words = inner_capitals(article);
    let base = list.start as usize;
    let mut part = 0;
    let mut push = |from: usize, end: usize| {
        let span = Span::new(base + from, base + end).trim(text);
        let held = span.of(text);
        if cut::has(held, char::is_alphanumeric) && cut::spaced(held).count() <= MOST_TOPIC_WORDS {
            to.push(span);
        }
    };
    let mut word_start = 0;
    let mut in_word = false;
    for (at, c) in piece.char_indices().chain([(piece.len(), '\n')]) {
        let letter = c.is_alphanumeric();
        if in_word && !letter {
            let word = piece.get(word_start..at).unwrap_or("");
            if word.len() <= MOST_JOINED_BYTES && words.find(hash(word)).is_none() {
                for &joint in &joints(word, &words) {
                    push(part, word_start + joint);
                    part = word_start + joint;
                }
            }
        }
        if letter && !in_word {
            word_start = at;
        }
        in_word = letter;
        let between = matches!(c, ',' | ';' | '|' | '#' | '·' | '•' | '\n' | '\r' | '\t' | '/') || is_invisible(c);
        if between {
            push(part, at);
            part = at + c.len_utf8().min(piece.len() - at);
        }
    }
}

/// The article's words with a capital inside ("McDonalds", "USA"): only they can span a place where two topics meet.
fn inner_capitals(article: &str) -> Index {
    let bytes = article.as_bytes();
    // A byte of a character beyond ASCII counts as a letter's; a word that has « or » glued to it is not found.
    let letter = |b: &u8| b.is_ascii_alphanumeric() || *b >= 0x80;
    let mut words = Index::with_room(64);
    let mut count = 0;
    let mut at = 1;
    while let Some(&[before, byte]) = bytes.get(at - 1..=at)
        && count < MOST_ARTICLE_WORDS
    {
        if !(byte.is_ascii_uppercase() && before.is_ascii_alphanumeric()) {
            at += 1;
            continue;
        }
        let start = bytes.get(..at).and_then(|b| b.iter().rposition(|b| !letter(b))).map_or(0, |p| p + 1);
        let end = bytes.get(at..).and_then(|b| b.iter().position(|b| !letter(b))).map_or(bytes.len(), |p| at + p);
        if let Some(word) = article.get(start..end).filter(|w| w.len() <= MOST_JOINED_BYTES) {
            words.insert(hash(word));
            count += 1;
        }
        at = end + 1;
    }
    words
}

/// Where topics run together are parted inside a word.
fn joints(word: &str, words: &Index) -> Vec<usize> {
    let mut list: Vec<usize> = Vec::new();
    let mut before = ' ';
    let mut capitals = 0;
    for (at, c) in word.char_indices() {
        let from = list.last().copied().unwrap_or(0);
        let known = |a: usize, b: usize| word.get(a..b).is_some_and(|w| words.find(hash(w)).is_some());
        if before.is_lowercase() && c.is_uppercase() {
            // "iPhone", "McLaren" are one word where the article has them so: look for the longest known word here.
            let one_word = (at + 1..=word.len()).any(|end| known(from, end));
            if !one_word {
                list.push(at);
            }
            capitals = 1;
        } else if before.is_uppercase() && c.is_uppercase() {
            capitals += 1;
            let next = word.get(at + c.len_utf8()..).unwrap_or("");
            if capitals >= 3 && known(from, at) && (next.starts_with(char::is_lowercase) || known(at, word.len())) {
                list.push(at);
                capitals = 1;
            }
        } else {
            capitals = usize::from(c.is_uppercase());
        }
        before = c;
    }
    list
}
