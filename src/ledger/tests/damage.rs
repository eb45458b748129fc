//! Files that a disk, a bad copy or somebody's editor has damaged: what is answered from one is what the sound file answers, or
//! it is refused, or the check says that the file is damaged. Never a panic, never a wrong figure in silence.

use std::fs;
use std::path::Path;

use super::*;
use crate::ledger::examine;
use crate::ledger::repair;
use crate::model::{Finding, Loss};
use crate::text::{Lang, Texts};

/// Rounds of flipped bytes by default; more with `TOPOUT_DAMAGE_ROUNDS`.
const ROUNDS: usize = 120;
const PAGE: usize = 4096;

/// The shipped plan with some work done on it.
fn worked_on(path: &Path) -> Book {
    let mut ledger = ready::shipped_ledger(path, &now());
    let mut give = |command| drop(ledger.apply(command, &now()).unwrap());
    give(moved("P01", 3, "fit_out", "completion", Some(day(7, 2))));
    give(complete("P07-M1", Some(day(7, 20))));
    for n in 0..12 {
        give(Command::Report { what: "P07".to_owned(), text: format!("第{n}次进展"), on: None, by: None });
    }
    give(Command::Undo);
    give(Command::SetDataDate(DataDate::Pinned(day(9, 1))));
    ledger.book().unwrap()
}

fn bare() -> Book {
    exchange::empty_book("台账", Period::of(day(9, 30))).unwrap()
}

/// Small numbers, the same every time.
fn numbers() -> impl FnMut(usize) -> usize {
    let mut state = 0x2024_0630_u64;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// All answers are those of the sound file, as far as the check has nothing against it.
    Same,
    Refused,
    /// Something else is answered, and the check says that it can't be trusted.
    Named,
    Silent,
}

fn names_damage(finding: &Finding) -> bool {
    matches!(finding, Finding::FileDamaged { .. } | Finding::JournalBroken { .. } | Finding::RowAstray { .. })
}

fn verdict(path: &Path, sound: &Book, summary: &Summary) -> Verdict {
    let viewpoint = Viewpoint::at(now().today());
    let Ok(ledger) = Ledger::open(path, &now()) else { return Verdict::Refused };
    let (Ok(book), Ok(seen)) = (ledger.book(), ledger.summary(&viewpoint)) else { return Verdict::Refused };
    if (&book, &seen) == (sound, summary) {
        return Verdict::Same;
    }
    match ledger.check(&viewpoint) {
        Err(_) => Verdict::Named,
        Ok(findings) if findings.iter().any(names_damage) => Verdict::Named,
        Ok(_) => Verdict::Silent,
    }
}

fn sound_file(folder: &TempDir) -> (Vec<u8>, Book, Summary) {
    let path = folder.path().join("sound.topout");
    let book = worked_on(&path);
    let summary = Ledger::open(&path, &now()).unwrap().summary(&Viewpoint::at(now().today())).unwrap();
    (fs::read(path).unwrap(), book, summary)
}

#[test]
fn a_file_cut_off_at_any_page_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (bytes, book, summary) = sound_file(&folder);
    assert!(bytes.len() > 50 * PAGE);
    let path = folder.path().join("cut.topout");
    for end in (0..bytes.len()).step_by(PAGE) {
        fs::write(&path, &bytes[..end]).unwrap();
        assert_eq!(verdict(&path, &book, &summary), Verdict::Refused, "cut off at {end}");
        assert!(examine(&path).is_err() || !examine(&path).unwrap().damage.is_empty(), "the doctor sees it at {end}");
        assert_eq!(fs::read(&path).unwrap(), &bytes[..end], "and it is left as it is");
    }
    eprintln!("figure: ledgers cut off at a page = {}, all refused", bytes.len().div_ceil(PAGE));
}

