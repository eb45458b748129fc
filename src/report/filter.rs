//! What of a summary is meant: `--late`, `--due-within`, `--stage`, `--project`, `--query`, `--limit`. Screen and command line
//! choose with the same filter.

use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;

use crate::model::change::Reference;
use crate::model::search::{Haystack, Query};
use crate::model::stage::UNKNOWN;
use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView, Summary};
use crate::model::{Blocker, Indicator, PeriodDate, Standing, Supervision, Update};

/// The kinds of thing that can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Projects,
    Sites,
    /// The actions of the work plan under their items.
    Plan,
    Milestones,
    Updates,
    Blockers,
    Indicators,
    /// What is known of the money of each project, source by source.
    Money,
    Supervisions,
}

impl Subject {
    pub const ALL: [Self; 9] = [
        Self::Projects,
        Self::Sites,
        Self::Plan,
        Self::Milestones,
        Self::Updates,
        Self::Blockers,
        Self::Indicators,
        Self::Money,
        Self::Supervisions,
    ];

    /// The word on the command line and in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Sites => "sites",
            Self::Plan => "plan",
            Self::Milestones => "milestones",
            Self::Updates => "updates",
            Self::Blockers => "blockers",
            Self::Indicators => "indicators",
            Self::Money => "money",
            Self::Supervisions => "supervisions",
        }
    }
}

/// Which things are wanted. The default wants all; each field wants less.
///
/// A thing without a date or stage of its own goes by the projects it belongs to; where it belongs to none, it is not
/// wanted by a filter that asks for one.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Overdue. With `due_within` as well, either will do.
    pub late: bool,
    /// Not done, and the window ends within this many days of the day judged at.
    pub due_within: Option<i64>,
    /// The code of a stage at which a unit, site or milestone stands.
    pub stage: Option<String>,
    /// The code of a project.
    pub project: Option<String>,
    pub query: Option<Query>,
    /// The first so many of them.
    pub limit: Option<usize>,
}

impl Filter {
    /// The same without a limit.
    #[must_use]
    pub fn unlimited(&self) -> Self {
        Self { limit: None, ..self.clone() }
    }

    /// How many things of a kind are wanted.
    pub fn count(&self, summary: &Summary, subject: Subject) -> usize {
        match subject {
            Subject::Projects => self.projects(summary).len(),
            Subject::Sites => self.sites(summary).len(),
            Subject::Plan => self.actions(summary).len(),
            Subject::Milestones => self.milestones(summary).len(),
            Subject::Updates => self.updates(summary).len(),
            Subject::Blockers => self.blockers(summary).len(),
            Subject::Indicators => self.indicators(summary).len(),
            Subject::Money => self.funded(summary).len(),
            Subject::Supervisions => self.supervisions(summary).len(),
        }
    }

    fn most(&self) -> usize {
        self.limit.unwrap_or(usize::MAX)
    }

