//! The signs that screens are built of. Each takes one cell and has a twin in ASCII, for terminals whose font lacks it or
//! that draw it two cells wide. Whoever draws a line, a bar or a mark takes it from here.

use ratatui::symbols::border;

/// The set of signs in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    Unicode,
    Ascii,
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

macro_rules! glyphs {
    ($($(#[$about:meta])* $name:ident: $unicode:literal $ascii:literal;)*) => {
        impl Glyphs {
            $(
                $(#[$about])*
                pub const fn $name(self) -> &'static str {
                    match self {
                        Self::Unicode => $unicode,
                        Self::Ascii => $ascii,
                    }
                }
            )*

            /// Every sign with what it is called, for the page that shows them.
            pub const fn all(self) -> [(&'static str, &'static str); [$($unicode),*].len()] {
                [$((stringify!($name), self.$name())),*]
            }
        }
    };
}

glyphs! {
    /// Rules, and the top of tables.
    horizontal: "─" "-";
    /// Between panes and columns.
    vertical: "│" "|";
    /// Where two lines cross, and where one ends at another: open downwards, upwards, to the right, to the left.
    cross: "┼" "+";
    tee_down: "┬" "+";
    tee_up: "┴" "+";
    tee_right: "├" "+";
    tee_left: "┤" "+";
    /// A bar of a timeline, and of anything counted.
    bar: "█" "#";
    /// The window of a vague date.
    window: "░" ":";
    /// The baseline, under a bar or a window.
    baseline: "╌" "-";
    /// The data date, over everything else.
    data_date: "┃" "|";
    /// A milestone that is done, is due, is late.
    done: "◆" "*";
    due: "◇" "o";
    late: "!" "!";
    /// The thing that is selected; one that is marked for a command on many; a box that is ticked.
    selected: "▶" ">";
    marked: "●" "*";
    ticked: "✓" "x";
    /// The column that rows are sorted by.
    ascending: "▲" "^";
    descending: "▼" "v";
    /// What can be folded.
    open: "-" "-";
    folded: "+" "+";
    /// From one stage, or date, to another.
    onward: "→" ">";
}

impl Glyphs {
    pub const ALL: [Self; 2] = [Self::Unicode, Self::Ascii];

    /// As the configuration file calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
        }
    }

    /// For `Block::border_set`.
    pub const fn border(self) -> border::Set<'static> {
        match self {
            Self::Unicode => border::PLAIN,
            Self::Ascii => ASCII_BORDER,
        }
    }

    /// A column of a small chart, so many eighths of a line high.
    pub fn level(self, eighths: usize) -> &'static str {
        let levels = match self {
            Self::Unicode => [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
            Self::Ascii => [" ", ".", ".", ":", ":", "=", "=", "#", "#"],
        };
        levels.get(eighths).or(levels.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::cells::{Ambiguous, set_ambiguous, width};

    #[test]
    fn every_sign_takes_one_cell_and_its_twin_does_so_in_every_terminal() {
        let levels = |glyphs: Glyphs| (0..=9).map(move |eighths| ("level", glyphs.level(eighths)));
        for (name, sign) in Glyphs::Unicode.all().into_iter().chain(levels(Glyphs::Unicode)) {
            assert_eq!(width(sign), 1, "{name}");
        }
        set_ambiguous(Ambiguous::Two);
        for (name, sign) in Glyphs::Ascii.all().into_iter().chain(levels(Glyphs::Ascii)) {
            assert!(sign.is_ascii() && width(sign) == 1, "{name}");
        }
    }
}
