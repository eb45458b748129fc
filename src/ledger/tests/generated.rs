//! A ledger made from projects that come one by one is the one that is made from a book of them.

use super::*;
use crate::exchange::{Generated, generated};
use crate::model::Severity;

#[test]
fn projects_that_come_one_by_one_make_the_same_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one.topout"), folder.path().join("other.topout"));
    let Generated { frame, projects, now } = generated(400, 1).unwrap();
    let watch = Watch::default();
    let streamed = Ledger::create_from(&one, &frame, projects, &now, &watch).unwrap();
    assert_eq!(watch.progress(), Progress { done: 40, of: 40 });
    let whole = Book { projects: generated(400, 1).unwrap().projects.collect(), ..frame };
    let at_once = Ledger::create(&other, &whole, &now).unwrap();
    assert_eq!(streamed.book().unwrap(), at_once.book().unwrap());
    assert_eq!(streamed.book().unwrap().baselines.first().unwrap().entries.len(), 400, "the plan is frozen");
    assert_eq!(streamed.log(10).unwrap().entries, at_once.log(10).unwrap().entries);
}

#[test]
fn a_generated_ledger_passes_the_checks() {
    let folder = tempfile::tempdir().unwrap();
    let Generated { frame, projects, now } = generated(1500, 1).unwrap();
    let path = folder.path().join("large.topout");
    let ledger = Ledger::create_from(&path, &frame, projects, &now, &Watch::default()).unwrap();
    let findings = ledger.check(&Viewpoint::at(now.today())).unwrap();
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let warnings = findings.iter().filter(|finding| finding.severity() == Severity::Warning).count();
    assert!(warnings < 75, "{warnings} warnings, one in twenty milestones: {findings:#?}");
}

/// What is derived is put aside meanwhile, and made of the new rows at the end beside that of the old ones.
#[test]
fn a_ledger_that_much_is_imported_into_passes_them_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.topout");
    let Generated { frame, mut projects, now } = generated(8_000, 1).unwrap();
    let first: Vec<Project> = projects.by_ref().take(20).collect();
    let bare = exchange::empty_book("空", frame.period).unwrap();
    let bare = Book { categories: frame.categories.clone(), data_date: frame.data_date, ..bare };
    let mut ledger = Ledger::create(&path, &Book { projects: first, ..bare }, &now).unwrap();
    let rest = Book { projects: projects.collect(), baselines: Vec::new(), ..frame };
    let receipt = ledger.apply(Command::Import(Box::new(rest)), &now).unwrap();
    assert!(receipt.hints.iter().any(|hint| matches!(hint, Hint::NotUndoable)), "{:?}", receipt.hints);
    let errors = |ledger: &Ledger| {
        let findings = ledger.check(&Viewpoint::at(now.today())).unwrap();
        findings.into_iter().filter(|finding| finding.severity() == Severity::Error).collect::<Vec<_>>()
    };
    assert_eq!(errors(&ledger), []);
    let open = ledger.summary(&Viewpoint::at(now.today())).unwrap();
    let open = open.projects.iter().flat_map(|project| &project.milestones).find(|one| !one.standing.is_done());
    let what = vec![open.unwrap().code.clone()];
    ledger.apply(Command::Complete { what, on: None, note: None }, &now).unwrap();
    assert_eq!(errors(&ledger), []);
}

#[test]
fn one_that_is_stopped_on_its_way_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let Generated { frame, projects, now } = generated(100, 1).unwrap();
    let watch = Watch::default();
    watch.cancel();
    let path = folder.path().join("large.topout");
    let stopped = Ledger::create_from(&path, &frame, projects, &now, &watch);
    assert!(matches!(stopped, Err(Failure::Cancelled)));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
