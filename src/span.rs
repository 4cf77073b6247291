//! Ranges of a text, in the two units that kurzum speaks: bytes inside, UTF-16 code units outside.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start..end`, on character boundaries of the text it belongs to.
///
/// As JSON for JavaScript it becomes a [`Utf16Span`]; what writes it knows it by [`Span::NAME`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The name that serde gives to it.
    pub const NAME: &str = "Span";

    /// `start..end`; an end before the start gives the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The piece of `text` it names; empty where it does not lie on character boundaries of `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn hull(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without white space at its two ends.
    pub fn trim(self, text: &str) -> Span {
        let piece = self.of(text);
        let start = self.start as usize + (piece.len() - piece.trim_start().len());
        Span::new(start, start + piece.trim().len())
    }
}

/// A half-open range of UTF-16 code units: `text.slice(start, end)` in JavaScript is the source itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Span"))]
pub struct Utf16Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// Turns byte offsets of one text into UTF-16 offsets.
///
/// It keeps one mark every [`Utf16Index::STEP`] bytes and counts on from there, so that a card's few spans cost
/// little and a 10 MB text does not need a table of its own length. A text in ASCII needs no marks at all.
pub struct Utf16Index<'a> {
    text: &'a str,
    marks: Vec<u32>,
}

impl<'a> Utf16Index<'a> {
    /// Bytes between two marks: a short walk for each look-up, a table of 1/64 of the text.
    const STEP: usize = 256;

    /// Reads the text once.
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            marks.reserve(text.len() / Self::STEP + 1);
            let mut units = 0u32;
            for (at, byte) in text.bytes().enumerate() {
                if at % Self::STEP == 0 {
                    marks.push(units);
                }
                units += units_of(byte);
            }
        }
        Self { text, marks }
    }

    /// The UTF-16 offset of a byte offset; an offset past the end counts as the end.
    pub fn offset(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let slot = byte / Self::STEP;
        let Some(&units) = self.marks.get(slot) else {
            // Either ASCII, or the end of a text whose length is a multiple of the step.
            return match self.marks.last() {
                None => byte as u32,
                Some(&units) => units + self.count((self.marks.len() - 1) * Self::STEP, byte),
            };
        };
        units + self.count(slot * Self::STEP, byte)
    }

    /// Both ends of a span.
    pub fn span(&self, span: Span) -> Utf16Span {
        Utf16Span { start: self.offset(span.start), end: self.offset(span.end) }
    }

    fn count(&self, from: usize, to: usize) -> u32 {
        self.text.as_bytes().get(from..to).unwrap_or(&[]).iter().map(|&b| units_of(b)).sum()
    }
}

/// UTF-16 code units that a character adds, counted at its first byte in UTF-8.
fn units_of(byte: u8) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}
