//! Language of a text: `lang` is its code, `und` where it is none of ours.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "langid", keys: &["lang"], check };

fn check(case: &Case) -> Result<(), String> {
    let found = kurzum::lang::detect::detected(case.input());
    cases::same("lang", &case.all("lang"), &[found.pack.code])
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
