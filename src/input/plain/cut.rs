//! A line's words, and where characters of a kind stand in it.
//!
//! One routine for each question, told by a plain function which characters are meant: of the standard library's every
//! closure gets a copy of its own.

use crate::lang::{Classes, Entry, Pack, fold};

/// What a byte of a line is, for what is asked of all bytes.
pub mod bytes {
    /// White space and controls.
    pub const SPACE: u8 = 1;
    /// A letter or figure, or a byte of one. From U+00C0 on nearly all are letters; the no-break space and the marks of
    /// Latin-1 lie below.
    pub const LETTER: u8 = 2;

    static SORTS: [u8; 256] = {
        let mut sorts = [0; 256];
        let mut rest: &mut [u8] = &mut sorts;
        let mut byte = 0u8;
        while let Some((sort, more)) = rest.split_first_mut() {
            if byte <= b' ' {
                *sort |= SPACE;
            }
            if byte.is_ascii_alphanumeric() || byte >= 0xC3 {
                *sort |= LETTER;
            }
            byte = byte.wrapping_add(1);
            rest = more;
        }
        sorts
    };

    /// What a byte is: [`SPACE`] or [`LETTER`].
    pub fn sort(byte: u8) -> u8 {
        SORTS.get(usize::from(byte)).copied().unwrap_or(0)
    }
}

/// Says which characters are meant.
pub type Kind = fn(char) -> bool;

/// The words of a piece: all that stands between characters of a kind.
pub struct Words<'a> {
    rest: &'a str,
    between: Kind,
}

/// The words of a piece that characters of this kind part.
pub fn words(piece: &str, between: Kind) -> Words<'_> {
    Words { rest: piece, between }
}

/// The words of a piece that white space parts.
pub fn spaced(piece: &str) -> Words<'_> {
    words(piece, char::is_whitespace)
}

/// The words of a piece of letters and figures alone.
pub fn plain(piece: &str) -> Words<'_> {
    words(piece, |c| !c.is_alphanumeric())
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = skip(self.rest, self.between);
        let end = find(rest, self.between).unwrap_or(rest.len());
        self.rest = rest.get(end..)?;
        rest.get(..end).filter(|word| !word.is_empty())
    }
}

/// Where the first character of a kind stands.
pub fn find(piece: &str, kind: Kind) -> Option<usize> {
    seek(piece, kind, true)
}

/// Where the first character stands that is of a kind, or the first that is not.
#[inline(never)]
fn seek(piece: &str, kind: Kind, is: bool) -> Option<usize> {
    for (at, c) in piece.char_indices() {
        if kind(c) == is {
            return Some(at);
        }
    }
    None
}

/// Where the last character stands that is of a kind, or the last that is not, and where it ends.
#[inline(never)]
fn seek_back(piece: &str, kind: Kind, is: bool) -> Option<(usize, usize)> {
    for (at, c) in piece.char_indices().rev() {
        if kind(c) == is {
            return Some((at, at + c.len_utf8()));
        }
    }
    None
}

/// Where the last character of a kind stands, and where it ends.
pub fn find_last(piece: &str, kind: Kind) -> Option<(usize, usize)> {
    seek_back(piece, kind, true)
}

/// A piece without the characters of a kind at its beginning.
pub fn skip(piece: &str, kind: Kind) -> &str {
    seek(piece, kind, false).and_then(|at| piece.get(at..)).unwrap_or("")
}

/// A piece without the characters of a kind at its end.
pub fn strip(piece: &str, kind: Kind) -> &str {
    seek_back(piece, kind, false).and_then(|(_, end)| piece.get(..end)).unwrap_or("")
}

/// What stands before the first character of a kind, and the rest.
#[inline(never)]
pub fn start(piece: &str, kind: Kind) -> (&str, &str) {
    find(piece, kind).and_then(|at| piece.split_at_checked(at)).unwrap_or((piece, ""))
}

/// Whether a piece has a character of a kind.
pub fn has(piece: &str, kind: Kind) -> bool {
    find(piece, kind).is_some()
}

/// The first character; NUL where there is none.
pub fn first(piece: &str) -> char {
    piece.chars().next().unwrap_or('\0')
}

/// The last character; NUL where there is none.
pub fn last(piece: &str) -> char {
    piece.chars().next_back().unwrap_or('\0')
}

/// The last bytes of a piece, at most so many.
pub fn tail(piece: &str, most: usize) -> &str {
    let mut from = piece.len().saturating_sub(most);
    while !piece.is_char_boundary(from) {
        from += 1;
    }
    piece.get(from..).unwrap_or("")
}

/// Where the last full stop with a space behind it stands.
pub fn last_stop(piece: &str) -> Option<usize> {
    let bytes = piece.as_bytes();
    (1..bytes.len()).rev().find(|&at| bytes.get(at) == Some(&b' ') && bytes.get(at - 1) == Some(&b'.')).map(|at| at - 1)
}

/// A word's place in the lexicon, whatever its capitals.
#[inline(never)]
pub fn entry(word: &str, pack: &'static Pack) -> Entry {
    pack.words.entry_unfolded(word.as_bytes()).unwrap_or_else(|| {
        let mut folded = String::new();
        fold(word, &mut folded);
        pack.words.entry(&folded)
    })
}

/// What a word can be, whatever its capitals.
pub fn classes(word: &str, pack: &'static Pack) -> &'static Classes {
    pack.words.classes(entry(word, pack))
}
