//! Moving units: law 1 at work. What is not there can't be moved, on no day.

use chrono::NaiveDate;

use super::Outcome;
use super::command::Move;
use super::step::{Step, maybe_text};
use crate::model::movement::{Shortage, can_leave, positions, site_stage};
use crate::model::problem::Field;
use crate::model::{Deed, Hint, Movement, Phase, Problem, Project, Reference, Site, Thing};
use crate::store::{Key, Named};

/// Who moves: units without a name, or these sites.
enum Movers {
    Unnamed(u32),
    Sites(Vec<Site>),
}

impl Step<'_, '_> {
    pub(super) fn move_units(&mut self, wanted: &Move) -> Outcome<Deed> {
        let (named, site) = self.mover(&wanted.project, wanted.site.as_deref())?;
        let (from, to) = (self.stage(&wanted.from)?, self.stage(&wanted.to)?);
        if from == to {
            return Err(Problem::SameStage { stage: from, stages: self.stages.clone() }.into());
        }
        let project = self.reader().project(named.key)?;
        let part = site.as_ref().is_some_and(|site| !site_of(&project, &site.code).is_some_and(|site| site.counted));
        if wanted.count == 0 && !part {
            return Err(Problem::NoUnits.into());
        }
        if let Some(site) = site.as_ref().filter(|_| wanted.count > 1) {
            return Err(Problem::SiteIsOne { site: site.clone() }.into());
        }
        let on = self.happened(wanted.on)?;
        let count = if part { 0 } else { wanted.count };
        // Where the site really stands says more than that its units are not where they were said to be.
        let site_there = site.as_ref().map(|site| self.check_site(&project, site, &from, on)).transpose()?;
        self.check_there(&project, &named.what, &from, count, on)?;
        let movers = match site_there {
            Some(site) => Movers::Sites(vec![site]),
            None => self.movers(&project, &named.what, &from, count, on)?,
        };
        let note = maybe_text(wanted.note.as_deref(), Field::Note)?;
        let booking = Movement {
            count,
            from: Some(from.clone()),
            to: Some(to.clone()),
            site: None,
            on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note,
        };
        self.book(named.key, booking, &movers)?;
        self.hint_after_move(named.key, &from, &to)?;
        Ok(Deed::Moved { what: named.what, site, count, unit: project.counted_in, from, to, on })
    }

    /// The project and, where one was named in either place, the site.
    fn mover(&self, project: &str, site: Option<&str>) -> Outcome<(Named, Option<Reference>)> {
        let named = self.resolve(project, &[Thing::Project, Thing::Site])?;
        if named.is(Thing::Site) {
            let owner = self.reader().site(named.key)?.1;
            let owner = self.owner(owner)?;
            return Ok((owner, Some(named.what)));
        }
        let Some(site) = site else { return Ok((named, None)) };
        let site = self.resolve(site, &[Thing::Site])?;
        if self.reader().site(site.key)?.1 != named.key {
            let words = site.what.code;
            return Err(Problem::NotFound { words, wanted: vec![Thing::Site] }.into());
        }
        Ok((named, Some(site.what)))
    }

    fn owner(&self, key: Key) -> Outcome<Named> {
        let project = self.reader().project(key)?;
        self.resolve(&project.code, &[Thing::Project])
    }

    /// Refuses units that are not there, with what is.
    pub(super) fn check_there(
        &self,
        project: &Project,
        what: &Reference,
        stage: &str,
        count: u32,
        on: NaiveDate,
    ) -> Outcome<()> {
        let Err(Shortage { on, available }) = can_leave(&project.movements, stage, count, on) else { return Ok(()) };
        let mut there: Vec<(String, u32)> = positions(&project.movements, on).into_iter().collect();
        there.sort_by_key(|(stage, _)| std::cmp::Reverse(self.stages.position(stage)));
        Err(Problem::NotEnoughUnits {
            project: what.clone(),
            unit: project.counted_in.clone(),
            stage: stage.to_owned(),
            wanted: count,
            available,
            on,
            there,
            stages: self.stages.clone(),
        }
        .into())
    }

