//! The figures of the overview: totals, each with its parts, the lights, and where the units stand.

use crate::model::view::UnitTally;
use crate::model::{Light, ProjectState, Qualifier, Standing};
use crate::text::{Texts, cells, wrap};
use crate::tui::shown::Shown;
use crate::tui::state::State;
use crate::tui::view::{Line, Tone, judged};

/// Where the units of one kind stand: the stages with their counts, furthest first.
#[derive(Clone, Debug)]
pub(super) struct Units {
    unit: String,
    total: u64,
    stages: Vec<(String, u64)>,
}

impl Units {
    /// Those of every kind, the most numerous first. Nothing is summed across kinds.
    pub(super) fn of(shown: &Shown) -> Vec<Self> {
        let stages = |tally: &UnitTally| {
            let mut stages: Vec<(String, u64)> =
                tally.stages().map(|(stage, count)| (stage.to_owned(), count)).collect();
            stages.sort_by_key(|(stage, _)| std::cmp::Reverse(shown.stages.position(stage)));
            stages
        };
        let tallies = shown.units().into_iter().filter(|(_, tally)| tally.total > 0);
        let mut units: Vec<Self> =
            tallies.map(|(unit, tally)| Self { unit, total: tally.total, stages: stages(&tally) }).collect();
        units.sort_by_key(|units| std::cmp::Reverse(units.total));
        units
    }

    fn words(&self, state: &State) -> String {
        let (texts, stages) = (&state.texts, &state.summary.stages);
        let parts = self.stages.iter().map(|(stage, count)| texts.tui_part(*count, texts.stage(stages, stage)));
        texts.tui_units_of(texts.figure(self.total.into(), Qualifier::Exact, &self.unit), joined(texts, parts))
    }
}

/// The totals of projects, milestones and lights; of an empty ledger what to do with it.
pub(super) fn totals(state: &State, width: usize) -> Vec<Line> {
    if state.summary.projects.is_empty() && state.summary.items.is_empty() {
        return indented(&state.texts.projects_empty(), width, Tone::Busy).collect();
    }
    let overdue = state.summary.totals.milestones.count(Standing::Overdue) > 0;
    let mut lines: Vec<Line> = indented(&project_totals(state), width, Tone::Plain).collect();
    lines.extend(indented(&milestone_totals(state), width, if overdue { Tone::Late } else { Tone::Plain }));
    lines.extend(lights(state, width));
    lines
}

/// Where the units stand, kind by kind.
pub(super) fn units(state: &State, units: &[Units], width: usize) -> Vec<Line> {
    let words = together(units.iter().map(|units| units.words(state)), width.saturating_sub(2));
    words.iter().flat_map(|words| indented(words, width, Tone::Plain)).collect()
}

/// The same in no more than so many lines: where they are more, a line for each kind, as far as it goes.
pub(super) fn units_within(state: &State, units: &[Units], width: usize, most: usize) -> Vec<Line> {
    let whole = self::units(state, units, width);
    if whole.len() <= most {
        return whole;
    }
    let line = |units: &Units| Line::new(format!(" {}", cells::fit(&units.words(state), width - 2)), Tone::Plain);
    units.iter().take(most.max(1)).map(line).collect()
}

/// As many of the words on a line as it has room for.
fn together(words: impl Iterator<Item = String>, room: usize) -> Vec<String> {
    const GAP: &str = "  ";
    let mut lines: Vec<String> = Vec::new();
    for words in words {
        match lines.last_mut() {
            Some(line) if cells::width(line) + cells::width(GAP) + cells::width(&words) <= room => {
                line.push_str(GAP);
                line.push_str(&words);
            }
            _ => lines.push(words),
        }
    }
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

/// The lights of projects and of plan items, each word in its colour; what is not there is told of red and amber only. They
/// stand on one line where there is room.
fn lights(state: &State, width: usize) -> Vec<Line> {
    let (texts, totals) = (&state.texts, &state.summary.totals.lights);
    let mut line = Line::new(format!(" {}", texts.tui_lights_of_projects()), Tone::Plain);
    let tell = |line: &mut Line, count: &dyn Fn(Light) -> usize| {
        let shown = |light: &Light| count(*light) > 0 || matches!(light, Light::Red | Light::Amber);
        for (nth, light) in Light::ALL.into_iter().filter(shown).enumerate() {
            if nth > 0 {
                line.push(texts.tui_part_gap(), Tone::Plain);
            }
            let tone = if count(light) > 0 { judged::light_tone(light) } else { Tone::Muted };
            line.push(texts.tui_part(count(light), texts.light(light)), tone);
        }
    };
    tell(&mut line, &|light| totals.projects(light));
    let mut items = Line::new(format!("  {}", texts.tui_lights_of_items()), Tone::Plain);
    tell(&mut items, &|light| totals.items(light));
    if line.width() + items.width() > width {
        return vec![line, items];
    }
    line.0.append(&mut items.0);
    vec![line]
}

fn indented(text: &str, width: usize, tone: Tone) -> impl Iterator<Item = Line> {
    let rows = wrap::wrap_indented(text, width.saturating_sub(2).max(cells::width(" ")), "", "  ");
    rows.into_iter().map(move |row| Line::new(format!(" {row}"), tone))
}

fn joined(texts: &Texts, parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(&texts.tui_part_gap())
}
