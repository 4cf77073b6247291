use crate::lang::Class;
use crate::lang::pack::Quotes;

pub const LISTS: &[(Class, &str)] = &[];

pub const QUOTES: Quotes = Quotes {};
