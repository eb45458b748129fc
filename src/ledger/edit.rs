//! Changing what a thing is called and described by. What happened to it is changed by other commands.

mod fields;

use super::Outcome;
use super::command::Change;
use super::step::{self, Step};
use super::units::sites_at;
use crate::model::movement::positions;
use crate::model::problem::Field;
use crate::model::stage::UNKNOWN;
use crate::model::{Deed, Movement, Problem, Project, Quantity, Site, Thing};
use crate::store::{Key, Named};

impl Step<'_, '_> {
    pub(super) fn edit(&mut self, what: &str, change: &Change) -> Outcome<Deed> {
        let editable = [
            Thing::Project,
            Thing::Site,
            Thing::Milestone,
            Thing::Item,
            Thing::Action,
            Thing::Indicator,
            Thing::Blocker,
            Thing::Supervision,
        ];
        let named = self.resolve(what, &editable)?;
        let before = self.fields(&named)?;
        match named.what.thing {
            Thing::Project => self.edit_project(&named, change)?,
            Thing::Site => {
                let (mut site, _) = self.reader().site(named.key)?;
                step::set_names(&mut site.name, &mut site.name_en, change)?;
                if let Some(aliases) = &change.aliases {
                    site.aliases = step::names(aliases)?;
                }
                self.writer.update_site(named.key, &site)?;
            }
            Thing::Milestone => {
                let (mut milestone, _) = self.reader().milestone(named.key)?;
                step::set_names(&mut milestone.name, &mut milestone.name_en, change)?;
                if let Some(stage) = &change.stage {
                    milestone.stage = stage.as_deref().map(|stage| self.stage(stage)).transpose()?;
                }
                self.writer.update_milestone(named.key, &milestone)?;
            }
            Thing::Item => {
                let mut item = self.reader().item(named.key)?;
                step::set_names(&mut item.name, &mut item.name_en, change)?;
                step::set_responsible(&mut item.responsible, change)?;
                self.writer.update_item(named.key, &item)?;
            }
            Thing::Action => self.edit_action(&named, change)?,
            Thing::Blocker => self.edit_blocker(&named, change)?,
            Thing::Supervision => self.edit_supervision(&named, change)?,
            _ => {
                let mut indicator = self.reader().indicator(named.key)?;
                step::set_names(&mut indicator.name, &mut indicator.name_en, change)?;
                step::set_text(&mut indicator.note, change.note.as_ref())?;
                if let (Some(unit), Some(measure)) = (&change.measured_in, indicator.measures.first_mut()) {
                    measure.unit = step::unit(unit)?;
                }
                self.set_figures(&mut indicator, change)?;
                self.writer.update_indicator(named.key, &indicator)?;
            }
        }
        if self.writer.changed_rows() == 0 {
            return Err(Problem::NothingChanged { what: named.what }.into());
        }
        let changes = fields::changes(before, self.fields(&named)?);
        let what = self.resolve(&named.what.code, &[named.what.thing])?.what;
        Ok(Deed::Edited { what, changes })
    }

    fn edit_action(&mut self, named: &Named, change: &Change) -> Outcome<()> {
        let mut action = self.reader().action(named.key)?;
        step::set_names(&mut action.name, &mut action.name_en, change)?;
        step::set_responsible(&mut action.responsible, change)?;
        self.writer.update_action(named.key, &action)?;
        if let Some(keys) = self.other_projects(&action.projects, change)? {
            self.writer.link_projects(named.key, &keys)?;
        }
        Ok(())
    }

    fn edit_blocker(&mut self, named: &Named, change: &Change) -> Outcome<()> {
        let mut blocker = self.reader().blocker(named.key)?;
        if let Some(words) = &change.name {
            blocker.text = step::text(words, Field::Text)?;
        }
        if let Some(words) = &change.name_en {
            blocker.text_en = step::maybe_text(words.as_deref(), Field::Text)?;
        }
        step::set_name(&mut blocker.owner, change.owner.as_ref())?;
        if let Some(category) = change.kind {
            blocker.category = category;
        }
        if let Some(due) = &change.due {
            step::due(due.as_ref(), blocker.raised_on)?;
            blocker.due.clone_from(due);
        }
        self.writer.update_blocker(named.key, &blocker)?;
        if let Some(keys) = self.other_projects(&blocker.projects, change)? {
            self.writer.link_blocker(named.key, &keys)?;
        }
        Ok(())
    }

    /// The projects to link in place of `linked`; none where they stay as they are.
    fn other_projects(&self, linked: &[String], change: &Change) -> Outcome<Option<Vec<Key>>> {
        let Some(wanted) = &change.projects else { return Ok(None) };
        let wanted = self.project_keys(wanted)?;
        Ok((wanted != self.project_keys(linked)?).then_some(wanted))
    }

