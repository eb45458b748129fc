//! How an answer leaves: in the format asked for or that its file is called after, into that file or to stdout.

use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

use super::super::args::{self, Chart, DocumentFormat, Export, Output, Print};
use super::super::stop::{Stop, Usage};
use super::super::whole_file::{self, Existing};
use super::{Answer, Desk};
use crate::ledger::{Ledger, Watch};
use crate::report::{self, ChartFormat, Format, Kind, Page, Report, Style};
use crate::text::{Texts, values};

/// Widths that text can be set in: the narrowest holds a word in every column, the widest is a wall of paper.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=500;

impl Print {
    /// The format asked for, else that of the file, else text.
    ///
    /// # Errors
    /// Where the file is called after no format of ours.
    pub(super) fn kind(&self) -> Result<Kind, Stop> {
        self.output.kind(self.format)
    }

    /// How many things are asked for: `None` is all of them. Text on stdout is for people, who get a page of `usual` things
    /// unless they ask for more; whatever is kept or read by a program is whole.
    ///
    /// # Errors
    /// For what is no number.
    pub(super) fn limit(&self, words: Option<&str>, usual: usize) -> Result<Option<usize>, Stop> {
        match words {
            Some(words) => Ok(values::limit(words)?),
            None if self.kind()? == Kind::Text && self.output.file().is_none() => Ok(Some(usual)),
            None => Ok(None),
        }
    }
}

impl Output {
    /// The format asked for, else that of the file, else text.
    ///
    /// # Errors
    /// Where the file is called after no format of ours.
    pub(super) fn kind(&self, asked: Option<args::Format>) -> Result<Kind, Stop> {
        match (asked, self.file()) {
            (Some(format), _) => Ok(format.into()),
            (None, None) => Ok(Kind::Text),
            (None, Some(path)) => match path.extension() {
                None => Ok(Kind::Text),
                Some(ending) => Kind::of_ending(&ending.to_string_lossy())
                    .ok_or_else(|| Stop::Usage(Usage::NoSuchEnding { path: path.to_owned() })),
            },
        }
    }

    /// The file it goes into; `None` is stdout.
    pub(super) fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// What the file is called after, in small letters.
    fn ending(&self) -> Option<String> {
        self.file().and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase())
    }

    /// Where the file is called after none of the `known` formats.
    fn no_such_form(&self, known: [&'static str; 2]) -> Stop {
        let path = self.file().unwrap_or_else(|| Path::new("")).to_owned();
        Stop::Usage(Usage::NoSuchForm { path, known })
    }
}

impl Export {
    /// The format asked for, else that of the file, else TOML.
    ///
    /// # Errors
    /// Where the file is called after another format.
    pub(super) fn format(&self) -> Result<DocumentFormat, Stop> {
        match (self.format, self.output.ending().as_deref()) {
            (Some(format), _) => Ok(format),
            (None, None | Some("toml")) => Ok(DocumentFormat::Toml),
            (None, Some("json")) => Ok(DocumentFormat::Json),
            (None, Some(_)) => Err(self.output.no_such_form([".toml", ".json"])),
        }
    }
}

impl Chart {
    /// The format asked for, else that of the file, else SVG.
    ///
    /// # Errors
    /// Where the file is called after another format.
    pub(super) fn format(&self) -> Result<ChartFormat, Stop> {
        match (self.format, self.output.ending().as_deref()) {
            (Some(args::ChartFormat::Svg), _) | (None, None | Some("svg")) => Ok(ChartFormat::Svg),
            (Some(args::ChartFormat::Html), _) | (None, Some("html" | "htm")) => Ok(ChartFormat::Html),
            (None, Some(_)) => Err(self.output.no_such_form([".svg", ".html"])),
        }
    }
}

impl From<args::Format> for Kind {
    fn from(format: args::Format) -> Self {
        match format {
            args::Format::Text => Self::Text,
            args::Format::Markdown => Self::Markdown,
            args::Format::Json => Self::Json,
            args::Format::Csv => Self::Csv,
            args::Format::Html => Self::Html,
            args::Format::Docx => Self::Docx,
            args::Format::Xlsx => Self::Xlsx,
        }
    }
}

