//! How a report leaves the program: the formats, the names of files that stand for them, and the styles of the summary.

use super::document::Page;

/// A format with what it leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text(Page),
    Markdown,
    /// UTF-8 with CRLF, as the spreadsheets of the bureau want it.
    Csv {
        /// Whether a byte order mark goes before it: without one, Excel and WPS take it for the code page of the machine.
        mark: bool,
    },
    /// Words of no language; `docs/summary-json.md`.
    Json,
    /// One page that stands by itself.
    Html,
    /// Word and WPS.
    Docx,
    /// Excel and WPS.
    Xlsx,
}

/// The formats by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Markdown,
    Csv,
    Json,
    Html,
    Docx,
    Xlsx,
}

impl Kind {
    pub const ALL: [Self; 7] = [Self::Text, Self::Markdown, Self::Csv, Self::Json, Self::Html, Self::Docx, Self::Xlsx];

    /// What it is called where a program reads it, and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// Whether it is bytes that no terminal shows.
    pub const fn is_packed(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }

    /// The endings of files in this format, without the dot; the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Markdown => &["md", "markdown"],
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Html => &["html", "htm"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
        }
    }

    /// The format that a file with this ending is in, whatever the case of its letters; `None` where it names none of ours.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let named = |kind: &Self| kind.endings().iter().any(|one| one.eq_ignore_ascii_case(ending));
        Self::ALL.into_iter().find(named)
    }
}

impl Format {
    /// A format as it is where nothing is said: text on `page`, CSV with its mark.
    pub const fn of(kind: Kind, page: Page) -> Self {
        match kind {
            Kind::Text => Self::Text(page),
            Kind::Markdown => Self::Markdown,
            Kind::Csv => Self::Csv { mark: true },
            Kind::Json => Self::Json,
            Kind::Html => Self::Html,
            Kind::Docx => Self::Docx,
            Kind::Xlsx => Self::Xlsx,
        }
    }
}

/// How the summary is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummaryStyle {
    /// What a section head wants first, on one screen.
    Brief,
    /// The chapter of a half-year's report, in sentences, with the whole ledger as an appendix.
    Report,
    /// Every table, as it is worked on.
    Table,
}

impl SummaryStyle {
    pub const ALL: [Self; 3] = [Self::Brief, Self::Report, Self::Table];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Report => "report",
            Self::Table => "table",
        }
    }

    /// The style of a summary in this format where none is asked for.
    pub const fn usual(kind: Kind) -> Self {
        match kind {
            Kind::Html | Kind::Docx => Self::Report,
            Kind::Text | Kind::Markdown | Kind::Csv | Kind::Json | Kind::Xlsx => Self::Table,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_in_the_format_it_is_called_after() {
        for kind in Kind::ALL {
            for ending in kind.endings() {
                assert_eq!(Kind::of_ending(&ending.to_uppercase()), Some(kind));
            }
        }
        assert_eq!(Kind::of_ending("pdf"), None);
    }
}
