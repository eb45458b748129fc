//! The program itself, as a script or a shell runs it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::desk::{Desk, LANGS, NOON};

impl Desk {
    /// What a refusal with `status` says; it answers nothing.
    fn refused(&self, status: i32, line: &str) -> String {
        let said = self.run(line);
        assert_eq!((said.status, said.out.as_str()), (status, ""), "{line}: {}", said.err);
        assert!(said.err.starts_with(if self.lang == "zh" { "错误：" } else { "Error: " }), "{line}: {}", said.err);
        said.err
    }

    fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.run(line).out).expect("JSON")
    }

    /// Everything in the ledger's folder, to the byte; of the folder of backups its names.
    fn folder(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = fs::read_dir(self.path("desk")).unwrap().map(|entry| entry.unwrap().path());
        let content = |path: &PathBuf| match fs::read_dir(path) {
            Ok(backups) => format!("{:?}", backups.map(|it| it.unwrap().file_name()).collect::<Vec<_>>()).into_bytes(),
            Err(_) => fs::read(path).unwrap(),
        };
        entries.map(|path| (path.clone(), content(&path))).collect()
    }
}

fn named<'a>(list: &'a Value, code: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("no {code}"))
}

#[test]
fn a_new_home_gets_its_ledger_where_the_platform_keeps_data() {
    let desk = Desk::new("en");
    let output = desk.command(&["data-date"]).env_remove("TOPOUT_LEDGER").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "Data date: 30 June 2024 (fixed until it is moved)\n");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("There was no ledger yet: made ") && said.contains("topout/ledger.topout"), "{said}");
}

