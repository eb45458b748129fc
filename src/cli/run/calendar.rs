//! `calendar`: the dates of the plan for a calendar program.

use super::super::args;
use super::super::stop::Stop;
use super::{Answer, Desk};
use crate::report;

impl Desk<'_> {
    pub(super) fn calendar(&mut self, wanted: &args::Calendar) -> Result<Answer, Stop> {
        let ledger = self.ledger()?;
        let viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        let summary = ledger.summary(&viewpoint)?;
        let first = ledger.periods(&viewpoint)?.first().map_or(summary.period, |(period, _)| *period);
        let calendar = report::calendar(&summary, first, &self.texts);
        let undated = summary.milestones().filter(|(_, milestone)| milestone.window().is_none()).count();
        if undated > 0 {
            let notice = self.texts.calendar_left_out(undated);
            self.notice(&notice);
        }
        self.deliver(calendar, &wanted.output)
    }
}
