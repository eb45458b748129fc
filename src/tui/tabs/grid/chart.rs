//! The chart in words: a line a project, a figure a stage, the sum of its kind under them.

use super::carry::{self, Carry};
use super::census;
use super::columns::{Column, Layout};
use crate::model::Qualifier;
use crate::model::view::{ProjectView, UnitTally};
use crate::text::cells::{self, Align};
use crate::tui::look::Glyphs;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::view::{Line, Target, Tone, judged};

/// The chart for a place of some width.
pub(super) struct Chart<'s> {
    pub(super) state: &'s State,
    pub(super) layout: Layout,
    /// The row and column of the cursor.
    pub(super) row: usize,
    pub(super) column: usize,
}

impl<'s> Chart<'s> {
    /// Two lines over the columns.
    pub(super) fn heads(&self) -> [Line; 2] {
        let (texts, all) = (&self.state.texts, self.state.grid.rows.len());
        let counted = format!(" {}", texts.grid_projects(self.row + 1, all));
        [self.head(0, "", "", &texts.grid_complete()), self.head(1, &counted, &texts.tui_light(), &texts.grid_of_all())]
    }

    fn head(&self, nth: usize, name: &str, light: &str, share: &str) -> Line {
        let mut line = self.left((name, Tone::Title), (light, Tone::Muted), (share, Tone::Muted));
        for (at, column) in self.shown() {
            let cut = nth == 1 && at == self.layout.shown.start && at > 0;
            line.push(if cut { self.glyphs().before() } else { self.border(at, column) }, Tone::Muted);
            let tone = match column.phase {
                _ if at == self.column => Tone::Title,
                crate::model::Phase::Unknown => Tone::Unknown,
                _ => Tone::Plain,
            };
            let words = column.head.get(nth).map_or("", String::as_str);
            line.push_target(self.padded(column, words, " "), tone, Target::Cell(self.row, at));
        }
        if nth == 1 && self.layout.shown.end < self.state.grid.columns.len() {
            line.push(self.glyphs().after(), Tone::Muted);
        }
        line
    }

    /// The line of a project.
    pub(super) fn project(&self, row: usize, project: &ProjectView) -> Line {
        let (state, texts) = (self.state, &self.state.texts);
        let carry = state.grid.carry.as_ref().filter(|carry| carry.project == project.code);
        let sign = state.mark_sign(&Node::of(&project.reference()));
        let name = format!("{sign}{}", texts.reference(&project.reference()));
        let light = project.light.light;
        let (share, tone) = self.share(project, carry);
        let name_tone = if row == self.row { Tone::Strong } else { Tone::Plain };
        let mut line = self.left((&name, name_tone), (&texts.light(light), judged::light_tone(light)), (&share, tone));
        for (at, column) in self.shown() {
            line.push(self.border(at, column), Tone::Muted);
            let (figure, sign, tone) = figure(self.glyphs(), project, carry, column);
            let tone = if (row, at) == (self.row, self.column) { Tone::Chosen } else { tone };
            line.push_target(self.padded(column, &figure, sign), tone, Target::Cell(row, at));
        }
        line
    }

    /// Everything counted in the unit of a project.
    pub(super) fn sum(&self, project: &ProjectView, kind: &UnitTally) -> Line {
        let (state, texts) = (self.state, &self.state.texts);
        // What is in hand is of the project under the cursor.
        let carry = state.grid.carry.as_ref();
        let after = |stage: &str| carry.map_or(kind.at(stage), |carry| carry.after(stage, kind.at(stage)));
        let complete = carry.map_or(kind.complete, |it| it.complete_after(&state.summary.stages, kind.complete));
        let unit = &project.counted_in;
        let share = census::share(texts, complete, kind.total, self.layout.unit.then_some(unit));
        let words = texts.measure_word(unit);
        let long = format!(" {}", texts.grid_sum(kind.unknown, words.as_str(), kind.projects));
        let short = || format!(" {}", texts.grid_sum_short(kind.unknown, words));
        let name = if cells::width(&long) > self.layout.name { short() } else { long };
        let mut line = self.left((&name, Tone::Title), ("", Tone::Plain), (&share, Tone::Strong));
        for (at, column) in self.shown() {
            line.push(self.border(at, column), Tone::Muted);
            let figure = after(&column.stage);
            let (words, tone) = if figure == 0 {
                (self.glyphs().nothing().to_owned(), Tone::Muted)
            } else {
                (figure.to_string(), Tone::Strong)
            };
            line.push(self.padded(column, &words, " "), tone);
        }
        line
    }

