//! The baseline of the sample and what became of it.

use super::{day, exact, month, summary};
use crate::model::view::{BaselineChange, BaselineLine, BaselineView, Comparison};
use crate::model::{Baseline, BaselineEntry, Reference, Thing};

pub(in crate::report) fn baselines() -> Vec<BaselineView> {
    let summary = summary();
    let wanted = ["P02-M1", "P14-M1", "P01-M1"];
    let found: Vec<_> = summary.milestones().filter(|(_, one)| wanted.contains(&one.code.as_str())).collect();
    let entries = found.iter().map(|(_, one)| BaselineEntry {
        milestone: one.code.clone(),
        planned: one.planned.clone(),
        commitment: one.commitment,
    });
    let baseline = Baseline {
        name: "2024-H2".to_owned(),
        period: summary.period,
        set_on: day(6, 30),
        recorded_on: day(7, 1),
        by: Some("王敏".to_owned()),
        note: Some("局务会通过".to_owned()),
        entries: entries.collect(),
    };
    let things = found.iter().map(|(of, one)| (one.reference(), Some(of.clone()))).collect();
    vec![BaselineView { baseline, things }]
}

pub(in crate::report) fn comparison() -> Comparison {
    let of = Reference::new(Thing::Project, "P02", "新建城区幼儿园", Some("New urban kindergartens"));
    let line = |code: &str, name: &str, change| BaselineLine {
        what: Reference::new(Thing::Milestone, code, name, None),
        of: Some(of.clone()),
        before: Some(month(5, 31)),
        planned: Some(month(5, 31)),
        expected: None,
        done: None,
        change,
    };
    let mut late = line("P02-M1", "主体完成", BaselineChange::Same);
    late.expected = Some(day(9, 20));
    let mut later = line("P02-M2", "装修", BaselineChange::Later(30));
    later.planned = Some(month(6, 30));
    let mut sharpened = line("P14-M1", "开工", BaselineChange::Sharpened);
    (sharpened.before, sharpened.planned, sharpened.done) = (Some(month(8, 31)), Some(exact(8, 20)), Some(day(8, 18)));
    let mut dropped = line("P10-M1", "竣工", BaselineChange::Dropped);
    (dropped.of, dropped.planned) = (None, None);
    let mut new = line("P02-M3", "验收", BaselineChange::New);
    (new.before, new.planned) = (None, None);
    let same = line("P07-M1", "财政评审", BaselineChange::Same);
    Comparison {
        baseline: "2024-H2".to_owned(),
        set_on: day(6, 30),
        with: None,
        as_of: day(8, 31),
        lines: vec![late, later, sharpened, dropped, new, same],
    }
}
