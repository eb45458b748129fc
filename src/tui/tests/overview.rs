//! The overview: every part of it is seen at once, and every row can be walked to.

use ratatui::layout::Size;

use super::dated::scene;
use super::desk::shows;
use super::{Scene, shipped};
use crate::text::Lang;
use crate::tui::message::Input;
use crate::tui::tabs::overview;

const LANGS: [(Lang, &str); 2] = [(Lang::Zh, "zh"), (Lang::En, "en")];

#[test]
fn every_part_is_seen_at_once() {
    for (lang, code) in LANGS {
        for (width, height) in [(80, 24), (120, 40)] {
            let screen = scene(lang, width, height).play("1").screen();
            insta::assert_snapshot!(format!("overview_{code}_{width}"), screen);
        }
    }
    let parts = ["截至 2024-09-30", "项目灯：红", "87所：竣工58", "逾期（", "窗口内（2）", "30天内到期（4）"];
    let others = ["存在问题（3）", "92天", "最近进展（3）", "P02 主体至四层", "各月节点", "计划", "完成"];
    shows(&scene(Lang::Zh, 80, 24).play("1").screen(), &[&parts[..], &others[..]].concat());
    let parts = ["as of 2024-09-30", "Projects: 5 red", "87 schools: 58", "Overdue (1–4 of 6)", "In their window (2)"];
    let others = ["Due within 30 days (", "Open blockers (3)", "92 days", "Last updates (", "Milestones by month"];
    shows(&scene(Lang::En, 80, 24).play("1").screen(), &[&parts[..], &others[..]].concat());
}

/// A section has fewer lines than things: it follows the cursor.
#[test]
fn every_row_is_walked_to_and_seen() {
    for (lang, _) in LANGS {
        for (width, height) in [(60, 16), (75, 20), (80, 24), (120, 40)] {
            let mut scene = scene(lang, width, height);
            scene.play("1<home>");
            let rows = overview::rows(&scene.state);
            assert!(rows.len() > 20, "{}", rows.len());
            for row in rows {
                assert_eq!(*scene.state.node(), row);
                let screen = scene.screen();
                // The tab, and the row.
                let reversed = screen.lines().last().unwrap_or_default().matches('@').count();
                assert_eq!(reversed, 2, "{row:?} is not seen: {screen}");
                scene.play("<down>");
            }
        }
    }
}

#[test]
fn a_month_is_a_column_or_a_line_and_its_counts_are_the_same() {
    let mut scene = scene(Lang::En, 80, 24);
    shows(
        &scene.play("1").screen(),
        &["month   7  8  9 10 11 12", "planned 1▁ 3▃ 3▃ 4▄ 1▁ 7█", "done    0  1▁ 1▁ 0  0  0"],
    );
    scene.hear(Input::Resize(Size { width: 120, height: 40 }));
    shows(&scene.screen(), &["2024-08  ▒▒▒ 3", "█ 1", "2024-12  ▒▒▒▒▒▒▒ 7"]);
}

#[test]
fn a_ledger_without_anything_says_so_and_has_nothing_to_act_on() {
    let mut scene = Scene::opened(Lang::Zh, 80, 24);
    let mut summary = shipped::summary();
    (summary.projects, summary.items, summary.blockers) = Default::default();
    scene.state.adopt(summary);
    shows(&scene.screen(), &["逾期：无", "最近进展：无"]);
    shows(&scene.play(" ").screen(), &["列表是空的"]);
    assert!(scene.state.over.is_empty());
}
