//! Shares, lights, money, supervision and figures.

use super::{Clerk, Lang, command, day, shows, there_and_back, zh};
use crate::ledger::Command;
use crate::model::{Light, MoneyKind, Qualifier};

#[test]
fn a_planned_share_is_set_and_taken_back() {
    let Command::Target { project, count, by, stage, on, note } =
        command("oj:xsjd<enter>１２<tab>9月底前<tab>zszx<tab>7月1日<tab>计划会<enter>")
    else {
        panic!("no target")
    };
    assert_eq!((project.as_str(), count, stage.as_deref()), ("P01", Some(12), Some("fit_out")));
    assert_eq!((by.words(), on, note.as_deref()), ("9月底前", Some(day(7, 1)), Some("计划会")));
    let typed = "oj:xsjd<enter>无";
    shows(&zh(typed).screen(), &["取消以前定的"]);
    let Command::Target { count, stage, .. } = command(&format!("{typed}<tab>9月底<enter>")) else { panic!() };
    assert_eq!((count, stage.as_deref()), (None, Some("completion")));
}

#[test]
fn a_project_an_item_or_the_whole_ledger_is_judged() {
    let judged = |selected: &str| match command(&format!("{selected}:rgpd<enter>huang<tab>资金紧张<tab>李<ctrl-s>"))
    {
        Command::Assess { what, light, words, on, by } => {
            assert_eq!((light, words.as_str(), by.as_deref()), (Some(Light::Amber), "资金紧张", Some("李")));
            assert_eq!(on, Some(day(6, 30)));
            what
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(judged("").as_deref(), None);
    assert_eq!(judged("o").as_deref(), None);
    assert_eq!(judged("/P07-M3<enter>").as_deref(), Some("P07"));
    assert_eq!(judged("/8.6<enter>").as_deref(), Some("8"));
    shows(&zh("o:rgpd<enter>").screen(), &["人工评定：整个台账"]);
    let taken_back = command("oj:rgpd<enter>chpd<enter>");
    assert!(matches!(taken_back, Command::Assess { light: None, .. }), "{taken_back:?}");
    shows(&zh("oj:rgpd<enter><enter>").screen(), &["请填写“内容”"]);
}

#[test]
fn money_is_echoed_in_ten_thousand_yuan() {
    let typed = "oj:jzj<enter>pf<tab>0.12亿";
    shows(&zh(typed).screen(), &["记资金：P01 教师周转房", "1200万元"]);
    let mut english = super::Scene::new(Lang::En, 80, 24);
    shows(&english.play("oj:money<enter><tab>1,200.5").screen(), &["12,005,000 yuan"]);
    let expected = Command::Fund {
        project: "P01".to_owned(),
        kind: MoneyKind::Approved,
        amount: 1200.into(),
        source: Some("专项债券".to_owned()),
        on: Some(day(6, 30)),
        note: None,
    };
    assert_eq!(command(&format!("{typed}<tab>专项债券<enter>")), expected);
}

#[test]
fn somebody_above_asks_and_is_answered() {
    let Command::Supervise { what, text, feedback, by, on } =
        command("/P07-M3<enter>:djdb<enter>报招标进展<tab>7月底<tab>李副市长<enter>")
    else {
        panic!("no supervision")
    };
    assert_eq!((what.as_str(), text.as_str(), feedback.words()), ("P07-M3", "报招标进展", "7月底"));
    assert_eq!((by.as_deref(), on), (Some("李副市长"), Some(day(6, 30))));
    shows(&zh("oj:dbfk<enter>").screen(), &["没有待反馈的督办"]);
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("oj:djdb<enter>第一件<tab>7月底<enter>j:djdb<enter>第二件<tab>8月底<enter>");
    shows(&clerk.play(":dbfk<enter>"), &["> D2 第二件"]);
    clerk.scene.play("<tab>已报送<ctrl-s>");
    let expected = Command::Answer { what: "D2".to_owned(), text: "已报送".to_owned(), on: Some(day(6, 30)) };
    assert_eq!(clerk.scene.command(), expected);
}

#[test]
fn each_figure_of_an_indicator_has_a_field() {
    let scene = zh(":tbzb<enter>K36<enter>");
    shows(
        &scene.screen(),
        &["填报指标：K36 信访案件来源", "K36.1", "上级网访：现为5件（2024年6月30日）", "K36.3", "xx市教育监督热线"],
    );
    let measured = command(":tbzb<enter>K36<enter>６<tab><tab>约１５<tab>7月1日<enter>");
    let expected = Command::Measure {
        indicator: "K36".to_owned(),
        values: vec![Some((6.into(), Qualifier::Exact)), None, Some((15.into(), Qualifier::About))],
        on: Some(day(7, 1)),
    };
    assert_eq!(measured, expected);
}

#[test]
fn an_update_says_who_reported_it() {
    let expected = Command::Report {
        what: "P01".to_owned(),
        text: "已进场".to_owned(),
        on: Some(day(7, 1)),
        by: Some("工地".to_owned()),
    };
    assert_eq!(command("oja已进场<tab>7月1日<tab>工地<enter>"), expected);
}

#[test]
fn a_blocker_holds_several_projects_up() {
    let typed = "ojb资金未到位<tab>zjzf<shift-tab><shift-tab>";
    shows(&zh(typed).screen(), &["项目", "> [✓] P01 教师周转房", "[ ] P02", "空格 勾选"]);
    let Command::Block { projects, .. } = command(&format!("{typed}ygsyl <down> <enter>")) else { panic!() };
    assert_eq!(projects, ["P01", "P07", "P08"]);
    let Command::Block { projects, .. } = command(&format!("{typed} <enter>")) else { panic!() };
    assert_eq!(projects, Vec::<String>::new(), "none in particular");
}

#[test]
fn space_ends_what_is_open_and_takes_its_end_back() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("/8.6<enter> <enter>");
    shows(&clerk.play(" "), &["> 并未完成（撤回完成）", "持续推进"]);
    clerk.scene.play("<enter>");
    assert_eq!(clerk.scene.command(), Command::Reopen { what: "8.6".to_owned() });
}

#[test]
fn control_is_written_and_taken_back_in_one_step() {
    let supervised = "oj:djdb<enter>报进展<tab>7月底<enter>";
    for (before, keys, said) in [
        ("", "oj:xsjd<enter>12<tab>9月底前<enter>", "P01"),
        ("", "oj:rgpd<enter>huang<tab>资金紧张<ctrl-s>", "P01"),
        ("", "o:rgpd<enter>huang<tab>资金紧张<ctrl-s>", "台账"),
        ("", "oj:jzj<enter><tab>300<tab>省级<enter>", "300万元"),
        ("", supervised, "D1"),
        (supervised, ":dbfk<enter><tab>已报送<ctrl-s>", "D1"),
        ("", ":tbzb<enter>K35<enter>23<enter>", "23件"),
        ("", "oja已进场<tab><tab>工地<enter>", "已记进展"),
        ("", "ojb资金未到位<tab>zjzf<ctrl-s>", "已记存在问题"),
        ("", "ox<enter>", "B1"),
        ("", ":jx<enter>中期调整<enter>", "中期调整"),
    ] {
        there_and_back(before, keys, &[said]);
    }
}
