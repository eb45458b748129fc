//! The command line on a real ledger, as a clerk and a script use it: no process, one file in a temporary folder.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;
use topout::cli::{self, Asker, Environment, Examiner, Look, parse};
use topout::model::{LightRule, Now};
use topout::text::Lang;

/// What a command line came to, its answer being text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: u8,
}

impl From<cli::Outcome> for Outcome {
    fn from(outcome: cli::Outcome) -> Self {
        let stdout = String::from_utf8(outcome.stdout).expect("text");
        Self { stdout, stderr: outcome.stderr, status: outcome.status }
    }
}

/// A desk with a folder of its own, on 25 July 2024.
pub(crate) struct Office {
    folder: TempDir,
    lang: Lang,
}

impl Office {
    pub(crate) fn new(lang: Lang) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), lang }
    }

    /// An office whose ledger has been made already, so that no notice stands before the answers.
    pub(crate) fn opened(lang: Lang) -> Self {
        let office = Self::new(lang);
        assert_eq!(office.run("data-date").status, 0);
        office
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command line. Words are split at spaces; `@name` is a file in the folder.
    pub(crate) fn run(&self, line: &str) -> Outcome {
        self.carried_out(line, None).into()
    }

    /// The same where somebody can be asked.
    pub(crate) fn run_asking(&self, line: &str, asker: Asker) -> Outcome {
        self.carried_out(line, Some(asker)).into()
    }

    fn carried_out(&self, line: &str, asker: Option<Asker>) -> cli::Outcome {
        let words = line.split(' ').map(|word| match word.strip_prefix('@') {
            Some(name) => self.path(name).into_os_string(),
            None => OsString::from(word),
        });
        let look = Look { lang: self.lang, colour: false, width: 80, terminal: false };
        let arguments = match parse(std::iter::once("topout".into()).chain(words), look) {
            Ok(arguments) => arguments,
            Err(outcome) => return outcome,
        };
        let instant = "2024-07-25T09:00:00+08:00".parse().unwrap();
        let now = Now { instant, author: "王".into(), host: "office".into() };
        let ledger = arguments.ledger.clone().unwrap_or_else(|| self.path("plan.topout"));
        let look = arguments.look(look);
        let examiner = Examiner::new(|_| (String::new(), 0));
        let (rule, typefaces) = (LightRule::default(), topout::report::Typefaces::default());
        let environment =
            Environment { ledger, look, now, rule, typefaces, asker, teller: None, stopper: None, examiner };
        cli::run(arguments.verb.expect("a verb"), &environment)
    }

    /// The answer to a command line that succeeds.
    pub(crate) fn answer(&self, line: &str) -> String {
        let outcome = self.run(line);
        assert_eq!(outcome.status, 0, "{line}: {}", outcome.stderr);
        outcome.stdout
    }

    /// What a command line that is refused with `status` says. It answers nothing.
    pub(crate) fn refused(&self, status: u8, line: &str) -> String {
        let outcome = self.run(line);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (status, ""), "{line}: {}", outcome.stderr);
        outcome.stderr
    }

    fn summary(&self) -> Value {
        serde_json::from_str(&self.run("summary --format json").stdout).expect("JSON")
    }

    fn project(&self, code: &str) -> Value {
        let summary = self.summary();
        summary["projects"].as_array().unwrap().iter().find(|project| project["code"] == code).unwrap().clone()
    }

    /// How many units of a project stand at a stage.
    fn units(&self, project: &str, stage: &str) -> u64 {
        let project = self.project(project);
        let stages = project["stages"].as_array().unwrap();
        stages.iter().find(|count| count["stage"] == stage).map_or(0, |count| count["count"].as_u64().unwrap())
    }
}

