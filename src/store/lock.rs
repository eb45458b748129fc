//! The named lock: on a network drive the locks of the database may not hold between machines, so a file beside the ledger
//! says who is writing to it, where, and since when.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::model::{Fault, Now};

/// How long to wait for somebody else's command to end; who has the screen open holds the lock for longer.
const PATIENCE: Duration = Duration::from_secs(3);
const LOOK: Duration = Duration::from_millis(40);

/// Who writes to a ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Holder {
    pub user: String,
    pub host: String,
    pub pid: u32,
    pub since: String,
}

/// A lock that is ours. It goes with the value.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    own: Holder,
}

impl Lock {
    /// Waits for the lock, for a bounded time. One left by a program that no longer runs on this machine is taken over.
    ///
    /// # Errors
    /// [`Fault::Held`] with who has it; what the system has against the file.
    pub(super) fn take(ledger: &Path, now: &Now) -> Result<Self, Fault> {
        let path = beside(ledger);
        let own = Holder {
            user: now.author.clone(),
            host: now.host.clone(),
            pid: std::process::id(),
            since: now.instant.to_rfc3339(),
        };
        let begun = Instant::now();
        loop {
            match make(&path, &own) {
                Ok(()) => return Ok(Self { path, own }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Fault::system(&path, &error)),
            }
            let holder = read(&path);
            if let Some(holder) = holder.as_ref().filter(|holder| holder.host == own.host && !runs(holder.pid)) {
                clear(&path, holder, own.pid);
            } else if begun.elapsed() >= PATIENCE {
                return Err(held(ledger, path, holder));
            } else {
                thread::sleep(LOOK);
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Whoever took it away by hand, and the one who took it after that, are left alone.
        if read(&self.path).as_ref() == Some(&self.own) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Who holds a ledger for writing, as far as can be read.
pub(super) fn holder(ledger: &Path) -> Option<Fault> {
    let path = beside(ledger);
    let holder = read(&path)?;
    Some(held(ledger, path, Some(holder)))
}

fn held(ledger: &Path, lock: PathBuf, holder: Option<Holder>) -> Fault {
    Fault::Held { path: ledger.to_path_buf(), lock, holder: holder.map(|one| (one.user, one.host, one.since)) }
}

/// Beside the file itself, whatever other name it goes by here.
pub(super) fn beside(ledger: &Path) -> PathBuf {
    let place = ledger.canonicalize().unwrap_or_else(|_| ledger.to_path_buf());
    let mut name = place.into_os_string();
    name.push(".lock");
    PathBuf::from(name)
}

/// Made only where there is none: on network drives too, one of two succeeds.
fn make(path: &Path, own: &Holder) -> std::io::Result<()> {
    let words = toml::to_string(own).map_err(std::io::Error::other)?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(words.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

fn read(path: &Path) -> Option<Holder> {
    toml::from_str(&fs::read_to_string(path).ok()?).ok()
}

/// Takes away the lock of a program that is gone. It is renamed first: somebody else may have done the same, and made their own.
fn clear(path: &Path, gone: &Holder, pid: u32) {
    let aside = path.with_extension(format!("lock.{pid}"));
    if fs::rename(path, &aside).is_ok() {
        if read(&aside).as_ref() != Some(gone) {
            let _ = fs::hard_link(&aside, path);
        }
        let _ = fs::remove_file(&aside);
    }
}

/// Whether a process of this machine is there. Where that can't be asked, it is.
#[cfg(unix)]
fn runs(pid: u32) -> bool {
    let pid = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw);
    pid.is_some_and(|pid| rustix::process::test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn runs(_pid: u32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Now {
        Now {
            instant: chrono::DateTime::parse_from_rfc3339("2024-09-30T09:00:00+08:00").unwrap(),
            author: "王芳".to_owned(),
            host: "office".to_owned(),
        }
    }

    fn left_by(ledger: &Path, host: &str, pid: u32) {
        let holder =
            Holder {
                user: "李".to_owned(), host: host.to_owned(), pid, since: "2024-09-30T08:00:00+08:00".to_owned()
            };
        make(&beside(ledger), &holder).unwrap();
    }

    #[test]
    fn a_lock_goes_with_its_holder_and_the_next_one_is_told_who_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("ledger.topout");
        let lock = Lock::take(&ledger, &now()).unwrap();
        let second = Lock::take(&ledger, &now());
        let Err(Fault::Held { holder: Some((user, host, since)), .. }) = second else { panic!("{second:?}") };
        assert_eq!((user.as_str(), host.as_str(), since.as_str()), ("王芳", "office", "2024-09-30T09:00:00+08:00"));
        drop(lock);
        assert!(!beside(&ledger).exists());
        drop(Lock::take(&ledger, &now()).unwrap());
    }

    #[test]
    fn a_lock_of_a_program_that_is_gone_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("ledger.topout");
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let gone = child.id();
        child.wait().unwrap();
        left_by(&ledger, "office", gone);
        drop(Lock::take(&ledger, &now()).unwrap());
        // Of another machine nobody here can say whether it runs.
        left_by(&ledger, "elsewhere", gone);
        assert!(matches!(Lock::take(&ledger, &now()), Err(Fault::Held { .. })));
        assert!(beside(&ledger).exists());
    }
}
