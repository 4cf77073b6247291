use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = quotes_lists![(Class::ReportParticle, list!("quotes/particle.txt")),];

pub const QUOTES: Quotes = Quotes {
    verb_second: true,
    bare_that: true,
    subjunctive: false,
    genitive: &["s"],
    joins: &["van", "voor"],
    attach: &["van", "voor", "uit", "bij"],
    declined: &[],
    single_marks: true,
    compounds: true,
    feminine: "",
    feminine_plural: "",
    lost_before_feminine: "",
    infinitive: "te",
    purpose: &["om", "door", "zonder", "na"],
    subjunctive_ending: "",
    resumes: &["Dat", "Dit"],
    verb_first: false,
    head_first: false,
    dialogue_dashes: false,
    clitics: &[],
    infinitives: &[],
    source_before: &[],
    no_that: &[],
};
