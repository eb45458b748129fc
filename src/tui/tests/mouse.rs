//! The mouse in forms and in what else lies over a view: carets are put, rows chosen, wheels turned, and a click beside it
//! loses nothing.

use super::Scene;
use super::desk::{Clerk, shows};
use crate::ledger::Command;
use crate::model::Commitment;
use crate::text::{Lang, cells};
use crate::tui::keymap::Context;
use crate::tui::message::{Input, Press, PressKind};
use crate::tui::state::Over;

/// The cell of the first of the words on the screen, so many cells into them.
#[track_caller]
fn place(scene: &Scene, words: &str, into: u16) -> (u16, u16) {
    let screen = scene.screen();
    let found = (0..).zip(screen.lines()).find_map(|(y, line): (u16, _)| Some((y, line.split_once(words)?.0)));
    let (y, before) = found.unwrap_or_else(|| panic!("no {words:?} on the screen:\n{screen}"));
    (u16::try_from(cells::width(before)).unwrap() + into, y)
}

fn mouse(scene: &mut Scene, (x, y): (u16, u16), kind: PressKind) {
    scene.hear(Input::Mouse(Press { x, y, kind }));
}

#[track_caller]
fn click(scene: &mut Scene, words: &str, into: u16) {
    let at = place(scene, words, into);
    mouse(scene, at, PressKind::Click);
}

#[track_caller]
fn double_click(scene: &mut Scene, words: &str) {
    let at = place(scene, words, 0);
    mouse(scene, at, PressKind::Click);
    mouse(scene, at, PressKind::DoubleClick);
}

fn wheel(scene: &mut Scene, kind: PressKind) {
    mouse(scene, (40, 12), kind);
}

fn zh(keys: &str) -> Scene {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play(keys);
    scene
}

#[test]
fn a_click_in_a_text_puts_the_caret_there() {
    let mut scene = zh("oja");
    scene.hear(Input::Paste("主体封顶\n内外装修".to_owned()));
    click(&mut scene, "[主体封顶", 5);
    scene.play("x");
    assert!(scene.screen().contains("[主体x封顶"), "{}", scene.screen());
    click(&mut scene, "[内外装修", 40);
    scene.play("y");
    assert!(scene.screen().contains("[内外装修y"), "{}", scene.screen());
    click(&mut scene, "[主体x", 0);
    scene.play("z");
    assert!(scene.screen().contains("[z主体x"), "on the bracket: {}", scene.screen());
}

#[test]
fn a_click_on_another_field_goes_there_and_to_the_place() {
    let mut scene = zh("oja完工");
    click(&mut scene, "[2024-06-30", 10);
    scene.play("<backspace>7");
    assert!(scene.screen().contains("[2024-06-70"), "what was suggested is edited, not replaced: {}", scene.screen());
    click(&mut scene, "[完工", 3);
    scene.play("已");
    assert!(scene.screen().contains("[完已工"), "{}", scene.screen());
    let label = scene.screen().lines().find(|line| line.contains("2024-06-70")).unwrap().to_owned();
    let label = label.split('[').next().unwrap().trim_matches([' ', '│']).to_owned();
    click(&mut scene, &label, 0);
    scene.play("<end><backspace>1");
    assert!(scene.screen().contains("[2024-06-71"), "by its label: {}", scene.screen());
}

#[test]
fn a_long_line_is_pointed_at_where_it_is_seen() {
    let mut scene = zh("ojlj <tab>");
    scene.hear(Input::Paste(format!("{}验收", "主体封顶完工，".repeat(10))));
    click(&mut scene, "验收", 2);
    scene.play("已");
    assert!(scene.screen().contains("验已收"), "{}", scene.screen());
}

#[test]
fn options_are_clicked_ticked_and_double_clicked() {
    let mut scene = zh("ojb资金未到");
    click(&mut scene, "未说明", 0);
    assert_eq!(scene.state.context(), Context::Choice);
    click(&mut scene, "  设计", 2);
    assert!(scene.screen().contains("> 设计"), "{}", scene.screen());
    wheel(&mut scene, PressKind::WheelDown);
    assert!(scene.screen().contains("> 评审"), "by one: {}", scene.screen());
    for _ in 0..20 {
        wheel(&mut scene, PressKind::WheelUp);
    }
    assert!(scene.screen().contains("> 未说明"), "not round to the end: {}", scene.screen());
    wheel(&mut scene, PressKind::WheelDown);
    scene.play("<shift-tab><shift-tab>");
    click(&mut scene, "[ ] P02", 1);
    click(&mut scene, "P03", 0);
    match scene.play("<ctrl-s>").command() {
        Command::Block { projects, .. } => assert_eq!(projects, ["P01", "P02"], "the words are only pointed at"),
        other => panic!("{other:?}"),
    }
    let mut scene = zh("oi");
    double_click(&mut scene, "  站点");
    assert!(scene.screen().contains("新增站点"), "{}", scene.screen());
}

#[test]
fn the_wheel_goes_from_field_to_field_where_there_is_nothing_else_to_turn() {
    let mut scene = zh("oi<enter>");
    for _ in 0..2 {
        wheel(&mut scene, PressKind::WheelDown);
    }
    assert!(scene.screen().contains("3/15"), "{}", scene.screen());
    for _ in 0..9 {
        wheel(&mut scene, PressKind::WheelUp);
    }
    let Some(Over::Form(form)) = scene.state.over.last() else { panic!() };
    assert_eq!(form.focus(), 2, "where there are options, these are turned");
}

