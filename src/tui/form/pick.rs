//! What can be chosen in a form: what it is called, and what it is found by.

use crate::model::search::Haystack;
use crate::model::{
    ActionStatus, BlockerCategory, Category, Commitment, Light, MoneyKind, Nature, Reference, Stages, Thing,
};
use crate::text::Texts;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Pick {
    /// Nobody has said.
    Unsaid,
    /// No named site: units without a name.
    NoSite,
    /// No reason: it is not later.
    NoReason,
    /// An earlier light is taken back.
    NoLight,
    /// An action is not done after all.
    NotDone,
    /// A stage, with the units that stand there where that matters.
    Stage(String, Option<u32>),
    Thing(Reference),
    /// What is to be added.
    New(Thing),
    Status(ActionStatus),
    Commitment(Commitment),
    Kind(BlockerCategory),
    /// A group of projects.
    Category(Category),
    Nature(Nature),
    Light(Light),
    Money(MoneyKind),
    /// Whether a site counts as a unit.
    Counted(bool),
}

impl Pick {
    /// What the option is called.
    pub(in crate::tui) fn words(&self, texts: &Texts, stages: &Stages) -> String {
        match self {
            Self::Unsaid => texts.tui_pick_no_commitment(),
            Self::NoSite => texts.tui_pick_no_site(),
            Self::NoReason => texts.tui_pick_no_reason(),
            Self::NoLight => texts.form_pick_no_light(),
            Self::NotDone => texts.form_pick_not_done(),
            Self::Stage(code, Some(count)) => texts.tui_stage_with_count(texts.stage(stages, code), *count),
            Self::Stage(code, None) => texts.stage(stages, code),
            Self::Thing(thing) => texts.reference(thing),
            Self::New(thing) => texts.thing(*thing),
            Self::Status(status) => texts.action_status(*status),
            Self::Commitment(commitment) => texts.commitment(*commitment),
            Self::Kind(category) => texts.blocker_category(*category),
            Self::Category(category) => texts.name(&category.name, Some(&category.name_en)).to_owned(),
            Self::Nature(nature) => texts.nature(*nature),
            Self::Light(light) => texts.light(*light),
            Self::Money(kind) => texts.money_kind(*kind),
            Self::Counted(true) => texts.form_pick_counted(),
            Self::Counted(false) => texts.form_pick_part(),
        }
    }

    pub(super) const fn thing(&self) -> Option<&Reference> {
        match self {
            Self::Thing(thing) => Some(thing),
            _ => None,
        }
    }

    /// By what it is found: what it is called, its names in both languages, its code.
    pub(super) fn haystack(&self, texts: &Texts, stages: &Stages) -> Haystack {
        let words = self.words(texts, stages);
        let others = match self {
            Self::Stage(code, _) => {
                let names = stages.find(code).map_or(["", ""], |stage| [&stage.name, &stage.name_en]);
                return Haystack::new(names.into_iter().chain([code.as_str()]));
            }
            Self::Thing(thing) => [thing.name.as_str(), thing.name_en.as_deref().unwrap_or_default()],
            Self::Category(category) => [category.name.as_str(), category.name_en.as_str()],
            Self::Status(status) => [status.code(), ""],
            Self::Commitment(commitment) => [commitment.code(), ""],
            Self::Kind(category) => [category.code(), ""],
            Self::Nature(nature) => [nature.code(), ""],
            Self::Light(light) => [light.code(), ""],
            Self::Money(kind) => [kind.code(), ""],
            Self::Unsaid
            | Self::NoSite
            | Self::NoReason
            | Self::NoLight
            | Self::NotDone
            | Self::New(_)
            | Self::Counted(_) => ["", ""],
        };
        Haystack::new([words.as_str()].into_iter().chain(others))
    }
}
