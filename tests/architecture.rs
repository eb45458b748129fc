//! The rules of the house, read from the code and from `docs/architecture.md`: who may use whom, who may touch the world, and
//! that nothing written about the code has come loose from it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = "docs/architecture.md";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The path as it is written in the docs.
fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string().replace('\\', "/")
}

/// Every file under `folder` with this extension, in order.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A file of the library without what is compiled for tests only: its lines with their numbers.
struct Source {
    path: PathBuf,
    /// `["tui", "draw", "page"]`; empty for `lib.rs` and `main.rs`.
    module: Vec<String>,
    lines: Vec<(usize, String)>,
}

/// The production code, file by file.
fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut sources = Vec::new();
    let mut for_tests = Vec::new();
    for path in files(&src, "rs") {
        let inside = path.strip_prefix(&src).unwrap().with_extension("");
        let mut module: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if module == ["lib"] || module == ["main"] {
            module.clear();
        }
        let whole = text(&path);
        let mut numbered = (1..).zip(whole.lines()).peekable();
        let mut lines = Vec::new();
        while let Some((number, line)) = numbered.next() {
            if line.trim() == "#[cfg(test)]" {
                let (_, gated) = numbered.next().unwrap();
                // A module in a file of its own is test code from top to bottom; a block goes to its closing brace.
                let declared = gated.trim().trim_start_matches("pub(crate) ").strip_prefix("mod ");
                if let Some(name) = declared.and_then(|rest| rest.strip_suffix(';')) {
                    for_tests.push(src.join(module.join("/")).join(name));
                    continue;
                }
                assert!(gated.ends_with('{'), "{}:{number}: test code that is no block", shown(&path));
                let end = line.replace("#[cfg(test)]", "}");
                assert!(numbered.any(|(_, line)| line == end), "{}:{number}: a block without an end", shown(&path));
            } else if !line.trim_start().starts_with("//") {
                lines.push((number, line.to_owned()));
            }
        }
        sources.push(Source { path, module, lines });
    }
    sources.retain(|source| !for_tests.iter().any(|test| source.path.with_extension("").starts_with(test)));
    sources
}

