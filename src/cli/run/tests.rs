//! Verbs that need no ledger, and the words of what fails.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::DateTime;

use super::*;
use crate::cli::{Examiner, Look, parse};
use crate::exchange::ExchangeError;
use crate::model::{LightRule, Now};
use crate::text::Lang;

mod parts;

fn look(lang: Lang) -> Look {
    Look { lang, colour: false, width: 80, terminal: false }
}

/// Runs a command line on a ledger in `folder`.
fn topout(lang: Lang, folder: &Path, line: &[&str]) -> Outcome {
    let words = std::iter::once("topout").chain(line.iter().copied()).map(OsString::from);
    let arguments = match parse(words, look(lang)) {
        Ok(arguments) => arguments,
        Err(outcome) => return outcome,
    };
    let instant = DateTime::parse_from_rfc3339("2024-07-25T09:00:00+08:00").unwrap();
    let now = Now { instant, author: "王".into(), host: "office".into() };
    let environment = Environment {
        ledger: folder.join("plan.topout"),
        look: arguments.look(look(lang)),
        now,
        rule: LightRule::default(),
        typefaces: crate::report::Typefaces::default(),
        asker: None,
        teller: None,
        stopper: None,
        examiner: Examiner::new(|environment| (environment.ledger.display().to_string(), 0)),
    };
    run(arguments.verb.expect("a verb"), &environment)
}

fn said(outcome: &Outcome) -> String {
    String::from_utf8(outcome.stdout.clone()).unwrap()
}

#[test]
fn help_completions_and_man_make_no_ledger() {
    let folder = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        for line in
            [&["help"][..], &["help", "add", "site"], &["--help"], &["man"], &["man", "move"], &["completions", "bash"]]
        {
            let outcome = topout(lang, folder.path(), line);
            assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""), "{line:?}");
            assert!(said(&outcome).lines().count() > 5, "{line:?}");
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_man_page_is_in_the_language_spoken() {
    let folder = tempfile::tempdir().unwrap();
    let page = said(&topout(Lang::Zh, folder.path(), &["man", "move"]));
    for heading in [".SH 名称", ".SH 用法", ".SH 选项"] {
        assert!(page.contains(heading), "{heading}: {page}");
    }
    assert!(!page.contains(".SH NAME") && !page.contains("[options]"), "{page}");
    assert!(said(&topout(Lang::En, folder.path(), &["man", "move"])).contains(".SH NAME"));
    let unknown = topout(Lang::Zh, folder.path(), &["man", "moev"]);
    assert_eq!((unknown.status, unknown.stderr.as_str()), (2, "错误：没有“moev”这个命令。\n"));
}

#[test]
fn the_language_and_colours_of_the_command_line_come_first() {
    let folder = tempfile::tempdir().unwrap();
    assert!(said(&topout(Lang::En, folder.path(), &["help", "move", "--lang", "zh"])).contains("用法："));
    let help = |colour| said(&topout(Lang::Zh, folder.path(), &["help", "move", "--color", colour]));
    assert!(help("always").contains('\u{1b}'));
    assert!(!help("never").contains('\u{1b}') && !help("auto").contains('\u{1b}'));
}

#[test]
fn a_document_that_is_not_there_or_not_one_is_refused_by_name_before_any_ledger_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("没有.toml");
    let refused = topout(Lang::Zh, folder.path(), &["import", missing.to_str().unwrap()]);
    assert_eq!(refused.status, 3);
    assert_eq!(refused.stderr, format!("错误：{}：文件或文件夹不存在，请检查路径。\n", missing.display()));
    let wrong = folder.path().join("wrong.toml");
    std::fs::write(&wrong, "schema = \"topout.ledger/9\"\n").unwrap();
    let refused = topout(Lang::En, folder.path(), &["init", "--from", wrong.to_str().unwrap()]);
    assert_eq!((refused.status, said(&refused).as_str()), (3, ""));
    assert!(refused.stderr.contains("newer Topout"), "{}", refused.stderr);
    assert!(!folder.path().join("plan.topout").exists());
    let refused = topout(Lang::Zh, folder.path(), &["init", "--empty", "--period", "明年"]);
    assert_eq!(refused.status, 2);
}

#[test]
fn days_that_are_none_are_refused_before_any_ledger_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let refused = topout(Lang::Zh, folder.path(), &["list", "节点", "--due-within", "很快"]);
    assert_eq!(refused.status, 2);
    assert!(!folder.path().join("plan.topout").exists());
}

