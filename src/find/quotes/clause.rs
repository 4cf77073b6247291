//! Where a clause that reports begins and ends, and what its verb shows.

use super::{frame, group, who};
use crate::find::names::noun;
use crate::lang::{Class, Classes, Entry};
use crate::letters;
use crate::span::Span;
use crate::text::{Kind, Reading};

/// Most tokens that are looked at from one place. Guess, untested: clauses of news are shorter.
const REACH: usize = 40;

/// Most tokens between a cue and a conjunction that no comma sets off. Guess, untested.
const SHORT_REACH: usize = 14;

/// Most commas between a cue and its clause: "sagte X, der Leiter des Amts, dass".
const MOST_COMMAS: usize = 3;

/// Most tokens of a reported clause; a bound on the work, no sentence of an article comes near it.
const LONGEST: usize = 400;

/// Most words of a main clause behind its subordinate one that are known to be one by their number. Guess, untested.
const MOST_BEHIND: usize = 5;

/// What the number of a verb of saying ends in that takes no clause ("parla di «…»"), where the verb stands first.
const BARE: i32 = 5;

/// Bytes that a verb known by its ending is longer than.
const SHORTEST_TENSED: usize = 4;

const VERBS: Classes = Classes::of(&[Class::Finite, Class::Subjunctive]);

/// The sentences of a reading, with the marked stretches that are quotes already.
#[derive(Clone, Copy)]
pub struct Clauses<'r, 't> {
    pub reading: &'r Reading<'t>,
    /// In order.
    pub marked: &'r [Span],
}

impl Clauses<'_, '_> {
    /// Whether a token stands inside marked speech.
    pub fn quoted(&self, at: usize) -> bool {
        who::quoted(self.marked, self.reading.token(at).span.start)
    }

    /// Bytes of `span` that are marked speech.
    pub fn marked_bytes(&self, span: Span) -> usize {
        let first = self.marked.partition_point(|s| s.end <= span.start);
        let mut bytes = 0;
        for part in self.marked.get(first..).unwrap_or(&[]) {
            if part.start >= span.end {
                break;
            }
            bytes += (part.end.min(span.end) - part.start.max(span.start)) as usize;
        }
        bytes
    }

    /// One past the last token of a sentence before the mark that ends it.
    pub fn content_end(&self, first: usize, last: usize) -> usize {
        let mut end = last;
        while end > first && self.reading.mark(end - 1, ".!?") {
            end -= 1;
        }
        end
    }

    /// Without commas, dashes and closing brackets at the ends.
    pub fn trim(&self, first: usize, stop: usize) -> Option<(usize, usize)> {
        let loose = |i: usize| self.reading.mark(i, ",;:.-\u{2013}\u{2014}()");
        let (mut first, mut stop) = (first, stop);
        while first < stop && loose(first) {
            first += 1;
        }
        // "(28)" keeps the bracket that closes it.
        let bracket = |i: usize| {
            self.reading.is_mark(i, ')')
                && self.reading.last_mark(first, i, "()").is_some_and(|o| self.reading.is_mark(o, '('))
        };
        while first < stop && loose(stop - 1) && !bracket(stop - 1) {
            stop -= 1;
        }
        (first < stop).then_some((first, stop))
    }

    fn small(&self, at: usize) -> bool {
        self.reading.is_word(at) && !self.reading.capital(at)
    }

    /// Number of a verb in the subjunctive outside marked speech.
    fn subjunctive(&self, at: usize) -> Option<i32> {
        let reading = self.reading;
        if !self.small(at) {
            return None;
        }
        let known = reading.value(at, Class::Subjunctive);
        let ending = reading.pack.quotes.subjunctive_ending;
        let shown = || {
            if ending.is_empty() || reading.last_byte(at) != b'e' {
                return false;
            }
            let word = reading.word(at);
            // "die Entdeckung werfe ein neues Licht": right behind its subject, before no noun, and no past.
            let subject =
                reading.is_word(at.wrapping_sub(1)) && (reading.capital(at - 1) || reading.is(at - 1, Class::Pronoun));
            let plain = *reading.classes(at) == Classes::NONE && !word.ends_with("te") && word.len() > 3;
            word.ends_with(ending) || subject && plain && !reading.capital(at + 1)
        };
        let number = known.or_else(|| shown().then_some(1))?;
        (!self.quoted(at)).then_some(number)
    }

