//! 五、资金: what is known of the money, project by project and source by source; that the rest is not.

use crate::model::Qualifier;
use crate::report::Filter;
use crate::report::document::Document;
use crate::report::rows;
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_money());
    let funded = Filter::default().funded(wording.summary);
    if funded.is_empty() {
        document.paragraph(texts.report_no_money());
        return;
    }
    let investments: Vec<String> = funded
        .iter()
        .filter_map(|project| {
            let amount = texts.figure(project.investment?, Qualifier::Exact, "万元");
            Some(texts.report_investment(texts.reference(&project.reference()), amount))
        })
        .collect();
    if !investments.is_empty() {
        document.paragraph(texts.report_known_investments(texts.listed(investments)));
    }
    let rows: Vec<_> = funded.into_iter().flat_map(|project| rows::money(wording, project)).collect();
    if !rows.is_empty() {
        document.table(rows::money_columns(texts), rows, texts.report_none());
    }
    document.note(texts.report_rest_of_money());
}
