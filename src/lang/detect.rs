//! Which of our languages a text is in.
//!
//! Each word speaks for the packs that list it, as do its letters, ends and pieces; a list of frequent words of other
//! languages speaks for none. Only a sample of a long text is read, from three places, so that a quotation in another
//! language does not decide.

use super::{Class, Entry, PACKS, Pack, UNKNOWN, fold};

/// Bytes read at each of the three places of a long text: some 200 words in all, more than detection needs (three to six
/// decide right nine times in ten).
const SAMPLE_BYTES: usize = 500;

/// Points of a frequent word. What follows is smaller the less it tells: measured on sentences and on pieces of three
/// to six words, in steps of one.
const STOP: i32 = 6;
/// Points of any other listed word of three letters or more.
const LISTED: i32 = 3;
/// Points of a letter that the language has and that is not in a to z.
const LETTER: i32 = 4;
/// Points of an end of a word that is in no list.
const ENDING: i32 = 3;
/// Points of a piece of such a word.
const PIECE: i32 = 2;
/// Points that a letter takes which the language does not have.
const STRANGE: i32 = 4;

/// Points a word on average that a text of a language must have at least; foreign texts stay below (measured: own
/// sentences 3.5 to 5, foreign ones under 1.5).
const LEAST_POINTS_A_WORD: i32 = 1;

/// Words under which a text is so short that any sign decides.
const FEW_WORDS: i32 = 8;

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
    let mut points = vec![0i32; PACKS.len()];
    let mut tally = Tally { words: 0, foreign: 0, other_script: 0, folded: String::new() };
    for piece in sample(text) {
        for word in piece.split(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’' | '\u{AD}'))) {
            let word = word.trim_matches(['\'', '’']);
            if !word.is_empty() {
                tally.word(word, &mut points);
            }
        }
    }
    let mut best = Detected { pack: UNKNOWN, lead: 0.0 };
    let mut first = 0;
    let mut second = tally.foreign;
    for (pack, &points) in PACKS.iter().copied().zip(&points) {
        if points > first {
            second = second.max(first);
            first = points;
            best.pack = pack;
        } else {
            second = second.max(points);
        }
    }
    let enough = tally.words < FEW_WORDS || first >= LEAST_POINTS_A_WORD * tally.words;
    if first <= tally.foreign || !enough || tally.other_script * 2 > tally.words {
        return Detected { pack: UNKNOWN, lead: 0.0 };
    }
    best.lead = (first - second.max(0)) as f32 / first.max(1) as f32;
    best
}

struct Tally {
    words: i32,
    /// Points of languages that we do not have.
    foreign: i32,
    /// Words in another script than Latin.
    other_script: i32,
    folded: String,
}

impl Tally {
    fn word(&mut self, word: &str, points: &mut [i32]) {
        self.words += 1;
        fold(word, &mut self.folded);
        let ascii = self.folded.is_ascii();
        if !ascii
            && self
                .folded
                .chars()
                .any(|c| c > '\u{24F}' && !('\u{1E00}'..='\u{1EFF}').contains(&c) && c.is_alphabetic())
        {
            self.other_script += 1;
            return;
        }
        let foreign = UNKNOWN.words.classes(UNKNOWN.words.entry(&self.folded)).has(Class::Foreign);
        let mut known = foreign;
        for (pack, points) in PACKS.iter().zip(points.iter_mut()) {
            let entry = pack.words.entry(&self.folded);
            let classes = pack.words.classes(entry);
            if classes.has(Class::Stop) {
                *points += STOP;
                known = true;
            } else if entry != Entry::NONE && !classes.has(Class::Agency) && self.folded.len() >= 3 {
                *points += LISTED;
                known = true;
            } else if pack.elision
                && let Some(cut) = self.folded.find('\'')
            {
                // "l'eau" is two words where the language has it so.
                let (head, tail) = self.folded.split_at(cut + 1);
                for (part, own) in [(head, LISTED), (tail, STOP)] {
                    if pack.words.classes(pack.words.entry(part)).has(Class::Stop) {
                        *points += own;
                        known = true;
                    }
                }
            }
        }
        if foreign {
            self.foreign += STOP;
        }
        if !ascii {
            let mut strange_to_all = true;
            for (pack, points) in PACKS.iter().zip(points.iter_mut()) {
                let letters = self.folded.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
                let (own, strange) = letters.fold((0, 0), |(own, strange), c| {
                    if pack.writing.letters.contains(c) { (own + 1, strange) } else { (own, strange + 1) }
                });
                *points += own.min(1) * LETTER - strange.min(1) * STRANGE;
                strange_to_all &= strange > 0;
            }
            self.foreign += i32::from(strange_to_all) * LETTER;
        }
        if !known && self.folded.len() >= 3 {
            for (pack, points) in PACKS.iter().zip(points.iter_mut()) {
                *points += looks(pack, &self.folded);
            }
            self.foreign += looks(UNKNOWN, &self.folded);
        }
    }
}

/// Points of a word that is in no list, by its ends and pieces.
fn looks(pack: &Pack, folded: &str) -> i32 {
    let ending = pack.writing.endings.iter().any(|e| folded.ends_with(e));
    let piece = pack.writing.pieces.iter().any(|p| folded.contains(p));
    i32::from(ending) * ENDING + i32::from(piece) * PIECE
}

/// The text, or its beginning, middle and end where it is long.
fn sample(text: &str) -> Vec<&str> {
    if text.len() <= 3 * SAMPLE_BYTES {
        return vec![text];
    }
    let middle = text.len() / 2 - SAMPLE_BYTES / 2;
    let piece = |from: usize| {
        let start = (from..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let end = (from + SAMPLE_BYTES..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        text.get(start..end).unwrap_or("")
    };
    vec![piece(0), piece(middle), piece(text.len() - SAMPLE_BYTES)]
}
