//! A thing on a line: what it is called, how it stands, its light.

use super::judged;
use super::paper::{self, Column};
use super::{Line, Tone};
use crate::text::cells;
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};

/// From this width on everything is said in full.
pub(in crate::tui) const WITH_DATES: usize = 70;
/// Cells of the planned date, and of how a thing stands; each as well where there is less room.
const DATE: [usize; 2] = [16, 12];
const STATUS: [usize; 2] = [18, 10];

/// Code and name.
pub(in crate::tui) fn name(state: &State, subject: Subject<'_>) -> String {
    let texts = &state.texts;
    match subject {
        Subject::Plan => texts.tui_plan(),
        Subject::Projects => texts.tui_projects(),
        _ => subject.reference().map_or_else(String::new, |it| texts.reference(&it)),
    }
}

/// The name without the code.
pub(in crate::tui) fn short_name(state: &State, subject: Subject<'_>) -> String {
    let reference = subject.reference();
    reference.map_or_else(String::new, |it| state.texts.name(&it.name, it.name_en.as_deref()).to_owned())
}

/// A name with what it belongs to.
pub(in crate::tui) fn name_with_owner(state: &State, subject: Subject<'_>) -> String {
    let owner = subject.parent(&state.summary).and_then(|node| state.summary.find(&node));
    let owner = owner.and_then(Subject::reference);
    let name = match subject {
        Subject::Site(..) | Subject::Milestone(..) | Subject::Update(..) => short_name(state, subject),
        _ => name(state, subject),
    };
    match owner {
        Some(owner) => {
            let owner = state.texts.name(&owner.name, owner.name_en.as_deref());
            state.texts.tui_belongs_to(name, owner)
        }
        None => name,
    }
}

/// Cells of the columns behind a name: the planned date, and how a milestone stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Behind {
    date: usize,
    status: usize,
}

impl Behind {
    /// Enough for anything, in a list of some width.
    fn usual(width: usize) -> Self {
        let narrow = usize::from(width < WITH_DATES);
        let of = |cells: [usize; 2]| cells.get(narrow).copied().unwrap_or_default();
        Self { date: of(DATE), status: of(STATUS) }
    }

    /// No more than these things need: the names get the rest.
    pub(in crate::tui) fn needed<'n>(state: &State, nodes: impl Iterator<Item = &'n Node>, width: usize) -> Self {
        let usual = Self::usual(width);
        let milestones = nodes.filter_map(|node| match state.summary.find(node) {
            Some(Subject::Milestone(_, milestone)) => Some(milestone),
            _ => None,
        });
        milestones.fold(Self { date: 1, status: 1 }, |most, milestone| {
            let date = cells::width(&judged::planned(state, milestone).0);
            let status = cells::width(&judged::standing(state, milestone.standing).0);
            Self { date: most.date.max(date).min(usual.date), status: most.status.max(status).min(usual.status) }
        })
    }
}

/// A line with a name, and how the thing stands at its end.
pub(in crate::tui) fn columns(state: &State, node: &Node, name: String, width: usize) -> Line {
    columns_with(state, node, name, width, Behind::usual(width))
}

/// The same with columns of these widths.
pub(in crate::tui) fn columns_with(state: &State, node: &Node, name: String, width: usize, behind: Behind) -> Line {
    let Some(subject) = state.summary.find(node) else { return Line::default() };
    let wide = width >= WITH_DATES;
    let (status, tone) = if wide { judged::status(state, subject) } else { judged::short_status(state, subject) };
    let title = if matches!(subject, Subject::Plan | Subject::Projects) { Tone::Title } else { Tone::Plain };
    let mut columns = vec![Column { tone: title, ..Column::rest(name) }];
    match subject {
        Subject::Milestone(_, milestone) => {
            let (date, date_tone) = judged::planned(state, milestone);
            columns.push(Column::left(date, behind.date, date_tone));
            columns.push(Column::right(status, behind.status, tone));
        }
        _ => columns.push(Column::ending(status, tone)),
    }
    let light = judged::light(subject);
    let word = light.map_or_else(String::new, |judged| state.texts.light(judged.light));
    let tone = light.map_or(Tone::Plain, |judged| judged::light_tone(judged.light));
    columns.push(Column::left(word, judged::light_width(&state.texts), tone));
    paper::row(width, 0, columns)
}
