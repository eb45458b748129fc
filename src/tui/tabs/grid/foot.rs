//! Under the chart: what stands in the cell under the cursor or what is in hand and what becomes of it; where there is
//! room, what else is known of the project.

use super::carry::{Carry, Load, count, loads};
use crate::model::view::{MilestoneView, ProjectView};
use crate::text::cells::{self, Align};
use crate::text::{Texts, wrap};
use crate::tui::action::Action;
use crate::tui::state::State;
use crate::tui::view::{Line, Tone, judged};

/// Lines about the cell.
const CELL: usize = 2;
/// Lines about the project, where the body is so tall.
const STRIP: usize = 8;
const TALL: usize = 28;
/// Milestones in it, and lines of a longer text.
const MILESTONES: usize = 3;
const LINES: usize = 2;
/// Cells of a label.
const LABEL: usize = 12;

/// Lines under the rows and their sum.
pub(super) const fn height(body: usize) -> usize {
    if body >= TALL { CELL + STRIP } else { CELL }
}

pub(super) fn lines(state: &State, project: &ProjectView, code: &str, width: usize, height: usize) -> Vec<Line> {
    let mut lines = match &state.grid.carry {
        Some(carry) => paragraph(&equation(state, project, carry), Tone::Strong, width),
        None => paragraph(&cell(state, project, code), Tone::Plain, width),
    };
    lines.resize_with(CELL, Line::default);
    if height > CELL {
        lines.extend(strip(state, project, width));
    }
    lines
}

/// What stands at the stage `code`: how many, which are named, which are parts.
fn cell(state: &State, project: &ProjectView, code: &str) -> String {
    let texts = &state.texts;
    let words = texts.stage(&state.summary.stages, code);
    let name = texts.reference(&project.reference());
    if project.total.is_none() {
        return texts.grid_cell_unknown(name, words);
    }
    let there = count(project, code);
    let named = |counted: bool| {
        let here = project.sites.iter().filter(|site| site.stage.as_deref() == Some(code) && site.counted == counted);
        here.map(|site| texts.name(&site.name, site.name_en.as_deref()).to_owned()).collect::<Vec<_>>()
    };
    let (sites, parts) = (named(true), named(false));
    let mut said = vec![match there {
        0 => texts.grid_cell_empty(name, words),
        _ => texts.grid_cell(name, words, texts.count(there, &project.counted_in)),
    }];
    if !sites.is_empty() {
        said.push(texts.grid_named(texts.listed(sites)));
    }
    // The number of those without a name is said where it is news.
    if let Some(Load::Unnamed { most, .. }) = loads(project, code).first().filter(|_| !project.sites.is_empty()) {
        said.push(texts.grid_unnamed(texts.count(*most, &project.counted_in)));
    }
    if !parts.is_empty() {
        said.push(texts.grid_parts(texts.listed(parts)));
    }
    texts.clauses(said)
}

/// What is in hand: units without a name, a site, or all that stand there.
pub(super) fn in_hand(texts: &Texts, project: &ProjectView, carry: &Carry) -> String {
    let units = |count: u32| texts.count(count, &project.counted_in);
    match &carry.load {
        Load::Unnamed { count, most } if project.sites.is_empty() => texts.grid_load_some(units(*count), *most),
        Load::Unnamed { count, most } => texts.grid_load_unnamed(units(*count), *most),
        Load::Site { site, .. } => texts.grid_load_site(texts.reference(site)),
        Load::All(count) => texts.grid_load_all(units(*count)),
    }
}

/// `P01 教师周转房：装饰装修 14->11，竣工 8->11，合计22栋不变`
fn equation(state: &State, project: &ProjectView, carry: &Carry) -> String {
    let (texts, stages) = (&state.texts, &state.summary.stages);
    let name = texts.reference(&project.reference());
    let (from, to) = (texts.stage(stages, &carry.from), texts.stage(stages, &carry.to));
    if !carry.is_away() {
        return texts.grid_in_hand(name, from);
    }
    let before = |stage: &str| u64::from(count(project, stage));
    // The total is the sum of what the row shows, so that it would be seen not to stay.
    let total: u64 = stages.iter().map(|stage| carry.after(&stage.code, before(&stage.code))).sum();
    let total = texts.count(u32::try_from(total).unwrap_or(u32::MAX), &project.counted_in);
    if let Load::Site { site, counted: false } = &carry.load {
        return texts.grid_equation_part(name, texts.reference(site), from, to, total);
    }
    let change =
        |words: String, stage: &str| texts.grid_change(words, before(stage), carry.after(stage, before(stage)));
    texts.grid_equation(name, change(from, &carry.from), change(to, &carry.to), total)
}

/// Sites, the milestones that come next, the last update.
fn strip(state: &State, project: &ProjectView, width: usize) -> Vec<Line> {
    let (texts, stages) = (&state.texts, &state.summary.stages);
    let mut lines = vec![Line::default()];
    if !project.sites.is_empty() {
        let sites = project.sites.iter().map(|site| {
            let name = texts.name(&site.name, site.name_en.as_deref());
            let at = site.stage.as_ref().map_or_else(|| texts.label_unknown(), |at| texts.stage(stages, at));
            texts.tui_belongs_to(name, at)
        });
        lines.extend(labelled(&texts.grid_sites(), &texts.listed(sites), Tone::Plain, width, LINES));
    }
    let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
    for (at, milestone) in open.take(MILESTONES).enumerate() {
        let label = if at == 0 { texts.grid_next() } else { String::new() };
        let (words, tone) = dated(state, milestone);
        lines.extend(labelled(&label, &words, tone, width, 1));
    }
    let (update, tone) = match project.updates.first() {
        Some(update) => {
            let by = update.by.clone().unwrap_or_else(|| texts.label_unknown());
            (texts.grid_updated(update.on.to_string(), by, update.text.as_str()), Tone::Plain)
        }
        None => (texts.tui_no_updates(state.key_of(Action::Update)), Tone::Muted),
    };
    lines.extend(labelled(&texts.tui_updates(), &update, tone, width, LINES));
    lines
}

/// A milestone with its date and how it stands.
fn dated(state: &State, milestone: &MilestoneView) -> (String, Tone) {
    let texts = &state.texts;
    let name = texts.name(&milestone.name, milestone.name_en.as_deref());
    let (standing, tone) = judged::standing(state, milestone.standing);
    let words = match judged::planned(state, milestone) {
        (date, _) if date.is_empty() => texts.grid_milestone_undated(name, standing),
        (date, _) => texts.grid_milestone(name, date, standing),
    };
    (words, tone)
}

fn labelled(label: &str, text: &str, tone: Tone, width: usize, most: usize) -> Vec<Line> {
    let lines = cut(text, width.saturating_sub(LABEL + 2), most).into_iter().enumerate();
    let labelled = lines.map(|(at, words)| {
        let label = if at == 0 { label } else { "" };
        let mut line = Line::new(format!(" {}", cells::pad(label, LABEL, Align::Left)), Tone::Muted);
        line.push(words, tone);
        line
    });
    labelled.collect()
}

fn paragraph(text: &str, tone: Tone, width: usize) -> Vec<Line> {
    cut(text, width.saturating_sub(2), CELL).into_iter().map(|line| Line::new(format!(" {line}"), tone)).collect()
}

/// A text in at most so many lines, the last one marked where it goes on.
fn cut(text: &str, room: usize, most: usize) -> Vec<String> {
    let mut lines = wrap::wrap(text, room.max(1));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            // What does not fit with a mark is cut where the mark has to be.
            *last = cells::fit(&format!("{last} .."), room);
        }
    }
    lines
}
