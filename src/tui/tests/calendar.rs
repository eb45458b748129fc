//! The calendar: what is on a day, and what a month holds without a day.

use ratatui::layout::Size;

use super::dated::{busy, scene, tortured};
use super::desk::{Clerk, shows};
use super::{Scene, shipped};
use crate::model::Thing;
use crate::text::Lang;
use crate::tui::keymap::Context;
use crate::tui::message::{Input, Message, Press, PressKind};
use crate::tui::subject::Node;
use crate::tui::tabs::{self, Tab};
use crate::tui::view::Target;
use crate::tui::{update, view};

fn milestone(code: &str) -> Node {
    Node::Thing(Thing::Milestone, code.to_owned())
}

#[test]
fn a_month_with_its_days_and_its_list() {
    for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        insta::assert_snapshot!(format!("calendar_{code}"), scene(lang, 80, 24).play("6").screen());
        insta::assert_snapshot!(
            format!("calendar_wide_{code}"),
            scene(lang, 120, 40).play("6<left><left><left><left><left>").screen()
        );
    }
}

#[test]
fn days_weeks_and_months_are_walked() {
    let mut scene = scene(Lang::Zh, 80, 24);
    shows(&scene.play("6").screen(), &["2024年9月30日 星期一（数据日期）", "[30]┃"]);
    shows(&scene.play("<left><up>").screen(), &["2024年9月22日 星期日", "[22]"]);
    shows(&scene.play("<right>").screen(), &["2024年9月23日 星期一"]);
    shows(&scene.play("<pagedown>").screen(), &["2024年10月23日", "2024年10月 "]);
    shows(&scene.play("<home>").screen(), &["2024年10月1日"]);
    shows(&scene.play("<end>").screen(), &["2024年10月31日"]);
    shows(&scene.play("<pagedown>").screen(), &["2024年11月30日"]);
    shows(&scene.play("<down>").screen(), &["2024年12月7日"]);
    shows(&scene.play("0").screen(), &["2024年9月30日 星期一（数据日期）"]);
}

#[test]
fn a_month_lists_what_has_no_day_and_longer_windows_apart() {
    let mut scene = scene(Lang::Zh, 120, 40);
    scene.play("6<pagedown>");
    let screen = scene.screen();
    let (near, far) = screen.split_once("更长的期限").unwrap();
    // What ends in the month, or is a quarter at most; a promise of October that is expected in November is still due.
    shows(near, &["10月内，无具体日期", "装饰装修完成（产业集聚区小学）", "开工（改扩建幼儿园）"]);
    shows(far, &["下半年", "年底前"]);
    let december = scene.play("<pagedown><pagedown>").screen();
    let (near, _) = december.split_once("更长的期限").unwrap_or((&december, ""));
    shows(near, &["下半年", "年底前", "四季度"]);
    let july = scene.play("<home><pageup><pageup><pageup><pageup><pageup>").screen();
    assert!(!july.contains("8月底前") && july.contains("三季度"), "{july}");
}

#[test]
fn a_thing_selected_elsewhere_brings_its_day() {
    let mut scene = scene(Lang::Zh, 80, 24);
    // Done, by the day; due, by the end of the window; expected, by what was said.
    shows(&scene.play("/P01-M2<enter>6").screen(), &["2024年9月25日", "竣工（教师周转房）"]);
    shows(&scene.play("/P03-M4<enter>6").screen(), &["2024年12月31日", "四季度"]);
    shows(&scene.play("/P05-M2<enter>6").screen(), &["2024年10月20日", "装饰装修完成（北平路学校）"]);
    scene.state.selected = Node::Thing(Thing::Supervision, "D2".to_owned());
    shows(&scene.play("6").screen(), &["2024年10月12日", "反馈时限"]);
    // Without a date the day stays where it was.
    shows(&scene.play("/P05-M3<enter>6").screen(), &["2024年10月12日"]);
    assert_eq!(scene.state.selected, milestone("P05-M3"));
}

