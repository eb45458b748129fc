//! Refusals as data. `text::problems` words each with the thing it is about and the next step to take.

use chrono::NaiveDate;

use super::Stages;
use super::change::{Deed, Reference, Thing};

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
    },
    /// The entry kept no images to go back to.
    NotUndoable {
        entry: i64,
        deed: Box<Deed>,
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
    /// An import holds things that the ledger holds otherwise.
    ImportConflict {
        codes: Vec<String>,
    },
}

/// What a text or number was typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Name,
    Text,
    Note,
    Code,
    Unit,
    Count,
    Value,
    Category,
    Date,
}

impl Problem {
    /// Whether the words of the command name nothing usable, rather than the ledger's rules being against it.
    pub const fn is_usage(&self) -> bool {
        matches!(
            self,
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
                | Self::NoValue { .. }
                | Self::UnitTwice { .. }
        )
    }
}
