//! Why a command stops short: the ledger refuses, words are not understood, or the file or system fails; worded, with its
//! exit status.

use std::io;
use std::path::{Path, PathBuf};

use crate::exchange::ExchangeError;
use crate::ledger::Failure;
use crate::model::{Problem, Reference};
use crate::report::Kind;
use crate::text::dates::Misread;
use crate::text::{Texts, cells};

/// Why a command was not carried out.
#[derive(Debug)]
pub(super) enum Stop {
    Ledger(Failure),
    /// A day or period date that is not one.
    Date(Misread),
    Usage(Usage),
    /// A document of this program that can't be read or written.
    Document {
        path: Option<PathBuf>,
        error: ExchangeError,
    },
    /// A file other than the ledger.
    File {
        path: PathBuf,
        error: io::Error,
    },
    /// Somebody was asked and would not go on.
    Left,
    /// An answer that can't be put into its format.
    Unprintable(String),
}

/// Wrong usage that only shows when the words are held against the ledger or each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Usage {
    NoSuchVerb {
        verb: String,
    },
    NotANature {
        words: String,
    },
    /// `known` is empty for a kind of thing that has no status.
    NotAStatus {
        words: String,
        known: Vec<&'static str>,
    },
    NotAPeriod {
        words: String,
    },
    /// `edit` with nothing to change.
    NothingGiven {
        what: Reference,
        options: Vec<&'static str>,
    },
    /// Options that the kind of thing does not have.
    NotFitting {
        what: Reference,
        wrong: Vec<&'static str>,
        options: Vec<&'static str>,
    },
    /// A status or value is a record of its own, not a field.
    NotTogether {
        option: &'static str,
    },
    /// `--output` names a file after a format that is none of ours.
    NoSuchEnding {
        path: PathBuf,
    },
    /// The same of what is written in these formats only.
    NoSuchForm {
        path: PathBuf,
        known: [&'static str; 2],
    },
    /// An option that one format has, named by its ending, with another.
    OnlyOfFormat {
        option: &'static str,
        ending: &'static str,
    },
    /// A format that is no text, on a terminal.
    NeedsAFile {
        ending: &'static str,
    },
    /// Cells that a line of text may have.
    NotAWidth {
        least: usize,
        most: usize,
    },
    /// Milestones that a generated ledger may have.
    NotASize {
        least: u32,
        most: u32,
    },
    /// `--output` names the ledger itself.
    OverLedger {
        path: PathBuf,
    },
    /// `move` without a count of what has no name.
    CountMissing,
    /// `--drop` without a code or a reason.
    DropWithoutReason {
        words: String,
    },
    /// What becomes of an action, or of the rest, is said twice.
    DecidedTwice {
        code: String,
    },
    /// `--on` without a status or value that has a day.
    NothingDated,
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Ledger(failure)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Ledger(Failure::Refused(problem))
    }
}

impl From<Misread> for Stop {
    fn from(misread: Misread) -> Self {
        Self::Date(misread)
    }
}

impl Stop {
    pub(super) fn document(path: &Path, error: ExchangeError) -> Self {
        Self::Document { path: Some(path.to_owned()), error }
    }

    pub(super) fn file(path: &Path, error: io::Error) -> Self {
        Self::File { path: path.to_owned(), error }
    }

    /// 1 refused by the ledger's rules; 2 wrong usage; 3 the file or system failed.
    pub(super) fn status(&self) -> u8 {
        match self {
            Self::Ledger(Failure::Refused(problem)) if !problem.is_usage() => 1,
            Self::Ledger(Failure::Cancelled) | Self::Left => 1,
            Self::Ledger(Failure::Refused(_)) | Self::Date(_) | Self::Usage(_) => 2,
            Self::Ledger(Failure::Store(_)) | Self::Document { .. } | Self::File { .. } | Self::Unprintable(_) => 3,
        }
    }

    pub(super) fn words(&self, texts: &Texts) -> String {
        match self {
            Self::Ledger(Failure::Refused(problem)) => texts.problem(problem),
            Self::Ledger(Failure::Store(error)) => texts.fault(error),
            Self::Ledger(Failure::Cancelled) => texts.cancelled(),
            Self::Date(misread) => texts.misread(misread),
            Self::Usage(usage) => usage.words(texts),
            Self::Document { path, error } => {
                let sentence = texts.document_error(error);
                match path {
                    Some(path) => texts.cli_in_file(shown(path), sentence),
                    None => sentence,
                }
            }
            Self::File { path, error } if error.kind() == io::ErrorKind::AlreadyExists => {
                texts.cli_file_exists(shown(path))
            }
            Self::File { path, error } => {
                texts.cli_file_failed(shown(path), texts.system_trouble(error.kind(), &error.to_string()))
            }
            Self::Left => texts.cli_left(),
            Self::Unprintable(detail) => texts.cli_unprintable(detail.as_str()),
        }
    }
}

