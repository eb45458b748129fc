//! Checks (勾稽): figures that must agree with each other, with the arithmetic when they don't.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::change::Reference;
use super::money::MoneyKind;
use super::view::RowChanged;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The figures contradict each other: 待核.
    Error,
    /// Likely a mistake.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// How the journal was tampered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// An entry is not as it was sealed.
    Altered(i64),
    /// Entries have been taken out.
    Missing { first: i64, last: i64 },
    /// An entry has no seal: another program put it in.
    Unsealed(i64),
}

impl Breach {
    /// The first and the last entry it is about.
    pub const fn entries(self) -> (i64, i64) {
        match self {
            Self::Altered(entry) | Self::Unsealed(entry) => (entry, entry),
            Self::Missing { first, last } => (first, last),
        }
    }
}

/// Something a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// C01: the units booked are not the quantity stated.
    PartsMissWhole { project: Reference, unit: String, whole: u32, parts: u32 },
    /// C02: more sites are named than the project has units.
    SitesExceedUnits { project: Reference, unit: String, sites: u32, units: u32 },
    /// C03: more named sites stand at a stage than units.
    SitesExceedStage { project: Reference, stage: String, sites: u32, units: u32 },
    /// C04: the kept position is not the sum of the movements.
    PositionDiffers { project: Reference, stage: String, kept: u32, booked: u32 },
    /// C05: two things are called the same once width, case and spaces are aside.
    SameName { things: Vec<Reference> },
    /// C06: a milestone is done, but units still stand at or before its stage.
    UnitsBehindMilestone { milestone: Reference, stage: String, count: u32, unit: String },
    /// C07: the file itself is not sound, in `SQLite`'s words.
    FileDamaged { detail: String },
    /// C08: a milestone is planned before one that comes before it in the order of stages.
    DatesOutOfOrder { earlier: Reference, later: Reference, earlier_end: NaiveDate, later_end: NaiveDate },
    /// C09: every unit is past the stage of a milestone that has no day of completion.
    DoneWithoutDay { milestone: Reference, stage: String, count: u32, unit: String },
    /// C10: facts are recorded of days after the data date, and not counted.
    FactsAfter { data_date: NaiveDate, latest: NaiveDate, count: usize },
    /// C11: the parts of a figure don't add up to it.
    FigureParts { indicator: Reference, unit: String, whole: Decimal, parts: Vec<Decimal> },
    /// C12: the sources of a project's money don't add up to its investment (万元).
    MoneyParts { project: Reference, whole: Decimal, parts: Vec<Decimal> },
    /// C13: more was paid than arrived, or more arrived than was approved (万元).
    MoneyBeyond {
        project: Reference,
        source: Option<String>,
        more: MoneyKind,
        than: MoneyKind,
        amount: Decimal,
        limit: Decimal,
    },
    /// C14: two things share an alias, or an alias is another thing's name.
    SameAlias { alias: String, things: Vec<Reference> },
    /// C15: a forecast has passed and nobody has said anything newer.
    ForecastPassed { milestone: Reference, latest: NaiveDate },
    /// C16: a share stated is not what its two figures give, in percent.
    ShareDiffers { indicator: Reference, stated: Decimal, part: Decimal, whole: Decimal },
    /// C17: an unfinished project that no action of the plan points at.
    NotInPlan { project: Reference },
    /// C18: an open blocker without a project, or without anybody to solve it.
    BlockerIncomplete { blocker: Reference, no_project: bool, no_owner: bool },
    /// C19: a milestone has a date, one that must come before it has none.
    DatedAfterUndated { milestone: Reference, undated: Reference },
    /// C20: what a reader of the plan would ask.
    Remark { remark: Reference, about: Vec<Reference> },
    /// C21: the journal is not as it was sealed.
    JournalBroken { breach: Breach },
    /// C22: a row is not as the journal left it; `row` goes from how it was left to how it is, or to how the entry `later`
    /// found it. `entry` left it last.
    RowAstray { row: RowChanged, id: i64, entry: Option<i64>, later: Option<i64> },
    /// C22: of the rows of a table from one number to another, which `entry` vouches for together, some are not as it left
    /// them.
    RowsAstray { table: String, first: i64, last: i64, entry: i64 },
    /// C23: the names of two things look the same and are not: signs that take no room, or of another script.
    LooksAlike { things: Vec<Reference> },
    /// C24: what is kept of a thing for speed is not what its rows say; `None` where that is of no one thing.
    KeptDiffers { what: Option<Reference> },
}

