//! Lines for what is no screen: with their styles as escape sequences, to be printed.

use crossterm::style::{Attribute, ContentStyle};
use ratatui::backend::IntoCrossterm;
use ratatui::style::{Modifier, Style};

use crate::tui::look::Look;
use crate::tui::view::Line;

const ATTRIBUTES: [(Modifier, Attribute); 3] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::REVERSED, Attribute::Reverse),
];

pub(in crate::tui) fn painted(line: &Line, look: Look) -> String {
    line.0.iter().map(|span| content(look.on_paper(look.style(span.tone))).apply(&span.text).to_string()).collect()
}

fn content(style: Style) -> ContentStyle {
    let mut content = ContentStyle::new();
    content.foreground_color = style.fg.map(IntoCrossterm::into_crossterm);
    content.background_color = style.bg.map(IntoCrossterm::into_crossterm);
    for (_, attribute) in ATTRIBUTES.into_iter().filter(|(modifier, _)| style.add_modifier.contains(*modifier)) {
        content.attributes.set(attribute);
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::cells::Ambiguous;
    use crate::tui::look::{Depth, Glyphs, Theme};
    use crate::tui::view::Tone;

    #[test]
    fn a_line_is_printed_in_the_colours_of_its_theme_or_plainly() {
        let line = Line::new("逾期", Tone::Late);
        let painted = |theme, depth| painted(&line, Look::new(theme, depth, Glyphs::Ascii, Ambiguous::One));
        crossterm::style::force_color_output(true);
        assert_eq!(painted(Theme::Dark, Depth::Many), "\u{1b}[38;5;209m\u{1b}[1m逾期\u{1b}[0m");
        assert_eq!(painted(Theme::Plain, Depth::Many), "\u{1b}[1m\u{1b}[4m逾期\u{1b}[0m");
        assert!(painted(Theme::Contrast, Depth::Many).contains("48;5;16"));
    }
}
