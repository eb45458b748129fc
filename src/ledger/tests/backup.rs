//! Backups of a real ledger, and taking them back.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::*;
use crate::ledger::{backups, restore};
use crate::model::{Backup, Hint, Occasion};

fn at(moment: &str) -> Now {
    Now { instant: moment.parse::<DateTime<FixedOffset>>().unwrap(), ..now() }
}

fn report(words: &str) -> Command {
    Command::Report { what: "P07".to_owned(), text: words.to_owned(), on: None, by: None }
}

fn ledger() -> (Ledger, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ready::shipped_ledger(&folder.path().join("plan.topout"), &now());
    (ledger, folder)
}

fn names(ledger: &Path) -> Vec<String> {
    backups(ledger).unwrap().iter().map(Backup::name).collect()
}

fn book_of(path: &Path) -> Book {
    // A backup is looked at without a trace: in a copy.
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.topout");
    fs::copy(path, &copy).unwrap();
    Ledger::open(&copy, &now()).unwrap().book().unwrap()
}

/// The names of everything beside the ledger.
fn beside(folder: &TempDir) -> BTreeSet<String> {
    fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn the_first_change_of_a_day_keeps_what_was_there_before_it() {
    let (mut ledger, _folder) = ledger();
    let path = ledger.path().to_path_buf();
    let before = ledger.book().unwrap();
    for (moment, words) in [
        ("2024-09-30T09:00:00+08:00", "one"),
        ("2024-09-30T17:00:00+08:00", "two"),
        ("2024-10-01T08:30:05+08:00", "three"),
    ] {
        let receipt = ledger.apply(report(words), &at(moment)).unwrap();
        assert_eq!(receipt.hints.iter().filter(|hint| matches!(hint, Hint::NoBackup(_))).count(), 0);
    }
    assert_eq!(names(&path), ["2024-10-01_083005_daily.topout", "2024-09-30_090000_daily.topout"]);
    let kept = backups(&path).unwrap();
    assert_eq!(book_of(&kept[1].path), before);
    let texts: Vec<String> = updates(&book_of(&kept[0].path));
    assert_eq!(texts, ["one", "two"]);
    assert_eq!(kept[1].size, fs::metadata(&kept[1].path).unwrap().len());
}

fn updates(book: &Book) -> Vec<String> {
    let project = book.projects.iter().find(|project| project.code == "P07").unwrap();
    project.updates.iter().map(|update| update.text.clone()).collect()
}

#[test]
fn the_day_is_that_of_the_clock_on_the_wall() {
    let (mut ledger, _folder) = ledger();
    // 23:30 in Beijing and 00:30 in Tokyo are one moment, and two days.
    for moment in ["2024-09-30T23:30:00+08:00", "2024-10-01T00:30:00+09:00"] {
        ledger.apply(report(moment), &at(moment)).unwrap();
    }
    assert_eq!(names(ledger.path()), ["2024-10-01_003000_daily.topout", "2024-09-30_233000_daily.topout"]);
}

#[test]
fn looking_refusals_and_imports_of_nothing_make_no_backup() {
    let (mut ledger, folder) = ledger();
    ledger.summary(&Viewpoint::at(now().today())).unwrap();
    ledger.apply(Command::Reopen { what: "P01-M1".to_owned() }, &now()).unwrap_err();
    ledger.apply(Command::Import(Box::new(ledger.book().unwrap())), &now()).unwrap();
    ledger.rehearse(report("only asked"), &now()).unwrap();
    drop(ledger);
    assert_eq!(beside(&folder), BTreeSet::from(["plan.topout".to_owned()]));
}

#[test]
fn a_clock_that_jumps_back_overwrites_nothing() {
    let (mut ledger, _folder) = ledger();
    for (moment, words) in [
        ("2024-09-30T09:00:00+08:00", "one"),
        ("2020-01-01T00:00:00+08:00", "two"),
        ("2024-09-30T10:00:00+08:00", "three"),
    ] {
        let _ = ledger.apply(report(words), &at(moment)).unwrap();
    }
    let kept = backups(ledger.path()).unwrap();
    assert_eq!(names(ledger.path()), ["2024-09-30_090000_daily.topout", "2020-01-01_000000_daily.topout"]);
    assert_eq!([&kept[0], &kept[1]].map(|backup| updates(&book_of(&backup.path)).len()), [0, 1]);
}

#[test]
fn a_copy_is_consistent_while_another_writes() {
    let (ledger, folder) = ledger();
    let path = ledger.path().to_path_buf();
    let writer = std::thread::spawn({
        let path = path.clone();
        move || {
            let mut other = Ledger::open(&path, &now()).unwrap();
            for n in 0..60 {
                other.apply(report(&format!("{n}")), &now()).unwrap();
            }
        }
    });
    let mut seen = BTreeSet::new();
    for n in 0..20 {
        let copy = folder.path().join(format!("copy-{n}.topout"));
        ledger.copy_to(&copy).unwrap();
        let copy = Ledger::open(&copy, &now()).unwrap();
        assert!(
            copy.check(&Viewpoint::at(now().today()))
                .unwrap()
                .iter()
                .all(|it| it.severity() != crate::model::Severity::Error)
        );
        // An entry and what it did are there together.
        assert_eq!(copy.log(1).unwrap().all - 1, updates(&copy.book().unwrap()).len());
        seen.insert(copy.log(1).unwrap().all);
    }
    writer.join().unwrap();
    assert!(!seen.is_empty());
}

#[test]
fn a_copy_stands_alone_and_is_never_written_over() {
    let (mut ledger, folder) = ledger();
    ledger.apply(report("one"), &now()).unwrap();
    let made = ledger.back_up(&now()).unwrap();
    let again = ledger.back_up(&now()).unwrap();
    assert_eq!((made.occasion, again.occasion), (Occasion::Hand, Occasion::Hand));
    assert_ne!(made.path, again.path);
    assert_eq!(again.name(), "2024-09-30_090000_by-hand-2.topout");
    // Bytes 18 and 19 of the file: 1 is for a file without a log beside it.
    assert_eq!(&fs::read(&made.path).unwrap()[18..20], [1, 1]);
    let taken = folder.path().join("taken");
    fs::write(&taken, "a letter").unwrap();
    assert!(matches!(ledger.copy_to(&taken), Err(Failure::Store(Fault::Exists(_)))));
    assert_eq!(fs::read_to_string(&taken).unwrap(), "a letter");
    assert_eq!(fs::read_dir(folder.path().join("plan.topout.backups")).unwrap().count(), 3, "no draft is left");
}

#[cfg(unix)]
#[test]
fn only_their_owner_reads_backups_and_what_is_restored() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (mut ledger, folder) = ledger();
    let path = ledger.path().to_path_buf();
    ledger.apply(report("one"), &now()).unwrap();
    assert_eq!(mode(&path), 0o600);
    for side in ["-wal", "-shm"] {
        assert_eq!(mode(&folder.path().join(format!("plan.topout{side}"))), 0o600, "{side}");
    }
    assert_eq!(mode(&folder.path().join("plan.topout.backups")), 0o700);
    let kept = backups(&path).unwrap();
    assert_eq!(mode(&kept[0].path), 0o600);
    drop(ledger);
    restore(&path, &PathBuf::from(kept[0].name()), &now()).unwrap();
    assert_eq!(mode(&path), 0o600);
    fs::remove_file(&path).unwrap();
    restore(&path, &kept[0].path, &now()).unwrap();
    assert_eq!(mode(&path), 0o600, "also where there was none");
}

