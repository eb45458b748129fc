//! The outline under a filter: what fits, and under what it stands.

use super::desk::shows;
use super::lists::{SIZES, office, pictures};
use super::{Scene, shipped};
use crate::text::Lang;
use crate::tui::subject::Node;
use crate::tui::tabs;

/// The codes of the rows, in order; in brackets where a row is there only for what stands under it.
fn rows(scene: &Scene) -> Vec<String> {
    let code = |node: &Node| match node {
        Node::Plan => "plan".to_owned(),
        Node::Projects => "projects".to_owned(),
        Node::Thing(_, code) => code.clone(),
    };
    let (plan, shown) = (&scene.state.plan, &scene.state.summary);
    let rows = (0..plan.len()).filter_map(|at| plan.row(shown, at));
    let named = rows.map(|row| (code(row.node(shown)), row.is_heading));
    named.map(|(code, is_heading)| if is_heading { format!("[{code}]") } else { code }).collect()
}

#[test]
fn what_fits_is_shown_with_what_it_stands_under() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("F招标完成<enter>");
    let found = rows(&scene);
    assert_eq!(found.first().map(String::as_str), Some("[projects]"));
    assert!(found.iter().any(|row| row == "P07-M1") && found.iter().any(|row| row == "[P07]"), "{found:?}");
    let hits = found.iter().filter(|row| !row.starts_with('[')).count();
    shows(&scene.screen(), &[&format!("筛选：招标完成  {hits}/"), &format!("另列上级{}行", found.len() - hits)]);
    // Esc shows all again, as it was folded.
    let all = Scene::new(Lang::Zh, 80, 24);
    scene.play("<esc>");
    assert!(!scene.screen().contains("筛选："));
    assert!(rows(&scene).len() >= rows(&all).len());
}

#[test]
fn pictures_of_the_outline_under_a_filter() {
    pictures("outline_filter_line", "2F逾期");
    pictures("outline_filtered", "2F逾期<enter>");
}

#[test]
fn every_field_of_the_outline_is_asked_in_either_language() {
    for (words, expected) in [
        ("逾期", &["[plan]", "[9]", "9-M1", "[projects]", "P07", "P07-M1", "P14", "P14-M4"][..]),
        ("overdue 节点:招标", &["[projects]", "P07", "P07-M1"]),
        ("灯:红 项目:P14", &["[plan]", "[8]", "8.1", "8.8", "[projects]", "P14", "P14-M4"]),
        ("状态:待开工", &["[projects]", "P14"]),
        ("期限:60天", &["[projects]", "P01", "P01-M1"]),
        ("单位:没有", &[]),
        ("8.6", &["[plan]", "[8]", "8.6"]),
    ] {
        let mut clerk = office(Lang::Zh, 80, 24);
        clerk.play(&format!("2F{words}<enter>"));
        assert_eq!(rows(&clerk.scene), expected, "{words}");
    }
}

#[test]
fn a_heading_is_folded_and_unfolded_again_and_a_new_filter_opens_all() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("F招标完成<enter>");
    let open = rows(&scene);
    scene.play("<home><left>");
    assert_eq!(rows(&scene), ["[projects]"]);
    scene.play("<right>");
    assert_eq!(rows(&scene), open);
    scene.play("<home><left>F <enter>");
    assert_eq!(rows(&scene), open);
}

#[test]
fn the_cursor_goes_to_the_first_hit_and_only_hits_are_marked() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("F招标完成<enter>");
    let first = rows(&scene).into_iter().find(|row| !row.starts_with('['));
    assert!(matches!(tabs::current(&scene.state), Some(Node::Thing(_, code)) if Some(code) == first.as_ref()));
    scene.play("*");
    let hits = rows(&scene).iter().filter(|row| !row.starts_with('[')).count();
    assert_eq!(scene.state.marks.len(), hits);
}

#[test]
fn what_is_searched_is_shown_though_the_filter_hides_it() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("F招标完成<enter>/8.6<enter>");
    shows(&scene.screen(), &["8.6"]);
    assert!(!scene.screen().contains("筛选："));
    assert_eq!(scene.state.node(), &Node::Thing(crate::model::Thing::Action, "8.6".to_owned()));
}

#[test]
fn only_the_project_of_the_selected_row_and_all_again() {
    let mut clerk = office(Lang::Zh, 80, 24);
    clerk.play("2/P07-M1<enter>=");
    let found = rows(&clerk.scene);
    assert!(found.contains(&"P07".to_owned()) && found.contains(&"P07-M1".to_owned()), "{found:?}");
    assert!(!found.iter().any(|row| row.contains("P08")), "{found:?}");
    let action = shipped::summary()
        .items
        .into_iter()
        .flat_map(|item| item.actions)
        .find(|action| action.projects.iter().any(|code| code == "P07"));
    assert!(found.contains(&action.unwrap().code), "an action that points at it: {found:?}");
    clerk.play("=");
    assert!(!clerk.scene.screen().contains("筛选："));
}

#[test]
fn nothing_that_fits_says_so() {
    for (width, height) in SIZES {
        shows(&office(Lang::Zh, width, height).play("2F没有这个<enter>"), &["没有符合“没有这个”的"]);
    }
}

#[test]
fn a_filter_stays_while_the_ledger_changes() {
    let mut clerk = office(Lang::Zh, 80, 24);
    clerk.play("2F招标完成<enter>");
    let before = rows(&clerk.scene);
    clerk.play("ax<ctrl-s>");
    assert_eq!(rows(&clerk.scene), before);
    shows(&clerk.scene.screen(), &["筛选：招标完成"]);
}
