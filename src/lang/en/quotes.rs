use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = quotes_lists![(Class::Addressee, list!("quotes/addressee.txt")),];

pub const QUOTES: Quotes = Quotes {
    verb_second: false,
    bare_that: false,
    subjunctive: false,
    genitive: &[],
    joins: &["of", "for"],
    attach: &["of", "for", "from", "at", "with"],
    declined: &[],
    single_marks: false,
    compounds: false,
    feminine: "",
    feminine_plural: "",
    lost_before_feminine: "",
    infinitive: "to",
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