    fn edit_project(&mut self, named: &Named, change: &Change) -> Outcome<()> {
        let mut project = self.reader().project(named.key)?;
        let before = (project.counted_in.clone(), project.quantities.clone());
        self.change_project(&mut project, change)?;
        if before != (project.counted_in.clone(), project.quantities.clone()) {
            self.recount(named, &project, &before.0)?;
        }
        Ok(self.writer.update_project(named.key, &project)?)
    }

    /// Books the units a changed quantity has more or fewer than the account. Nobody has said where they stand, so they enter
    /// and leave `unknown`; only where the unit itself changes do they enter and leave the one stage everything stands at.
    fn recount(&mut self, named: &Named, project: &Project, unit_before: &str) -> Outcome<()> {
        let counted = project.quantities.iter().find(|quantity| quantity.unit == project.counted_in);
        let Some(wanted) = counted.and_then(|quantity| quantity.value) else { return Ok(()) };
        let day = self.day();
        let at = positions(&project.movements, day);
        let booked: u32 = at.values().sum();
        let other_unit = unit_before != project.counted_in;
        if other_unit && at.len() > 1 {
            return Err(Problem::UnitInUse {
                project: named.reference(),
                unit: unit_before.to_owned(),
                other: project.counted_in.clone(),
                there: at.into_iter().collect(),
                stages: self.stages.clone(),
            }
            .into());
        }
        let stage = match at.keys().next() {
            Some(only) if other_unit => only.clone(),
            _ => UNKNOWN.to_owned(),
        };
        if wanted > booked {
            let movement = self.opening(wanted - booked, &stage, day);
            self.writer.insert_movement(named.key, None, &movement)?;
        } else if wanted < booked {
            let count = booked - wanted;
            self.check_there(project, &named.what, &stage, count, day)?;
            let sites = sites_at(project, &stage, day);
            let left = at.get(&stage).copied().unwrap_or(0).saturating_sub(count);
            if u32::try_from(sites.len()).is_ok_and(|sites| sites > left) {
                let sites = sites.into_iter().map(Site::reference).collect();
                return Err(Problem::UnitsNamed {
                    project: named.reference(),
                    stage,
                    sites,
                    stages: self.stages.clone(),
                }
                .into());
            }
            let movement = Movement { from: Some(stage.clone()), to: None, ..self.opening(count, &stage, day) };
            self.writer.insert_movement(named.key, None, &movement)?;
        }
        Ok(())
    }

    /// Puts the changed fields into `project`.
    pub(super) fn change_project(&self, project: &mut Project, change: &Change) -> Outcome<()> {
        step::set_names(&mut project.name, &mut project.name_en, change)?;
        step::set_responsible(&mut project.responsible, change)?;
        if let Some(aliases) = &change.aliases {
            project.aliases = step::names(aliases)?;
        }
        if let Some(category) = &change.category {
            project.category = category.as_deref().map(|words| self.category(words)).transpose()?;
        }
        if let Some(nature) = change.nature {
            project.nature = nature;
        }
        step::set_name(&mut project.funding, change.funding.as_ref())?;
        if let Some(investment) = change.investment {
            project.investment = investment.map(step::amount).transpose()?;
        }
        step::set_text(&mut project.note, change.note.as_ref())?;
        if let Some(quantities) = &change.quantities {
            let counted = quantities.first().ok_or(Problem::Empty { field: Field::Count })?;
            project.counted_in.clone_from(&counted.unit);
            project.quantities.clone_from(quantities);
        }
        check_units(&project.quantities)
    }

    fn category(&self, words: &str) -> Outcome<String> {
        let folded = super::names::fold(words);
        let known = self.reader().categories()?;
        let same = |name: &str| super::names::fold(name) == folded;
        if let Some(category) =
            known.iter().find(|known| same(&known.code) || same(&known.name) || same(&known.name_en))
        {
            Ok(category.code.clone())
        } else {
            let known = known.into_iter().map(|known| known.code).collect();
            Err(Problem::NoSuchCategory { words: words.to_owned(), known }.into())
        }
    }

    pub(super) fn project_keys(&self, projects: &[String]) -> Outcome<Vec<Key>> {
        let mut keys = Vec::new();
        for words in projects {
            let key = self.resolve(words, &[Thing::Project])?.key;
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        Ok(keys)
    }
}

/// A unit stands once among the quantities.
fn check_units(quantities: &[Quantity]) -> Outcome<()> {
    for (at, quantity) in quantities.iter().enumerate() {
        if quantity.unit.trim().is_empty() {
            return Err(Problem::Empty { field: Field::Unit }.into());
        }
        if quantities.iter().skip(at + 1).any(|other| other.unit == quantity.unit) {
            return Err(Problem::UnitTwice { unit: quantity.unit.clone() }.into());
        }
        // A whole of nothing has no progress; a size nobody knows is `?`, not 0.
        if quantity.value == Some(0) {
            let words = format!("0{}", quantity.unit);
            return Err(Problem::BadValue { field: Field::Count, words }.into());
        }
    }
    Ok(())
}
