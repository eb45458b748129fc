//! Baselines: listed, and held against another or against what stands now.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::model::change::{Reference, Thing};
use crate::model::view::{BaselineChange, BaselineLine, BaselineView, Comparison, MilestoneView, Summary};
use crate::model::{Baseline, BaselineEntry, Book, Milestone, PeriodDate, Problem, Variance};

/// Those set up to the end of `day`, in the order they were set.
pub(super) fn views(book: &Book, day: NaiveDate) -> Vec<BaselineView> {
    let things = things(book);
    let view = |baseline: &Baseline| BaselineView {
        things: baseline.entries.iter().map(|entry| called(&things, &entry.milestone)).collect(),
        baseline: baseline.clone(),
    };
    known(book, day).map(view).collect()
}

/// Against the baseline called `with`, or against what stands on the day of `summary`.
///
/// # Errors
/// [`Problem::NoSuchBaseline`] with those there are.
pub(super) fn compare(book: &Book, summary: &Summary, name: &str, with: Option<&str>) -> Result<Comparison, Problem> {
    let baseline = find(book, summary.as_of, name)?;
    let other = with.map(|with| find(book, summary.as_of, with)).transpose()?;
    let plan = match other {
        Some(other) => other.entries.iter().map(Now::frozen).collect(),
        None => summary.milestones().map(|(_, view)| Now::standing(view)).collect::<Vec<_>>(),
    };
    let things = things(book);
    let done = |code: &str| Now::done(things.get(code).filter(|_| other.is_none())?.1, summary.as_of);
    let held = baseline.entries.iter().map(|entry| {
        let now = plan.iter().find(|now| now.code == entry.milestone).cloned().or_else(|| done(&entry.milestone));
        line(&things, Some(entry), now)
    });
    let new = plan.iter().filter(|now| baseline.entries.iter().all(|entry| entry.milestone != now.code));
    let lines = held.chain(new.map(|now| line(&things, None, Some(now.clone())))).collect();
    Ok(Comparison {
        baseline: baseline.name.clone(),
        set_on: baseline.set_on,
        with: other.map(|other| other.name.clone()),
        as_of: summary.as_of,
        lines,
    })
}

fn known(book: &Book, day: NaiveDate) -> impl Iterator<Item = &Baseline> {
    book.baselines.iter().filter(move |baseline| baseline.set_on <= day)
}

fn find<'a>(book: &'a Book, day: NaiveDate, words: &str) -> Result<&'a Baseline, Problem> {
    let wanted = words.trim().to_lowercase();
    // Names may differ in nothing but their case: then they have to be typed as they are.
    let exact = known(book, day).find(|baseline| baseline.name == words.trim());
    exact.or_else(|| known(book, day).find(|baseline| baseline.name.to_lowercase() == wanted)).ok_or_else(|| {
        let known = known(book, day).map(|baseline| baseline.name.clone()).collect();
        Problem::NoSuchBaseline { words: words.to_owned(), known }
    })
}

/// Every milestone there is, also those of closed periods, by code, with what it belongs to.
type Things<'a> = HashMap<&'a str, (Reference, &'a Milestone)>;

fn things(book: &Book) -> Things<'_> {
    let items = book.closed.iter().flat_map(|closed| &closed.items).chain(&book.items);
    let of_items = items.flat_map(|item| item.milestones.iter().map(|milestone| (item.reference(), milestone)));
    let of_projects = book
        .projects
        .iter()
        .flat_map(|project| project.milestones.iter().map(|milestone| (project.reference(), milestone)));
    of_projects.chain(of_items).map(|(of, milestone)| (milestone.code.as_str(), (of, milestone))).collect()
}

fn called(things: &Things<'_>, code: &str) -> (Reference, Option<Reference>) {
    match things.get(code) {
        Some((of, milestone)) => (milestone.reference(), Some(of.clone())),
        None => (Reference::new(Thing::Milestone, code, code, None), None),
    }
}

/// A milestone as it is held against a baseline.
#[derive(Clone)]
struct Now {
    code: String,
    planned: Option<PeriodDate>,
    expected: Option<NaiveDate>,
    done: Option<NaiveDate>,
}

impl Now {
    fn frozen(entry: &BaselineEntry) -> Self {
        Self { code: entry.milestone.clone(), planned: entry.planned.clone(), expected: None, done: None }
    }

    fn standing(view: &MilestoneView) -> Self {
        let forecast = view.forecast.as_ref().and_then(|forecast| forecast.date.as_ref()?.latest());
        let done = view.done.as_ref().map(|done| done.on);
        let expected = view.pushed.as_ref().map(|pushed| pushed.to).or(forecast).filter(|_| done.is_none());
        Self { code: view.code.clone(), planned: view.planned.clone(), expected, done }
    }

    /// One that is done stays in the comparison, even where it stayed behind with the plan of a closed period.
    fn done(milestone: &Milestone, day: NaiveDate) -> Option<Self> {
        let done = milestone.done.as_ref().map(|done| done.on).filter(|on| *on <= day)?;
        let planned = milestone.plan_on(day).and_then(|plan| plan.date.clone());
        Some(Self { code: milestone.code.clone(), planned, expected: None, done: Some(done) })
    }
}

fn line(things: &Things<'_>, entry: Option<&BaselineEntry>, now: Option<Now>) -> BaselineLine {
    let before = entry.and_then(|entry| entry.planned.clone());
    let code = entry.map(|entry| &entry.milestone).or(now.as_ref().map(|now| &now.code));
    let (what, of) = called(things, code.map_or("", String::as_str));
    let change = match (entry, &now) {
        (None, _) => BaselineChange::New,
        (_, None) => BaselineChange::Dropped,
        (Some(_), Some(now)) => change(before.as_ref(), now.planned.as_ref()),
    };
    let (expected, done) = now.as_ref().map_or((None, None), |now| (now.expected, now.done));
    BaselineLine { what, of, before, planned: now.and_then(|now| now.planned), expected, done, change }
}

/// Words without a window are no date.
fn change(before: Option<&PeriodDate>, planned: Option<&PeriodDate>) -> BaselineChange {
    let dated = |date: &&PeriodDate| date.latest().is_some();
    match (before.filter(dated), planned.filter(dated)) {
        (None, None) => BaselineChange::Same,
        (None, Some(_)) => BaselineChange::Dated,
        (Some(_), None) => BaselineChange::Undated,
        (Some(before), Some(planned)) => match Variance::between(before, planned) {
            Some(Variance::Within) => BaselineChange::Sharpened,
            Some(Variance::Days(days)) if days > 0 => BaselineChange::Later(days),
            Some(Variance::Days(days)) if days < 0 => BaselineChange::Earlier(-days),
            _ => BaselineChange::Same,
        },
    }
}
