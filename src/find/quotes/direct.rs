//! Marked stretches → quotes: which are speech, and whose.

use super::frame::{self, Frame};
use super::inserted;
use super::marks::Stretch;
use super::phrase::Phrase;
use super::{Quote, Speaker, addressee, clause, group, phrase, who};
use crate::card::{BlockKind, QuoteKind};
use crate::find::names::{Names, noun};
use crate::lang::{Class, Classes};
use crate::span::Span;
use crate::text::{Kind, Reading};

/// What a stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Somebody's words, as a sentence of their own.
    Speech,
    /// Somebody's words inside a sentence of the article.
    Fragment,
    /// A title, a name, a word held at a distance.
    Nothing,
}

/// A stretch with what stands around it.
struct Place<'s> {
    stretch: &'s Stretch,
    /// First token of its sentence, or one past the stretch before.
    from: usize,
    /// One past the last token of the sentence behind it, or the next stretch.
    to: usize,
    words: usize,
    has_verb: bool,
    /// Whether it begins with a capital.
    capital: bool,
    /// Last mark of its own text.
    tail: Tail,
    /// Whether its sentence begins with it.
    leads: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// , – or nothing with a comma behind the closing mark.
    Comma,
    /// ! ? …
    Call,
    /// .
    Stop,
    None,
}

