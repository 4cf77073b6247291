//! A language's words in one table, so that a token is looked up once for all stages.
//!
//! The lists are text (small, and readable in a diff); the table is built from them at the first use of a language.

use std::sync::OnceLock;

use super::hash::{Bits, SEED, hash, hash_bytes, mix, step};
use super::lists::CLASSES;
use super::{Class, Classes};
use crate::letters::lower;

/// Is told of a form: its class, the form, and the number that the class gives to it.
pub type Visit<'v> = dyn FnMut(Class, &[u8], Option<i32>) + 'v;

/// The words of a language.
///
/// Its texts are what `build.rs` makes of the lists: groups of words, each behind a line that says what they are. What a
/// paradigm is: [`inflect`].
pub struct Lexicon {
    texts: &'static [&'static str],
    paradigms: &'static str,
    table: OnceLock<Table>,
}

/// What [`Lexicon::number`] is of a word that a class gives none.
pub const NO_NUMBER: i32 = i32::MIN;

/// A word's place in its lexicon; [`Entry::NONE`] for a word that stands in no list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry(u16);

impl Entry {
    /// The place of a word that stands in no list.
    pub const NONE: Entry = Entry(0);

    /// The number of the word.
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

struct Table {
    /// Open addressing with linear probing; 0 is a free slot, else the number of a word with the upper half of its hash
    /// above it, so that hardly a word is compared with another.
    slots: Vec<u32>,
    /// What each word can be.
    classes: Vec<Classes>,
    words: Vec<Word>,
    /// The words' letters, one after another.
    letters: Vec<u8>,
    /// The words' numbers, chained.
    values: Vec<Value>,
    /// A bit for each hash of the last [`TAIL`] bytes of a word that can end a compound.
    tails: Bits,
    /// The same of a word of time that can.
    time_tails: Bits,
    /// A bit for each hash of a phrase cut before one of its ties.
    beginnings: Bits,
}

/// Bytes of a word's end that [`Lexicon::may_end_compound`] looks at.
const TAIL: usize = 4;

/// Slots of the table of a lexicon with hardly a word; one is always free.
const FEWEST_SLOTS: usize = 16;

/// What the compounds of time end in ("Montagnacht", "zweijährig").
const TIME_ENDS: Classes = Classes::of(&[Class::DayPart, Class::LengthTail]);

/// Nouns that a compound may end in.
pub const COMPOUND_ENDS: Classes = Classes::of(&[Class::Role, Class::Body, Class::Work, Class::ReportNoun]);

#[derive(Default)]
struct Word {
    /// Its letters in [`Table::letters`].
    start: u32,
    length: u16,
    /// Its first number in [`Table::values`], counted from 1.
    value: u16,
}

struct Value {
    class: Class,
    number: i32,
    /// The same word's next one, counted from 1.
    next: u16,
}

impl Lexicon {
    /// The lexicon of these texts; what a word is in one of them goes before what it is in a later one.
    pub const fn new(texts: &'static [&'static str], paradigms: &'static str) -> Self {
        Self { texts, paradigms, table: OnceLock::new() }
    }

    /// Every class with its words, a line a form with its number.
    pub fn forms(&self) -> Vec<(Class, String)> {
        let mut forms: Vec<(Class, String)> = Vec::new();
        let paradigms = paradigms(self.paradigms);
        for text in self.texts {
            let first = forms.len();
            each_form(text, &paradigms, Classes::ALL, &mut |class, word, value| {
                let known = forms.iter().skip(first).position(|(c, _)| *c == class).map(|at| first + at);
                let at = known.unwrap_or(forms.len());
                if known.is_none() {
                    forms.push((class, String::new()));
                }
                let Some((_, lines)) = forms.get_mut(at) else { return };
                lines.push_str(&String::from_utf8_lossy(word));
                if let Some(value) = value {
                    lines.push_str(&format!(" {value}"));
                }
                lines.push('\n');
            });
        }
        forms
    }

    /// Tells of every form of the words of these classes with its number, without making the table.
    pub fn each_form(&self, of: Classes, visit: &mut Visit) {
        let paradigms = paradigms(self.paradigms);
        for text in self.texts {
            each_form(text, &paradigms, of, visit);
        }
    }

