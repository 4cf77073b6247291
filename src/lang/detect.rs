//! Which of our languages a text is in.
//!
//! Each word speaks for the packs that list it, as do its letters; a word in no list speaks by its triples of letters,
//! which are counted in the packs' own words. A list of frequent words of other languages speaks for none. Only a sample of a long
//! text is read, from several places, so that a quotation in another language does not decide.
//!
//! The frequent words alone decide most articles, and their table is made in a tenth of the time; all words and the
//! triples are put together only for a text that leaves a doubt.

use std::sync::OnceLock;

use super::lexicon::cut;
use super::{Class, Classes, PACKS, Pack, UNKNOWN, fold};
use crate::index::{Index, hash_bytes};
use crate::letters;

/// Places where a long text is read.
const PLACES: usize = 5;

/// Bytes read at each: some 100 words in all, more than detection needs (three to six decide right 19 times in 20).
const SAMPLE_BYTES: usize = 120;

/// Points of a frequent word. These and the next are in sixths of a bit, as are those of triples of letters: measured
/// on sentences and on pieces of three to six words, in steps of a sixth.
const STOP: i32 = 52;
/// Points of any other listed word of three letters or more.
const LISTED: i32 = 35;
/// Points for no language of ours of a frequent word of a neighbour, whose texts have three of four words that look like
/// ours. Tried on sentences written for it: 130 leaves Galician Portuguese, 240 takes a quote for the text around it.
const NEIGHBOUR: i32 = 160;
/// Words of neighbours make a text theirs whatever the others say, where one word in so many is one, and the first and
/// the last of them are so large a part of it apart. The frequent words of neighbours are in part ours ("het", "que"), and
/// weigh more the longer a text is. Tried on sentences written for it.
const NEIGHBOURS_RATIO: i32 = 10;
const SPREAD: i32 = 3;
/// Points of a letter that the language has and that is not in a to z.
const LETTER: i32 = 35;
/// Points that a letter takes which the language does not have.
const STRANGE: i32 = 35;

/// Points a word on average that a text of a language must have at least; foreign texts stay below (measured: own
/// sentences 30 to 45, foreign ones under 15).
const LEAST_POINTS_A_WORD: i32 = 9;

/// Words under which a text is so short that any sign decides.
const FEW_WORDS: i32 = 8;

/// Words that a text must have at least, and the lead of its language, for its frequent words to decide alone. Measured:
/// see docs/decisions/langid.md.
const SURE_WORDS: i32 = 30;
const SURE_LEAD: f32 = 0.5;

/// A language with how sure it is.
#[derive(Clone, Copy)]
pub struct Detected {
    /// The language, [`UNKNOWN`] where it is none of ours.
    pub pack: &'static Pack,
    /// Its lead over the next language, 0 (none, or no language) to 1 (nothing spoke for another).
    pub lead: f32,
}

/// The language of `text`, [`UNKNOWN`] where it is none of ours.
pub fn detect(text: &str) -> &'static Pack {
    detected(text).pack
}

/// The language of `text`, with a measure of doubt.
pub fn detected(text: &str) -> Detected {
    static QUICK: OnceLock<Model> = OnceLock::new();
    static WHOLE: OnceLock<Model> = OnceLock::new();
    let (words, quick) = verdict_of(QUICK.get_or_init(|| Model::new(Words::Frequent)), text);
    if words >= SURE_WORDS && quick.lead >= SURE_LEAD {
        return quick;
    }
    verdict_of(WHOLE.get_or_init(|| Model::new(Words::All)), text).1
}

/// How many words were read, and what a model says of them.
fn verdict_of(model: &Model, text: &str) -> (i32, Detected) {
    let mut tally = Tally {
        model,
        words: 0,
        neighbours: 0,
        first_neighbour: 0,
        last_neighbour: 0,
        other_script: 0,
        points: vec![0; model.packs.len()],
        own: vec![0; model.packs.len()],
        folded: String::new(),
    };
    for place in 0..PLACES {
        let Some(piece) = sample(text, place) else { break };
        // Where the word begins, where its part ends that is one where the language has it so ("l'eau"), and where its last
        // letter ends.
        let (mut start, mut cut, mut end) = (0, 0, 0);
        for (at, c) in piece.char_indices().chain([(piece.len(), ' ')]) {
            let behind = at + c.len_utf8();
            if c.is_alphabetic() || c == '\u{AD}' {
                end = behind;
                continue;
            }
            if matches!(c, '\'' | '’') {
                if end <= start {
                    start = behind;
                } else if cut <= start {
                    cut = behind;
                }
                continue;
            }
            // An initial ("E. H. Roth") is no word.
            if end > start + 1 || end > start && c != '.' {
                let cut = if (start..end).contains(&cut) { cut } else { start };
                tally.word(piece.get(start..cut).unwrap_or(""));
                tally.word(piece.get(cut..end).unwrap_or(""));
            }
            start = behind;
        }
    }
    (tally.words, tally.verdict())
}

