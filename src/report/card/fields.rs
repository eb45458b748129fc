//! The fields of a card: names and values, of what has no table of its own.

use super::Found;
use crate::model::view::{ActionTotals, ActionView, ItemView, MilestoneView, ProjectView, SiteView};
use crate::model::{
    ActionStatus, Assessment, Blocker, Indicator, Judged, Nature, Qualifier, Reference, Responsible, Supervision,
    Update, Why,
};
use crate::report::document::{Cell, Tone};
use crate::report::rows;
use crate::report::wording::Wording;

type Field = (String, Cell);

pub(super) fn of<'a>(wording: &Wording<'a>, found: &Found<'a>) -> Vec<Field> {
    match found {
        Found::Project(project) => of_project(wording, project),
        Found::Site(project, site) => of_site(wording, project, site),
        Found::Milestone(owner, milestone) => of_milestone(wording, owner, milestone),
        Found::Item(item) => of_item(wording, item),
        Found::Action(item, action) => of_action(wording, item, action),
        Found::Indicator(indicator) => of_indicator(wording, indicator),
        Found::Blocker(blocker) => of_blocker(wording, blocker),
        Found::Update(about, update) => of_update(wording, about, update),
        Found::Supervision(supervision) => of_supervision(wording, supervision),
        Found::Remark(remark, about) => of_remark(wording, remark, about),
    }
}

fn of_project<'a>(wording: &Wording<'a>, project: &'a ProjectView) -> Vec<Field> {
    let texts = wording.texts;
    let category = wording.summary.categories.iter().find(|one| project.category.as_ref() == Some(&one.code));
    let category = category.map(|one| wording.name(&one.name, Some(&one.name_en)));
    let nature = project.nature.map(|nature: Nature| texts.nature(nature));
    let investment = project.investment.map(|amount| texts.figure(amount, Qualifier::Exact, "万元"));
    let funding = project.known_funding().map(|funding| texts.funding(&funding));
    let mut fields = vec![
        (texts.column_light(), wording.lit(&project.light)),
        (texts.column_category(), wording.known(category)),
        (texts.card_nature(), wording.known(nature.as_deref())),
        (texts.column_size(), texts.quantities(&project.quantities).into()),
        (texts.column_state(), wording.state(project.state)),
        (texts.column_units(), wording.units(project).into()),
        (texts.card_complete(), wording.known(wording.complete(project).as_deref())),
        (texts.column_next(), next(wording, project)),
    ];
    fields.extend(responsible(wording, &project.responsible));
    fields.push((texts.card_funding(), wording.known(funding.as_deref())));
    fields.push((texts.card_investment(), wording.known(investment.as_deref())));
    fields.extend(assessed(wording, &project.light, project.assessment.as_ref()));
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
    let mut fields = vec![(texts.column_owner(), texts.reference(owner).into())];
    if let Some(stage) = &milestone.stage {
        fields.push((texts.column_stage(), wording.stage(Some(stage))));
    }
    fields.push((texts.column_light(), wording.lit(&milestone.light)));
    fields.push((texts.column_planned(), wording.due(milestone).into()));
    fields.extend(forecast(wording, milestone));
    if let Some(baseline) = &milestone.baseline {
        fields.push((texts.column_baseline(), wording.date(Some(baseline)).into()));
    }
    fields.push((texts.column_standing(), wording.standing(milestone)));
    if let Some(variance) = milestone.variance {
        let tone = if variance.days() > 0 { Tone::Warn } else { Tone::Plain };
        fields.push((texts.column_variance(), Cell::new(texts.variance(variance), tone)));
    }
    if let Some(done) = &milestone.done {
        fields.push((texts.card_actual(), texts.day(done.on).into()));
        fields.push((texts.card_recorded(), texts.day(done.recorded_on).into()));
        fields.push((texts.column_by(), wording.known(done.by.as_deref())));
        fields.extend(note(wording, done.note.as_deref(), None));
    }
    fields
}

/// What somebody expects, why and since when; and what the milestone before makes of it.
fn forecast(wording: &Wording<'_>, milestone: &MilestoneView) -> Vec<Field> {
    let texts = wording.texts;
    let said = milestone.forecast.as_ref().filter(|_| milestone.done.is_none()).map(|forecast| {
        let facts = [
            Some(texts.card_said_on(wording.day(forecast.on))),
            forecast.by.as_ref().map(|by| texts.card_said_by(by.as_str())),
            forecast.reason.map(|reason| texts.card_reason(texts.blocker_category(reason))),
            forecast.note.clone(),
        ];
        let date = wording.date(forecast.date.as_ref());
        let words = texts.card_with_facts(date, texts.clauses(facts.into_iter().flatten()));
        (texts.column_expected(), Cell::from(words))
    });
    let pushed = milestone
        .pushed
        .as_ref()
        .map(|pushed| (texts.card_derived(), Cell::new(texts.pushed(pushed, wording.year()), Tone::Warn)));
    said.into_iter().chain(pushed).collect()
}

