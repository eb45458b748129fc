//! What a form is for, in a sentence.

use crate::model::view::ProjectView;
use crate::model::{Reference, Thing};
use crate::report::Kind;
use crate::text::Texts;
use crate::tui::form::{Form, Job, Next, Task};
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};

pub(super) fn title(state: &State, task: &Task) -> String {
    let texts = &state.texts;
    let what = placed(state, &task.on);
    match task.job {
        Job::Complete => texts.tui_form_complete(what),
        Job::Mark => texts.tui_form_mark(what),
        Job::Reopen => match task.on.as_slice() {
            [one] if one.thing == Thing::Blocker => texts.form_ask_reopen_blocker(what),
            [one] if one.thing == Thing::Supervision => texts.form_ask_reopen_supervision(what),
            _ => texts.tui_ask_reopen(what),
        },
        Job::Report => texts.tui_form_update(what),
        Job::Move => texts.tui_form_move(named(texts, &project(state, task))),
        Job::MoveAll => texts.form_move_all(what),
        Job::Plan => texts.tui_form_plan(what),
        Job::Forecast => texts.tui_form_forecast(what),
        Job::Target => texts.form_target(what),
        Job::Assess if task.on.is_empty() => texts.form_assess_whole(),
        Job::Assess => texts.form_assess(what),
        Job::Fund => texts.form_fund(what),
        Job::Block if task.on.is_empty() => texts.tui_form_block_all(),
        Job::Block => texts.tui_form_block(what),
        Job::Unblock => texts.tui_form_unblock(),
        Job::Supervise => texts.form_supervise(what),
        Job::Answer => texts.form_answer(),
        Job::Measure => texts.form_measure(what),
        Job::SetBaseline => texts.form_baseline(),
        Job::OpenPeriod => texts.form_open_period(texts.period(state.summary.period)),
        Job::New(_) => texts.form_new(),
        Job::Choose(Next::Complete) => texts.form_choose_complete(what),
        Job::Choose(Next::Plan) => texts.form_choose_plan(what),
        Job::Choose(Next::Forecast) => texts.form_choose_forecast(what),
        Job::Choose(Next::Measure) => texts.form_choose_measure(),
        Job::Choose(Next::Edit) => texts.form_choose_edit(),
        Job::Choose(Next::Remove) => texts.form_choose_remove(),
        Job::Add(thing) => texts.form_add(texts.thing(thing)),
        Job::Edit => texts.form_edit(what),
        Job::Assign => texts.form_assign(what),
        Job::Remove => texts.form_remove(what),
        Job::DataDate => texts.tui_form_data_date(),
        Job::AsOf => texts.tui_form_as_of(),
        Job::Import => texts.tui_form_import(),
        Job::Export => texts.tui_form_export(),
        Job::Print => texts.tui_form_print(endings(texts)),
    }
}

/// Every ending that says a format.
fn endings(texts: &Texts) -> String {
    let endings = Kind::ALL.iter().filter_map(|kind| kind.endings().first());
    texts.listed(endings.map(|ending| format!(".{ending}")))
}

/// What has to be known before it is saved: what goes along with it, what it is not for, what is done with the rest.
pub(super) fn beside(state: &State, form: &Form) -> Vec<String> {
    let texts = &state.texts;
    let mut said = Vec::new();
    if form.task.job == Job::Remove {
        said.push(going_along(texts, &form.removed_along(&state.summary)));
    }
    if form.task.job == Job::OpenPeriod {
        said.push(texts.form_open_period_how());
    }
    if let Some(left_out) = form.left_out.filter(|left_out| *left_out > 0) {
        said.push(texts.form_left_out(left_out));
    }
    said
}

fn going_along(texts: &Texts, along: &[(Thing, usize)]) -> String {
    if along.is_empty() {
        return texts.form_remove_alone();
    }
    let counted = along.iter().map(|(thing, count)| texts.things_counted(Some(*thing), *count));
    texts.form_remove_along(texts.listed(counted))
}

/// The same; a milestone or a site with what it belongs to, for many projects have one that is called so.
pub(super) fn placed(state: &State, things: &[Reference]) -> String {
    let texts = &state.texts;
    let owner = match things {
        [one] if matches!(one.thing, Thing::Milestone | Thing::Site) => {
            let owner = state.summary.find(&Node::of(one)).and_then(|subject| subject.parent(&state.summary));
            owner.and_then(|node| state.summary.find(&node)?.reference())
        }
        _ => None,
    };
    let name = named(texts, things);
    owner.map_or_else(
        || name.clone(),
        |it| texts.tui_belongs_to(name.as_str(), texts.name(&it.name, it.name_en.as_deref())),
    )
}

/// One thing by its name; several by their number and the first of them.
pub(super) fn named(texts: &Texts, things: &[Reference]) -> String {
    match things {
        [one] => texts.reference(one),
        _ => texts.form_several(texts.counted_things(things), texts.first_few(things)),
    }
}

/// The project of what is to move, which may be a site or a milestone of it.
fn project(state: &State, task: &Task) -> Vec<Reference> {
    let project = |subject: &Subject<'_>| subject.project(&state.summary).map(ProjectView::reference);
    let found = task.subjects(&state.summary).first().and_then(project);
    found.map_or_else(|| task.on.clone(), |project| vec![project])
}
