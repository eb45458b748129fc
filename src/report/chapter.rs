//! Chapters of a summary: each is shown all projects before it is written, so that they are gone through once, and none of
//! them has to stay.

use super::document::Document;
use super::wording::Wording;
use crate::model::Reference;
use crate::model::view::{MilestoneView, ProjectView};

pub(super) trait Chapter {
    /// Takes from a project, the next in the order of the ledger, what is to be said of it.
    fn take(&mut self, _: &Wording<'_>, _: &ProjectView) {}

    /// Takes what is to be said of the milestones of one owner: of each project, and then of each item of the plan.
    fn take_milestones(&mut self, _: &Wording<'_>, _owner: &Reference, _: &[MilestoneView]) {}

    /// Writes what there is to say once all projects were seen.
    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document);
}

/// Somebody who is shown the projects as well.
pub(super) type Beside<'b> = dyn FnMut(&ProjectView) + 'b;

/// Shows all projects and the milestones of the plan to `chapters`, and the projects to who stands beside.
pub(super) fn go_along<'c>(
    wording: &Wording<'_>,
    chapters: impl IntoIterator<Item = &'c mut Box<dyn Chapter>>,
    beside: &mut Beside<'_>,
) {
    let mut chapters: Vec<&mut Box<dyn Chapter>> = chapters.into_iter().collect();
    wording.summary.projects.each(|project| {
        let owner = project.reference();
        for chapter in &mut chapters {
            chapter.take(wording, project);
            chapter.take_milestones(wording, &owner, &project.milestones);
        }
        beside(project);
    });
    for item in &wording.summary.items {
        let owner = item.reference();
        for chapter in &mut chapters {
            chapter.take_milestones(wording, &owner, &item.milestones);
        }
    }
}

/// A chapter that says nothing of each project.
pub(super) struct Plain(pub(super) fn(&Wording<'_>, &mut Document));

impl Chapter for Plain {
    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        self.0(wording, document);
    }
}

#[cfg(test)]
mod tests;
