//! The periods of a ledger: since when each plan is or was in force.

use super::PeriodLine;
use super::document::{Cell, Column, Document, Tone};
use crate::text::Texts;

/// `period list`
pub(super) fn document(periods: &[PeriodLine], texts: &Texts) -> Document {
    let columns = vec![
        Column::new(texts.column_period()),
        Column::new(texts.column_since()),
        Column::new(texts.column_standing()),
    ];
    let last = periods.len().saturating_sub(1);
    let row = |(at, (period, opened_on)): (usize, &PeriodLine)| -> Vec<Cell> {
        let standing = if at == last {
            Cell::new(texts.period_open(), Tone::Good)
        } else {
            Cell::new(texts.period_closed(), Tone::Muted)
        };
        let since = opened_on.map_or_else(|| texts.period_from_the_start(), |day| texts.day(day));
        vec![texts.period(*period).into(), since.into(), standing]
    };
    let mut document = Document::default();
    document.table(columns, periods.iter().enumerate().map(row).collect(), texts.report_none());
    document
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    #[test]
    fn the_last_period_is_open() {
        let periods = sample::periods();
        insta::assert_snapshot!(printed(&Report::Periods(&periods), Lang::Zh), @"
        计划期        起始           状况
        -----------------------------------
        2024年上半年  建账起         已结转
        2024年下半年  2024年6月30日  进行中
        ");
        insta::assert_snapshot!(printed(&Report::Periods(&periods), Lang::En), @"
        Period               Since           Standing
        ---------------------------------------------
        first half of 2024   from the start  closed
        second half of 2024  30 June 2024    open
        ");
    }
}
