//! Speech without marks, or with marks around a part of it only: "X sagte, er habe ...", "laut X ...", "X said that".
//!
//! Sentence by sentence: a source at its front, verbs and nouns of saying with their clause, a source or a frame behind
//! what is said; then, where the subjunctive alone reports, sentences that go on with what somebody said before.

use super::clause::Clauses;
use super::frame;
use super::group;
use super::inserted;
use super::phrase::{self, Case, Phrase};
use super::{Quote, Speaker, addressee, is_read, who};
use crate::card::QuoteKind;
use crate::find::names::{Names, noun};
use crate::lang::Class;
use crate::span::Span;
use crate::text::{Kind, Reading, Sentence};

/// Most tokens that are looked at before and behind a cue. Guess, untested: sentences of news are shorter.
const REACH: usize = 60;

/// Most sentences between a speaker and a sentence that goes on with what they said. Measured on German news: 3 to 8
/// differ by less than one point.
const MEMORY: usize = 5;

/// Number of a possessive of the one who is spoken to in the list of determiners.
const YOURS: i32 = 5;

/// Most tokens between a verb and the preposition of what is said. Guess, untested.
const THEME_REACH: usize = 12;

/// Most tokens between a quote and the verb that reports it ("», ha avvertito"). Guess, untested.
const NEAR_QUOTE: usize = 4;

/// Fewest words of a clause that is worth a quote.
const FEWEST_WORDS: usize = 3;

/// The quotes of `direct` and those without marks, in order.
pub fn add(reading: &Reading<'_>, names: &Names, direct: Vec<Quote>, stretches: &[Span]) -> Vec<Quote> {
    let mut marked: Vec<Span> = Vec::new();
    for quote in &direct {
        marked.extend_from_slice(&quote.spans);
    }
    let clauses = Clauses { reading, marked: &marked };
    let mut scan = Scan {
        reading,
        names,
        clauses,
        stretches,
        direct: &direct,
        next: 0,
        running: None,
        found: Vec::new(),
        free: None,
    };
    for number in 0..reading.sentences.len() {
        scan.sentence(number);
    }
    let mut all = scan.found;
    all.extend(direct);
    crate::order::by(&mut all, |q| (q.spans.first().map_or(0, |s| u64::from(s.start)), 0));
    all
}

/// Who spoke last, and in which sentence.
#[derive(Clone, Copy)]
struct Running {
    speaker: Option<Speaker>,
    sentence: usize,
    /// Whether a quote was found there, not a verb of saying alone.
    quoted: bool,
}

struct Scan<'r, 't> {
    reading: &'r Reading<'t>,
    names: &'r Names,
    clauses: Clauses<'r, 't>,
    /// Everything between marks, quote or not.
    stretches: &'r [Span],
    direct: &'r [Quote],
    /// The first direct quote that is not yet passed.
    next: usize,
    running: Option<Running>,
    found: Vec<Quote>,
    /// The sentence of the last quote, where it went on without a cue.
    free: Option<usize>,
}

/// A source with the tokens it takes: from the first, up to one past the last.
struct Source {
    first: usize,
    stop: usize,
    cue: usize,
    subject: Option<Phrase>,
}

impl Scan<'_, '_> {
    fn sentence(&mut self, number: usize) {
        let sentence = self.reading.sentence(number);
        if !is_read(self.reading.kind_of(sentence)) {
            return;
        }
        self.pass_direct(sentence.span.start);
        let before = self.found.len();
        let end = self.clauses.content_end(sentence.first, sentence.last);
        if !self.front_source(number, sentence, end) {
            self.cues(number, sentence, end);
        }
        if self.found.len() == before {
            self.inner_source(number, sentence, end);
        }
        if self.found.len() == before {
            self.goes_on(number, sentence, end);
        }
        if self.found.len() == before {
            self.speaks(number, sentence, end);
        }
    }

