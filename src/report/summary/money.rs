//! 五、资金: what is known of the money, project by project and source by source; that the rest is not.

use crate::model::Qualifier;
use crate::model::view::ProjectView;
use crate::report::chapter::Chapter;
use crate::report::document::{Cell, Document, Pile};
use crate::report::rows;
use crate::report::wording::Wording;

pub(super) struct Money {
    is_known: bool,
    investments: Vec<String>,
    rows: Pile<Vec<Cell>>,
}

impl Money {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self { is_known: false, investments: Vec::new(), rows: wording.pile() }
    }
}

impl Chapter for Money {
    fn take(&mut self, wording: &Wording<'_>, project: &ProjectView) {
        let texts = wording.texts;
        self.is_known |= project.is_funded();
        if let Some(investment) = project.investment {
            let amount = texts.figure(investment, Qualifier::Exact, "万元");
            self.investments.push(texts.report_investment(texts.reference(&project.reference()), amount));
        }
        self.rows.extend(rows::money(wording, project));
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        document.heading(1, texts.report_money());
        if !self.is_known {
            document.paragraph(texts.report_no_money());
            return;
        }
        if !self.investments.is_empty() {
            document.paragraph(texts.report_known_investments(texts.listed(self.investments)));
        }
        if !self.rows.is_empty() {
            document.long_table(rows::money_columns(texts), self.rows.done(), texts.report_none());
        }
        document.note(texts.report_rest_of_money());
    }
}
