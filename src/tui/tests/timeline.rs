//! The timeline: dates of every kind on their columns, and walking through time.

use ratatui::layout::Size;

use super::dated::{busy, scene, tortured};
use super::desk::{Clerk, shows};
use super::{Scene, shipped};
use crate::model::Thing;
use crate::text::{Lang, cells};
use crate::tui::message::{Input, Message, Press, PressKind};
use crate::tui::subject::Node;
use crate::tui::tabs::Tab;
use crate::tui::{update, view};

#[test]
fn dates_of_every_kind_stand_on_their_columns() {
    for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        insta::assert_snapshot!(format!("timeline_{code}"), scene(lang, 80, 24).play("5jjoj").screen());
        insta::assert_snapshot!(
            format!("timeline_wide_{code}"),
            scene(lang, 120, 40).play("/P04-M1<enter>5O").screen()
        );
    }
}

/// The row of the screen that holds `word`.
fn row<'s>(screen: &'s str, word: &str) -> &'s str {
    screen.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{word} is missing:\n{screen}"))
}

/// The cell that `word` begins in.
fn column(screen: &str, word: &str) -> usize {
    let (before, _) = row(screen, word).split_once(word).unwrap();
    cells::width(before)
}

#[test]
fn what_is_selected_stays_selected_and_a_milestone_is_unfolded() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let screen = scene.play("/P04-M1<enter>5").screen();
    shows(&screen, &["- P04", "装饰装修完成", "原定：8月", "预计逾期"]);
    assert_eq!(scene.state.node(), &Node::Thing(Thing::Milestone, "P04-M1".to_owned()));
    shows(&scene.play("<enter>").screen(), &["P04-M1", "原定期限", "第2次顺延"]);
    scene.play("<esc>2");
    assert_eq!(scene.state.node(), &Node::Thing(Thing::Milestone, "P04-M1".to_owned()));
}

#[test]
fn the_baseline_stands_under_the_forecast_and_is_passed_over() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let screen = scene.play("/P04-M1<enter>5").screen();
    let below = screen.lines().skip_while(|line| !line.contains("装饰装修完成")).nth(1).unwrap();
    assert!(below.contains("原定：8月") && below.contains("╌╌╌╌"), "{screen}");
    scene.play("<down>");
    assert_eq!(scene.state.node(), &Node::Thing(Thing::Milestone, "P04-M2".to_owned()));
}

#[test]
fn what_is_pushed_says_so_and_by_how_much() {
    let mut scene = scene(Lang::Zh, 120, 40);
    shows(
        row(&scene.play("/P09-M2<enter>5<right><right><right>").screen(), "受影响顺延"),
        &["██████", "◦", "12月 预计逾期 受影响顺延92天"],
    );
    scene.play("<f9>");
    shows(&scene.screen(), &["December forecast late pushed 92 days"]);
}

#[test]
fn folding_a_milestone_away_goes_to_its_project() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let screen = scene.play("/P04-M1<enter>5o").screen();
    assert!(!screen.contains("原定"), "{screen}");
    assert_eq!(scene.state.node(), &Node::project("P04"));
    shows(&scene.play("O<end>").screen(), &["- P04"]);
    shows(&scene.play("O").screen(), &["+ P04"]);
}

#[test]
fn commands_are_given_on_the_row() {
    let mut clerk = Clerk::new(Lang::Zh).given(busy());
    clerk.play("/P03-M2<enter>5 2024-09-28<enter>");
    let screen = clerk.scene.screen();
    shows(row(&screen, "财政评审完成  "), &["✓ ◊ 9月28日"]);
    shows(&clerk.play("u"), &["◊ 10月8日 临期"]);
    shows(&clerk.play("<insert>"), &["*    财政评审完成", "已选中1个"]);
}

#[test]
fn time_is_scrolled_label_by_label_and_home_brings_the_data_date_back() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let home = scene.play("5").screen();
    let later = scene.play("<right>").screen();
    assert_eq!(column(&later, "8月"), column(&home, "7月"));
    shows(&later, &["┃09-30"]);
    let away = scene.play("<right><right><right><right><right><right>").screen();
    assert!(!away.contains("┃09-30"), "{away}");
    // What lies elsewhere points there.
    shows(row(&away, "P01"), &["‹"]);
    shows(&away, &["Home 数据日期", "End 找到它"]);
    shows(&scene.play("<end>").screen(), &["✓━━━━━━✓"]);
    assert_eq!(scene.play("<home>").screen(), home);
    for _ in 0..40 {
        scene.play("<left>");
    }
    shows(row(&scene.screen(), "P01"), &["›"]);
}

