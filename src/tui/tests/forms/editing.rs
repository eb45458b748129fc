//! Putting right what was written: filled with what is there, and only what was changed goes into the command.

use super::{Command, Lang, change, command, shows, there_and_back, zh};
use crate::ledger::Change;
use crate::model::Nature;

#[test]
fn a_project_comes_filled_and_only_what_was_changed_is_in_the_command() {
    let screen = zh("oje").screen();
    shows(
        &screen,
        &["修改：P01 教师周转房", "1/12", "[教师周转房", "[Teacher transitional housing", "22栋，592套", "教师住房"],
    );
    let expected = Change { name: Some("教师周转房一期".to_owned()), ..Change::default() };
    assert_eq!(change("oje一期<enter>"), expected);
    assert_eq!(change("oj<shift-f2>一期<enter>"), expected);
}

#[test]
fn an_emptied_field_empties_and_a_name_cannot_be() {
    let expected = Change { name_en: Some(None), note: Some(None), ..Change::default() };
    let emptied = change("oje<tab><ctrl-u><shift-tab><shift-tab><ctrl-end><ctrl-u><f10>");
    assert_eq!(emptied, expected);
    let mut scene = zh("oje<ctrl-u><enter>");
    assert!(scene.effects.is_empty());
    shows(&scene.screen(), &["请填写“名称”"]);
    scene.play("周转房<enter>");
    assert!(matches!(scene.command(), Command::Edit { .. }));
}

#[test]
fn choices_and_figures_are_changed_as_they_are_typed() {
    let typed = "oje<tab><tab>周转房、公寓<tab><ctrl-u>24栋 ６００套<tab><tab>gkj<tab>专项债券<tab>0.12亿<enter>";
    let changed = change(typed);
    assert_eq!(changed.aliases, Some(vec!["周转房".to_owned(), "公寓".to_owned()]));
    assert_eq!(changed.nature, Some(Some(Nature::Extension)));
    assert_eq!(changed.investment, Some(Some(1200.into())));
    let sizes: Vec<_> = changed.quantities.unwrap().into_iter().map(|it| (it.value.unwrap(), it.unit)).collect();
    assert_eq!(sizes, [(24, "栋".to_owned()), (600, "套".to_owned())]);
    assert_eq!(changed.category, None, "what was left as it was is not in it");
}

#[test]
fn nothing_changed_is_said_and_not_saved() {
    let scene = zh("oje<enter>");
    assert!(scene.effects.is_empty());
    shows(&scene.screen(), &["内容没有改动"]);
}

#[test]
fn every_kind_of_thing_has_the_fields_the_command_line_gives_it() {
    for (thing, fields) in [
        ("/P02-S1<enter>", &["名称", "英文名称", "别名"][..]),
        ("/P07-M3<enter>", &["名称", "英文名称", "阶段"]),
        ("/8<enter>", &["名称", "英文名称", "责任单位", "责任人", "分管领导"]),
        ("/8.6<enter>", &["名称", "责任单位", "责任人", "分管领导", "项目"]),
    ] {
        shows(&zh(&format!("{thing}e")).screen(), fields);
    }
    let indicator = zh("eK38<enter>").screen();
    shows(&indicator, &["修改：K38 信访办结率", "[%", "[K37.1/K35.1", "信访案件办理 已办结 / 信访案件", "[21件占22件"]);
}

#[test]
fn an_indicator_is_made_of_other_figures() {
    let changed = change("eK38<enter><tab><tab><tab>K37.1、k36<tab><ctrl-u>K37.2/K35<enter>");
    assert_eq!(changed.parts.unwrap().iter().map(ToString::to_string).collect::<Vec<_>>(), ["K37.1", "K36.1"]);
    assert_eq!(changed.ratio.flatten().map(|(part, whole)| format!("{part}/{whole}")).as_deref(), Some("K37.2/K35.1"));
    assert_eq!(change("eK38<enter><tab><tab><tab><tab><ctrl-u><enter>").ratio, Some(None));
}

#[test]
fn an_action_points_at_other_projects() {
    let before = super::super::shipped::summary();
    let action = before.items[7].actions.iter().find(|action| action.projects == ["P01"]).unwrap();
    let changed = change(&format!("/{}<enter>e<tab><tab><tab><tab><tab>P07 <enter>", action.code));
    assert_eq!(changed, Change { projects: Some(vec!["P01".into(), "P07".into()]), ..Change::default() });
}

#[test]
fn a_blocker_and_a_supervision_are_put_right() {
    let mut clerk = super::Clerk::new(Lang::Zh);
    clerk.play("/P07<enter>:djdb<enter>报招标进展<tab>7月底<tab>李<enter>");
    shows(&clerk.play("2geD1<enter>"), &["修改：D1 报招标进展", "[李", "[7月底", "2024-07-21～07-31"]);
    clerk.scene.play("<tab>副市长<tab><ctrl-u>8月10日<enter>");
    let Command::Edit { what, change } = clerk.scene.command() else { panic!("no edit") };
    assert_eq!((what.as_str(), change.by), ("D1", Some(Some("李副市长".to_owned()))));
    assert_eq!(change.feedback.unwrap().words(), "8月10日");
}

#[test]
fn who_answers_is_written_of_one_thing() {
    let expected = Command::Edit {
        what: "P07".to_owned(),
        change: Change { person: Some(Some("王芳".to_owned())), ..Change::default() },
    };
    assert_eq!(command("/P07<enter>r<tab>王芳<enter>"), expected);
    shows(&zh("/P07-M3<enter>r").screen(), &["请先选中项目、事项或子行动"]);
}

#[test]
fn edits_are_written_and_taken_back_in_one_step() {
    for (keys, said) in [
        ("oje一期<tab><tab>周转房<enter>", "教师周转房一期"),
        ("/P02-S1<enter>e新址<enter>", "新址"),
        ("/P07-M3<enter>e<tab><tab>开工<enter>", "P07-M3"),
        ("/8<enter>e<tab><tab>项目办<enter>", "项目办"),
        ("/8.6<enter>e<tab><tab>项目办<enter>", "项目办"),
        ("eK38<enter><tab><tab><ctrl-u>％<enter>", "K38"),
        ("/P07<enter>r项目办<tab>王芳<tab>李局长<enter>", "责任单位"),
    ] {
        there_and_back("", keys, &[said]);
    }
}

#[test]
fn an_update_is_not_edited() {
    let mut clerk = super::Clerk::new(Lang::Zh);
    clerk.play("oja已进场<ctrl-s>");
    let update = clerk.scene.state.summary.projects[0].updates[0].code.clone();
    clerk.scene.state.selected = crate::tui::subject::Node::Thing(crate::model::Thing::Update, update);
    shows(&clerk.play("7e"), &["进展不能修改"]);
}
