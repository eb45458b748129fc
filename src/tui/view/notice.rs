//! The message line: what was done, why not, and what to do.

use super::{Line, Tone};
use crate::text::{Texts, wrap};
use crate::tui::action::Action;
use crate::tui::state::{Notice, State};

/// Lines a message may take.
const MOST: usize = 4;

/// At least one line, so that the screen does not jump.
pub(super) fn lines(state: &State) -> Vec<Line> {
    let Some(notice) = &state.notice else { return vec![Line::default()] };
    let (text, tone) = words(state, notice);
    let width = usize::from(state.size.width).saturating_sub(2).max(1);
    wrap::wrap(&text, width).into_iter().take(MOST).map(|line| Line::new(format!(" {line}"), tone)).collect()
}

fn words(state: &State, notice: &Notice) -> (String, Tone) {
    let texts = &state.texts;
    match notice {
        Notice::Receipt(receipt) => {
            let stages = &state.summary.stages;
            let hints = receipt.hints.iter().map(|hint| texts.hint(hint, stages));
            let said = hints.fold(texts.deed(&receipt.deed, stages), |said, hint| {
                format!("{}{}{hint}", said.trim_end_matches(['.', '。']), texts.tui_sentence_gap())
            });
            (said, Tone::Good)
        }
        Notice::Refused(problem) => (texts.problem(problem), Tone::Late),
        Notice::Failed(detail) => (texts.tui_failed(detail.as_str()), Tone::Late),
        Notice::Stray => (texts.tui_stray(), Tone::Soon),
        Notice::NotHere(action) => (not_here(texts, *action), Tone::Soon),
        Notice::NothingFound => (texts.tui_nothing_found(), Tone::Soon),
        Notice::ChangedElsewhere => (texts.tui_changed_elsewhere(), Tone::Busy),
        Notice::DraftKept => (texts.tui_draft_kept(), Tone::Soon),
        Notice::DraftBack => (texts.tui_draft_back(), Tone::Busy),
        Notice::Said(text) => (text.clone(), Tone::Busy),
    }
}

/// What has to be selected for an action.
fn not_here(texts: &Texts, action: Action) -> String {
    match action {
        Action::Complete => texts.tui_needs_milestone_or_action(),
        Action::Plan => texts.tui_needs_milestone(),
        Action::Move => texts.tui_needs_project(),
        Action::Unblock => texts.tui_nothing_blocked(),
        _ => texts.tui_needs_thing(),
    }
}
