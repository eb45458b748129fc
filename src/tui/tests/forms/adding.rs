//! New things: the chooser, what stands under what is selected, and every field that the command line has.

use super::{Clerk, Lang, command, day, shows, there_and_back, zh};
use crate::ledger::{Addition, Change, Command};
use crate::model::{Commitment, Kind, Nature, Qualifier};

#[track_caller]
fn addition(keys: &str) -> Addition {
    match command(keys) {
        Command::Add(addition) => addition,
        other => panic!("nothing new: {other:?}"),
    }
}

/// What a field is filled with.
macro_rules! some {
    ($words:literal) => {
        Some(Some($words.to_owned()))
    };
}

#[test]
fn what_is_selected_says_what_is_most_likely_added() {
    for (selected, chosen) in [
        ("", "> 计划事项"),
        ("/8.6<enter>", "> 子行动"),
        ("o", "> 项目"),
        ("oj", "> 节点"),
        ("/P07-M3<enter>", "> 节点"),
        ("/P02-S1<enter>", "> 站点"),
    ] {
        shows(&zh(&format!("{selected}i")).screen(), &["新增什么？", chosen, "回车 下一步"]);
        shows(&zh(&format!("{selected}<ctrl-n>")).screen(), &[chosen]);
    }
    shows(&zh("ijd").screen(), &["> 节点", "查找选项：jd"]);
}

#[test]
fn a_project_takes_every_field_the_command_line_has() {
    let typed = "oi<enter>三中综合楼<tab>４栋、96套<tab>招标<tab>7月1日<tab>jszf<tab>xj<tab>省级专项<tab>1,200.5\
                 <tab>项目办<tab>王芳<tab>李副局长<tab>No. 3 building<tab>综合楼，新楼<tab>P30<tab>年内开工";
    let scene = zh(typed);
    shows(&scene.screen(), &["新增项目", "15/15", "[年内开工"]);
    let mut scene = zh(&typed.replace("<tab>P30<tab>年内开工", ""));
    shows(&scene.screen(), &["4栋，96套", "1200.5万元", "2024年7月1日"]);
    scene.play("<tab>P30<tab>年内开工<enter>");
    let Command::Add(Addition::Project { code, name, quantities, stage, on, details }) = scene.command() else {
        panic!("no project")
    };
    assert_eq!((code.as_deref(), name.as_str(), stage.as_deref()), (Some("P30"), "三中综合楼", Some("tender")));
    let quantities: Vec<_> = quantities.into_iter().map(|it| (it.value, it.unit)).collect();
    assert_eq!(quantities, [(Some(4), "栋".to_owned()), (Some(96), "套".to_owned())]);
    assert_eq!(on, Some(day(7, 1)));
    let expected = Change {
        name_en: some!("No. 3 building"),
        aliases: Some(vec!["综合楼".to_owned(), "新楼".to_owned()]),
        category: details.category.clone(),
        nature: Some(Some(Nature::NewBuild)),
        funding: some!("省级专项"),
        investment: Some(Some("1200.5".parse().unwrap())),
        unit: some!("项目办"),
        person: some!("王芳"),
        leader: some!("李副局长"),
        note: some!("年内开工"),
        ..Change::default()
    };
    assert!(details.category.clone().flatten().is_some(), "a group was chosen by pinyin");
    assert_eq!(details, expected);
}

#[test]
fn a_project_needs_only_its_name() {
    let expected = Addition::Project {
        code: None,
        name: "三中综合楼".to_owned(),
        quantities: Vec::new(),
        stage: None,
        on: Some(day(6, 30)),
        details: Change::default(),
    };
    assert_eq!(addition("oi<enter>三中综合楼<enter>"), expected);
}

#[test]
fn a_site_stands_under_the_project_and_may_be_a_part_of_a_unit() {
    let expected = Addition::Site {
        project: "P12".to_owned(),
        name: "城西小学".to_owned(),
        stage: Some("tender".to_owned()),
        part: true,
        details: Change { name_en: some!("West"), aliases: Some(vec!["西小".to_owned()]), ..Change::default() },
    };
    assert_eq!(addition("/P12<enter>izd<enter>城西小学<tab>招标<tab>一部分<tab>West<tab>西小<enter>"), expected);
}

