use crate::lang::pack::Sentences;

pub const SENTENCES: Sentences = Sentences { ordinal_dots: false, loose: false, capital_i: true };
