use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = quotes_lists![];

pub const QUOTES: Quotes = Quotes {
    verb_second: false,
    bare_that: false,
    subjunctive: false,
    genitive: &[],
    joins: &["de", "del", "para"],
    attach: &["de", "del", "en", "para"],
    declined: &[],
    single_marks: false,
    compounds: false,
    feminine: "",
    feminine_plural: "",
    lost_before_feminine: "",
    infinitive: "",
    purpose: &[],
    subjunctive_ending: "",
    resumes: &["Así", "Esto", "Eso"],
    verb_first: true,
    head_first: true,
    dialogue_dashes: true,
    clitics: &["la", "le", "les", "lo", "los", "me", "no", "nos", "os", "se", "te", "ya"],
    infinitives: &["ar", "er", "ir"],
    source_before: &[
        ("acuerdo", "de"),
        ("criterio", "a"),
        ("decir", "al"),
        ("entender", "a"),
        ("juicio", "a"),
        ("opinión", "en"),
        ("palabras", "en"),
    ],
    no_that: &[
        "antes", "aun", "aún", "así", "con", "de", "desde", "después", "el", "hasta", "igual", "la", "las", "lo",
        "los", "mejor", "menos", "mientras", "misma", "mismo", "más", "para", "peor", "sin", "tal", "tan", "tanta",
        "tanto", "ya",
    ],
};
