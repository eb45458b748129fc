//! Where it is measured: a folder in the target folder with ledgers that are made once, copies of them to write to, and how
//! each program is called.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest as _, Sha256};

use super::jobs::Side;
use super::run::{self, Run};
use super::{Outcome, rows};

pub(super) const TOPOUT: &str = env!("CARGO_BIN_EXE_topout");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// The folder cargo gives to benchmarks for what they keep.
const KEPT: &str = env!("CARGO_TARGET_TMPDIR");
/// What makes the content of a generated ledger: where it has changed, the ledgers are made anew.
const MAKERS: [&str; 3] = ["src/exchange/generated", "src/exchange/generated.rs", "data/migrations"];
/// The day after the data date of generated ledgers.
const NOON: &str = "2026-07-01T12:00:00+08:00";

/// The folder of what is written and not kept.
const WRITTEN: &str = "written";

#[derive(Debug)]
pub(super) struct Workshop {
    folder: PathBuf,
    /// Who else is installed, with the version each says.
    peers: Vec<(Side, String)>,
    /// Whether the memory of processes is looked at.
    pub(super) watching: Cell<bool>,
    /// What has been prepared in this run.
    ready: RefCell<HashMap<String, PathBuf>>,
}

impl Workshop {
    pub(super) fn open(anew: bool) -> Outcome<Self> {
        let mut digest = Sha256::new();
        for maker in MAKERS {
            digest_of(&Path::new(ROOT).join(maker), &mut digest)?;
        }
        let mark = digest.finalize().iter().take(4).fold(0_u32, |mark, byte| mark << 8 | u32::from(*byte));
        let folder = Path::new(KEPT).join("speed").join(format!("{mark:08x}"));
        if anew && folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        // Copies of large ledgers are large: they go before the next run at the latest.
        remove(&folder.join(WRITTEN))?;
        fs::create_dir_all(folder.join("home"))?;
        fs::create_dir_all(folder.join(WRITTEN))?;
        let peers = Side::ALL.into_iter().filter_map(|side| Some((side, version(side.program()?)?))).collect();
        Ok(Self { folder, peers, watching: Cell::new(false), ready: RefCell::default() })
    }

    pub(super) fn has(&self, side: Side) -> bool {
        side.program().is_none() || self.peers.iter().any(|(known, _)| *known == side)
    }

    /// Who is measured beside the program, and who is not there, in one sentence each.
    pub(super) fn present(&self) -> Vec<String> {
        let others = Side::ALL.into_iter().filter(|side| side.program().is_some());
        others
            .map(|side| match self.peers.iter().find(|(known, _)| *known == side) {
                Some((_, version)) => format!("{}: {version}", side.name()),
                None => format!("{}: not installed", side.name()),
            })
            .collect()
    }

    pub(super) fn run(&self, command: Command) -> Outcome<Run> {
        run::run(command, self.watching.get())
    }

    /// The file of this name, made by `make` where it is not there yet; whole or not at all.
    fn kept(&self, name: &str, make: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<PathBuf> {
        let path = self.folder.join(name);
        if !path.exists() {
            let draft = self.folder.join(format!("draft.{name}"));
            remove(&draft)?;
            make(&draft)?;
            fs::rename(draft, &path)?;
        }
        Ok(path)
    }

    /// The ledger of so many milestones. Nobody writes to it.
    pub(super) fn ledger(&self, size: u32) -> Outcome<PathBuf> {
        self.kept(&format!("{size}.topout"), |draft| {
            let size = size.to_string();
            run::run(self.topout(draft, ["generate", "--milestones", &size, "--seed", "1"]), false).map(drop)
        })
    }

    /// A copy of it for `name` to write to in this run of the benchmark, safe on disk before anything is timed.
    pub(super) fn copy(&self, size: u32, name: &str) -> Outcome<PathBuf> {
        let key = format!("{size}.{name}.topout");
        if let Some(path) = self.ready.borrow().get(&key) {
            return Ok(path.clone());
        }
        let path = self.new_copy(size, name)?;
        self.ready.borrow_mut().insert(key, path.clone());
        Ok(path)
    }

    /// The same, each time as it was made.
    pub(super) fn new_copy(&self, size: u32, name: &str) -> Outcome<PathBuf> {
        let path = self.fresh(&format!("{size}.{name}.topout"))?;
        fs::copy(self.ledger(size)?, &path)?;
        File::open(&path)?.sync_all()?;
        Ok(path)
    }

    /// Of what is written in this run.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(WRITTEN).join(name)
    }

    /// A name that no file has, with what belongs to one that had it taken away.
    pub(super) fn fresh(&self, name: &str) -> Outcome<PathBuf> {
        let path = self.path(name);
        for suffix in ["", "-wal", "-shm", ".backups"] {
            let mut beside = path.clone().into_os_string();
            beside.push(suffix);
            remove(Path::new(&beside))?;
        }
        Ok(path)
    }