/// Every failure of the file is a sentence about that file in both languages, and says what to do.
#[test]
fn every_failure_of_the_file_is_worded() {
    let path = || PathBuf::from("/data/计划.topout");
    let failures = || {
        [
            Fault::Missing(path()),
            Fault::Exists(path()),
            Fault::NotALedger(path()),
            Fault::Newer { path: path(), found: 9, known: 1 },
            Fault::Busy(path()),
            Fault::Held { path: path(), lock: path(), holder: None },
            Fault::Held {
                path: path(),
                lock: path(),
                holder: Some(("王芳".into(), "office".into(), "2024-09-30T09:00:00+08:00".into())),
            },
            Fault::ReadOnly(path()),
            Fault::Full(path()),
            Fault::Damaged { path: path(), detail: "row 7 missing".into() },
            Fault::System { path: path(), kind: std::io::ErrorKind::PermissionDenied, detail: "denied".into() },
        ]
    };
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for failure in failures() {
            let stop = Stop::Ledger(Failure::Store(failure));
            let words = stop.words(&texts);
            assert_eq!(stop.status(), 3, "{words}");
            assert!(words.contains("/data/计划.topout"), "{words}");
            assert!(!words.contains('{') && !words.contains("Error"), "{words}");
        }
    }
}

#[test]
fn what_was_stopped_changed_nothing_and_says_so() {
    let stop = Stop::Ledger(Failure::Cancelled);
    assert_eq!(stop.status(), 1);
    let said = Lang::ALL.map(|lang| stop.words(&Texts::new(lang)));
    assert_eq!(said, ["已取消，台账未作改动。", "Cancelled: nothing has been changed."]);
}

#[test]
fn every_refusal_of_a_document_is_worded() {
    let refusals = [
        ExchangeError::Syntax { line: Some(3), column: Some(7), detail: "expected `=`".into() },
        ExchangeError::UnknownSchema { found: None },
        ExchangeError::Duplicate { code: "P01".into() },
        ExchangeError::Dangling { from: "8.8".into(), to: "P99".into() },
        ExchangeError::BadDate { at: "P01.movement[2].on".into(), words: "昨天".into() },
        ExchangeError::NotCountedIn { project: "P01".into(), unit: "间".into() },
        ExchangeError::TooLong { key: "name".into(), limit: 100_000 },
        ExchangeError::TooMany { limit: 5_000_000 },
        ExchangeError::TooLarge { limit: 256 },
    ];
    let said: Vec<String> = refusals
        .into_iter()
        .map(|error| Stop::document(Path::new("计划.toml"), error).words(&Texts::new(Lang::Zh)))
        .collect();
    insta::assert_snapshot!(said.join("\n"), @r#"
    计划.toml：第 3 行第 7 列：expected `=`
    计划.toml：不是台账文档：缺少一行 schema = "topout.ledger/1"。
    计划.toml：编号 P01 重复。
    计划.toml：8.8 指向 P99，但文档里没有它。
    计划.toml：P01.movement[2].on：“昨天”不是日期，应写成 2024-06-30 的样子。
    计划.toml：P01 按“间”计数，但数量里没有这个单位。
    计划.toml：name：任何文字都不能超过100000字。请缩短，或把长文分成几条进展。
    计划.toml：内容超过5000000项。请拆成几个文档，逐个导入。
    计划.toml：文件超过256 MB。请拆成几个文档，逐个导入。
    "#);
}

#[test]
fn every_verb_that_looks_leaves_out_the_mark_before_csv_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(topout(Lang::Zh, folder.path(), &["init"]).status, 0);
    let lines = [
        "summary",
        "due",
        "list projects",
        "list money",
        "show P07",
        "search 教师",
        "check",
        "explain",
        "log",
        "changes --since 2024-06-30",
        "period list",
        "baseline list",
    ];
    for line in lines {
        let with = |more: &[&str]| {
            let words: Vec<&str> = line.split(' ').chain(["--format", "csv"]).chain(more.iter().copied()).collect();
            let outcome = topout(Lang::Zh, folder.path(), &words);
            assert!(matches!(outcome.status, 0 | 4), "{line}: {}", outcome.stderr);
            said(&outcome)
        };
        let (marked, bare) = (with(&[]), with(&["--no-bom"]));
        assert_eq!(marked.strip_prefix('\u{feff}'), Some(bare.as_str()), "{line}");
    }
}

#[test]
fn a_wall_chart_is_what_its_file_is_called_after() {
    let folder = tempfile::tempdir().unwrap();
    let shown = topout(Lang::Zh, folder.path(), &["chart"]);
    assert_eq!(shown.status, 0);
    assert!(said(&shown).starts_with("<?xml") && said(&shown).contains("台账挂图"));
    let file = folder.path().join("挂图.HTML");
    let file = file.to_str().unwrap();
    assert_eq!(topout(Lang::Zh, folder.path(), &["chart", "-o", file]).status, 0);
    let page = std::fs::read_to_string(file).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("size:A3 landscape"));
    let again = topout(Lang::Zh, folder.path(), &["chart", "--format", "svg", "-o", file]);
    assert!(again.status == 3 && again.stderr.contains("--force"), "{}", again.stderr);
    let other = topout(Lang::En, folder.path(), &["chart", "-o", "chart.docx"]);
    assert!(other.status == 2 && other.stderr.contains(".svg, .html"), "{}", other.stderr);
    let twice = [(); 2].map(|()| said(&topout(Lang::En, folder.path(), &["chart", "--as-of", "2024-06-30"])));
    assert_eq!(twice[0], twice[1]);
}
