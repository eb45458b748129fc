//! A draft: a form that was closed with something typed in it, and is opened again on the ledger as it is then.

use super::{Choice, Entry, Fit, Form, Pick};
use crate::tui::shown::Shown;
use crate::tui::subject::Node;

impl Form {
    /// Whether a draft asks what `fresh` does, of the same things, and what was chosen in it can still be chosen. What was
    /// written about a thing is not for another that is in its place now.
    pub(in crate::tui) fn is_draft_of(&self, fresh: &Self) -> bool {
        let stays = |choice: &Choice| {
            let offered = fresh.choices().filter(|other| other.chosen.is_none()).flat_map(|other| &other.options);
            let offered: Vec<Node> = offered.filter_map(Pick::thing).map(Node::of).collect();
            choice.picked().filter_map(Pick::thing).all(|chosen| offered.contains(&Node::of(chosen)))
        };
        self.task.is(&fresh.task) && self.choices().filter(|choice| choice.chosen.is_none()).all(stays)
    }

    /// The draft with the things to choose from that there are now.
    pub(in crate::tui) fn brought_back(mut self, fresh: &Self, shown: &Shown) -> Self {
        for field in &mut self.fields {
            let now = fresh.fields.iter().find(|other| other.slot == field.slot);
            if let (Entry::Choice(own), Some(Entry::Choice(now))) = (&mut field.entry, now.map(|now| &now.entry)) {
                own.offer(now);
            }
        }
        if let Fit::Reshaped(fresh) = self.fit(shown) {
            self.reshape(*fresh);
        }
        self
    }

    fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.fields.iter().filter_map(|field| match &field.entry {
            Entry::Choice(choice) => Some(choice),
            Entry::Typed(_) => None,
        })
    }
}
