use crate::lang::Class;
use crate::lang::pack::Pages;

pub const LISTS: &[(Class, &str)] = &[];

pub const PAGES: Pages = Pages { by: "", and: "" };
