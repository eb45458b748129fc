//! The figures of the overview: totals, where the units stand, and planned against done over the months.

use chrono::Datelike as _;

use super::heading;
use crate::model::view::{MonthTally, UnitTally};
use crate::model::{Light, ProjectState, Qualifier, Standing};
use crate::text::{Texts, cells, wrap};
use crate::tui::shown::Shown;
use crate::tui::state::State;
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Line, Tone, judged};

/// Cells of a bar at most, and of what else is in a row of a month: its name, two counts and what parts them.
const BAR: usize = 8;
const BESIDE_BARS: usize = 20;

/// What is counted once for each state of the ledger.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    units: Vec<Units>,
    months: Vec<MonthTally>,
}

/// Where the units of one kind stand: the stages with their counts, furthest first.
#[derive(Clone, Debug)]
struct Units {
    unit: String,
    total: u64,
    stages: Vec<(String, u64)>,
}

impl Figures {
    pub(super) fn of(shown: &Shown) -> Self {
        Self { units: units(shown), months: shown.months() }
    }

    pub(super) fn lines(&self, state: &State, width: usize) -> Vec<Line> {
        let texts = &state.texts;
        let mut lines = vec![heading(&texts.tui_units_by_stage())];
        if self.units.is_empty() {
            lines.push(Line::new(format!("  {}", texts.label_unknown()), Tone::Unknown));
        }
        for Units { unit, total, stages } in &self.units {
            let parts =
                stages.iter().map(|(stage, count)| texts.tui_part(*count, texts.stage(&state.summary.stages, stage)));
            let words = texts.tui_units_of(texts.figure((*total).into(), Qualifier::Exact, unit), joined(texts, parts));
            lines.extend(indented(&words, width, Tone::Plain));
        }
        lines.push(Line::default());
        lines.push(heading(&texts.tui_months()));
        lines.push(month_row(
            width,
            texts.tui_month(),
            (texts.tui_planned_in_month(), texts.tui_done_in_month()),
            Tone::Muted,
        ));
        let most = self.months.iter().map(|month| month.planned.max(month.done)).max().unwrap_or(0);
        let now = (state.summary.as_of.year(), state.summary.as_of.month());
        for MonthTally { first_day: month, planned, done } in &self.months {
            let now = (month.year(), month.month()) == now;
            let counts = (bar('=', *planned, most, cells_of_bar(width)), bar('#', *done, most, cells_of_bar(width)));
            let tone = if now { Tone::Strong } else { Tone::Plain };
            lines.push(month_row(width, month.format("%Y-%m").to_string(), counts, tone));
        }
        lines
    }
}

fn month_row(width: usize, month: String, (planned, done): (String, String), tone: Tone) -> Line {
    let cells = cells_of_bar(width) + 4;
    let columns = vec![
        Column::left(month, 8, tone),
        Column::left(planned, cells, Tone::Busy),
        Column::left(done, cells, Tone::Good),
    ];
    paper::row(width, 2, columns)
}

fn cells_of_bar(width: usize) -> usize {
    (width.saturating_sub(BESIDE_BARS) / 2).min(BAR)
}

/// A bar with its count; nought is said too.
fn bar(sign: char, count: usize, most: usize, cells: usize) -> String {
    let filled = (count * cells).checked_div(most.max(cells)).unwrap_or(0).max(usize::from(count > 0));
    let bar: String = std::iter::repeat_n(sign, filled).collect();
    if bar.is_empty() { count.to_string() } else { format!("{bar} {count}") }
}

/// The units with most first, and their stages furthest first.
fn units(shown: &Shown) -> Vec<Units> {
    let stages = |tally: &UnitTally| {
        let mut stages: Vec<(String, u64)> = tally.stages().map(|(stage, count)| (stage.to_owned(), count)).collect();
        stages.sort_by_key(|(stage, _)| std::cmp::Reverse(shown.stages.position(stage)));
        stages
    };
    let tallies = UnitTally::of(&shown.projects).into_iter().filter(|(_, tally)| tally.total > 0);
    let mut units: Vec<Units> =
        tallies.map(|(unit, tally)| Units { unit, total: tally.total, stages: stages(&tally) }).collect();
    units.sort_by_key(|units| std::cmp::Reverse(units.total));
    units
}

/// The totals of projects, milestones and lights, each with its parts.
pub(super) fn totals(state: &State, width: usize) -> Vec<Line> {
    let overdue = state.summary.totals.milestones.count(Standing::Overdue) > 0;
    let mut lines: Vec<Line> = indented(&project_totals(state), width, Tone::Plain).collect();
    lines.extend(indented(&milestone_totals(state), width, if overdue { Tone::Late } else { Tone::Plain }));
    lines.push(lights(state));
    lines.push(Line::default());
    lines
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

/// The lights of projects and of plan items, each word in its colour; what is not there is told of red and amber only.
fn lights(state: &State) -> Line {
    let (texts, totals) = (&state.texts, &state.summary.totals.lights);
    let mut line = Line::new(format!(" {}", texts.tui_lights_of_projects()), Tone::Plain);
    let tell = |line: &mut Line, count: &dyn Fn(Light) -> usize| {
        let shown = |light: &Light| count(*light) > 0 || matches!(light, Light::Red | Light::Amber);
        for light in Light::ALL.into_iter().filter(shown) {
            let tone = if count(light) > 0 { judged::light_tone(light) } else { Tone::Muted };
            line.push(format!(" {}", texts.tui_part(count(light), texts.light(light))), tone);
        }
    };
    tell(&mut line, &|light| totals.projects(light));
    line.push(format!("  {}", texts.tui_lights_of_items()), Tone::Plain);
    tell(&mut line, &|light| totals.items(light));
    line
}

fn indented(text: &str, width: usize, tone: Tone) -> impl Iterator<Item = Line> {
    let rows = wrap::wrap_indented(text, width.saturating_sub(2).max(cells::width(" ")), "", "  ");
    rows.into_iter().map(move |row| Line::new(format!(" {row}"), tone))
}

fn joined(texts: &Texts, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(&texts.tui_part_gap())
}