fn of_item(wording: &Wording<'_>, item: &ItemView) -> Vec<Field> {
    let texts = wording.texts;
    let totals = ActionTotals::of(item.actions.iter().map(|action| action.status));
    let parts = wording.status_parts(&totals);
    let mut fields = vec![
        (texts.column_light(), wording.lit(&item.light)),
        (texts.column_actions(), texts.card_total(totals.all, parts).into()),
    ];
    fields.extend(responsible(wording, &item.responsible));
    fields.extend(assessed(wording, &item.light, item.assessment.as_ref()));
    fields.extend(carried(wording, item.carried));
    fields
}

fn of_action(wording: &Wording<'_>, item: &ItemView, action: &ActionView) -> Vec<Field> {
    let texts = wording.texts;
    let mut fields = vec![
        (texts.column_item(), texts.reference(&item.reference()).into()),
        (texts.column_status(), wording.status(action.status)),
        (texts.column_light(), wording.lit(&action.light)),
    ];
    if let Some(mark) = &action.mark {
        fields.push((texts.card_since(), texts.day(mark.on).into()));
        fields.push((texts.column_by(), wording.known(mark.by.as_deref())));
        // Why it was dropped, its light says.
        fields.extend(note(wording, mark.note.as_deref().filter(|_| mark.status != ActionStatus::Dropped), None));
    }
    if !action.projects.is_empty() {
        let projects = action.projects.iter().map(|code| wording.project(code));
        fields.push((texts.column_projects(), texts.listed(projects).into()));
    }
    if !action.milestones.is_empty() {
        fields.push((texts.column_due(), wording.promised(action).into()));
    }
    fields.extend(responsible(wording, &action.responsible));
    fields.extend(carried(wording, action.carried));
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
        (texts.card_solve_by(), rows::blocker_due(wording, blocker).unwrap_or_else(|| wording.known(None))),
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

fn of_supervision(wording: &Wording<'_>, supervision: &Supervision) -> Vec<Field> {
    let texts = wording.texts;
    let open = supervision.is_open(wording.summary.as_of);
    let feedback = &supervision.feedback;
    let mut fields = vec![
        (texts.column_about(), wording.thing_words(&supervision.about).into()),
        (texts.column_text(), supervision.text.as_str().into()),
        (texts.column_asked_by(), wording.known(supervision.by.as_deref())),
        (texts.card_given(), texts.day(supervision.given_on).into()),
        (texts.card_recorded(), texts.day(supervision.recorded_on).into()),
        (texts.column_feedback(), if open { wording.deadline(feedback) } else { wording.date(Some(feedback)).into() }),
        (texts.column_standing(), wording.supervision_standing(supervision)),
    ];
    fields.extend(supervision.answered.as_ref().map(|answer| (texts.card_answer(), answer.text.as_str().into())));
    fields
}

fn of_remark(wording: &Wording<'_>, remark: &Reference, about: &[Reference]) -> Vec<Field> {
    let texts = wording.texts;
    let about = match about {
        [] => texts.card_whole_plan(),
        about => texts.listed(about.iter().map(|one| texts.reference(one))),
    };
    vec![
        (texts.column_about(), about.into()),
        (texts.column_text(), wording.name(&remark.name, remark.name_en.as_ref()).into()),
    ]
}

fn next<'a>(wording: &Wording<'a>, project: &'a ProjectView) -> Cell {
    let texts = wording.texts;
    wording.next(project).map_or_else(
        || wording.none(),
        |next| {
            let dates = [next.due.text].into_iter().chain(next.expected);
            Cell::new(texts.report_next(next.name, texts.clauses(dates)), next.due.tone)
        },
    )
}

fn responsible(wording: &Wording<'_>, responsible: &Responsible) -> Vec<Field> {
    let texts = wording.texts;
    let leader = responsible.leader.as_ref().map(|leader| (texts.card_leader(), leader.as_str().into()));
    let mut fields = vec![
        (texts.card_unit(), wording.known(responsible.unit.as_deref())),
        (texts.card_person(), wording.known(responsible.person.as_deref())),
    ];
    fields.extend(leader);
    fields
}

/// What a person last said of it. Where its light goes by that, the light has said it already.
fn assessed(wording: &Wording<'_>, light: &Judged, assessment: Option<&Assessment>) -> Option<Field> {
    if matches!(light.why, Why::Assessed { .. }) {
        return None;
    }
    Some((wording.texts.card_assessed(), wording.assessment(assessment?)))
}

fn carried(wording: &Wording<'_>, carried: bool) -> Option<Field> {
    carried.then(|| (wording.texts.card_carried(), wording.texts.card_from_before().into()))
}

fn aliases(wording: &Wording<'_>, aliases: &[String]) -> Option<Field> {
    let words = wording.texts.listed(aliases.iter().cloned());
    (!aliases.is_empty()).then(|| (wording.texts.card_aliases(), words.into()))
}

fn note(wording: &Wording<'_>, note: Option<&str>, note_en: Option<&String>) -> Option<Field> {
    Some((wording.texts.card_note(), wording.name(note?, note_en).into()))
}