    /// Makes the last direct quote before `start` the one whose speaker may go on.
    fn pass_direct(&mut self, start: u32) {
        while let Some(quote) = self.direct.get(self.next).filter(|q| q.spans.first().is_none_or(|s| s.start < start)) {
            let last = quote.spans.last().map_or(0, |s| s.start);
            let token = self.reading.token_at(last);
            let sentence = self.reading.sentence_of(token);
            if self.running.is_none_or(|r| r.sentence <= sentence) {
                self.running = Some(Running { speaker: quote.speaker, sentence, quoted: true });
            }
            self.next += 1;
        }
    }

    /// Adds a quote of these parts, unless it is nearly all marked already.
    fn push(&mut self, number: usize, parts: &[(usize, usize)], cue: Option<usize>, speaker: Option<Speaker>) -> bool {
        let mut spans = Vec::new();
        let (mut words, mut marked, mut length, mut marks) = (0, 0, 0, 0);
        for &(first, stop) in parts {
            let Some((first, stop)) = self.clauses.trim(first, stop) else { continue };
            let span = self.reading.range(first, stop - 1);
            length += span.len();
            for token in (first..stop).map(|i| self.reading.token(i)) {
                words += usize::from(token.is_word());
                if token.kind == Kind::Quote {
                    marks += 1;
                    length -= token.span.len();
                }
            }
            marked += self.clauses.marked_bytes(span);
            spans.push(span);
        }
        // A mark without its second: nobody knows where the words of somebody end.
        let torn = marks % 2 == 1 && marked == 0;
        if words < FEWEST_WORDS || torn || marked * 4 >= length * 3 {
            return false;
        }
        let kind = if marked > 0 { QuoteKind::Mixed } else { QuoteKind::Indirect };
        let addressee = cue.and_then(|c| {
            let sentence = self.reading.sentence(number);
            let (mut from, mut end) = (sentence.first, sentence.last);
            for &(first, stop) in parts {
                if stop <= c {
                    from = from.max(stop);
                }
                if first > c {
                    end = end.min(first);
                }
            }
            addressee::find(self.reading, self.names, c, from, end)
        });
        let cue = cue.map(|c| self.reading.token(c).span);
        self.found.push(Quote { kind, spans, speaker, cue, addressee });
        self.running = Some(Running { speaker, sentence: number, quoted: true });
        true
    }

    fn source_speaker(&self, number: usize, from: usize, source: &Source, end: usize) -> Option<Speaker> {
        let (reading, quotes) = (self.reading, &self.reading.pack.quotes);
        let Some(subject) = source.subject else { return self.running(number) };
        let says = |list: &[&str]| (source.first..source.stop).any(|at| group::has(list, reading.word(at)));
        // "Nach eigenen Angaben führt er ...": whoever the sentence is about.
        let who = if says(quotes.own) {
            let (first, stop) = if source.first > from { (from, source.first) } else { (source.stop, end) };
            self.speaker(frame::subject_of(reading, self.names, first, stop), None)
        } else if says(quotes.possessives) && self.is_saying(&subject) {
            // "Ihren Angaben zufolge": whoever spoke before.
            self.running(number)
        } else {
            // "selon les déclarations de Paul Roux"
            let holder = (quotes.head_first && self.is_saying(&subject))
                .then(|| self.names.person_within(subject.first, subject.last + 1))
                .flatten()
                .map(|m| Phrase::of_name(&m));
            return self.speaker(holder.or(Some(subject)), Some(source.cue));
        };
        let mention = Some(reading.range(subject.first, subject.last));
        who.map(|speaker| Speaker { mention, ..speaker })
    }

    /// Whether a phrase is what somebody said ("Angaben", "palabras").
    fn is_saying(&self, phrase: &Phrase) -> bool {
        noun(self.reading, phrase.head).classes.has(Class::ReportNoun) || self.reading.is(phrase.head, Class::Source)
    }

    /// The speaker that a phrase names beside the word that reports.
    fn speaker(&self, subject: Option<Phrase>, cue: Option<usize>) -> Option<Speaker> {
        subject.and_then(|s| who::speaker(self.reading, self.names, &s, self.stretches, cue))
    }