#[test]
fn the_list_takes_commands_and_gives_them_back() {
    let mut clerk = Clerk::new(Lang::Zh).given(busy());
    let days = clerk.play("/P03-M2<enter>6");
    shows(&days, &["2024年10月8日", "[ 8]", "+ 财政评审完成（改扩建幼", "临期"]);
    clerk.play("<enter>");
    assert_eq!((clerk.scene.state.context(), clerk.scene.state.node()), (Context::Agenda, &milestone("P03-M2")));
    shows(&clerk.play("<enter>"), &["P03-M2  财政评审完成", "2024-10-08"]);
    shows(&clerk.play("<esc>"), &["2024年10月8日"]);
    clerk.play(" 2024-09-28<enter>");
    // It is done on another day: the cursor stands on what came after it, and so do commands.
    let next = clerk.scene.state.node().clone();
    assert_ne!(next, milestone("P03-M2"));
    shows(&clerk.play("<esc>"), &["[ 8]"]);
    assert_eq!(clerk.scene.state.context(), Context::Calendar);
    shows(&clerk.play("<home><pageup>"), &["✓1"]);
    shows(&clerk.play("u"), &["2024年9月1日"]);
}

#[test]
fn no_thing_is_meant_by_a_day_alone() {
    let mut scene = scene(Lang::Zh, 80, 24);
    scene.play("/P03-M2<enter>6<right>");
    shows(&scene.play(" ").screen(), &["请选中节点或子行动"]);
    assert_eq!(scene.state.selected, milestone("P03-M2"), "what was selected elsewhere stays so");
    shows(&scene.play("<left> ").screen(), &["完成节点：P03-M2"]);
}

#[test]
fn several_of_the_list_are_marked() {
    let mut scene = scene(Lang::Zh, 80, 24);
    shows(&scene.play("6<enter><shift-down>").screen(), &["已选中2个", "*+"]);
    scene.play("*");
    assert_eq!(scene.state.marks.len(), tabs::rows(&scene.state).len());
}

#[test]
fn days_and_things_are_clicked() {
    let mut scene = scene(Lang::Zh, 80, 24);
    scene.play("6");
    // Wednesday of the fifth week, its second line: 25 September.
    let at = |x, y, kind| Input::Mouse(Press { x, y, kind });
    scene.hear(at(14, 17, PressKind::Click));
    let screen = scene.screen();
    shows(&screen, &["2024年9月25日", "[25]"]);
    let y = screen.lines().position(|line| line.contains("主体至四层")).unwrap();
    scene.hear(at(60, u16::try_from(y).unwrap(), PressKind::Click));
    assert_eq!(scene.state.context(), Context::Agenda);
    assert!(matches!(scene.state.node(), Node::Thing(Thing::Update, _)));
    scene.hear(at(14, 17, PressKind::DoubleClick));
    assert_eq!(scene.state.context(), Context::Agenda);
    // Where there is more without a date than the month can show, one goes there.
    let y = screen.lines().position(|line| line.contains("未定期限，见")).unwrap();
    scene.hear(at(60, u16::try_from(y).unwrap(), PressKind::Click));
    assert_eq!(scene.state.tab, Tab::Timeline);
}

#[test]
fn without_a_date_it_is_said_how_to_set_one() {
    let mut summary = shipped::summary();
    summary.projects.clear();
    summary.items.clear();
    summary.blockers.clear();
    for lang in Lang::ALL {
        let mut scene = Scene::new(lang, 80, 24);
        update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary.clone()))));
        let said = if lang == Lang::Zh { "按 d 定期限，就会出现" } else { "and press d" };
        shows(&scene.play("6").screen(), &[said]);
        for key in ["<enter>", " ", "<down>", "<pagedown>", "0", "<insert>"] {
            scene.play(key);
            assert!(!scene.screen().is_empty());
        }
    }
}

#[test]
fn names_of_any_kind_leave_the_days_and_the_list_straight() {
    for lang in Lang::ALL {
        let mut scene = tortured(lang, 80, 24);
        scene.play("6<left><left><left><left><left>");
        for width in (60..=200).step_by(7) {
            for height in [16, 24, 48] {
                scene.hear(Input::Resize(Size { width, height }));
                let view::View::Whole(whole) = view::view(&scene.state) else { panic!("too small") };
                let rows = whole.body.iter().filter_map(|part| match &part.content {
                    view::Content::Rows(rows) => Some(rows.iter().map(move |row| (part.area, row))),
                    _ => None,
                });
                for (area, row) in rows.flatten() {
                    let width = row.line.width();
                    let is_day = row.line.0.iter().any(|span| matches!(span.target, Some(Target::Cell(..))));
                    let fills = row.target.is_some() || is_day;
                    assert!(width <= usize::from(area.width), "{:?}", row.line);
                    assert!(!fills || width == usize::from(area.width), "{:?}", row.line);
                }
            }
        }
    }
}
