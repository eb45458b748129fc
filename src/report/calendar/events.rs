//! What has a date becomes an event, as vague as the date is: a month is a month long.

use chrono::NaiveDate;

use super::lines::Lines;
use crate::model::view::{MilestoneView, ProjectView, Summary};
use crate::model::{Blocker, Commitment, PeriodDate, Reference, Supervision, Thing};
use crate::report::wording::Wording;
use crate::text::{Texts, cells};

/// Cells that the text of a blocker or a supervision takes in the title of its event.
const TITLE_CELLS: usize = 60;

pub(super) struct Event {
    code: String,
    title: String,
    first: NaiveDate,
    last: NaiveDate,
    description: Vec<String>,
    categories: Vec<String>,
    /// Said with 争取 or 预计, or somebody's forecast.
    tentative: bool,
    /// How many times it has changed: a calendar program takes the higher one.
    sequence: usize,
    modified: NaiveDate,
}

/// Projects first, then the plan, blockers and answers, each in the order of the ledger.
pub(super) fn all(summary: &Summary, texts: &Texts) -> Vec<Event> {
    let of = Words { summary, texts, wording: Wording { summary, texts } };
    let of_projects = summary.projects.iter().flat_map(|project| {
        let (owner, group) = (project.reference(), of.category(project));
        project.milestones.iter().filter_map(|milestone| of.milestone(&owner, &group, milestone)).collect::<Vec<_>>()
    });
    let group = texts.thing(Thing::Item);
    let of_items = summary.items.iter().flat_map(|item| {
        let owner = item.reference();
        item.milestones.iter().filter_map(|milestone| of.milestone(&owner, &group, milestone)).collect::<Vec<_>>()
    });
    let blockers = summary.blockers.iter().filter_map(|blocker| of.blocker(blocker));
    let answers = summary.supervisions.iter().filter_map(|supervision| of.supervision(supervision));
    of_projects.chain(of_items).chain(blockers).chain(answers).collect()
}

struct Words<'a> {
    summary: &'a Summary,
    texts: &'a Texts,
    wording: Wording<'a>,
}