/// The quotes of the stretches, in order.
pub fn find(reading: &Reading<'_>, names: &Names, stretches: &[Stretch], marked: &[Span]) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut before: Option<&Stretch> = None;
    let mut last: Option<Said> = None;
    let mut outer = 0;
    let mut list = stretches.iter().peekable();
    while let Some(stretch) = list.next() {
        if stretch.depth > 0 && stretch.open < outer {
            continue;
        }
        outer = stretch.close;
        let paper = before.is_some_and(|b| is_paper(reading, b, stretch));
        if paper && last.as_ref().is_some_and(|l| before.is_some_and(|b| b.close == l.stretch_close)) {
            before = Some(stretch);
            continue;
        }
        let next = list
            .clone()
            .filter(|s| s.open > stretch.close)
            .find(|s| !is_paper(reading, stretch, s))
            .map_or(usize::MAX, |s| s.open);
        let place = place(reading, stretch, before, next);
        let behind = place.behind(reading, names);
        // "ALARM: …", schrieb X: a heading of what X wrote.
        let told = behind.as_ref().is_some_and(|b| b.subject.is_some());
        let label = label(reading, names, stretch).filter(|l| l.person().is_some() || !told);
        let behind = behind.filter(|_| label.is_none());
        let dashed = || {
            let found = inserted::inserted(reading, names, stretch)?;
            Some(Aside { frame: found.frame, comma: found.first, rest: found.next })
        };
        let aside = aside(reading, names, stretch).or_else(dashed);
        let ahead = place.before(reading, names);
        // "…", said X, "…": one quote in two parts.
        let second = label.is_none()
            && !reading.is_word(stretch.open.saturating_sub(1))
            && !reading.is_mark(stretch.open.saturating_sub(1), ':')
            && last
                .as_ref()
                .is_some_and(|l| l.behind && l.comma && behind.is_none() && place.from == l.stretch_close + 1)
            // "…", sagte X, während Y von "…" sprach: another verb.
            && ahead.and_then(|a| a.cue()).is_none_or(|cue| {
                last.as_ref().is_some_and(|l| l.cue == Some(cue)) || frame::report(reading, cue) == Some(4)
            });
        let verdict = if second || label.is_some() || aside.is_some() {
            Verdict::Speech
        } else {
            // "…", zegt X. "…": right behind the frame of another.
            let number = reading.sentence_of(stretch.open);
            let told = number.checked_sub(1).map_or(0, |n| reading.sentence(n).first);
            let follows = last.as_ref().is_some_and(|l| l.behind && told <= l.stretch_close + 1);
            match place.judge(reading, behind.as_ref(), ahead.as_ref(), follows) {
                // "«…». Parola di X."
                Verdict::Nothing if place.leads && place.words > 2 => {
                    let taken = inserted::taken_up(reading, names, stretch);
                    if taken.is_some() { Verdict::Speech } else { Verdict::Nothing }
                }
                verdict => verdict,
            }
        };
        before = Some(stretch);
        if verdict == Verdict::Nothing {
            continue;
        }
        let own = match label {
            Some(subject) => Some(Frame::of(None, Some(subject), true)),
            // "X racconta: «Quello – dice – era qui»"
            None if aside.is_some() => aside.map(|a| a.frame).map(|f| match (f.subject, ahead) {
                (None, Some(a)) if a.subject.is_some() => a,
                _ => f,
            }),
            // "Das Format zeigt Wirkung: „…“": without a verb of saying a thing is nobody's guess.
            None => place
                .own_frame(reading, names, verdict, behind, ahead, last.as_ref())
                .filter(|f| {
                    let speaks = |s: Phrase| phrase::may_speak(reading, names, &s);
                    f.cue().is_some_and(|c| !reading.is_mark(c, ':')) || f.subject.is_none_or(speaks)
                })
                .or_else(|| inserted::taken_up(reading, names, stretch)),
        };
        // A few words in a sentence without any word of saying: a term, where no subjunctive tells that it reports.
        let term = verdict == Verdict::Fragment
            && place.words < FEWEST_WITHOUT_CUE
            && !reading.pack.quotes.subjunctive
            && own.is_none_or(|f| f.cue().is_none());
        if term {
            continue;
        }
        let said = match own {
            Some(f) => Said {
                speaker: match f.subject {
                    // "..., ha detto.": whoever spoke before.
                    None if reading.pack.quotes.verb_first && f.strong => {
                        place.context(reading, names, last.as_ref(), marked)
                    }
                    subject => subject.and_then(|s| who::speaker(reading, names, &s, marked, None)),
                },
                cue: f.cue(),
                stretch_close: stretch.close,
                behind: f.cue().is_some() && behind.is_some_and(|b| b.cue() == f.cue()),
                comma: place.tail == Tail::Comma,
            },
            None => Said {
                speaker: place.context(reading, names, last.as_ref(), marked),
                cue: None,
                stretch_close: stretch.close,
                behind: false,
                comma: false,
            },
        };
        // "In latino si diceva «panem et circenses»", "con la dicitura «…»": a few words that nobody says.
        let impersonal = |c: usize| group::has(reading.pack.quotes.reflexives, reading.word(c.wrapping_sub(1)));
        let nobody = own.is_none_or(|f| f.subject.is_none() && f.cue().is_none_or(impersonal))
            && (said.speaker.is_none() || said.cue.is_some());
        let few = verdict == Verdict::Fragment && place.words < FEWEST_WITHOUT_CUE;
        if few && reading.pack.quotes.verb_first && nobody && !place.has_verb {
            continue;
        }
        let spans = spans(reading, stretch, label.map_or(0, |l| l.last + 2), aside.as_ref());
        if spans.is_empty() {
            continue;
        }
        if second && let Some(quote) = quotes.last_mut() {
            quote.spans.extend(spans);
            if let Some(l) = &mut last {
                l.stretch_close = stretch.close;
                l.comma = false;
            }
            continue;
        }
        quotes.push(Quote {
            kind: QuoteKind::Direct,
            spans,
            speaker: said.speaker,
            cue: said.cue.map(|c| reading.token(c).span),
            addressee: said.cue.and_then(|c| {
                let behind = c > stretch.close;
                let start = reading.sentence(reading.sentence_of(stretch.open)).first;
                let (from, end) = if behind { (stretch.close + 1, place.to) } else { (start, stretch.open) };
                addressee::find(reading, names, c, from, end)
            }),
        });
        last = Some(said);
    }
    quotes
}

/// Fewest words of a quote inside a sentence that has no word of saying; measured on English political news.
const FEWEST_WITHOUT_CUE: usize = 6;

/// Words that are small in titles ("Abide with Me").
const SMALL_IN_TITLES: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Determiner]);

/// Most tokens of a paper's marked name, and most between a quote and that name ("„…“, schrieb gestern „Die Zeit“").
const LONGEST_PAPER: usize = 5;
const FRAME_BEFORE_PAPER: usize = 6;

