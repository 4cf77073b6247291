//! Which sentences can stand alone on a card.

use crate::card::BlockKind;
use crate::lang::{Class, Classes, fold};
use crate::text::{Kind, Reading, Sentence};

/// How well a sentence stands without the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does.
    Alone,
    /// It points back ("Zudem ...") and can still be read without.
    Leaning,
    /// It can be read behind the one before and not without it ("Er will ...").
    Behind,
    /// It is no point, wherever it stands.
    Fallen,
}

/// What a list says of a word that leans; the numbers of `leans.txt`.
mod lean {
    /// Leans on nothing, though its first word alone does ("Those who", "Il faut").
    pub const ON_NOTHING: i32 = 0;
    /// Points back at the beginning of a sentence, which can still be read without.
    pub const A_LITTLE: i32 = 1;
    /// At the beginning of a sentence it needs the one before; soon after it points back.
    pub const WHOLLY: i32 = 2;
    /// The same, unless it stands before a noun as its article ("Das Haus").
    pub const UNLESS_ARTICLE: i32 = 3;
    /// Points back with its noun ("diese Entscheidung").
    pub const WITH_NOUN: i32 = 4;
    /// Pronoun for somebody: needs a name before it in the sentence.
    pub const PRONOUN: i32 = 5;
    /// The speaker's own "I" and "we".
    pub const FIRST_PERSON: i32 = 6;
    /// At the beginning of a sentence it needs the one before; later it does not point there ("gibt es", "so gross").
    pub const AT_FIRST: i32 = 7;
    /// As [`UNLESS_ARTICLE`], and points back with its noun as [`WITH_NOUN`] does ("ce projet").
    pub const DEMONSTRATIVE: i32 = 8;
    /// An answer where a mark follows it ("No, ..."), as [`AT_FIRST`]; else of its own sentence ("No habrá ...").
    pub const ANSWER: i32 = 9;
    /// Behind the first word's hyphen as [`AT_FIRST`] ("Fê-lo").
    pub const BEHIND_HYPHEN: i32 = 10;
}

/// Fewest words of a sentence that says something by itself: subject, verb, and three words of what is said. Guess; five
/// let through "Am Sonntag entscheidet die Gemeinde".
const FEWEST_WORDS: usize = 6;

/// Most words of a point. Longer ones are lists or broken text, and no reader takes them in at a glance.
const MOST_WORDS: usize = 70;

/// Quoted share of a sentence's tokens from which it is a bare quote, which the card shows elsewhere. Guess, untested.
const QUOTED_RATIO: f32 = 0.5;

/// Whether a sentence stands alone.
pub(super) fn standing(reading: &Reading<'_>, sentence: &Sentence, counts: Counts) -> Standing {
    if counts.open || !(FEWEST_WORDS..=MOST_WORDS).contains(&counts.words) {
        return Standing::Fallen;
    }
    if counts.quoted as f32 > (sentence.last - sentence.first) as f32 * QUOTED_RATIO {
        return Standing::Fallen;
    }
    let kind = reading.kind_of(sentence);
    match end(reading, sentence) {
        "?" | ":" | "," | ";" => return Standing::Fallen,
        "." | "!" | "…" | "..." => {}
        // A list's items may do without a full stop; in running text what ends without one is no sentence.
        _ if kind == BlockKind::Paragraph => return Standing::Fallen,
        _ => {}
    }
    words(reading, sentence)
}

/// The last mark of a sentence that is no bracket or quotation mark; its last word where it ends with one.
fn end<'a>(reading: &Reading<'a>, sentence: &Sentence) -> &'a str {
    (sentence.first..sentence.last)
        .rev()
        .find(|&at| reading.token(at).kind != Kind::Quote && !matches!(reading.word(at), ")" | "]"))
        .map_or("", |at| reading.word(at))
}

/// What the sentence's own words say.
fn words(reading: &Reading<'_>, sentence: &Sentence) -> Standing {
    let mut standing = Standing::Alone;
    let mut named = false;
    let (mut reported, mut reports) = (false, false);
    let mut number = 0usize;
    let mut behind_phrase = 0;
    for at in sentence.first..sentence.last {
        let token = reading.token(at);
        if !token.is_word() {
            continue;
        }
        let classes = reading.classes(at);
        let mut lean = if classes.has(Class::Leans) { reading.value(at, Class::Leans) } else { None };
        let opens = number == 0 || number == 1 && reading.has_any(at - 1, &BEFORE_PHRASE);
        if opens && let Some((end, phrase)) = phrase(reading, at, sentence.last) {
            behind_phrase = end;
            match phrase {
                lean::WHOLLY | lean::AT_FIRST => return Standing::Behind,
                lean::ON_NOTHING => {}
                _ => standing = Standing::Leaning,
            }
        }
        if at < behind_phrase {
            lean = None;
        }
        match lean {
            Some(lean::WHOLLY | lean::AT_FIRST) if number == 0 => return Standing::Behind,
            // "cet été": a season may look like a participle.
            Some(lean::UNLESS_ARTICLE | lean::DEMONSTRATIVE)
                if number == 0 && !before_noun(reading, at) && !reading.classes(at + 1).has_any(NEAR_TIMES) =>
            {
                return Standing::Behind;
            }
            Some(lean::ANSWER) if number == 0 && reading.mark(at + 1, ",.:;!") => return Standing::Behind,
            Some(lean::BEHIND_HYPHEN) if number == 1 && reading.is_mark(at - 1, '-') => return Standing::Behind,
            Some(lean::A_LITTLE) if number == 0 => standing = Standing::Leaning,
            Some(lean::WHOLLY) if number < STILL_EARLY => standing = Standing::Leaning,
            Some(lean::WITH_NOUN | lean::DEMONSTRATIVE)
                if number < 3 && !reading.classes(at + 1).has_any(NEAR_TIMES) =>
            {
                standing = Standing::Leaning
            }
            // A capital inside a sentence is a form of address, or a name.
            Some(lean::PRONOUN) if !named && (number == 0 || !token.capital()) => return Standing::Behind,
            Some(lean::FIRST_PERSON) => standing = Standing::Leaning,
            _ => {}
        }
        reported |= classes.has(Class::Subjunctive) && reading.value(at, Class::Subjunctive) == Some(SURELY);
        reports |= classes.has_any(NAMES_A_SPEAKER);
        // Where nouns have no capital any word of content may be one ("A mother said she ...").
        if !named && (token.capital() || !reading.pack.noun_capitals) {
            named = !classes.has_any(NAMES_NOBODY);
        }
        number += 1;
    }
    // "Er habe nichts gewusst": somebody says so, and the sentence before says who.
    if reported && !reports { Standing::Leaning } else { standing }
}

