//! The timeline: dates of every kind on their columns, and walking through time.

use chrono::NaiveDate;
use ratatui::layout::Size;

use super::desk::{Clerk, shows};
use super::{Scene, shipped};
use crate::ledger::{Change, Command};
use crate::model::{ActionStatus, BlockerCategory, DataDate, Thing};
use crate::text::{Lang, cells, dates};
use crate::tui::message::{Input, Message, Press, PressKind};
use crate::tui::subject::Node;
use crate::tui::tabs::Tab;
use crate::tui::{update, view};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn date(words: &str) -> crate::model::PeriodDate {
    dates::read(words, dates::Context { year: 2024, data_date: day("2024-09-30") }).unwrap().date
}

fn plan(what: &str, words: &str) -> Command {
    Command::Plan { what: what.to_owned(), date: Some(date(words)), commitment: None, on: None, note: None }
}

fn done(what: &str, on: &str) -> Command {
    Command::Complete { what: vec![what.to_owned()], on: Some(day(on)), note: None }
}

fn forecast(what: &str, words: &str) -> Command {
    let reason = Some(BlockerCategory::Funds);
    Command::Forecast { what: what.to_owned(), date: Some(date(words)), reason, on: None, note: None }
}

fn block(text: &str, due: &str) -> Command {
    Command::Block {
        projects: vec!["P02".to_owned()],
        text: text.to_owned(),
        category: BlockerCategory::Funds,
        owner: None,
        due: Some(date(due)),
        on: Some(day("2024-09-02")),
    }
}

fn supervise(what: &str, text: &str, feedback: &str) -> Command {
    let (what, text) = (what.to_owned(), text.to_owned());
    Command::Supervise { what, text, feedback: date(feedback), by: None, on: Some(day("2024-09-02")) }
}

fn report(what: &str, text: &str, on: &str) -> Command {
    Command::Report { what: what.to_owned(), text: text.to_owned(), on: Some(day(on)), by: None }
}

/// A ledger in September with dates of every kind: done, done late, late, expected late, pushed, planned anew, undated.
pub(super) fn busy() -> Vec<Command> {
    let planned = [
        ("P01-M1", "8月"),
        ("P01-M2", "9月15日"),
        ("P02-M1", "8月底前"),
        ("P02-M2", "11月上旬"),
        ("P02-M3", "2025年1月"),
        ("P03-M1", "三季度"),
        ("P03-M2", "10月8日"),
        ("P03-M3", "10月15日前"),
        ("P03-M4", "四季度"),
        ("P03-M5", "年底前"),
        ("P03-M6", "下半年"),
        ("P03-M7", "2025年"),
        ("P04-M1", "8月"),
        ("P04-M2", "12月"),
        ("P05-M1", "尽快"),
        ("P06-M1", "9月12日"),
        ("P09-M1", "10月"),
        ("P09-M2", "12月"),
    ];
    let mut commands: Vec<Command> = planned.iter().map(|(what, words)| plan(what, words)).collect();
    commands.push(Command::SetDataDate(DataDate::FollowsClock));
    commands.extend([
        done("P01-M1", "2024-08-20"),
        done("P01-M2", "2024-09-25"),
        plan("P04-M1", "10月"),
        forecast("P04-M1", "11月中旬"),
        forecast("P05-M2", "10月20日"),
        forecast("P07-M3", "2025年2月"),
        forecast("P09-M1", "2025年1月"),
        report("P01", "外墙完成", "2024-09-25"),
        report("P02", "主体至四层", "2024-09-25"),
        report("P06", "书架进场", "2024-09-12"),
        block("进度款未到", "9月20日前"),
        block("图纸未定", "10月"),
        supervise("P06", "查清延误原因", "9月25日前"),
        supervise("P07", "报送复工方案", "10月12日前"),
    ]);
    commands.push(Command::Mark {
        action: "8.6".to_owned(),
        status: ActionStatus::Done,
        on: Some(day("2024-09-12")),
        note: None,
    });
    commands
}

fn clerk(lang: Lang, width: u16, height: u16) -> Clerk {
    Clerk::new(lang).given(busy()).sized(width, height)
}

#[test]
fn dates_of_every_kind_stand_on_their_columns() {
    for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        insta::assert_snapshot!(format!("timeline_{code}"), clerk(lang, 80, 24).play("5jjoj"));
        insta::assert_snapshot!(format!("timeline_wide_{code}"), clerk(lang, 120, 40).play("/P04-M1<enter>5O"));
    }
}

/// The row of the screen that holds `word`.
fn row<'s>(screen: &'s str, word: &str) -> &'s str {
    screen.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{word} is missing:\n{screen}"))
}

/// The cell that `word` begins in.
fn column(screen: &str, word: &str) -> usize {
    let line = row(screen, word);
    cells::width(&line[..line.find(word).unwrap()])
}

#[test]
fn what_is_selected_stays_selected_and_a_milestone_is_unfolded() {
    let mut clerk = clerk(Lang::Zh, 80, 24);
    let screen = clerk.play("/P04-M1<enter>5");
    shows(&screen, &["- P04", "装饰装修完成", "原定：8月", "预计逾期"]);
    assert_eq!(clerk.scene.state.node(), &Node::Thing(Thing::Milestone, "P04-M1".to_owned()));
    shows(&clerk.play("<enter>"), &["P04-M1", "原定期限", "第2次顺延"]);
    clerk.play("<esc>2");
    assert_eq!(clerk.scene.state.node(), &Node::Thing(Thing::Milestone, "P04-M1".to_owned()));
}

