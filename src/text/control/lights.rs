//! Why a light has its colour, and the rule all lights go by.

use crate::model::change::Reference;
use crate::model::{Judged, LightRule, PeriodDate, Stages, Why};
use crate::text::{Texts, figures};

/// Units planned up to a day, and those there.
struct Share<'w> {
    planned: u32,
    done: u32,
    total: u32,
    stage: &'w str,
    by: &'w PeriodDate,
}

impl Texts {
    /// The reason in words, every number with its basis. `year` is the plan's.
    pub fn light_why(&self, judged: &Judged, stages: &Stages, year: i32) -> String {
        match &judged.why {
            Why::Done { on } => self.why_done(self.day_of_plan(*on, year)),
            Why::DoneLate { on, days } => self.why_done_late(self.day_of_plan(*on, year), self.days(*days)),
            Why::Overdue { days } => self.why_overdue(self.days(*days)),
            Why::ForecastLate { days } => self.why_forecast_late(self.days(*days)),
            Why::Pushed { days, by } => self.why_pushed(by.as_str(), self.days(*days)),
            Why::EndsSoon { days } | Why::OnTime { days } => self.why_ahead(*days),
            Why::Undated => self.why_undated(),
            Why::BehindShare { planned, done, total, stage, by } | Why::OnShare { planned, done, total, stage, by } => {
                let share = Share { planned: *planned, done: *done, total: *total, stage, by };
                self.why_share(&share, stages, year)
            }
            Why::UnitsComplete { total } => self.why_units_complete(*total),
            Why::Dropped { on, reason } => {
                let on = self.day_of_plan(*on, year);
                match reason {
                    Some(reason) => self.why_dropped_because(on, reason.as_str()),
                    None => self.why_dropped(on),
                }
            }
            Why::AllBelowDone => self.why_all_below_done(),
            Why::NothingToJudge => self.why_nothing_to_judge(),
            Why::Worst { child, count, of } => self.why_child(child, judged, *count, *of),
            Why::Assessed { by, words } => {
                let on = judged.since.map(|on| self.day_of_plan(on, year)).unwrap_or_default();
                match by {
                    Some(by) => self.why_assessed_by(by.as_str(), on, words.as_str()),
                    None => self.why_assessed(on, words.as_str()),
                }
            }
        }
    }

    fn why_ahead(&self, days: i64) -> String {
        if days == 0 { self.why_last_day() } else { self.why_days_left(self.days(days)) }
    }

    fn why_share(&self, share: &Share<'_>, stages: &Stages, year: i32) -> String {
        let (by, stage) = (self.period_date(share.by, year), self.stage(stages, share.stage));
        let planned = self.share(share.planned, share.total);
        let done = self.share(share.done, share.total);
        let gap = share.planned.saturating_sub(share.done);
        match figures::percent(gap, share.total).filter(|_| gap > 0) {
            Some(points) => {
                let gap = format!("{gap}/{}", share.total);
                self.why_behind_share(by, stage, planned, done, gap, points)
            }
            None => self.why_on_share(by, stage, planned, done),
        }
    }

    /// Of several, the child to look at first is named, and why it is that one.
    fn why_child(&self, child: &Reference, judged: &Judged, count: usize, of: usize) -> String {
        let rest = match (count, of) {
            (_, 1) => "one_of_one",
            (1, _) => "one",
            (count, of) if count == of => "all",
            _ => "some",
        };
        let child = self.reference(child);
        let named = match judged.due {
            Some(_) => self.why_worst_due(child.clone()),
            None => self.why_worst_undated(child.clone()),
        };
        self.why_worst(rest, child, of, self.light(judged.light), named, count)
    }

    /// The whole rule with its thresholds, both parts, and what parents take.
    pub fn light_rule(&self, rule: &LightRule) -> String {
        // From the point on where it is red at once there is no amber.
        let share = if rule.red_points == 0 || rule.amber_points > rule.red_points {
            self.light_rule_share_red(rule.red_points)
        } else {
            self.light_rule_share(rule.amber_points, rule.red_points)
        };
        self.light_rule_all(
            self.light_rule_overdue(rule.red_overdue_days),
            self.light_rule_soon(rule.amber_days),
            self.light_rule_late(rule.red_slip_days),
            share,
        )
    }
}