    /// "Laut X ...", "Wie X mitteilte, ...", "According to X, ...": all that follows.
    fn front_source(&mut self, number: usize, sentence: &Sentence, end: usize) -> bool {
        let mut first = sentence.first;
        while first < end && matches!(self.reading.kind(first), Kind::Quote | Kind::Punct | Kind::Symbol) {
            first += 1;
        }
        // "Ainda segundo a polícia"
        first += usize::from(self.reading.is(first, Class::Adverb) && self.opens_source(first + 1));
        let near = self.reading.next_of(first, end.min(first + 10), Class::Source);
        let Some(at) = near.filter(|&i| i == first || matches!(self.reading.number(i, Class::Source), 2 | 3 | 8))
        else {
            return false;
        };
        if self.clauses.quoted(at) {
            return false;
        }
        if self.reading.number(at, Class::Source) == 6 {
            // "Demnach ...": as the one before said.
            let mut speaker = self.running(number);
            if let Some(s) = &mut speaker {
                s.mention = Some(self.reading.token(at).span);
            }
            return self.push(number, &[(at + 1, end)], Some(at), speaker);
        }
        let Some(source) = self.source(at, first, end).filter(|s| s.first == first) else { return false };
        let speaker = self.source_speaker(number, first, &source, end);
        let start = self.clauses.behind_source(source.stop, end);
        self.push(number, &[(start, end)], Some(source.cue), speaker)
    }

    /// Whether the words of a source begin at a place.
    fn opens_source(&self, at: usize) -> bool {
        matches!(self.reading.number(at, Class::Source), 1 | 2 | 7)
            || group::source_start(self.reading, at + 1) == Some(at)
    }

    /// The same inside the sentence or at its end, which stands before and behind it.
    fn inner_source(&mut self, number: usize, sentence: &Sentence, end: usize) {
        let (reading, clauses) = (self.reading, self.clauses);
        let far = end.min(sentence.first + REACH * 2);
        let places = (sentence.first + 1..far).filter(|&i| reading.is(i, Class::Source) && !clauses.quoted(i));
        for at in places {
            if matches!(reading.number(at, Class::Source), 6) {
                continue;
            }
            // "La pluie manque : selon X, ...": what stands before the colon is the article's own.
            let own = reading.last_mark(sentence.first, at, ":;");
            let from = own.filter(|_| reading.pack.quotes.verb_first).map_or(sentence.first, |colon| colon + 1);
            let Some(source) = self.source(at, from, end) else { continue };
            if source.first <= sentence.first {
                continue;
            }
            let speaker = self.source_speaker(number, from, &source, end);
            // Behind ", so X," only what shows that it goes on.
            let plain = reading.number(at, Class::Source) != 4;
            let rest = match () {
                // ", según datos difundidos el lunes por X, una empresa": all about the source, unless the clause goes on.
                () if reading.pack.quotes.verb_first && reading.is_mark(source.first.wrapping_sub(1), ',') => {
                    let goes_on =
                        |&at: &usize| !clauses.is_statement(from, source.first) || clauses.is_statement(at + 1, end);
                    reading.next_mark(source.stop, end, ",").filter(goes_on).unwrap_or(end)
                }
                () if plain => source.stop,
                () => clauses.rest(source.stop, end),
            };
            // "un rapporto secondo cui": what stands before it only names the source.
            let head = if source.subject.is_some_and(|s| s.last < source.first) { source.first } else { from };
            if self.push(number, &[(head, source.first), (rest, end)], Some(source.cue), speaker) {
                return;
            }
        }
    }

    /// The source whose word stands at `at`.
    fn source(&self, at: usize, from: usize, end: usize) -> Option<Source> {
        let found = self.any_source(at, from, end)?;
        // "selon les époques": nobody who can say anything.
        let speaks = |s: &Phrase| {
            let named = self.names.within(s.first, s.first + 2).iter().any(|m| m.first <= s.head);
            // "según sus palabras", but "según el acuerdo"
            let own = |at: usize| group::has(self.reading.pack.quotes.possessives, self.reading.word(at));
            let saying = (own(s.first) || own(s.first + 1)) && self.is_saying(s);
            named || saying || s.pronoun().is_some() || phrase::can_speak(self.reading, s)
        };
        // "volgens uw contract", "laut Ihrem Tarif": what the reader has says nothing.
        let yours = |s: &Phrase| {
            let polite = self.reading.pack.noun_capitals
                && self.reading.capital(s.first)
                && !group::opens(self.reading, s.first);
            self.reading.number(s.first, Class::Determiner) == YOURS
                || polite && self.reading.is(s.first, Class::Determiner)
        };
        let doubtful = self.reading.pack.quotes.verb_first || found.subject.is_some_and(|s| yours(&s));
        let doubtful = doubtful && self.reading.number(at, Class::Source) != 5;
        (!doubtful || found.subject.is_none_or(|s| speaks(&s))).then_some(found)
    }

