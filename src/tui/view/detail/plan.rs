//! Items and actions of the plan.

use super::Sheet;
use crate::model::view::{ActionView, ItemView};
use crate::model::{ActionStatus, Thing};
use crate::tui::subject::Node;
use crate::tui::view::paper::Column;
use crate::tui::view::{Tone, judged};

impl Sheet<'_> {
    pub(super) fn item(&mut self, item: &ItemView) {
        let texts = &self.state.texts;
        self.title(&item.reference());
        self.light(&item.light);
        self.assessed(&item.light, item.assessment.as_ref());
        self.responsible(&item.responsible);
        self.paper.heading(&texts.tui_actions(item.actions.len()));
        for action in &item.actions {
            let (status, tone) = judged::action_status(self.state, action.status);
            let name = texts.reference(&action.reference());
            self.paper.row(1, vec![Column::rest(name), Column::ending(status, tone)]);
        }
        self.milestones(&item.milestones);
        self.supervisions(&item.code);
        self.updates(item.updates.iter());
        self.rule();
    }

    pub(super) fn action(&mut self, item: &ItemView, action: &ActionView) {
        let texts = &self.state.texts;
        self.title(&action.reference());
        self.paper.field(&texts.tui_belongs(), &texts.reference(&item.reference()), Tone::Plain);
        let (status, tone) = judged::action_status(self.state, action.status);
        self.paper.field(&texts.tui_status(), &status, tone);
        if let Some(mark) = &action.mark {
            let by = mark.by.clone().unwrap_or_else(|| texts.label_unknown());
            self.paper.field(&texts.tui_since(), &texts.tui_marked(texts.day(mark.on), by), Tone::Plain);
            // Why it was dropped, its light says.
            if let Some(note) = mark.note.as_ref().filter(|_| mark.status != ActionStatus::Dropped) {
                self.paper.field(&texts.tui_note(), note, Tone::Plain);
            }
        }
        self.light(&action.light);
        self.responsible(&action.responsible);
        self.linked(&texts.tui_linked_projects(), Thing::Project, &action.projects);
        self.linked(&texts.tui_promised_milestones(), Thing::Milestone, &action.milestones);
        self.supervisions(&action.code);
        self.updates(action.updates.iter());
        self.rule();
    }

    /// Things an action points at, and how they stand.
    fn linked(&mut self, heading: &str, thing: Thing, codes: &[String]) {
        if codes.is_empty() {
            return;
        }
        self.paper.heading(heading);
        for code in codes {
            let Some(subject) = self.state.summary.find(&Node::Thing(thing, code.clone())) else { continue };
            let (status, tone) = judged::status(self.state, subject);
            let name = subject.reference().map_or_else(String::new, |what| self.state.texts.reference(&what));
            self.paper.row(1, vec![Column::rest(name), Column::ending(status, tone)]);
        }
    }
}
