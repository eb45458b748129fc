//! Putting the questions and hearing the answers out.

use std::io;
use std::time::Duration;

/// Who has begun to answer may take this long to end.
#[cfg(unix)]
const TO_THE_END: Duration = Duration::from_secs(1);

/// Says `question` and answers what was heard until the last answer, or until patience ends.
#[cfg(unix)]
pub(super) fn converse(question: &str, patience: Duration) -> io::Result<Vec<u8>> {
    use std::io::{Read as _, Write as _};
    use std::os::fd::AsRawFd as _;

    use filedescriptor::{Error, POLLIN, poll, pollfd};

    use super::answers::{are_complete, have_begun};

    let mut terminal = std::fs::File::options().read(true).write(true).open("/dev/tty")?;
    terminal.write_all(question.as_bytes())?;
    let begin = std::time::Instant::now();
    let mut heard = Vec::new();
    while !are_complete(&heard) {
        let patience = if have_begun(&heard) { patience.max(TO_THE_END) } else { patience };
        let Some(left) = patience.checked_sub(begin.elapsed()) else { break };
        let mut waiting = [pollfd { fd: terminal.as_raw_fd(), events: POLLIN, revents: 0 }];
        match poll(&mut waiting, Some(left)) {
            Ok(0) => break,
            Ok(_) => {}
            Err(Error::Poll(error)) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(io::Error::other(error)),
        }
        let mut bytes = [0; 256];
        match terminal.read(&mut bytes)? {
            0 => break,
            count => heard.extend(bytes.iter().take(count)),
        }
    }
    Ok(heard)
}

/// The console of Windows is not asked: its answers would come as keys, one by one.
#[cfg(not(unix))]
pub(super) fn converse(_: &str, _: Duration) -> io::Result<Vec<u8>> {
    Ok(Vec::new())
}
