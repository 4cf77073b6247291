//! Who and what an article names: people with their roles, bodies, places as far as sentences use them as speakers.
//!
//! First every run of capitals that can be a name is read ([`scan`]); then short mentions are linked to full forms.

mod noun;
mod scan;

use crate::card::BlockKind;
use crate::index::{Index, SEED, step, step_word};
use crate::lang::Class;
use crate::span::Span;
use crate::text::Reading;

pub use noun::{Noun, noun};
pub use scan::is_where_said;

/// The names of an article.
#[derive(Default)]
pub struct Names {
    /// In the order of their first mention.
    pub list: Vec<Name>,
    /// Every mention in the order of the text.
    pub mentions: Vec<Mention>,
}

/// Somebody or something with a name.
pub struct Name {
    /// The fullest form that the article gives, without case ending.
    pub fullest: Span,
    /// Office or profession, as the article gives it.
    pub role: Option<Span>,
    /// First token of its first mention.
    pub first: usize,
    /// How often it is mentioned by name.
    pub mentions: usize,
    /// Person, body or unknown.
    pub kind: NameKind,
    /// What the article shows of a person's gender.
    pub gender: Option<Gender>,
    /// Head nouns of the roles that the article gives, as tokens.
    pub roles: Vec<usize>,
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// A body: office, firm, party, paper.
    Body,
    /// Anything else, or not known.
    Other,
}

/// Gender as grammar shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// A man.
    Male,
    /// A woman.
    Female,
}

impl Gender {
    /// The gender that a list's number stands for: 1 of men, 2 of women.
    pub fn of(number: i32) -> Option<Self> {
        match number {
            1 => Some(Self::Male),
            2 => Some(Self::Female),
            _ => None,
        }
    }
}

/// A name at one place.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// First token.
    pub first: usize,
    /// Last token, included.
    pub last: usize,
    /// Its place in [`Names::list`].
    pub name: usize,
}

impl Names {
    /// Every mention that begins at a token of `first..last`.
    pub fn within(&self, first: usize, last: usize) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.first < first);
        let to = self.mentions.partition_point(|m| m.first < last);
        self.mentions.get(from..to).unwrap_or(&[])
    }

    /// The first person among the mentions that begin in `first..last`.
    pub fn person_within(&self, first: usize, last: usize) -> Option<Mention> {
        self.within(first, last).iter().copied().find(|m| self.is_person(m.name))
    }

    /// Whether a name is a person's beyond doubt: the gender of the first name is known, an office stands beside it, or it
    /// is named again. Two capitals in a row alone may be nouns that no list has ("pro Tonne Rohholz").
    pub fn is_plainly_person(&self, name: usize) -> bool {
        let name = self.list.get(name);
        name.is_some_and(|n| n.kind == NameKind::Person && (n.gender.is_some() || n.role.is_some() || n.mentions > 1))
    }

    /// Whether a name is a person's.
    pub fn is_person(&self, name: usize) -> bool {
        self.list.get(name).is_some_and(|n| n.kind == NameKind::Person)
    }
}

/// Most full forms that share a last word and are kept apart; more are a list of families, not an article.
const MOST_NAMESAKES: usize = 8;

/// Tokens for each run of capitals, about: in German news one of twelve may be a name.
const TOKENS_A_RUN: usize = 12;

/// Finds the names. Cost linear in the number of tokens.
pub fn find(reading: &Reading<'_>) -> Names {
    let mut runs = Vec::with_capacity(reading.tokens.len() / TOKENS_A_RUN);
    for sentence in &reading.sentences {
        if is_read(reading.kind_of(sentence)) {
            scan::runs(reading, sentence, &mut runs);
        }
    }
    Linker {
        reading,
        names: Names::default(),
        full: Index::with_room(runs.len() / 2),
        full_names: Vec::new(),
        parts: Index::with_room(runs.len()),
        bearers: Vec::new(),
        bearer_lists: Vec::new(),
    }
    .link(&runs)
}

/// Blocks whose names count: the article's own words, and what its editors wrote over it.
fn is_read(kind: BlockKind) -> bool {
    kind.is_body() || matches!(kind, BlockKind::Headline | BlockKind::Subheading | BlockKind::EditorsPoint)
}

