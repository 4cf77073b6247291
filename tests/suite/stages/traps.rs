//! Traps: what looks like a time and is none. Nothing may be found in `in` nor in any `also`.

use super::{Stage, times};
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "traps", keys: &["published", "also"], check };

fn check(case: &Case) -> Result<(), String> {
    let mut wrong = Vec::new();
    for text in case.all("in").into_iter().chain(case.all("also")) {
        let found = times::found(text, case)?;
        if !found.is_empty() {
            wrong.push(format!("{text}: {}", found.join(" | ")));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
