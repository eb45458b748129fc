//! The columns there are: what they are called, and how much room they need.

use crate::text::{Lang, Texts, cells};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Column {
    Light,
    Code,
    Name,
    State,
    /// Units in all.
    Total,
    /// Units complete, as a share.
    Complete,
    /// Where the units stand.
    Stages,
    /// The milestone due next, with its date.
    Next,
    /// Milestones overdue.
    Overdue,
    /// By how many days the worst of its open milestones is expected late.
    Slip,
    Investment,
    Arrived,
    Paid,
    /// Open blockers, and the days of the oldest.
    Blockers,
    /// The day of the last update.
    Updated,
    Sites,
    Category,
    Nature,
    Unit,
    Person,
}

impl Column {
    pub(in crate::tui) const ALL: [Self; 20] = [
        Self::Light,
        Self::Code,
        Self::Name,
        Self::State,
        Self::Complete,
        Self::Next,
        Self::Overdue,
        Self::Blockers,
        Self::Total,
        Self::Stages,
        Self::Slip,
        Self::Updated,
        Self::Investment,
        Self::Arrived,
        Self::Paid,
        Self::Sites,
        Self::Category,
        Self::Nature,
        Self::Unit,
        Self::Person,
    ];

    /// What stands there until somebody chooses; it fits 80 cells.
    pub(in crate::tui) const USUAL: [Self; 8] =
        [Self::Light, Self::Code, Self::Name, Self::State, Self::Complete, Self::Next, Self::Overdue, Self::Blockers];

    /// By which it is remembered.
    pub(in crate::tui) const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Code => "code",
            Self::Name => "name",
            Self::State => "state",
            Self::Total => "total",
            Self::Complete => "complete",
            Self::Stages => "stages",
            Self::Next => "next",
            Self::Overdue => "overdue",
            Self::Slip => "slip",
            Self::Investment => "investment",
            Self::Arrived => "arrived",
            Self::Paid => "paid",
            Self::Blockers => "blockers",
            Self::Updated => "updated",
            Self::Sites => "sites",
            Self::Category => "category",
            Self::Nature => "nature",
            Self::Unit => "unit",
            Self::Person => "person",
        }
    }

    pub(in crate::tui) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// Its place among all.
    pub(super) fn number(self) -> usize {
        Self::ALL.iter().position(|column| *column == self).unwrap_or(0)
    }

    pub(in crate::tui) fn heading(self, texts: &Texts) -> String {
        match self {
            Self::Light => texts.tui_light(),
            Self::Code => texts.table_code(),
            Self::Name => texts.table_name(),
            Self::State => texts.tui_state(),
            Self::Total => texts.table_total(),
            Self::Complete => texts.tui_complete(),
            Self::Stages => texts.tui_positions(),
            Self::Next => texts.table_next(),
            Self::Overdue => texts.table_overdue(),
            Self::Slip => texts.table_slip(),
            Self::Investment => texts.tui_investment(),
            Self::Arrived => texts.table_arrived(),
            Self::Paid => texts.table_paid(),
            Self::Blockers => texts.table_blockers(),
            Self::Updated => texts.table_updated(),
            Self::Sites => texts.table_sites(),
            Self::Category => texts.tui_category(),
            Self::Nature => texts.tui_nature(),
            Self::Unit => texts.tui_responsible_unit(),
            Self::Person => texts.tui_responsible_person(),
        }
    }

    /// Cells for what usually stands in it; the name takes what the others leave.
    pub(super) fn width(self, texts: &Texts) -> usize {
        let (zh, en) = match self {
            Self::Light => (2, 5),
            Self::Code | Self::Overdue => (4, 4),
            Self::Name => (16, 14),
            Self::State => (8, 9),
            Self::Total => (6, 12),
            Self::Complete | Self::Slip => (12, 12),
            Self::Stages => (24, 30),
            Self::Next => (16, 12),
            Self::Investment => (13, 16),
            Self::Arrived | Self::Paid => (20, 32),
            Self::Blockers => (8, 8),
            Self::Updated => (10, 10),
            Self::Sites => (4, 5),
            Self::Category => (16, 20),
            Self::Nature => (8, 24),
            Self::Unit => (16, 16),
            Self::Person => (8, 12),
        };
        let usual = match texts.lang() {
            Lang::Zh => zh,
            Lang::En => en,
        };
        usual.max(cells::width(&self.heading(texts)))
    }

    /// Whether its figures stand at the right, so that they can be compared.
    pub(super) const fn is_figure(self) -> bool {
        matches!(self, Self::Total | Self::Complete | Self::Overdue | Self::Slip | Self::Investment | Self::Sites)
    }
}
