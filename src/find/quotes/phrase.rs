//! The noun phrase that names a speaker: forward from a place, or back from a verb.

use std::num::NonZeroU32;

use super::{addressee, clause, group};
use crate::find::names::{self, Mention, Names, noun};
use crate::lang::{Class, Classes};
use crate::text::{Kind, Reading};

/// A noun phrase, a name or a pronoun. Moved about more than anything else of the stage, so it is kept small.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// Its head noun, or the pronoun.
    pub head: usize,
    person: Option<Place>,
    pronoun: i8,
    /// Whether it begins with a definite article.
    pub definite: bool,
}

/// A number in half the room of an `Option<usize>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(NonZeroU32);

impl Place {
    /// The place of a number; none of one that no text is long enough for.
    pub fn of(number: usize) -> Option<Self> {
        u32::try_from(number).ok()?.checked_add(1).and_then(NonZeroU32::new).map(Self)
    }

    /// The number.
    pub fn number(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Phrase {
    /// A phrase of words, with the person named in it.
    pub fn of_words(first: usize, last: usize, head: usize, person: Option<usize>, definite: bool) -> Self {
        Self { first, last, head, person: person.and_then(Place::of), pronoun: 0, definite }
    }

    /// A pronoun with its number.
    pub fn of_pronoun(at: usize, number: i32) -> Self {
        let pronoun = i8::try_from(number).unwrap_or(0);
        Self { first: at, last: at, head: at, person: None, pronoun, definite: false }
    }

    /// A name alone.
    pub fn of_name(mention: &Mention) -> Self {
        let &Mention { first, last, name } = mention;
        Self::of_words(first, last, last, Some(name), false)
    }

    /// The person named in it.
    pub fn person(&self) -> Option<usize> {
        self.person.map(Place::number)
    }

    /// Number of the pronoun that it is.
    pub fn pronoun(&self) -> Option<i32> {
        (self.pronoun != 0).then_some(self.pronoun.into())
    }
}

/// Most tokens looked at for one phrase. Guess, untested: longer phrases hold more than one thing.
const REACH: usize = 24;

/// Most words between an article and its noun ("die seit Jahren in Berlin lebende Autorin").
const MOST_ADJECTIVES: usize = 6;

/// Words that end a phrase wherever they stand.
const ENDS: Classes = Classes::of(&[Class::Conjunction, Class::Pronoun, Class::Finite, Class::Adverb, Class::Source]);

/// Which case the phrase may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A subject.
    Subject,
    /// After a preposition.
    Any,
}

/// The phrase that begins at `at` or after adverbs and phrases of time and place there, before `end`.
pub fn forward(reading: &Reading<'_>, names: &Names, at: usize, end: usize, case: Case) -> Option<Phrase> {
    let end = end.min(at + REACH);
    let mut first = at;
    let mut skipped = 0;
    while first < end {
        let classes = reading.classes(first);
        let token = reading.token(first);
        if let Some(named) = name_with_particle(reading, names, first) {
            return Some(named);
        }
        if pronoun(reading, first, case).is_some() || token.kind == Kind::Quote {
            break;
        }
        let oblique = case == Case::Subject && reading.number(first, Class::Determiner) == 3;
        let adverb = classes.has(Class::Adverb) && !token.capital() && !classes.has(Class::Determiner);
        let preposition = classes.has(Class::Preposition) && !token.capital();
        if oblique || (preposition && case == Case::Subject) {
            if skipped >= 3 {
                return None;
            }
            skipped += 1;
            first = after_prepositional(reading, first, end)?;
            continue;
        }
        if adverb {
            first += 1;
            continue;
        }
        break;
    }
    if first >= end {
        return None;
    }
    if let Some(number) = pronoun(reading, first, case) {
        return Some(Phrase::of_pronoun(first, number));
    }
    core(reading, names, first, end)
}

/// "von der Leyen", "Von der Leyen" at a place: a last name that begins with what is a preposition elsewhere.
pub fn name_with_particle(reading: &Reading<'_>, names: &Names, at: usize) -> Option<Phrase> {
    if !reading.is(at, Class::NamePart) {
        return None;
    }
    let mut next = at + 1;
    while next < at + 4 && reading.is(next, Class::NamePart) && !reading.capital(next) {
        next += 1;
    }
    let mention = names.person_within(next, next + 1)?;
    let full = names.list.get(mention.name)?.fullest.of(reading.text);
    let here = reading.range(at, mention.last).of(reading.text);
    let tail = full.get(full.len().checked_sub(here.len())?..)?;
    tail.eq_ignore_ascii_case(here).then(|| Phrase { first: at, ..Phrase::of_name(&mention) })
}

/// Tokens of a name before its last small word ("Karl-Theodor Maria von und").
const LONGEST_NAME: usize = 8;

/// Whether a small word stands in a name or begins one: "Ursula von der Leyen", "Minister von Schmidt", not "sagte die
/// Ministerin zu Karl Muster".
fn is_in_name(reading: &Reading<'_>, names: &Names, at: usize) -> bool {
    reading.is(at, Class::NamePart)
        && (names.within(at.saturating_sub(LONGEST_NAME), at).iter().any(|m| m.last > at)
            || name_with_particle(reading, names, at).is_some())
}

/// Number of the personal pronoun at a place, if it can be a speaker.
fn pronoun(reading: &Reading<'_>, at: usize, case: Case) -> Option<i32> {
    let next = reading.token(at + 1);
    if case == Case::Any {
        // "volgens hem", "according to her", not "according to her lawyer"
        let &(_, number) = reading.pack.quotes.oblique.iter().find(|(word, _)| reading.reads(at, word))?;
        const BEHIND: Classes = ENDS.with(Class::Report).with(Class::Preposition);
        let noun = reading.is(at, Class::Determiner) && next.is_word() && !reading.has_any(at + 1, &BEHIND);
        return (!noun).then_some(number);
    }
    let number = reading.value(at, Class::Pronoun)?;
    if number == 8 {
        return None;
    }
    let article = number == 3 && reading.is(at, Class::Determiner);
    let alone = if article { ENDS.with(Class::Report).with(Class::Preposition) } else { ENDS.with(Class::Report) };
    // "diese Zahl", "het ministerie"
    if (number == 6 || article) && next.is_word() && (next.capital() || !reading.has_any(at + 1, &alone)) {
        return None;
    }
    Some(number)
}

/// Whether a word is the pronoun of nobody ("es", "het").
pub fn is_it(reading: &Reading<'_>, at: usize) -> bool {
    pronoun(reading, at, Case::Subject) == Some(3)
}

/// Behind "am Montag", "in Berlin", "dem Sender".
pub fn after_prepositional(reading: &Reading<'_>, at: usize, end: usize) -> Option<usize> {
    let mut next = at + 1;
    let mut words = 0;
    while next < end {
        let token = reading.token(next);
        let classes = reading.classes(next);
        if token.kind == Kind::Number {
            // "am 3. Mai", "am Freitag, dem 2. Dezember 2004"
            next += 1;
            // "um 10:05 Uhr MEZ"
            if reading.mark(next, ":.") && reading.glued(next + 1) {
                next += 2;
            }
            while reading.is(next, Class::HourWord) || reading.is(next, Class::Zone) {
                next += 1;
            }
            if reading.is_mark(next, '.') {
                next += 1;
            }
            if reading.is(next, Class::Month) {
                next += 1;
                if reading.kind(next) == Kind::Number {
                    next += 1;
                }
            }
            return Some(next);
        }
        if !token.is_word() {
            return None;
        }
        if reading.pack.noun_capitals {
            if token.capital() {
                next += 1;
                while reading.is_mark(next, '-') && reading.glued(next) {
                    next += 2;
                }
                return Some(next);
            }
            words += 1;
            if words > MOST_ADJECTIVES || classes.has(Class::Report) {
                return None;
            }
            next += 1;
        } else {
            words += 1;
            if words > MOST_ADJECTIVES {
                return None;
            }
            next += 1;
            let goes_on = reading.pack.quotes.head_first && classes.has(Class::Preposition);
            if !classes.has(Class::Determiner) && !goes_on {
                return Some(next);
            }
        }
    }
    None
}

/// The phrase that begins right at `first`.
pub fn core(reading: &Reading<'_>, names: &Names, first: usize, end: usize) -> Option<Phrase> {
    let definite = reading.number(first, Class::Determiner) == 1;
    if reading.pack.noun_capitals {
        among_nouns(reading, names, first, end, definite)
    } else {
        by_words(reading, names, first, end, definite)
    }
}

/// Where nouns bear capitals: article, small words, then the noun with what belongs to it.
fn among_nouns(reading: &Reading<'_>, names: &Names, first: usize, end: usize, definite: bool) -> Option<Phrase> {
    let mut at = first;
    let mut small = 0;
    let mut quoted = false;
    loop {
        let token = reading.token(at);
        if at >= end {
            return None;
        }
        if token.kind == Kind::Quote {
            // „Spiegel“ as a speaker.
            if quoted || at + 1 >= end || !reading.capital(at + 1) {
                return None;
            }
            quoted = true;
            at += 1;
            continue;
        }
        if token.is_word() && token.capital() && !(at == first && reading.is(at, Class::Determiner)) {
            break;
        }
        if token.kind == Kind::Number || at > first && reading.is_mark(at, '-') {
            at += 1;
            continue;
        }
        if !token.is_word() {
            return None;
        }
        let classes = reading.classes(at);
        // "biss der Hund", where no list has the verb: the phrase begins with its article; "ihr die Ärzte".
        let dative = at == first + 1 && reading.number(first, Class::Determiner) == 4;
        // "Das alles sah der alte Wirt": a second article, and no preposition that it belongs to.
        let second = at > first + 1 && !reading.is(at - 1, Class::Preposition);
        let restarts =
            !reading.is(first, Class::Determiner) || (dative || second) && reading.number(at, Class::Determiner) == 1;
        if at > first && classes.has(Class::Determiner) && restarts {
            return among_nouns(reading, names, at, end, reading.number(at, Class::Determiner) == 1);
        }
        let follows_article = at == first + 1 && reading.is(first, Class::Determiner);
        // "in einer gestern verbreiteten Erklärung", "die in Bern geborene Autorin"
        if follows_article && classes.has(Class::Adverb) && !reading.capital(at + 1) {
            at += 1;
            continue;
        }
        if follows_article && classes.has(Class::Preposition) {
            at = attribute(reading, at, end)?;
            continue;
        }
        let verb = at > first && reading.number(at, Class::Subjunctive) == 1;
        if verb || at > first && classes.has_any(ENDS) && !classes.has(Class::Determiner) {
            return None;
        }
        if at > first && classes.has(Class::Preposition) && small == 0 {
            return None;
        }
        small += 1;
        if small > MOST_ADJECTIVES {
            return None;
        }
        at += 1;
    }
    let mut head = at;
    let mut last = at;
    let mut next = at + 1;
    while next < end {
        let token = reading.token(next);
        let word = reading.word(next);
        if word == "-" && token.glued() {
            if reading.glued(next + 1) && reading.is_word(next + 1) {
                last = next + 1;
                next += 2;
                if head + 2 == last || head == at {
                    head = last;
                }
                continue;
            }
            break;
        }
        if token.is_word() && (token.capital() || is_in_name(reading, names, next)) && !reading.is(next, Class::Weekday)
        {
            last = next;
            next += 1;
            continue;
        }
        if quoted && token.kind == Kind::Quote {
            last = next;
            next += 1;
            quoted = false;
            continue;
        }
        // „die Zeitung „Der Bund““
        if token.kind == Kind::Quote && !token.glued() && reading.capital(next + 1) {
            let closing = (next + 1..(next + 7).min(end)).find(|&i| reading.kind(i) == Kind::Quote);
            if let Some(closing) = closing {
                last = closing;
                next = closing + 1;
                continue;
            }
        }
        if word == "." && token.glued() && reading.capital(next + 1) && is_short(reading, next - 1) {
            next += 1;
            continue;
        }
        break;
    }
    let person = names.person_within(first, last + 1).map(|m| m.name);
    // "erklärte Anfang März", "hieß es im letzten Monat": when, and not who.
    if person.is_none() && reading.has_any(head, &WHEN) {
        return None;
    }
    if person.is_none() {
        last = attachments(reading, last, end);
    }
    let person = person.or_else(|| apposed(reading, names, last, end));
    Some(Phrase::of_words(first, last, head, person, definite))
}

/// The adjective that ends "in Bern geborene" before its noun.
fn attribute(reading: &Reading<'_>, preposition: usize, end: usize) -> Option<usize> {
    let mut at = preposition + 1;
    while at < end && (reading.capital(at) || reading.is(at, Class::Determiner) || reading.kind(at) == Kind::Number) {
        at += 1;
    }
    let declined = group::ends(reading.word(at), reading.pack.quotes.declined, 0);
    (at > preposition + 1 && at + 1 < end && declined && reading.capital(at + 1)).then_some(at)
}

/// "der Sprecher der Partei, Hans Muster,": the person named right behind.
fn apposed(reading: &Reading<'_>, names: &Names, last: usize, end: usize) -> Option<usize> {
    let comma = last + 1;
    if !reading.is_mark(comma, ',') || comma >= end {
        return None;
    }
    names.person_within(comma + 1, comma + 3).map(|m| m.name)
}

fn is_short(reading: &Reading<'_>, at: usize) -> bool {
    reading.word(at).chars().count() <= 4
}

/// "des Bundestags", "von Amnesty International", "für Inneres" behind a noun.
fn attachments(reading: &Reading<'_>, last: usize, end: usize) -> usize {
    let mut last = last;
    for _ in 0..2 {
        let mut next = last + 1;
        // "laut Polizei drei Menschen", "das Amt seinen Schritt": what follows is no genitive.
        let genitive = || !group::has(reading.pack.quotes.no_genitive, reading.word(next));
        let opens = reading.value(next, Class::Determiner).is_some_and(|d| d != 2 && genitive())
            || (reading.is(next, Class::Preposition) && group::has(reading.pack.quotes.attach, reading.word(next)));
        if !opens {
            break;
        }
        next += 1;
        let mut small = 0;
        while next < end && reading.is_word(next) && !reading.capital(next) && small < 4 {
            if reading.has_any(next, const { &Classes::of(&[Class::Report, Class::Finite, Class::Conjunction]) }) {
                return last;
            }
            small += 1;
            next += 1;
        }
        if next >= end || !reading.is_word(next) || !reading.capital(next) {
            return last;
        }
        last = next;
        while last + 1 < end {
            let token = reading.token(last + 1);
            let glue = reading.is_mark(last + 1, '-') && token.glued() && reading.glued(last + 2);
            if glue {
                last += 2;
            } else if token.is_word() && token.capital() && !reading.is(last + 1, Class::Weekday) {
                last += 1;
            } else {
                break;
            }
        }
    }
    last
}

/// Most tokens of a paper's marked name, with its marks.
const LONGEST_PAPER: usize = 7;

/// Where only names bear capitals: words up to the first that ends a phrase.
fn by_words(reading: &Reading<'_>, names: &Names, first: usize, end: usize, definite: bool) -> Option<Phrase> {
    let mut last = None;
    let mut head = first;
    let mut at = first;
    let mut open = true;
    let head_first = reading.pack.quotes.head_first;
    // Who a source or a verb names is no relative ("selon lequel") and no verb ("zo is te horen").
    let verb = reading.small(first) && reading.is(first, Class::Finite) && !reading.is(first, Class::Determiner);
    if verb || reading.number(first, Class::Pronoun) == 7 {
        return None;
    }
    // A paper's marked name.
    if reading.kind(first) == Kind::Quote {
        let close = (first + 2..end.min(first + LONGEST_PAPER)).find(|&i| reading.kind(i) == Kind::Quote)?;
        return reading.capital(first + 1).then(|| Phrase::of_words(first, close, first + 1, None, false));
    }
    while at < end {
        let token = reading.token(at);
        let classes = reading.classes(at);
        let word = reading.word(at);
        let joined = token.glued() && (word == "-" || word.starts_with(['\'', '’']));
        let dotted = word == "."
            && token.glued()
            && is_short(reading, at - 1)
            && (reading.capital(at + 1) || reading.is(at - 1, Class::Honorific));
        if joined || dotted || token.kind == Kind::Number {
            if !dotted {
                last = Some(at);
            }
            at += 1;
            continue;
        }
        // "le député (LR) X"
        if head_first && word == "(" && reading.is_mark(at + 2, ')') && reading.capital(at + 3) {
            at += 3;
            continue;
        }
        if !token.is_word() {
            break;
        }
        let attaches = |i: usize| group::has(reading.pack.quotes.attach, reading.word(i));
        // "le ministre de l'Économie et des Finances"
        let joins = head_first && !open && reading.number(at, Class::Conjunction) == 3 && attaches(at + 1);
        // "eigen zeggen", "sus propias palabras": a noun, and a source only behind other words.
        let own = || at > first && group::has(reading.pack.quotes.own, reading.word(at - 1));
        let ends = at > first && classes.has_any(ENDS) && !token.capital();
        if ends && !joins {
            let noun_of_source = reading.number(at, Class::Source) == 8
                && (own() || reading.is(at.saturating_sub(1), Class::Determiner));
            // "van het waterschap"
            let article = classes.has(Class::Determiner) && last.is_some_and(|l| l + 2 == at) && attaches(at - 1);
            // "una prima ricostruzione"
            let adjective = at == first + 1
                && reading.is(first, Class::Determiner)
                && classes.has(Class::Adverb)
                && reading.has_any(at + 1, &NOUNS);
            if !noun_of_source && !article && !adjective {
                break;
            }
        }
        if joins {
            at += 1;
            continue;
        }
        // "Secondo Anna Conti il ponte è chiuso": an article begins the next phrase where it hangs on nothing.
        let article = !token.capital() && matches!(reading.number(at, Class::Determiner), 1 | 2 | 4);
        if head_first && article && last.is_some() && !reading.has_any(at - 1, &BEFORE_ARTICLE) {
            break;
        }
        // "volgens de politie raakten ...": where nouns are put together in one word, no small word follows them.
        if reading.pack.quotes.compounds
            && at > first
            && !token.capital()
            && last == Some(at - 1)
            && !classes.has(Class::Preposition)
            && (reading.all_capitals(at - 1) || noun(reading, at - 1).classes.has_any(NOUNS))
        {
            break;
        }
        // "une étude de l'Insee publiée jeudi"
        let participle = || {
            let before = reading.has_any(at - 1, const { &Classes::of(&[Class::Preposition, Class::Determiner]) });
            !before && word.len() > 5 && group::ends(word, reading.pack.times.participle_endings, 0)
        };
        if head_first && !token.capital() {
            // "La sindaca martedì ha detto"
            let day = at > first && reading.is(at, Class::Weekday) && !reading.is(at - 1, Class::Preposition);
            // "Secondo la polizia nessuno è ferito"
            let nobody = at > first && group::has(reading.pack.quotes.negations, word);
            if day || nobody || at > first + 1 && clause::is_tensed(reading, at) || !open && participle() {
                break;
            }
        }
        // "the ruling" is a noun, whatever else the word can be.
        let noun = || own() || at == first + 1 && reading.is(first, Class::Determiner);
        if classes.has(Class::Report)
            && !token.capital()
            && at > first
            && reading.number(at, Class::Report) != 3
            && !noun()
        {
            break;
        }
        // "disse à Lusa fonte da GNR"
        let told = at > first && !token.capital() && reading.is(at - 1, Class::Agency);
        if head_first && told && reading.has_any(at, &NOUNS) {
            break;
        }
        // "o prefeito em entrevista à ..."
        let talk = |i: usize| reading.value(i, Class::Addressee) == Some(addressee::TALK);
        if head_first && at > first && (talk(at + 1) || talk(at + 2) && reading.is(at + 1, Class::Determiner)) {
            break;
        }
        if classes.has(Class::Preposition) && !token.capital() {
            let article = at == first && classes.has(Class::Determiner);
            // "a survey by the council"
            let by = group::has(reading.pack.quotes.agent, word) && reading.is(at.wrapping_sub(1), Class::ReportNoun);
            let tied = (attaches(at) || by) && at > first && !names::is_where_said(reading, at);
            if !(article || tied) {
                break;
            }
            open &= article;
        }
        if open && !classes.has(Class::Determiner) && !(head_first && is_headed(reading, first, head)) {
            head = at;
        }
        // "het OM"
        if (!classes.has(Class::Preposition) || token.all_capitals()) && !classes.has(Class::Determiner) {
            last = Some(at);
        }
        at += 1;
    }
    let last = last?;
    if !reading.is_word(head) || reading.word(first).starts_with(['\'', '’']) {
        return None;
    }
    // A small word without an article is a verb or an adjective, unless it is the plural of a noun ("neighbors").
    // "volgens ingewijden": a plural in -en, as infinitives are.
    let source = reading.pack.quotes.verb_second && reading.is(first.wrapping_sub(1), Class::Source);
    let plural = source && group::ends(reading.word(head), reading.pack.quotes.infinitives, 2);
    let several = reading.word(head).ends_with('s') || plural;
    let bare = first == last && !reading.capital(first);
    if bare && !reading.has_any(head, &NOUNS) && !several {
        return None;
    }
    let person = names.within(first, last + 1).iter().find(|m| {
        if head_first {
            let hangs = m.first > first && reading.is(m.first - 1, Class::Preposition);
            return names.is_person(m.name) && !hangs;
        }
        // A person behind "of" or "for" is not the one who speaks, but "Secretary of State Paul Frei" is.
        let title = m.first > head + 2
            && (reading.capital(head) || noun(reading, head).is_role())
            && reading.capital(m.first - 1)
            && !reading.has_any(m.first - 1, const { &Classes::of(&[Class::Role, Class::Honorific]) });
        names.is_person(m.name) && (m.first <= head || title)
    });
    let person = person.map(|m| m.name).or_else(|| apposed(reading, names, last, end));
    // "announced last November", "el lunes se anunciaba"; but "a second said"
    let other = const { &NOUNS.with(Class::Ordinal) };
    if person.is_none() && reading.has_any(head, &WHEN) && !reading.has_any(head, other) {
        return None;
    }
    Some(Phrase::of_words(first, last, head, person, definite))
}

/// Words that an article may stand behind in the same phrase ("de la", "tutti i").
const BEFORE_ARTICLE: Classes = Classes::of(&[Class::Preposition, Class::Determiner, Class::Conjunction]);

/// Nouns that say when something is said.
const WHEN: Classes = Classes::of(&[
    Class::TimePart,
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::TimeUnit,
    Class::TimeUnitPlural,
]);

const NOUNS: Classes = Classes::of(&[Class::Role, Class::Body, Class::ReportNoun]);

/// Whether the head of a phrase that begins with it is found: a noun for who speaks ("le premier ministre"), or else the
/// first word behind the article.
fn is_headed(reading: &Reading<'_>, first: usize, head: usize) -> bool {
    let noun = reading.has_any(head, &NOUNS);
    let named = reading.capital(head) && !reading.is(head, Class::Determiner);
    noun || named || head > first + 2
}

/// The subject that ends right before `verb`, not before `from`.
pub fn backward(reading: &Reading<'_>, names: &Names, verb: usize, from: usize) -> Option<Phrase> {
    const BETWEEN: Classes = Classes::of(&[Class::Adverb, Class::Finite]);
    let mut end = verb;
    let between =
        |at: usize| reading.has_any(at, &BETWEEN) && !reading.capital(at) || at > from && group::is_clitic(reading, at);
    while end > from && between(end - 1) {
        end -= 1;
    }
    if end > from && reading.is(end - 1, Class::Pronoun) && reading.number(end - 1, Class::Pronoun) != 7 {
        let at = end - 1;
        return Some(group::pronoun(reading, at));
    }
    let relative = end > from && reading.number(end - 1, Class::Pronoun) == 7;
    if relative {
        end -= 1;
    }
    // "l'association « Paris piéton » dénonce": behind its marked name.
    let name_end = end;
    if end > from
        && reading.kind(end - 1) == Kind::Quote
        && let Some(open) =
            (from.max(end.saturating_sub(LONGEST_NAME))..end - 1).rev().find(|&i| reading.kind(i) == Kind::Quote)
        && open > from
        && reading.has_any(open - 1, const { &Classes::of(&[Class::Body, Class::Work]) })
    {
        end = open;
    }
    let marked = end < name_end;
    // Behind an apposition: "Hugh Hill, a doctor, said".
    let mut jumped = 0;
    while end > from && reading.mark(end - 1, ",)\u{2013}\u{2014}") && jumped < 3 {
        let mark = if reading.is_mark(end - 1, ')') { "(" } else { reading.word(end - 1) };
        let low = from.max(end.saturating_sub(REACH + 2));
        let opening = reading.last_mark(low, end - 1, mark);
        match opening {
            Some(at) if at > from => {
                // "X, de 34 anos, moradora do porto, relata", "X, 34 anni, commerciante, racconta"
                let age = |c: usize| {
                    let years = reading.is_mark(c + 2, ',') || reading.is(c + 2, Class::TimeUnitPlural);
                    reading.kind(c + 1) == Kind::Number && years
                };
                let about = |c: usize| reading.is(c + 1, Class::Preposition) || age(c);
                let other = reading.last_mark(low, at, ",").filter(|&c| about(c));
                end = other.filter(|&c| c > from && mark == ",").unwrap_or(at);
            }
            _ if relative || mark == "," => {
                end -= 1;
                break;
            }
            _ => break,
        }
        jumped += 1;
    }
    let low = from.max(end.saturating_sub(REACH));
    let mut first = end;
    while first > low {
        let at = first - 1;
        let token = reading.token(at);
        let classes = reading.classes(at);
        let word = reading.word(at);
        let joined = word == "-" || word.starts_with(['\'', '’']) && token.kind == Kind::Word;
        let dotted = word == "." && token.glued() && at > low && is_short(reading, at - 1);
        if !(joined || dotted || token.is_word() || token.kind == Kind::Number) {
            break;
        }
        let stops =
            classes.has_any(const { Classes::of(&[Class::Conjunction, Class::Pronoun, Class::Finite, Class::Source]) });
        if stops && !(token.capital() && at > from) {
            break;
        }
        // "A man accused of theft told"
        let accused = at > low && noun(reading, at - 1).is_role() && reading.is(at + 1, Class::Preposition);
        if classes.has(Class::Report) && !token.capital() && reading.number(at, Class::Report) != 3 && !accused {
            break;
        }
        first = at;
    }
    if first >= end {
        return None;
    }
    // A phrase of place or time at the front: the subject is what follows it.
    // "Di Maio ha detto"
    if let Some(m) = names.person_within(first, first + 1).filter(|m| m.first == first && m.last + 1 == end) {
        return Some(Phrase::of_name(&m));
    }
    let day = first + usize::from(reading.is(first, Class::Determiner));
    let when = reading.pack.quotes.head_first && reading.has_any(day, &group::TIMES);
    if when || reading.is(first, Class::Preposition) || reading.is(first, Class::Adverb) {
        if reading.pack.quotes.head_first {
            return group::before(reading, names, first + 1, end);
        }
        let person = names.within(first, end).iter().rev().find(|m| names.is_person(m.name));
        if let Some(m) = person {
            return Some(Phrase::of_name(m));
        }
        let article = (first + 1..end).rev().find(|&i| reading.is(i, Class::Determiner));
        let start = article.or_else(|| names.within(first, end).last().map(|m| m.first));
        return by_words(
            reading,
            names,
            start?,
            end,
            article.is_some_and(|a| reading.number(a, Class::Determiner) == 1),
        );
    }
    let definite = reading.number(first, Class::Determiner) == 1;
    let found = by_words(reading, names, first, end, definite)?;
    // "La ministre de la Santé, Claire Roux, a ..."
    // "I due ministri, Paolo Neri e Livia Bassi, hanno ...": not the first of them alone.
    let named = || apposed(reading, names, found.last, verb).filter(|_| !noun(reading, found.head).several);
    // "Anna Reed's sister, Mary Cole, told"
    let owner = names.within(found.first, found.head + 1).iter().all(|m| m.last < found.head);
    let person = if owner { named().or(found.person()) } else { found.person().or_else(named) };
    let last = if marked { name_end - 1 } else { found.last };
    Some(Phrase::of_words(found.first, last, found.head, person, found.definite))
}

/// Whether the phrase's head is a person by office, or a body.
pub fn can_speak(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    is_somebody(reading, phrase) || noun(reading, phrase.head).classes.has(Class::ReportNoun)
}

/// Whether a phrase is a name, or names somebody or something that can speak.
pub fn may_speak(reading: &Reading<'_>, names: &Names, phrase: &Phrase) -> bool {
    can_speak(reading, phrase) || !names.within(phrase.first, phrase.last + 1).is_empty()
}

/// Whether the phrase's head is a person by office, or a body; no paper.
pub fn is_somebody(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    phrase.person().is_some()
        // "Es drohe", "weil es": nobody speaks there.
        || phrase.pronoun().is_some_and(|number| number != 3)
        || noun(reading, phrase.head).classes.has_any(const { Classes::of(&[Class::Role, Class::Body]) })
}
