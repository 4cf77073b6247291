use crate::lang::pack::Pages;

pub const PAGES: Pages = Pages {
    by: list!("pages/by.txt"),
    and: list!("pages/and.txt"),
    from: list!("pages/from.txt"),
    jobs: list!("pages/jobs.txt"),
    boxes: list!("pages/boxes.txt"),
};
