//! What a form would do, before it is saved.

use super::paragraph;
use crate::tui::form::{Field, Form, Job, Moving, Slot};
use crate::tui::state::State;
use crate::tui::view::{Line, Tone};

/// What moves of each project, and the sum of each unit.
pub(super) fn lines(state: &State, form: &Form, field: &Field, width: usize) -> Vec<Line> {
    if form.task.job != Job::MoveAll || field.slot != Slot::To {
        return Vec::new();
    }
    let texts = &state.texts;
    let moving = form.moving(&state.summary);
    let each = texts.listed(moving.iter().map(|moving| {
        let name = texts.reference(&moving.what);
        if moving.count == 0 { name } else { texts.form_moves(name, texts.count(moving.count, &moving.unit)) }
    }));
    let sums = texts.listed(sums(&moving).into_iter().map(|(unit, count)| texts.count(count, unit)));
    let mut lines = paragraph(&texts.form_moving(each), width, Tone::Plain);
    if !sums.is_empty() {
        lines.extend(paragraph(&texts.form_moving_sum(sums), width, Tone::Good));
    }
    let stay = form.task.on.iter().filter(|what| !moving.iter().any(|moving| moving.what == **what));
    let stay: Vec<_> = stay.cloned().collect();
    if !stay.is_empty() {
        lines.extend(paragraph(&texts.form_not_moving(texts.first_few(&stay)), width, Tone::Muted));
    }
    lines
}

/// The count of each unit; what is counted in different units is never added up.
fn sums(moving: &[Moving]) -> Vec<(&str, u32)> {
    let mut sums: Vec<(&str, u32)> = Vec::new();
    for moving in moving.iter().filter(|moving| moving.count > 0) {
        match sums.iter_mut().find(|(unit, _)| *unit == moving.unit) {
            Some((_, sum)) => *sum = sum.saturating_add(moving.count),
            None => sums.push((&moving.unit, moving.count)),
        }
    }
    sums
}
