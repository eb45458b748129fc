//! `list`: the things of one kind that a filter leaves, all of them or as many as a page holds.

use std::collections::HashSet;

use chrono::{Duration, NaiveDate};

use super::super::args::{self, Kind};
use super::super::stop::Stop;
use super::{Answer, Desk, status};
use crate::ledger::{Ledger, Outcome};
use crate::model::search::Query;
use crate::model::view::{Summary, Viewpoint};
use crate::model::{Reference, Thing};
use crate::report::{Filter, Report, Subject};
use crate::text::values::days;

/// So many things are listed unless more are asked for.
const PAGE: usize = 200;
/// Milestones and updates are looked for among the first so many times those wanted, each time from the beginning: what is not
/// found there is looked for everywhere.
const FURTHER: [usize; 3] = [1, 8, 64];

/// What is listed.
struct Sought<'a> {
    kind: Kind,
    subject: Subject,
    status: Option<&'a str>,
    filter: &'a Filter,
    project: Option<&'a Reference>,
    /// One more than is shown, to know whether there are more.
    enough: usize,
}

impl Desk<'_> {
    pub(super) fn list(&mut self, wanted: &args::List) -> Result<Answer, Stop> {
        let due_within = wanted.due_within.as_deref().map(days).transpose()?;
        let limit = wanted.print.limit(wanted.limit.as_deref(), PAGE)?;
        let ledger = self.ledger()?;
        let viewpoint = self.viewpoint(&ledger, &wanted.seen)?;
        let stages = ledger.stages()?;
        let stage = wanted.stage.as_deref().map(|words| stages.resolve(words)).transpose()?;
        let project = wanted.project.as_deref().map(|words| ledger.resolve(words, &[Thing::Project])).transpose()?;
        let filter = Filter {
            late: wanted.late,
            due_within,
            stage: stage.map(|stage| stage.code.clone()),
            project: project.as_ref().map(|project| project.code.clone()),
            query: wanted.query.as_deref().map(Query::new),
            limit,
        };
        let (kind, subject) = (wanted.kind, subject(wanted.kind));
        let enough = limit.map_or(usize::MAX, |limit| limit.saturating_add(1));
        let unlimited = filter.unlimited();
        let (status, project) = (wanted.status.as_deref(), project.as_ref());
        let sought = Sought { kind, subject, status, filter: &unlimited, project, enough };
        let summary = sought.find(&ledger, &viewpoint)?;
        self.print(&Report::List { summary: &summary, subject, filter: &filter }, &wanted.print)
    }
}

impl Sought<'_> {
    /// As much of the ledger as holds the things of the page, and the next one where there is one.
    fn find(&self, ledger: &Ledger, viewpoint: &Viewpoint) -> Result<Summary, Stop> {
        let whole = || self.narrowed(ledger.summary(viewpoint)?);
        let is_page = self.enough < usize::MAX;
        match (self.subject, self.project) {
            (Subject::Plan, _) => self.narrowed(ledger.plan(viewpoint)?),
            (Subject::Indicators, _) => self.narrowed(ledger.indicators(viewpoint)?),
            (Subject::Blockers, _) => self.narrowed(ledger.blockers(viewpoint)?),
            (Subject::Supervisions, _) => self.narrowed(ledger.supervisions(viewpoint)?),
            (Subject::Milestones, None) => {
                let until = self.until(ledger, viewpoint)?;
                let first = |at_most| ledger.first_milestones(viewpoint, until, at_most);
                let found = if is_page || until.is_some() { self.among_first(first)? } else { None };
                found.map_or_else(whole, Ok)
            }
            (Subject::Updates, Some(project)) => self.narrowed(ledger.card(viewpoint, project)?),
            (Subject::Projects | Subject::Sites | Subject::Money | Subject::Updates, None) if !is_page => whole(),
            (Subject::Updates, None) => {
                self.among_first(|at_least| ledger.last_updates(viewpoint, at_least))?.map_or_else(whole, Ok)
            }
            (Subject::Projects | Subject::Sites | Subject::Money | Subject::Milestones, _) => {
                self.walked(ledger, viewpoint)
            }
        }
    }

    /// What of `summary` has the status asked for.
    fn narrowed(&self, mut summary: Summary) -> Result<Summary, Stop> {
        if let Some(words) = self.status {
            status::keep(&mut summary, self.kind, words)?;
        }
        Ok(summary)
    }

    /// Some projects after the other, of which those are kept that are listed or have what is.
    fn walked(&self, ledger: &Ledger, viewpoint: &Viewpoint) -> Result<Summary, Stop> {
        let mut found = 0;
        let mut kept: Option<Summary> = None;
        ledger.walk_projects(viewpoint, self.filter.project.as_deref(), self.enough, |page| {
            let mut page = self.narrowed(page)?;
            let wanted: HashSet<String> = match self.subject {
                Subject::Sites => {
                    self.filter.sites(&page).into_iter().map(|(project, _)| project.code.clone()).collect()
                }
                Subject::Money => self.filter.funded(&page).into_iter().map(|project| project.code.clone()).collect(),
                Subject::Milestones => page.projects.iter().map(|project| project.code.clone()).collect(),
                _ => self.filter.projects(&page).into_iter().map(|project| project.code.clone()).collect(),
            };
            found += self.filter.count(&page, self.subject);
            page.projects.retain(|project| wanted.contains(&project.code));
            match &mut kept {
                Some(kept) => kept.projects.append(&mut page.projects),
                None => kept = Some(page),
            }
            Ok::<bool, Stop>(found < self.enough)
        })?;
        match kept {
            Some(summary) => Ok(summary),
            None => Ok(ledger.summary(viewpoint)?),
        }
    }

    /// `None` where they are not among the `first` so many.
    fn among_first(&self, first: impl Fn(usize) -> Outcome<Option<(Summary, bool)>>) -> Result<Option<Summary>, Stop> {
        for times in FURTHER {
            let Some((summary, is_all)) = first(self.enough.saturating_mul(times))? else { break };
            let summary = self.narrowed(summary)?;
            if is_all || self.filter.count(&summary, self.subject) >= self.enough {
                return Ok(Some(summary));
            }
        }
        Ok(None)
    }

    /// The last day on which the window can end of what is wanted for being late or due.
    fn until(&self, ledger: &Ledger, viewpoint: &Viewpoint) -> Result<Option<NaiveDate>, Stop> {
        let late = self.filter.late.then_some(-1);
        let Some(ahead) = late.max(self.filter.due_within) else { return Ok(None) };
        let day = match viewpoint.as_of {
            Some(day) => day,
            None => ledger.data_date()?.day(viewpoint.today),
        };
        Ok(day.checked_add_signed(Duration::days(ahead)))
    }
}

const fn subject(kind: Kind) -> Subject {
    match kind {
        Kind::Projects => Subject::Projects,
        Kind::Sites => Subject::Sites,
        Kind::Plan => Subject::Plan,
        Kind::Milestones => Subject::Milestones,
        Kind::Updates => Subject::Updates,
        Kind::Blockers => Subject::Blockers,
        Kind::Indicators => Subject::Indicators,
        Kind::Money => Subject::Money,
        Kind::Supervisions => Subject::Supervisions,
    }
}
