//! The words for the model's closed sets (standings, states, phases, …), for things and for lists of them.

use super::{Texts, cells};
use crate::model::{
    ActionStatus, BlockerCategory, Commitment, Light, MoneyKind, Nature, Period, Phase, ProjectState, Reference,
    Severity, Stages, Standing, Thing,
};

/// Cells the text of an update or blocker takes at most where it stands for a name.
const TEXT_CELLS: usize = 40;

impl Texts {
    pub fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Overdue => self.standing_overdue(),
            Standing::ForecastLate => self.standing_forecast_late(),
            Standing::InWindow => self.standing_in_window(),
            Standing::DueSoon => self.standing_due_soon(),
            Standing::Upcoming => self.standing_upcoming(),
            Standing::Undated => self.standing_undated(),
            Standing::DoneLate => self.standing_done_late(),
            Standing::Done => self.standing_done(),
        }
    }

    pub fn state(&self, state: ProjectState) -> String {
        match state {
            ProjectState::Complete => self.state_complete(),
            ProjectState::PartlyComplete => self.state_partly_complete(),
            ProjectState::UnderConstruction => self.state_under_construction(),
            ProjectState::Preparation => self.state_preparation(),
            ProjectState::NotStarted => self.state_not_started(),
            ProjectState::StageUnknown => self.state_stage_unknown(),
            ProjectState::Paused => self.state_paused(),
            ProjectState::Cancelled => self.state_cancelled(),
        }
    }

    pub fn phase(&self, phase: Phase) -> String {
        match phase {
            Phase::Unknown => self.phase_unknown(),
            Phase::Pipeline => self.phase_pipeline(),
            Phase::Preparation => self.phase_preparation(),
            Phase::Construction => self.phase_construction(),
            Phase::Closing => self.phase_closing(),
            Phase::Paused => self.phase_paused(),
            Phase::Cancelled => self.phase_cancelled(),
        }
    }

    pub fn nature(&self, nature: Nature) -> String {
        match nature {
            Nature::NewBuild => self.nature_new_build(),
            Nature::Extension => self.nature_extension(),
            Nature::Upgrade => self.nature_upgrade(),
        }
    }

    pub fn commitment(&self, commitment: Commitment) -> String {
        match commitment {
            Commitment::Ensure => self.commitment_ensure(),
            Commitment::Strive => self.commitment_strive(),
            Commitment::Expect => self.commitment_expect(),
            Commitment::Advance => self.commitment_advance(),
        }
    }

    pub fn action_status(&self, status: ActionStatus) -> String {
        match status {
            ActionStatus::Done => self.action_done(),
            ActionStatus::Ongoing => self.action_ongoing(),
            ActionStatus::NotStarted => self.action_not_started(),
            ActionStatus::Dropped => self.action_dropped(),
        }
    }

    pub fn blocker_category(&self, category: BlockerCategory) -> String {
        match category {
            BlockerCategory::Funds => self.blocker_funds(),
            BlockerCategory::Land => self.blocker_land(),
            BlockerCategory::Design => self.blocker_design(),
            BlockerCategory::Review => self.blocker_review(),
            BlockerCategory::Tender => self.blocker_tender(),
            BlockerCategory::Construction => self.blocker_construction(),
            BlockerCategory::Weather => self.blocker_weather(),
            BlockerCategory::Other => self.blocker_other(),
        }
    }

    pub fn light(&self, light: Light) -> String {
        match light {
            Light::Red => self.light_red(),
            Light::Amber => self.light_amber(),
            Light::Grey => self.light_grey(),
            Light::Green => self.light_green(),
            Light::Blue => self.light_blue(),
        }
    }

    pub fn money_kind(&self, kind: MoneyKind) -> String {
        match kind {
            MoneyKind::Approved => self.money_approved(),
            MoneyKind::AnnualPlan => self.money_annual_plan(),
            MoneyKind::Arrived => self.money_arrived(),
            MoneyKind::Paid => self.money_paid(),
            MoneyKind::WorkDone => self.money_work_done(),
            MoneyKind::Payable => self.money_payable(),
        }
    }

    pub fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.severity_error(),
            Severity::Warning => self.severity_warning(),
            Severity::Note => self.severity_note(),
        }
    }

    /// The kind of a thing: 项目, milestone.
    pub fn thing(&self, thing: Thing) -> String {
        match thing {
            Thing::Project => self.thing_project(),
            Thing::Site => self.thing_site(),
            Thing::Milestone => self.thing_milestone(),
            Thing::Item => self.thing_item(),
            Thing::Action => self.thing_action(),
            Thing::Indicator => self.thing_indicator(),
            Thing::Blocker => self.thing_blocker(),
            Thing::Update => self.thing_update(),
            Thing::Supervision => self.thing_supervision(),
            Thing::Remark => self.thing_remark(),
        }
    }

    /// A thing by code and name: `P07 一高实验楼`; its code alone where it has no name. What has a text for a name goes by the
    /// beginning of it.
    pub fn reference(&self, reference: &Reference) -> String {
        let name = self.name(&reference.name, reference.name_en.as_deref());
        let is_text = matches!(reference.thing, Thing::Blocker | Thing::Update | Thing::Supervision | Thing::Remark);
        let name = if is_text { cells::fit(name, TEXT_CELLS) } else { name.to_owned() };
        format!("{} {name}", reference.code).trim_end().to_owned()
    }

    /// The name of a stage; its code where the list does not have it.
    pub fn stage(&self, stages: &Stages, code: &str) -> String {
        stages.find(code).map_or(code, |stage| self.name(&stage.name, Some(&stage.name_en))).to_owned()
    }

    /// 2024年下半年, second half of 2024.
    pub fn period(&self, period: Period) -> String {
        if period.is_second_half() {
            self.period_second_half(period.year())
        } else {
            self.period_first_half(period.year())
        }
    }

    /// 第3期（七月通报）, No. 3 (July bulletin): an issued report.
    pub fn issue(&self, number: u32, name: Option<&str>) -> String {
        match name {
            Some(name) => self.issue_named(number.to_string(), name),
            None => self.issue_numbered(number.to_string()),
        }
    }

    /// `a、b、c` or `a, b, c`.
    pub fn listed(&self, parts: impl IntoIterator<Item = String>) -> String {
        parts.into_iter().collect::<Vec<_>>().join(&self.list_comma())
    }

    /// `a；b；c` or `a; b; c`: for parts that hold commas themselves.
    pub fn clauses(&self, parts: impl IntoIterator<Item = String>) -> String {
        parts.into_iter().collect::<Vec<_>>().join(&self.list_semicolon())
    }

    /// `a、b或c`, `a, b or c`: what would have done.
    pub fn alternatives(&self, parts: impl IntoIterator<Item = String>) -> String {
        let mut parts: Vec<String> = parts.into_iter().collect();
        let last = parts.pop().unwrap_or_default();
        if parts.is_empty() { last } else { self.list_or(self.listed(parts), last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_word_is_there_in_both_languages() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let mut words: Vec<String> = Vec::new();
            words.extend(Standing::ALL.map(|standing| texts.standing(standing)));
            words.extend(Nature::ALL.map(|nature| texts.nature(nature)));
            words.extend(Commitment::ALL.map(|commitment| texts.commitment(commitment)));
            words.extend(BlockerCategory::ALL.map(|category| texts.blocker_category(category)));
            let hanzi = |word: &String| word.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert!(words.iter().all(|word| hanzi(word) == (lang == Lang::Zh)), "{words:?}");
        }
    }

    #[test]
    fn a_half_year_is_called_what_people_call_it() {
        let period = Period::from_code("2024-H2").unwrap();
        assert_eq!(Texts::new(Lang::Zh).period(period), "2024年下半年");
        assert_eq!(Texts::new(Lang::En).period(period), "second half of 2024");
    }

    #[test]
    fn the_last_of_several_alternatives_stands_after_or() {
        let words = |count: usize| ["a", "b", "c"].into_iter().take(count).map(str::to_owned);
        let english = Texts::new(Lang::En);
        assert_eq!(english.alternatives(words(3)), "a, b or c");
        assert_eq!(english.alternatives(words(1)), "a");
        assert_eq!(Texts::new(Lang::Zh).alternatives(words(3)), "a、b或c");
    }
}
