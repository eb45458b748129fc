//! A disk under `SQLite`: it does what the system's does, writes down what was asked of it, and fails when it is told to.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::ops::Range;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::sync::{LazyLock, Mutex};
use std::time::Duration;

use sqlite_vfs::wip::{WalIndex, WalIndexLock};
use sqlite_vfs::{DatabaseHandle, LockKind, OpenAccess, Vfs};

/// What was asked of a file, by its name.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    Write {
        file: String,
        at: u64,
        bytes: Vec<u8>,
    },
    SetLen {
        file: String,
        length: u64,
    },
    /// What was asked of the file before is on the platter.
    Sync {
        file: String,
    },
    /// Taken for done at once: a journal that comes back after its command was acknowledged takes the command back, and the
    /// folder is synced against that.
    Delete {
        file: String,
    },
}

/// How an I/O fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Broken,
    Full,
}

#[derive(Default)]
struct State {
    log: Option<Vec<Op>>,
    /// The next I/O that fails, counted from 1, and how; all after it fail too.
    fails: Option<(usize, Trouble)>,
    asked: usize,
    /// Who holds which lock of a file, by the number of the handle.
    locks: HashMap<String, HashMap<usize, LockKind>>,
    handles: usize,
    /// What connections share of the index of a write-ahead log.
    indexes: HashMap<String, HashMap<u32, Vec<u8>>>,
}

static STATE: LazyLock<Mutex<State>> = LazyLock::new(Mutex::default);

/// Puts the disk under every ledger of this process.
pub(crate) fn install() {
    static INSTALLED: LazyLock<()> = LazyLock::new(|| sqlite_vfs::register("power", Disk, true).unwrap());
    LazyLock::force(&INSTALLED);
}

/// What is asked of the disk while `work` goes on.
pub(crate) fn recorded<T>(work: impl FnOnce() -> T) -> (T, Vec<Op>) {
    STATE.lock().unwrap().log = Some(Vec::new());
    let done = work();
    (done, STATE.lock().unwrap().log.take().unwrap())
}

/// How many ops have been recorded so far.
pub(crate) fn so_far() -> usize {
    STATE.lock().unwrap().log.as_ref().map_or(0, Vec::len)
}

/// `work` with the disk failing from its `nth` I/O on. Whether it came to that.
pub(crate) fn failing<T>(nth: usize, trouble: Trouble, work: impl FnOnce() -> T) -> (T, bool) {
    {
        let mut state = STATE.lock().unwrap();
        (state.fails, state.asked) = (Some((nth, trouble)), 0);
    }
    let done = work();
    let mut state = STATE.lock().unwrap();
    state.fails = None;
    state.indexes.clear();
    (done, state.asked >= nth)
}

/// An I/O: counted, and perhaps refused.
fn asked(is_write: bool) -> io::Result<()> {
    let mut state = STATE.lock().unwrap();
    state.asked += 1;
    match state.fails {
        Some((nth, Trouble::Full)) if state.asked >= nth && is_write => Err(ErrorKind::WriteZero.into()),
        Some((nth, Trouble::Broken)) if state.asked >= nth => Err(io::Error::other("the disk is broken")),
        _ => Ok(()),
    }
}

fn note(op: impl FnOnce() -> Op) {
    if let Some(log) = &mut STATE.lock().unwrap().log {
        log.push(op());
    }
}

fn name(path: &str) -> String {
    Path::new(path).file_name().unwrap().to_string_lossy().into_owned()
}

struct Disk;

pub(crate) struct Handle {
    file: File,
    path: String,
    number: usize,
}

impl Drop for Handle {
    fn drop(&mut self) {
        if let Ok(mut state) = STATE.lock() {
            state.locks.entry(self.path.clone()).or_default().remove(&self.number);
        }
    }
}

impl Vfs for Disk {
    type Handle = Handle;