/// What may stand before a phrase that leans ("Selon la même source", "Mais il faut ...").
const BEFORE_PHRASE: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Source]);

/// Most words of a phrase that leans.
const PHRASE_WORDS: usize = 4;

/// The longest phrase of the list that begins at `at`: its end, and what the list says of it.
fn phrase(reading: &Reading<'_>, at: usize, end: usize) -> Option<(usize, i32)> {
    let lexicon = &reading.pack.words;
    if !lexicon.may_begin_phrase(reading.word(at)) {
        return None;
    }
    let (mut words, mut folded) = (String::new(), String::new());
    let mut found = None;
    for next in at..end.min(at + PHRASE_WORDS) {
        fold(reading.word(next), &mut folded);
        words.push_str(&folded);
        if next > at
            && let Some(lean) = lexicon.value(lexicon.entry(&words), Class::Leans)
        {
            found = Some((next + 1, lean));
        }
        if !lexicon.may_go_on(&words) {
            break;
        }
        words.push('_');
    }
    found
}

/// What the list of subjunctives says of a form that surely reports speech.
const SURELY: i32 = 1;

/// What a sentence of reported speech holds that says itself whose it is.
const NAMES_A_SPEAKER: Classes = Classes::of(&[Class::Report, Class::ReportNoun, Class::Source]);

/// What is written with a capital, or with content of its own, and names nobody that a pronoun could mean.
const NAMES_NOBODY: Classes =
    Classes::of(&[Class::Stop, Class::Leans, Class::Weekday, Class::Month, Class::PastVerb, Class::Finite]);

/// What "diese" before it points at now, not back ("diese Woche").
const NEAR_TIMES: Classes =
    Classes::of(&[Class::TimeUnit, Class::Weekday, Class::Month, Class::Season, Class::DayPart]);

/// Words of a sentence among which one that points back still stands for its beginning ("Im Mai beginnt deshalb ...").
const STILL_EARLY: usize = 5;

/// Whether a noun can stand after `at` as after its article: at once, or after adjectives; no verb that we know and no
/// word of grammar before it.
fn before_noun(reading: &Reading<'_>, at: usize) -> bool {
    for next in at + 1..=at + 1 + MOST_ADJECTIVES {
        let token = reading.token(next);
        if matches!(token.kind, Kind::Number | Kind::Quote) {
            return true;
        }
        if token.capital() {
            return true;
        }
        let classes = reading.classes(next);
        // "Het besluit": a noun as well.
        if !token.is_word() || classes.has_any(VERB_OR_GRAMMAR) && !classes.has(Class::ReportNoun) {
            return false;
        }
        if !reading.pack.noun_capitals {
            return true;
        }
    }
    false
}

/// Adjectives between an article and its noun: more are rare.
const MOST_ADJECTIVES: usize = 3;

const VERB_OR_GRAMMAR: Classes = Classes::of(&[Class::Stop, Class::Report, Class::Finite]);

/// Counts, sentence by sentence, what lies inside quotation marks. A mark after white space opens, a mark before it
/// closes, whatever its shape: that holds for „…“, «…», »…« and "…" alike. Nothing is carried over a block's end.
pub(super) struct Marks {
    block: usize,
    inside: bool,
}

/// What was counted of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Counts {
    /// Its words.
    pub(super) words: usize,
    /// Its tokens inside quotation marks.
    pub(super) quoted: usize,
    /// Whether it begins or ends inside them.
    pub(super) open: bool,
}

impl Marks {
    pub(super) fn new() -> Self {
        Self { block: usize::MAX, inside: false }
    }

    /// Counts the next sentence. Call it in order.
    pub(super) fn pass(&mut self, reading: &Reading<'_>, sentence: &Sentence) -> Counts {
        if self.block != sentence.block {
            (self.block, self.inside) = (sentence.block, false);
        }
        let begins_inside = self.inside;
        let (mut words, mut quoted) = (0, 0);
        for at in sentence.first..sentence.last {
            let token = reading.token(at);
            let single = reading.pack.quotes.single_marks;
            if token.kind != Kind::Quote || !single && matches!(reading.word(at), "'" | "’" | "‘" | "`" | "´" | "‚")
            {
                quoted += usize::from(self.inside);
                words += usize::from(token.is_word());
                continue;
            }
            let opens = !token.glued() || reading.mark(at.wrapping_sub(1), "([–—-");
            // A word right behind it; a dot or comma there follows a mark that closes.
            let before_word = reading.glued(at + 1) && !reading.mark(at + 1, ".,;:)?!");
            self.inside = opens && at + 1 < sentence.last && (before_word || reading.opens_by_form(at));
        }
        Counts { words, quoted, open: begins_inside || self.inside }
    }
}
