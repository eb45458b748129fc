//! The nouns of the ledger and the rules that hold between them.
//!
//! Pure: no files, no database, no clock (a day comes in as an argument) and no words for people. What can't be done
//! is returned as a [`Problem`], which `text` words.

pub mod backup;
pub mod baseline;
pub mod blocker;
pub mod book;
pub mod change;
pub mod check;
pub mod data_date;
pub mod facts;
pub mod fault;
pub mod health;
pub mod indicator;
pub mod issued;
pub mod light;
pub mod milestone;
pub mod money;
pub mod movement;
pub mod period;
pub mod period_date;
pub mod plan;
pub mod problem;
pub mod project;
pub mod remark;
pub mod search;
pub mod slip;
pub mod stage;
pub mod supervision;
pub mod target;
pub mod update;
pub mod view;

pub use backup::{Backup, Occasion};
pub use baseline::{Baseline, BaselineEntry};
pub use blocker::{Blocker, BlockerCategory};
pub use book::Book;
pub use change::{Deed, FieldChange, Held, Hint, Receipt, Reference, Thing};
pub use check::{Breach, Finding, Severity};
pub use data_date::{DataDate, Now};
pub use facts::{Facts, Lacks};
pub use fault::Fault;
pub use health::{Health, Loss, Place, Repaired};
pub use indicator::{FigureRef, Indicator, Measure, Qualifier, Reading};
pub use issued::{Frozen, Issued};
pub use light::{Assessment, Judged, Light, LightRule, Why};
pub use milestone::{Completion, Forecast, Milestone, Plan, Standing};
pub use money::{Amount, Funds, MoneyKind};
pub use movement::Movement;
pub use period::Period;
pub use period_date::{Commitment, Kind, PeriodDate, TenDays};
pub use plan::{Action, ActionStatus, ClosedPeriod, Item, StatusMark};
pub use problem::Problem;
pub use project::{Category, Nature, Project, ProjectState, Quantity, Responsible, Site};
pub use remark::Remark;
pub use slip::{DateChange, Pushed, Said, Variance};
pub use stage::{Phase, Stage, Stages};
pub use supervision::{Answer, Supervision};
pub use target::Target;
pub use update::Update;