    /// Whether a word may be what something is said with ([`Clauses::is_cue`]): most words are sent away by it.
    pub fn may_be_cue(&self, at: usize) -> bool {
        const CUES: Classes = Classes::of(&[Class::Report, Class::Source, Class::Claim, Class::ReportNoun]);
        self.reading.has_any(at, &CUES) || self.reading.token(at).part != Entry::NONE
    }

    /// Whether something is said with this word: a verb that reports, or a noun of saying.
    pub fn is_cue(&self, at: usize, from: usize, end: usize) -> bool {
        let reading = self.reading;
        let classes = reading.classes(at);
        let verb_second = reading.pack.quotes.verb_second;
        if reading.pack.quotes.verb_first {
            return frame::report(reading, at).is_some();
        }
        if classes.has(Class::Report) && self.small(at) {
            return match reading.value(at, Class::Report) {
                Some(3) if verb_second => frame::has_particle(reading, at, end),
                Some(7) => false,
                Some(4 | 5) if verb_second => {
                    reading.next_of(from.max(at.saturating_sub(REACH)), at, Class::Finite).is_some()
                }
                _ => true,
            };
        }
        // ", wonach ...": a source before its clause.
        if reading.number(at, Class::Source) == 6 && at > from && reading.is_mark(at - 1, ',') {
            return true;
        }
        if classes.has(Class::Claim) {
            return true;
        }
        if reading.pack.noun_capitals && reading.capital(at) {
            return noun(reading, at).classes.has(Class::ReportNoun);
        }
        false
    }

    /// First token of the clause that a cue reports.
    pub fn complement(&self, cue: usize, end: usize) -> Option<usize> {
        let quotes = &self.reading.pack.quotes;
        if self.is_denied(cue) {
            return None;
        }
        if !quotes.verb_second {
            return self.behind_verb(cue, end);
        }
        let bare = if quotes.bare_that { self.conjunction_behind(cue, end) } else { None };
        bare.or_else(|| self.behind_comma(cue, end))
    }

    /// The conjunction that opens what a cue reports, with no mark between: "zei de minister dat".
    fn conjunction_behind(&self, cue: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        // A noun has its clause right behind it: "de bewering dat".
        let reach = if frame::report(reading, cue).is_some() { SHORT_REACH } else { 2 };
        for at in cue + 1..end.min(cue + reach) {
            if reading.mark(at, ";:.,") || reading.kind(at) == Kind::Quote {
                return None;
            }
            if reading.number(at, Class::Conjunction) == 1 {
                return (!self.is_object(cue + 1, at)).then_some(at);
            }
        }
        // "zegt niets van de inbraak te weten": right behind the verb, whose subject stands before it.
        let start = cue + 1 + usize::from(reading.is(cue + 1, Class::ReportParticle));
        let stop = reading.next_mark(start, end.min(cue + REACH), ",;:").unwrap_or(end);
        let before = cue.checked_sub(1).unwrap_or(cue);
        let subject = reading.is(before, Class::Pronoun)
            || reading.is(before.wrapping_sub(1), Class::Determiner)
            || reading.capital(before) && !reading.is(before, Class::Adverb)
            || noun(reading, before).classes.has_any(const { Classes::of(&[Class::Role, Class::Body]) });
        let says = frame::report(reading, cue) == Some(1) || start > cue + 1;
        let ends = stop >= 2 && stop < cue + REACH && reading.reads(stop - 2, reading.pack.quotes.infinitive);
        (says && subject && ends && self.is_infinitive(stop - 2, stop)).then_some(start)
    }

    /// Whether `from..that` is what a verb does something to, with a relative clause behind it: "added 300 jobs that".
    fn is_object(&self, from: usize, that: usize) -> bool {
        let reading = self.reading;
        let counts = reading.kind(from) == Kind::Number && from + 1 < that;
        let article = reading.number(from, Class::Determiner) == 2 && group::is_thing(reading, from);
        let told = reading.number(from.wrapping_sub(1), Class::Addressee) == 2;
        // "said on Monday in a statement that": what hangs on a preposition is no object.
        (counts || article) && !told && !(from..that).any(|i| reading.is(i, Class::Preposition))
    }

