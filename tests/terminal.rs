//! The program and its terminal: what it asks, what follows from the answers, and that nothing of it is seen.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use vt100::{Color, MouseProtocolMode};

use crate::seat::{Manners, PATIENCE, PROGRAM, Seat, bare};

const AT_ONCE: Option<Duration> = Some(Duration::ZERO);
/// A terminal that answers at once and says nothing of its background.
const POLITE: Manners = Manners { lines: 24, background: None, wide: false, answers_after: AT_ONCE, typed: "" };
const WHITE: Option<&str> = Some("rgb:ffff/ffff/ffff");
/// Lines enough for the doctor's page.
const TALL: u16 = 60;

fn topout(arguments: &[&str]) -> CommandBuilder {
    let mut command = bare(PROGRAM);
    command.args(arguments);
    command
}

impl Seat {
    /// The line that has these words.
    fn line(&self, words: &str) -> String {
        let text = self.text();
        text.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("no {words:?}:\n{text}")).to_owned()
    }

    /// The colours on the screen.
    fn colours(&self) -> Vec<Color> {
        let terminal = self.terminal.lock().unwrap();
        let cells = (0..24_u16).flat_map(|row| (0..80).map(move |column| (row, column)));
        let mut colours: Vec<_> =
            cells.filter_map(|(row, column)| terminal.screen().cell(row, column)).map(vt100::Cell::fgcolor).collect();
        colours.dedup();
        colours
    }

    #[track_caller]
    fn waits_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(Instant::now() < end, "{what} never came:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn signal(&self, name: &str) {
        let program = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([name, &program]).status().unwrap().success());
    }
}

#[test]
fn the_doctor_says_what_the_terminal_answered_and_leaves_nothing_of_the_question() {
    let manners = Manners { lines: TALL, background: WHITE, wide: true, ..POLITE };
    // It is called with the cursor in the middle of a line, and what stands before it there stays.
    let mut shell = bare("/bin/sh");
    shell.args(["-c", &format!("printf 'user@office '; exec {PROGRAM} doctor --lang zh")]);
    let mut seat = Seat::at(shell, manners);
    let cooked = seat.settings();
    assert_eq!(seat.leaves(), 0);
    for words in ["浅色 #ffffff", "各占2格，终端答复", "light（浅底），终端答复", "ascii，因引号等符号占2格"]
    {
        seat.line(words);
    }
    let text = seat.text();
    assert!(text.starts_with("user@office 封顶 "), "{text}");
    assert!(!text.contains("rgb") && !text.contains("62;22"), "{text}");
    assert_eq!(seat.settings(), cooked);
}

#[test]
fn the_doctor_notices_that_the_file_and_the_terminal_disagree() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, "[screen]\nambiguous = 1\n").unwrap();
    let mut command = topout(&["doctor", "--lang", "zh"]);
    command.env("TOPOUT_CONFIG", &path);
    let mut seat = Seat::at(command, Manners { lines: TALL, wide: true, ..POLITE });
    assert_eq!(seat.leaves(), 0);
    seat.line("各占1格，按配置文件；终端答复各占2格");
    seat.line("ambiguous = 2");
}

#[test]
fn columns_of_the_page_of_widths_are_straight_where_signs_are_wide_and_where_not() {
    for wide in [false, true] {
        let manners = Manners { lines: TALL, wide, ..POLITE };
        let mut seat = Seat::at(topout(&["doctor", "--lang", "zh"]), manners);
        assert_eq!(seat.leaves(), 0);
        let terminal = seat.terminal.lock().unwrap();
        let end = |row| {
            (0..80).rev().find(|column| terminal.screen().cell(row, *column).is_some_and(|cell| cell.contents() == "|"))
        };
        let rows: Vec<String> = terminal.screen().rows(0, 80).collect();
        let page = rows.iter().zip(0..).filter(|(row, _)| row.ends_with('|') && !row.starts_with("  |"));
        let ends: Vec<Option<u16>> = page.map(|(_, row)| end(row)).collect();
        assert!(ends.len() > 10 && ends.iter().all(|end| *end == Some(32)), "{wide}: {ends:?}\n{}", rows.join("\n"));
    }
}

/// The cells of a line as the parser shows it.
fn cells(row: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(row)
}

