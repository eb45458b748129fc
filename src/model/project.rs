//! Construction projects, their quantities and named sites, and the state a project is in.

use serde::{Deserialize, Serialize};

use super::{Amount, Assessment, Milestone, Movement, Phase, Stages, Target, Update};

/// A group of projects in reports: teacher housing, preschool, …
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    pub code: String,
    pub name: String,
    pub name_en: String,
}

/// What kind of work it is (项目性质).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// 新建
    NewBuild,
    /// 改扩建
    Extension,
    /// 改造提升
    Upgrade,
}

impl Nature {
    pub const ALL: [Self; 3] = [Self::NewBuild, Self::Extension, Self::Upgrade];

    pub const fn code(self) -> &'static str {
        match self {
            Self::NewBuild => "new_build",
            Self::Extension => "extension",
            Self::Upgrade => "upgrade",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nature| nature.code() == code)
    }
}

/// How much of something a project has: 22 栋, 592 套. An unknown amount is a value, not a zero. The journal keeps it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    pub value: Option<u32>,
    pub unit: String,
    /// The document does not say it in so many words.
    pub inferred: bool,
}

/// Who answers for a thing: 责任单位, 责任人, 分管领导. Unknown where nobody has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsible {
    pub unit: Option<String>,
    pub person: Option<String>,
    /// The leader who supervises it.
    pub leader: Option<String>,
}

/// A named school, kindergarten or building of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// `P02-S1`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub aliases: Vec<String>,
    /// Whether the site is one of the units the project is counted in. A part of a unit (the dormitory of a school that
    /// is counted as one school) has a stage of its own and counts for nothing.
    pub counted: bool,
}

/// A construction project with everything recorded of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// `P01`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub aliases: Vec<String>,
    /// The code of its [`Category`].
    pub category: Option<String>,
    pub nature: Option<Nature>,
    /// The programme the money comes from (资金渠道).
    pub funding: Option<String>,
    /// Total investment in 万元 (10,000 yuan), as stated once for the whole project; what became of it is `money`.
    pub investment: Option<rust_decimal::Decimal>,
    pub responsible: Responsible,
    pub quantities: Vec<Quantity>,
    /// The unit its progress is counted in: one of its quantities.
    pub counted_in: String,
    pub note: Option<String>,
    pub note_en: Option<String>,
    pub sites: Vec<Site>,
    pub movements: Vec<Movement>,
    pub milestones: Vec<Milestone>,
    pub updates: Vec<Update>,
    /// In the order they were written down.
    pub money: Vec<Amount>,
    pub targets: Vec<Target>,
    pub assessments: Vec<Assessment>,
}

/// How far a project is, by where its units stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProjectState {
    /// 全部竣工
    Complete,
    /// 部分竣工
    PartlyComplete,
    /// 在建
    UnderConstruction,
    /// 前期
    Preparation,
    /// 待开工
    NotStarted,
    /// 阶段未载
    StageUnknown,
    /// 停工、缓建
    Paused,
    /// 取消
    Cancelled,
}

impl ProjectState {
    /// In the order reports list them.
    pub const ALL: [Self; 8] = [
        Self::Complete,
        Self::PartlyComplete,
        Self::UnderConstruction,
        Self::Preparation,
        Self::NotStarted,
        Self::StageUnknown,
        Self::Paused,
        Self::Cancelled,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::PartlyComplete => "partly_complete",
            Self::UnderConstruction => "under_construction",
            Self::Preparation => "preparation",
            Self::NotStarted => "not_started",
            Self::StageUnknown => "stage_unknown",
            Self::Paused => "paused",
            Self::Cancelled => "cancelled",
        }
    }

    /// Judges a project by its units: `counts` are stage codes with the units that stand there.
    ///
    /// Units given up do not keep a project from being complete; a project without a unit anywhere is unknown.
    pub fn judge<'a>(stages: &Stages, counts: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut units = [0_u64; Phase::ALL.len()];
        for (code, count) in counts {
            let phase = stages.phase(code);
            if let Some(slot) = Phase::ALL.iter().position(|p| *p == phase).and_then(|at| units.get_mut(at)) {
                *slot += u64::from(count);
            }
        }
        let [unknown, pipeline, preparation, construction, closing, paused, cancelled] = units;
        if closing > 0 {
            let open = unknown + pipeline + preparation + construction + paused;
            return if open == 0 { Self::Complete } else { Self::PartlyComplete };
        }
        if construction > 0 {
            Self::UnderConstruction
        } else if preparation > 0 {
            Self::Preparation
        } else if pipeline > 0 {
            Self::NotStarted
        } else if paused > 0 {
            Self::Paused
        } else if unknown == 0 && cancelled > 0 {
            Self::Cancelled
        } else {
            Self::StageUnknown
        }
    }
}
