//! Cards: everything known of one thing. What nobody has said is shown as such; a field that need not be there is left
//! out where it is empty.

mod control;
mod fields;
mod readings;

use super::document::{Block, Cell, Column, Document};
use super::rows;
use super::wording::Wording;
use crate::model::change::{Reference, Thing};
use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView, Summary};
use crate::model::{Blocker, Finding, Indicator, Supervision, Update};
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
    Supervision(&'a Supervision),
    /// A remark with what it is about.
    Remark(&'a Reference, &'a [Reference]),
}

/// The thing `what` refers to; `None` where it was not there yet on the day judged at.
pub(super) fn find<'a>(summary: &'a Summary, what: &Reference) -> Option<Found<'a>> {
    let code = &what.code;
    match what.thing {
        Thing::Supervision => summary.supervisions.iter().find(|one| one.code == *code).map(Found::Supervision),
        Thing::Remark => summary.findings.iter().find_map(|finding| match finding {
            Finding::Remark { remark, about } if remark.code == *code => Some(Found::Remark(remark, about)),
            _ => None,
        }),
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
        text: texts.problem_candidate(titled(what, texts), texts.thing(what.thing)),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    wording.viewpoint(&mut document);
    let Some(found) = find(summary, what) else {
        let planned = matches!(what.thing, Thing::Item | Thing::Action | Thing::Milestone);
        document.note(if planned { texts.card_not_in_plan() } else { texts.card_not_there() });
        return document;
    };
    let fields = fields::of(&wording, &found);
    let columns = vec![Column::new(String::new()), Column::new(String::new())];
    let rows = fields.into_iter().map(|(name, value)| vec![name.into(), value]).collect();
    document.table(columns, rows, texts.report_none());
    match &found {
        Found::Project(project) => of_project(&wording, project, &mut document),
        Found::Item(item) => of_item(&wording, item, &mut document),
        Found::Action(_, action) => updates(&wording, &action.updates, &mut document),
        Found::Milestone(_, milestone) => of_milestone(&wording, milestone, &mut document),
        Found::Indicator(indicator) => readings::write(&wording, indicator, &mut document),
        Found::Blocker(blocker) => of_blocker(&wording, blocker, &mut document),
        Found::Site(..) | Found::Update(..) | Found::Supervision(_) | Found::Remark(..) => {}
    }
    if matches!(found, Found::Project(_) | Found::Item(_) | Found::Action(..) | Found::Milestone(..)) {
        wording.rule(&mut document);
    }
    document
}

/// What is its text has it among its fields, whole.
fn titled(what: &Reference, texts: &Texts) -> String {
    match what.thing {
        Thing::Blocker | Thing::Update | Thing::Supervision | Thing::Remark => what.code.clone(),
        _ => texts.reference(what),
    }
}

fn of_project(wording: &Wording<'_>, project: &ProjectView, document: &mut Document) {
    let texts = wording.texts;
    if !project.sites.is_empty() {
        document.heading(1, texts.card_sites(project.sites.len()));
        let rows = project.sites.iter().map(|site| rows::own_site(wording, site)).collect();
        document.table(rows::own_site_columns(texts), rows, String::new());
    }
    milestones(wording, &project.milestones, document);
    control::targets(wording, project, document);
    control::money(wording, project, document);
    let blockers: Vec<&Blocker> =
        wording.summary.blockers.iter().filter(|blocker| blocker.projects.contains(&project.code)).collect();
    if !blockers.is_empty() {
        document.heading(1, texts.card_blockers(blockers.len()));
        let rows = blockers.into_iter().map(|blocker| rows::blocker(wording, blocker)).collect();
        own_table(rows::own_blocker_columns(texts), rows, &project.code, document);
    }
    let actions = wording.summary.items.iter().flat_map(|item| &item.actions);
    let actions: Vec<&ActionView> = actions.filter(|action| action.projects.contains(&project.code)).collect();
    self::actions(wording, &actions, &project.code, document);
    let milestones = project.milestones.iter().map(|milestone| milestone.code.as_str());
    control::supervisions(wording, &milestones.chain([project.code.as_str()]).collect::<Vec<_>>(), document);
    updates(wording, &project.updates, document);
}

fn of_item(wording: &Wording<'_>, item: &ItemView, document: &mut Document) {
    actions(wording, &item.actions.iter().collect::<Vec<_>>(), &item.code, document);
    if !item.milestones.is_empty() {
        milestones(wording, &item.milestones, document);
    }
    control::supervisions(wording, &[item.code.as_str()], document);
    updates(wording, &item.updates, document);
}

/// What was reported of the project or item in the name of the milestone.
fn of_milestone(wording: &Wording<'_>, milestone: &MilestoneView, document: &mut Document) {
    control::slips(wording, milestone, document);
    control::supervisions(wording, &[milestone.code.as_str()], document);
    let projects = wording.summary.projects.iter().flat_map(|project| &project.updates);
    let items = wording.summary.items.iter().flat_map(|item| &item.updates);
    let about = projects.chain(items).filter(|update| update.milestone.as_ref() == Some(&milestone.code));
    updates(wording, &about.cloned().collect::<Vec<_>>(), document);
}

fn of_blocker(wording: &Wording<'_>, blocker: &Blocker, document: &mut Document) {
    control::supervisions(wording, &[blocker.code.as_str()], document);
    updates(wording, &blocker.updates, document);
}

fn milestones(wording: &Wording<'_>, milestones: &[MilestoneView], document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.card_milestones(milestones.len()));
    let (columns, rows) = rows::own_milestones(wording, milestones);
    document.table(columns, rows, texts.report_none());
}

fn actions(wording: &Wording<'_>, actions: &[&ActionView], of: &str, document: &mut Document) {
    if actions.is_empty() {
        return;
    }
    let texts = wording.texts;
    document.heading(1, texts.card_actions(actions.len()));
    let rows = actions.iter().map(|action| rows::action(wording, action)).collect();
    own_table(rows::own_action_columns(texts), rows, of, document);
}

/// A table on the card of `code`: that its rows are of that goes without saying.
fn own_table(columns: Vec<Column>, mut rows: Vec<Vec<Cell>>, code: &str, document: &mut Document) {
    for cell in rows.iter_mut().flatten().filter(|cell| cell.text == code) {
        *cell = Cell::default();
    }
    document.telling_table(columns, rows);
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

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    /// The cards of these things, one after the other.
    fn cards(codes: &[&str], lang: Lang) -> String {
        let (summary, everything) = (sample::summary(), sample::everything());
        let of = |code: &&str| {
            let what = everything.iter().find(|what| what.code == *code).unwrap();
            printed(&Report::Card { summary: &summary, what }, lang)
        };
        codes.iter().map(of).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_milestone_shows_three_dates_and_every_slip() {
        insta::assert_snapshot!(cards(&["P07-M2", "P02-M2"], Lang::Zh));
        insta::assert_snapshot!(cards(&["P07-M2"], Lang::En));
    }

    #[test]
    fn a_project_shows_why_its_light_is_what_it_is() {
        insta::assert_snapshot!(cards(&["P01", "P10"], Lang::Zh));
    }

    #[test]
    fn blockers_supervisions_and_remarks_have_cards() {
        insta::assert_snapshot!(cards(&["B1", "D1", "D3", "R1"], Lang::Zh));
    }

    #[test]
    fn an_indicator_shows_its_parts_with_the_sum_and_its_share_with_both_numbers() {
        insta::assert_snapshot!(cards(&["K37"], Lang::Zh));
        insta::assert_snapshot!(cards(&["K37"], Lang::En));
    }
}