/// Whether a stretch is the marked name of who speaks, right behind the verb that reports the quote before it.
fn is_paper(reading: &Reading<'_>, quote: &Stretch, stretch: &Stretch) -> bool {
    let between = quote.close + 1..stretch.open;
    stretch.close <= stretch.open + LONGEST_PAPER + 1
        && between.len() <= FRAME_BEFORE_PAPER
        && reading.capital(stretch.open + 1)
        && !reading.mark(stretch.open - 1, ",:.!?")
        && !reading.mark(stretch.close - 1, ",.!?")
        && between.clone().any(|i| frame::is_finite_report(reading, i) || reading.is(i, Class::Source))
}

/// Most tokens between a speaker inside the marks and the mark that ends the report: "a dit X lundi sur RTL,". Guess.
const LONGEST_ASIDE: usize = 12;

/// Most words without a verb that are held at a distance and quoted from nobody. Guess, looked at on French texts.
const MOST_HELD_WORDS: usize = 4;

/// Most tokens of a label, and most names looked through for the one that it stands for.
const LONGEST_LABEL: usize = 5;
const LABELLED: usize = 64;

/// The speaker's label at the front of a transcript's line: "\"WALLACE: Let us start.\"".
fn label(reading: &Reading<'_>, names: &Names, stretch: &Stretch) -> Option<Phrase> {
    let &(first, end) = stretch.parts.first()?;
    let colon = reading.next_mark(first + 1, end.min(first + LONGEST_LABEL + 1), ":")?;
    let large = (first..colon).all(|i| reading.all_capitals(i) || !reading.is_word(i));
    if !large || !(first..colon).any(|i| reading.all_capitals(i)) {
        return None;
    }
    let last = colon - 1;
    let surname = reading.word(last);
    let is_it = |name: &crate::find::names::Name| {
        let full = name.fullest.of(reading.text);
        let cut = full.len().saturating_sub(surname.len());
        full.get(..cut).is_some_and(|head| head.ends_with(' '))
            && full.get(cut..).is_some_and(|tail| tail.eq_ignore_ascii_case(surname))
    };
    let person = names.list.iter().take(LABELLED).position(is_it);
    Some(Phrase::of_words(first, last, last, person, false))
}

/// The words of a report inside the marks.
#[derive(Clone, Copy)]
struct Aside {
    frame: Frame,
    /// The comma or dash before them.
    comma: usize,
    /// Where the quote goes on behind them.
    rest: usize,
}

/// "« Nous partons, a dit X, mais nous reviendrons. »": what stands between commas inside the marks and is the
/// article's own.
fn aside(reading: &Reading<'_>, names: &Names, stretch: &Stretch) -> Option<Aside> {
    if !reading.pack.quotes.verb_first {
        return None;
    }
    let &(first, end) = stretch.parts.first()?;
    let comma = (first + 1..end).find(|&i| reading.is_mark(i, ',') && frame::is_finite_report(reading, i + 1))?;
    let found = group::begins(reading, comma + 1, end)?;
    let subject = group::subject(reading, names, &found, end)?;
    let name = names.person_within(subject.last + 2, subject.last + 3).filter(|m| Some(m.name) == subject.person());
    let apposed = name.filter(|_| reading.is_mark(subject.last + 1, ',')).map_or(0, |m| m.last);
    // "a dit Paul Roux. Des gens ...": a short name's dot is no abbreviation's.
    let mention = names.within(subject.first, subject.last + 1).iter().find(|m| Some(m.name) == subject.person());
    let last = mention.map_or(subject.last, |m| m.last).max(found.cue).max(apposed);
    let near = subject.pronoun().is_some() || subject.first <= found.cue + 2 || subject.first < found.cue;
    let named = subject.pronoun().is_some()
        || subject.person().is_some()
        || reading.capital(subject.head)
        || noun(reading, subject.head).is_role();
    let far = end.min(last + LONGEST_ASIDE);
    let mut closes = reading.next_mark(last + 1, far, ",.?!");
    // "s'est indigné X, à bout, au poste de commandement.": how it was said, up to the end of the sentence.
    if let Some(comma) = closes.filter(|&c| reading.is_mark(c, ',') && !reading.is(c + 1, Class::Conjunction))
        && let Some(stop) = reading.next_mark(comma + 1, far, ".?!")
        && stop + 1 < end
        && !(comma + 1..stop).any(|i| is_verb(reading, i))
    {
        closes = Some(stop);
    }
    let frame = Frame::of(Some(found.cue), Some(subject), true);
    (near && named).then(|| Aside { frame, comma, rest: closes.map_or(end, |c| c + 1) })
}

