//! The message line: what was done, why not, and what to do; else how much of a long page is seen.

use super::{Line, Tone, judged, position, said};
use crate::text::cells::{self, Align};
use crate::text::wrap;
use crate::tui::action::Action;
use crate::tui::form::Task;
use crate::tui::keymap::Context;
use crate::tui::state::{Notice, Pane, State};
use crate::tui::tabs::{self, Tab};

/// Lines a message may take.
const MOST: usize = 4;

/// At least one line, so that the screen does not jump.
pub(super) fn lines(state: &State) -> Vec<Line> {
    let message = message(state);
    if !message.is_empty() {
        return message;
    }
    let shown = position::words(state).unwrap_or_default();
    let left = (room(state) + 1).saturating_sub(cells::width(&shown));
    let why = cells::pad(&cells::fit(&why(state), left.saturating_sub(2)), left, Align::Left);
    let mut line = Line::new(why, Tone::Plain);
    line.push(shown, Tone::Muted);
    vec![line]
}

/// Why the light of the selected row has its colour: the list itself has no room for that. While units are carried, which.
fn why(state: &State) -> String {
    if state.context() == Context::Carry {
        return format!(" {}", tabs::grid::in_hand(state));
    }
    if !state.over.is_empty() || state.pane != Pane::List || state.tab == Tab::Journal {
        return String::new();
    }
    judged::light(state.subject()).map_or_else(String::new, |judged| format!(" {}", judged::why(state, judged)))
}

/// What there is to say; no lines where there is nothing.
pub(super) fn message(state: &State) -> Vec<Line> {
    let Some(notice) = &state.notice else { return Vec::new() };
    let (text, tone) = words(state, notice);
    let lines = wrap::wrap(&text, room(state)).into_iter().take(MOST);
    lines.map(|line| Line::new(format!(" {line}"), tone)).collect()
}

/// Cells of a line, with a blank on either side.
fn room(state: &State) -> usize {
    usize::from(state.size.width).saturating_sub(2).max(1)
}

fn words(state: &State, notice: &Notice) -> (String, Tone) {
    let texts = &state.texts;
    match notice {
        Notice::Receipt(receipt) => (said::receipt(state, receipt), Tone::Good),
        Notice::Refused(problem) => (said::problem(state, problem), Tone::Late),
        Notice::Failed(words) => (words.clone(), Tone::Late),
        Notice::Stray => (texts.tui_stray(), Tone::Soon),
        Notice::NotHere(action) => (not_here(state, *action), Tone::Soon),
        Notice::OnlyLooking => (texts.tui_only_looking(), Tone::Soon),
        Notice::Marked => (texts.tui_marked_things(state.marks.len()), Tone::Busy),
        Notice::WorksIn(context) => (texts.tui_works_in(context.words(texts)), Tone::Soon),
        Notice::Copied(lines, None) => (texts.tui_copied(*lines), Tone::Good),
        Notice::Copied(lines, Some(path)) => (texts.tui_copied_into(*lines, path.display().to_string()), Tone::Good),
        Notice::Mouse(true) => (texts.tui_mouse_taken(), Tone::Busy),
        Notice::Mouse(false) => (texts.tui_mouse_free(state.key_of(Action::Mouse)), Tone::Busy),
        Notice::Written(path) => (texts.tui_written(path.display().to_string()), Tone::Good),
        Notice::Stopped => (texts.tui_stopped(), Tone::Soon),
        Notice::NothingAfter => (texts.tui_nothing_after(), Tone::Soon),
        Notice::NothingFound => (texts.tui_nothing_found(), Tone::Soon),
        Notice::ChangedElsewhere => (texts.tui_changed_elsewhere(), Tone::Busy),
        Notice::Waiting => (texts.tui_waiting(), Tone::Soon),
        Notice::DraftKept => (texts.tui_draft_kept(), Tone::Soon),
        Notice::DraftRecalled => (texts.tui_draft_recalled(), Tone::Busy),
        Notice::DraftBack => (texts.tui_draft_back(), Tone::Busy),
        Notice::Said(text) => (text.clone(), Tone::Busy),
    }
}

/// What has to be selected for an action.
fn not_here(state: &State, action: Action) -> String {
    let texts = &state.texts;
    if !state.marks.is_empty() && Task::takes_many(action) {
        return texts.form_marks_not_fitting();
    }
    match action {
        Action::Complete => texts.tui_needs_milestone_or_action(),
        Action::Plan | Action::IntoMilestones => texts.tui_needs_milestone(),
        Action::Forecast => texts.tui_needs_open_milestone(),
        Action::Move => texts.tui_needs_project(),
        Action::Unblock => texts.tui_nothing_blocked(),
        Action::Edit => texts.form_needs_editable(),
        Action::Assign => texts.form_needs_responsible(),
        Action::Money => texts.form_needs_project_money(),
        Action::Target => texts.form_needs_project_target(),
        Action::Assess => texts.form_needs_judged(),
        Action::Supervise => texts.form_needs_supervised(),
        Action::Answer => texts.form_nothing_to_answer(),
        Action::Measure => texts.form_nothing_to_measure(),
        Action::Remove => texts.form_nothing_to_choose(),
        Action::PickDate => texts.picker_needs_date_field(),
        Action::Only => texts.filter_belongs_nowhere(),
        _ => texts.tui_needs_thing(),
    }
}