#[test]
fn the_first_command_makes_the_ledger_from_the_shipped_plan_and_says_so() {
    for lang in Lang::ALL {
        let office = Office::new(lang);
        let first = office.run("data-date");
        assert_eq!(first.status, 0, "{}", first.stderr);
        assert!(first.stderr.contains("plan.topout"), "{}", first.stderr);
        assert_eq!(office.run("data-date"), Outcome { stderr: String::new(), ..first });
    }
}

#[test]
fn units_are_moved_and_what_is_not_there_is_refused_with_what_is() {
    let office = Office::opened(Lang::En);
    let before = office.answer("export");
    office.answer("move P01 3 --from fit_out --to completion");
    assert_eq!((office.units("P01", "completion"), office.units("P01", "fit_out")), (11, 11));
    let refused = office.refused(1, "move P01 30 --from fit_out --to completion");
    assert!(refused.contains("11") && refused.contains("30"), "{refused}");
    let refused = office.refused(2, "move P01 3 --from fit_out --to nonsense");
    assert!(refused.contains("completion") && refused.contains("main_structure"), "{refused}");
    assert!(!office.refused(2, "move P01 three --from fit_out --to completion").is_empty());
    assert!(!office.refused(2, "move P01 -3 --from fit_out --to completion").is_empty());
    office.answer("undo");
    assert_eq!(office.answer("export"), before);
    office.answer("redo");
    assert_eq!(office.units("P01", "completion"), 11);
    assert!(!office.refused(1, "redo").is_empty());
}

#[test]
fn a_completion_after_the_data_date_moves_it_and_says_so() {
    let office = Office::opened(Lang::Zh);
    let before = office.answer("export");
    let done = office.run("complete P07-M1 --on 7月20日");
    assert_eq!(done.status, 0, "{}", done.stderr);
    assert!(done.stdout.contains("P07-M1") && done.stdout.ends_with('\n'), "{}", done.stdout);
    assert!(done.stderr.contains("7月20日"), "the pin has moved: {}", done.stderr);
    assert_eq!(office.summary()["data_date"], "2024-07-20");
    assert!(!office.refused(1, "complete P07-M1").is_empty());
    assert!(!office.refused(1, "complete P07-M2 --on 2024-07-26").is_empty());
    assert!(!office.refused(2, "complete P07-M2 --on 8月").is_empty());
    office.answer("undo");
    assert_eq!(office.answer("export"), before);
}

