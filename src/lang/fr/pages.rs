use crate::lang::pack::Pages;

pub const PAGES: Pages = page_lists!();
