//! The sections of the overview under each other: how many rows each gets of the lines there are, and which of its rows.

use std::ops::Range;

use super::rows::Fact;
use crate::tui::state::{Pane, State};
use crate::tui::subject::Node;
use crate::tui::view::{Line, Mark, Row, Target, window};

/// Rows that a section shows at most at a time.
const MOST: usize = 8;
/// Rows that every section has before one has more; then those of what comes first before one has all.
const LEAST: usize = 2;
const EARLY: usize = 4;

/// Things of one kind, each with what stands behind its name.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) title: String,
    /// How many there are in all.
    pub(super) all: usize,
    pub(super) things: Vec<(Node, Fact)>,
    /// Whether it can wait until the others have their room.
    pub(super) can_wait: bool,
}

/// A column of sections.
pub(super) struct Stack<'s> {
    pub(super) state: &'s State,
    pub(super) sections: &'s [Section],
    /// Rows in other sections before these.
    pub(super) before: usize,
    /// The section and the row in it that the cursor stands on.
    pub(super) at: Option<(usize, usize)>,
    pub(super) width: usize,
}

impl Stack<'_> {
    /// No more than `height` lines, with that of the cursor among them.
    pub(super) fn rows(&self, height: usize) -> Vec<Row> {
        if let Some(shown) = allot(self.sections, self.at.map(|at| at.0), height) {
            let lines = |shown: &[usize]| self.sections.iter().zip(shown).map(|(it, shown)| it.lines(*shown)).sum();
            let lines: usize = lines(&shown);
            let seen = shown.iter().zip(self.sections).filter(|(shown, it)| it.lines(**shown) > 0).count();
            return self.under_each_other(&shown, lines + seen.saturating_sub(1) <= height);
        }
        let rows = self.under_each_other(&self.sections.iter().map(|it| it.things.len()).collect::<Vec<_>>(), false);
        let chosen = rows.iter().position(|row| row.mark != Mark::None).unwrap_or(0);
        let seen = window(chosen, rows.len(), height);
        rows.into_iter().skip(seen.start).take(seen.len()).collect()
    }

    fn under_each_other(&self, shown: &[usize], with_gaps: bool) -> Vec<Row> {
        let widths = Fact::widths(self.sections.iter().flat_map(|section| &section.things).map(|(_, fact)| fact));
        let seen = |nth: usize, section: &Section, shown: usize| {
            let chosen = self.at.filter(|at| at.0 == nth).map_or(0, |at| at.1);
            window(chosen, section.things.len(), shown)
        };
        let things = self.sections.iter().zip(shown).enumerate().flat_map(|(nth, (section, shown))| {
            section.things.get(seen(nth, section, *shown)).unwrap_or_default().iter().map(|(node, _)| node)
        });
        self.state.summary.prepare_things(things);
        let mut rows: Vec<Row> = Vec::new();
        let mut number = self.before;
        for (nth, (section, shown)) in self.sections.iter().zip(shown).enumerate() {
            let first = number;
            number += section.things.len();
            if section.lines(*shown) == 0 {
                continue;
            }
            if with_gaps && rows.last().is_some_and(|above| above.target.is_some()) {
                rows.push(Line::default().into());
            }
            let chosen = self.at.filter(|at| at.0 == nth).map(|at| at.1);
            let seen = seen(nth, section, *shown);
            rows.push(super::heading(&section.heading(self.state, &seen)).into());
            for (at, (node, fact)) in section.things.iter().enumerate().skip(seen.start).take(seen.len()) {
                let here = if self.state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
                rows.push(Row {
                    line: fact.line(self.state, node, self.width, widths),
                    mark: if chosen == Some(at) { here } else { Mark::None },
                    target: Some(Target::Row(first + at)),
                });
            }
        }
        rows
    }
}

impl Section {
    /// Lines it takes with so many rows. One that can wait is not there without a row.
    const fn lines(&self, shown: usize) -> usize {
        if shown == 0 && self.can_wait { 0 } else { 1 + shown }
    }

    fn heading(&self, state: &State, seen: &Range<usize>) -> String {
        let (texts, title) = (&state.texts, self.title.as_str());
        match self.all {
            0 => texts.tui_overview_none(title),
            all if seen.len() == all => texts.tui_overview_heading(title, all),
            all if seen.len() == 1 => texts.tui_overview_part(title, seen.end.to_string(), all),
            all => texts.tui_overview_part(title, format!("{}–{}", seen.start + 1, seen.end), all),
        }
    }
}

/// The section that the thing `at` stands in, and its row there.
pub(super) fn place(sections: &[Section], at: usize) -> Option<(usize, usize)> {
    let mut row = at;
    for (nth, section) in sections.iter().enumerate() {
        match row.checked_sub(section.things.len()) {
            Some(rest) => row = rest,
            None => return Some((nth, row)),
        }
    }
    None
}

/// How many rows each section shows in so many lines, where the cursor stands in section `here`. `None` where there is not
/// even room for the fewest.
fn allot(sections: &[Section], here: Option<usize>, height: usize) -> Option<Vec<usize>> {
    let bounds = |section: &Section, most: usize| section.things.len().min(most);
    let fewest = |(nth, section): (usize, &Section)| {
        if section.can_wait && here != Some(nth) { 0 } else { bounds(section, LEAST) }
    };
    let mut shown: Vec<usize> = sections.iter().enumerate().map(fewest).collect();
    let used = |shown: &[usize]| sections.iter().zip(shown).map(|(it, shown)| it.lines(*shown)).sum::<usize>();
    if used(&shown) > height {
        return None;
    }
    // One row more for each in turn, as long as there is room for one.
    for (most, waiting) in [(EARLY, false), (LEAST, true), (MOST, false), (MOST, true)] {
        loop {
            let before = shown.clone();
            for (nth, section) in sections.iter().enumerate().filter(|(_, it)| it.can_wait == waiting) {
                let mut more = shown.clone();
                let Some(rows) = more.get_mut(nth).filter(|rows| **rows < bounds(section, most)) else { continue };
                *rows += 1;
                if used(&more) <= height {
                    shown = more;
                }
            }
            if shown == before {
                break;
            }
        }
    }
    Some(shown)
}