#[test]
fn the_language_is_that_of_the_option_the_variable_or_the_locale() {
    let desk = Desk::new("zh");
    assert!(desk.done("data-date").starts_with("数据日期"));
    assert!(desk.done("data-date --lang en").starts_with("Data date"));
    let of = |locale: &str| {
        let output = desk.command(&["data-date"]).env_remove("TOPOUT_LANG").env("LANG", locale).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(of("zh_CN.UTF-8").starts_with("数据日期"));
    assert!(of("fr_FR.UTF-8").starts_with("Data date"));
}

#[test]
fn an_export_is_of_the_format_its_file_is_called_after() {
    let desk = Desk::new("zh");
    for (file, begin) in [("z.json", "{"), ("z.toml", "schema"), ("z", "schema")] {
        desk.done(&format!("export -o {file}"));
        assert!(fs::read_to_string(desk.path(file)).unwrap().starts_with(begin), "{file}");
    }
    let said = desk.refused(2, "export -o z.xml");
    assert!(said.contains(".toml") && said.contains(".json") && !desk.path("z.xml").exists(), "{said}");
}

/// A megabyte of nonsense is no help to anybody.
#[test]
fn what_a_document_says_is_quoted_in_brief() {
    let desk = Desk::new("zh");
    let plan = desk.done("export");
    let nonsense = "八".repeat(90_000);
    for line in ["data_date = ", "period = "] {
        let wrong =
            |own: &str| if own.starts_with(line) { format!("{line}\"{nonsense}\"\n") } else { format!("{own}\n") };
        fs::write(desk.path("wrong.toml"), plan.lines().map(wrong).collect::<String>()).unwrap();
        let said = desk.run("init --from wrong.toml --ledger new.topout");
        assert!(said.status != 0 && said.err.contains("八八..") && said.err.len() < 1000, "{line}{}", said.err.len());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_said_and_the_change_stays() {
    for (lang, words) in [("zh", "结果无法输出"), ("en", "could not be written")] {
        let desk = Desk::new(lang);
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = desk.command(&["update", "P07", "主体封顶"]).stdout(full).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(3) && said.contains(words), "{said}");
        assert!(desk.done("list updates").contains("主体封顶"));
    }
}

#[test]
fn a_moment_that_cannot_be_read_is_refused_and_not_replaced_by_the_clock() {
    let [zh, en] = LANGS.map(Desk::new);
    for moment in ["2024-07-31", "2024-07-31T09:00:00", "昨天"] {
        let said = |desk: &Desk| {
            let output = desk.command(&["data-date"]).env("TOPOUT_NOW", moment).output().unwrap();
            assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{moment}");
            String::from_utf8(output.stderr).unwrap()
        };
        assert_eq!(
            said(&zh),
            format!(
                "错误：环境变量 TOPOUT_NOW 的值“{moment}”不是带时区的时间。请写成 2024-07-31T09:00:00+08:00 这样，或去掉它，改用系统时钟。\n"
            )
        );
        assert_eq!(
            said(&en),
            format!(
                "Error: The variable TOPOUT_NOW says “{moment}”, which is no moment with its time zone. Write it like 2024-07-31T09:00:00+08:00, or unset it to go by the clock.\n"
            )
        );
    }
}

#[test]
fn the_shipped_plan_gives_the_tally_of_the_document_under_every_promised_key() {
    let summary = Desk::new("zh").json("summary --format json");
    for (at, keys) in [
        ("", "schema ledger data_date projects plan totals blockers indicators checks"),
        ("/ledger", "name period"),
        (
            "/projects/0",
            "code name name_en category quantities counted_in total stages complete state sites milestones latest_update blockers",
        ),
        ("/projects/0/quantities/0", "value unit"),
        ("/projects/0/stages/0", "stage count"),
        ("/projects/1/sites/0", "name stage"),
        ("/projects/0/milestones/0", "code name stage planned standing actual"),
        ("/projects/13/milestones/3/planned", "words kind earliest latest commitment"),
        ("/plan/7", "code name actions"),
        ("/plan/7/actions/7", "code name projects status"),
        ("/totals", "projects milestones actions"),
        ("/totals/milestones", "all dated done overdue in_window due_soon upcoming undated"),
    ] {
        let object = summary.pointer(at).unwrap_or_else(|| panic!("nothing at {at:?}"));
        for key in keys.split(' ') {
            assert!(object.get(key).is_some(), "no {key} in {at:?}: {object}");
        }
    }
    let projects = &summary["totals"]["projects"];
    let tally =
        ["all", "complete", "partly_complete", "under_construction", "preparation", "not_started", "stage_unknown"]
            .map(|key| projects[key].as_u64().unwrap());
    assert_eq!(tally, [14, 1, 3, 4, 2, 1, 3]);
    assert_eq!(summary["totals"]["milestones"]["dated"], 3);
    let actions = ["all", "done", "ongoing", "not_started", "dropped"]
        .map(|key| summary["totals"]["actions"][key].as_u64().unwrap());
    assert_eq!(actions, [67, 0, 0, 67, 0]);
    assert_eq!(
        (summary["schema"].as_str(), summary["ledger"]["period"].as_str()),
        (Some("topout.summary/1"), Some("2024-H2"))
    );
    assert_eq!(summary["blockers"].as_array().unwrap().len(), 1);
    assert_eq!(summary["indicators"].as_array().unwrap().len(), 88);
    assert_eq!(named(&summary["plan"], "8")["actions"][7]["projects"], serde_json::json!(["P14"]));
    assert_eq!(
        named(&named(&summary["projects"], "P14")["milestones"], "P14-M4")["planned"],
        serde_json::json!({"words": "8月份", "kind": "month", "earliest": "2024-08-01", "latest": "2024-08-31", "commitment": "strive"})
    );
}

#[test]
fn three_buildings_are_finished_and_the_figures_add_up() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let answer = desk.done("move P01 3 --from fit_out --to completion");
        assert_eq!(
            answer,
            match lang {
                "zh" => "P01 教师周转房：3栋由装饰装修转入竣工（2024年6月30日）\n",
                _ => "P01 Teacher transitional housing: 3 buildings moved from Fit-out to Completion (30 June 2024)\n",
            }
        );
        let summary = desk.json("summary --format json");
        let housing = named(&summary["projects"], "P01");
        assert_eq!(
            housing["stages"],
            serde_json::json!([{"stage": "completion", "count": 11}, {"stage": "fit_out", "count": 11}])
        );
        assert_eq!((housing["complete"].as_u64(), housing["total"].as_u64()), (Some(11), Some(22)));
        assert!(desk.done("summary").contains("11/22"));
        let refused = desk.refused(1, "move P01 30 --from fit_out --to completion");
        assert!(refused.contains("11") && refused.contains("30"), "{refused}");
        let stages = desk.refused(2, "move P01 3 --from fit_out --to nonsense");
        for stage in ["completion", "main_structure", "in_use", "unknown"] {
            assert!(stages.contains(stage), "{stages}");
        }
    }
}

