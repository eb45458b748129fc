//! Issued reports: the summary as it was handed in, byte by byte in every format. Never changed, and never undone.

use chrono::{DateTime, FixedOffset, NaiveDate};
use sha2::{Digest as _, Sha256};

use super::Period;

/// Digits of a digest that people compare: printed in a report, and in the list of issued ones.
const SHORT: usize = 16;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Counted from 1 in each ledger (期号).
    pub number: u32,
    pub name: Option<String>,
    /// The period whose plan it tells.
    pub period: Period,
    /// The day it is judged at.
    pub data_date: NaiveDate,
    /// Only what was written down by then counts; `None` is everything.
    pub known_on: Option<NaiveDate>,
    /// The language of its words.
    pub lang: String,
    /// The style of the summary.
    pub style: String,
    /// The version of the program that wrote it.
    pub program: String,
    pub at: DateTime<FixedOffset>,
    pub by: String,
    pub note: Option<String>,
    /// [`Issued::seal`] when it was issued.
    pub digest: String,
    pub documents: Vec<Frozen>,
}

/// What was printed, in one format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The code of the format: `docx`.
    pub format: String,
    /// SHA-256 of the bytes when they were issued.
    pub sha256: String,
    pub bytes: Vec<u8>,
}

impl Frozen {
    pub fn new(format: &str, bytes: Vec<u8>) -> Self {
        Self { format: format.to_owned(), sha256: sha256(&bytes), bytes }
    }

    /// Whether the bytes are those that were issued.
    pub fn is_sound(&self) -> bool {
        sha256(&self.bytes) == self.sha256
    }
}

impl Issued {
    /// SHA-256 over everything but the bytes of the documents, of which it takes their own digests: `docs/reports.md`.
    pub fn seal(&self) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        // A text may have line ends of its own: quoted as in JSON, it stays one line.
        let text = |text: Option<&str>| serde_json::Value::from(text).to_string();
        let mut lines = vec![
            format!("number {}", self.number),
            format!("name {}", text(self.name.as_deref())),
            format!("period {}", self.period),
            format!("data_date {}", self.data_date),
            format!("known_on {}", day(self.known_on)),
            format!("lang {}", self.lang),
            format!("style {}", self.style),
            format!("program {}", self.program),
            format!("at {}", self.at.to_rfc3339()),
            format!("by {}", text(Some(&self.by))),
            format!("note {}", text(self.note.as_deref())),
        ];
        lines.extend(self.documents.iter().map(|document| format!("{} {}", document.format, document.sha256)));
        sha256((lines.join("\n") + "\n").as_bytes())
    }

    /// Whether nothing of it has been changed since.
    pub fn is_sound(&self) -> bool {
        self.digest == self.seal() && self.documents.iter().all(Frozen::is_sound)
    }

    pub fn document(&self, format: &str) -> Option<&Frozen> {
        self.documents.iter().find(|document| document.format == format)
    }
}

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// The first digits of a digest, in fours.
pub fn short(digest: &str) -> String {
    let digits: Vec<char> = digest.chars().take(SHORT).collect();
    let fours: Vec<String> = digits.chunks(4).map(|four| four.iter().collect()).collect();
    fours.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issued() -> Issued {
        let issued = Issued {
            number: 3,
            name: None,
            period: Period::from_code("2024-H2").unwrap(),
            data_date: NaiveDate::from_ymd_opt(2024, 6, 30).unwrap(),
            known_on: None,
            lang: "zh".to_owned(),
            style: "report".to_owned(),
            program: "0.1.0".to_owned(),
            at: DateTime::parse_from_rfc3339("2024-07-01T09:00:00+08:00").unwrap(),
            by: "王芳".to_owned(),
            note: None,
            digest: String::new(),
            documents: vec![Frozen::new("text", b"abc".to_vec()), Frozen::new("json", b"{}".to_vec())],
        };
        Issued { digest: issued.seal(), ..issued }
    }

    #[test]
    fn a_digest_is_that_of_the_standard() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(short(&sha256(b"abc")), "ba78-16bf-8f01-cfea");
    }

    #[test]
    fn whatever_is_changed_of_an_issued_report_shows() {
        assert!(issued().is_sound());
        let changes: [fn(&mut Issued); 8] = [
            |one| one.number = 4,
            |one| one.name = Some("七月".to_owned()),
            |one| one.data_date = NaiveDate::from_ymd_opt(2024, 7, 1).unwrap(),
            |one| one.note = Some("改过\nby \"王芳\"".to_owned()),
            |one| one.by = "李明".to_owned(),
            |one| one.documents[0].bytes.push(b'd'),
            |one| one.documents[0] = Frozen::new("text", b"abd".to_vec()),
            |one| one.documents.truncate(1),
        ];
        for change in changes {
            let mut one = issued();
            change(&mut one);
            assert!(!one.is_sound(), "{one:?}");
        }
    }
}
