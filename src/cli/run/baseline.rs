//! `baseline`: the plans that were approved, each under its name.

use super::super::args::{self, Baseline};
use super::super::stop::Stop;
use super::{Answer, Desk};
use crate::ledger::Command;
use crate::model::Problem;
use crate::report::Report;

impl Desk<'_> {
    pub(super) fn baseline(&mut self, wanted: Baseline) -> Result<Answer, Stop> {
        match wanted {
            Baseline::List(wanted) => self.baselines(&wanted),
            Baseline::Show(wanted) => self.show_baseline(&wanted),
            Baseline::Compare(wanted) => self.compare(&wanted),
            Baseline::Set(wanted) => self.give(|desk, ledger| {
                let on = desk.day(ledger, wanted.on.as_deref())?;
                Ok(Command::SetBaseline { name: wanted.baseline, on, note: wanted.note })
            }),
        }
    }

    fn baselines(&mut self, wanted: &args::ListAll) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        let (views, summary) = (ledger.baselines(&viewpoint)?, ledger.summary(&viewpoint)?);
        self.print(&Report::Baselines(&views, &summary), &wanted.print)
    }

    fn show_baseline(&mut self, wanted: &args::ShowBaseline) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        let (views, summary) = (ledger.baselines(&viewpoint)?, ledger.summary(&viewpoint)?);
        let name = wanted.baseline.trim();
        let Some(view) = views.iter().find(|view| view.baseline.name == name) else {
            let known = views.into_iter().map(|view| view.baseline.name).collect();
            return Err(Problem::NoSuchBaseline { words: name.to_owned(), known }.into());
        };
        self.print(&Report::Baseline(view, &summary), &wanted.print)
    }

    fn compare(&mut self, wanted: &args::CompareBaselines) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        let comparison = ledger.compare(&viewpoint, &wanted.baseline, wanted.with.as_deref())?;
        self.print(&Report::Comparison(&comparison, &ledger.summary(&viewpoint)?), &wanted.print)
    }
}
