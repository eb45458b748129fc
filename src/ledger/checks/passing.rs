//! The checks of a ledger too large to be held: its projects pass one after the other, and what is found is what would be
//! found with all of them at hand.

use chrono::NaiveDate;

use super::dates::{self, After};
use super::names;
use super::plan::{self, Pointed};
use super::{figures, in_order};
use crate::model::view::{ProjectView, Summary};
use crate::model::{Book, Finding, Project};

pub(in crate::ledger) struct Passing<'a> {
    /// Of its projects it needs those that a remark is about.
    book: &'a Book,
    /// Its projects aren't looked at.
    summary: &'a Summary,
    pointed: Option<Pointed<'a>>,
    names: names::Passing,
    after: After,
    of_projects: Vec<Finding>,
    forecasts: Vec<Finding>,
    unplanned: Vec<Finding>,
    count: usize,
}

impl<'a> Passing<'a> {
    /// Before the first project.
    pub(in crate::ledger) fn new(book: &'a Book, summary: &'a Summary, today: NaiveDate) -> Self {
        // Looking at another day leaves later facts out on purpose.
        let is_now = summary.as_of == book.data_date.day(today);
        Self {
            book,
            summary,
            pointed: Pointed::of(summary),
            names: names::Passing::default(),
            after: After { data_date: if is_now { summary.as_of } else { NaiveDate::MAX }, latest: None, count: 0 },
            of_projects: Vec::new(),
            forecasts: Vec::new(),
            unplanned: Vec::new(),
            count: 0,
        }
    }

    /// The next project, as it is written and as it is judged.
    pub(in crate::ledger) fn add(&mut self, project: &Project, view: &ProjectView) {
        self.names.add(self.count, project);
        self.after.add(dates::facts_of(project));
        self.of_projects.extend(super::of_project(view, &self.summary.stages));
        self.forecasts.extend(dates::forecasts_passed(&view.milestones, self.summary.as_of));
        self.unplanned.extend(self.pointed.as_ref().and_then(|pointed| pointed.misses(view)));
        self.count += 1;
    }

    /// The places of projects that have to be looked at once more.
    pub(in crate::ledger) fn again(&mut self) -> Vec<usize> {
        self.names.alike()
    }

    /// What is found, `again` being those projects.
    pub(in crate::ledger) fn findings(mut self, again: &[Project]) -> Vec<Finding> {
        let mut findings = self.of_projects;
        findings.extend(self.names.findings(again, self.book));
        self.after.add(dates::facts_beside(self.book));
        findings.extend(self.after.finding());
        findings.append(&mut self.forecasts);
        let of_items = self.summary.items.iter().flat_map(|item| &item.milestones);
        findings.extend(dates::forecasts_passed(of_items, self.summary.as_of));
        figures::check(self.summary, &mut findings);
        findings.append(&mut self.unplanned);
        plan::beside(self.book, self.summary, &mut findings);
        in_order(findings)
    }
}
