//! What a clerk does all day and stumbles over: each of these was a key that led nowhere, or words that misled.

use ratatui::layout::Size;

use super::desk::{Clerk, shows};
use super::{Scene, shipped};
use crate::ledger::Command;
use crate::model::{BlockerCategory, DataDate};
use crate::text::{Lang, cells};
use crate::tui::keymap::Context;
use crate::tui::message::{Input, Message, Press, PressKind};
use crate::tui::subject::Node;
use crate::tui::tabs::Tab;
use crate::tui::work::Ended;

fn scene(lang: Lang, width: u16, height: u16) -> Scene {
    Scene::opened(lang, width, height)
}

/// The code of what is selected.
fn code(clerk: &Clerk) -> &str {
    match clerk.scene.state.node() {
        Node::Thing(_, code) => code,
        other => panic!("{other:?}"),
    }
}

/// What a screen says, wherever its lines are broken.
#[track_caller]
fn says(screen: &str, words: &str) {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect::<String>();
    assert!(plain(screen).contains(&plain(words)), "{words:?} is missing:\n{screen}");
}

#[test]
fn a_milestone_is_found_with_its_project_as_the_screen_writes_it() {
    for query in ["一高实验楼招标完成", "一高实验楼招标", "ygsylzb", "一高实验楼：招标完成", "招标完成（一高实验楼）"]
    {
        let mut clerk = Clerk::new(Lang::Zh);
        shows(&clerk.play(&format!("/{query}")), &["找到1条", "招标完成（一高实验楼）"]);
        clerk.play("<enter>");
        assert_eq!(code(&clerk), "P07-M1", "{query}");
    }
    let mut clerk = Clerk::new(Lang::En);
    let screen = clerk.play("/No. 1 Senior High laboratory building: tender complete");
    shows(&screen, &["1 hit", "Tender complete (No. 1 Senior High laboratory building)"]);
}

#[test]
fn the_filter_finds_a_milestone_with_its_project_too() {
    let mut scene = scene(Lang::Zh, 80, 24);
    shows(&scene.play("2F一高实验楼招标").screen(), &["1/", "招标完成"]);
}

#[test]
fn space_on_a_project_asks_which_of_its_milestones() {
    for (lang, asked, kind, chosen) in [
        (Lang::Zh, "哪个节点完成了？", "节点", "完成节点：P07-M1 招标完成（一高实验楼）"),
        (Lang::En, "which milestone is complete?", "Milestone", "Complete P07-M1 Tender complete (No. 1 Senior High"),
    ] {
        let mut clerk = Clerk::new(lang);
        shows(&clerk.play("2/P07<enter> "), &["P07", asked, kind, "P07-M1", "P07-M2"]);
        shows(&clerk.play("<enter>"), &[chosen]);
        clerk.play("<enter>");
        assert!(clerk.scene.state.over.is_empty());
    }
    let mut clerk = Clerk::new(Lang::Zh);
    shows(&clerk.play("3/P07<enter>d<down><enter>"), &["P07-M2"]);
    shows(&clerk.play("<esc>/K35<enter> "), &["按 → 展开，按 / 查找"]);
}

#[test]
fn the_details_of_a_project_lead_to_its_milestones() {
    let mut clerk = Clerk::new(Lang::Zh);
    shows(&clerk.play("3/P07<enter><enter>"), &["回车 节点"]);
    clerk.play("<enter>");
    assert_eq!((clerk.scene.state.tab, code(&clerk)), (Tab::Plan, "P07-M1"));
    clerk.play("<down>");
    assert_eq!(code(&clerk), "P07-M2");
    shows(&clerk.play(" "), &["完成节点：P07-M2"]);
}

#[test]
fn a_milestone_in_the_details_is_selected_by_a_click() {
    let mut clerk = Clerk::new(Lang::Zh);
    let screen = clerk.play("3/P07<enter><enter>");
    let y = screen.lines().position(|line| line.trim().starts_with("开工")).unwrap();
    clerk.scene.hear(Input::Mouse(Press { kind: PressKind::Click, x: 6, y: u16::try_from(y).unwrap() }));
    assert_eq!((clerk.scene.state.tab, code(&clerk)), (Tab::Plan, "P07-M2"));
}

