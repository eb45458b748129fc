//! Units that move: some of a project, or all that stand at a stage of several.

use super::{Answers, Complaint, Wrong, one_step};
use crate::ledger::{Command, Move};
use crate::model::Reference;
use crate::tui::form::{Pick, Slot};
use crate::tui::subject::Subject;

/// What moves of a project: all its units at a stage, or a named site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Moving {
    /// The project or site.
    pub(in crate::tui) what: Reference,
    pub(in crate::tui) project: String,
    pub(in crate::tui) site: Option<String>,
    /// Units that move: none with a site that is a part of one.
    pub(in crate::tui) count: u32,
    pub(in crate::tui) unit: String,
}

impl Answers<'_> {
    /// The project of what it is about, which may be a site or a milestone of it.
    pub(super) fn project(&self) -> String {
        let subjects = self.task.subjects(self.shown);
        let project = subjects.first().and_then(|subject| subject.project(self.shown));
        project.map_or_else(|| self.code(), |project| project.code.clone())
    }

    pub(super) fn movement(&self) -> Result<Command, Wrong> {
        let site = match self.picked(Slot::Site) {
            Some(Pick::Thing(site)) => Some(site.code.clone()),
            _ => None,
        };
        let count = match (self.count(Slot::Count)?, &site) {
            (Some(count), _) => count,
            (None, Some(_)) => 1,
            (None, None) => return Err((Slot::Count, Complaint::Missing)),
        };
        let (from, to) = self.stages()?;
        let project = self.project();
        Ok(Command::Move(Move { project, count, from, to, site, on: self.day()?, note: self.note() }))
    }

    fn stages(&self) -> Result<(String, String), Wrong> {
        let stage = |slot| self.stage(slot).ok_or((slot, Complaint::Missing));
        Ok((stage(Slot::From)?, stage(Slot::To)?))
    }

    pub(super) fn move_all(&self) -> Result<Command, Wrong> {
        let ((from, to), on, note) = (self.stages()?, self.day()?, self.note());
        let moves = self.moving().into_iter().map(|moving| {
            let (from, to, note) = (from.clone(), to.clone(), note.clone());
            // A site goes by its name, whether it counts as a unit or not.
            let count = if moving.site.is_some() { 1 } else { moving.count };
            Command::Move(Move { project: moving.project, count, from, to, site: moving.site, on, note })
        });
        let moves: Vec<Command> = moves.collect();
        if moves.is_empty() { Err((Slot::From, Complaint::Missing)) } else { Ok(one_step(moves)) }
    }

    /// What stands at the stage that was chosen, of everything it is about. Of all units of a stage the named ones go along.
    pub(super) fn moving(&self) -> Vec<Moving> {
        let Some(from) = self.stage(Slot::From) else { return Vec::new() };
        let moving = |subject| match subject {
            Subject::Project(project) => {
                let at = project.stages.iter().find(|at| at.stage == from && at.count > 0)?;
                Some(Moving {
                    what: project.reference(),
                    project: project.code.clone(),
                    site: None,
                    count: at.count,
                    unit: project.counted_in.clone(),
                })
            }
            Subject::Site(project, site) if site.stage.as_ref() == Some(&from) => Some(Moving {
                what: site.reference(),
                project: project.code.clone(),
                site: Some(site.code.clone()),
                count: u32::from(site.counted),
                unit: project.counted_in.clone(),
            }),
            _ => None,
        };
        self.task.subjects(self.shown).into_iter().filter_map(moving).collect()
    }
}
