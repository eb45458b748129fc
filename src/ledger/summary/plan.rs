//! The plan of the period in force on a day, with what its things bring along from the periods before.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Bench, last_word, milestones, nothing_to_judge, updates};
use crate::model::plan::latest_mark;
use crate::model::view::{ActionView, ItemView, MilestoneView, Projects};
use crate::model::{
    Action, ActionStatus, Book, Item, Judged, Light, Period, Reference, StatusMark, Update, Why, light,
};

/// A period with the day its plan came into force and its items.
type Chapter<'a> = (Period, Option<NaiveDate>, &'a [Item]);

/// Lights an action may take its own from, by code.
type Known<'a> = HashMap<&'a str, (Reference, &'a Judged)>;

/// What the items of a plan are seen with.
struct Plan<'a> {
    bench: Bench<'a>,
    opened_on: Option<NaiveDate>,
    /// The periods before and after, in their order.
    before: &'a [Chapter<'a>],
    after: &'a [Chapter<'a>],
    projects: Known<'a>,
    milestones: Known<'a>,
}

/// The period asked for, or the one in force on the day, and its items.
pub(super) fn view(
    book: &Book,
    wanted: Option<Period>,
    projects: &Projects,
    bench: Bench<'_>,
) -> (Period, Vec<ItemView>) {
    let mut chapters: Vec<Chapter<'_>> =
        book.closed.iter().map(|closed| (closed.period, closed.opened_on, closed.items.as_slice())).collect();
    chapters.push((book.period, book.opened_on, &book.items));
    let begun = |(_, opened_on, _): &Chapter<'_>| opened_on.is_none_or(|on| on <= bench.day);
    let asked = |(period, ..): &Chapter<'_>| Some(*period) == wanted;
    let at = chapters.iter().position(asked).or_else(|| chapters.iter().rposition(begun)).unwrap_or(0);
    let (before, from) = chapters.split_at(at);
    let Some(((period, opened_on, items), after)) = from.split_first() else { return (book.period, Vec::new()) };
    let milestones = projects.iter().flat_map(|project| &project.milestones);
    let actions = || items.iter().flat_map(|item| &item.actions);
    let pointed: HashSet<&str> = actions().flat_map(|action| &action.projects).map(String::as_str).collect();
    let promised: HashSet<&str> = actions().flat_map(|action| &action.milestones).map(String::as_str).collect();
    let projects = projects.iter().filter(|one| pointed.contains(one.code.as_str()));
    let milestones = milestones.filter(|one| promised.contains(one.code.as_str()));
    let plan = Plan {
        bench,
        opened_on: *opened_on,
        before,
        after,
        projects: projects.map(|one| (one.code.as_str(), (one.reference(), &one.light))).collect(),
        milestones: milestones.map(|one| (one.code.as_str(), (one.reference(), &one.light))).collect(),
    };
    (*period, items.iter().map(|item| plan.item(item)).collect())
}

