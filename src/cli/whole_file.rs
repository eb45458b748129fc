//! Files for people, written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// What goes to the disk at a time.
const BLOCK: usize = 1 << 18;

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    Keep,
    Replace,
}

/// Writes `content` to `path`: first beside it, then under its name.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where there is a file that is to be kept; whatever the system refuses.
pub(super) fn write(path: &Path, content: &[u8], existing: Existing) -> io::Result<()> {
    make(path, existing, |file| file.write_all(content))
}

/// The same where the content comes bit by bit. Where `content` fails there is no file.
///
/// # Errors
/// Those of `content` as well.
pub(super) fn make(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if existing == Existing::Keep && path.try_exists()? {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let part = beside(path)?;
    let written = write_synced(&part, content).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // The first failure is the one to report.
        let _ = fs::remove_file(&part);
    }
    written
}

fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut part = name.to_owned();
    part.push(format!(".{}.part", std::process::id()));
    Ok(path.with_file_name(part))
}

fn write_synced(path: &Path, content: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(BLOCK, OpenOptions::new().write(true).create_new(true).open(path)?);
    content(&mut file)?;
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_kept_unless_it_is_to_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("总结.md");
        write(&path, "一".as_bytes(), Existing::Keep).unwrap();
        assert_eq!(write(&path, "二".as_bytes(), Existing::Keep).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "一");
        write(&path, "二".as_bytes(), Existing::Replace).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "二");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn content_that_fails_halfway_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("总结.html");
        write(&path, "一".as_bytes(), Existing::Keep).unwrap();
        let halfway = |file: &mut BufWriter<File>| {
            file.write_all(&vec![0; 3 * BLOCK])?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        };
        let refused = make(&path, Existing::Replace, halfway).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read_to_string(&path).unwrap(), "一");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_failure_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write(&folder.path().join("no/such/folder.md"), b"1", Existing::Keep).is_err());
        fs::create_dir(folder.path().join("taken")).unwrap();
        for existing in [Existing::Keep, Existing::Replace] {
            let refused = write(&folder.path().join("taken"), b"1", existing).unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::IsADirectory);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