    pub fn projects<'a>(&self, summary: &'a Summary) -> Vec<&'a ProjectView> {
        let all = summary.projects.iter();
        all.filter(|project| {
            let names = names(&project.code, &project.name, project.name_en.as_deref(), &project.aliases);
            self.wants(summary, project) && self.finds(names)
        })
        .take(self.most())
        .collect()
    }

    /// Sites with their projects.
    pub fn sites<'a>(&self, summary: &'a Summary) -> Vec<(&'a ProjectView, &'a SiteView)> {
        let all = summary.projects.iter().flat_map(|project| project.sites.iter().map(move |site| (project, site)));
        all.filter(|(project, site)| {
            let stage = site.stage.as_deref().unwrap_or(UNKNOWN);
            self.project.as_ref().is_none_or(|code| *code == project.code)
                && self.stage.as_ref().is_none_or(|wanted| wanted == stage)
                && self.wants_time(summary, &project.milestones)
                && self.finds(names(&site.code, &site.name, site.name_en.as_deref(), &site.aliases))
        })
        .take(self.most())
        .collect()
    }

    /// Actions with their items. An action is as late as the milestones it promises.
    pub fn actions<'a>(&self, summary: &'a Summary) -> Vec<(&'a ItemView, &'a ActionView)> {
        let all = summary.items.iter().flat_map(|item| item.actions.iter().map(move |action| (item, action)));
        all.filter(|(item, action)| {
            let promised = summary.milestones().map(|(_, milestone)| milestone);
            let promised = promised.filter(|milestone| action.milestones.contains(&milestone.code));
            let names = names(&action.code, &action.name, action.name_en.as_deref(), &[]);
            let of_item = names_of(&item.name, item.name_en.as_deref());
            self.wants_time(summary, promised)
                && self.wants_place(summary, &action.projects)
                && self.finds(names.chain(of_item))
        })
        .take(self.most())
        .collect()
    }

    /// Milestones with what they belong to, in the order of [`by_due`].
    pub fn milestones<'a>(&self, summary: &'a Summary) -> Vec<(Reference, &'a MilestoneView)> {
        let all = summary.milestones();
        let mut wanted: Vec<_> = all
            .filter(|(owner, milestone)| {
                let names = names(&milestone.code, &milestone.name, milestone.name_en.as_deref(), &[]);
                let of_owner = names_of(&owner.name, owner.name_en.as_deref());
                self.project.as_ref().is_none_or(|code| *code == owner.code)
                    && self.stage.as_ref().is_none_or(|stage| milestone.stage.as_ref() == Some(stage))
                    && self.wants_time(summary, [*milestone])
                    && self.finds(names.chain(of_owner))
            })
            .collect();
        wanted.sort_by(|(_, one), (_, other)| by_due(one, other));
        wanted.truncate(self.most());
        wanted
    }

    /// Updates with what they are about, newest first.
    pub fn updates<'a>(&self, summary: &'a Summary) -> Vec<(Reference, &'a Update)> {
        let unnamed = Self { query: None, ..self.unlimited() };
        let mut wanted: Vec<(Reference, &Update)> = Vec::new();
        for project in unnamed.projects(summary) {
            wanted.extend(project.updates.iter().map(|update| (project.reference(), update)));
        }
        for item in &summary.items {
            if self.wants_time(summary, &item.milestones) && self.wants_place(summary, &[]) {
                wanted.extend(item.updates.iter().map(|update| (item.reference(), update)));
            }
        }
        for (_, action) in unnamed.actions(summary) {
            wanted.extend(action.updates.iter().map(|update| (action.reference(), update)));
        }
        wanted.retain(|(about, update)| {
            let names = names(&about.code, &about.name, about.name_en.as_deref(), &[]);
            self.finds(names.chain([&*update.code, &*update.text]))
        });
        wanted.sort_by_key(|(_, update)| Reverse(update.on));
        wanted.truncate(self.most());
        wanted
    }

    /// Blockers, open ones first.
    pub fn blockers<'a>(&self, summary: &'a Summary) -> Vec<&'a Blocker> {
        let all = summary.blockers.iter();
        all.filter(|blocker| {
            let mut held_up = blocker.projects.iter().filter_map(|code| summary.project(code));
            (!self.asks_of_projects() || held_up.any(|project| self.wants(summary, project)))
                && self.finds(names(&blocker.code, &blocker.text, blocker.text_en.as_deref(), &[]))
        })
        .take(self.most())
        .collect()
    }

    pub fn indicators<'a>(&self, summary: &'a Summary) -> Vec<&'a Indicator> {
        let all = summary.indicators.iter().filter(|_| !self.asks_of_projects());
        all.filter(|indicator| {
            let measures = indicator.measures.iter();
            let measures = measures.flat_map(|measure| names_of(&measure.name, measure.name_en.as_deref()));
            self.finds(names(&indicator.code, &indicator.name, indicator.name_en.as_deref(), &[]).chain(measures))
        })
        .take(self.most())
        .collect()
    }

    /// Projects of whose money something is known.
    pub fn funded<'a>(&self, summary: &'a Summary) -> Vec<&'a ProjectView> {
        let mut wanted = self.unlimited().projects(summary);
        wanted.retain(|project| project.is_funded());
        wanted.truncate(self.most());
        wanted
    }

    /// Supervisions, open ones first. One is late or due by the day an answer is, and stands where the thing does that it
    /// is about.
    pub fn supervisions<'a>(&self, summary: &'a Summary) -> Vec<&'a Supervision> {
        let wants_time = |one: &Supervision| {
            let left = one.feedback.latest().map(|latest| (latest - summary.as_of).num_days());
            let late = one.is_overdue(summary.as_of);
            (!self.late && self.due_within.is_none())
                || (self.late && late)
                || (!late
                    && one.is_open(summary.as_of)
                    && self.due_within.zip(left).is_some_and(|(days, left)| left <= days))
        };
        let all = summary.supervisions.iter();
        all.filter(|one| {
            wants_time(one)
                && self.wants_place(summary, projects_of(summary, &one.about))
                && self.finds([&*one.code, &*one.about, &*one.text].into_iter())
        })
        .take(self.most())
        .collect()
    }

    fn asks_of_projects(&self) -> bool {
        self.late || self.due_within.is_some() || self.stage.is_some() || self.project.is_some()
    }

    /// Whether a project is wanted, names aside.
    fn wants(&self, summary: &Summary, project: &ProjectView) -> bool {
        self.wants_time(summary, &project.milestones) && self.wants_place(summary, [&project.code])
    }

    /// Whether one of the projects is the one wanted and stands where it is wanted.
    fn wants_place<'c>(&self, summary: &Summary, codes: impl IntoIterator<Item = &'c String>) -> bool {
        if self.project.is_none() && self.stage.is_none() {
            return true;
        }
        let mut projects = codes.into_iter().filter_map(|code| summary.project(code));
        projects.any(|project| {
            let stands_at = |stage: &String| {
                project.stages.iter().any(|here| here.stage == *stage)
                    || (stage == UNKNOWN && project.stages.is_empty())
            };
            self.project.as_ref().is_none_or(|code| *code == project.code) && self.stage.as_ref().is_none_or(stands_at)
        })
    }

    /// Whether one of the milestones is late or due as is wanted.
    fn wants_time<'m>(&self, summary: &Summary, milestones: impl IntoIterator<Item = &'m MilestoneView>) -> bool {
        if !self.late && self.due_within.is_none() {
            return true;
        }
        milestones.into_iter().any(|milestone| {
            let late = milestone.standing == Standing::Overdue;
            (self.late && late) || (!late && self.due_within.is_some_and(|days| due_in(summary, milestone, days)))
        })
    }

    fn finds<'n>(&self, names: impl Iterator<Item = &'n str>) -> bool {
        self.query.as_ref().is_none_or(|query| query.is_empty() || query.score(&Haystack::new(names)).is_some())
    }
}