#[test]
fn the_screen_suits_a_light_terminal_with_wide_signs() {
    let manners = Manners { background: WHITE, wide: true, ..POLITE };
    let mut seat = Seat::at(topout(&["--lang", "zh"]), manners);
    seat.waits_for("? 帮助");
    assert!(seat.colours().contains(&Color::Idx(18)), "titles are dark blue: {:?}", seat.colours());
    seat.types("2");
    seat.waits_for("五大行动");
    let text = seat.text();
    assert!(!text.contains(['─', '│']), "lines of ASCII only: {text}");
    // 一 stands for quotation marks here; the lights stay in their column.
    let with_quotes = text.lines().find(|line| line.contains("一五大行动一")).unwrap();
    assert_eq!(cells(with_quotes.trim_end()), 79, "{text}");
    seat.types("q");
    assert_eq!(seat.leaves(), 0);
}

#[test]
fn a_terminal_that_never_answers_gets_its_screen_all_the_same() {
    let mut seat = Seat::at(topout(&["--lang", "zh"]), Manners::default());
    seat.waits_until("the screen", Seat::is_taken_over);
    let begin = Instant::now();
    seat.waits_for("? 帮助");
    // A quarter of a second is what it waits; the rest is for a loaded machine.
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    seat.types("q");
    assert_eq!(seat.leaves(), 0);
}

#[test]
fn what_is_typed_while_the_terminal_is_asked_is_heard() {
    let manners = Manners { background: WHITE, typed: "/ygsyl", ..POLITE };
    let mut seat = Seat::at(topout(&["--lang", "zh"]), manners);
    seat.waits_for("找到7条");
    seat.types("\x11");
    assert_eq!(seat.leaves(), 0);
}

#[test]
fn an_answer_that_comes_late_is_not_taken_for_keys() {
    let late = Duration::from_millis(900);
    let manners = Manners { background: Some("rgb:fafa/bdbd/fdfd"), answers_after: Some(late), ..POLITE };
    let mut seat = Seat::at(topout(&["--lang", "zh"]), manners);
    seat.waits_for("? 帮助");
    let before = seat.text();
    std::thread::sleep(late);
    assert_eq!(seat.text(), before);
    // Keys are heard in order: when this one has been, the answer has been as well, and has opened nothing.
    seat.types("p");
    seat.waits_for("项目节点37个");
    seat.types("\x11");
    assert_eq!(seat.leaves(), 0);
}

#[test]
fn the_mouse_is_ours_unless_the_file_leaves_it_to_the_terminal() {
    for (file, mode) in [("", MouseProtocolMode::PressRelease), ("[screen]\nmouse = false\n", MouseProtocolMode::None)]
    {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, file).unwrap();
        let mut command = topout(&["--lang", "zh"]);
        command.env("TOPOUT_CONFIG", &path);
        let mut seat = Seat::at(command, POLITE);
        seat.waits_for("? 帮助");
        let now = |seat: &Seat| seat.terminal.lock().unwrap().screen().mouse_protocol_mode();
        assert_eq!(now(&seat), mode, "{file}");
        seat.types("q");
        assert_eq!(seat.leaves(), 0);
        assert_eq!(now(&seat), MouseProtocolMode::None, "{file}");
    }
}

#[test]
fn keys_of_the_file_work_and_stand_on_the_hint_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, "[keys.commands]\nhelp = [\"f1\", \"alt-h\"]\nquit = [\"ctrl-q\"]\n").unwrap();
    let mut command = topout(&["--lang", "zh"]);
    command.env("TOPOUT_CONFIG", &path);
    let mut seat = Seat::at(command, POLITE);
    seat.waits_for("F1 帮助");
    seat.types("q");
    seat.types("\x1bh");
    seat.waits_for("输入文字可查找按键");
    seat.types("\x11");
    assert_eq!(seat.leaves(), 0);
}

#[test]
fn it_stops_with_the_terminal_given_back_and_comes_back_with_everything_on_it() {
    let mut seat = Seat::at(topout(&["--lang", "zh"]), POLITE);
    let cooked = seat.settings();
    seat.waits_for("? 帮助");
    let shown = seat.text();
    seat.signal("-TSTP");
    seat.waits_until("the shell", |seat| !seat.is_taken_over() && seat.settings() == cooked);
    // The shell, or another program, writes over all of it.
    seat.terminal.lock().unwrap().process(b"\x1b[?1049h\x1b[2J\x1b[Hnothing is left\x1b[?1049l");
    seat.signal("-CONT");
    seat.waits_until("the screen", |seat| seat.is_taken_over() && seat.settings() != cooked && seat.text() == shown);
    seat.types("q");
    assert_eq!(seat.leaves(), 0);
    assert_eq!(seat.settings(), cooked);
}
