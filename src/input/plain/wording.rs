//! What a line is by its own words, before its neighbours are looked at.

use super::cut::{self, bytes, classes};
use super::dates::{self, Dated};
use super::lines::{is_closing, is_final, is_invisible, sign};
use crate::lang::phrases::{self, Phrase};
use crate::lang::{Class, Classes, Pack, SEED, fold, step};
use crate::letters::{self, lower};

/// Bytes of a line's beginning that phrases are looked for in: the longest phrase has under 60.
const HEAD_BYTES: usize = 72;

/// Bytes of the longest caption of several sentences with nothing but an agency behind them (guess).
const LONGEST_CAPTION: usize = 140;

/// Bytes of a line's end that a credit is looked for in: several names and agencies (guess).
const TAIL_BYTES: usize = 120;

/// Words of the longest caption; a longer line with a credit behind it is a paragraph (guess, looked at on news pages).
const MOST_CAPTION_WORDS: usize = 45;

/// Words of the longest caption of several sentences with the owner's sign behind it (guess).
const MOST_OWNED_WORDS: usize = 25;

/// Words of the longest line that a furniture phrase at its start makes furniture of.
const MOST_FURNITURE_WORDS: usize = 60;

/// Words counted of a line; what has more has enough.
const MOST_WORDS: usize = MOST_FURNITURE_WORDS + 1;

/// What a line is by its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Nothing to read: no letter, no figure.
    Nothing,
    /// Furniture.
    Furniture,
    /// Heading of links to other articles, alone on its line. `topics`: the list under it may be one of topics.
    Related {
        /// Whether the same heading stands over lists of topics.
        topics: bool,
    },
    /// Heading of a list of topics with the list behind its colon.
    TopicsLine,
    /// Heading of the editors' box.
    Box,
    /// Byline or date line that says so itself.
    Byline,
    /// "Von Ina Roth": a byline where a byline may stand.
    Author,
    /// A date and nothing else: a date line in the head, a heading amid a chronicle.
    BareDate,
    /// Caption with its credit.
    Caption,
    /// A credit alone.
    Credit,
    /// A short line without a final mark.
    Short,
    /// A short line that asks something.
    Question,
    /// Running text.
    Prose,
}

/// A line with what was seen on it.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// What it is by its own words.
    pub guess: Guess,
    /// Words, counted up to a hundred.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ends: bool,
    /// Bytes of the sign of a list's item at its start.
    pub sign: usize,
}

/// Looks at one line.
pub fn look(piece: &str, pack: &'static Pack, buffer: &mut String) -> Seen {
    let sign = sign(piece);
    let body = piece.get(sign..).unwrap_or("");
    let words = count_words(body);
    let last = cut::strip(body, |c| is_closing(c) || is_invisible(c)).chars().next_back();
    // A dash at the end breaks off speech; a comma or colon leads on.
    let leads_on = last.is_some_and(|c| matches!(c, ',' | ';' | ':' | '—' | '–'));
    let ends = last.is_some_and(is_final);
    let guess = guess(body, pack, words, ends, leads_on, last, buffer);
    Seen { guess, words, ends, sign }
}

fn guess(
    body: &str,
    pack: &'static Pack,
    words: usize,
    ends: bool,
    leads_on: bool,
    last: Option<char>,
    buffer: &mut String,
) -> Guess {
    if words == 0 || !cut::has(body, char::is_alphanumeric) {
        return Guess::Nothing;
    }
    let phrase = words <= MOST_FURNITURE_WORDS && may_begin(body);
    if phrase {
        let whole = fold_head(body, buffer);
        if let Some(guess) = by_phrase(words, ends, whole, buffer) {
            return guess;
        }
    }
    // "Publié le 12 mars 2024 à 14h05, mis à jour le 13 mars 2024 à 8h30" has fifteen.
    if words <= 16 && (!ends || ends_cut_short(body, pack)) {
        if is_interface(body, pack) {
            return Guess::Furniture;
        }
        match dates::date_line(body, pack) {
            Dated::Line => return Guess::Byline,
            Dated::Bare => return Guess::BareDate,
            Dated::No => {}
        }
    }
    if words <= MOST_CAPTION_WORDS && !(ends && last != Some('.')) {
        match credit(body, pack) {
            CreditAt::All => return Guess::Credit,
            // Several sentences with the owner's line behind them are an article's last paragraph; it is cut off there.
            CreditAt::End if words > MOST_OWNED_WORDS && letters::has(body, '©') && told(body) => {}
            CreditAt::End => return Guess::Caption,
            CreditAt::No => {}
        }
    }
    if phrase && words <= 14 && !ends && dates::authors_behind(body, buffer, pack).is_some() {
        return Guess::Author;
    }
    if !ends && !leads_on && words <= pack.blocks.heading_words && !starts_small(body) {
        return Guess::Short;
    }
    if last == Some('?')
        && words <= 8
        && !cut::has(body, |c| matches!(c, '"' | '«' | '»' | '„' | '“' | '”' | '‹' | '›'))
        && cut::find(body, is_final) == cut::find_last(body, is_final).map(|(at, _)| at)
    {
        return Guess::Question;
    }
    Guess::Prose
}