#[expect(clippy::disallowed_methods, reason = "a longer run is asked for from outside")]
#[test]
fn flipped_bytes_never_change_a_figure_in_silence() {
    let rounds = std::env::var("TOPOUT_DAMAGE_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let (bytes, book, summary) = sound_file(&folder);
    let path = folder.path().join("flipped.topout");
    let mut below = numbers();
    // The file has much that may be anything; names are few.
    let in_names: Vec<usize> =
        bytes.windows(6).enumerate().filter(|(_, six)| *six == "完成".as_bytes()).map(|(at, _)| at).collect();
    let (mut refused, mut named, mut same) = (0, 0, 0);
    let mut silent = Vec::new();
    for round in 0..rounds {
        let mut flipped = bytes.clone();
        // One byte, or a handful close together, as a bad sector has it; now and then one that makes another name of a name.
        if round % 8 == 0 {
            flipped[in_names[below(in_names.len())] + 5] ^= u8::try_from(1 + below(62)).unwrap();
        }
        let start = below(bytes.len() - 64);
        let places: Vec<usize> = (0..=below(2) * below(12)).map(|n| start + n * below(5)).collect();
        for at in places.iter().filter(|_| round % 8 != 0) {
            flipped[*at] ^= u8::try_from(1 + below(255)).unwrap();
        }
        fs::write(&path, &flipped).unwrap();
        match verdict(&path, &book, &summary) {
            Verdict::Same => same += 1,
            Verdict::Refused => refused += 1,
            Verdict::Named => named += 1,
            Verdict::Silent => silent.push((round, places)),
        }
    }
    assert!(silent.is_empty(), "{refused} refused, {named} named, {same} the same, silent: {silent:?}");
    assert!(refused > 0 && named > 0 && same > 0, "{refused} refused, {named} named, {same} the same");
    eprintln!(
        "figure: ledgers with flipped bytes = {rounds}: {refused} refused, {named} named, {same} the same, 0 silent"
    );
}

/// Changes that break no page, no index and no rule: what random bytes seldom hit, and what somebody else's program does.
#[test]
fn a_figure_that_flips_inside_its_row_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (bytes, book, summary) = sound_file(&folder);
    let path = folder.path().join("flipped.topout");
    for (sign, other) in [
        // Readings and names the ledger was opened with.
        ("1613.68", "1913.68"),
        ("教师周转房", "教帅周转房"),
        ("Teacher transitional", "Teacher transitionaI"),
        // A report that a command has written.
        ("第3次进展", "第8次进展"),
    ] {
        let places: Vec<usize> =
            (0..bytes.len() - sign.len()).filter(|at| bytes[*at..].starts_with(sign.as_bytes())).collect();
        assert!(!places.is_empty(), "{sign}");
        let mut met = 0;
        for at in places {
            let mut flipped = bytes.clone();
            flipped[at..at + sign.len()].copy_from_slice(other.as_bytes());
            fs::write(&path, &flipped).unwrap();
            let verdict = verdict(&path, &book, &summary);
            assert_ne!(verdict, Verdict::Silent, "{sign} at {at}");
            met += u32::from(verdict == Verdict::Named);
        }
        assert!(met > 0, "{sign}: in a row that is shown");
    }
}

#[test]
fn whatever_is_damaged_is_saved_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let (bytes, book, _) = sound_file(&folder);
    let (damaged, saved) = (folder.path().join("damaged.topout"), folder.path().join("saved.topout"));
    let mut below = numbers();
    let mut saved_files = 0;
    for round in 0..24 {
        let mut broken = bytes.clone();
        match round {
            0 => {}
            // The head of the file.
            1 => broken[..90].fill(0x5a),
            2 => broken.truncate(bytes.len() / 2 / PAGE * PAGE),
            3..12 => {
                let page = 1 + below(bytes.len() / PAGE - 1);
                broken[page * PAGE..(page + 1) * PAGE].fill(0);
            }
            _ => (0..40).for_each(|_| broken[below(bytes.len())] ^= 0xff),
        }
        fs::write(&damaged, &broken).unwrap();
        let repaired = match repair(&damaged, &saved, &bare(), &now()) {
            Ok(repaired) => repaired,
            Err(failure) => {
                assert!(round >= 2, "{round}: {failure:?}");
                assert!(!saved.exists());
                continue;
            }
        };
        saved_files += 1;
        let ledger = Ledger::open(&saved, &now()).unwrap();
        let found = examine(&saved).unwrap();
        assert_eq!((found.damage.len(), found.dangling.len()), (0, 0), "{round}: {found:?}");
        if round <= 1 {
            assert_eq!((repaired.losses.as_slice(), ledger.book().unwrap() == book), (&[][..], true), "{round}");
            assert_eq!(ledger.log(1).unwrap().all, 17, "{round}");
        }
        if round == 2 {
            assert!(!repaired.losses.is_empty());
        }
        assert_eq!(fs::read(&damaged).unwrap(), broken, "the damaged file is not touched");
        drop(ledger);
        fs::remove_file(&saved).unwrap();
    }
    assert!(saved_files > 12, "{saved_files}");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains(".new")), "no drafts are left: {left:?}");
}