/// Which words a model knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Frequent,
    All,
}

/// What all packs together say of words and, where it knows all words, of triples of letters; put together at the first
/// use. None of their lexicons is needed for it, so that a text's own is the only one that is ever built.
struct Model {
    /// Ours in their order, then [`UNKNOWN`].
    packs: Vec<&'static Pack>,
    words: Index,
    /// For each numbered word a bit for every pack that has it among its frequent words, and [`OTHERS`] bits higher one
    /// for every pack that has it elsewhere.
    listed: Vec<u32>,
    /// For each triple of letters, pack after pack, how likely it is: sixths of a bit under certainty.
    triples: Vec<i8>,
}

/// Bits between those of frequent and of other words.
const OTHERS: u32 = 16;

/// The bit of a neighbour's word.
const NEIGHBOURS: u32 = 1 << 31;

/// Classes of frequent words.
const FREQUENT: Classes = Classes::of(&[Class::Stop, Class::Foreign, Class::Neighbour]);

/// Letters of a triple: a to z, any other letter, and a word's end.
const LETTERS: usize = 28;

/// Triples of letters.
const TRIPLES: usize = LETTERS * LETTERS * LETTERS;

/// A tenth of a triple is added to each count, so that none is impossible, and to the sum for so many triples: about those
/// that a language has.
const SMOOTH: u32 = 3000;

/// Words that an index of all languages has room for at first: those that are frequent.
const MODEL_WORDS: usize = 1 << 12;

impl Model {
    fn new(which: Words) -> Self {
        let packs: Vec<&'static Pack> = PACKS.iter().copied().chain([UNKNOWN]).collect();
        let mut model = Self { words: Index::with_room(MODEL_WORDS), listed: Vec::new(), triples: Vec::new(), packs };
        let width = model.packs.len();
        let mut counts = vec![0u16; if which == Words::All { TRIPLES * width } else { 0 }];
        let mut totals = vec![0u32; width];
        for (number, pack) in model.packs.iter().enumerate() {
            let of = if which == Words::All { Classes::ALL } else { FREQUENT };
            pack.words.each_form(of, &mut |class, word, _| {
                // What all languages share says nothing.
                if matches!(class, Class::FirstName | Class::Agency | Class::PhraseNext) || cut(word, b'_').is_some() {
                    return;
                }
                let bit = 1 << (number as u32 + if FREQUENT.has(class) { 0 } else { OTHERS });
                let key = model.words.number(hash_bytes(word)) as usize;
                if key == model.listed.len() {
                    model.listed.push(0);
                }
                let Some(bits) = model.listed.get_mut(key) else { return };
                if class == Class::Neighbour {
                    *bits |= NEIGHBOURS;
                    return;
                }
                let new = *bits & (1 << number | 1 << (number as u32 + OTHERS)) == 0;
                *bits |= bit;
                if new && which == Words::All {
                    let mut length = 0;
                    each_triple(word, |triple| {
                        if let Some(count) = counts.get_mut(triple * width + number) {
                            *count = count.saturating_add(1);
                        }
                        length += 1;
                    });
                    if let Some(total) = totals.get_mut(number) {
                        *total += length;
                    }
                }
            });
        }
        let sums: Vec<i32> = totals.iter().map(|total| log2_sixths(total * 10 + SMOOTH)).collect();
        model.triples = counts
            .iter()
            .enumerate()
            .map(|(place, &count)| {
                let sum = sums.get(place % width).copied().unwrap_or(0);
                let own = if count == 0 { 0 } else { log2_sixths(u32::from(count) * 10 + 1) };
                i8::try_from(own - sum).unwrap_or(i8::MIN)
            })
            .collect();
        model
    }
}

/// Tells of every three letters of a folded word, its ends too.
fn each_triple(folded: &[u8], mut tell: impl FnMut(usize)) {
    const END: usize = LETTERS - 1;
    let (mut first, mut second) = (END, END);
    for &byte in folded {
        let letter = match byte {
            b'a'..=b'z' => usize::from(byte - b'a'),
            // Any other character is one, whatever its bytes.
            0x80..0xC0 => continue,
            _ => END - 1,
        };
        if second != END {
            tell((first * LETTERS + second) * LETTERS + letter);
        }
        (first, second) = (second, letter);
    }
    tell((first * LETTERS + second) * LETTERS + END);
}

/// Sixths of the logarithm to base 2, between powers of two in a straight line: near enough, and a table less in the
/// browser build. `n` is above 0.
fn log2_sixths(n: u32) -> i32 {
    let whole = n.max(1).ilog2();
    let rest = u64::from(n) * 6 / (1 << whole) - 6;
    whole as i32 * 6 + rest as i32
}

struct Tally<'m> {
    model: &'m Model,
    words: i32,
    /// Words of neighbours, and which words the first and the last of them were.
    neighbours: i32,
    first_neighbour: i32,
    last_neighbour: i32,
    /// Words in another script than Latin.
    other_script: i32,
    /// Points of each pack of the model.
    points: Vec<i32>,
    /// Scratch: the triples of one word, for each pack.
    own: Vec<i32>,
    folded: String,
}

