use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = quotes_lists![
    (Class::Addressee, list!("quotes/addressee.txt")),
    (Class::ReportParticle, list!("quotes/particle.txt")),
    (Class::Subjunctive, list!("quotes/subjunctive.txt")),
];

pub const QUOTES: Quotes = Quotes {
    verb_second: true,
    bare_that: false,
    subjunctive: true,
    genitive: &["s"],
    joins: &[],
    attach: &["von", "vom", "für", "aus", "bei", "beim", "zum", "zur"],
    declined: &["e", "en", "er", "es", "em"],
    single_marks: false,
    compounds: true,
    feminine: "in",
    feminine_plural: "nen",
    lost_before_feminine: "e",
    infinitive: "zu",
    purpose: &["um", "ohne", "statt", "anstatt"],
    subjunctive_ending: "iere",
    resumes: &["Dies", "Das"],
    verb_first: false,
    head_first: false,
    dialogue_dashes: false,
    clitics: &[],
    infinitives: &[],
    source_before: &[],
    no_that: &[],
};
