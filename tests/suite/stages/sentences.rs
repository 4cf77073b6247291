//! Sentences: `s` is one sentence, in order.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "sentences", keys: &["s"], check };

fn check(case: &Case) -> Result<(), String> {
    let text = case.input();
    let found = kurzum::analyze(text, &case.options()).map_err(|e| e.to_string())?;
    let found: Vec<&str> = found.sentences.iter().map(|s| s.span.of(text)).collect();
    cases::same("s", &case.all("s"), &found)
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
