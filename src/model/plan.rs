//! The half-year work plan: items (计划事项) and their actions (子行动).

use chrono::NaiveDate;

use super::{Assessment, Milestone, Responsible, Update};

/// How far an action is. Most are open-ended policy: for them 持续推进 is an honest end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionStatus {
    NotStarted,
    Ongoing,
    Done,
    /// 不再推进: dropped when a period closed, with the reason as the mark's note.
    Dropped,
}

impl ActionStatus {
    pub const ALL: [Self; 4] = [Self::Done, Self::Ongoing, Self::NotStarted, Self::Dropped];

    /// Whether there is something left to do.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::Ongoing)
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Ongoing => "ongoing",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// A status taken on a day. An action without one has not started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusMark {
    pub status: ActionStatus,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// `8.8`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub responsible: Responsible,
    /// Codes of the projects it points at.
    pub projects: Vec<String>,
    /// Codes of the milestones it promises.
    pub milestones: Vec<String>,
    pub marks: Vec<StatusMark>,
    pub updates: Vec<Update>,
    /// Whether it goes on from the action of the same code in the period before.
    pub carried: bool,
}

impl Action {
    /// The status at the end of `day`: the last mark up to it.
    pub fn status(&self, day: NaiveDate) -> ActionStatus {
        latest_status(&self.marks, day)
    }
}

/// The last mark up to the end of `day`; of several on one day the one written last.
pub fn latest_mark(marks: &[StatusMark], day: NaiveDate) -> Option<&StatusMark> {
    marks.iter().filter(|mark| mark.on <= day).max_by_key(|mark| mark.on)
}

/// The status taken last up to the end of `day`.
pub fn latest_status(marks: &[StatusMark], day: NaiveDate) -> ActionStatus {
    latest_mark(marks, day).map_or(ActionStatus::NotStarted, |mark| mark.status)
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// `8`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub responsible: Responsible,
    pub actions: Vec<Action>,
    /// Dated things of the item that belong to no project.
    pub milestones: Vec<Milestone>,
    pub updates: Vec<Update>,
    pub assessments: Vec<Assessment>,
    /// Whether it goes on from the item of the same code in the period before.
    pub carried: bool,
}

/// A plan period that has been closed, as it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedPeriod {
    pub period: super::Period,
    /// The day its plan came into force; `None` for the first one of a ledger.
    pub opened_on: Option<NaiveDate>,
    pub items: Vec<Item>,
}
