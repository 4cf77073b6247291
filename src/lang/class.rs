//! What a word can be.

/// What a word can be; a word may be several things. A list's file is named after its class, or says which it holds.
///
/// Some classes give each word a number (a month its place in the year); it stands beside the word in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Class {
    // Words of every stage.
    /// Frequent words that carry no topic: articles, prepositions, auxiliaries, pronouns.
    Stop,

    /// Frequent word of a language that we do not have, and no word of those that we have.
    Foreign,

    // Sentences.
    /// Abbreviation that a sentence goes on after ("Dr."), written without its last dot; one of several pieces without
    /// spaces ("z.b"). Its number is 1 where it may be a sentence's last word ("usw."), 2 where it is one only before
    /// a figure ("Nr. 5").
    Abbreviation,
    /// Word, beside the frequent ones, that begins a sentence where it is written large after a dot ("Zudem").
    Starter,

    // Times.
    /// Month; its number is 1 to 12.
    Month,
    /// Weekday; its number is 1 (Monday) to 7, as ISO 8601 counts.
    Weekday,
    // Names and quotes.
    /// First name; 1 of men, 2 of women, 3 of either.
    FirstName,
    /// Noun for a person by office or profession; 1 a man, 2 a woman, 3 either, 4 several people.
    Role,
    /// Form of address or degree before a name; 1 a man, 2 a woman, 3 either.
    Honorific,
    /// Small word inside names of people ("von", "bin").
    NamePart,
    /// Noun for a body that speaks ("Polizei", "department").
    Body,
    /// Noun before the marked name of a work, club or programme ("Film", "titled").
    Work,
    /// Word with a capital that stands in no name.
    NotName,
    /// Verb of saying; its number says what it needs beside it (see the lists).
    Report,
    /// Particle that a split verb of saying needs ("teilte ... mit").
    ReportParticle,
    /// Noun for something said ("Angaben", "statement").
    ReportNoun,
    /// Word that names a source; 1 laut, 2 nach, 3 zufolge, 4 so, 5 wie or as, 6 demnach, 7 according.
    Source,
    /// Personal pronoun; 1 he, 2 she, 3 it, 4 I, 5 we, 6 one just named, 7 who, 8 you.
    Pronoun,
    /// Article or a word in its place; 1 definite, 2 indefinite, 3 in a case that is never the subject's, 4 possessive.
    Determiner,
    /// Preposition.
    Preposition,
    /// Conjunction; 1 opens a clause that reports, 2 another subordinate clause, 3 joins.
    Conjunction,
    /// Verb in the subjunctive of reported speech; 1 surely, 2 perhaps.
    Subjunctive,
    /// Frequent finite verb.
    Finite,
    /// Adverb that stands between subject and verb.
    Adverb,
    // Key points.
    /// Word that leans on the sentence before; its number says how (see the lists).
    Leans,
    // Blocks of pasted text and of pages.
    /// News agency, picture agency or what else stands for one in a credit ("dpa", "Keystone", "zvg").
    Agency,
    /// Word before a credit's colon ("Foto", "Bild", "Photo").
    Credit,
    /// Word that stands beside the date in a date line ("Publiziert", "Uhr"); its number is 1 where it says that the
    /// article was changed then, 2 where it only goes with a date ("am") and does not make a date line of it.
    DateLine,
    /// Word of a page's buttons and counters ("Teilen", "Kommentare"); its number is 1 where it is one even alone
    /// with a figure.
    Interface,
    /// Small word that stands inside the names of authors ("van") or, with the number 1, joins two ("und").
    NameParticle,
    /// Word after a hyphen that stands for a part left out ("Nord- und Südkorea").
    Suspended,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// No class.
    pub const NONE: Classes = Classes(0);

    /// The set of `list`.
    pub const fn of(list: &[Class]) -> Classes {
        let mut bits = 0u128;
        let mut rest = list;
        while let [first, tail @ ..] = rest {
            bits |= 1 << (*first as u8);
            rest = tail;
        }
        Classes(bits)
    }

    /// Whether `class` is among them.
    pub const fn has(self, class: Class) -> bool {
        self.0 & (1 << (class as u8)) != 0
    }

    /// Whether one of `others` is among them.
    pub const fn has_any(self, others: Classes) -> bool {
        self.0 & others.0 != 0
    }

    /// Both together.
    pub const fn with(self, class: Class) -> Classes {
        Classes(self.0 | 1 << (class as u8))
    }
}