impl Plan<'_> {
    fn item(&self, item: &Item) -> ItemView {
        let day = self.bench.day;
        let past = self.ancestry(item);
        // A milestone that was carried on is with the item of the later period; it was this one's on the day.
        let later = self.descent(item);
        let own = item.milestones.iter().chain(later.iter().flat_map(|item| &item.milestones));
        let milestones = milestones::views(own, self.bench);
        let actions: Vec<ActionView> =
            item.actions.iter().map(|action| self.action(action, &past, &milestones)).collect();
        let promised = |code: &String| actions.iter().any(|action| action.milestones.contains(code));
        let free = milestones.iter().filter(|milestone| !promised(&milestone.code));
        let mut children: Vec<(Reference, Judged)> =
            actions.iter().map(|action| (action.reference(), action.light.clone())).collect();
        children.extend(free.map(|milestone| (milestone.reference(), milestone.light.clone())));
        let judged = light::worst(&children).unwrap_or(nothing_to_judge(self.opened_on));
        let before = past.iter().rev().flat_map(|item| &item.updates);
        let reported: Vec<Update> = before.chain(&item.updates).cloned().collect();
        ItemView {
            code: item.code.clone(),
            name: item.name.clone(),
            name_en: item.name_en.clone(),
            responsible: item.responsible.clone(),
            light: light::assessed(judged, &item.assessments, day),
            assessment: last_word(&item.assessments, day),
            actions,
            milestones,
            updates: updates(&reported, day),
            carried: item.carried,
        }
    }

    /// What an item goes on from, the nearest first.
    fn ancestry(&self, item: &Item) -> Vec<&Item> {
        let mut found: Vec<&Item> = Vec::new();
        let mut carried = item.carried;
        for (_, _, items) in self.before.iter().rev() {
            let Some(past) = items.iter().find(|past| carried && past.code == item.code) else { break };
            carried = past.carried;
            found.push(past);
        }
        found
    }

    /// What goes on from an item, the nearest first.
    fn descent(&self, item: &Item) -> Vec<&Item> {
        let goes_on = |later: &&Item| later.carried && later.code == item.code;
        self.after.iter().map_while(|(_, _, items)| items.iter().find(goes_on)).collect()
    }

    /// What is written down in a period after stays with that one: a closed plan is as it was left.
    fn action(&self, action: &Action, past: &[&Item], own: &[MilestoneView]) -> ActionView {
        let day = self.bench.day;
        let mut chain = history(action, past);
        chain.reverse();
        chain.push(action);
        let marks: Vec<StatusMark> = chain.iter().flat_map(|action| &action.marks).cloned().collect();
        let reported: Vec<Update> = chain.iter().flat_map(|action| &action.updates).cloned().collect();
        let mark = latest_mark(&marks, day).cloned();
        ActionView {
            code: action.code.clone(),
            name: action.name.clone(),
            name_en: action.name_en.clone(),
            responsible: action.responsible.clone(),
            projects: action.projects.clone(),
            milestones: action.milestones.clone(),
            status: mark.as_ref().map_or(ActionStatus::NotStarted, |mark| mark.status),
            updates: updates(&reported, day),
            light: self.action_light(action, mark.as_ref(), own),
            carried: action.carried,
            mark,
        }
    }

    /// That of the milestones it promises, else of the projects it points at; done or dropped, it needs none any more.
    /// While nobody has said that it is done it is not blue, whatever became of them.
    fn action_light(&self, action: &Action, mark: Option<&StatusMark>, own: &[MilestoneView]) -> Judged {
        if let Some(mark) = mark.filter(|mark| !mark.status.is_open()) {
            let why = match mark.status {
                ActionStatus::Dropped => Why::Dropped { on: mark.on, reason: mark.note.clone() },
                _ => Why::Done { on: mark.on },
            };
            return Judged { light: Light::Blue, since: Some(mark.on), due: None, why };
        }
        let lit = |known: &(Reference, &Judged)| (known.0.clone(), known.1.clone());
        let of_item = |code: &String| {
            let milestone = own.iter().find(|milestone| milestone.code == *code)?;
            Some((milestone.reference(), milestone.light.clone()))
        };
        let promised = action.milestones.iter();
        let promised =
            promised.filter_map(|code| self.milestones.get(code.as_str()).map(lit).or_else(|| of_item(code)));
        let promised: Vec<(Reference, Judged)> = promised.collect();
        let pointed = action.projects.iter().filter_map(|code| self.projects.get(code.as_str()).map(lit));
        let pointed: Vec<(Reference, Judged)> = pointed.collect();
        match light::worst(&promised).or_else(|| light::worst(&pointed)) {
            Some(worst) if worst.light == Light::Blue => Judged { light: Light::Grey, why: Why::AllBelowDone, ..worst },
            worst => worst.unwrap_or(nothing_to_judge(self.opened_on)),
        }
    }
}

/// The actions of earlier periods this one goes on from, the nearest first.
fn history<'p>(action: &Action, past: &[&'p Item]) -> Vec<&'p Action> {
    let mut found: Vec<&Action> = Vec::new();
    let mut carried = action.carried;
    for item in past {
        let Some(before) = item.actions.iter().find(|past| carried && past.code == action.code) else { break };
        carried = before.carried;
        found.push(before);
    }
    found
}
