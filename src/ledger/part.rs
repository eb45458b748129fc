//! What of a ledger a card or a page of a list is made of, so that it costs what it shows: read apart, and judged as the whole
//! is.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::{Failure, Outcome, alone, checks, summary};
use crate::model::change::{Reference, Thing};
use crate::model::view::{ItemView, Summary, Viewpoint};
use crate::model::{Action, Book, DataDate};
use crate::store::{DueRow, Key, Part, Reader};

/// So many projects are judged at a time, at least and at most.
const FEW: usize = 16;
const MANY: usize = 4096;

/// `what` and all that its card names; the plan, unless nothing of it can be named. Only for what is known now.
pub(super) fn card(reader: &Reader<'_>, viewpoint: &Viewpoint, what: &Reference) -> Outcome<Summary> {
    let key = match what.thing {
        Thing::Project | Thing::Site | Thing::Milestone => reader.key(what.thing, &what.code)?,
        _ => None,
    };
    let project = match (what.thing, key) {
        (Thing::Project, key) => key,
        (thing, Some(key)) => reader.owning_project(thing, key)?,
        _ => None,
    };
    let plan = match project {
        Some(project) if !reader.is_planned(project)? => reader.blank()?,
        _ => reader.plan()?,
    };
    let mut gathering = Gathering::new(reader, &plan);
    gathering.card(what)?;
    let part = gathering.part;
    let book = reader.part(plan, &part)?;
    let findings = checks::remarks(&book);
    Ok(Summary { findings, ..judged(&book, viewpoint) })
}

/// The plan with all that it points at.
pub(super) fn plan(reader: &Reader<'_>, viewpoint: &Viewpoint) -> Outcome<Summary> {
    let plan = reader.plan()?;
    let mut gathering = Gathering::new(reader, &plan);
    gathering.behind(|_, _| true)?;
    let part = gathering.part;
    Ok(judged(&reader.part(plan, &part)?, viewpoint))
}

/// The indicators alone.
pub(super) fn indicators(reader: &Reader<'_>, viewpoint: &Viewpoint) -> Outcome<Summary> {
    let part = Part { indicators: true, ..Part::default() };
    Ok(judged(&reader.part(reader.blank()?, &part)?, viewpoint))
}

/// Hands all projects, or the one of this code, to `take` in their order, so many at a time and none with the plan, until it
/// has enough: `at_first` to begin with, and then ever more. It is called once at least.
pub(super) fn walk<E: From<Failure>>(
    reader: &Reader<'_>,
    viewpoint: &Viewpoint,
    only: Option<&str>,
    at_first: usize,
    mut take: impl FnMut(Summary) -> Result<bool, E>,
) -> Result<(), E> {
    let failed = |fault| E::from(Failure::Store(fault));
    let blank = reader.blank().map_err(failed)?;
    let page = |projects: Vec<Key>| {
        let blockers = reader.blockers_of(&projects)?;
        reader.part(blank.clone(), &Part { projects, blockers, ..Part::default() })
    };
    if let Some(code) = only {
        let project = reader.key(Thing::Project, code).map_err(failed)?;
        let book = page(project.into_iter().collect()).map_err(failed)?;
        return take(judged(&book, viewpoint)).map(drop);
    }
    let (mut last, mut size) = (None, at_first.clamp(FEW, MANY));
    loop {
        let projects = reader.projects_after(last, size).map_err(failed)?;
        let is_end = projects.len() < size;
        last = projects.last().copied();
        let book = page(projects).map_err(failed)?;
        if !take(judged(&book, viewpoint))? || is_end {
            return Ok(());
        }
        size = (size * 2).min(MANY);
    }
}

/// The first milestones as lists have them, up to those whose windows end on `until`, each with its project, and those of the
/// plan; and whether there are no others. `None` where that can't be told without looking at all.
pub(super) fn milestones(
    reader: &Reader<'_>,
    viewpoint: &Viewpoint,
    until: Option<NaiveDate>,
    at_most: usize,
) -> Outcome<Option<(Summary, bool)>> {
    let plan = reader.plan_of_dates()?;
    let day = day(plan.data_date, viewpoint);
    if reader.due_is_known_later(day)? {
        return Ok(None);
    }
    let rows = reader.milestones_due(until, at_most)?;
    let dates = alone::dates(reader, &plan, day, &rows, [])?;
    let book = reader.part(plan, &Part { dates, ..Part::default() })?;
    let mut summary = judged(&book, viewpoint);
    let wanted = codes(reader, Thing::Milestone, &rows)?;
    for project in summary.projects.iter_mut() {
        project.milestones.retain(|milestone| wanted.contains(&milestone.code));
    }
    Ok(Some((summary, rows.len() < at_most)))
}

