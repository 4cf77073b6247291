//! The test suite: cases per stage and language, and what must hold of every text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may state its claim the short way"
)]

mod articles;
mod cases;
mod cli;
mod exports;
mod hard_inputs;
mod languages;
mod layers;
mod new_language;
mod pages;
mod properties;
mod stages;
mod whole;