#[test]
fn a_tender_completed_in_july_moves_the_pin_and_undo_brings_every_byte_back() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let before = desk.done("export");
        let done = desk.run("complete P07-M1 --on 2024-07-20");
        assert_eq!(done.status, 0, "{}", done.err);
        let (from, to) =
            if lang == "zh" { ("2024年6月30日", "2024年7月20日") } else { ("30 June 2024", "20 July 2024") };
        assert!(done.out.contains("P07-M1") && done.out.contains(to), "{}", done.out);
        assert!(done.err.contains(from) && done.err.contains(to), "{}", done.err);
        let summary = desk.json("summary --format json");
        assert_eq!(summary["data_date"], "2024-07-20");
        assert_eq!(summary["totals"]["milestones"]["done"], 1);
        let milestone = named(&named(&summary["projects"], "P07")["milestones"], "P07-M1").clone();
        assert_eq!((milestone["actual"].as_str(), milestone["standing"].as_str()), (Some("2024-07-20"), Some("done")));
        let printed = desk.done("summary");
        assert!(printed.contains(to) && printed.contains(if lang == "zh" { "已完成1" } else { "done 1" }), "{printed}");
        desk.done("undo");
        assert_eq!(desk.done("export"), before);
        desk.done("redo");
        assert_eq!(desk.json("summary --format json")["data_date"], "2024-07-20");
        desk.refused(1, "redo");
    }
}

#[test]
fn a_month_is_late_the_day_after_its_last_and_no_date_is_never_late() {
    let desk = Desk::new("zh");
    let standing = |code: &str, day: &str| {
        let summary = desk.json(&format!("summary --format json --as-of {day}"));
        named(&named(&summary["projects"], "P14")["milestones"], code)["standing"].as_str().unwrap().to_owned()
    };
    assert_eq!(standing("P14-M4", "2024-08-31"), "in_window");
    assert_eq!(standing("P14-M4", "2024-09-01"), "overdue");
    for day in ["2024-07-01", "2024-09-01", "2030-01-01"] {
        assert_eq!(standing("P14-M1", day), "undated");
    }
    assert!(desk.done("list milestones --late --as-of 2024-09-01").contains("P14-M4"));
    assert!(!desk.done("list milestones --late --as-of 2024-08-31").contains("P14-M4"));
}

#[test]
fn what_has_not_happened_yet_is_no_fact_and_what_happened_earlier_is_entered_late() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let before = desk.folder();
        let refused = desk.refused(1, "complete P07-M1 --on 2024-10-01");
        assert!(refused.contains("topout plan"), "{refused}");
        desk.refused(1, "update P07 x --on 2024-10-01");
        desk.refused(1, "move P01 3 --from fit_out --to completion --on 2024-10-01");
        assert_eq!(desk.folder(), before);
        let late = desk.run("update P07 打桩完成 --on 2024-06-10");
        assert_eq!(late.status, 0);
        let said =
            if lang == "zh" { "补录：2024年6月10日发生，2024年9月30日记入。" } else { "Late entry: " };
        assert!(late.err.contains(said), "{}", late.err);
        assert_eq!(desk.json("summary --format json")["data_date"], "2024-06-30");
    }
}

