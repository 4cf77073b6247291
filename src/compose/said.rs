//! When a quote was said: the time in the words that report it ("…, sagte X am Dienstag", "said on Tuesday").
//!
//! Only what surely belongs to those words counts: nothing of what is said, and nothing that hangs on a noun ("zur
//! Abstimmung am Sonntag", "the man arrested on Monday") or stands in a clause of its own.

use crate::card::TimexType;
use crate::find::names::{Names, noun};
use crate::find::quotes::{Quote, TALK};
use crate::find::times::Time;
use crate::lang::{Class, Classes};
use crate::text::{Kind, Reading};

/// Most words between a quote's cue and its time; a bound on the work.
const REACH: usize = 40;

/// The time that a quote was said at.
pub fn time<'f>(reading: &Reading<'_>, names: &Names, times: &'f [Time], quote: &Quote) -> Option<&'f Time> {
    let start = quote.cue?.start;
    let cue = reading.token_at(start);
    // A noun of saying reports in no clause of its own: "der Bericht, dass".
    let reports = reading.is(cue, Class::Report) && !reading.glued(cue);
    let source = reading.value(cue, Class::Source).is_some_and(|number| number != 6);
    if !reports && !source && !reading.is_mark(cue, ':') {
        return None;
    }
    let sentence = reading.sentence(reading.sentence_of(cue));
    // The words that report stand between the quote's parts.
    let (mut from, mut end) = (sentence.first, sentence.last);
    for part in &quote.spans {
        if part.end <= start {
            from = from.max(reading.token_at(part.end));
        } else if part.start > start {
            end = end.min(reading.token_at(part.start));
        } else {
            return None;
        }
    }
    let words = Words { reading, names, from: from.max(cue.saturating_sub(REACH)), end: end.min(cue + REACH), cue };
    let mut next = times.partition_point(|t| t.first < words.from);
    while let Some(time) = times.get(next).filter(|t| t.next <= words.end) {
        if time.dated && words.hold(time, quote) {
            return Some(time);
        }
        next += 1;
    }
    None
}

/// The words that report a quote: `from..end`, with the word that reports at `cue`.
struct Words<'r, 't> {
    reading: &'r Reading<'t>,
    names: &'r Names,
    from: usize,
    end: usize,
    cue: usize,
}

impl Words<'_, '_> {
    /// Whether a time says when they were said.
    fn hold(&self, time: &Time, quote: &Quote) -> bool {
        let reading = self.reading;
        let Some(first) = self.opening(time) else { return false };
        if first > self.cue {
            return self.reach(self.cue + 1, first);
        }
        let colon = reading.is_mark(self.cue, ':');
        let verb = self.finite();
        if verb < first {
            return self.reach(verb + 1, first) && self.goes_on(time.next, self.cue).is_some();
        }
        // "wie die Polizei am Dienstag in Bern mitteilte"
        let opener = (self.from..first).rev().find(|&i| reading.number(i, Class::Source) == 5);
        if let Some(opener) = opener
            && self.reach(opener + 1, first)
            && self.goes_on(time.next, self.cue).is_some()
        {
            return true;
        }
        let mention = quote.speaker.and_then(|s| s.mention);
        // "Ina Roth am Dienstag: ...", "the minister on Tuesday said".
        let before = first.checked_sub(1).map(|b| reading.token(b).span);
        let named = before.is_some_and(|b| mention.is_some_and(|m| m.end == b.end));
        if time.next == verb && named {
            let comma = reading.last_mark(self.from, first, ",");
            return self.goes_on(comma.map_or(self.from, |comma| comma + 1), first).is_some();
        }
        // "Am Dienstag sagte X", "In an interview on Tuesday, X said".
        let mut front = self.from;
        while front < first && (!reading.is_word(front) || reading.number(front, Class::Conjunction) == 3) {
            front += 1;
        }
        let opens = front == first || reading.is(front, Class::Preposition) && self.reach(front, first);
        let mut next = time.next;
        if next == verb || !opens {
            return opens && !colon;
        }
        if reading.is_mark(next, ',') {
            next += 1;
        }
        let (after, stop) = (reading.token(next).span.start, reading.token(verb).span.start);
        let subject = mention.is_some_and(|m| m.start >= after && m.end <= stop);
        subject && !reading.pack.quotes.verb_second && self.reach(next, verb)
    }

    /// The finite verb: the word that reports, or its auxiliary ("hat am Dienstag gesagt").
    fn finite(&self) -> usize {
        let finite = |at: usize| self.reading.is(at, Class::Finite) && !self.reading.capital(at);
        // "hat es erklärt, ..." looks like the present.
        let last = self.reading.pack.quotes.verb_second && !self.reading.is_word(self.cue + 1);
        let participle = last || matches!(self.reading.number(self.cue, Class::Report), 4 | 5 | 11 | 12);
        let mut verb = self.cue;
        while verb > self.from && finite(verb - 1) {
            verb -= 1;
        }
        if verb < self.cue || !participle {
            return verb;
        }
        while verb > self.from && !self.reading.is_mark(verb - 1, ',') {
            verb -= 1;
            if finite(verb) {
                return verb;
            }
        }
        self.cue
    }

