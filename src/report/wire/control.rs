//! What control adds to things: lights with their reasons, expected dates, the log of dates, money, planned shares, answers
//! asked for.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Number, Value, json};

use super::parts::{Planned, number};
use crate::model;
use crate::model::view::TargetView;
use crate::model::{BlockerCategory, Judged, MoneyKind, Why, money};

#[derive(Serialize)]
pub(super) struct Light {
    #[serde(rename = "light")]
    colour: &'static str,
    since: Option<NaiveDate>,
    /// `kind` and the figures of that kind.
    why: Value,
}

impl Light {
    pub(super) fn of(judged: &Judged) -> Self {
        Self { colour: judged.light.code(), since: judged.since, why: why(&judged.why) }
    }
}

fn why(why: &Why) -> Value {
    let share = |kind: &str, [planned, done, total]: [u32; 3], stage: &str, by: &model::PeriodDate| {
        let by = Planned::of(by, None);
        json!({"kind": kind, "planned": planned, "done": done, "total": total, "stage": stage, "by": by})
    };
    match why {
        Why::Done { on } => json!({"kind": "done", "on": on}),
        Why::DoneLate { on, days } => json!({"kind": "done_late", "on": on, "days": days}),
        Why::Overdue { days } => json!({"kind": "overdue", "days": days}),
        Why::ForecastLate { days } => json!({"kind": "forecast_late", "days": days}),
        Why::Pushed { days, by } => json!({"kind": "pushed", "days": days, "by": by}),
        Why::EndsSoon { days } => json!({"kind": "ends_soon", "days": days}),
        Why::OnTime { days } => json!({"kind": "on_time", "days": days}),
        Why::Undated => json!({"kind": "undated"}),
        Why::BehindShare { planned, done, total, stage, by } => {
            share("behind_share", [*planned, *done, *total], stage, by)
        }
        Why::OnShare { planned, done, total, stage, by } => share("on_share", [*planned, *done, *total], stage, by),
        Why::UnitsComplete { total } => json!({"kind": "units_complete", "total": total}),
        Why::Dropped { on, reason } => json!({"kind": "dropped", "on": on, "reason": reason}),
        Why::AllBelowDone => json!({"kind": "all_below_done"}),
        Why::NothingToJudge => json!({"kind": "nothing_to_judge"}),
        Why::Worst { child, count, of } => {
            json!({"kind": "worst", "child": child.code, "count": count, "of": of})
        }
        Why::Assessed { by, words } => json!({"kind": "assessed", "by": by, "words": words}),
    }
}

/// The thresholds all lights of an answer go by.
#[derive(Serialize)]
pub(super) struct Rule {
    amber_days: u16,
    red_overdue_days: u16,
    red_slip_days: u16,
    amber_points: u16,
    red_points: u16,
}

impl Rule {
    pub(super) fn of(rule: &model::LightRule) -> Self {
        let model::LightRule { amber_days, red_overdue_days, red_slip_days, amber_points, red_points } = *rule;
        Self { amber_days, red_overdue_days, red_slip_days, amber_points, red_points }
    }
}

#[derive(Serialize)]
pub(super) struct Assessment<'a> {
    light: Option<&'static str>,
    words: &'a str,
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Option<&'a str>,
}

impl<'a> Assessment<'a> {
    pub(super) fn of(assessment: &'a model::Assessment) -> Self {
        let model::Assessment { light, words, on, recorded_on, by } = assessment;
        Self { light: light.map(model::Light::code), words, on: *on, recorded_on: *recorded_on, by: by.as_deref() }
    }
}

/// A forecast as somebody said it.
#[derive(Serialize)]
pub(super) struct Forecast<'a> {
    date: Option<Planned<'a>>,
    reason: Option<&'static str>,
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> Forecast<'a> {
    pub(super) fn of(forecast: &'a model::Forecast) -> Self {
        Self {
            date: forecast.date.as_ref().map(|date| Planned::of(date, None)),
            reason: forecast.reason.map(BlockerCategory::code),
            on: forecast.on,
            recorded_on: forecast.recorded_on,
            by: forecast.by.as_deref(),
            note: forecast.note.as_deref(),
        }
    }
}

/// What the milestone before makes of it; derived.
#[derive(Serialize)]
pub(super) struct Pushed<'a> {
    to: NaiveDate,
    days: i64,
    by: &'a str,
    since: NaiveDate,
}

impl<'a> Pushed<'a> {
    pub(super) fn of(pushed: &'a model::Pushed) -> Self {
        Self { to: pushed.to, days: pushed.days, by: &pushed.by, since: pushed.since }
    }
}

