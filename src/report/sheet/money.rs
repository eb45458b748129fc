//! Money: an amount a row, so that a spreadsheet can add up, compare and divide. What is derived from amounts is not
//! among them: it would be counted twice.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Sheet, iso};
use crate::model::view::{ProjectView, Summary};
use crate::report::Filter;
use crate::report::document::Column;
use crate::report::wording::Wording;
use crate::text::Texts;

pub(super) fn sheet(summary: &Summary, filter: &Filter, texts: &Texts) -> Sheet<7> {
    let wording = Wording { summary, texts };
    Sheet {
        columns: [
            Column::new(texts.column_code()),
            Column::new(texts.column_project()),
            Column::new(texts.column_source()),
            Column::new(texts.column_kind()),
            Column::figures(texts.column_amount()),
            Column::new(texts.column_unit()),
            Column::days(texts.column_day()),
        ],
        rows: filter.funded(summary).into_iter().flat_map(|project| amounts(&wording, project)).collect(),
    }
}

fn amounts(wording: &Wording<'_>, project: &ProjectView) -> Vec<[String; 7]> {
    let texts = wording.texts;
    let row = |source: String, kind: String, value: Decimal, on: Option<NaiveDate>| {
        let (amount, unit) = texts.bare_figure(value, "万元");
        let name = wording.name(&project.name, project.name_en.as_ref()).to_owned();
        [project.code.clone(), name, source, kind, amount, unit, iso(on)]
    };
    let investment =
        project.investment.map(|value| row(texts.report_whole_project(), texts.card_investment(), value, None));
    let of_sources = project.money.iter().flat_map(|funds| {
        let source = funds.source.clone().unwrap_or_else(|| texts.report_source_unknown());
        funds.amounts.iter().map(move |(kind, value, on)| (source.clone(), *kind, *value, *on))
    });
    let of_sources = of_sources.map(|(source, kind, value, on)| row(source, texts.money_kind(kind), value, Some(on)));
    investment.into_iter().chain(of_sources).collect()
}