#[test]
fn what_holds_no_ledger_any_more_is_called_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.topout");
    worked_on(&path);
    let sound = fs::read(&path).unwrap();
    for damage in [
        "DROP TABLE amount",
        "UPDATE item SET period = '2024-X2' WHERE id = 1",
        "UPDATE project SET investment = 'abc' WHERE code = 'P06'",
        "UPDATE status_update SET text = CAST(x'ff' AS TEXT) WHERE id = 2",
    ] {
        fs::write(&path, &sound).unwrap();
        rusqlite_hand(&path).execute_batch(&format!("PRAGMA foreign_keys = OFF; {damage}")).unwrap();
        let read = Ledger::open(&path, &now()).and_then(|ledger| ledger.book());
        assert!(matches!(read, Err(Failure::Store(Fault::Damaged { .. }))), "{damage}: {read:?}");
        let Err(Failure::Store(fault)) = read else { continue };
        for lang in Lang::ALL {
            let said = Texts::new(lang).fault(&fault);
            assert!(said.contains("doctor --repair") && !said.contains('\n'), "{said}");
        }
    }
}

/// A trigger acts with the next command, whoever gives it.
#[test]
fn what_somebody_has_built_into_the_file_is_refused_before_it_acts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.topout");
    let book = worked_on(&path);
    let sound = fs::read(&path).unwrap();
    for built_in in [
        "CREATE TRIGGER foreign_one AFTER INSERT ON status_update BEGIN DELETE FROM amount; END",
        "CREATE VIEW foreign_one AS SELECT * FROM project",
    ] {
        fs::write(&path, &sound).unwrap();
        rusqlite_hand(&path).execute_batch(built_in).unwrap();
        let refused = Ledger::open(&path, &now()).map(drop);
        assert!(
            matches!(&refused, Err(Failure::Store(Fault::Damaged { detail, .. })) if detail.contains("foreign_one")),
            "{refused:?}"
        );
        assert!(examine(&path).unwrap().damage.contains(&"foreign_one".to_owned()));
        let (saved, copy) = (folder.path().join("saved.topout"), folder.path().join("copy.topout"));
        fs::copy(&path, &copy).unwrap();
        assert!(matches!(super::super::restore(&path, &copy, &now()), Err(Failure::Store(Fault::Damaged { .. }))));
        assert_eq!(repair(&path, &saved, &bare(), &now()).unwrap().losses, []);
        assert_eq!(Ledger::open(&saved, &now()).unwrap().book().unwrap(), book);
        fs::remove_file(&saved).unwrap();
    }
}

