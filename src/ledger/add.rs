//! New things: their codes, what they begin with, and where their units enter.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::command::{Addition, Change};
use super::step::{Step, name};
use super::units::sites_at;
use super::{Outcome, names, step};
use crate::model::movement::positions;
use crate::model::problem::Field;
use crate::model::stage::UNKNOWN;
use crate::model::{
    Action, Commitment, Deed, Indicator, Item, Measure, Milestone, Movement, PeriodDate, Plan, Problem, Project,
    Qualifier, Quantity, Reading, Reference, Remark, Responsible, Site, Thing,
};
use crate::store::Owner;

impl Step<'_, '_> {
    pub(super) fn add(&mut self, addition: Addition) -> Outcome<Deed> {
        let what = match addition {
            Addition::Remark { text, about } => self.add_remark(&text, &about),
            Addition::Project { code, name, quantities, stage, on, details } => {
                self.add_project(code.as_deref(), &name, quantities, (stage.as_deref(), on), &details)
            }
            Addition::Site { project, name, stage, part, details } => {
                self.add_site(&project, &name, stage.as_deref(), !part, &details)
            }
            Addition::Milestone { owner, name, stage, planned, details } => {
                self.add_milestone(&owner, &name, stage.as_deref(), planned, &details)
            }
            Addition::Item { code, name, details } => self.add_item(code.as_deref(), &name, &details),
            Addition::Action { item, name, projects, details } => self.add_action(&item, &name, &projects, &details),
            Addition::Indicator { code, name, unit, value, on, details } => {
                self.add_indicator(code.as_deref(), (&name, &unit), value, on, &details)
            }
        }?;
        Ok(Deed::Added { what })
    }

    fn add_project(
        &mut self,
        code: Option<&str>,
        words: &str,
        quantities: Vec<Quantity>,
        (stage, on): (Option<&str>, Option<NaiveDate>),
        details: &Change,
    ) -> Outcome<Reference> {
        let stage = stage.map_or_else(|| Ok(UNKNOWN.to_owned()), |stage| self.stage(stage))?;
        // A project nobody has given a size is counted as one.
        let quantities = if quantities.is_empty() { vec![one_whole()] } else { quantities };
        let counted = quantities.first().cloned().unwrap_or_else(one_whole);
        let mut project = Project {
            code: self.code(code, ("P", 2), Thing::Project)?,
            name: name(words)?,
            counted_in: counted.unit,
            quantities,
            ..Project::default()
        };
        self.change_project(&mut project, details)?;
        let row = self.writer.insert_project(&project)?;
        let on = self.happened(on)?;
        if let Some(count) = counted.value.filter(|count| *count > 0) {
            self.writer.insert_movement(row, None, &self.opening(count, &stage, on))?;
        }
        Ok(project.reference())
    }

    /// Units that enter a project's account.
    pub(super) fn opening(&self, count: u32, stage: &str, on: NaiveDate) -> Movement {
        Movement {
            count,
            from: None,
            to: Some(stage.to_owned()),
            site: None,
            on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: None,
        }
    }

    fn add_site(
        &mut self,
        project: &str,
        words: &str,
        stage: Option<&str>,
        counted: bool,
        details: &Change,
    ) -> Outcome<Reference> {
        let owner = self.resolve(project, &[Thing::Project])?;
        let project = self.reader().project(owner.key)?;
        let stage = stage.map(|stage| self.stage(stage)).transpose()?;
        let day = self.day();
        let at = if counted { free_stage(&project, stage, day, &owner.what)? } else { stage };
        let prefix = format!("{}-S", project.code);
        let site = Site {
            code: self.code(None, (&prefix, 1), Thing::Site)?,
            name: name(words)?,
            name_en: details.name_en.clone().flatten().map(|words| name(&words)).transpose()?,
            aliases: step::names(details.aliases.as_deref().unwrap_or_default())?,
            counted,
        };
        let row = self.writer.insert_site(owner.key, &site)?;
        if let Some(stage) = at {
            // The unit is booked there already; this says which one it is.
            self.writer.insert_movement(owner.key, Some(row), &self.opening(0, &stage, day))?;
        }
        Ok(site.reference())
    }

    fn add_milestone(
        &mut self,
        owner: &str,
        words: &str,
        stage: Option<&str>,
        planned: Option<(PeriodDate, Option<Commitment>)>,
        details: &Change,
    ) -> Outcome<Reference> {
        let owner = self.resolve(owner, &[Thing::Project, Thing::Item])?;
        let prefix = format!("{}-M", owner.what.code);
        let added_on = self.day();
        let plan = planned.map(|(date, commitment)| Plan {
            date: Some(date),
            commitment,
            decided_on: added_on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: None,
        });
        let milestone = Milestone {
            code: self.code(None, (&prefix, 1), Thing::Milestone)?,
            name: name(words)?,
            name_en: details.name_en.clone().flatten().map(|words| name(&words)).transpose()?,
            stage: stage.map(|stage| self.stage(stage)).transpose()?,
            added_on,
            plans: plan.into_iter().collect(),
            forecasts: Vec::new(),
            done: None,
        };
        let key = if owner.is(Thing::Item) { Owner::Item(owner.key) } else { Owner::Project(owner.key) };
        self.writer.insert_milestone(key, &milestone)?;
        Ok(milestone.reference())
    }

