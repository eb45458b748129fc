//! Long work beside the screen: documents in and out, and reports into files. It runs on a thread of its own with the ledger
//! opened anew, tells how far it is, and stops when it is told to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{self, Receiver, TryRecvError};

use crate::ledger::{Command, Failure, Ledger, Progress, Watch};
use crate::model::view::Viewpoint;
use crate::model::{Book, Now, Receipt};
use crate::report::{self, Format, Kind, Page, Report, SummaryStyle, Typefaces};
use crate::text::{Lang, Texts};

/// Files beyond the ledger. What can't be done is answered in a sentence that names the file and the next step.
pub trait Files: Send + Sync {
    /// Reads a document of a whole ledger, as JSON where its name says so.
    fn read_document(&self, path: &Path, texts: &Texts) -> Result<Book, String>;
    /// Writes one, whole or not at all, and never over a file that is there. Answers where it is, with its folder.
    fn write_document(&self, path: &Path, book: &Book, texts: &Texts) -> Result<PathBuf, String>;
    /// Keeps the text copied last in a file of the program's own, in place of the one before.
    fn keep_copy(&self, path: &Path, text: &str, texts: &Texts) -> Result<(), String>;
    /// Writes any other file, as above.
    fn write_file(&self, path: &Path, content: &[u8], texts: &Texts) -> Result<PathBuf, String>;
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Import(PathBuf),
    Export(PathBuf),
    /// The summary of the day that is looked at, in the format that the name of the file says, told in this style or in the
    /// usual one of the format.
    Print(PathBuf, Option<SummaryStyle>),
}

/// The steps of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    Reading,
    Working,
    Writing,
}

/// How work ended.
#[derive(Debug)]
pub(super) enum Ended {
    /// An import went through.
    Imported(Box<Receipt>),
    Written(PathBuf),
    Cancelled,
    Failed(Failure),
    /// A file could not be read or written: what is to be said about it.
    File(String),
}

/// What work is done with.
pub(super) struct Bench {
    pub(super) ledger: PathBuf,
    pub(super) now: Now,
    pub(super) viewpoint: Viewpoint,
    pub(super) lang: Lang,
    pub(super) files: Arc<dyn Files>,
    pub(super) typefaces: Typefaces,
}

/// Work that goes on.
pub(super) struct Running {
    watch: Watch,
    phase: Arc<AtomicU8>,
    ended: Receiver<Ended>,
}

impl Running {
    pub(super) fn start(work: Work, bench: Bench) -> Self {
        let (sender, ended) = mpsc::channel();
        let (watch, phase) = (Watch::default(), Arc::new(AtomicU8::new(0)));
        let hand = Hand { watch: watch.clone(), phase: Arc::clone(&phase), texts: Texts::new(bench.lang), bench };
        std::thread::spawn(move || {
            let ended = match hand.carry_out(work) {
                Ok(ended) | Err(ended) => ended,
            };
            // The screen may have closed.
            let _ = sender.send(ended);
        });
        Self { watch, phase, ended }
    }

    pub(super) fn cancel(&self) {
        self.watch.cancel();
    }

    pub(super) fn progress(&self) -> (Phase, Progress) {
        let phase = match self.phase.load(Ordering::Relaxed) {
            0 => Phase::Reading,
            1 => Phase::Working,
            _ => Phase::Writing,
        };
        (phase, self.watch.progress())
    }

    /// `None` while it goes on.
    pub(super) fn ended(&self) -> Option<Ended> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Ended::Cancelled),
        }
    }
}

/// Does the work, on its own thread.
struct Hand {
    watch: Watch,
    phase: Arc<AtomicU8>,
    texts: Texts,
    bench: Bench,
}

impl Hand {
    fn carry_out(&self, work: Work) -> Result<Ended, Ended> {
        match work {
            Work::Import(path) => {
                let book = self.bench.files.read_document(&path, &self.texts).map_err(Ended::File)?;
                self.go_on(Phase::Working)?;
                let mut ledger = self.ledger()?;
                let command = Command::Import(Box::new(book));
                let receipt = ledger.apply_watched(command, &self.bench.now, &self.watch).map_err(ended)?;
                Ok(Ended::Imported(Box::new(receipt)))
            }
            Work::Export(path) => {
                let book = self.ledger()?.book().map_err(ended)?;
                self.go_on(Phase::Writing)?;
                self.bench.files.write_document(&path, &book, &self.texts).map(Ended::Written).map_err(Ended::File)
            }
            Work::Print(path, style) => {
                let summary = self.ledger()?.summary(&self.bench.viewpoint).map_err(ended)?;
                self.go_on(Phase::Working)?;
                let kind = self.kind_of(&path)?;
                let report = Report::Summary(&summary, style.unwrap_or(SummaryStyle::usual(kind)));
                let printed =
                    report::set(&report, &self.texts, Format::of(kind, Page::default()), &self.bench.typefaces);
                let printed = printed.map_err(|error| Ended::File(error.to_string()))?;
                self.go_on(Phase::Writing)?;
                self.bench.files.write_file(&path, &printed, &self.texts).map(Ended::Written).map_err(Ended::File)
            }
        }
    }

    /// The format that a file is called after; text where its name has no ending.
    fn kind_of(&self, path: &Path) -> Result<Kind, Ended> {
        let Some(ending) = path.extension() else { return Ok(Kind::Text) };
        Kind::of_ending(&ending.to_string_lossy()).ok_or_else(|| {
            let known = Kind::ALL.iter().filter_map(|kind| kind.endings().first());
            let known = self.texts.listed(known.map(|ending| format!(".{ending}")));
            Ended::File(self.texts.tui_no_such_ending(path.display().to_string(), known))
        })
    }

    fn ledger(&self) -> Result<Ledger, Ended> {
        let ledger = Ledger::open(&self.bench.ledger, &self.bench.now).map_err(ended)?;
        Ok(ledger.ready_for(self.bench.viewpoint.rule))
    }

    /// The next step, where nobody has cancelled.
    fn go_on(&self, phase: Phase) -> Result<(), Ended> {
        self.phase.store(phase as u8, Ordering::Relaxed);
        if self.watch.is_cancelled() { Err(Ended::Cancelled) } else { Ok(()) }
    }
}

fn ended(failure: Failure) -> Ended {
    match failure {
        Failure::Cancelled => Ended::Cancelled,
        other => Ended::Failed(other),
    }
}
