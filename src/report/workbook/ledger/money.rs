//! 资金: an amount a row, each with what it is measured against, so that a row can be sorted and filtered by itself.

use rust_decimal::Decimal;

use super::Value;
use crate::model::Funds;
use crate::model::MoneyKind;
use crate::model::view::ProjectView;
use crate::report::document::Pile;
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Holds};
use crate::text::Texts;

pub(super) fn grid(wording: &Wording<'_>, rows: Pile<Vec<Value>>) -> Grid {
    Grid {
        name: wording.texts.changes_money(),
        columns: columns(wording.texts),
        rows: rows.done(),
        frozen: 2,
        printed: Grid::ALL,
        filter: true,
    }
}

fn columns(texts: &Texts) -> Vec<Column> {
    let money = |key, header| Column::new(key, header, Holds::Money, 18);
    vec![
        Column::words(texts.column_code(), 12).key("code"),
        Column::words(texts.column_project(), 26),
        Column::words(texts.column_source(), 20),
        Column::words(texts.column_kind(), 14),
        money("amount", texts.column_amount()),
        Column::words(texts.column_unit(), 8),
        Column::days(texts.column_day()),
        Column::words(texts.column_rate(), 18),
        money("divisor", texts.column_divisor()),
        Column::new("", texts.column_percent(), Holds::Shares, 8),
        Column::words(texts.column_owed_basis(), 14),
        money("due", texts.column_due_amount()),
        money("", texts.column_owed()),
    ]
}

/// The amounts of a project.
pub(super) fn rows(wording: &Wording<'_>, project: &ProjectView) -> Vec<Vec<Value>> {
    let texts = wording.texts;
    let name = wording.name(&project.name, project.name_en.as_ref());
    let head = |source: Value, kind: String, value: Decimal| {
        let (amount, unit) = in_its_unit(texts, value);
        vec![
            Value::text(project.code.as_str()),
            Value::text(name),
            source,
            Value::text(kind),
            amount,
            Value::text(unit),
        ]
    };
    let investment = project.investment.map(|value| {
        let mut values = head(Value::text(texts.report_whole_project()), texts.card_investment(), value);
        values.resize(columns(texts).len(), Value::Nothing);
        values
    });
    let of_sources = project.money.iter().flat_map(|funds| {
        let source = funds.source.as_ref();
        let source = source.map_or_else(|| Value::Unknown(texts.report_source_unknown()), Value::text);
        funds.amounts.iter().map(move |(kind, value, on)| {
            let mut values = head(source.clone(), texts.money_kind(*kind), *value);
            values.push(Value::day(Some(*on)));
            values.extend(measured(texts, funds, *kind));
            values.extend(owed(texts, funds, *kind));
            values
        })
    });
    investment.into_iter().chain(of_sources).collect()
}

fn in_its_unit(texts: &Texts, value: Decimal) -> (Value, String) {
    let (amount, unit) = texts.bare_figure(value, "万元");
    (amount.parse().map_or(Value::Nothing, Value::figure), unit)
}

/// The rate that this amount is the upper part of, with the lower one.
fn measured(texts: &Texts, funds: &Funds, kind: MoneyKind) -> [Value; 3] {
    let rate = funds.rates().into_iter().find(|rate| rate.kind.parts().0 == kind);
    let Some(rate) = rate else { return [Value::Nothing, Value::Nothing, Value::Nothing] };
    let result = rate.part.checked_div(rate.whole).and_then(|share| share.to_string().parse().ok());
    [
        Value::text(texts.rate_kind(rate.kind)),
        in_its_unit(texts, rate.whole).0,
        Value::formula("IF({divisor}=0,\"\",{amount}/{divisor})", result, Holds::Shares),
    ]
}

/// Beside what was paid: what is due by which amount, and what is left of it.
fn owed(texts: &Texts, funds: &Funds, kind: MoneyKind) -> [Value; 3] {
    let owed = funds.owed().filter(|_| kind == MoneyKind::Paid);
    let Some(owed) = owed else { return [Value::Nothing, Value::Nothing, Value::Nothing] };
    let result = match in_its_unit(texts, owed.value()).0 {
        Value::Number(number) => Some(number),
        _ => None,
    };
    [
        Value::text(texts.money_kind(owed.basis)),
        in_its_unit(texts, owed.due).0,
        Value::formula("ROUND({due}-{amount},2)", result, Holds::Money),
    ]
}
