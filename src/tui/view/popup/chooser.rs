//! Lists to choose from: the columns of a table, filters that were kept, and the name one is kept under.

use super::{EntryView, FormRow, Popup, paragraph};
use crate::text::cells::{self, Align};
use crate::tui::layout;
use crate::tui::memory::Saved;
use crate::tui::state::State;
use crate::tui::typing::Typing;
use crate::tui::update::offered;
use crate::tui::view::{Line, Target, TextView, Tone, window};

/// Asks for the name of a filter.
pub(super) fn naming(state: &State, field: &Typing, width: u16) -> Popup {
    let texts = &state.texts;
    let room = usize::from(width.saturating_sub(layout::FRAME));
    let words = crate::tui::tabs::narrowed(state).map_or("", |narrowed| narrowed.filter.text().trim());
    let row = FormRow {
        label: texts.filter_name(),
        focused: true,
        entry: EntryView::Typed(TextView::new(field, layout::field_room(state.size), true)),
        under: Vec::new(),
    };
    Popup { width, title: paragraph(&texts.filter_naming(words), room, Tone::Title), rows: vec![row], foot: Vec::new() }
}

/// Asks what to look for in the summary.
pub(super) fn finding(state: &State, field: &Typing, width: u16) -> Popup {
    let texts = &state.texts;
    let room = usize::from(width.saturating_sub(layout::FRAME));
    let row = FormRow {
        label: texts.tui_find_label(),
        focused: true,
        entry: EntryView::Typed(TextView::new(field, layout::field_room(state.size), true)),
        under: Vec::new(),
    };
    Popup { width, title: paragraph(&texts.tui_find_title(), room, Tone::Title), rows: vec![row], foot: Vec::new() }
}

/// The filters that have a name.
pub(super) fn saved(state: &State, at: usize, width: u16) -> Popup {
    let texts = &state.texts;
    let room = usize::from(width.saturating_sub(layout::FRAME));
    let saved = state.memory.filters(state.tab.code());
    let names = saved.iter().map(|saved| cells::width(&saved.name)).max().unwrap_or(0).min(room / 2);
    let mut rows = vec![(None, texts.filter_none())];
    let worded = |saved: &Saved| format!("{}  {}", cells::pad(&saved.name, names, Align::Left), saved.words);
    rows.extend(saved.iter().map(|saved| (None, worded(saved))));
    let foot = if saved.is_empty() { texts.filter_none_saved() } else { String::new() };
    list(state, &texts.filter_choose(), &rows, at, (width, &foot))
}

/// All columns: those that are shown are marked and stand first.
pub(super) fn columns(state: &State, at: usize, width: u16) -> Popup {
    let texts = &state.texts;
    let chosen = &state.projects.columns;
    let rows: Vec<Choosable> =
        offered(state).into_iter().map(|column| (Some(chosen.contains(&column)), column.heading(texts))).collect();
    list(state, &texts.table_choose(), &rows, at, (width.min(44), &texts.table_choose_how()))
}

/// A row with its tick, where it can have one, and its words.
type Choosable = (Option<bool>, String);

/// As many rows as there is room for, the chosen one as a bar.
fn list(state: &State, title: &str, rows: &[Choosable], at: usize, (width, foot): (u16, &str)) -> Popup {
    let room = usize::from(width.saturating_sub(layout::FRAME));
    let mut foot = if foot.is_empty() { Vec::new() } else { paragraph(foot, room, Tone::Muted) };
    let glyphs = &state.look.glyphs;
    let mut lines = paragraph(title, room, Tone::Title);
    lines.push(Line::default());
    let height = crate::tui::view::page(state).saturating_sub(lines.len() + foot.len() + 2);
    if !foot.is_empty() && rows.len() < height {
        foot.insert(0, Line::default());
    }
    let shown = window(at, rows.len(), height);
    lines.extend(rows.iter().enumerate().skip(shown.start).take(shown.len()).map(|(row, (tick, words))| {
        let (sign, tone) = if row == at { (glyphs.selected(), Tone::Chosen) } else { (" ", Tone::Plain) };
        let mut line = Line::default();
        line.push_target(format!("{sign} "), tone, Target::Row(row));
        if let Some(ticked) = tick {
            line.push_target(format!("[{}] ", if *ticked { glyphs.ticked() } else { " " }), tone, Target::Tick(row));
        }
        let rest = room.saturating_sub(line.width());
        line.push_target(cells::pad(words, rest, Align::Left), tone, Target::Row(row));
        line
    }));
    Popup { width, title: lines, rows: Vec::new(), foot }
}