/// Keep the hashes of words that a name is found by, beside its last, apart from that of its last.
const FIRST_WORD: u64 = 0x9e37_79b9_7f4a_7c15;
const MIDDLE_WORD: u64 = FIRST_WORD.wrapping_mul(3);
const FAMILY_NAMES: u64 = FIRST_WORD.wrapping_mul(5);

struct Linker<'r, 'a> {
    reading: &'r Reading<'a>,
    names: Names,
    /// Hashes of full forms.
    full: Index,
    /// The name of each.
    full_names: Vec<usize>,
    /// Hashes of last words and, kept apart from those, of first words.
    parts: Index,
    /// The last bearer of each, its place in the list of bearers.
    bearers: Vec<usize>,
    /// Bearers of all parts.
    bearer_lists: Vec<Bearer>,
}

/// A name that has a part.
#[derive(Clone, Copy)]
struct Bearer {
    name: usize,
    /// The one before it that has the same part; past the list where there is none.
    before: usize,
}

impl Linker<'_, '_> {
    fn link(mut self, runs: &[scan::Run]) -> Names {
        // Full forms first, so that a headline's "Putin" finds the name that the text gives in full.
        let mut of_run: Vec<Option<usize>> = vec![None; runs.len()];
        // Where the name begins in a run that holds more.
        let mut firsts = Vec::with_capacity(runs.len());
        for run in runs {
            firsts.push(run.first);
        }
        for plain in [true, false] {
            for ((run, slot), own) in runs.iter().zip(&mut of_run).zip(&mut firsts) {
                // "De Vries" may be short for "Anna de Vries".
                let first_name = self.reading.is(run.first, Class::FirstName);
                let particle = self.reading.is(run.first, Class::NamePart) && !first_name;
                let single = self.last_word(run) == run.first;
                if (first_name || run.role.is_some()) != plain
                    || !run.sure
                    || particle
                    || single && run.kind != NameKind::Body
                {
                    continue;
                }
                if !first_name && let Some((first, name)) = self.behind_another(run) {
                    (*own, *slot) = (first, Some(name));
                }
                // Beside "Ina Roth": "Rednerin Roth", "sieht Roth Vorteile" are a noun and a name.
                // "Zweitplatzierte Roth" looks like a body, as what is declined does.
                let reading = self.reading;
                let is_body = |i| reading.all_capitals(i) || noun(reading, i).classes.has(Class::Body);
                if slot.is_none() && !plain && reading.pack.noun_capitals && !(run.first..=run.last).any(is_body) {
                    let behind = self.person_named(self.last_word(run), run.last);
                    *slot = behind.or_else(|| self.person_named(run.first, self.first_word(run)));
                }
                // "Cabrera Castellanos" of "Miguel Cabrera Castellanos".
                if slot.is_none() && !plain {
                    *slot = self.person_with(self.hash(run.first, run.last, 0) ^ FAMILY_NAMES);
                }
                if slot.is_none() {
                    *slot = Some(self.full_form(run));
                }
            }
        }
        let mut seen = Vec::with_capacity(runs.len());
        for ((run, slot), first) in runs.iter().zip(&mut of_run).zip(firsts) {
            if slot.is_none() {
                *slot = self.short_form(run);
            }
            if let Some(name) = *slot {
                seen.push(Mention { first, last: run.last, name });
                self.learn(run, name);
            }
        }
        crate::order::by(&mut seen, |m| (m.first as u64, 0));
        self.order(seen)
    }

    /// Numbers the names in the order of their first mention.
    fn order(mut self, mut mentions: Vec<Mention>) -> Names {
        let mut numbers = vec![0; self.names.list.len()];
        let mut next = 0;
        for mention in &mut mentions {
            let (Some(name), Some(number)) = (self.names.list.get_mut(mention.name), numbers.get_mut(mention.name))
            else {
                continue;
            };
            if name.mentions == 0 {
                name.first = mention.first;
                *number = next;
                next += 1;
            }
            name.mentions += 1;
            mention.name = *number;
        }
        crate::order::by(&mut self.names.list, |n| (n.first as u64, 0));
        self.names.list.truncate(next);
        self.names.mentions = mentions;
        self.names
    }

