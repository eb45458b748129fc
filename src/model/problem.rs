//! Refusals as data. `text::problems` words each with the thing it is about and the next step to take.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::change::{Deed, Reference, Thing};
use super::{Period, Stages};

/// Why the ledger refuses a command. Nothing has been changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is called that.
    NotFound {
        words: String,
        wanted: Vec<Thing>,
    },
    /// No words at all.
    NoWords {
        wanted: Vec<Thing>,
    },
    /// Several things are called that.
    Ambiguous {
        words: String,
        candidates: Vec<Reference>,
    },
    /// The thing exists, but the command is for another kind of thing.
    WrongThing {
        found: Reference,
        wanted: Vec<Thing>,
    },
    NoSuchStage {
        words: String,
        stages: Stages,
    },
    NoSuchCategory {
        words: String,
        known: Vec<String>,
    },
    /// A fact of a day that has not come.
    InTheFuture {
        on: NaiveDate,
        today: NaiveDate,
    },
    /// A stage would have to give units it does not have on `on`.
    NotEnoughUnits {
        project: Reference,
        unit: String,
        stage: String,
        wanted: u32,
        available: u32,
        on: NaiveDate,
        /// Where the units stand on that day, furthest stage first.
        there: Vec<(String, u32)>,
        stages: Stages,
    },
    SameStage {
        stage: String,
        stages: Stages,
    },
    /// A count of nothing.
    NoUnits,
    /// A named site is one unit: more can't move under its name.
    SiteIsOne {
        site: Reference,
    },
    /// The site does not stand where it is said to leave from.
    SiteElsewhere {
        site: Reference,
        at: String,
        stages: Stages,
    },
    /// A later movement of the site is booked already.
    SiteMovedLater {
        site: Reference,
        on: NaiveDate,
    },
    /// Only named sites stand there, or fewer without a name than are to move: it has to be said which.
    NameTheSites {
        project: Reference,
        stage: String,
        unnamed: u32,
        sites: Vec<Reference>,
        stages: Stages,
    },
    /// More units are planned than the project has.
    BeyondUnits {
        project: Reference,
        count: u32,
        units: u32,
        unit: String,
    },
    /// A smaller quantity would take units away that have a name.
    UnitsNamed {
        project: Reference,
        stage: String,
        sites: Vec<Reference>,
        stages: Stages,
    },
    /// Every unit there has a name already.
    NoUnnamedUnits {
        project: Reference,
    },
    AlreadyDone {
        what: Reference,
        on: NaiveDate,
    },
    NotDone {
        what: Reference,
    },
    AlreadyClosed {
        what: Reference,
        on: NaiveDate,
    },
    /// It would end before it began.
    BeforeItBegan {
        what: Reference,
        began: NaiveDate,
        on: NaiveDate,
    },
    NothingToUndo,
    NothingToRedo,
    /// What undo would touch has changed since.
    MovedOn {
        entry: i64,
        deed: Box<Deed>,
        stages: Stages,
    },
    /// The entry kept no images to go back to.
    NotUndoable {
        entry: i64,
        deed: Box<Deed>,
        stages: Stages,
    },
    CodeTaken {
        code: String,
    },
    BadCode {
        code: String,
    },
    Empty {
        field: Field,
    },
    TooLong {
        field: Field,
        limit: usize,
    },
    /// A count, unit or value that is not one.
    BadValue {
        field: Field,
        words: String,
    },
    /// An amount or a figure that nobody can mean.
    TooLarge {
        field: Field,
        words: String,
    },
    /// A blocker would have to be solved before it was raised; `latest` is the last day for it.
    DueBeforeRaised {
        latest: NaiveDate,
        raised: NaiveDate,
    },
    /// A measurement without a figure.
    NoValue {
        what: Reference,
    },
    /// The same unit stands twice among the quantities.
    UnitTwice {
        unit: String,
    },
    /// Units stand at several stages: counted in another unit, their numbers would mean something else.
    UnitInUse {
        project: Reference,
        unit: String,
        other: String,
        there: Vec<(String, u32)>,
        stages: Stages,
    },
    /// Removing it would lose what refers to it.
    StillUsed {
        what: Reference,
        by: Vec<Reference>,
        records: usize,
    },
    NothingChanged {
        what: Reference,
    },
    /// A forecast is later than what was said before, and says no reason.
    ReasonNeeded {
        what: Reference,
        days: i64,
    },
    /// A date that has passed on the day it is said is no forecast.
    ForecastPast {
        what: Reference,
        latest: NaiveDate,
        day: NaiveDate,
    },
    /// An answer can't be due before it was asked for.
    FeedbackPast {
        feedback: NaiveDate,
        given_on: NaiveDate,
    },
    /// There is no word of a person to take back; `None` is the ledger.
    NotAssessed {
        what: Option<Reference>,
    },
    /// An action is dropped only when its period closes, with a reason.
    NotDroppedAlone {
        what: Reference,
    },
    /// A plan without a milestone gives no baseline.
    NothingToFreeze {
        on: NaiveDate,
    },
    /// A baseline is never changed.
    BaselineExists {
        name: String,
    },
    NoSuchBaseline {
        words: String,
        known: Vec<String>,
    },
    /// No report of that number has been issued; `last` is the newest there is.
    NoSuchIssue {
        words: String,
        last: Option<u32>,
    },
    /// Somebody else has issued a report of this number meanwhile.
    IssuedMeanwhile {
        number: u32,
    },
    /// The issued report was not kept in this format.
    NotIssuedAs {
        number: u32,
        format: String,
        kept: Vec<String>,
    },
    NoSuchPeriod {
        words: String,
        known: Vec<Period>,
    },
    /// A new period has to come after the one that is open.
    PeriodNotLater {
        period: Period,
        current: Period,
    },
    /// The open period began on a later day.
    OpensBefore {
        current: Period,
        opened_on: NaiveDate,
        on: NaiveDate,
    },
    /// Actions that are open have to be carried or dropped before a period closes.
    ActionsUndecided {
        period: Period,
        actions: Vec<Reference>,
    },
    /// Only what is open can be carried or dropped.
    NotOpen {
        what: Reference,
    },
    /// It belongs to a period that is closed.
    PeriodClosed {
        what: Reference,
        period: Period,
    },
    AlreadyAnswered {
        what: Reference,
        on: NaiveDate,
    },
    /// The second day lies before the first.
    DaysReversed {
        since: NaiveDate,
        until: NaiveDate,
    },
    /// What was known on a day can't be told: an entry made since kept no images to go back.
    HistoryNotKept {
        entry: i64,
        deed: Box<Deed>,
        stages: Stages,
    },
    /// There is no such check.
    NoSuchCheck {
        words: String,
        known: Vec<&'static str>,
    },
    /// An import holds things that the ledger holds otherwise.
    ImportConflict {
        codes: Vec<String>,
    },
    /// One of several commands given as one, or of several steps to take back, can't be done, so none was.
    OneOfSeveral {
        nth: usize,
        of: usize,
        /// What it is about, where it is about one thing.
        what: Option<Reference>,
        problem: Box<Problem>,
    },
    /// A command that can't be one of several.
    GoesAlone,
    /// Several commands of which there is none.
    NoCommands,
    /// The journal has no such entry.
    NoSuchEntry {
        entry: i64,
    },
    /// Nothing that is in force is newer than the entry.
    NothingSince {
        entry: i64,
        deed: Box<Deed>,
        stages: Stages,
    },
    /// What stood after `entry` can't be brought back by undoing: `lost` was in force then and is not now. The entry
    /// `back_to` is what can be gone back to instead.
    UndoneSince {
        entry: i64,
        lost: i64,
        deed: Box<Deed>,
        stages: Stages,
        back_to: i64,
    },
}

