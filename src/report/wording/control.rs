//! Words for lights, for what is expected instead of what was planned, and for the view a report is taken from.

use chrono::NaiveDate;

use super::Wording;
use crate::model::view::{ActionTotals, ActionView, ItemView, MilestoneView};
use crate::model::{
    ActionStatus, Assessment, Blocker, DataDate, Judged, Light, PeriodDate, Reference, Supervision, Variance,
};
use crate::report::document::{Cell, Document, Tone};

impl Wording<'_> {
    /// The word of a light.
    pub(in crate::report) fn light(&self, judged: &Judged) -> Cell {
        Cell::new(self.texts.light(judged.light), light_tone(judged.light))
    }

    /// A light with why it is so.
    pub(in crate::report) fn lit(&self, judged: &Judged) -> Cell {
        let why = self.texts.light_why(judged, &self.summary.stages, self.year());
        Cell::new(self.texts.report_lit(self.texts.light(judged.light), why), light_tone(judged.light))
    }

    /// The word of a light that goes without a reason.
    pub(in crate::report) fn light_word(&self, light: Light) -> Cell {
        Cell::new(self.texts.light(light), light_tone(light))
    }

    /// What a person said a light is, with who said so and when.
    pub(in crate::report) fn assessment(&self, assessment: &Assessment) -> Cell {
        let by = self.known(assessment.by.as_deref()).text;
        let light = self.assessed(assessment);
        let words = self.texts.report_assessed(light, assessment.words.as_str(), self.day(assessment.on), by);
        Cell::new(words, assessment.light.map_or(Tone::Muted, light_tone))
    }

    /// What a person said a light is, and why; a word can be taken back without one.
    pub(in crate::report) fn judged(&self, assessment: &Assessment) -> Cell {
        let light = self.assessed(assessment);
        let said =
            if assessment.words.is_empty() { light } else { self.texts.report_lit(light, assessment.words.as_str()) };
        Cell::new(said, assessment.light.map_or(Tone::Muted, light_tone))
    }

    fn assessed(&self, assessment: &Assessment) -> String {
        assessment.light.map_or_else(|| self.texts.report_taken_back(), |light| self.texts.light(light))
    }

    /// Days late or early; nothing where there was no time set.
    pub(in crate::report) fn variance(&self, variance: Option<Variance>) -> Cell {
        let Some(variance) = variance else { return Cell::default() };
        Cell::new(self.texts.variance(variance), if variance.days() > 0 { Tone::Warn } else { Tone::Good })
    }

    /// The rule under what shows lights.
    pub(in crate::report) fn rule(&self, document: &mut Document) {
        document.note(self.texts.light_rule(&self.summary.rule));
    }

    /// When an open milestone is expected, and where that is derived from the one before it, that it is.
    pub(in crate::report) fn expected(&self, milestone: &MilestoneView) -> Option<String> {
        if milestone.done.is_some() {
            return None;
        }
        if let Some(pushed) = &milestone.pushed {
            return Some(self.texts.report_derived(self.day(pushed.to)));
        }
        self.forecast(milestone)
    }

    /// When somebody expects an open milestone.
    fn forecast(&self, milestone: &MilestoneView) -> Option<String> {
        let date = milestone.forecast.as_ref()?.date.as_ref()?;
        Some(self.texts.report_expected(self.texts.period_date(date, self.year())))
    }

    /// When the milestone of this code is expected, in the words it was said in; the last day of it where the milestone
    /// is no longer there.
    pub(in crate::report) fn expected_of(&self, code: &str, last: NaiveDate) -> String {
        let of_projects = self.summary.projects.iter().flat_map(|project| &project.milestones);
        let mut milestones = of_projects.chain(self.summary.items.iter().flat_map(|item| &item.milestones));
        milestones
            .find(|milestone| milestone.code == code)
            .and_then(|milestone| self.expected(milestone))
            .unwrap_or_else(|| self.texts.report_expected(self.day(last)))
    }

    /// The same, and the forecast that it overrules, with the days it is late by and how many times it slipped, line by
    /// line.
    pub(in crate::report) fn outlook(&self, milestone: &MilestoneView) -> Cell {
        let Some(expected) = self.expected(milestone) else { return Cell::default() };
        let (nth, _) = milestone.slips();
        let variance = milestone.variance.map(|variance| self.texts.variance(variance));
        let slips = (nth > 0).then(|| self.texts.report_nth_slip(nth));
        let overruled = milestone.pushed.as_ref().and_then(|_| self.forecast(milestone));
        let lines: Vec<String> = overruled.into_iter().chain([expected]).chain(variance).chain(slips).collect();
        Cell::new(
            lines.join("\n"),
            if milestone.variance.is_some_and(|one| one.days() > 0) { Tone::Warn } else { Tone::Plain },
        )
    }

    /// A day by which something has to be there, with the days that are left or have passed.
    pub(in crate::report) fn deadline(&self, date: &PeriodDate) -> Cell {
        let words = self.date(Some(date));
        match date.latest().map(|latest| (latest - self.summary.as_of).num_days()) {
            None => words.into(),
            Some(left) if left < 0 => Cell::new(self.texts.report_deadline_over(words, -left), Tone::Bad),
            Some(left) => self.texts.report_deadline_left(words, left).into(),
        }
    }

    /// The statuses worth a column: that nothing was dropped goes without saying.
    pub(in crate::report) fn statuses(&self) -> Vec<ActionStatus> {
        let totals = &self.summary.totals.actions;
        let said = |status: &ActionStatus| *status != ActionStatus::Dropped || totals.count(*status) > 0;
        ActionStatus::ALL.into_iter().filter(said).collect()
    }

    /// How many actions have each status.
    pub(in crate::report) fn status_parts(&self, totals: &ActionTotals) -> String {
        let said = ActionStatus::ALL.into_iter();
        let said = said.filter(|status| *status != ActionStatus::Dropped || totals.count(*status) > 0);
        let part = |status| self.texts.report_part(self.texts.action_status(status), totals.count(status));
        self.texts.listed(said.map(part))
    }

    /// The thing of this code, whatever it is.
    pub(in crate::report) fn thing(&self, code: &str) -> Option<Reference> {
        let summary = self.summary;
        let milestone = || summary.milestones_called(&[code.to_owned()]).first().map(|one| one.reference());
        let item = || summary.items.iter().find(|item| item.code == code).map(ItemView::reference);
        let mut actions = summary.items.iter().flat_map(|item| &item.actions);
        let project = summary.project_reference(code);
        let action = || actions.find(|action| action.code == code).map(ActionView::reference);
        let blocker = || summary.blocker(code).map(Blocker::reference);
        project.or_else(milestone).or_else(item).or_else(action).or_else(blocker)
    }

    /// The same by code and name.
    pub(in crate::report) fn thing_words(&self, code: &str) -> String {
        self.thing(code).map_or_else(|| code.to_owned(), |thing| self.texts.reference(&thing))
    }

    /// Answered on a day and how late, overdue or still open.
    pub(in crate::report) fn supervision_standing(&self, supervision: &Supervision) -> Cell {
        match &supervision.answered {
            Some(answer) if !supervision.is_open(self.summary.as_of) => {
                let answered = self.texts.report_answered_on(self.texts.day(answer.on));
                let late = Variance::actual(&supervision.feedback, answer.on).filter(|variance| variance.days() > 0);
                match late {
                    Some(late) => {
                        Cell::new(self.texts.report_done_late(answered, self.texts.variance(late)), Tone::Warn)
                    }
                    None => Cell::new(answered, Tone::Good),
                }
            }
            _ if supervision.is_overdue(self.summary.as_of) => Cell::new(self.texts.report_answer_overdue(), Tone::Bad),
            _ => Cell::new(self.texts.report_answer_open(), Tone::Warn),
        }
    }

    /// Says plainly that this is not how things stand now, or not all that is known.
    pub(in crate::report) fn viewpoint(&self, document: &mut Document) {
        let summary = self.summary;
        if let DataDate::Pinned(day) = summary.data_date
            && day != summary.as_of
        {
            document.note(self.texts.report_looking_back(self.texts.day(day)));
        }
        if let Some(day) = summary.known_on {
            document.note(self.texts.report_known_on(self.texts.day(day)));
        }
    }
}

pub(in crate::report) const fn light_tone(light: Light) -> Tone {
    match light {
        Light::Red => Tone::Bad,
        Light::Amber => Tone::Warn,
        Light::Grey => Tone::Muted,
        Light::Green => Tone::Good,
        Light::Blue => Tone::Plain,
    }
}
