use crate::lang::pack::Quotes;
use crate::lang::{Class, FIRST_NAMES};

pub const LISTS: &[(Class, &str)] = &[
    (Class::Adverb, list!("quotes/adverb.txt")),
    (Class::Body, list!("quotes/body.txt")),
    (Class::Claim, list!("quotes/claim.txt")),
    (Class::Conjunction, list!("quotes/conjunction.txt")),
    (Class::Determiner, list!("quotes/determiner.txt")),
    (Class::Finite, list!("quotes/finite.txt")),
    (Class::FirstName, list!("quotes/firstname.txt")),
    FIRST_NAMES,
    (Class::Honorific, list!("quotes/honorific.txt")),
    (Class::NamePart, list!("quotes/namepart.txt")),
    (Class::NotName, list!("quotes/notname.txt")),
    (Class::Preposition, list!("quotes/preposition.txt")),
    (Class::Pronoun, list!("quotes/pronoun.txt")),
    (Class::Report, list!("quotes/report.txt")),
    (Class::ReportNoun, list!("quotes/reportnoun.txt")),
    (Class::Role, list!("quotes/role.txt")),
    (Class::Source, list!("quotes/source.txt")),
    (Class::Work, list!("quotes/work.txt")),
];

pub const QUOTES: Quotes = Quotes {
    verb_second: false,
    subjunctive: false,
    genitive: &[],
    joins: &["of", "for"],
    attach: &["of", "for", "from", "at", "with"],
    declined: &[],
    feminine: "",
    lost_before_feminine: "",
    infinitive: "to",
    purpose: &[],
    subjunctive_ending: "",
    resumes: &[],
    verb_first: false,
    head_first: false,
    clitics: &[],
    infinitives: &[],
    source_before: &[],
    no_that: &[],
};