    fn open(&self, path: &str, options: sqlite_vfs::OpenOptions) -> io::Result<Handle> {
        asked(false)?;
        let writes = options.access != OpenAccess::Read;
        let mut open = OpenOptions::new();
        open.read(true).write(writes).create(options.access == OpenAccess::Create);
        open.create_new(options.access == OpenAccess::CreateNew);
        let file = open.open(path)?;
        let mut state = STATE.lock().unwrap();
        state.handles += 1;
        Ok(Handle { file, path: path.to_owned(), number: state.handles })
    }

    fn delete(&self, path: &str) -> io::Result<()> {
        asked(true)?;
        note(|| Op::Delete { file: name(path) });
        fs::remove_file(path)
    }

    fn exists(&self, path: &str) -> io::Result<bool> {
        Ok(Path::new(path).is_file())
    }

    fn temporary_name(&self) -> String {
        static NAMES: Mutex<u64> = Mutex::new(0);
        let mut next = NAMES.lock().unwrap();
        *next += 1;
        let name = format!("power-{}-{}", std::process::id(), *next);
        std::env::temp_dir().join(name).to_string_lossy().into_owned()
    }

    fn random(&self, buffer: &mut [i8]) {
        for (at, byte) in buffer.iter_mut().enumerate() {
            *byte = i8::try_from(at * 37 % 127).unwrap();
        }
    }

    fn sleep(&self, duration: Duration) -> Duration {
        std::thread::sleep(duration);
        duration
    }
}

impl DatabaseHandle for Handle {
    type WalIndex = Index;