/// Figures of the shortest date with its year and an hour.
const LEAST_DATE_FIGURES: usize = 7;

/// Bytes of the longest word cut short at the end of a date line ("min.", "p.m.").
const MOST_CUT_SHORT: usize = 3;

/// Whether the full stop behind a line is that of a word cut short in a date line: "12 March 2024, 6:20 p.m.", "3 min.".
fn ends_cut_short(body: &str, pack: &'static Pack) -> bool {
    let Some(bare) = body.strip_suffix('.') else { return false };
    let word = bare.get(cut::strip(bare, char::is_alphabetic).len()..).unwrap_or("");
    let figures = body.bytes().filter(u8::is_ascii_digit).count();
    (1..=MOST_CUT_SHORT).contains(&word.len())
        && figures > 0
        && (figures >= LEAST_DATE_FIGURES || classes(word, pack).has(Class::Abbreviation))
}

/// Words of a line: runs of anything that hold a letter or a figure.
fn count_words(piece: &str) -> usize {
    let (mut count, mut rest) = (0, piece.as_bytes());
    while count < MOST_WORDS
        && let Some(first) = rest.iter().position(|&byte| bytes::sort(byte) & bytes::LETTER != 0)
    {
        count += 1;
        let word = rest.get(first..).unwrap_or(&[]);
        let end = word.iter().position(|&byte| bytes::sort(byte) & bytes::SPACE != 0).unwrap_or(word.len());
        rest = word.get(end..).unwrap_or(&[]);
    }
    count
}

fn starts_small(body: &str) -> bool {
    cut::first(cut::skip(body, |c| !c.is_alphanumeric())).is_lowercase()
}

/// Writes the beginning of a line as phrases have it: lower case, single spaces, without marks before its first
/// letter. Says whether the whole line is in it.
pub fn fold_head(piece: &str, to: &mut String) -> bool {
    to.clear();
    let mut space = false;
    for c in piece.chars() {
        if c.is_ascii_alphanumeric() && to.len() < HEAD_BYTES {
            if space {
                to.push(' ');
                space = false;
            }
            to.push(c.to_ascii_lowercase());
            continue;
        }
        if is_invisible(c) && !c.is_whitespace() {
            continue;
        }
        if to.is_empty() && !c.is_alphanumeric() {
            continue;
        }
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if to.len() >= HEAD_BYTES {
            return false;
        }
        if space {
            to.push(' ');
            space = false;
        }
        match c {
            '’' | 'ʼ' | '‘' => to.push('\''),
            '‑' | '‐' => to.push('-'),
            c if c.is_ascii() => to.push(c.to_ascii_lowercase()),
            c => to.push(lower(c)),
        }
    }
    true
}

/// Whether a phrase can stand at the beginning of a line, by its first words.
pub fn may_begin(piece: &str) -> bool {
    let mut state = SEED;
    let (mut words, mut in_word) = (0, false);
    for byte in piece.bytes() {
        if byte.is_ascii_alphanumeric() {
            state = step(state, byte.to_ascii_lowercase());
            in_word = true;
        } else if !byte.is_ascii() {
            return words > 0 || may_begin_beyond_ascii(piece);
        } else if in_word {
            if !phrases::may_begin(state) {
                return false;
            }
            // What other marks do is for the closer look to say.
            if byte != b' ' || phrases::may_be(state) {
                return true;
            }
            state = step(state, byte);
            (words, in_word) = (words + 1, false);
        } else if words > 0 {
            return true;
        }
    }
    phrases::may_be(state)
}

