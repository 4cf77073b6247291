//! One file a stage: which keys its cases know, and how a case is checked.

mod blocks;
mod bullets;
mod export;
mod langid;
mod meta;
mod names;
mod pages;
mod quotes;
mod sentences;
mod timeline;
mod times;
mod tokens;
mod traps;
mod weekdays;

use crate::cases::Case;

/// A stage with case files.
pub struct Stage {
    /// Its folder under `tests/cases`.
    pub name: &'static str,
    /// The keys its cases know, beside `in` and `fails`.
    pub keys: &'static [&'static str],
    /// Checks one case; an error says what differs.
    pub check: fn(&Case) -> Result<(), String>,
}

/// Every stage; each names a folder and is run by the test in its own file.
pub static STAGES: &[&Stage] = &[
    &blocks::STAGE,
    &bullets::STAGE,
    &export::STAGE,
    &langid::STAGE,
    &meta::STAGE,
    &names::STAGE,
    &pages::STAGE,
    &quotes::STAGE,
    &sentences::STAGE,
    &timeline::STAGE,
    &times::STAGE,
    &tokens::STAGE,
    &traps::STAGE,
    &weekdays::STAGE,
];
