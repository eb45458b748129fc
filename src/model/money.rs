//! Money (资金) of a project: what was approved, planned for the year, arrived, paid, earned by work done, in 万元, per
//! source. Amounts are recorded; rates are derived, and only where both figures are known.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// The largest amount anybody can mean, in 万元; above it a figure or its unit was mistyped.
pub const MOST: u32 = 1_000_000_000;

/// What an amount is of (`domain.md` B2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoneyKind {
    /// 批复
    Approved,
    /// 年度计划
    AnnualPlan,
    /// 到位
    Arrived,
    /// 拨付
    Paid,
    /// 完成投资
    WorkDone,
    /// 应付: what the contract lets the builder ask for. Not all work done is due at once.
    Payable,
}

impl MoneyKind {
    pub const ALL: [Self; 6] =
        [Self::Approved, Self::AnnualPlan, Self::Arrived, Self::WorkDone, Self::Payable, Self::Paid];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::AnnualPlan => "annual_plan",
            Self::Arrived => "arrived",
            Self::Paid => "paid",
            Self::WorkDone => "work_done",
            Self::Payable => "payable",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// An amount on a day: the whole up to then, not what was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Where the money comes from; `None` where nobody has said.
    pub source: Option<String>,
    pub kind: MoneyKind,
    /// 万元
    pub value: Decimal,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

/// What is known of one source, or of a whole project, at the end of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Funds {
    /// `None` for a source nobody has named.
    pub source: Option<String>,
    /// The last amount of each kind, with its day.
    pub amounts: Vec<(MoneyKind, Decimal, NaiveDate)>,
    /// Kinds summed from amounts of several years: the plan of one year does not measure them.
    pub across_years: Vec<MoneyKind>,
}

/// A share with the two amounts it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub kind: RateKind,
    pub part: Decimal,
    pub whole: Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateKind {
    /// 到位率 = 到位 / 年度计划
    Arrival,
    /// 拨付率 = 拨付 / 到位
    Payment,
    /// 投资完成率 = 完成投资 / 年度计划
    Completion,
}

impl RateKind {
    pub const ALL: [Self; 3] = [Self::Arrival, Self::Payment, Self::Completion];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Arrival => "arrival",
            Self::Payment => "payment",
            Self::Completion => "completion",
        }
    }

    /// What is divided by what.
    pub const fn parts(self) -> (MoneyKind, MoneyKind) {
        match self {
            Self::Arrival => (MoneyKind::Arrived, MoneyKind::AnnualPlan),
            Self::Payment => (MoneyKind::Paid, MoneyKind::Arrived),
            Self::Completion => (MoneyKind::WorkDone, MoneyKind::AnnualPlan),
        }
    }
}

/// What is owed (欠付): due − paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// [`MoneyKind::Payable`] where that is known, else [`MoneyKind::WorkDone`].
    pub basis: MoneyKind,
    pub due: Decimal,
    pub paid: Decimal,
}

impl Owed {
    /// 万元; negative where more was paid than is due.
    pub fn value(&self) -> Decimal {
        self.due.saturating_sub(self.paid)
    }
}

impl Funds {
    pub fn get(&self, kind: MoneyKind) -> Option<Decimal> {
        self.amounts.iter().find(|(known, ..)| *known == kind).map(|(_, value, _)| *value)
    }

    fn dated(&self, kind: MoneyKind) -> Option<(Decimal, NaiveDate)> {
        self.amounts.iter().find(|(known, ..)| *known == kind).map(|(_, value, on)| (*value, *on))
    }

