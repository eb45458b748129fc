//! Documents and texts in files that people name, for the command line and, through `app`, for the screen.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use super::stop::Stop;
use super::whole_file::{self, Existing};
use crate::exchange::{self, ExchangeError, FILE_LIMIT};
use crate::model::Book;
use crate::text::Texts;

/// Reads a document, as JSON where its name says so.
pub(super) fn read(file: &Path) -> Result<Book, Stop> {
    let text = text(file)?;
    let book = if is_json(file) { exchange::read_json(&text) } else { exchange::read_toml(&text) };
    book.map_err(|error| Stop::document(file, error))
}

/// The text of a document, unless it is larger than any has to be. What calls itself empty, such as a pipe, is counted as it
/// comes.
fn text(file: &Path) -> Result<String, Stop> {
    let failed = |error| Stop::file(file, error);
    let large = || Stop::document(file, ExchangeError::TooLarge { limit: FILE_LIMIT >> 20 });
    let open = File::open(file).map_err(failed)?;
    if open.metadata().is_ok_and(|known| known.len() > FILE_LIMIT) {
        return Err(large());
    }
    let mut bytes = Vec::new();
    open.take(FILE_LIMIT.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > FILE_LIMIT {
        return Err(large());
    }
    String::from_utf8(bytes).map_err(|_| failed(ErrorKind::InvalidData.into()))
}

/// Reads a document of a whole ledger.
///
/// # Errors
/// A sentence that names the file, and the place in it where one is wrong.
pub fn read_document(file: &Path, texts: &Texts) -> Result<Book, String> {
    read(file).map_err(|stop| stop.words(texts))
}

/// Writes a document of a whole ledger, as JSON where the name says so; whole or not at all, never over a file that is there.
///
/// # Errors
/// A sentence that names the file.
pub fn write_document(file: &Path, book: &Book, texts: &Texts) -> Result<(), String> {
    let document = if is_json(file) { exchange::write_json(book) } else { exchange::write_toml(book) };
    let document = document.map_err(|error| Stop::document(file, error).words(texts))?;
    write_file(file, document.as_bytes(), texts)
}

/// Writes a file; whole or not at all, never over one that is there.
///
/// # Errors
/// A sentence that names the file.
pub fn write_file(file: &Path, content: &[u8], texts: &Texts) -> Result<(), String> {
    match whole_file::write(file, content, Existing::Keep) {
        Ok(()) => Ok(()),
        // Nothing is written over from the screen: there another name is the next step, not an option.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(texts.cli_file_is_there(file.display().to_string()))
        }
        Err(error) => Err(Stop::file(file, error).words(texts)),
    }
}

/// Writes a text of the program's own in place of the one that was there, and the folder for it.
///
/// # Errors
/// A sentence that names the file.
pub fn replace_text(file: &Path, text: &str, texts: &Texts) -> Result<(), String> {
    let written = file.parent().map_or(Ok(()), fs::create_dir_all);
    written
        .and_then(|()| whole_file::write(file, text.as_bytes(), Existing::Replace))
        .map_err(|error| Stop::file(file, error).words(texts))
}

fn is_json(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}
