//! Ledgers to measure with are made by a verb that nobody meets by chance.

use super::desk::{Desk, LANGS};

#[test]
fn a_generated_ledger_is_used_like_any_other() {
    for (lang, made) in [
        ("zh", "已生成台账：12个项目，120个节点，种子7：large.topout\n"),
        ("en", "Made a ledger of 12 projects and 120 milestones with seed 7: large.topout\n"),
    ] {
        let desk = Desk::bare(lang);
        assert_eq!(desk.done("generate --milestones 120 --seed 7 --ledger large.topout"), made);
        let found = desk.run("check --ledger large.topout");
        assert_eq!((found.status, found.err.as_str()), (0, ""), "no contradictions: {}", found.out);
        let rows = desk.done("list milestones --format csv --ledger large.topout");
        assert_eq!(rows.lines().filter(|line| line.starts_with("P0000")).count(), 120);
        assert!(desk.done("data-date --ledger large.topout").contains("2026"));
        assert!(desk.done("baseline list --ledger large.topout").contains("2026-H1"));
        // Nobody's clock comes into it: on another day the same is made.
        let export = desk.done("export --ledger large.topout");
        desk.done("generate --milestones 120 --seed 7 --ledger again.topout");
        assert_eq!(desk.done("export --ledger again.topout"), export);
        desk.done("generate --milestones 120 --seed 8 --ledger other.topout");
        assert_ne!(desk.done("export --ledger other.topout"), export);
    }
}

#[test]
fn what_can_not_be_generated_is_refused_and_nothing_is_made() {
    for lang in LANGS {
        let desk = Desk::bare(lang);
        for (line, status, word) in [
            ("generate --milestones 0 --ledger large.topout", 2, "5000000"),
            ("generate --milestones 5000001 --ledger large.topout", 2, "5000000"),
            ("generate --milestones many --ledger large.topout", 2, "--milestones"),
            ("generate --milestones 10 --seed x --ledger large.topout", 2, "--seed"),
            ("generate --ledger large.topout", 2, "--milestones"),
        ] {
            let said = desk.run(line);
            assert_eq!((said.status, said.out.as_str()), (status, ""), "{line}");
            assert!(said.err.contains(word), "{line}: {}", said.err);
            assert!(!desk.path("large.topout").exists());
        }
        desk.done("generate --milestones 10 --ledger large.topout");
        let before = std::fs::read(desk.path("large.topout")).unwrap();
        let said = desk.run("generate --milestones 20 --ledger large.topout");
        assert_eq!(said.status, 3);
        assert!(said.err.contains("large.topout") && said.err.contains("--ledger"), "{}", said.err);
        assert_eq!(std::fs::read(desk.path("large.topout")).unwrap(), before);
    }
}

#[test]
fn the_verb_stands_on_no_page_but_its_own() {
    let desk = Desk::bare("en");
    let shown = ["--help", "man", "completions bash", "completions zsh", "completions fish", "completions elvish"];
    for line in shown {
        assert!(!desk.done(line).contains("generate "), "{line}");
    }
    assert!(desk.done("generate --help").contains("--milestones <count>"));
}
