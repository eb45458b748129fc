//! The colours of pictures by what they mean, on paper and on a dark screen.
//!
//! Blue against orange and red against a dark blue-green are told apart by eyes that can't tell red from green; the steps of
//! the procedure go from pale to deep, so that they are told apart on a grey print too.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words.
    Black,
    /// Words of less weight.
    Faint,
    /// Lines of a grid.
    Rule,
    /// Every other row.
    Band,
    Paper,
    /// Words on something deep.
    White,
    /// Words on something bright, in the dark too.
    Dark,
    Good,
    Warn,
    Bad,
    /// Promised, and not late.
    Plan,
    /// The window of a promise.
    Window,
    /// The window of one that was not kept.
    Missed,
    /// The window of one that was done.
    Kept,
    /// What was promised first.
    Former,
    /// From the first date of a project to the last.
    Span,
    /// Lights.
    Red,
    Amber,
    Green,
    Blue,
    Grey,
    /// Phases, each deeper than the one before.
    Pipeline,
    Preparation,
    Construction,
    Closing,
    Nowhere,
}

impl Ink {
    pub(in crate::report::document) const ALL: [Self; 26] = [
        Self::Black,
        Self::Faint,
        Self::Rule,
        Self::Band,
        Self::Paper,
        Self::White,
        Self::Dark,
        Self::Good,
        Self::Warn,
        Self::Bad,
        Self::Plan,
        Self::Window,
        Self::Missed,
        Self::Kept,
        Self::Former,
        Self::Span,
        Self::Red,
        Self::Amber,
        Self::Green,
        Self::Blue,
        Self::Grey,
        Self::Pipeline,
        Self::Preparation,
        Self::Construction,
        Self::Closing,
        Self::Nowhere,
    ];

    /// Its name in a style sheet, its colour on paper, and on a dark screen.
    pub(in crate::report::document) const fn look(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Black => ("black", "#17202a", "#e6e9ec"),
            Self::Faint => ("faint", "#5f6b76", "#9ba6b1"),
            Self::Rule => ("rule", "#cfd6dd", "#3b444d"),
            Self::Band => ("band", "#f5f7f9", "#1d242b"),
            Self::Paper => ("paper", "#ffffff", "#14191e"),
            Self::White => ("white", "#ffffff", "#ffffff"),
            Self::Dark => ("dark", "#17202a", "#17202a"),
            Self::Good => ("good", "#0f6b57", "#4fc3a1"),
            Self::Warn => ("warn", "#a85b00", "#f0a94a"),
            Self::Bad => ("bad", "#b3261e", "#ff8a80"),
            Self::Plan => ("plan", "#1f5f99", "#7db7ea"),
            Self::Window => ("window", "#a9cbe8", "#2f5f8a"),
            Self::Missed => ("missed", "#f3b4ac", "#8c3a33"),
            Self::Kept => ("kept", "#e8ecf0", "#39434d"),
            Self::Former => ("former", "#8a949e", "#8a949e"),
            Self::Span => ("span", "#e7eef5", "#222d38"),
            Self::Red => ("red", "#b3261e", "#c9342b"),
            Self::Amber => ("amber", "#f2b632", "#f2b632"),
            Self::Green => ("green", "#0f6b57", "#12805f"),
            Self::Blue => ("blue", "#1f5f99", "#2a70b0"),
            Self::Grey => ("grey", "#7b858f", "#69737d"),
            Self::Pipeline => ("pipeline", "#e8ecf0", "#dfe5ea"),
            Self::Preparation => ("preparation", "#c6dbee", "#b4cfe8"),
            Self::Construction => ("construction", "#86b6df", "#79add9"),
            Self::Closing => ("closing", "#1f5f99", "#2a70b0"),
            Self::Nowhere => ("nowhere", "#eceeef", "#d5d9dc"),
        }
    }
}
