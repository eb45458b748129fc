//! Cards: everything known of one thing. What nobody has said is shown as such; a field that need not be there is left
//! out where it is empty.

mod fields;

use super::document::{Block, Cell, Column, Document};
use super::rows;
use super::wording::Wording;
use crate::model::change::{Reference, Thing};
use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView, Summary};
use crate::model::{Blocker, Indicator, Qualifier, Update};
use crate::text::Texts;

/// A thing with what it is a part of.
pub(super) enum Found<'a> {
    Project(&'a ProjectView),
    Site(&'a ProjectView, &'a SiteView),
    Milestone(Reference, &'a MilestoneView),
    Item(&'a ItemView),
    Action(&'a ItemView, &'a ActionView),
    Indicator(&'a Indicator),
    Blocker(&'a Blocker),
    Update(Reference, &'a Update),
}

/// The thing `what` refers to; `None` where it was not there yet on the day judged at.
pub(super) fn find<'a>(summary: &'a Summary, what: &Reference) -> Option<Found<'a>> {
    let code = &what.code;
    match what.thing {
        Thing::Project => summary.project(code).map(Found::Project),
        Thing::Site => summary.projects.iter().find_map(|project| {
            let site = project.sites.iter().find(|site| site.code == *code)?;
            Some(Found::Site(project, site))
        }),
        Thing::Milestone => {
            summary.milestones().find(|(_, one)| one.code == *code).map(|(owner, one)| Found::Milestone(owner, one))
        }
        Thing::Item => summary.items.iter().find(|item| item.code == *code).map(Found::Item),
        Thing::Action => summary.items.iter().find_map(|item| {
            let action = item.actions.iter().find(|action| action.code == *code)?;
            Some(Found::Action(item, action))
        }),
        Thing::Indicator => summary.indicators.iter().find(|one| one.code == *code).map(Found::Indicator),
        Thing::Blocker => summary.blocker(code).map(Found::Blocker),
        Thing::Update => {
            let all = super::Filter::default().updates(summary);
            all.into_iter().find(|(_, update)| update.code == *code).map(|(about, one)| Found::Update(about, one))
        }
    }
}

/// `show CODE`
pub(super) fn document(summary: &Summary, what: &Reference, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.problem_candidate(texts.reference(what), texts.thing(what.thing)),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    let Some(found) = find(summary, what) else {
        document.note(texts.card_not_there());
        return document;
    };
    let fields = fields::of(&wording, &found);
    let columns = vec![Column::new(String::new()), Column::new(String::new())];
    let rows = fields.into_iter().map(|(name, value)| vec![name.into(), value]).collect();
    document.table(columns, rows, texts.report_none());
    match found {
        Found::Project(project) => of_project(&wording, project, &mut document),
        Found::Item(item) => of_item(&wording, item, &mut document),
        Found::Action(_, action) => updates(&wording, &action.updates, &mut document),
        Found::Milestone(_, milestone) => of_milestone(&wording, milestone, &mut document),
        Found::Indicator(indicator) => readings(&wording, indicator, &mut document),
        Found::Site(..) | Found::Blocker(_) | Found::Update(..) => {}
    }
    document
}

fn of_project(wording: &Wording<'_>, project: &ProjectView, document: &mut Document) {
    let texts = wording.texts;
    if !project.sites.is_empty() {
        document.heading(1, texts.card_sites(project.sites.len()));
        let rows = project.sites.iter().map(|site| rows::own_site(wording, site)).collect();
        document.table(rows::own_site_columns(texts), rows, String::new());
    }
    milestones(wording, &project.milestones, document);
    let blockers: Vec<&Blocker> =
        wording.summary.blockers.iter().filter(|blocker| blocker.projects.contains(&project.code)).collect();
    if !blockers.is_empty() {
        document.heading(1, texts.card_obstacles(blockers.len()));
        let rows = blockers.into_iter().map(|blocker| rows::blocker(wording, blocker)).collect();
        document.table(rows::blocker_columns(texts), rows, String::new());
    }
    let actions = wording.summary.items.iter().flat_map(|item| &item.actions);
    let actions: Vec<&ActionView> = actions.filter(|action| action.projects.contains(&project.code)).collect();
    self::actions(wording, &actions, document);
    updates(wording, &project.updates, document);
}

fn of_item(wording: &Wording<'_>, item: &ItemView, document: &mut Document) {
    actions(wording, &item.actions.iter().collect::<Vec<_>>(), document);
    if !item.milestones.is_empty() {
        milestones(wording, &item.milestones, document);
    }
    updates(wording, &item.updates, document);
}

/// What was reported of the project or item in the name of the milestone.
fn of_milestone(wording: &Wording<'_>, milestone: &MilestoneView, document: &mut Document) {
    let projects = wording.summary.projects.iter().flat_map(|project| &project.updates);
    let items = wording.summary.items.iter().flat_map(|item| &item.updates);
    let about = projects.chain(items).filter(|update| update.milestone.as_ref() == Some(&milestone.code));
    updates(wording, &about.cloned().collect::<Vec<_>>(), document);
}

fn milestones(wording: &Wording<'_>, milestones: &[MilestoneView], document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.card_milestones(milestones.len()));
    let rows = milestones.iter().map(|milestone| rows::own_milestone(wording, milestone)).collect();
    document.table(rows::own_milestone_columns(texts), rows, texts.report_none());
}

fn actions(wording: &Wording<'_>, actions: &[&ActionView], document: &mut Document) {
    if actions.is_empty() {
        return;
    }
    let texts = wording.texts;
    document.heading(1, texts.card_actions(actions.len()));
    let rows = actions.iter().map(|action| rows::action(wording, action)).collect();
    document.table(rows::action_columns(texts), rows, String::new());
}

/// Every update, newest first; that there is none yet.
fn updates(wording: &Wording<'_>, updates: &[Update], document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.card_updates(updates.len()));
    if updates.is_empty() {
        document.paragraph(texts.report_none());
    }
    document.list(updates.iter().map(|update| entry(wording, update)).collect());
}

fn entry(wording: &Wording<'_>, update: &Update) -> Cell {
    let by = wording.known(update.by.as_deref()).text;
    let texts = wording.texts;
    texts.card_update(update.code.as_str(), texts.day(update.on), by, update.text.as_str()).into()
}

fn readings(wording: &Wording<'_>, indicator: &Indicator, document: &mut Document) {
    let texts = wording.texts;
    let figure = |value, qualifier: Qualifier, unit: &str| Cell::from(texts.figure(value, qualifier, unit));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for measure in &indicator.measures {
        let name = wording.name(&measure.name, measure.name_en.as_ref());
        rows.extend(measure.readings.iter().map(|reading| {
            let value = figure(reading.value, reading.qualifier, &measure.unit);
            vec![name.into(), value, texts.day(reading.on).into()]
        }));
    }
    let columns = vec![
        Column::new(texts.column_measure()),
        Column::number(texts.column_value()),
        Column::new(texts.column_day()),
    ];
    document.heading(1, texts.card_readings());
    document.table(columns, rows, texts.label_unknown());
}
