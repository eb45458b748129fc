//! What was known on a day: the journal rolled back, and what was written down later left out.

use std::fs;

use super::laws::commands;
use super::*;

fn on_day(today: NaiveDate) -> Now {
    Now { instant: today.and_hms_opt(20, 0, 0).unwrap().and_local_timezone(*now().instant.offset()).unwrap(), ..now() }
}

fn known_on(ledger: &Ledger, day: NaiveDate) -> Book {
    ledger.store.reader().unwrap().book_known_on(day).unwrap().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(4) })]

    /// Whatever was done on the days since: what was known at the end of each is what the ledger held then, and asking
    /// changes nothing.
    #[test]
    fn every_day_is_remembered_as_it_was(commands in prop::collection::vec((commands(), 0_i64..3), 1..20)) {
        let mut desk = Desk::shipped();
        let mut today = now().today();
        let mut remembered = vec![(today, desk.ledger.book().unwrap())];
        for (command, later) in commands {
            today += chrono::Duration::days(later);
            let _ = desk.ledger.apply(command, &on_day(today));
            remembered.retain(|(day, _)| *day < today);
            remembered.push((today, desk.ledger.book().unwrap()));
        }
        let before = fs::read(desk.ledger.path()).unwrap();
        for (day, book) in remembered {
            prop_assert_eq!(known_on(&desk.ledger, day), book);
        }
        prop_assert_eq!(fs::read(desk.ledger.path()).unwrap(), before);
    }
}

#[test]
fn what_is_written_down_late_counts_from_the_day_it_was_written_down() {
    let mut desk = Desk::shipped();
    let (opened, later) = (now().today(), now().today() + chrono::Duration::days(3));
    let before = desk.ledger.book().unwrap();
    desk.ledger.apply(complete("P07-M1", Some(day(7, 5))), &on_day(later)).unwrap();
    desk.ledger.apply(Command::Undo, &on_day(later)).unwrap();
    desk.ledger.apply(moved("P01", 3, "fit_out", "completion", Some(day(7, 5))), &on_day(later)).unwrap();
    let asked = |known_on| Viewpoint { as_of: Some(day(7, 31)), known_on, ..Viewpoint::at(later) };
    let stages = |viewpoint: &Viewpoint| {
        let summary = desk.ledger.summary(viewpoint).unwrap();
        summary.project("P01").unwrap().stages.iter().map(|at| at.count).collect::<Vec<_>>()
    };
    assert_eq!(stages(&asked(None)), [11, 11]);
    assert_eq!(stages(&asked(Some(later))), [11, 11]);
    assert_eq!(stages(&asked(Some(opened))), [8, 14]);
    assert_eq!(known_on(&desk.ledger, opened), before);
}

#[test]
fn a_ledger_made_from_a_plan_knows_before_its_first_day_what_the_plan_says_was_written_down() {
    let mut book = exchange::shipped_plan().unwrap();
    let project = &mut book.projects[0];
    let movement = project.movements[0].clone();
    let stage = movement.to.clone();
    project.movements.push(Movement {
        count: 2,
        from: stage,
        to: Some("cancelled".to_owned()),
        on: day(7, 1),
        recorded_on: day(8, 15),
        ..movement
    });
    let blocker = &mut book.blockers[0];
    blocker.closed_on = Some(day(8, 1));
    blocker.closing_note = Some("到位".to_owned());
    let raised = blocker.raised_on;
    let desk = Desk::with(&book);
    let whole = known_on(&desk.ledger, day(8, 15));
    assert_eq!(whole, book);
    let earlier = known_on(&desk.ledger, day(8, 14));
    assert_eq!(earlier.projects[0].movements.len(), book.projects[0].movements.len() - 1);
    assert_eq!(earlier.blockers[0].closed_on, Some(day(8, 1)));
    let july = known_on(&desk.ledger, day(7, 31));
    assert_eq!((july.blockers[0].closed_on, july.blockers[0].closing_note.as_deref()), (None, None));
    let before_all = known_on(&desk.ledger, raised - chrono::Duration::days(1));
    assert!(before_all.blockers.is_empty() && before_all.projects.len() == book.projects.len());
    assert!(before_all.projects.iter().all(|project| project.movements.is_empty() && project.milestones.is_empty()));
}

#[test]
fn an_entry_that_kept_no_images_is_named_instead_of_a_guess() {
    let mut desk = Desk::shipped();
    let later = on_day(now().today() + chrono::Duration::days(1));
    let deed = Deed::DataDate { pinned: None };
    let entry = NewEntry { kind: EntryKind::Command, deed: &deed, now: &later, keep_images: false };
    let lost = desk.ledger.store.writer().unwrap().commit(&entry).unwrap();
    desk.ledger.apply(moved("P01", 1, "fit_out", "completion", None), &later).unwrap();
    let asked = |day| desk.ledger.summary(&Viewpoint { known_on: Some(day), ..Viewpoint::at(later.today()) });
    assert!(asked(later.today()).is_ok());
    match asked(now().today()) {
        Err(Failure::Refused(problem)) => {
            let stages = desk.ledger.stages().unwrap();
            assert_eq!(problem, Problem::HistoryNotKept { entry: lost, deed: Box::new(deed), stages });
        }
        other => panic!("{other:?}"),
    }
}

#[cfg(unix)]
#[test]
fn a_ledger_that_can_only_be_read_tells_its_past_too() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Desk::shipped();
    let before = desk.ledger.book().unwrap();
    let later = on_day(now().today() + chrono::Duration::days(1));
    desk.ledger.apply(moved("P01", 1, "fit_out", "completion", None), &later).unwrap();
    let path = desk.ledger.path().to_owned();
    drop(desk.ledger);
    let may = |mode| {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode & 0o666)).unwrap();
        fs::set_permissions(desk.folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    };
    may(0o555);
    let known = Ledger::open(&path, &now()).map(|ledger| known_on(&ledger, now().today()));
    may(0o755);
    assert_eq!(known.unwrap(), before);
}
