//! A sentence → runs of words that can be a name.

use super::{Gender, NameKind, noun};
use crate::lang::{Class, Classes};
use crate::letters::{ends, is_listed as has_word};
use crate::span::Span;
use crate::text::{Kind, Reading, Sentence};

/// Words that can be a name.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    pub kind: NameKind,
    pub gender: Option<Gender>,
    /// Office or profession beside it.
    pub role: Option<Span>,
    /// The role's head noun.
    pub role_head: usize,
    /// Whether it is a name by itself; else only where it repeats one.
    pub sure: bool,
}

/// Small words and words of grammar: a capital on them is the sentence's.
const GRAMMAR: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::Pronoun,
    Class::Adverb,
    Class::Finite,
    Class::Source,
]);

const NO_NAME: Classes =
    Classes::of(&[Class::NotName, Class::Month, Class::Weekday, Class::ReportNoun, Class::Honorific]);

/// Nouns that may begin a name with small words inside and that name nobody.
const NOUNS: Classes = Classes::of(&[Class::Body, Class::Work]);

/// Most words of a name. Guess, untested: longer runs are headings.
const MOST_WORDS: usize = 6;

/// Adds the runs of a sentence.
pub fn runs(reading: &Reading<'_>, sentence: &Sentence, to: &mut Vec<Run>) {
    let mut at = sentence.first;
    while at < sentence.last {
        let token = reading.token(at);
        if !token.is_word() || !token.capital() {
            at += 1;
            continue;
        }
        let found = if reading.pack.noun_capitals {
            among_nouns(reading, sentence, at)
        } else {
            by_capitals(reading, sentence, at)
        };
        match found {
            Some((run, next)) => {
                if !is_called_after(reading, &run) {
                    to.push(run);
                }
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
}

/// "rue Victor Hugo", "Anne Frankplein", "Anne-Frank-Schule", "(PT-SP)": what is called after somebody, and a party with its
/// state, name nobody of the story.
fn is_called_after(reading: &Reading<'_>, run: &Run) -> bool {
    let (first, last) = (run.first, run.last);
    if run.kind != NameKind::Person {
        return first < last && first > 0 && reading.is_mark(first - 1, '(') && reading.all_capitals(first);
    }
    let thing = noun(reading, last);
    if thing.called_after || first < last && reading.is_mark(last - 1, '-') && thing.classes.has(Class::Work) {
        return true;
    }
    // "avenue du Général X", "avenue du président X"
    let role = if run.role.is_some() { run.role_head.min(first) } else { first };
    for mut at in [first, role] {
        while let Some(before) = at.checked_sub(1) {
            if reading.number(before, Class::NotName) == CALLED_AFTER {
                return true;
            }
            if !reading.is(before, Class::Honorific) && !has_word(reading.pack.quotes.joins, reading.word(before)) {
                break;
            }
            at = before;
        }
    }
    false
}

/// What the list of words that stand in no name says of those before the name of somebody whom a thing is called after.
const CALLED_AFTER: i32 = 1;

/// A name among capitals that every noun has.
fn among_nouns(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> Option<(Run, usize)> {
    let classes = reading.classes(at);
    let starts = begins_sentence(reading, sentence, at);
    let first_name = classes.has(Class::FirstName);
    if classes.has_any(NO_NAME) || (classes.has_any(GRAMMAR) && !first_name) {
        return None;
    }
    let before = before_name(reading, sentence, at);
    if first_name && let Some(last) = rest_of_name(reading, sentence, at, true) {
        return Some(person(reading, sentence, at, last, before));
    }
    let own = noun(reading, at);
    if let Some(before) = before
        && !own.is_role()
        && !own.classes.has_any(NO_NAME)
    {
        let last = rest_of_name(reading, sentence, at, false).unwrap_or(at);
        return Some(person(reading, sentence, at, last, Some(before)));
    }
    if own.is_role() || own.classes.has_any(const { Classes::of(&[Class::Body, Class::Work]) }) {
        return None;
    }
    let simple = |last: usize, kind: NameKind, sure: bool| {
        Some((Run { first: at, last, kind, gender: None, role: None, role_head: 0, sure }, last + 1))
    };
    // "300 Gramm Blausäure": what is counted.
    if at > sentence.first && (reading.token(at - 1).kind == Kind::Number || reading.is(at - 1, Class::Cardinal)) {
        return None;
    }
    let rest = rest_of_name(reading, sentence, at, false);
    // "Weber-Hofstetter": one word like any other.
    if let Some(last) = rest
        && last == at + 2
        && reading.is_mark(at + 1, '-')
    {
        return simple(last, NameKind::Other, false);
    }
    // Two capitals in a row that no list knows: a name, unless the first is the sentence's first word and declined.
    if let Some(last) = rest
        && last > at
        && !is_genitive(reading, at)
        && !(starts && is_declined(reading, at))
    {
        let body = (at..=last).any(|i| noun(reading, i).classes.has(Class::Body) || reading.all_capitals(i));
        let kind = if body || is_declined(reading, at) { NameKind::Body } else { NameKind::Person };
        let article = at > sentence.first && reading.is(at - 1, Class::Determiner);
        // "der Wirt Paul Frei"
        if article && reading.is(at + 1, Class::FirstName) && last > at + 1 {
            return None;
        }
        // "die Wahl Bans"
        if kind == NameKind::Person && article {
            return simple(last, NameKind::Other, true);
        }
        if kind == NameKind::Person {
            return Some(person(reading, sentence, at, last, None));
        }
        return simple(last, kind, true);
    }
    if reading.all_capitals(at) && *classes == Classes::NONE {
        return simple(at, NameKind::Body, true);
    }
    simple(at, NameKind::Other, false)
}

/// The last token of the name that begins at `at`; none where it is one word alone.
fn rest_of_name(reading: &Reading<'_>, sentence: &Sentence, at: usize, first_name: bool) -> Option<usize> {
    let mut last = at;
    let mut next = at + 1;
    while next < sentence.last && last - at < MOST_WORDS {
        let token = reading.token(next);
        let classes = reading.classes(next);
        let word = reading.word(next);
        if first_name && let Some(behind) = behind_nickname(reading, next) {
            last = behind;
            next = behind + 1;
        } else if word == "-" && token.glued() && reading.glued(next + 1) && reading.capital(next + 1) {
            // "VBK-Leiter Paul Frei": an office.
            if !first_name && last == at && noun(reading, next + 1).is_role() {
                return None;
            }
            last = next + 1;
            next += 2;
        } else if word == "." && token.glued() && is_initial(reading.word(next - 1)) && next > at {
            next += 1;
        } else if token.is_word() && token.capital() && !token.starts_line() {
            let stops = classes.has_any(NO_NAME)
                || (classes.has_any(GRAMMAR) && !classes.has(Class::NamePart) && !classes.has(Class::FirstName))
                || (token.glued() && word.starts_with(['\'', '’']));
            // After a last name a noun of role begins a new phrase: "Angela Merkel Bundeskanzlerin", "Ina Roth
            // EU-Präsidentin".
            let compound = reading.is_mark(next + 1, '-') && last > at && noun(reading, next + 2).is_role();
            if stops
                || compound
                || (last > at && noun(reading, next).is_role())
                || (!first_name && noun(reading, next).is_role())
            {
                break;
            }
            last = next;
            next += 1;
        } else if classes.has(Class::NamePart) && token.is_word() {
            // Small words count only before a capital: "Ursula von der Leyen".
            let mut ahead = next + 1;
            while ahead < next + 3 && reading.is(ahead, Class::NamePart) && !reading.capital(ahead) {
                ahead += 1;
            }
            let following = reading.token(ahead);
            let fits = following.is_word()
                && following.capital()
                && ahead < sentence.last
                // "Reform der Sozialsysteme", "Ina Roth von der Stiftung": only behind a first name.
                && (!classes.has_any(const { Classes::of(&[Class::Preposition, Class::Determiner]) })
                    || first_name && (next == at + 1 || reading.is(next - 1, Class::FirstName)))
                && !reading.has_any(ahead, &NO_NAME);
            if !fits {
                break;
            }
            last = ahead;
            next = ahead + 1;
        } else {
            break;
        }
    }
    (last > at).then_some(last)
}

/// The last name behind a nickname of one word between marks: "Peter 'Buster' Shaw".
fn behind_nickname(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let marked = reading.kind(at) == Kind::Quote && reading.kind(at + 2) == Kind::Quote;
    (marked && reading.capital(at + 1) && reading.capital(at + 3)).then_some(at + 3)
}

/// What stands before a name and says who bears it.
#[derive(Clone, Copy)]
struct Before {
    role: Option<Span>,
    head: usize,
    gender: Option<Gender>,
}

/// The office or form of address right before a name.
fn before_name(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> Option<Before> {
    let mut head = at.checked_sub(1)?;
    // "Dr.", "Gov."
    let mut honorific = None;
    while head > sentence.first || reading.is(head, Class::Honorific) {
        let word = if reading.is_mark(head, '.') { head.checked_sub(1)? } else { head };
        if !reading.is(word, Class::Honorific) || reading.is(word, Class::Role) || word < sentence.first {
            break;
        }
        honorific = honorific.or_else(|| noun(reading, word).gender.map(Some)).or(Some(None));
        head = match word.checked_sub(1) {
            Some(h) => h,
            None => break,
        };
    }
    let found = noun(reading, head);
    let token = reading.token(head);
    if head >= sentence.first && token.is_word() && found.is_role() && (token.capital() || !reading.pack.noun_capitals)
    {
        let first = role_start(reading, sentence, head);
        let gender = honorific.flatten().or(found.gender);
        // "los candidatos Ana Ruiz, Pablo Gil": the office of several. German "den Experten" may be one.
        let role = (!found.several || reading.pack.noun_capitals).then(|| reading.range(first, head));
        return Some(Before { role, head, gender });
    }
    // "Vlaams minister van Mobiliteit Lies Peeters"
    if !reading.pack.noun_capitals
        && honorific.is_none()
        && let Some(found) = role_before(reading, sentence, at)
    {
        return Some(found);
    }
    honorific.map(|gender| Before { role: None, head: at, gender })
}

/// "le ministre de l'Intérieur X", "la maire de Paris, X,": a role whose own words stand between it and the name.
fn role_before(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> Option<Before> {
    const LONGEST: usize = 12;
    const STOPS: Classes =
        Classes::of(&[Class::Pronoun, Class::Report, Class::Finite, Class::Adverb, Class::Source, Class::FirstName]);
    let low = sentence.first.max(at.saturating_sub(LONGEST));
    let comma = at > low && reading.is_mark(at - 1, ',');
    // The name of a ministry is not that of its minister.
    if at > low && reading.has_any(at - 1, const { &Classes::of(&[Class::Preposition, Class::Determiner]) }) {
        return None;
    }
    let end = if comma { at - 1 } else { at };
    let mut head = end;
    loop {
        head = head.checked_sub(1).filter(|&h| h >= low)?;
        let token = reading.token(head);
        let glued = reading.is_mark(head, '-') && token.glued();
        if !(token.is_word() || glued || token.kind == crate::text::Kind::Number)
            // "le conseiller d'État": an infinitive elsewhere.
            || reading.has_any(head, &STOPS)
                && !token.capital()
                && !(noun(reading, head).is_role() && reading.is(head.wrapping_sub(1), Class::Determiner))
        {
            return None;
        }
        // "prefeito Ana Rocha recebeu moradores dos bairros X": somebody else's.
        let hangs = head > low && reading.is(head - 1, Class::Preposition);
        if token.capital() && reading.is(head, Class::FirstName) && !hangs && head + 1 < end {
            return None;
        }
        // "Hoz del Rey": inside a name behind its preposition.
        let inside = token.capital() && head > low && reading.is(head - 1, Class::Preposition);
        if noun(reading, head).is_role() && !noun(reading, head).several && !inside {
            break;
        }
    }
    // What follows the role belongs to it: "de l'Intérieur", "général", not "a Lyon".
    let tied = |i: usize| {
        let quotes = &reading.pack.quotes;
        reading.is(i, Class::Preposition) && has_word(quotes.attach, reading.word(i))
    };
    let other = (head + 1..end).any(|i| reading.is(i, Class::Preposition) && !tied(i));
    let first = role_start(reading, sentence, head);
    let article = first > sentence.first && matches!(reading.number(first - 1, Class::Determiner), 1 | 4);
    // A comma must close the name too, or it would be a list: "le maire, X et Y".
    let fits = !other && (article || !comma) && (comma || head + 1 < end && (tied(head + 1) || article));
    // "Secretary of State X", "Vlaams minister van Mobiliteit X": nothing but the name of the office.
    let small = |i: usize| reading.is(i, Class::Determiner) || tied(i) || reading.capital(i);
    let office = !comma && head + 1 < end && tied(head + 1) && (head + 2..end).all(small);
    // "her senior adviser, X Y, said"
    let closed = || reading.next_mark(at, at + 5, ",").is_some_and(|c| (at..c).all(|i| reading.capital(i)));
    let office = office || comma && article && head + 1 == end && closed();
    let fits = if reading.pack.quotes.head_first { fits } else { office };
    let gender = noun(reading, head).gender;
    fits.then(|| Before { role: Some(reading.range(first, end - 1)), head, gender })
}

/// First token of the role whose head noun is given: adjectives and parts of a compound belong to it.
fn role_start(reading: &Reading<'_>, sentence: &Sentence, head: usize) -> usize {
    const STOPS: Classes = Classes::of(&[
        Class::Determiner,
        Class::Preposition,
        Class::Conjunction,
        Class::Pronoun,
        Class::Report,
        Class::Finite,
        Class::Adverb,
        Class::Source,
        Class::Stop,
        // "They met Detective Reed"
        Class::PastVerb,
    ]);
    let mut first = head;
    for _ in 0..MOST_WORDS {
        let Some(before) = first.checked_sub(1).filter(|&b| b >= sentence.first) else { break };
        let token = reading.token(before);
        if reading.is_mark(before, '-') && token.glued() && reading.glued(first) {
            first = before;
            continue;
        }
        // "“…”, rekent woordvoerder X voor": a verb that no list has.
        if before > sentence.first + 1 && reading.is_mark(before - 1, ',') && reading.kind(before - 2) == Kind::Quote {
            break;
        }
        let glued_on = reading.is_mark(first, '-');
        let belongs = token.is_word()
            && !reading.has_any(before, &STOPS)
            && (!reading.pack.noun_capitals || !token.capital() || is_genitive(reading, before));
        let compound = glued_on && token.is_word();
        if !(belongs || compound) {
            break;
        }
        first = before;
    }
    if reading.is_mark(first, '-') { first + 1 } else { first }
}

/// "Russlands" in "Russlands Präsident".
fn is_genitive(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    *reading.classes(at) == Classes::NONE && ends(word, reading.pack.quotes.genitive, 0)
}

fn person(reading: &Reading<'_>, sentence: &Sentence, at: usize, last: usize, before: Option<Before>) -> (Run, usize) {
    let own = noun(reading, at);
    let named = if own.classes.has(Class::FirstName) { own.gender } else { None };
    let after = role_after(reading, sentence, last);
    let (role, role_head, gender) = match (before, after) {
        (Some(b), _) if b.role.is_some() => (b.role, b.head, named.or(b.gender)),
        (b, Some((span, head))) => {
            (Some(span), head, named.or(b.and_then(|b| b.gender)).or(noun(reading, head).gender))
        }
        (b, None) => (None, 0, named.or(b.and_then(|b| b.gender))),
    };
    (Run { first: at, last, kind: NameKind::Person, gender, role, role_head, sure: true }, last + 1)
}

/// "en un comunicado", "dans une déclaration": where somebody says it is no part of who it is. An office has a definite
/// article there, or none ("ministro en funciones").
pub fn is_where_said(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::Preposition)
        && !has_word(reading.pack.quotes.joins, reading.word(at))
        && (matches!(reading.number(at + 1, Class::Determiner), 2 | 4) || reading.is(at + 1, Class::ReportNoun))
}

/// "Hugh Hill, a doctor, said": the apposition between commas, without its article.
fn role_after(reading: &Reading<'_>, sentence: &Sentence, last: usize) -> Option<(Span, usize)> {
    const LONGEST: usize = 12;
    let comma = last + 1;
    if !reading.is_mark(comma, ',') || comma >= sentence.last {
        return None;
    }
    let mut first = comma + 1;
    if reading.is(first, Class::Determiner) {
        first += 1;
    }
    let mut head = None;
    let mut said = false;
    let mut at = first;
    while at < sentence.last && at < first + LONGEST {
        let token = reading.token(at);
        if reading.mark(at, ",;:.\u{2013}\u{2014}") && !is_inside(reading, at) {
            break;
        }
        let classes = reading.classes(at);
        // "directeur van het bedrijf": an article that is a pronoun elsewhere.
        let pronoun = classes.has(Class::Pronoun) && !classes.has(Class::Determiner);
        if (pronoun || classes.has_any(const { Classes::of(&[Class::Report, Class::Finite, Class::Conjunction]) }))
            && !token.capital()
        {
            break;
        }
        if head.is_none() && classes.has(Class::Preposition) {
            return None;
        }
        if is_where_said(reading, at) {
            said = true;
            break;
        }
        if head.is_none() && noun(reading, at).is_role() && (token.capital() || !reading.pack.noun_capitals) {
            head = Some(at);
        }
        at += 1;
    }
    let head = head?;
    // A comma must close it, or the phrase would be the next part of a list.
    let closes = said || reading.mark(at, ",;\u{2013}\u{2014}.:");
    closes.then(|| (reading.range(first, at - 1), head))
}

/// A name where only names bear capitals.
fn by_capitals(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> Option<(Run, usize)> {
    let starts = begins_sentence(reading, sentence, at);
    let usable = |i: usize, inside: bool| {
        let token = reading.token(i);
        let classes = reading.classes(i);
        token.is_word()
            && token.capital()
            && !(token.glued() && reading.word(i).starts_with(['\'', '’']))
            && (classes.has(Class::FirstName)
                || !classes.has_any(GRAMMAR)
                // "Francisco I. Madero"
                || inside && (token.all_capitals() || is_initial(reading.word(i)) && reading.is_mark(i + 1, '.')))
    };
    if starts && leads_with_verb(reading, at) {
        return None;
    }
    // "Van der Laan", "De Vries"
    let particle = !usable(at, !starts);
    let head = if particle { behind_large_particle(reading, at).filter(|&e| usable(e, true))? } else { at };
    let mut last = head;
    let mut next = head + 1;
    while next < sentence.last && last - at < MOST_WORDS {
        let token = reading.token(next);
        let word = reading.word(next);
        if word == "-" && token.glued() && reading.glued(next + 1) && reading.is_word(next + 1) {
            last = next + 1;
            next += 2;
        } else if word == "."
            && token.glued()
            && (is_initial(reading.word(next - 1)) || reading.is(next - 1, Class::Honorific))
        {
            next += 1;
        } else if usable(next, true) && !token.starts_line() {
            last = next;
            next += 1;
        } else if next == at + 1
            && reading.is(at, Class::FirstName)
            && let Some(behind) = behind_nickname(reading, next)
        {
            last = behind;
            next = behind + 1;
        } else if let Some(end) = behind_particles(reading, at, next).filter(|&e| usable(e, true))
            && !is_initial(reading.word(end))
        {
            last = end;
            next = end + 1;
        } else if (word == "&" || has_word(reading.pack.quotes.joins, word)) && has(reading, at, last, Class::Body) {
            let ahead = if reading.is(next + 1, Class::Determiner) { next + 2 } else { next + 1 };
            if !usable(ahead, true) {
                break;
            }
            last = ahead;
            next = ahead + 1;
        } else {
            break;
        }
    }
    let next = last + 1;
    // Offices and peoples before a person's name are no part of it.
    let mut first = at;
    if let Some(named) =
        (at..=last).find(|&i| reading.is(i, Class::FirstName) && i < last && !reading.is_mark(i + 1, '-'))
    {
        // "Secretary of State Paul Frei", "le ministre de l'Intérieur Gérald Darmanin"
        let quotes = &reading.pack.quotes;
        let behind_of = at > sentence.first
            && (has_word(quotes.joins, reading.word(at - 1)) || quotes.head_first && !reading.is_mark(named - 1, '-'));
        // "Eigenaar Dries Claeys zei": the first word's capital is the sentence's, and it names an office that no list has.
        let office = starts && quotes.compounds && named > at;
        let before_is_role = behind_of
            || office
            || (at..named).any(|i| {
                // "Lunedì Anna Conti"
                let known = const {
                    Classes::of(&[
                        Class::Role,
                        Class::Honorific,
                        Class::NotName,
                        Class::Body,
                        Class::Weekday,
                        Class::DayOffset,
                    ])
                };
                reading.has_any(i, &known) || noun(reading, i).is_role()
            });
        if before_is_role || named == at {
            first = named;
        }
    } else if last >= at + 2
        && reading.pack.quotes.head_first
        && at > sentence.first + 1
        && has_word(reading.pack.quotes.joins, reading.word(at - 1))
        && reading.is(at - 2, Class::Role)
        && !has(reading, at, last, Class::Body)
        && !(at..=last).any(|i| reading.is_mark(i, '-'))
    {
        // "le maire de Londres Sadiq Khan"
        first = at + 1;
    } else {
        const OFFICES: Classes =
            Classes::of(&[Class::Role, Class::Honorific, Class::Month, Class::Weekday, Class::DayOffset]);
        while first < last
            // "Polícia Federal"
            && (reading.has_any(first, &OFFICES) && !reading.is(first, Class::Body)
                // "Northern Trust", "American Bankers Association", but "Northern Irish Minister"
                || reading.is(first, Class::NotName)
                    && (first + 1 < last || reading.is(last, Class::Role))
                    && !has(reading, first, last, Class::Body)
                || reading.is_mark(first, '.'))
        {
            first += 1;
        }
        // "Indian Defense Minister Arun Patel": two words or more behind an office.
        if let Some(office) = (first..last.saturating_sub(1)).rev().find(|&i| noun(reading, i).is_role())
            && !has(reading, first, last, Class::Body)
        {
            first = office + 1;
        }
    }
    let alone = first == last;
    let classes = reading.classes(first);
    if alone && classes.has_any(NO_NAME.with(Class::Role)) {
        return None;
    }
    let before = before_name(reading, sentence, first);
    let body = reading.is(last, Class::Body) || has(reading, first, last, Class::Body);
    // "Hedwig ter Horst", but "in Capelle aan den IJssel".
    let particle_of_people = !reading.pack.quotes.head_first
        && is_of_people(reading, first + 1)
        && !(first > 0 && reading.is(first - 1, Class::Preposition));
    let named = (classes.has(Class::FirstName) || particle_of_people && !classes.has_any(NOUNS)) && !alone;
    if named || (before.is_some() && !body) {
        let (run, _) = person(reading, sentence, first, last, before);
        return Some((run, next));
    }
    let kind = match () {
        () if body || reading.all_capitals(first) => NameKind::Body,
        () if alone && is_aged(reading, last) => NameKind::Person,
        () if !alone && last - first < 3 && role_after(reading, sentence, last).is_some() => NameKind::Person,
        () => NameKind::Other,
    };
    if kind == NameKind::Person {
        return Some((person(reading, sentence, first, last, None).0, next));
    }
    let sure = !starts || !particle && (!alone || first > at);
    Some((Run { first, last, kind, gender: None, role: None, role_head: 0, sure }, next))
}

/// "Joris (28)", "Malo, 23 ans": an age behind what can be a name.
fn is_aged(reading: &Reading<'_>, last: usize) -> bool {
    let years = reading.token(last + 2);
    let next = last + 3;
    let closed = if reading.is_mark(last + 1, '(') {
        reading.is_mark(next, ')')
    } else {
        reading.is_mark(last + 1, ',') && reading.is(next, Class::TimeUnitPlural)
    };
    closed && years.kind == Kind::Number && years.span.len() == 2
}

/// Behind a particle with a capital at the front of a last name: "Van der" before "Laan".
fn behind_large_particle(reading: &Reading<'_>, at: usize) -> Option<usize> {
    if !reading.is(at, Class::NamePart) {
        return None;
    }
    let mut end = at + 1;
    while end < at + 3 && reading.is(end, Class::NamePart) && !reading.capital(end) {
        end += 1;
    }
    (!reading.has_any(end, const { &NO_NAME.with(Class::Role) })).then_some(end)
}

/// Behind the small words inside a name that begins at `at`: "von der" before "Leyen", "Le" before "Pen".
fn behind_particles(reading: &Reading<'_>, at: usize, next: usize) -> Option<usize> {
    let mut end = next;
    let part = |at: usize| {
        let small = !reading.capital(at);
        let cut_short = reading.word(at + 1).starts_with(['\'', '’']);
        reading.is(at, Class::NamePart)
            && match reading.value(at, Class::NamePart) {
                Some(1) => !small,
                Some(2) => cut_short,
                _ => true,
            }
    };
    while end < next + 2 && part(end) && reading.is_word(end) {
        end += 1;
    }
    // Where the particle is a preposition, only a person's name has it inside: "Charles de Gaulle", not "Fondation de ...".
    // Or one with an office before it: "le procureur Yves de Montfort".
    let named = const { &Classes::of(&[Class::Honorific, Class::Role]) };
    let person = reading.is(at, Class::FirstName) || at > 0 && reading.has_any(at - 1, named);
    // "Jan van der Laan", but "minister Smit van Financiën".
    let grammar = reading.has_any(next, const { &Classes::of(&[Class::Preposition, Class::Determiner]) });
    let fits = if reading.pack.quotes.head_first || !grammar {
        !reading.pack.quotes.head_first || person || reading.capital(next)
    } else {
        // "advocaat Onno de Boer", but "Paul Smit van de Orde".
        let led = next == at + 2 && reading.is(at, Class::Role);
        let alone = next == at + 1 || led;
        let office = alone && (person || led) && !reading.is(next, Class::Preposition);
        reading.is(next - 1, Class::FirstName)
            || reading.is_mark(next - 1, '.')
            || office
            || alone && is_of_people(reading, next)
    };
    (end > next && fits).then_some(end)
}

/// What the list of parts of a name says of those that stand in names of people alone.
const OF_PEOPLE: i32 = 3;

/// Whether only people have what begins at `at` inside their names: "ter", and two small words in a row.
fn is_of_people(reading: &Reading<'_>, at: usize) -> bool {
    let small = |at: usize| reading.is(at, Class::NamePart) && !reading.capital(at);
    small(at) && (reading.number(at, Class::NamePart) == OF_PEOPLE || small(at + 1))
}

fn has(reading: &Reading<'_>, first: usize, last: usize, class: Class) -> bool {
    (first..=last).any(|i| reading.is(i, class))
}

/// "Habló Ana Ruiz": a verb without its subject before it, large because a sentence begins.
fn leads_with_verb(reading: &Reading<'_>, at: usize) -> bool {
    let (word, times) = (reading.word(at), &reading.pack.times);
    reading.pack.quotes.verb_first
        && !reading.is(at, Class::FirstName)
        && (reading.has_any(at, const { &Classes::of(&[Class::Report, Class::PastVerb]) })
            || ends(word, times.past_endings, 2))
}

/// Whether a capital may be the sentence's and not the word's own: after its start, a colon or an opening mark.
fn begins_sentence(reading: &Reading<'_>, sentence: &Sentence, at: usize) -> bool {
    if at == sentence.first {
        return true;
    }
    let before = at - 1;
    reading.mark(before, ":\u{2013}\u{2014}\u{2022}")
        || reading.kind(before) == crate::text::Kind::Quote
        || reading.is_mark(before, '.')
}

/// Whether a word has the ending of an adjective.
fn is_declined(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    ends(word, reading.pack.quotes.declined, 0)
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// "Dr." and "J." inside a phrase: their dot ends nothing.
fn is_inside(reading: &Reading<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    reading.is_mark(at, '.') && (is_initial(reading.word(before)) || reading.is(before, Class::Honorific))
}
