//! A large ledger of which the screen reads what it looks at.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::*;
use crate::exchange::{Generated, generated};
use crate::model::view::{Dated, ProjectView, UnitTally, UpdateAt};
use crate::model::{Kind, Update};

/// A ledger of a hundred projects, and a second door to it.
fn large() -> (Desk, Ledger, Now) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.topout");
    let Generated { frame, projects, now } = generated(1_000, 3).unwrap();
    let ledger = Ledger::create_from(&path, &frame, projects, &now, &Watch::default()).unwrap().large_beyond(50);
    let other = Ledger::open(&path, &now).unwrap();
    (Desk { ledger, folder }, other, now)
}

/// The same ledger as it is browsed, and as a whole.
fn both() -> (Desk, Viewpoint, [Summary; 2]) {
    let (desk, _, now) = large();
    let viewpoint = Viewpoint::at(now.today());
    let both = [desk.ledger.browse(&viewpoint).unwrap(), desk.ledger.summary(&viewpoint).unwrap()];
    (desk, viewpoint, both)
}

/// Without what is found by holding everything against everything.
fn unchecked(summary: Summary) -> Summary {
    let findings = summary.findings.into_iter().filter(|finding| matches!(finding, Finding::Remark { .. })).collect();
    Summary { findings, ..summary }
}

fn there(summary: &Summary) -> Vec<usize> {
    (0..summary.projects.len()).filter(|at| summary.projects.is_there(*at)).collect()
}

#[test]
fn what_is_browsed_is_the_whole_and_each_project_is_read_when_it_is_looked_at() {
    let (desk, _, [mut browsed, whole]) = both();
    assert_eq!(there(&browsed), [0; 0]);
    assert_eq!(browsed.projects.get(7), whole.projects.get(7));
    assert_eq!(there(&browsed), [7]);
    browsed.projects.forget(7);
    assert_eq!(there(&browsed), [0; 0]);
    assert_eq!(browsed.months(), whole.months());
    assert_eq!(browsed, unchecked(whole));
    assert_eq!(there(&browsed).len(), 100);
    assert!(!desk.ledger.rest().unwrap());
}

#[test]
fn what_is_gone_through_is_the_whole_with_all_that_is_found_by_checking_it() {
    let (desk, _, now) = large();
    let viewpoint = Viewpoint::at(now.today());
    let whole = desk.ledger.summary(&viewpoint).unwrap();
    let kinds: BTreeSet<&str> = whole.findings.iter().map(Finding::code).collect();
    assert!(kinds.len() > 2, "{kinds:?}");
    let through = desk.ledger.go_through(&viewpoint, &Watch::default()).unwrap();
    assert_eq!(through.findings, whole.findings);
    let mut passed = Vec::new();
    through.projects.each(|project| passed.push(project.clone()));
    assert_eq!(there(&through), [0; 0]);
    assert_eq!(passed, whole.projects.iter().cloned().collect::<Vec<_>>());
    assert_eq!(through, whole);
    assert!(!desk.ledger.rest().unwrap());
}

#[test]
fn few_projects_and_other_days_are_read_as_a_whole() {
    let shipped = Desk::shipped();
    assert!(shipped.ledger.browse(&Viewpoint::at(now().today())).unwrap().projects.source().is_none());
    let (desk, _, now) = large();
    let today = Viewpoint::at(now.today());
    let day = NaiveDate::from_ymd_opt(2025, 12, 31);
    for viewpoint in [Viewpoint { as_of: day, ..today }, Viewpoint { known_on: Some(now.today()), ..today }] {
        let browsed = desk.ledger.browse(&viewpoint).unwrap();
        assert!(browsed.projects.source().is_none());
        assert_eq!(browsed, desk.ledger.summary(&viewpoint).unwrap());
    }
}