#[test]
fn a_milestone_has_its_planned_date_with_how_firmly_it_was_promised() {
    let Addition::Milestone { owner, name, stage, planned: Some((date, commitment)), details } =
        addition("/P07<enter>i<enter>开工典礼<tab>开工<tab>确保8月底前<tab><tab>Ceremony<enter>")
    else {
        panic!("no milestone")
    };
    assert_eq!((owner.as_str(), name.as_str(), stage.as_deref()), ("P07", "开工典礼", Some("start")));
    assert_eq!((date.kind(), commitment), (Kind::ByMonthEnd, Some(Commitment::Ensure)));
    assert_eq!(details, Change { name_en: some!("Ceremony"), ..Change::default() });
    let Addition::Milestone { owner, planned, .. } = addition("/8.6<enter>ijd<enter>现场会<enter>") else {
        panic!()
    };
    assert_eq!((owner.as_str(), planned), ("8", None), "of a plan item, where one is selected");
}

#[test]
fn items_and_actions_say_who_answers_for_them() {
    let who = |change: &Change| [change.unit.clone(), change.person.clone(), change.leader.clone()];
    let Addition::Item { code, name, details } =
        addition("i<enter>校园安全<tab>安全办<tab>王芳<tab>李局长<tab>Safety<tab>12<enter>")
    else {
        panic!("no item")
    };
    assert_eq!((code.as_deref(), name.as_str()), (Some("12"), "校园安全"));
    assert_eq!(who(&details), [some!("安全办"), some!("王芳"), some!("李局长")]);
    let Addition::Action { item, name, projects, details } =
        addition("/8.6<enter>i<enter>推进综合楼<tab>ygsyl <down> <tab>项目办<enter>")
    else {
        panic!("no action")
    };
    assert_eq!((item.as_str(), name.as_str()), ("8", "推进综合楼"));
    assert_eq!(projects, ["P07", "P08"], "found by pinyin, ticked with Space");
    assert_eq!(who(&details), [some!("项目办"), None, None]);
}

#[test]
fn an_indicator_may_come_with_its_first_figure() {
    let expected = Addition::Indicator {
        code: None,
        name: "家长会".to_owned(),
        unit: "场".to_owned(),
        value: Some((1200.into(), Qualifier::About)),
        on: Some(day(6, 30)),
        details: Change { note: some!("约数"), ..Change::default() },
    };
    let typed = "izb<enter>家长会<tab>场<tab>约１２００";
    shows(&zh(typed).screen(), &["约1200场"]);
    assert_eq!(addition(&format!("{typed}<tab><tab><tab><tab>约数<enter>")), expected);
}

#[test]
fn a_question_is_about_what_is_selected_and_more() {
    let Addition::Remark { text, about } = addition("/P07<enter>iyd<enter>是否<enter>重复计算？<tab>P01 <ctrl-s>")
    else {
        panic!("no remark")
    };
    assert_eq!(text, "是否\n重复计算？");
    assert_eq!(about, ["P01", "P07"]);
}

#[test]
fn everything_new_is_written_and_taken_back_in_one_step() {
    for (keys, said) in [
        ("oi<enter>三中综合楼<tab>4栋,96套<tab>招标<enter>", "P15 三中综合楼"),
        ("/P12<enter>izd<enter>城西小学<enter>", "P12-S1 城西小学"),
        ("/P07<enter>i<enter>开工典礼<tab>开工<tab>8月底<enter>", "P07-M6 开工典礼"),
        ("i<enter>校园安全<enter>", "12 校园安全"),
        ("/8.6<enter>i<enter>推进综合楼<enter>", "8.10 推进综合楼"),
        ("izb<enter>家长会<tab>场<tab>12<enter>", "家长会"),
        ("iyd<enter>是否重复？<ctrl-s>", "是否重复？"),
    ] {
        there_and_back("", keys, &[said]);
    }
}

#[test]
fn what_was_added_is_selected() {
    let mut clerk = Clerk::new(Lang::En);
    shows(&clerk.play("oi<enter>New hall<tab>1栋<enter>"), &["P15 New hall"]);
    assert!(clerk.scene.state.subject().reference().is_some_and(|what| what.code == "P15"));
    shows(&clerk.play("e"), &["Edit P15 New hall"]);
}
