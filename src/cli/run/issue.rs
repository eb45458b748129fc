//! `issue-report` and `issued`: what is handed in is frozen, and printed again as it was.

use super::super::args::{self, Issued};
use super::super::stop::Stop;
use super::look::FOUND;
use super::{Answer, Desk};
use crate::ledger::{Command, Ledger};
use crate::model::issued::sha256;
use crate::model::view::Summary;
use crate::model::{self, Frozen, Problem};
use crate::report::{self, Edition, Format, Kind, Page, Report, Since, Stamp};
use crate::text::values::{half_width, is_last};

/// The version that writes it.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

impl Desk<'_> {
    /// Prints the summary in every format and freezes all of them under the next number.
    pub(super) fn issue_report(&mut self, wanted: &args::IssueReport) -> Result<Answer, Stop> {
        let given = wanted.output.output.is_some().then(|| wanted.output.kind(None)).transpose()?;
        self.deliverable(&wanted.output)?;
        let mut ledger = self.ledger()?;
        let summary = ledger.summary(&self.viewpoint(&ledger, &wanted.seen)?)?;
        let since = Self::since(&ledger, wanted.compare_with.as_deref(), &summary)?;
        let edition = Edition { summary: &summary, style: wanted.style.into(), since: since.as_ref(), stamp: None };
        let issued = self.frozen(wanted, &edition, ledger.next_issue()?)?;
        let document = given.and_then(|kind| issued.document(kind.code())).map(|document| document.bytes.clone());
        let receipt = self.apply(&mut ledger, Command::Issue(Box::new(issued)))?;
        let answer = match document {
            None => receipt,
            Some(document) => {
                self.notice(String::from_utf8_lossy(&receipt.stdout).trim_end());
                self.deliver(document, &wanted.output)?
            }
        };
        Ok(Answer { status: self.status(&summary.findings), ..answer })
    }

    /// The report in every format, under `number`.
    fn frozen(&self, wanted: &args::IssueReport, edition: &Edition<'_>, number: u32) -> Result<model::Issued, Stop> {
        let figures = self.rendered(edition, Kind::Json)?;
        // As the ledger keeps it, for it stands in the documents.
        let name = wanted.name.as_ref().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
        let name = name.filter(|name| !name.is_empty());
        let stamp = Stamp { number, name: name.clone(), program: PROGRAM.to_owned(), figures: sha256(&figures) };
        let stamped = Edition { stamp: Some(&stamp), ..*edition };
        let mut documents = Vec::new();
        for kind in Kind::ALL {
            let bytes = if kind == Kind::Json { figures.clone() } else { self.rendered(&stamped, kind)? };
            documents.push(Frozen::new(kind.code(), bytes));
        }
        let summary = edition.summary;
        Ok(model::Issued {
            number,
            name,
            period: summary.period,
            data_date: summary.as_of,
            known_on: summary.known_on,
            lang: self.texts.lang().tag().to_owned(),
            style: edition.style.code().to_owned(),
            program: PROGRAM.to_owned(),
            at: self.environment.now.instant,
            by: self.environment.now.author.clone(),
            note: wanted.note.clone(),
            digest: String::new(),
            documents,
        })
    }

    fn rendered(&self, edition: &Edition<'_>, kind: Kind) -> Result<Vec<u8>, Stop> {
        let format = Format::of(kind, Page::default());
        let printed = report::set(&Report::Edition(edition), &self.texts, format, &self.environment.typefaces);
        printed.map_err(|error| Stop::Unprintable(error.to_string()))
    }

    /// What has become of the issued report that is compared with.
    pub(super) fn since(ledger: &Ledger, words: Option<&str>, summary: &Summary) -> Result<Option<Since>, Stop> {
        let Some(words) = words else { return Ok(None) };
        let issued = ledger.issued_report(number(ledger, words)?)?;
        let figures = ledger.issued_document(&issued, Kind::Json.code())?;
        let since = Since::between(&issued, &figures.bytes, summary);
        since.map(Some).map_err(|error| Stop::Unprintable(error.to_string()))
    }

    pub(super) fn issued(&mut self, wanted: &Issued) -> Result<Answer, Stop> {
        match wanted {
            Issued::List(wanted) => {
                let issued = self.ledger()?.issued()?;
                let answer = self.print(&Report::Issued(&issued), &wanted.print)?;
                if issued.iter().all(model::Issued::is_sound) {
                    return Ok(answer);
                }
                let notice = self.texts.issued_some_altered();
                self.notice(&notice);
                Ok(Answer { status: FOUND, ..answer })
            }
            Issued::Show(wanted) => self.show_issued(wanted),
        }
    }

    /// The bytes that were issued, as they were.
    fn show_issued(&mut self, wanted: &args::ShowIssued) -> Result<Answer, Stop> {
        let kind = wanted.output.kind(wanted.format)?;
        self.shown(kind, &wanted.output)?;
        let ledger = self.ledger()?;
        let issued = ledger.issued_report(number(&ledger, &wanted.number)?)?;
        let document = ledger.issued_document(&issued, kind.code())?.bytes.clone();
        self.deliver(document, &wanted.output)
    }
}

/// The number somebody means; `None` is the last one.
fn number(ledger: &Ledger, words: &str) -> Result<Option<u32>, Stop> {
    if is_last(words) {
        return Ok(None);
    }
    let digits = half_width(words);
    let digits = digits.trim().trim_start_matches('第').trim_end_matches('期').trim();
    if let Ok(number) = digits.parse() {
        return Ok(Some(number));
    }
    let last = ledger.next_issue()?.checked_sub(1).filter(|last| *last > 0);
    Err(Problem::NoSuchIssue { words: words.to_owned(), last }.into())
}