    /// First token of a time with the preposition that it hangs on; none where it belongs to a noun.
    fn opening(&self, time: &Time) -> Option<usize> {
        let reading = self.reading;
        let next = reading.token(time.next);
        // "this Sunday's fixture"
        if next.glued() && reading.word(time.next).starts_with(['\'', '’']) {
            return None;
        }
        let article = time.first > self.from && reading.is(time.first - 1, Class::TimeArticle);
        let at = if article { time.first - 1 } else { time.first };
        let Some(before) = at.checked_sub(1).filter(|&b| b >= self.from) else { return Some(at) };
        let classes = reading.classes(before);
        if !classes.has_any(Classes::of(&[Class::Preposition, Class::DateWord])) || reading.kind(before) == Kind::Quote
        {
            // "the 2019 winner"
            let noun = next.is_word() && !next.capital() && *reading.classes(time.next) == Classes::NONE;
            // "ha dicho este martes": the verb is an article elsewhere.
            let determiner = classes.has(Class::Determiner) && before != self.cue;
            return (!(determiner || article && noun)).then_some(at);
        }
        let quotes = &reading.pack.quotes;
        let clock = time.kind == TimexType::Time && classes.has(Class::ClockWord);
        let loose = clock || classes.has(Class::InWord);
        // "in einer Mitteilung vom Dienstag", but not "zum Streik vom Dienstag".
        let tied = quotes.attach.contains(&reading.word(before)) && !loose;
        let point = matches!(reading.number(before, Class::DateWord), 1 | 4 | 6) || loose;
        let told = before > self.from && self.is_talk(before - 1);
        // "der am Dienstag gewählte": behind an article it belongs to the noun that follows.
        let inside = before > self.from && reading.is(before - 1, Class::Determiner);
        (point && (!tied || told) && !inside).then_some(before)
    }

    /// Whether the words `first..stop` leave what follows them to the verb that reports.
    fn reach(&self, first: usize, stop: usize) -> bool {
        self.goes_on(first, stop) == Some(false)
    }

    /// Whether a preposition among the words `first..stop` may take what follows them; none where their clause ends
    /// among them.
    fn goes_on(&self, first: usize, stop: usize) -> Option<bool> {
        const SPEAKS: Classes = Classes::of(&[
            Class::Role,
            Class::Body,
            Class::Work,
            Class::ReportNoun,
            Class::Honorific,
            Class::FirstName,
        ]);
        let reading = self.reading;
        // Whether a preposition has no noun yet that is known: what follows may hang on that.
        let mut hangs = false;
        let (mut marks, mut commas) = (0, 0);
        let mut at = first;
        while at < stop {
            let here = at;
            at += 1;
            let (token, classes) = (reading.token(here), reading.classes(here));
            if token.kind == Kind::Quote {
                marks += 1;
                continue;
            }
            if marks % 2 == 1 {
                continue;
            }
            if let Some(mention) = self.names.within(here, here + 1).first() {
                // "told Reuters Tuesday": a day that looks like a part of the name.
                let day = mention.last >= stop && reading.is(stop, Class::Weekday);
                at = if day { stop } else { mention.last + 1 };
                hangs = false;
                continue;
            }
            match reading.word(here) {
                "," => commas += 1,
                ";" | ":" => return None,
                _ => {}
            }
            let small = token.is_word() && !token.capital();
            if classes.has(Class::Conjunction) && small {
                // "sagte X und trat am Dienstag zurück"
                let next = reading.classes(here + 1);
                let goes_on = reading.capital(here + 1) || next.has_any(SPEAKS.with(Class::Determiner));
                if reading.number(here, Class::Conjunction) != 3 || !goes_on {
                    return None;
                }
                continue;
            }
            const NO_VERB: Classes = Classes::of(&[Class::Adverb, Class::ReportNoun]);
            if small && classes.has_any(Classes::of(&[Class::Finite, Class::Report])) && !classes.has_any(NO_VERB)
                || reading.number(here, Class::Pronoun) == 7
            {
                return None;
            }
            if classes.has(Class::Preposition) && (small || here == first) {
                // "in Bern", "vor Medien", not "zur Wahl": without an article nothing hangs on it.
                let tied = reading.pack.quotes.attach.contains(&reading.word(here));
                hangs = tied || !reading.capital(here + 1);
            } else if reading.is(here, Class::Addressee)
                || self.is_talk(here)
                || noun(reading, here).classes.has_any(SPEAKS)
                || !reading.pack.noun_capitals && token.capital()
            {
                hangs = false;
            }
        }
        // An apposition has both its commas; a time may stand behind one of its own.
        let closed = commas == 0 || commas <= 2 && reading.is_mark(stop - 1, ',');
        (marks % 2 == 0 && closed && at == stop).then_some(hangs)
    }

    /// "Interview", "Mitteilung": what is said at a time.
    fn is_talk(&self, at: usize) -> bool {
        self.reading.number(at, Class::Addressee) == TALK || noun(self.reading, at).classes.has(Class::ReportNoun)
    }
}
