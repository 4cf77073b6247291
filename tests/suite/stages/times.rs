//! Times: `time` is `VALUE TYPE words` of one expression, in order; without one, nothing may be found. `published` is
//! the day of publication.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "times", keys: &["published", "time"], check };

fn check(case: &Case) -> Result<(), String> {
    cases::same("time", &case.all("time"), &found(case.input(), case)?)
}

/// The expressions of a text, as cases write them.
pub fn found(text: &str, case: &Case) -> Result<Vec<String>, String> {
    let found = kurzum::analyze(text, &case.options()).map_err(|e| e.to_string())?;
    let list = found.times.iter().map(|t| {
        let kind = format!("{:?}", t.kind).to_uppercase();
        format!("{} {kind} {}", t.value, t.span.of(text))
    });
    Ok(list.collect())
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
