//! Styles as words: what a picture's colours and weights say, without the colours.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Modifier, Style};

use crate::text::cells;
use crate::tui::look::Look;
use crate::tui::view::Tone;

/// Tones that say something; titles and keys look alike.
const TONES: [(Tone, &str); 7] = [
    (Tone::Title, "title"),
    (Tone::Unknown, "unknown"),
    (Tone::Good, "good"),
    (Tone::Busy, "busy"),
    (Tone::Soon, "soon"),
    (Tone::Late, "late"),
    (Tone::Strong, "strong"),
];

/// Line by line what is not plain or muted; of the last line, where keys and words take turns, nothing.
pub(super) fn words(buffer: &Buffer, look: Look) -> String {
    let mut said = String::new();
    for y in 0..buffer.area.height.saturating_sub(1) {
        let runs = runs(buffer, y, look);
        if !runs.is_empty() {
            let _ = writeln!(said, "{:>2}: {}", y + 1, runs.join(", "));
        }
    }
    said
}

/// Pieces of one style, `late “逾期”`.
fn runs(buffer: &Buffer, y: u16, look: Look) -> Vec<String> {
    let mut runs: Vec<(&str, String)> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let name = name(cell, look);
        // A blank has no colour of its own; the brackets around a field are its frame.
        let blank = name != "cursor" && matches!(cell.symbol(), " " | "[" | "]");
        match runs.last_mut() {
            Some((last, text)) if *last == name || blank => text.push_str(cell.symbol()),
            _ => runs.push((name, cell.symbol().to_owned())),
        }
        x += u16::try_from(cells::width(cell.symbol()).max(1)).unwrap();
    }
    let said = runs.into_iter().filter(|(name, _)| !name.is_empty()).map(|(name, text)| match name {
        "cursor" => (name, text.trim().to_owned()),
        _ => (name, text.trim_matches([' ', '[', ']']).to_owned()),
    });
    said.filter(|(name, text)| *name == "cursor" || !text.is_empty())
        .map(|(name, text)| format!("{name} “{text}”"))
        .collect()
}

fn name(cell: &Cell, look: Look) -> &'static str {
    if cell.modifier.contains(Modifier::REVERSED) {
        return "cursor";
    }
    if cell.modifier.contains(Modifier::UNDERLINED) {
        return "resting";
    }
    let style = |tone| Style::default().fg(cell.fg).add_modifier(cell.modifier) == shown(look.style(tone));
    TONES.into_iter().find(|(tone, _)| style(*tone)).map_or("", |(_, name)| name)
}

/// A style as a cell has it: with a colour, be it the terminal's own.
fn shown(style: Style) -> Style {
    Style::default().fg(style.fg.unwrap_or_default()).add_modifier(style.add_modifier)
}
