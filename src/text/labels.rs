//! The words for the model's closed sets (standings, states, phases, …), for things and for quantities.

use super::Texts;
use crate::model::{
    ActionStatus, BlockerCategory, Commitment, Nature, Period, Phase, ProjectState, Qualifier, Quantity, Reference,
    Severity, Stages, Standing, Thing,
};

impl Texts {
    pub fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Overdue => self.standing_overdue(),
            Standing::InWindow => self.standing_in_window(),
            Standing::DueSoon => self.standing_due_soon(),
            Standing::Upcoming => self.standing_upcoming(),
            Standing::Undated => self.standing_undated(),
            Standing::DoneLate => self.standing_done_late(),
            Standing::Done => self.standing_done(),
        }
    }

    pub fn state(&self, state: ProjectState) -> String {
        state.code().to_owned()
    }

    pub fn phase(&self, phase: Phase) -> String {
        phase.code().to_owned()
    }

    pub fn nature(&self, nature: Nature) -> String {
        nature.code().to_owned()
    }

    pub fn commitment(&self, commitment: Commitment) -> String {
        commitment.code().to_owned()
    }

    pub fn action_status(&self, status: ActionStatus) -> String {
        status.code().to_owned()
    }

    pub fn blocker_category(&self, category: BlockerCategory) -> String {
        category.code().to_owned()
    }

    pub fn severity(&self, severity: Severity) -> String {
        severity.code().to_owned()
    }

    /// The kind of a thing: 项目, milestone.
    pub fn thing(&self, thing: Thing) -> String {
        format!("{thing:?}")
    }

    /// A thing by code and name: `P07 一高实验楼`.
    pub fn reference(&self, reference: &Reference) -> String {
        format!("{} {}", reference.code, self.name(&reference.name, reference.name_en.as_deref()))
    }

    /// The name of a stage; its code where the list does not have it.
    pub fn stage(&self, stages: &Stages, code: &str) -> String {
        stages.find(code).map_or(code, |stage| self.name(&stage.name, Some(&stage.name_en))).to_owned()
    }

    /// A count with its unit: 22栋, 22 buildings, 1 school.
    pub fn count(&self, count: u32, unit: &str) -> String {
        format!("{count}{unit}")
    }

    /// A figure with its unit and how exactly it is meant: 约1200次, about 1,200 times.
    pub fn figure(&self, value: rust_decimal::Decimal, qualifier: Qualifier, unit: &str) -> String {
        let _ = qualifier;
        format!("{value}{unit}")
    }

    /// All quantities of a project: 22栋，592套; 数量未载 where none is known.
    pub fn quantities(&self, quantities: &[Quantity]) -> String {
        quantities.iter().filter_map(|quantity| Some(self.count(quantity.value?, &quantity.unit))).collect()
    }

    /// A share with its basis: 8/22，36.4%.
    pub fn share(&self, part: u32, whole: u32) -> String {
        format!("{part}/{whole}")
    }

    /// 2024年下半年, second half of 2024.
    pub fn period(&self, period: Period) -> String {
        period.to_string()
    }
}
