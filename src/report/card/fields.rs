//! The fields of a card: names and values, of what has no table of its own.

use super::Found;
use crate::model::view::{ActionTotals, ActionView, ItemView, MilestoneView, ProjectView, SiteView};
use crate::model::{ActionStatus, Blocker, Indicator, Nature, Qualifier, Reference, Responsible, Update};
use crate::report::document::Cell;
use crate::report::rows;
use crate::report::wording::Wording;

type Field = (String, Cell);

pub(super) fn of(wording: &Wording<'_>, found: &Found<'_>) -> Vec<Field> {
    match found {
        Found::Project(project) => of_project(wording, project),
        Found::Site(project, site) => of_site(wording, project, site),
        Found::Milestone(owner, milestone) => of_milestone(wording, owner, milestone),
        Found::Item(item) => of_item(wording, item),
        Found::Action(item, action) => of_action(wording, item, action),
        Found::Indicator(indicator) => of_indicator(wording, indicator),
        Found::Blocker(blocker) => of_blocker(wording, blocker),
        Found::Update(about, update) => of_update(wording, about, update),
    }
}

fn of_project(wording: &Wording<'_>, project: &ProjectView) -> Vec<Field> {
    let texts = wording.texts;
    let category = wording.summary.categories.iter().find(|one| project.category.as_ref() == Some(&one.code));
    let category = category.map(|one| wording.name(&one.name, Some(&one.name_en)));
    let nature = project.nature.map(|nature: Nature| texts.nature(nature));
    let investment = project.investment.map(|amount| texts.figure(amount, Qualifier::Exact, "万元"));
    let mut fields = vec![
        (texts.column_category(), wording.known(category)),
        (texts.card_nature(), wording.known(nature.as_deref())),
        (texts.column_size(), texts.quantities(&project.quantities).into()),
        (texts.column_state(), wording.state(project.state)),
        (texts.column_units(), wording.units(project).into()),
        (texts.card_complete(), wording.known(wording.complete(project).as_deref())),
        (texts.column_next(), wording.next(project)),
    ];
    fields.extend(responsible(wording, &project.responsible));
    fields.push((texts.card_funding(), wording.known(project.funding.as_deref())));
    fields.push((texts.card_investment(), wording.known(investment.as_deref())));
    fields.extend(aliases(wording, &project.aliases));
    fields.extend(note(wording, project.note.as_deref(), project.note_en.as_ref()));
    fields
}

fn of_site(wording: &Wording<'_>, project: &ProjectView, site: &SiteView) -> Vec<Field> {
    let texts = wording.texts;
    let counted = if site.counted { texts.card_one_unit() } else { texts.card_part_of_unit() };
    let mut fields = vec![
        (texts.column_project(), texts.reference(&project.reference()).into()),
        (texts.column_stage(), wording.stage(site.stage.as_deref())),
        (texts.card_counts_as(), counted.into()),
    ];
    fields.extend(aliases(wording, &site.aliases));
    fields
}

fn of_milestone(wording: &Wording<'_>, owner: &Reference, milestone: &MilestoneView) -> Vec<Field> {
    let texts = wording.texts;
    let year = wording.summary.period.year();
    let mut fields = vec![(texts.column_owner(), texts.reference(owner).into())];
    if let Some(stage) = &milestone.stage {
        fields.push((texts.column_stage(), wording.stage(Some(stage))));
    }
    fields.push((texts.column_due(), wording.due(milestone).into()));
    if let Some(baseline) = milestone.baseline.as_ref().filter(|date| milestone.planned.as_ref() != Some(date)) {
        fields.push((texts.card_baseline(), texts.period_date(baseline, year).into()));
    }
    fields.push((texts.column_standing(), wording.standing(milestone)));
    if let Some(done) = &milestone.done {
        fields.push((texts.card_recorded(), texts.day(done.recorded_on).into()));
        fields.push((texts.column_by(), wording.known(done.by.as_deref())));
        fields.extend(note(wording, done.note.as_deref(), None));
    }
    fields
}

