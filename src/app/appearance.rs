//! The look of the screen: chosen by the user where he has chosen, otherwise by what the terminal says. Never by the language.

use super::config::Screen;
use super::probe::{Findings, Questions};
use super::terminal::Names;
use crate::cli::ColourChoice;
use crate::text::cells::Ambiguous;
use crate::tui::{Depth, Glyphs, Look, Theme};

/// What the user wants.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wishes {
    /// `--color`
    pub(super) colour: ColourChoice,
    /// `NO_COLOR` is set.
    pub(super) no_colour: bool,
    /// `TOPOUT_THEME`
    pub(super) theme: Option<Theme>,
    pub(super) screen: Screen,
}

/// Why something is as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// This option, or this variable of the environment.
    Said(&'static str),
    File,
    /// The language of the system.
    Locale,
    /// The terminal answered so.
    Answer,
    /// It follows from how wide signs of ambiguous width are.
    Width,
    /// Nothing speaks against it.
    Usual,
}

/// A look and the reasons for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Appearance {
    pub(super) look: Look,
    pub(super) theme: Reason,
    pub(super) glyphs: Reason,
    pub(super) ambiguous: Reason,
}

impl Wishes {
    /// What the terminal has to be asked.
    pub(super) fn questions(self, names: &Names) -> Questions {
        Questions {
            background: names.tells_background() && self.theme(names).is_none(),
            ambiguous: names.answers() && self.screen.ambiguous.is_none(),
        }
    }

    pub(super) fn appearance(self, names: &Names, findings: &Findings) -> Appearance {
        let (ambiguous, by_width) = match (self.screen.ambiguous, findings.ambiguous) {
            (Some(wanted), _) => (wanted, Reason::File),
            (None, Some(found)) => (found, Reason::Answer),
            (None, None) => (Ambiguous::One, Reason::Usual),
        };
        let (glyphs, by_glyphs) = match self.screen.glyphs {
            _ if ambiguous == Ambiguous::Two => (Glyphs::Ascii, Reason::Width),
            Some(wanted) => (wanted, Reason::File),
            None if names.is_plain() => (Glyphs::Ascii, Reason::Said("TERM")),
            None => (Glyphs::Unicode, Reason::Usual),
        };
        let (theme, by_theme) = self.theme(names).unwrap_or_else(|| by_background(names, findings));
        let look = Look::new(theme, self.depth(names), glyphs, ambiguous);
        Appearance { look, theme: by_theme, glyphs: by_glyphs, ambiguous: by_width }
    }

    /// The theme, where the background of the terminal has no say in it.
    fn theme(self, names: &Names) -> Option<(Theme, Reason)> {
        let wanted = self.theme.map(|theme| (theme, Reason::Said("TOPOUT_THEME")));
        let wanted = wanted.or_else(|| self.screen.theme.map(|theme| (theme, Reason::File)));
        match self.colour {
            ColourChoice::Never => Some((Theme::Plain, Reason::Said("--color never"))),
            _ if self.depth(names) == Depth::None => Some((Theme::Plain, Reason::Said("TERM"))),
            // What was wanted of this program counts for more than what was wanted of all.
            ColourChoice::Auto if self.no_colour => wanted.or(Some((Theme::Plain, Reason::Said("NO_COLOR")))),
            ColourChoice::Auto | ColourChoice::Always => wanted,
        }
    }

    fn depth(self, names: &Names) -> Depth {
        let least = if self.colour == ColourChoice::Always { Depth::Sixteen } else { Depth::None };
        names.depth().max(least)
    }
}

