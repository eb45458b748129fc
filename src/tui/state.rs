//! All that the screen knows: the ledger as last read, what is selected, and what lies open over it.

use chrono::NaiveDate;
use ratatui::layout::Size;

use super::action::Action;
use super::form::{Entry, Form, Task};
use super::keymap::{Context, Keymap};
use super::outline::Outline;
use super::picker::MonthPicker;
use super::search::{Hits, Search};
use super::subject::{Node, Subject};
use super::typing::{Lines, Typing};
use crate::ledger::Command;
use crate::model::view::Summary;
use crate::model::{Problem, Receipt, Reference};
use crate::text::Texts;

pub(super) struct State {
    pub(super) texts: Texts,
    pub(super) keymap: Keymap,
    pub(super) size: Size,
    pub(super) summary: Summary,
    /// The day that is only looked at; `None` is the data date, at which commands are given.
    pub(super) as_of: Option<NaiveDate>,
    pub(super) outline: Outline,
    pub(super) pane: Pane,
    /// What lies over the outline, the uppermost last.
    pub(super) over: Vec<Over>,
    pub(super) notice: Option<Notice>,
    /// Forms that were closed with something typed in them.
    pub(super) kept: Vec<Form>,
    /// What the last search found.
    pub(super) hits: Hits,
}

/// Which side of the main view has the keyboard. In a narrow terminal only that side is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    List,
    /// With the first line shown.
    Detail(usize),
}

#[derive(Clone, Debug)]
pub(super) enum Over {
    Search(Search),
    Form(Form),
    Ask(Question),
    /// A date for the field of the form below.
    Picker(MonthPicker),
    Help(Help),
    /// The summary, with the first line shown.
    Report(usize),
}

/// Something that is asked once before it is done.
#[derive(Clone, Debug)]
pub(super) enum Question {
    Reopen(Reference),
    /// A milestone loses its planned date.
    TakeDateAway(Reference, Box<Command>),
    /// There are drafts that would be lost.
    Quit,
}

#[derive(Clone, Debug)]
pub(super) struct Help {
    pub(super) field: Typing,
    /// The first line shown.
    pub(super) top: usize,
    /// Where the help was called: what works there comes first.
    pub(super) about: Context,
}

/// What the message line says.
#[derive(Clone, Debug)]
pub(super) enum Notice {
    Receipt(Box<Receipt>),
    Refused(Box<Problem>),
    /// The file or system failed: what is to be said about it.
    Failed(String),
    /// The input method is on.
    Stray,
    /// The action is not for what is selected.
    NotHere(Action),
    NothingFound,
    /// Another day is looked at: nothing can be changed there.
    OnlyLooking,
    ChangedElsewhere,
    DraftKept,
    DraftBack,
    /// Something to say at the start.
    Said(String),
}

impl State {
    pub(super) fn new(texts: Texts, keymap: Keymap, summary: Summary, size: Size) -> Self {
        Self {
            outline: Outline::new(&summary),
            pane: Pane::List,
            over: Vec::new(),
            notice: None,
            kept: Vec::new(),
            hits: Hits::default(),
            texts,
            keymap,
            size,
            summary,
            as_of: None,
        }
    }

    /// What has the keyboard.
    pub(super) fn context(&self) -> Context {
        match (self.over.last(), self.pane) {
            (Some(Over::Search(_)), _) => Context::Search,
            (Some(Over::Ask(_)), _) => Context::Question,
            (Some(Over::Picker(_)), _) => Context::Picker,
            (Some(Over::Help(_)), _) => Context::Help,
            (Some(Over::Report(_)), _) => Context::Summary,
            (Some(Over::Form(form)), _) => match form.focused().map(|field| &field.entry) {
                Some(Entry::Choice(_)) => Context::Choice,
                Some(Entry::Typed(typing)) if typing.lines() == Lines::Many => Context::Editor,
                _ => Context::Field,
            },
            (None, Pane::List) => Context::Outline,
            (None, Pane::Detail(_)) => Context::Detail,
        }
    }

    /// Whether it is asked which day to look at.
    pub(super) fn is_turning(&self) -> bool {
        matches!(self.over.last(), Some(Over::Form(form)) if form.task == Task::AsOf)
    }

    /// What is meant: the hit under the cursor while searching, else the selected row.
    pub(super) fn node(&self) -> &Node {
        match self.over.last() {
            Some(Over::Search(search)) => search.hits.current().unwrap_or_else(|| self.outline.selected()),
            _ => self.outline.selected(),
        }
    }

    pub(super) fn subject(&self) -> Subject<'_> {
        Subject::find(&self.summary, self.node()).unwrap_or(Subject::Plan)
    }

    /// Takes over the ledger as it is now. What is selected, folded and typed stays.
    pub(super) fn adopt(&mut self, summary: Summary) {
        self.outline.refresh(&summary);
        self.summary = summary;
        if let Some(Over::Search(search)) = self.over.last_mut() {
            search.refresh(&self.summary);
        }
    }

    /// Shows a thing of the outline.
    pub(super) fn reveal(&mut self, node: &Node) {
        self.outline.reveal(&self.summary, node);
        if let Pane::Detail(top) = &mut self.pane {
            *top = 0;
        }
    }

    /// Forms with something typed that is not in the ledger.
    pub(super) fn unsaved(&self) -> impl Iterator<Item = &Form> {
        let open = self.over.iter().filter_map(|over| match over {
            Over::Form(form) => Some(form),
            _ => None,
        });
        self.kept.iter().chain(open.filter(|form| form.has_typing()))
    }
}