#[test]
fn the_baseline_stands_under_the_forecast_and_is_passed_over() {
    let mut clerk = clerk(Lang::Zh, 80, 24);
    let screen = clerk.play("/P04-M1<enter>5");
    let below = screen.lines().skip_while(|line| !line.contains("装饰装修完成")).nth(1).unwrap();
    assert!(below.contains("原定：8月") && below.contains("[====]"), "{screen}");
    clerk.play("<down>");
    assert_eq!(clerk.scene.state.node(), &Node::Thing(Thing::Milestone, "P04-M2".to_owned()));
}

#[test]
fn what_is_pushed_says_so_and_by_how_much() {
    let mut clerk = clerk(Lang::Zh, 120, 40);
    shows(
        row(&clerk.play("/P09-M2<enter>5<right><right><right>"), "受影响顺延"),
        &["[====]", "o", "12月 预计逾期 受影响顺延92天"],
    );
    clerk.play("<f9>");
    shows(&clerk.scene.screen(), &["December forecast late pushed 92 days"]);
}

#[test]
fn folding_a_milestone_away_goes_to_its_project() {
    let mut clerk = clerk(Lang::Zh, 80, 24);
    let screen = clerk.play("/P04-M1<enter>5o");
    assert!(!screen.contains("原定"), "{screen}");
    assert_eq!(clerk.scene.state.node(), &Node::project("P04"));
    shows(&clerk.play("O<end>"), &["- P04"]);
    shows(&clerk.play("O"), &["+ P04"]);
}

#[test]
fn commands_are_given_on_the_row() {
    let mut clerk = clerk(Lang::Zh, 80, 24);
    clerk.play("/P03-M2<enter>5 2024-09-28<enter>");
    let screen = clerk.scene.screen();
    shows(row(&screen, "财政评审完成  "), &["* + 9月28日"]);
    shows(&clerk.play("u"), &["+ 10月8日 临期"]);
    shows(&clerk.play("<insert>"), &["*    财政评审完成", "已选中1个"]);
}

#[test]
fn time_is_scrolled_label_by_label_and_home_brings_the_data_date_back() {
    let mut clerk = clerk(Lang::Zh, 80, 24);
    let home = clerk.play("5");
    let later = clerk.play("<right>");
    assert_eq!(column(&later, "8月"), column(&home, "7月"));
    shows(&later, &["|09-30"]);
    let away = clerk.play("<right><right><right><right><right><right>");
    assert!(!away.contains("|09-30"), "{away}");
    // What lies elsewhere points there.
    shows(row(&away, "P01"), &["<"]);
    shows(&away, &["Home 数据日期", "End 找到它"]);
    shows(&clerk.play("<end>"), &["*======*"]);
    assert_eq!(clerk.play("<home>"), home);
    for _ in 0..40 {
        clerk.play("<left>");
    }
    shows(row(&clerk.scene.screen(), "P01"), &[">"]);
}

#[test]
fn zooming_keeps_the_data_date_where_it_is() {
    let mut clerk = clerk(Lang::Zh, 80, 24);
    let months = clerk.play("5");
    let at = column(&months, "|09-30");
    let weeks = clerk.play("+");
    assert_eq!(column(&weeks, "|09-30"), at);
    shows(&weeks, &["2024年9月", "10月"]);
    let quarters = clerk.play("--");
    assert_eq!(column(&quarters, "|09-30"), at);
    shows(&quarters, &["4季度", "2025年"]);
    assert_eq!(clerk.play("-"), quarters, "there is nothing coarser");
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
    let project = summary.projects.remove(0);
    summary.items.clear();
    summary.projects = vec![project];
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

/// Names that push columns out of line.
pub(super) fn tortured(lang: Lang, width: u16, height: u16) -> Clerk {
    let names = [
        "“双减”——学校（①期）㎡",
        "👷\u{200d}♂️ 工地 ✅ 名",
        "ｆｕｌｌ　ｗｉｄｔｈ",
        "e\u{301}cole a\u{308}\u{301}",
        "名\u{202e}倒\u{200b}字\tTab",
        "x".repeat(200).leak(),
        "长".repeat(200).leak(),
    ];
    let named = |(at, name): (usize, &&str)| {
        let change = Change { name: Some((*name).to_owned()), ..Change::default() };
        [format!("P0{}", at + 1), format!("P0{}-M1", at + 1)].map(|what| Command::Edit { what, change: change.clone() })
    };
    clerk(lang, width, height).given(names.iter().enumerate().flat_map(named).collect::<Vec<_>>())
}

#[test]
fn names_of_any_kind_leave_the_columns_straight() {
    for lang in Lang::ALL {
        let mut clerk = tortured(lang, 80, 24);
        clerk.play("5O");
        for width in (60..=200).step_by(7) {
            clerk.scene.hear(Input::Resize(Size { width, height: 48 }));
            let view::View::Whole(whole) = view::view(&clerk.scene.state) else { panic!("too small") };
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
