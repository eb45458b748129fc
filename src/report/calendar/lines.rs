//! iCalendar as RFC 5545 wants its lines: escaped, folded, ended with CRLF.

use chrono::NaiveDate;

use crate::text::cells::visible;

/// Octets a line may have without its end.
const LINE: usize = 75;

/// A calendar being written.
pub(super) struct Lines(String);

impl Lines {
    pub(super) const fn new() -> Self {
        Self(String::new())
    }

    /// A property whose value is what it is.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.plain(name, &escaped(value));
    }

    pub(super) fn list(&mut self, name: &str, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        self.plain(name, &values.join(","));
    }

    pub(super) fn date(&mut self, name: &str, day: NaiveDate) {
        self.plain(&format!("{name};VALUE=DATE"), &day.format("%Y%m%d").to_string());
    }

    /// The beginning of a day, as a moment: a ledger knows no hours.
    pub(super) fn moment(&mut self, name: &str, day: NaiveDate) {
        self.plain(name, &day.format("%Y%m%dT000000Z").to_string());
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// Breaks a long line between characters; each further one begins with a blank.
    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in visible(text).chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(name: &str, value: &str) -> String {
        let mut lines = Lines::new();
        lines.text(name, value);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(written("SUMMARY", "一；二;三,四\\五\n六"), "SUMMARY:一；二\\;三\\,四\\\\五\\n六\r\n");
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_unfolded_it_is_what_was_written(value in "[a-z一-十👷é]{0,200}") {
            let written = written("DESCRIPTION", &value);
            for line in written.split_terminator("\r\n") {
                prop_assert!(line.len() <= LINE && !line.contains('\n'), "{}", line.len());
            }
            prop_assert_eq!(written.replace("\r\n ", ""), format!("DESCRIPTION:{value}\r\n"));
        }
    }
}
