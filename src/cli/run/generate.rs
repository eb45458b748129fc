//! A ledger as large as it is wanted, to measure with: `generate`.

use super::super::args;
use super::super::stop::{Stop, Usage};
use super::{Answer, Desk};
use crate::exchange::{self, Generated, MOST_MILESTONES};
use crate::ledger::{Ledger, Watch};
use crate::text::Texts;
use crate::text::cells::visible;

impl Desk<'_> {
    pub(super) fn generate(&self, wanted: &args::Generate) -> Result<Answer, Stop> {
        if !(1..=MOST_MILESTONES).contains(&wanted.milestones) {
            return Err(Stop::Usage(Usage::NotASize { least: 1, most: MOST_MILESTONES }));
        }
        let made = exchange::generated(wanted.milestones, wanted.seed);
        let Generated { frame, projects, now } = made.map_err(|error| Stop::Document { path: None, error })?;
        let watch = Watch::default();
        self.tell(Texts::cli_changing, Some(&watch));
        let count = projects.len();
        let ledger = Ledger::create_from(&self.environment.ledger, &frame, projects, &now, &watch)?;
        let path = ledger.path().display().to_string();
        let sentence = self.texts.cli_generated(count, wanted.milestones, wanted.seed.to_string(), path);
        Ok(format!("{}\n", visible(&sentence)).into())
    }
}
