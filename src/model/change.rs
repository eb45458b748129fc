//! What a command did, as data: one value for the answer on screen, for the journal and for "undone: …".

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Quantity;
use super::problem::Field;

/// The kinds of thing that have a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    Project,
    Site,
    Milestone,
    Item,
    Action,
    Indicator,
    Blocker,
    Update,
    Supervision,
    Remark,
}

impl Thing {
    /// Every one, in the order results are listed. It stays as it is: the search index numbers kinds by their places in it.
    pub const ALL: [Self; 10] = [
        Self::Project,
        Self::Site,
        Self::Milestone,
        Self::Item,
        Self::Action,
        Self::Indicator,
        Self::Blocker,
        Self::Update,
        Self::Supervision,
        Self::Remark,
    ];
}

/// A thing by code and names, as it was called when it was referred to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub thing: Thing,
    pub code: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
}

impl Reference {
    pub fn new(thing: Thing, code: &str, name: &str, name_en: Option<&str>) -> Self {
        Self { thing, code: code.to_owned(), name: name.to_owned(), name_en: name_en.map(str::to_owned) }
    }
}

/// Gives nouns that carry a code and their names a way to be referred to.
macro_rules! referable {
    ($($noun:ty => $thing:ident),+ $(,)?) => {$(
        impl $noun {
            /// The thing by code and names.
            pub fn reference(&self) -> Reference {
                Reference::new(Thing::$thing, &self.code, &self.name, self.name_en.as_deref())
            }
        }
    )+};
}

referable! {
    super::Project => Project,
    super::Site => Site,
    super::Milestone => Milestone,
    super::Item => Item,
    super::Action => Action,
    super::Indicator => Indicator,
    super::view::ProjectView => Project,
    super::view::SiteView => Site,
    super::view::MilestoneView => Milestone,
    super::view::ItemView => Item,
    super::view::ActionView => Action,
}

impl super::Supervision {
    /// The supervision by code and words.
    pub fn reference(&self) -> Reference {
        Reference::new(Thing::Supervision, &self.code, &self.text, None)
    }
}

impl super::Remark {
    /// The remark by code and words.
    pub fn reference(&self) -> Reference {
        Reference::new(Thing::Remark, &self.code, &self.text, self.text_en.as_deref())
    }
}

impl super::Blocker {
    /// The blocker by code and words.
    pub fn reference(&self) -> Reference {
        Reference::new(Thing::Blocker, &self.code, &self.text, self.text_en.as_deref())
    }
}

/// A field of a thing that was edited, with what stood there before and what stands there now; `None` where nothing did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    pub field: Field,
    pub before: Option<Held>,
    pub after: Option<Held>,
}

/// What a field held, as the journal keeps it. Each has a shape of its own, so none needs a tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Held {
    /// A text; the code of a stage or of another closed set; a date in the words it was given in; an amount in 万元.
    Word(String),
    /// Several names or codes.
    Words(Vec<String>),
    Quantities(Vec<Quantity>),
    /// A figure of an indicator, under the name it has there.
    Figure {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name_en: Option<String>,
        value: String,
        qualifier: String,
        unit: String,
    },
    /// One of a list that a ledger has of its own, as it was called then.
    Named {
        code: String,
        name: String,
        name_en: String,
    },
}

/// What was done. This is the journal's stored shape: it derives serde because it exists to be stored; a field may be
/// added with a default, none may change its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", rename_all = "snake_case")]
pub enum Deed {
    /// The ledger was made from a plan.
    Opened {
        projects: usize,
        items: usize,
    },
    /// The ledger was made from what could be saved of a damaged one.
    Repaired {
        rows: usize,
        lost: usize,
    },
    Completed {
        what: Vec<Reference>,
        on: NaiveDate,
    },
    Reopened {
        what: Reference,
    },
    /// An action took a status other than done.
    Marked {
        what: Reference,
        status: String,
        on: NaiveDate,
    },
    Reported {
        what: Reference,
        text: String,
        on: NaiveDate,
    },
    /// `count` is 0 where the site is a part of a unit: no unit moves with it.
    Moved {
        what: Reference,
        site: Option<Reference>,
        count: u32,
        unit: String,
        from: String,
        to: String,
        on: NaiveDate,
    },
    /// `planned` is what was typed, an exact day as 2024-09-01; empty where the date was taken away.
    Planned {
        what: Reference,
        planned: String,
        on: NaiveDate,
    },
    /// `forecast` as `planned` above; `step` in days against the date said before, positive = later.
    Forecast {
        what: Reference,
        forecast: String,
        on: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<i64>,
    },
    /// So many units are to be through a stage by a date; no count takes that back.
    Targeted {
        what: Reference,
        count: Option<u32>,
        unit: String,
        stage: String,
        by: String,
    },
    /// Somebody judged a thing, or the ledger; no light takes an earlier word back.
    Assessed {
        what: Option<Reference>,
        light: Option<String>,
        on: NaiveDate,
    },
    /// `amount` in 万元.
    Funded {
        what: Reference,
        kind: String,
        source: Option<String>,
        amount: String,
        on: NaiveDate,
    },
    BaselineSet {
        name: String,
        milestones: usize,
    },
    /// `feedback` as `planned` above.
    Supervised {
        what: Reference,
        about: Reference,
        feedback: String,
    },
    Answered {
        what: Reference,
        on: NaiveDate,
    },
    PeriodOpened {
        period: String,
        closed: String,
        carried: usize,
        dropped: usize,
        on: NaiveDate,
    },
    Blocked {
        what: Reference,
        on: NaiveDate,
    },
    Unblocked {
        what: Reference,
        on: NaiveDate,
    },
    /// `changes` as above: each figure, and the one in force before.
    Measured {
        what: Reference,
        on: NaiveDate,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        changes: Vec<FieldChange>,
    },
    Added {
        what: Reference,
    },
    /// `changes` is empty in what an older program wrote.
    Edited {
        what: Reference,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        changes: Vec<FieldChange>,
    },
    Removed {
        what: Reference,
    },
    /// `None`: the ledger follows the clock.
    DataDate {
        pinned: Option<NaiveDate>,
    },
    Imported {
        projects: usize,
        items: usize,
        blockers: usize,
        indicators: usize,
        #[serde(default, skip_serializing_if = "is_none")]
        issued: usize,
    },
    /// A report was issued, which nothing takes back.
    Issued {
        number: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        data_date: NaiveDate,
    },
    /// Several commands given as one, in their order.
    Several {
        deeds: Vec<Deed>,
    },
    Undone {
        entry: i64,
        deed: Box<Deed>,
    },
    Redone {
        entry: i64,
        deed: Box<Deed>,
    },
    /// So many commands were taken back, to how things stood after an entry, which did `deed`. Only a receipt says so: in
    /// the journal each step is `Undone`.
    UndoneTo {
        entry: i64,
        count: usize,
        deed: Box<Deed>,
    },
}

