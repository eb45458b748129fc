//! Tones in colours: the basic sixteen, or none. Words say it all without them.

use ratatui::style::{Color, Modifier, Style};

use crate::tui::view::Tone;

/// Whether there are colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Palette {
    Colours,
    /// Bold and reversed only.
    None,
}

/// The selected row where the keyboard is: one bar, whatever colours its words have, for reversed they would be patches.
pub(super) fn selected() -> Style {
    Style::default().fg(Color::Reset).add_modifier(Modifier::REVERSED)
}

/// The selected row while the keyboard is elsewhere.
pub(super) fn resting() -> Style {
    Style::default().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
}

impl Palette {
    pub(super) fn style(self, tone: Tone) -> Style {
        let plain = Style::default();
        let style = match tone {
            Tone::Strong | Tone::Title | Tone::Key | Tone::Late => plain.add_modifier(Modifier::BOLD),
            Tone::Selected => plain.add_modifier(Modifier::REVERSED),
            _ => plain,
        };
        match (self, tone) {
            (Self::None, _) | (Self::Colours, Tone::Plain | Tone::Strong | Tone::Selected) => style,
            (Self::Colours, Tone::Title | Tone::Key) => style.fg(Color::Cyan),
            (Self::Colours, Tone::Muted) => style.fg(Color::DarkGray),
            (Self::Colours, Tone::Unknown) => style.fg(Color::Magenta),
            (Self::Colours, Tone::Good) => style.fg(Color::Green),
            (Self::Colours, Tone::Busy) => style.fg(Color::LightBlue),
            (Self::Colours, Tone::Soon) => style.fg(Color::Yellow),
            (Self::Colours, Tone::Late) => style.fg(Color::LightRed),
        }
    }

    /// Rules and borders.
    pub(super) fn frame(self) -> Style {
        self.style(Tone::Muted)
    }
}