#[test]
fn enough_of_a_name_will_do_and_too_little_lists_the_candidates() {
    let desk = Desk::new("zh");
    assert_eq!(
        desk.refused(2, "complete 招标"),
        "错误：“招标”可指以下几个，请用编号指明：\n  P03-M3 招标完成（节点）\n  P07-M1 招标完成（节点）\n  P14-M3 招标完成（节点）\n"
    );
    assert_eq!(desk.say(&["complete", "ygsyl 招标"]).out, "已完成 P07-M1 招标完成（2024年6月30日）\n");
    let said = desk.say(&["complete", " "]);
    assert_eq!((said.status, said.err.as_str()), (2, "错误：没有写明是哪一个节点或子行动，请写编号或名称。\n"));
    let english = Desk::new("en");
    assert_eq!(
        english.refused(2, "complete 8"),
        "Error: 8 Speed up construction (plan item) is of the wrong kind. Give the code of a thing of this kind: milestone or action.\n"
    );
}

#[test]
fn looking_touches_neither_the_file_nor_its_folder() {
    let desk = Desk::new("zh");
    desk.done("update P07 打桩完成");
    let before = desk.folder();
    assert_eq!(before.len(), 2, "beside the file, which alone is the ledger, are its backups");
    for line in [
        "summary",
        "summary --format json",
        "list projects",
        "list plan --format csv",
        "show P07",
        "search 一高",
        "log",
        "check",
        "export",
        "data-date",
    ] {
        desk.done(line);
        assert_eq!(desk.folder(), before, "{line}");
    }
    desk.refused(2, "show 天上宫阙");
    desk.refused(1, "move P01 30 --from fit_out --to completion");
    assert_eq!(desk.folder(), before);
}

#[test]
fn a_ledger_goes_out_and_comes_back_the_same() {
    let desk = Desk::new("en");
    desk.done("complete P07-M1 --on 2024-07-20");
    desk.done("plan P07-M2 by_1_Sep".replace('_', " ").as_str());
    for format in ["toml", "json"] {
        desk.done(&format!("export --format {format} --output out.{format}"));
        desk.done(&format!("--ledger copy.{format} init --from out.{format}"));
        assert_eq!(desk.done(&format!("--ledger copy.{format} export")), desk.done("export"));
    }
}

#[test]
fn importing_again_changes_nothing_and_a_contradiction_is_refused() {
    let desk = Desk::new("zh");
    desk.done("export --output plan.toml");
    let before = desk.folder();
    assert_eq!(desk.done("import plan.toml"), "文件里没有新内容，台账未作改动\n");
    assert_eq!(desk.folder(), before, "not even a journal entry");
    let plan = fs::read_to_string(desk.path("plan.toml")).unwrap();
    fs::write(desk.path("other.toml"), plan.replace("name = \"一高实验楼\"", "name = \"一高科技楼\"")).unwrap();
    let refused = desk.refused(1, "import other.toml");
    assert!(refused.contains("P07") && !refused.contains("P06"), "{refused}");
    assert_eq!(desk.folder(), before);
    fs::write(desk.path("wrong.toml"), "schema = \"topout.ledger/1\"\nname = 3").unwrap();
    assert!(desk.refused(3, "import wrong.toml").contains("wrong.toml"));
}

