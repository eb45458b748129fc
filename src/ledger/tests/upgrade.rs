//! Ledgers of schema 1 and 2, with commands given, in the hands of this program. The fixtures themselves are never opened.

use std::fs;

use super::*;

/// Commands of the fixture: units moved, a milestone done, planned anew, a blocker, a report, an edit, an action done.
const COMMANDS: usize = 7;

/// Commands of the fixture of schema 2 that are in force: one that opens a period among them; another was undone.
const COMMANDS_2: usize = 11;

fn fixture() -> (Ledger, TempDir) {
    of_schema(1)
}

pub(super) fn of_schema(version: u32) -> (Ledger, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.topout");
    let old = format!("{}/tests/fixtures/ledger-v{version}.topout", env!("CARGO_MANIFEST_DIR"));
    fs::write(&path, fs::read(old).unwrap()).unwrap();
    (Ledger::open(&path, &now()).unwrap(), folder)
}

#[test]
fn an_old_ledger_opens_with_all_it_had_and_its_first_plan_as_baseline() {
    let (ledger, _folder) = fixture();
    let book = ledger.book().unwrap();
    let plan = exchange::shipped_plan().unwrap();
    assert_eq!((book.projects.len(), book.items.len()), (14, 11));
    assert_eq!(book.blockers.len(), plan.blockers.len() + 1);
    assert_eq!(book.indicators.len(), plan.indicators.len());
    let funds = book.blockers.last().unwrap();
    assert_eq!((funds.code.as_str(), funds.text.as_str(), funds.raised_on), ("B2", "funds not arrived", day(8, 2)));
    assert_eq!((book.period, book.opened_on, book.closed.len()), (plan.period, None, 0));
    let item = book.items.iter().flat_map(|item| &item.actions).find(|action| action.code == "8.8").unwrap();
    assert_eq!(item.status(day(8, 4)), ActionStatus::Done);

    let [baseline] = &book.baselines[..] else { panic!("{:?}", book.baselines) };
    assert_eq!((baseline.name.as_str(), baseline.set_on), ("2024-H2", day(6, 30)));
    let milestones = book.projects.iter().flat_map(|project| &project.milestones);
    let milestones: Vec<_> = milestones.chain(book.items.iter().flat_map(|item| &item.milestones)).collect();
    let frozen: Vec<_> = baseline.entries.iter().map(|entry| entry.milestone.as_str()).collect();
    assert_eq!(frozen, milestones.iter().map(|milestone| milestone.code.as_str()).collect::<Vec<_>>());
    for (entry, milestone) in baseline.entries.iter().zip(milestones) {
        let plan = milestone.plan_on(day(6, 30));
        assert_eq!(entry.planned.as_ref(), plan.and_then(|plan| plan.date.as_ref()), "{}", entry.milestone);
        assert_eq!(entry.commitment, plan.and_then(|plan| plan.commitment), "{}", entry.milestone);
    }
    assert_eq!(ledger.log(100).unwrap().all, COMMANDS + 1);
    let findings = ledger.check(&Viewpoint::at(now().today())).unwrap();
    assert!(findings.iter().all(|finding| finding.severity() != crate::model::Severity::Error), "{findings:?}");
}

#[test]
fn what_an_older_program_did_is_undone_and_redone() {
    let (mut ledger, _folder) = fixture();
    let mut held = vec![ledger.book().unwrap()];
    for _ in 0..COMMANDS {
        ledger.apply(Command::Undo, &now()).unwrap();
        let book = ledger.book().unwrap();
        assert_ne!(held.last(), Some(&book));
        held.push(book);
    }
    assert!(matches!(ledger.apply(Command::Undo, &now()), Err(Failure::Refused(Problem::NothingToUndo))));
    for book in held.iter().rev().skip(1) {
        ledger.apply(Command::Redo, &now()).unwrap();
        assert_eq!(&ledger.book().unwrap(), book);
    }
    assert!(matches!(ledger.apply(Command::Redo, &now()), Err(Failure::Refused(Problem::NothingToRedo))));
}

