//! Running a program to its end: how long it took, and the most memory it had.

use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::Outcome;

/// How often memory is looked at.
const BEAT: Duration = Duration::from_millis(2);

#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) took: Duration,
    /// Where it was looked at.
    pub(super) memory: Option<u64>,
}

/// Runs a program whose answer nobody reads, and looks at its memory where that is wanted: that takes a processor's time.
pub(super) fn run(mut command: Command, watched: bool) -> Outcome<Run> {
    let begun = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let watch = watched.then(|| Watch::begin(child.id()));
    let output = child.wait_with_output()?;
    let took = begun.elapsed();
    let memory = watch.and_then(Watch::end);
    // 4 is what ours ends with where a check has found something.
    if matches!(output.status.code(), Some(0 | 4)) {
        return Ok(Run { took, memory });
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().next().unwrap_or_default();
    Err(format!("{} {}: {first}", command.get_program().to_string_lossy(), output.status).into())
}

/// The kernel keeps the highest mark of a process; it is asked for it until the process has gone.
struct Watch {
    ended: Sender<()>,
    thread: JoinHandle<Option<u64>>,
}

impl Watch {
    fn begin(process: u32) -> Self {
        let (ended, until) = channel::<()>();
        let thread = std::thread::spawn(move || {
            let mut most = None;
            while matches!(until.recv_timeout(BEAT), Err(RecvTimeoutError::Timeout)) {
                most = status(process, "VmHWM").or(most);
            }
            most
        });
        Self { ended, thread }
    }

    fn end(self) -> Option<u64> {
        drop(self.ended);
        self.thread.join().ok().flatten()
    }
}

/// A number of bytes the kernel knows of a process: `VmHWM` the most memory it had, `VmRSS` what it has.
pub(super) fn status(process: u32, name: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// How long all threads of a process have been running.
pub(super) fn processor_time(process: u32) -> Outcome<Duration> {
    let mut nanoseconds = 0;
    for thread in std::fs::read_dir(format!("/proc/{process}/task"))? {
        let schedule = std::fs::read_to_string(thread?.path().join("schedstat"))?;
        nanoseconds += schedule.split(' ').next().unwrap_or_default().parse::<u64>()?;
    }
    Ok(Duration::from_nanos(nanoseconds))
}