#[test]
fn zooming_keeps_the_data_date_where_it_is() {
    let mut scene = scene(Lang::Zh, 80, 24);
    let months = scene.play("5").screen();
    let at = column(&months, "┃09-30");
    let weeks = scene.play("+").screen();
    assert_eq!(column(&weeks, "┃09-30"), at);
    shows(&weeks, &["2024年9月", "10月"]);
    let quarters = scene.play("--").screen();
    assert_eq!(column(&quarters, "┃09-30"), at);
    shows(&quarters, &["4季度", "2025年"]);
    assert_eq!(scene.play("-").screen(), quarters, "there is nothing coarser");
}

#[test]
fn time_ends_where_the_calendar_of_the_program_does() {
    let mut scene = Scene::new(Lang::En, 80, 24);
    scene.play("5<ctrl-left>");
    for _ in 0..1200 {
        scene.play("<right>");
    }
    shows(&scene.screen(), &["2199"]);
    assert!(!scene.screen().contains("2200"));
}

#[test]
fn a_row_is_clicked() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("5");
    let y = scene.screen().lines().position(|line| line.contains("P05")).unwrap();
    let click = |kind| Input::Mouse(Press { x: 60, y: u16::try_from(y).unwrap(), kind });
    scene.hear(click(PressKind::Click));
    assert_eq!(scene.state.node(), &Node::project("P05"));
    scene.hear(click(PressKind::DoubleClick));
    shows(&scene.screen(), &["P05  北平路学校"]);
}

#[test]
fn without_a_date_it_is_said_how_to_set_one() {
    let mut summary = shipped::summary();
    let project = summary.projects.remove(0).unwrap();
    summary.items.clear();
    summary.projects = vec![project].into();
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary.clone()))));
    shows(&scene.play("5").screen(), &["P01", "未定期限2", "按 o 展开项目，选中节点后按 d 定期限"]);
    summary.projects.clear();
    update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary))));
    shows(&scene.play("").screen(), &["台账里还没有项目", "按 : 打开命令面板"]);
    for key in ["<down>", "o", "O", "<end>", "<right>", "+", "<enter>"] {
        scene.play(key);
        assert!(!scene.screen().is_empty());
    }
}

#[test]
fn names_of_any_kind_leave_the_columns_straight() {
    for lang in Lang::ALL {
        let mut scene = tortured(lang, 80, 24);
        scene.play("5O");
        for width in (60..=200).step_by(7) {
            scene.hear(Input::Resize(Size { width, height: 48 }));
            let view::View::Whole(whole) = view::view(&scene.state) else { panic!("too small") };
            let names = (usize::from(width) / 4).clamp(24, 30);
            for part in &whole.body {
                let view::Content::Rows(rows) = &part.content else { continue };
                for row in rows.iter().filter(|row| row.target.is_some()) {
                    assert_eq!(row.line.width(), usize::from(width), "{:?}", row.line);
                    assert_eq!(cells::width(&row.line.0[0].text), names, "{:?}", row.line);
                }
            }
        }
    }
}

#[test]
fn of_a_large_ledger_only_what_is_seen_is_drawn() {
    let mut summary = shipped::summary();
    let pattern = summary.projects.iter().find(|project| project.milestones.len() == 7).unwrap().clone();
    summary.projects = (0..10_000)
        .map(|at| {
            let mut project = pattern.clone();
            project.code = format!("P{at:05}");
            for (nth, milestone) in project.milestones.iter_mut().enumerate() {
                milestone.code = format!("P{at:05}-M{nth}");
            }
            project
        })
        .collect();
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary))));
    scene.play("5O");
    assert!(scene.state.tab == Tab::Timeline && scene.screen().contains("共80002行"), "{}", scene.screen());
    scene.play("G");
    let view::View::Whole(whole) = view::view(&scene.state) else { panic!("too small") };
    let rows = whole.body.iter().map(|part| match &part.content {
        view::Content::Rows(rows) => rows.len(),
        _ => 0,
    });
    assert_eq!(rows.sum::<usize>(), 20);
}
