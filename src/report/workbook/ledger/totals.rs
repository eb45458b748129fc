//! 合计: totals as formulas over the other worksheets, with our own results in them. What is added up is of one unit.

use super::units::{Counted, Units};
use super::{Placed, Sheets};
use crate::model::view::MilestoneTotals;
use crate::model::{ActionStatus, Light, ProjectState, Standing, Thing};
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Holds, Value, number, share};
use crate::text::Texts;

/// A group of totals as it is made: rows of group, part, figure and what the figure is of.
struct Group<'a> {
    name: String,
    /// Where what it counts lies.
    placed: &'a Placed,
    rows: Vec<Vec<Value>>,
}

pub(super) fn grid(wording: &Wording<'_>, units: &Units, sheets: &Sheets) -> Grid {
    let texts = wording.texts;
    let mut rows = projects(wording, sheets);
    rows.extend(milestones(wording, sheets, Thing::Project, &wording.summary.totals.milestones));
    rows.extend(milestones(wording, sheets, Thing::Item, &wording.summary.totals.plan_milestones));
    rows.extend(plan(wording, sheets));
    rows.extend(blockers(wording, sheets));
    for (word, counted) in units.counted_in() {
        rows.extend(counted_in(wording.texts, units.is_plain(word), sheets, word, counted));
    }
    Grid {
        name: texts.sheet_totals(),
        columns: vec![
            Column::words(texts.column_group(), 36).key("group"),
            Column::words(texts.column_measure(), 26).key("part"),
            Column::figures(texts.column_count()).key("figure"),
            Column::words(texts.column_unit(), 16).key("unit"),
        ],
        rows: rows.into(),
        frozen: 0,
        printed: Grid::ALL,
        filter: true,
    }
}

impl<'a> Group<'a> {
    fn new(name: String, placed: &'a Placed) -> Self {
        Self { name, placed, rows: Vec::new() }
    }

    fn push(&mut self, part: String, formula: String, result: Option<f64>, holds: Holds, unit: &str) {
        let formula = Value::formula(formula, result, holds);
        self.rows.push(vec![Value::text(self.name.as_str()), Value::text(part), formula, Value::text(unit)]);
    }

    fn count(&mut self, part: String, formula: String, count: usize) {
        self.push(part, formula, Some(number(count)), Holds::Figures, "");
    }

    /// How many have each of these words in the column `key`; the words stand in the column beside.
    fn words(&mut self, key: &str, parts: impl IntoIterator<Item = (String, usize)>) {
        for (word, count) in parts {
            let formula = self.placed.over([key], |[range]| format!("COUNTIF({range},{{part}})"));
            self.count(word, formula, count);
        }
    }

    /// The same among the things of one kind.
    fn words_of(&mut self, kind: &str, key: &str, parts: impl IntoIterator<Item = (String, usize)>) {
        for (word, count) in parts {
            let formula = self
                .placed
                .over(["kind", key], |[kinds, range]| format!("COUNTIFS({kinds},\"{kind}\",{range},{{part}})"));
            self.count(word, formula, count);
        }
    }

    /// How many things of one kind there are.
    fn all_of(&mut self, part: String, kind: &str, count: usize) {
        let formula = self.placed.over(["kind"], |[kinds]| format!("COUNTIF({kinds},\"{kind}\")"));
        self.count(part, formula, count);
    }
}

fn projects(wording: &Wording<'_>, sheets: &Sheets) -> Vec<Vec<Value>> {
    let (texts, totals) = (wording.texts, &wording.summary.totals);
    let all = sheets.projects.over(["code"], |[codes]| format!("COUNTA({codes})"));
    let mut states = Group::new(texts.totals_states(), &sheets.projects);
    states.count(texts.totals_all(), all, totals.projects.all);
    states.words("state", ProjectState::ALL.map(|state| (texts.state(state), totals.projects.count(state))));
    let mut lit = Group::new(texts.totals_project_lights(), &sheets.projects);
    lit.words("light", Light::ALL.map(|light| (texts.light(light), totals.lights.projects(light))));
    states.rows.into_iter().chain(lit.rows).collect()
}

fn milestones(wording: &Wording<'_>, sheets: &Sheets, of: Thing, totals: &MilestoneTotals) -> Vec<Vec<Value>> {
    let texts = wording.texts;
    let (name, kind) = match of {
        Thing::Project => (texts.totals_milestones(), texts.thing(of)),
        _ => (texts.totals_plan_milestones(), texts.thing(of)),
    };
    let mut group = Group::new(name, &sheets.milestones);
    group.all_of(texts.totals_all(), &kind, totals.all);
    group.words_of(&kind, "standing", Standing::ALL.map(|standing| (texts.standing(standing), totals.count(standing))));
    let dated =
        sheets.milestones.over(["kind", "last"], |[kinds, last]| format!("COUNTIFS({kinds},\"{kind}\",{last},\">0\")"));
    group.count(texts.totals_dated(), dated, totals.dated);
    group.rows
}

