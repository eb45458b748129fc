//! Checks (勾稽): figures that must agree with each other, with the arithmetic when they don't.

use super::change::Reference;

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
}

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
        }
    }

    pub const fn severity(&self) -> Severity {
        match self {
            Self::PartsMissWhole { .. }
            | Self::SitesExceedUnits { .. }
            | Self::SitesExceedStage { .. }
            | Self::PositionDiffers { .. }
            | Self::FileDamaged { .. } => Severity::Error,
            Self::UnitsBehindMilestone { .. } => Severity::Warning,
            Self::SameName { .. } => Severity::Note,
        }
    }

    /// The thing it is about, where it is about one.
    pub fn subject(&self) -> Option<&Reference> {
        match self {
            Self::PartsMissWhole { project, .. }
            | Self::SitesExceedUnits { project, .. }
            | Self::SitesExceedStage { project, .. }
            | Self::PositionDiffers { project, .. } => Some(project),
            Self::UnitsBehindMilestone { milestone, .. } => Some(milestone),
            Self::SameName { things } => things.first(),
            Self::FileDamaged { .. } => None,
        }
    }
}
