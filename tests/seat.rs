//! A terminal of the test's own, and somebody in front of it.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use topout::text::cells::{self, Ambiguous};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_topout");
/// Longer than a loaded machine takes for anything here.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How the terminal at the other end is, and how it answers when it is asked about itself.
#[derive(Clone)]
pub(crate) struct Manners {
    pub(crate) lines: u16,
    /// What it says of its background, where it says anything.
    pub(crate) background: Option<&'static str>,
    /// Whether a sign of ambiguous width takes two cells.
    pub(crate) wide: bool,
    /// `None` never answers; otherwise it takes so long.
    pub(crate) answers_after: Option<Duration>,
    /// What its user types just before it answers.
    pub(crate) typed: &'static str,
}

impl Default for Manners {
    /// One that never answers.
    fn default() -> Self {
        Self { lines: 24, background: None, wide: false, answers_after: None, typed: "" }
    }
}

/// Somebody who looks and types.
pub(crate) struct Seat {
    pub(crate) folder: TempDir,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Keyboard,
    pub(crate) terminal: Arc<Mutex<vt100::Parser>>,
    reader: Option<JoinHandle<()>>,
}

impl Seat {
    pub(crate) fn take(lang: &str) -> Self {
        let mut command = bare(PROGRAM);
        command.args(["--lang", lang]);
        Self::before(command)
    }

    /// In front of any program.
    pub(crate) fn before(command: CommandBuilder) -> Self {
        Self::at(command, Manners::default())
    }

    /// In front of any program, at a terminal with these manners.
    pub(crate) fn at(command: CommandBuilder, manners: Manners) -> Self {
        Self::with(tempfile::tempdir().unwrap(), command, manners)
    }

    /// The same desk with another terminal: the one before is closed, whatever its program does.
    pub(crate) fn again(self, lang: &str) -> Self {
        let Self { folder, .. } = self;
        let mut command = bare(PROGRAM);
        command.args(["--lang", lang]);
        Self::with(folder, command, Manners::default())
    }