    /// The rates of which both figures are known. What is measured against an annual plan must be of the plan's year.
    pub fn rates(&self) -> Vec<Rate> {
        let rate = |kind: RateKind| {
            let (part, whole) = kind.parts();
            let ((value, part_on), (divisor, whole_on)) = (self.dated(part)?, self.dated(whole)?);
            let same_year = part_on.year() == whole_on.year() && !self.across_years.contains(&part);
            ((same_year || whole != MoneyKind::AnnualPlan) && divisor > Decimal::ZERO).then_some(Rate {
                kind,
                part: value,
                whole: divisor,
            })
        };
        RateKind::ALL.into_iter().filter_map(rate).collect()
    }

    /// Known only where both what is due and what was paid are.
    pub fn owed(&self) -> Option<Owed> {
        let paid = self.get(MoneyKind::Paid)?;
        let basis = [MoneyKind::Payable, MoneyKind::WorkDone].into_iter().find(|kind| self.get(*kind).is_some())?;
        Some(Owed { basis, due: self.get(basis)?, paid })
    }
}

/// What is known of each source at the end of `day`, in the order they first appear.
pub fn by_source(amounts: &[Amount], day: NaiveDate) -> Vec<Funds> {
    let mut sources: Vec<Funds> = Vec::new();
    let mut known: Vec<&Amount> = amounts.iter().filter(|amount| amount.on <= day).collect();
    known.sort_by_key(|amount| amount.on);
    for amount in known {
        let at = sources.iter().position(|funds| funds.source == amount.source).unwrap_or_else(|| {
            sources.push(Funds { source: amount.source.clone(), ..Funds::default() });
            sources.len() - 1
        });
        let Some(funds) = sources.get_mut(at) else { continue };
        funds.amounts.retain(|(kind, ..)| *kind != amount.kind);
        funds.amounts.push((amount.kind, amount.value, amount.on));
    }
    for funds in &mut sources {
        funds.amounts.sort_by_key(|(kind, ..)| MoneyKind::ALL.iter().position(|known| known == kind));
    }
    sources
}