    /// The site, if it stands at `from` on the day and has not been moved later.
    fn check_site(&self, project: &Project, site: &Reference, from: &str, on: NaiveDate) -> Outcome<Site> {
        let last = project.movements.iter().filter(|movement| movement.site.as_deref() == Some(site.code.as_str()));
        if let Some(later) = last.map(|movement| movement.on).max().filter(|later| *later > on) {
            return Err(Problem::SiteMovedLater { site: site.clone(), on: later }.into());
        }
        // A site that nobody has placed yet is one of the units wherever it is said to come from.
        if let Some(at) = site_stage(&project.movements, &site.code, on).filter(|at| *at != from) {
            let at = at.to_owned();
            return Err(Problem::SiteElsewhere { site: site.clone(), at, stages: self.stages.clone() }.into());
        }
        site_of(project, &site.code)
            .cloned()
            .ok_or_else(|| Problem::NotFound { words: site.code.clone(), wanted: vec![Thing::Site] }.into())
    }

    /// Units without a name move first; named sites only when every unit there moves, for otherwise it has to be said which.
    fn movers(&self, project: &Project, what: &Reference, from: &str, count: u32, on: NaiveDate) -> Outcome<Movers> {
        let latest = project.movements.iter().map(|movement| movement.on).max().map_or(on, |latest| latest.max(on));
        let sites = sites_at(project, from, latest);
        let there = positions(&project.movements, latest).get(from).copied().unwrap_or(0);
        let named = u32::try_from(sites.len()).unwrap_or(u32::MAX);
        let unnamed = there.saturating_sub(named);
        if count <= unnamed {
            return Ok(Movers::Unnamed(count));
        }
        if count == there {
            return Ok(Movers::Sites(sites.into_iter().cloned().collect()));
        }
        let sites = sites.into_iter().map(Site::reference).collect();
        let stages = self.stages.clone();
        Err(Problem::NameTheSites { project: what.clone(), stage: from.to_owned(), unnamed, sites, stages }.into())
    }

    fn book(&mut self, project: Key, booking: Movement, movers: &Movers) -> Outcome<()> {
        match movers {
            Movers::Unnamed(count) => {
                self.writer.insert_movement(project, None, &Movement { count: *count, ..booking })?;
            }
            Movers::Sites(sites) => {
                for site in sites {
                    let key = self.resolve(&site.code, &[Thing::Site])?.key;
                    let moved = Movement { count: u32::from(site.counted), ..booking.clone() };
                    self.writer.insert_movement(project, Some(key), &moved)?;
                }
                let rest = booking.count.saturating_sub(u32::try_from(sites.len()).unwrap_or(u32::MAX));
                if rest > 0 {
                    self.writer.insert_movement(project, None, &Movement { count: rest, ..booking })?;
                }
            }
        }
        Ok(())
    }

    fn hint_after_move(&mut self, project: Key, from: &str, to: &str) -> Outcome<()> {
        let onward =
            |stage: &str| !matches!(self.stages.phase(stage), Phase::Unknown | Phase::Paused | Phase::Cancelled);
        if onward(from) && onward(to) && self.stages.position(to) < self.stages.position(from) {
            self.hints.push(Hint::Backwards);
        }
        let day = self.day();
        let project = self.reader().project(project)?;
        let at = positions(&project.movements, day);
        let through = |stage: &str| {
            self.stages.is_behind(from, stage) && !at.keys().any(|at| self.stages.is_behind(at, stage) || !onward(at))
        };
        for milestone in &project.milestones {
            let open = milestone.done.as_ref().is_none_or(|done| done.on > day);
            if open && milestone.stage.as_deref().is_some_and(through) {
                self.hints.push(Hint::MilestoneOpen { milestone: milestone.reference() });
            }
        }
        Ok(())
    }
}

fn site_of<'a>(project: &'a Project, code: &str) -> Option<&'a Site> {
    project.sites.iter().find(|site| site.code == code)
}

/// The counted sites that stand at `stage` at the end of `day`.
pub(super) fn sites_at<'a>(project: &'a Project, stage: &str, day: NaiveDate) -> Vec<&'a Site> {
    let stands = |site: &&Site| site.counted && site_stage(&project.movements, &site.code, day) == Some(stage);
    project.sites.iter().filter(stands).collect()
}
