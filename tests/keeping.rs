//! That nothing is lost, through the program: backups and taking them back, full disks, clocks and locales that change, older
//! files.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::desk::{Desk, LANGS, Said, said};

impl Desk {
    fn topout(&self, line: &str) -> Command {
        self.command(&line.split(' ').collect::<Vec<_>>())
    }

    /// One sentence, and status 3.
    fn failed(&self, line: &str) -> String {
        let said = self.run(line);
        assert_eq!((said.status, said.out.as_str(), said.err.lines().count()), (3, "", 1), "{line}: {}", said.err);
        said.err
    }

    fn backups(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path("desk/plan.topout.backups"))
            .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
            .unwrap_or_default();
        names.sort();
        names
    }
}

fn fixture(version: u32) -> Vec<u8> {
    fs::read(format!("{}/tests/fixtures/ledger-v{version}.topout", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// `SQLite` keeps the schema version of its user in the four bytes from 60.
fn schema_of(path: &Path) -> u8 {
    fs::read(path).unwrap()[63]
}

#[test]
fn a_day_of_wrong_work_is_taken_back_and_that_can_be_taken_back_too() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let before = desk.done("export");
        desk.done("update P07 wrong");
        let wrong = desk.done("export");
        assert_eq!(desk.backups(), ["2024-09-30_090000_daily.topout"]);
        let list = desk.done("backup list");
        assert!(
            list.contains("2024-09-30 09:00") && list.contains(if lang == "zh" { "每日" } else { "the day" }),
            "{list}"
        );
        let json: serde_json::Value = serde_json::from_str(&desk.done("backup list --format json")).unwrap();
        assert_eq!((&json["schema"], &json["rows"][0]["occasion"]), (&"topout.backups/1".into(), &"daily".into()));
        let said = desk.done("restore 2024-09-30_090000_daily");
        assert!(said.contains("2024-09-30_090000_restore.topout"), "{said}");
        assert_eq!(desk.done("export"), before);
        desk.done("restore 2024-09-30_090000_restore");
        assert_eq!(desk.done("export"), wrong);
        for line in ["backup", "backup -o copy.topout"] {
            assert!(desk.done(line).contains(if lang == "zh" { "备份已做好" } else { "Backup made" }));
        }
        assert_eq!(desk.done("--ledger copy.topout export"), wrong);
        assert!(desk.failed("backup -o copy.topout").contains("copy.topout"));
        assert_eq!(desk.run("backup -o plan.topout --ledger plan.topout").status, 2);
        assert!(desk.failed("restore yesterday").contains("topout backup list"));
        assert!(!desk.path("plan.topout-wal").exists());
    }
}

#[test]
fn a_ledger_that_is_gone_is_not_made_anew_where_there_are_backups_of_it() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.done("update P07 x");
        fs::remove_file(desk.ledger()).unwrap();
        for line in ["summary", "update P07 y"] {
            assert!(desk.failed(line).contains("topout restore"), "{line}");
            assert!(!desk.ledger().exists());
        }
        desk.done("restore 2024-09-30_090000_daily");
        assert!(desk.done("summary").contains("14"));
    }
}

/// Runs a command in a shell that lets no file grow beyond so many blocks: what a full disk does, without one.
#[cfg(unix)]
fn with_little_room(desk: &Desk, blocks: u32, line: &str) -> Said {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec {} {line}", env!("CARGO_BIN_EXE_topout"));
    said(&mut desk.command_of("/bin/sh", &["-c", &script]))
}

#[cfg(unix)]
#[test]
fn where_there_is_no_room_for_the_backup_the_change_is_made_and_where_there_is_none_at_all_it_is_refused() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let before = desk.done("export");
        let refused = with_little_room(&desk, 1, "update P07 refused");
        assert_eq!((refused.status, refused.out.as_str()), (3, ""), "{}", refused.err);
        assert_eq!(refused.err.lines().count(), 1, "{}", refused.err);
        assert_eq!(desk.done("export"), before);
        assert!(desk.backups().is_empty(), "no draft is left: {:?}", desk.backups());
        // Room for the log, and none for a copy of the ledger.
        let made = with_little_room(&desk, 200, "update P07 made");
        assert_eq!(made.status, 0, "{}", made.err);
        let hint = if lang == "zh" { "备份没有做成" } else { "backup could not be made" };
        assert!(made.err.contains(hint) && made.err.contains("topout backup -o"), "{}", made.err);
        assert!(desk.done("list updates").contains("made"));
        assert!(desk.backups().is_empty(), "no draft is left: {:?}", desk.backups());
        desk.done("update P07 again");
        assert_eq!(desk.backups().len(), 1, "with room again it is made");
        assert!(with_little_room(&desk, 200, "restore 2024-09-30_090000_daily").status == 3);
        assert!(desk.done("list updates").contains("again"));
        desk.done("check");
    }
}

