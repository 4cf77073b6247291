//! The clauses of a sentence: where one can be cut out and still be read alone.

use crate::find::times::direction;
use crate::lang::{Class, Classes};
use crate::text::{Kind, Reading};

/// Clauses that may lean on one another before the one that says of whom. Guess, untested.
const MOST_LEANING: usize = 4;

/// Words within which a clause behind a bare "and" must name its time or its subject, or it is the rest of what
/// stands before. Guess, checked on the development sets.
const OPENING: usize = 3;

/// Words before a noun.
const ARTICLES: Classes = Classes::of(&[Class::TimeArticle, Class::Determiner, Class::One]);

/// Words that say when.
const WHEN: Classes = Classes::of(&[
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::DayPart,
    Class::TimeUnit,
    Class::Shift,
    Class::TextShift,
    Class::DayOffset,
    Class::YearOffset,
    Class::Holiday,
    Class::TimePart,
]);

/// What opens a clause whose subject stands behind its verb, or no clause.
const NO_SUBJECT: Classes =
    WHEN.with(Class::Preposition).with(Class::DateWord).with(Class::Adverb).with(Class::Conjunction);

/// Most words of a subject that is said again.
const LONGEST_SUBJECT: usize = 8;

/// Units of time.
const UNITS: Classes = Classes::of(&[Class::TimeUnit, Class::TimeUnitPlural]);

/// Tokens of a sentence that belong together, the marks at their ends left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// First token.
    pub(super) first: usize,
    /// One past the last token.
    pub(super) last: usize,
    /// Whether it says of whom only with the clause before it.
    leans: bool,
    /// Whether all of it cannot stand alone ("Nachdem er 1998 starb").
    pub(super) bound: bool,
    /// Whether its last piece, between two marks, cannot.
    bound_tail: bool,
    /// Whether it has a verb.
    verb: bool,
    /// Whether its last piece has one.
    verb_tail: bool,
    /// Whether it begins with its verb and has the subject of the clause that it leans on.
    elliptic: bool,
}

impl Clause {
    /// A sentence as a whole.
    pub(super) fn whole(first: usize, last: usize) -> Clause {
        Clause {
            first,
            last,
            leans: false,
            bound: false,
            bound_tail: false,
            verb: true,
            verb_tail: true,
            elliptic: false,
        }
    }
}

/// The clause that a token stands in, with its number.
pub(super) fn at(clauses: &[Clause], at: usize) -> Option<(usize, Clause)> {
    let index = clauses.partition_point(|c| c.first <= at).checked_sub(1)?;
    let clause = clauses.get(index)?;
    (at < clause.last).then_some((index, *clause))
}

impl Clause {
    /// Whether it is background to the clause that it leans on.
    pub(super) fn is_background(&self) -> bool {
        self.leans && !self.elliptic
    }
}

/// First token of what a clause can be read with: its own, or that of the clause which it leans on.
pub(super) fn whole(clauses: &[Clause], index: usize) -> usize {
    let mut here = index;
    let mut most = MOST_LEANING;
    while here > 0 && most > 0 && clauses.get(here).is_some_and(|c| c.leans) {
        here -= 1;
        most -= 1;
    }
    clauses.get(here).map_or(0, |c| c.first)
}

/// The subject that an elliptic clause has from the one it leans on: "Die Halle" of "wurde 2012 verkauft".
pub(super) fn subject_of(reading: &Reading<'_>, clauses: &[Clause], index: usize) -> Option<(usize, usize)> {
    if !clauses.get(index)?.elliptic {
        return None;
    }
    let first = whole(clauses, index);
    let mut last = (first..first + LONGEST_SUBJECT).find(|&at| is_verb(reading, first, at))?;
    // "La empresa se fundó", "he soon left"
    while last > first + 1 && reading.is(last - 1, Class::Stop) && !reading.token(last - 1).capital() {
        last -= 1;
    }
    let marked = (first..last).any(|at| is_mark(reading, at));
    let opens = reading.is(first, Class::Pronoun)
        || reading.classes(first).has_any(ARTICLES)
        || !reading.classes(first).has_any(NO_SUBJECT) && !is_bound(reading, first, last, true);
    (last > first && !marked && opens).then_some((first, last))
}

/// Whether a mark stands between clauses.
pub(super) fn is_mark(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark(at, ",;:–—-")
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.mark(at, "–—-")
}

/// Whether a word joins two clauses or two words.
pub(super) fn is_joint(reading: &Reading<'_>, at: usize) -> bool {
    reading.value(at, Class::RangeWord) == Some(1)
}

