//! Forms: what is asked before a command is given, and the command they come to.

use super::action::Action;
use super::typing::{Lines, Typing};
use crate::model::search::{Haystack, Query};
use crate::model::view::Summary;
use crate::model::{ActionStatus, Blocker, BlockerCategory, Commitment, Problem, Reference, Stages};
use crate::text::{Texts, dates};

mod answers;
mod open;

pub(super) use answers::{Complaint, count, follows_clock};

/// What a form is for. Two forms for one task are the same form: that is how a draft is found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    Complete(Reference),
    /// An action takes a status.
    Mark(Reference),
    Update(Reference),
    Move(Reference),
    Plan(Reference),
    Forecast(Reference),
    /// On no project where none is selected.
    Block(Option<Reference>),
    Unblock,
    DataDate,
    /// Another day is to be looked at.
    AsOf,
}

/// What a field of a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
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
    Category,
    Owner,
    /// By when it must be solved.
    Due,
    Blocker,
    Day,
    Note,
    DataDate,
    AsOf,
}

/// Which dates a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    /// The day of a fact.
    OneDay,
    /// A day or a period, as vague as it is promised.
    AsVague,
}

#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) task: Task,
    fields: Vec<Field>,
    focus: usize,
    /// Why it could not be saved the last time.
    pub(super) refusal: Option<Refusal>,
}

#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) slot: Slot,
    pub(super) entry: Entry,
    /// The text it came with.
    initial: String,
}

#[derive(Clone, Debug)]
pub(super) enum Entry {
    Typed(Box<Typing>),
    Choice(Choice),
}

/// One of several. Characters typed look for an option, so that hanzi, pinyin and initials choose too.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) options: Vec<Pick>,
    pub(super) at: usize,
    /// What was typed to find an option.
    pub(super) sought: String,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// A stage, with the units that stand there where that matters.
    Stage(String, Option<u32>),
    /// No named site: units without a name.
    NoSite,
    Site(Reference),
    Status(ActionStatus),
    Commitment(Option<Commitment>),
    Category(BlockerCategory),
    /// Why it is later, where it is.
    Reason(Option<BlockerCategory>),
    Blocker(Blocker),
}

/// Why a form was not saved.
#[derive(Clone, Debug)]
pub(super) enum Refusal {
    /// What was typed can't be read.
    Complaint(Complaint),
    Problem(Box<Problem>),
    /// The file or system failed: what is to be said about it.
    Failed(String),
}

impl Form {
    fn new(task: Task, fields: Vec<Field>) -> Self {
        Self { task, fields, focus: 0, refusal: None }
    }

    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Which of the fields has the keyboard.
    pub(super) const fn focus(&self) -> usize {
        self.focus
    }

