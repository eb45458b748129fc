//! Issued reports: frozen, passed over by undo, and told apart from what was made of them.

use super::*;

/// A report as the command line hands it over.
pub(super) fn report(number: u32) -> Issued {
    let documents = vec![
        Frozen::new("text", format!("第{number}期\r\n共14个项目\n").into_bytes()),
        Frozen::new("json", b"{\"schema\": \"topout.summary/1\"}".to_vec()),
        Frozen::new("docx", vec![0, 159, 146, 150, 255]),
    ];
    Issued {
        number,
        name: Some("七月通报".to_owned()),
        period: Period::from_code("2024-H2").unwrap(),
        data_date: day(6, 30),
        known_on: None,
        lang: "zh".to_owned(),
        style: "report".to_owned(),
        program: "0.1.0".to_owned(),
        at: DateTime::parse_from_rfc3339("1999-01-01T00:00:00+00:00").unwrap(),
        by: "某人".to_owned(),
        note: Some("报局长\n办公会".to_owned()),
        digest: String::new(),
        documents,
    }
}

fn issue(number: u32) -> Command {
    Command::Issue(Box::new(report(number)))
}

fn kinds(desk: &Desk) -> Vec<String> {
    let file = rusqlite_hand(desk.ledger.path());
    let mut statement = file.prepare("SELECT kind FROM journal ORDER BY id").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_report_is_kept_to_the_byte_with_who_issued_it_and_when() {
    let mut desk = Desk::shipped();
    assert_eq!(desk.ledger.next_issue().unwrap(), 1);
    let receipt = desk.give(issue(1));
    assert_eq!(receipt.deed, Deed::Issued { number: 1, name: Some("七月通报".to_owned()), data_date: day(6, 30) });
    let kept = desk.ledger.issued_report(None).unwrap();
    assert_eq!(kept.documents, report(1).documents);
    assert_eq!((kept.by.as_str(), kept.at), ("王芳", now().instant));
    assert!(kept.is_sound());
    assert_eq!(desk.ledger.issued_document(&kept, "docx").unwrap().bytes, [0, 159, 146, 150, 255]);
    assert_eq!(desk.ledger.next_issue().unwrap(), 2);
}

#[test]
fn undo_passes_over_an_issued_report_and_redo_is_still_there() {
    let mut desk = Desk::shipped();
    let start = desk.ledger.book().unwrap();
    desk.give(complete("P07-M1", None));
    let done = desk.ledger.book().unwrap();
    desk.give(Command::Undo);
    desk.give(issue(1));
    desk.give(Command::Redo);
    desk.give(issue(2));
    let issued = desk.ledger.issued().unwrap();
    assert_eq!(desk.ledger.book().unwrap(), Book { issued: issued.clone(), ..done });

    let undone = desk.give(Command::Undo);
    assert!(matches!(undone.deed, Deed::Undone { entry: 2, .. }), "{:?}", undone.deed);
    assert_eq!(desk.ledger.book().unwrap(), Book { issued, ..start });
    assert_eq!(desk.refused(Command::Undo), Problem::NothingToUndo);
    assert_eq!(kinds(&desk), ["opened", "command", "undo", "issue", "redo", "issue", "undo"]);
}

#[test]
fn going_back_to_an_entry_leaves_what_was_issued_since() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", None));
    desk.give(issue(1));
    desk.give(complete("P07-M2", None));
    desk.give(Command::UndoTo { entry: 1 });
    assert_eq!(desk.ledger.issued().unwrap().len(), 1);
    assert_eq!(desk.standing("P07-M1", day(6, 30)), Standing::Undated);
}

#[test]
fn later_corrections_leave_it_and_what_was_known_is_told_across_it() {
    let mut desk = Desk::shipped();
    let known = |desk: &Desk| {
        let known_on = Some(day(9, 30));
        desk.ledger.summary(&Viewpoint { known_on, ..Viewpoint::at(now().today()) }).unwrap()
    };
    desk.give(issue(1));
    let (kept, before) = (desk.ledger.issued().unwrap(), known(&desk));
    let later = Now { instant: now().instant + chrono::Days::new(2), ..now() };
    desk.ledger.apply(moved("P01", 1, "fit_out", "completion", None), &later).unwrap();
    desk.ledger.apply(issue(2), &later).unwrap();
    assert_eq!(desk.ledger.issued().unwrap()[0], kept[0]);
    assert_eq!(known(&desk).projects, before.projects);
}