#[test]
fn where_no_backup_can_be_made_the_change_is_made_and_it_is_said_once() {
    let (mut ledger, folder) = ledger();
    // In the way of the folder.
    fs::write(folder.path().join("plan.topout.backups"), "not a folder").unwrap();
    let told = |ledger: &mut Ledger, words: &str| {
        let receipt = ledger.apply(report(words), &now()).unwrap();
        receipt.hints.into_iter().filter(|hint| matches!(hint, Hint::NoBackup(_))).count()
    };
    assert_eq!((told(&mut ledger, "one"), told(&mut ledger, "two")), (1, 0));
    assert_eq!(updates(&ledger.book().unwrap()), ["one", "two"]);
    let mut again = Ledger::open(&folder.path().join("plan.topout"), &now()).unwrap();
    assert_eq!(told(&mut again, "three"), 1);
}

#[test]
fn a_damaged_ledger_makes_no_backup_that_pushes_a_sound_one_out() {
    let (mut ledger, folder) = ledger();
    ledger.apply(report("one"), &now()).unwrap();
    let path = ledger.path().to_path_buf();
    let sound = names(&path);
    assert_eq!(sound.len(), 1);
    // Damaged while it is open: an index that lacks the rows of its table.
    let hand = rusqlite_hand(&path);
    hand.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'mark_of_action')
          WHERE name = 'supervision'",
    )
    .unwrap();
    drop(hand);
    let done = ledger.apply(report("two"), &at("2024-10-01T09:00:00+08:00"));
    if let Ok(receipt) = &done {
        assert!(receipt.hints.iter().any(|hint| matches!(hint, Hint::NoBackup(_))), "{receipt:?}");
    }
    drop(ledger);
    assert!(matches!(Ledger::open(&path, &now()), Err(Failure::Store(Fault::Damaged { .. }))));
    assert_eq!(names(&path), sound);
    assert_eq!(fs::read_dir(folder.path().join("plan.topout.backups")).unwrap().count(), 1, "nor a draft");
}

