//! The screen in a terminal of its own: how long after a key the last byte of the frame comes, how many bytes come, and what
//! the program takes while nobody does anything.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::figures::{Goal, Line, Reach, Value, median, quantile};
use super::jobs::Side;
use super::workshop::{TOPOUT, Workshop};
use super::{Outcome, rows, run};

const LINES: u16 = 40;
const COLUMNS: u16 = 120;
/// A frame is over when nothing has come for so long.
const QUIET: Duration = Duration::from_millis(30);
/// At the start there are pauses inside a frame.
const QUIET_AT_START: Duration = Duration::from_millis(150);
/// A key that nothing has come of by then changes nothing.
const SILENT: Duration = Duration::from_secs(1);
/// The largest ledgers take long.
const PATIENCE: Duration = Duration::from_mins(3);
/// What stands on the last line of every frame.
const READY: &str = "? 帮助";

const STARTS: usize = 5;
const MOVES: usize = 60;
const VIEWS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const DOWN: &str = "j";
const WORDS: &str = "ahx ljx";
const TIMES_TYPED: usize = 6;
const MARKED: usize = 12;
/// The first change of a day makes a backup, which is measured by itself.
const UNCOUNTED: usize = 2;
const IDLE: Duration = Duration::from_secs(5);

/// What a terminal is asked last, and answers.
const QUESTION: &[u8] = b"\x1b[c";
const ANSWER: &[u8] = b"\x1b[?62;22c";

const START: &[Reach] = &[Reach::every(Goal::Times(4.0, Side::Less)), Reach::at(1_000_000, Goal::Flat(1.2))];
const USUAL_KEY: &[Reach] = &[Reach::every(Goal::Times(10.0, Side::Less)), Reach::at(1_000_000, Goal::Flat(1.5))];
const SLOWEST_KEY: &[Reach] = &[Reach::every(Goal::Times(20.0, Side::Less)), Reach::at(1_000_000, Goal::Flat(1.5))];
const A_FRAME: &[Reach] = &[Reach::every(Goal::Within(Value::Time(Duration::from_millis(16))))];
const FEW_BYTES: &[Reach] = &[Reach::every(Goal::Within(Value::Bytes(1_500)))];
const LITTLE_MEMORY: &[Reach] =
    &[Reach::every(Goal::Within(Value::Bytes(40_000_000))), Reach::at(1_000_000, Goal::Flat(1.2))];
const AT_REST: &[Reach] = &[Reach::every(Goal::Within(Value::Load(0.1)))];

/// All lines of the screen at one size.
pub(super) fn lines(shop: &Workshop, size: u32) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    let mut line = |what: &str, view: Option<&str>, values: Vec<(Side, Value)>, reaches: &'static [Reach]| {
        let (what, note) = (what.to_owned(), view.map(|view| format!("view {view}")));
        lines.push(Line { job: "screen", what, note, size, values, memory: None, reaches });
    };
    let (mut starts, mut starts_of_less) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let (screen, took) = ours(shop, size, "screen")?;
        starts.push(took);
        screen.leave("q");
        if shop.has(Side::Less) {
            let (screen, took) = less(shop, size)?;
            starts_of_less.push(took);
            screen.leave("q");
        }
    }
    line("start to the first whole frame", None, beside(median(&mut starts), median(&mut starts_of_less)), START);

    let (mut screen, _) = ours(shop, size, "screen")?;
    let rest = screen.rest()?;
    line("memory while idle", None, vec![(Side::Topout, Value::Bytes(rest.memory))], LITTLE_MEMORY);
    line("processor while idle", None, vec![(Side::Topout, Value::Load(rest.load))], AT_REST);

    let mut of_less = if shop.has(Side::Less) { less(shop, size)?.0.moves(DOWN)? } else { Moves::default() };
    let mut views = Vec::new();
    for view in VIEWS {
        screen.press(view)?;
        views.push((view, screen.moves(DOWN)?));
    }
    for (quarter, name, reaches) in [(50, "p50", USUAL_KEY), (99, "p99", SLOWEST_KEY)] {
        let slowest =
            views.iter_mut().filter_map(|(view, moves)| Some((quantile(&mut moves.times, quarter)?, *view))).max();
        let less = quantile(&mut of_less.times, quarter);
        if let Some((time, view)) = slowest {
            line(&format!("down, {name} of the slowest view"), Some(view), beside(Some(time), less), reaches);
        }
    }
    if let Some((bytes, view)) = views.iter().filter_map(|(view, moves)| Some((moves.bytes()?, *view))).max() {
        let mut values = vec![(Side::Topout, Value::Bytes(bytes))];
        values.extend(of_less.bytes().map(|bytes| (Side::Less, Value::Bytes(bytes))));
        line("bytes of a move down, on average in the view with most", Some(view), values, FEW_BYTES);
    }
    let mut typed = screen.type_words()?;
    line("typing into search, p99", None, beside(quantile(&mut typed, 99), None), A_FRAME);
    screen.leave("\x1b\x1bq");

    let mut marked = mark(shop, size)?;
    line("marking complete, p99", None, beside(quantile(&mut marked, 99), None), A_FRAME);
    Ok(lines)
}

