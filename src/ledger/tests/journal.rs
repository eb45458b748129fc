//! The journal page by page, and what each entry did to rows.

use super::*;

#[test]
fn page_by_page_the_journal_is_the_journal() {
    let mut desk = Desk::shipped();
    for month in 1..8 {
        desk.give(Command::Report { what: "P07".to_owned(), text: format!("第{month}次"), on: None, by: None });
    }
    desk.give(Command::UndoTo { entry: 6 });
    let whole = desk.ledger.log(99).unwrap();
    assert_eq!((whole.entries.len(), whole.all), (10, 10));
    for size in [1, 3, 10, 11] {
        let mut read: Vec<LogEntry> = Vec::new();
        loop {
            let page = desk.ledger.log_page(read.last().map(|line| line.id), size).unwrap();
            assert_eq!(page.all, 10);
            if page.entries.is_empty() {
                break;
            }
            assert!(page.entries.len() <= size);
            read.extend(page.entries);
        }
        assert_eq!(read, whole.entries, "{size} a page");
    }
    assert_eq!(desk.ledger.log_page(Some(1), 5).unwrap().entries, []);
}