    fn full_form(&mut self, run: &scan::Run) -> usize {
        if let Some(name) = self.in_any_case(run.first, run.last, &|form| self.known(form)) {
            return name;
        }
        let name = self.add(run);
        let hash = self.hash(run.first, run.last, 0);
        self.full.number(hash);
        self.full_names.push(name);
        let last_word = self.last_word(run);
        if last_word > run.first {
            let last = self.hash(last_word, run.last, 0);
            self.part(last, name);
            if run.kind == NameKind::Person {
                let first = self.hash(run.first, self.first_word(run), 0) ^ FIRST_WORD;
                self.part(first, name);
                // "Ruiz" of "Ana Ruiz Soto", "Lula" of "Luiz Inácio Lula da Silva"; a headline may have capitals throughout.
                let sentence = self.reading.sentence(self.reading.sentence_of(run.first));
                let behind = if self.reading.kind_of(sentence).is_body() { last_word } else { 0 };
                for at in run.first + 1..behind {
                    if self.reading.capital(at) && !self.reading.is(at, Class::FirstName) {
                        self.part(self.hash(at, at, 0) ^ MIDDLE_WORD, name);
                        self.part(self.hash(at, run.last, 0) ^ FAMILY_NAMES, name);
                    }
                }
            }
        } else {
            self.part(hash, name);
        }
        name
    }

    /// The person whom a run names behind another name, and where: one whose full form ends it ("San Francisco Anna Roth"), or
    /// whose last name does, behind words that are a name by themselves or have an article ("told the Daily Post Roth").
    fn behind_another(&self, run: &scan::Run) -> Option<(usize, usize)> {
        let last = self.last_word(run);
        for first in run.first + 1..last {
            let full = self.in_any_case(first, run.last, &|form| self.known(form));
            if let Some(name) = full.filter(|&name| self.names.is_person(name)) {
                return Some((first, name));
            }
        }
        // Two words alone may be first names that no list has.
        let before = last.checked_sub(1).filter(|&before| before > run.first)?;
        let named = |at: usize| self.reading.is(at, Class::FirstName);
        let article = self.reading.is(run.first.wrapping_sub(1), Class::Determiner) && !(run.first..last).any(named);
        let other = || self.known(self.hash(run.first, before, 0)).is_some_and(|name| !self.names.is_person(name));
        if !article && !other() {
            return None;
        }
        self.person_named(last, run.last).map(|name| (last, name))
    }

    /// The person, known by first name or office, whose last name these words are.
    fn person_named(&self, first: usize, last: usize) -> Option<usize> {
        self.in_any_case(first, last, &|form| self.person_with(form))
    }

    /// What is found by the hash of these words, else by that of them without an ending of the genitive.
    fn in_any_case(&self, first: usize, last: usize, find: &dyn Fn(u64) -> Option<usize>) -> Option<usize> {
        let mut found = find(self.hash(first, last, 0));
        for ending in self.reading.pack.quotes.genitive {
            let cut = self.cut(last, ending);
            if found.is_none() && cut > 0 {
                found = find(self.hash(first, last, cut));
            }
        }
        found
    }

    fn person_with(&self, part: u64) -> Option<usize> {
        // The first of them, who is reached last.
        let mut first = None;
        let mut bearer = self.bearer(part);
        while let Some(own) = bearer {
            if self.names.is_person(own.name) {
                first = Some(own.name);
            }
            bearer = self.bearer_lists.get(own.before).copied();
        }
        first
    }

    /// The last of the names that have a part.
    fn bearer(&self, part: u64) -> Option<Bearer> {
        let last = self.bearers.get(self.parts.find(part)? as usize)?;
        self.bearer_lists.get(*last).copied()
    }

    /// Where the last word of a name begins; one with hyphens is one ("Moore-Hall").
    fn last_word(&self, run: &scan::Run) -> usize {
        let mut at = run.last;
        while at > run.first
            && (self.reading.token(at).glued() && self.reading.is_mark(at - 1, '-') || self.is_hyphen(at))
        {
            at -= 1;
        }
        at
    }

    /// Where the first word of a name ends.
    fn first_word(&self, run: &scan::Run) -> usize {
        let mut at = run.first;
        while at < run.last && (self.is_hyphen(at + 1) || self.is_hyphen(at) && self.reading.token(at + 1).glued()) {
            at += 1;
        }
        at
    }

    /// Whether a hyphen inside a word.
    fn is_hyphen(&self, at: usize) -> bool {
        self.reading.token(at).glued() && self.reading.is_mark(at, '-')
    }