fn beside(ours: Option<Duration>, less: Option<Duration>) -> Vec<(Side, Value)> {
    let sides = [(Side::Topout, ours), (Side::Less, less)];
    sides.into_iter().filter_map(|(side, time)| Some((side, Value::Time(time?)))).collect()
}

/// Milestone after milestone: found by its code, then Space and Enter, of which both are measured.
fn mark(shop: &Workshop, size: u32) -> Outcome<Vec<Duration>> {
    let (mut screen, _) = ours(shop, size, "marked")?;
    let ledger = shop.copy(size, "marked")?;
    let mut times = Vec::new();
    for (at, code) in rows::open_milestones(&ledger, MARKED)?.iter().enumerate() {
        screen.press(&format!("/{code}"))?;
        screen.press("\r")?;
        // The first change of a day copies the file.
        let keys = [screen.press(" ")?, screen.press_for("\r", PATIENCE)?];
        let shown = screen.terminal.screen().contents();
        if !shown.contains("已完成") {
            return Err(format!("{code} was not marked:\n{shown}").into());
        }
        if at >= UNCOUNTED {
            times.extend(keys.into_iter().flatten().map(|answer| answer.took));
        }
    }
    screen.leave("q");
    Ok(times)
}

/// Our screen on a copy of the ledger, once its first frame is there; how long that took.
fn ours(shop: &Workshop, size: u32, copy: &str) -> Outcome<(Screen, Duration)> {
    let ledger = shop.copy(size, copy)?;
    let mut command = CommandBuilder::new(TOPOUT);
    command.env_clear();
    for (name, value) in shop.surroundings(&ledger) {
        command.env(name, value);
    }
    Screen::open(command, |shown| shown.contains(READY))
}

/// `less` on a file with a line for each milestone.
fn less(shop: &Workshop, size: u32) -> Outcome<(Screen, Duration)> {
    let mut command = CommandBuilder::new(Side::Less.name());
    command.args(["-S".as_ref(), shop.lines(size)?.as_os_str()]);
    command.env("LESSHISTFILE", "-");
    Screen::open(command, |shown| shown.contains('P'))
}

/// A program in a terminal, and somebody who watches it closely.
struct Screen {
    child: Box<dyn Child + Send + Sync>,
    /// The terminal is there as long as this is.
    _master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    /// What came, each piece with the moment it came.
    heard: Receiver<(Instant, Vec<u8>)>,
    terminal: vt100::Parser,
}

/// What came of a key.
#[derive(Clone, Copy, Debug)]
struct Answer {
    /// Until its last byte.
    took: Duration,
    bytes: usize,
}

/// What came of the same key again and again.
#[derive(Debug, Default)]
struct Moves {
    times: Vec<Duration>,
    all_bytes: usize,
}

impl Moves {
    /// On average.
    fn bytes(&self) -> Option<u64> {
        u64::try_from(self.all_bytes.checked_div(self.times.len())?).ok()
    }
}

struct Rest {
    memory: u64,
    /// Hundredths of a processor.
    load: f64,
}