    fn any_source(&self, at: usize, from: usize, end: usize) -> Option<Source> {
        let (reading, names) = (self.reading, self.names);
        let behind = |subject: Option<Phrase>| {
            let subject = subject?;
            let stop = self.behind_name(self.clauses.phrase_end(subject.last + 1, end), &subject);
            Some(Source { first: at, stop, cue: at, subject: Some(subject) })
        };
        if !group::is_source(reading, at) {
            return None;
        }
        let number = reading.value(at, Class::Source)?;
        // "secondo quanto", "stando a quanto", "a quanto"
        let (first, clause) = match number {
            1 => (Some(at), at + 1),
            7 => (Some(at), at + 2),
            // "de acuerdo con lo publicado por X"
            8 => (group::source_start(reading, at), at + 2 * usize::from(reading.is(at + 1, Class::Preposition))),
            _ => (None, at),
        };
        if let Some(first) = first
            && let Some((subject, stop)) = inserted::told(reading, names, clause, end)
        {
            return Some(Source { first, stop, cue: at, subject: Some(subject) });
        }
        // "un rapporto secondo cui", "un informe según el cual"
        let relative = clause + usize::from(reading.is(clause, Class::Determiner));
        if number == 1 && reading.number(relative, Class::Pronoun) == 7 {
            let noun = group::before(reading, names, from, at).filter(|s| s.last + 1 == at)?;
            return Some(Source { first: at, stop: relative + 1, cue: at, subject: Some(noun) });
        }
        match number {
            1 if reading.pack.quotes.verb_first && frame::is_finite_report(reading, at + 1) => {
                // "según explicó el alcalde", "según informó ayer"
                let group = group::begins(reading, at + 1, end)?;
                let subject = group::subject(reading, names, &group, end);
                match subject {
                    Some(_) => behind(subject),
                    None => {
                        let stop = self.clauses.until_comma(group.cue + 1, end)?;
                        Some(Source { first: at, stop, cue: at, subject: None })
                    }
                }
            }
            1 | 7 | 8 => {
                let subject = group::source_phrase(reading, names, at, end)?;
                // "cambia según el día", "sorted according to size": what nobody says, without a comma before it.
                let tied = number != 8 && !reading.pack.quotes.verb_second && at > from && reading.is_word(at - 1);
                if tied && !self.may_speak(&subject) && !reading.capital(subject.head) {
                    return None;
                }
                Some(Source { first: first?, ..behind(Some(subject))? })
            }
            // "seiner Meinung nach", "dem Vernehmen nach"
            2 if reading.pack.noun_capitals
                && at > from + 1
                && noun(reading, at - 1).classes.has(Class::ReportNoun) =>
            {
                let first = if reading.is(at - 2, Class::Determiner) { at - 2 } else { at - 1 };
                Some(Source { first, stop: at + 1, cue: at, subject: None })
            }
            2 => {
                let mut source = behind(frame::source_phrase(reading, names, at + 1, end))?;
                // A bare noun of saying with a holder that is not found ends with the noun.
                source.stop = source.stop.max(at + 2);
                Some(source)
            }
            3 if at > from => {
                let found = frame::source(reading, names, from.max(at.saturating_sub(16)), at + 1)?;
                let subject = found.subject.filter(|_| found.cue() == Some(at));
                let first = subject.map_or(at - 1, |s| s.first);
                Some(Source { first, stop: at + 1, cue: at, subject })
            }
            4 if reading.is_mark(at.wrapping_sub(1), ',') => {
                let subject = phrase::forward(reading, names, at + 1, end, Case::Subject);
                let subject = subject.filter(|s| s.first == at + 1)?;
                let stop = self.clauses.until_comma(subject.last + 1, end)?;
                Some(Source { first: at, stop, cue: at, subject: Some(subject) })
            }
            5 if reading.pack.quotes.verb_first => {
                let (cue, subject) = frame::said_as(reading, names, at, end)?;
                // "Como X informó de que ..., los inversores ...": a reason.
                if (cue + 1..cue + 3).any(|i| reading.number(i, Class::Conjunction) == 1) {
                    return None;
                }
                let stop = subject.map_or(cue + 1, |s| self.behind_name(s.last.max(cue) + 1, &s));
                let mut stop = self.clauses.until_comma(stop, end)?;
                // "Come spiega X, direttore del museo, la mostra": the comma behind the apposition.
                let role = subject.and_then(|s| s.person()).and_then(|p| names.list.get(p)).and_then(|n| n.role);
                if role.is_some_and(|r| {
                    r.start >= reading.token(stop).span.end && r.start <= reading.token(stop + 2).span.start
                }) {
                    stop = self.clauses.until_comma(stop + 1, end)?;
                }
                let free = at == from || reading.is_mark(at.wrapping_sub(1), ',');
                free.then_some(Source { first: at, stop, cue, subject })
            }
            5 if at == from || reading.is_mark(at.wrapping_sub(1), ',') => {
                // "Wie die Leiterin, Ina Roth, mitteilte,": the first comma behind the verb.
                let near = end.min(at + REACH);
                let verb = (at + 1..near).find(|&i| frame::report(reading, i).is_some())?;
                let stop = self.clauses.until_comma(verb + 1, end)?;
                let cue = (verb..stop).rev().find(|&i| frame::report(reading, i).is_some())?;
                let subject = if reading.pack.quotes.verb_second {
                    phrase::forward(reading, names, at + 1, cue, Case::Subject)
                } else {
                    phrase::backward(reading, names, cue, at + 1)
                };
                (stop < end || at > from).then_some(Source { first: at, stop, cue, subject })
            }
            _ => None,
        }
    }

