//! What people report: updates, blockers, measured figures.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Outcome;
use super::step::{self, Step, maybe_name, maybe_text, text};
use crate::model::problem::Field;
use crate::model::{
    Blocker, BlockerCategory, Deed, FieldChange, Held, Measure, PeriodDate, Problem, Qualifier, Reading, Thing, Update,
};
use crate::store::{Named, Owner, Subject};

impl Step<'_, '_> {
    pub(super) fn report(&mut self, what: &str, words: &str, on: Option<NaiveDate>, by: Option<&str>) -> Outcome<Deed> {
        let reportable = [Thing::Project, Thing::Item, Thing::Action, Thing::Milestone, Thing::Site, Thing::Blocker];
        let named = self.resolve(what, &reportable)?;
        let words = text(words, Field::Text)?;
        let on = self.happened(on)?;
        let (subject, milestone) = match named.what.thing {
            Thing::Milestone => {
                let owner = match self.reader().milestone_owner(named.key)? {
                    Owner::Project(project) => Subject::Project(project),
                    Owner::Item(item) => Subject::Item(item),
                };
                (owner, Some(named.key))
            }
            Thing::Site => (Subject::Project(self.reader().site(named.key)?.1), None),
            Thing::Item => (Subject::Item(named.key), None),
            Thing::Action => (Subject::Action(named.key), None),
            Thing::Blocker => {
                let began = self.reader().blocker(named.key)?.raised_on;
                if on < began {
                    return Err(Problem::BeforeItBegan { what: named.what, began, on }.into());
                }
                (Subject::Blocker(named.key), None)
            }
            _ => (Subject::Project(named.key), None),
        };
        let update = Update {
            code: self.code(None, ("U", 1), Thing::Update)?,
            // A site has no updates of its own: its project's say which site they speak of.
            text: if named.is(Thing::Site) { format!("{}：{words}", named.what.name) } else { words.clone() },
            on,
            recorded_on: self.now.today(),
            by: maybe_name(by)?.or_else(|| Some(self.now.author.clone())),
            milestone: None,
        };
        self.writer.insert_update(subject, milestone, &update)?;
        Ok(Deed::Reported { what: named.what, text: words, on })
    }

    pub(super) fn block(
        &mut self,
        projects: &[String],
        (category, words): (BlockerCategory, &str),
        owner: Option<&str>,
        due: Option<PeriodDate>,
        on: Option<NaiveDate>,
    ) -> Outcome<Deed> {
        let named = self.project_keys(projects)?;
        let on = self.happened(on)?;
        step::due(due.as_ref(), on)?;
        let blocker = Blocker {
            code: self.code(None, ("B", 1), Thing::Blocker)?,
            category,
            text: text(words, Field::Text)?,
            text_en: None,
            owner: maybe_name(owner)?,
            projects: Vec::new(),
            due,
            updates: Vec::new(),
            raised_on: on,
            recorded_on: self.now.today(),
            closed_on: None,
            closing_note: None,
        };
        self.writer.insert_blocker(&blocker, &named)?;
        Ok(Deed::Blocked { what: blocker.reference(), on })
    }

    pub(super) fn unblock(&mut self, what: &str, on: Option<NaiveDate>, note: Option<&str>) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Blocker])?;
        let mut blocker = self.reader().blocker(named.key)?;
        if let Some(closed) = blocker.closed_on {
            return Err(Problem::AlreadyClosed { what: named.reference(), on: closed }.into());
        }
        let on = self.happened(on)?;
        if on < blocker.raised_on {
            return Err(Problem::BeforeItBegan { what: named.reference(), began: blocker.raised_on, on }.into());
        }
        blocker.closed_on = Some(on);
        blocker.closing_note = maybe_text(note, Field::Note)?;
        self.writer.update_blocker(named.key, &blocker)?;
        Ok(Deed::Unblocked { what: named.what, on })
    }

    /// It was closed by mistake.
    pub(super) fn reopen_blocker(&mut self, named: &Named) -> Outcome<()> {
        let mut blocker = self.reader().blocker(named.key)?;
        if blocker.closed_on.take().is_none() {
            return Err(Problem::NotDone { what: named.reference() }.into());
        }
        blocker.closing_note = None;
        Ok(self.writer.update_blocker(named.key, &blocker)?)
    }

    pub(super) fn measure(
        &mut self,
        indicator: &str,
        values: &[Option<(Decimal, Qualifier)>],
        on: Option<NaiveDate>,
    ) -> Outcome<Deed> {
        let named = self.resolve(indicator, &[Thing::Indicator])?;
        let measures = self.reader().measure_keys(named.key)?;
        if values.iter().all(Option::is_none) {
            return Err(Problem::NoValue { what: named.reference() }.into());
        }
        if values.len() > measures.len() {
            let typed = |value: &Option<(Decimal, Qualifier)>| value.map(|(value, _)| value.to_string());
            let words = values.iter().map(|value| typed(value).unwrap_or_default()).collect::<Vec<_>>().join(",");
            return Err(Problem::BadValue { field: Field::Value, words }.into());
        }
        let on = self.happened(on)?;
        let known = self.reader().indicator(named.key)?.measures;
        let mut changes = Vec::new();
        for ((key, known), value) in measures.into_iter().zip(&known).zip(values) {
            if let Some((value, qualifier)) = value {
                let reading =
                    Reading { value: step::figure(*value)?, qualifier: *qualifier, on, recorded_on: self.now.today() };
                self.writer.insert_reading(key, &reading)?;
                let before = known.reading(on).map(|before| figure(known, before));
                changes.push(FieldChange { field: Field::Value, before, after: Some(figure(known, &reading)) });
            }
        }
        Ok(Deed::Measured { what: named.what, on, changes })
    }
}

fn figure(measure: &Measure, reading: &Reading) -> Held {
    Held::Figure {
        name: measure.name.clone(),
        name_en: measure.name_en.clone(),
        value: reading.value.to_string(),
        qualifier: reading.qualifier.code().to_owned(),
        unit: measure.unit.clone(),
    }
}
