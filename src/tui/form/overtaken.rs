//! What became of the ledger while a form was filled in: whether it still fits, and what others have changed of what it
//! shows.

use super::task::is_there;
use super::{Entry, Field, Form, Pick, Refusal, Slot, Value};
use crate::model::Reference;
use crate::tui::shown::Shown;

/// How a form fits the ledger as it is now.
pub(in crate::tui) enum Fit {
    Fits,
    /// Some of what it is about is no longer there.
    Gone(Vec<Reference>),
    /// Other things would be asked now.
    Reshaped(Box<Form>),
    /// Somebody else changed what it shows. With the form as it would open now.
    Overtaken(Vec<Conflict>, Box<Form>),
}

/// A field that somebody else has changed since the form was opened.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Conflict {
    /// The thing, where the form is for several.
    pub(in crate::tui) about: Option<Reference>,
    pub(in crate::tui) slot: Slot,
    pub(in crate::tui) before: Value,
    pub(in crate::tui) now: Value,
    /// What was filled in here; `None` where the field was left as it was.
    pub(in crate::tui) mine: Option<Value>,
}

impl Form {
    pub(in crate::tui) fn fit(&self, shown: &Shown) -> Fit {
        let gone = self.gone(shown);
        if !gone.is_empty() {
            return Fit::Gone(gone);
        }
        // Where nothing would be asked any more, the ledger knows best what to say.
        let Some(fresh) = Self::open(self.task.clone(), shown) else { return Fit::Fits };
        // However many are left of several, each is compared with itself.
        let each = self.each.iter().filter_map(|alone| Self::open(alone.task.clone(), shown)).collect();
        let fresh = Box::new(Self { each, ..fresh });
        let same_shape = self.fields.len() == fresh.fields.len()
            && self.fields.iter().zip(&fresh.fields).all(|(own, fresh)| own.asks_as(fresh));
        if !same_shape {
            return Fit::Reshaped(fresh);
        }
        let conflicts = self.conflicts(&fresh);
        if conflicts.is_empty() { Fit::Fits } else { Fit::Overtaken(conflicts, fresh) }
    }

    /// What others have changed of what it shows; where it is for several things, of what each of them holds.
    fn conflicts(&self, fresh: &Self) -> Vec<Conflict> {
        let filled = |slot| self.field(slot).filter(|field| field.is_touched()).map(Field::value);
        if self.each.is_empty() {
            return self.changed(fresh).map(|(own, fresh)| own.conflict(None, fresh, filled(own.slot))).collect();
        }
        let pairs = self.each.iter().zip(&fresh.each);
        pairs
            .flat_map(|(alone, fresh)| {
                let about = alone.task.on.first();
                alone.changed(fresh).map(move |(own, fresh)| own.conflict(about.cloned(), fresh, filled(own.slot)))
            })
            .collect()
    }

    /// The fields whose contents in the ledger have changed.
    fn changed<'f>(&'f self, fresh: &'f Self) -> impl Iterator<Item = (&'f Field, &'f Field)> {
        self.fields.iter().zip(&fresh.fields).filter(|(own, fresh)| own.holds && own.initial != fresh.initial)
    }

    /// Takes over what others have changed where nothing was filled in. What was filled in stays, and stands against what the
    /// ledger holds now; with `theirs` it gives way too. Of several things, those that others have changed are then left out.
    pub(in crate::tui) fn rebase(&mut self, fresh: Self, theirs: bool) {
        if !self.each.is_empty() {
            let changed: Vec<bool> =
                self.each.iter().zip(&fresh.each).map(|(own, fresh)| own.changed(fresh).next().is_some()).collect();
            self.each = fresh.each;
            if theirs {
                keep(&mut self.each, &changed);
                keep(&mut self.task.on, &changed);
            }
            self.refusal = None;
            return;
        }
        for (own, fresh) in self.fields.iter_mut().zip(fresh.fields) {
            let changed = own.holds && own.initial != fresh.initial;
            if changed && (theirs || !own.is_touched()) {
                *own = fresh;
            } else if own.holds {
                own.initial = fresh.initial;
            }
        }
        self.refusal = None;
    }

    /// Asks what would be asked now; what was filled in stays where it is asked still.
    pub(in crate::tui) fn reshape(&mut self, fresh: Self) {
        let mut filled: Vec<Field> = std::mem::replace(&mut self.fields, fresh.fields);
        filled.retain(Field::is_touched);
        for own in &mut self.fields {
            if let Some(at) = filled.iter().position(|field| field.asks_as(own)) {
                own.entry = filled.swap_remove(at).entry;
            }
        }
        self.each = fresh.each;
        self.focus = self.focus.min(self.fields.len().saturating_sub(1));
        self.refusal = Some(Refusal::Reshaped);
    }

    /// What it is about, or was chosen in it, that is no longer there.
    fn gone(&self, shown: &Shown) -> Vec<Reference> {
        let chosen = self.fields.iter().flat_map(|field| match &field.entry {
            Entry::Choice(choice) => choice.picked().filter_map(Pick::thing).cloned().collect(),
            Entry::Typed(_) => Vec::new(),
        });
        let meant = self.task.on.iter().filter(|_| !self.task.job.only_presets()).cloned();
        meant.chain(chosen).filter(|what| !is_there(what, shown)).collect()
    }

    /// Goes on without what is no longer there, where something is left to go on with.
    pub(in crate::tui) fn go_on_without(&mut self, gone: Vec<Reference>) {
        let is_gone = |what: &Reference| gone.contains(what);
        let mut is_left = self.task.job.only_presets() || !self.task.on.iter().all(is_gone);
        if is_left {
            self.task.on.retain(|what| !is_gone(what));
            self.each.retain(|alone| !alone.task.on.iter().any(is_gone));
        }
        for field in &mut self.fields {
            if let Entry::Choice(choice) = &mut field.entry {
                is_left &= choice.go_on_without(|pick| pick.thing().is_some_and(is_gone));
            }
        }
        self.refusal = Some(if is_left { Refusal::SomeGone(gone) } else { Refusal::Gone(gone) });
    }
}

impl Field {
    fn conflict(&self, about: Option<Reference>, fresh: &Self, mine: Option<Value>) -> Conflict {
        Conflict { about, slot: self.slot, before: self.initial.clone(), now: fresh.initial.clone(), mine }
    }
}

/// Leaves out those that were changed.
fn keep<T>(all: &mut Vec<T>, changed: &[bool]) {
    let mut changed = changed.iter();
    all.retain(|_| changed.next() != Some(&true));
}
