//! Files for people, written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

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

fn write_synced(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(content)?;
    file.sync_all()
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