    /// The place of a folded word.
    pub fn entry(&self, folded: &str) -> Entry {
        self.entry_at(hash(folded), folded.as_bytes())
    }

    /// The place of a word as the text has it, whatever its capitals: the same as [`Lexicon::entry`] of it folded, without
    /// the folding. None for a word with letters beyond Latin-1, or with marks that folding leaves out.
    pub fn entry_unfolded(&self, word: &[u8]) -> Option<Entry> {
        Some(self.entry_hashed(hash_unfolded(word)?, word))
    }

    /// The same, of a word whose bytes in lower case have been read into `state` ([`step`]).
    pub fn entry_hashed(&self, state: u32, word: &[u8]) -> Entry {
        self.entry_at(mix(state), word)
    }

    fn entry_at(&self, hash: u32, word: &[u8]) -> Entry {
        Entry(self.table().probe(hash, word).unwrap_or(0))
    }

    /// Whether one of the listed words that a compound can end in, of four bytes or more, may be the end of this word,
    /// which need not be folded. Most words are sent away by it.
    pub fn may_end_compound(&self, word: &str) -> bool {
        word.len() >= TAIL && tail_hash(word.as_bytes()).is_none_or(|tail| self.table().tails.has(tail))
    }

    /// The same of the words of time that a compound can end in ("Dienstagabend", "zweijährig").
    pub fn may_end_time(&self, word: &str) -> bool {
        word.len() >= TAIL && tail_hash(word.as_bytes()).is_none_or(|tail| self.table().time_tails.has(tail))
    }

    /// Whether a phrase may begin with this word, which need not be folded.
    pub fn may_begin_phrase(&self, word: &str) -> bool {
        hash_unfolded(word.as_bytes()).is_none_or(|state| self.table().beginnings.has(mix(state)))
    }

    /// Whether a phrase may go on behind these words, tied by underscores.
    pub fn may_go_on(&self, words: &str) -> bool {
        self.table().beginnings.has(hash(words))
    }

    /// What a word can be.
    pub fn classes(&self, entry: Entry) -> &Classes {
        const NONE: &Classes = &Classes::NONE;
        self.table().classes.get(entry.0 as usize).unwrap_or(NONE)
    }

    /// What each word can be, by its place.
    pub fn all_classes(&self) -> &[Classes] {
        &self.table().classes
    }

    /// The number that a class gives to a word; the first where a list gives several.
    #[inline(always)]
    pub fn value(&self, entry: Entry, class: Class) -> Option<i32> {
        let number = self.number(entry, class);
        (number != NO_NUMBER).then_some(number)
    }

    /// The number that a class gives to a word, [`NO_NUMBER`] where it gives none: one scalar, since the browser's build hands
    /// an option of one over in memory.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn number(&self, entry: Entry, class: Class) -> i32 {
        let table = self.table();
        let mut at = table.words.get(entry.0 as usize).map_or(0, |word| word.value);
        while let Some(value) = table.values.get(usize::from(at).wrapping_sub(1)) {
            if value.class == class {
                return value.number;
            }
            at = value.next;
        }
        NO_NUMBER
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::new(self))
    }
}

impl Table {
    fn new(lexicon: &Lexicon) -> Self {
        // A form takes some ten bytes; lists with paradigms have more forms than that, which makes the table grow once.
        let mut bytes = 0;
        for text in lexicon.texts {
            bytes += text.len();
        }
        let most = bytes / 8;
        let mut table = Table {
            slots: vec![0; (most * 2).max(FEWEST_SLOTS).next_power_of_two()],
            classes: Vec::with_capacity(most),
            words: Vec::with_capacity(most),
            letters: Vec::with_capacity(bytes * 2),
            values: Vec::with_capacity(most),
            tails: Bits::new(TAIL_BITS),
            time_tails: Bits::new(TIME_TAIL_BITS),
            beginnings: Bits::new(BEGINNING_BITS),
        };
        table.classes.push(Classes::NONE);
        table.words.push(Word::default());
        lexicon.each_form(Classes::ALL, &mut |class, word, value| {
            table.add(word, class, value);
            if matches!(class, Class::TimePhrase | Class::Leans) {
                let mut state = SEED;
                for &byte in word {
                    if byte == b'_' {
                        table.beginnings.add(mix(state));
                    }
                    state = step(state, byte);
                }
            }
            if COMPOUND_ENDS.or(TIME_ENDS).has(class)
                && let Some(tail) = tail_hash(word)
            {
                let tails = if TIME_ENDS.has(class) { &mut table.time_tails } else { &mut table.tails };
                tails.add(tail);
            }
        });
        table
    }

