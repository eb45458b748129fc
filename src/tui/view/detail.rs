//! The right side: everything known of the selected thing.

mod control;
mod plan;
mod project;
mod record;
mod whole;

use super::paper::{Column, Paper};
use super::{Line, Target, Tone, judged};
use crate::model::view::MilestoneView;
use crate::model::{Blocker, Reference, Responsible, Standing, Update};
use crate::tui::action::Action;
use crate::tui::state::{Over, State};
use crate::tui::subject::{Node, Owner, Subject};
use crate::tui::tabs::{Tab, journal};

/// Updates shown of one thing.
const UPDATES: usize = 20;

/// The details of what is selected, in lines of `width` cells.
pub(super) fn lines(state: &State, width: usize) -> Vec<Line> {
    if state.tab == Tab::Journal && !matches!(state.over.last(), Some(Over::Search(_))) {
        return journal::details(state, width);
    }
    let mut sheet = Sheet { state, paper: Paper::new(width.saturating_sub(1)) };
    match state.subject() {
        Subject::Plan => sheet.plan(),
        Subject::Projects => sheet.projects(),
        Subject::Item(item) => sheet.item(item),
        Subject::Action(item, action) => sheet.action(item, action),
        Subject::Project(project) => sheet.project(project),
        Subject::Site(project, site) => sheet.site(project, site),
        Subject::Milestone(owner, milestone) => sheet.milestone(owner, milestone),
        Subject::Update(owner, update) => sheet.update(owner, update),
        Subject::Blocker(blocker) => sheet.blocker(blocker),
        Subject::Indicator(indicator) => sheet.indicator(indicator),
        Subject::Supervision(supervision) => sheet.supervision(supervision),
    }
    sheet.paper.into_lines()
}

/// Details being written.
struct Sheet<'s> {
    state: &'s State,
    paper: Paper,
}

