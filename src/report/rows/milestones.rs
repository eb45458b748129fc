//! Milestones: what was planned, what is expected, how they stand, and their lights.

use crate::model::Reference;
use crate::model::view::MilestoneView;
use crate::report::document::{Cell, Column};
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
    let texts = wording.texts;
    let owned = milestones.iter().any(|(owner, _)| owner.is_some());
    let expected = milestones.iter().any(|(_, milestone)| wording.expected(milestone).is_some());
    let expected = expected || outlook == Outlook::Always;
    let [name, of, due, outlook, standing] = if owned && expected { weights(texts) } else { [0; 5] };
    let mut columns = vec![Column::new(texts.column_code())];
    columns.push(Column::new(texts.column_milestone()).weighing(name));
    columns.extend(owned.then(|| Column::new(texts.column_owner()).weighing(of)));
    columns.push(Column::new(texts.column_light()));
    columns.push(Column::new(texts.column_due()).weighing(due));
    columns.extend(expected.then(|| Column::new(texts.column_expected()).weighing(outlook)));
    columns.push(Column::new(texts.column_standing()).weighing(standing));
    let row = |(owner, milestone): &(Option<&Reference>, &MilestoneView)| -> Vec<Cell> {
        let name = wording.name(&milestone.name, milestone.name_en.as_ref());
        let mut cells: Vec<Cell> = vec![milestone.code.as_str().into(), name.into()];
        cells.extend(owner.map(|owner| Cell::from(wording.name(&owner.name, owner.name_en.as_ref()))));
        cells.push(wording.light(&milestone.light));
        cells.push(wording.due(milestone).into());
        cells.extend(expected.then(|| wording.outlook(milestone)));
        cells.push(wording.standing(milestone));
        cells
    };
    (columns, milestones.iter().map(row).collect())
}