    fn with(folder: TempDir, mut command: CommandBuilder, manners: Manners) -> Self {
        let size = PtySize { rows: manners.lines, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        if command.get_env("TERM").is_none() {
            command.env("TERM", "xterm-256color");
        }
        for (name, value) in environment(folder.path()) {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        // Held open, it would keep the reader waiting after the program has gone.
        drop(pair.slave);
        let master = pair.master;
        let count = |count: u16| NonZeroU16::new(count).unwrap();
        let terminal = Arc::new(Mutex::new(vt100::Parser::new(count(manners.lines), count(80), 0)));
        let mut output = master.try_clone_reader().unwrap();
        let keyboard: Keyboard = Arc::new(Mutex::new(master.take_writer().unwrap()));
        let mut far_end =
            FarEnd { manners, shown: Arc::clone(&terminal), keyboard: Arc::clone(&keyboard), unread: Vec::new() };
        let reader = std::thread::spawn(move || {
            if far_end.manners.wide {
                cells::set_ambiguous(Ambiguous::Two);
            }
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                far_end.hears(&bytes[..count]);
            }
        });
        Self { folder, child, master, keyboard, terminal, reader: Some(reader) }
    }

    pub(crate) fn text(&self) -> String {
        self.terminal.lock().unwrap().screen().contents()
    }

    pub(crate) fn is_taken_over(&self) -> bool {
        let terminal = self.terminal.lock().unwrap();
        terminal.screen().alternate_screen() && terminal.screen().bracketed_paste()
    }

    pub(crate) fn settings(&self) -> String {
        // Echo and line editing, as the terminal has them now.
        format!("{:?}", self.master.get_termios().unwrap().local_flags)
    }

    pub(crate) fn types(&mut self, keys: &str) {
        press(&self.keyboard, keys);
    }

    #[track_caller]
    pub(crate) fn waits_for(&self, words: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.text().contains(words) {
            assert!(Instant::now() < end, "{words:?} never came:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the program has gone and all that it wrote has been seen. Answers its exit status.
    pub(crate) fn leaves(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(Instant::now() < end, "it does not leave:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        };
        self.reader.take().unwrap().join().unwrap();
        status
    }

    /// What the command line answers on the same ledger.
    pub(crate) fn answer(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(environment(self.folder.path())).args(arguments).stderr(Stdio::inherit());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

type Keyboard = Arc<Mutex<Box<dyn Write + Send>>>;

fn press(keyboard: &Keyboard, keys: &str) {
    let mut keyboard = keyboard.lock().unwrap();
    keyboard.write_all(keys.as_bytes()).unwrap();
    keyboard.flush().unwrap();
}

/// The terminal: it shows what it is sent, and answers questions.
struct FarEnd {
    manners: Manners,
    shown: Arc<Mutex<vt100::Parser>>,
    keyboard: Keyboard,
    /// What is not whole yet.
    unread: Vec<u8>,
}

/// For the background, for the place of the cursor, for what it is.
const QUESTIONS: [&[u8]; 3] = [b"\x1b]11;?\x07", b"\x1b[6n", b"\x1b[c"];

impl FarEnd {
    fn hears(&mut self, bytes: &[u8]) {
        self.unread.extend(bytes);
        let found = |unread: &[u8], question: &[u8]| unread.windows(question.len()).position(|part| part == question);
        while let Some((at, question)) =
            QUESTIONS.iter().filter_map(|question| Some((found(&self.unread, question)?, *question))).min()
        {
            let before: Vec<u8> = self.unread.drain(..at + question.len()).take(at).collect();
            self.shows(&before);
            self.answers(question);
        }
        // A question may be on its way, and a character be half here.
        let begun = |tail: &[u8]| QUESTIONS.iter().any(|question| question.starts_with(tail));
        let escape = self.unread.iter().rposition(|byte| *byte == 0x1b).filter(|at| begun(&self.unread[*at..]));
        let whole = std::str::from_utf8(&self.unread).map_or_else(|error| error.valid_up_to(), str::len);
        let before: Vec<u8> = self.unread.drain(..whole.min(escape.unwrap_or(whole))).collect();
        self.shows(&before);
    }

    /// The parser knows no wide signs of ambiguous width: a hanzi stands in for them.
    fn shows(&self, bytes: &[u8]) {
        let sent = String::from_utf8_lossy(bytes);
        let is_wide = |c: &char| !c.is_control() && cells::width(c.encode_utf8(&mut [0; 4])) == 2;
        let narrow = |c: &char| unicode_width::UnicodeWidthChar::width(*c) == Some(1);
        let shown: String = sent.chars().map(|c| if is_wide(&c) && narrow(&c) { '一' } else { c }).collect();
        self.shown.lock().unwrap().process(shown.as_bytes());
    }

    fn answers(&self, question: &[u8]) {
        let Some(after) = self.manners.answers_after else { return };
        let (row, column) = self.shown.lock().unwrap().screen().cursor_position();
        let answer = match (question, self.manners.background) {
            (b"\x1b[6n", _) => format!("\x1b[{};{}R", row + 1, column + 1),
            (b"\x1b[c", _) => format!("{}\x1b[?62;22c", self.manners.typed),
            (_, Some(background)) => format!("\x1b]11;{background}\x1b\\"),
            _ => return,
        };
        let keyboard = Arc::clone(&self.keyboard);
        if after.is_zero() {
            return press(&keyboard, &answer);
        }
        std::thread::spawn(move || {
            std::thread::sleep(after);
            press(&keyboard, &answer);
        });
    }
}

/// A program that sees nothing of the environment the tests run in.
pub(crate) fn bare(program: impl AsRef<std::ffi::OsStr>) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command
}

fn environment(folder: &Path) -> [(&'static str, PathBuf); 3] {
    [
        ("HOME", folder.to_path_buf()),
        ("TOPOUT_LEDGER", folder.join("plan.topout")),
        ("TOPOUT_NOW", PathBuf::from("2024-09-30T09:00:00+08:00")),
    ]
}
