//! What another program does to the file is found and named, whatever it was; what this one does never is.

use std::fs;
use std::sync::LazyLock;

use super::*;
use crate::model::{Breach, Stages, Update};
use crate::text::{Lang, Texts};

/// Commands of many kinds, among them some that leave no images.
fn worked() -> Desk {
    let mut desk = Desk::shipped();
    desk.give(moved("P01", 3, "fit_out", "completion", None));
    desk.give(complete("P07-M1", None));
    desk.give(Command::Undo);
    desk.give(Command::Redo);
    desk.give(Command::Issue(Box::new(issued::report(1))));
    desk.give(complete("8.1", None));
    desk
}

fn found(ledger: &Ledger) -> Vec<Finding> {
    ledger.verify().unwrap().1
}

/// Another program that takes the protections away first.
fn behind(ledger: &Ledger, sql: &str) {
    let hand = rusqlite_hand(ledger.path());
    let guards = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE%'";
    let guards: Vec<String> =
        hand.prepare(guards).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for guard in guards {
        hand.execute_batch(&format!("DROP TRIGGER {guard}")).unwrap();
    }
    hand.execute_batch(sql).unwrap();
}

/// What is said of a ledger once `sql` was done to it, in both languages.
fn said(sql: &str) -> [String; 2] {
    let desk = worked();
    assert_eq!(found(&desk.ledger), []);
    behind(&desk.ledger, sql);
    let found = found(&desk.ledger);
    let stages = desk.ledger.stages().unwrap_or_else(|_| Stages::default());
    [Lang::Zh, Lang::En].map(|lang| {
        let texts = Texts::new(lang);
        found.iter().map(|finding| texts.finding(finding, &stages)).collect::<Vec<_>>().join("\n")
    })
}

