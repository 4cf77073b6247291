use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = &[
    (Class::Adverb, include_str!("quotes/adverb.txt")),
    (Class::Body, include_str!("quotes/body.txt")),
    (Class::Claim, include_str!("quotes/claim.txt")),
    (Class::Conjunction, include_str!("quotes/conjunction.txt")),
    (Class::Determiner, include_str!("quotes/determiner.txt")),
    (Class::Finite, include_str!("quotes/finite.txt")),
    (Class::FirstName, include_str!("quotes/firstname.txt")),
    (Class::Honorific, include_str!("quotes/honorific.txt")),
    (Class::NamePart, include_str!("quotes/namepart.txt")),
    (Class::NotName, include_str!("quotes/notname.txt")),
    (Class::Preposition, include_str!("quotes/preposition.txt")),
    (Class::Pronoun, include_str!("quotes/pronoun.txt")),
    (Class::Report, include_str!("quotes/report.txt")),
    (Class::ReportNoun, include_str!("quotes/reportnoun.txt")),
    (Class::ReportParticle, include_str!("quotes/particle.txt")),
    (Class::Role, include_str!("quotes/role.txt")),
    (Class::Source, include_str!("quotes/source.txt")),
    (Class::Subjunctive, include_str!("quotes/subjunctive.txt")),
    (Class::Work, include_str!("quotes/work.txt")),
];

pub const QUOTES: Quotes = Quotes {
    verb_second: true,
    subjunctive: true,
    genitive: &["s"],
    joins: &[],
    attach: &["von", "vom", "für", "aus", "bei", "beim", "zum", "zur"],
    declined: &["e", "en", "er", "es", "em"],
    feminine: "in",
    infinitive: "zu",
    purpose: &["um", "ohne", "statt", "anstatt"],
    subjunctive_ending: "iere",
    resumes: &["Dies", "Das"],
};
