//! Money: what is known of each source of a project, and the rates of which both figures are known.

use crate::model::money;
use crate::model::view::ProjectView;
use crate::model::{Funds, Qualifier};
use crate::report::document::{Cell, Column, Tone};
use crate::report::wording::Wording;
use crate::text::{Lang, Texts};

/// Of the money of one project; [`money_columns`] also say which.
pub(in crate::report) fn own_money_columns(texts: &Texts) -> Vec<Column> {
    vec![Column::new(texts.column_source()), Column::new(texts.column_amounts()), Column::new(texts.column_rates())]
}

/// The investment of the whole project, where it is known.
fn investment(wording: &Wording<'_>, project: &ProjectView) -> Option<Vec<Cell>> {
    let texts = wording.texts;
    let amount = texts.figure(project.investment?, Qualifier::Exact, "万元");
    Some(vec![
        Cell::new(texts.report_whole_project(), Tone::Strong),
        texts.report_investment(texts.card_investment(), amount).into(),
        Cell::default(),
    ])
}

/// One row a source, and where there are several, what they make together.
pub(in crate::report) fn own_money(wording: &Wording<'_>, project: &ProjectView) -> Vec<Vec<Cell>> {
    let texts = wording.texts;
    let mut rows: Vec<Vec<Cell>> = project
        .money
        .iter()
        .map(|funds| {
            let source = match &funds.source {
                Some(source) => source.as_str().into(),
                None => Cell::new(texts.report_source_unknown(), Tone::Muted),
            };
            row(wording, source, funds)
        })
        .collect();
    let whole = money::whole(&project.money);
    if project.money.len() > 1 && !whole.amounts.is_empty() {
        rows.push(row(wording, Cell::new(texts.report_together(), Tone::Strong), &whole));
    }
    rows
}

fn row(wording: &Wording<'_>, source: Cell, funds: &Funds) -> Vec<Cell> {
    let texts = wording.texts;
    let amounts = funds.amounts.iter().map(|(kind, value, on)| {
        let amount = texts.figure(*value, Qualifier::Exact, "万元");
        texts.report_amount(texts.money_kind(*kind), amount, wording.day(*on))
    });
    // On one line a rate with its name is too wide for the column, and would be broken anywhere.
    let rates = funds.rates().into_iter().map(|rate| [texts.rate_kind(rate.kind), texts.rate(&rate)].join("\n"));
    let owed = funds.owed().map(|owed| texts.owed(&owed));
    let lines = |lines: Vec<String>| lines.join("\n").into();
    vec![source, lines(amounts.collect()), lines(rates.chain(owed).collect())]
}

/// English amounts are long: on a page of 80 these are the cells they need.
pub(in crate::report) fn money_columns(texts: &Texts) -> Vec<Column> {
    let project = vec![Column::new(texts.column_code()), Column::new(texts.column_project())];
    let weights = match texts.lang() {
        Lang::Zh => [0; 5],
        Lang::En => [0, 13, 9, 26, 20],
    };
    super::weighed(project.into_iter().chain(own_money_columns(texts)).collect(), weights)
}

pub(in crate::report) fn money(wording: &Wording<'_>, project: &ProjectView) -> Vec<Vec<Cell>> {
    own_money(wording, project).into_iter().map(|cells| named(wording, project, cells)).collect()
}

/// The same with the investment: all that is known of the money of a project.
pub(in crate::report) fn money_of(wording: &Wording<'_>, project: &ProjectView) -> Vec<Vec<Cell>> {
    let known = investment(wording, project).into_iter().chain(own_money(wording, project));
    known.map(|cells| named(wording, project, cells)).collect()
}

fn named(wording: &Wording<'_>, project: &ProjectView, cells: Vec<Cell>) -> Vec<Cell> {
    let name = wording.name(&project.name, project.name_en.as_ref());
    [project.code.as_str().into(), name.into()].into_iter().chain(cells).collect()
}
