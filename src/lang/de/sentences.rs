use crate::lang::Class;
use crate::lang::pack::Sentences;

pub const LISTS: &[(Class, &str)] = &[
    (Class::Abbreviation, include_str!("sentences/abbreviations.txt")),
    (Class::Starter, include_str!("sentences/starters.txt")),
];

pub const SENTENCES: Sentences = Sentences { ordinal_dots: true, capital_i: false };
