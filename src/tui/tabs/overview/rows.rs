//! What the sections of the overview hold: what is late first, what is in the way, what was reported last.

use chrono::{Datelike, NaiveDate};

use super::sections::Section;
use crate::ledger::look_ahead;
use crate::model::view::{DueEntry, DueGroup, UpdateAt};
use crate::model::{Blocker, Commitment, Thing};
use crate::text::cells;
use crate::tui::shown::Shown;
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Line, Tone, judged, thing};

/// Days ahead that count as soon.
const SOON: i64 = 30;
/// Rows of a section at most: who wants all of them goes to the list.
const MOST: usize = 12;
/// Updates shown.
const UPDATES: usize = 5;
/// Cells that a name has before the date behind it is shown, and the share of them that its owner keeps.
const NAME: usize = 22;
const OWNER: (usize, usize) = (2, 5);

/// What stands behind the name of a thing.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    date: String,
    words: String,
    tone: Tone,
}

impl Fact {
    /// Cells of the widest date and of the widest words.
    pub(super) fn widths<'f>(facts: impl Iterator<Item = &'f Self>) -> (usize, usize) {
        facts.fold((0, 0), |(date, words), it| (date.max(cells::width(&it.date)), words.max(cells::width(&it.words))))
    }

    /// `date` and `words` are the cells of the columns behind the name; the date gives way to it.
    pub(super) fn line(&self, state: &State, node: &Node, width: usize, (date, words): (usize, usize)) -> Line {
        let room = width.saturating_sub(words + 4);
        let with_date = date > 0 && room > NAME + date;
        let room = if with_date { room - date - 1 } else { room };
        let name = state.summary.find(node).map_or_else(String::new, |subject| named(state, subject, room));
        let mut columns = vec![Column::rest(format!("{} {name}", state.mark_sign(node)))];
        if with_date {
            columns.push(Column::right(self.date.as_str(), date, Tone::Plain));
        }
        columns.push(Column::right(self.words.as_str(), words.max(1), self.tone));
        let mut line = paper::row(width.saturating_sub(1), 0, columns);
        line.push(" ", Tone::Plain);
        line
    }
}

/// What it is about first: of a milestone its project, which gives way to it; of an update the code.
fn named(state: &State, subject: Subject<'_>, room: usize) -> String {
    let name = thing::short_name(state, subject);
    let texts = &state.texts;
    match subject {
        Subject::Update(owner, _) => format!("{} {name}", owner.reference().code),
        Subject::Milestone(owner, _) => {
            let owner = owner.reference();
            let owner = texts.name(&owner.name, owner.name_en.as_deref());
            let besides = cells::width(&texts.tui_overview_of("", name.as_str()));
            texts.tui_overview_of(cells::fit(owner, room.saturating_sub(besides).max(room * OWNER.0 / OWNER.1)), name)
        }
        _ => name,
    }
}

/// What has a date by which it was due, is due or will be.
pub(super) fn due(state: &State) -> Vec<Section> {
    let texts = &state.texts;
    let due = match state.summary.source() {
        Some(source) => source.due(SOON, MOST).unwrap_or_else(|| look_ahead(&state.summary, SOON)),
        None => look_ahead(&state.summary, SOON),
    };
    let groups = [
        (DueGroup::Overdue, texts.tui_overview_overdue()),
        (DueGroup::InWindow, texts.tui_overview_in_window()),
        (DueGroup::Due, texts.tui_due_within(SOON)),
        (DueGroup::Later, texts.tui_overview_later()),
    ];
    let section = |(group, title)| {
        let found = due.group(group).take(MOST);
        let things = found.map(|entry| (Node::of(&entry.what), due_fact(state, entry))).collect();
        Section { title, all: due.count(group), things, can_wait: group == DueGroup::Later }
    };
    groups.into_iter().map(section).collect()
}

/// What is in the way and what was reported.
pub(super) fn told(state: &State) -> Vec<Section> {
    let (texts, day) = (&state.texts, state.summary.as_of);
    let open: Vec<&Blocker> = state.summary.blockers.iter().filter(|blocker| blocker.is_open(day)).collect();
    let blocked = |blocker: &&Blocker| {
        let (date, words) = (texts.blocker_category(blocker.category), texts.blockers_days(blocker.age_days(day)));
        (Node::of(&blocker.reference()), Fact { date, words, tone: judged::blocker_status(state, blocker).1 })
    };
    let updates = newest_updates(&state.summary);
    let reported = |(on, node): &(NaiveDate, Node)| {
        let words = on.format(if on.year() == day.year() { "%m-%d" } else { "%Y-%m-%d" }).to_string();
        (node.clone(), Fact { date: String::new(), words, tone: Tone::Muted })
    };
    let section = |title, all, things| Section { title, all, things, can_wait: false };
    vec![
        section(texts.tui_open_blockers(), open.len(), open.iter().take(MOST).map(blocked).collect()),
        section(texts.tui_updates_last(), updates.len(), updates.iter().map(reported).collect()),
    ]
}

fn due_fact(state: &State, entry: &DueEntry) -> Fact {
    let texts = &state.texts;
    let year = state.summary.period.year();
    let date = entry.date.as_ref().map_or_else(String::new, |date| texts.period_date(date, year));
    let firmness = entry.commitment.filter(|commitment| *commitment == Commitment::Ensure);
    let date = firmness.map_or(date.clone(), |firmness| format!("{} {date}", texts.commitment(firmness)));
    let (words, tone) = match entry.days {
        Some(days) if days < 0 => (texts.tui_days_late(-days), Tone::Late),
        Some(days) if entry.group == DueGroup::InWindow => (texts.tui_days_left(days), Tone::Busy),
        Some(days) => (texts.tui_days_left(days), Tone::Soon),
        None => (String::new(), Tone::Plain),
    };
    Fact { date, words, tone }
}

/// The updates of everything, newest first, and no more than are shown.
fn newest_updates(shown: &Shown) -> Vec<(NaiveDate, Node)> {
    let left = shown.updates_left(UpdateAt::end_of(shown.as_of), UPDATES).into_iter();
    let left = left.filter_map(|(it, place)| Some((it.on, it.recorded_on, shown.node(place)?.clone())));
    let of_projects = shown.at_hand().flat_map(|project| &project.updates);
    let of_items = shown
        .items
        .iter()
        .flat_map(|item| item.updates.iter().chain(item.actions.iter().flat_map(|action| &action.updates)));
    let of_blockers = shown.blockers.iter().flat_map(|blocker| &blocker.updates);
    let all = of_projects.chain(of_items).chain(of_blockers);
    let named = all.map(|update| (update.on, update.recorded_on, Node::Thing(Thing::Update, update.code.clone())));
    let mut newest: Vec<_> = named.chain(left).collect();
    newest.sort_by(|one, other| other.cmp(one));
    newest.truncate(UPDATES);
    newest.into_iter().map(|(on, _, node)| (on, node)).collect()
}