    /// The name that has this full form.
    fn known(&self, hash: u64) -> Option<usize> {
        self.full_names.get(self.full.find(hash)? as usize).copied()
    }

    fn short_form(&mut self, run: &scan::Run) -> Option<usize> {
        let word = self.last_word(run);
        let mut found = self.in_any_case(word, run.last, &|form| self.pick(form, run));
        if found.is_none() && word == run.first {
            let own = self.hash(run.first, run.last, 0);
            found = self.pick(own ^ FIRST_WORD, run);
            if found.is_none() {
                found = self.pick(own ^ MIDDLE_WORD, run);
            }
        }
        if found.is_none() && run.sure {
            let name = self.add(run);
            self.part(self.hash(word, run.last, 0), name);
            found = Some(name);
        }
        found
    }

    /// Among the names that share a word the one that fits: of the right gender, mentioned already, the most recent.
    fn pick(&self, hash: u64, run: &scan::Run) -> Option<usize> {
        let mut bearer = self.bearer(hash);
        let start = self.reading.token(run.first).span.start;
        // The latest that stands before, else the first.
        let mut first = None;
        while let Some(own) = bearer {
            bearer = self.bearer_lists.get(own.before).copied();
            let number = own.name;
            let Some(name) = self.names.list.get(number) else { continue };
            let other = name.gender.is_some() && run.gender.is_some() && name.gender != run.gender;
            if other || run.kind == NameKind::Person && name.kind == NameKind::Body {
                continue;
            }
            if name.fullest.start <= start {
                return Some(number);
            }
            first = Some(number);
        }
        first
    }

    fn add(&mut self, run: &scan::Run) -> usize {
        // "Martien R.": the dot is the name's, unless it may be the sentence's.
        let sentence = self.reading.sentence(self.reading.sentence_of(run.first));
        let dot = run.last + 1;
        let cut = dot + 1 < sentence.last
            && self.reading.glued(dot)
            && !self.reading.glued(run.last)
            && self.reading.is_mark(dot, '.');
        let last = if cut && self.reading.word(run.last).len() == 1 { dot } else { run.last };
        self.names.list.push(Name {
            fullest: self.reading.range(run.first, last),
            role: None,
            first: usize::MAX,
            mentions: 0,
            kind: run.kind,
            gender: run.gender,
            roles: Vec::new(),
        });
        self.names.list.len() - 1
    }

    fn part(&mut self, hash: u64, name: usize) {
        let number = self.parts.number(hash) as usize;
        if number == self.bearers.len() {
            self.bearers.push(usize::MAX);
        }
        let Some(last) = self.bearers.get_mut(number) else { return };
        let (mut before, mut count) = (*last, 0);
        while let Some(own) = self.bearer_lists.get(before) {
            if own.name == name {
                return;
            }
            before = own.before;
            count += 1;
        }
        if count < MOST_NAMESAKES {
            self.bearer_lists.push(Bearer { name, before: *last });
            *last = self.bearer_lists.len() - 1;
        }
    }

    /// What a mention adds to what is known of its name.
    fn learn(&mut self, run: &scan::Run, name: usize) {
        let Some(name) = self.names.list.get_mut(name) else { return };
        if name.kind == NameKind::Other && run.kind != NameKind::Other {
            name.kind = run.kind;
        }
        if name.gender.is_none() {
            name.gender = run.gender;
        }
        if let Some(role) = run.role {
            if name.role.is_none() {
                name.role = Some(role);
            }
            if name.roles.len() < MOST_NAMESAKES {
                name.roles.push(run.role_head);
            }
        }
    }

    /// Bytes of an ending where a word bears it; 0 where not.
    fn cut(&self, token: usize, ending: &str) -> usize {
        let word = self.reading.word(token);
        if word.len() > ending.len() + 2 && word.ends_with(ending) { ending.len() } else { 0 }
    }

    /// Hash of the words `first..=last`, case ignored, the last without its `cut` bytes.
    fn hash(&self, first: usize, last: usize, cut: usize) -> u64 {
        let mut h = SEED;
        for at in first..=last {
            let word = self.reading.word(at);
            let end = if at == last { word.len().saturating_sub(cut) } else { word.len() };
            h = step(step_word(h, word.get(..end).unwrap_or(word)), 0x20);
        }
        h ^ (h >> 32)
    }
}
