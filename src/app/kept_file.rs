//! Files in which the program keeps something for itself: written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Puts `text` into the file at `path`, in place of what is there: first beside it, opened as `options` say, then under its
/// name.
pub(super) fn replace(path: &Path, text: &str, options: &mut OpenOptions) -> io::Result<()> {
    let part = beside(path, &format!("{}.part", std::process::id()))?;
    let mut file = options.write(true).create(true).truncate(true).open(&part)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // The first failure is the one to report.
        let _ = fs::remove_file(&part);
    }
    written
}

/// `state.toml` with another ending after its own: `state.toml.12.part`.
pub(super) fn beside(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_owned();
    name.push(format!(".{ending}"));
    Ok(path.with_file_name(name))
}