#[test]
fn what_is_restored_is_what_was_kept_and_what_was_there_is_kept_too() {
    let (mut ledger, folder) = ledger();
    let path = ledger.path().to_path_buf();
    let first = ledger.book().unwrap();
    ledger.apply(report("one"), &now()).unwrap();
    let second = ledger.book().unwrap();
    drop(ledger);
    let daily = names(&path).remove(0);
    for name in [daily.clone(), daily.trim_end_matches(".topout").to_owned()] {
        let restored = restore(&path, Path::new(&name), &now()).unwrap();
        assert_eq!(Ledger::open(&path, &now()).unwrap().book().unwrap(), first);
        let kept = restored.kept.unwrap();
        assert_eq!(kept.occasion, Occasion::Restore);
        restore(&path, &kept.path, &now()).unwrap();
        let mut ledger = Ledger::open(&path, &now()).unwrap();
        assert_eq!(ledger.book().unwrap(), if name == daily { second.clone() } else { first.clone() });
        if name == daily {
            ledger.apply(Command::Undo, &now()).unwrap();
        }
    }
    let beside = beside(&folder);
    assert_eq!(beside, BTreeSet::from(["plan.topout", "plan.topout.backups"].map(str::to_owned)));
}

#[test]
fn an_old_log_is_never_read_into_a_restored_file() {
    let (mut ledger, folder) = ledger();
    let path = ledger.path().to_path_buf();
    let first = ledger.book().unwrap();
    let copy = folder.path().join("first.topout");
    ledger.copy_to(&copy).unwrap();
    ledger.apply(report("in the log only"), &now()).unwrap();
    // As a killed program leaves it: the file, and the last change in the log beside it.
    let killed = folder.path().join("killed.topout");
    for side in ["", "-wal"] {
        fs::copy(folder.path().join(format!("plan.topout{side}")), folder.path().join(format!("killed.topout{side}")))
            .unwrap();
    }
    drop(ledger);
    assert!(fs::metadata(folder.path().join("killed.topout-wal")).unwrap().len() > 0);
    let restored = restore(&killed, &copy, &now()).unwrap();
    assert_eq!(updates(&book_of(&restored.kept.unwrap().path)), ["in the log only"], "what was in the log is kept");
    assert!(!folder.path().join("killed.topout-wal").exists());
    assert_eq!(Ledger::open(&killed, &now()).unwrap().book().unwrap(), first);
    assert_eq!(Ledger::open(&path, &now()).unwrap().log(1).unwrap().all, 2);

    // The log alone, of a ledger that somebody has removed.
    fs::write(folder.path().join("gone.topout-wal"), "a log").unwrap();
    restore(&folder.path().join("gone.topout"), &copy, &now()).unwrap();
    assert!(!folder.path().join("gone.topout-wal").exists());
    assert_eq!(Ledger::open(&folder.path().join("gone.topout"), &now()).unwrap().book().unwrap(), first);
}