impl Desk<'_> {
    /// Prints `report` as `wanted`.
    pub(super) fn print(&mut self, report: &Report<'_>, wanted: &Print) -> Result<Answer, Stop> {
        let format = self.format(wanted)?;
        self.tell(Texts::cli_setting, None);
        let printed = report::set(report, &self.texts, format, &self.environment.typefaces);
        let printed = printed.map_err(|error| Stop::Unprintable(error.to_string()))?;
        self.deliver(printed, &wanted.output)
    }

    /// Prints a report of what is left in `ledger` while it is gone through, bit by bit where it goes into a file.
    pub(super) fn print_through(
        &mut self,
        report: &Report<'_>,
        wanted: &Print,
        (ledger, watch): (&Ledger, &Watch),
    ) -> Result<Answer, Stop> {
        let format = self.format(wanted)?;
        let Some((path, existing)) = self.place(&wanted.output)? else {
            let answer = self.print(report, wanted)?;
            ledger.rest()?;
            return Ok(answer);
        };
        self.tell(Texts::cli_setting, Some(watch));
        let typefaces = &self.environment.typefaces;
        let mut read = Ok(());
        let made = whole_file::make(path, existing, |file| {
            let written = report::write(report, &self.texts, format, typefaces, Heedful { file, watch, failed: false });
            read = ledger.rest().and_then(|_| watch.go_on());
            // Of a ledger that was not read to its end there is no report, whatever was written.
            if read.is_ok() { written } else { Err(io::ErrorKind::UnexpectedEof.into()) }
        });
        read?;
        made.map_err(|error| Stop::file(path, error))?;
        Ok(self.written(path))
    }

    pub(super) fn format(&self, wanted: &Print) -> Result<Format, Stop> {
        let kind = wanted.kind()?;
        let only = |option, kind| Err(Stop::Usage(Usage::OnlyOfFormat { option, ending: kind }));
        match wanted.width {
            Some(_) if kind != Kind::Text => return only("width", "txt"),
            Some(width) if !WIDTHS.contains(&width) => {
                return Err(Stop::Usage(Usage::NotAWidth { least: *WIDTHS.start(), most: *WIDTHS.end() }));
            }
            _ => {}
        }
        if wanted.no_bom && kind != Kind::Csv {
            return only("no-bom", "csv");
        }
        let look = self.environment.look;
        self.shown(kind, &wanted.output)?;
        let mut page = Page::default();
        if wanted.output.file().is_none() {
            let style = if look.colour { Style::Coloured } else { Style::Plain };
            page = Page { width: look.width, style, ..page };
        }
        let page = Page { width: wanted.width.unwrap_or(page.width), ..page };
        Ok(if wanted.no_bom { Format::Csv { mark: false } } else { Format::of(kind, page) })
    }

    /// That no bytes come to a terminal; asked for in so many words, `-` gets them.
    pub(super) fn shown(&self, kind: Kind, output: &Output) -> Result<(), Stop> {
        if kind.is_packed() && self.environment.look.terminal && output.output.is_none() {
            let ending = kind.endings().first().copied().unwrap_or_default();
            return Err(Stop::Usage(Usage::NeedsAFile { ending }));
        }
        Ok(())
    }

    /// Whether a document could go there, before anything else is done that stays done.
    pub(super) fn deliverable(&self, output: &Output) -> Result<(), Stop> {
        let Some(path) = output.file() else { return Ok(()) };
        if same_file(path, &self.environment.ledger) {
            return Err(Stop::Usage(Usage::OverLedger { path: path.to_owned() }));
        }
        if !output.force && path.exists() {
            return Err(Stop::file(path, std::io::ErrorKind::AlreadyExists.into()));
        }
        Ok(())
    }

    /// Hands a document to the file it was meant for, or to stdout.
    pub(super) fn deliver(&mut self, document: Vec<u8>, output: &Output) -> Result<Answer, Stop> {
        let Some((path, existing)) = self.place(output)? else { return Ok(Answer { stdout: document, status: 0 }) };
        self.tell(Texts::cli_writing, None);
        whole_file::write(path, &document, existing).map_err(|error| Stop::file(path, error))?;
        Ok(self.written(path))
    }

    /// The file a document goes into, and what becomes of one that is there; `None` is stdout.
    fn place<'o>(&self, output: &'o Output) -> Result<Option<(&'o Path, Existing)>, Stop> {
        let Some(path) = output.file() else { return Ok(None) };
        if same_file(path, &self.environment.ledger) {
            return Err(Stop::Usage(Usage::OverLedger { path: path.to_owned() }));
        }
        Ok(Some((path, if output.force { Existing::Replace } else { Existing::Keep })))
    }

    fn written(&mut self, path: &Path) -> Answer {
        let notice = self.texts.cli_written(path.display().to_string());
        self.notice(&notice);
        Answer::default()
    }
}

/// A file that fails once the work is stopped. What is written to it after it has failed is let fall: a package that is given
/// up would otherwise complain of it.
struct Heedful<'a, W> {
    file: W,
    watch: &'a Watch,
    failed: bool,
}

impl<W: Write> Write for Heedful<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        let stopped = self.watch.is_cancelled();
        let written = if stopped { Err(io::Error::other("stopped")) } else { self.file.write(bytes) };
        self.failed = written.is_err();
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl<W: Seek> Seek for Heedful<'_, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// Whether both names lead to one file that is there.
fn same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}