#[test]
fn a_wider_window_never_shows_less() {
    for lang in Lang::ALL {
        for tab in ["2/P07<enter><right>", "3", "7", "8", "9"] {
            let mut scene = scene(lang, 90, 30);
            scene.play(tab);
            let mut before = 0;
            for width in 60..=220 {
                scene.hear(Input::Resize(Size { width, height: 30 }));
                let list = crate::tui::view::list_width(&scene.state);
                let needed = scene.state.tab.needs_beside_details().unwrap();
                assert!(list >= needed.min(width.into()), "{tab} at {width}: {list}");
                // Where the details come in the list keeps all its columns; from there on it only grows.
                assert!(list >= before || list >= needed, "{tab} at {width}: {list} after {before}");
                before = list;
            }
        }
    }
    for width in [60, 80, 90, 100, 120, 140, 160, 200] {
        let mut scene = scene(Lang::Zh, width, 24);
        let screen = scene.play("2/P07-M3<enter>").screen();
        let row = screen.lines().find(|line| line.trim().starts_with("主体完成")).unwrap();
        assert!(row.contains("年底") && row.contains("未到期"), "{width}: {screen}");
        let screen = scene.play("3").screen();
        for heading in ["下一节点", "逾期", "问题"].iter().filter(|_| width >= 80) {
            assert!(screen.contains(heading), "{width}: {screen}");
        }
        let screen = scene.play("8").screen();
        for heading in ["类别", "解决责任", "解决时限"].iter().filter(|_| width >= 80) {
            assert!(screen.contains(heading), "{width}: {screen}");
        }
    }
}

#[test]
fn new_year_is_the_next_one_and_what_has_passed_is_said() {
    let pinned = |lang| {
        Clerk::new(lang)
            .given([Command::SetDataDate(DataDate::Pinned(chrono::NaiveDate::from_ymd_opt(2024, 7, 20).unwrap()))])
    };
    for (lang, words, read, passed, said) in [
        (Lang::Zh, "元旦前", "2025-01-01", "5月底", "已经过去"),
        (Lang::En, "by New Year", "2025-01-01", "end of May", "has passed"),
    ] {
        let mut clerk = pinned(lang);
        shows(&clerk.play(&format!("/P07-M3<enter>d<ctrl-u>{words}")), &[read]);
        let screen = clerk.play(&format!("<ctrl-u>{passed}"));
        says(&screen, said);
    }
}

#[test]
fn days_that_are_counted_say_from_which_day() {
    let mut clerk = Clerk::new(Lang::Zh);
    for words in ["今天", "昨天", "下周五", "两周后"] {
        let screen = clerk.play(&format!("/P07-M3<enter>d<ctrl-u>{words}"));
        says(&screen, "按数据日期6月30日算");
        clerk.play("<esc>");
    }
    let screen = clerk.play("/P07-M3<enter>d<ctrl-u>8月底");
    assert!(!screen.contains("按数据日期"), "{screen}");
    let mut clerk = Clerk::new(Lang::En);
    says(&clerk.play("/P07-M3<enter>d<ctrl-u>next Friday"), "Friday 2024-07-05, counted from the data date, 30 June");
    // 已锁定 is a word of the palette, which says what it means.
    shows(&Clerk::new(Lang::Zh).play(":锁定"), &["已锁定即不随时钟变", "填“今天”解锁"]);
    shows(&Clerk::new(Lang::En).play(":pinned"), &["pinned: the clock can't move it"]);
}

#[test]
fn a_state_is_asked_for_by_the_word_in_the_row() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("/P07-M1<enter> <enter>");
    for (asked, standing) in [("已完成", "已完成"), ("未到期", "未到期"), ("未定期限", "未定期限")]
    {
        let screen = clerk.play(&format!("2F<ctrl-u>状态:{asked}<enter>"));
        assert!(!screen.contains("  0/"), "{screen}");
        shows(&screen, &[standing]);
    }
    let screen = clerk.play("F<ctrl-u>状态:已完成<enter>");
    shows(&screen, &["招标完成"]);
}

