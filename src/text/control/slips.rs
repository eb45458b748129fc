//! How far dates are apart, and the slip log.

use crate::model::{DateChange, Pushed, Said, Variance};
use crate::text::Texts;

impl Texts {
    pub fn said(&self, said: Said) -> String {
        match said {
            Said::Baseline => self.said_baseline(),
            Said::Planned => self.said_planned(),
            Said::Forecast => self.said_forecast(),
        }
    }

    /// 晚17天, within its window.
    pub fn variance(&self, variance: Variance) -> String {
        match variance {
            Variance::Within => self.variance_within(),
            Variance::Same | Variance::Days(0) => self.variance_same(),
            Variance::Days(days) if days > 0 => self.variance_later(self.days(days)),
            Variance::Days(days) => self.variance_earlier(self.days(-days)),
        }
    }

    /// One line of the slip log: what was said on a day, what that did to the date, and why. `year` is the plan's.
    pub fn date_change(&self, change: &DateChange, year: i32) -> String {
        let on = self.day(change.on);
        let told = match (&change.date, change.said) {
            (Some(date), said) => self.date_change_said(on, self.said(said), self.period_date(date, year)),
            (None, Said::Forecast) => self.date_change_forecast_away(on),
            (None, Said::Baseline | Said::Planned) => self.date_change_planned_away(on),
        };
        let effect: Vec<String> = self.effect(change).into_iter().chain(self.grounds(change)).collect();
        if effect.is_empty() { told } else { self.date_change_told(told, effect.join(&self.clause_comma())) }
    }

    /// What a milestone is pushed by, and to when.
    pub fn pushed(&self, pushed: &Pushed, year: i32) -> String {
        self.pushed_on(pushed.by.as_str(), self.days(pushed.days), self.day_of_plan(pushed.to, year))
    }

    /// 顺延3次，累计+47天: how many times, and by how many days against the baseline.
    pub fn slips(&self, nth: usize, total: i64) -> String {
        match nth {
            0 if total < 0 => self.slips_none_earlier(self.days(-total)),
            0 => self.slips_none(),
            _ => self.slips_counted(nth, self.signed_days(total)),
        }
    }

    /// What a change did to the date before it; nothing where there is none to compare.
    fn effect(&self, change: &DateChange) -> Option<String> {
        let step = change.step.filter(|step| *step != 0 || change.date.is_some())?;
        let days = change.total.map_or(0, Variance::days);
        let total = self.signed_days(days);
        Some(match change.slip {
            None if change.said == Said::Baseline => self.date_change_late_already(self.days(step)),
            Some(nth) => self.date_change_slip(nth, self.signed_days(step), total),
            // With a forecast taken back the plan is what is expected again.
            None if change.date.is_none() => self.date_change_back(self.signed_days(step), total),
            None if step < 0 => self.date_change_earlier(self.days(-step), total),
            None if change.sharpened => self.date_change_sharpened(),
            None if days == 0 => self.date_change_unmoved(),
            None => self.date_change_unmoved_since(total),
        })
    }

    fn grounds(&self, change: &DateChange) -> Option<String> {
        let reason = change.reason.map(|reason| self.blocker_category(reason));
        match (reason, change.note.as_deref()) {
            (Some(reason), Some(note)) => Some(self.date_change_reason_noted(reason, note)),
            (Some(reason), None) => Some(self.date_change_reason(reason)),
            (None, Some(note)) => Some(self.date_change_noted(note)),
            (None, None) => None,
        }
    }
}
