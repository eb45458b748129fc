//! What a filter can ask of a thing, made ready once for each.

use std::rc::Rc;

use chrono::NaiveDate;

use super::field::{BOTH, Field};
use super::vocabulary::{LATE_ENTRY, OPEN, SOLVED, Set, UNDONE};
use crate::model::search::{Haystack, Query};
use crate::model::stage::UNKNOWN;
use crate::model::view::{LogEntry, MilestoneView, ProjectView};
use crate::model::{Blocker, Deed, PeriodDate, Reference, Responsible, Standing, Update};
use crate::report::filter::by_due;
use crate::text::Texts;
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
    /// The day it speaks of, or was written down on.
    day: Option<NaiveDate>,
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

    /// An entry of the journal. What it says is made ready for this once: a hundred thousand such sentences are too many to
    /// keep.
    pub(in crate::tui) fn written(shown: &Shown, entry: &LogEntry) -> Self {
        let mut facts = Self { day: Some(entry.at.date_naive()), ..Self::default() };
        facts.said(shown, Field::Person, Some(&entry.author));
        let told = BOTH.iter().flat_map(|texts| told(texts, &entry.deed, shown)).collect::<Vec<_>>();
        let haystack = Haystack::new(told.iter().map(String::as_str));
        facts.words.push((Field::Text, Words::Said(Rc::new(haystack))));
        for what in entry.deed.things() {
            facts.about(shown, what);
        }
        if entry.undone {
            facts.label(shown, Set::Entry, UNDONE);
        }
        facts
    }

    /// What something was done to, with what that belongs to. What is gone is known by its name, and its owner by its code.
    fn about(&mut self, shown: &Shown, what: &Reference) {
        let project = |place: usize| (Field::Project, Words::Names(place));
        let Some(place) = shown.place(&Node::of(what)) else {
            self.said(shown, Field::Project, Some(&format!("{} {}", what.code, what.name)));
            let owner = what.code.split_once('-').and_then(|(code, _)| shown.place(&Node::project(code)));
            return self.words.extend(owner.map(project));
        };
        self.words.push(project(place));
        self.words.extend(shown.owner(place).map(project));
        if let Some(Subject::Blocker(blocker)) = shown.at(place) {
            self.projects(shown, &blocker.projects);
        }
    }

    /// A thing of the plan, with what it belongs to.
    fn other(&mut self, shown: &Shown, place: usize, subject: Subject<'_>) {
        let own = if matches!(subject, Subject::Milestone(..)) { Field::Milestone } else { Field::Text };
        self.words.push((own, Words::Names(place)));
        self.words.extend(shown.owner(place).map(|owner| (Field::Project, Words::Names(owner))));
        if let Some(light) = judged::light(subject) {
            self.label(shown, Set::Light, light.light.code());
        }
        if let Some(responsible) = subject.responsible() {
            self.responsible(shown, responsible);
        }
        match subject {
            Subject::Action(_, action) => {
                self.label(shown, Set::Status, action.status.code());
                self.projects(shown, &action.projects);
            }
            Subject::Site(_, site) => {
                self.stage(shown, site.stage.as_ref());
                self.label(shown, Set::Row, site.stage.as_deref().unwrap_or(UNKNOWN));
            }
            Subject::Milestone(_, milestone) => {
                self.label(shown, Set::Standing, milestone.standing.code());
                self.label(shown, Set::Row, milestone.standing.code());
                self.stage(shown, milestone.stage.as_ref());
                let is_due = !milestone.standing.is_done() && milestone.standing != Standing::Overdue;
                self.due = milestone.planned.as_ref().and_then(PeriodDate::latest).filter(|_| is_due);
            }
            _ => {}
        }
    }

    fn stage(&mut self, shown: &Shown, stage: Option<&String>) {
        if let Some(stage) = stage {
            self.label(shown, Set::Stage, stage);
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
            let place = shown.place(&Node::of(&next.reference()));
            self.words.extend(place.map(|place| (Field::Milestone, Words::Names(place))));
        }
        let end = |milestone: &MilestoneView| milestone.planned.as_ref().and_then(PeriodDate::latest);
        self.due = open().filter(|milestone| milestone.standing != Standing::Overdue).filter_map(end).min();
    }

    fn update(&mut self, shown: &Shown, place: usize, owner: Owner<'_>, update: &Update) {
        self.words.push((Field::Text, Words::Names(place)));
        self.said(shown, Field::Person, update.by.as_ref());
        self.words.extend(shown.owner(place).map(|owner| (Field::Project, Words::Names(owner))));
        if let Owner::Blocker(blocker) = owner {
            self.projects(shown, &blocker.projects);
        }
        self.day = Some(update.on);
        if update.recorded_on > update.on {
            self.label(shown, Set::Entry, LATE_ENTRY);
        }
    }

    fn blocker(&mut self, shown: &Shown, place: usize, blocker: &Blocker) {
        let day = shown.as_of;
        self.words.push((Field::Text, Words::Names(place)));
        self.said(shown, Field::Person, blocker.owner.as_ref());
        self.projects(shown, &blocker.projects);
        self.label(shown, Set::Cause, blocker.category.code());
        self.label(shown, Set::Openness, if blocker.is_open(day) { OPEN } else { SOLVED });
        let due = blocker.due.as_ref().and_then(PeriodDate::latest).filter(|_| blocker.is_open(day));
        match due {
            Some(due) if due < day => self.label(shown, Set::Standing, Standing::Overdue.code()),
            due => self.due = due,
        }
    }

    fn projects(&mut self, shown: &Shown, codes: &[String]) {
        let places = codes.iter().filter_map(|code| shown.place(&Node::project(code)));
        self.words.extend(places.map(|place| (Field::Project, Words::Names(place))));
    }

    fn responsible(&mut self, shown: &Shown, responsible: &Responsible) {
        self.said(shown, Field::Unit, responsible.unit.as_ref());
        self.said(shown, Field::Person, responsible.person.as_ref());
        self.said(shown, Field::Person, responsible.leader.as_ref());
    }

    fn said(&mut self, shown: &Shown, field: Field, words: Option<&String>) {
        self.words.extend(words.map(|words| (field, Words::Said(shown.said(words)))));
    }

    fn label(&mut self, shown: &Shown, set: Set, code: &str) {
        self.labels.extend(shown.vocabulary().number(set, code));
    }

    /// Whether it has one of the values that are meant.
    pub(super) fn has(&self, meant: &[bool]) -> bool {
        self.labels.iter().any(|label| meant.get(*label).is_some_and(|meant| *meant))
    }

    /// Whether what was typed stands in its words, or in those of one field; also over several of them (一高实验楼招标).
    pub(super) fn says(&self, shown: &Shown, field: Option<Field>, query: &Query) -> bool {
        let asked = self.words.iter().filter(|(own, _)| field.is_none_or(|field| field == *own));
        let haystacks = asked.filter_map(|(_, words)| match words {
            Words::Names(place) => shown.names(*place),
            Words::Said(haystack) => Some(haystack.as_ref()),
        });
        let haystacks: Vec<_> = haystacks.collect();
        !haystacks.is_empty() && query.score_among(&haystacks).is_some()
    }

    /// Whether it is the thing at a place, or belongs to it.
    pub(super) fn is_of(&self, owner: usize) -> bool {
        let owns = |words: &Words| matches!(words, Words::Names(place) if *place == owner);
        self.words.iter().any(|(field, words)| *field == Field::Project && owns(words))
    }

    pub(super) fn is_between(&self, first: Option<NaiveDate>, last: NaiveDate) -> bool {
        self.day.is_some_and(|day| day <= last && first.is_none_or(|first| first <= day))
    }

    pub(super) fn is_due_by(&self, day: NaiveDate) -> bool {
        self.due.is_some_and(|due| due <= day)
    }
}

/// A deed in words; of several each.
fn told(texts: &Texts, deed: &Deed, shown: &Shown) -> Vec<String> {
    match deed {
        Deed::Several { deeds } => deeds.iter().map(|deed| texts.deed(deed, &shown.stages)).collect(),
        deed => vec![texts.deed(deed, &shown.stages)],
    }
}
