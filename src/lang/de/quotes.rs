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
    (Class::ReportParticle, list!("quotes/particle.txt")),
    (Class::Role, list!("quotes/role.txt")),
    (Class::Source, list!("quotes/source.txt")),
    (Class::Subjunctive, list!("quotes/subjunctive.txt")),
    (Class::Work, list!("quotes/work.txt")),
];

pub const QUOTES: Quotes = Quotes {
    verb_second: true,
    subjunctive: true,
    genitive: &["s"],
    joins: &[],
    attach: &["von", "vom", "für", "aus", "bei", "beim", "zum", "zur"],
    declined: &["e", "en", "er", "es", "em"],
    feminine: "in",
    lost_before_feminine: "e",
    infinitive: "zu",
    purpose: &["um", "ohne", "statt", "anstatt"],
    subjunctive_ending: "iere",
    resumes: &["Dies", "Das"],
};
