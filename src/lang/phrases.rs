//! Set phrases of pages: "Lesen Sie auch", "Das Wichtigste in Kürze", "Article continues below".
//!
//! A page's furniture may be in another language than its article (a German article on a page that says "Ad"), so
//! the phrases of all languages stand in one table.

use std::sync::OnceLock;

use super::hash::{Bits, SEED, mix, step};
use super::{PACKS, UNKNOWN};

/// What a line is that begins with a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// Furniture, where the phrase is the whole line.
    Furniture,
    /// Furniture, whatever follows.
    FurnitureStart,
    /// Furniture, where the phrase is the whole line or a colon, bar or arrow follows.
    FurnitureLabel,
    /// Heading of links to other articles; alone on its line it covers the links that follow. As a label.
    Related,
    /// Heading of the list of topics under an article. As a label.
    Topics,
    /// Heading of the editors' own summary, where the phrase is the whole line or a colon follows.
    EditorsBox,
    /// Stands before authors' names.
    Author,
    /// Caption of a picture, where a colon or comma follows or the phrase is the whole line.
    Caption,
}

struct Table {
    /// Open addressing with linear probing; 0 is a free slot, else the number of a phrase.
    slots: Vec<u16>,
    phrases: Vec<(&'static str, Phrase)>,
    /// A bit for each hash of a phrase cut behind one of its words, so that most lines are left at their first word.
    beginnings: Bits,
    /// A bit for each hash of a whole phrase.
    wholes: Bits,
}

/// Bits of [`Table::beginnings`]: some ten for each, so that one of ten lines is looked at for nothing.
const BEGINNING_BITS: usize = 1 << 17;

/// Bits of [`Table::wholes`]: as many for each.
const WHOLE_BITS: usize = 1 << 16;

static TABLE: OnceLock<Table> = OnceLock::new();

/// Whether a phrase may begin with the folded words whose bytes have been read into `state` ([`step`]).
pub fn may_begin(state: u32) -> bool {
    TABLE.get_or_init(Table::new).begins(state)
}

/// Whether the folded words whose bytes have been read into `state` may be a phrase.
pub fn may_be(state: u32) -> bool {
    TABLE.get_or_init(Table::new).wholes.has(mix(state))
}

/// Tells `visit` of every phrase that `folded` begins with, the shortest first, with what follows it.
///
/// A phrase ends where a word ends.
pub fn at_start<'a>(folded: &'a str, mut visit: impl FnMut(Phrase, &'a str)) {
    let table = TABLE.get_or_init(Table::new);
    let mut state = SEED;
    let mut in_word = false;
    for (at, byte) in folded.bytes().enumerate() {
        let letter = is_letter(byte);
        if in_word && !letter {
            table.visit(state, folded, at, &mut visit);
            if !table.begins(state) {
                return;
            }
        }
        in_word = letter;
        state = step(state, byte);
    }
    if in_word {
        table.visit(state, folded, folded.len(), &mut visit);
    }
}

/// Every list of phrases, as the packs have them.
pub fn lists() -> impl Iterator<Item = (Phrase, &'static str)> {
    PACKS.iter().copied().chain([UNKNOWN]).flat_map(|p| p.blocks.phrases.iter().copied())
}

impl Table {
    fn new() -> Self {
        // A phrase takes some sixteen bytes.
        let most = lists().map(|(_, list)| list.len()).sum::<usize>() / 8;
        let mut table = Table {
            slots: vec![0; (most * 2).next_power_of_two()],
            phrases: Vec::with_capacity(most),
            beginnings: Bits::new(BEGINNING_BITS),
            wholes: Bits::new(WHOLE_BITS),
        };
        table.phrases.push(("", Phrase::Furniture));
        for (kind, list) in lists() {
            let (mut state, mut start, mut in_word) = (SEED, 0, false);
            for (at, &byte) in list.as_bytes().iter().enumerate() {
                let letter = is_letter(byte);
                if in_word && !letter {
                    table.beginnings.add(mix(state));
                }
                in_word = letter;
                if byte != b'\n' {
                    state = step(state, byte);
                    continue;
                }
                table.wholes.add(mix(state));
                table.add(mix(state), list.get(start..at).unwrap_or(""), kind);
                (state, start) = (SEED, at + 1);
            }
        }
        table
    }

    fn add(&mut self, hash: u32, phrase: &'static str, kind: Phrase) {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots.get(slot).is_some_and(|&n| n != 0) {
            slot = (slot + 1) & mask;
        }
        if let (Some(free), Ok(number)) = (self.slots.get_mut(slot), u16::try_from(self.phrases.len())) {
            *free = number;
            self.phrases.push((phrase, kind));
        }
    }

    fn begins(&self, state: u32) -> bool {
        self.beginnings.has(mix(state))
    }

    fn visit<'a>(&self, state: u32, folded: &'a str, end: usize, visit: &mut impl FnMut(Phrase, &'a str)) {
        let mask = self.slots.len() - 1;
        let mut slot = mix(state) as usize & mask;
        while let Some(&number) = self.slots.get(slot)
            && number != 0
        {
            if let Some(&(phrase, kind)) = self.phrases.get(number as usize)
                && folded.get(..end) == Some(phrase)
            {
                visit(kind, folded.get(end..).unwrap_or(""));
            }
            slot = (slot + 1) & mask;
        }
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}
