//! What a filter can ask of a thing, made ready once for each.

use std::rc::Rc;

use chrono::NaiveDate;

use super::field::Field;
use super::vocabulary::{LATE_ENTRY, OPEN, SOLVED, Set};
use crate::model::search::{Haystack, Query};
use crate::model::view::{MilestoneView, ProjectView};
use crate::model::{Blocker, PeriodDate, Responsible, Standing, Update};
use crate::report::filter::by_due;
use crate::tui::shown::Shown;
use crate::tui::subject::{Node, Owner, Subject};
use crate::tui::view::judged;

/// A thing as a filter sees it.
#[derive(Debug, Default)]
pub(in crate::tui) struct Facts {
    /// The numbers of its values in the vocabulary.
    labels: Vec<usize>,
    words: Vec<(Field, Words)>,
    /// When the next of it is due that is not overdue.
    due: Option<NaiveDate>,
}

#[derive(Debug)]
enum Words {
    /// The names of the thing at a place.
    Names(usize),
    Said(Rc<Haystack>),
}

impl Facts {
    pub(in crate::tui) fn of(shown: &Shown, place: usize) -> Self {
        let mut facts = Self::default();
        let Some(subject) = shown.at(place) else { return facts };
        match subject {
            Subject::Project(project) => facts.project(shown, place, project),
            Subject::Update(owner, update) => facts.update(shown, place, owner, update),
            Subject::Blocker(blocker) => facts.blocker(shown, place, blocker),
            _ => facts.other(shown, place, subject),
        }
        facts
    }

    /// A thing of the plan, with what it belongs to.
    fn other(&mut self, shown: &Shown, place: usize, subject: Subject<'_>) {
        self.words.push((Field::Text, Words::Names(place)));
        self.words.extend(shown.things().owner(place).map(|owner| (Field::Project, Words::Names(owner))));
        if let Some(light) = judged::light(subject) {
            self.label(shown, Set::Light, light.light.code());
        }
        if let Subject::Milestone(_, milestone) = subject {
            self.label(shown, Set::Standing, milestone.standing.code());
        }
    }

    fn project(&mut self, shown: &Shown, place: usize, project: &ProjectView) {
        self.words.push((Field::Project, Words::Names(place)));
        self.label(shown, Set::Light, project.light.light.code());
        self.label(shown, Set::State, project.state.code());
        for at in &project.stages {
            self.label(shown, Set::Stage, &at.stage);
        }
        if let Some(category) = &project.category {
            self.label(shown, Set::Category, category);
        }
        if let Some(nature) = project.nature {
            self.label(shown, Set::Nature, nature.code());
        }
        self.responsible(shown, &project.responsible);
        let open = || project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
        for milestone in open() {
            self.label(shown, Set::Standing, milestone.standing.code());
        }
        if let Some(next) = open().min_by(|one, other| by_due(one, other)) {
            let place = shown.things().place(&Node::of(&next.reference()));
            self.words.extend(place.map(|place| (Field::Milestone, Words::Names(place))));
        }
        let end = |milestone: &MilestoneView| milestone.planned.as_ref().and_then(PeriodDate::latest);
        self.due = open().filter(|milestone| milestone.standing != Standing::Overdue).filter_map(end).min();
    }

    fn update(&mut self, shown: &Shown, place: usize, owner: Owner<'_>, update: &Update) {
        self.words.push((Field::Text, Words::Names(place)));
        self.said(shown, Field::Person, update.by.as_ref());
        self.words.extend(shown.things().owner(place).map(|owner| (Field::Project, Words::Names(owner))));
        if let Owner::Blocker(blocker) = owner {
            self.projects(shown, blocker);
        }
        if update.recorded_on > update.on {
            self.label(shown, Set::Entry, LATE_ENTRY);
        }
    }

    fn blocker(&mut self, shown: &Shown, place: usize, blocker: &Blocker) {
        let day = shown.as_of;
        self.words.push((Field::Text, Words::Names(place)));
        self.said(shown, Field::Person, blocker.owner.as_ref());
        self.projects(shown, blocker);
        self.label(shown, Set::Cause, blocker.category.code());
        self.label(shown, Set::Openness, if blocker.is_open(day) { OPEN } else { SOLVED });
        let due = blocker.due.as_ref().and_then(PeriodDate::latest).filter(|_| blocker.is_open(day));
        match due {
            Some(due) if due < day => self.label(shown, Set::Standing, Standing::Overdue.code()),
            due => self.due = due,
        }
    }

    fn projects(&mut self, shown: &Shown, blocker: &Blocker) {
        let places = blocker.projects.iter().filter_map(|code| shown.things().place(&Node::project(code)));
        self.words.extend(places.map(|place| (Field::Project, Words::Names(place))));
    }

    fn responsible(&mut self, shown: &Shown, responsible: &Responsible) {
        self.said(shown, Field::Unit, responsible.unit.as_ref());
        self.said(shown, Field::Person, responsible.person.as_ref());
        self.said(shown, Field::Person, responsible.leader.as_ref());
    }

    pub(in crate::tui) fn said(&mut self, shown: &Shown, field: Field, words: Option<&String>) {
        self.words.extend(words.map(|words| (field, Words::Said(shown.said(words)))));
    }

    fn label(&mut self, shown: &Shown, set: Set, code: &str) {
        self.labels.extend(shown.vocabulary().number(set, code));
    }

    /// Whether it has one of the values that are meant.
    pub(super) fn has(&self, meant: &[bool]) -> bool {
        self.labels.iter().any(|label| meant.get(*label).is_some_and(|meant| *meant))
    }

    /// Whether what was typed stands in its words, or in those of one field.
    pub(super) fn says(&self, shown: &Shown, field: Option<Field>, query: &Query) -> bool {
        let mut asked = self.words.iter().filter(|(own, _)| field.is_none_or(|field| field == *own));
        asked.any(|(_, words)| {
            let haystack = match words {
                Words::Names(place) => shown.names(*place),
                Words::Said(haystack) => Some(haystack.as_ref()),
            };
            haystack.is_some_and(|haystack| query.score(haystack).is_some())
        })
    }

    /// Whether it is the thing at a place, or belongs to it.
    pub(super) fn is_of(&self, owner: usize) -> bool {
        let owns = |words: &Words| matches!(words, Words::Names(place) if *place == owner);
        self.words.iter().any(|(field, words)| *field == Field::Project && owns(words))
    }

    pub(super) fn is_due_by(&self, day: NaiveDate) -> bool {
        self.due.is_some_and(|due| due <= day)
    }
}
