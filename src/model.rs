//! The nouns of the ledger and the rules that hold between them.
//!
//! Pure: no files, no database, no clock (a day comes in as an argument) and no words for people. What can't be done
//! is returned as a [`Problem`], which `text` words.

pub mod blocker;
pub mod book;
pub mod change;
pub mod check;
pub mod data_date;
pub mod fault;
pub mod indicator;
pub mod milestone;
pub mod movement;
pub mod period;
pub mod period_date;
pub mod plan;
pub mod problem;
pub mod project;
pub mod search;
pub mod stage;
pub mod update;
pub mod view;

pub use blocker::{Blocker, BlockerCategory};
pub use book::Book;
pub use change::{Deed, Hint, Receipt, Reference, Thing};
pub use check::{Finding, Severity};
pub use data_date::{DataDate, Now};
pub use fault::Fault;
pub use indicator::{Indicator, Measure, Qualifier, Reading};
pub use milestone::{Completion, Milestone, Plan, Standing};
pub use movement::Movement;
pub use period::Period;
pub use period_date::{Commitment, Kind, PeriodDate, TenDays};
pub use plan::{Action, ActionStatus, Item, StatusMark};
pub use problem::Problem;
pub use project::{Category, Nature, Project, ProjectState, Quantity, Responsible, Site};
pub use stage::{Phase, Stage, Stages};
pub use update::Update;
