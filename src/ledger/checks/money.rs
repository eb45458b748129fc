//! Money against the investment stated, and along its way: approved, arrived, paid (C12, C13).

use rust_decimal::Decimal;

use super::figures::sum;
use crate::model::view::ProjectView;
use crate::model::{Finding, Funds, MoneyKind};

/// Where money goes: no more of the first than of the second.
const WAY: [(MoneyKind, MoneyKind); 2] =
    [(MoneyKind::Paid, MoneyKind::Arrived), (MoneyKind::Arrived, MoneyKind::Approved)];

pub(super) fn check(project: &ProjectView, findings: &mut Vec<Finding>) {
    findings.extend(parts(project));
    findings.extend(project.money.iter().flat_map(|funds| beyond(project, funds)));
}

/// Compared only where every source says what was approved: a part of the parts is no contradiction.
fn parts(project: &ProjectView) -> Option<Finding> {
    let whole = project.investment?;
    let approved = project.money.iter().map(|funds| funds.get(MoneyKind::Approved));
    let parts = approved.collect::<Option<Vec<Decimal>>>()?;
    let sum = sum(&parts).filter(|sum| *sum > Decimal::ZERO)?;
    (sum != whole).then(|| Finding::MoneyParts { project: project.reference(), whole, parts })
}

fn beyond(project: &ProjectView, funds: &Funds) -> impl Iterator<Item = Finding> {
    WAY.into_iter().filter_map(move |(more, than)| {
        let (amount, limit) = (funds.get(more)?, funds.get(than)?);
        let source = funds.source.clone();
        (amount > limit).then(|| Finding::MoneyBeyond {
            project: project.reference(),
            source,
            more,
            than,
            amount,
            limit,
        })
    })
}