fn by_background(names: &Names, findings: &Findings) -> (Theme, Reason) {
    let theme = |light| if light { Theme::Light } else { Theme::Dark };
    match (findings.background, names.is_light()) {
        (Some(colour), _) => (theme(colour.is_light()), Reason::Answer),
        (None, Some(light)) => (theme(light), Reason::Said("COLORFGBG")),
        (None, None) => (Theme::Dark, Reason::Usual),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::probe::Colour;

    const NOTHING: Wishes = Wishes {
        colour: ColourChoice::Auto,
        no_colour: false,
        theme: None,
        screen: Screen { theme: None, glyphs: None, ambiguous: None, mouse: true, clipboard: true },
    };

    fn xterm(more: &[(&str, &str)]) -> Names {
        let more: Vec<_> = more.iter().chain([&("TERM", "xterm-256color")]).copied().collect();
        Names::read(|name| more.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    fn theme(wishes: Wishes, names: &Names, background: Option<u8>) -> (Theme, Reason) {
        let findings = Findings { background: background.map(|grey| Colour([grey; 3])), ..Findings::default() };
        let appearance = wishes.appearance(names, &findings);
        (appearance.look.theme, appearance.theme)
    }

    #[test]
    fn without_wishes_the_theme_suits_the_background() {
        assert_eq!(theme(NOTHING, &xterm(&[]), Some(255)), (Theme::Light, Reason::Answer));
        assert_eq!(theme(NOTHING, &xterm(&[("COLORFGBG", "0;15")]), Some(20)), (Theme::Dark, Reason::Answer));
        assert_eq!(theme(NOTHING, &xterm(&[("COLORFGBG", "0;15")]), None).0, Theme::Light);
        assert_eq!(theme(NOTHING, &xterm(&[]), None), (Theme::Dark, Reason::Usual));
    }

    #[test]
    fn what_is_said_nearer_counts_for_more() {
        let file = Wishes { screen: Screen { theme: Some(Theme::Contrast), ..NOTHING.screen }, ..NOTHING };
        let variable = Wishes { theme: Some(Theme::Light), ..file };
        let option = Wishes { colour: ColourChoice::Never, ..variable };
        assert_eq!(theme(file, &xterm(&[]), Some(255)), (Theme::Contrast, Reason::File));
        assert_eq!(theme(variable, &xterm(&[]), None).0, Theme::Light);
        assert_eq!(theme(option, &xterm(&[]), None), (Theme::Plain, Reason::Said("--color never")));
        let no_colour = Wishes { no_colour: true, ..NOTHING };
        assert_eq!(theme(no_colour, &xterm(&[]), Some(255)), (Theme::Plain, Reason::Said("NO_COLOR")));
        assert_eq!(theme(Wishes { no_colour: true, ..file }, &xterm(&[]), None).0, Theme::Contrast);
        assert_eq!(theme(Wishes { colour: ColourChoice::Always, ..no_colour }, &xterm(&[]), None).0, Theme::Dark);
        let vt100 = xterm(&[("TERM", "vt100")]);
        assert_eq!(theme(file, &vt100, None), (Theme::Plain, Reason::Said("TERM")));
        assert_eq!(theme(Wishes { colour: ColourChoice::Always, ..file }, &vt100, None).0, Theme::Contrast);
    }

    #[test]
    fn wide_signs_make_the_lines_ascii_whatever_is_wanted() {
        let wanted = Wishes { screen: Screen { glyphs: Some(Glyphs::Unicode), ..NOTHING.screen }, ..NOTHING };
        let two = Findings { ambiguous: Some(Ambiguous::Two), ..Findings::default() };
        let appearance = wanted.appearance(&xterm(&[]), &two);
        assert_eq!((appearance.look.glyphs, appearance.glyphs), (Glyphs::Ascii, Reason::Width));
        assert_eq!((appearance.look.ambiguous, appearance.ambiguous), (Ambiguous::Two, Reason::Answer));
        let said = Wishes { screen: Screen { ambiguous: Some(Ambiguous::One), ..wanted.screen }, ..wanted };
        assert_eq!(said.appearance(&xterm(&[]), &two).look.glyphs, Glyphs::Unicode);
        assert_eq!(NOTHING.appearance(&xterm(&[("TERM", "linux")]), &Findings::default()).look.glyphs, Glyphs::Ascii);
    }

    #[test]
    fn only_what_is_not_settled_is_asked() {
        let asked = |wishes: Wishes, names: &Names| {
            let Questions { background, ambiguous } = wishes.questions(names);
            (background, ambiguous)
        };
        assert_eq!(asked(NOTHING, &xterm(&[])), (true, true));
        assert_eq!(asked(Wishes { no_colour: true, ..NOTHING }, &xterm(&[])), (false, true));
        let screen = Screen { theme: Some(Theme::Dark), ambiguous: Some(Ambiguous::One), ..NOTHING.screen };
        assert_eq!(asked(Wishes { screen, ..NOTHING }, &xterm(&[])), (false, false));
        assert_eq!(asked(NOTHING, &xterm(&[("TERM", "dumb")])), (false, false));
    }
}
