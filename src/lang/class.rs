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
    /// The same of a language near to one of ours, which shares most of its words.
    Neighbour,

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
    /// Month cut short, numbered alike.
    MonthShort,
    /// Month that is another word as well ("may").
    AmbiguousMonth,
    /// Weekday; its number is 1 (Monday) to 7, as ISO 8601 counts.
    Weekday,
    /// Weekday cut short, numbered alike.
    WeekdayShort,
    /// Weekday that comes back ("montags").
    WeekdaySet,
    /// Season: 1 spring to 4 winter.
    Season,
    /// Season that is another word as well ("fall").
    AmbiguousSeason,
    /// Part of the day: 1 morning, 2 midday, 3 afternoon, 4 evening, 5 night, 6 noon, 7 midnight, 8 daytime.
    DayPart,
    /// Adverb for a part of the day ("abends"), numbered alike.
    DayPartAdverb,
    /// Part of today ("tonight"), numbered alike.
    DayPartOffset,
    /// Unit of time in the singular; the number says which (see `find::times::expression::Unit`).
    TimeUnit,
    /// Unit of time in the plural, numbered alike.
    TimeUnitPlural,
    /// Second half of an adjective of length ("-jährig", "-long"); the number is the unit.
    LengthTail,
    /// Adjective of what comes back ("daily"); the number is the unit.
    SetAdjective,
    /// Length without a count ("tagelang"); the number is the unit.
    VagueLength,
    /// Number word that counts units.
    Cardinal,
    /// Article or number word that counts one unit.
    One,
    /// Number word with a half; the number is its whole part.
    HalfCardinal,
    /// One half of a unit ("halbes").
    HalfWord,
    /// A count that is not said ("einige").
    VagueCount,
    /// Ordinal word; -1 is the last.
    Ordinal,
    /// Ending of an ordinal in figures ("15th").
    OrdinalTail,
    /// Distance from now ("next": 1).
    Shift,
    /// Distance from now behind its noun ("pasado": -1); with 10 added where a relative word stands before it
    /// ("que viene": 11).
    ShiftBehind,
    /// Distance from the time just named ("following": 1).
    TextShift,
    /// Day by its distance from today.
    DayOffset,
    /// Adjective of a day by its distance from today.
    DayOffsetAdjective,
    /// Year by its distance from this one.
    YearOffset,
    /// Unit by its distance from the one just named ("Folgejahr").
    TextUnit,
    /// Beginning (1), middle (2) or end (3) of a time.
    TimePart,
    /// Unit with its beginning, middle or end in one word ("Jahresende").
    UnitPart,
    /// Makes a unit come back ("jeden").
    Every,
    /// Makes a unit a measure ("pro").
    Per,
    /// How often, before a unit ("einmal").
    TimesA,
    /// Behind a length: 1 after and 2 before the time just named, 3 before and 4 after now, 5 on from a word for now behind it ("from").
    After,
    /// Before a length, counts it back from now ("vor").
    AgoWord,
    /// Before a length, counts it on from now ("in"); 1 where another word stands between and the length is surely
    /// counted ("dentro de").
    InWord,
    /// Before a date: 1 a point, 2 from then on, 3 until then, 4 a point that has been ("vom"), 5 from then on, which is
    /// still to come where nothing else speaks ("ab"), 6 a point that may be the day of a month without its month ("am"),
    /// 7 from then on and no longer to come ("seit").
    DateWord,
    /// Before a time of day; 1 where a bare hour may follow it behind a day ("um 8"), 2 where two hours must, or an article
    /// between, which bears 4 ("a las ocho").
    ClockWord,
    /// Article that belongs to a time it stands before; 2 of several ("los lunes").
    TimeArticle,
    /// Ties a time to the longer one it lies in ("of").
    TimeLink,
    /// Between two times: 1 a list, 2 a range, 3 one that comes back where it stands between weekdays ("de lunes a viernes").
    RangeWord,
    /// Roughly, before a count.
    Approximation,
    /// Minutes by a word: 15 or 30 beside a word for their side of the hour ("quarter past three"); below zero where it
    /// also stands alone before the hour that it leads to ("halb vier": -30).
    ClockMinutes,
    /// Between minutes and their hour: 1 past it, -1 before it; 2 and -2 only behind a preposition of the clock.
    ClockSide,
    /// Quarter of a year by its letter and number ("Q3"); its number is 1 to 4.
    QuarterName,
    /// Behind an hour ("Uhr").
    HourWord,
    /// Half of the day behind an hour: 1 before noon, 2 after it.
    Meridiem,
    /// Time zone behind an hour.
    Zone,
    /// Era behind a year: 1 ours, -1 before it.
    Era,
    /// Makes a decade of a year in figures ("1990s").
    DecadeTail,
    /// Decade of a century ("sixties"); the number is its ten.
    DecadeWord,
    /// A past that is not said closer.
    PastReference,
    /// Now, not said closer.
    PresentReference,
    /// A future that is not said closer.
    FutureReference,
    /// Feast; see the list for its number.
    Holiday,
    /// Phrase of several words, tied by underscores ("right_now"); see the list for its number.
    TimePhrase,
    /// First word of such a phrase; in no list of its own.
    PhraseHead,
    /// Second word of such a phrase; in no list of its own.
    PhraseNext,
    /// Word before a number that is no time ("Version").
    NumberLabel,
    /// Word behind a number that is no time ("Euro").
    Measure,
    /// Finite past form.
    PastVerb,
    /// Participle that tells a past.
    PastParticiple,
    /// Auxiliary of the perfect.
    HaveWord,
    /// Auxiliary of the future or of a plan.
    FutureVerb,
    /// Says that something is still to come.
    PlanWord,
    /// Present form; 2 where it is no form of "be", whose participle behind it is no past.
    PresentVerb,
    /// Opens a clause that cannot stand alone ("which", "nachdem").
    Subordinate,
    // Names and quotes.
    /// First name; 1 of men, 2 of women, 3 of either.
    FirstName,
    /// Noun for a person by office or profession; 1 a man, 2 a woman, 3 either, 4 several people, 5 several of whom no more
    /// is said ("people").
    Role,
    /// Form of address or degree before a name; 1 a man, 2 a woman, 3 either.
    Honorific,
    /// Small word inside names of people ("von", "bin"); 1 where it is one only with a capital ("Luigi Di Maio"), 2 where
    /// one that is cut short follows ("Sophie in 't Veld"), 3 where only people bear it ("Hedwig ter Horst").
    NamePart,
    /// Noun for a body that speaks ("Polizei", "department").
    Body,
    /// Noun before the marked name of a work, club or programme ("Film", "titled"); 1 a street or the like behind
    /// the name of somebody whom it is called after ("Anne Frankplein", "Anna Reed Street").
    Work,
    /// Word with a capital that stands in no name; 1 before the name of somebody whom a thing is called after ("rue").
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
    /// Verb in the subjunctive of reported speech; 1 surely, 2 perhaps, 3 only behind a verb of saying, 4 hearsay.
    Subjunctive,
    /// Noun or adjective that a clause of reported speech hangs on, and no source ("Behauptung", "überzeugt").
    Claim,
    /// Frequent finite verb.
    Finite,
    /// Adverb that stands between subject and verb.
    Adverb,
    /// Word before the one who is spoken to ("gegenüber", "told"); its number says how (see the lists).
    Addressee,
    // Key points.
    /// Word, or phrase tied by underscores, that leans on the sentence before; its number says how (see the lists).
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

    /// Every class.
    pub const ALL: Classes = Classes(u128::MAX);

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

    /// The classes of both.
    pub const fn or(self, others: Classes) -> Classes {
        Classes(self.0 | others.0)
    }

    /// All but one.
    pub const fn without(self, class: Class) -> Classes {
        Classes(self.0 & !(1 << (class as u8)))
    }

    /// Both together.
    pub const fn with(self, class: Class) -> Classes {
        Classes(self.0 | 1 << (class as u8))
    }
}
