//! The rows of the overview: what is late first.

use super::heading;
use crate::ledger::look_ahead;
use crate::model::view::{DueEntry, DueGroup};
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
const MOST: usize = 8;
/// Updates shown.
const UPDATES: usize = 5;

/// A line of the view.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    Gap,
    Heading(String),
    /// What was left out.
    Words(String),
    Thing(Node, Fact),
}

/// What stands behind the name of a thing.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    date: String,
    words: String,
    tone: Tone,
}

impl Entry {
    pub(super) const fn node(&self) -> Option<&Node> {
        match self {
            Self::Thing(node, _) => Some(node),
            Self::Gap | Self::Heading(_) | Self::Words(_) => None,
        }
    }

    /// Cells of what stands behind the name: the date, and the rest.
    pub(super) fn widths(&self) -> (usize, usize) {
        match self {
            Self::Thing(_, fact) => (cells::width(&fact.date), cells::width(&fact.words)),
            Self::Gap | Self::Heading(_) | Self::Words(_) => (0, 0),
        }
    }

    /// `date` and `words` are the cells of the columns behind the name.
    pub(super) fn line(&self, state: &State, width: usize, (date, words): (usize, usize)) -> Line {
        match self {
            Self::Gap => Line::default(),
            Self::Heading(words) => heading(words),
            Self::Words(words) => Line::new(format!("  {}", cells::fit(words, width.saturating_sub(3))), Tone::Muted),
            Self::Thing(node, fact) => {
                let name = state.summary.find(node).map_or_else(String::new, |subject| short(state, subject));
                let columns = vec![
                    Column::rest(format!("{} {name}", state.mark_sign(node))),
                    Column::right(fact.date.as_str(), date, Tone::Plain),
                    Column::right(fact.words.as_str(), words, fact.tone),
                    Column::left("", 1, Tone::Plain),
                ];
                paper::row(width, 0, columns)
            }
        }
    }
}

/// What it is about first: of a milestone its project.
fn short(state: &State, subject: Subject<'_>) -> String {
    let owner = match subject {
        Subject::Milestone(owner, _) | Subject::Update(owner, _) => Some(owner.reference()),
        _ => None,
    };
    let name = thing::short_name(state, subject);
    match owner {
        Some(owner) => {
            let owner = state.texts.name(&owner.name, owner.name_en.as_deref());
            state.texts.tui_overview_of(owner, name)
        }
        None => name,
    }
}

pub(super) fn of(state: &State) -> Vec<Entry> {
    let due = look_ahead(&state.summary, SOON);
    let texts = &state.texts;
    let mut entries = Vec::new();
    for group in [DueGroup::Overdue, DueGroup::InWindow, DueGroup::Due, DueGroup::Later] {
        let found: Vec<&DueEntry> = due.group(group).collect();
        let title = match group {
            DueGroup::Overdue => texts.tui_overview_overdue(),
            DueGroup::InWindow => texts.tui_overview_in_window(),
            DueGroup::Due => texts.tui_due_within(SOON),
            DueGroup::Later | DueGroup::Undated => texts.tui_overview_later(),
        };
        let rows = found.iter().map(|entry| Entry::Thing(Node::of(&entry.what), due_fact(state, entry)));
        section(state, &mut entries, title, found.len(), rows);
    }
    let open: Vec<&Blocker> = open_blockers(&state.summary).collect();
    let rows = open.iter().map(|blocker| {
        let (words, tone) = judged::blocker_status(state, blocker);
        Entry::Thing(
            Node::of(&blocker.reference()),
            Fact { date: texts.blocker_category(blocker.category), words, tone },
        )
    });
    section(state, &mut entries, texts.tui_open_blockers(), open.len(), rows);
    let updates = newest_updates(&state.summary);
    let all = updates.len();
    let rows = updates
        .into_iter()
        .map(|(day, node)| Entry::Thing(node, Fact { date: String::new(), words: day.to_string(), tone: Tone::Muted }));
    section(state, &mut entries, texts.tui_updates_last(), all, rows);
    entries
}

/// A heading with the count, the first rows, and how many more there are.
fn section(state: &State, entries: &mut Vec<Entry>, title: String, all: usize, rows: impl Iterator<Item = Entry>) {
    let texts = &state.texts;
    if all == 0 {
        entries.push(Entry::Heading(texts.tui_overview_none(title)));
        return;
    }
    if entries.last().is_some_and(|above| above.node().is_some()) {
        entries.push(Entry::Gap);
    }
    entries.push(Entry::Heading(texts.tui_overview_heading(title, all)));
    entries.extend(rows.take(MOST));
    if all > MOST {
        entries.push(Entry::Words(texts.tui_overview_more(all - MOST)));
    }
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

fn open_blockers(shown: &Shown) -> impl Iterator<Item = &Blocker> {
    shown.blockers.iter().filter(|blocker| blocker.is_open(shown.as_of))
}

/// The updates of everything, newest first, and no more than are shown.
fn newest_updates(shown: &Shown) -> Vec<(chrono::NaiveDate, Node)> {
    let of_projects = shown.projects.iter().flat_map(|project| &project.updates);
    let of_items = shown
        .items
        .iter()
        .flat_map(|item| item.updates.iter().chain(item.actions.iter().flat_map(|action| &action.updates)));
    let of_blockers = shown.blockers.iter().flat_map(|blocker| &blocker.updates);
    let all = of_projects.chain(of_items).chain(of_blockers);
    let mut newest: Vec<_> = all.map(|update| (update.on, update.recorded_on, update.code.clone())).collect();
    newest.sort_by(|one, other| other.cmp(one));
    newest.truncate(UPDATES);
    newest.into_iter().map(|(on, _, code)| (on, Node::Thing(Thing::Update, code))).collect()
}