#[test]
fn the_kind_of_a_blocker_has_to_be_chosen() {
    for (lang, label, asked) in
        [(Lang::Zh, "未说明", "请填写“类别”"), (Lang::En, "not said", "Kind: please fill this in")]
    {
        let mut clerk = Clerk::new(lang);
        shows(&clerk.play("/P07<enter>b缺图纸"), &[label]);
        shows(&clerk.play("<ctrl-s>"), &[asked]);
        clerk.play("<down><down><down><ctrl-s>");
        let known = &clerk.scene.state.summary.blockers;
        assert_eq!(known.last().map(|it| it.category), Some(BlockerCategory::Design), "{:?}", known.last());
    }
}

#[test]
fn what_is_looked_for_among_options_and_is_none_chooses_nothing() {
    for (lang, none, asked, kind) in [
        (Lang::Zh, "没有“人员”这一项", "“类别”：请从列出的选项中选一项", "设计"),
        (Lang::En, "There is no option “人员”", "Kind: choose one of the options", "design"),
    ] {
        let mut clerk = Clerk::new(lang);
        let before = clerk.scene.state.summary.blockers.len();
        shows(&clerk.play("/P07<enter>b缺人<tab><down><down>人员"), &[none]);
        // Also from another field.
        shows(&clerk.play("<tab><ctrl-s>"), &[none, asked]);
        assert_eq!(clerk.scene.state.summary.blockers.len(), before);
        clerk.play(&format!("<backspace>{kind}<ctrl-s>"));
        let last = clerk.scene.state.summary.blockers.last();
        assert_eq!(last.map(|it| it.category), Some(BlockerCategory::Design), "{last:?}");
    }
}

#[test]
fn a_file_that_cannot_be_written_leaves_the_name_to_be_mended() {
    for (lang, refused) in [(Lang::Zh, "已经存在"), (Lang::En, "already there")] {
        let mut scene = scene(lang, 80, 24);
        let title = scene.play("pw").screen();
        for ending in [".txt", ".md", ".csv", ".json", ".html", ".docx", ".xlsx"] {
            assert!(title.contains(ending), "{ending}: {title}");
        }
        scene.play("小结.docx<enter>");
        let summary = Ok(Box::new(shipped::summary()));
        scene.tell(Message::Ended(Box::new(Ended::File(refused.to_owned())), summary));
        shows(&scene.screen(), &[refused, "[小结.docx"]);
        scene.play("<enter>");
        let summary = Ok(Box::new(shipped::summary()));
        scene.tell(Message::Ended(Box::new(Ended::Written("小结.docx".into())), summary));
        shows(&scene.screen(), &["小结.docx"]);
        assert!(!scene.screen().contains(".csv"), "{}", scene.screen());
    }
}

#[test]
fn the_lights_of_the_overview_are_not_cut() {
    for lang in Lang::ALL {
        for width in [60, 76, 80, 100] {
            let screen = scene(lang, width, 24).screen();
            let last = if lang == Lang::Zh { "灰11" } else { "11 grey" };
            assert!(screen.contains(last), "{width}: {screen}");
        }
    }
}

#[test]
fn a_hit_has_the_room_that_is_there() {
    let screen = scene(Lang::En, 80, 24).play("/No 1 Senior High").screen();
    shows(&screen, &["Fit-out complete (No. 1 Senior High library)", "Fit-out complete (No. 1 Senior High laboratory"]);
}

#[test]
fn an_update_is_told_in_full_and_with_its_milestone() {
    let mut clerk = Clerk::new(Lang::Zh);
    let screen = clerk.play("/P14-M1<enter>a已封顶<enter>待验收<ctrl-s>7");
    shows(&screen, &["P14-M1 ", "已封顶 / 待验收"]);
    shows(&clerk.play("<enter>"), &["P14-M1"]);
}

#[test]
fn the_summary_says_that_enter_finds_and_which_hit_is_shown() {
    for (lang, hint, words) in [(Lang::Zh, "回车 查找", "实验楼"), (Lang::En, "Enter find", "laboratory")] {
        let mut scene = scene(lang, 80, 24);
        shows(&scene.play("p/").screen(), &[hint]);
        let screen = scene.play(&format!("{words}<enter>")).screen();
        let first = screen.lines().nth(2).unwrap();
        assert!(first.contains(" 1/"), "{screen}");
        assert!(scene.play("n").screen().lines().nth(2).unwrap().contains(" 2/"), "{}", scene.screen());
    }
}