    /// "Selon le maire, Paul Roux, le pont ...": behind the name of who speaks, where it stands behind a comma at `stop`.
    fn behind_name(&self, stop: usize, subject: &Phrase) -> usize {
        if !self.reading.is_mark(stop, ',') {
            return stop;
        }
        // "Según sus palabras, Ana Ruiz no sabía": a new subject.
        let name = self.names.person_within(stop + 1, stop + 3).filter(|_| !self.is_saying(subject));
        name.filter(|m| Some(m.name) == subject.person()).map_or(stop, |m| m.last + 1)
    }

    /// Verbs and nouns of saying, each with its clause, from left to right.
    fn cues(&mut self, number: usize, sentence: &Sentence, end: usize) {
        let reading = self.reading;
        let mut from = sentence.first;
        let mut at = from;
        while at < end {
            let cue = at;
            at += 1;
            if !self.clauses.may_be_cue(cue) || !self.clauses.is_cue(cue, from, end) || self.clauses.quoted(cue) {
                continue;
            }
            if let Some(start) = self.clauses.complement(cue, end) {
                // "“…”, dijo X, al tiempo que pidió que": whoever said the words before it.
                let kept = (self.running, self.next);
                self.pass_direct(reading.token(cue).span.start);
                let stop = self.clauses.complement_end(start, end);
                let speaker = self.cue_speaker(number, from, cue, start);
                if self.push(number, &[(start, stop)], Some(cue), speaker) {
                    from = stop;
                    at = stop;
                } else {
                    (self.running, self.next) = kept;
                }
                continue;
            }
            if let Some(start) = self.theme(cue, end) {
                let stop = reading.next_mark(start, end, ",;:").unwrap_or(end);
                let speaker = self.cue_speaker(number, from, cue, start);
                let marked = self.clauses.marked_bytes(reading.range(start, stop - 1));
                if marked == 0 && self.push(number, &[(start, stop)], Some(cue), speaker) {
                    from = stop;
                    at = stop;
                    continue;
                }
            }
            // ", sagte X": what stands before it.
            let Some(comma) = self.clauses.comma_before(cue, from) else { continue };
            if reading.pack.quotes.verb_first {
                if from == sentence.first && self.interrupted(number, from, comma, end) {
                    return;
                }
                continue;
            }
            if from > sentence.first || self.clauses.is_denied(cue) || !self.clauses.is_statement(from, comma) {
                continue;
            }
            let Some(found) = frame::behind(reading, self.names, comma + 1, end) else { continue };
            let (Some(subject), Some(verb)) = (found.subject, found.cue()) else { continue };
            // "…, half of what the union asks for": what hangs on a noun tells no speech.
            let hangs = |at: usize| reading.is(at, Class::Preposition) || reading.number(at, Class::Pronoun) == 7;
            if (comma + 1..subject.first.min(verb)).any(hangs) {
                continue;
            }
            let speaker = self.speaker(Some(subject), Some(verb));
            let rest = self.clauses.rest(subject.last.max(verb) + 1, end);
            let parts = [(from, comma), (rest, end)];
            if self.push(number, &parts, Some(verb), speaker) {
                return;
            }
        }
    }