#[test]
fn what_is_done_behind_the_programs_back_is_found_and_named() {
    let mut told = String::new();
    for sql in [
        "UPDATE milestone SET name = '别的' WHERE code = 'P07-M1'",
        "UPDATE project SET investment = '99' WHERE code = 'P14'",
        "DELETE FROM remark WHERE code = 'R1'",
        "INSERT INTO action_mark (action_id, status, happened_on, recorded_on) VALUES (3, 'done', '2024-07-01', '2024-07-01')",
        "UPDATE journal SET author = 'nobody' WHERE id = 3",
        "UPDATE journal SET at = '2024-01-01T00:00:00+08:00' WHERE id = 7",
        "UPDATE journal SET changes = replace(changes, 'P07-M1', 'P07-M2') WHERE id = 3",
        "UPDATE journal SET changes = '7' WHERE id = 3",
        "UPDATE journal SET deed = '{}' WHERE id = 3",
        "DELETE FROM journal WHERE id = 2",
        "DELETE FROM journal WHERE id = 7",
        "DELETE FROM journal WHERE id = 2; DELETE FROM seal WHERE entry = 2",
        "DELETE FROM journal WHERE id > 6; DELETE FROM seal WHERE entry > 6",
        "DELETE FROM seal WHERE entry = 1",
        "INSERT INTO journal (at, author, host, kind, deed, shape)
         VALUES ('2024-10-01T09:00:00+08:00', '王芳', 'office', 'command', '{\"did\":\"opened\",\"projects\":1,\"items\":1}', 4)",
        "UPDATE issued_report SET note = '改过' WHERE number = 1",
        "UPDATE issued_document SET packed = x'00' WHERE id = 1",
        "UPDATE stage_position SET count = count + 1 WHERE project_id = 1 AND stage = 'fit_out'",
        "UPDATE seal SET sums = NULL WHERE entry = 1",
    ] {
        let [zh, en] = said(sql);
        assert!(!zh.is_empty(), "not found: {sql}");
        told.extend([sql, "\n", &zh, "\n", &en, "\n\n"]);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_change_that_a_later_command_covers_is_found_all_the_same() {
    let mut desk = worked();
    behind(&desk.ledger, "UPDATE milestone SET done_note = '补写' WHERE code = 'P07-M1'");
    desk.give(Command::Reopen { what: "P07-M1".to_owned() });
    let found = found(&desk.ledger);
    let [Finding::RowAstray { row, entry: Some(5), later: Some(8), .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(row.what.as_ref().unwrap().code, "P07-M1");
}

#[test]
fn every_entry_after_the_altered_one_still_stands() {
    let desk = worked();
    behind(&desk.ledger, "UPDATE journal SET host = 'elsewhere' WHERE id = 4");
    assert_eq!(found(&desk.ledger), [Finding::JournalBroken { breach: Breach::Altered(4) }]);
}

#[test]
fn an_entry_without_images_vouches_for_its_rows() {
    let mut desk = Desk::with(&Book {
        projects: Vec::new(),
        items: Vec::new(),
        blockers: Vec::new(),
        remarks: Vec::new(),
        ..exchange::shipped_plan().unwrap()
    });
    let mut writer = desk.ledger.store.writer().unwrap();
    let project = exchange::shipped_plan().unwrap().projects.remove(0);
    writer.insert_whole_project(&project).unwrap();
    let deed = Deed::Opened { projects: 1, items: 0 };
    let entry = NewEntry { kind: EntryKind::Command, deed: &deed, now: &now(), keep_images: false };
    writer.commit(&entry).unwrap();
    assert_eq!(found(&desk.ledger), []);
    behind(&desk.ledger, "UPDATE project SET person = '别人' WHERE code = 'P01'");
    assert!(matches!(found(&desk.ledger)[..], [Finding::RowAstray { entry: Some(2), .. }]));
}

/// One with so many updates that its seals vouch for blocks of them.
fn large() -> Desk {
    /// Made once: it takes as long as all that is done to it.
    static MADE: LazyLock<Vec<u8>> = LazyLock::new(|| fs::read(Desk::with(&large_book()).ledger.path()).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.topout");
    fs::write(&path, &*MADE).unwrap();
    Desk { ledger: Ledger::open(&path, &now()).unwrap(), folder }
}

fn large_book() -> Book {
    let mut book = exchange::shipped_plan().unwrap();
    let project = book.projects.first_mut().unwrap();
    let update = |number: u32| Update {
        code: format!("U{number:05}"),
        text: format!("第{number}次调度"),
        on: day(6, 3),
        recorded_on: day(6, 3),
        by: None,
        milestone: None,
    };
    project.updates = (1..=20_100).map(update).collect();
    book
}

#[test]
fn of_many_rows_blocks_are_vouched_for_and_commands_keep_them_whole() {
    let mut desk = large();
    let edit = Change { name: Some("改正".to_owned()), ..Change::default() };
    desk.give(Command::Edit { what: "P07".to_owned(), change: edit });
    desk.give(complete("P07-M1", None));
    desk.give(Command::Remove { what: "U20100".to_owned() });
    desk.give(Command::Remove { what: "U00301".to_owned() });
    desk.give(Command::Report { what: "P01".to_owned(), text: "又一次".to_owned(), on: None, by: None });
    assert_eq!(found(&desk.ledger), []);
    for _ in 0..5 {
        desk.give(Command::Undo);
    }
    assert_eq!(found(&desk.ledger), []);
}

#[test]
fn what_is_done_to_one_of_many_rows_is_found_among_its_neighbours() {
    for (sql, first, last) in [
        ("UPDATE status_update SET text = '别的' WHERE id = 300", 257, 512),
        ("DELETE FROM status_update WHERE id = 257", 257, 512),
        ("DELETE FROM status_update WHERE id = 20100", 19_969, 20_100),
    ] {
        let mut desk = large();
        desk.give(Command::Remove { what: "U00301".to_owned() });
        behind(&desk.ledger, sql);
        let found = found(&desk.ledger);
        let [Finding::RowsAstray { table, first: from, last: to, entry: 1 }] = &found[..] else { panic!("{found:?}") };
        assert_eq!((table.as_str(), *from, *to), ("status_update", first, last), "{sql}");
    }
    let desk = large();
    let more = "INSERT INTO status_update (code, project_id, happened_on, recorded_on, text)
                SELECT 'U9', project_id, happened_on, recorded_on, text FROM status_update WHERE id = 1";
    behind(&desk.ledger, more);
    assert!(matches!(found(&desk.ledger)[..], [Finding::RowAstray { id: 20_101.., entry: None, .. }]));
}

#[test]
fn a_ledger_of_every_earlier_schema_is_sealed_when_it_is_opened() {
    for version in [1, 2, 3] {
        let (mut ledger, _folder) = upgrade::of_schema(version);
        let (entries, findings) = ledger.verify().unwrap();
        assert_eq!((entries, &findings[..]), (ledger.log(1).unwrap().all, &[][..]), "schema {version}");
        ledger.apply(Command::Undo, &now()).unwrap();
        ledger.apply(Command::Redo, &now()).unwrap();
        assert_eq!(found(&ledger), [], "schema {version}");
        behind(&ledger, "UPDATE journal SET author = 'nobody' WHERE id = 1");
        assert_eq!(found(&ledger), [Finding::JournalBroken { breach: Breach::Altered(1) }], "schema {version}");
        behind(&ledger, "UPDATE quantity SET value = 1 WHERE id = 1");
        assert_eq!(found(&ledger).len(), 2, "schema {version}");
    }
}

#[test]
fn a_seal_is_never_changed() {
    let desk = Desk::shipped();
    let hand = rusqlite_hand(desk.ledger.path());
    for sql in ["UPDATE seal SET seal = 'x'", "DELETE FROM seal"] {
        assert!(hand.execute(sql, []).unwrap_err().to_string().contains("never changed"), "{sql}");
    }
}
