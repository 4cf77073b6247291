use crate::lang::Class;
use crate::lang::pack::Pages;

pub const LISTS: &[(Class, &str)] = &[];

pub const PAGES: Pages = Pages { by: include_str!("pages/by.txt"), and: include_str!("pages/and.txt") };
