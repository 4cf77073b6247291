use crate::lang::pack::Sentences;

pub const SENTENCES: Sentences = Sentences { ordinal_dots: false, capital_i: false, loose: false };
