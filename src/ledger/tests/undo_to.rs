//! Going back to an entry of the journal: what stood right after it comes back, and each step can be done again.

use super::laws::commands;
use super::*;

fn newest(desk: &Desk) -> i64 {
    desk.ledger.log(1).unwrap().entries[0].id
}

fn back_to(entry: i64) -> Command {
    Command::UndoTo { entry }
}

/// Three commands, entries 2 to 4, with the book after each and before all.
fn three(desk: &mut Desk) -> Vec<Book> {
    let mut books = vec![desk.ledger.book().unwrap()];
    for command in [
        complete("P07-M1", Some(day(7, 20))),
        moved("P01", 3, "fit_out", "completion", None),
        Command::Report { what: "P07".to_owned(), text: "打桩完成".to_owned(), on: Some(day(7, 25)), by: None },
    ] {
        desk.give(command);
        books.push(desk.ledger.book().unwrap());
    }
    books
}

#[test]
fn going_back_takes_back_all_that_is_newer_and_redo_goes_forward_step_by_step() {
    let mut desk = Desk::shipped();
    let books = three(&mut desk);
    let preview = desk.ledger.undo_preview(1).unwrap();
    assert_eq!(preview.iter().map(|line| line.id).collect::<Vec<_>>(), [4, 3, 2]);
    let receipt = desk.give(back_to(1));
    assert_eq!(desk.ledger.book().unwrap(), books[0]);
    assert!(
        matches!(receipt.deed, Deed::UndoneTo { entry: 1, count: 3, ref deed } if matches!(**deed, Deed::Opened { .. }))
    );
    assert_eq!(receipt.hints, [Hint::PinMoved { from: day(7, 25), to: day(6, 30) }]);
    let log = desk.ledger.log(9).unwrap().entries;
    assert_eq!((log[0].id, log.len()), (receipt.entry, 7), "each step is an entry");
    let undone = log.iter().take(3).map(|line| match line.deed {
        Deed::Undone { entry, .. } => entry,
        ref other => panic!("{other:?}"),
    });
    assert_eq!(undone.collect::<Vec<_>>(), [2, 3, 4]);
    assert_eq!(log.iter().filter(|line| line.undone).count(), 3);
    for book in &books[1..] {
        desk.give(Command::Redo);
        assert_eq!(&desk.ledger.book().unwrap(), book);
    }
    assert_eq!(desk.refused(Command::Redo), Problem::NothingToRedo);
}

#[test]
fn what_was_done_again_since_is_taken_back_though_it_is_older() {
    let mut desk = Desk::shipped();
    let books = three(&mut desk);
    desk.give(Command::Undo);
    desk.give(Command::Undo);
    let entry = newest(&desk);
    desk.give(Command::Redo);
    desk.give(Command::Redo);
    assert_eq!(desk.ledger.book().unwrap(), books[3]);
    let preview = desk.ledger.undo_preview(entry).unwrap();
    assert_eq!(preview.iter().map(|line| line.id).collect::<Vec<_>>(), [4, 3]);
    desk.give(back_to(entry));
    assert_eq!(desk.ledger.book().unwrap(), books[1]);
}

#[test]
fn where_there_is_nothing_to_go_back_to_it_is_said() {
    let mut desk = Desk::shipped();
    let books = three(&mut desk);
    assert_eq!(desk.refused(back_to(5)), Problem::NoSuchEntry { entry: 5 });
    assert_eq!(desk.refused(back_to(0)), Problem::NoSuchEntry { entry: 0 });
    assert_eq!(desk.refused(back_to(i64::MAX)), Problem::NoSuchEntry { entry: i64::MAX });
    assert!(matches!(desk.ledger.undo_preview(5), Err(Failure::Refused(Problem::NoSuchEntry { entry: 5 }))));
    assert!(matches!(desk.refused(back_to(4)), Problem::NothingSince { entry: 4, .. }));
    assert_eq!(desk.ledger.undo_preview(4).unwrap(), []);
    // 3 and 4 are undone, 6 and 5 undid them; 7 was done instead.
    desk.give(Command::Undo);
    desk.give(Command::Undo);
    desk.give(complete("P07-M2", Some(day(7, 25))));
    let Problem::UndoneSince { entry: 4, lost: 3, back_to: instead, .. } = desk.refused(back_to(4)) else {
        panic!("what stood after 4 is no way back")
    };
    assert_eq!(instead, 6);
    assert!(matches!(desk.ledger.undo_preview(3), Err(Failure::Refused(Problem::UndoneSince { lost: 3, .. }))));
    desk.give(back_to(instead));
    assert_eq!(desk.ledger.book().unwrap(), books[1]);
}

