//! Writing what was promised, expected, paid and said: forecasts, targets, amounts, assessments, baselines, supervision,
//! remarks, periods.

use super::value::{self, WINDOW, day, key, maybe, maybe_day, number, position, text};
use super::{Key, Table, Writer};
use crate::model::{
    Amount, Assessment, Baseline, BaselineEntry, ClosedPeriod, Forecast, Period, Remark, Supervision, Target,
};
use crate::model::{BlockerCategory, Commitment, Fault, Light};

/// What a person judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessmentOf {
    Ledger,
    Project(Key),
    Item(Key),
}

impl Writer<'_> {
    pub fn insert_forecast(&mut self, milestone: Key, forecast: &Forecast) -> Result<(), Fault> {
        let mut columns = vec![
            ("milestone_id", key(milestone)),
            ("reason", maybe(forecast.reason.map(BlockerCategory::code))),
            ("happened_on", day(forecast.on)),
            ("recorded_on", day(forecast.recorded_on)),
            ("author", maybe(forecast.by.as_deref())),
            ("note", maybe(forecast.note.as_deref())),
        ];
        columns.extend(value::window(WINDOW, forecast.date.as_ref()));
        self.insert(Table::MilestoneForecast, columns).map(drop)
    }

    pub fn insert_target(&mut self, project: Key, target: &Target) -> Result<(), Fault> {
        let mut columns = vec![
            ("project_id", key(project)),
            ("stage", text(&target.stage)),
            ("count", target.count.map_or(rusqlite::types::Value::Null, number)),
            ("decided_on", day(target.decided_on)),
            ("recorded_on", day(target.recorded_on)),
            ("author", maybe(target.author.as_deref())),
            ("note", maybe(target.note.as_deref())),
        ];
        columns.extend(value::window(WINDOW, Some(&target.by)));
        self.insert(Table::Target, columns).map(drop)
    }

    pub fn insert_assessment(&mut self, of: AssessmentOf, assessment: &Assessment) -> Result<(), Fault> {
        let mut columns = vec![
            ("light", maybe(assessment.light.map(Light::code))),
            ("words", text(&assessment.words)),
            ("happened_on", day(assessment.on)),
            ("recorded_on", day(assessment.recorded_on)),
            ("author", maybe(assessment.by.as_deref())),
        ];
        match of {
            AssessmentOf::Ledger => {}
            AssessmentOf::Project(project) => columns.push(("project_id", key(project))),
            AssessmentOf::Item(item) => columns.push(("item_id", key(item))),
        }
        self.insert(Table::Assessment, columns).map(drop)
    }

    pub fn insert_amount(&mut self, project: Key, amount: &Amount) -> Result<(), Fault> {
        let columns = [
            ("project_id", key(project)),
            ("source", maybe(amount.source.as_deref())),
            ("kind", text(amount.kind.code())),
            ("value", text(&amount.value.to_string())),
            ("happened_on", day(amount.on)),
            ("recorded_on", day(amount.recorded_on)),
            ("author", maybe(amount.by.as_deref())),
            ("note", maybe(amount.note.as_deref())),
        ];
        self.insert(Table::Amount, columns).map(drop)
    }

    /// Freezes a plan under its name. There is no way to change one; undo takes it away.
    pub fn insert_baseline(&mut self, baseline: &Baseline) -> Result<Key, Fault> {
        let columns = [
            ("name", text(&baseline.name)),
            ("period", text(&baseline.period.to_string())),
            ("set_on", day(baseline.set_on)),
            ("recorded_on", day(baseline.recorded_on)),
            ("author", maybe(baseline.by.as_deref())),
            ("note", maybe(baseline.note.as_deref())),
        ];
        let row = self.insert(Table::Baseline, columns)?;
        for (at, entry) in baseline.entries.iter().enumerate() {
            self.insert_baseline_entry(row, at, entry)?;
        }
        Ok(row)
    }

    /// The next entry of a baseline that is too large to be made as one value.
    pub fn insert_baseline_entry(&mut self, baseline: Key, at: usize, entry: &BaselineEntry) -> Result<(), Fault> {
        let mut columns = vec![
            ("baseline_id", key(baseline)),
            ("position", position(at)),
            ("milestone", text(&entry.milestone)),
            ("commitment", maybe(entry.commitment.map(Commitment::code))),
        ];
        columns.extend(value::window(WINDOW, entry.planned.as_ref()));
        self.insert(Table::BaselineEntry, columns).map(drop)
    }

    pub fn insert_supervision(&mut self, supervision: &Supervision) -> Result<Key, Fault> {
        let mut columns = vec![("code", text(&supervision.code))];
        columns.extend(supervised(supervision));
        self.insert(Table::Supervision, columns)
    }

    /// Writes everything but the code.
    pub fn update_supervision(&mut self, row: Key, supervision: &Supervision) -> Result<(), Fault> {
        self.update(Table::Supervision, row, &supervised(supervision))
    }

    pub fn delete_supervision(&mut self, row: Key) -> Result<(), Fault> {
        self.delete(Table::Supervision, row)
    }

    pub fn insert_remark(&mut self, remark: &Remark) -> Result<Key, Fault> {
        let columns = [
            ("code", text(&remark.code)),
            ("position", self.next_position(Table::Remark)?),
            ("about", text(&remark.about.join(" "))),
            ("text", text(&remark.text)),
            ("text_en", maybe(remark.text_en.as_deref())),
        ];
        self.insert(Table::Remark, columns)
    }

    pub fn update_remark(&mut self, row: Key, remark: &Remark) -> Result<(), Fault> {
        let columns = [
            ("about", text(&remark.about.join(" "))),
            ("text", text(&remark.text)),
            ("text_en", maybe(remark.text_en.as_deref())),
        ];
        self.update(Table::Remark, row, &columns)
    }

    pub fn delete_remark(&mut self, row: Key) -> Result<(), Fault> {
        self.delete(Table::Remark, row)
    }

    /// Begins a period and makes it the ledger's; the one before is closed by it.
    pub fn open_period(&mut self, period: Period, on: chrono::NaiveDate) -> Result<(), Fault> {
        self.insert_period(period, Some(on))?;
        self.update(Table::Ledger, Key(1), &[("period", text(&period.to_string()))])
    }

    /// Adds periods that came before those there are, and says when the one that is open began.
    pub fn insert_past(&mut self, closed: &[ClosedPeriod], opened_on: Option<chrono::NaiveDate>) -> Result<(), Fault> {
        for past in closed {
            self.insert_period(past.period, past.opened_on)?;
        }
        let open = self.reader().heading()?.period.to_string();
        let row = self.reader().key_in(Table::Period.name(), &open)?;
        match row {
            Some(row) => self.update(Table::Period, row, &[("opened_on", maybe_day(opened_on))]),
            None => Ok(()),
        }
    }

    pub(super) fn insert_period(&mut self, period: Period, opened_on: Option<chrono::NaiveDate>) -> Result<(), Fault> {
        let columns = [("code", text(&period.to_string())), ("opened_on", maybe_day(opened_on))];
        self.insert(Table::Period, columns).map(drop)
    }

    /// Hands a milestone over to another item, with all that is recorded of it.
    pub fn move_milestone(&mut self, milestone: Key, to_item: Key) -> Result<(), Fault> {
        self.update(Table::Milestone, milestone, &[("item_id", key(to_item))])
    }
}

fn supervised(supervision: &Supervision) -> Vec<value::Column> {
    let answer = supervision.answered.as_ref();
    let mut columns = vec![
        ("about", text(&supervision.about)),
        ("text", text(&supervision.text)),
        ("author", maybe(supervision.by.as_deref())),
        ("given_on", day(supervision.given_on)),
        ("recorded_on", day(supervision.recorded_on)),
        ("answer", maybe(answer.map(|answer| answer.text.as_str()))),
        ("answered_on", maybe_day(answer.map(|answer| answer.on))),
        ("answered_recorded", maybe_day(answer.map(|answer| answer.recorded_on))),
    ];
    columns.extend(value::window(WINDOW, Some(&supervision.feedback)));
    columns
}
