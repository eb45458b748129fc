//! What a field of a form is for, and how the words in it are read.

use serde::{Deserialize, Serialize};

/// What a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::tui) enum Slot {
    Status,
    Text,
    From,
    To,
    Count,
    Site,
    Planned,
    Commitment,
    Expected,
    Reason,
    /// The kind of blocker.
    Category,
    /// Who must solve it.
    Owner,
    /// By when it must be solved.
    Due,
    Blocker,
    Day,
    Note,
    DataDate,
    AsOf,
    /// The name of a file.
    Path,
    /// What is to be added.
    Kind,
    /// What a new thing stands under.
    Under,
    Code,
    Name,
    NameEn,
    Aliases,
    Quantities,
    Stage,
    Counted,
    Projects,
    /// What a remark is about.
    About,
    /// The group of a project.
    Group,
    Nature,
    Funding,
    Investment,
    /// The unit that answers for it.
    Unit,
    Person,
    Leader,
    /// What an indicator is measured in.
    MeasuredIn,
    Figure,
    Parts,
    Ratio,
    By,
    Feedback,
    Light,
    MoneyKind,
    Amount,
    Source,
    /// How many units are to be through.
    Target,
    Until,
    Indicator,
    Milestone,
    /// The nth figure of an indicator.
    Value(usize),
    Period,
    /// What becomes of the nth action that is open.
    Fate(usize),
    Supervision,
}

/// How words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Reads {
    /// As they stand.
    Words,
    Day,
    /// A date as vague as it is.
    Window,
    DataDate,
    AsOf,
    Count,
    /// A count of units, or none.
    Target,
    Quantities,
    Amount,
    Figure,
    Parts,
    Ratio,
    HalfYear,
    /// Why an action is dropped; nothing carries it over.
    Fate,
}

/// Which dates a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Dates {
    OneDay,
    /// A day or a period, as vague as it is promised.
    AsVague,
}

impl Slot {
    /// `None` for fields that take no date.
    pub(in crate::tui) const fn dates(self) -> Option<Dates> {
        match self.reads() {
            Reads::Day | Reads::DataDate | Reads::AsOf => Some(Dates::OneDay),
            Reads::Window => Some(Dates::AsVague),
            _ => None,
        }
    }

    pub(in crate::tui) const fn reads(self) -> Reads {
        match self {
            Self::Day => Reads::Day,
            Self::Planned | Self::Expected | Self::Due | Self::Feedback | Self::Until => Reads::Window,
            Self::DataDate => Reads::DataDate,
            Self::AsOf => Reads::AsOf,
            Self::Count => Reads::Count,
            Self::Target => Reads::Target,
            Self::Quantities => Reads::Quantities,
            Self::Amount | Self::Investment => Reads::Amount,
            Self::Figure | Self::Value(_) => Reads::Figure,
            Self::Parts => Reads::Parts,
            Self::Ratio => Reads::Ratio,
            Self::Period => Reads::HalfYear,
            Self::Fate(_) => Reads::Fate,
            _ => Reads::Words,
        }
    }
}