fn may_begin_beyond_ascii(piece: &str) -> bool {
    let rest = cut::skip(piece, |c| !c.is_alphanumeric());
    let end = cut::find(rest, |c| c.is_ascii() && !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    // A mark beyond ASCII ends no word of a phrase for sure: the line is looked at.
    let word = rest.get(..end).unwrap_or("");
    if cut::has(word, |c| !c.is_alphanumeric()) {
        return true;
    }
    let mut folded = String::new();
    fold(word, &mut folded);
    phrases::may_begin(folded.bytes().fold(SEED, step))
}

fn by_phrase(words: usize, ends: bool, whole: bool, buffer: &str) -> Option<Guess> {
    let (mut found, mut topics) = (None, false);
    phrases::at_start(buffer, |phrase, rest| {
        let rest = cut::skip(rest, char::is_whitespace);
        let next = cut::first(rest);
        let alone = whole && !cut::has(rest, char::is_alphanumeric) && !matches!(next, '?' | ',');
        let label = alone || matches!(next, ':' | '|' | '>' | '»' | '›' | '→' | '▶' | '►');
        match phrase {
            Phrase::Furniture if alone => found = Some(Guess::Furniture),
            Phrase::FurnitureStart if found != Some(Guess::Related { topics }) => found = Some(Guess::Furniture),
            Phrase::FurnitureLabel if label && (!ends || words <= 20) => found = Some(Guess::Furniture),
            Phrase::Related if alone => found = Some(Guess::Related { topics }),
            Phrase::Related if label => found = Some(Guess::Furniture),
            Phrase::Topics if alone => {
                topics = true;
                found = Some(Guess::Related { topics });
            }
            Phrase::Topics if label && !ends => found = Some(Guess::TopicsLine),
            Phrase::EditorsBox if alone || (words <= 10 && !ends && matches!(next, '–' | '—' | '(' | '|')) => {
                found = Some(Guess::Box);
            }
            Phrase::Caption if (label || next == ',') && words <= MOST_CAPTION_WORDS => {
                // "Bilder" alone is a button, "Bild: Keystone" a credit.
                found = Some(if alone { Guess::Furniture } else { Guess::Caption });
            }
            _ => {}
        }
    });
    if let Some(Guess::Related { .. }) = found {
        return Some(Guess::Related { topics });
    }
    found
}

/// Whether all words are a page's buttons and counters.
fn is_interface(body: &str, pack: &'static Pack) -> bool {
    let (mut figures, mut words, mut alone) = (0, 0, false);
    for word in cut::plain(body) {
        if word.bytes().all(|b| b.is_ascii_digit()) {
            figures += 1;
            continue;
        }
        let entry = cut::entry(word, pack);
        if !pack.words.classes(entry).has(Class::Interface) {
            return false;
        }
        alone |= pack.words.value(entry, Class::Interface) == Some(1);
        words += 1;
    }
    words > 0 && ((alone && (figures > 0 || words > 1)) || (words > 2 && figures <= 1))
}

enum CreditAt {
    All,
    End,
    No,
}

/// Whether a line ends in a picture's credit, or is nothing else.
fn credit(body: &str, pack: &'static Pack) -> CreditAt {
    // "© 2024. Todos os direitos reservados."
    if cut::first(body) == '©' {
        return CreditAt::All;
    }
    let tail = cut::tail(body, TAIL_BYTES);
    let whole = tail.len() == body.len();
    let trimmed = cut::strip(tail, |c| is_closing(c) && !matches!(c, ')' | ']') || is_invisible(c));
    // "(Bild: Keystone)", "[Photo: AP]", "(Keystone)"
    if let Some(inner) = trimmed.strip_suffix([')', ']'])
        && let Some((open, after)) = cut::find_last(inner, |c| matches!(c, '(' | '['))
    {
        let before = cut::strip(inner.get(..open).unwrap_or(""), char::is_whitespace);
        let inner = inner.get(after..).unwrap_or("");
        let labelled = labelled(inner, pack);
        if labelled || names(inner, pack) != Names::No {
            let ended = is_final(cut::last(before)) || before.is_empty();
            return match (before.is_empty() && whole, labelled, ended) {
                (true, ..) => CreditAt::All,
                // "(dpa)" after a full stop signs a paragraph; it is cut off there.
                (_, false, true) => CreditAt::No,
                _ => CreditAt::End,
            };
        }
    }
    if is_final(cut::last(cut::strip(body, char::is_whitespace))) {
        return CreditAt::No;
    }
    // "Der Hafen. © dpa"
    if letters::has(trimmed, '©') {
        return CreditAt::End;
    }
    // "Putin im Gespräch mit Xi - SPUTNIK/AFP": behind a dash, bar or stroke between spaces
    let mut before = trimmed;
    while let Some((at, end)) = cut::find_last(before, |c| matches!(c, '-' | '–' | '—' | '|' | '/' | '•')) {
        before = trimmed.get(..at).unwrap_or("");
        let after = trimmed.get(end..).unwrap_or("");
        let parted = cut::first(after).is_whitespace() && cut::last(before).is_whitespace();
        if parted && names(after, pack) == Names::Few {
            return CreditAt::End;
        }
    }
    // "Foto: dpa" after the caption's sentence, or alone
    let label = cut::find_last(trimmed, |c| matches!(c, ':' | '…'));
    let label = label.or_else(|| spelt_label(trimmed));
    if let Some((at, end)) = label {
        let before = cut::strip(trimmed.get(..at).unwrap_or(""), |c| matches!(c, '.' | ' '));
        let lead = cut::strip(before, char::is_alphabetic);
        let label = before.get(lead.len()..).unwrap_or("");
        let after = cut::skip(trimmed.get(end..).unwrap_or(""), |c| matches!(c, '.' | ' '));
        let credits = !label.is_empty() && classes(label, pack).has(Class::Credit);
        if credits && (names(after, pack) != Names::No || looks_like_names(after)) {
            let alone = whole && cut::skip(lead, char::is_whitespace).is_empty();
            return if alone { CreditAt::All } else { CreditAt::End };
        }
    }
    // "Ein Kran im Hafen. Ina Roth/Reuters"
    let last = cut::last_stop(trimmed);
    let unit = trimmed.get(last.map_or(0, |at| at + 2)..).unwrap_or("");
    if names(unit, pack) == Names::Few {
        let Some(last) = last else { return if whole { CreditAt::All } else { CreditAt::No } };
        // "…. EFE" behind two sentences and more is the agency's sign of a report.
        let report = cut::last_stop(trimmed.get(..last).unwrap_or("")).is_some();
        let sign = report && trimmed.len() > LONGEST_CAPTION && !letters::has(unit, ' ');
        if !sign && cut::spaced(unit).count() <= 6 {
            return CreditAt::End;
        }
    }
    CreditAt::No
}

/// Where the dots end behind "Credit...", and where the last begins.
fn spelt_label(piece: &str) -> Option<(usize, usize)> {
    const LABEL: &[u8] = b"Credit...";
    let bytes = piece.as_bytes();
    let from = (0..bytes.len()).rev().find(|&at| bytes.get(at..).is_some_and(|rest| rest.starts_with(LABEL)))?;
    let end = from + LABEL.len();
    Some((end - 1, end))
}

/// Whether two sentences or more end before others in a line.
fn told(body: &str) -> bool {
    cut::last_stop(body).and_then(|at| body.get(..at)).is_some_and(|before| cut::last_stop(before).is_some())
}

/// Whether a piece begins with a credit's label: "Bild: Keystone", "Photo by Jane Doe", "Symbolbild".
fn labelled(piece: &str, pack: &'static Pack) -> bool {
    let end = cut::find(piece, |c| !c.is_alphabetic()).unwrap_or(piece.len());
    let rest = cut::skip(piece.get(end..).unwrap_or(""), char::is_whitespace);
    classes(piece.get(..end).unwrap_or(""), pack).has(Class::Credit)
        && (rest.is_empty()
            || matches!(cut::first(rest), ':' | '/' | '|' | ',')
            || looks_like_names(rest.get(2..).unwrap_or("")))
}

/// Whether a piece is names with an agency among them and no small word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    No,
    /// At most six words.
    Few,
    Many,
}

