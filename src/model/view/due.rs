//! The look-ahead: what falls due, in the order a section head asks for it.

use chrono::NaiveDate;

use super::super::change::Reference;
use super::super::{Commitment, Judged, LightRule, PeriodDate};

/// What is due, judged at `as_of`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub as_of: NaiveDate,
    /// How far ahead, in days: what ends within them is due, what ends after is later.
    pub within: i64,
    pub rule: LightRule,
    /// In the order of groups; within one by the end of the window, finer dates first.
    pub entries: Vec<DueEntry>,
    /// How many of each group come after those in `entries`.
    pub left_out: [usize; DueGroup::ALL.len()],
}

/// In the order they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueGroup {
    Overdue,
    InWindow,
    Due,
    Later,
    Undated,
}

impl DueGroup {
    pub const ALL: [Self; 5] = [Self::Overdue, Self::InWindow, Self::Due, Self::Later, Self::Undated];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::InWindow => "in_window",
            Self::Due => "due",
            Self::Later => "later",
            Self::Undated => "undated",
        }
    }
}

/// What the date of an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueBasis {
    /// What was promised.
    Planned,
    /// Nothing was promised, but somebody expects it then.
    Forecast,
    /// An answer to a supervision (督办反馈).
    Feedback,
    /// A blocker has to be solved by then.
    Solution,
}

impl DueBasis {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Forecast => "forecast",
            Self::Feedback => "feedback",
            Self::Solution => "solution",
        }
    }
}

/// Something open that is due, or has no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueEntry {
    pub group: DueGroup,
    pub what: Reference,
    /// What it belongs to; several projects for a blocker.
    pub of: Vec<Reference>,
    pub date: Option<PeriodDate>,
    pub basis: DueBasis,
    pub commitment: Option<Commitment>,
    /// The end of what is expected instead, where it is later than the date.
    pub expected: Option<NaiveDate>,
    /// Who answers for it: the unit, else the person; for a blocker whoever must solve it.
    pub responsible: Option<String>,
    /// Days until the window ends; negative once it has passed. `None` without a window.
    pub days: Option<i64>,
    /// The light of a milestone.
    pub light: Option<Judged>,
}

impl Due {
    pub fn group(&self, group: DueGroup) -> impl Iterator<Item = &DueEntry> {
        self.entries.iter().filter(move |entry| entry.group == group)
    }

    /// How many of a group are left out.
    pub fn left_out_of(&self, group: DueGroup) -> usize {
        let counts = DueGroup::ALL.iter().zip(self.left_out);
        counts.filter(|(of, _)| **of == group).map(|(_, count)| count).sum()
    }

    /// How many there are of a group, listed or not.
    pub fn count(&self, group: DueGroup) -> usize {
        self.group(group).count() + self.left_out_of(group)
    }

    pub fn all(&self) -> usize {
        DueGroup::ALL.into_iter().map(|group| self.count(group)).sum()
    }

    /// Leaves the first so many of each group.
    pub fn cut(&mut self, at_most: usize) {
        for (group, left_out) in DueGroup::ALL.into_iter().zip(&mut self.left_out) {
            let mut place = 0;
            self.entries.retain(|entry| {
                place += usize::from(entry.group == group);
                entry.group != group || place <= at_most
            });
            *left_out += place.saturating_sub(at_most);
        }
    }
}