/// The names that follow `start` in `code`: one, or all of a group in braces.
fn names_after(code: &str, start: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for (at, _) in code.match_indices(start) {
        // `super::super::x` is met once, at its beginning.
        let (before, found) = code.split_at(at);
        if before.ends_with("super::") || before.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = found.strip_prefix(start).unwrap_or_default();
        match rest.strip_prefix('{') {
            None => names.push(word(rest)),
            Some(group) => {
                let mut depth = 0_i32;
                for part in group.split_inclusive(['{', '}', ',']) {
                    if depth == 0 {
                        names.push(word(part.trim_start()));
                    }
                    depth += i32::try_from(part.matches('{').count()).unwrap();
                    depth -= i32::try_from(part.matches('}').count()).unwrap();
                    if depth < 0 {
                        break;
                    }
                }
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The module table of the page: module → modules it may use, in the order of the page.
fn table() -> Vec<(String, Vec<String>)> {
    let page = text(&root().join(PAGE));
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let table = page.split("| module | owns | may use |").nth(1).expect("the module table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [module, _, may_use] = cells[..] else { panic!("{PAGE}: {row}") };
        (quoted(module).remove(0), quoted(may_use))
    })
    .collect()
}

#[test]
fn the_table_names_every_module_and_has_no_cycle() {
    let table = table();
    let mut above: Vec<&str> = Vec::new();
    for (module, may_use) in &table {
        for used in may_use {
            assert!(
                above.contains(&used.as_str()),
                "{PAGE}: `{module}` may only use what stands above it, not `{used}`"
            );
        }
        above.push(module);
    }
    let library = text(&root().join("src/lib.rs"));
    let declared = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let mut declared: Vec<&str> = declared.collect();
    above.sort_unstable();
    declared.sort_unstable();
    assert_eq!(above, declared, "{PAGE} and src/lib.rs name other modules");
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let table: BTreeMap<String, Vec<String>> = table().into_iter().collect();
    let mut forbidden = Vec::new();
    for source in sources() {
        let Some(own) = source.module.first() else { continue };
        // As many `super` as the module is deep lead to the root of the crate too.
        let starts = ["crate::".to_owned(), "super::".repeat(source.module.len())];
        for (number, line) in &source.lines {
            for used in starts.iter().flat_map(|start| names_after(line, start)) {
                if &used != own && table.contains_key(&used) && !table[own].contains(&used) {
                    forbidden.push(format!("{}:{number}: `{own}` must not use `{used}`", shown(&source.path)));
                }
            }
        }
    }
    assert!(forbidden.is_empty(), "against the table of {PAGE}:\n{}", forbidden.join("\n"));
}

#[test]
fn imports_are_read_in_all_their_forms() {
    assert_eq!(names_after("use crate::store::Key;", "crate::"), ["store"]);
    assert_eq!(names_after("use crate::{ledger, tui::{a, b}, model};", "crate::"), ["ledger", "tui", "model"]);
    assert_eq!(names_after("    Err(crate::store::StoreError::Busy(_)) => None,", "crate::"), ["store"]);
    assert_eq!(names_after("use super::super::store;", "super::super::"), ["store"]);
    assert!(names_after("use super::super::super::store;", "super::super::").iter().all(|name| name == "super"));
    assert!(names_after("my_crate::store", "crate::").is_empty());
}

#[test]
fn the_world_is_touched_in_one_place() {
    let rules: [(&str, &[&str]); 2] = [
        ("store", &["rusqlite"]),
        ("app", &["std::env", "env::var", "Local::now", "Utc::now", "SystemTime::now", "etcetera", "whoami"]),
    ];
    let mut astray = Vec::new();
    for source in sources() {
        for (home, words) in rules {
            if source.module.first().is_some_and(|own| own == home) {
                continue;
            }
            for (number, line) in &source.lines {
                for word in words.iter().filter(|word| line.contains(**word)) {
                    astray.push(format!("{}:{number}: `{word}` belongs to `{home}`", shown(&source.path)));
                }
            }
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}

#[test]
fn every_file_opens_with_what_it_owns() {
    for path in ["src", "tests"].iter().flat_map(|folder| files(&root().join(folder), "rs")) {
        assert!(text(&path).starts_with("//! "), "{}: does not open with `//!`", shown(&path));
    }
}

#[test]
fn modules_stand_beside_their_folders() {
    for path in files(&root().join("src"), "rs") {
        assert_ne!(path.file_name().unwrap(), "mod.rs", "{}", shown(&path));
    }
}

/// The name a heading can be linked by.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The lines of a page outside blocks of code.
fn prose(page: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    page.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    })
}

fn pages() -> Vec<PathBuf> {
    let mut pages = files(&root().join("docs"), "md");
    pages.extend(["README.md", "README.zh.md", "CHANGELOG.md"].map(|name| root().join(name)));
    pages
}

#[test]
fn links_between_pages_lead_somewhere() {
    for path in pages() {
        let page = text(&path);
        for link in prose(&page).flat_map(|line| line.split("](").skip(1)) {
            let link = link.split(')').next().unwrap();
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            if link.contains("://") {
                continue;
            }
            let target = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link} leads nowhere", shown(&path));
            if !heading.is_empty() {
                let there = text(&target);
                let mut headings = prose(&there).filter(|line| line.starts_with('#'));
                let found = headings.any(|line| anchor(line.trim_start_matches('#')) == heading);
                assert!(found, "{}: {link}: no such heading", shown(&path));
            }
        }
    }
}

/// Whatever of the code a page names by its path is there: `src/tui/update.rs`, `data/keys.toml`.
#[test]
fn paths_that_pages_name_are_there() {
    for path in pages() {
        let page = text(&path);
        let quoted =
            page.lines().filter(|line| !line.starts_with("```")).flat_map(|line| line.split('`').skip(1).step_by(2));
        for name in quoted.filter(|name| ["src/", "data/", "tests/", "docs/"].iter().any(|top| name.starts_with(top))) {
            let plain = !name.contains(['*', '<', '{', ' ', '…']);
            let name = name.split("::").next().unwrap();
            assert!(!plain || root().join(name).exists(), "{}: there is no {name}", shown(&path));
        }
    }
}

/// The tests that the page says hold the laws exist under those names.
#[test]
fn tests_that_the_page_names_are_there() {
    let page = text(&root().join(PAGE));
    let code: String =
        ["src", "tests"].iter().flat_map(|top| files(&root().join(top), "rs")).map(|file| text(&file)).collect();
    let laws = page.split("## The laws").nth(1).expect("the laws").split("\n## ").next().unwrap();
    let words = laws.split('`').skip(1).step_by(2);
    let named: Vec<&str> =
        words.filter(|word| word.matches('_').count() >= 3 && !word.contains([':', '.', ' '])).collect();
    assert!(named.len() > 10, "the page names the tests that hold the laws");
    for test in named {
        assert!(code.contains(&format!("fn {test}(")), "{PAGE}: there is no test {test}");
    }
}

/// Values reach SQL as parameters. What `format!` puts into it are names of the program's own: tables, columns, marks of
/// parameters, parts of statements, and keys, which are numbers.
#[test]
fn no_value_is_written_into_sql() {
    const OWN: &[&str] = &[
        "ENTRY",
        "LINE",
        "UNDONE",
        "UNDONE_THEN",
        "table",
        "name",
        "column",
        "key",
        "id",
        "names",
        "marks",
        "set",
        "at",
        "table.name()",
        "names.join(\", \")",
        "marks.join(\", \")",
        "set.join(\", \")",
        "key.0",
        "at + 1",
        "keys.join(\", \")",
        "names::table(thing)",
        "scope",
        "condition",
        "tables",
        "columns",
        "owner",
        "table(thing)",
        "super::names::table(thing)",
        "calling(thing)",
        "number(thing)",
        "at = order(thing)",
        "sorted",
        "open.unwrap_or_default()",
        // The first of its arguments, which is one of these.
        "0",
        "MILESTONE",
        "PLAN",
        "period",
        "name_en",
        "parent",
        "join",
        "order",
        "self.table",
        "self.columns.join(\", \")",
        // Quoted, whatever it is: the names in a file that may not be ours.
        "name.replace('\"', \"\\\"\\\"\")",
    ];
    let mut astray = Vec::new();
    for source in sources().into_iter().filter(|source| source.module.first().is_some_and(|own| own == "store")) {
        let whole: Vec<&str> = source.lines.iter().map(|(_, line)| line.as_str()).collect();
        let code = whole.join("\n");
        for call in code.split("format!(").skip(1) {
            let call = closed(call);
            let Some((sql, given)) = literal(call) else { continue };
            if !["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "PRAGMA ", " = ?", "?{"]
                .iter()
                .any(|word| sql.contains(word))
            {
                continue;
            }
            let inside =
                sql.split('{').skip(1).filter_map(|rest| rest.split('}').next()).filter(|word| !word.is_empty());
            let after = arguments(given);
            for used in inside.map(str::to_owned).chain(after) {
                if !OWN.contains(&used.as_str()) {
                    astray.push(format!("{}: `{used}` in {sql:?}", shown(&source.path)));
                }
            }
        }
        for word in ["raw_execute", "unchecked_sql"] {
            assert!(!code.contains(word), "{}", shown(&source.path));
        }
    }
    assert!(astray.is_empty(), "a value becomes SQL text:\n{}", astray.join("\n"));
}

/// A message takes its values in the order in which its English text first has them, which is not seen where they are given:
/// of two whose names are each other's, each stands in the place of the other.
#[test]
fn values_of_messages_do_not_stand_in_each_others_place() {
    let accessors = text(Path::new(concat!(env!("OUT_DIR"), "/messages.rs")));
    let messages: BTreeMap<&str, Vec<&str>> = accessors.lines().filter_map(message).collect();
    assert!(messages.len() > 1000, "{}", messages.len());
    let mut swapped = Vec::new();
    for source in sources() {
        let whole: Vec<&str> = source.lines.iter().map(|(_, line)| line.as_str()).collect();
        let code = whole.join("\n");
        for call in code.split('.').map(str::len).scan(0, |at, length| {
            *at += length + 1;
            Some(*at)
        }) {
            let Some((name, rest)) = code.get(call..).and_then(|rest| rest.split_once('(')) else { continue };
            let Some(values) = messages.get(name) else { continue };
            let given = arguments(closed(rest));
            let has = |given: &str, value: &str| {
                given.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == value)
            };
            let is_swapped = |(at, value): (usize, &&str)| {
                given.len() == values.len()
                    && !has(&given[at], value)
                    && (0..values.len()).any(|other| {
                        has(&given[at], values[other])
                            && has(&given[other], value)
                            && !has(&given[other], values[other])
                    })
            };
            if values.iter().enumerate().any(is_swapped) {
                swapped.push(format!("{}: {name}({}) is given {given:?}", shown(&source.path), values.join(", ")));
            }
        }
    }
    assert!(swapped.is_empty(), "{}", swapped.join("\n"));
}

/// The message of an accessor, and its values in their order.
fn message(line: &str) -> Option<(&str, Vec<&str>)> {
    let (name, rest) = line.trim().strip_prefix("pub(crate) fn ")?.split_once(['<', '('])?;
    let values = rest.split(": impl").filter_map(|part| part.rsplit([' ', ',']).next()).collect::<Vec<_>>();
    Some((name, values.split_last()?.1.to_vec()))
}

/// `call` up to the bracket that closes it.
fn closed(call: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (1, false, false);
    for (at, c) in call.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return call.split_at(at).0;
        }
    }
    call
}

/// The text that a call begins with, and what stands behind it.
fn literal(call: &str) -> Option<(&str, &str)> {
    let text = call.trim_start().strip_prefix('"')?;
    let end = text.char_indices().find(|(at, c)| *c == '"' && !text.split_at(*at).0.ends_with('\\'))?.0;
    let (sql, given) = text.split_at(end);
    Some((sql, given.trim_start_matches('"')))
}

/// The arguments of a call, divided at the commas between them.
fn arguments(given: &str) -> Vec<String> {
    let (mut depth, mut quoted) = (0, false);
    let mut all = vec![String::new()];
    for c in given.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 && !quoted {
            all.push(String::new());
        } else {
            all.last_mut().unwrap().push(c);
        }
    }
    all.into_iter().map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

#[test]
fn values_in_sql_are_noticed() {
    let code = r#"&format!("SELECT {a} FROM t WHERE x = {}", user.name(1, "b"), k))"#;
    let (sql, given) = literal(closed(code.split("format!(").nth(1).unwrap())).unwrap();
    assert_eq!(sql, "SELECT {a} FROM t WHERE x = {}");
    assert_eq!(arguments(given), ["user.name(1, \"b\")", "k"]);
}

#[test]
fn no_code_is_unsafe() {
    assert!(text(&root().join("Cargo.toml")).contains("unsafe_code = \"forbid\""));
    for file in ["src/lib.rs", "src/main.rs"] {
        assert!(text(&root().join(file)).contains("#![forbid(unsafe_code)]"), "{file}");
    }
}