    pub(super) fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    pub(super) fn focused_mut(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.focus)
    }

    pub(super) fn next_field(&mut self) {
        self.focus = if self.focus + 1 < self.fields.len() { self.focus + 1 } else { 0 };
    }

    pub(super) fn previous_field(&mut self) {
        self.focus = self.focus.checked_sub(1).unwrap_or(self.fields.len().saturating_sub(1));
    }

    pub(super) fn focus_on(&mut self, slot: Slot) {
        self.focus = self.fields.iter().position(|field| field.slot == slot).unwrap_or(self.focus);
    }

    /// Whether somebody typed something into it that would be lost.
    pub(super) fn has_typing(&self) -> bool {
        self.task != Task::AsOf && !self.typed_texts().is_empty()
    }

    /// What was typed into it and would be lost.
    pub(super) fn typed_texts(&self) -> Vec<String> {
        let typed = self.fields.iter().filter_map(|field| match &field.entry {
            Entry::Typed(typing) => {
                Some(typing.text()).filter(|text| !text.trim().is_empty() && *text != field.initial)
            }
            Entry::Choice(_) => None,
        });
        typed.collect()
    }

    fn text(&self, slot: Slot) -> String {
        self.fields
            .iter()
            .find_map(|field| match &field.entry {
                Entry::Typed(typing) if field.slot == slot => Some(typing.text()),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// Whether a field came without a text.
    pub(super) fn was_empty(&self, slot: Slot) -> bool {
        self.fields.iter().any(|field| field.slot == slot && field.initial.is_empty())
    }

    pub(super) fn pick(&self, slot: Slot) -> Option<&Pick> {
        self.fields.iter().find_map(|field| match &field.entry {
            Entry::Choice(choice) if field.slot == slot => choice.options.get(choice.at),
            _ => None,
        })
    }
}

impl Slot {
    /// `None` for fields that take no date.
    pub(super) const fn dates(self) -> Option<Dates> {
        match self {
            Self::Day | Self::DataDate | Self::AsOf => Some(Dates::OneDay),
            Self::Planned | Self::Expected | Self::Due => Some(Dates::AsVague),
            _ => None,
        }
    }
}

impl Field {
    /// What was typed into it; nothing where it is a choice.
    pub(super) fn text(&self) -> String {
        match &self.entry {
            Entry::Typed(typing) => typing.text(),
            Entry::Choice(_) => String::new(),
        }
    }

    fn typed(slot: Slot, lines: Lines) -> Self {
        Self { slot, entry: Entry::Typed(Box::new(Typing::new(lines, ""))), initial: String::new() }
    }

    fn prefilled(slot: Slot, text: &str) -> Self {
        Self { slot, entry: Entry::Typed(Box::new(Typing::prefilled(text))), initial: text.to_owned() }
    }

    fn choice(slot: Slot, options: Vec<Pick>, at: usize) -> Self {
        let choice = Choice { at: at.min(options.len().saturating_sub(1)), options, sought: String::new() };
        Self { slot, entry: Entry::Choice(choice), initial: String::new() }
    }
}

impl Choice {
    /// Chooses the first option that is called so.
    pub(super) fn seek(&mut self, typed: &str, texts: &Texts, stages: &Stages) {
        self.sought.push_str(typed);
        let query = Query::new(&self.sought);
        let best = self
            .options
            .iter()
            .enumerate()
            .filter_map(|(at, pick)| Some((query.score(&pick.haystack(texts, stages))?, std::cmp::Reverse(at))))
            .max();
        if let Some((_, std::cmp::Reverse(at))) = best.filter(|_| !query.is_empty()) {
            self.at = at;
        }
    }

    /// Carries out an action of choosing. `false` where it is none.
    pub(super) fn choose(&mut self, action: Action) -> bool {
        match action {
            Action::NextChoice => self.at = if self.at + 1 < self.options.len() { self.at + 1 } else { 0 },
            Action::PreviousChoice => {
                self.at = self.at.checked_sub(1).unwrap_or(self.options.len().saturating_sub(1));
            }
            Action::Erase => {}
            _ => return false,
        }
        self.sought.clear();
        true
    }
}

impl Pick {
    /// What the option is called.
    pub(super) fn words(&self, texts: &Texts, stages: &Stages) -> String {
        match self {
            Self::Stage(code, _) => texts.stage(stages, code),
            Self::NoSite => texts.tui_pick_no_site(),
            Self::Site(site) => texts.reference(site),
            Self::Status(status) => texts.action_status(*status),
            Self::Commitment(Some(commitment)) => texts.commitment(*commitment),
            Self::Commitment(None) => texts.tui_pick_no_commitment(),
            Self::Category(category) | Self::Reason(Some(category)) => texts.blocker_category(*category),
            Self::Reason(None) => texts.tui_pick_no_reason(),
            Self::Blocker(blocker) => {
                format!("{} {}", blocker.code, texts.name(&blocker.text, blocker.text_en.as_deref()))
            }
        }
    }

    fn haystack(&self, texts: &Texts, stages: &Stages) -> Haystack {
        let words = self.words(texts, stages);
        match self {
            Self::Stage(code, _) => {
                let names = stages.find(code).map_or(["", ""], |stage| [&stage.name, &stage.name_en]);
                Haystack::new(names.into_iter().chain([code.as_str()]))
            }
            Self::Site(site) => {
                Haystack::new([words.as_str(), &site.name, site.name_en.as_deref().unwrap_or_default()])
            }
            Self::Status(status) => Haystack::new([words.as_str(), status.code()]),
            Self::Commitment(commitment) => Haystack::new([words.as_str(), commitment.map_or("", Commitment::code)]),
            Self::Category(category) | Self::Reason(Some(category)) => Haystack::new([words.as_str(), category.code()]),
            Self::NoSite | Self::Blocker(_) | Self::Reason(None) => Haystack::new([words.as_str()]),
        }
    }
}

/// What dates typed in `summary`'s screen are read against.
pub(super) fn reading(summary: &Summary) -> dates::Context {
    dates::Context { year: summary.period.year(), data_date: summary.as_of }
}