/// What was reported on the last days, whole days and as many as hold `at_least` reports of projects; and whether that is all.
pub(super) fn updates(reader: &Reader<'_>, viewpoint: &Viewpoint, at_least: usize) -> Outcome<(Summary, bool)> {
    let plan = reader.plan()?;
    let day = day(plan.data_date, viewpoint);
    let first = reader.day_of_report(at_least, day)?;
    let from = first.unwrap_or(NaiveDate::MIN);
    let mut gathering = Gathering::new(reader, &plan);
    gathering.part.projects = reader.projects_reported(from, day)?;
    gathering.behind(|_, _| true)?;
    let part = gathering.part;
    let mut summary = judged(&reader.part(plan, &part)?, viewpoint);
    let actions = |item: &mut ItemView| {
        item.updates.retain(|update| update.on >= from);
        item.actions.iter_mut().for_each(|action| action.updates.retain(|update| update.on >= from));
    };
    summary.items.iter_mut().for_each(actions);
    summary.projects.iter_mut().for_each(|project| project.updates.retain(|update| update.on >= from));
    Ok((summary, first.is_none()))
}

/// All blockers with the projects they hold up.
pub(super) fn blockers(reader: &Reader<'_>, viewpoint: &Viewpoint) -> Outcome<Summary> {
    let plan = reader.blank()?;
    let mut gathering = Gathering::new(reader, &plan);
    gathering.part.blockers = reader.all_of(Thing::Blocker)?;
    gathering.held_up()?;
    let part = gathering.part;
    Ok(judged(&reader.part(plan, &part)?, viewpoint))
}

/// All supervisions with what they are about, and the projects that these have to do with.
pub(super) fn supervisions(reader: &Reader<'_>, viewpoint: &Viewpoint) -> Outcome<Summary> {
    let plan = reader.plan()?;
    let mut gathering = Gathering::new(reader, &plan);
    gathering.part.supervisions = reader.all_of(Thing::Supervision)?;
    for supervision in gathering.part.supervisions.clone() {
        gathering.about(supervision)?;
    }
    gathering.held_up()?;
    gathering.behind(|_, _| true)?;
    let part = gathering.part;
    Ok(judged(&reader.part(plan, &part)?, viewpoint))
}

/// The codes of those rows that are things of a kind.
pub(super) fn codes(reader: &Reader<'_>, thing: Thing, rows: &[DueRow]) -> Outcome<HashSet<String>> {
    let keys: Vec<Key> = rows.iter().filter(|row| row.thing == thing).map(|row| row.key).collect();
    Ok(reader.codes_of(thing, &keys)?.into_iter().collect())
}

/// The day a part is judged at where everything known now counts.
pub(super) fn day(data_date: DataDate, viewpoint: &Viewpoint) -> NaiveDate {
    viewpoint.as_of.unwrap_or_else(|| data_date.day(viewpoint.today))
}

/// The totals are those of the part.
pub(super) fn judged(book: &Book, viewpoint: &Viewpoint) -> Summary {
    summary::of(book, day(book.data_date, viewpoint), viewpoint)
}

/// What is to be read beside the plan.
pub(super) struct Gathering<'r, 's> {
    reader: &'r Reader<'s>,
    plan: &'r Book,
    pub(super) part: Part,
}

impl<'r, 's> Gathering<'r, 's> {
    pub(super) fn new(reader: &'r Reader<'s>, plan: &'r Book) -> Self {
        Self { reader, plan, part: Part::default() }
    }

