//! The verbs that only look, but for `list`: `summary`, `chart`, `show`, `search`, `due`, `changes`, `check`, `explain`, `log`.

use super::super::args;
use super::super::stop::Stop;
use super::{Answer, Desk};
use crate::ledger::{Ledger, Watch};
use crate::model::check::CODES;
use crate::model::view::Viewpoint;
use crate::model::{Finding, Problem, Severity, Thing};
use crate::report::{self, Edition, Format, Kind, Report, SummaryStyle};
use crate::text::values::{days, half_width};
use crate::text::{Texts, dates};

/// So many things of each group are looked ahead at, unless more are asked for.
const ENTRIES: usize = 50;
/// So many things a search shows a person unless they ask for more.
const HITS: usize = 50;

/// Exit status of an answer that holds a contradiction.
pub(super) const FOUND: u8 = 4;

impl Desk<'_> {
    pub(super) fn summary(&mut self, wanted: &args::Summary) -> Result<Answer, Stop> {
        let kind = wanted.print.kind()?;
        let ledger = self.ledger()?;
        let viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        if Self::is_too_much(&ledger, wanted, &viewpoint)?
            && let Format::Text(page) = self.format(&wanted.print)?
        {
            let digest = ledger.digest(&viewpoint, report::FIRST)?;
            return self.deliver(report::digest(&digest, &self.texts, page).into_bytes(), &wanted.print.output);
        }
        let style = wanted.style.map_or_else(|| SummaryStyle::usual(kind), SummaryStyle::from);
        let is_long = match kind {
            Kind::Html | Kind::Docx => style != SummaryStyle::Brief,
            kind => kind == Kind::Xlsx,
        };
        if is_long && wanted.compare_with.is_none() {
            return self.summary_through(&ledger, &viewpoint, style, &wanted.print);
        }
        let summary = ledger.summary(&viewpoint)?;
        let answer = match Self::since(&ledger, wanted.compare_with.as_deref(), &summary)? {
            None => self.print(&Report::Summary(&summary, style), &wanted.print)?,
            Some(since) => {
                let edition = Edition { summary: &summary, style, since: Some(&since), stamp: None };
                self.print(&Report::Edition(&edition), &wanted.print)?
            }
        };
        let status = self.status(&summary.findings);
        Ok(Answer { status, ..answer })
    }

    /// The summary in a format that can be written while the ledger is gone through.
    fn summary_through(
        &mut self,
        ledger: &Ledger,
        viewpoint: &Viewpoint,
        style: SummaryStyle,
        wanted: &args::Print,
    ) -> Result<Answer, Stop> {
        let watch = Watch::default();
        if let Some(stopper) = &self.environment.stopper {
            stopper.heed(&watch);
        }
        self.tell(Texts::cli_reading, Some(&watch));
        let summary = ledger.go_through(viewpoint, &watch)?;
        let answer = self.print_through(&Report::Summary(&summary, style), wanted, (ledger, &watch))?;
        let status = self.status(&summary.findings);
        Ok(Answer { status, ..answer })
    }

    /// Whether the summary would be more than anybody reads on a screen, and nobody has asked for it whole.
    fn is_too_much(ledger: &Ledger, wanted: &args::Summary, seen: &Viewpoint) -> Result<bool, Stop> {
        let special = wanted.whole || wanted.style.is_some() || wanted.compare_with.is_some();
        // What was known on a day, or in a closed plan, is read out of the journal, whole.
        let shown = wanted.print.output.file().is_none() && !seen.is_of_the_past();
        Ok(!special && shown && ledger.has_more_projects_than(report::MOST_WHOLE)?)
    }

    pub(super) fn chart(&mut self, wanted: &args::Chart) -> Result<Answer, Stop> {
        let format = wanted.format()?;
        let ledger = self.ledger()?;
        let summary = ledger.summary(&self.viewpoint(&ledger, &wanted.seen)?)?;
        let answer = self.deliver(report::chart(&summary, &self.texts, format), &wanted.output)?;
        let status = self.status(&summary.findings);
        Ok(Answer { status, ..answer })
    }

    pub(super) fn show(&mut self, wanted: &args::Show) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let what = ledger.resolve(&wanted.code, &Thing::ALL)?;
        let mut viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        // What was left behind with a closed plan is shown as it was left.
        if viewpoint.period.is_none() && viewpoint.as_of.is_none() {
            viewpoint.period = ledger.closed_period_of(&what)?;
        }
        let summary = ledger.card(&viewpoint, &what)?;
        self.print(&Report::Card { summary: &summary, what: &what }, &wanted.print)
    }

    pub(super) fn search(&mut self, wanted: &args::Search) -> Result<Answer, Stop> {
        let most = wanted.print.limit(wanted.limit.as_deref(), HITS)?;
        let found = self.ledger()?.search(&wanted.words.join(" "), most)?;
        self.print(&Report::Hits(&found), &wanted.print)
    }

    pub(super) fn log(&mut self, wanted: &args::Log) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let stages = ledger.stages()?;
        if wanted.verify {
            let (entries, findings) = ledger.verify()?;
            let report = Report::Verified { findings: &findings, entries, stages: &stages };
            let answer = self.print(&report, &wanted.print)?;
            let broken = !findings.is_empty();
            return Ok(Answer { status: if broken { FOUND } else { 0 }, ..answer });
        }
        let log = ledger.log(wanted.number)?;
        self.print(&Report::Log { log: &log, stages: &stages }, &wanted.print)
    }

    pub(super) fn check(&mut self, wanted: &args::Check) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let findings = ledger.check(&self.viewpoint(&ledger, &wanted.seen)?)?;
        let report = Report::Check { findings: &findings, stages: &ledger.stages()? };
        let answer = self.print(&report, &wanted.print)?;
        Ok(Answer { status: self.status(&findings), ..answer })
    }

    pub(super) fn due(&mut self, wanted: &args::Due) -> Result<Answer, Stop> {
        let within = days(&wanted.within)?;
        let limit = wanted.print.limit(wanted.limit.as_deref(), ENTRIES)?;
        let ledger = self.ledger()?;
        let (due, summary) = ledger.due(&self.viewpoint(&ledger, &wanted.seen)?, within, limit)?;
        self.print(&Report::Due(&due, &summary), &wanted.print)
    }

    pub(super) fn changes(&mut self, wanted: &args::Changes) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let since = dates::read_day(&wanted.since, self.dates(&ledger)?)?;
        let seen = args::Seen { as_of: wanted.until.clone(), known_on: wanted.known_on.clone(), period: None };
        let viewpoint = self.viewpoint(&ledger, &seen)?;
        let (changes, summary) = (ledger.changes(&viewpoint, since)?, ledger.summary(&viewpoint)?);
        self.print(&Report::Changes(&changes, &summary), &wanted.print)
    }

    /// What checks mean: those named, otherwise all. It needs no ledger.
    pub(super) fn explain(&mut self, wanted: &args::Explain) -> Result<Answer, Stop> {
        let all = CODES.map(|(code, _)| code);
        let named = wanted.codes.iter().map(|words| {
            let typed = half_width(words).to_uppercase();
            let unknown = || Problem::NoSuchCheck { words: words.clone(), known: all.to_vec() };
            all.into_iter().find(|code| *code == typed).ok_or_else(unknown)
        });
        let named = named.collect::<Result<Vec<_>, _>>()?;
        let codes = if named.is_empty() { all.to_vec() } else { named };
        self.print(&Report::Explain(&codes), &wanted.print)
    }

    /// 4 where figures contradict each other, and a notice that they do.
    pub(super) fn status(&mut self, findings: &[Finding]) -> u8 {
        let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
        if errors == 0 {
            return 0;
        }
        let notice = self.texts.cli_contradictions(errors);
        self.notice(&notice);
        FOUND
    }
}
