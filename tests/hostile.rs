//! A document of somebody who means ill, through every output: nothing in it is obeyed by a terminal, and no path in it followed.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Escape sequences, C1 controls, overrides, what takes no room, markup, a formula, and a way out of the folder.
const EVIL: &str = "\u{1b}]0;owned\u{7}\u{9b}2J\u{202E}evil\u{200B}\u{2066}<script>alert(1)</script>=cmd|'/c calc'!A1";
const PATHS: [&str; 2] = ["../../../out-of-here", "/tmp/topout-out-of-here"];

fn topout(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_topout"))
        .args(words)
        .env_clear()
        .env("TOPOUT_LEDGER", folder.join("ledger.topout"))
        .env("TOPOUT_NOW", "2024-09-30T09:00:00+08:00")
        .env("TOPOUT_LANG", "en")
        .env("HOME", folder)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The shipped plan, with every name, text and alias in it turned into something evil.
fn document(folder: &Path) -> String {
    let plain = topout(folder, &["export", "--format", "json"]);
    let mut document: serde_json::Value = serde_json::from_slice(&plain.stdout).unwrap();
    poison(&mut document, "", &mut 0);
    serde_json::to_string(&document).unwrap()
}

fn poison(value: &mut serde_json::Value, key: &str, nth: &mut usize) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                poison(value, key, nth);
            }
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(|value| poison(value, key, nth)),
        serde_json::Value::String(text)
            if ["name", "name_en", "text", "text_en", "note", "note_en", "aliases", "person", "owner"]
                .contains(&key) =>
        {
            *nth += 1;
            *text = format!("{EVIL}{}{nth}", PATHS[*nth % 2]);
        }
        _ => {}
    }
}

fn unseen(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[track_caller]
fn harmless(words: &[&str], said: &[u8]) {
    let said = String::from_utf8(said.to_vec()).unwrap();
    let said = said.strip_prefix('\u{feff}').unwrap_or(&said).replace("\r\n", "\n");
    let at = said.find(unseen);
    let around = at.map(|at| said.split_at(at).1.chars().take(20).collect::<String>().escape_debug().to_string());
    assert_eq!(around, None, "{words:?}");
}

#[test]
fn nothing_evil_in_a_document_is_obeyed_by_anything_it_is_printed_to() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("a/b/c");
    fs::create_dir_all(&inside).unwrap();
    fs::write(inside.join("evil.json"), document(&inside)).unwrap();
    fs::remove_file(inside.join("ledger.topout")).unwrap();
    let made = topout(&inside, &["init", "--from", "evil.json"]);
    assert!(made.status.success(), "{made:?}");
    harmless(&["init"], &made.stdout);
    assert!(topout(&inside, &["update", "P07", EVIL]).status.success());
    assert!(topout(&inside, &["issue-report", "--note", EVIL]).status.success());

    let looks: [&[&str]; 14] = [
        &["summary"],
        &["summary", "--style", "brief"],
        &["summary", "--style", "report"],
        &["list", "projects"],
        &["list", "updates"],
        &["list", "milestones"],
        &["show", "P07"],
        &["search", "evil"],
        &["due"],
        &["changes", "--since", "2024-06-01"],
        &["check"],
        &["log"],
        &["log", "--verify"],
        &["issued", "list"],
    ];
    for look in looks {
        for format in ["table", "text", "json", "csv", "markdown", "html"] {
            let words = [look, &["--format", format]].concat();
            let output = topout(&inside, &words);
            // Not every format is one of every answer.
            harmless(&words, &output.stderr);
            if output.status.code() != Some(2) {
                harmless(&words, &output.stdout);
                let said = String::from_utf8_lossy(&output.stdout);
                assert!(format != "html" || !said.contains("<script"), "{words:?}");
                if format == "csv" {
                    let formula =
                        said.lines().any(|line| line.split(',').any(|cell| cell.trim_matches('"').starts_with('=')));
                    assert!(!formula, "{words:?}");
                }
            }
        }
    }
    for words in [&["calendar"][..], &["chart", "--format", "svg"], &["chart", "--format", "html"]] {
        harmless(words, &topout(&inside, words).stdout);
    }
    for format in ["docx", "xlsx"] {
        let name = format!("summary.{format}");
        assert!(topout(&inside, &["summary", "--format", format, "-o", &name]).status.success());
        let mut parts = zip::ZipArchive::new(Cursor::new(fs::read(inside.join(&name)).unwrap())).unwrap();
        for at in 0..parts.len() {
            let mut part = parts.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            assert!(!name.contains("..") && !name.starts_with('/'), "{name}");
            let mut text = String::new();
            if part.read_to_string(&mut text).is_ok() {
                harmless(&[format], text.replace(['\t', '\r'], " ").as_bytes());
            }
        }
    }
    // What is wrong is quoted, too.
    for words in [
        &["show", EVIL][..],
        &["complete", EVIL],
        &["plan", "P07-M1", EVIL],
        &["update", EVIL, "x"],
        &["list", EVIL],
        &[EVIL],
        &["import", EVIL],
        &["summary", "--format", "text", "-o", "/nowhere/\u{1b}]0;x\u{7}"],
        &["--ledger", "/nowhere/\u{1b}]0;x\u{7}\u{202E}", "summary"],
        &["--lang", EVIL],
    ] {
        let output = topout(&inside, words);
        harmless(words, &output.stderr);
        harmless(words, &output.stdout);
    }
    // No name of a thing has become the name of a file.
    let files = |folder: &Path| {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    assert_eq!(files(&inside), ["evil.json", "ledger.topout", "ledger.topout.backups", "summary.docx", "summary.xlsx"]);
    assert_eq!(files(folder.path()), ["a"]);
    assert!(!Path::new(PATHS[1]).exists());
}