    /// "Le plan, a annoncé X, entre en vigueur lundi", "L'eau monte, a dit X": what stands before the verb and behind its
    /// subject.
    fn interrupted(&mut self, number: usize, from: usize, comma: usize, end: usize) -> bool {
        let (reading, clauses) = (self.reading, self.clauses);
        let Some(found) = frame::behind(reading, self.names, comma + 1, end) else { return false };
        let (subject, Some(verb)) = (found.subject, found.cue()) else { return false };
        let who = match subject {
            Some(s) if !self.may_speak(&s) && s.pronoun().is_none() => return false,
            Some(s) => self.speaker(Some(s), Some(verb)),
            None => self.running(number),
        };
        if who.is_none() {
            return false;
        }
        let behind = subject.map_or(verb, |s| s.last.max(verb)) + 1;
        // "Il y a, estime X, « un risque »": the marks hold what is said.
        if reading.is_mark(behind, ',') && reading.kind(behind + 1) == Kind::Quote {
            return false;
        }
        // "“…”, dijo X, al tiempo que ...": what stands before the comma is quoted, and another clause follows.
        let before = reading.range(from, comma.saturating_sub(1));
        if clauses.marked_bytes(before) * 4 >= before.len() * 3 {
            return false;
        }
        let statement = clauses.is_statement(from, comma);
        // A gerund that reports brings words of its own: "..., dijo X, añadiendo que ...".
        let rest = clauses.until_comma(behind, end).filter(|&at| {
            let apposed = !self.names.within(at + 1, at + 2).is_empty();
            let gerund = frame::report(reading, at + 1) == Some(4);
            // "“…”, dijo X, que añadió": a clause about X.
            let quote = comma > 0 && reading.kind(comma - 1) == Kind::Quote;
            let relative = reading.number(at + 1, Class::Pronoun) == 7;
            let about = quote && (relative || reading.number(at + 1, Class::Conjunction) == 1);
            at < end && !apposed && !gerund && !about && clauses.is_statement(at + 1, end)
        });
        // Behind a name it is the relative: "racconta X, che vive a Pavia".
        let named = subject.is_some_and(|s| s.person().is_some() || reading.capital(s.last));
        let that = |at: usize| reading.number(at + 1, Class::Conjunction) == 1;
        let rest = match rest.filter(|&at| !(named && that(at))) {
            Some(at) if !statement || that(at) => at + 1,
            _ if statement => end,
            _ => return false,
        };
        self.push(number, &[(from, comma), (rest, end)], Some(verb), who)
    }

