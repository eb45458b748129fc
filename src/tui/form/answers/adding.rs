//! New things, with everything that was said of them.

use super::{Answers, Complaint, Wrong};
use crate::ledger::{Addition, Change, Command};
use crate::model::Thing;
use crate::tui::form::{Pick, Slot};

impl Answers<'_> {
    pub(super) fn add(&self, kind: Thing) -> Result<Command, Wrong> {
        let addition = match kind {
            Thing::Project => self.new_project()?,
            Thing::Site => Addition::Site {
                project: self.thing(Slot::Under)?,
                name: self.required(Slot::Name)?,
                stage: self.stage(Slot::Stage),
                part: self.picked(Slot::Counted) == Some(&Pick::Counted(false)),
                details: self.details()?,
            },
            Thing::Milestone => self.new_milestone()?,
            Thing::Item => Addition::Item {
                code: self.optional(Slot::Code),
                name: self.required(Slot::Name)?,
                details: self.details()?,
            },
            Thing::Action => Addition::Action {
                item: self.thing(Slot::Under)?,
                name: self.required(Slot::Name)?,
                projects: self.chosen(Slot::Projects),
                details: self.details()?,
            },
            Thing::Indicator => self.new_indicator()?,
            _ => Addition::Remark { text: self.required(Slot::Text)?, about: self.chosen(Slot::About) },
        };
        Ok(Command::Add(addition))
    }

    /// What is said beside what the addition itself asks for.
    fn details(&self) -> Result<Change, Wrong> {
        let change = self.change()?;
        Ok(Change { name: None, quantities: None, stage: None, projects: None, measured_in: None, ..change })
    }

    fn new_project(&self) -> Result<Addition, Wrong> {
        Ok(Addition::Project {
            code: self.optional(Slot::Code),
            name: self.required(Slot::Name)?,
            quantities: self.quantities()?.unwrap_or_default(),
            stage: self.stage(Slot::Stage),
            on: self.day()?,
            details: self.details()?,
        })
    }

    fn new_milestone(&self) -> Result<Addition, Wrong> {
        let planned = self.promised(Slot::Planned)?;
        Ok(Addition::Milestone {
            owner: self.thing(Slot::Under)?,
            name: self.required(Slot::Name)?,
            stage: self.stage(Slot::Stage),
            planned: planned.map(|(date, said)| (date, said.or(self.commitment()))),
            details: self.details()?,
        })
    }

    fn new_indicator(&self) -> Result<Addition, Wrong> {
        Ok(Addition::Indicator {
            code: self.optional(Slot::Code),
            name: self.required(Slot::Name)?,
            unit: self.optional(Slot::MeasuredIn).ok_or((Slot::MeasuredIn, Complaint::Missing))?,
            value: self.figure(Slot::Figure)?,
            on: self.day()?,
            details: self.details()?,
        })
    }
}
