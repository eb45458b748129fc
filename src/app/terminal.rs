//! What the environment says about the terminal: its name, and what follows from that.

use crate::tui::Depth;

/// The names a terminal goes by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// `TERM`
    pub(super) term: Option<String>,
    /// `TERM_PROGRAM`, with `TERM_PROGRAM_VERSION`.
    pub(super) program: Option<String>,
    /// `COLORTERM`
    colours: Option<String>,
    /// `COLORFGBG`
    foreground_background: Option<String>,
    /// `WT_SESSION`: Windows Terminal, and not the old console.
    windows_terminal: bool,
    /// `STY` without `TMUX`: GNU screen.
    gnu_screen: bool,
}

impl Names {
    pub(super) fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let version = |program: String| match variable("TERM_PROGRAM_VERSION") {
            Some(version) => format!("{program} {version}"),
            None => program,
        };
        let windows_terminal = variable("WT_SESSION").is_some();
        let program = variable("TERM_PROGRAM").map(version);
        Self {
            program: program.or_else(|| windows_terminal.then(|| "Windows Terminal".to_owned())),
            term: variable("TERM"),
            colours: variable("COLORTERM"),
            foreground_background: variable("COLORFGBG"),
            windows_terminal,
            gnu_screen: variable("STY").is_some() && variable("TMUX").is_none(),
        }
    }

    /// How many colours it has. 256 and more are believed only where it says so.
    pub(super) fn depth(&self) -> Depth {
        let many = self.colours.as_deref().is_some_and(|colours| matches!(colours, "truecolor" | "24bit"));
        match self.term.as_deref() {
            _ if self.windows_terminal => Depth::Many,
            None if cfg!(windows) => Depth::Sixteen,
            None | Some("dumb") => Depth::None,
            Some(term) if term.starts_with("vt") || term.contains("mono") || term.ends_with("-m") => Depth::None,
            Some(term) if many || term.contains("256color") || term.contains("direct") => Depth::Many,
            Some(_) => Depth::Sixteen,
        }
    }

    /// Whether its font may lack lines and bars, or draw them in two cells: the Linux console, the old console of Windows,
    /// and whatever has no colours.
    pub(super) fn is_plain(&self) -> bool {
        let linux_console = self.term.as_deref().is_some_and(|term| term.starts_with("linux"));
        let old_windows = cfg!(windows) && self.term.is_none() && !self.windows_terminal;
        linux_console || old_windows || self.depth() == Depth::None
    }

    /// Whether it can be asked anything without showing the question.
    pub(super) fn answers(&self) -> bool {
        self.term.as_deref().is_some_and(|term| term != "dumb")
    }

    /// Whether it can be asked for its background. The Linux console has none to tell, and GNU screen passes the question on
    /// and answers out of turn.
    pub(super) fn tells_background(&self) -> bool {
        self.answers() && !self.is_plain() && !self.gnu_screen
    }

    /// Whether its background is light by `COLORFGBG`: `15;0` is light on dark, `0;15` dark on light.
    pub(super) fn is_light(&self) -> Option<bool> {
        let background: u8 = self.foreground_background.as_deref()?.rsplit(';').next()?.parse().ok()?;
        Some(matches!(background, 7 | 9..=15))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(variables: &[(&str, &str)]) -> Names {
        Names::read(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn colours_are_as_many_as_the_terminal_says() {
        for (term, colours, depth) in [
            ("xterm", "", Depth::Sixteen),
            ("xterm-256color", "", Depth::Many),
            ("xterm", "truecolor", Depth::Many),
            ("xterm-direct", "", Depth::Many),
            ("linux", "", Depth::Sixteen),
            ("linux-m", "", Depth::None),
            ("vt100", "truecolor", Depth::None),
            ("xterm-mono", "", Depth::None),
            ("dumb", "truecolor", Depth::None),
        ] {
            assert_eq!(names(&[("TERM", term), ("COLORTERM", colours)]).depth(), depth, "{term}");
        }
        assert_eq!(names(&[("WT_SESSION", "x")]).depth(), Depth::Many);
    }

    #[test]
    fn a_terminal_that_would_show_the_question_is_not_asked() {
        let asked = |names: Names| (names.answers(), names.tells_background());
        assert_eq!(asked(names(&[("TERM", "xterm-256color")])), (true, true));
        assert_eq!(asked(names(&[("TERM", "screen-256color"), ("TMUX", "x"), ("STY", "x")])), (true, true));
        assert_eq!(asked(names(&[("TERM", "screen"), ("STY", "x")])), (true, false));
        assert_eq!(asked(names(&[("TERM", "linux")])), (true, false));
        assert_eq!(asked(names(&[("TERM", "dumb")])), (false, false));
        assert_eq!(asked(names(&[])), (false, false));
    }

    #[test]
    fn the_background_may_be_known_by_its_number() {
        let light = |value| names(&[("COLORFGBG", value)]).is_light();
        assert_eq!([light("15;0"), light("0;15"), light("0;default;7")], [Some(false), Some(true), Some(true)]);
        assert_eq!([light("12;8"), light("15;default"), light("")], [Some(false), None, None]);
    }

    #[test]
    fn lines_and_bars_are_not_trusted_on_a_console() {
        assert!(names(&[("TERM", "linux")]).is_plain() && names(&[("TERM", "vt100")]).is_plain());
        assert!(!names(&[("TERM", "xterm")]).is_plain());
    }
}
