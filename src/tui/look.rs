//! How the screen looks: its theme, the colours and signs it is drawn with, and how wide the terminal draws some of them.
//!
//! A [`Look`] is a value that is settled before the first frame. View code takes its signs from `look.glyphs`, and says
//! what a text means by its tone; only `draw` knows styles.

mod bars;
mod glyphs;

pub(super) use bars::Bar;
pub use glyphs::Glyphs;

use crate::text::cells::{Ambiguous, set_ambiguous};

/// Everything about a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    pub depth: Depth,
    pub glyphs: Glyphs,
    pub ambiguous: Ambiguous,
}

/// What the colours are chosen for. Words say everything without them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light words on the terminal's own dark background.
    Dark,
    /// Dark words on the terminal's own light background.
    Light,
    /// The strongest contrast there is, on a black of its own.
    Contrast,
    /// No colours: bold, underlined and reversed only.
    Plain,
}

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    None,
    /// The sixteen whose shades the user may have chosen.
    Sixteen,
    /// Those sixteen, and 240 that are the same everywhere. More are not needed, even where there are.
    Many,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::Plain];

    /// As the configuration file calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Plain => "plain",
        }
    }
}

impl Look {
    /// Signs of ambiguous width are in none of the ASCII ones, so a terminal that draws them wide gets those.
    #[must_use]
    pub const fn new(theme: Theme, depth: Depth, glyphs: Glyphs, ambiguous: Ambiguous) -> Self {
        let glyphs = match ambiguous {
            Ambiguous::One => glyphs,
            Ambiguous::Two => Glyphs::Ascii,
        };
        Self { theme, depth, glyphs, ambiguous }
    }

    /// Has texts measured as the terminal draws them, and colours sent where there are some: crossterm would hold them back
    /// under `NO_COLOR`, which the user may have overruled.
    pub fn prepare(self) {
        set_ambiguous(self.ambiguous);
        crossterm::style::force_color_output(self.theme != Theme::Plain && self.depth != Depth::None);
    }
}

impl Default for Look {
    /// A dark terminal with sixteen colours, of which nothing else is known.
    fn default() -> Self {
        Self::new(Theme::Dark, Depth::Sixteen, Glyphs::Unicode, Ambiguous::One)
    }
}
