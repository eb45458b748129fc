//! Everything that can be done to a ledger, as values. Command line and screen make the same ones.
//!
//! A thing is named by its code or by enough of its name (`docs/ledger.md`); `on: None` means the data date.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::{
    ActionStatus, BlockerCategory, Book, Commitment, DataDate, FigureRef, Issued, Light, MoneyKind, Nature, Period,
    PeriodDate, Qualifier, Quantity,
};

#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Milestones or actions are done. Several at once are one step to undo.
    Complete {
        what: Vec<String>,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// A completion was a mistake: a milestone, blocker or supervision is open again, an action has the status it had before.
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
    /// A milestone is expected by `date`, or nobody expects anything any more. Later than what was said before needs a
    /// reason.
    Forecast {
        what: String,
        date: Option<PeriodDate>,
        reason: Option<BlockerCategory>,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// So many units of a project are to be through a stage by a date (序时进度); `count: None` takes that back.
    Target {
        project: String,
        count: Option<u32>,
        by: PeriodDate,
        /// `completion` where nobody says.
        stage: Option<String>,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// A person judges a project or an item, or (`None`) the ledger; no light takes an earlier word back.
    Assess {
        what: Option<String>,
        light: Option<Light>,
        words: String,
        on: Option<NaiveDate>,
        by: Option<String>,
    },
    /// An amount of money of a project, in 万元, the whole up to the day.
    Fund {
        project: String,
        kind: MoneyKind,
        amount: Decimal,
        source: Option<String>,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// The plan in force on a day is frozen under a name.
    SetBaseline {
        name: String,
        on: Option<NaiveDate>,
        note: Option<String>,
    },
    /// Somebody above wants an answer by a day (督办).
    Supervise {
        what: String,
        text: String,
        feedback: PeriodDate,
        by: Option<String>,
        on: Option<NaiveDate>,
    },
    /// The answer to a supervision.
    Answer {
        what: String,
        text: String,
        on: Option<NaiveDate>,
    },
    /// The period's plan is closed and the next one begins with what is carried over.
    OpenPeriod {
        period: Period,
        /// What becomes of each action that is open.
        fates: Vec<(String, Fate)>,
        /// What becomes of those not named; `None` refuses and lists them.
        rest: Option<Fate>,
        on: Option<NaiveDate>,
    },
    /// Something holds up projects.
    Block {
        projects: Vec<String>,
        text: String,
        category: BlockerCategory,
        owner: Option<String>,
        /// By when it must be solved.
        due: Option<PeriodDate>,
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
    /// A report is frozen as it is handed in, and nothing takes that back. Who and when follow from the moment of the
    /// command, the digest from the rest.
    Issue(Box<Issued>),
    /// Ordinary commands as one: one transaction, one journal entry, one step to undo; all of them or none.
    Several(Vec<Command>),
    Undo,
    Redo,
    /// Takes back, newest first, what is in force now and was not when this journal entry had just been written. Each
    /// step is a journal entry of its own, as [`Command::Undo`] writes it; all of them or none.
    UndoTo {
        entry: i64,
    },
}

impl Command {
    /// Whether it can't be one of several: it does more than change things of the plan that is open.
    pub(super) const fn goes_alone(&self) -> bool {
        matches!(
            self,
            Self::Import(_)
                | Self::Issue(_)
                | Self::OpenPeriod { .. }
                | Self::Several(_)
                | Self::Undo
                | Self::Redo
                | Self::UndoTo { .. }
        )
    }

    /// What it calls the one thing it is about.
    pub(super) fn about(&self) -> Option<&str> {
        match self {
            Self::Complete { what, .. } => what.first().filter(|_| what.len() == 1).map(String::as_str),
            Self::Reopen { what }
            | Self::Report { what, .. }
            | Self::Plan { what, .. }
            | Self::Forecast { what, .. }
            | Self::Supervise { what, .. }
            | Self::Answer { what, .. }
            | Self::Unblock { what, .. }
            | Self::Edit { what, .. }
            | Self::Remove { what } => Some(what),
            Self::Mark { action, .. } => Some(action),
            Self::Move(wanted) => Some(wanted.site.as_ref().unwrap_or(&wanted.project)),
            Self::Target { project, .. } | Self::Fund { project, .. } => Some(project),
            Self::Measure { indicator, .. } => Some(indicator),
            Self::Assess { what, .. } => what.as_deref(),
            Self::Block { .. }
            | Self::Add(_)
            | Self::SetBaseline { .. }
            | Self::SetDataDate(_)
            | Self::OpenPeriod { .. }
            | Self::Import(_)
            | Self::Issue(_)
            | Self::Several(_)
            | Self::Undo
            | Self::Redo
            | Self::UndoTo { .. } => None,
        }
    }
}

/// What becomes of an open action when its period closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    Carry,
    /// Dropped, and why.
    Drop(String),
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
    /// What a reader of the plan would ask, about any things that have a code.
    Remark {
        text: String,
        about: Vec<String>,
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
    pub leader: Option<Option<String>>,
    pub note: Option<Option<String>>,
    /// All quantities, the one counted in first, in place of those there were. Units more than before enter the stage
    /// `unknown`; units fewer leave it, and are refused where it has not enough.
    pub quantities: Option<Vec<Quantity>>,
    /// The stage of a milestone.
    pub stage: Option<Option<String>>,
    /// The projects an action points at, or a blocker holds up.
    pub projects: Option<Vec<String>>,
    /// Who must solve a blocker, its kind, and by when.
    pub owner: Option<Option<String>>,
    pub kind: Option<BlockerCategory>,
    pub due: Option<Option<PeriodDate>>,
    /// Who asks in a supervision, and by when the answer is due.
    pub by: Option<Option<String>>,
    pub feedback: Option<PeriodDate>,
    /// The figures that must add up to an indicator's first; none takes the rule away.
    pub parts: Option<Vec<FigureRef>>,
    /// The part and the whole an indicator's first figure is the share of.
    pub ratio: Option<Option<(FigureRef, FigureRef)>>,
    /// The unit of an indicator's first figure.
    pub measured_in: Option<String>,
}
