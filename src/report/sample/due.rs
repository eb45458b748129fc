//! The look-ahead of the sample.

use super::{day, month, summary};
use crate::model::view::{Due, DueBasis, DueEntry, DueGroup, MilestoneView};
use crate::model::{LightRule, PeriodDate, Reference};

/// What is due within 30 days of 30 June; nothing is in its window but the answer to a question.
pub(in crate::report) fn due() -> Due {
    let summary = summary();
    let milestone = |code: &str| {
        let (of, one) = summary.milestones().find(|(_, one)| one.code == code).unwrap();
        of_milestone(of, one)
    };
    let blocker = &summary.blockers[0];
    let supervision = &summary.supervisions[1];
    let other = |group, what, date: &PeriodDate, basis| DueEntry {
        group,
        what,
        of: Vec::new(),
        basis,
        commitment: None,
        expected: None,
        responsible: None,
        days: date.latest().map(|latest| (latest - day(6, 30)).num_days()),
        date: Some(date.clone()),
        light: None,
    };
    let solution = other(DueGroup::Overdue, blocker.reference(), blocker.due.as_ref().unwrap(), DueBasis::Solution);
    let mut answer = other(DueGroup::Due, supervision.reference(), &supervision.feedback, DueBasis::Feedback);
    answer.of = vec![summary.projects[1].milestones[0].reference()];
    answer.responsible.clone_from(&supervision.by);
    let mut forecast = milestone("9-M1");
    (forecast.basis, forecast.group, forecast.date) = (DueBasis::Forecast, DueGroup::Later, Some(month(7, 31)));
    let entries = vec![
        milestone("P02-M1"),
        solution,
        answer,
        forecast,
        milestone("P14-M1"),
        milestone("P07-M2"),
        milestone("P01-M1"),
    ];
    Due { as_of: day(6, 30), within: 30, rule: LightRule::default(), entries, left_out: Default::default() }
}

fn of_milestone(of: Reference, milestone: &MilestoneView) -> DueEntry {
    let days = milestone.planned.as_ref().and_then(PeriodDate::latest).map(|latest| (latest - day(6, 30)).num_days());
    DueEntry {
        group: match days {
            None => DueGroup::Undated,
            Some(..0) => DueGroup::Overdue,
            Some(_) => DueGroup::Later,
        },
        what: milestone.reference(),
        of: vec![of],
        date: milestone.planned.clone(),
        basis: DueBasis::Planned,
        commitment: milestone.commitment,
        expected: milestone.expected().filter(|_| milestone.variance.is_some_and(|variance| variance.days() > 0)),
        responsible: Some("项目办".to_owned()),
        days,
        light: Some(milestone.light.clone()),
    }
}