/// One line of the slip log.
#[derive(Serialize)]
pub(super) struct DateChange<'a> {
    said: &'static str,
    date: Option<Planned<'a>>,
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Option<&'a str>,
    reason: Option<&'static str>,
    note: Option<&'a str>,
    step_days: Option<i64>,
    total_days: Option<i64>,
    slip: Option<usize>,
}

impl<'a> DateChange<'a> {
    pub(super) fn of(change: &'a model::DateChange) -> Self {
        Self {
            said: change.said.code(),
            date: change.date.as_ref().map(|date| Planned::of(date, None)),
            on: change.on,
            recorded_on: change.recorded_on,
            by: change.by.as_deref(),
            reason: change.reason.map(BlockerCategory::code),
            note: change.note.as_deref(),
            step_days: change.step,
            total_days: change.total.map(model::Variance::days),
            slip: change.slip,
        }
    }
}

/// The money of one source, or of all of them together, in 万元.
#[derive(Serialize)]
pub(super) struct Funds<'a> {
    source: Option<&'a str>,
    amounts: Vec<Amount>,
    rates: Vec<Rate>,
    owed: Option<Owed>,
}

#[derive(Serialize)]
struct Amount {
    kind: &'static str,
    value: Option<Number>,
    unit: &'static str,
    on: NaiveDate,
}

/// Two amounts; whoever wants a percentage divides them.
#[derive(Serialize)]
struct Rate {
    kind: &'static str,
    part: Option<Number>,
    whole: Option<Number>,
}

#[derive(Serialize)]
struct Owed {
    basis: &'static str,
    due: Option<Number>,
    paid: Option<Number>,
    value: Option<Number>,
}

impl<'a> Funds<'a> {
    pub(super) fn of(funds: &'a model::Funds) -> Self {
        Self { source: funds.source.as_deref(), ..Self::sums(funds) }
    }

    /// What several sources make together, as far as all of them are known.
    pub(super) fn together(sources: &[model::Funds]) -> Option<Self> {
        (sources.len() > 1).then(|| Self::sums(&money::whole(sources)))
    }

    fn sums(funds: &model::Funds) -> Self {
        let amount = |(kind, value, on): &(MoneyKind, Decimal, NaiveDate)| Amount {
            kind: kind.code(),
            value: number(*value),
            unit: "万元",
            on: *on,
        };
        let rate =
            |rate: money::Rate| Rate { kind: rate.kind.code(), part: number(rate.part), whole: number(rate.whole) };
        Self {
            source: None,
            amounts: funds.amounts.iter().map(amount).collect(),
            rates: funds.rates().into_iter().map(rate).collect(),
            owed: funds.owed().map(|owed| Owed {
                basis: owed.basis.code(),
                due: number(owed.due),
                paid: number(owed.paid),
                value: number(owed.value()),
            }),
        }
    }
}

/// A planned share: `count` of `total` units at or past `stage` by the end of `by`.
#[derive(Serialize)]
pub(super) struct Target<'a> {
    stage: &'a str,
    count: Option<u32>,
    reached: u32,
    total: Option<u32>,
    by: Planned<'a>,
    decided_on: NaiveDate,
    recorded_on: NaiveDate,
    author: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> Target<'a> {
    pub(super) fn of(view: &'a TargetView, total: Option<u32>) -> Self {
        let target = &view.target;
        Self {
            stage: &target.stage,
            count: target.count,
            reached: view.reached,
            total,
            by: Planned::of(&target.by, None),
            decided_on: target.decided_on,
            recorded_on: target.recorded_on,
            author: target.author.as_deref(),
            note: target.note.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Supervision<'a> {
    code: &'a str,
    about: &'a str,
    text: &'a str,
    by: Option<&'a str>,
    given_on: NaiveDate,
    recorded_on: NaiveDate,
    feedback: Planned<'a>,
    open: bool,
    overdue: bool,
    answer: Option<Answer<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    text: &'a str,
    on: NaiveDate,
    recorded_on: NaiveDate,
}

impl<'a> Supervision<'a> {
    pub(super) fn of(supervision: &'a model::Supervision, as_of: NaiveDate) -> Self {
        Self {
            code: &supervision.code,
            about: &supervision.about,
            text: &supervision.text,
            by: supervision.by.as_deref(),
            given_on: supervision.given_on,
            recorded_on: supervision.recorded_on,
            feedback: Planned::of(&supervision.feedback, None),
            open: supervision.is_open(as_of),
            overdue: supervision.is_overdue(as_of),
            answer: supervision.answered.as_ref().map(|answer| Answer {
                text: &answer.text,
                on: answer.on,
                recorded_on: answer.recorded_on,
            }),
        }
    }
}