/// Damage that a file bears without showing it: the journal knows.
#[test]
fn what_can_be_saved_and_is_not_what_it_was_is_named_and_nothing_keeps_the_new_ledger_shut() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.topout");
    worked_on(&path);
    let sound = fs::read(&path).unwrap();
    let astray = |table: &str, row| Loss::Astray { table: table.to_owned(), row };
    let left_out = |table: &str, row| Loss::LeftOut { table: table.to_owned(), row };
    for (damage, loss) in [
        ("DELETE FROM quantity WHERE id = 1", astray("quantity", 1)),
        ("UPDATE status_update SET text = '别的' WHERE id = 2", astray("status_update", 2)),
        ("DROP TRIGGER journal_stays; DELETE FROM journal WHERE id = 5", astray("journal", 5)),
        ("UPDATE project SET investment = 'abc' WHERE code = 'P06'", left_out("project", 6)),
        (
            "UPDATE project SET investment = 'abc' WHERE code = 'P06'; UPDATE status_update SET text = '别的' WHERE id = 2",
            astray("status_update", 2),
        ),
        ("UPDATE measure SET unit = unit || '?' WHERE id = 1", astray("measure", 1)),
    ] {
        fs::write(&path, &sound).unwrap();
        let hand = rusqlite_hand(&path);
        hand.execute_batch(&format!("PRAGMA foreign_keys = OFF; {damage}")).unwrap_or_else(|e| panic!("{damage}: {e}"));
        drop(hand);
        let saved = folder.path().join("saved.topout");
        let repaired = repair(&path, &saved, &bare(), &now()).unwrap_or_else(|e| panic!("{damage}: {e:?}"));
        assert!(repaired.losses.contains(&loss), "{damage}: {:?}", repaired.losses);
        let ledger = Ledger::open(&saved, &now()).unwrap();
        ledger.summary(&Viewpoint::at(now().today())).unwrap_or_else(|e| panic!("{damage}: {e:?}"));
        drop(ledger);
        fs::remove_file(&saved).unwrap();
    }
}

#[test]
fn a_ledger_without_a_head_or_stages_gets_those_of_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.topout");
    let book = worked_on(&path);
    let hand = rusqlite_hand(&path);
    hand.execute_batch(
        "PRAGMA foreign_keys = OFF; DROP TABLE ledger; PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'stage'",
    )
    .unwrap();
    drop(hand);
    let saved = folder.path().join("saved.topout");
    let repaired = repair(&path, &saved, &bare(), &now()).unwrap();
    let stood_in: Vec<_> = repaired
        .losses
        .iter()
        .filter(|loss| matches!(loss, Loss::StoodIn { .. }))
        .map(|loss| format!("{loss:?}"))
        .collect();
    assert_eq!(stood_in, [r#"StoodIn { table: "stage" }"#, r#"StoodIn { table: "ledger" }"#]);
    let again = Ledger::open(&saved, &now()).unwrap().book().unwrap();
    let expected = Book { name: "台账".to_owned(), name_en: None, data_date: DataDate::FollowsClock, ..book };
    assert_eq!(again, expected);
}

#[test]
fn what_is_lost_is_named_and_what_hangs_on_it_goes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.topout");
    let book = worked_on(&path);
    // A project that is gone, and its milestones, movements and sites are still there.
    let hand = rusqlite_hand(&path);
    hand.execute_batch(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER project_removed; DELETE FROM project WHERE code = 'P01'",
    )
    .unwrap();
    drop(hand);
    let saved = folder.path().join("saved.topout");
    let repaired = repair(&path, &saved, &bare(), &now()).unwrap();
    let of = |name: &str| {
        repaired.losses.iter().filter(|loss| matches!(loss, Loss::Row { table, .. } if table == name)).count()
    };
    assert!(of("movement") >= 3 && of("milestone") > 0 && of("quantity") == 2, "{:?}", repaired.losses);
    let ledger = Ledger::open(&saved, &now()).unwrap();
    let findings = ledger.check(&Viewpoint::at(now().today())).unwrap();
    assert!(findings.iter().all(|it| !matches!(it, Finding::FileDamaged { .. })), "{findings:?}");
    assert_eq!(ledger.book().unwrap().projects.len(), book.projects.len() - 1);
    assert!(
        matches!(repair(&path, &saved, &bare(), &now()), Err(Failure::Store(Fault::Taken(_)))),
        "never over a file"
    );
    // The journal says that it was done, and by whom; undo leads back no further.
    let log = ledger.log(1).unwrap();
    assert!(matches!(&log.entries[0].deed, Deed::Repaired { lost, .. } if *lost == repaired.losses.len()));
    let mut ledger = ledger;
    let refused = ledger.apply(Command::Undo, &now());
    assert!(matches!(refused, Err(Failure::Refused(Problem::NotUndoable { .. }))), "{refused:?}");
}
