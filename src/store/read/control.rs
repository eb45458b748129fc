//! Reading what was promised, expected, paid and said: forecasts, targets, amounts, assessments, baselines, supervision,
//! remarks, periods.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Reader, Scope, column};
use crate::model::{Amount, Answer, Assessment, Baseline, BaselineEntry, Forecast, Remark, Supervision, Target};
use crate::model::{BlockerCategory, Commitment, Fault, FigureRef, Light, MoneyKind, Period};
use crate::store::write::Key;

impl Reader<'_> {
    /// Forecasts `p` in the order they were written down, each with the row of its milestone; `join` leads to the condition.
    pub(super) fn forecasts(&self, join: &str, scope: Scope) -> Result<Vec<(i64, Forecast)>, Fault> {
        let sql = format!(
            "SELECT p.milestone_id, p.kind, p.earliest, p.latest, p.words, p.reason, p.happened_on, p.recorded_on, p.author, p.note
               FROM milestone_forecast p {join} {{scope}} ORDER BY p.id"
        );
        self.scoped(&sql, "p.milestone_id", scope, |row| {
            let forecast = Forecast {
                date: column::date(row, 1)?,
                reason: column::maybe_known(row, 5, BlockerCategory::from_code)?,
                on: column::day(row, 6)?,
                recorded_on: column::day(row, 7)?,
                by: row.get(8)?,
                note: row.get(9)?,
            };
            Ok((row.get(0)?, forecast))
        })
    }

    pub(super) fn targets(&self, scope: Scope) -> Result<Vec<(i64, Target)>, Fault> {
        let sql =
            "SELECT project_id, kind, earliest, latest, words, stage, count, decided_on, recorded_on, author, note
                     FROM target WHERE {scope} ORDER BY id";
        self.scoped(sql, "project_id", scope, |row| {
            let target = Target {
                by: column::given_date(row, 1)?,
                stage: row.get(5)?,
                count: row.get(6)?,
                decided_on: row.get(7)?,
                recorded_on: row.get(8)?,
                author: row.get(9)?,
                note: row.get(10)?,
            };
            Ok((row.get(0)?, target))
        })
    }

    pub(super) fn amounts(&self, scope: Scope) -> Result<Vec<(i64, Amount)>, Fault> {
        let sql = "SELECT project_id, source, kind, value, happened_on, recorded_on, author, note
                     FROM amount WHERE {scope} ORDER BY id";
        self.scoped(sql, "project_id", scope, |row| {
            let amount = Amount {
                source: row.get(1)?,
                kind: column::known(row, 2, MoneyKind::from_code)?,
                value: column::decimal(row, 3)?,
                on: row.get(4)?,
                recorded_on: row.get(5)?,
                by: row.get(6)?,
                note: row.get(7)?,
            };
            Ok((row.get(0)?, amount))
        })
    }

    /// What people said of projects (`project_id`) or items (`item_id`), with the row of each.
    pub(super) fn assessments_of(&self, owner: &str, scope: Scope) -> Result<Vec<(i64, Assessment)>, Fault> {
        let sql = format!(
            "SELECT {owner}, light, words, happened_on, recorded_on, author FROM assessment
              WHERE {owner} IS NOT NULL AND {{scope}} ORDER BY {owner}, id"
        );
        self.scoped(&sql, owner, scope, |row| Ok((row.get(0)?, assessment(row)?)))
    }

    /// What people said of the ledger as a whole.
    pub fn assessments(&self) -> Result<Vec<Assessment>, Fault> {
        let sql = "SELECT NULL, light, words, happened_on, recorded_on, author FROM assessment
                    WHERE project_id IS NULL AND item_id IS NULL ORDER BY id";
        self.rows(sql, &[], assessment)
    }

    /// Supervisions in the order they were given out.
    pub fn supervisions(&self, scope: Scope) -> Result<Vec<Supervision>, Fault> {
        let sql = "SELECT code, kind, earliest, latest, words, about, text, author, given_on, recorded_on,
                          answer, answered_on, answered_recorded
                     FROM supervision WHERE {scope} ORDER BY id";
        self.scoped(sql, "id", scope, |row| {
            let answered = match row.get(10)? {
                None => None,
                Some(text) => Some(Answer { text, on: row.get(11)?, recorded_on: row.get(12)? }),
            };
            Ok(Supervision {
                code: row.get(0)?,
                feedback: column::given_date(row, 1)?,
                about: row.get(5)?,
                text: row.get(6)?,
                by: row.get(7)?,
                given_on: row.get(8)?,
                recorded_on: row.get(9)?,
                answered,
            })
        })
    }

    pub fn supervision(&self, key: Key) -> Result<Supervision, Fault> {
        self.supervisions(Scope::One(key))?.pop().ok_or_else(|| self.missing("supervision", key))
    }

    pub fn remarks(&self, scope: Scope) -> Result<Vec<Remark>, Fault> {
        let sql = "SELECT code, about, text, text_en FROM remark WHERE {scope} ORDER BY position";
        self.scoped(sql, "id", scope, |row| {
            let about: String = row.get(1)?;
            let about = about.split_whitespace().map(str::to_owned).collect();
            Ok(Remark { code: row.get(0)?, about, text: row.get(2)?, text_en: row.get(3)? })
        })
    }

    pub fn remark(&self, key: Key) -> Result<Remark, Fault> {
        self.remarks(Scope::One(key))?.pop().ok_or_else(|| self.missing("remark", key))
    }

    /// Baselines with their entries, in the order they were set.
    pub fn baselines(&self) -> Result<Vec<Baseline>, Fault> {
        let mut entries: HashMap<i64, Vec<BaselineEntry>> = HashMap::new();
        let sql = "SELECT baseline_id, kind, earliest, latest, words, milestone, commitment
                     FROM baseline_entry ORDER BY baseline_id, position";
        for (baseline, entry) in self.rows(sql, &[], |row| {
            let entry = BaselineEntry {
                planned: column::date(row, 1)?,
                milestone: row.get(5)?,
                commitment: column::maybe_known(row, 6, Commitment::from_code)?,
            };
            Ok((row.get(0)?, entry))
        })? {
            entries.entry(baseline).or_default().push(entry);
        }
        let sql = "SELECT id, name, period, set_on, recorded_on, author, note FROM baseline ORDER BY id";
        self.rows(sql, &[], |row| {
            Ok(Baseline {
                name: row.get(1)?,
                period: column::known(row, 2, Period::from_code)?,
                set_on: row.get(3)?,
                recorded_on: row.get(4)?,
                by: row.get(5)?,
                note: row.get(6)?,
                entries: entries.remove(&row.get::<_, i64>(0)?).unwrap_or_default(),
            })
        })
    }

    /// The periods there were with the day each was opened, oldest first; the last is the open one.
    pub fn periods(&self) -> Result<Vec<(Period, Option<NaiveDate>)>, Fault> {
        self.rows("SELECT code, opened_on FROM period ORDER BY code", &[], |row| {
            Ok((column::known(row, 0, Period::from_code)?, row.get(1)?))
        })
    }

    /// The period a plan item is of.
    pub fn period_of_item(&self, item: Key) -> Result<Period, Fault> {
        self.row("SELECT period FROM item WHERE id = ?1", &[&item.0], |row| column::known(row, 0, Period::from_code))?
            .ok_or_else(|| self.missing("item", item))
    }

    /// The figures that add up to measures, by the row of the measure.
    pub(super) fn measure_parts(&self, column: &str, scope: Scope) -> Result<HashMap<i64, Vec<FigureRef>>, Fault> {
        let sql = "SELECT p.measure_id, p.figure FROM measure_part p JOIN measure m ON m.id = p.measure_id
                    WHERE {scope} ORDER BY p.measure_id, p.position";
        let mut parts: HashMap<i64, Vec<FigureRef>> = HashMap::new();
        for (measure, figure) in
            self.scoped(sql, column, scope, |row| Ok((row.get(0)?, column::known(row, 1, FigureRef::parse)?)))?
        {
            parts.entry(measure).or_default().push(figure);
        }
        Ok(parts)
    }

    pub(super) fn missing(&self, what: &str, key: Key) -> Fault {
        Fault::foreign(&self.path, what, &key.0.to_string())
    }
}

/// From `light, words, happened_on, recorded_on, author` behind the owner.
fn assessment(row: &rusqlite::Row<'_>) -> rusqlite::Result<Assessment> {
    Ok(Assessment {
        light: column::maybe_known(row, 1, Light::from_code)?,
        words: row.get(2)?,
        on: row.get(3)?,
        recorded_on: row.get(4)?,
        by: row.get(5)?,
    })
}
