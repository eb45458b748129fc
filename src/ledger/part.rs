//! What of a ledger the card of one thing is made of, so that it costs what it shows.

use super::names::EVERYTHING;
use super::{Outcome, checks, summary};
use crate::model::change::{Reference, Thing};
use crate::model::view::{Summary, Viewpoint};
use crate::model::{Action, Book};
use crate::store::{Part, Reader};

/// Judged as the whole ledger is, with the plan, `what` and all that its card names; the totals are those of this part. Only
/// for what is known now.
pub(super) fn card(reader: &Reader<'_>, viewpoint: &Viewpoint, what: &Reference) -> Outcome<Summary> {
    let plan = reader.plan()?;
    let mut gathering = Gathering { reader, plan: &plan, part: Part::default() };
    gathering.card(what)?;
    let part = gathering.part;
    let book = reader.part(plan, &part)?;
    let day = viewpoint.as_of.unwrap_or_else(|| book.data_date.day(viewpoint.today));
    let findings = checks::remarks(&book);
    Ok(Summary { findings, ..summary::of(&book, day, viewpoint) })
}

struct Gathering<'r, 's> {
    reader: &'r Reader<'s>,
    plan: &'r Book,
    part: Part,
}

impl Gathering<'_, '_> {
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
                for blocker in self.part.blockers.clone() {
                    self.part.projects.extend(self.reader.projects_held_up(blocker)?);
                }
                self.supervisions(code)?;
            }
            Thing::Supervision => {
                for supervision in self.part.supervisions.clone() {
                    let about = self.reader.supervision(supervision)?.about;
                    for thing in [Thing::Project, Thing::Milestone, Thing::Blocker] {
                        self.thing(thing, &about)?;
                    }
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
                self.part.projects.extend(self.reader.project_of(thing, key)?);
            }
            Thing::Blocker => self.part.blockers.push(key),
            Thing::Supervision => self.part.supervisions.push(key),
            Thing::Remark => self.part.remarks.push(key),
            Thing::Indicator => self.part.indicators = true,
            Thing::Item | Thing::Action => {}
        }
        Ok(())
    }

    /// Everything that has this code, case aside.
    fn called(&mut self, code: &str) -> Outcome<()> {
        for thing in EVERYTHING {
            if let Some(named) = self.reader.named(thing, code)? {
                self.thing(thing, &named.what.code)?;
            }
        }
        Ok(())
    }

    fn supervisions(&mut self, about: &str) -> Outcome<()> {
        self.part.supervisions.extend(self.reader.supervisions_about(about)?);
        Ok(())
    }

    /// What the lights of some actions come from: the projects they point at and those of the milestones they promise.
    /// `wanted` is asked with the code of the item.
    fn behind(&mut self, wanted: impl Fn(&str, &Action) -> bool) -> Outcome<()> {
        let plan = self.plan;
        let items = plan.items.iter().chain(plan.closed.iter().flat_map(|closed| &closed.items));
        let actions = items.flat_map(|item| item.actions.iter().map(move |action| (item.code.as_str(), action)));
        for (_, action) in actions.filter(|(item, action)| wanted(item, action)) {
            for project in &action.projects {
                self.thing(Thing::Project, project)?;
            }
            for milestone in &action.milestones {
                self.thing(Thing::Milestone, milestone)?;
            }
        }
        Ok(())
    }
}