/// Open ones by the end of their windows, then those without a date, then those done by the end of theirs, and those that
/// had none.
pub fn by_due(one: &MilestoneView, other: &MilestoneView) -> Ordering {
    due_key(one).cmp(&due_key(other))
}

/// What [`by_due`] goes by: little enough to be kept of every milestone there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueKey {
    group: u8,
    is_undated: bool,
    due: Option<(NaiveDate, Reverse<Option<NaiveDate>>)>,
}

pub fn due_key(milestone: &MilestoneView) -> DueKey {
    let group = match milestone.standing {
        Standing::Overdue | Standing::ForecastLate | Standing::InWindow | Standing::DueSoon | Standing::Upcoming => 0,
        Standing::Undated => 1,
        Standing::Done | Standing::DoneLate => 2,
    };
    let due = planned(milestone).map(PeriodDate::due_key);
    DueKey { group, is_undated: due.is_none(), due }
}

fn planned(milestone: &MilestoneView) -> Option<&PeriodDate> {
    milestone.planned.as_ref().filter(|date| date.latest().is_some())
}

/// The codes of the projects that the thing of this code is, belongs to, points at or holds up.
fn projects_of<'a>(summary: &'a Summary, code: &str) -> Vec<&'a String> {
    let own = summary
        .projects
        .iter()
        .filter(|project| project.code == *code || project.milestones.iter().any(|milestone| milestone.code == *code));
    let actions = summary.items.iter().flat_map(|item| &item.actions).filter(|action| action.code == *code);
    let blockers = summary.blockers.iter().filter(|blocker| blocker.code == *code);
    own.map(|project| &project.code)
        .chain(actions.flat_map(|action| &action.projects))
        .chain(blockers.flat_map(|blocker| &blocker.projects))
        .collect()
}

/// Whether the window of an open milestone ends within `days` of the day judged at.
fn due_in(summary: &Summary, milestone: &MilestoneView, days: i64) -> bool {
    let latest = milestone.planned.as_ref().and_then(PeriodDate::latest);
    !milestone.standing.is_done() && latest.is_some_and(|latest| (latest - summary.as_of).num_days() <= days)
}

fn names<'n>(
    code: &'n str,
    name: &'n str,
    name_en: Option<&'n str>,
    aliases: &'n [String],
) -> impl Iterator<Item = &'n str> {
    [code].into_iter().chain(names_of(name, name_en)).chain(aliases.iter().map(String::as_str))
}

