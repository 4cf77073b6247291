//! What a language says of time expressions and tense, beside its word lists.

/// Data of one language; see the module.
pub struct Times {
    /// Whether figures put the month before the day ("3/4/2015" is in March).
    pub month_before_day: bool,
    /// Whether a day may follow its month ("May 5"); else a number there counts something.
    pub day_behind_month: bool,
    /// Whether a dot makes an ordinal of a figure ("5. Mai").
    pub ordinal_dot: bool,
    /// Whether a dot may part hours from minutes ("20.30 Uhr").
    pub clock_dot: bool,
    /// Whether what tells a time apart may stand behind its noun, tied to it by a word such as "de" ("la semana pasada",
    /// "siglo XIX", "años 90", "3 de mayo de 2024"). The article before a time belongs to it there.
    pub noun_first: bool,
    /// Word that opens the clause of a shift behind its noun ("la semana que viene"); empty where there is none.
    pub relative: &'static str,
    /// Word for more before the word for late ("dos días más tarde"); empty where one word says both.
    pub more: &'static str,
    /// Words that add a smaller unit to a length ("zwei Stunden und 15 Minuten").
    pub plus: &'static [&'static str],
    /// Words before the last one of those that count a length back from now ("il y" before "a"); empty where it is one.
    pub ago: &'static [&'static str],
    /// Whether an hour may stand behind a preposition of the clock without any word that says hour ("a las ocho").
    pub spoken_hours: bool,
    /// Whether a time of day behind its day is one expression with it ("le 3 mai à 20 heures").
    pub clock_joins: bool,
    /// Second part of the five working days' names ("segunda-feira"), without which they are other words as well;
    /// empty where there is none.
    pub weekday_tail: &'static str,
    /// Weekends of several words, whose first is another word as well ("fin de semana").
    pub weekends: &'static [WeekendName],
    /// Whether a decade is named behind the word for years ("jaren negentig"), though other words stand before their noun.
    pub decade_behind: bool,
    /// Whether a length counted from now is annotated as a length ("vor [zwei Jahren]" is P2Y), as German corpora do.
    /// The point that is counted is kept beside it for the timeline.
    pub count_is_length: bool,
    /// Whether words of time are put together ("Dienstagabend", "zweijährig").
    pub compounds: bool,
    /// Endings of a weak verb's finite past, in lower case.
    pub past_endings: &'static [&'static str],
    /// Endings of the future where a verb has one of its own ("abrirá"), in lower case.
    pub future_endings: &'static [&'static str],
    /// Endings of a past participle that begins with one of `participle_beginnings`.
    pub participle_endings: &'static [&'static str],
    /// Beginnings of a past participle; one empty string where its ending tells.
    pub participle_beginnings: &'static [&'static str],
}

/// A name of a weekend in several words.
pub struct WeekendName {
    /// The first, which stands in the list of units.
    pub first: &'static str,
    /// The words behind it.
    pub rest: &'static [&'static str],
    /// Whether it is one only behind an article or a word such as "this": "la fin de semaine" in Quebec, but not "en fin de
    /// semaine".
    pub pointed: bool,
}
