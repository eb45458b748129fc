pub mod cli;
pub mod exchange;
pub mod ledger;
pub mod model;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
