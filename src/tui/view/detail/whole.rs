//! The two groups of the outline: what there is of all items, and of all projects.

use super::Sheet;
use crate::model::view::MilestoneTotals;
use crate::model::{ActionStatus, Light, ProjectState, Severity, Standing};
use crate::tui::view::paper::Column;
use crate::tui::view::{Tone, judged};

impl Sheet<'_> {
    pub(super) fn plan(&mut self) {
        let (texts, summary) = (&self.state.texts, &self.state.summary);
        self.paper.title(&texts.tui_plan());
        self.paper.text(&texts.period(summary.period), Tone::Muted, 0);
        self.paper.heading(&texts.tui_actions(summary.totals.actions.all));
        for status in ActionStatus::ALL {
            let count = summary.totals.actions.count(status);
            if count > 0 || status != ActionStatus::Dropped {
                let (word, tone) = judged::action_status(self.state, status);
                self.tally(word, count, tone);
            }
        }
        self.standings(&summary.totals.plan_milestones);
        self.lights(&|light| summary.totals.lights.items(light));
    }

    pub(super) fn projects(&mut self) {
        let (texts, summary) = (&self.state.texts, &self.state.summary);
        self.paper.title(&texts.tui_projects());
        self.paper.heading(&texts.tui_project_count(summary.totals.projects.all));
        for state in ProjectState::ALL {
            let count = summary.totals.projects.count(state);
            if count > 0 {
                let (word, tone) = judged::project_state(self.state, state);
                self.tally(word, count, tone);
            }
        }
        self.standings(&summary.totals.milestones);
        self.lights(&|light| summary.totals.lights.projects(light));
        self.blockers(summary.blockers.iter().filter(|blocker| blocker.is_open(summary.as_of)));
        let is_large = summary.source().is_some();
        if is_large || !summary.findings.is_empty() {
            self.paper.heading(&texts.tui_findings());
        }
        if is_large {
            self.paper.text(&texts.tui_findings_by_check(), Tone::Muted, 1);
        }
        for finding in &summary.findings {
            let tone = if finding.severity() == Severity::Error { Tone::Late } else { Tone::Soon };
            let words = texts.finding(finding, &summary.stages);
            self.paper.text(&format!("{} {words}", texts.severity(finding.severity())), tone, 1);
        }
    }

    fn standings(&mut self, totals: &MilestoneTotals) {
        if totals.all == 0 {
            return;
        }
        self.paper.heading(&self.state.texts.tui_milestones(totals.all));
        for standing in Standing::ALL {
            let count = totals.count(standing);
            if count > 0 || standing == Standing::Overdue {
                let (word, tone) = judged::standing(self.state, standing);
                self.tally(word, count, if count > 0 { tone } else { Tone::Muted });
            }
        }
    }

    /// How many there are of each light, that of the ledger first, and the rule under them.
    fn lights(&mut self, count: &dyn Fn(Light) -> usize) {
        let texts = &self.state.texts;
        self.paper.heading(&texts.tui_light());
        let whole = judged::why(self.state, &self.state.summary.light);
        self.paper.text(&texts.tui_light_of_ledger(whole), judged::light_tone(self.state.summary.light.light), 1);
        for light in Light::ALL {
            if count(light) > 0 {
                self.tally(texts.light(light), count(light), judged::light_tone(light));
            }
        }
        self.paper.text(&texts.light_rule(&self.state.summary.rule), Tone::Muted, 1);
    }

    fn tally(&mut self, word: String, count: usize, tone: Tone) {
        let columns = vec![Column::left(word, 20, tone), Column::right(count.to_string(), 5, Tone::Strong)];
        self.paper.row(1, columns);
    }
}
