//! The look-ahead: what is overdue, open, due, later and undated, date before name, with who answers for it.

use super::document::{Block, Cell, Column, Document, Tone};
use super::wording::{Wording, counted};
use crate::model::Thing;
use crate::model::view::{Due, DueBasis, DueEntry, DueGroup, Summary};
use crate::text::{Lang, Texts};

pub(super) fn document(due: &Due, summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.due_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.due_horizon(texts.day(due.as_of), due.within),
    });
    wording.viewpoint(&mut document);
    let parts = DueGroup::ALL.map(|group| texts.report_part(texts.due_group(group), due.count(group)));
    document.paragraph(texts.due_total(due.all(), texts.listed(parts)));
    for group in DueGroup::ALL {
        let rows: Vec<Vec<Cell>> = due.group(group).map(|entry| row(&wording, entry)).collect();
        let heading = counted(texts, &texts.due_group(group), due.count(group));
        if rows.is_empty() {
            document.heading(1, texts.due_empty(heading));
        } else {
            document.heading(1, heading);
            let (columns, rows) =
                if group == DueGroup::Undated { undated(columns(texts), rows) } else { (columns(texts), rows) };
            document.table(columns, rows, String::new());
        }
        let left_out = due.left_out_of(group);
        if left_out > 0 {
            document.note(texts.due_left_out(left_out));
        }
    }
    if due.left_out.iter().any(|count| *count > 0) {
        document.note(texts.due_more());
    }
    if due.entries.iter().any(|entry| entry.light.is_some()) {
        document.note(texts.light_rule(&due.rule));
    }
    document
}

/// On a page of 80 the weights are cells, so that the groups line up.
fn columns(texts: &Texts) -> Vec<Column> {
    let [date, left, light, what, of, unit] = match texts.lang() {
        Lang::Zh => [15, 8, 2, 22, 15, 8],
        Lang::En => [13, 8, 5, 18, 15, 11],
    };
    vec![
        Column::new(texts.column_due()).weighing(date),
        Column::new(texts.column_left()).weighing(left),
        Column::new(texts.column_light()).weighing(light),
        Column::new(texts.column_what()).weighing(what),
        Column::new(texts.column_owner()).weighing(of),
        Column::new(texts.column_responsible()).weighing(unit),
    ]
}

/// Without the date and what is left until it: the heading says that there is none.
fn undated(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> (Vec<Column>, Vec<Vec<Cell>>) {
    const DATED: usize = 2;
    let rows = rows.into_iter().map(|row| row.into_iter().skip(DATED).collect());
    (columns.into_iter().skip(DATED).collect(), rows.collect())
}

fn row(wording: &Wording<'_>, entry: &DueEntry) -> Vec<Cell> {
    let texts = wording.texts;
    let of = match entry.of.as_slice() {
        [] if entry.what.thing == Thing::Blocker => Cell::new(texts.report_projects_not_named(), Tone::Muted),
        [one] => texts.reference(one).into(),
        several => texts.listed(several.iter().map(|one| one.code.clone())).into(),
    };
    vec![
        date(wording, entry),
        left(texts, entry),
        entry.light.as_ref().map(|judged| wording.light(judged)).unwrap_or_default(),
        texts.reference(&entry.what).into(),
        of,
        wording.known(entry.responsible.as_deref()),
    ]
}

/// The date, what it is of unless that is the plan, and when it is expected instead, line by line.
fn date(wording: &Wording<'_>, entry: &DueEntry) -> Cell {
    let texts = wording.texts;
    let promise = wording.promise(entry.date.as_ref(), entry.commitment);
    let basis = (entry.basis != DueBasis::Planned).then(|| texts.due_basis(entry.basis));
    let expected = entry.expected.map(|day| wording.expected_of(&entry.what.code, day));
    [promise].into_iter().chain(basis).chain(expected).collect::<Vec<_>>().join("\n").into()
}

fn left(texts: &Texts, entry: &DueEntry) -> Cell {
    match entry.days {
        None => Cell::default(),
        Some(0) => Cell::new(texts.due_last_day(), Tone::Warn),
        Some(days) if days < 0 => Cell::new(texts.due_days_over(-days), Tone::Bad),
        Some(days) => texts.due_days_left(days).into(),
    }
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn in_chinese() {
        insta::assert_snapshot!(printed(&Report::Due(&sample::due(), &sample::summary()), Lang::Zh));
    }

    #[test]
    fn in_english() {
        insta::assert_snapshot!(printed(&Report::Due(&sample::due(), &sample::summary()), Lang::En));
    }
}
