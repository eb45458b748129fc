//! What happened to the sample in June: something of every kind.

use super::{assessment, day, exact, month, stages, summary};
use crate::model::view::{
    Answered, Assessed, BaselineSet, Changes, Closed, DatesMoved, FundsChange, ItemView, MarkChange, PeriodOpened,
    ProjectView, Reported, Summary, Supervised, TargetChange, UnitsMoved,
};
use crate::model::{ActionStatus, Light, MoneyKind, Period, Reference, Thing, Variance};

/// A month in which nothing happened.
pub(in crate::report) fn nothing_changed() -> Changes {
    Changes {
        since: day(5, 31),
        until: day(6, 30),
        stages: stages(),
        completed: Vec::new(),
        dates: Vec::new(),
        added: Vec::new(),
        moved: Vec::new(),
        raised: Vec::new(),
        closed: Vec::new(),
        marks: Vec::new(),
        updates: Vec::new(),
        money: Vec::new(),
        readings: Vec::new(),
        targets: Vec::new(),
        assessments: Vec::new(),
        supervised: Vec::new(),
        answered: Vec::new(),
        baselines: Vec::new(),
        periods: Vec::new(),
    }
}

pub(in crate::report) fn changes() -> Changes {
    let summary = summary();
    let projects: Vec<&ProjectView> = summary.projects.iter().collect();
    let [housing, kindergartens, laboratory, complex, rural] = projects[..] else { unreachable!() };
    let petitions = &summary.indicators[2];
    let received = &petitions.measures[0];
    Changes {
        completed: vec![(
            laboratory.milestones[0].reference(),
            laboratory.reference(),
            laboratory.milestones[0].done.clone().unwrap(),
            Some(Variance::Days(10)),
        )],
        dates: vec![moved(laboratory, 1), moved(rural, 0)],
        added: vec![(kindergartens.milestones[1].reference(), kindergartens.reference(), Some(month(6, 30)))],
        moved: movements(housing, kindergartens),
        raised: vec![(summary.blockers[1].reference(), day(6, 25))],
        closed: vec![Closed {
            what: summary.blockers[2].reference(),
            on: day(6, 27),
            days: 118,
            note: Some("已补办".to_owned()),
        }],
        marks: vec![MarkChange {
            period: period("2024-H1"),
            action: summary.items[1].actions[0].reference(),
            from: ActionStatus::Ongoing,
            to: ActionStatus::Done,
            on: day(6, 20),
            note: None,
        }],
        updates: reported(&summary),
        money: vec![FundsChange {
            project: laboratory.reference(),
            source: Some("上级专项".to_owned()),
            kind: MoneyKind::Arrived,
            before: Some("100".parse().unwrap()),
            after: "300".parse().unwrap(),
            on: day(6, 20),
        }],
        readings: vec![(
            petitions.reference(),
            received.name.clone(),
            received.unit.clone(),
            Some(received.readings[0].clone()),
            received.readings[1].clone(),
        )],
        targets: vec![target(housing)],
        assessments: vec![Assessed {
            what: Some(complex.reference()),
            period: None,
            before: Some(Light::Grey),
            assessment: assessment(),
        }],
        supervised: supervised(&summary),
        answered: vec![answered(&summary)],
        baselines: vec![BaselineSet {
            name: "2024-H2".to_owned(),
            period: period("2024-H2"),
            on: day(6, 30),
            milestones: 7,
        }],
        periods: vec![opened(&summary)],
        ..nothing_changed()
    }
}

fn moved(project: &ProjectView, at: usize) -> DatesMoved {
    let milestone = &project.milestones[at];
    let changes: Vec<_> = milestone.dates.iter().filter(|change| change.on > day(5, 31)).cloned().collect();
    DatesMoved {
        what: milestone.reference(),
        of: project.reference(),
        planned_before: milestone.planned.clone(),
        forecast_before: None,
        days: changes.iter().filter_map(|change| change.step).sum(),
        changes,
    }
}

fn movements(housing: &ProjectView, kindergartens: &ProjectView) -> Vec<UnitsMoved> {
    let moved = |project: &ProjectView, count, from: Option<&str>, to: Option<&str>| UnitsMoved {
        project: project.reference(),
        site: None,
        count,
        unit: project.counted_in.clone(),
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        on: exact(6, 18).latest().unwrap(),
        note: None,
    };
    let mut named = moved(kindergartens, 1, Some("start"), Some("main_structure"));
    named.site = Some(Reference::new(Thing::Site, "P02-S1", "产业集聚区幼儿园", None));
    vec![
        moved(housing, 3, Some("main_structure"), Some("fit_out")),
        moved(housing, 3, Some("fit_out"), Some("completion")),
        named,
        moved(kindergartens, 2, None, Some("start")),
    ]
}

fn reported(summary: &Summary) -> Vec<Reported> {
    let project = &summary.projects[1];
    vec![Reported { period: None, about: project.reference(), of: None, update: project.updates[0].clone() }]
}

fn period(code: &str) -> Period {
    Period::from_code(code).unwrap()
}

fn target(housing: &ProjectView) -> TargetChange {
    TargetChange {
        project: housing.reference(),
        stage: "completion".to_owned(),
        by: month(6, 30),
        unit: housing.counted_in.clone(),
        before: Some(10),
        after: Some(12),
        on: day(6, 3),
        note: None,
    }
}

/// About a thing that is there, and about one that was removed.
fn supervised(summary: &Summary) -> Vec<Supervised> {
    let given = summary.supervisions.iter().take(2).map(|given| Supervised {
        what: given.reference(),
        about: summary.project(&given.about).map(ProjectView::reference),
        by: given.by.clone(),
        feedback: given.feedback.clone(),
        on: given.given_on,
    });
    given.collect()
}

fn answered(summary: &Summary) -> Answered {
    let given = &summary.supervisions[2];
    let answer = given.answered.as_ref().unwrap();
    Answered {
        what: given.reference(),
        about: summary.blocker(&given.about).map(crate::model::Blocker::reference),
        text: answer.text.clone(),
        on: answer.on,
        variance: Some(Variance::Days(-1)),
    }
}

fn opened(summary: &Summary) -> PeriodOpened {
    let mut items = summary.items.iter().map(ItemView::reference);
    PeriodOpened {
        period: summary.period,
        on: day(6, 30),
        carried: items.next().into_iter().chain([summary.items[0].actions[0].reference()]).collect(),
        begun: items.next().into_iter().collect(),
        left: vec![Reference::new(Thing::Action, "7.2", "教师周转房装饰装修", Some("Fit-out of teacher housing"))],
    }
}