    /// The number of the word that has this hash and is the same but for capitals, else the free slot for it.
    fn probe(&self, hash: u32, word: &[u8]) -> Result<u16, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let held = self.slots.get(slot).copied().unwrap_or(0);
            if held == 0 {
                return Err(slot);
            }
            if (held ^ hash) >> 16 == 0 && self.word(held as u16).is_some_and(|listed| is_lowered(word, listed)) {
                return Ok(held as u16);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The letters of a word.
    fn word(&self, number: u16) -> Option<&[u8]> {
        let word = self.words.get(number as usize)?;
        self.letters.get(word.start as usize..)?.get(..word.length as usize)
    }

    fn add(&mut self, word: &[u8], class: Class, value: Option<i32>) {
        let hash = hash_bytes(word);
        let number = match self.probe(hash, word) {
            Ok(number) => number,
            Err(slot) => {
                let number = self.words.len() as u16;
                self.words.push(Word { start: self.letters.len() as u32, length: word.len() as u16, value: 0 });
                self.letters.extend_from_slice(word);
                self.classes.push(Classes::NONE);
                if let Some(free) = self.slots.get_mut(slot) {
                    *free = held(hash, number);
                }
                if self.words.len() * 2 > self.slots.len() {
                    self.grow();
                }
                number
            }
        };
        if let Some(classes) = self.classes.get_mut(number as usize) {
            *classes = classes.with(class);
        }
        let Some(value) = value else { return };
        self.values.push(Value { class, number: value, next: 0 });
        let new = self.values.len() as u16;
        // At the end of the word's chain: the first number that a class gives is the one that counts.
        let Some(first) = self.words.get_mut(number as usize).map(|w| &mut w.value) else { return };
        if *first == 0 {
            *first = new;
            return;
        }
        let mut at = *first;
        while let Some(value) = self.values.get_mut(usize::from(at) - 1) {
            if value.next == 0 {
                value.next = new;
                return;
            }
            at = value.next;
        }
    }

    /// Twice as many slots.
    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for number in 1..self.words.len() as u16 {
            let Some(word) = self.word(number) else { continue };
            let hash = hash_bytes(word);
            if let Err(slot) = self.probe(hash, word)
                && let Some(free) = self.slots.get_mut(slot)
            {
                *free = held(hash, number);
            }
        }
    }
}

/// What a slot holds of a word.
fn held(hash: u32, number: u16) -> u32 {
    hash & !0xFFFF | u32::from(number)
}

/// What stands before the first such byte, and what behind it.
pub(super) fn cut(line: &[u8], at: u8) -> Option<(&[u8], &[u8])> {
    let place = line.iter().position(|&b| b == at)?;
    Some((line.get(..place)?, line.get(place + 1..)?))
}

/// A whole number, with or without a minus.
fn number(digits: &[u8]) -> Option<i32> {
    if let [b'-', rest @ ..] = digits {
        return number(rest).map(|n| -n);
    }
    let mut sum = 0i32;
    for digit in digits {
        let digit = digit.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        sum = sum.checked_mul(10)?.checked_add(i32::from(digit))?;
    }
    (!digits.is_empty()).then_some(sum)
}

/// The names of paradigms with their endings.
type Paradigms = Vec<(&'static [u8], &'static [u8])>;

/// Splits a text of paradigms, a line each: a name and endings.
fn paradigms(text: &'static str) -> Paradigms {
    let mut paradigms = Vec::new();
    for line in text.as_bytes().split(|&b| b == b'\n') {
        paradigms.extend(cut(line, b' '));
    }
    paradigms
}