#[test]
fn what_a_command_does_not_touch_stays_there() {
    let (mut desk, _, now) = large();
    let viewpoint = Viewpoint::at(now.today());
    let mut shown = desk.ledger.browse(&viewpoint).unwrap();
    let report = |what: &str| Command::Report { what: what.to_owned(), text: "开标".to_owned(), on: None, by: None };
    let open = shown.milestones().find(|(_, milestone)| milestone.done.is_none()).unwrap();
    let (at, milestone) = (shown.project(&open.0.code).unwrap().code.clone(), open.1.code.clone());
    let touched = shown.projects.iter().enumerate().filter(|(_, project)| project.code == at).map(|(at, _)| at).last();
    let renamed = Change { name: Some("新名".to_owned()), ..Change::default() };
    let commands = [
        (complete(&milestone, None), 99),
        (report(&at), 99),
        (Command::Undo, 99),
        (Command::Edit { what: at.clone(), change: renamed }, 0),
    ];
    for (command, kept) in commands {
        desk.ledger.rest().unwrap();
        let receipt = desk.ledger.apply(command.clone(), &now).unwrap();
        let after = desk.ledger.browse_after(&viewpoint, &shown, &receipt).unwrap();
        let in_common = (0..100).filter(|at| after.projects.has_in_common(&shown.projects, *at));
        assert_eq!(in_common.clone().count(), kept, "{command:?}");
        assert!(!in_common.clone().any(|at| Some(at) == touched));
        let whole = unchecked(desk.ledger.summary(&viewpoint).unwrap());
        assert_eq!(after, whole, "{command:?}");
        shown = after;
    }
}

#[test]
fn a_rest_tells_that_somebody_has_changed_what_is_read() {
    let (desk, mut other, now) = large();
    let viewpoint = Viewpoint::at(now.today());
    let shown = desk.ledger.browse(&viewpoint).unwrap();
    let project = |summary: &Summary, at: usize| summary.projects.get(at).unwrap().updates.len();
    let before = project(&shown, 0);
    assert!(!desk.ledger.rest().unwrap());
    let code = shown.projects.get(1).unwrap().code.clone();
    other.apply(Command::Report { what: code, text: "开标".to_owned(), on: None, by: None }, &now).unwrap();
    assert!(!desk.ledger.rest().unwrap(), "nothing newer was read");
    assert!(shown.projects.get(2).is_some());
    assert!(desk.ledger.rest().unwrap());
    let shown = desk.ledger.browse(&viewpoint).unwrap();
    assert_eq!(project(&shown, 0), before);
    assert!(!desk.ledger.rest().unwrap());
}

#[test]
fn what_is_asked_of_all_is_what_all_of_them_come_to() {
    let (desk, viewpoint, [browsed, whole]) = both();
    let source = browsed.projects.source().unwrap();
    assert_eq!(*source.units(), UnitTally::of(&whole.projects));
    assert_eq!(source.sites(), whole.projects.iter().map(|project| project.sites.len()).sum::<usize>());
    let references: Vec<_> = whole.projects.iter().map(ProjectView::reference).collect();
    assert_eq!(source.references(0..whole.projects.len()), references);
    assert_eq!(source.references(1..3), references[1..3]);
    let longest = whole.projects.iter().map(|project| project.code.len()).max();
    assert_eq!(source.longest_code().map(|code| code.len()), longest);
    assert_eq!(source.whole().unwrap(), whole);
    assert_eq!(source.digest(3).unwrap(), desk.ledger.digest(&viewpoint, 3).unwrap());
    let (due, _) = desk.ledger.due(&viewpoint, 30, Some(20)).unwrap();
    assert_eq!(source.due(30, 20), Some(due));
    assert_eq!(source.search("幼儿园", 5, &|| false), Some(desk.ledger.search("幼儿园", Some(5)).unwrap()));
    assert_eq!(there(&browsed), [0; 0]);
}

#[test]
fn a_search_is_given_up_wherever_somebody_wants_that_and_nothing_comes_of_it() {
    let (desk, _, [browsed, _]) = both();
    let source = browsed.projects.source().unwrap();
    let all = source.search("ahx ljx", 5, &|| false);
    let asked = Cell::new(0);
    let after = |most| {
        asked.set(0);
        source.search("ahx ljx", 5, &|| asked.replace(asked.get() + 1) >= most)
    };
    assert_eq!(after(usize::MAX), all);
    let often = asked.get();
    assert!(often > 20, "{often}");
    for most in 0..often {
        assert_eq!(after(most), None, "{most}");
    }
    assert_eq!(after(often), all);
    assert!(!desk.ledger.rest().unwrap());
}

#[test]
fn every_thing_is_found_in_its_project() {
    let (_desk, _, [browsed, whole]) = both();
    let source = browsed.projects.source().unwrap();
    for (at, project) in whole.projects.iter().enumerate() {
        let parts = project.sites.iter().map(|it| (Thing::Site, &it.code));
        let parts = parts.chain(project.milestones.iter().map(|it| (Thing::Milestone, &it.code)));
        for (thing, code) in parts.chain([(Thing::Project, &project.code)]) {
            assert_eq!(source.place_of(thing, code), Some(at), "{code}");
        }
        for update in &project.updates {
            let found = source.update(source.number_of(&update.code).unwrap());
            assert_eq!(found, Some((at, update.code.clone())));
        }
    }
    assert_eq!(source.place_of(Thing::Milestone, "P1-M99"), None);
    assert_eq!(source.number_of("U0"), None);
}

