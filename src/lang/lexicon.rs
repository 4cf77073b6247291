//! A language's words in one table, so that a token is looked up once for all stages.
//!
//! The lists are text (small, and readable in a diff); the table is built from them at the first use of a language.

use std::sync::OnceLock;

use super::hash::{Bits, SEED, hash, mix, step};
use super::lists::CLASSES;
use super::{Class, Classes};
use crate::letters::lower;

/// The words of a language.
///
/// Its texts are what `build.rs` makes of the lists: groups of words, each behind a line that says what they are. What a
/// paradigm is: [`inflect`].
pub struct Lexicon {
    texts: &'static [&'static str],
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
    /// A bit for each hash of the last [`TAIL`] bytes of a noun that can end a compound.
    tails: Bits,
}

/// Bytes of a word's end that [`Lexicon::may_end_compound`] looks at.
const TAIL: usize = 4;

/// Nouns that a compound may end in.
pub const COMPOUND_ENDS: Classes = Classes::of(&[Class::Role, Class::Body, Class::Work, Class::ReportNoun]);

#[derive(Default)]
struct Word {
    word: &'static str,
    classes: Classes,
    values: Vec<(Class, i32)>,
}

impl Lexicon {
    /// The lexicon of these texts; what a word is in one of them goes before what it is in a later one.
    pub const fn new(texts: &'static [&'static str], paradigms: &'static str) -> Self {
        Self { texts, paradigms, table: OnceLock::new() }
    }

    /// Every group's words for each class that they have, a line a form with its number.
    pub fn forms(&self) -> Vec<(Class, String)> {
        let mut forms: Vec<(Class, String)> = Vec::new();
        let mut kinds = Vec::new();
        for line in self.texts.iter().flat_map(|text| text.lines()) {
            if line.starts_with(is_letter_of_list) {
                kinds = self.kinds(line);
                forms.extend(kinds.iter().map(|kind| (kind.class, String::new())));
                continue;
            }
            let from = forms.len() - kinds.len();
            for (kind, (_, to)) in kinds.iter().zip(forms.iter_mut().skip(from)) {
                inflect(line, kind, to);
            }
        }
        forms
    }

    /// What a group's first line says.
    fn kinds(&self, line: &'static str) -> Vec<Kind> {
        let mut kinds = Vec::new();
        let mut rest = line;
        while let Some(letter) = rest.chars().next() {
            rest = rest.get(letter.len_utf8()..).unwrap_or("");
            let end = rest.find(is_letter_of_list).unwrap_or(rest.len());
            let (own, next) = rest.split_at_checked(end).unwrap_or((rest, ""));
            rest = next;
            let digits = own.find(|c: char| c.is_ascii_digit() || c == '-').unwrap_or(own.len());
            let (name, value) = own.split_at_checked(digits).unwrap_or((own, ""));
            let class = CLASSES.get((u32::from(letter) - FIRST_LIST) as usize);
            let endings = if name.is_empty() { "-" } else { paradigm(self.paradigms, name).unwrap_or("-") };
            kinds.extend(class.map(|&class| Kind { class, endings, value: value.parse().ok() }));
        }
        kinds
    }

    /// The place of a folded word.
    pub fn entry(&self, folded: &str) -> Entry {
        Entry(self.table().probe(hash(folded), |word| word == folded).unwrap_or(0))
    }

    /// The place of a word as the text has it, whatever its capitals: the same as [`Lexicon::entry`] of it folded, without
    /// the folding. None for a word with letters beyond Latin-1, or with marks that folding leaves out.
    pub fn entry_unfolded(&self, word: &[u8]) -> Option<Entry> {
        let mut state = SEED;
        let mut before = 0;
        for &byte in word {
            state = step(state, lowered(before, byte)?);
            before = byte;
        }
        let number = self.table().probe(mix(state), |listed| is_lowered(word, listed.as_bytes()));
        Some(Entry(number.unwrap_or(0)))
    }

    /// Whether one of the listed nouns that a compound can end in, of four bytes or more, may be the end of this word,
    /// which need not be folded. Most words are sent away by it.
    pub fn may_end_compound(&self, word: &str) -> bool {
        word.len() >= TAIL && tail_hash(word.as_bytes()).is_none_or(|tail| self.table().tails.has(tail))
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
        let mut table = Table {
            slots: vec![0; (most * 2).next_power_of_two()],
            words: Vec::with_capacity(most),
            tails: Bits::new(TAIL_BITS),
        };
        table.words.push(Word::default());
        for (class, lines) in forms {
            // The table lives as long as the program, and so do its words.
            for line in (*lines.leak()).lines() {
                let (word, value) = word_and_value(line);
                table.add(word, class, value);
                if COMPOUND_ENDS.has(class)
                    && let Some(tail) = tail_hash(word.as_bytes())
                {
                    table.tails.add(tail);
                }
            }
        }
        table
    }

    /// The number of the word that has this hash and is the `same`, else the free slot for it.
    fn probe(&self, hash: u32, same: impl Fn(&str) -> bool) -> Result<u16, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots.get(slot).copied().unwrap_or(0) {
                0 => return Err(slot),
                number if self.words.get(number as usize).is_some_and(|w| same(w.word)) => return Ok(number),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn add(&mut self, word: &'static str, class: Class, value: Option<i32>) {
        let number = match self.probe(hash(word), |known| known == word) {
            Ok(number) => number,
            Err(slot) => {
                let number = u16::try_from(self.words.len()).unwrap_or(0);
                self.words.push(Word { word, ..Word::default() });
                if let Some(free) = self.slots.get_mut(slot) {
                    *free = number;
                }
                number
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

/// What the words of a group are, once for each list that they stand in.
struct Kind {
    class: Class,
    /// Endings of their paradigm; `-` for words that have none.
    endings: &'static str,
    value: Option<i32>,
}

/// The letter of the first list, as `build.rs` has it.
const FIRST_LIST: u32 = 0x400;

/// Whether a group's line, or what it says of one more list, begins with this letter.
fn is_letter_of_list(c: char) -> bool {
    u32::from(c) >= FIRST_LIST
}

/// Writes every form of a word or stem, a line each.
///
/// A paradigm is a name and endings: `w e t te ge~t+3`. With it, the line `sag/w 1` of a list stands for `sage`, `sagt`
/// and `sagte`, each with the number 1, and `gesagt` with 4: `-` is the bare stem, what stands before `~` goes before the
/// stem, and `+3` adds to the number. A line whose paradigm does not exist is a word that has a stroke in it (`km/h`).
fn inflect(stem: &str, kind: &Kind, to: &mut String) {
    for ending in kind.endings.split(' ') {
        let (ending, more) = ending.split_once('+').unwrap_or((ending, ""));
        let (before, behind) = ending.split_once('~').unwrap_or(("", ending));
        let behind = if behind == "-" { "" } else { behind };
        push(to, &[before, stem, behind], kind.value.map(|v| v + more.parse().unwrap_or(0)));
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

/// Bits of [`Table::tails`]: some 40 for each noun.
const TAIL_BITS: usize = 1 << 14;

/// The hash of a word's last bytes; none where their lower case is not known.
fn tail_hash(word: &[u8]) -> Option<u32> {
    let from = word.len().saturating_sub(TAIL);
    let mut before = from.checked_sub(1).and_then(|b| word.get(b)).copied().unwrap_or(0);
    let mut state = SEED;
    for &byte in word.get(from..)? {
        state = step(state, lowered(before, byte)?);
        before = byte;
    }
    Some(mix(state))
}

/// A byte of UTF-8 in lower case, `before` being the one before it: ASCII, and the letters of Latin-1, whose first byte is
/// C3. None for any other letter.
fn lowered(before: u8, byte: u8) -> Option<u8> {
    match (before, byte) {
        (0xC3, 0x80..=0x9E) if byte != 0x97 => Some(byte + 0x20),
        (0xC3, 0x80..=0xBF) | (_, 0xC3) => Some(byte),
        (_, ..0x80) => Some(byte.to_ascii_lowercase()),
        _ => None,
    }
}

/// Whether `word` in lower case is `listed`.
fn is_lowered(word: &[u8], listed: &[u8]) -> bool {
    let mut before = 0;
    word.len() == listed.len()
        && word.iter().zip(listed).all(|(&byte, &want)| {
            let same = lowered(before, byte) == Some(want);
            before = byte;
            same
        })
}

/// Writes `word` into `to` as lists have it: lower case, soft hyphens left out, typographic apostrophes made straight.
pub fn fold(word: &str, to: &mut String) {
    to.clear();
    to.reserve(word.len());
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
    use super::{CLASSES, Class, Classes, Entry, Kind, Lexicon, fold, inflect, paradigm};

    const PARADIGMS: &str = "w e t te ge~t+3\nn - en+3\n";

    #[test]
    fn a_stem_stands_for_its_forms_with_their_numbers() {
        let mut forms = String::new();
        let kind = |name, value| Kind { class: Class::Stop, endings: paradigm(PARADIGMS, name).unwrap_or("-"), value };
        inflect("heute", &kind("", None), &mut forms);
        inflect("sag", &kind("w", Some(1)), &mut forms);
        assert_eq!(forms, "heute\nsage 1\nsagt 1\nsagte 1\ngesagt 4\n");
        forms.clear();
        inflect("polizist", &kind("n", Some(1)), &mut forms);
        inflect("frau", &kind("n", None), &mut forms);
        assert_eq!(forms, "polizist 1\npolizisten 4\nfrau\nfrauen\n");
    }

    #[test]
    fn a_line_says_what_the_words_behind_it_are() {
        // Ѐ is the first list, Ё the second.
        let lexicon = Lexicon::new(&["Ѐ\nheute\nЀ-2Ёw1\nsag\n"], PARADIGMS);
        let heute = lexicon.entry("heute");
        assert_eq!(lexicon.classes(heute), Classes::of(&[CLASSES[0]]));
        assert_eq!(lexicon.value(lexicon.entry("sag"), CLASSES[0]), Some(-2));
        assert_eq!(lexicon.value(lexicon.entry("gesagt"), CLASSES[1]), Some(4));
    }

    #[test]
    fn a_word_is_found_without_folding_as_it_is_with_it() {
        let lexicon = Lexicon::new(&["Ѐ\ncafé\nl'été\nstraße\nwort\n×\nœuvre\nčas\n"], "");
        let mut folded = String::new();
        for word in [
            "Café",
            "CAFÉ",
            "L'ÉTÉ",
            "Straße",
            "wort",
            "WORT",
            "Worte",
            "×",
            "÷",
            "Œuvre",
            "Čas",
            "Wo\u{AD}rt",
            "l’été",
        ] {
            fold(word, &mut folded);
            let entry = lexicon.entry_unfolded(word.as_bytes()).unwrap_or_else(|| lexicon.entry(&folded));
            assert_eq!(entry, lexicon.entry(&folded), "{word}");
        }
        assert_ne!(lexicon.entry_unfolded("CAFÉ".as_bytes()), Some(Entry::NONE));
    }

    #[test]
    fn a_paradigm_is_found_by_its_whole_name() {
        assert_eq!(paradigm("wa x\nw y\n", "w"), Some("y"));
        assert_eq!(paradigm("wa x\n", "w"), None);
    }
}