fn names(piece: &str, pack: &'static Pack) -> Names {
    let (mut agency, mut count) = (false, 0);
    for word in cut::words(piece, |c| !c.is_alphanumeric() && c != '&') {
        count += 1;
        if count > 12 {
            return Names::No;
        }
        let classes = classes(word, pack);
        if classes.has(Class::Agency) {
            agency = true;
        } else if cut::first(word).is_lowercase() && !classes.has_any(SMALL_IN_CREDITS) {
            return Names::No;
        }
    }
    if !agency || cut::has(piece, |c| matches!(c, '?' | '!' | '«' | '„' | '"' | '“')) {
        Names::No
    } else if count <= 6 {
        Names::Few
    } else {
        Names::Many
    }
}

/// Small words that stand in a credit.
const SMALL_IN_CREDITS: Classes = Classes::of(&[Class::NameParticle, Class::Credit]);

/// Whether a piece could be somebody's name: one to six words, none small but for particles in the midst.
fn looks_like_names(piece: &str) -> bool {
    let mut count = 0;
    let mut capitals = 0;
    for word in cut::words(piece, |c| c.is_whitespace() || matches!(c, '/' | ',')) {
        count += 1;
        let first = cut::first(word);
        capitals += usize::from(first.is_uppercase() || first == '@');
    }
    count > 0 && count <= 6 && capitals * 2 > count && !cut::has(piece, |c| matches!(c, '?' | '!' | ':'))
}
