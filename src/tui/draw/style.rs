//! Tones in styles: what each theme makes of what a text means.
//!
//! Who can't tell red from green still sees the difference: what is late is vermilion and bold, what is good blue-green or
//! blue, after Okabe and Ito. A test looks at the colours with such eyes.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::tui::look::{Depth, Look, Theme};
use crate::tui::view::Tone;

/// The selected row where the keyboard is: one bar, whatever colours its words have, for reversed they would be patches.
pub(super) fn selected() -> Style {
    Style::default().fg(Color::Reset).add_modifier(Modifier::REVERSED)
}

/// The selected row while the keyboard is elsewhere.
pub(super) fn resting() -> Style {
    Style::default().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
}

impl Look {
    pub(in crate::tui) fn style(self, tone: Tone) -> Style {
        let colours = match (self.theme, self.depth) {
            (Theme::Plain, _) | (_, Depth::None) => return Style::default().add_modifier(plain(tone)),
            (Theme::Dark, _) => dark(tone),
            (Theme::Light, _) => light(tone),
            (Theme::Contrast, _) => contrast(tone),
        };
        let style = Style::default().add_modifier(weight(tone));
        match colours {
            Some(Ink(_, basic)) if self.depth == Depth::Sixteen => style.fg(basic),
            Some(Ink(fixed, _)) => style.fg(Color::Indexed(fixed)),
            None => style,
        }
    }

    /// Rules and borders.
    pub(super) fn frame(self) -> Style {
        self.style(Tone::Muted)
    }

    /// Gives what has no colour of its own the ink and paper of the theme; the last thing done to a frame.
    pub(super) fn finish(self, buffer: &mut Buffer) {
        let Some((ink, paper)) = self.ink_and_paper() else { return };
        for cell in &mut buffer.content {
            let own = |colour, otherwise| if colour == Color::Reset { otherwise } else { colour };
            cell.fg = own(cell.fg, ink);
            cell.bg = own(cell.bg, paper);
        }
    }

    pub(super) fn on_paper(self, style: Style) -> Style {
        self.ink_and_paper().map_or(style, |(ink, paper)| Style::default().fg(ink).bg(paper).patch(style))
    }

    /// `None` are those of the terminal.
    const fn ink_and_paper(self) -> Option<(Color, Color)> {
        match (self.theme, self.depth) {
            (Theme::Contrast, Depth::Many) => Some((Color::Indexed(231), Color::Indexed(16))),
            (Theme::Contrast, Depth::Sixteen) => Some((Color::White, Color::Black)),
            _ => None,
        }
    }
}

/// A colour: among the 240 that are the same everywhere, and among the sixteen.
struct Ink(u8, Color);

const fn weight(tone: Tone) -> Modifier {
    match tone {
        Tone::Strong | Tone::Title | Tone::Key | Tone::Late => Modifier::BOLD,
        Tone::Chosen => Modifier::REVERSED,
        _ => Modifier::empty(),
    }
}

const fn plain(tone: Tone) -> Modifier {
    match tone {
        Tone::Late => Modifier::BOLD.union(Modifier::UNDERLINED),
        Tone::Soon => Modifier::UNDERLINED,
        _ => weight(tone),
    }
}

const fn dark(tone: Tone) -> Option<Ink> {
    Some(match tone {
        Tone::Plain | Tone::Strong | Tone::Chosen => return None,
        Tone::Title | Tone::Key => Ink(117, Color::LightCyan),
        Tone::Muted => Ink(248, Color::DarkGray),
        Tone::Unknown => Ink(176, Color::LightMagenta),
        Tone::Good => Ink(86, Color::Cyan),
        Tone::Busy => Ink(75, Color::LightBlue),
        Tone::Soon => Ink(220, Color::LightYellow),
        Tone::Late => Ink(209, Color::LightRed),
    })
}

/// Of the sixteen, terminals make yellow, green and cyan too pale for a white background.
const fn light(tone: Tone) -> Option<Ink> {
    Some(match tone {
        Tone::Plain | Tone::Strong | Tone::Chosen => return None,
        Tone::Title | Tone::Key => Ink(18, Color::Blue),
        Tone::Muted => Ink(240, Color::DarkGray),
        Tone::Unknown => Ink(127, Color::DarkGray),
        Tone::Good => Ink(23, Color::Blue),
        Tone::Busy => Ink(26, Color::Reset),
        Tone::Soon => Ink(94, Color::Magenta),
        Tone::Late => Ink(88, Color::Red),
    })
}

const fn contrast(tone: Tone) -> Option<Ink> {
    Some(match tone {
        Tone::Plain | Tone::Strong | Tone::Chosen | Tone::Muted => return None,
        Tone::Title | Tone::Key => Ink(123, Color::White),
        Tone::Unknown => Ink(219, Color::LightMagenta),
        Tone::Good => Ink(86, Color::LightCyan),
        Tone::Busy => Ink(111, Color::White),
        Tone::Soon => Ink(226, Color::LightYellow),
        Tone::Late => Ink(215, Color::LightRed),
    })
}

#[cfg(test)]
mod tests;
