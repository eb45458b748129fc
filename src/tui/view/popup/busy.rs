//! How far long work is, and that it can be stopped.

use super::{Popup, paragraph};
use crate::ledger::Progress;
use crate::tui::layout;
use crate::tui::state::State;
use crate::tui::view::{Line, Tone, paper};
use crate::tui::work::{Phase, Work};

/// Cells of the bar.
const BAR: usize = 40;

pub(super) fn popup(state: &State, work: &Work, (phase, progress): (Phase, Progress), width: u16) -> Popup {
    let texts = &state.texts;
    let room = usize::from(width.saturating_sub(layout::FRAME));
    let what = match work {
        Work::Import(path) => texts.tui_busy_import(path.display().to_string()),
        Work::Export(path) => texts.tui_busy_export(path.display().to_string()),
        Work::Print(path, _) => texts.tui_busy_print(path.display().to_string()),
    };
    let step = match phase {
        Phase::Reading => texts.tui_busy_reading(),
        Phase::Working => texts.tui_busy_working(),
        Phase::Writing => texts.tui_busy_writing(),
    };
    let mut title = paragraph(&what, room, Tone::Title);
    title.push(Line::new(step, Tone::Plain));
    if progress.of > 0 {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let bar = paper::bar(state.look.glyphs, count(progress.done), count(progress.of), BAR);
        title.push(Line::new(format!("{bar} {}/{}", progress.done, progress.of), Tone::Busy));
    }
    Popup { width, title, rows: Vec::new(), foot: Vec::new() }
}
