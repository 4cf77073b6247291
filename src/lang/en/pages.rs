use crate::lang::pack::Pages;

pub const PAGES: Pages = Pages { by: list!("pages/by.txt"), and: list!("pages/and.txt") };