#[test]
fn a_click_beside_a_form_does_nothing_and_beside_a_list_closes_it() {
    let mut scene = zh("oja完工");
    let before = scene.screen();
    mouse(&mut scene, (0, 3), PressKind::Click);
    mouse(&mut scene, (79, 20), PressKind::DoubleClick);
    assert_eq!(scene.screen(), before);
    scene.play("<tab><ctrl-t>");
    mouse(&mut scene, (0, 12), PressKind::Click);
    assert_eq!(scene.state.context(), Context::Field, "the month is closed, the form is not");
    let mut scene = zh("oje一期<ctrl-q>");
    let before = scene.screen();
    mouse(&mut scene, (0, 12), PressKind::Click);
    assert_eq!(scene.screen(), before, "a question wants its answer");
    for keys in ["3c", "3'"] {
        let mut scene = zh(keys);
        assert!(!scene.state.over.is_empty());
        mouse(&mut scene, (0, 12), PressKind::Click);
        assert!(scene.state.over.is_empty(), "{keys}");
    }
}

#[test]
fn questions_are_answered_by_their_hints() {
    let mut scene = zh("oje一期<ctrl-q>");
    click(&mut scene, "回车 是", 0);
    assert_eq!(scene.effects, [crate::tui::message::Effect::Quit]);
    let mut scene = zh("oje一期<ctrl-q>");
    click(&mut scene, "Esc 否", 0);
    assert_eq!(scene.state.context(), Context::Field);
    let mut scene = zh("/P05<enter>D");
    click(&mut scene, "回车 删除", 5);
    assert!(matches!(scene.command(), Command::Remove { .. } | Command::Several(_)));
}

#[test]
fn a_day_and_a_period_are_pointed_at_and_taken() {
    let mut scene = zh("ojljd争取8月<ctrl-t>");
    click(&mut scene, " 15 ", 1);
    assert!(scene.screen().contains("[15]"), "{}", scene.screen());
    wheel(&mut scene, PressKind::WheelDown);
    assert!(scene.screen().contains("2024年9月"), "{}", scene.screen());
    double_click(&mut scene, "[15]");
    assert!(scene.screen().contains("[争取9月15日 "), "{}", scene.screen());
    scene.play("<ctrl-t>");
    click(&mut scene, "9月底", 2);
    assert!(scene.screen().contains("> 4 9月底"), "{}", scene.screen());
    double_click(&mut scene, "9月底");
    match scene.play("<enter>").command() {
        Command::Plan { date: Some(date), commitment: Some(Commitment::Strive), .. } => {
            assert_eq!(date.words(), "争取9月底");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn columns_and_kept_filters_are_clicked() {
    let mut scene = zh("3c");
    let shown = |scene: &Scene| scene.state.projects.columns.len();
    let before = shown(&scene);
    click(&mut scene, "[ ]", 1);
    assert_eq!(shown(&scene), before + 1, "{}", scene.screen());
    click(&mut scene, "[✓] ", 5);
    assert_eq!(shown(&scene), before + 1, "its words only choose it");
    let Some(Over::Columns(chosen)) = scene.state.over.last().cloned() else { panic!() };
    wheel(&mut scene, PressKind::WheelDown);
    assert!(matches!(scene.state.over.last(), Some(Over::Columns(at)) if *at == chosen + 1), "{}", scene.screen());
    double_click(&mut scene, "> [✓]");
    assert_eq!(shown(&scene), before, "its words, twice, untick it too");

    let mut scene = zh("3F在建<ctrl-s>在建的<enter><esc>'");
    wheel(&mut scene, PressKind::WheelUp);
    double_click(&mut scene, "在建的");
    assert!(scene.state.over.is_empty());
    assert!(scene.screen().contains("在建"), "{}", scene.screen());
    assert!(crate::tui::tabs::is_narrowed(&scene.state));
}

#[test]
fn what_is_searched_in_takes_the_caret_and_its_rows_the_choice() {
    for keys in ["/封顶", ":封顶", "?封顶", "3F封顶"] {
        let mut scene = zh(keys);
        click(&mut scene, "封顶", 2);
        scene.play("x");
        assert!(scene.screen().contains("封x顶"), "{keys}: {}", scene.screen());
        click(&mut scene, "封x顶", 30);
        scene.play("y");
        assert!(scene.screen().contains("封x顶y"), "{keys}: {}", scene.screen());
    }
    let mut scene = zh("/P07");
    double_click(&mut scene, "招标完成");
    assert!(scene.state.over.is_empty() && scene.state.subject().reference().is_some_and(|it| it.code == "P07-M1"));
    let mut scene = zh("3Fyg");
    double_click(&mut scene, "P07");
    assert!(scene.state.over.is_empty(), "{}", scene.screen());
    assert_eq!(scene.state.context(), Context::Detail);
    let mut scene = zh("3F封顶<ctrl-s>");
    click(&mut scene, "[封顶", 3);
    scene.play("x");
    assert!(scene.screen().contains("[封x顶"), "the name of a filter: {}", scene.screen());
}

#[test]
fn the_mouse_does_a_whole_job() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.play("/P07-M1<enter>");
    click(&mut clerk.scene, "Space done", 2);
    shows(&clerk.scene.screen(), &["Complete P07-M1"]);
    click(&mut clerk.scene, "[2024-06-30", 3);
    click(&mut clerk.scene, "Ctrl-T", 1);
    double_click(&mut clerk.scene, " 17");
    shows(&clerk.scene.screen(), &["[2024-06-17"]);
    click(&mut clerk.scene, "Enter save", 1);
    clerk.settle();
    shows(&clerk.scene.screen(), &["Completed P07-M1 Tender complete (No. 1 Senior High"]);
}
