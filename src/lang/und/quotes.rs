use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = &[];

pub const QUOTES: Quotes = Quotes {
    verb_second: false,
    bare_that: false,
    subjunctive: false,
    genitive: &[],
    joins: &[],
    attach: &[],
    declined: &[],
    single_marks: false,
    compounds: false,
    feminine: "",
    feminine_plural: "",
    lost_before_feminine: "",
    infinitive: "",
    purpose: &[],
    subjunctive_ending: "",
    resumes: &[],
    verb_first: false,
    head_first: false,
    dialogue_dashes: false,
    clitics: &[],
    infinitives: &[],
    source_before: &[],
    no_that: &[],
};