impl Tally<'_> {
    fn word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        self.words += 1;
        fold(word, &mut self.folded);
        let strange = |c: char| c > '\u{24F}' && !('\u{1E00}'..='\u{1EFF}').contains(&c);
        if !self.folded.is_ascii() {
            if self.folded.chars().any(strange) {
                self.other_script += 1;
                return;
            }
            self.letters();
        }
        let capital = word.starts_with(char::is_uppercase);
        let listed =
            self.model.words.find(hash_bytes(self.folded.as_bytes())).and_then(|n| self.model.listed.get(n as usize));
        let long = self.folded.len() >= 3;
        let mut known = false;
        if let Some(listed) = listed {
            // A large one may be a name ("Els").
            if listed & NEIGHBOURS != 0
                && !capital
                && let Some(points) = self.points.last_mut()
            {
                *points += NEIGHBOUR;
                if self.neighbours == 0 {
                    self.first_neighbour = self.words;
                }
                self.neighbours += 1;
                self.last_neighbour = self.words;
                known = true;
            }
            for (number, points) in self.points.iter_mut().enumerate() {
                if listed & 1 << number != 0 {
                    *points += STOP;
                    known = true;
                } else if long && listed & 1 << (number as u32 + OTHERS) != 0 {
                    *points += LISTED;
                    known = true;
                }
            }
        }
        if !known && long {
            self.triples(capital);
        }
    }

    /// What a word's letters beyond a to z say.
    fn letters(&mut self) {
        let mut of_nobody = true;
        for (pack, points) in self.model.packs.iter().zip(&mut self.points) {
            if std::ptr::eq(*pack, UNKNOWN) {
                *points += i32::from(of_nobody) * LETTER;
                continue;
            }
            let (mut own, mut strange) = (false, false);
            for c in self.folded.chars().filter(|c| !c.is_ascii()) {
                if letters::has(pack.writing.letters, c) { own = true } else { strange = true }
            }
            *points += i32::from(own) * LETTER - i32::from(strange) * STRANGE;
            of_nobody &= strange;
        }
    }

    /// What the triples of letters of a word in no list say, against what they say on average; half as much of a word
    /// with a capital, which may be a name from anywhere.
    fn triples(&mut self, capital: bool) {
        self.own.fill(0);
        let (own, width, triples) = (&mut self.own, self.model.packs.len(), &self.model.triples);
        let mut count = 0;
        each_triple(self.folded.as_bytes(), |triple| {
            let row = triples.get(triple * width..).unwrap_or(&[]);
            for (sum, value) in own.iter_mut().zip(row) {
                *sum += i32::from(*value);
            }
            count += 1;
        });
        let mean = own.iter().take(PACKS.len()).sum::<i32>() / PACKS.len() as i32;
        let share = if capital { 2 * count } else { count };
        for (points, sum) in self.points.iter_mut().zip(own) {
            *points += (*sum - mean) / share;
        }
    }

    fn verdict(&self) -> Detected {
        let mut best = Detected { pack: UNKNOWN, lead: 0.0 };
        let (mut first, mut second) = (0, 0);
        let foreign = self.points.last().copied().unwrap_or(0);
        for (pack, &points) in PACKS.iter().copied().zip(&self.points) {
            if points > first {
                (first, second) = (points, first);
                best.pack = pack;
            } else {
                second = second.max(points);
            }
        }
        let second = second.max(foreign);
        let enough = self.words < FEW_WORDS || first >= LEAST_POINTS_A_WORD * self.words;
        // A quote has them all in one place.
        let spread = (self.last_neighbour - self.first_neighbour) * SPREAD >= self.words;
        let neighbour = self.neighbours >= 2 && self.neighbours * NEIGHBOURS_RATIO >= self.words && spread;
        if first <= foreign.max(0) || !enough || neighbour || self.other_script * 2 > self.words {
            return Detected { pack: UNKNOWN, lead: 0.0 };
        }
        best.lead = (first - second) as f32 / first.max(1) as f32;
        best
    }
}

/// What is read of a text at one of its places: the text itself where it is short.
fn sample(text: &str, place: usize) -> Option<&str> {
    if text.len() <= PLACES * SAMPLE_BYTES {
        return (place == 0).then_some(text);
    }
    let from = (text.len() - SAMPLE_BYTES) / (PLACES - 1) * place;
    let (mut start, mut end) = (from, from + SAMPLE_BYTES);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let piece = text.get(start..end)?;
    // Half a word at either end would be read as another.
    let (mut head, mut tail) = (None, piece.len());
    for (at, c) in piece.char_indices() {
        if c.is_whitespace() {
            head = head.or(Some(at));
            tail = at;
        }
    }
    let head = head.filter(|_| start > 0).unwrap_or(0);
    let tail = if end == text.len() { piece.len() } else { tail };
    piece.get(head..tail).or(Some(piece))
}
