//! Pieces of words that several reports share: when something is due, how it stands, where units are.

mod control;

use chrono::NaiveDate;

pub(super) use control::light_tone;

use super::document::{Cell, Pile, Thing, Tone};
use super::filter::by_due;
use crate::model::view::{ActionView, MilestoneView, ProjectView, Summary};
use crate::model::{ActionStatus, Commitment, PeriodDate, ProjectState, Reference, Severity, Standing, Update};
use crate::text::Texts;

/// The words of one language for one summary.
#[derive(Clone, Copy)]
pub(super) struct Wording<'a> {
    pub(super) summary: &'a Summary,
    pub(super) texts: &'a Texts,
}

/// A milestone by name, the date it is planned for, and the one expected where that is another.
pub(super) struct Next<'a> {
    pub(super) name: &'a str,
    pub(super) due: Cell,
    pub(super) expected: Option<String>,
}

impl<'a> Wording<'a> {
    pub(super) fn name(&self, name: &'a str, name_en: Option<&'a String>) -> &'a str {
        self.texts.name(name, name_en.map(String::as_str))
    }

    /// A project by code and name.
    pub(super) fn project(&self, code: &str) -> String {
        self.summary.project_reference(code).map_or_else(|| code.to_owned(), |one| self.texts.reference(&one))
    }

    /// The year that need not be said.
    pub(super) fn year(&self) -> i32 {
        self.summary.period.year()
    }

    /// A day, without the year where it is the plan's.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.texts.period_date(&PeriodDate::day(day, ""), self.year())
    }

    /// A date at its own precision; that there is none.
    pub(super) fn date(&self, date: Option<&PeriodDate>) -> String {
        date.map_or_else(|| self.texts.standing_undated(), |date| self.texts.period_date(date, self.year()))
    }

    /// A date and how firmly it was promised: 8月（争取）.
    pub(super) fn promise(&self, date: Option<&PeriodDate>, commitment: Option<Commitment>) -> String {
        let words = self.date(date);
        match commitment.filter(|_| date.is_some()) {
            Some(commitment) => self.texts.report_due_firmly(words, self.texts.commitment(commitment)),
            None => words,
        }
    }

    /// When it is due and how firmly. Without a date it says so.
    pub(super) fn due(&self, milestone: &MilestoneView) -> String {
        self.promise(milestone.planned.as_ref(), milestone.commitment)
    }

    /// How it stands, with the days that have passed or are left.
    pub(super) fn standing(&self, milestone: &MilestoneView) -> Cell {
        let word = self.texts.standing(milestone.standing);
        let tone = standing_tone(milestone.standing);
        if let Some(done) = &milestone.done {
            let done = self.texts.report_done_on(word, self.day(done.on));
            let late = milestone.variance.filter(|_| milestone.standing == Standing::DoneLate);
            let late = late.map(|variance| self.texts.variance(variance));
            return Cell::new(late.map_or(done.clone(), |late| self.texts.report_done_late(done, late)), tone);
        }
        let latest = milestone.planned.as_ref().and_then(PeriodDate::latest);
        let left = latest.map(|latest| (latest - self.summary.as_of).num_days());
        Cell::new(
            match left {
                None => word,
                Some(0) => self.texts.report_last_day(word),
                Some(left) if left < 0 => self.texts.report_days_over(word, -left),
                Some(left) => self.texts.report_days_left(word, left),
            },
            tone,
        )
    }

    pub(super) fn state(&self, state: ProjectState) -> Cell {
        Cell::new(self.texts.state(state), state_tone(state))
    }

    pub(super) fn status(&self, status: ActionStatus) -> Cell {
        Cell::new(self.texts.action_status(status), status_tone(status))
    }

    /// The status of an action among others; why one was dropped stands with it.
    pub(super) fn status_told(&self, action: &ActionView) -> Cell {
        let status = self.status(action.status);
        let dropped = action.mark.as_ref().filter(|mark| mark.status == ActionStatus::Dropped);
        match dropped.and_then(|mark| mark.note.as_ref()) {
            Some(reason) => Cell { text: self.texts.report_dropped(status.text, reason.as_str()), ..status },
            None => status,
        }
    }

    /// Where the units stand: 竣工8栋，装饰装修14栋.
    pub(super) fn units(&self, project: &ProjectView) -> String {
        let counts = project.stages.iter().map(|here| (here.stage.as_str(), here.count));
        self.texts.units_at(counts, &project.counted_in, &self.summary.stages)
    }

    /// The share complete with its basis. Where nobody has said at which stage a project is, there is none: not even 0%.
    pub(super) fn complete(&self, project: &ProjectView) -> Option<String> {
        project.known_complete().map(|(complete, total)| self.texts.share(complete, total))
    }

    /// What is next of a project: the open milestone that falls due first.
    pub(super) fn next(&self, project: &'a ProjectView) -> Option<Next<'a>> {
        let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
        let next = open.min_by(|one, other| by_due(one, other))?;
        let due = Cell::new(self.due(next), standing_tone(next.standing));
        Some(Next { name: self.name(&next.name, next.name_en.as_ref()), due, expected: self.expected(next) })
    }

    /// The name of a measure in the language of the reader.
    pub(super) fn measure_name(&self, indicator: &str, name: &str) -> String {
        let indicator = self.summary.indicators.iter().find(|one| one.code == indicator);
        let measure = indicator.and_then(|one| one.measures.iter().find(|measure| measure.name == name));
        measure.map_or(name, |measure| self.name(&measure.name, measure.name_en.as_ref())).to_owned()
    }

    pub(super) fn none(&self) -> Cell {
        Cell::new(self.texts.report_none(), Tone::Muted)
    }

    /// What was reported of something, on one day.
    pub(super) fn update(&self, about: &Reference, update: &Update) -> Cell {
        self.texts.report_update(self.texts.reference(about), self.texts.day(update.on), update.text.as_str()).into()
    }

    /// When the milestones fall due that an action promises; empty where it promises none.
    pub(super) fn promised(&self, action: &ActionView) -> String {
        self.texts.listed(self.promises(action).map(|milestone| self.due(milestone)))
    }

    /// The milestones that an action promises.
    pub(super) fn promises(&self, action: &ActionView) -> impl Iterator<Item = &MilestoneView> {
        self.summary.milestones_called(&action.milestones).into_iter()
    }

    /// For what there is of every project: where these stay in the file, that will not be held either.
    pub(super) fn pile<T: Thing>(&self) -> Pile<T> {
        if self.summary.projects.source().is_some() { Pile::laid_down() } else { Pile::default() }
    }

    /// The stage of a site or milestone; that nobody has said it.
    pub(super) fn stage(&self, stage: Option<&str>) -> Cell {
        match stage {
            Some(code) => self.texts.stage(&self.summary.stages, code).into(),
            None => Cell::new(self.texts.label_stage_unknown(), Tone::Muted),
        }
    }

    /// What somebody has said, or that nobody has.
    pub(super) fn known(&self, value: Option<&str>) -> Cell {
        value.map_or_else(|| Cell::new(self.texts.label_unknown(), Tone::Muted), Cell::from)
    }
}

