//! Export: `markdown`, `html` and `text` are pieces that the export in that form holds; `not` stands in none of them.
//! `interface` is the language of its own words (the case file's where it is left out).

use kurzum::export::{self, Wording};

use super::Stage;
use crate::cases::Case;

pub static STAGE: Stage = Stage {
    name: "export",
    keys: &["published", "title", "url", "interface", "markdown", "html", "text", "not"],
    check,
};

fn check(case: &Case) -> Result<(), String> {
    let mut options = case.options();
    options.title = case.get("title").map(str::to_owned);
    options.url = case.get("url").map(str::to_owned);
    let card = kurzum::summarize(case.input(), &options).map_err(|e| e.to_string())?;
    let wording = Wording::of(case.get("interface").unwrap_or(&case.lang));
    let forms = [
        ("markdown", export::markdown(&card, wording)),
        ("html", export::html(&card, wording)),
        ("text", export::text(&card, wording)),
    ];
    for (form, export) in &forms {
        for piece in case.all(form) {
            if !export.contains(piece) {
                return Err(format!("{form} does not hold {piece:?}:\n{export}"));
            }
        }
        for piece in case.all("not") {
            if export.contains(piece) {
                return Err(format!("{form} holds {piece:?}:\n{export}"));
            }
        }
    }
    Ok(())
}

#[test]
fn cases_hold() {
    crate::cases::run(&STAGE);
}
