use crate::lang::pack::Pages;

pub const PAGES: Pages = Pages { by: "", and: "", from: "", jobs: "", boxes: "" };