impl Screen {
    fn open(mut command: CommandBuilder, is_ready: impl Fn(&str) -> bool) -> Outcome<(Self, Duration)> {
        command.env("TERM", "xterm-256color");
        let pair =
            native_pty_system().openpty(PtySize { rows: LINES, cols: COLUMNS, pixel_width: 0, pixel_height: 0 })?;
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        // Held open, it would keep the reader waiting after the program has gone.
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader()?;
        let (say, heard) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 16_384];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                let piece = bytes.get(..count).unwrap_or_default().to_vec();
                if say.send((Instant::now(), piece)).is_err() {
                    break;
                }
            }
        });
        let (Some(rows), Some(columns)) = (NonZeroU16::new(LINES), NonZeroU16::new(COLUMNS)) else {
            return Err("a terminal has lines".into());
        };
        let terminal = vt100::Parser::new(rows, columns, 0);
        let keyboard = pair.master.take_writer()?;
        let mut screen = Self { child, _master: pair.master, keyboard, heard, terminal };
        let mut took = Duration::ZERO;
        while !is_ready(&screen.terminal.screen().contents()) {
            let answer = screen.watch(begun, PATIENCE, QUIET_AT_START)?;
            took = answer.ok_or("its first frame never came")?.took;
        }
        Ok((screen, took))
    }

    /// What comes since `begun`, until nothing has come for `quiet`; nothing where nothing comes in `patience`.
    fn watch(&mut self, begun: Instant, patience: Duration, quiet: Duration) -> Outcome<Option<Answer>> {
        let mut answer = None;
        let mut bytes = 0;
        while let Ok((at, piece)) = self.heard.recv_timeout(if answer.is_none() { patience } else { quiet }) {
            bytes += piece.len();
            self.terminal.process(&piece);
            if piece.windows(QUESTION.len()).any(|part| part == QUESTION) {
                self.keyboard.write_all(ANSWER)?;
                self.keyboard.flush()?;
            }
            answer = Some(Answer { took: at - begun, bytes });
        }
        Ok(answer)
    }

    /// Presses keys and waits for what comes of them.
    fn press(&mut self, keys: &str) -> Outcome<Option<Answer>> {
        self.press_for(keys, SILENT)
    }

    /// The same with a longer patience.
    fn press_for(&mut self, keys: &str, patience: Duration) -> Outcome<Option<Answer>> {
        let begun = Instant::now();
        self.keyboard.write_all(keys.as_bytes())?;
        self.keyboard.flush()?;
        self.watch(begun, patience, QUIET)
    }

    /// Presses a key again and again. Where it changes nothing, the end has been reached.
    fn moves(&mut self, key: &str) -> Outcome<Moves> {
        let mut moves = Moves::default();
        for _ in 0..MOVES {
            let Some(answer) = self.press(key)? else { break };
            moves.times.push(answer.took);
            moves.all_bytes += answer.bytes;
        }
        Ok(moves)
    }

    /// Types the same words into search, each time anew.
    fn type_words(&mut self) -> Outcome<Vec<Duration>> {
        let mut times = Vec::new();
        for _ in 0..TIMES_TYPED {
            self.press("/")?;
            for letter in WORDS.chars() {
                times.extend(self.press(letter.encode_utf8(&mut [0; 4]))?.map(|answer| answer.took));
            }
            self.press("\x1b")?;
        }
        Ok(times)
    }

    /// What it takes while nobody does anything.
    fn rest(&mut self) -> Outcome<Rest> {
        let process = self.child.process_id().ok_or("it has gone")?;
        self.watch(Instant::now(), Duration::from_secs(2), Duration::from_secs(1))?;
        let before = run::processor_time(process)?;
        std::thread::sleep(IDLE);
        let spent = run::processor_time(process)?.saturating_sub(before);
        let memory = run::status(process, "VmRSS").ok_or("the kernel does not say")?;
        Ok(Rest { memory, load: 100.0 * spent.as_secs_f64() / IDLE.as_secs_f64() })
    }

    /// Ends the program as its user would; where it does not end, it is ended.
    fn leave(mut self, keys: &str) {
        let asked = self.press(keys);
        let end = Instant::now() + Duration::from_secs(2);
        while asked.is_ok() && Instant::now() < end {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