#[test]
fn the_log_says_who_did_what_and_what_was_taken_back() {
    let desk = Desk::new("zh");
    desk.done("move P01 3 --from fit_out --to completion");
    desk.done("undo");
    let log = desk.json("log --format json");
    let rows = log["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| !row["author"].as_str().unwrap().is_empty()));
    assert_eq!(rows[0]["deed"]["did"], "undone");
    assert_eq!((rows[1]["deed"]["did"].as_str(), rows[1]["undone"].as_bool()), (Some("moved"), Some(true)));
    assert!(rows.iter().all(|row| row["at"] == NOON));
    assert!(desk.done("log").contains("（已撤销）P01 教师周转房：3栋由"));
}

type Spoiling = Box<dyn Fn(&mut Vec<u8>)>;

/// A file with the bytes of the desk's ledger changed by `change`.
fn spoilt(desk: &Desk, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(desk.ledger()).unwrap();
    change(&mut bytes);
    fs::write(desk.path("spoilt.topout"), bytes).unwrap();
}

#[test]
fn a_file_that_is_newer_damaged_or_no_ledger_is_a_sentence_and_stays_as_it_is() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        // SQLite keeps the schema version of its user in the four bytes from 60.
        let newer: Spoiling = Box::new(|bytes| bytes[60..64].copy_from_slice(&99_u32.to_be_bytes()));
        let spoilings = [
            ("99", newer),
            ("malformed", Box::new(|bytes: &mut Vec<u8>| bytes.truncate(60_000))),
            ("Topout", Box::new(|bytes: &mut Vec<u8>| *bytes = b"PK\x03\x04 a spreadsheet".to_vec())),
            ("Topout", Box::new(Vec::clear)),
        ];
        for (word, spoil) in spoilings {
            spoilt(&desk, spoil);
            let before = fs::read(desk.path("spoilt.topout")).unwrap();
            for verb in ["summary", "undo", "log", "export", "move P01 3 --from fit_out --to completion"] {
                let said = desk.refused(3, &format!("--ledger spoilt.topout {verb}"));
                assert!(said.contains("spoilt.topout") && said.lines().count() == 1, "{said}");
                let word = if word == "Topout" && lang == "zh" { "不是本程序的台账" } else { word };
                assert!(said.contains(word), "{word}: {said}");
            }
            assert_eq!(fs::read(desk.path("spoilt.topout")).unwrap(), before);
        }
        let folder = desk.refused(3, "--ledger desk summary");
        assert!(folder.contains(if lang == "zh" { "这是文件夹" } else { "this is a folder" }), "{folder}");
    }
}

#[cfg(unix)]
#[test]
fn what_takes_no_writing_can_be_read_and_says_why_it_is_not_written() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65534;
    let desk = Desk::new("zh");
    let program = desk.path("topout");
    fs::copy(env!("CARGO_BIN_EXE_topout"), &program).unwrap();
    let allow = |path: &PathBuf, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let (ledger, folder) = (desk.ledger(), desk.path("desk"));
    allow(&desk.path(""), 0o755);
    allow(&folder, 0o555);
    // Permissions do not hold root back: there the program runs as nobody.
    let is_root = fs::write(folder.join("probe"), "").is_ok();
    let _ = fs::remove_file(folder.join("probe"));
    let run = |line: &str| {
        let mut command = Command::new(&program);
        command.env_clear().env("TOPOUT_NOW", NOON).env("TOPOUT_LANG", "zh").env("TOPOUT_LEDGER", &ledger);
        command.args(line.split(' ')).current_dir(&folder).stdin(Stdio::null());
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        let output = command.output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let before = desk.folder();
    // Neither file nor folder; the file alone; the folder alone.
    for (file_mode, folder_mode) in [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)] {
        allow(&ledger, file_mode);
        allow(&folder, folder_mode);
        for line in ["summary", "list projects", "log", "export", "check"] {
            assert_eq!(run(line), (0, String::new()), "{line} at {file_mode:o} in {folder_mode:o}");
        }
        let (status, said) = run("move P01 3 --from fit_out --to completion");
        assert_eq!(status, 3, "{said}");
        assert!(said.contains("plan.topout 是只读文件") && said.lines().count() == 1, "{said}");
        assert_eq!(desk.folder(), before, "at {file_mode:o} in {folder_mode:o}");
    }
    allow(&folder, 0o555);
    let (status, said) = run("summary --output out.md");
    assert_eq!((status, said.as_str()), (3, "错误：out.md：没有权限，请检查文件和所在文件夹的权限。\n"));
    allow(&folder, 0o755);
}

