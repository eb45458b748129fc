//! Everything that can be done to a ledger, as values. Command line and screen make the same ones.
//!
//! A thing is named by its code or by enough of its name (`docs/ledger.md`); `on: None` means the data date.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::{
    ActionStatus, BlockerCategory, Book, Commitment, DataDate, Nature, PeriodDate, Qualifier, Quantity,
};

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Milestones or actions are done. Several at once are one step to undo.
    Complete {
        what: Vec<String>,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// A completion was a mistake: a milestone is open again, an action has the status it had before.
    Reopen {
        what: String,
    },
    /// An action takes a status on a day.
    Mark {
        action: String,
        status: ActionStatus,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// Somebody reported something about a project, milestone, item or action.
    Report {
        what: String,
        text: String,
        on: Option<NaiveDate>,
        by: Option<String>,
    },
    /// Units of a project leave one stage and enter another. With a site, that site moves and `count` is 1.
    Move(Move),
    /// A milestone is planned for `date`, or for no date any more.
    Plan {
        what: String,
        date: Option<PeriodDate>,
        commitment: Option<Commitment>,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// Something holds up projects.
    Block {
        projects: Vec<String>,
        text: String,
        category: BlockerCategory,
        owner: Option<String>,
        on: Option<NaiveDate>,
    },
    /// It does no longer (销号).
    Unblock {
        what: String,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// An indicator was measured: one value for each of its measures, `None` to leave one out.
    Measure {
        indicator: String,
        values: Vec<Option<(Decimal, Qualifier)>>,
        on: Option<NaiveDate>,
    },
    Add(Addition),
    Edit {
        what: String,
        change: Change,
    },
    Remove {
        what: String,
    },
    SetDataDate(DataDate),
    /// Adds what a document holds and the ledger does not; refuses what the ledger holds otherwise.
    Import(Box<Book>),
    Undo,
    Redo,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    pub project: String,
    pub count: u32,
    /// Stage codes or names.
    pub from: String,
    pub to: String,
    pub site: Option<String>,
    pub on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// A new thing. `code: None` takes the next free one.
#[derive(Clone, Debug, PartialEq)]
pub enum Addition {
    Project {
        code: Option<String>,
        name: String,
        /// The quantities, the one counted in first. A known first value opens the account with that many units.
        quantities: Vec<Quantity>,
        /// Where the units stand; `unknown` where nobody has said.
        stage: Option<String>,
        on: Option<NaiveDate>,
        details: Change,
    },
    Site {
        project: String,
        name: String,
        /// Where it stands; one of the project's units there gets this name.
        stage: Option<String>,
        /// A part of a unit, not a unit of its own.
        part: bool,
        details: Change,
    },
    Milestone {
        /// A project or a plan item.
        owner: String,
        name: String,
        stage: Option<String>,
        planned: Option<(PeriodDate, Option<Commitment>)>,
        details: Change,
    },
    Item {
        code: Option<String>,
        name: String,
        details: Change,
    },
    Action {
        item: String,
        name: String,
        projects: Vec<String>,
        details: Change,
    },
    Indicator {
        code: Option<String>,
        name: String,
        unit: String,
        value: Option<(Decimal, Qualifier)>,
        on: Option<NaiveDate>,
        details: Change,
    },
}

/// What to change of a thing. `None` leaves a field as it is; `Some(None)` empties it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    pub name: Option<String>,
    pub name_en: Option<Option<String>>,
    /// All aliases, in place of those there were.
    pub aliases: Option<Vec<String>>,
    pub category: Option<Option<String>>,
    pub nature: Option<Option<Nature>>,
    pub funding: Option<Option<String>>,
    /// 万元
    pub investment: Option<Option<Decimal>>,
    pub unit: Option<Option<String>>,
    pub person: Option<Option<String>>,
    pub note: Option<Option<String>>,
    /// All quantities, the one counted in first, in place of those there were. Units more than before enter the stage
    /// `unknown`; units fewer leave it, and are refused where it has not enough.
    pub quantities: Option<Vec<Quantity>>,
    /// The stage of a milestone.
    pub stage: Option<Option<String>>,
    /// The projects an action points at.
    pub projects: Option<Vec<String>>,
    /// The unit of an indicator's first figure.
    pub measured_in: Option<String>,
}
