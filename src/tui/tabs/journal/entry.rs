//! One entry of the journal: on a line, and with all that is known of it.

use crate::model::Deed;
use crate::model::view::LogEntry;
use crate::text::cells;
use crate::tui::action::Action;
use crate::tui::state::State;
use crate::tui::view::paper::{self, Column, Paper};
use crate::tui::view::{Line, Tone, said};

/// From this width on the hour and who did it have columns of their own.
pub(in crate::tui) const WIDE: usize = 70;
/// Rows of an entry that are told one by one.
const ROWS: usize = 60;
/// Cells of a name.
const AUTHOR: usize = 10;

/// When, who, what; what is undone is muted and says so.
pub(super) fn line(state: &State, entry: &LogEntry, width: usize) -> Line {
    let texts = &state.texts;
    let tone = if entry.undone { Tone::Muted } else { Tone::Plain };
    let deed = said::deed(state, &entry.deed);
    let deed = if entry.undone { format!("{} {deed}", texts.tui_undone_mark()) } else { deed };
    let mut columns = vec![Column { tone, ..Column::rest(deed) }];
    let day = entry.at.format("%Y-%m-%d").to_string();
    if width >= WIDE {
        let at = entry.at.format("%Y-%m-%d %H:%M").to_string();
        columns.insert(0, Column::left(entry.author.as_str(), AUTHOR, Tone::Muted));
        columns.insert(0, Column::left(at, 16, Tone::Muted));
    } else {
        columns.insert(0, Column::left(day, 10, Tone::Muted));
    }
    columns.insert(0, Column::right(entry.id.to_string(), cells::width("00000"), Tone::Muted));
    paper::row(width, 0, columns)
}

/// The entry under the cursor in full.
pub(in crate::tui) fn details(state: &State, width: usize) -> Vec<Line> {
    let mut paper = Paper::new(width.saturating_sub(1));
    let Some(entry) = super::chosen(state) else { return Vec::new() };
    let texts = &state.texts;
    paper.title(&texts.tui_entry_title(entry.id));
    paper.field(&texts.tui_entry_at(), &entry.at.format("%Y-%m-%d %H:%M:%S").to_string(), Tone::Plain);
    paper.field(
        &texts.tui_entry_by(),
        &texts.tui_entry_author(entry.author.as_str(), entry.host.as_str()),
        Tone::Plain,
    );
    if entry.undone {
        paper.field(&texts.tui_status(), &texts.tui_undone_mark(), Tone::Soon);
    }
    paper.gap();
    paper.text(&said::deed(state, &entry.deed), Tone::Plain, 0);
    if let Deed::Several { deeds } = &entry.deed {
        paper.gap();
        for deed in deeds {
            paper.text(&format!("- {}", said::deed(state, deed)), Tone::Plain, 1);
        }
    }
    rows(state, entry, &mut paper);
    // What is undone is no place to go back to.
    if !entry.undone {
        paper.gap();
        paper.text(&texts.tui_entry_back(state.key_of(Action::UndoTo)), Tone::Muted, 0);
    }
    paper.into_lines()
}

/// What the entry did to rows, from what to what.
fn rows(state: &State, entry: &LogEntry, paper: &mut Paper) {
    let texts = &state.texts;
    let Some((_, changes)) = state.journal.changes.as_ref().filter(|(of, _)| *of == entry.id) else { return };
    paper.heading(&texts.tui_entry_changes());
    match changes {
        None => paper.text(&texts.tui_entry_not_kept(), Tone::Muted, 1),
        Some(rows) => {
            let told = |row| texts.row_changed(row, &state.summary.stages, &state.summary.categories);
            for words in rows.iter().filter_map(told).take(ROWS) {
                paper.text(&words, Tone::Plain, 1);
            }
            if rows.len() > ROWS {
                paper.text(&texts.tui_and_more(rows.len() - ROWS), Tone::Muted, 1);
            }
        }
    }
}