#[test]
fn a_date_that_can_mean_two_things_says_what_to_say_instead() {
    for (lang, cases) in [
        (
            Lang::Zh,
            [
                ("9月中旬前", "9月20日前"),
                ("三季度前", "三季度末前"),
                ("开学前", "秋季开学前"),
                ("春节前", "每年日子不同"),
            ],
        ),
        (
            Lang::En,
            [
                ("by mid October", "by 20 Sep"),
                ("before Q3", "by end of Q3"),
                ("by term", "autumn term"),
                ("by Spring Festival", "another day every year"),
            ],
        ),
    ] {
        for (words, instead) in cases {
            let mut scene = Scene::new(lang, 80, 24);
            let screen = scene.play(&format!("/P07-M3<enter>d<ctrl-u>{words}")).screen();
            says(&screen, instead);
        }
    }
}

#[test]
fn whoever_comes_to_a_project_in_the_chart_stands_on_its_units() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let screen = scene.play("/P14<enter>4<home>/P01<enter> ").screen();
    assert!(!screen.contains("没有可移动"), "{screen}");
    assert_eq!(scene.state.context(), Context::Carry, "{screen}");
}

#[test]
fn a_long_list_of_choices_says_that_there_is_more() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let screen = scene.play("3/P07<enter>m<tab>").screen();
    assert!(screen.contains("下面还有"), "{screen}");
    assert!(screen.lines().all(|line| cells::width(line) <= 120));
}

#[test]
fn the_next_column_is_ticked_next() {
    let mut scene = scene(Lang::Zh, 80, 40);
    let ticked = |scene: &Scene| -> Vec<String> {
        let screen = scene.screen();
        let marked = screen.lines().filter(|line| line.contains("[x]") || line.contains("[✓]"));
        marked.map(|line| line.trim().to_owned()).collect()
    };
    scene.play("3c");
    let before = ticked(&scene).len();
    let names: Vec<String> = crate::tui::update::offered(&scene.state)[11..=12]
        .iter()
        .map(|column| column.heading(&scene.state.texts))
        .collect();
    scene.play(&"<down>".repeat(11));
    scene.play(" <down> ");
    let after = ticked(&scene);
    assert_eq!(after.len(), before + 2, "{after:?}");
    let last: Vec<&String> = after.iter().rev().take(2).collect();
    assert!(last[1].contains(&names[0]) && last[0].contains(&names[1]), "{names:?} {after:?}");
}

#[test]
fn a_filter_that_takes_the_place_of_another_says_so() {
    let mut scene = scene(Lang::Zh, 80, 24);
    scene.play("3F红<ctrl-s><ctrl-u>急<enter>");
    let screen = scene.play("F<ctrl-u>黄<ctrl-s><ctrl-u>急<enter>").screen();
    shows(&screen, &["“急”已换成现在的筛选条件，原来是：红"]);
}

#[test]
fn what_is_marked_is_completed_and_unmarked_by_the_keys_that_are_shown() {
    let mut clerk = Clerk::new(Lang::Zh);
    let screen = clerk.play("/P07-M1<enter>,/P07<enter>");
    let hints = screen.lines().last().unwrap().to_owned();
    let hints = if hints.contains("Esc") { hints } else { screen.clone() };
    shows(&hints, &["空格 完成", "Esc 取消选中"]);
}

#[test]
fn a_solved_blocker_is_asked_about_as_such() {
    for (lang, asked) in [(Lang::Zh, "已解决，要恢复为未解决吗？"), (Lang::En, "is solved. Is it open again?")]
    {
        let mut clerk = Clerk::new(lang);
        clerk.play("8x<enter>");
        shows(&clerk.play("9 "), &[asked]);
    }
}

#[test]
fn words_that_people_have_for_it_find_it_in_the_palette() {
    shows(&Clerk::new(Lang::Zh).play(":打印"), &["小结"]);
    shows(&Clerk::new(Lang::En).play(":print"), &["summary"]);
}