    /// The ledger as the document it is exported as.
    pub(super) fn document(&self, size: u32) -> Outcome<PathBuf> {
        self.kept(&format!("{size}.json"), |draft| {
            let export =
                [OsStr::new("export"), OsStr::new("--format"), OsStr::new("json"), OsStr::new("-o"), draft.as_os_str()];
            run::run(self.topout(&self.ledger(size)?, export), false).map(drop)
        })
    }

    /// The ledger as SQL.
    pub(super) fn dump(&self, size: u32) -> Outcome<PathBuf> {
        self.kept(&format!("{size}.sql"), |draft| {
            let ledger = self.ledger(size)?;
            let script = self.folder.join("dump.script");
            fs::write(&script, rows::dump_script(&ledger)?)?;
            let mut shell = self.sqlite(&ledger, []);
            shell.stdin(File::open(script)?).stdout(File::create(draft)?);
            if shell.status()?.success() { Ok(()) } else { Err("sqlite3 could not write the rows".into()) }
        })
    }

    /// A line for each milestone.
    pub(super) fn lines(&self, size: u32) -> Outcome<PathBuf> {
        self.kept(&format!("{size}.txt"), |draft| rows::write_lines(&self.ledger(size)?, File::create(draft)?))
    }

    /// The folder in which Taskwarrior keeps the milestones as tasks. Nobody writes to it.
    pub(super) fn tasks(&self, size: u32) -> Outcome<PathBuf> {
        self.kept(&format!("{size}.tasks"), |draft| {
            fs::create_dir_all(draft)?;
            rows::write_tasks(&self.ledger(size)?, draft)
        })
    }

    /// Another to write to in this run of the benchmark.
    pub(super) fn tasks_to_write(&self, size: u32) -> Outcome<PathBuf> {
        let key = format!("{size}.written.tasks");
        if let Some(path) = self.ready.borrow().get(&key) {
            return Ok(path.clone());
        }
        let path = self.fresh(&key)?;
        fs::create_dir_all(&path)?;
        for file in fs::read_dir(self.tasks(size)?)? {
            let file = file?;
            fs::copy(file.path(), path.join(file.file_name()))?;
        }
        self.ready.borrow_mut().insert(key, path.clone());
        Ok(path)
    }

    /// The program on a ledger, with nothing of the environment that could change what it does.
    pub(super) fn topout<W: AsRef<OsStr>>(&self, ledger: &Path, words: impl IntoIterator<Item = W>) -> Command {
        let mut command = Command::new(TOPOUT);
        command.env_clear().envs(self.surroundings(ledger)).args(words).current_dir(&self.folder);
        command
    }

    pub(super) fn surroundings(&self, ledger: &Path) -> [(&'static str, PathBuf); 4] {
        [
            ("HOME", self.folder.join("home")),
            ("TOPOUT_LEDGER", ledger.to_path_buf()),
            ("TOPOUT_NOW", PathBuf::from(NOON)),
            ("TOPOUT_LANG", PathBuf::from("zh")),
        ]
    }

    /// The shell of the database, which reads no settings of anybody.
    pub(super) fn sqlite<const N: usize>(&self, file: &Path, statements: [&str; N]) -> Command {
        let mut command = Command::new("sqlite3");
        command
            .env("HOME", self.folder.join("home"))
            .args(["-batch", "-bail"])
            .arg(file)
            .args(statements)
            .current_dir(&self.folder);
        command
    }

    /// Taskwarrior, asked for no more than the answer.
    pub(super) fn task<const N: usize>(&self, tasks: &Path, words: [&str; N]) -> Command {
        let mut command = Command::new("task");
        command.env("HOME", self.folder.join("home")).env("TASKDATA", tasks).env("TASKRC", "/dev/null");
        command.args(["rc.confirmation=off", "rc.verbose=nothing", "rc.gc=off", "rc.hooks=off"]).args(words);
        command
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = remove(&self.folder.join(WRITTEN));
    }
}

fn remove(path: &Path) -> Outcome<()> {
    if path.is_dir() {
        fs::remove_dir_all(path)?;
    } else if path.exists() {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// All bytes of a file, or of the files of a folder in the order of their names.
fn digest_of(path: &Path, digest: &mut Sha256) -> Outcome<()> {
    if path.is_dir() {
        let mut inside: Vec<PathBuf> =
            fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        inside.sort();
        return inside.iter().try_for_each(|path| digest_of(path, digest));
    }
    digest.update(fs::read(path)?);
    Ok(())
}

/// The first line of what a program says of its version; none where it is not there.
fn version(program: &str) -> Option<String> {
    let said = Command::new(program).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    Some(said.lines().next().unwrap_or_default().to_owned())
}
