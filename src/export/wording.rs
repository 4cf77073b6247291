//! The interface's words, a table a language. The custom element has its own in `www/i18n`: those of an export are few,
//! and have to be there in Node and on the command line too.

/// Words of one interface language.
pub struct Wording {
    /// BCP 47 code.
    pub code: &'static str,
    /// Heading over the article's points where the editors wrote none.
    pub points: &'static str,
    /// Heading over the editors' points.
    pub editors_points: &'static str,
    /// Heading over the article's points beside the editors'.
    pub article_points: &'static str,
    /// Heading over the quotes.
    pub quotes: &'static str,
    /// In place of a speaker where the article names none.
    pub no_speaker: &'static str,
    /// Beside the speaker of a quote that is no word-for-word one.
    pub reported: &'static str,
    /// Heading over the timeline.
    pub timeline: &'static str,
    /// Before the topics.
    pub topics: &'static str,
    /// Before the source.
    pub source: &'static str,
    /// Marks around a quote.
    pub marks: [&'static str; 2],
    /// Months, January first.
    pub months: [&'static str; 12],
    /// Spring, summer, autumn, winter.
    pub seasons: [&'static str; 4],
    /// Forms of a date; `{d}` is the day, `{m}` the month's name, `{y}` the year, `{q}` the quarter, `{s}` the season.
    pub day: &'static str,
    /// See `day`.
    pub month: &'static str,
    /// See `day`.
    pub quarter: &'static str,
    /// See `day`; a winter has the two years that it lies in ("2022/23").
    pub season: &'static str,
    /// See `day`; its days are those of a Monday.
    pub week: &'static str,
    /// See `day`.
    pub decade: &'static str,
    /// What a note's code means to a reader.
    pub notes: &'static [(&'static str, &'static str)],
}

impl Wording {
    /// The words for an interface in `code` (BCP 47, region ignored); English where there are none.
    pub fn of(code: &str) -> &'static Wording {
        let primary = code.split(['-', '_']).next().unwrap_or("");
        ALL.iter().copied().find(|w| w.code.eq_ignore_ascii_case(primary)).unwrap_or(&ENGLISH)
    }

    /// What a note means; the note's own message where there are no words for its code.
    pub(super) fn note<'a>(&self, code: &str, message: &'a str) -> &'a str {
        self.notes.iter().find(|(known, _)| *known == code).map_or(message, |(_, words)| *words)
    }
}

/// Every interface language.
static ALL: &[&Wording] = &[&GERMAN, &ENGLISH];

static GERMAN: Wording = Wording {
    code: "de",
    points: "Kernpunkte",
    editors_points: "Zusammenfassung der Redaktion",
    article_points: "Aus dem Artikel ausgewählt",
    quotes: "Zitate",
    no_speaker: "Sprecher nicht genannt",
    reported: "indirekte Rede",
    timeline: "Zeitleiste",
    topics: "Themen",
    source: "Quelle",
    marks: ["«", "»"],
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    seasons: ["Frühling", "Sommer", "Herbst", "Winter"],
    day: "{d}. {m} {y}",
    month: "{m} {y}",
    quarter: "{q}. Quartal {y}",
    season: "{s} {y}",
    week: "Woche vom {d}. {m} {y}",
    decade: "{y}er-Jahre",
    notes: &[
        ("unknown-language", "Der Artikel ist in einer Sprache, die kurzum noch nicht liest."),
        ("too-short", "Der Text ist sehr kurz."),
        ("bad-date", "Das angegebene Erscheinungsdatum ist kein Datum."),
        (
            "no-publication-date",
            "Das Erscheinungsdatum ist nicht bekannt. Zeitangaben, die sich darauf beziehen, bleiben deshalb offen.",
        ),
        ("paywalled", "Zusammengefasst ist nur der frei lesbare Teil."),
    ],
};

static ENGLISH: Wording = Wording {
    code: "en",
    points: "Key points",
    editors_points: "The editors’ own summary",
    article_points: "Picked from the article",
    quotes: "Quotes",
    no_speaker: "No speaker named",
    reported: "reported speech",
    timeline: "Timeline",
    topics: "Topics",
    source: "Source",
    marks: ["“", "”"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    seasons: ["Spring", "Summer", "Autumn", "Winter"],
    day: "{d} {m} {y}",
    month: "{m} {y}",
    quarter: "Quarter {q} of {y}",
    season: "{s} {y}",
    week: "Week of {d} {m} {y}",
    decade: "The {y}s",
    notes: &[
        ("unknown-language", "The article is in a language that kurzum does not read yet."),
        ("too-short", "The text is very short."),
        ("bad-date", "The publication date that was given is no date."),
        ("no-publication-date", "The publication date is not known. Dates that depend on it are left open."),
        ("paywalled", "Only the part that can be read without paying is summarised."),
    ],
};