    fn behind_comma(&self, cue: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        if reading.is(cue, Class::Source) {
            return Some(cue + 1);
        }
        let mut commas = 0;
        for at in cue + 1..end.min(cue + REACH) {
            match reading.word(at) {
                ";" | "." => return None,
                ":" if reading.glued(at + 1) => {}
                ":" => {
                    let verb = frame::report(reading, cue).is_some();
                    return (verb && reading.kind(at + 1) != Kind::Quote).then_some(at + 1);
                }
                "," if !self.quoted(at) => {
                    if self.is_reported_clause(cue, at + 1, end) {
                        return Some(at + 1);
                    }
                    commas += 1;
                    if commas > MOST_COMMAS {
                        return None;
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// Whether the clause behind a comma is what a cue reports.
    fn is_reported_clause(&self, cue: usize, start: usize, end: usize) -> bool {
        let reading = self.reading;
        let start = if reading.number(start, Class::Conjunction) == 3 { start + 1 } else { start };
        let joins = reading.value(start, Class::Conjunction);
        if joins == Some(1) {
            return true;
        }
        let far = end.min(start + REACH);
        let stop = reading.next_mark(start, far, ",;:").unwrap_or(far);
        if self.is_infinitive(start, stop) {
            return true;
        }
        // "ließ, wo sie wohnt", "die er kennt": clauses with their verb last and no subjunctive.
        let article = reading.is(start, Class::Determiner) || reading.is(start, Class::Preposition);
        let verb =
            (start..far).find(|&i| self.subjunctive(i).is_some_and(|n| n < 4) && !reading.is(i, Class::Determiner));
        if let Some(verb) = verb {
            let clause_stop = reading.next_mark(verb, far, ",;:").unwrap_or(far);
            let last = verb + 1 >= clause_stop;
            let near = verb <= start + 2 && reading.capital(start + 1);
            if joins == Some(2) {
                return self.subjunctive(verb) == Some(1);
            }
            return !last || near || !article;
        }
        if frame::report(reading, cue) != Some(1) {
            return false;
        }
        // "sagte, er ist zufrieden", "sagte, die Lage ist ernst": the verb is the second part and not the last word.
        if reading.is(start, Class::Preposition) || joins.is_some() || reading.is(start, Class::Source) {
            return false;
        }
        let verb = (start + 1..stop.min(start + 6)).find(|&i| reading.has_any(i, &VERBS) && self.small(i));
        verb.is_some_and(|v| v + 1 < stop && (v > start + 1 || !article))
    }

    /// "..., den Fall zu prüfen", "..., die Arbeit aufzunehmen".
    fn is_infinitive(&self, start: usize, stop: usize) -> bool {
        let reading = self.reading;
        if stop <= start || group::has(reading.pack.quotes.purpose, reading.word(start)) {
            return false;
        }
        let mark = reading.pack.quotes.infinitive;
        if mark.is_empty() {
            return false;
        }
        let ends = |word: &str| word.ends_with('n');
        (start..stop).any(|i| {
            let word = reading.word(i);
            if word == mark {
                return self.small(i + 1)
                    && ends(reading.word(i + 1))
                    && i + 1 < stop
                    && (i + 2 >= stop || !reading.is(i + 1, Class::Determiner));
            }
            let inside = letters::find(word, mark).filter(|&p| p >= 2 && p + mark.len() + 3 < word.len());
            i + 1 == stop && self.small(i) && ends(word) && inside.is_some()
        })
    }

    /// Behind whom a verb with an object tells something: "told a court he had", "told me the bridge was".
    fn behind_listener(&self, cue: usize, start: usize) -> usize {
        let reading = self.reading;
        const STOPS: Classes =
            Classes::of(&[Class::Preposition, Class::Conjunction, Class::Finite, Class::Pronoun, Class::Adverb]);
        let mut at = start + usize::from(reading.is(start, Class::Determiner));
        if reading.number(cue, Class::Addressee) == 2 {
            while at < start + 4 && reading.is_word(at) && !reading.has_any(at, &STOPS) {
                at += 1;
                if reading.is(at, Class::Determiner) || matches!(reading.number(at, Class::Pronoun), 1..=5) {
                    return at;
                }
            }
        }
        start
    }

    /// "said that ...", "said the plan was", "promised to go".
    fn behind_verb(&self, cue: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        let Some(number) = frame::report(reading, cue) else {
            // "the claim that X is", not "claims that were filed"
            let noun = reading.is(cue, Class::Report) && reading.is(cue, Class::Claim);
            let that = noun && reading.number(cue + 1, Class::Conjunction) == 1;
            return (that && !reading.is(cue + 2, Class::Finite)).then_some(cue + 1);
        };
        if reading.pack.quotes.verb_first {
            // "alertou para os riscos que ...": a noun with a clause of its own.
            let theme = self.takes(cue, cue + 1) && reading.number(cue + 2, Class::Conjunction) != 1;
            // "parla con gli studenti che ...": a verb without a clause.
            return if theme || number % 10 == BARE { None } else { self.behind_conjunction(cue, end, number) };
        }
        let far = end.min(cue + 12);
        for at in cue + 1..far {
            if reading.mark(at, ";:.\"") || reading.kind(at) == Kind::Quote {
                break;
            }
            if reading.number(at, Class::Conjunction) == 1 {
                return (!self.is_object(cue + 1, at)).then_some(at);
            }
            if reading.is_mark(at, ',') {
                break;
            }
        }
        let start = self.behind_listener(cue, cue + 1);
        let word = reading.word(start);
        if start >= end || !reading.is_word(start) && reading.kind(start) != Kind::Number {
            return None;
        }
        if word == reading.pack.quotes.infinitive {
            // "said to reporters": whom it was said to.
            const NOUNS: Classes = Classes::of(&[Class::Determiner, Class::Role, Class::Body]);
            return (number != 3 && self.small(start + 1) && !reading.has_any(start + 1, &NOUNS)).then_some(start);
        }
        let classes = reading.classes(start);
        // "said she'd seen worse"
        if number == 1 && classes.has(Class::Finite) && word.contains(['\'', '’']) {
            return Some(start);
        }
        let subject = matches!(reading.number(start, Class::Pronoun), 1..=5);
        let opens =
            subject || classes.has(Class::Determiner) || reading.capital(start) || reading.kind(start) == Kind::Number;
        let plain =
            !opens && !classes.has_any(const { Classes::of(&[Class::Preposition, Class::Conjunction, Class::Adverb]) });
        let verb = (start + 1..end.min(start + 16))
            .take_while(|&i| !reading.mark(i, ";:"))
            // "told reporters, "We ...""
            .take_while(|&i| reading.kind(i) != Kind::Quote || !reading.is_mark(i - 1, ','))
            .find(|&i| reading.is(i, Class::Finite) && self.small(i));
        let near = verb.is_some_and(|v| !(start..v).any(|i| self.relative(i)));
        let speaks = matches!(number, 1 | 4) || subject;
        ((opens || plain) && near && speaks).then_some(start)
    }

    /// "a déclaré mardi, devant X, que ...", "ha detto di voler ...", "dit craindre ...".
    fn behind_conjunction(&self, cue: usize, end: usize, number: i32) -> Option<usize> {
        let reading = self.reading;
        let quotes = &reading.pack.quotes;
        let mut noun = false;
        let mut commas = 0;
        let start = group::inverted(reading, cue).unwrap_or(cue) + 1;
        let mark = reading.word(start).trim_end_matches(['\'', '’']);
        let bare = if !mark.is_empty() && quotes.infinitive.starts_with(mark) { start + 1 } else { start };
        // "annoncé mardi la fermeture": an article, where no preposition says that it is a pronoun.
        let small = |i: usize| group::is_clitic(reading, i) && (bare > start || !reading.is(i, Class::Determiner));
        let verb = (bare..bare + 4).find(|&i| !small(i) && !reading.is(i, Class::Adverb));
        // "Un testigo que pidió no ser identificado"
        let about = cue > 1 && reading.number(cue - 1, Class::Conjunction) == 1 && reading.is_word(cue - 2);
        let may_be_bare = number <= 2 && !about && !group::is_passive(reading, cue);
        if let Some(verb) = verb.filter(|&v| v < end && may_be_bare && self.is_infinitive_form(v)) {
            // "ont affirmé mercredi contrôler"
            let day = const { Classes::of(&[Class::Weekday, Class::DayOffset]) };
            let start = if reading.has_any(start, &day) { start + 1 } else { start };
            return (verb > bare || reading.is_word(verb)).then_some(start);
        }
        for at in start..end.min(start + REACH / 2) {
            let word = reading.word(at);
            if matches!(word, ";" | ":" | ".") || reading.kind(at) == Kind::Quote {
                return None;
            }
            if word == "," {
                commas += 1;
                if commas > MOST_COMMAS {
                    return None;
                }
                continue;
            }
            if reading.number(at, Class::Conjunction) == 1 {
                let before = reading.classes(at - 1);
                // "…, cuenta X, que dirige el museo": behind a quote, or behind one comma, a clause about X.
                let behind = cue.checked_sub(2).is_some_and(|b| reading.kind(b) == Kind::Quote);
                let about = reading.is_mark(at - 1, ',') && (commas == 1 || behind);
                let relative = commas > 0 && !reading.is_mark(at - 1, ',') || about;
                // "insistió en que"
                let own = self.takes(cue, at - 1) && commas == 0;
                let tied = before.has(Class::Preposition) || group::has(quotes.no_that, reading.word(at - 1));
                let other = tied && !own || relative;
                // "dice Neri, che guida la squadra": the clause of the subject behind its verb.
                let plain = |i: usize| reading.number(i - 1, Class::Determiner) == 1;
                let who = reading.is_word(start) && reading.capital(start)
                    || (start..at).any(|i| {
                        reading.is(i, Class::FirstName) && reading.capital(i) && !reading.is(i - 1, Class::Preposition)
                            || reading.is(i, Class::Role) && plain(i)
                    });
                if commas > 0 && who {
                    return None;
                }
                // "un plan que X": a relative clause.
                return (!(other || noun && commas == 0)).then_some(at);
            }
            // "não informou qual a empresa que irá": a question holds the clause.
            let verb = reading.is(at, Class::Finite) || frame::report(reading, at).is_some() || self.relative(at);
            if verb && self.small(at) || frame::is_finite_report(reading, at) {
                return None;
            }
            if reading.is(at, Class::Determiner) {
                noun = group::is_thing(reading, at);
            }
        }
        None
    }

    /// Whether nothing is said: "no dijo que", "nessuno ha mai detto che", "declined to say". What somebody does not
    /// believe is said of it where the verb stands first ("non crede che").
    pub fn is_denied(&self, cue: usize) -> bool {
        let reading = self.reading;
        let doubt = reading.pack.quotes.verb_first && frame::report(reading, cue) != Some(1);
        if doubt || reading.pack.quotes.negations.is_empty() {
            return false;
        }
        let mut at = cue;
        while at > 0 {
            at -= 1;
            if group::has(reading.pack.quotes.negations, reading.word(at)) {
                return true;
            }
            let loose = const { Classes::of(&[Class::Adverb, Class::HaveWord]) };
            let infinitive = reading.reads(at, reading.pack.quotes.infinitive);
            if !infinitive && !group::is_clitic(reading, at) && !reading.has_any(at, &loose) {
                break;
            }
        }
        false
    }

    /// Whether a verb of saying has what is said behind this preposition ("warnte vor", "insistió en").
    pub fn takes(&self, cue: usize, preposition: usize) -> bool {
        let reading = self.reading;
        let mut takes = false;
        for &(verb, listed) in reading.pack.quotes.themes {
            takes |= reading.word(cue).starts_with(verb) && reading.reads(preposition, listed);
        }
        takes
    }

    fn is_infinitive_form(&self, at: usize) -> bool {
        let reading = self.reading;
        const NONE: Classes = Classes::of(&[
            Class::Adverb,
            Class::Weekday,
            Class::Month,
            Class::Determiner,
            Class::Preposition,
            Class::Conjunction,
            Class::DayOffset,
            Class::Ordinal,
            Class::DayPart,
            Class::Role,
            Class::Body,
            Class::ReportNoun,
        ]);
        let word = reading.word(at);
        self.small(at) && !reading.has_any(at, &NONE) && group::ends(word, reading.pack.quotes.infinitives, 0)
    }

    fn relative(&self, at: usize) -> bool {
        self.reading.number(at, Class::Conjunction) == 2 || self.reading.number(at, Class::Pronoun) == 7
    }

    /// One past the last token of a reported clause: the sentence's end, or where another cue begins.
    pub fn complement_end(&self, start: usize, end: usize) -> usize {
        let reading = self.reading;
        let end = end.min(start + LONGEST);
        for at in start + 1..end {
            if self.quoted(at) {
                continue;
            }
            let word = reading.word(at);
            if word == ";" || word == ":" && self.quoted(at + 2) {
                return at;
            }
            let joined = reading.number(at, Class::Conjunction) == 3;
            let verb_first = reading.pack.quotes.verb_first;
            if joined && frame::is_finite_report(reading, at + 1) && (verb_first || self.is_cue(at + 1, at, end)) {
                return at;
            }
            if word == "," {
                let next = reading.value(at + 1, Class::Source);
                // "Als sie ankündigte, den Plan zu ändern, war ...": the main clause goes on.
                let indicative = reading.is(at + 1, Class::Finite) && !reading.is(at + 1, Class::Subjunctive);
                // "De bewering dat de brug gevaarlijk is, klopt niet": a few words behind a verb that ended the clause.
                let short = end <= at + MOST_BEHIND && !(at + 2..end).any(|i| reading.has_any(i, &VERBS));
                let verb = short && reading.has_any(at - 1, &VERBS) && self.is_plain(at + 1);
                let clause = reading.number(start, Class::Conjunction) == 1;
                if (indicative || verb && clause) && reading.pack.quotes.verb_second && self.small(at + 1) {
                    return at;
                }
                let gerund = !reading.pack.quotes.verb_second && frame::report(reading, at + 1) == Some(4);
                // "..., según explicó."
                let last = verb_first
                    && next == Some(1)
                    && frame::is_finite_report(reading, at + 2)
                    && reading.next_mark(at + 2, end, ",").is_none();
                if gerund || last || next == Some(7) || next == Some(4) && reading.capital(at + 2) {
                    return at;
                }
            }
        }
        end
    }

    /// Whether a word is none of grammar, and no verb of saying.
    fn is_plain(&self, at: usize) -> bool {
        const GRAMMAR: Classes = Classes::of(&[
            Class::Adverb,
            Class::Conjunction,
            Class::Determiner,
            Class::Preposition,
            Class::Pronoun,
            Class::Report,
            Class::Source,
            Class::Stop,
        ]);
        !self.reading.has_any(at, &GRAMMAR)
    }

    /// The finite verb of the clause that a participle ends.
    pub fn auxiliary(&self, from: usize, participle: usize) -> Option<usize> {
        let (mut found, mut at) = (None, participle);
        while at > from && !self.reading.mark(at - 1, ",:;") {
            at -= 1;
            if self.small(at) && self.reading.is(at, Class::Finite) {
                found = Some(at);
            }
        }
        found
    }

    /// The comma that ends what a frame at its end reports: ", sagte X", ", X said".
    pub fn comma_before(&self, cue: usize, from: usize) -> Option<usize> {
        let low = from.max(cue.saturating_sub(REACH));
        let comma = self.reading.last_mark(low, cue, ",")?;
        if self.reading.pack.quotes.verb_first {
            return group::begins(self.reading, comma + 1, cue + 1).is_some_and(|g| g.cue == cue).then_some(comma);
        }
        if !self.reading.pack.quotes.verb_second || comma + 1 == cue {
            return Some(comma);
        }
        (self.reading.is(comma + 1, Class::Finite) && self.small(comma + 1)).then_some(comma)
    }

    /// Whether `from..stop` is a sentence by itself.
    pub fn is_statement(&self, from: usize, stop: usize) -> bool {
        let reading = self.reading;
        let stop_near = stop.min(from + REACH * 2);
        if (from..stop_near).any(|i| self.subjunctive(i).is_some_and(|n| n < 3)) {
            return true;
        }
        if reading.value(from, Class::Conjunction).is_some_and(|c| c == 2)
            || reading.is(from, Class::Source) && !reading.pack.quotes.verb_first
            || reading.has_any(from, &VERBS) && !reading.pack.quotes.verb_first
            // "Asked whether he would go, X said": what opens with a verb of saying is a clause.
            || reading.is(from, Class::Report) && (reading.is(from + 1, Class::Conjunction) || reading.is_mark(from + 1, ','))
        {
            return false;
        }
        // "Der Mann, der dort gewartet hatte, sagte": a subject with its relative clause.
        let low = from.max(stop.saturating_sub(REACH));
        if let Some(comma) = reading.last_mark(low, stop, ",")
            && reading.pack.quotes.verb_second
            && (reading.is(comma + 1, Class::Determiner) || reading.is(comma + 1, Class::Preposition))
            && reading.has_any(stop - 1, &VERBS)
            && !(from..comma).any(|i| reading.has_any(i, &VERBS) && self.small(i))
        {
            return false;
        }
        (from..stop_near)
            .any(|i| (reading.has_any(i, &VERBS) || is_tensed(reading, i)) && self.small(i) && !self.quoted(i))
    }

    /// Where what is said goes on behind a frame; `end` if it does not.
    pub fn rest(&self, from: usize, end: usize) -> usize {
        let reading = self.reading;
        let far = end.min(from + REACH);
        let Some(comma) = reading.next_mark(from, far, ",") else { return end };
        let goes_on = reading.number(comma + 1, Class::Conjunction) == 1
            || (comma + 1..end.min(comma + REACH)).any(|i| self.subjunctive(i).is_some_and(|n| n < 3));
        if goes_on { comma + 1 } else { end }
    }

    /// Where the sentence goes on behind a source at its front.
    pub fn behind_source(&self, stop: usize, end: usize) -> usize {
        let reading = self.reading;
        let mut at = stop;
        if !reading.pack.quotes.verb_second {
            // "D'après une étude de X publiée jeudi, le chômage ..."
            for i in stop..end.min(stop + 12) {
                if reading.is(i, Class::Finite) && !reading.capital(i) {
                    break;
                }
                if reading.is_mark(i, ',') && reading.kind(i + 1) != Kind::Number {
                    at = i + 1;
                    if !reading.pack.quotes.verb_first {
                        break;
                    }
                }
            }
            return at;
        }
        for _ in 0..4 {
            let word = reading.word(at);
            if word == "," {
                // An apposition; the comma of "Wie X mitteilte," has the verb behind it.
                if reading.has_any(at + 1, &VERBS) || frame::report(reading, at + 1).is_some() {
                    return at + 1;
                }
                match reading.next_mark(at + 1, end.min(at + 20), ",") {
                    Some(next) if reading.is(at + 1, Class::Determiner) => at = next + 1,
                    _ => return at + 1,
                }
                continue;
            }
            if reading.is(at, Class::Preposition) || reading.is(at, Class::Determiner) {
                match super::phrase::after_prepositional(reading, at, end) {
                    Some(next) => at = next,
                    None => return at,
                }
                continue;
            }
            break;
        }
        at
    }

    /// Behind what still belongs to a phrase: its closing mark, a bracket.
    pub fn phrase_end(&self, stop: usize, end: usize) -> usize {
        let reading = self.reading;
        let mut at = stop;
        if reading.kind(at) == Kind::Quote && reading.glued(at) && at < end {
            at += 1;
        }
        if reading.is_mark(at, '(')
            && let Some(close) = reading.next_mark(at, end.min(at + 10), ")")
        {
            at = close + 1;
        }
        at.min(end)
    }

    /// The next comma, or the end where it is near.
    pub fn until_comma(&self, from: usize, end: usize) -> Option<usize> {
        let far = end.min(from + REACH);
        self.reading.next_mark(from, far, ",").or_else(|| (far == end).then_some(end))
    }

    /// First token of what the subjunctive of a sentence without a cue reports: the sentence, or its subordinate
    /// clause. `doubt`: the doubtful forms that are enough because somebody
    /// spoke in the sentence before: up to this number.
    pub fn reported(&self, from: usize, end: usize, doubt: i32) -> Option<usize> {
        let reading = self.reading;
        let mut clause = from;
        let mut inner = None;
        let mut doubtful = None;
        // "Sollte er kommen, würde ...": a condition.
        let if_clause = self.reading.number(from, Class::Conjunction) == 2 && self.reading.pack.quotes.verb_first;
        let condition = self.reading.is(from, Class::Subjunctive) || if_clause;
        for at in from..end {
            if reading.mark(at, ",;") {
                clause = at + 1;
                continue;
            }
            if reading.number(at, Class::Pronoun) == 4 && !self.quoted(at) {
                return None;
            }
            let Some(number) = self.subjunctive(at) else { continue };
            let subordinate = reading.value(clause, Class::Conjunction).is_some_and(|c| c != 3);
            match number {
                1 if !subordinate => return Some(from),
                1 => inner = inner.or(Some(clause)),
                2 | 4 if number <= doubt && !subordinate && !condition => doubtful = Some(from),
                _ => {}
            }
        }
        if doubtful.is_some() {
            return doubtful;
        }
        inner
    }
}

/// Whether the ending of a verb that no list has shows its tense ("resterà").
pub fn is_tensed(reading: &Reading<'_>, at: usize) -> bool {
    let times = &reading.pack.times;
    let word = reading.word(at);
    reading.pack.quotes.verb_first
        && word.len() > SHORTEST_TENSED
        && (group::ends(word, times.future_endings, 0) || group::ends(word, times.past_endings, 0))
}