    /// Who speaks in the clause of a cue whose content begins at `start`.
    fn cue_speaker(&self, number: usize, from: usize, cue: usize, start: usize) -> Option<Speaker> {
        let (reading, names) = (self.reading, self.names);
        let from = from.max(cue.saturating_sub(REACH));
        if frame::report(reading, cue).is_none() {
            // "die Ansicht des Ministers, dass".
            let holder = (reading.is(cue + 1, Class::Determiner) || reading.is(cue + 1, Class::Preposition))
                .then(|| frame::source_phrase(reading, names, cue, start))
                .flatten();
            let subject = holder.or_else(|| frame::subject_of(reading, names, from, start));
            return self.speaker(subject, Some(cue)).or_else(|| self.running(number));
        }
        // "Si dice che", "diz-se que"
        let reflexive = |at: usize| group::has(reading.pack.quotes.reflexives, reading.word(at));
        let said = frame::report(reading, cue) == Some(1);
        let opens = cue == from + 1 && reflexive(from) || cue == from && reflexive(cue + 2) && reading.glued(cue + 2);
        if frame::is_passive(reading, cue, from) || opens && said {
            return None;
        }
        let verb_second = reading.pack.quotes.verb_second;
        // "hat die Polizei bestätigt, dass": a participle that looks like the present has its auxiliary before it.
        let auxiliary = (verb_second && cue > from && reading.is_mark(cue + 1, ','))
            .then(|| self.clauses.auxiliary(from, cue))
            .flatten();
        let found = match auxiliary {
            Some(verb) => frame::verb_second_subject(reading, names, from, verb, cue),
            None => {
                let until = if verb_second { start } else { cue + 1 };
                frame::clause(reading, names, from, until).and_then(|f| f.subject)
            }
        };
        // "Die Beladung": a thing that cannot speak is mended by who can, in the same sentence or before it.
        let speaks = found.is_some_and(|f| self.may_speak(&f));
        let found = if speaks || !verb_second {
            found
        } else {
            let other = frame::subject_of(reading, names, from, cue).filter(|f| phrase::can_speak(reading, f));
            other.or(found)
        };
        // "El lunes, se anunciaba que": nobody, where no subject stands in the clause.
        let nobody = found.is_some() || cue > from && reflexive(cue - 1) && said;
        self.speaker(found, Some(cue)).or_else(|| if nobody { None } else { self.running(number) })
    }

    /// "warnte vor steigenden Preisen", "called for a boycott": first token of what is said without a clause.
    fn theme(&self, cue: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        // "“…”, insistía X en los pasillos": the words are there already.
        let first = reading.sentence(reading.sentence_of(cue)).first.max(cue.saturating_sub(NEAR_QUOTE));
        let quoted = (first..cue).any(|i| reading.kind(i) == Kind::Quote);
        if reading.pack.quotes.themes.is_empty() || quoted && reading.pack.quotes.verb_first {
            return None;
        }
        for at in cue + 1..end.min(cue + THEME_REACH) {
            if reading.is_mark(at, ',') {
                break;
            }
            if self.clauses.takes(cue, at) {
                // "asked him if", not "when asked if"
                let question = reading.is(at, Class::Conjunction);
                let told = question && reading.is(cue.wrapping_sub(1), Class::Conjunction);
                return (at + 1 < end && !told).then_some(at + usize::from(!question));
            }
        }
        None
    }