    fn card(&mut self, what: &Reference) -> Outcome<()> {
        let code = what.code.as_str();
        self.thing(what.thing, code)?;
        match what.thing {
            Thing::Project => {
                for project in self.part.projects.clone() {
                    self.part.blockers.extend(self.reader.blockers_of(&[project])?);
                    for milestone in self.reader.milestone_codes(project)? {
                        self.supervisions(&milestone)?;
                    }
                }
                self.supervisions(code)?;
                self.behind(|_, action| action.projects.iter().any(|project| project == code))?;
            }
            Thing::Milestone => {
                if let Some(milestone) = self.reader.key(Thing::Milestone, code)? {
                    self.part.projects.extend(self.reader.projects_reporting(milestone)?);
                }
                self.supervisions(code)?;
            }
            Thing::Item => {
                self.supervisions(code)?;
                self.behind(|item, _| item == code)?;
            }
            Thing::Action => self.behind(|_, action| action.code == code)?,
            Thing::Blocker => {
                self.held_up()?;
                self.supervisions(code)?;
            }
            Thing::Supervision => {
                for supervision in self.part.supervisions.clone() {
                    self.about(supervision)?;
                }
            }
            Thing::Remark => {
                for remark in self.part.remarks.clone() {
                    for about in self.reader.remark(remark)?.about {
                        self.called(&about)?;
                    }
                }
            }
            Thing::Site | Thing::Indicator | Thing::Update => {}
        }
        Ok(())
    }

    /// The thing of a kind that has this code to the letter, or what it belongs to. The plan is there already.
    fn thing(&mut self, thing: Thing, code: &str) -> Outcome<()> {
        let key = match thing {
            Thing::Item | Thing::Action => None,
            _ => self.reader.key(thing, code)?,
        };
        let Some(key) = key else { return Ok(()) };
        match thing {
            Thing::Project => self.part.projects.push(key),
            Thing::Site | Thing::Milestone | Thing::Update => {
                self.part.projects.extend(self.reader.owning_project(thing, key)?);
            }
            Thing::Blocker => self.part.blockers.push(key),
            Thing::Supervision => self.part.supervisions.push(key),
            Thing::Remark => self.part.remarks.push(key),
            Thing::Indicator => self.part.indicators = true,
            Thing::Item | Thing::Action => {}
        }
        Ok(())
    }

    /// What a supervision is about.
    pub(super) fn about(&mut self, supervision: Key) -> Outcome<()> {
        let about = self.reader.supervision(supervision)?.about;
        for thing in [Thing::Project, Thing::Milestone, Thing::Blocker] {
            self.thing(thing, &about)?;
        }
        Ok(())
    }

    /// Everything that has this code, case aside.
    pub(super) fn called(&mut self, code: &str) -> Outcome<()> {
        for thing in Thing::ALL {
            if let Some(named) = self.reader.named(thing, code)? {
                self.thing(thing, &named.what.code)?;
            }
        }
        Ok(())
    }

    /// The projects that blockers hold up.
    fn held_up(&mut self) -> Outcome<()> {
        for blocker in self.part.blockers.clone() {
            self.part.projects.extend(self.reader.projects_held_up(blocker)?);
        }
        Ok(())
    }

    fn supervisions(&mut self, about: &str) -> Outcome<()> {
        self.part.supervisions.extend(self.reader.supervisions_about(about)?);
        Ok(())
    }

    /// What the lights of some actions come from: the projects they point at and those of the milestones they promise.
    /// `wanted` is asked with the code of the item.
    pub(super) fn behind(&mut self, wanted: impl Fn(&str, &Action) -> bool) -> Outcome<()> {
        let Behind { pointed, promising } = Behind::of(self.reader, self.plan, wanted)?;
        self.part.projects.extend(pointed.into_iter().chain(promising));
        Ok(())
    }
}

/// The projects that the lights of actions come from.
#[derive(Default)]
pub(super) struct Behind {
    /// Those they point at.
    pub(super) pointed: BTreeSet<Key>,
    /// Those of the milestones they promise.
    pub(super) promising: BTreeSet<Key>,
}

impl Behind {
    /// Of the actions of all periods that are `wanted`, which is asked with the code of the item.
    pub(super) fn of(reader: &Reader<'_>, plan: &Book, wanted: impl Fn(&str, &Action) -> bool) -> Outcome<Self> {
        let mut behind = Self::default();
        let items = plan.items.iter().chain(plan.closed.iter().flat_map(|closed| &closed.items));
        let actions = items.flat_map(|item| item.actions.iter().map(move |action| (item.code.as_str(), action)));
        for (_, action) in actions.filter(|(item, action)| wanted(item, action)) {
            for project in &action.projects {
                behind.pointed.extend(reader.key(Thing::Project, project)?);
            }
            for milestone in &action.milestones {
                if let Some(key) = reader.key(Thing::Milestone, milestone)? {
                    behind.promising.extend(reader.owning_project(Thing::Milestone, key)?);
                }
            }
        }
        Ok(behind)
    }
}