/// What each check says can be found, by code: `topout explain`.
pub const CODES: [(&str, Severity); 24] = [
    ("C01", Severity::Error),
    ("C02", Severity::Error),
    ("C03", Severity::Error),
    ("C04", Severity::Error),
    ("C05", Severity::Note),
    ("C06", Severity::Warning),
    ("C07", Severity::Error),
    ("C08", Severity::Warning),
    ("C09", Severity::Warning),
    ("C10", Severity::Warning),
    ("C11", Severity::Error),
    ("C12", Severity::Error),
    ("C13", Severity::Warning),
    ("C14", Severity::Warning),
    ("C15", Severity::Warning),
    ("C16", Severity::Note),
    ("C17", Severity::Note),
    ("C18", Severity::Note),
    ("C19", Severity::Note),
    ("C20", Severity::Note),
    ("C21", Severity::Error),
    ("C22", Severity::Error),
    ("C23", Severity::Warning),
    ("C24", Severity::Error),
];

impl Finding {
    /// The code a person can quote.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PartsMissWhole { .. } => "C01",
            Self::SitesExceedUnits { .. } => "C02",
            Self::SitesExceedStage { .. } => "C03",
            Self::PositionDiffers { .. } => "C04",
            Self::SameName { .. } => "C05",
            Self::UnitsBehindMilestone { .. } => "C06",
            Self::FileDamaged { .. } => "C07",
            Self::DatesOutOfOrder { .. } => "C08",
            Self::DoneWithoutDay { .. } => "C09",
            Self::FactsAfter { .. } => "C10",
            Self::FigureParts { .. } => "C11",
            Self::MoneyParts { .. } => "C12",
            Self::MoneyBeyond { .. } => "C13",
            Self::SameAlias { .. } => "C14",
            Self::ForecastPassed { .. } => "C15",
            Self::ShareDiffers { .. } => "C16",
            Self::NotInPlan { .. } => "C17",
            Self::BlockerIncomplete { .. } => "C18",
            Self::DatedAfterUndated { .. } => "C19",
            Self::Remark { .. } => "C20",
            Self::JournalBroken { .. } => "C21",
            Self::RowAstray { .. } | Self::RowsAstray { .. } => "C22",
            Self::LooksAlike { .. } => "C23",
            Self::KeptDiffers { .. } => "C24",
        }
    }

    pub const fn severity(&self) -> Severity {
        match self {
            Self::PartsMissWhole { .. }
            | Self::SitesExceedUnits { .. }
            | Self::SitesExceedStage { .. }
            | Self::PositionDiffers { .. }
            | Self::FigureParts { .. }
            | Self::MoneyParts { .. }
            | Self::FileDamaged { .. }
            | Self::JournalBroken { .. }
            | Self::RowAstray { .. }
            | Self::RowsAstray { .. }
            | Self::KeptDiffers { .. } => Severity::Error,
            Self::UnitsBehindMilestone { .. }
            | Self::DatesOutOfOrder { .. }
            | Self::DoneWithoutDay { .. }
            | Self::FactsAfter { .. }
            | Self::MoneyBeyond { .. }
            | Self::SameAlias { .. }
            | Self::ForecastPassed { .. }
            | Self::LooksAlike { .. } => Severity::Warning,
            Self::SameName { .. }
            | Self::ShareDiffers { .. }
            | Self::NotInPlan { .. }
            | Self::BlockerIncomplete { .. }
            | Self::DatedAfterUndated { .. }
            | Self::Remark { .. } => Severity::Note,
        }
    }

    /// The thing it is about, where it is about one.
    pub fn subject(&self) -> Option<&Reference> {
        match self {
            Self::PartsMissWhole { project, .. }
            | Self::SitesExceedUnits { project, .. }
            | Self::SitesExceedStage { project, .. }
            | Self::PositionDiffers { project, .. }
            | Self::MoneyParts { project, .. }
            | Self::MoneyBeyond { project, .. }
            | Self::NotInPlan { project } => Some(project),
            Self::UnitsBehindMilestone { milestone, .. }
            | Self::DoneWithoutDay { milestone, .. }
            | Self::ForecastPassed { milestone, .. }
            | Self::DatedAfterUndated { milestone, .. } => Some(milestone),
            Self::DatesOutOfOrder { later, .. } => Some(later),
            Self::FigureParts { indicator, .. } | Self::ShareDiffers { indicator, .. } => Some(indicator),
            Self::BlockerIncomplete { blocker, .. } => Some(blocker),
            Self::Remark { remark, about } => about.first().or(Some(remark)),
            Self::SameName { things } | Self::SameAlias { things, .. } | Self::LooksAlike { things } => things.first(),
            Self::RowAstray { row, .. } => row.what.as_ref(),
            Self::KeptDiffers { what } => what.as_ref(),
            Self::FileDamaged { .. }
            | Self::FactsAfter { .. }
            | Self::JournalBroken { .. }
            | Self::RowsAstray { .. } => None,
        }
    }
}
