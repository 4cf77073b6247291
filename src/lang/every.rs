//! The lists that every language has, named once; a pack names its own beside them.
//!
//! The paths count from the file that calls the macro, so that each language gets its own lists; one that is missing does
//! not compile.

/// Words of the stage of blocks.
macro_rules! blocks_lists {
    ($($own:expr),* $(,)?) => {
        &[
            ($crate::lang::Class::Agency, list!("../agencies.txt")),
            ($crate::lang::Class::Credit, list!("blocks/credit.txt")),
            ($crate::lang::Class::DateLine, list!("blocks/date_line.txt")),
            ($crate::lang::Class::Interface, list!("blocks/interface.txt")),
            ($crate::lang::Class::NameParticle, list!("blocks/name_particles.txt")),
            ($crate::lang::Class::Suspended, list!("blocks/suspended.txt")),
            $($own),*
        ]
    };
}

/// Phrases of pages.
macro_rules! phrase_lists {
    () => {
        &[
            ($crate::lang::phrases::Phrase::Furniture, list!("blocks/furniture.txt")),
            ($crate::lang::phrases::Phrase::FurnitureStart, list!("blocks/furniture_starts.txt")),
            ($crate::lang::phrases::Phrase::FurnitureLabel, list!("blocks/furniture_labels.txt")),
            ($crate::lang::phrases::Phrase::Related, list!("blocks/related.txt")),
            ($crate::lang::phrases::Phrase::Topics, list!("blocks/topics.txt")),
            ($crate::lang::phrases::Phrase::EditorsBox, list!("blocks/editors_box.txt")),
            ($crate::lang::phrases::Phrase::Author, list!("blocks/authors.txt")),
            ($crate::lang::phrases::Phrase::Caption, list!("blocks/captions.txt")),
        ]
    };
}

/// Words of names and quotes. A language's own first names stand before the shared ones.
macro_rules! quotes_lists {
    ($($own:expr),* $(,)?) => {
        &[
            ($crate::lang::Class::Adverb, list!("quotes/adverb.txt")),
            ($crate::lang::Class::Body, list!("quotes/body.txt")),
            ($crate::lang::Class::Claim, list!("quotes/claim.txt")),
            ($crate::lang::Class::Conjunction, list!("quotes/conjunction.txt")),
            ($crate::lang::Class::Determiner, list!("quotes/determiner.txt")),
            ($crate::lang::Class::Finite, list!("quotes/finite.txt")),
            ($crate::lang::Class::FirstName, list!("quotes/firstname.txt")),
            $crate::lang::FIRST_NAMES,
            ($crate::lang::Class::Honorific, list!("quotes/honorific.txt")),
            ($crate::lang::Class::NamePart, list!("quotes/namepart.txt")),
            ($crate::lang::Class::NotName, list!("quotes/notname.txt")),
            ($crate::lang::Class::Preposition, list!("quotes/preposition.txt")),
            ($crate::lang::Class::Pronoun, list!("quotes/pronoun.txt")),
            ($crate::lang::Class::Report, list!("quotes/report.txt")),
            ($crate::lang::Class::ReportNoun, list!("quotes/reportnoun.txt")),
            ($crate::lang::Class::Role, list!("quotes/role.txt")),
            ($crate::lang::Class::Source, list!("quotes/source.txt")),
            ($crate::lang::Class::Work, list!("quotes/work.txt")),
            $($own),*
        ]
    };
}

/// Words of times.
macro_rules! times_lists {
    ($($own:expr),* $(,)?) => {
        &[
            ($crate::lang::Class::Month, list!("times/months.txt")),
            ($crate::lang::Class::MonthShort, list!("times/months_short.txt")),
            ($crate::lang::Class::Weekday, list!("times/weekdays.txt")),
            ($crate::lang::Class::WeekdayShort, list!("times/weekdays_short.txt")),
            ($crate::lang::Class::Season, list!("times/seasons.txt")),
            ($crate::lang::Class::DayPart, list!("times/day_parts.txt")),
            ($crate::lang::Class::TimeUnit, list!("times/units.txt")),
            ($crate::lang::Class::TimeUnitPlural, list!("times/unit_plurals.txt")),
            ($crate::lang::Class::SetAdjective, list!("times/set_adjectives.txt")),
            ($crate::lang::Class::Cardinal, list!("times/cardinals.txt")),
            ($crate::lang::Class::One, list!("times/ones.txt")),
            ($crate::lang::Class::HalfWord, list!("times/half_words.txt")),
            ($crate::lang::Class::VagueCount, list!("times/vague_counts.txt")),
            ($crate::lang::Class::Ordinal, list!("times/ordinals.txt")),
            ($crate::lang::Class::OrdinalTail, list!("times/ordinal_tails.txt")),
            ($crate::lang::Class::Shift, list!("times/shifts.txt")),
            ($crate::lang::Class::TextShift, list!("times/text_shifts.txt")),
            ($crate::lang::Class::DayOffset, list!("times/day_offsets.txt")),
            ($crate::lang::Class::TimePart, list!("times/parts.txt")),
            ($crate::lang::Class::Every, list!("times/every.txt")),
            ($crate::lang::Class::Per, list!("times/per.txt")),
            ($crate::lang::Class::TimesA, list!("times/times_a.txt")),
            ($crate::lang::Class::After, list!("times/afters.txt")),
            ($crate::lang::Class::InWord, list!("times/in_words.txt")),
            ($crate::lang::Class::DateWord, list!("times/date_words.txt")),
            ($crate::lang::Class::ClockWord, list!("times/clock_words.txt")),
            ($crate::lang::Class::TimeArticle, list!("times/articles.txt")),
            ($crate::lang::Class::TimeLink, list!("times/links.txt")),
            ($crate::lang::Class::RangeWord, list!("times/ranges.txt")),
            ($crate::lang::Class::Approximation, list!("times/approximations.txt")),
            ($crate::lang::Class::HourWord, list!("times/hours.txt")),
            ($crate::lang::Class::Zone, list!("times/zones.txt")),
            ($crate::lang::Class::Era, list!("times/eras.txt")),
            ($crate::lang::Class::PastReference, list!("times/past_references.txt")),
            ($crate::lang::Class::PresentReference, list!("times/present_references.txt")),
            ($crate::lang::Class::FutureReference, list!("times/future_references.txt")),
            ($crate::lang::Class::Holiday, list!("times/holidays.txt")),
            ($crate::lang::Class::PhraseHead, list!("times/phrase_heads.txt")),
            ($crate::lang::Class::NumberLabel, list!("times/number_labels.txt")),
            ($crate::lang::Class::Measure, list!("times/measures.txt")),
            ($crate::lang::Class::PastVerb, list!("times/past_verbs.txt")),
            ($crate::lang::Class::PastParticiple, list!("times/past_participles.txt")),
            ($crate::lang::Class::HaveWord, list!("times/have_words.txt")),
            ($crate::lang::Class::FutureVerb, list!("times/future_verbs.txt")),
            ($crate::lang::Class::PlanWord, list!("times/plan_words.txt")),
            ($crate::lang::Class::PresentVerb, list!("times/present_verbs.txt")),
            ($crate::lang::Class::Subordinate, list!("times/subordinates.txt")),
            $($own),*
        ]
    };
}
