use crate::lang::Class;
use crate::lang::pack::Sentences;

pub const LISTS: &[(Class, &str)] = &[];

pub const SENTENCES: Sentences = Sentences {};
