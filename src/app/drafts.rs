//! Where drafts wait for the next session: a file for each session, in a folder of the program's own, with a lock beside it
//! that ends with the session however it ends. A draft nobody holds the lock of belongs to whoever opens its ledger next.

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::kept_file;
use crate::tui::{Draft, Drafts};

/// How many names a session tries before it gives up.
const NAMES: u32 = 1000;

const ENDING: &str = "toml";

/// The drafts of a session with a ledger.
pub(super) struct DraftFile {
    folder: PathBuf,
    ledger: PathBuf,
    own: RefCell<Option<Own>>,
}

/// The file of this session; the lock is ours as long as it is open.
struct Own {
    path: PathBuf,
    _lock: File,
}

/// What stands in a file.
#[derive(Serialize, Deserialize)]
struct Kept {
    ledger: PathBuf,
    #[serde(rename = "draft")]
    drafts: Vec<Draft>,
}

impl DraftFile {
    pub(super) fn new(folder: PathBuf, ledger: &Path) -> Self {
        // The same ledger by whatever name it is opened.
        let ledger = ledger.canonicalize().unwrap_or_else(|_| ledger.to_owned());
        Self { folder, ledger, own: RefCell::new(None) }
    }

    /// What sessions with this ledger have left that are no more, each with its lock, which is ours now. What can't be read
    /// stays where it is.
    fn left(&self) -> Vec<(PathBuf, Vec<Draft>, File)> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
            .collect();
        let written = |path: &PathBuf| fs::metadata(path).and_then(|about| about.modified()).ok();
        paths.sort_by_cached_key(written);
        let left = paths.into_iter().filter_map(|path| {
            let lock = locked(&lock_of(&path)).ok()?;
            let kept: Kept = toml::from_str(&fs::read_to_string(&path).ok()?).ok()?;
            (kept.ledger == self.ledger).then_some((path, kept.drafts, lock))
        });
        left.collect()
    }

    /// A file of our own, made where there is none yet.
    fn own(&self) -> io::Result<PathBuf> {
        let mut own = self.own.borrow_mut();
        if let Some(own) = &*own {
            return Ok(own.path.clone());
        }
        make_folder(&self.folder)?;
        for nth in 0..NAMES {
            let path = self.folder.join(format!("{}-{nth}.{ENDING}", std::process::id()));
            match locked(&lock_of(&path)) {
                Ok(lock) if !path.exists() => {
                    *own = Some(Own { path: path.clone(), _lock: lock });
                    return Ok(path);
                }
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

impl Drafts for DraftFile {
    fn recall(&self) -> Vec<Draft> {
        let left = self.left();
        let drafts: Vec<Draft> = left.iter().flat_map(|(_, drafts, _)| drafts.clone()).collect();
        // Only once they are safe in our own file do they go from where they were.
        if drafts.is_empty() || self.keep(&drafts).is_ok() {
            for (path, ..) in &left {
                remove(path);
            }
        }
        drafts
    }

    fn keep(&self, drafts: &[Draft]) -> io::Result<()> {
        if drafts.is_empty() {
            if let Some(own) = self.own.borrow_mut().take() {
                remove(&own.path);
            }
            return Ok(());
        }
        let path = self.own()?;
        let kept = Kept { ledger: self.ledger.clone(), drafts: drafts.to_vec() };
        let text = toml::to_string(&kept).map_err(io::Error::other)?;
        kept_file::replace(&path, &text, private(&mut OpenOptions::new()))
    }
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_extension("lock")
}

/// The file at `path`, locked for us.
///
/// # Errors
/// [`io::ErrorKind::WouldBlock`] where another session holds it.
fn locked(path: &Path) -> io::Result<File> {
    let file = private(OpenOptions::new().write(true).create(true).truncate(false)).open(path)?;
    file.try_lock()?;
    Ok(file)
}

/// What can't be removed is taken up once more, which is better than lost.
fn remove(path: &Path) {
    let _ = fs::remove_file(path);
    let _ = fs::remove_file(lock_of(path));
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// For the eyes of its owner only: drafts are as private as the ledger.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        toml::from_str(&format!(
            "task = {{ job = 'report', on = [] }}\nfield = [{{ slot = 'text', text = '''{text}''' }}]"
        ))
        .unwrap()
    }

    /// A folder for drafts, and a ledger.
    fn desk() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let (drafts, ledger) = (folder.path().join("drafts"), folder.path().join("plan.topout"));
        fs::write(&ledger, "").unwrap();
        (folder, drafts, ledger)
    }

    #[test]
    fn what_a_session_left_is_taken_up_by_the_next_and_only_once() {
        let (_folder, drafts, ledger) = desk();
        let first = DraftFile::new(drafts.clone(), &ledger);
        first.keep(&[draft("三层\n浇筑"), draft("四层")]).unwrap();
        assert!(DraftFile::new(drafts.clone(), &ledger).recall().is_empty(), "the first still holds them");
        drop(first);
        let second = DraftFile::new(drafts.clone(), &ledger);
        assert_eq!(second.recall(), [draft("三层\n浇筑"), draft("四层")]);
        // Killed before anything is saved, it leaves them to the one after.
        drop(second);
        let third = DraftFile::new(drafts.clone(), &ledger);
        assert_eq!(third.recall().len(), 2);
        third.keep(&[]).unwrap();
        assert_eq!(fs::read_dir(drafts).unwrap().count(), 0);
    }

    #[test]
    fn drafts_of_another_ledger_and_what_cannot_be_read_stay_where_they_are() {
        let (folder, drafts, ledger) = desk();
        DraftFile::new(drafts.clone(), &folder.path().join("other.topout")).keep(&[draft("五层")]).unwrap();
        fs::write(drafts.join("1-0.toml"), "spoilt").unwrap();
        assert!(DraftFile::new(drafts.clone(), &ledger).recall().is_empty());
        let endings = |ending: &str| {
            let paths = fs::read_dir(&drafts).unwrap().map(|entry| entry.unwrap().path());
            paths.filter(|path| path.extension().is_some_and(|one| one == ending)).count()
        };
        assert_eq!(endings(ENDING), 2);
    }

    #[cfg(unix)]
    #[test]
    fn only_their_owner_reads_them() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_folder, drafts, ledger) = desk();
        let file = DraftFile::new(drafts.clone(), &ledger);
        file.keep(&[draft("六层")]).unwrap();
        assert_eq!(fs::metadata(&drafts).unwrap().permissions().mode() & 0o777, 0o700);
        for entry in fs::read_dir(&drafts).unwrap() {
            assert_eq!(entry.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