impl Deed {
    /// What it was done to, the first first; nothing where it was about the ledger as a whole.
    pub fn things(&self) -> Vec<&Reference> {
        match self {
            Self::Completed { what, .. } => what.iter().collect(),
            Self::Reopened { what }
            | Self::Marked { what, .. }
            | Self::Reported { what, .. }
            | Self::Moved { what, .. }
            | Self::Planned { what, .. }
            | Self::Forecast { what, .. }
            | Self::Targeted { what, .. }
            | Self::Funded { what, .. }
            | Self::Answered { what, .. }
            | Self::Blocked { what, .. }
            | Self::Unblocked { what, .. }
            | Self::Measured { what, .. }
            | Self::Added { what }
            | Self::Edited { what, .. }
            | Self::Removed { what } => vec![what],
            Self::Supervised { about, what, .. } => vec![about, what],
            Self::Assessed { what, .. } => what.iter().collect(),
            Self::Several { deeds } => deeds.iter().flat_map(Self::things).collect(),
            Self::Undone { deed, .. } | Self::Redone { deed, .. } | Self::UndoneTo { deed, .. } => deed.things(),
            Self::Opened { .. }
            | Self::Repaired { .. }
            | Self::BaselineSet { .. }
            | Self::PeriodOpened { .. }
            | Self::DataDate { .. }
            | Self::Issued { .. }
            | Self::Imported { .. } => Vec::new(),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde calls")]
const fn is_none(count: &usize) -> bool {
    *count == 0
}

/// Something worth saying beside "done".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The ledger was pinned before the fact's day: the pin moved.
    PinMoved { from: NaiveDate, to: NaiveDate },
    /// A fact of a past day was written down later (补录).
    LateEntry { on: NaiveDate, recorded_on: NaiveDate },
    /// A milestone is through but units still stand at or before its stage.
    UnitsBehind { project: String, stage: String, count: u32, unit: String },
    /// Every unit is past the stage of a milestone that is still open.
    MilestoneOpen { milestone: Reference },
    /// Units went back in the order of stages. Allowed, and said.
    Backwards,
    /// The data date lies before facts that are recorded: they are not counted until it moves on.
    FactsAfter { latest: NaiveDate },
    /// The date is later than the one said before: the `nth` slip, by `step` days, `total` against the baseline.
    Slipped { nth: usize, step: i64, total: i64 },
    /// The date lies inside the window promised: said more sharply, no slip.
    Sharpened,
    /// A later milestone is pushed past its date by the one that slipped; shown, not recorded.
    Pushes { milestone: Reference, days: i64, to: NaiveDate },
    /// The date said lies before that of the milestone it has to wait for: what is derived stands.
    Waits { by: String, to: NaiveDate },
    /// A forecast said before stays in force under the new plan, and is later than it. In the words it was given in.
    ForecastStands { forecast: String },
    /// Too much changed at once to be kept for undo.
    NotUndoable,
    /// It was the first change of the day, and no backup could be made before it.
    NoBackup(Box<super::Fault>),
    /// Of several commands: the things that a hint is true of, where it does not name them itself.
    Of { what: Vec<Reference>, hint: Box<Hint> },
}

/// What the ledger answers when a command has been carried out and is safe on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The journal entry.
    pub entry: i64,
    pub deed: Deed,
    pub hints: Vec<Hint>,
}