    fn add_item(&mut self, code: Option<&str>, words: &str, details: &Change) -> Outcome<Reference> {
        let mut item = Item {
            code: self.code(code, ("", 1), Thing::Item)?,
            name: name(words)?,
            name_en: None,
            responsible: Responsible::default(),
            actions: Vec::new(),
            milestones: Vec::new(),
            updates: Vec::new(),
            assessments: Vec::new(),
            carried: false,
        };
        step::set_names(&mut item.name, &mut item.name_en, details)?;
        step::set_responsible(&mut item.responsible, details)?;
        let period = self.reader().heading()?.period;
        self.writer.insert_item(period, &item)?;
        Ok(item.reference())
    }

    fn add_action(&mut self, item: &str, words: &str, projects: &[String], details: &Change) -> Outcome<Reference> {
        let item = self.resolve(item, &[Thing::Item])?;
        let prefix = format!("{}.", item.what.code);
        let mut action = Action {
            code: self.code(None, (&prefix, 1), Thing::Action)?,
            name: name(words)?,
            name_en: None,
            responsible: Responsible::default(),
            projects: Vec::new(),
            milestones: Vec::new(),
            marks: Vec::new(),
            updates: Vec::new(),
            carried: false,
        };
        step::set_names(&mut action.name, &mut action.name_en, details)?;
        step::set_responsible(&mut action.responsible, details)?;
        let projects = self.project_keys(projects)?;
        let row = self.writer.insert_action(item.key, &action)?;
        self.writer.link_projects(row, &projects)?;
        Ok(action.reference())
    }

    fn add_indicator(
        &mut self,
        code: Option<&str>,
        (words, unit): (&str, &str),
        value: Option<(Decimal, Qualifier)>,
        on: Option<NaiveDate>,
        details: &Change,
    ) -> Outcome<Reference> {
        let on = self.happened(on)?;
        let recorded_on = self.now.today();
        let reading = |(value, qualifier)| -> Outcome<Reading> {
            Ok(Reading { value: step::figure(value)?, qualifier, on, recorded_on })
        };
        let reading = value.map(reading).transpose()?;
        let unit = step::unit(unit)?;
        let measure = Measure {
            name: String::new(),
            name_en: None,
            unit,
            readings: reading.into_iter().collect(),
            parts: Vec::new(),
            ratio: None,
        };
        let mut indicator = Indicator {
            code: self.code(code, ("K", 2), Thing::Indicator)?,
            name: name(words)?,
            name_en: None,
            section: None,
            note: None,
            note_en: None,
            measures: vec![measure],
        };
        step::set_names(&mut indicator.name, &mut indicator.name_en, details)?;
        step::set_text(&mut indicator.note, details.note.as_ref())?;
        self.set_figures(&mut indicator, details)?;
        self.writer.insert_indicator(&indicator)?;
        Ok(indicator.reference())
    }

    fn add_remark(&mut self, words: &str, about: &[String]) -> Outcome<Reference> {
        let mut codes = Vec::new();
        for words in about {
            // What a remark is about stays as it is: a closed period may be asked about too.
            let code = names::resolve(&self.reader(), words, &Thing::ALL)?.what.code;
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let remark = Remark {
            code: self.code(None, ("R", 1), Thing::Remark)?,
            about: codes,
            text: step::text(words, Field::Text)?,
            text_en: None,
        };
        self.writer.insert_remark(&remark)?;
        Ok(remark.reference())
    }
}

fn one_whole() -> Quantity {
    Quantity { value: Some(1), unit: "项".to_owned(), inferred: false }
}

/// Where a new counted site stands: at `stage`, or where all units stand. One of the units there has to be without a name.
fn free_stage(project: &Project, stage: Option<String>, day: NaiveDate, what: &Reference) -> Outcome<Option<String>> {
    let full = || Problem::NoUnnamedUnits { project: what.clone() };
    let at = positions(&project.movements, day);
    let units: u32 = at.values().sum();
    let named = project.sites.iter().filter(|site| site.counted).count();
    if usize::try_from(units).unwrap_or(usize::MAX) <= named {
        return Err(full().into());
    }
    let stage = match (stage, at.len()) {
        (Some(stage), _) => Some(stage),
        (None, 1) => at.keys().next().cloned(),
        (None, _) => None,
    };
    let is_full = |stage: &String| {
        usize::try_from(at.get(stage).copied().unwrap_or(0)).unwrap_or(usize::MAX)
            <= sites_at(project, stage, day).len()
    };
    if stage.as_ref().is_some_and(is_full) { Err(full().into()) } else { Ok(stage) }
}
