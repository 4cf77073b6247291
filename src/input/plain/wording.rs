//! What a line is by its own words, before its neighbours are looked at.

use super::dates::{self, Dated};
use super::lines::{is_closing, is_final, is_invisible, sign};
use crate::lang::phrases::{self, Phrase};
use crate::lang::{Class, Pack, fold};
use crate::letters::lower;

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
const MOST_WORDS: usize = 100;

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
    let last = body.chars().rev().find(|c| !is_closing(*c) && !is_invisible(*c));
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
    if words == 0 || !body.contains(char::is_alphanumeric) {
        return Guess::Nothing;
    }
    if words <= MOST_FURNITURE_WORDS
        && let Some(guess) = by_phrase(body, words, ends, buffer)
    {
        return guess;
    }
    // "Publié le 12 mars 2024 à 14h05, mis à jour le 13 mars 2024 à 8h30" has fifteen.
    if words <= 16 && !ends {
        if is_interface(body, pack, buffer) {
            return Guess::Furniture;
        }
        match dates::date_line(body, pack) {
            Dated::Line => return Guess::Byline,
            Dated::Bare => return Guess::BareDate,
            Dated::No => {}
        }
    }
    if words <= MOST_CAPTION_WORDS && !(ends && last != Some('.')) {
        match credit(body, pack, buffer) {
            CreditAt::All => return Guess::Credit,
            // Several sentences with the owner's line behind them are an article's last paragraph; it is cut off there.
            CreditAt::End if words > MOST_OWNED_WORDS && body.contains('©') && body.matches(". ").nth(1).is_some() => {
            }
            CreditAt::End => return Guess::Caption,
            CreditAt::No => {}
        }
    }
    if words <= 14 && !ends && dates::authors_after_phrase(body, pack).is_some() {
        return Guess::Author;
    }
    if !ends && !leads_on && words <= pack.blocks.heading_words && !starts_small(body) {
        return Guess::Short;
    }
    if last == Some('?')
        && words <= 8
        && !body.contains(['"', '«', '»', '„', '“', '”', '‹', '›'])
        && body.matches(is_final).count() == 1
    {
        return Guess::Question;
    }
    Guess::Prose
}

/// Words of a line: runs of anything that hold a letter or a figure.
fn count_words(piece: &str) -> usize {
    let (mut count, mut in_word) = (0, false);
    for byte in piece.bytes() {
        if byte <= b' ' {
            in_word = false;
        } else if !in_word && (byte.is_ascii_alphanumeric() || byte >= 0xC3) {
            // From U+00C0 on nearly all are letters; the no-break space and the marks of Latin-1 lie below.
            in_word = true;
            count += 1;
            if count == MOST_WORDS {
                break;
            }
        }
    }
    count
}

