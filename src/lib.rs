//! Topout (封顶): the ledger of a bureau's construction projects and half-year work plan.
//!
//! Data goes down once, as a command, and comes up once, as a read model; `docs/architecture.md` draws the way.
//! The module table there is held by the test `tests/architecture.rs`.

#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod exchange;
pub mod ledger;
pub mod model;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;

/// The same for `fuzz/`, which builds the library with this flag.
#[cfg(fuzzing)]
#[path = "hazards.rs"]
mod fuzzed;
#[cfg(test)]
mod hazards;
#[cfg(test)]
mod ready;
#[cfg(test)]
mod trials;
#[cfg(fuzzing)]
pub use fuzzed::{config, dates, documents, keys, search, shown};