#[test]
fn a_row_that_has_moved_on_refuses_the_whole_way() {
    let mut desk = Desk::shipped();
    three(&mut desk);
    let other = rusqlite_hand(desk.ledger.path());
    other.execute("UPDATE milestone SET name = '别的' WHERE code = 'P07-M1'", []).unwrap();
    drop(other);
    let before = (desk.ledger.book().unwrap(), desk.ledger.log(99).unwrap());
    let Problem::OneOfSeveral { nth: 3, of: 3, problem, .. } = desk.refused(back_to(1)) else {
        panic!("it goes through")
    };
    assert!(matches!(*problem, Problem::MovedOn { entry: 2, .. }));
    assert_eq!((desk.ledger.book().unwrap(), desk.ledger.log(99).unwrap()), before);
    // What is newer than the row in the way can be taken back still.
    desk.give(back_to(2));
    assert_eq!(desk.ledger.log(99).unwrap().all, before.1.all + 2);
}

#[test]
fn a_step_that_kept_no_way_back_refuses_the_whole_way() {
    let mut desk = Desk::shipped();
    three(&mut desk);
    let other = rusqlite_hand(desk.ledger.path());
    other.execute_batch("DROP TRIGGER journal_stands; UPDATE journal SET changes = NULL WHERE id = 3").unwrap();
    drop(other);
    let before = desk.ledger.book().unwrap();
    let Problem::OneOfSeveral { nth: 2, of: 3, problem, .. } = desk.refused(back_to(1)) else {
        panic!("it goes through")
    };
    assert!(matches!(*problem, Problem::NotUndoable { entry: 3, .. }));
    assert_eq!(desk.ledger.book().unwrap(), before);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(8) })]

    /// Whatever was done, undone and done again: going back to an entry brings back exactly what stood right after it, or
    /// is refused and changes nothing; and redo leads forward again to what there was.
    #[test]
    fn what_stood_after_an_entry_comes_back(
        commands in prop::collection::vec(prop_oneof![3 => commands(), 1 => Just(Command::Undo), 1 => Just(Command::Redo)], 1..14),
        to in any::<prop::sample::Index>(),
    ) {
        let mut desk = Desk::shipped();
        let mut stood = vec![(1, desk.ledger.book().unwrap())];
        for command in commands {
            if desk.ledger.apply(command, &now()).is_ok() {
                let entry = newest(&desk);
                stood.push((entry, desk.ledger.book().unwrap()));
            }
        }
        let (entry, wanted) = to.get(&stood);
        let before = desk.ledger.book().unwrap();
        let preview = desk.ledger.undo_preview(*entry);
        match desk.ledger.apply(back_to(*entry), &now()) {
            Ok(receipt) => {
                prop_assert_eq!(&desk.ledger.book().unwrap(), wanted);
                let steps = preview.unwrap().len();
                let Deed::UndoneTo { count, .. } = receipt.deed else { panic!("{receipt:?}") };
                prop_assert_eq!(count, steps);
                for _ in 0..steps {
                    desk.give(Command::Redo);
                }
            }
            Err(Failure::Refused(Problem::NothingSince { .. })) => {
                prop_assert_eq!(preview.unwrap(), vec![]);
                prop_assert_eq!(&before, wanted);
            }
            Err(Failure::Refused(Problem::UndoneSince { back_to: instead, .. })) => {
                prop_assert!(desk.ledger.undo_preview(instead).is_ok(), "{} leads somewhere", instead);
            }
            Err(failure) => panic!("{failure:?}"),
        }
        prop_assert_eq!(desk.ledger.book().unwrap(), before);
    }
}