#[test]
fn a_planned_date_is_echoed_as_understood_and_can_be_taken_away() {
    let office = Office::opened(Lang::Zh);
    let planned = office.run("plan P07-M2 8月底 --commitment 确保");
    assert_eq!(planned.status, 0, "{}", planned.stderr);
    assert!(planned.stderr.contains("8月底"), "{}", planned.stderr);
    let milestone = |code: &str| {
        let project = office.project("P07");
        project["milestones"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone()
    };
    assert_eq!(milestone("P07-M2")["planned"]["latest"], "2024-08-31");
    assert_eq!(milestone("P07-M2")["planned"]["commitment"], "ensure");
    office.answer("plan P07-M2 无");
    assert_eq!(milestone("P07-M2")["planned"], Value::Null);
    assert!(office.refused(2, "plan P07-M2 胡说").contains("胡说"));
}

#[test]
fn a_summary_goes_to_a_file_whole_and_never_over_another_unasked() {
    let office = Office::opened(Lang::Zh);
    let written = office.run("summary --format markdown --output @总结.md");
    assert_eq!((written.status, written.stdout.as_str()), (0, ""));
    let kept = fs::read_to_string(office.path("总结.md")).unwrap();
    assert_eq!(kept, office.answer("summary --format markdown"));
    office.answer("update P01 已完成外墙");
    assert!(office.refused(3, "summary --format markdown --output @总结.md").contains("--force"));
    assert_eq!(fs::read_to_string(office.path("总结.md")).unwrap(), kept);
    office.answer("summary --format markdown --output @总结.md --force");
    assert_ne!(fs::read_to_string(office.path("总结.md")).unwrap(), kept);
    let bytes = fs::read(office.path("plan.topout")).unwrap();
    assert!(!office.refused(2, "export --output @plan.topout --force").is_empty());
    assert_eq!(fs::read(office.path("plan.topout")).unwrap(), bytes);
}

#[test]
fn an_export_makes_the_same_ledger_again() {
    let office = Office::opened(Lang::En);
    office.answer("move P01 3 --from fit_out --to completion --on 2024-07-01");
    for format in ["toml", "json"] {
        office.answer(&format!("export --format {format} --output @out.{format}"));
        office.answer(&format!("init --ledger @copy-{format} --from @out.{format}"));
        assert_eq!(office.answer(&format!("export --ledger @copy-{format}")), office.answer("export"));
    }
    assert!(office.refused(3, "init --ledger @copy-toml").contains("copy-toml"));
}

#[test]
fn a_trial_import_changes_nothing() {
    let office = Office::opened(Lang::Zh);
    office.answer("export --output @计划.toml");
    office.answer("init --ledger @空.topout --empty --name 试 --period 2024-H2");
    let before = fs::read(office.path("空.topout")).unwrap();
    let trial = office.run("import @计划.toml --dry-run --ledger @空.topout");
    assert_eq!(trial.status, 0, "{}", trial.stderr);
    assert_eq!(fs::read(office.path("空.topout")).unwrap(), before);
    assert_eq!(office.answer("import @计划.toml --ledger @空.topout"), trial.stdout);
    let projects = office.answer("list projects --format json --ledger @空.topout");
    assert!(projects.contains("P14"), "{projects}");
}

#[test]
fn one_verb_edits_everything_and_refuses_fields_that_do_not_fit() {
    let office = Office::opened(Lang::Zh);
    office.answer("edit P07 --responsible 项目办 --funding 专项债");
    office.answer("edit 8.8 --status 持续推进 --on 7月15日");
    assert_eq!(office.summary()["totals"]["actions"]["ongoing"], 1);
    office.answer("edit K35 --value 约23 --on 7月20日");
    assert!(office.answer("show K35").contains("23"));
    let refused = office.refused(2, "edit P02-S1 --nature 新建");
    assert!(refused.contains("--nature") && refused.contains("--aliases"), "{refused}");
    assert!(!office.refused(2, "edit P07").is_empty());
    assert!(!office.refused(2, "edit P07 --quantities 一栋").is_empty());
}

#[test]
fn things_are_added_and_removed() {
    let office = Office::opened(Lang::Zh);
    let before = office.answer("export");
    let added = [
        "add project 三中综合楼 --quantities 2栋,?套 --stage 招标",
        "add site P15 东楼 --stage 招标",
        "add milestone P15 开工 --stage start --date 10月底前",
        "add item 校园安全",
        "add action 12 隐患排查 --projects P15",
        "add indicator 隐患 --unit 处 --value 4000多",
    ];
    for line in added {
        assert!(!office.answer(line).is_empty());
    }
    assert_eq!(office.units("P15", "tender"), 2);
    assert!(!office.refused(1, "remove P15").is_empty(), "an action points at it");
    for _ in added {
        office.answer("undo");
    }
    assert_eq!(office.answer("export"), before);
}

#[test]
fn what_holds_projects_up_is_opened_and_closed() {
    let office = Office::opened(Lang::Zh);
    office.answer("block P01,P07 第二批资金未到位 --category 资金 --owner 财政局");
    office.answer("block 无 雨季影响施工 --category weather");
    assert!(office.answer("list 问题 --project P07").contains("第二批资金未到位"));
    office.answer("unblock B2 --on 7月22日 --note 已拨付");
    assert!(!office.refused(1, "unblock B2").is_empty());
}

#[test]
fn the_data_date_is_shown_pinned_and_let_go() {
    let office = Office::opened(Lang::En);
    assert!(office.answer("data-date").contains("30 June 2024"));
    office.answer("data-date 2024-07-01");
    assert_eq!(office.summary()["data_date"], "2024-07-01");
    office.answer("data-date today");
    assert_eq!(office.summary()["data_date"], "2024-07-25");
}

#[test]
fn every_listing_comes_in_every_format_and_fits_the_terminal() {
    for lang in Lang::ALL {
        let office = Office::opened(lang);
        office.answer("update P07 打桩完成 --on 2024-06-28");
        for kind in ["projects", "sites", "plan", "milestones", "updates", "blockers", "indicators"] {
            let table = office.answer(&format!("list {kind}"));
            assert!(!table.trim().is_empty(), "{kind}");
            assert!(!table.contains('\u{1b}'), "plain when piped");
            for line in table.lines() {
                assert!(topout::text::cells::width(line) <= 80, "{kind}: {line}");
            }
            office.answer(&format!("list {kind} --format markdown"));
            assert!(office.answer(&format!("list {kind} --format csv")).starts_with('\u{feff}'));
            let json = office.answer(&format!("list {kind} --format json"));
            serde_json::from_str::<Value>(&json).unwrap_or_else(|error| panic!("{kind}: {error}: {json}"));
        }
    }
}

#[test]
fn listings_are_filtered() {
    let office = Office::opened(Lang::En);
    let codes = |line: &str| -> Vec<String> {
        let list: Value = serde_json::from_str(&office.answer(&format!("{line} --format json"))).unwrap();
        let rows =
            list.as_array().or_else(|| list.as_object()?.values().find_map(Value::as_array)).expect("rows").clone();
        rows.iter().filter_map(|row| Some(row["code"].as_str()?.to_owned())).collect()
    };
    assert_eq!(codes("list projects").len(), 14);
    assert_eq!(codes("list projects --status complete").len(), 1);
    assert_eq!(codes("list projects --status 部分竣工").len(), 3);
    assert_eq!(codes("list projects --query ygsyl"), ["P07"]);
    assert_eq!(codes("list projects --stage 装饰装修").first().map(String::as_str), Some("P01"));
    assert!(codes("list milestones --project P07").iter().all(|code| code.starts_with("P07-")));
    assert!(codes("list milestones --late").is_empty());
    assert!(!office.refused(2, "list projects --status soonish").is_empty());
    assert!(!office.refused(2, "list sites --status complete").is_empty());
    assert!(!office.refused(2, "list sites --stage nonsense").is_empty());
}

#[test]
fn things_are_found_shown_and_told_apart() {
    let office = Office::opened(Lang::Zh);
    for words in ["ygsyl", "一高实验楼", "yigaoshiyanlou", "laboratory", "P07"] {
        assert!(office.answer(&format!("search {words}")).contains("P07"), "{words}");
    }
    assert!(office.answer("show 一高实验楼").contains("P07"));
    let ambiguous = office.refused(2, "show 幼儿园");
    assert!(ambiguous.lines().count() > 2, "the candidates: {ambiguous}");
    assert!(!office.refused(2, "show 天上宫阙").is_empty());
}

#[test]
fn looking_leaves_the_bytes_of_the_file_alone() {
    let office = Office::opened(Lang::Zh);
    let bytes = fs::read(office.path("plan.topout")).unwrap();
    for line in ["summary", "list plan", "show P01", "search 幼儿园", "log", "check", "export", "data-date"] {
        assert!(matches!(office.run(line).status, 0 | 4), "{line}");
    }
    assert_eq!(fs::read(office.path("plan.topout")).unwrap(), bytes);
    assert_eq!(fs::read_dir(office.folder.path()).unwrap().count(), 1, "nothing lies beside it");
}

#[test]
fn the_log_tells_who_did_what_newest_first() {
    let office = Office::opened(Lang::Zh);
    office.answer("update P07 打桩完成");
    office.answer("move P01 3 --from fit_out --to completion");
    let log = office.answer("log -n 1");
    assert!(log.contains("P01") && !log.contains("P07") && log.contains('王'), "{log}");
}

#[test]
fn the_way_back_to_an_entry_takes_all_that_came_after_and_redo_goes_forward_again() {
    for lang in Lang::ALL {
        let office = Office::opened(lang);
        office.answer("update P07 打桩完成 --on 2024-07-10");
        let wanted = office.answer("export");
        office.answer("complete P07-M1 --on 2024-07-20");
        office.answer("move P01 3 --from fit_out --to completion");
        let all = office.answer("export");
        let back = office.run("undo --to 2");
        assert_eq!(back.status, 0, "{}", back.stderr);
        let (said, moved) = match lang {
            Lang::Zh => {
                ("已撤销2步，退回到第2条（已记进展 P07 一高实验楼（2024年7月10日）：打桩完成）之后\n", "数据日期由")
            }
            Lang::En => (
                "Undid 2 changes: things stand as they did after entry 2 (Update on P07 No. 1 Senior High laboratory building (10 July 2024): 打桩完成)\n",
                "The data date moved from",
            ),
        };
        assert_eq!(back.stdout, said);
        assert!(back.stderr.starts_with(moved) && back.stderr.lines().count() == 1, "{}", back.stderr);
        assert_eq!(office.answer("export"), wanted);
        let log: Value = serde_json::from_str(&office.answer("log --format json")).unwrap();
        let done: Vec<&str> =
            log["rows"].as_array().unwrap().iter().map(|row| row["deed"]["did"].as_str().unwrap()).collect();
        assert_eq!(done, ["undone", "undone", "moved", "completed", "reported", "opened"]);
        assert!(office.refused(1, "undo --to 2").contains("P07"));
        office.answer("redo");
        office.answer("redo");
        assert_eq!(office.answer("export"), all);
        office.refused(1, "redo");
    }
}

#[test]
fn there_is_no_way_back_to_what_is_no_entry_or_was_undone() {
    for lang in Lang::ALL {
        let office = Office::opened(lang);
        office.answer("complete P07-M1");
        office.answer("undo");
        office.answer("complete P01-M1");
        let before = office.answer("export");
        assert!(office.refused(2, "undo --to 99").contains("99"));
        let undone = office.refused(1, "undo --to 2");
        assert!(undone.contains("P07-M1") && undone.trim_end().ends_with("topout undo --to 3"), "{undone}");
        let wrong = office.refused(2, "undo --to 昨天");
        assert!(
            wrong.contains("昨天") && wrong.contains(if lang == Lang::Zh { "整数" } else { "whole number" }),
            "{wrong}"
        );
        assert_eq!(office.answer("export"), before);
        office.answer("undo --to 3");
    }
}

#[test]
fn a_refusal_that_quotes_a_former_entry_names_its_stages() {
    for (lang, from, to) in [(Lang::Zh, "由装饰装修", "转入竣工"), (Lang::En, "from Fit-out", "to Completion")]
    {
        let office = Office::opened(lang);
        office.answer("move P01 3 --from fit_out --to completion");
        let nothing_since = office.refused(1, "undo --to 2");
        office.answer("undo");
        office.answer("complete P01-M1");
        let undone_since = office.refused(1, "undo --to 2");
        for said in [nothing_since, undone_since] {
            assert!(said.contains(from) && said.contains(to) && !said.contains("fit_out"), "{said}");
        }
    }
}

#[test]
fn a_file_that_is_no_ledger_is_left_alone() {
    let office = Office::new(Lang::Zh);
    fs::write(office.path("plan.topout"), "这不是台账").unwrap();
    assert!(office.refused(3, "summary").contains("plan.topout"));
    assert!(office.refused(3, "undo").contains("plan.topout"));
    assert_eq!(fs::read_to_string(office.path("plan.topout")).unwrap(), "这不是台账");
}
