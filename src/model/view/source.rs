//! What stays in the file where a ledger is too large to be held: its projects, and what is asked of all of them.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::ops::Range;

use chrono::NaiveDate;

use super::{ByMonth, Dated, Digest, Due, Found, ProjectView, Summary, UnitTally};
use crate::model::{Reference, Thing};

/// What is read of a ledger when it is looked at. Places are those of projects in their order. Nobody who looks can do
/// anything about a file that can't be read: then there is less than there should be, and whoever has opened it is told.
pub trait Source: Any + Debug + Send + Sync {
    /// The projects in some places, which go up, as a summary has them. Where one can't be read there are none.
    fn projects(&self, places: &[usize]) -> Vec<ProjectView>;

    /// Hands over all projects in their order, one after the other and none to stay.
    fn each(&self, take: &mut dyn FnMut(&ProjectView));

    /// The place of the project that a thing of this code is, or belongs to. `None` for what belongs to something else.
    fn place_of(&self, thing: Thing, code: &str) -> Option<usize>;

    /// How the project of a code is called.
    fn reference(&self, code: &str) -> Option<Reference>;

    /// How the projects in some places are called, in their order.
    fn references(&self, places: Range<usize>) -> Vec<Reference>;

    /// The longest code of a project.
    fn longest_code(&self) -> Option<String>;

    /// The units of all projects, by what they are counted in.
    fn units(&self) -> &BTreeMap<String, UnitTally>;

    /// The milestones of all projects by months.
    fn months(&self) -> &ByMonth;

    /// How many sites all projects have.
    fn sites(&self) -> usize;

    /// The look-ahead, with the first `most` of each group.
    fn due(&self, within: i64, most: usize) -> Option<Due>;

    /// What was reported of projects `before` something else, newest first: numbers that [`Self::update`] knows.
    fn updates(&self, before: UpdateAt, most: usize) -> Vec<UpdateAt>;

    /// The place of the project of which something was reported, and the code of the report.
    fn update(&self, number: u64) -> Option<(usize, String)>;

    /// The number of what was reported under this code, of a project or of anything else.
    fn number_of(&self, update: &str) -> Option<u64>;

    /// The whole as a summary that has all projects, with everything that is found by checking it.
    fn whole(&self) -> Option<Summary>;

    /// Totals of all, and the first `most` of each kind that need somebody.
    fn digest(&self, most: usize) -> Option<Digest>;

    /// What has all of `words`, best first. It may take long; `None` where it was asked on the way and told to give up.
    fn search(&self, words: &str, most: usize, give_up: &dyn Fn() -> bool) -> Option<Found>;

    /// Hands over when the milestones of some projects are, each with the place of its project and its own among the
    /// milestones of that. Windows are told, and not by which words they were given; of
    /// one without a first day, by the end of what it is. `take` may not ask for anything.
    fn dates(&self, places: Range<usize>, take: &mut dyn FnMut(usize, usize, Dated<'_>));
}

/// Something that was reported. What is newer is greater: of one day what was written down last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UpdateAt {
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub number: u64,
}

impl UpdateAt {
    /// Newer than everything up to the end of `day`, and than nothing later.
    pub fn end_of(day: NaiveDate) -> Self {
        Self { on: day.succ_opt().unwrap_or(day), recorded_on: NaiveDate::MIN, number: 0 }
    }
}