/// Whether the tokens `first..last` between two borders cannot stand alone; `fresh`: a sentence begins there.
pub(super) fn is_bound(reading: &Reading<'_>, first: usize, last: usize, fresh: bool) -> bool {
    if matches!(reading.value(first, Class::Conjunction), Some(1 | 2)) {
        return true;
    }
    // "in denen", "mit dessen Bau", "después de que"
    let leads = const { Classes::of(&[Class::Preposition, Class::After, Class::TimeLink]) };
    let mut word = first;
    while word < first + 2 && !reading.is(word, Class::Subordinate) && reading.classes(word).has_any(leads) {
        word += 1;
    }
    if !reading.is(word, Class::Subordinate) {
        return false;
    }
    // "die" is an article as well; what it binds has its verb at the end.
    let article = reading.classes(word).has_any(ARTICLES);
    !article || !fresh && (!reading.pack.quotes.verb_second || ends_in_verb(reading, first, last))
}

/// Whether nothing but verbs stands behind the first verb of a piece.
fn ends_in_verb(reading: &Reading<'_>, first: usize, last: usize) -> bool {
    let mut verbs = 0;
    for at in first..last {
        if is_verb(reading, first, at) {
            verbs += 1;
        } else if verbs > 0 && reading.token(at).is_word() && !direction::participle(reading, at) {
            return false;
        }
    }
    verbs > 0
}

/// Whether a token is the verb of the piece that begins at `first`. "größten und wichtigsten Sieg": what looks like a weak
/// past before a noun is an adjective.
fn is_verb(reading: &Reading<'_>, first: usize, at: usize) -> bool {
    let listed = reading.is(at, Class::Finite) || matches!(reading.value(at, Class::Report), Some(1..=3));
    let adjective = at == first
        && reading.pack.noun_capitals
        && reading.token(at + 1).capital()
        && !reading.classes(at).has_any(direction::FINITE);
    listed || !adjective && direction::is_verb(reading, at)
}

/// The clauses of the tokens `start..end`.
pub(super) fn of(reading: &Reading<'_>, start: usize, end: usize) -> Vec<Clause> {
    let spaced = |at: usize| {
        let glued = reading.token(at + 1).glued() && reading.token(at + 1).is_word();
        is_dash(reading, at) && !reading.token(at).glued() && !glued
    };
    // Two dashes hold something between them.
    let dashes = (start..end).filter(|&at| spaced(at)).count();
    let mut list: Vec<Clause> = Vec::new();
    let mut first = start;
    let mut depth = 0u32;
    let mut border = Border { mark: true, joint: false, fresh: true };
    for at in start..end {
        depth += u32::from(reading.mark(at, "(["));
        depth = depth.saturating_sub(u32::from(reading.mark(at, ")]")));
        let glued = reading.token(at + 1).glued();
        let mark = !glued && if is_dash(reading, at) { dashes == 1 && spaced(at) } else { is_mark(reading, at) };
        // "Between 2014 and 2021": no clause ends between two figures.
        let figures = at > first && [at - 1, at + 1].iter().all(|&i| reading.token(i).kind == Kind::Number);
        let joint = !glued && !figures && is_joint(reading, at);
        if depth > 0 || at <= first || !(mark || joint) {
            // "…, und" is one border.
            if at == first && joint && first > start {
                first = at + 1;
                border.joint = true;
            }
            continue;
        }
        piece(reading, &mut list, (first, at), border);
        first = at + 1;
        border = Border { mark, joint, fresh: reading.mark(at, ":;") };
    }
    if first < end {
        piece(reading, &mut list, (first, end), border);
    }
    list
}

/// What stands before a piece.
#[derive(Clone, Copy)]
struct Border {
    /// A mark.
    mark: bool,
    /// A joining word, behind the mark or alone.
    joint: bool,
    /// Whether a sentence of its own begins there.
    fresh: bool,
}

