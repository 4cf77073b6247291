//! The interface's words that an export needs, a table a language, for the command line. They are those of the custom
//! element, `www/i18n`, which come first: a change is made there, then here, and `tests/node` fails where the two differ.

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
    /// See `day`; its days are those of a Saturday.
    pub weekend: &'static str,
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
static ALL: &[&Wording] = &[&GERMAN, &ENGLISH, &SPANISH, &FRENCH, &ITALIAN, &DUTCH, &PORTUGUESE];

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
    weekend: "Wochenende vom {d}. {m} {y}",
    decade: "{y}er-Jahre",
    notes: &[
        ("unknown-language", "Der Artikel ist in einer Sprache, die kurzum noch nicht liest."),
        ("too-short", "Der Text ist sehr kurz."),
        ("bad-date", "Das angegebene Erscheinungsdatum ist kein gültiges Datum."),
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
    weekend: "Weekend of {d} {m} {y}",
    decade: "The {y}s",
    notes: &[
        ("unknown-language", "The article is in a language that kurzum does not read yet."),
        ("too-short", "The text is very short."),
        ("bad-date", "The publication date that was given is not a valid date."),
        ("no-publication-date", "The publication date is not known. Dates that depend on it are left open."),
        ("paywalled", "Only the part that can be read without paying is summarised."),
    ],
};

static SPANISH: Wording = Wording {
    code: "es",
    points: "Puntos clave",
    editors_points: "El resumen de la redacción",
    article_points: "Extraído del artículo",
    quotes: "Citas",
    no_speaker: "Sin autor indicado",
    reported: "estilo indirecto",
    timeline: "Cronología",
    topics: "Temas",
    source: "Fuente",
    marks: ["«", "»"],
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    seasons: ["Primavera", "Verano", "Otoño", "Invierno"],
    day: "{d} de {m} de {y}",
    month: "{m} de {y}",
    quarter: "{q}.º trimestre de {y}",
    season: "{s} de {y}",
    week: "Semana del {d} de {m} de {y}",
    weekend: "Fin de semana del {d} de {m} de {y}",
    decade: "Década de {y}",
    notes: &[
        ("unknown-language", "El artículo está en un idioma que kurzum todavía no lee."),
        ("too-short", "El texto es muy corto."),
        ("bad-date", "La fecha de publicación indicada no es una fecha válida."),
        (
            "no-publication-date",
            "No se conoce la fecha de publicación. Las fechas que dependen de ella quedan abiertas.",
        ),
        ("paywalled", "Solo se resume la parte de lectura libre."),
    ],
};

static FRENCH: Wording = Wording {
    code: "fr",
    points: "L’essentiel",
    editors_points: "Le résumé de la rédaction",
    article_points: "Extraits de l’article",
    quotes: "Citations",
    no_speaker: "Auteur non précisé",
    reported: "discours indirect",
    timeline: "Chronologie",
    topics: "Thèmes",
    source: "Source",
    marks: ["« ", " »"],
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    seasons: ["Printemps", "Été", "Automne", "Hiver"],
    day: "{d} {m} {y}",
    month: "{m} {y}",
    quarter: "{q}ᵉ trimestre {y}",
    season: "{s} {y}",
    week: "Semaine du {d} {m} {y}",
    weekend: "Week-end du {d} {m} {y}",
    decade: "Années {y}",
    notes: &[
        ("unknown-language", "L’article est dans une langue que kurzum ne lit pas encore."),
        ("too-short", "Le texte est très court."),
        ("bad-date", "La date de publication indiquée n’est pas une date valable."),
        (
            "no-publication-date",
            "La date de publication n’est pas connue. Les dates qui en dépendent restent ouvertes.",
        ),
        ("paywalled", "Seule la partie en accès libre est résumée."),
    ],
};

static ITALIAN: Wording = Wording {
    code: "it",
    points: "I punti chiave",
    editors_points: "La sintesi della redazione",
    article_points: "Estratti dall’articolo",
    quotes: "Citazioni",
    no_speaker: "Autore non indicato",
    reported: "discorso indiretto",
    timeline: "Cronologia",
    topics: "Temi",
    source: "Fonte",
    marks: ["«", "»"],
    months: [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    seasons: ["Primavera", "Estate", "Autunno", "Inverno"],
    day: "{d} {m} {y}",
    month: "{m} {y}",
    quarter: "{q}º trimestre {y}",
    season: "{s} {y}",
    week: "Settimana di lunedì {d} {m} {y}",
    weekend: "Fine settimana di sabato {d} {m} {y}",
    decade: "Anni {y}",
    notes: &[
        ("unknown-language", "L’articolo è in una lingua che kurzum non legge ancora."),
        ("too-short", "Il testo è molto breve."),
        ("bad-date", "La data di pubblicazione indicata non è una data valida."),
        ("no-publication-date", "La data di pubblicazione non è nota. Le date che ne dipendono restano aperte."),
        ("paywalled", "È riassunta solo la parte che si può leggere liberamente."),
    ],
};

static DUTCH: Wording = Wording {
    code: "nl",
    points: "Hoofdpunten",
    editors_points: "Samenvatting van de redactie",
    article_points: "Gekozen uit het artikel",
    quotes: "Citaten",
    no_speaker: "Spreker niet genoemd",
    reported: "indirecte rede",
    timeline: "Tijdlijn",
    topics: "Onderwerpen",
    source: "Bron",
    marks: ["‘", "’"],
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    seasons: ["Voorjaar", "Zomer", "Najaar", "Winter"],
    day: "{d} {m} {y}",
    month: "{m} {y}",
    quarter: "{q}e kwartaal {y}",
    season: "{s} {y}",
    week: "Week van {d} {m} {y}",
    weekend: "Weekend van {d} {m} {y}",
    decade: "Jaren {y}",
    notes: &[
        ("unknown-language", "Het artikel is in een taal die kurzum nog niet leest."),
        ("too-short", "De tekst is erg kort."),
        ("bad-date", "De opgegeven publicatiedatum is geen geldige datum."),
        ("no-publication-date", "De publicatiedatum is niet bekend. Datums die ervan afhangen, blijven open."),
        ("paywalled", "Alleen het vrij leesbare deel is samengevat."),
    ],
};

static PORTUGUESE: Wording = Wording {
    code: "pt",
    points: "Pontos principais",
    editors_points: "O resumo da redação",
    article_points: "Extraído do artigo",
    quotes: "Citações",
    no_speaker: "Autor não indicado",
    reported: "discurso indireto",
    timeline: "Cronologia",
    topics: "Temas",
    source: "Fonte",
    marks: ["“", "”"],
    months: [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    seasons: ["Primavera", "Verão", "Outono", "Inverno"],
    day: "{d} de {m} de {y}",
    month: "{m} de {y}",
    quarter: "{q}.º trimestre de {y}",
    season: "{s} de {y}",
    week: "Semana de {d} de {m} de {y}",
    weekend: "Fim de semana de {d} de {m} de {y}",
    decade: "Década de {y}",
    notes: &[
        ("unknown-language", "O artigo está num idioma que o kurzum ainda não lê."),
        ("too-short", "O texto é muito curto."),
        ("bad-date", "A data de publicação indicada não é uma data válida."),
        ("no-publication-date", "A data de publicação não é conhecida. As datas que dependem dela ficam em aberto."),
        ("paywalled", "Só a parte de leitura livre está resumida."),
    ],
};