#[test]
fn a_row_with_something_in_a_newer_column_has_moved_on() {
    let (mut ledger, _folder) = fixture();
    let other = rusqlite_hand(ledger.path());
    ledger.apply(Command::Undo, &now()).unwrap();
    assert_eq!(other.execute("UPDATE project SET leader = '周局长' WHERE code = 'P07'", []).unwrap(), 1);
    let refused = ledger.apply(Command::Undo, &now());
    assert!(matches!(refused, Err(Failure::Refused(Problem::MovedOn { entry: 7, .. }))), "{refused:?}");
}

#[test]
fn what_was_known_is_told_across_schemas() {
    let (mut ledger, _folder) = fixture();
    let known = |ledger: &Ledger, on| ledger.store.reader().unwrap().book_known_on(on).unwrap().unwrap();
    let days = [day(8, 3), day(8, 2), day(8, 1), day(7, 12), day(7, 5), day(7, 2)];
    let told = days.map(|on| known(&ledger, on));
    let mut undone = Vec::new();
    for _ in 0..COMMANDS {
        ledger.apply(Command::Undo, &now()).unwrap();
        undone.push(ledger.book().unwrap());
    }
    // Of 3 August there are a report and an edit: going back over the day takes both.
    undone.remove(1);
    assert_eq!(told.to_vec(), undone);
}

#[test]
fn a_ledger_that_cannot_be_brought_up_to_date_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.topout");
    fs::write(&path, fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/ledger-v1.topout")).unwrap())
        .unwrap();
    // In the way of the last table the second schema makes anew.
    rusqlite_hand(&path).execute_batch("CREATE TABLE status_update_2 (id INTEGER)").unwrap();
    let holds = || {
        let hand = rusqlite_hand(&path);
        let one = |sql: &str| hand.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        (one("SELECT group_concat(sql) FROM sqlite_schema"), one("SELECT group_concat(text) FROM status_update"))
    };
    let before = holds();
    assert!(matches!(Ledger::open(&path, &now()), Err(Failure::Store(Fault::Database { .. }))));
    assert_eq!(holds(), before);
    rusqlite_hand(&path).execute_batch("DROP TABLE status_update_2").unwrap();
    assert_eq!(Ledger::open(&path, &now()).unwrap().log(100).unwrap().all, COMMANDS + 1);
}

#[test]
fn a_ledger_of_schema_2_keeps_its_journal_and_can_issue() {
    let (mut ledger, _folder) = of_schema(2);
    let book = ledger.book().unwrap();
    assert_eq!((book.period.to_string().as_str(), book.closed.len(), book.baselines.len()), ("2025-H1", 1, 3));
    assert_eq!((book.supervisions.len(), book.issued.len()), (1, 0));
    let log = ledger.log(100).unwrap();
    assert_eq!((log.all, log.entries.iter().filter(|entry| entry.undone).count()), (14, 1));

    ledger.apply(Command::Redo, &now()).unwrap();
    ledger.apply(Command::Undo, &now()).unwrap();
    assert_eq!(ledger.book().unwrap(), book);
    ledger.apply(Command::Issue(Box::new(issued::report(1))), &now()).unwrap();
    let issued = ledger.issued().unwrap();
    for _ in 0..COMMANDS_2 {
        ledger.apply(Command::Undo, &now()).unwrap();
    }
    assert!(matches!(ledger.apply(Command::Undo, &now()), Err(Failure::Refused(Problem::NothingToUndo))));
    let plan = with_baseline(&exchange::shipped_plan().unwrap());
    let undone = ledger.book().unwrap();
    assert_eq!((&undone.projects, &undone.items, &undone.issued), (&plan.projects, &plan.items, &issued));
    for _ in 0..COMMANDS_2 {
        ledger.apply(Command::Redo, &now()).unwrap();
    }
    assert_eq!(ledger.book().unwrap(), Book { issued, ..book });
}

#[test]
fn the_journal_is_still_only_appended_to() {
    for version in [1, 2] {
        let (ledger, _folder) = of_schema(version);
        let file = rusqlite_hand(ledger.path());
        for sql in ["UPDATE journal SET author = 'x'", "DELETE FROM journal"] {
            assert!(file.execute(sql, []).unwrap_err().to_string().contains("only appended to"), "{sql}");
        }
        let dangling: i64 =
            file.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
        assert_eq!(dangling, 0);
    }
}