/// The whole of `sources`: of each kind the sum, but only where every source that is known at all has it; a sum of some of
/// the parts would look like the whole. Annual plans of different years are no sum.
pub fn whole(sources: &[Funds]) -> Funds {
    let mut all = Funds::default();
    for kind in MoneyKind::ALL {
        let Some(parts) = sources.iter().map(|funds| funds.dated(kind)).collect::<Option<Vec<_>>>() else { continue };
        let (Some(first), Some(last)) = (parts.iter().map(|(_, on)| *on).min(), parts.iter().map(|(_, on)| *on).max())
        else {
            continue;
        };
        let across = first.year() != last.year();
        let sum = parts.iter().try_fold(Decimal::ZERO, |sum, (value, _)| sum.checked_add(*value));
        if let Some(sum) = sum.filter(|_| kind != MoneyKind::AnnualPlan || !across) {
            all.amounts.push((kind, sum, last));
            all.across_years.extend(across.then_some(kind));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn amount(source: Option<&str>, kind: MoneyKind, value: i64, on: NaiveDate) -> Amount {
        let (source, value) = (source.map(str::to_owned), Decimal::from(value));
        Amount { source, kind, value, on, recorded_on: on, by: None, note: None }
    }

    fn of(kind: MoneyKind, value: i64, on: NaiveDate) -> Amount {
        amount(None, kind, value, on)
    }

    fn at_year_end(amounts: &[Amount]) -> Vec<Funds> {
        by_source(amounts, day(2024, 12, 31))
    }

    fn only(amounts: &[Amount]) -> Funds {
        let mut sources = at_year_end(amounts);
        assert_eq!(sources.len(), 1);
        sources.remove(0)
    }

    fn rates(funds: &Funds) -> Vec<String> {
        funds.rates().iter().map(|rate| format!("{} {}/{}", rate.kind.code(), rate.part, rate.whole)).collect()
    }

    #[test]
    fn of_each_source_and_kind_the_latest_amount_up_to_the_day_counts() {
        let amounts = [
            amount(Some("中央"), MoneyKind::Arrived, 300, day(2024, 8, 1)),
            amount(Some("中央"), MoneyKind::Arrived, 100, day(2024, 3, 1)),
            amount(Some("县级"), MoneyKind::Arrived, 50, day(2024, 2, 1)),
            amount(None, MoneyKind::Paid, 7, day(2024, 9, 1)),
            amount(Some("县级"), MoneyKind::Arrived, 60, day(2024, 2, 1)),
        ];
        let known = |on| -> Vec<(Option<String>, Option<Decimal>)> {
            by_source(&amounts, on).iter().map(|funds| (funds.source.clone(), funds.get(MoneyKind::Arrived))).collect()
        };
        let (central, county) = (Some("中央".to_owned()), Some("县级".to_owned()));
        assert_eq!(known(day(2024, 1, 31)), []);
        // Of one day the one written last; sources in the order they first appear.
        let spring = [(county.clone(), Some(60.into())), (central.clone(), Some(100.into()))];
        assert_eq!(known(day(2024, 7, 31)), spring);
        assert_eq!(known(day(2024, 9, 1)), [(county, Some(60.into())), (central, Some(300.into())), (None, None)]);
    }

    #[test]
    fn the_kinds_of_a_source_stand_in_one_order_with_their_days() {
        let funds = only(&[
            of(MoneyKind::Paid, 2, day(2024, 2, 1)),
            of(MoneyKind::Payable, 3, day(2024, 5, 1)),
            of(MoneyKind::Approved, 9, day(2024, 3, 1)),
        ]);
        let kinds: Vec<_> = funds.amounts.iter().map(|(kind, _, on)| (kind.code(), on.to_string())).collect();
        let listed = [("approved", "2024-03-01"), ("payable", "2024-05-01"), ("paid", "2024-02-01")];
        assert_eq!(kinds, listed.map(|(kind, on)| (kind, on.to_owned())));
    }

    #[test]
    fn a_whole_is_known_only_where_every_source_has_its_part() {
        let mut amounts = vec![
            amount(Some("中央"), MoneyKind::Arrived, 300, day(2024, 8, 1)),
            amount(Some("中央"), MoneyKind::Paid, 120, day(2024, 8, 1)),
            amount(Some("县级"), MoneyKind::Arrived, 60, day(2024, 2, 1)),
        ];
        let all = whole(&at_year_end(&amounts));
        assert_eq!(all.amounts, [(MoneyKind::Arrived, 360.into(), day(2024, 8, 1))]);
        assert_eq!((all.owed(), rates(&all)), (None, Vec::new()));
        amounts.push(amount(Some("县级"), MoneyKind::Paid, 0, day(2024, 9, 1)));
        assert_eq!(rates(&whole(&at_year_end(&amounts))), ["payment 120/360"]);
        // Money nobody has given a source is a part like the others.
        amounts.push(amount(None, MoneyKind::Arrived, 40, day(2024, 9, 2)));
        assert_eq!(whole(&at_year_end(&amounts)).amounts, [(MoneyKind::Arrived, 400.into(), day(2024, 9, 2))]);
        assert_eq!(whole(&[]), Funds::default());
    }

    #[test]
    fn a_rate_needs_both_its_figures_and_something_to_divide_by() {
        let plan = of(MoneyKind::AnnualPlan, 500, day(2024, 1, 10));
        let arrived = of(MoneyKind::Arrived, 300, day(2024, 6, 30));
        let paid = of(MoneyKind::Paid, 150, day(2024, 6, 30));
        let done = of(MoneyKind::WorkDone, 200, day(2024, 6, 30));
        assert_eq!(rates(&only(std::slice::from_ref(&plan))), Vec::<String>::new());
        assert_eq!(rates(&only(&[plan.clone(), arrived.clone()])), ["arrival 300/500"]);
        let all = ["arrival 300/500", "payment 150/300", "completion 200/500"];
        assert_eq!(rates(&only(&[paid.clone(), done, arrived, plan])), all);
        assert_eq!(rates(&only(&[paid, of(MoneyKind::Arrived, 0, day(2024, 6, 30))])), Vec::<String>::new());
    }

    #[test]
    fn the_plan_of_a_year_measures_only_what_is_of_that_year() {
        let plan = |year| of(MoneyKind::AnnualPlan, 500, day(year, 1, 10));
        let arrived = of(MoneyKind::Arrived, 300, day(2023, 12, 31));
        let paid = of(MoneyKind::Paid, 150, day(2024, 3, 1));
        assert_eq!(rates(&only(&[plan(2023), arrived.clone()])), ["arrival 300/500"]);
        assert_eq!(rates(&only(&[plan(2023), plan(2024), arrived.clone()])), Vec::<String>::new());
        // What arrived is paid out in whatever year.
        assert_eq!(rates(&only(&[arrived, paid])), ["payment 150/300"]);
    }

    #[test]
    fn a_whole_across_years_is_measured_against_no_plan() {
        let plan = |source, year| amount(Some(source), MoneyKind::AnnualPlan, 500, day(year, 1, 10));
        let arrived = |source, year| amount(Some(source), MoneyKind::Arrived, 300, day(year, 12, 1));
        let of_the_whole = |amounts: &[Amount]| {
            let all = whole(&at_year_end(amounts));
            (all.get(MoneyKind::AnnualPlan), all.get(MoneyKind::Arrived), rates(&all))
        };
        let (thousand, sum) = (Some(1000.into()), Some(600.into()));
        let one_year = [plan("中央", 2024), plan("县级", 2024), arrived("中央", 2024), arrived("县级", 2024)];
        assert_eq!(of_the_whole(&one_year), (thousand, sum, vec!["arrival 600/1000".to_owned()]));
        let last_year = [plan("中央", 2024), plan("县级", 2024), arrived("中央", 2023), arrived("县级", 2024)];
        assert_eq!(of_the_whole(&last_year), (thousand, sum, Vec::new()));
        let two_plans = [plan("中央", 2023), plan("县级", 2024), arrived("中央", 2023), arrived("县级", 2024)];
        assert_eq!(of_the_whole(&two_plans), (None, sum, Vec::new()));
    }

    #[test]
    fn what_is_owed_goes_by_the_contract_where_that_is_known_and_by_work_done_otherwise() {
        let paid = of(MoneyKind::Paid, 150, day(2024, 6, 30));
        let done = of(MoneyKind::WorkDone, 200, day(2024, 6, 30));
        let payable = of(MoneyKind::Payable, 160, day(2024, 6, 30));
        assert_eq!(only(std::slice::from_ref(&done)).owed(), None);
        assert_eq!(only(std::slice::from_ref(&paid)).owed(), None);
        let by_work = only(&[paid.clone(), done.clone()]).owed().unwrap();
        assert_eq!((by_work.basis, by_work.value()), (MoneyKind::WorkDone, 50.into()));
        let by_contract = only(&[paid.clone(), done, payable]).owed().unwrap();
        assert_eq!((by_contract.basis, by_contract.value()), (MoneyKind::Payable, 10.into()));
        let too_much = only(&[paid, of(MoneyKind::Payable, 100, day(2024, 6, 30))]).owed().unwrap();
        assert_eq!(too_much.value(), Decimal::from(-50));
    }

    #[test]
    fn sums_out_of_all_bounds_are_left_unknown() {
        let huge = |source| Amount { value: Decimal::MAX, ..amount(Some(source), MoneyKind::Paid, 0, day(2024, 1, 1)) };
        assert_eq!(whole(&at_year_end(&[huge("中央"), huge("县级")])), Funds::default());
    }

    #[test]
    fn codes_name_their_kind() {
        for kind in MoneyKind::ALL {
            assert_eq!(MoneyKind::from_code(kind.code()), Some(kind));
        }
    }
}
