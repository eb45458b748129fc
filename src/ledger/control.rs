//! What people decide and say of projects beside dates: planned shares, lights of their own, money.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Outcome;
use super::dates::lasting;
use super::names::fold;
use super::step::{self, Step, maybe_name, maybe_text, text};
use crate::model::movement::positions;
use crate::model::problem::Field;
use crate::model::{Amount, Assessment, Deed, Light, MoneyKind, PeriodDate, Problem, Reference, Target, Thing, target};
use crate::store::AssessmentOf;

/// The stage a share is of where nobody says.
const COMPLETION: &str = "completion";
/// What the ledger as a whole is called where a thing is asked for.
const LEDGER: [&str; 4] = ["ledger", "台账", "全局", "all"];
/// Digits after the point of 万元: exact to 百元, as the bureau's tables are.
const AMOUNT_DIGITS: u32 = 2;

impl Step<'_, '_> {
    pub(super) fn target(
        &mut self,
        project: &str,
        (count, stage): (Option<u32>, Option<&str>),
        by: PeriodDate,
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(project, &[Thing::Project])?;
        let stage = self.stage(stage.unwrap_or(COMPLETION))?;
        if by.latest().is_none() {
            return Err(Problem::BadValue { field: Field::Date, words: by.words().to_owned() }.into());
        }
        let decided_on = self.happened(on)?;
        let project = self.reader().project(named.key)?;
        let units: u32 = positions(&project.movements, self.day()).values().sum();
        match count {
            Some(0) => return Err(Problem::NoUnits.into()),
            Some(count) if count > units => {
                let (project, unit) = (named.what, project.counted_in);
                return Err(Problem::BeyondUnits { project, count, units, unit }.into());
            }
            _ => {}
        }
        let mut in_force = target::in_force(&project.targets, decided_on).into_iter();
        let same = in_force.find(|one| one.stage == stage && one.by.latest() == by.latest());
        if same.and_then(|same| same.count) == count {
            return Err(Problem::NothingChanged { what: named.what }.into());
        }
        let deed = Deed::Targeted {
            what: named.what,
            count,
            unit: project.counted_in,
            stage: stage.clone(),
            by: lasting(&by),
        };
        let target = Target {
            stage,
            count,
            by,
            decided_on,
            recorded_on: self.now.today(),
            author: Some(self.now.author.clone()),
            note: maybe_text(note, Field::Note)?,
        };
        self.writer.insert_target(named.key, &target)?;
        Ok(deed)
    }

    pub(super) fn assess(
        &mut self,
        what: Option<&str>,
        light: Option<Light>,
        words: &str,
        on: Option<NaiveDate>,
        by: Option<&str>,
    ) -> Outcome<Deed> {
        let (of, what, earlier) = self.assessed(what)?;
        let words = match light {
            Some(_) => text(words, Field::Text)?,
            None => maybe_text(Some(words), Field::Text)?.unwrap_or_default(),
        };
        let on = self.happened(on)?;
        let in_force = earlier.iter().filter(|one| one.on <= on).max_by_key(|one| one.on);
        if light.is_none() && in_force.is_none_or(|one| one.light.is_none()) {
            return Err(Problem::NotAssessed { what }.into());
        }
        let by = maybe_name(by)?.or_else(|| Some(self.now.author.clone()));
        self.writer.insert_assessment(of, &Assessment { light, words, on, recorded_on: self.now.today(), by })?;
        Ok(Deed::Assessed { what, light: light.map(|light| light.code().to_owned()), on })
    }

    /// What is judged, with what was said of it before.
    fn assessed(&self, what: Option<&str>) -> Outcome<(AssessmentOf, Option<Reference>, Vec<Assessment>)> {
        let Some(words) = what.filter(|words| !LEDGER.contains(&fold(words).as_str())) else {
            return Ok((AssessmentOf::Ledger, None, self.reader().assessments()?));
        };
        let named = self.resolve(words, &[Thing::Project, Thing::Item])?;
        Ok(if named.is(Thing::Item) {
            let earlier = self.reader().item(named.key)?.assessments;
            (AssessmentOf::Item(named.key), Some(named.what), earlier)
        } else {
            let earlier = self.reader().project(named.key)?.assessments;
            (AssessmentOf::Project(named.key), Some(named.what), earlier)
        })
    }

    pub(super) fn fund(
        &mut self,
        project: &str,
        (kind, value): (MoneyKind, Decimal),
        source: Option<&str>,
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(project, &[Thing::Project])?;
        let amount = value.normalize();
        if value < Decimal::ZERO || amount.scale() > AMOUNT_DIGITS {
            return Err(Problem::BadValue { field: Field::Amount, words: value.to_string() }.into());
        }
        step::amount(amount)?;
        let on = self.happened(on)?;
        let amount = Amount {
            source: maybe_name(source)?,
            kind,
            value: amount,
            on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: maybe_text(note, Field::Note)?,
        };
        let known = self.reader().project(named.key)?.money;
        let same_day = |one: &&Amount| (&one.source, one.kind, one.on) == (&amount.source, amount.kind, on);
        if known.iter().rfind(same_day).is_some_and(|last| last.value == amount.value) {
            return Err(Problem::NothingChanged { what: named.what }.into());
        }
        self.writer.insert_amount(named.key, &amount)?;
        let (source, value) = (amount.source, amount.value.to_string());
        Ok(Deed::Funded { what: named.what, kind: kind.code().to_owned(), source, amount: value, on })
    }
}
