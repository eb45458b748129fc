//! Amounts of money against each other, each share with what it is made of.

use rust_decimal::Decimal;

use crate::model::Qualifier;
use crate::model::money::{Owed, Rate, RateKind};
use crate::model::view::Funding;
use crate::text::{Lang, Texts, figures};

impl Texts {
    pub fn rate_kind(&self, kind: RateKind) -> String {
        match kind {
            RateKind::Arrival => self.rate_arrival(),
            RateKind::Payment => self.rate_payment(),
            RateKind::Completion => self.rate_completion(),
        }
    }

    /// Where money comes from; that it was only seen from what was recorded of it.
    pub fn funding(&self, funding: &Funding<'_>) -> String {
        match funding {
            Funding::Said(words) => (*words).to_owned(),
            Funding::Recorded(sources) => {
                self.funding_recorded(self.listed(sources.iter().map(|source| (*source).to_owned())))
            }
        }
    }

    /// 300/500万元，60.0%: one decimal, half up; nothing of nothing has no percentage.
    pub fn rate(&self, rate: &Rate) -> String {
        let (part, whole) = (self.sum(rate.part), self.money(rate.whole));
        match figures::percent_of(rate.part, rate.whole, 1) {
            Some(percent) => self.rate_of(part, whole, percent),
            None => format!("{part}/{whole}"),
        }
    }

    /// 欠付200万元（完成投资800-已付600）.
    pub fn owed(&self, owed: &Owed) -> String {
        let amount = self.money(owed.value().abs());
        let (basis, due, paid) = (self.money_kind(owed.basis), self.sum(owed.due), self.sum(owed.paid));
        if owed.value().is_zero() {
            self.owed_nothing(basis, due, paid)
        } else if owed.value() > Decimal::ZERO {
            self.owed_left(amount, basis, due, paid)
        } else {
            self.owed_overpaid(amount, basis, due, paid)
        }
    }

    /// An amount in 万元 with its unit.
    pub(in crate::text) fn money(&self, value: Decimal) -> String {
        self.figure(value, Qualifier::Exact, "万元")
    }

    /// An amount in 万元 where the unit is said beside it: English counts it in yuan, as [`Self::figure`] does.
    pub(in crate::text) fn sum(&self, value: Decimal) -> String {
        match self.lang() {
            Lang::Zh => self.number(value),
            Lang::En => self.number(value * Decimal::from(10_000)),
        }
    }
}