/// What the quote before was.
struct Said {
    speaker: Option<Speaker>,
    cue: Option<usize>,
    stretch_close: usize,
    /// Whether its frame stands behind it.
    behind: bool,
    /// Whether its own sentence goes on behind the frame.
    comma: bool,
}

fn place<'s>(reading: &Reading<'_>, stretch: &'s Stretch, before: Option<&Stretch>, next: usize) -> Place<'s> {
    let number = reading.sentence_of(stretch.open);
    let sentence = reading.sentence(number);
    let floor = before.map_or(0, |b| b.close + 1);
    let from = sentence.first.max(floor);
    let follows = reading.sentence(reading.sentence_of(stretch.close + 1));
    let home = reading.sentence(reading.sentence_of(stretch.close.saturating_sub(1)));
    let to = if follows.block == home.block { follows.last } else { stretch.close + 1 };
    let to = to.min(next).max((stretch.close + 1).min(reading.tokens.len()));
    let (mut words, mut has_verb, mut first_word) = (0, false, None);
    for &(first, last) in &stretch.parts {
        for i in first..last {
            // "iTunes-Musik-Handy" and "news.example.org" are one word.
            let counts = matches!(reading.kind(i), Kind::Word | Kind::Number);
            words += usize::from(counts && (i == stretch.open + 1 || !reading.glued(i)));
            // "Non dormo", "no salen": a verb stands behind it.
            let denies = group::is_clitic(reading, i)
                && group::has(reading.pack.quotes.negations, reading.word(i))
                && reading.small(i + 1);
            has_verb |= is_verb(reading, i) || clause::is_tensed(reading, i) && !reading.capital(i) || denies;
            if first_word.is_none() && reading.is_word(i) {
                first_word = Some(i);
            }
        }
    }
    let capital = first_word.is_some_and(|i| reading.capital(i));
    // "Tenemos sacos en cada puerta": a subject that is left out.
    let left_out = reading.pack.quotes.verb_first && first_word.is_some_and(|i| reading.is(i, Class::Finite));
    let has_verb = has_verb || left_out;
    let mut end = stretch.last().saturating_sub(1);
    // "Il m'a dit : “Tiens bon.” »"
    while end > stretch.open && reading.kind(end) == Kind::Quote {
        end -= 1;
    }
    let dash = |at: usize| reading.mark(at, ",\u{2013}\u{2014}");
    let tail = match () {
        () if reading.mark(end, "!?\u{2026}") || reading.reads(end, "...") => Tail::Call,
        () if dash(stretch.close + 1) || dash(end) || dash(stretch.close) => Tail::Comma,
        () if reading.is_mark(end, '.') => Tail::Stop,
        () => Tail::None,
    };
    let mut leads = true;
    for i in from..stretch.open {
        leads &= reading.kind(i) == Kind::Quote || reading.mark(i, "-\u{2013}\u{2022}");
    }
    Place { stretch, from, to, words, has_verb, capital, tail, leads }
}

/// Whether a word shows that its stretch is a sentence.
pub fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    const VERBS: Classes = Classes::of(&[Class::Finite, Class::Subjunctive]);
    let classes = reading.classes(at);
    (classes.has_any(VERBS) && !reading.capital(at))
        || matches!(reading.number(at, Class::Pronoun), 1 | 3 | 4 | 5 | 8)
        || matches!(reading.number(at, Class::Report), 1 | 2) && !reading.capital(at)
}