#[test]
fn output_goes_to_a_new_file_whole_or_nowhere() {
    let desk = Desk::new("zh");
    let written = desk.run("summary --format markdown --output 总结.md");
    assert_eq!((written.status, written.out.as_str(), written.err.as_str()), (0, "", "已写入：总结.md\n"));
    assert_eq!(fs::read_to_string(desk.path("总结.md")).unwrap(), desk.done("summary --format markdown"));
    assert!(desk.refused(3, "summary --output 总结.md").contains("--force"));
    desk.done("summary --style brief --output 总结.md --force");
    assert_eq!(fs::read_to_string(desk.path("总结.md")).unwrap(), desk.done("summary --style brief --format markdown"));
    assert!(desk.refused(2, "export --force --output desk/plan.topout").contains("plan.topout"));
    assert!(desk.refused(3, "export --output desk").contains("文件夹"));
    assert!(desk.refused(3, "export --output no/such/folder.toml").contains("不存在"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = Desk::new("en");
    let mut child =
        desk.command(&["summary", "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // More than a pipe holds is left unread.
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn without_a_terminal_the_screen_points_to_the_summary() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let said = desk.say(&[]);
        assert_eq!((said.status, said.out.as_str()), (2, ""));
        assert!(said.err.contains("topout summary"), "{}", said.err);
    }
}

#[test]
fn data_gives_no_orders_to_the_terminal() {
    let desk = Desk::new("zh");
    let text = "=SUM(A1) \u{1b}[31m红\u{1b}]0;x\u{7} \u{202e}反";
    let answer = desk.say(&["update", "P07", text]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    let mut printed = answer.out;
    for line in
        ["list updates", "list updates --format csv", "list updates --format markdown", "show P07", "log", "summary"]
    {
        printed += &desk.done(line);
    }
    assert!(!printed.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{printed:?}");
    assert!(printed.contains("'=SUM(A1)"), "no formula for the spreadsheet");
    assert_eq!(desk.json("list updates --format json")["rows"][0]["text"], text, "programs get it as it was typed");
    let refused = desk.say(&["edit", "P07", "--name", "坏\u{1b}[2J名"]);
    assert_eq!((refused.status, refused.err.as_str()), (2, "错误：“坏^[[2J名”不能作名称。请换个写法。\n"));
    assert!(!desk.say(&["show", "\u{1b}[2J"]).err.contains('\u{1b}'));
}

#[test]
fn colours_are_for_those_who_ask() {
    let desk = Desk::new("zh");
    assert!(!desk.done("summary").contains('\u{1b}'));
    let coloured = desk.done("summary --color always");
    assert!(coloured.contains("\u{1b}["));
    let bare = coloured
        .split("\u{1b}[")
        .enumerate()
        .fold(String::new(), |text, (at, piece)| text + if at == 0 { piece } else { piece.split_once('m').unwrap().1 });
    assert_eq!(bare, desk.done("summary"));
}

#[test]
fn every_line_for_people_fits_eighty_cells() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        desk.done("update P07 打桩完成 --on 2024-07-02");
        desk.done("block P01,P07 第二批资金未到位 --category funds --owner 财政局");
        desk.done(
            "edit B2 --owner xx县财政局国库支付中心和教育专户 --text 第二批设备款和质保金仍未到位，供货商两次来函催要",
        );
        desk.done("edit P01 --quantities 23栋,600套 --category preschool --note 按栋计 --funding 中央预算内投资");
        for line in [
            "summary",
            "summary --as-of 2024-12-31",
            "list projects",
            "list sites",
            "list plan",
            "list milestones",
            "list updates",
            "list blockers",
            "list indicators",
            "show P01",
            "show P14",
            "show 8",
            "show B1",
            "show K07",
            "search 小学",
            "log",
        ] {
            for text in desk.done(line).lines() {
                assert!(topout::text::cells::width(text) <= 80, "{line}: {text}");
            }
        }
    }
}

#[test]
fn a_ledger_begun_from_nothing_is_carried_to_completion() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let at = |line: &str| format!("--ledger new.topout {line}");
        desk.done(&at("init --empty --name 试 --period 2024-H2"));
        for line in
            ["summary", "list projects", "list plan", "list milestones", "check", "search 一高", "log", "export"]
        {
            assert!(!desk.done(&at(line)).is_empty(), "{line}");
        }
        assert!(desk.done(&at("list projects --format csv")).lines().count() == 1, "headers without rows");
        for line in [
            "add project 三中综合楼 --quantities ２栋，３套 --stage 招标 --investment １，２００.5万元",
            "add site P01 东楼 --stage 招标",
            "add site P01 门厅 --part",
            "add milestone P01 竣工 --stage completion --date 10月底前",
            "add item 校园安全",
            "add action 1 隐患排查 --projects P01",
            "add indicator 隐患 --unit 处 --value 4000多",
            "move 东楼 --from 招标 --to 竣工",
            "move P01 1 --from 招标 --to 竣工",
            "move P01 --site 门厅 --from unknown --to 竣工",
            "complete P01-M1 1.1",
            "edit K01 --value 约３９００",
        ] {
            desk.done(&at(line));
        }
        let summary = desk.json(&at("summary --format json"));
        assert_eq!(summary["data_date"], "2024-09-30", "it follows the clock");
        assert_eq!(summary["totals"]["projects"]["complete"], 1);
        assert_eq!(summary["totals"]["milestones"]["done"], 1);
        assert_eq!(summary["totals"]["actions"]["done"], 1);
        assert_eq!(summary["projects"][0]["complete"], 2, "the entrance hall is no unit of its own");
        assert_eq!(desk.done(&at("check")).lines().count(), 1);
    }
}

#[test]
fn what_would_make_figures_lie_is_refused() {
    let desk = Desk::new("zh");
    let before = desk.folder();
    assert_eq!(
        desk.refused(1, "edit P01 --quantities 592套,22栋"),
        "错误：P01 教师周转房已按“栋”记在不同阶段（竣工8栋，装饰装修14栋），不能改按“套”计进度。请仍把以“栋”计的数量写在最前。\n"
    );
    for quantities in ["0栋", "2.5栋", "2栋,3栋", "22", "栋"] {
        desk.refused(2, &format!("add project 某 --quantities {quantities}"));
    }
    assert!(desk.refused(2, "edit K37 --value 1,200").contains("1,200"));
    assert!(desk.refused(2, "edit K35 --value ,").contains("K35"));
    assert!(desk.refused(2, "move P01 --from fit_out --to completion").contains("数量"));
    assert_eq!(
        desk.refused(1, "move P02 --site 第七幼儿园 --from 招标 --to 竣工"),
        "错误：P02-S2 第七幼儿园现在“主体施工”，不在所说的来源阶段。请把来源阶段改为“主体施工”。\n"
    );
    assert_eq!(
        desk.refused(1, "move P02 1 --from 主体施工 --to 竣工"),
        "错误：P02 新建城区幼儿园在“主体施工”的都是列名站点，请用 --site 指明移动哪一个，或全部一起移动：\n  P02-S1 产业集聚区幼儿园\n  P02-S2 第七幼儿园\n  P02-S3 第十三幼儿园\n"
    );
    assert_eq!(desk.folder(), before);
}

#[test]
fn what_things_hang_on_is_told_in_the_language_spoken() {
    let english = Desk::new("en").refused(1, "remove P07");
    assert!(english.contains("P07-M1 Tender complete") && !english.contains("招标"), "{english}");
    let chinese = Desk::new("zh").refused(1, "remove P07");
    assert!(chinese.contains("P07-M1 招标完成") && !chinese.contains("Tender"), "{chinese}");
}

#[test]
fn a_date_typed_from_today_is_kept_as_the_day_it_meant() {
    let desk = Desk::new("zh");
    assert_eq!(desk.done("plan P07-M2 +2w"), "已定期限 P07-M2 开工：2024-07-14\n");
    assert_eq!(desk.done("plan P07-M2 8月底前"), "已定期限 P07-M2 开工：8月底前\n");
}

#[test]
fn the_thresholds_of_lights_come_from_the_configuration_file() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        // Nine days before the end of August.
        let light = |line: &str, words: &[&str]| {
            let mut command = desk.command(words);
            if !line.is_empty() {
                fs::write(desk.path("config.toml"), line).unwrap();
                command.env("TOPOUT_CONFIG", desk.path("config.toml"));
            }
            let output = command.stdin(Stdio::null()).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
            let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
            let milestone = named(&named(&summary["projects"], "P14")["milestones"], "P14-M4").clone();
            milestone["light"]["light"].as_str().map_or_else(|| panic!("{milestone}"), str::to_owned)
        };
        let look = ["summary", "--format", "json", "--as-of", "2024-08-22"];
        assert_eq!(light("", &look), "amber");
        assert_eq!(light("[lights]\namber_days = 8\n", &look), "green");
        let printed = desk.command(&["due"]).env("TOPOUT_CONFIG", desk.path("config.toml")).output().unwrap();
        let printed = String::from_utf8(printed.stdout).unwrap();
        assert!(printed.contains(if lang == "zh" { "8天以内" } else { "8 days" }), "the rule in force: {printed}");
    }
}

