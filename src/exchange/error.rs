//! Why a document is refused, as data.

use chrono::NaiveDate;

use crate::model::period_date::Misfit;

/// Why a document can't be read (or, hardly ever, written). Nothing of it has been taken over.
///
/// `at` and `from` are places in the document: `P01.movement[2].on` is the key `on` of the second movement of P01. The
/// messages here are for the log; `text` words them for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// Not TOML or JSON, a key that does not exist or is missing, a value of the wrong type. Lines and columns count
    /// from 1; `None` where the parser can't say.
    #[error("{}{detail}", position(*.line, *.column))]
    Syntax { line: Option<usize>, column: Option<usize>, detail: String },
    /// Not a document of this format.
    #[error("schema {}: not a ledger document", found.as_deref().unwrap_or("missing"))]
    UnknownSchema { found: Option<String> },
    /// Written by a newer program.
    #[error("schema {found}: written by a newer program")]
    NewerSchema { found: String },
    /// Two things have the same code.
    #[error("code {code}: used twice")]
    Duplicate { code: String },
    /// A code that refers to nothing in the document.
    #[error("{from}: no such thing as {to}")]
    Dangling { from: String, to: String },
    /// A stage would have to give units it does not have.
    #[error("{project}: movements take more units out of {stage} than are there on {on}")]
    Overdrawn { project: String, stage: String, on: NaiveDate },
    /// Not a calendar day from 1900 to 2999 in the form `2024-06-30`.
    #[error("{at}: {words} is not a day")]
    BadDate { at: String, words: String },
    /// A period date whose window is not one of its kind.
    #[error("{at}: {misfit}")]
    BadWindow { at: String, misfit: Misfit },
    /// A value that the key can't have.
    #[error("{at}: {words} is not possible here")]
    BadValue { at: String, words: String },
    /// An issued report that is not what it was when it was issued.
    #[error("{at}: altered since it was issued: {words}")]
    Altered { at: String, words: String },
    /// A word that is not one of a closed set.
    #[error("{at}: {words} is not one of {}", known.join(", "))]
    UnknownWord { at: String, words: String, known: Vec<&'static str> },
    /// A name, text, unit or code of no characters.
    #[error("{at}: empty")]
    Empty { at: String },
    /// The unit a project is counted in is not among its quantities.
    #[error("{project}: counted in {unit}, which is none of its quantities")]
    NotCountedIn { project: String, unit: String },
    /// A text under `key` has more characters than any may have.
    #[error("{key}: longer than {limit} characters")]
    TooLong { key: String, limit: usize },
    /// The document holds more values than any may.
    #[error("more than {limit} values")]
    TooMany { limit: usize },
    /// The file has more bytes than any may.
    #[error("larger than {limit} MB")]
    TooLarge { limit: u64 },
    /// The book could not be put into the format.
    #[error("can't be written: {detail}")]
    Unwritable { detail: String },
}

pub(super) fn toml_syntax(text: &str, error: &toml::de::Error) -> ExchangeError {
    let before = error.span().and_then(|span| text.get(..span.start));
    ExchangeError::Syntax {
        line: before.map(|before| before.matches('\n').count() + 1),
        column: before.map(|before| before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1),
        detail: error.message().to_owned(),
    }
}

pub(super) fn json_syntax(error: &serde_json::Error) -> ExchangeError {
    let position = format!(" at line {} column {}", error.line(), error.column());
    let detail = error.to_string();
    ExchangeError::Syntax {
        line: (error.line() > 0).then_some(error.line()),
        column: (error.line() > 0).then_some(error.column()),
        detail: detail.strip_suffix(&position).unwrap_or(&detail).to_owned(),
    }
}

fn position(line: Option<usize>, column: Option<usize>) -> String {
    match (line, column) {
        (Some(line), Some(column)) => format!("line {line}, column {column}: "),
        _ => String::new(),
    }
}