impl Place<'_> {
    /// The frame behind the stretch.
    fn behind(&self, reading: &Reading<'_>, names: &Names) -> Option<Frame> {
        let at = self.stretch.close + 1;
        if !self.stretch.closed {
            return None;
        }
        if at >= self.to {
            // A quote that is a paragraph, and on a line of its own below it "— Anna Reed, 3 May".
            let below = self.leads && reading.starts_line(at) && !reading.is_mark(at, ':');
            return if below { self.signature(reading, names, at) } else { None };
        }
        let word = reading.word(at);
        if let Some(signed) = self.signature(reading, names, at) {
            return Some(signed);
        }
        let start = if matches!(word, "," | "\u{2013}" | "\u{2014}" | "-") { at + 1 } else { at };
        // A sentence that ended inside the marks has its frame behind only in small letters: "So ist es." sagte er.
        let open = self.tail != Tail::Stop || (reading.is_word(start) && !reading.capital(start));
        if !open || (self.tail == Tail::None && !reading.is_word(start)) {
            return None;
        }
        let frame = frame::behind(reading, names, start, self.to)?;
        (frame.strong
            && (self.tail != Tail::None
                || frame.cue() == Some(start)
                || start > at
                || !reading.pack.quotes.verb_second))
            .then_some(frame)
    }

    /// A dash and the name alone behind the stretch: "“…” — Anna Reed".
    fn signature(&self, reading: &Reading<'_>, names: &Names, at: usize) -> Option<Frame> {
        // "“…”: Luis Prado", as headlines of Latin America have it.
        let colon = reading.is_mark(at, ':') && reading.pack.quotes.head_first && self.leads;
        let dash = reading.mark(at, "\u{2015}\u{2014}\u{2013}") && self.tail != Tail::None;
        // The page says that both lines are a quotation: no dash is needed.
        let kind = |at: usize| reading.kind_of(reading.sentence(reading.sentence_of(at)));
        let set = at >= self.to && kind(self.stretch.open) == BlockKind::Quotation && kind(at) == BlockKind::Quotation;
        if !colon && !dash && !set {
            return None;
        }
        let role = at + usize::from(colon || dash) + usize::from(colon && reading.is(at + 1, Class::Role));
        let mention = names.within(role, role + 1).first()?;
        let next = mention.last + 1;
        let alone = next >= reading.tokens.len()
            || reading.starts_line(next)
            || next >= reading.sentence(reading.sentence_of(mention.last)).last
            || reading.mark(next, ".,([");
        alone.then(|| Frame::of(None, Some(Phrase::of_name(mention)), true))
    }

    /// The frame before the stretch.
    fn before(&self, reading: &Reading<'_>, names: &Names) -> Option<Frame> {
        let found = frame::before(reading, names, self.from, self.stretch.open);
        // Another stretch stands in the same sentence: the subject may stand before that.
        let start = reading.sentence(reading.sentence_of(self.stretch.open)).first;
        match found {
            Some(Frame { subject: None, .. }) | None if start < self.from => {
                let whole = frame::before(reading, names, start, self.stretch.open);
                // A verb between the marks of the other stretch is somebody's own.
                let inside = |at: usize| (start..at).filter(|&i| reading.kind(i) == Kind::Quote).count() % 2 == 1;
                whole.filter(|w| w.subject.is_some() && !w.cue().is_some_and(inside)).or(found)
            }
            _ => found,
        }
    }

    fn judge(&self, reading: &Reading<'_>, behind: Option<&Frame>, before: Option<&Frame>, follows: bool) -> Verdict {
        let previous = self.stretch.open.checked_sub(1);
        let word_before = previous.map_or("", |p| reading.word(p));
        let names_work = previous.is_some_and(|p| {
            let p = if word_before == ":" || word_before == "," { p.saturating_sub(1) } else { p };
            p >= self.from && noun(reading, p).classes.has(Class::Work)
        });
        // Right behind its noun a title may hold a verb: the song „Wenn ich einmal reich wär“.
        let adjacent = names_work && reading.is_word(self.stretch.open - 1) && self.tail != Tail::Comma;
        let titled = names_work && (adjacent || !(self.has_verb && self.words >= 4));
        if self.words == 0 || self.swallows_frame(reading) {
            return Verdict::Nothing;
        }
        let colon = word_before == ":" && self.stretch.open > self.from;
        if colon {
            // "Der Titel steht fest: „Ein Sommer im Süden“": no verb says it, and it is no sentence.
            const SAYING: Classes = Classes::of(&[Class::ReportNoun, Class::Claim]);
            let reported = before.is_some_and(|b| b.cue().is_some_and(|c| frame::report(reading, c).is_some()))
                // "lancia un appello: «…»"
                || reading.pack.quotes.verb_first && reading.has_any(self.stretch.open.wrapping_sub(2), &SAYING);
            let bare = !reported && !self.has_verb && self.words < 6 && matches!(self.tail, Tail::None | Tail::Comma);
            // "La sindaca Conti: «Non dormo da tre notti»"
            let labels = |s: Phrase| {
                let next = s.last + 1;
                // "Anna Conti, sindaca di Faido:", "Anna Conti (Pd):"
                let apposed =
                    reading.is_mark(next, '(') || reading.is_mark(next, ',') && reading.is(next + 1, Class::Role);
                // "Anna Conti martedì:", "Anna Conti a Paolo Neri:"
                let day = reading.has_any(next, &group::TIMES) || addressee::is_place(reading, next);
                (apposed || day || next + 1 == self.stretch.open) && phrase::can_speak(reading, &s)
            };
            let labelled = reading.pack.quotes.head_first && before.and_then(|b| b.subject).is_some_and(labels);
            let bare = bare && !(labelled && self.words > 2);
            return if titled || bare || self.words < 2 && !self.is_call() {
                Verdict::Nothing
            } else {
                Verdict::Speech
            };
        }
        let stands_free = self.leads || word_before == ",";
        if stands_free && behind.is_some() && (self.words > 2 || self.has_verb || self.tail != Tail::None) && !titled {
            return Verdict::Speech;
        }
        let whole = self.leads && (self.tail == Tail::Stop || self.tail == Tail::Call || self.ends_sentence(reading));
        if whole && self.words >= 3 && (self.has_verb || self.words >= 8 || follows) && self.capital {
            return Verdict::Speech;
        }
        // "The coach said, "No comment.""
        let ended = self.capital && matches!(self.tail, Tail::Stop | Tail::Call);
        if ended && !titled && word_before == "," && before.is_some_and(|b| b.strong && b.subject.is_some()) {
            return Verdict::Speech;
        }
        if self.words < 3 {
            return Verdict::Nothing;
        }
        if before.is_some_and(|b| b.strong) && self.capital && self.has_verb {
            return Verdict::Speech;
        }
        let reports = |f: Option<&Frame>| {
            f.is_some_and(|f| f.subject.is_some() && f.cue().is_some_and(|c| frame::report(reading, c).is_some()))
        };
        let framed = reports(before) || reports(behind);
        // "une « oasis de vie »": nobody says it.
        let held = reading.pack.quotes.verb_first && before.is_none() && behind.is_none();
        let held = held && !self.has_verb && self.words <= MOST_HELD_WORDS;
        // "Das Gesetz heißt im Rat „...“"
        let called = (self.from..self.stretch.open)
            .any(|i| reading.number(i, Class::Report) == frame::OF_NOBODY && frame::report(reading, i).is_none());
        if titled || held || called || self.is_title(reading, previous, framed) {
            return Verdict::Nothing;
        }
        Verdict::Fragment
    }

    /// A mark that was lost: "„Wir bauen, sagte sie." What follows the comma is no longer speech.
    fn swallows_frame(&self, reading: &Reading<'_>) -> bool {
        let Some(&(first, last)) = self.stretch.parts.first().filter(|_| self.stretch.parts.len() == 1) else {
            return false;
        };
        !self.stretch.closed
            && (first..last).any(|i| reading.is_mark(i, ',') && frame::report(reading, i + 1) == Some(1))
    }

    fn is_call(&self) -> bool {
        self.tail == Tail::Call
    }

    fn ends_sentence(&self, reading: &Reading<'_>) -> bool {
        reading.mark(self.stretch.close + 1, ".!?") || self.stretch.close + 1 >= self.to
    }

    /// Whether a stretch inside a sentence looks like a title or a name.
    fn is_title(&self, reading: &Reading<'_>, previous: Option<usize>, framed: bool) -> bool {
        if !self.capital {
            return false;
        }
        let open = previous.is_some_and(|p| {
            p >= self.from && reading.is_word(p) && !reading.capital(p) && reading.number(p, Class::Determiner) != 1
        });
        if framed && open && reading.pack.noun_capitals {
            // „Full Metal Jacket“, „Verband freier Züchter“: all words of a name, or a body by its noun.
            const NAMES: Classes = Classes::of(&[Class::Body, Class::Work]);
            let (mut large, mut head) = (true, None);
            for &(first, last) in &self.stretch.parts {
                for i in first..last {
                    let capital = reading.capital(i);
                    large &= capital || !reading.is_word(i);
                    if head.is_none() && capital && reading.is_word(i) {
                        head = Some(i);
                    }
                }
            }
            return !self.has_verb && (large || head.is_some_and(|h| noun(reading, h).classes.has_any(NAMES)));
        }
        if reading.pack.noun_capitals {
            let after_noun = previous.is_some_and(|p| {
                p >= self.from && reading.is_word(p) && (reading.capital(p) || reading.is(p, Class::Determiner))
            });
            return !self.has_verb || (after_noun && self.words < 6);
        }
        let (mut capitals, mut all) = (0, 0);
        for &(first, last) in &self.stretch.parts {
            for i in first..last {
                if reading.is_word(i)
                    && reading.word(i).len() > 3
                    && (reading.capital(i) || !reading.has_any(i, &SMALL_IN_TITLES))
                {
                    all += 1;
                    capitals += usize::from(reading.capital(i));
                }
            }
        }
        capitals * 5 >= all * 4 || reading.pack.quotes.verb_first && !self.has_verb
    }

    /// The frame that names the speaker, by the verdict.
    fn own_frame(
        &self,
        reading: &Reading<'_>,
        names: &Names,
        verdict: Verdict,
        behind: Option<Frame>,
        before: Option<Frame>,
        last: Option<&Said>,
    ) -> Option<Frame> {
        let with_subject = |f: Option<Frame>| f.filter(|f| f.subject.is_some());
        let colon = self.stretch.open > self.from && reading.is_mark(self.stretch.open - 1, ':');
        if verdict == Verdict::Speech {
            // A comma at its end says that its frame stands behind it, whatever the colon before it ends.
            let goes_on = self.tail == Tail::Comma && behind.is_some_and(|f| f.subject.is_some());
            if colon && !goes_on {
                return with_subject(before).or(behind);
            }
            return with_subject(behind).or_else(|| with_subject(before)).or(behind);
        }
        // "est qualifié de « … » par X": nobody whom the passive speaks of.
        let passive = before.filter(|f| f.cue().is_some_and(|c| frame::is_spoken_of(reading, c, self.from)));
        if let Some(told) = passive {
            let at = self.stretch.close + 1;
            let subject = told.subject.or_else(|| frame::agent(reading, names, at, at + 1));
            return Some(Frame::of(told.cue(), subject, false));
        }
        with_subject(before)
            .or_else(|| with_subject(behind))
            .or_else(|| {
                let found = frame::clause(reading, names, self.stretch.close + 1, self.to);
                with_subject(found)
            })
            .or_else(|| {
                // "X cree que “…”, aunque “…”": the sentence's own words say who speaks.
                let home = reading.sentence(reading.sentence_of(self.stretch.open));
                let again = last.is_some_and(|l| l.speaker.is_some() && l.stretch_close >= home.first);
                if again || self.goes_on_reporting(reading) {
                    return None;
                }
                // "Calling it “…”, X left": the subject of what follows.
                let gerund = matches!(reading.number(self.from, Class::Report), 4 | 21 | 22)
                    && !reading.pack.quotes.verb_second
                    && reading.is_mark(self.stretch.close + 1, ',');
                let (first, last) =
                    if gerund { (self.stretch.close + 2, self.to) } else { (self.from, self.stretch.open) };
                let subject = frame::subject_of(reading, names, first, last)?;
                Some(Frame::of(None, Some(subject), false))
            })
    }

    /// Whether the sentence around the stretch is in the subjunctive of reported speech: whoever spoke before goes on.
    fn goes_on_reporting(&self, reading: &Reading<'_>) -> bool {
        let reports = |i: usize| !reading.capital(i) && reading.number(i, Class::Subjunctive) == 1;
        reading.pack.quotes.subjunctive
            && ((self.from..self.stretch.open).any(reports) || (self.stretch.close..self.to).any(reports))
    }

    /// The speaker where the sentence of the quote names none: the quote's neighbour, the sentence before.
    fn context(&self, reading: &Reading<'_>, names: &Names, last: Option<&Said>, marked: &[Span]) -> Option<Speaker> {
        let number = reading.sentence_of(self.stretch.open);
        let block = reading.sentence(number).block;
        let sentence_before = number.checked_sub(1).map(|n| reading.sentence(n));
        if let Some(said) = last {
            let other = reading.sentence(reading.sentence_of(said.stretch_close));
            let between = self.stretch.open.saturating_sub(said.stretch_close);
            // Right behind another quote, or behind the frame of one.
            let adjacent = sentence_before.is_some_and(|s| s.first <= said.stretch_close + 1) && other.block == block;
            if between <= 2 || adjacent {
                return said.speaker;
            }
        }
        // An interview: the question is a paragraph of its own, and whoever answered the one before answers it, or the
        // only one who was named.
        if let Some(question) =
            sentence_before.filter(|s| s.block + 1 == block && reading.is_mark(s.last.wrapping_sub(1), '?'))
        {
            let answered = last.filter(|l| reading.sentence(reading.sentence_of(l.stretch_close)).block + 2 == block);
            return match answered {
                Some(said) => said.speaker,
                None => who::only(names, question.first),
            };
        }
        if let Some(mut before) = sentence_before.filter(|s| s.block == block || s.block + 1 == block) {
            let mut told = frame::clause(reading, names, before.first, before.last);
            // "Will he stay? “Ask the board.”": the writer's own question.
            if told.is_none() && reading.is_mark(before.last.wrapping_sub(1), '?') && number > 1 {
                before = reading.sentence(number - 2);
                told = frame::clause(reading, names, before.first, before.last);
            }
            let found =
                told.and_then(|f| f.subject).or_else(|| frame::subject_of(reading, names, before.first, before.last));
            // "Thierry Bodson vindt dat ... “…”": a name that no list has speaks where it reports.
            let reports = !reading.pack.quotes.head_first && told.is_some_and(|f| f.cue().is_some());
            let named = |s: &Phrase| reports && !names.within(s.first, s.first + 1).is_empty();
            if let Some(subject) = found.filter(|s| phrase::can_speak(reading, s) || named(s)) {
                return who::speaker(reading, names, &subject, marked, None);
            }
            // "A dona de casa Heloíza Valle disse que ...": somebody speaks whom no list knows, and not who spoke before.
            let named = |s: Phrase| names.within(s.head + 1, s.last + 1).iter().any(|m| m.first > s.head);
            if told.is_some_and(|f| f.cue().is_some() && f.subject.is_some_and(named)) {
                return None;
            }
        }
        last.filter(|said| {
            let other = reading.sentence(reading.sentence_of(said.stretch_close));
            other.block + 2 >= block
        })
        .and_then(|said| said.speaker)
    }
}

/// The parts as spans, from token `from` on and without a report among them, without a comma at their end.
fn spans(reading: &Reading<'_>, stretch: &Stretch, from: usize, aside: Option<&Aside>) -> Vec<Span> {
    let mut list = Vec::new();
    let mut add = |first: usize, last: usize| {
        let first = first.max(from);
        let mut end = last;
        while end > first && reading.mark(end - 1, ",\u{2013}\u{2014}") {
            end -= 1;
        }
        // "(APPLAUSE.)" is the transcript's own word.
        let aside = reading.is_mark(first, '(') && reading.all_capitals(first + 1) && end <= first + 4;
        if end > first && !aside {
            list.push(reading.range(first, end - 1));
        }
    };
    for &(first, last) in &stretch.parts {
        match aside {
            Some(a) if (first..last).contains(&a.comma) => {
                add(first, a.comma);
                add(a.rest, last);
            }
            _ => add(first, last),
        }
    }
    list
}