#[test]
fn a_document_is_set_in_the_typefaces_of_the_configuration_file() {
    let desk = Desk::new("zh");
    let styles = |name: &str, words: &str| {
        fs::write(desk.path("config.toml"), words).unwrap();
        let look = ["summary", "-o", name];
        let output = desk.command(&look).env("TOPOUT_CONFIG", "config.toml").output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let mut file = zip::ZipArchive::new(fs::File::open(desk.path(name)).unwrap()).unwrap();
        std::io::read_to_string(file.by_name("word/styles.xml").unwrap()).unwrap()
    };
    assert!(styles("a.docx", "").contains("\"仿宋\""));
    let own = styles("b.docx", "[report.fonts]\nbody = \"仿宋_GB2312\"\n");
    assert!(own.contains("\"仿宋_GB2312\"") && !own.contains("\"仿宋\""), "{own}");
}

#[test]
fn a_configuration_that_is_wrong_is_refused_by_file_line_and_key() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let before = desk.folder();
        let refused = |line: &str, verb: &[&str]| {
            fs::write(desk.path("config.toml"), line).unwrap();
            let output = desk.command(verb).env("TOPOUT_CONFIG", "config.toml").output().unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{line}");
            String::from_utf8(output.stderr).unwrap()
        };
        let said = refused("[lights]\namber_day = 8\n", &["summary"]);
        for known in ["config.toml", "2", "amber_day", "red_points"] {
            assert!(said.contains(known), "{known}: {said}");
        }
        assert!(refused("[lights]\namber_days = 9999\n", &["update", "P07", "x"]).contains("3650"));
        fs::remove_file(desk.path("config.toml")).unwrap();
        let missing = desk.command(&["due"]).env("TOPOUT_CONFIG", "config.toml").output().unwrap();
        assert_eq!(missing.status.code(), Some(2));
        assert!(String::from_utf8(missing.stderr).unwrap().contains("TOPOUT_CONFIG"));
        assert_eq!(desk.folder(), before);
        desk.done("due");
    }
}

