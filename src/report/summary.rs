//! The progress summary: overview, projects, milestones, plan, obstacles, and what nobody has said.

mod milestones;
mod obstacles;
mod plan;
mod projects;
mod unknowns;

use super::document::{Block, Cell, Document, Tone};
use super::wording::Wording;
use crate::model::check::Severity;
use crate::model::view::{MilestoneTotals, Summary};
use crate::model::{ActionStatus, DataDate, ProjectState, Standing};
use crate::text::Texts;

/// The summary as a document.
pub(super) fn document(summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.report_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    document.note(texts.report_basis(texts.period(summary.period)));
    if let DataDate::Pinned(day) = summary.data_date
        && day != summary.as_of
    {
        document.note(texts.report_looking_back(texts.day(day)));
    }
    if summary.findings.iter().any(|finding| finding.severity() == Severity::Error) {
        document.paragraph(texts.report_to_verify_first());
    }
    overview(&wording, &mut document);
    projects::write(&wording, &mut document);
    milestones::write(&wording, &mut document);
    plan::write(&wording, &mut document);
    obstacles::write(&wording, &mut document);
    unknowns::write(&wording, &mut document);
    to_verify(&wording, &mut document);
    document
}

/// Totals, each with the parts that make it.
fn overview(wording: &Wording<'_>, document: &mut Document) {
    let (texts, totals) = (wording.texts, &wording.summary.totals);
    document.heading(1, texts.report_overview());
    let mut lines = vec![projects_line(wording), milestones_line(texts, &totals.milestones)];
    if totals.plan_milestones.all > 0 {
        let parts = standings(texts, &totals.plan_milestones);
        lines.push(texts.report_total_plan_milestones(totals.plan_milestones.all, parts));
    }
    let statuses =
        ActionStatus::ALL.map(|status| texts.report_part(texts.action_status(status), totals.actions.count(status)));
    lines.push(texts.report_total_actions(totals.actions.all, texts.listed(statuses)));
    let open = obstacles::open(wording.summary).count();
    lines.push(texts.report_total_obstacles(open, wording.summary.blockers.len() - open));
    document.list(lines.into_iter().map(Cell::from).collect());
}

fn projects_line(wording: &Wording<'_>) -> String {
    let (texts, totals) = (wording.texts, &wording.summary.totals.projects);
    let rare = [ProjectState::Paused, ProjectState::Cancelled];
    let parts = ProjectState::ALL
        .into_iter()
        .filter(|state| totals.count(*state) > 0 || !rare.contains(state))
        .map(|state| texts.report_part(texts.state(state), totals.count(state)));
    texts.report_total_projects(totals.all, texts.listed(parts))
}

fn milestones_line(texts: &Texts, totals: &MilestoneTotals) -> String {
    texts.report_total_milestones(totals.all, standings(texts, totals), totals.dated)
}

fn standings(texts: &Texts, totals: &MilestoneTotals) -> String {
    let late = totals.count(Standing::DoneLate);
    let done = texts.report_part(texts.standing(Standing::Done), totals.done());
    let done = if late > 0 { texts.report_of_them_late(done, late) } else { done };
    let open = [Standing::Overdue, Standing::InWindow, Standing::DueSoon, Standing::Upcoming, Standing::Undated]
        .map(|standing| texts.report_part(texts.standing(standing), totals.count(standing)));
    texts.listed([done].into_iter().chain(open))
}

/// Figures that contradict each other are shown, not smoothed.
fn to_verify(wording: &Wording<'_>, document: &mut Document) {
    let findings = wording.summary.findings.iter().filter(|finding| finding.severity() == Severity::Error);
    let lines: Vec<Cell> =
        findings.map(|finding| Cell::new(wording.texts.finding(finding, &wording.summary.stages), Tone::Bad)).collect();
    if !lines.is_empty() {
        document.heading(1, wording.texts.report_to_verify());
        document.list(lines);
    }
}
