//! What was reported, what is in the way, what is measured, and what an answer is waited for.

use super::Sheet;
use crate::model::{Blocker, Indicator, Supervision, Thing, Update};
use crate::tui::subject::{Node, Owner};
use crate::tui::view::{Tone, judged, thing};

impl Sheet<'_> {
    pub(super) fn update(&mut self, owner: Owner<'_>, update: &Update) {
        let texts = &self.state.texts;
        self.paper.title(&texts.tui_update_on(update.code.as_str(), texts.day(update.on)));
        self.paper.field(&texts.tui_belongs(), &texts.reference(&owner.reference()), Tone::Plain);
        let milestone = update.milestone.as_ref().map(|code| Node::Thing(Thing::Milestone, code.clone()));
        if let Some(milestone) = milestone.and_then(|node| self.state.summary.find(&node)?.reference()) {
            self.paper.field(&texts.thing(Thing::Milestone), &texts.reference(&milestone), Tone::Plain);
        }
        let by = update.by.clone().unwrap_or_else(|| texts.label_unknown());
        self.paper.field(&texts.tui_reported_by(), &by, Tone::Plain);
        self.paper.field(&texts.tui_recorded_on(), &texts.day(update.recorded_on), Tone::Muted);
        self.paper.gap();
        self.paper.text(&update.text, Tone::Plain, 0);
    }

    pub(super) fn blocker(&mut self, blocker: &Blocker) {
        let (state, texts) = (self.state, &self.state.texts);
        self.title(&blocker.reference());
        let (status, tone) = judged::blocker_status(state, blocker);
        self.paper.field(&texts.tui_status(), &status, tone);
        self.paper.field(&texts.tui_category(), &texts.blocker_category(blocker.category), Tone::Plain);
        self.paper.field(&texts.tui_raised_on(), &texts.day(blocker.raised_on), Tone::Plain);
        if let Some((due, tone)) = judged::blocker_due(state, blocker) {
            self.paper.field(&texts.tui_slot_due(), &due, tone);
        }
        let due = blocker.due.is_none().then(|| (texts.tui_slot_due(), None));
        self.facts([(texts.tui_slot_owner(), blocker.owner.clone())].into_iter().chain(due));
        if let Some(note) = &blocker.closing_note {
            self.paper.field(&texts.tui_note(), note, Tone::Plain);
        }
        let projects: Vec<_> = blocker.projects.iter().filter_map(|code| state.summary.project_named(code)).collect();
        if !projects.is_empty() {
            self.paper.heading(&texts.tui_linked_projects());
        }
        for project in projects {
            self.paper.text(&texts.reference(&project.reference()), Tone::Plain, 1);
        }
        self.supervisions(&blocker.code);
        self.updates(blocker.updates.iter().rev());
    }

    pub(super) fn indicator(&mut self, indicator: &Indicator) {
        let texts = &self.state.texts;
        self.title(&indicator.reference());
        if let Some(note) = &indicator.note {
            let note = texts.name(note, indicator.note_en.as_deref());
            self.paper.field(&texts.tui_note(), note, Tone::Plain);
        }
        for measure in &indicator.measures {
            self.paper.heading(texts.name(&measure.name, measure.name_en.as_deref()));
            if measure.readings.is_empty() {
                self.paper.text(&texts.label_unknown(), Tone::Unknown, 1);
            }
            for reading in measure.readings.iter().rev() {
                let value = texts.figure(reading.value, reading.qualifier, &measure.unit);
                self.paper.text(&format!("{}  {value}", reading.on), Tone::Plain, 1);
            }
        }
    }

    pub(super) fn supervision(&mut self, supervision: &Supervision) {
        let (state, texts) = (self.state, &self.state.texts);
        self.title(&supervision.reference());
        let about = crate::tui::subject::Subject::Supervision(supervision).parent(&state.summary);
        let about = about.and_then(|node| state.summary.find(&node)).map(|subject| thing::name(state, subject));
        self.paper.field(&texts.tui_belongs(), &about.unwrap_or_else(|| supervision.about.clone()), Tone::Plain);
        let (status, tone) = judged::supervision_status(state, supervision);
        self.paper.field(&texts.tui_status(), &status, tone);
        let by = supervision.by.clone().unwrap_or_else(|| texts.label_unknown());
        self.paper.field(&texts.tui_given_by(), &by, Tone::Plain);
        self.paper.field(&texts.tui_given_on(), &texts.day(supervision.given_on), Tone::Plain);
        if let Some(answer) = &supervision.answered {
            self.paper.field(&texts.tui_answer(), &texts.day(answer.on), Tone::Good);
            self.paper.text(&answer.text, Tone::Plain, 1);
        }
    }
}
