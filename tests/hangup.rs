//! A terminal window that is closed ends the program, and leaves nothing beside the ledger.

use std::io::Read as _;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

#[test]
fn a_closed_window_ends_the_program_and_leaves_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("plan.topout");
    let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_topout"));
    command.args(["--lang", "zh", "--ledger"]);
    command.arg(&ledger);
    command.env("TERM", "xterm-256color");
    let mut program = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().unwrap();
    // The hint line is the last of the first frame. Wide characters come apart, each with its place.
    let mut shown = Vec::new();
    while !String::from_utf8_lossy(&shown).contains('退') {
        let mut part = [0; 4096];
        let length = reader.read(&mut part).unwrap();
        assert_ne!(length, 0, "it ended by itself");
        shown.extend_from_slice(&part[..length]);
    }
    // Closed in the middle of drawing, it would end for another reason: let it come to wait for keys.
    std::thread::sleep(Duration::from_millis(500));
    drop((reader, pty.master));
    let patience = Instant::now() + Duration::from_secs(20);
    while program.try_wait().unwrap().is_none() {
        if Instant::now() > patience {
            program.kill().unwrap();
            panic!("it goes on without a terminal");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["plan.topout"]);
}