#[test]
fn a_ledger_that_is_open_elsewhere_is_not_replaced() {
    let (mut ledger, folder) = ledger();
    ledger.apply(report("one"), &now()).unwrap();
    let copy = folder.path().join("copy.topout");
    ledger.copy_to(&copy).unwrap();
    ledger.apply(report("two"), &now()).unwrap();
    let refused = restore(ledger.path(), &copy, &now());
    assert!(matches!(refused, Err(Failure::Store(Fault::InUse(_)))), "{refused:?}");
    ledger.apply(report("three"), &now()).unwrap();
    assert_eq!(updates(&ledger.book().unwrap()), ["one", "two", "three"]);
    let path = ledger.path().to_path_buf();
    drop(ledger);
    restore(&path, &copy, &now()).unwrap();
    assert_eq!(updates(&Ledger::open(&path, &now()).unwrap().book().unwrap()), ["one"]);
}

#[test]
fn what_is_no_sound_ledger_replaces_nothing() {
    let (mut ledger, folder) = ledger();
    ledger.apply(report("one"), &now()).unwrap();
    let path = ledger.path().to_path_buf();
    drop(ledger);
    let before = fs::read(&path).unwrap();
    let spoil = |name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = before.clone();
        change(&mut bytes);
        fs::write(folder.path().join(name), bytes).unwrap();
        folder.path().join(name)
    };
    let cut = spoil("cut.topout", &|bytes| bytes.truncate(90_000));
    let newer = spoil("newer.topout", &|bytes| bytes[60..64].copy_from_slice(&99_u32.to_be_bytes()));
    let other = spoil("other.topout", &|bytes| *bytes = b"PK\x03\x04 a spreadsheet".to_vec());
    let missing = folder.path().join("missing.topout");
    let refused = |from: &Path| match restore(&path, from, &now()) {
        Err(Failure::Store(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused(&cut), Fault::Damaged { path, .. } if path == cut));
    assert!(matches!(refused(&newer), Fault::Newer { path, .. } if path == newer));
    assert!(matches!(refused(&other), Fault::NotALedger(path) if path == other));
    assert!(matches!(refused(&missing), Fault::NoSuchBackup(_)));
    assert!(matches!(refused(Path::new("2024")), Fault::NoSuchBackup(_)));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(&path).len(), 1);
}

#[test]
fn a_damaged_ledger_is_replaced_and_kept_to_the_byte() {
    let (mut ledger, _folder) = ledger();
    ledger.apply(report("one"), &now()).unwrap();
    let path = ledger.path().to_path_buf();
    let first = book_of(&backups(&path).unwrap()[0].path);
    drop(ledger);
    let sound = fs::read(&path).unwrap();
    let cut: Vec<u8> = sound[..70_001].to_vec();
    let headless: Vec<u8> = [&b"nonsense"[..], &sound[8..]].concat();
    let daily = names(&path).remove(0);
    for damaged in [cut, headless, Vec::new()] {
        fs::write(&path, &damaged).unwrap();
        let restored = restore(&path, Path::new(&daily), &now()).unwrap();
        let kept = restored.kept.unwrap();
        assert_eq!((kept.occasion, fs::read(&kept.path).unwrap() == damaged), (Occasion::Damaged, true));
        assert_eq!(Ledger::open(&path, &now()).unwrap().book().unwrap(), first);
    }
}

#[test]
fn a_change_is_not_written_to_a_file_that_is_no_longer_there() {
    let (mut ledger, folder) = ledger();
    ledger.apply(report("one"), &now()).unwrap();
    let path = ledger.path().to_path_buf();
    let gone =
        |ledger: &mut Ledger| matches!(ledger.apply(report("x"), &now()), Err(Failure::Store(Fault::Vanished(_))));
    fs::rename(&path, folder.path().join("elsewhere.topout")).unwrap();
    assert!(gone(&mut ledger));
    fs::copy(folder.path().join("elsewhere.topout"), &path).unwrap();
    assert!(gone(&mut ledger), "another file has its name");
    fs::rename(folder.path().join("elsewhere.topout"), &path).unwrap();
    ledger.apply(report("two"), &now()).unwrap();
    assert_eq!(updates(&ledger.book().unwrap()), ["one", "two"]);
}
