//! The top of the screen: which ledger, as of which day, and the totals.

use super::{Line, Tone, judged};
use crate::model::{DataDate, ProjectState, Standing};
use crate::text::cells::{self, Align};
use crate::text::{Texts, wrap};
use crate::tui::state::State;

pub(super) fn lines(state: &State) -> Vec<Line> {
    let width = usize::from(state.size.width);
    let mut lines = vec![top(state, width)];
    let projects = project_totals(state);
    let milestones = milestone_totals(state);
    let together = format!("{projects} | {milestones}");
    let overdue = state.summary.totals.milestones.count(Standing::Overdue) > 0;
    let tone = if overdue { Tone::Late } else { Tone::Plain };
    if cells::width(&together) < width {
        let mut line = Line::new(format!(" {projects} | "), Tone::Plain);
        line.push(milestones, tone);
        lines.push(line);
    } else {
        lines.extend(indented(&projects, width, Tone::Plain));
        lines.extend(indented(&milestones, width, tone));
    }
    lines
}

fn indented(text: &str, width: usize, tone: Tone) -> impl Iterator<Item = Line> {
    let rows = wrap::wrap(text, width.saturating_sub(2).max(1));
    rows.into_iter().map(move |row| Line::new(format!(" {row}"), tone))
}

fn top(state: &State, width: usize) -> Line {
    let (texts, summary) = (&state.texts, &state.summary);
    let name = texts.name(&summary.name, summary.name_en.as_deref());
    let date = match (state.as_of, summary.data_date) {
        (Some(day), _) => texts.tui_as_of_look(day.to_string()),
        (None, DataDate::Pinned(_)) => texts.tui_as_of_pinned(summary.as_of.to_string()),
        (None, DataDate::FollowsClock) => texts.tui_as_of_clock(summary.as_of.to_string()),
    };
    let room = width.saturating_sub(cells::width(&date) + 3);
    // Where it does not all fit, the name gives way.
    let period = format!("  {}", texts.period(summary.period));
    let name = cells::fit(name, room.saturating_sub(cells::width(&period)));
    let mut line = Line::new(" ", Tone::Plain);
    line.push(cells::pad(&format!("{name}{period}"), room, Align::Left), Tone::Title);
    line.push(format!(" {date}"), if state.as_of.is_some() { Tone::Late } else { Tone::Strong });
    line
}

fn project_totals(state: &State) -> String {
    let (texts, totals) = (&state.texts, &state.summary.totals.projects);
    let parts = ProjectState::ALL
        .into_iter()
        .map(|state| (totals.count(state), state))
        .filter(|(count, _)| *count > 0)
        .map(|(count, state)| texts.tui_part(count, judged::short_state(texts, state)));
    texts.tui_total_projects(totals.all, joined(texts, parts))
}

fn milestone_totals(state: &State) -> String {
    let (texts, totals) = (&state.texts, &state.summary.totals.milestones);
    let open = Standing::ALL
        .into_iter()
        .filter(|standing| !standing.is_done())
        .map(|standing| (totals.count(standing), standing))
        .filter(|(count, standing)| *count > 0 || *standing == Standing::Overdue)
        .map(|(count, standing)| texts.tui_part(count, texts.standing(standing)));
    let done = std::iter::once(texts.tui_part(totals.done(), texts.standing(Standing::Done)));
    texts.tui_total_milestones(totals.all, joined(texts, open.chain(done)))
}

fn joined(texts: &Texts, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(&texts.tui_part_gap())
}
