//! Why a form was refused, where the command line would name a command or an option.

use crate::model::{Problem, Reference};
use crate::tui::action::Action;
use crate::tui::state::State;

/// `None` where the words are the same everywhere.
pub(super) fn problem(state: &State, problem: &Problem) -> Option<String> {
    let texts = &state.texts;
    let of = |what: &Reference| texts.reference(what);
    Some(match problem {
        Problem::NameTheSites { project, stage, unnamed, sites, stages } => {
            let head = texts.form_problem_name_sites(*unnamed, of(project), texts.stage(stages, stage));
            format!("{head}{}", texts.listed(sites.iter().map(of)))
        }
        Problem::UnitsNamed { project, stage, sites, stages } => {
            let head = texts.form_problem_units_named(of(project), texts.stage(stages, stage));
            format!("{head}{}", texts.listed(sites.iter().map(of)))
        }
        Problem::NoUnnamedUnits { project } => texts.form_problem_no_unnamed_units(of(project)),
        Problem::AlreadyDone { what, on } => {
            texts.form_problem_already_done(of(what), texts.day(*on), state.key_of(Action::Complete))
        }
        Problem::AlreadyClosed { what, on } => {
            texts.form_problem_already_closed(of(what), texts.day(*on), state.key_of(Action::Block))
        }
        Problem::AlreadyAnswered { what, on } => {
            texts.form_problem_already_answered(of(what), texts.day(*on), state.key_of(Action::Complete))
        }
        Problem::BaselineExists { name } => texts.form_problem_baseline_exists(name.as_str()),
        Problem::PeriodNotLater { period, current } => {
            let next = current.next().to_string();
            texts.form_problem_period_not_later(texts.period(*period), texts.period(*current), next)
        }
        Problem::PeriodClosed { what, period } => texts.form_problem_period_closed(of(what), texts.period(*period)),
        Problem::FeedbackPast { feedback, given_on } => {
            texts.form_problem_feedback_past(texts.day(*feedback), texts.day(*given_on))
        }
        Problem::BeyondUnits { project, count, units, unit } => {
            let (units, count) = (texts.count(*units, unit), texts.count(*count, unit));
            texts.form_problem_beyond_units(of(project), units, count)
        }
        Problem::MovedOn { entry, deed, stages } => {
            texts.form_problem_moved_on(*entry, texts.deed(deed, stages), state.key_of(Action::ShowJournal))
        }
        Problem::UndoneSince { entry, lost, deed, stages, back_to } => {
            let deed = texts.deed(deed, stages);
            texts.form_problem_undone_since(*lost, deed, *entry, *back_to, state.key_of(Action::UndoTo))
        }
        _ => return None,
    })
}
