//! Totals over many are those of the ledger shown whole, on every day and whatever was done to it.

use super::laws::commands;
use super::*;
use crate::model::Light;
use crate::model::stage::UNKNOWN;
use crate::model::view::{Digest, ProjectView, UnitTally, Unknown};

/// More than any test has: then everything is spoken of.
const ALL: usize = 1_000;

fn digest(ledger: &Ledger, as_of: Option<NaiveDate>, most: usize) -> Digest {
    ledger.digest(&Viewpoint { as_of, ..Viewpoint::at(now().today()) }, most).unwrap()
}

/// As few as are spoken of, which is what totals are kept for.
const FEW: usize = 10;

/// Holds digests of the ledger against its summary.
fn agrees(ledger: &Ledger, as_of: Option<NaiveDate>) {
    speaks_of(ledger, as_of, ALL);
    speaks_of(ledger, as_of, FEW);
}

fn speaks_of(ledger: &Ledger, as_of: Option<NaiveDate>, most: usize) {
    let digest = digest(ledger, as_of, most);
    let summary = ledger.summary(&Viewpoint { as_of, ..Viewpoint::at(now().today()) }).unwrap();
    assert_eq!(digest.summary.as_of, summary.as_of);
    assert_eq!(digest.summary.totals, summary.totals, "on {}", summary.as_of);
    assert_eq!(digest.summary.light, summary.light, "on {}", summary.as_of);
    assert_eq!(digest.summary.items, summary.items);
    assert_eq!(digest.units, UnitTally::of(&summary.projects));
    assert_eq!(digest.unknown, unknown(&summary));
    for project in &digest.summary.projects {
        assert_eq!(Some(project), summary.project(&project.code));
    }
    let lit = summary.projects.iter().filter(|project| matches!(project.light.light, Light::Red | Light::Amber));
    let mut lit: Vec<&ProjectView> = lit.collect();
    lit.sort_by_key(|project| (project.light.light, project.light.due.is_none(), project.light.due));
    assert_eq!(digest.worst, lit.iter().take(most).map(|project| project.code.clone()).collect::<Vec<_>>());
    let overdue: Vec<String> = digest.overdue.iter().map(|(_, milestone)| milestone.code.clone()).collect();
    let of_projects = summary.projects.iter().flat_map(|project| &project.milestones);
    let mut all: Vec<_> = of_projects.filter(|one| one.standing == Standing::Overdue).collect();
    all.sort_by_key(|one| one.planned.as_ref().and_then(PeriodDate::latest));
    assert_eq!(overdue, all.iter().take(most).map(|one| one.code.clone()).collect::<Vec<_>>());
    let by_category: usize = digest.categories.iter().map(|category| category.states.all).sum();
    assert_eq!(by_category, summary.projects.len());
}

fn unknown(summary: &Summary) -> Unknown {
    let count = |lacks: &dyn Fn(&ProjectView) -> bool| summary.projects.iter().filter(|project| lacks(project)).count();
    let sites: Vec<_> = summary.projects.iter().flat_map(|project| &project.sites).collect();
    let unsaid = sites.iter().filter(|site| site.stage.as_deref().is_none_or(|stage| stage == UNKNOWN)).count();
    Unknown {
        stage: count(&|one| one.total.is_none() || one.stages.iter().any(|at| at.stage == UNKNOWN)),
        size: count(&|one| one.quantities.is_empty() || one.quantities.iter().any(|size| size.value.is_none())),
        date: count(&|one| {
            let mut open = one.milestones.iter().filter(|milestone| !milestone.standing.is_done()).peekable();
            open.peek().is_some() && open.all(|milestone| milestone.standing == Standing::Undated)
        }),
        unit: count(&|one| one.responsible.unit.is_none()),
        funding: count(&|one| one.known_funding().is_none()),
        investment: count(&|one| one.investment.is_none()),
        sites: (unsaid, sites.len()),
    }
}

#[test]
fn the_totals_of_the_shipped_plan_are_those_of_its_summary() {
    let desk = Desk::shipped();
    for as_of in [None, Some(day(1, 1)), Some(day(6, 30)), Some(day(7, 31)), Some(day(12, 31))] {
        agrees(&desk.ledger, as_of);
    }
}

#[test]
fn of_each_kind_the_first_few_are_named() {
    let desk = Desk::shipped();
    let (few, all) = (digest(&desk.ledger, Some(day(12, 31)), 1), digest(&desk.ledger, Some(day(12, 31)), ALL));
    assert_eq!((few.worst.len(), few.overdue.len()), (1, 1));
    assert_eq!(few.overdue[..], all.overdue[..1]);
    assert_eq!(few.worst[..], all.worst[..1]);
    assert_eq!(few.summary.totals, all.summary.totals);
}

#[test]
fn what_another_program_writes_is_counted_too() {
    let desk = Desk::shipped();
    let hand = rusqlite_hand(desk.ledger.path());
    for sql in [
        "UPDATE milestone SET done_on = '2024-06-01', done_recorded = '2024-06-01' WHERE code = 'P07-M1'",
        "DELETE FROM quantity WHERE id = 1",
        "UPDATE milestone_plan SET milestone_id = (SELECT id FROM milestone WHERE code = 'P07-M2') WHERE id = 1",
        "UPDATE site SET project_id = 1 WHERE code = 'P02-S1'",
        "UPDATE project_facts SET packed = NULL WHERE project_id = 3",
        "UPDATE project_facts SET packed = x'ff00' WHERE project_id = 4",
        "UPDATE project_facts SET packed = x'01' WHERE project_id = 5",
    ] {
        hand.execute_batch(sql).unwrap();
        agrees(&desk.ledger, None);
        agrees(&desk.ledger, Some(day(9, 30)));
    }
}