#[test]
fn nobody_changes_or_removes_what_was_issued() {
    let mut desk = Desk::shipped();
    desk.give(issue(1));
    let file = rusqlite_hand(desk.ledger.path());
    for sql in [
        "UPDATE issued_report SET name = '八月'",
        "DELETE FROM issued_report",
        "UPDATE issued_document SET packed = x'00'",
        "DELETE FROM issued_document WHERE format = 'docx'",
    ] {
        let refused = file.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("an issued report is never changed"), "{refused}");
    }
}

#[test]
fn what_was_altered_all_the_same_is_not_printed() {
    for sql in [
        "UPDATE issued_report SET data_date = '2024-07-31'",
        "UPDATE issued_document SET packed = (SELECT packed FROM issued_document WHERE format = 'docx') WHERE format = 'text'",
        "UPDATE issued_document SET packed = x'00'",
        "DELETE FROM issued_document WHERE format = 'docx'",
        "UPDATE issued_report SET digest = 'ab12'",
    ] {
        let mut desk = Desk::shipped();
        desk.give(issue(1));
        let file = rusqlite_hand(desk.ledger.path());
        for trigger in ["report_stands", "report_stays", "document_stands", "document_stays"] {
            file.execute_batch(&format!("DROP TRIGGER issued_{trigger}")).unwrap();
        }
        file.execute(sql, []).unwrap();
        let kept = desk.ledger.issued_report(Some(1)).unwrap();
        assert!(!kept.is_sound(), "{sql}");
        let refused = desk.ledger.issued_document(&kept, "text");
        assert!(matches!(refused, Err(Failure::Store(Fault::Altered { number: 1, .. }))), "{sql}: {refused:?}");
    }
}

#[test]
fn a_number_somebody_else_has_taken_meanwhile_is_refused() {
    let mut desk = Desk::shipped();
    desk.give(issue(1));
    assert_eq!(desk.refused(issue(1)), Problem::IssuedMeanwhile { number: 1 });
    assert_eq!(desk.refused(issue(3)), Problem::IssuedMeanwhile { number: 3 });
    assert_eq!(desk.ledger.issued().unwrap().len(), 1);
}

#[test]
fn a_report_or_a_format_that_is_not_there_is_refused_with_what_is() {
    let mut desk = Desk::shipped();
    let missing = desk.ledger.issued_report(None);
    assert!(matches!(missing, Err(Failure::Refused(Problem::NoSuchIssue { last: None, .. }))));
    desk.give(issue(1));
    let missing = desk.ledger.issued_report(Some(7));
    assert!(matches!(missing, Err(Failure::Refused(Problem::NoSuchIssue { last: Some(1), .. }))));
    let kept = desk.ledger.issued_report(Some(1)).unwrap();
    let Err(Failure::Refused(refused)) = desk.ledger.issued_document(&kept, "xlsx") else { panic!() };
    let formats = ["text", "json", "docx"].map(str::to_owned).to_vec();
    assert_eq!(refused, Problem::NotIssuedAs { number: 1, format: "xlsx".to_owned(), kept: formats });
}

#[test]
fn an_import_brings_reports_that_undo_leaves_and_refuses_others_of_the_same_number() {
    let mut from = Desk::shipped();
    from.give(issue(1));
    from.give(issue(2));
    let book = from.ledger.book().unwrap();
    let document = exchange::read_toml(&exchange::write_toml(&book).unwrap()).unwrap();

    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", None));
    let brought = desk.give(Command::Import(Box::new(Book { projects: vec![], ..document.clone() })));
    assert!(matches!(brought.deed, Deed::Imported { projects: 0, issued: 2, .. }), "{:?}", brought.deed);
    assert_eq!(desk.ledger.issued().unwrap(), book.issued);
    let nothing = desk.give(Command::Import(Box::new(Book { projects: vec![], ..document.clone() })));
    assert_eq!(nothing.entry, 0);
    assert!(matches!(desk.give(Command::Undo).deed, Deed::Undone { entry: 2, .. }));
    assert_eq!(desk.ledger.issued().unwrap(), book.issued);

    let mut other = Desk::shipped();
    other.give(issue(1));
    let later = Now { instant: now().instant + chrono::Days::new(1), ..now() };
    let mut desk = Desk::shipped();
    desk.ledger.apply(issue(1), &later).unwrap();
    let refused = desk.refused(Command::Import(Box::new(other.ledger.book().unwrap())));
    assert_eq!(refused, Problem::ImportConflict { codes: vec!["issued[1]".to_owned()] });
}