/// Adds what stands between two borders: as a clause, or to the one before it.
fn piece(reading: &Reading<'_>, list: &mut Vec<Clause>, (first, last): (usize, usize), border: Border) {
    let Border { mark, joint, fresh } = border;
    let bare = !mark;
    let verb = (first..last).find(|&at| is_verb(reading, first, at));
    let verb_second = reading.pack.quotes.verb_second;
    let verb_first = verb == Some(first);
    // "Founded in 1990, the company": so cannot a participle, where a verb opens no sentence.
    let bound = is_bound(reading, first, last, fresh) || fresh && !verb_second && verb_first;
    let clause = Clause {
        first,
        last,
        leans: !fresh,
        bound,
        bound_tail: bound,
        verb: verb.is_some(),
        verb_tail: verb.is_some(),
        // "und wohnte in Wien", but not "teilte sie mit".
        elliptic: verb_first && (joint || !verb_second && !(first..first + 2).any(|at| reading.is(at, Class::Report))),
    };
    let Some(before) = list.last().copied() else { return list.push(clause) };
    // A piece without a verb belongs to the one before it; the first, to the one behind. Behind what was set into the main
    // clause it is the main clause again.
    let Some(verb) = verb else { return join(list, clause, !bare) };
    if !before.verb {
        // "Tester, considered one of the most vulnerable,": a participle.
        return join(list, Clause { bound_tail: bound || !verb_second && verb_first, ..clause }, false);
    }
    if fresh {
        return list.push(clause);
    }
    let verb_last = verb_second && !verb_first && ends_in_verb(reading, first, last);
    // "y se vendió", "then blipped", "might be sold"
    let led = verb == first + 1 && !verb_second && reading.is(first, Class::Stop) && !subject(reading, first);
    let verb_first = verb_first || led;
    let clause = Clause { elliptic: clause.elliptic || led, ..clause };
    if bare {
        // "im Sommer oder Herbst abgeschlossen", but "und bereits ein Jahr später setzte er".
        let opened = opens(reading, first, verb);
        let again = reading.value(first, Class::Conjunction) == Some(1);
        if !before.verb_tail || !again && (verb_last || bound || !opened && !verb_first) {
            return join(list, clause, false);
        }
        return list.push(Clause { leans: again || !opened, elliptic: !again && !opened, ..clause });
    }
    // What is said belongs to the saying ("teilte mit, dass"), and "zwölf Stunden, nachdem" is one.
    let counted = reading.classes(first.saturating_sub(2)).has_any(UNITS);
    let said = !joint
        && reading.is(first.saturating_sub(2), Class::Report)
        && (first..last).any(|at| reading.is(at, Class::Subjunctive));
    if reading.value(first, Class::Conjunction) == Some(1) || bound && counted || said {
        return join(list, clause, false);
    }
    if bound {
        return list.push(clause);
    }
    // The main clause goes on behind what was set into it, or behind the bound one that opens it.
    let goes_on = before.bound && !before.leans || verb_first && before.bound_tail || verb_last;
    // "researchers at the university reported"
    let saying = !verb_second && reading.value(verb, Class::Report) == Some(1);
    let opened = verb_second || subject(reading, first);
    // "then it will"
    let small = reading.is(first, Class::Stop) && subject(reading, first + 1);
    if goes_on || !opened && !verb_first && !small && !saying {
        return join(list, clause, true);
    }
    list.push(Clause { leans: verb_first || saying || !opened, ..clause });
}

/// Adds a piece to the clause before it; `main`: to the one that the clause before it leans on.
fn join(list: &mut Vec<Clause>, piece: Clause, main: bool) {
    let Some(mut held) = list.pop() else { return list.push(piece) };
    while main
        && held.leans
        && let Some(before) = list.pop()
    {
        held = Clause { last: held.last, verb_tail: held.verb_tail, bound_tail: held.bound_tail, ..before };
    }
    held.last = piece.last;
    // "Nachdem er am Freitag, dem 3. Mai, starb": all of it is bound.
    let opens = held.bound && !held.verb;
    held.bound &= opens || piece.bound || !piece.verb;
    held.bound_tail = piece.bound_tail || opens;
    held.verb_tail = piece.verb;
    held.verb |= piece.verb;
    list.push(held);
}

/// Whether a clause behind a bare joining word has its time or its subject at its beginning.
fn opens(reading: &Reading<'_>, first: usize, verb: usize) -> bool {
    let year = |at: usize| reading.token(at).kind == Kind::Number && reading.word(at).len() == 4;
    let time = |at: usize| reading.classes(at).has_any(WHEN) || year(at);
    verb > first && (reading.is(first, Class::Pronoun) || (first..verb.min(first + OPENING)).any(time))
}

/// Whether a clause begins with what can be its subject, or with a word before one.
fn subject(reading: &Reading<'_>, first: usize) -> bool {
    const BEGINS: Classes =
        Classes::of(&[Class::Pronoun, Class::Determiner, Class::TimeArticle, Class::Preposition, Class::DateWord]);
    let token = reading.token(first);
    token.capital() || reading.classes(first).has_any(BEGINS)
}
