use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = quotes_lists![];

pub const QUOTES: Quotes = Quotes {
    verb_second: false,
    bare_that: false,
    subjunctive: false,
    genitive: &[],
    joins: &["de", "da", "do", "das", "dos", "para"],
    attach: &["de", "da", "do", "das", "dos", "em", "para"],
    declined: &[],
    single_marks: false,
    compounds: false,
    feminine: "",
    feminine_plural: "",
    lost_before_feminine: "",
    infinitive: "",
    purpose: &[],
    subjunctive_ending: "",
    resumes: &["Assim", "Isso", "Isto"],
    verb_first: true,
    head_first: true,
    dialogue_dashes: true,
    clitics: &["a", "as", "já", "lhe", "lhes", "me", "não", "nos", "o", "os", "se", "te"],
    infinitives: &["ar", "er", "ir"],
    source_before: &[
        ("acordo", "de"),
        ("entender", "no"),
        ("opinião", "na"),
        ("palavras", "nas"),
        ("ver", "no"),
        ("ótica", "na"),
        ("visão", "na"),
        ("avaliação", "na"),
    ],
    no_that: &[
        "a", "ainda", "antes", "as", "assim", "com", "de", "depois", "desde", "do", "já", "logo", "mais", "melhor",
        "menos", "mesma", "mesmo", "o", "os", "para", "pior", "sem", "tal", "tanta", "tanto", "tão", "uma", "vez",
    ],
};