fn of_item(wording: &Wording<'_>, item: &ItemView) -> Vec<Field> {
    let texts = wording.texts;
    let totals = ActionTotals::of(item.actions.iter().map(|action| action.status));
    let parts = ActionStatus::ALL.map(|status| texts.report_part(texts.action_status(status), totals.count(status)));
    let mut fields = vec![(texts.column_actions(), texts.card_total(totals.all, texts.listed(parts)).into())];
    fields.extend(responsible(wording, &item.responsible));
    fields
}

fn of_action(wording: &Wording<'_>, item: &ItemView, action: &ActionView) -> Vec<Field> {
    let texts = wording.texts;
    let mut fields = vec![
        (texts.column_item(), texts.reference(&item.reference()).into()),
        (texts.column_status(), wording.status(action.status)),
    ];
    if let Some(since) = action.status_on {
        fields.push((texts.card_since(), texts.day(since).into()));
    }
    if !action.projects.is_empty() {
        let projects = action.projects.iter().map(|code| wording.project(code));
        fields.push((texts.column_projects(), texts.listed(projects).into()));
    }
    if !action.milestones.is_empty() {
        fields.push((texts.column_due(), wording.promised(action).into()));
    }
    fields.extend(responsible(wording, &action.responsible));
    fields
}

fn of_indicator(wording: &Wording<'_>, indicator: &Indicator) -> Vec<Field> {
    let mut fields = vec![(wording.texts.card_section(), wording.known(indicator.section.as_deref()))];
    fields.extend(note(wording, indicator.note.as_deref(), indicator.note_en.as_ref()));
    fields
}

fn of_blocker(wording: &Wording<'_>, blocker: &Blocker) -> Vec<Field> {
    let texts = wording.texts;
    let projects = if blocker.projects.is_empty() {
        texts.report_projects_not_named()
    } else {
        texts.listed(blocker.projects.iter().map(|code| wording.project(code)))
    };
    let mut fields = vec![
        (texts.column_category(), texts.blocker_category(blocker.category).into()),
        (texts.column_text(), wording.name(&blocker.text, blocker.text_en.as_ref()).into()),
        (texts.column_projects(), projects.into()),
        (texts.column_to_solve(), wording.known(blocker.owner.as_deref())),
        (texts.card_raised(), texts.day(blocker.raised_on).into()),
        (texts.card_recorded(), texts.day(blocker.recorded_on).into()),
        (texts.column_standing(), rows::blocker_standing(wording, blocker)),
    ];
    fields.extend(note(wording, blocker.closing_note.as_deref(), None));
    fields
}

fn of_update(wording: &Wording<'_>, about: &Reference, update: &Update) -> Vec<Field> {
    let texts = wording.texts;
    let mut fields = vec![(texts.column_about(), texts.reference(about).into())];
    if let Some(milestone) = &update.milestone {
        fields.push((texts.column_milestone(), milestone.as_str().into()));
    }
    fields.extend([
        (texts.column_day(), texts.day(update.on).into()),
        (texts.card_recorded(), texts.day(update.recorded_on).into()),
        (texts.column_by(), wording.known(update.by.as_deref())),
        (texts.column_text(), update.text.as_str().into()),
    ]);
    fields
}

fn responsible(wording: &Wording<'_>, responsible: &Responsible) -> [Field; 2] {
    [
        (wording.texts.card_unit(), wording.known(responsible.unit.as_deref())),
        (wording.texts.card_person(), wording.known(responsible.person.as_deref())),
    ]
}

fn aliases(wording: &Wording<'_>, aliases: &[String]) -> Option<Field> {
    let words = wording.texts.listed(aliases.iter().cloned());
    (!aliases.is_empty()).then(|| (wording.texts.card_aliases(), words.into()))
}

fn note(wording: &Wording<'_>, note: Option<&str>, note_en: Option<&String>) -> Option<Field> {
    Some((wording.texts.card_note(), wording.name(note?, note_en).into()))
}
