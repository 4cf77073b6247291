use crate::lang::pack::Sentences;

pub const SENTENCES: Sentences = Sentences { ordinal_dots: true, loose: false, capital_i: false };
