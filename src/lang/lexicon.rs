//! A language's words in one table, so that a token is looked up once for all stages.
//!
//! The lists are text (small, and readable in a diff); the table is built from them at the first use of a language.

use std::sync::OnceLock;

use super::{Class, Classes};
use crate::letters::lower;

/// The words of a language.
///
/// A list is lines of `word`, `word number` or `stem/paradigm number`, folded as [`fold`] does; lines that begin with `#`
/// are its header. What a paradigm is: [`inflect`].
pub struct Lexicon {
    lists: &'static [&'static [(Class, &'static str)]],
    paradigms: &'static str,
    table: OnceLock<Table>,
}

/// A word's place in its lexicon; [`Entry::NONE`] for a word that stands in no list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry(u16);

impl Entry {
    /// The place of a word that stands in no list.
    pub const NONE: Entry = Entry(0);
}

struct Table {
    /// Open addressing with linear probing; 0 is a free slot, else the number of a word.
    slots: Vec<u16>,
    words: Vec<Word>,
    /// Bytes of the longest word.
    longest: usize,
}

#[derive(Default)]
struct Word {
    word: &'static str,
    classes: Classes,
    values: Vec<(Class, i32)>,
}

impl Lexicon {
    /// The lexicon of these lists, a group for each stage; a word of a list is given that list's class.
    pub const fn new(lists: &'static [&'static [(Class, &'static str)]], paradigms: &'static str) -> Self {
        Self { lists, paradigms, table: OnceLock::new() }
    }

    /// Every class with its list, a line a form.
    pub fn forms(&self) -> Vec<(Class, String)> {
        let mut forms = Vec::new();
        for &(class, list) in self.lists.iter().copied().flatten() {
            let mut lines = String::new();
            inflect(list, self.paradigms, &mut lines);
            forms.push((class, lines));
        }
        forms
    }

    /// The place of a folded word.
    pub fn entry(&self, folded: &str) -> Entry {
        let table = self.table();
        let mask = table.slots.len() - 1;
        let mut slot = hash(folded) as usize & mask;
        loop {
            match table.slots.get(slot) {
                Some(&number) if number != 0 => {
                    if table.words.get(number as usize).is_some_and(|w| w.word == folded) {
                        return Entry(number);
                    }
                }
                _ => return Entry::NONE,
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The place of a word of ASCII letters, whatever its capitals; the same as [`Lexicon::entry`] of it folded.
    pub fn entry_ascii(&self, word: &[u8]) -> Entry {
        let table = self.table();
        if word.len() > table.longest {
            return Entry::NONE;
        }
        let mut state = SEED;
        for byte in word {
            state = step(state, byte.to_ascii_lowercase());
        }
        let mask = table.slots.len() - 1;
        let mut slot = mix(state) as usize & mask;
        loop {
            match table.slots.get(slot) {
                Some(&number) if number != 0 => {
                    if table.words.get(number as usize).is_some_and(|w| w.word.as_bytes().eq_ignore_ascii_case(word)) {
                        return Entry(number);
                    }
                }
                _ => return Entry::NONE,
            }
            slot = (slot + 1) & mask;
        }
    }

    /// What a word can be.
    pub fn classes(&self, entry: Entry) -> Classes {
        self.table().words.get(entry.0 as usize).map_or(Classes::NONE, |w| w.classes)
    }

    /// The number that a class gives to a word; the first where a list gives several.
    pub fn value(&self, entry: Entry, class: Class) -> Option<i32> {
        self.table().words.get(entry.0 as usize)?.values.iter().find(|(c, _)| *c == class).map(|(_, v)| *v)
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::new(self))
    }
}

impl Table {
    fn new(lexicon: &Lexicon) -> Self {
        let forms = lexicon.forms();
        let most = forms.iter().map(|(_, lines)| lines.lines().count()).sum::<usize>() + 1;
        let mut table =
            Table { slots: vec![0; (most * 2).next_power_of_two()], words: Vec::with_capacity(most), longest: 0 };
        table.words.push(Word::default());
        for (class, lines) in forms {
            // The table lives as long as the program, and so do its words.
            for line in (*lines.leak()).lines() {
                let (word, value) = word_and_value(line);
                table.add(word, class, value);
            }
        }
        table
    }

    fn add(&mut self, word: &'static str, class: Class, value: Option<i32>) {
        self.longest = self.longest.max(word.len());
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) as usize & mask;
        let number = loop {
            match self.slots.get(slot) {
                Some(0) | None => {
                    let number = u16::try_from(self.words.len()).unwrap_or(0);
                    self.words.push(Word { word, ..Word::default() });
                    if let Some(free) = self.slots.get_mut(slot) {
                        *free = number;
                    }
                    break number;
                }
                Some(&number) if self.words.get(number as usize).is_some_and(|w| w.word == word) => break number,
                Some(_) => slot = (slot + 1) & mask,
            }
        };
        if let Some(entry) = self.words.get_mut(number as usize) {
            entry.classes = entry.classes.with(class);
            if let Some(value) = value {
                entry.values.push((class, value));
            }
        }
    }
}

/// A line's word and its number.
fn word_and_value(line: &str) -> (&str, Option<i32>) {
    match line.split_once(' ') {
        Some((word, value)) => (word, value.parse().ok()),
        None => (line, None),
    }
}

/// Writes a list with every form of its inflected words, a line each, the header left out.
///
/// A line of `paradigms` is a name and endings: `w e t te ge~t+3`. With it, the line `sag/w 1` of a list stands for `sage`,
/// `sagt` and `sagte`, each with the number 1, and `gesagt` with 4: `-` is the bare stem, what stands before `~` goes before
/// the stem, and `+3` adds to the number. A line whose paradigm does not exist is a word that has a stroke in it (`km/h`).
fn inflect(list: &str, paradigms: &'static str, to: &mut String) {
    for line in list.lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let (word, value) = word_and_value(line);
        let inflected = word.split_once('/').and_then(|(stem, name)| Some((stem, paradigm(paradigms, name)?)));
        let Some((stem, endings)) = inflected else {
            push(to, &["", word, ""], value);
            continue;
        };
        for ending in endings.split(' ') {
            let (ending, more) = ending.split_once('+').unwrap_or((ending, ""));
            let (before, behind) = ending.split_once('~').unwrap_or(("", ending));
            let behind = if behind == "-" { "" } else { behind };
            push(to, &[before, stem, behind], value.map(|v| v + more.parse().unwrap_or(0)));
        }
    }
}

/// The endings of a paradigm.
fn paradigm(paradigms: &'static str, name: &str) -> Option<&'static str> {
    paradigms.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}

fn push(to: &mut String, parts: &[&str], value: Option<i32>) {
    for part in parts {
        to.push_str(part);
    }
    if let Some(value) = value {
        to.push(' ');
        to.push_str(&value.to_string());
    }
    to.push('\n');
}

/// FNV-1a with a last mix: short keys, no seed, the same everywhere.
fn hash(word: &str) -> u32 {
    mix(word.bytes().fold(SEED, step))
}

const SEED: u32 = 0x811c_9dc5;

fn step(state: u32, byte: u8) -> u32 {
    (state ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

fn mix(state: u32) -> u32 {
    state ^ (state >> 15)
}

/// Writes `word` into `to` as lists have it: lower case, soft hyphens left out, typographic apostrophes made straight.
pub fn fold(word: &str, to: &mut String) {
    to.clear();
    if word.is_ascii() {
        to.push_str(word);
        to.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '\u{AD}' => {}
            '’' | '‘' | 'ʼ' => to.push('\''),
            c => to.push(lower(c)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{inflect, paradigm};

    const PARADIGMS: &str = "w e t te ge~t+3\nn - en+3\n";

    #[test]
    fn a_stem_stands_for_its_forms_with_their_numbers() {
        let mut forms = String::new();
        inflect("# verbs\nheute\nkm/h 1\nsag/w 1\n", PARADIGMS, &mut forms);
        assert_eq!(forms, "heute\nkm/h 1\nsage 1\nsagt 1\nsagte 1\ngesagt 4\n");
        forms.clear();
        inflect("polizist/n 1\nfrau/n\n", PARADIGMS, &mut forms);
        assert_eq!(forms, "polizist 1\npolizisten 4\nfrau\nfrauen\n");
    }

    #[test]
    fn a_paradigm_is_found_by_its_whole_name() {
        assert_eq!(paradigm("wa x\nw y\n", "w"), Some("y"));
        assert_eq!(paradigm("wa x\n", "w"), None);
    }
}
