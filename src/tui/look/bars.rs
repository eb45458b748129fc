//! Bars of the timeline: how something with a first and a last day is drawn.

use super::Glyphs;

/// The signs of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub open: &'static str,
    pub fill: &'static str,
    pub close: &'static str,
    /// Where the first and the last day fall into one column.
    pub single: &'static str,
    /// Before the end of what has no beginning.
    pub vague: &'static str,
}

impl Bar {
    /// Of one sign from end to end.
    const fn plain(fill: &'static str, single: &'static str, vague: &'static str) -> Self {
        Self { open: fill, fill, close: fill, single, vague }
    }

    pub const fn signs(self) -> [&'static str; 5] {
        [self.open, self.fill, self.close, self.single, self.vague]
    }
}

const VAGUE: &str = ".";

impl Glyphs {
    /// What is promised: `[====]` in ASCII.
    pub const fn plan(self) -> Bar {
        match self {
            Self::Unicode => Bar::plain("█", self.due(), VAGUE),
            Self::Ascii => Bar { open: "[", fill: "=", close: "]", single: self.due(), vague: VAGUE },
        }
    }

    /// What was promised and has passed: `[====!`.
    pub const fn overdue(self) -> Bar {
        Bar { close: self.late(), single: self.late(), ..self.plan() }
    }

    /// What is expected: `(----)`.
    pub const fn forecast(self) -> Bar {
        match self {
            Self::Unicode => Bar::plain("░", self.expected(), VAGUE),
            Self::Ascii => Bar { open: "(", fill: "-", close: ")", single: self.expected(), vague: VAGUE },
        }
    }

    /// The first promise, under the one in force.
    pub const fn baseline(self) -> Bar {
        match self {
            Self::Unicode => Bar::plain("╌", self.due(), VAGUE),
            Self::Ascii => self.plan(),
        }
    }

    /// All of a project, from its first date to its last: `====`.
    pub const fn whole(self) -> Bar {
        match self {
            Self::Unicode => Bar::plain("━", "━", VAGUE),
            Self::Ascii => Bar::plain("=", "=", VAGUE),
        }
    }

    pub const fn bars(self) -> [Bar; 5] {
        [self.plan(), self.overdue(), self.forecast(), self.baseline(), self.whole()]
    }
}