impl Words<'_> {
    /// `None` without a window: a calendar has no place for it.
    fn milestone(&self, owner: &Reference, group: &str, milestone: &MilestoneView) -> Option<Event> {
        let (texts, wording) = (self.texts, &self.wording);
        let date = milestone.window()?;
        let name = texts.name(&milestone.name, milestone.name_en.as_deref());
        let title = texts.calendar_milestone(texts.name(&owner.name, owner.name_en.as_deref()), name);
        let title = if milestone.done.is_some() { texts.calendar_done(title) } else { title };
        let description = [
            Some(texts.reference(owner)),
            Some(texts.calendar_standing(wording.standing(milestone).text)),
            Some(texts.calendar_light(wording.lit(&milestone.light).text)),
            Some(texts.calendar_planned(wording.due(milestone))),
            wording.expected(milestone).map(|expected| texts.calendar_expected(expected)),
            Some(milestone.slips()).filter(|(nth, _)| *nth > 0).map(|(nth, total)| texts.slips(nth, total)),
        ];
        let hoped = matches!(milestone.commitment, Some(Commitment::Strive | Commitment::Expect));
        let tentative = hoped || milestone.planned.as_ref() != Some(date);
        let said = milestone.dates.iter().map(|change| change.recorded_on);
        let changes = milestone.dates.len().saturating_sub(1) + usize::from(milestone.done.is_some());
        Some(Event {
            tentative: tentative && milestone.done.is_none(),
            sequence: changes,
            modified: said
                .chain(milestone.done.iter().map(|done| done.recorded_on))
                .max()
                .unwrap_or(self.summary.as_of),
            categories: vec![texts.thing(Thing::Milestone), group.to_owned(), texts.light(milestone.light.light)],
            ..self.event(&milestone.code, title, date, description.into_iter().flatten().collect())?
        })
    }

    /// The category of a project; where it has none, that it is a project.
    fn category(&self, project: &ProjectView) -> String {
        let category = project.category.as_ref();
        let category = category.and_then(|code| self.summary.categories.iter().find(|one| one.code == *code));
        category.map_or_else(
            || self.texts.thing(Thing::Project),
            |category| self.texts.name(&category.name, Some(&category.name_en)).to_owned(),
        )
    }

    fn blocker(&self, blocker: &Blocker) -> Option<Event> {
        let texts = self.texts;
        let words = texts.name(&blocker.text, blocker.text_en.as_deref());
        let title = texts.calendar_solve(cells::fit(words, TITLE_CELLS));
        let open = blocker.is_open(self.summary.as_of);
        let title = if open { title } else { texts.calendar_solved(title) };
        let projects = blocker.projects.iter().map(|code| self.wording.project(code));
        let description = vec![
            words.to_owned(),
            texts.listed(projects),
            texts.calendar_owner(self.wording.known(blocker.owner.as_deref()).text),
        ];
        let closed = blocker.closed_on.filter(|_| !open);
        Some(Event {
            sequence: usize::from(!open),
            modified: closed.unwrap_or(blocker.recorded_on),
            categories: vec![texts.since_group_blockers(), texts.blocker_category(blocker.category)],
            ..self.event(&blocker.code, title, blocker.due.as_ref()?, description)?
        })
    }

    fn supervision(&self, supervision: &Supervision) -> Option<Event> {
        let texts = self.texts;
        let title = texts.calendar_answer(cells::fit(&supervision.text, TITLE_CELLS));
        let answer = supervision.answered.as_ref().filter(|_| !supervision.is_open(self.summary.as_of));
        let title = if answer.is_some() { texts.calendar_answered(title) } else { title };
        let about = self.wording.thing(&supervision.about);
        let description = vec![
            supervision.text.clone(),
            about.map(|about| texts.reference(&about)).unwrap_or_default(),
            texts.calendar_asked_by(self.wording.known(supervision.by.as_deref()).text),
        ];
        Some(Event {
            sequence: usize::from(answer.is_some()),
            modified: answer.map_or(supervision.recorded_on, |answer| answer.recorded_on),
            categories: vec![texts.thing(Thing::Supervision)],
            ..self.event(&supervision.code, title, &supervision.feedback, description)?
        })
    }

    /// An event over the window of `date`. One that only has an end stands on its last day and says so.
    fn event(&self, code: &str, title: String, date: &PeriodDate, description: Vec<String>) -> Option<Event> {
        let last = date.latest()?;
        let title = match date.earliest() {
            Some(_) => title,
            None => self.texts.calendar_by(title, self.texts.period_date(date, self.summary.period.year())),
        };
        let mut description = description;
        description.retain(|line| !line.is_empty());
        description.insert(0, code.to_owned());
        description.push(self.texts.calendar_as_of(self.texts.day(self.summary.as_of)));
        Some(Event {
            code: code.to_owned(),
            title,
            first: date.earliest().unwrap_or(last),
            last,
            description,
            categories: Vec::new(),
            tentative: false,
            sequence: 0,
            modified: self.summary.as_of,
        })
    }
}

impl Event {
    /// `series` tells this ledger from others. The stamp is the data date: the same ledger gives the same bytes.
    pub(super) fn write(&self, series: &str, as_of: NaiveDate, lines: &mut Lines) {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &format!("{}.{series}", self.code));
        lines.moment("DTSTAMP", as_of);
        lines.date("DTSTART", self.first);
        // The end is the first day that no longer belongs to it.
        lines.date("DTEND", self.last.succ_opt().unwrap_or(self.last));
        lines.text("SUMMARY", &self.title);
        lines.text("DESCRIPTION", &self.description.join("\n"));
        lines.list("CATEGORIES", &self.categories);
        lines.plain("STATUS", if self.tentative { "TENTATIVE" } else { "CONFIRMED" });
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("SEQUENCE", &self.sequence.to_string());
        lines.moment("LAST-MODIFIED", self.modified);
        lines.plain("END", "VEVENT");
    }
}