fn names_of<'n>(name: &'n str, name_en: Option<&'n str>) -> impl Iterator<Item = &'n str> {
    [name].into_iter().chain(name_en)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn filter(set: impl FnOnce(&mut Filter)) -> Filter {
        let mut filter = Filter::default();
        set(&mut filter);
        filter
    }

    fn projects(filter: &Filter) -> Vec<String> {
        filter.projects(&sample::summary()).iter().map(|project| project.code.clone()).collect()
    }

    fn milestones(filter: &Filter) -> Vec<String> {
        filter.milestones(&sample::summary()).iter().map(|(_, one)| one.code.clone()).collect()
    }

    #[test]
    fn no_filter_wants_everything_in_the_order_it_falls_due() {
        let all = Filter::default();
        assert_eq!(projects(&all), ["P01", "P02", "P07", "P10", "P14"]);
        assert_eq!(milestones(&all), ["P02-M1", "P02-M2", "9-M1", "P14-M1", "P07-M2", "P01-M1", "P07-M1"]);
    }

    /// Sorting panics where an order contradicts itself, as one in which what has no date equals all that has.
    #[test]
    fn the_order_it_falls_due_in_is_one_order_also_among_what_was_done_without_a_date() {
        let summary = sample::summary();
        let open = || summary.milestones().map(|(_, milestone)| milestone.clone());
        let done = open().map(|milestone| MilestoneView { standing: Standing::Done, ..milestone });
        let all: Vec<MilestoneView> = open().chain(done).collect();
        let mut sorted = all.clone();
        sorted.sort_by(by_due);
        for (at, one) in sorted.iter().enumerate() {
            for other in &sorted[at..] {
                assert_ne!(by_due(one, other), Ordering::Greater, "{} {}", one.code, other.code);
                assert_eq!(by_due(one, other), by_due(other, one).reverse());
            }
        }
        assert!(sorted.iter().any(|one| one.standing.is_done() && planned(one).is_none()));
    }

    #[test]
    fn late_is_overdue_and_neither_undated_nor_done_late() {
        let late = filter(|filter| filter.late = true);
        assert_eq!(milestones(&late), ["P02-M1"]);
        assert_eq!(projects(&late), ["P02"]);
        assert!(late.actions(&sample::summary()).is_empty());
    }

    #[test]
    fn due_within_days_counts_to_the_end_of_the_window() {
        let due = |days| milestones(&filter(|filter| filter.due_within = Some(days)));
        assert_eq!(due(0), ["P02-M2"]);
        assert_eq!(due(30), ["P02-M2"]);
        assert_eq!(due(31), ["P02-M2", "9-M1"]);
        let late_or_due = filter(|filter| (filter.late, filter.due_within) = (true, Some(31)));
        assert_eq!(milestones(&late_or_due), ["P02-M1", "P02-M2", "9-M1"]);
    }

    #[test]
    fn an_action_is_due_with_the_milestone_it_promises() {
        let due = filter(|filter| filter.due_within = Some(70));
        let summary = sample::summary();
        assert_eq!(due.actions(&summary).iter().map(|(_, action)| &*action.code).collect::<Vec<_>>(), ["8.8"]);
    }

    #[test]
    fn a_stage_finds_units_and_unknown_finds_those_nobody_has_placed() {
        let at = |stage: &str| filter(|filter| filter.stage = Some(stage.to_owned()));
        assert_eq!(projects(&at("fit_out")), ["P01"]);
        assert_eq!(projects(&at("unknown")), ["P10", "P14"]);
        let summary = sample::summary();
        assert_eq!(at("unknown").sites(&summary).iter().map(|(_, site)| &*site.code).collect::<Vec<_>>(), ["P02-S2"]);
        assert_eq!(milestones(&at("start")), ["P14-M1"]);
    }

    #[test]
    fn what_belongs_to_no_project_is_not_wanted_of_one() {
        let laboratory = filter(|filter| filter.project = Some("P07".to_owned()));
        let summary = sample::summary();
        assert_eq!(laboratory.blockers(&summary).iter().map(|one| &*one.code).collect::<Vec<_>>(), ["B2"]);
        assert!(laboratory.indicators(&summary).is_empty());
        assert_eq!(laboratory.milestones(&summary).len(), 2);
    }

    #[test]
    fn a_query_finds_by_hanzi_and_initials() {
        let named = |words: &str| filter(|filter| filter.query = Some(Query::new(words)));
        assert_eq!(projects(&named("实验楼")), ["P07"]);
        assert_eq!(projects(&named("cxjz")), ["P14"]);
        assert_eq!(named("幼儿园").updates(&sample::summary()).len(), 1);
    }
}