impl Usage {
    fn words(&self, texts: &Texts) -> String {
        match self {
            Self::NoSuchVerb { verb } => texts.cli_no_such_verb(verb.as_str()),
            Self::NotANature { words } => texts.cli_not_a_nature(words.as_str()),
            Self::NotAStatus { known, .. } if known.is_empty() => texts.cli_no_status(),
            Self::NotAStatus { words, known } => {
                texts.cli_not_a_status(words.as_str(), known.join(&texts.cli_between()))
            }
            Self::NotAPeriod { words } => texts.cli_not_a_period(words.as_str()),
            Self::NothingGiven { what, options } => texts.cli_nothing_given(texts.reference(what), flags(options)),
            Self::NotFitting { what, wrong, options } => {
                texts.cli_not_fitting(texts.reference(what), texts.thing(what.thing), flags(wrong), flags(options))
            }
            Self::NotTogether { option } => texts.cli_not_together(format!("--{option}")),
            Self::NoSuchEnding { path } => {
                let known = Kind::ALL.iter().filter_map(|kind| kind.endings().first());
                texts.cli_no_such_ending(shown(path), texts.listed(known.map(|ending| format!(".{ending}"))))
            }
            Self::NoSuchForm { path, known } => {
                texts.cli_no_such_ending(shown(path), texts.listed(known.map(str::to_owned)))
            }
            Self::OnlyOfFormat { option, ending } => texts.cli_only_of_format(format!("--{option}"), *ending),
            Self::NeedsAFile { ending } => texts.cli_needs_a_file(*ending),
            Self::NotAWidth { least, most } => texts.cli_not_a_width(*least, *most),
            Self::NotASize { least, most } => texts.cli_not_a_size(*least, *most),
            Self::OverLedger { path } => texts.cli_over_ledger(shown(path)),
            Self::CountMissing => texts.cli_count_missing(),
            Self::DropWithoutReason { words } => texts.cli_drop_without_reason(words.as_str()),
            Self::DecidedTwice { code } => texts.cli_decided_twice(code.as_str()),
            Self::NothingDated => texts.cli_nothing_dated(),
        }
    }
}

fn flags(options: &[&str]) -> String {
    options.iter().map(|option| format!("--{option}")).collect::<Vec<_>>().join(" ")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl Texts {
    /// Why a document is refused, and where in it.
    fn document_error(&self, error: &ExchangeError) -> String {
        match error {
            ExchangeError::Syntax { line: Some(line), column: Some(column), detail } => {
                self.document_syntax_at(*line, *column, in_brief(detail))
            }
            ExchangeError::Syntax { detail, .. } => self.document_syntax(in_brief(detail)),
            ExchangeError::UnknownSchema { found: Some(found) } => self.document_unknown_schema(in_brief(found)),
            ExchangeError::UnknownSchema { found: None } => self.document_no_schema(),
            ExchangeError::NewerSchema { found } => self.document_newer(in_brief(found)),
            ExchangeError::Duplicate { code } => self.document_duplicate(in_brief(code)),
            ExchangeError::Dangling { from, to } => self.document_dangling(in_brief(from), in_brief(to)),
            ExchangeError::Overdrawn { project, stage, on } => {
                self.document_overdrawn(in_brief(project), self.day(*on), in_brief(stage))
            }
            ExchangeError::BadDate { at, words } => self.document_bad_date(in_brief(at), in_brief(words)),
            ExchangeError::BadWindow { at, misfit } => self.document_bad_window(in_brief(at), misfit.kind.code()),
            ExchangeError::BadValue { at, words } => self.document_bad_value(in_brief(at), in_brief(words)),
            ExchangeError::Altered { at, .. } => self.document_altered(in_brief(at)),
            ExchangeError::UnknownWord { at, words, known } => {
                self.document_unknown_word(in_brief(at), in_brief(words), known.join(" "))
            }
            ExchangeError::Empty { at } => self.document_empty(in_brief(at)),
            ExchangeError::NotCountedIn { project, unit } => {
                self.document_not_counted_in(in_brief(project), in_brief(unit))
            }
            ExchangeError::TooLong { key, limit } => self.document_too_long(in_brief(key), *limit),
            ExchangeError::TooMany { limit } => self.document_too_many(*limit),
            ExchangeError::TooLarge { limit } => self.document_too_large(*limit),
            ExchangeError::Unwritable { detail } => self.document_unwritable(in_brief(detail)),
        }
    }
}

/// What a document says is quoted as far as it helps to find the place.
fn in_brief(words: &str) -> String {
    /// Cells.
    const QUOTED: usize = 160;
    cells::fit(words, QUOTED)
}