#[test]
fn updates_and_dates_are_those_of_the_projects() {
    let (_desk, _, [browsed, whole]) = both();
    let source = browsed.projects.source().unwrap();
    let mut all: Vec<&Update> = whole.projects.iter().flat_map(|project| &project.updates).collect();
    all.sort_by_key(|update| std::cmp::Reverse((update.on, update.recorded_on, update.code.len(), &update.code)));
    let named = |to, most| -> Vec<String> {
        let updates = source.updates(UpdateAt::end_of(to), most).into_iter();
        updates.map(|update| source.update(update.number).unwrap().1).collect()
    };
    let codes = |updates: &[&Update]| updates.iter().map(|update| update.code.clone()).collect::<Vec<_>>();
    assert_eq!(named(whole.as_of, usize::MAX), codes(&all));
    assert_eq!(named(whole.as_of, 7), codes(&all[..7]));
    // One after the other comes out the same.
    let mut before = UpdateAt::end_of(whole.as_of + chrono::Days::new(9));
    for code in codes(&all) {
        before = source.updates(before, 1)[0];
        assert_eq!(source.update(before.number).unwrap().1, code);
    }
    assert_eq!(source.updates(before, 1), []);
    let (from, to) = (whole.as_of - chrono::Days::new(60), whole.as_of - chrono::Days::new(20));
    all.retain(|update| (from..=to).contains(&update.on));
    assert_eq!(named(to, all.len()), codes(&all));

    let mut dates = Vec::new();
    let told = |at: usize, nth: usize, it: Dated<'_>| {
        let window = |date: Option<&PeriodDate>| {
            let begins = |kind| matches!(kind, Kind::ByDay | Kind::ByMonthEnd | Kind::ByQuarterEnd | Kind::ByYearEnd);
            date.map(|date| (date.earliest(), date.latest(), Some(date.kind()).filter(|kind| begins(*kind))))
        };
        (at, nth, window(it.planned), window(it.forecast), it.pushed, it.done, it.standing)
    };
    source.dates(10..40, &mut |at, nth, dated| dates.push(told(at, nth, dated)));
    let milestones = |at: usize| whole.projects[at].milestones.iter().enumerate().map(move |(nth, it)| (at, nth, it));
    let expected = (10..40).flat_map(milestones).map(|(at, nth, it)| told(at, nth, it.into()));
    assert_eq!(dates, expected.collect::<Vec<_>>());
}

/// Whoever opens the file later finds everything in it, and nothing beside it.
#[test]
fn once_it_is_closed_no_log_is_left() {
    let (Desk { mut ledger, folder }, other, now) = large();
    drop(other);
    let shown = ledger.browse(&Viewpoint::at(now.today())).unwrap();
    let what = shown.projects.get(0).unwrap().code.clone();
    ledger.rest().unwrap();
    ledger.apply(Command::Report { what, text: "开标".to_owned(), on: None, by: None }, &now).unwrap();
    assert!(folder.path().join("large.topout-wal").exists());
    drop(shown);
    drop(ledger);
    assert!(!folder.path().join("large.topout-wal").exists());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(8) })]

    /// Also where plan items and remarks speak of what was touched, and where something else was.
    #[test]
    fn what_is_browsed_after_a_command_is_what_would_be_browsed_anew(
        commands in prop::collection::vec(laws::commands(), 1..20),
    ) {
        let mut desk = Desk::shipped();
        desk.give(Command::SetDataDate(DataDate::Pinned(now().today())));
        let mut desk = Desk { ledger: desk.ledger.large_beyond(1), folder: desk.folder };
        let viewpoint = Viewpoint::at(now().today());
        let mut shown = desk.ledger.browse(&viewpoint).unwrap();
        for command in commands {
            if let Ok(receipt) = desk.ledger.apply(command.clone(), &now()) {
                shown = desk.ledger.browse_after(&viewpoint, &shown, &receipt).unwrap();
                let whole = desk.ledger.summary(&viewpoint).unwrap();
                prop_assert_eq!(unchecked(shown.clone()), unchecked(whole), "{:?}", command);
            }
        }
    }
}
