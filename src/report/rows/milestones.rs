//! Milestones: what was planned, what is expected, how they stand, and their lights.

use crate::model::view::MilestoneView;
use crate::model::{Reference, Standing};
use crate::report::document::{Cell, Column, Many, Pile};
use crate::report::filter::{DueKey, due_key};
use crate::report::wording::Wording;
use crate::text::{Lang, Texts};

/// When there is a column for what is expected.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Outlook {
    /// Where anything is expected that was not planned.
    WhereKnown,
    Always,
}

/// On a page of 80 the weights are cells: a table with every column has no room to spare.
const fn weights(texts: &Texts) -> [usize; 5] {
    match texts.lang() {
        Lang::Zh => [12, 14, 12, 12, 10],
        Lang::En => [12, 13, 10, 12, 10],
    }
}

type Rows = (Vec<Column>, Vec<Vec<Cell>>);

/// The milestones of one project or item.
pub(in crate::report) fn own_milestones(wording: &Wording<'_>, milestones: &[MilestoneView]) -> Rows {
    let all: Vec<(Option<&Reference>, &MilestoneView)> = milestones.iter().map(|one| (None, one)).collect();
    table(wording, &all, Outlook::WhereKnown)
}

/// Milestones with what they belong to.
pub(in crate::report) fn milestones(
    wording: &Wording<'_>,
    milestones: &[(Reference, &MilestoneView)],
    outlook: Outlook,
) -> Rows {
    let all: Vec<(Option<&Reference>, &MilestoneView)> =
        milestones.iter().map(|(owner, one)| (Some(owner), *one)).collect();
    table(wording, &all, outlook)
}

fn table(wording: &Wording<'_>, milestones: &[(Option<&Reference>, &MilestoneView)], outlook: Outlook) -> Rows {
    let owned = milestones.iter().any(|(owner, _)| owner.is_some());
    let expected = milestones.iter().any(|(_, milestone)| wording.expected(milestone).is_some());
    let expected = expected || outlook == Outlook::Always;
    let rows = milestones.iter().map(|(owner, milestone)| row(wording, *owner, milestone));
    let rows = rows.map(|row| if expected { row } else { without_outlook(row, owned) });
    (columns(wording.texts, owned, expected), rows.collect())
}

/// The milestones that have a date, with what they belong to, as they come; sorted by how they stand and when they are due.
/// Whether anything is expected that was not planned shows at the end.
pub(in crate::report) struct DatedMilestones {
    keys: Vec<(Standing, DueKey)>,
    rows: Pile<Vec<Cell>>,
    expected: bool,
}

impl DatedMilestones {
    pub(in crate::report) fn new(wording: Wording<'_>) -> Self {
        Self { keys: Vec::new(), rows: wording.pile(), expected: false }
    }

    /// Takes in those of one project or item.
    pub(in crate::report) fn add(&mut self, wording: &Wording<'_>, owner: &Reference, milestones: &[MilestoneView]) {
        for milestone in milestones.iter().filter(|one| one.standing != Standing::Undated) {
            self.keys.push((milestone.standing, due_key(milestone)));
            self.rows.push(row(wording, Some(owner), milestone));
            self.expected |= wording.expected(milestone).is_some();
        }
    }

    pub(in crate::report) const fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    pub(in crate::report) fn table(self, texts: &Texts) -> (Vec<Column>, Many<Vec<Cell>>) {
        let is_owned = !self.keys.is_empty();
        let rows = self.rows.sorted_by(&self.keys);
        let rows = if self.expected { rows } else { rows.map(|row| without_outlook(row.into_owned(), is_owned)) };
        (columns(texts, is_owned, self.expected), rows)
    }
}

fn columns(texts: &Texts, owned: bool, expected: bool) -> Vec<Column> {
    let [name, of, due, outlook, standing] = if owned && expected { weights(texts) } else { [0; 5] };
    let mut columns = vec![Column::new(texts.column_code())];
    columns.push(Column::new(texts.column_milestone()).weighing(name));
    columns.extend(owned.then(|| Column::new(texts.column_owner()).weighing(of)));
    columns.push(Column::new(texts.column_light()));
    columns.push(Column::new(texts.column_due()).weighing(due));
    columns.extend(expected.then(|| Column::new(texts.column_expected()).weighing(outlook)));
    columns.push(Column::new(texts.column_standing()).weighing(standing));
    columns
}

/// With what is expected.
fn row(wording: &Wording<'_>, owner: Option<&Reference>, milestone: &MilestoneView) -> Vec<Cell> {
    let name = wording.name(&milestone.name, milestone.name_en.as_ref());
    let mut cells: Vec<Cell> = vec![milestone.code.as_str().into(), name.into()];
    cells.extend(owner.map(|owner| Cell::from(wording.texts.name(&owner.name, owner.name_en.as_deref()))));
    cells.push(wording.light(&milestone.light));
    cells.push(wording.due(milestone).into());
    cells.push(wording.outlook(milestone));
    cells.push(wording.standing(milestone));
    cells
}

fn without_outlook(mut row: Vec<Cell>, owned: bool) -> Vec<Cell> {
    let at = if owned { 5 } else { 4 };
    if at < row.len() {
        row.remove(at);
    }
    row
}
