//! The signs that screens are built of. Each takes one cell and has a twin in ASCII, for terminals whose font lacks it or
//! that draw it two cells wide. Whoever draws a line, a bar or a mark takes it from here.
//!
//! Lines and blocks are drawn by terminals themselves to fill their cells. All other signs come from a font, and many fonts
//! draw those of ambiguous width (`◆ ○ ●`) over the next cell: marks are none of those.

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
    /// A bar of anything counted, and the rest of its whole.
    bar: "█" "#";
    rest: "░" ".";
    /// A bar of what was planned, beside that of what was done.
    planned: "▒" "=";
    /// The data date, over everything else.
    data_date: "┃" "|";
    /// A milestone that is done, is due, is expected, is late.
    done: "✓" "*";
    due: "◊" "+";
    expected: "◦" "o";
    late: "!" "!";
    /// Against a figure, which a wide sign of a Chinese font would cover: so much is due that day, in the calendar and in the
    /// month of a date field.
    due_that_day: "+" "+";
    falling: "*" "*";
    /// Something that was reported.
    reported: "." ".";
    /// Where nothing is, among figures.
    nothing: "." ".";
    /// There is more before what is seen, and after it.
    before: "‹" "<";
    after: "›" ">";
    /// The thing that is selected; one that is marked for a command on many; a box that is ticked.
    selected: ">" ">";
    marked: "*" "*";
    ticked: "✓" "x";
    /// Units that are in hand, what they have come to and what they have left.
    in_hand: "*" "*";
    more: "+" "+";
    fewer: "-" "-";
    /// The column that rows are sorted by.
    ascending: "^" "^";
    descending: "v" "v";
    /// What can be folded.
    open: "-" "-";
    folded: "+" "+";
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
    use crate::tui::look::Bar;

    #[test]
    fn every_sign_takes_one_cell_and_its_twin_does_so_in_every_terminal() {
        let more = |glyphs: Glyphs| {
            let levels = (0..=9).map(move |eighths| ("level", glyphs.level(eighths)));
            levels.chain(glyphs.bars().into_iter().flat_map(Bar::signs).map(|sign| ("bar", sign)))
        };
        for (name, sign) in Glyphs::Unicode.all().into_iter().chain(more(Glyphs::Unicode)) {
            assert_eq!(width(sign), 1, "{name}");
        }
        set_ambiguous(Ambiguous::Two);
        let is_drawn = |sign: &str| sign.chars().all(|sign| ('\u{2500}'..='\u{259f}').contains(&sign));
        for (name, sign) in Glyphs::Unicode.all().into_iter().chain(more(Glyphs::Unicode)) {
            assert!(is_drawn(sign) || width(sign) == 1, "{name}: {sign}");
        }
        for (name, sign) in Glyphs::Ascii.all().into_iter().chain(more(Glyphs::Ascii)) {
            assert!(sign.is_ascii() && width(sign) == 1, "{name}");
        }
    }
}