fn starts_small(body: &str) -> bool {
    body.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
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

/// Whether a phrase can stand at the beginning of a line, by its first word.
pub fn may_begin(piece: &str, buffer: &mut String) -> bool {
    let start = piece.find(char::is_alphanumeric).unwrap_or(piece.len());
    let rest = piece.get(start..).unwrap_or("");
    let end = rest.find(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    // A mark beyond ASCII ends no word of a phrase for sure: the line is looked at.
    let word = rest.get(..end).unwrap_or("");
    if word.contains(|c: char| !c.is_alphanumeric()) {
        return true;
    }
    fold(word, buffer);
    phrases::begins_with(buffer)
}

fn by_phrase(body: &str, words: usize, ends: bool, buffer: &mut String) -> Option<Guess> {
    if !may_begin(body, buffer) {
        return None;
    }
    let whole = fold_head(body, buffer);
    let (mut found, mut topics) = (None, false);
    phrases::at_start(buffer, |phrase, rest| {
        let rest = rest.trim_start();
        let alone = whole && !rest.contains(char::is_alphanumeric) && !rest.starts_with(['?', ',']);
        let label = alone || rest.starts_with([':', '|', '>', '»', '›', '→', '▶', '►']);
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
            Phrase::EditorsBox if alone || (words <= 10 && !ends && rest.starts_with(['–', '—', '(', '|'])) => {
                found = Some(Guess::Box);
            }
            Phrase::Caption if (label || rest.starts_with(',')) && words <= MOST_CAPTION_WORDS => {
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
fn is_interface(body: &str, pack: &'static Pack, buffer: &mut String) -> bool {
    let (mut figures, mut words, mut alone) = (0, 0, false);
    for word in body.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if word.bytes().all(|b| b.is_ascii_digit()) {
            figures += 1;
            continue;
        }
        fold(word, buffer);
        let entry = pack.words.entry(buffer);
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
fn credit(body: &str, pack: &'static Pack, buffer: &mut String) -> CreditAt {
    let tail = tail(body);
    let whole = tail.len() == body.len();
    let trimmed = tail.trim_end_matches(|c: char| is_closing(c) && !matches!(c, ')' | ']') || is_invisible(c));
    // "(Bild: Keystone)", "[Photo: AP]", "(Keystone)"
    if let Some(inner) = trimmed.strip_suffix([')', ']'])
        && let Some(open) = inner.rfind(['(', '['])
    {
        let before = inner.get(..open).unwrap_or("").trim_end();
        let inner = inner.get(open + 1..).unwrap_or("");
        let labelled = labelled(inner, pack, buffer);
        if labelled || names(inner, pack, buffer).0 {
            let ended = before.ends_with(is_final) || before.is_empty();
            return match (before.is_empty() && whole, labelled, ended) {
                (true, ..) => CreditAt::All,
                // "(dpa)" after a full stop signs a paragraph; it is cut off there.
                (_, false, true) => CreditAt::No,
                _ => CreditAt::End,
            };
        }
    }
    if body.trim_end().ends_with(is_final) {
        return CreditAt::No;
    }
    // "© dpa"
    if let Some(at) = trimmed.rfind('©') {
        return if at == 0 && whole { CreditAt::All } else { CreditAt::End };
    }
    // "Putin im Gespräch mit Xi - SPUTNIK/AFP"
    for at in dashes(trimmed) {
        if let Some(after) = trimmed.get(at..) {
            let (is, few) = names(after, pack, buffer);
            if is && few {
                return CreditAt::End;
            }
        }
    }
    // "Foto: dpa" after the caption's sentence, or alone
    if let Some(at) = trimmed.rfind([':', '…']).or_else(|| trimmed.rfind("Credit...").map(|at| at + 8)) {
        let before = trimmed.get(..at).unwrap_or("").trim_end_matches(['.', ' ']);
        let label = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let width = trimmed.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8);
        let after = trimmed.get(at + width..).unwrap_or("").trim_start_matches(['.', ' ']);
        fold(label, buffer);
        if !label.is_empty() && pack.words.classes(pack.words.entry(buffer)).has(Class::Credit) {
            let (agencies, _) = names(after, pack, buffer);
            if agencies || looks_like_names(after) {
                let lead = before.get(..before.len() - label.len()).unwrap_or("").trim_end();
                return if whole && lead.is_empty() { CreditAt::All } else { CreditAt::End };
            }
        }
    }
    // "Ein Kran im Hafen. Ina Roth/Reuters"
    let last = trimmed.rfind(". ").map(|at| at + 2);
    let unit = trimmed.get(last.unwrap_or(0)..).unwrap_or("");
    let (agencies, few) = names(unit, pack, buffer);
    if agencies && few {
        if last.is_none() && whole {
            return CreditAt::All;
        }
        // "…. EFE" behind two sentences and more is the agency's sign of a report.
        let told = last.and_then(|at| trimmed.get(..at.saturating_sub(2))).is_some_and(|t| t.contains(". "));
        let sign = told && trimmed.len() > LONGEST_CAPTION && !unit.contains(' ');
        if last.is_some() && !sign && unit.split_whitespace().count() <= 6 {
            return CreditAt::End;
        }
    }
    CreditAt::No
}

/// Where the pieces begin that follow a dash, bar or stroke between spaces, the last first.
fn dashes(piece: &str) -> impl Iterator<Item = usize> {
    let parts = piece.char_indices().rev().filter(|(_, c)| matches!(c, '-' | '–' | '—' | '|' | '/' | '•'));
    parts
        .filter(|&(at, c)| {
            let after = piece.get(at + c.len_utf8()..).is_some_and(|r| r.starts_with(char::is_whitespace));
            after && piece.get(..at).is_some_and(|l| l.ends_with(char::is_whitespace))
        })
        .map(|(at, c)| at + c.len_utf8())
}

/// The last bytes of a line.
fn tail(body: &str) -> &str {
    let mut from = body.len().saturating_sub(TAIL_BYTES);
    while !body.is_char_boundary(from) {
        from += 1;
    }
    body.get(from..).unwrap_or(body)
}

/// Whether a piece begins with a credit's label: "Bild: Keystone", "Photo by Jane Doe", "Symbolbild".
fn labelled(piece: &str, pack: &'static Pack, buffer: &mut String) -> bool {
    let end = piece.find(|c: char| !c.is_alphabetic()).unwrap_or(piece.len());
    fold(piece.get(..end).unwrap_or(""), buffer);
    let rest = piece.get(end..).unwrap_or("").trim_start();
    pack.words.classes(pack.words.entry(buffer)).has(Class::Credit)
        && (rest.is_empty() || rest.starts_with([':', '/', '|', ',']) || looks_like_names(rest.get(2..).unwrap_or("")))
}

/// Whether a piece is names with an agency among them and no small word; and whether it is at most six words.
fn names(piece: &str, pack: &'static Pack, buffer: &mut String) -> (bool, bool) {
    let (mut agency, mut count) = (false, 0);
    for word in piece.split(|c: char| !c.is_alphanumeric() && c != '&').filter(|w| !w.is_empty()) {
        count += 1;
        if count > 12 {
            return (false, false);
        }
        fold(word, buffer);
        let classes = pack.words.classes(pack.words.entry(buffer));
        if classes.has(Class::Agency) {
            agency = true;
        } else if word.starts_with(char::is_lowercase)
            && !classes.has(Class::NameParticle)
            && !classes.has(Class::Credit)
        {
            return (false, false);
        }
    }
    (agency && !piece.contains(['?', '!', '«', '„', '"', '“']), count <= 6)
}

/// Whether a piece could be somebody's name: one to six words, none small but for particles in the midst.
fn looks_like_names(piece: &str) -> bool {
    let mut count = 0;
    let mut capitals = 0;
    for word in piece.split(|c: char| c.is_whitespace() || matches!(c, '/' | ',')).filter(|w| !w.is_empty()) {
        count += 1;
        capitals += usize::from(word.starts_with(|c: char| c.is_uppercase() || c == '@'));
    }
    count > 0 && count <= 6 && capitals * 2 > count && !piece.contains(['?', '!', ':'])
}
