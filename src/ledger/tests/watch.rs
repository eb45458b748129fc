//! Long work that is watched from another thread: how far it is, and stopping it.

use std::fs;
use std::thread;

use super::*;
use crate::model::{Milestone, Project};

/// A document of so many projects, each with a milestone.
fn large(projects: usize) -> Book {
    let empty = exchange::empty_book("大台账", Period::from_code("2024-H2").unwrap()).unwrap();
    let [project, ..] = &exchange::shipped_plan().unwrap().projects[..] else { panic!("a plan without projects") };
    let milestone = &project.milestones[0];
    let numbered = |number: usize| Project {
        code: format!("X{number:05}"),
        milestones: vec![Milestone { code: format!("X{number:05}-M1"), ..milestone.clone() }],
        sites: Vec::new(),
        updates: Vec::new(),
        category: None,
        ..project.clone()
    };
    Book { projects: (1..=projects).map(numbered).collect(), ..empty }
}

fn import(projects: usize) -> Command {
    Command::Import(Box::new(large(projects)))
}

#[test]
fn an_import_says_how_many_things_are_in() {
    let plan = exchange::shipped_plan().unwrap();
    let mut desk = Desk::with(&exchange::empty_book("空", plan.period).unwrap());
    let watch = Watch::default();
    assert_eq!(watch.progress(), Progress { done: 0, of: 0 });
    let things = plan.projects.len() + plan.items.len() + plan.blockers.len() + plan.indicators.len();
    let said = plan.supervisions.len() + plan.baselines.len() + plan.remarks.len() + plan.assessments.len();
    desk.ledger.apply_watched(Command::Import(Box::new(plan)), &now(), &watch).unwrap();
    assert_eq!(watch.progress(), Progress { done: things + said, of: things + said });
}

#[test]
fn several_commands_and_steps_taken_back_are_counted() {
    let mut desk = Desk::shipped();
    let watch = Watch::default();
    let several = ["P07-M1", "P07-M2", "8.1"].map(|code| complete(code, None)).to_vec();
    desk.ledger.apply_watched(Command::Several(several), &now(), &watch).unwrap();
    assert_eq!(watch.progress(), Progress { done: 3, of: 3 });
    desk.give(complete("8.2", None));
    let watch = Watch::default();
    desk.ledger.apply_watched(Command::UndoTo { entry: 1 }, &now(), &watch).unwrap();
    assert_eq!(watch.progress(), Progress { done: 2, of: 2 });
}

#[test]
fn an_import_that_is_stopped_on_its_way_leaves_the_ledger_alone() {
    let desk = Desk::shipped();
    let path = desk.ledger.path().to_owned();
    let (before, log) = (desk.ledger.book().unwrap(), desk.ledger.log(9).unwrap());
    drop(desk.ledger);
    let bytes = fs::read(&path).unwrap();
    let mut ledger = Ledger::open(&path, &now()).unwrap();
    let watch = Watch::default();
    let other = watch.clone();
    let impatient = thread::spawn(move || {
        while other.progress().done < 5 {
            thread::yield_now();
        }
        other.cancel();
    });
    let outcome = ledger.apply_watched(import(3000), &now(), &watch);
    impatient.join().unwrap();
    assert!(matches!(outcome, Err(Failure::Cancelled)), "{outcome:?}");
    let stopped_at = watch.progress();
    assert!(stopped_at.done >= 5 && stopped_at.of == 3000, "{stopped_at:?}");
    assert_eq!((ledger.book().unwrap(), ledger.log(9).unwrap()), (before, log));
    drop(ledger);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1, "nothing lies beside it");
    // What was stopped can be done after all.
    let receipt = Ledger::open(&path, &now()).unwrap().apply(import(50), &now()).unwrap();
    assert!(matches!(receipt.deed, Deed::Imported { projects: 50, .. }));
}

#[test]
fn whatever_is_stopped_before_it_began_does_nothing() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", None));
    let before = (desk.ledger.book().unwrap(), desk.ledger.log(9).unwrap());
    let watch = Watch::default();
    watch.cancel();
    assert!(watch.is_cancelled());
    let several = Command::Several(vec![complete("P07-M2", None), complete("8.1", None)]);
    for command in [import(3), several, Command::UndoTo { entry: 1 }, Command::Undo, complete("8.1", None)] {
        assert!(matches!(desk.ledger.apply_watched(command, &now(), &watch), Err(Failure::Cancelled)));
        assert_eq!((desk.ledger.book().unwrap(), desk.ledger.log(9).unwrap()), before);
    }
}
