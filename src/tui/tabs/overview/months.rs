//! Planned against done, month by month: a bar a month, or where there are few lines a column a month.

use chrono::Datelike as _;

use super::heading;
use crate::model::view::MonthTally;
use crate::text::cells::{self, Align};
use crate::tui::look::Glyphs;
use crate::tui::shown::Shown;
use crate::tui::state::State;
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Line, Tone};

/// Cells of a bar at most, and of what else is in a row of a month: its name, two counts and what parts them.
const BAR: usize = 12;
const BESIDE_BARS: usize = 20;
/// Cells of a month that is a column: the least, and the most.
const MONTH: (usize, usize) = (3, 6);
/// Eighths of a line.
const EIGHTHS: usize = 8;

/// Counted once for each state of the ledger.
#[derive(Clone, Debug, Default)]
pub(super) struct Year(Vec<MonthTally>);

impl Year {
    pub(super) fn of(shown: &Shown) -> Self {
        Self(shown.months())
    }

    fn most(&self) -> usize {
        self.0.iter().map(|month| month.planned.max(month.done)).max().unwrap_or(0)
    }

    /// A line a month.
    pub(super) fn bars(&self, state: &State, width: usize) -> Vec<Line> {
        let (texts, glyphs) = (&state.texts, state.look.glyphs);
        let room = (width.saturating_sub(BESIDE_BARS) / 2).min(BAR);
        let row = |month: String, (planned, done): (String, String), tone: Tone| {
            let columns = vec![
                Column::left(month, 8, tone),
                Column::left(planned, room + 4, Tone::Busy),
                Column::left(done, room + 4, Tone::Good),
            ];
            paper::row(width, 2, columns)
        };
        let most = self.most();
        let bar = |sign: &str, count: usize| bar(sign, count, most, room);
        let mut lines = vec![heading(&texts.tui_months())];
        lines.push(row(texts.tui_month(), (texts.tui_planned_in_month(), texts.tui_done_in_month()), Tone::Muted));
        lines.extend(self.0.iter().map(|month| {
            let counts = (bar(glyphs.planned(), month.planned), bar(glyphs.bar(), month.done));
            row(month.first_day.format("%Y-%m").to_string(), counts, tone(state, month))
        }));
        lines
    }

    /// A column a month, the last ones where there is not room for all.
    pub(super) fn columns(&self, state: &State, width: usize) -> Vec<Line> {
        let (texts, glyphs) = (&state.texts, state.look.glyphs);
        let labels = [texts.tui_month(), texts.tui_planned_in_month(), texts.tui_done_in_month()];
        let label = labels.iter().map(|label| cells::width(label)).max().unwrap_or(0);
        let room = width.saturating_sub(label + 2);
        // A count is shown whole, with its sign and a blank before it; then for fewer months.
        let needed = self.most().to_string().len() + 2;
        let cell = (room / self.0.len().max(1)).clamp(MONTH.0, MONTH.1).max(needed);
        let months = self.0.get(self.0.len().saturating_sub(room / cell)..).unwrap_or_default();
        let most = self.most();
        let row = |words: &str, tone: Option<Tone>, figure: &dyn Fn(&MonthTally) -> String| {
            let mut line = Line::new(format!(" {}", cells::pad(words, label, Align::Left)), Tone::Muted);
            for month in months {
                let tone = tone.unwrap_or_else(|| self::tone(state, month));
                line.push(cells::pad(&figure(month), cell, Align::Right), tone);
            }
            line
        };
        let count = |count: usize| format!("{count}{}", level(glyphs, count, most));
        let [month, planned, done] = &labels;
        vec![
            heading(&texts.tui_months()),
            row(month, None, &|month| format!("{} ", month.first_day.month())),
            row(planned, Some(Tone::Busy), &|month| count(month.planned)),
            row(done, Some(Tone::Good), &|month| count(month.done)),
        ]
    }
}

/// The month of the data date stands out.
fn tone(state: &State, month: &MonthTally) -> Tone {
    let day = state.summary.as_of;
    if (month.first_day.year(), month.first_day.month()) == (day.year(), day.month()) {
        Tone::Strong
    } else {
        Tone::Plain
    }
}

/// A bar with its count; nought is said too.
fn bar(sign: &str, count: usize, most: usize, cells: usize) -> String {
    let filled = (count * cells).checked_div(most.max(cells)).unwrap_or(0).max(usize::from(count > 0));
    if filled == 0 { count.to_string() } else { format!("{} {count}", sign.repeat(filled)) }
}

/// How high a count is beside the highest; what is there at all is seen. In ASCII it would be read as a part of the figure.
fn level(glyphs: Glyphs, count: usize, most: usize) -> &'static str {
    if glyphs == Glyphs::Ascii {
        return " ";
    }
    let height = (count * EIGHTHS).checked_div(most).unwrap_or(0).max(usize::from(count > 0));
    glyphs.level(height)
}