/// Tells of every form of a text's words of these classes.
fn each_form(text: &'static str, paradigms: &Paradigms, of: Classes, visit: &mut Visit) {
    let mut kinds = Vec::new();
    let mut form = Vec::new();
    let mut word = Vec::new();
    let mut head = Vec::new();
    let mut heads = text.as_bytes().split(|&b| b == b'\n');
    let mut begins = false;
    for line in text.as_bytes().split(|&b| b == b'\n') {
        // The heads themselves, before the first empty line, are no words.
        if line.is_empty() {
            begins = true;
            kinds.clear();
            continue;
        }
        if begins {
            begins = false;
            unshare(&mut head, heads.next().unwrap_or(b""));
            kinds_of(&head, paradigms, &mut kinds);
            kinds.retain(|kind: &Kind| of.has(kind.class));
        }
        // A group begins with a whole word: one that nobody asks for is passed over.
        if kinds.is_empty() {
            continue;
        }
        unshare(&mut word, line);
        for kind in &kinds {
            inflect(&word, kind, &mut form, visit);
        }
    }
}

/// Makes a line of the one before it: "Cner" behind "warten" is "waner", since a large letter says how much is left.
fn unshare(before: &mut Vec<u8>, line: &[u8]) {
    let (left, rest) = match line {
        [letter @ b'A'..=b'Z', rest @ ..] => (usize::from(letter - b'A'), rest),
        _ => (0, line),
    };
    before.truncate(left);
    before.extend_from_slice(rest);
}

/// What the words of a group are, once for each list that they stand in.
struct Kind {
    class: Class,
    /// Endings of their paradigm; `-` for words that have none.
    endings: &'static [u8],
    value: Option<i32>,
}

/// The place in [`CLASSES`] of the list whose letter a head begins with, as `build.rs` has them: U+0400 and on.
fn list_of(line: &[u8]) -> Option<usize> {
    match line {
        [first @ 0xD0..=0xD1, second, ..] => Some(usize::from(first - 0xD0) << 6 | usize::from(second & 0x3F)),
        _ => None,
    }
}

/// Adds what a group's head says: letter, paradigm and number of each list.
fn kinds_of(line: &[u8], paradigms: &Paradigms, to: &mut Vec<Kind>) {
    let mut rest = line;
    while let Some(list) = list_of(rest) {
        rest = rest.get(2..).unwrap_or(b"");
        let end = rest.iter().position(|&b| b >= 0xD0).unwrap_or(rest.len());
        let (own, next) = rest.split_at_checked(end).unwrap_or((rest, b""));
        rest = next;
        let digits = own.iter().position(|b| b.is_ascii_digit() || *b == b'-').unwrap_or(own.len());
        let (name, value) = own.split_at_checked(digits).unwrap_or((own, b""));
        let mut endings: &[u8] = b"-";
        for paradigm in paradigms {
            if paradigm.0 == name {
                endings = paradigm.1;
            }
        }
        if let Some(&class) = CLASSES.get(list) {
            to.push(Kind { class, endings, value: number(value) });
        }
    }
}

/// Tells of every form of a word or stem.
///
/// A paradigm is a name and endings: `w e t te ge~t+3`. With it, the line `sag/w 1` of a list stands for `sage`, `sagt`
/// and `sagte`, each with the number 1, and `gesagt` with 4: `-` is the bare stem, what stands before `~` goes before the
/// stem, and `+3` adds to the number. A line whose paradigm does not exist is a word that has a stroke in it (`km/h`).
fn inflect(stem: &[u8], kind: &Kind, form: &mut Vec<u8>, visit: &mut Visit) {
    if kind.endings == b"-" {
        if kind.class == Class::TimePhrase
            && let Some((head, rest)) = cut(stem, b'_')
        {
            visit(Class::PhraseHead, head, None);
            visit(Class::PhraseNext, cut(rest, b'_').map_or(rest, |(next, _)| next), None);
        }
        return visit(kind.class, stem, kind.value);
    }
    for ending in kind.endings.split(|&b| b == b' ') {
        let (ending, more) = cut(ending, b'+').unwrap_or((ending, b""));
        let (before, behind) = cut(ending, b'~').unwrap_or((b"", ending));
        form.clear();
        form.extend_from_slice(before);
        form.extend_from_slice(stem);
        if behind != b"-" {
            form.extend_from_slice(behind);
        }
        visit(kind.class, form, kind.value.map(|v| v + number(more).unwrap_or(0)));
    }
}

/// Bits of [`Table::tails`]: some 40 for each noun.
const TAIL_BITS: usize = 1 << 14;

/// Bits of [`Table::time_tails`]: some 20 for each word.
const TIME_TAIL_BITS: usize = 1 << 11;

