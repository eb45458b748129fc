//! What the ledger answers, in the words of the screen: where the command line names a command, it names the key.

use crate::model::{Deed, Hint, Problem, Receipt, Thing};
use crate::tui::action::Action;
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};

mod forms;

/// What was done and what is worth saying beside it, with one stop between two sentences.
pub(super) fn receipt(state: &State, receipt: &Receipt) -> String {
    let mut said = deed(state, &receipt.deed);
    for it in &receipt.hints {
        said = format!("{}{}{}", said.trim_end_matches(['。', '.']), state.texts.tui_sentence_gap(), hint(state, it));
    }
    said
}

/// What was done; milestones and sites with what they belong to, for many projects have one that is called so.
pub(in crate::tui) fn deed(state: &State, deed: &Deed) -> String {
    let texts = &state.texts;
    let placed = deed.things().into_iter().filter(|what| matches!(what.thing, Thing::Milestone | Thing::Site));
    placed.fold(texts.deed(deed, &state.summary.stages), |said, what| {
        let owner = state.summary.find(&Node::of(what)).and_then(|it| state.summary.find(&it.parent(&state.summary)?));
        let Some(owner) = owner.and_then(Subject::reference) else { return said };
        let name = texts.reference(what);
        let placed = texts.tui_belongs_to(name.as_str(), texts.name(&owner.name, owner.name_en.as_deref()));
        said.replacen(&name, &placed, 1)
    })
}

/// Why something was refused, and the next step here.
pub(super) fn problem(state: &State, refused: &Problem) -> String {
    let texts = &state.texts;
    match refused {
        Problem::InTheFuture { on, today } => {
            texts.tui_in_the_future(texts.day(*on), texts.day(*today), state.key_of(Action::Plan))
        }
        Problem::ReasonNeeded { what, days } => texts.tui_reason_needed(*days, texts.reference(what)),
        Problem::ForecastPast { what, latest, day } => texts.tui_forecast_past(
            texts.day(*latest),
            texts.day(*day),
            texts.reference(what),
            state.key_of(Action::Complete),
        ),
        Problem::OneOfSeveral { nth, of, what, problem: because } => {
            texts.one_of_several((*nth, *of), what.as_ref(), problem(state, because))
        }
        other => forms::problem(state, other).unwrap_or_else(|| texts.problem(other)),
    }
}

fn hint(state: &State, said: &Hint) -> String {
    let (texts, stages) = (&state.texts, &state.summary.stages);
    match said {
        Hint::UnitsBehind { project, stage, count, unit } => {
            let units = texts.count(*count, unit);
            texts.tui_units_behind(project.as_str(), units, texts.stage(stages, stage), state.key_of(Action::Move))
        }
        Hint::MilestoneOpen { milestone } => {
            texts.tui_milestone_open(texts.reference(milestone), state.key_of(Action::Complete))
        }
        Hint::Pushes { milestone, days, to } => {
            texts.tui_pushes(*days, texts.reference(milestone), texts.day(*to), state.key_of(Action::Forecast))
        }
        Hint::Of { what, hint: of } => texts.hint_of(what, hint(state, of)),
        other => texts.hint(other, stages),
    }
}
