//! 资金情况: what is known of the money, project by project and source by source; that the rest is not.

use super::grammar::{joined, sentence};
use crate::model::view::ProjectView;
use crate::model::{Funds, Qualifier, money};
use crate::report::chapter::Chapter;
use crate::report::document::{Document, Pile};
use crate::report::wording::Wording;

pub(super) struct Money(Pile<String>);

impl Money {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self(wording.pile())
    }
}

impl Chapter for Money {
    fn take(&mut self, wording: &Wording<'_>, project: &ProjectView) {
        if project.is_funded() {
            self.0.push(self::project(wording, project));
        }
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        if self.0.is_empty() {
            document.paragraph(texts.report_no_money());
            return;
        }
        let rest = wording.summary.projects.len() - self.0.len();
        document.paragraphs(self.0.done());
        if rest > 0 {
            document.paragraph(texts.prose_rest_of_money());
        }
    }
}

fn project(wording: &Wording<'_>, project: &ProjectView) -> String {
    let texts = wording.texts;
    let name = wording.name(&project.name, project.name_en.as_ref());
    let investment =
        project.investment.map(|amount| texts.prose_investment(texts.figure(amount, Qualifier::Exact, "万元")));
    let whole = money::whole(&project.money);
    let together = (project.money.len() > 1 && !whole.amounts.is_empty())
        .then(|| source(wording, texts.report_together(), &whole));
    let sources = project.money.iter().map(|funds| {
        let name = funds.source.clone().unwrap_or_else(|| texts.report_source_unknown());
        source(wording, name, funds)
    });
    let unsaid = project.money.is_empty().then(|| texts.prose_rest_of_amounts());
    let facts = investment.into_iter().chain(sources).chain(together).chain(unsaid);
    texts.prose_money_of(name, sentence(texts, facts))
}

/// The amounts of one source, its rates with both figures, and what is owed with its basis.
fn source(wording: &Wording<'_>, source: String, funds: &Funds) -> String {
    let texts = wording.texts;
    let amounts = funds.amounts.iter().map(|(kind, value, on)| {
        let amount = texts.figure(*value, Qualifier::Exact, "万元");
        texts.prose_amount(texts.money_kind(*kind), amount, wording.day(*on))
    });
    let rates = funds.rates().into_iter().map(|rate| texts.prose_rate(texts.rate_kind(rate.kind), texts.rate(&rate)));
    let owed = funds.owed().map(|owed| texts.owed(&owed));
    texts.prose_money_source(source, joined(texts, amounts.chain(rates).chain(owed)))
}