/// A heading with how many things stand under it; a word at the beginning of a heading has a capital.
pub(super) fn counted(texts: &Texts, name: &str, count: usize) -> String {
    let mut letters = name.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    texts.report_counted(capital + letters.as_str(), count)
}

pub(super) const fn standing_tone(standing: Standing) -> Tone {
    match standing {
        Standing::Overdue => Tone::Bad,
        Standing::ForecastLate | Standing::InWindow | Standing::DueSoon | Standing::DoneLate => Tone::Warn,
        Standing::Upcoming => Tone::Plain,
        Standing::Undated => Tone::Muted,
        Standing::Done => Tone::Good,
    }
}

const fn state_tone(state: ProjectState) -> Tone {
    match state {
        ProjectState::Complete => Tone::Good,
        ProjectState::PartlyComplete
        | ProjectState::UnderConstruction
        | ProjectState::Preparation
        | ProjectState::NotStarted => Tone::Plain,
        ProjectState::StageUnknown | ProjectState::Cancelled => Tone::Muted,
        ProjectState::Paused => Tone::Warn,
    }
}

pub(super) const fn status_tone(status: ActionStatus) -> Tone {
    match status {
        ActionStatus::Done => Tone::Good,
        ActionStatus::Ongoing => Tone::Plain,
        ActionStatus::NotStarted | ActionStatus::Dropped => Tone::Muted,
    }
}

pub(super) const fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Warn,
        Severity::Note => Tone::Muted,
    }
}
