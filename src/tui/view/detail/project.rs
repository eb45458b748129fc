//! A project and its sites.

use super::Sheet;
use crate::model::Qualifier;
use crate::model::view::{ProjectView, SiteView};
use crate::text::cells;
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Tone, judged};

/// Cells a bar takes at most.
const BAR: usize = 32;

impl Sheet<'_> {
    pub(super) fn project(&mut self, project: &ProjectView) {
        let texts = &self.state.texts;
        self.title(&project.reference());
        let (word, tone) = judged::project_state(self.state, project.state);
        self.paper.field(&texts.tui_state(), &word, tone);
        self.light(&project.light);
        self.assessed(&project.light, project.assessment.as_ref());
        self.paper.field(&texts.tui_quantities(), &texts.quantities(&project.quantities), Tone::Plain);
        self.share(project);
        self.circumstances(project);
        if let Some(note) = &project.note {
            let note = texts.name(note, project.note_en.as_deref());
            self.paper.field(&texts.tui_note(), note, Tone::Plain);
        }
        self.positions(project);
        self.targets(project);
        self.money(project);
        let open = &self.state.summary.blockers;
        self.blockers(open.iter().filter(|blocker| project.blockers.contains(&blocker.code)));
        self.supervisions(&project.code);
        self.milestones(&project.milestones);
        self.sites(project);
        self.promises(project);
        self.updates(project.updates.iter());
        self.rule();
    }

    /// How much is complete, with what that is a share of.
    fn share(&mut self, project: &ProjectView) {
        let texts = &self.state.texts;
        match project.known_complete() {
            Some((complete, total)) if total > 0 => {
                let share = texts.share(complete, total);
                let complete = texts.count(complete, &project.counted_in);
                self.paper.field(&texts.tui_complete(), &texts.tui_share_of_all(complete, share), Tone::Strong);
            }
            _ => self.paper.field(&texts.tui_complete(), &texts.label_unknown(), Tone::Unknown),
        }
    }

    fn circumstances(&mut self, project: &ProjectView) {
        let (texts, summary) = (&self.state.texts, &self.state.summary);
        let category = project.category.as_ref().map(|code| {
            let found = summary.categories.iter().find(|category| category.code == *code);
            found.map_or(code.as_str(), |category| texts.name(&category.name, Some(&category.name_en))).to_owned()
        });
        let investment = project.investment.map(|amount| texts.figure(amount, Qualifier::Exact, "万元"));
        let facts = [
            (texts.tui_category(), category),
            (texts.tui_nature(), project.nature.map(|nature| texts.nature(nature))),
            (texts.tui_funding(), project.known_funding().map(|funding| texts.funding(&funding))),
            (texts.tui_investment(), investment),
        ];
        self.facts(facts.into_iter().chain(self.responsible_facts(&project.responsible)));
    }

    /// Where the units stand, each stage with its bar and count.
    fn positions(&mut self, project: &ProjectView) {
        let Some(total) = project.total.filter(|_| !project.stages.is_empty()) else { return };
        self.paper.heading(&self.state.texts.tui_positions());
        let rows: Vec<_> = project
            .stages
            .iter()
            .map(|at| {
                let (stage, tone) = judged::stage(self.state, Some(&at.stage));
                (stage, tone, self.state.texts.count(at.count, &project.counted_in), at.count)
            })
            .collect();
        let stages = rows.iter().map(|row| cells::width(&row.0)).max().unwrap_or(0).clamp(10, 24);
        let counts = rows.iter().map(|row| cells::width(&row.2)).max().unwrap_or(0);
        let bar = self.paper.width().saturating_sub(stages + counts + 5).min(BAR);
        for (stage, tone, words, count) in rows {
            let columns = vec![
                Column::left(stage, stages + 1, tone),
                Column::left(paper::bar(self.state.look.glyphs, count, total, bar), bar, tone),
                Column::right(words, counts + 1, Tone::Strong),
            ];
            self.paper.row(1, columns);
        }
    }

    fn sites(&mut self, project: &ProjectView) {
        let texts = &self.state.texts;
        if project.sites.is_empty() {
            return;
        }
        self.paper.heading(&texts.tui_sites(project.sites.len()));
        for site in &project.sites {
            let (stage, tone) = judged::stage(self.state, site.stage.as_deref());
            let name = texts.name(&site.name, site.name_en.as_deref());
            self.paper.row(1, vec![Column::rest(name), Column::ending(stage, tone)]);
        }
    }

    /// The actions of the plan that point at it.
    fn promises(&mut self, project: &ProjectView) {
        let texts = &self.state.texts;
        let items = self.state.summary.items.iter();
        let actions: Vec<_> =
            items.flat_map(|item| &item.actions).filter(|action| action.projects.contains(&project.code)).collect();
        if actions.is_empty() {
            return;
        }
        self.paper.heading(&texts.tui_in_the_plan());
        for action in actions {
            let (status, tone) = judged::action_status(self.state, action.status);
            let name = texts.reference(&action.reference());
            self.paper.row(1, vec![Column::rest(name), Column::ending(status, tone)]);
        }
    }

    pub(super) fn site(&mut self, project: &ProjectView, site: &SiteView) {
        let texts = &self.state.texts;
        self.title(&site.reference());
        self.paper.field(&texts.tui_belongs(), &texts.reference(&project.reference()), Tone::Plain);
        let (stage, tone) = judged::stage(self.state, site.stage.as_deref());
        self.paper.field(&texts.tui_stage(), &stage, tone);
        let counted = if site.counted {
            texts.tui_counts_as(texts.count(1, &project.counted_in))
        } else {
            texts.tui_counts_for_nothing()
        };
        self.paper.field(&texts.tui_counted(), &counted, Tone::Plain);
        if !site.aliases.is_empty() {
            self.paper.field(&texts.tui_aliases(), &texts.listed(site.aliases.iter().cloned()), Tone::Plain);
        }
    }
}
