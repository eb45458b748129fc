//! Forms: what is asked before a command is given, and the command they come to.

use super::typing::Typing;
use crate::model::view::Summary;
use crate::model::{Problem, Reference};
use crate::text::dates;

mod answers;
mod choice;
mod draft;
mod field;
mod open;
mod overtaken;
mod pick;
mod slot;
mod task;

pub(super) use answers::{Complaint, Moving};
pub(super) use choice::Choice;
pub(super) use field::{Entry, Field, Value};
pub(super) use overtaken::{Conflict, Fit};
pub(super) use pick::Pick;
pub(super) use slot::{Dates, Reads, Slot};
pub(super) use task::{Job, Next, Task};

#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) task: Task,
    fields: Vec<Field>,
    focus: usize,
    /// Why it could not be saved the last time.
    pub(super) refusal: Option<Refusal>,
    /// Where it is for the marked things: how many of them it is not for.
    pub(super) left_out: Option<usize>,
    /// Where it shows what several things hold: the form that each of them would have alone.
    each: Vec<Form>,
}

/// Why a form was not saved.
#[derive(Clone, Debug)]
pub(super) enum Refusal {
    /// What was typed can't be read.
    Complaint(Complaint),
    Problem(Box<Problem>),
    /// The file or system failed: what is to be said about it.
    Failed(String),
    /// Somebody else removed what it is about.
    Gone(Vec<Reference>),
    /// Somebody else removed some of it; the rest is still there.
    SomeGone(Vec<Reference>),
    /// The ledger changed so that other things are asked now.
    Reshaped,
}

impl Form {
    /// With the keyboard on the first field, but for where a new thing stands: that is known already.
    fn new(task: Task, fields: Vec<Field>) -> Self {
        let placed = matches!(fields.first(), Some(first) if first.slot == Slot::Under && !task.on.is_empty());
        Self { task, fields, focus: usize::from(placed), refusal: None, left_out: None, each: Vec::new() }
    }

    /// The same for the marked things, which it is not for `left_out` of.
    pub(super) fn for_marked(self, left_out: Option<usize>) -> Self {
        Self { left_out, ..self }
    }

    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Whether it only asks for a yes.
    pub(super) fn is_question(&self) -> bool {
        self.fields.is_empty()
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

    /// Goes to the field at a place, where there is one.
    pub(super) fn focus_at(&mut self, at: usize) {
        if at < self.fields.len() {
            self.focus = at;
        }
    }

    /// The first field in which an option was looked for that there is none of.
    pub(super) fn unfound(&self) -> Option<Slot> {
        let unfound = |field: &&Field| matches!(&field.entry, Entry::Choice(choice) if !choice.is_found);
        self.fields().iter().find(unfound).map(|field| field.slot)
    }

    pub(super) fn focus_on(&mut self, slot: Slot) {
        self.focus = self.fields.iter().position(|field| field.slot == slot).unwrap_or(self.focus);
    }

    /// Whether somebody filled in something that would be lost.
    pub(super) fn has_typing(&self) -> bool {
        !self.task.job.only_leads_on() && self.fields.iter().any(Field::would_be_lost)
    }

    /// What was typed into it and would be lost.
    pub(super) fn typed_texts(&self) -> Vec<String> {
        let typed = self.fields.iter().filter(|field| field.is_touched()).filter_map(Field::typing);
        typed.map(Typing::text).filter(|text| !text.trim().is_empty()).collect()
    }

    pub(super) fn field(&self, slot: Slot) -> Option<&Field> {
        self.fields.iter().find(|field| field.slot == slot)
    }

    /// The field of this slot that asks about the thing of this code, where several ask the same.
    pub(super) fn field_mut(&mut self, slot: Slot, about: Option<&str>) -> Option<&mut Field> {
        let code = |field: &Field| field.about.as_ref().map(|what| what.code.clone());
        self.fields.iter_mut().find(|field| field.slot == slot && code(field).as_deref() == about)
    }

    /// What was typed, without blanks around it; empty where there is no such field.
    pub(super) fn text(&self, slot: Slot) -> String {
        let typed = self.field(slot).and_then(Field::typing).map(Typing::text);
        typed.map_or_else(String::new, |text| text.trim().to_owned())
    }

    pub(super) fn pick(&self, slot: Slot) -> Option<&Pick> {
        match self.field(slot).map(|field| &field.entry) {
            Some(Entry::Choice(choice)) => choice.options.get(choice.at),
            _ => None,
        }
    }
}

/// What dates typed in `summary`'s screen are read against.
pub(super) fn reading(summary: &Summary) -> dates::Context {
    dates::Context { year: summary.period.year(), data_date: summary.as_of }
}