/// What a text or number was typed for. The journal keeps it for what was edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    NameEn,
    Text,
    TextEn,
    Aliases,
    Note,
    Code,
    Unit,
    Count,
    Quantities,
    Value,
    Category,
    /// The kind of blocker a blocker is.
    Kind,
    Nature,
    Stage,
    Funding,
    Investment,
    ResponsibleUnit,
    Person,
    Leader,
    /// Who must solve a blocker.
    Owner,
    /// By when.
    Due,
    Projects,
    Date,
    Amount,
    Figure,
    /// The figures that add up to one.
    Parts,
    /// The two figures a share is made of.
    Ratio,
}

impl Problem {
    /// Whether the words of the command name nothing usable, rather than the ledger's rules being against it.
    pub fn is_usage(&self) -> bool {
        matches!(
            self.cause(),
            Self::NotFound { .. }
                | Self::NoWords { .. }
                | Self::Ambiguous { .. }
                | Self::WrongThing { .. }
                | Self::NoSuchStage { .. }
                | Self::NoSuchCategory { .. }
                | Self::NoUnits
                | Self::BadCode { .. }
                | Self::Empty { .. }
                | Self::TooLong { .. }
                | Self::BadValue { .. }
                | Self::TooLarge { .. }
                | Self::NoValue { .. }
                | Self::UnitTwice { .. }
                | Self::NoSuchBaseline { .. }
                | Self::NoSuchIssue { .. }
                | Self::NotIssuedAs { .. }
                | Self::NoSuchPeriod { .. }
                | Self::NoSuchCheck { .. }
                | Self::DaysReversed { .. }
                | Self::NoCommands
                | Self::NoSuchEntry { .. }
        )
    }

    /// The refusal of several commands of which this was the `nth`, about `what`.
    #[must_use]
    pub fn one_of(self, nth: usize, of: usize, what: Option<Reference>) -> Self {
        if of == 1 { self } else { Self::OneOfSeveral { nth, of, what, problem: Box::new(self) } }
    }

    /// What is in the way, whether the command was given alone or was one of several.
    pub fn cause(&self) -> &Self {
        match self {
            Self::OneOfSeveral { problem, .. } => problem.cause(),
            alone => alone,
        }
    }
}
