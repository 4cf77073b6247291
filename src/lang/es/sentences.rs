use crate::lang::Class;
use crate::lang::pack::Sentences;

pub const LISTS: &[(Class, &str)] =
    &[(Class::Abbreviation, list!("sentences/abbreviations.txt")), (Class::Starter, list!("sentences/starters.txt"))];

pub const SENTENCES: Sentences = Sentences { ordinal_dots: false, loose: false, capital_i: false };