    /// A verb of saying without a clause: its subject may go on in the next sentence. "Dies bestätigte X": what the
    /// sentence before says.
    fn speaks(&mut self, number: usize, sentence: &Sentence, end: usize) {
        let (reading, from) = (self.reading, sentence.first);
        let verb_second = reading.pack.quotes.verb_second;
        let far = end.min(from + REACH);
        let repeats = group::has(reading.pack.quotes.resumes, reading.word(from));
        // "Dat heeft X gezegd"
        let perfect = (repeats && reading.is(from + 1, Class::Finite))
            .then(|| (from + 2..far).find(|&i| frame::report(reading, i) == Some(4)))
            .flatten();
        let verb = (from..far).find(|&i| frame::is_finite_report(reading, i) && self.clauses.is_cue(i, from, end));
        let takes_up = inserted::takes_up(reading, self.names, from, end);
        let verb = takes_up.and_then(|f| f.cue()).or(perfect.map(|_| from + 1)).or(verb);
        let Some(verb) = verb.filter(|&v| !self.clauses.quoted(v)) else { return };
        let resumes = verb == from + 1 && repeats || takes_up.is_some();
        if !resumes {
            let subject = frame::clause(reading, self.names, from, verb + 1).and_then(|f| f.subject);
            let subject = subject.or_else(|| frame::subject_of(reading, self.names, from, far));
            if let Some(subject) = subject.filter(|s| phrase::can_speak(reading, s)) {
                self.running =
                    Some(Running { speaker: self.speaker(Some(subject), Some(verb)), sentence: number, quoted: false });
            }
            return;
        }
        let Some(before) = number.checked_sub(1).map(|n| reading.sentence(n)) else { return };
        let known = self.found.last().and_then(|q| q.spans.last()).is_some_and(|s| s.overlaps(before.span));
        let reported = (before.first..before.last.min(before.first + REACH)).any(|i| {
            // "De brug gaat open": says something only with its particle.
            let split = verb_second && frame::report(reading, i) == Some(3);
            frame::report(reading, i).is_some() && (!split || self.clauses.is_cue(i, before.first, before.last))
        });
        if known || reported || before.block != sentence.block {
            return;
        }
        let own = takes_up.and_then(|f| f.subject);
        let subject =
            own.or_else(|| phrase::forward(reading, self.names, verb + 1, end, Case::Subject)).or_else(|| {
                let preposition = reading.is(verb + 1, Class::Preposition);
                preposition.then(|| phrase::forward(reading, self.names, verb + 2, end, Case::Any)).flatten()
            });
        // "Das vermutete Hauptquartier wurde ..."
        if subject.is_some_and(|s| s.pronoun().is_none() && !self.may_speak(&s)) {
            return;
        }
        let speaker = self.speaker(subject, Some(verb));
        let stop = self.clauses.content_end(before.first, before.last);
        self.push(number, &[(before.first, stop)], Some(perfect.unwrap_or(verb)), speaker);
    }

    fn may_speak(&self, phrase: &Phrase) -> bool {
        phrase::may_speak(self.reading, self.names, phrase)
    }

    /// Who spoke last, if not too long ago.
    fn running(&self, number: usize) -> Option<Speaker> {
        let running = self.running.filter(|r| r.sentence + MEMORY >= number);
        if running.is_some_and(|r| r.sentence + 1 >= number) {
            return running.and_then(|r| r.speaker);
        }
        // The sentence before may bring a new subject.
        let before = self.reading.sentence(number.checked_sub(1)?);
        let last = before.last.min(before.first + REACH);
        let subject = frame::subject_of(self.reading, self.names, before.first, last)
            .filter(|s| s.pronoun().is_none() && phrase::can_speak(self.reading, s));
        self.speaker(subject, None).or_else(|| running.and_then(|r| r.speaker))
    }

    /// "Es sei alles getan.": the subjunctive alone goes on with what was said.
    fn goes_on(&mut self, number: usize, sentence: &Sentence, end: usize) {
        // Hearsay goes on only within its paragraph.
        let near = |r: &Running| {
            !self.reading.pack.quotes.verb_first || self.reading.sentence(r.sentence).block == sentence.block
        };
        let right_behind = self.running.filter(|r| r.sentence + 1 >= number && near(r));
        let doubt = right_behind.map_or(0, |r| if r.quoted { 4 } else { 2 });
        let Some(start) = self.clauses.reported(sentence.first, end, doubt) else { return };
        let speaker = self.running(number);
        let joins = self.free.is_some_and(|f| f + 1 == number)
            && start == sentence.first
            && self.reading.sentence(number - 1).block == sentence.block;
        if !self.push(number, &[(start, end)], None, speaker) {
            return;
        }
        if joins
            && let Some(new) = self.found.pop()
            && let Some(old) = self.found.last_mut()
        {
            if let (Some(a), Some(b)) = (old.spans.last_mut(), new.spans.last()) {
                *a = a.hull(*b);
            }
            if new.kind == QuoteKind::Mixed {
                old.kind = QuoteKind::Mixed;
            }
        }
        self.free = Some(number);
    }
}