#[test]
fn a_clock_set_back_and_another_time_zone_lose_nothing() {
    let desk = Desk::new("en");
    for moment in ["2024-09-30T09:00:00+08:00", "2019-01-01T00:00:00+08:00", "2024-09-30T08:00:00+08:00"] {
        let said = said(desk.topout(&format!("update P07 {moment}")).env("TOPOUT_NOW", moment));
        assert_eq!(said.status, 0, "{moment}: {}", said.err);
    }
    assert_eq!(desk.backups(), ["2019-01-01_000000_daily.topout", "2024-09-30_090000_daily.topout"]);
    // Two places whose dates always differ, by the clock of the machine.
    for zone in ["AAA-13", "BBB+12"] {
        let said = said(desk.topout(&format!("update P07 {zone}")).env_remove("TOPOUT_NOW").env("TZ", zone));
        assert_eq!(said.status, 0, "{}", said.err);
    }
    assert_eq!(desk.backups().len(), 4, "{:?}", desk.backups());
    assert_eq!(desk.done("list updates --format csv").lines().count(), 6);
    desk.done("check");
}

#[test]
fn the_locale_c_changes_nothing_but_the_language() {
    let desk = Desk::new("zh");
    let zh = desk.done("summary");
    for locale in ["C", "POSIX"] {
        let of = |lang: Option<&str>| {
            let mut command = desk.topout("summary");
            command.env_remove("TOPOUT_LANG").env("LC_ALL", locale).env("LANG", locale);
            if let Some(lang) = lang {
                command.args(["--lang", lang]);
            }
            said(&mut command)
        };
        assert_eq!(of(Some("zh")).out, zh);
        let en = of(None);
        assert!(en.status == 0 && en.out.contains("key projects"), "{}", en.out);
    }
    assert_eq!(said(desk.topout("update P07 打桩完成").env("LC_ALL", "C")).status, 0);
    assert!(desk.done("list updates").contains("打桩完成"));
}

#[test]
fn an_older_file_is_kept_before_it_is_brought_up_to_date_and_else_stays_as_it_is() {
    for (lang, version) in LANGS.into_iter().flat_map(|lang| [(lang, 1), (lang, 2), (lang, 3)]) {
        let desk = Desk::bare(lang);
        fs::create_dir(desk.path("desk")).unwrap();
        fs::write(desk.ledger(), fixture(version)).unwrap();
        // In the way of the folder.
        fs::write(desk.path("desk/plan.topout.backups"), "").unwrap();
        for line in ["summary", "update P07 x", "undo"] {
            let refused = desk.failed(line);
            assert!(refused.contains("plan.topout.backups"), "{refused}");
            assert_eq!(fs::read(desk.ledger()).unwrap(), fixture(version), "byte for byte");
        }
        // The doctor looks, and brings nothing up to date.
        let seen = desk.done("doctor");
        assert!(seen.contains(if lang == "zh" { "升级" } else { "brought up to date" }), "{seen}");
        assert_eq!(fs::read(desk.ledger()).unwrap(), fixture(version));
        fs::remove_file(desk.path("desk/plan.topout.backups")).unwrap();
        desk.done("summary");
        assert!(!desk.path("plan.topout-wal").exists(), "the file alone is the ledger");
        assert!(schema_of(&desk.ledger()) > u8::try_from(version).unwrap());
        assert_eq!(desk.backups(), ["2024-09-30_090000_upgrade.topout"]);
        let kept = desk.path("desk/plan.topout.backups").join(&desk.backups()[0]);
        assert_eq!(u32::from(schema_of(&kept)), version);
        let listed = desk.done("log --format json");
        desk.done("undo");
        // The older file can be taken back, and is kept once more before it is opened.
        desk.done("restore 2024-09-30_090000_upgrade");
        assert_eq!(u32::from(schema_of(&desk.ledger())), version);
        assert_eq!(desk.done("log --format json"), listed);
    }
}

#[test]
fn a_damaged_file_is_named_by_the_doctor_and_saved_as_far_as_it_goes() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.done("update P07 x");
        let sound = fs::read(desk.ledger()).unwrap();
        assert!(desk.done("doctor").contains(if lang == "zh" { "各部分完好" } else { "sound in every part" }));
        let mut cut = sound.clone();
        cut.truncate(sound.len() * 3 / 4 / 4096 * 4096);
        fs::write(desk.ledger(), &cut).unwrap();
        let seen = desk.run("doctor");
        assert!(seen.out.contains(if lang == "zh" { "损坏" } else { "damaged" }), "{}", seen.out);
        assert_eq!(seen.status, 4, "{}", seen.out);
        let saved = desk.run("doctor --repair");
        assert_eq!(saved.status, 4, "{}", saved.err);
        assert!(saved.out.contains("plan.repaired.topout"), "{}", saved.out);
        assert!(saved.out.contains(if lang == "zh" { "没能救出" } else { "Could not be saved" }), "{}", saved.out);
        assert_eq!(fs::read(desk.ledger()).unwrap(), cut, "it is not touched");
        let log = desk.done("--ledger desk/plan.repaired.topout log");
        assert!(log.contains(if lang == "zh" { "从损坏的台账救出" } else { "Saved from a damaged ledger" }), "{log}");
        assert!(desk.failed("doctor --repair").contains("plan.repaired.topout"), "never over a file");
        desk.done("restore 2024-09-30_090000_daily");
        desk.done("doctor --repair -o whole.topout");
        assert_eq!(desk.done("--ledger whole.topout export"), desk.done("export"));
    }
}