#[test]
fn the_doctor_makes_nothing_and_says_so_where_there_is_no_terminal() {
    for (lang, none, opens, terminal) in [
        ("zh", "还没有", "可以打开", "标准输出不是终端"),
        ("en", "none yet", "opens; checks: 0 contradictions", "The output goes to no terminal"),
    ] {
        let desk = Desk::bare(lang);
        let said = desk.done("doctor");
        assert!(said.contains(none) && said.contains(terminal) && said.contains("TOPOUT_LANG"), "{said}");
        assert!(!desk.ledger().exists());
        desk.done("data-date");
        let before = desk.folder();
        let said = desk.done("doctor");
        assert!(said.contains(opens) && !said.contains('\x1b'), "{said}");
        assert_eq!(desk.folder(), before);
        fs::write(desk.ledger(), "not a ledger").unwrap();
        let said = desk.run("doctor");
        assert!(said.status == 3 && said.err.is_empty() && !said.out.contains(opens), "{}", said.out);
    }
}

#[test]
fn a_theme_that_is_none_is_refused_with_those_there_are() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let output = desk.command(&["due"]).env("TOPOUT_THEME", "blue").output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("blue") && said.contains("contrast") && said.contains("auto"), "{said}");
    }
}

#[test]
fn without_a_terminal_nobody_is_asked_what_becomes_of_actions() {
    for lang in LANGS {
        let desk = Desk::new(lang);
        let before = desk.folder();
        let refused = desk.refused(1, "period open 2025-H1");
        assert!(refused.contains("8.8") && refused.contains("--carry") && refused.contains("--drop"), "{refused}");
        assert_eq!(desk.folder(), before);
    }
}