/// Bits of [`Table::beginnings`]: some ten for each.
const BEGINNING_BITS: usize = 1 << 12;

/// The hash of a word's last bytes; none where their lower case is not known.
fn tail_hash(word: &[u8]) -> Option<u32> {
    let from = word.len().saturating_sub(TAIL);
    if let Some(&tail) = word.last_chunk::<TAIL>().filter(|tail| tail.is_ascii()) {
        return Some(tail_mix(u32::from_le_bytes(tail) | SMALL));
    }
    let mut before = from.checked_sub(1).and_then(|b| word.get(b)).copied().unwrap_or(0);
    let mut tail = [0; TAIL];
    for (place, &byte) in tail.iter_mut().zip(word.get(from..)?) {
        *place = lowered(before, byte)?;
        before = byte;
    }
    Some(tail_mix(u32::from_le_bytes(tail) | SMALL))
}

/// The bit that small letters of ASCII have and large ones have not, in each of four bytes. What has it otherwise too is
/// no letter, or has it in every form of the word.
const SMALL: u32 = 0x2020_2020;

/// Four bytes spread over the bits that [`Bits`] asks for.
fn tail_mix(tail: u32) -> u32 {
    mix(tail.wrapping_mul(0x9E37_79B1))
}

/// The state ([`step`]) of a word's bytes in lower case; none where that is not known.
fn hash_unfolded(word: &[u8]) -> Option<u32> {
    let mut state = SEED;
    let mut before = 0;
    for &byte in word {
        state = step(state, lowered(before, byte)?);
        before = byte;
    }
    Some(state)
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
    if word.len() != listed.len() {
        return false;
    }
    // Most words have no capital behind their first letter.
    if let ([first, rest @ ..], [want, listed @ ..]) = (word, listed)
        && rest == listed
        && first.to_ascii_lowercase() == *want
    {
        return true;
    }
    let mut before = 0;
    word.iter().zip(listed).all(|(&byte, &want)| {
        let same = byte == want || lowered(before, byte) == Some(want);
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
    use super::{CLASSES, Classes, Entry, Lexicon, fold};

    const PARADIGMS: &str = "w e t te ge~t+3\nn - en+3\nwa x\n";

    /// The forms of a text's first list, a line each.
    fn forms(text: &'static str) -> String {
        let lexicon = Lexicon::new(Box::leak(Box::new([text])), PARADIGMS);
        lexicon.forms().into_iter().map(|(_, forms)| forms).collect()
    }

    // Ѐ is the first list, Ё the second, Ђ the third.
    #[test]
    fn a_stem_stands_for_its_forms_with_their_numbers() {
        assert_eq!(forms("Ѐ\nЀw1\n\nheute\nkm/h\n\nsag\n"), "heute\nkm/h\nsage 1\nsagt 1\nsagte 1\ngesagt 4\n");
        assert_eq!(forms("Ѐn1\nCn\n\npolizist\n\nfrau\n"), "polizist 1\npolizisten 4\nfrau\nfrauen\n");
        assert_eq!(forms("Ѐ-1\nЀ10923\n\ngestern\n\nprinsjesdag\n"), "gestern -1\nprinsjesdag 10923\n");
    }

    #[test]
    fn a_word_of_several_classes_has_the_first_number_of_each() {
        let lexicon = Lexicon::new(&["Ѐ5Ё1Ђ\n\nmai\n", "Ё2\n\nmai\n"], PARADIGMS);
        let entry = lexicon.entry("mai");
        assert_eq!(*lexicon.classes(entry), Classes::of(&[CLASSES[0], CLASSES[1], CLASSES[2]]));
        assert_eq!(lexicon.value(entry, CLASSES[0]), Some(5));
        assert_eq!(lexicon.value(entry, CLASSES[1]), Some(1));
        assert_eq!(lexicon.value(entry, CLASSES[2]), None);
    }

    #[test]
    fn a_lexicon_without_words_finds_none() {
        assert_eq!(Lexicon::new(&[], "").entry("wort"), Entry::NONE);
    }

    #[test]
    fn a_word_is_found_without_folding_as_it_is_with_it() {
        let lexicon = Lexicon::new(&["Ѐ\n\ncafé\nl'été\nstraße\nwort\n×\nœuvre\nčas\n"], "");
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
}
