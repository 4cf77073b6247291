//! The words that report: a verb of saying or a source, and its subject, beside a marked stretch.

use super::phrase::{self, Case, Phrase, Place};
use super::{group, inserted};
use crate::find::names::{Names, noun};
use crate::lang::{Class, Classes, NO_NUMBER};
use crate::text::{Kind, Reading};

/// A cue with the phrase that names the speaker.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    cue: Option<Place>,
    /// Who is said to speak.
    pub subject: Option<Phrase>,
    /// Whether the frame leaves no doubt that the stretch is speech.
    pub strong: bool,
}

impl Frame {
    /// A frame of these parts.
    pub fn of(cue: Option<usize>, subject: Option<Phrase>, strong: bool) -> Self {
        Self { cue: cue.and_then(Place::of), subject, strong }
    }

    /// The token that reports.
    pub fn cue(&self) -> Option<usize> {
        self.cue.map(Place::number)
    }
}

/// A frame that leaves no doubt.
fn strong(cue: usize, subject: Option<Phrase>) -> Option<Frame> {
    Some(Frame::of(Some(cue), subject, true))
}

/// Most tokens between a mark and its verb. Guess, untested.
const REACH: usize = 40;

/// What the list of verbs says of one that reports only beside the pronoun of nobody.
pub const OF_NOBODY: i32 = 8;

/// Most tokens between that pronoun and its verb at the end of a clause. Guess, untested.
const NEAR: usize = 6;

/// Number in the list of verbs: reports by itself, with a clause, with its particle or as a base form.
#[inline(always)]
pub fn report(reading: &Reading<'_>, at: usize) -> Option<i32> {
    let number = report_number(reading, at);
    (number != NO_NUMBER).then_some(number)
}

/// One scalar, as [`Reading::number`] is.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn report_number(reading: &Reading<'_>, at: usize) -> i32 {
    reporting(reading, at).unwrap_or(NO_NUMBER)
}

fn reporting(reading: &Reading<'_>, at: usize) -> Option<i32> {
    let listed = reading.value(at, Class::Report)?;
    if listed == OF_NOBODY {
        // "heißt es", "wie es im Bericht heißt", not "das Lied heißt"
        let it = phrase::is_it(reading, at + 1) || (at.saturating_sub(NEAR)..at).any(|i| phrase::is_it(reading, i));
        return it.then_some(1);
    }
    if !reading.pack.quotes.verb_first {
        // "the order that": a noun.
        let noun = !reading.pack.quotes.verb_second
            && listed == 3
            && at.checked_sub(1).is_some_and(|b| {
                reading.is(b, Class::TimeArticle) || matches!(reading.number(b, Class::Determiner), 2 | 4)
            });
        return (!reading.capital(at) && !noun).then_some(listed);
    }
    let small = !reading.capital(at) || group::opens(reading, at);
    group::number(reading, at, listed).filter(|_| small)
}

/// Whether a verb can be finite.
pub fn is_finite_report(reading: &Reading<'_>, at: usize) -> bool {
    if reading.pack.quotes.verb_first {
        return group::begins(reading, at, at + REACH).is_some();
    }
    match report(reading, at) {
        Some(1..=3) => true,
        // "as X put it"
        Some(6 | 7) => reading.pack.quotes.verb_second,
        _ => false,
    }
}

/// Whether a verb of saying ends right before a place: "sagte X", "a indiqué X".
pub fn reports_before(reading: &Reading<'_>, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return false };
    if !reading.pack.quotes.verb_first {
        return is_finite_report(reading, last);
    }
    (at.saturating_sub(MOST_IN_GROUP)..at).any(|i| group::begins(reading, i, at).is_some_and(|g| g.cue == last))
}

/// Words of a group of verbs up to its last ("ha poi detto"). Guess, untested.
const MOST_IN_GROUP: usize = 4;