    fn size(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    fn read_exact_at(&mut self, buffer: &mut [u8], at: u64) -> io::Result<()> {
        asked(false)?;
        // Beyond the end it is nothing but noughts.
        let there = usize::try_from(self.size()?.saturating_sub(at)).unwrap().min(buffer.len());
        self.file.read_exact_at(&mut buffer[..there], at)?;
        buffer[there..].fill(0);
        if there < buffer.len() { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }

    fn write_all_at(&mut self, bytes: &[u8], at: u64) -> io::Result<()> {
        asked(true)?;
        note(|| Op::Write { file: name(&self.path), at, bytes: bytes.to_vec() });
        self.file.write_all_at(bytes, at)
    }

    fn sync(&mut self, _data_only: bool) -> io::Result<()> {
        asked(true)?;
        // Nothing is to survive but what the test makes of the log.
        note(|| Op::Sync { file: name(&self.path) });
        Ok(())
    }

    fn set_len(&mut self, length: u64) -> io::Result<()> {
        asked(true)?;
        note(|| Op::SetLen { file: name(&self.path), length });
        self.file.set_len(length)
    }

    fn lock(&mut self, lock: LockKind) -> io::Result<bool> {
        let mut state = STATE.lock().unwrap();
        let held = state.locks.entry(self.path.clone()).or_default();
        let others = held.iter().filter(|(number, _)| **number != self.number).map(|(_, lock)| *lock);
        let mut others = others.filter(|lock| *lock != LockKind::None).peekable();
        let granted = match lock {
            LockKind::None => true,
            LockKind::Shared => others.all(|other| matches!(other, LockKind::Shared | LockKind::Reserved)),
            LockKind::Reserved | LockKind::Pending => others.all(|other| other == LockKind::Shared),
            LockKind::Exclusive => others.peek().is_none(),
        };
        if granted {
            held.insert(self.number, lock);
        }
        Ok(granted)
    }

    fn reserved(&mut self) -> io::Result<bool> {
        let state = STATE.lock().unwrap();
        let held = state.locks.get(&self.path);
        Ok(held.is_some_and(|held| held.values().any(|lock| !matches!(lock, LockKind::None | LockKind::Shared))))
    }

    fn current_lock(&self) -> io::Result<LockKind> {
        let state = STATE.lock().unwrap();
        let held = state.locks.get(&self.path).and_then(|held| held.get(&self.number));
        Ok(held.copied().unwrap_or(LockKind::None))
    }

    fn wal_index(&self, _readonly: bool) -> io::Result<Index> {
        Ok(Index { path: self.path.clone() })
    }
}

/// Bytes of a region of the index.
const REGION: usize = 32768;

pub(crate) struct Index {
    path: String,
}

impl WalIndex for Index {
    fn map(&mut self, region: u32) -> io::Result<[u8; 32768]> {
        let mut state = STATE.lock().unwrap();
        let index = state.indexes.entry(self.path.clone()).or_default();
        Ok(index.entry(region).or_insert_with(|| vec![0; REGION]).as_slice().try_into().unwrap())
    }

    fn lock(&mut self, _locks: Range<u8>, _lock: WalIndexLock) -> io::Result<bool> {
        Ok(true)
    }

    fn delete(self) -> io::Result<()> {
        STATE.lock().unwrap().indexes.remove(&self.path);
        Ok(())
    }

    fn pull(&mut self, region: u32, data: &mut [u8; 32768]) -> io::Result<()> {
        *data = self.map(region)?;
        Ok(())
    }

    fn push(&mut self, region: u32, data: &[u8; 32768]) -> io::Result<()> {
        let mut state = STATE.lock().unwrap();
        let index = state.indexes.entry(self.path.clone()).or_default();
        index.insert(region, data.to_vec());
        Ok(())
    }
}

/// What is left in the files when the power goes after some of the work.
#[derive(Clone)]
pub(crate) struct Platter(pub(crate) HashMap<String, Vec<u8>>);

/// How much of a write is there at once; a torn one ends between two of these.
const SECTOR: usize = 512;

impl Platter {
    /// The files of a folder as they are.
    pub(crate) fn of(folder: &Path) -> Self {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        Self(files.map(|path| (name(path.to_str().unwrap()), fs::read(&path).unwrap())).collect())
    }

    pub(crate) fn put_into(&self, folder: &Path) {
        for (name, bytes) in &self.0 {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }

    /// What is there after `ops`: all that was synced, and of the rest what `keeps` says, in the order it says.
    pub(crate) fn cut(&self, ops: &[Op], dice: &mut dyn FnMut(usize) -> usize) -> Self {
        let mut after = self.clone();
        let synced = |at: usize, file: &str| {
            ops[at + 1..].iter().any(|op| matches!(op, Op::Sync { file: synced } if synced == file))
        };
        let mut pending: Vec<&Op> = Vec::new();
        for (at, op) in ops.iter().enumerate() {
            match op {
                Op::Write { file, .. } | Op::SetLen { file, .. } if !synced(at, file) => pending.push(op),
                Op::Delete { file } => {
                    pending.retain(
                        |op| !matches!(op, Op::Write { file: of, .. } | Op::SetLen { file: of, .. } if of == file),
                    );
                    after.apply(op, usize::MAX);
                }
                _ => after.apply(op, usize::MAX),
            }
        }
        // Nothing, all, or some of it in another order with one torn.
        match dice(4) {
            0 => {}
            1 => pending.iter().for_each(|op| after.apply(op, usize::MAX)),
            _ => {
                while !pending.is_empty() {
                    let op = pending.swap_remove(dice(pending.len()));
                    match dice(3) {
                        0 => {}
                        1 => after.apply(op, usize::MAX),
                        _ => after.apply(op, SECTOR * dice(9)),
                    }
                }
            }
        }
        after
    }

    /// The first `most` bytes of a write, or another op whole.
    fn apply(&mut self, op: &Op, most: usize) {
        match op {
            Op::Write { file, at, bytes } => {
                let content = self.0.entry(file.clone()).or_default();
                let bytes = &bytes[..bytes.len().min(most)];
                let at = usize::try_from(*at).unwrap();
                if content.len() < at + bytes.len() {
                    content.resize(at + bytes.len(), 0);
                }
                content[at..at + bytes.len()].copy_from_slice(bytes);
            }
            Op::SetLen { file, length } => {
                self.0.entry(file.clone()).or_default().resize(usize::try_from(*length).unwrap(), 0);
            }
            Op::Delete { file } => {
                self.0.remove(file);
            }
            Op::Sync { .. } => {}
        }
    }
}