#[test]
fn facts_that_are_not_what_the_rows_say_are_found() {
    let desk = Desk::shipped();
    let viewpoint = Viewpoint::at(now().today());
    let found = |desk: &Desk| {
        let findings = desk.ledger.check(&viewpoint).unwrap();
        findings.into_iter().filter(|finding| finding.code() == "C24").collect::<Vec<_>>()
    };
    assert_eq!(found(&desk), []);
    rusqlite_hand(desk.ledger.path())
        .execute_batch("UPDATE project_facts SET packed = (SELECT packed FROM project_facts WHERE project_id = 1) WHERE project_id = 7")
        .unwrap();
    assert!(matches!(&found(&desk)[..], [Finding::KeptDiffers { what: Some(project) }] if project.code == "P07"));
}

#[test]
fn totals_that_are_kept_are_added_up_and_held_against_the_facts() {
    let (desk, mut other) = (Desk::shipped(), Desk::shipped());
    let done = |desk: &Desk| digest(&desk.ledger, None, FEW).summary.totals.milestones.done();
    let is_found = |desk: &Desk| {
        let findings = desk.ledger.check(&Viewpoint::at(now().today())).unwrap();
        findings.iter().any(|finding| matches!(finding, Finding::KeptDiffers { what: None }))
    };
    let before = done(&desk);
    let what = vec!["P07-M1".to_owned()];
    other.give(Command::Complete { what, on: Some(day(6, 1)), note: None });
    assert_eq!((done(&other), is_found(&other), is_found(&desk)), (before + 1, false, false));
    let theirs = other.ledger.path().display();
    let sql = format!("ATTACH '{theirs}' AS other; UPDATE tally SET kept = (SELECT o.kept FROM other.tally o)");
    rusqlite_hand(desk.ledger.path()).execute_batch(&sql).unwrap();
    assert_eq!((done(&desk), is_found(&desk)), (before + 1, true));
}

#[test]
fn totals_are_kept_for_the_day_and_rule_of_the_last_command() {
    let mut desk = Desk::shipped();
    let open = |desk: &Desk| -> i64 {
        let hand = rusqlite_hand(desk.ledger.path());
        hand.query_row("SELECT count(*) FROM tally WHERE kept IS NULL", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(open(&desk), 0);
    desk.ledger.apply(Command::SetDataDate(DataDate::Pinned(day(5, 31))), &now()).unwrap();
    assert_eq!(open(&desk), 0);
    agrees(&desk.ledger, None);
    let rule = LightRule { amber_days: 60, ..LightRule::default() };
    let viewpoint = Viewpoint { rule, ..Viewpoint::at(now().today()) };
    let mut ledger = desk.ledger.ready_for(rule);
    ledger.apply(Command::SetDataDate(DataDate::Pinned(day(6, 30))), &now()).unwrap();
    let (digest, summary) = (ledger.digest(&viewpoint, FEW).unwrap(), ledger.summary(&viewpoint).unwrap());
    assert_eq!(digest.summary.totals, summary.totals);
    agrees(&ledger, None);
}

/// Totals that an earlier program has kept are taken as they are: when this fails because lights, states or totals are made in
/// another way, `JUDGING` has to be raised.
#[test]
fn what_is_kept_changes_only_with_its_version() {
    let mut desk = Desk::shipped();
    let mut kept = Vec::new();
    for on in [day(1, 31), day(6, 30), day(8, 31), day(9, 30)] {
        desk.give(Command::SetDataDate(DataDate::Pinned(on)));
        let sql = "SELECT kept, (SELECT bench FROM tally_bench) FROM tally";
        let hand = rusqlite_hand(desk.ledger.path());
        let (tally, bench): (Vec<u8>, Vec<u8>) = hand.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let sum: u32 = tally.iter().fold(0, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)));
        kept.push(format!("version {} on {on}: {} bytes, {sum:08x}", bench[0], tally.len()));
    }
    insta::assert_snapshot!(kept.join("\n"), @"
    version 2 on 2024-01-31: 262 bytes, 7f9ecd2f
    version 2 on 2024-06-30: 419 bytes, a46ab85e
    version 2 on 2024-08-31: 442 bytes, a6ccef60
    version 2 on 2024-09-30: 442 bytes, a1da6349
    ");
}

proptest! {
    #![proptest_config(crate::trials::trials(12))]

    #[test]
    fn the_totals_of_any_ledger_are_those_of_its_summary(
        book in crate::exchange::arbitrary::books(),
        days in prop::collection::vec(0_u64..900, 1..4),
    ) {
        let desk = Desk::with(&book);
        agrees(&desk.ledger, None);
        for after in days {
            agrees(&desk.ledger, Some(NaiveDate::from_ymd_opt(2023, 6, 1).unwrap() + chrono::Days::new(after)));
        }
    }

    #[test]
    fn commands_and_undo_keep_the_totals_right(given in prop::collection::vec(commands(), 0..8)) {
        let mut desk = Desk::shipped();
        for command in given {
            let _ = desk.ledger.apply(command, &now());
            agrees(&desk.ledger, None);
        }
        let _ = desk.ledger.apply(Command::Undo, &now());
        agrees(&desk.ledger, Some(day(8, 31)));
    }
}