/// The frame behind a stretch: from token `at` to `end`. `comma` says whether the quote's own sentence goes on there.
pub fn behind(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Frame> {
    let end = end.min(at + REACH);
    if at >= end {
        return None;
    }
    let verb_second = reading.pack.quotes.verb_second;
    match reading.value(at, Class::Source) {
        Some(number @ (1 | 4 | 7)) => {
            // "so dass", "so viel" report nothing; "so heißt es in".
            if is_finite_report(reading, at + 1) {
                return behind(reading, names, at + 1, end);
            }
            let subject = if number == 4 {
                phrase::forward(reading, names, at + 1, end, Case::Subject)
            } else {
                group::source_phrase(reading, names, at, end)
            };
            return subject.filter(|s| s.first <= at + 4).and_then(|s| strong(at, Some(s)));
        }
        Some(2) if reading.pack.quotes.verb_second => {
            let subject = source_phrase(reading, names, at + 1, end)?;
            return strong(at, Some(subject));
        }
        Some(5) => {
            if reading.pack.quotes.verb_first {
                let said = said_as(reading, names, at, end)?;
                return strong(said.0, said.1);
            }
            let cue = (at + 1..end).find(|&i| report(reading, i).is_some())?;
            let subject = if verb_second {
                phrase::forward(reading, names, at + 1, end, Case::Subject)
            } else {
                phrase::backward(reading, names, cue, at + 1)
            };
            return strong(cue, subject);
        }
        _ => {}
    }
    if reading.pack.quotes.verb_first {
        if let Some(found) = verb_first(reading, names, at, end) {
            return Some(found);
        }
    }
    // "sagte X", "hatte X gesagt", "said X".
    else if is_finite_report(reading, at) {
        if let Some(source) = impersonal(reading, names, at, end) {
            return strong(at, source);
        }
        let cited = cited(reading, names, at, end);
        let subject = cited.or_else(|| behind_verb(reading, names, at, end));
        return if verb_second || subject.is_some() { strong(at, subject) } else { None };
    }
    if verb_second {
        if reading.is(at, Class::Finite) && !reading.capital(at) {
            let clause = (at + 1..end).take_while(|&i| !reading.mark(i, ".;:"));
            let cue = clause.clone().find(|&i| matches!(report(reading, i), Some(1 | 2 | 4 | 5 | 7)));
            if let Some(cue) = cue {
                let subject = phrase::forward(reading, names, at + 1, end, Case::Subject);
                return strong(cue, subject);
            }
        }
        // "er sagte" behind a quote is rare and means it all the same.
        if let Some(number) = reading.value(at, Class::Pronoun)
            && number <= 2
            && is_finite_report(reading, at + 1)
        {
            return strong(at + 1, phrase::forward(reading, names, at, end, Case::Subject));
        }
        if let Some(found) = paper(reading, names, at, end) {
            return Some(found);
        }
        // An unknown verb right behind the comma: "„...“, freute sich Trainer X".
        if reading.is_word(at) && !reading.capital(at) && !reading.has_any(at, &NO_VERB) {
            let subject = phrase::forward(reading, names, at + 1, end, Case::Subject)?;
            let near = subject.first <= at + 3;
            let speaks = subject.person().is_some()
                || matches!(subject.pronoun(), Some(1 | 2))
                || noun(reading, subject.head).is_role();
            if near && speaks {
                return strong(at, Some(subject));
            }
        }
        return None;
    }
    // "“…,” she laughs.", "“…,” Shaw grinned on Friday.": a verb that no list has.
    let named = names.within(at, at + 1).first().filter(|m| m.first == at && names.is_person(m.name));
    let pronoun = matches!(reading.number(at, Class::Pronoun), 1 | 2).then(|| group::pronoun(reading, at));
    if let Some(subject) = pronoun.or(named.map(Phrase::of_name)) {
        let verb = subject.last + 1;
        let unknown = reading.small(verb) && !reading.has_any(verb, &NO_VERB.with(Class::Finite).with(Class::Report));
        const BEHIND: Classes = Classes::of(&[Class::Adverb, Class::Preposition, Class::Weekday]);
        if unknown && (reading.mark(verb + 1, ".,;") || reading.has_any(verb + 1, &BEHIND)) {
            return strong(verb, Some(subject));
        }
    }
    // "X, a doctor, said"
    let mut i = at;
    let mut commas = 0;
    while i < end {
        let word = reading.word(i);
        if matches!(word, "." | ";" | ":" | "?" | "!") && !is_dotted(reading, i) || reading.kind(i) == Kind::Quote {
            return None;
        }
        if word == "," {
            commas += 1;
            if commas > 3 {
                return None;
            }
        }
        if i > at && is_finite_report(reading, i) {
            // "“Are you?” The district has said it will": a sentence of its own.
            if reading.kind(at.wrapping_sub(1)) == Kind::Quote && matches!(reading.number(i + 1, Class::Pronoun), 1..=3)
            {
                return None;
            }
            let subject = phrase::backward(reading, names, i, at)?;
            let i = group::begins(reading, i, end).map_or(i, |g| g.cue);
            // A new clause with its own subject does not report the quote before it.
            let near = subject.first <= at + 1 || subject.pronoun().is_some() && subject.first <= at + 2;
            return Some(Frame::of(Some(i), Some(subject), near));
        }
        if i > at && reading.is(i, Class::Finite) && commas == 0 && !reading.is(i, Class::Adverb) {
            return None;
        }
        i += 1;
    }
    None
}

/// "staat in het rapport", "ist im Bericht zu lesen", "lit-on dans le rapport": a document right behind the marks.
fn paper(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Frame> {
    let marked =
        (at.saturating_sub(2)..at).any(|i| reading.kind(i) == Kind::Quote) && !reading.is(at, Class::Preposition);
    let small = |i: usize| reading.small(i) || reading.glued(i) && reading.is_mark(i, '-');
    let place = (at..end.min(at + NEAR)).take_while(|&i| marked && small(i));
    let place = place.into_iter().find(|&i| i > at && reading.is(i, Class::Preposition))?;
    let subject = phrase::forward(reading, names, place + 1, end, Case::Any)?;
    if noun(reading, subject.head).classes.has(Class::ReportNoun) { strong(at, Some(subject)) } else { None }
}

/// "a déclaré X", "lui répond X", "dit-il", "d'après X"; any verb at all right behind the comma: "tonne X".
fn verb_first(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Frame> {
    if let Some(source) = (at..at + 3).find(|&i| group::source_start(reading, i) == Some(at)) {
        return strong(source, Some(group::source_phrase(reading, names, source, end)?));
    }
    if let Some(found) = inserted::noted(reading, names, at, end) {
        return Some(found);
    }
    if let Some(found) = group::begins(reading, at, end) {
        if let Some(pronoun) = found.pronoun.filter(|&p| reading.number(p, Class::Pronoun) == 3) {
            // "assure-t-on de source policière"
            let near = (pronoun.max(found.cue) + 1..end).take(3).find(|&i| reading.is(i, Class::Preposition));
            let source = near.and_then(|p| group::source_phrase(reading, names, p, end));
            return strong(found.cue, source.or(Some(group::pronoun(reading, pronoun))));
        }
        let subject = group::subject(reading, names, &found, end).or_else(|| {
            // "si legge in una nota del Comune", "lê-se no comunicado"
            let itself = |i: usize| group::has(reading.pack.quotes.reflexives, reading.word(i));
            let reads = itself(at) || itself(found.cue + 2) && reading.glued(found.cue + 2);
            if reads { paper(reading, names, at, end)?.subject } else { None }
        });
        return strong(found.cue, subject);
    }
    if let Some(found) = paper(reading, names, at, end) {
        return Some(found);
    }
    // "« Sauvés ! » s'écrie X"
    let called = |i: usize| reading.kind(i) == Kind::Quote && reading.mark(i - 1, "!?\u{2026}");
    if !at.checked_sub(1).is_some_and(|b| reading.is_mark(b, ',') || b > 0 && called(b)) {
        return None;
    }
    let mut verb = (at..at + 3).find(|&i| !group::is_clitic(reading, i))?;
    let mut pronoun = group::inverted(reading, verb);
    if reading.is(verb, Class::HaveWord) {
        verb = pronoun.unwrap_or(verb) + 1;
    } else if reading.capital(verb) || reading.has_any(verb, &NO_VERB) {
        return None;
    }
    if !reading.is_word(verb) {
        return None;
    }
    pronoun = pronoun.or(group::inverted(reading, verb));
    if let Some(pronoun) = pronoun {
        return strong(verb, Some(group::pronoun(reading, pronoun)));
    }
    let subject = group::behind(reading, names, verb + 1, end)?;
    if phrase::can_speak(reading, &subject) && subject.first <= verb + 2 { strong(verb, Some(subject)) } else { None }
}

/// "comme l'a dit X", "comme X l'explique": the verb with its subject.
pub fn said_as(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<(usize, Option<Phrase>)> {
    if let Some(found) = group::begins(reading, at + 1, end) {
        return Some((found.cue, group::subject(reading, names, &found, end)));
    }
    let mut cue = None;
    for i in at + 2..end.min(at + REACH / 2) {
        if reading.is_mark(i, ',') {
            break;
        }
        if matches!(report(reading, i), Some(1 | 2)) {
            cue = Some(i);
        }
    }
    let cue = cue?;
    let subject = phrase::backward(reading, names, group::finite(reading, cue, at + 1), at + 1)?;
    (subject.first == at + 1).then_some((cue, Some(subject)))
}

const NO_VERB: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::Pronoun,
    Class::Adverb,
    Class::Source,
    Class::Stop,
]);

fn is_dotted(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_mark(at, '.')
        && at > 0
        && reading.glued(at)
        && reading.word(at - 1).chars().count() <= 4
        && reading.capital(at + 1)
        && reading.capital(at - 1)
}

/// "heißt es in einer Mitteilung der Polizei": the source stands behind a preposition.
fn impersonal(reading: &Reading<'_>, names: &Names, verb: usize, end: usize) -> Option<Option<Phrase>> {
    if !phrase::is_it(reading, verb + 1) {
        return None;
    }
    // "hiess es am Freitag" names a day, no source.
    let day = const { Classes::of(&[Class::Weekday, Class::Month, Class::DayOffset]) };
    let preposition =
        (verb + 2..end.min(verb + 7)).find(|&i| reading.is(i, Class::Preposition) && !reading.has_any(i + 1, &day));
    Some(preposition.and_then(|p| phrase::forward(reading, names, p + 1, end, Case::Any)))
}

/// "Angaben der Polizei", "Ansicht des Ministers", "Polizeiangaben": the holder, else the noun itself.
pub fn source_phrase(reading: &Reading<'_>, names: &Names, at: usize, end: usize) -> Option<Phrase> {
    let is_noun = |i: usize| {
        let token = reading.token(i);
        // "naar eigen zeggen"
        let own = |i: usize| group::has(reading.pack.quotes.own, reading.word(i));
        token.is_word() && if reading.pack.noun_capitals { token.capital() } else { i > at && own(i - 1) }
    };
    let head = (at..end.min(at + 5)).find(|&i| is_noun(i))?;
    if !noun(reading, head).classes.has(Class::ReportNoun) {
        return None;
    }
    let next = head + 1;
    let holder = reading.is(next, Class::Determiner) || reading.is(next, Class::Preposition);
    if holder {
        let start = if reading.is(next, Class::Preposition) { next + 1 } else { next };
        if let Some(found) = phrase::forward(reading, names, start, end, Case::Any) {
            return Some(found);
        }
    }
    if let Some(found) = names.person_within(next, next + 1) {
        let (first, last) = (found.first, found.last);
        return Some(Phrase::of_words(first, last, last, Some(found.name), false));
    }
    phrase::forward(reading, names, at, end, Case::Any)
}

/// The frame before a stretch: the tokens from `from` up to the opening mark at `open`.
pub fn before(reading: &Reading<'_>, names: &Names, from: usize, open: usize) -> Option<Frame> {
    let from = from.max(open.saturating_sub(REACH * 2));
    if from >= open {
        return None;
    }
    let last = open - 1;
    let colon = reading.is_mark(last, ':');
    let comma = reading.is_mark(last, ',');
    let mut end = if colon || comma { last } else { open };
    // "Anna Conti (Pd): «…»"
    if colon && reading.is_mark(end.wrapping_sub(1), ')') {
        end = reading.last_mark(from, end, "(").unwrap_or(end);
    }
    if colon && let Some(found) = inserted::noted_before(reading, names, from, end) {
        return Some(found);
    }
    if let Some(found) = clause(reading, names, from, end) {
        let strong = colon || (comma && found.strong) || found.cue() == Some(end.saturating_sub(1)) && found.strong;
        return Some(Frame { strong, ..found });
    }
    if !colon {
        return None;
    }
    // "X: "…"" and "X ließ kein gutes Haar an dem Plan: "…""
    let subject = subject_of(reading, names, from, end).or_else(|| {
        // "Salvini: «…»": nothing but a name, whatever it names; "Ponte chiuso, i negozianti: «…»", "E lui: «…»".
        let comma = reading.last_mark(from, end, ",.").map_or(from, |c| c + 1);
        let start = comma + usize::from(reading.number(comma, Class::Conjunction) == 3);
        let label = phrase::forward(reading, names, start, end, Case::Subject)?;
        let named = start == from && reading.capital(label.last) || phrase::is_somebody(reading, &label);
        (named && reading.pack.quotes.head_first && label.last + 1 == end).then_some(label)
    });
    strong(last, subject)
}

/// The last cue of `from..end` with its subject.
pub fn clause(reading: &Reading<'_>, names: &Names, from: usize, end: usize) -> Option<Frame> {
    let verb_second = reading.pack.quotes.verb_second;
    let cue = (from..end).rev().find(|&i| {
        let own = report(reading, i);
        match own {
            Some(3) if verb_second => has_particle(reading, i, end),
            Some(4 | 5) if verb_second => {
                reading.next_of(from, i, Class::Finite).is_some() || reading.is(i + 1, Class::Finite)
            }
            Some(3) if !verb_second => i > from,
            Some(7) => verb_second,
            // "liet de politie weten": the verb says it.
            Some(_) if verb_second && reading.is(i, Class::ReportParticle) => {
                !(from..i).any(|v| report(reading, v) == Some(3))
            }
            Some(_) => true,
            None => false,
        }
    });
    let Some(cue) = cue else { return source(reading, names, from, end) };
    // "vroeg om geld, maar kreeg volgens X ‘...’"
    if let Some(told) = source(reading, names, cue + 1, end).filter(|f| f.subject.is_some()) {
        return Some(told);
    }
    let strong = !matches!(report(reading, cue), Some(2 | 5));
    if is_spoken_of(reading, cue, from) {
        return Some(Frame::of(Some(cue), agent(reading, names, from, end), strong));
    }
    if !verb_second {
        if report(reading, cue) == Some(4) {
            // "..., adding that": the subject of the clause before.
            let verb = (from..cue).rev().find(|&i| is_finite_report(reading, i));
            let subject = match verb {
                Some(v) if reading.pack.quotes.verb_first => {
                    // "…, comentó X, añadiendo que ...": behind the verb first.
                    let opens = v == from || !reading.is_word(v - 1);
                    let verb = group::begins(reading, v, cue).filter(|_| opens);
                    let behind = verb
                        .and_then(|g| group::behind(reading, names, g.cue + 1, cue))
                        .filter(|s| phrase::can_speak(reading, s));
                    behind.or_else(|| around(reading, names, from, v, cue))
                }
                Some(v) => phrase::backward(reading, names, v, from),
                None => subject_of(reading, names, from, cue),
            };
            return Some(Frame::of(Some(cue), subject, strong));
        }
        if reading.pack.quotes.verb_first {
            let subject = relative(reading, names, from, cue).or_else(|| around(reading, names, from, cue, end));
            return Some(Frame::of(Some(cue), subject, strong));
        }
        let subject = phrase::backward(reading, names, cue, from)
            .or_else(|| shared(reading, names, cue, from))
            .or_else(|| behind_verb(reading, names, cue, end));
        return Some(Frame::of(Some(cue), subject, strong));
    }
    // The finite verb: the cue itself, or the auxiliary before it.
    let finite = match report(reading, cue) {
        Some(4 | 5 | 7) => (from..cue).rev().find(|&i| reading.is(i, Class::Finite) && !reading.capital(i)),
        _ => Some(cue),
    };
    let verb = finite.unwrap_or(cue);
    let cited = if finite.is_none() { cited(reading, names, cue, end) } else { None };
    let subject = cited.or_else(|| verb_second_subject(reading, names, from, verb, end));
    Some(Frame::of(Some(cue), subject, strong))
}

/// "He is said to have", "es wurde vermutet, dass": the subject is nobody who says it.
pub fn is_passive(reading: &Reading<'_>, cue: usize, from: usize) -> bool {
    let list = reading.pack.quotes.passives;
    let verb_second = reading.pack.quotes.verb_second;
    // "wird vermutet, dass" looks like the present; "is demanding" is none.
    let last = verb_second && !reading.is_word(cue + 1);
    let participle = last || matches!(reading.number(cue, Class::Report), 4 | 5 | 11 | 12);
    if participle != (verb_second || reading.pack.quotes.verb_first) {
        return false;
    }
    let mut at = cue;
    while at > from {
        at -= 1;
        if group::has(list, reading.word(at)) {
            return true;
        }
        let joins = reading.number(at, Class::Conjunction) == 3;
        if reading.is_mark(at, ',') || joins || !verb_second && !reading.is(at, Class::Adverb) {
            break;
        }
    }
    false
}

/// Whether the subject of a cue beside marks is spoken of: in the passive, but not "wird sagen" and "wird zitiert".
pub fn is_spoken_of(reading: &Reading<'_>, cue: usize, from: usize) -> bool {
    let active = reading.pack.quotes.verb_second && matches!(report(reading, cue), Some(1..=3 | 7));
    !active && is_passive(reading, cue, from)
}

/// "described by X", "door X omschreven": who does what a passive in `from..end` tells.
pub fn agent(reading: &Reading<'_>, names: &Names, from: usize, end: usize) -> Option<Phrase> {
    let at = (from..end).find(|&i| group::has(reading.pack.quotes.agent, reading.word(i)))?;
    phrase::forward(reading, names, at + 1, end + REACH, Case::Any)
}

/// The subject behind its verb: "said the mayor", "agreed Shaw", not "accused the government of".
fn behind_verb(reading: &Reading<'_>, names: &Names, verb: usize, end: usize) -> Option<Phrase> {
    let subject = phrase::forward(reading, names, verb + 1, end, Case::Subject)?;
    let inverted = reading.pack.quotes.verb_second
        || report(reading, verb) == Some(1)
        || reading.capital(subject.first) && !reading.is(subject.last + 1, Class::Preposition);
    inverted.then_some(subject)
}

/// "zitiert das Blatt den Minister Frei", "zitierte einen Augenzeugen": the one who is quoted.
fn cited(reading: &Reading<'_>, names: &Names, verb: usize, end: usize) -> Option<Phrase> {
    if report(reading, verb) != Some(7) {
        return None;
    }
    if let Some(m) = names.within(verb + 1, end).iter().rev().find(|m| names.is_person(m.name)) {
        return Some(Phrase::of_name(m));
    }
    let object = (verb + 1..end).find(|&i| reading.number(i, Class::Determiner) == 3)?;
    phrase::forward(reading, names, object, end, Case::Any).filter(|p| noun(reading, p.head).is_role())
}

/// The subject of a verb of saying that stands before or behind it.
fn around(reading: &Reading<'_>, names: &Names, from: usize, cue: usize, end: usize) -> Option<Phrase> {
    let verb = group::finite(reading, cue, from);
    if let Some(pronoun) = group::inverted(reading, verb) {
        return Some(group::pronoun(reading, pronoun));
    }
    // "Faux, rétorque X"
    let comma = verb.checked_sub(1).filter(|&c| c > from && reading.is_mark(c, ','));
    let opens = comma.is_some_and(|c| reading.last_mark(from, c, ",").is_none());
    let behind = || group::behind(reading, names, cue + 1, end);
    let first = if opens { behind().filter(|s| phrase::can_speak(reading, s)) } else { None };
    first
        .or_else(|| phrase::backward(reading, names, verb, from))
        .or_else(|| shared(reading, names, verb, from))
        .or_else(behind)
}

/// "X est venu et a déclaré", "X described it and called": the subject of the verb before.
fn shared(reading: &Reading<'_>, names: &Names, verb: usize, from: usize) -> Option<Phrase> {
    let joins = (from..verb).rev().take(3).find(|&i| reading.number(i, Class::Conjunction) == 3)?;
    let verbs = const { Classes::of(&[Class::Finite, Class::Report]) };
    let other = (from..joins).find(|&i| !reading.capital(i) && reading.has_any(i, &verbs))?;
    phrase::backward(reading, names, other, from)
}

/// "laut X", "nach Angaben von X", "X zufolge" in `from..end`.
pub fn source(reading: &Reading<'_>, names: &Names, from: usize, end: usize) -> Option<Frame> {
    for at in (from..end).filter(|&i| group::is_source(reading, i)) {
        match reading.value(at, Class::Source) {
            Some(n @ (1 | 7 | 8)) if n != 8 || group::source_start(reading, at).is_some_and(|first| first >= from) => {
                return strong(at, Some(group::source_phrase(reading, names, at, end)?));
            }
            Some(2) => {
                if let Some(subject) = source_phrase(reading, names, at + 1, end) {
                    return strong(at, Some(subject));
                }
            }
            Some(3) if at > from => {
                let person = names.within(from, at).last().copied();
                let start = (from..at)
                    .rev()
                    .find(|&i| reading.is(i, Class::Determiner) || i == from || reading.is_mark(i - 1, ','))?;
                let start = person.map_or(start, |p| start.min(p.first));
                let subject = phrase::forward(reading, names, start, at, Case::Any);
                return strong(at, subject);
            }
            Some(4) if at > from && reading.is_mark(at - 1, ',') => {
                let subject = phrase::forward(reading, names, at + 1, end, Case::Subject);
                if let Some(subject) = subject.filter(|s| s.first == at + 1) {
                    return strong(at, Some(subject));
                }
            }
            Some(9) if at == from || at == from + 1 && !reading.is_word(from) => {
                let subject = phrase::forward(reading, names, at + 1, end, Case::Any);
                let closes = |s: &Phrase| {
                    let next = s.last + 1;
                    next >= end || reading.is_mark(next, ',') || reading.number(next, Class::Determiner) == 1
                };
                if let Some(subject) = subject.filter(|s| phrase::can_speak(reading, s) && closes(s)) {
                    return strong(at, Some(subject));
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a split verb has its particle before the clause ends: "teilte ... mit".
pub fn has_particle(reading: &Reading<'_>, verb: usize, end: usize) -> bool {
    (verb + 1..end.min(verb + REACH)).any(|i| {
        reading.is(i, Class::ReportParticle)
            && (i + 1 >= end
                // "laat weten een plan te hebben"
                || reading.pack.quotes.bare_that && i == verb + 1 && !reading.is(i, Class::Preposition)
                || !reading.is_word(i + 1)
                || reading.is(i + 1, Class::Conjunction)
                || reading.is(i + 1, Class::ReportParticle))
    })
}

/// The subject of a clause whose finite verb is its second part: what stands before the verb, unless that is an adverb
/// or a phrase that cannot speak; then what stands behind it.
pub fn verb_second_subject(
    reading: &Reading<'_>,
    names: &Names,
    from: usize,
    verb: usize,
    end: usize,
) -> Option<Phrase> {
    let comma = reading.last_mark(from, verb, ",;:");
    let start = match comma {
        Some(c) if c + 1 == verb => from,
        Some(c) => c + 1,
        None => from,
    };
    // "auf der Seite heißt es", "so heißt es in dem Schreiben": nobody, but a place where it stands.
    if phrase::is_it(reading, verb + 1) {
        let placed = reading.is(start, Class::Preposition);
        let place = if placed { phrase::forward(reading, names, start + 1, verb, Case::Any) } else { None };
        // "Von Keltag heißt es zur Klage"
        let own = group::has(reading.pack.quotes.agent, reading.word(start));
        let speaks = place.filter(|p| own || phrase::can_speak(reading, p));
        // "Auf Anfrage heißt es vom Rathaus"
        let found = speaks.or_else(|| impersonal(reading, names, verb, end).flatten()).or(place);
        if placed || found.is_some() {
            return found;
        }
    }
    // "X trat zurück und nannte Y einen Fehler": one subject for both verbs.
    if verb > start + 1
        && reading.number(verb - 1, Class::Conjunction) == 3
        && let Some(found) = subject_of(reading, names, from, verb - 1).filter(|p| phrase::can_speak(reading, p))
    {
        return Some(found);
    }
    let behind = || phrase::forward(reading, names, verb + 1, end, Case::Subject);
    // "Wie X sagte": the verb stands last and the subject right behind the conjunction.
    let last = !reading.is_word(verb + 1) || verb + 1 >= end;
    let joins = reading.value(start, Class::Conjunction);
    let opens = reading.number(start, Class::Source) == 5 || joins.is_some_and(|j| j != 3);
    if opens && last {
        return phrase::forward(reading, names, start + 1, verb, Case::Subject);
    }
    if opens {
        return behind().or_else(|| phrase::forward(reading, names, start + 1, verb, Case::Subject));
    }
    let start = if joins == Some(3) { start + 1 } else { start };
    let before = front(reading, names, start, verb);
    if let Some(found) = before.filter(|p| phrase::can_speak(reading, p)) {
        return Some(found);
    }
    let behind = behind();
    if let Some(found) = behind
        && (before.is_none() || phrase::can_speak(reading, &found))
    {
        return Some(found);
    }
    // A relative or coordinated clause: the subject of the clause before.
    before.or_else(|| if start > from { subject_of(reading, names, from, start) } else { None })
}

/// The phrase that begins a main clause, where it can be its subject.
fn front(reading: &Reading<'_>, names: &Names, start: usize, end: usize) -> Option<Phrase> {
    let mut start = start;
    // "Auch der Minister", "Nur Roth".
    if reading.is(start, Class::Adverb) && !reading.is(start, Class::Determiner) {
        let next = reading.token(start + 1);
        let goes_on = reading.value(start + 1, Class::Determiner).is_some_and(|d| d != 3) || next.capital();
        if !goes_on || start + 1 >= end {
            return None;
        }
        start += 1;
    }
    if let Some(named) = phrase::name_with_particle(reading, names, start) {
        return Some(named);
    }
    let oblique = reading.number(start, Class::Determiner) == 3;
    if oblique || start >= end || reading.is(start, Class::Preposition) {
        return None;
    }
    phrase::forward(reading, names, start, end, Case::Subject).filter(|p| p.first <= start + 1)
}

/// "…, a dit Anna Roux, qui a ajouté que": the person right before the relative clause that reports.
fn relative(reading: &Reading<'_>, names: &Names, from: usize, cue: usize) -> Option<Phrase> {
    let mut start = cue;
    while start > from
        && (group::is_clitic(reading, start - 1)
            || reading.has_any(start - 1, const { &Classes::of(&[Class::HaveWord, Class::Adverb]) }))
    {
        start -= 1;
    }
    let comma = start.checked_sub(2).filter(|&c| c > from && reading.is_mark(c, ','))?;
    let opens = reading.number(start - 1, Class::Pronoun) == 7 || reading.number(start - 1, Class::Conjunction) == 1;
    let mention = names.within(comma.saturating_sub(REACH), comma).last().filter(|m| opens && m.last + 1 == comma)?;
    names.is_person(mention.name).then(|| Phrase::of_name(mention))
}

/// The subject of a sentence without a verb of saying: its first phrase that can speak, else its first person.
pub fn subject_of(reading: &Reading<'_>, names: &Names, from: usize, end: usize) -> Option<Phrase> {
    let speaks = |p: &Phrase| phrase::can_speak(reading, p);
    // "Verkehr: Die Stadt will ...": a label.
    let from = if from + 1 < end && reading.is_mark(from + 1, ':') { from + 2 } else { from };
    let first = if reading.is(from, Class::Conjunction) { None } else { front(reading, names, from, end) };
    if let Some(found) = first.filter(speaks) {
        return Some(found);
    }
    if reading.pack.quotes.verb_second {
        // Behind the verb, which is the first small word after the front.
        let mut verb = match first {
            Some(front) => front.last + 1,
            None if reading.is(from, Class::Preposition) => {
                phrase::after_prepositional(reading, from, end).unwrap_or(from)
            }
            None => from,
        };
        while verb < end && (reading.is(verb, Class::Adverb) || reading.capital(verb)) {
            verb += 1;
        }
        let known = (verb..end).find(|&i| {
            !reading.capital(i) && reading.has_any(i, const { &Classes::of(&[Class::Finite, Class::Report]) })
        });
        for verb in [Some(verb), known].into_iter().flatten() {
            let found = phrase::forward(reading, names, verb + 1, end, Case::Subject);
            if let Some(found) = found.filter(speaks).filter(|f| f.first <= verb + 4) {
                return Some(found);
            }
        }
    }
    let found = names.within(from, end).iter().find(|m| names.is_plainly_person(m.name));
    found.map(Phrase::of_name)
}