    fn share(&self, project: &ProjectView, carry: Option<&Carry>) -> (String, Tone) {
        let texts = &self.state.texts;
        let Some(total) = project.total else { return (texts.grid_unknown(), Tone::Unknown) };
        let there = u64::from(project.complete);
        let complete = carry.map_or(there, |carry| carry.complete_after(&self.state.summary.stages, there));
        let unit = self.layout.unit.then_some(&project.counted_in);
        if carry.is_none() && project.known_complete().is_none() {
            // How many there are is known, and not where they stand.
            let all = unit.map_or_else(|| total.to_string(), |unit| texts.figure(total.into(), Qualifier::Exact, unit));
            return (texts.picture_of(all), Tone::Unknown);
        }
        let tone = if complete == u64::from(total) { Tone::Good } else { Tone::Plain };
        (census::share(texts, complete, total.into(), unit), tone)
    }

    /// What stays while the stages go by.
    fn left(&self, name: (&str, Tone), light: (&str, Tone), share: (&str, Tone)) -> Line {
        let mut line = Line::new(cells::pad(name.0, self.layout.name, Align::Left), name.1);
        line.push(" ", Tone::Plain);
        line.push(cells::pad(light.0, self.layout.light, Align::Left), light.1);
        line.push(" ", Tone::Plain);
        line.push(cells::pad(share.0, self.layout.share, Align::Right), share.1);
        line
    }

    const fn glyphs(&self) -> Glyphs {
        self.state.look.glyphs
    }

    fn shown(&self) -> impl Iterator<Item = (usize, &'s Column)> {
        let shown = self.layout.shown.clone();
        self.state.grid.columns.iter().enumerate().skip(shown.start).take(shown.len())
    }

    /// What stands before a column: a line where another phase begins.
    fn border(&self, at: usize, column: &Column) -> &'static str {
        let before = at.checked_sub(1).and_then(|before| self.state.grid.columns.get(before));
        let same = at > self.layout.shown.start && before.is_some_and(|before| before.phase == column.phase);
        if same { " " } else { self.glyphs().vertical() }
    }

    fn padded(&self, column: &Column, words: &str, sign: &str) -> String {
        let width = column.width + self.layout.gap;
        format!("{}{sign}", cells::pad(words, width.saturating_sub(1), Align::Right))
    }
}

/// The figure of a cell, the sign behind it, and its tone: `11-` has lost units, `11+` has won some, `14*` is in hand.
fn figure(
    glyphs: Glyphs,
    project: &ProjectView,
    carry: Option<&Carry>,
    column: &Column,
) -> (String, &'static str, Tone) {
    // Of what nobody has counted, not even nought is said.
    if project.total.is_none() {
        return (String::new(), " ", Tone::Plain);
    }
    let there = u64::from(carry::count(project, &column.stage));
    let count = carry.map_or(there, |carry| carry.after(&column.stage, there));
    let (sign, tone) = match carry {
        Some(carry) if carry.to == column.stage => {
            (if carry.is_away() { glyphs.more() } else { glyphs.in_hand() }, Tone::Busy)
        }
        Some(carry) if carry.from == column.stage => (glyphs.fewer(), Tone::Soon),
        _ if count == 0 => return (glyphs.nothing().to_owned(), " ", Tone::Muted),
        _ => (" ", judged::phase_tone(column.phase)),
    };
    (count.to_string(), sign, tone)
}
