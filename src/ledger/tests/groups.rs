//! Ledgers of so many projects that totals are added up by groups of a thousand.

use std::fs;
use std::sync::OnceLock;

use super::*;
use crate::model::{Milestone, Plan, Project};

/// Five groups and a bit.
const PROJECTS: usize = 5_200;

/// A ledger of bare projects, every tenth with a milestone: made once.
fn many() -> Desk {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let made = MADE.get_or_init(|| fs::read(make().ledger.path()).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("many.topout");
    fs::write(&path, made).unwrap();
    Desk { ledger: Ledger::open(&path, &now()).unwrap(), folder }
}

fn make() -> Desk {
    let plan = exchange::shipped_plan().unwrap();
    let date = PeriodDate::month(2024, 12, "12月").unwrap();
    let milestone = |code: &str| Milestone {
        code: format!("{code}-M1"),
        name: "竣工".to_owned(),
        name_en: None,
        stage: None,
        added_on: day(1, 1),
        plans: vec![Plan {
            date: Some(date.clone()),
            commitment: None,
            decided_on: day(1, 1),
            recorded_on: day(1, 1),
            by: None,
            note: None,
        }],
        forecasts: Vec::new(),
        done: None,
    };
    let project = |nth: usize| {
        let code = format!("X{nth:04}");
        let milestones = if nth.is_multiple_of(10) { vec![milestone(&code)] } else { Vec::new() };
        Project { name: format!("第{nth}号"), counted_in: "幢".to_owned(), code, milestones, ..Project::default() }
    };
    let projects = (0..PROJECTS).map(project).collect();
    Desk::with(&Book { projects, items: Vec::new(), blockers: Vec::new(), supervisions: Vec::new(), ..plan })
}

fn number(desk: &Desk, sql: &str) -> usize {
    let hand = rusqlite_hand(desk.ledger.path());
    hand.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap() as usize
}

/// Groups whose totals are kept.
fn kept(desk: &Desk) -> usize {
    number(desk, "SELECT count(*) FROM tally_group WHERE kept IS NOT NULL")
}

fn is_sound(desk: &Desk) -> bool {
    let findings = desk.ledger.check(&Viewpoint::at(now().today())).unwrap();
    !findings.iter().any(|finding| matches!(finding, Finding::KeptDiffers { .. }))
}

fn done(desk: &Desk) -> (usize, usize) {
    let totals = desk.ledger.digest(&Viewpoint::at(now().today()), 10).unwrap().summary.totals;
    (totals.milestones.done(), totals.projects.all)
}

#[test]
fn a_group_is_added_up_anew_when_several_have_changed() {
    let mut desk = many();
    assert_eq!((kept(&desk), done(&desk)), (6, (0, PROJECTS)));
    for (nth, still_kept) in [(10, 5), (1_100, 4), (2_100, 3), (3_100, 3), (4_100, 3), (20, 3)] {
        desk.give(complete(&format!("X{nth:04}-M1"), Some(day(6, 1))));
        assert_eq!(kept(&desk), still_kept, "after X{nth:04}");
    }
    assert_eq!(done(&desk), (6, PROJECTS));
    desk.give(Command::Remove { what: "X0003".to_owned() });
    desk.give(Command::Undo);
    desk.give(Command::Remove { what: "X5111".to_owned() });
    assert_eq!(done(&desk), (6, PROJECTS - 1));
    assert!(is_sound(&desk));
}

#[test]
fn a_group_that_is_not_what_its_batches_come_to_is_found() {
    for sql in [
        "UPDATE tally_group SET kept = (SELECT kept FROM tally_group WHERE number = 1) WHERE number = 2",
        "UPDATE tally_group SET projects = projects - 1 WHERE number = 2",
    ] {
        let desk = many();
        rusqlite_hand(desk.ledger.path()).execute_batch(sql).unwrap();
        assert!(!is_sound(&desk), "{sql}");
    }
}

#[test]
fn the_first_command_of_a_day_makes_everything_anew() {
    let mut desk = many();
    let open = "SELECT count(*) FROM tally WHERE kept IS NULL";
    desk.give(Command::SetDataDate(DataDate::Pinned(day(5, 31))));
    assert_eq!((kept(&desk), number(&desk, open), done(&desk)), (6, 0, (0, PROJECTS)));
    assert!(is_sound(&desk));
}

#[test]
fn projects_are_found_at_their_places_where_some_have_gone() {
    let mut desk = many();
    let gone = ["X0001", "X0007", "X1023", "X1024", "X2501", "X5199"];
    for what in gone {
        desk.give(Command::Remove { what: what.to_owned() });
    }
    let codes: Vec<String> = (0..PROJECTS).map(|nth| format!("X{nth:04}")).collect();
    let codes: Vec<&String> = codes.iter().filter(|code| !gone.contains(&code.as_str())).collect();
    let shown = desk.ledger.browse(&Viewpoint::at(now().today())).unwrap();
    let source = shown.projects.source().unwrap();
    assert_eq!(shown.projects.len(), codes.len());
    for at in [0, 1, 5, 6, 7, 1_020, 1_021, 1_022, 2_045, 2_495, 2_496, 4_000, codes.len() - 1] {
        assert_eq!(&shown.projects.get(at).unwrap().code, codes[at]);
        assert_eq!(source.place_of(Thing::Project, codes[at]), Some(at));
    }
    let with_milestones = (1_000..2_100).filter(|at| codes[*at].ends_with('0'));
    let mut dated = Vec::new();
    source.dates(1_000..2_100, &mut |project, _, _| dated.push(project));
    assert_eq!(dated, with_milestones.collect::<Vec<_>>());
    assert_eq!(source.place_of(Thing::Milestone, "X3000-M1"), codes.iter().position(|code| *code == "X3000"));
    assert!(source.place_of(Thing::Project, "X0007").is_none());
    assert!(!desk.ledger.rest().unwrap());
}