impl Sheet<'_> {
    /// Code and name, and the name in the other language under it.
    fn title(&mut self, what: &Reference) {
        let texts = &self.state.texts;
        let shown = texts.name(&what.name, what.name_en.as_deref());
        self.paper.title(&format!("{}  {shown}", what.code));
        let other = [Some(&what.name), what.name_en.as_ref()].into_iter().flatten().find(|name| *name != shown);
        if let Some(other) = other {
            self.paper.text(other, Tone::Muted, 0);
        }
    }

    fn responsible(&mut self, responsible: &Responsible) {
        self.facts(self.responsible_facts(responsible));
    }

    fn responsible_facts(&self, responsible: &Responsible) -> [(String, Option<String>); 3] {
        let texts = &self.state.texts;
        [
            (texts.tui_responsible_unit(), responsible.unit.clone()),
            (texts.tui_responsible_person(), responsible.person.clone()),
            (texts.tui_responsible_leader(), responsible.leader.clone()),
        ]
    }

    /// Fields that may be unknown: the known ones with their values, the names of the others on one line after them.
    fn facts(&mut self, facts: impl IntoIterator<Item = (String, Option<String>)>) {
        let texts = &self.state.texts;
        let mut unknown = Vec::new();
        for (label, value) in facts {
            match value {
                Some(value) => self.paper.field(&label, &value, Tone::Plain),
                None => unknown.push(label),
            }
        }
        if !unknown.is_empty() {
            self.paper.field(&texts.tui_unknown(), &texts.listed(unknown), Tone::Unknown);
        }
    }

    fn milestones(&mut self, milestones: &[MilestoneView]) {
        if milestones.is_empty() {
            return;
        }
        let texts = &self.state.texts;
        self.paper.heading(&texts.tui_milestones(milestones.len()));
        let rows: Vec<_> = milestones
            .iter()
            .map(|milestone| {
                let (planned, date_tone) = judged::planned(self.state, milestone);
                let (standing, tone) = judged::standing(self.state, milestone.standing);
                let light = milestone.light.light;
                let firmness = milestone.commitment.filter(|_| milestone.done.is_none());
                let firmness = firmness.map_or_else(String::new, |firmness| texts.commitment(firmness));
                let name = texts.name(&milestone.name, milestone.name_en.as_deref());
                vec![
                    Column::rest(name),
                    Column::left(firmness, 0, Tone::Muted),
                    Column::left(planned, 0, date_tone),
                    Column::right(standing, 0, tone),
                    Column::left(texts.light(light), 0, judged::light_tone(light)),
                ]
            })
            .collect();
        self.paper.table(1, rows);
        self.paper.aim(milestones.iter().map(|milestone| Target::Reveal(Node::of(&milestone.reference()))));
    }

    fn updates<'u>(&mut self, updates: impl Iterator<Item = &'u Update>) {
        let texts = &self.state.texts;
        self.paper.heading(&texts.tui_updates());
        let mut none = true;
        for update in updates.take(UPDATES) {
            none = false;
            let by = update.by.as_deref().unwrap_or_default();
            self.paper.text(format!("{}  {by}", update.on).trim_end(), Tone::Muted, 1);
            self.paper.text(&update.text, Tone::Plain, 3);
        }
        if none {
            self.paper.text(&texts.tui_no_updates(self.state.key_of(Action::Update)), Tone::Muted, 1);
        }
    }

    fn blockers<'b>(&mut self, blockers: impl Iterator<Item = &'b Blocker>) {
        let texts = &self.state.texts;
        for (at, blocker) in blockers.enumerate() {
            if at == 0 {
                self.paper.heading(&texts.tui_open_blockers());
            }
            let text = texts.name(&blocker.text, blocker.text_en.as_deref());
            self.paper.text(&format!("{} {text}", blocker.code), Tone::Soon, 1);
            let category = texts.blocker_category(blocker.category);
            let age =
                texts.tui_open_for(blocker.age_days(self.state.summary.as_of), category, blocker.raised_on.to_string());
            self.paper.text(&age, Tone::Muted, 3);
            let owner = blocker.owner.clone().unwrap_or_else(|| texts.label_unknown());
            self.paper.text(&texts.tui_to_be_solved_by(owner), Tone::Muted, 3);
            if let Some(due) = &blocker.due {
                let tone = if blocker.is_late(self.state.summary.as_of) { Tone::Late } else { Tone::Muted };
                self.paper.text(&texts.tui_solve_by(self.date(due)), tone, 3);
            }
        }
    }

    fn milestone(&mut self, owner: Owner<'_>, milestone: &MilestoneView) {
        let (state, texts) = (self.state, &self.state.texts);
        self.title(&milestone.reference());
        self.paper.field(&texts.tui_belongs(), &texts.reference(&owner.reference()), Tone::Plain);
        let (standing, tone) = judged::standing(state, milestone.standing);
        self.paper.field(&texts.tui_standing(), &standing, tone);
        self.light(&milestone.light);
        self.planning(milestone);
        self.expectation(milestone);
        if let Some(stage) = &milestone.stage {
            self.paper.field(&texts.tui_stage(), &texts.stage(&state.summary.stages, stage), Tone::Plain);
        }
        if let Some(done) = &milestone.done {
            self.paper.field(&texts.tui_done_on(), &texts.day(done.on), Tone::Good);
            self.paper.field(&texts.tui_recorded_on(), &texts.day(done.recorded_on), Tone::Muted);
            if let Some(note) = &done.note {
                self.paper.field(&texts.tui_note(), note, Tone::Plain);
            }
        }
        self.dates(milestone);
        self.supervisions(&milestone.code);
        let updates = match owner {
            Owner::Project(project) => &project.updates,
            Owner::Item(item) => &item.updates,
            Owner::Action(_, action) => &action.updates,
            Owner::Blocker(blocker) => &blocker.updates,
        };
        self.updates(updates.iter().filter(|update| update.milestone.as_deref() == Some(milestone.code.as_str())));
        self.rule();
    }

    /// When it is due, how firmly that was promised, and what was promised first.
    fn planning(&mut self, milestone: &MilestoneView) {
        let texts = &self.state.texts;
        let year = self.state.summary.period.year();
        if let Some(date) = &milestone.planned {
            self.paper.field(&texts.tui_planned(), &texts.period_date(date, year), Tone::Plain);
            self.paper.field("", &texts.understood(date), Tone::Muted);
        } else {
            self.paper.field(&texts.tui_planned(), &texts.standing(Standing::Undated), Tone::Unknown);
        }
        if let Some(commitment) = milestone.commitment {
            self.paper.field(&texts.tui_commitment(), &texts.commitment(commitment), Tone::Plain);
        }
        if let Some(baseline) = milestone.baseline.as_ref().filter(|date| Some(*date) != milestone.planned.as_ref()) {
            self.paper.field(&texts.tui_baseline(), &texts.period_date(baseline, year), Tone::Plain);
        }
    }
}