fn plan(wording: &Wording<'_>, sheets: &Sheets) -> Vec<Vec<Value>> {
    let (texts, totals) = (wording.texts, &wording.summary.totals);
    let (item, action) = (texts.thing(Thing::Item), texts.thing(Thing::Action));
    let mut items = Group::new(texts.totals_item_lights(), &sheets.plan);
    items.all_of(texts.totals_all(), &item, wording.summary.items.len());
    items.words_of(&item, "light", Light::ALL.map(|light| (texts.light(light), totals.lights.items(light))));
    let mut actions = Group::new(texts.totals_actions(), &sheets.plan);
    actions.all_of(texts.totals_all(), &action, totals.actions.all);
    let statuses = ActionStatus::ALL.map(|status| (texts.action_status(status), totals.actions.count(status)));
    actions.words_of(&action, "status", statuses);
    items.rows.into_iter().chain(actions.rows).collect()
}

fn blockers(wording: &Wording<'_>, sheets: &Sheets) -> Vec<Vec<Value>> {
    let (texts, summary, day) = (wording.texts, wording.summary, wording.summary.as_of);
    let open = summary.blockers.iter().filter(|blocker| blocker.is_open(day)).count();
    let mut blockers = Group::new(texts.totals_blockers(), &sheets.blockers);
    let parts =
        [(texts.cell_blocker_open(), open), (texts.cell_blocker_closed(), summary.blockers.len().saturating_sub(open))];
    blockers.words_of(&texts.thing(Thing::Blocker), "standing", parts);
    let asked = &summary.supervisions;
    let overdue = asked.iter().filter(|one| one.is_overdue(day)).count();
    let waiting = asked.iter().filter(|one| one.is_open(day)).count();
    let mut supervisions = Group::new(texts.totals_supervisions(), &sheets.blockers);
    let parts = [
        (texts.report_answer_overdue(), overdue),
        (texts.report_answer_open(), waiting.saturating_sub(overdue)),
        (texts.cell_answered(), asked.len().saturating_sub(waiting)),
    ];
    supervisions.words_of(&texts.thing(Thing::Supervision), "standing", parts);
    blockers.rows.into_iter().chain(supervisions.rows).collect()
}

/// The projects counted in one unit: how many, their units, those at a known stage, and the complete ones among these.
fn counted_in(texts: &Texts, plain: bool, sheets: &Sheets, word: &str, counted: &Counted) -> Vec<Vec<Value>> {
    let Counted { projects, total, known, complete } = *counted;
    let mut group = Group::new(texts.totals_counted_in(word), &sheets.projects);
    let formulas = if plain { by_criterion(&sheets.projects) } else { letter_by_letter(&sheets.projects) };
    let [of_projects, of_units, of_known, of_complete] = formulas;
    group.push(texts.totals_projects(), of_projects, Some(number(projects)), Holds::Figures, word);
    group.push(texts.totals_units(), of_units, Some(total), Holds::Figures, word);
    group.push(texts.totals_known(), of_known.clone(), Some(known), Holds::Figures, word);
    group.push(texts.totals_complete(), of_complete.clone(), Some(complete), Holds::Figures, word);
    let quotient = format!("IF(({of_known})=0,\"\",({of_complete})/({of_known}))");
    group.push(texts.totals_share(), quotient, share(complete, known), Holds::Shares, word);
    group.rows
}

/// Projects, units, units at a known stage and complete ones of the unit that stands beside.
fn by_criterion(projects: &Placed) -> [String; 4] {
    [
        projects.over(["unit"], |[units]| format!("COUNTIF({units},{{unit}})")),
        projects.over(["unit", "total"], |[units, total]| format!("SUMIF({units},{{unit}},{total})")),
        projects.over(["unit", "total", "complete"], |[units, total, complete]| {
            format!("SUMIFS({total},{units},{{unit}},{complete},\">=0\")")
        }),
        projects.over(["unit", "complete"], |[units, complete]| format!("SUMIF({units},{{unit}},{complete})")),
    ]
}

/// The same where a criterion would take the unit for something else.
fn letter_by_letter(projects: &Placed) -> [String; 4] {
    [
        projects.over(["unit"], |[units]| format!("SUMPRODUCT(--EXACT({units},{{unit}}))")),
        projects.over(["unit", "total"], |[units, total]| format!("SUMPRODUCT(--EXACT({units},{{unit}}),{total})")),
        projects.over(["unit", "total", "complete"], |[units, total, complete]| {
            format!("SUMPRODUCT(--EXACT({units},{{unit}}),--ISNUMBER({complete}),{total})")
        }),
        projects.over(["unit", "complete"], |[units, complete]| {
            format!("SUMPRODUCT(--EXACT({units},{{unit}}),{complete})")
        }),
    ]
}
