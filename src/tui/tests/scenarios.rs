//! What people do at the screen, and what they see and give as commands.

use chrono::NaiveDate;

use super::{Scene, released};
use crate::ledger::{Command, Failure, Move};
use crate::model::{ActionStatus, BlockerCategory, Commitment, DataDate, Deed, Hint, Kind, Problem, Receipt};
use crate::text::Lang;
use crate::tui::draw::draw;
use crate::tui::key::Key;
use crate::tui::look::{Look, Theme};
use crate::tui::message::{Answer, Effect, Input, Message};
use crate::tui::state::State;
use crate::tui::{tests::shipped, update, view};

fn zh(keys: &str) -> Scene {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play(keys);
    scene
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

/// The ledger answers the command that was given.
fn answer(scene: &mut Scene, outcome: Result<Receipt, Failure>) {
    scene.effects.clear();
    let summary = Ok(Box::new(shipped::summary()));
    assert!(update::update(&mut scene.state, Message::Answered(Box::new(Answer { outcome, summary }))).is_none());
}

#[test]
fn the_outline_opens_with_items_and_projects_and_a_tally() {
    insta::assert_snapshot!("outline_zh", Scene::new(Lang::Zh, 80, 24).screen());
    insta::assert_snapshot!("outline_en", Scene::new(Lang::En, 80, 24).screen());
}

#[test]
fn a_wide_terminal_shows_the_project_beside_the_outline() {
    insta::assert_snapshot!("project_wide_zh", Scene::new(Lang::Zh, 120, 40).play("ojl").screen());
    insta::assert_snapshot!("project_wide_en", Scene::new(Lang::En, 120, 40).play("ojl").screen());
}

#[test]
fn a_milestone_is_completed_on_the_day_that_was_typed() {
    let mut scene = zh("/ygsyl<enter>lj ");
    insta::assert_snapshot!("complete_zh", scene.screen());
    scene.play("7月20日<tab>中标通知书已发<enter>");
    let expected = Command::Complete {
        what: vec!["P07-M1".to_owned()],
        on: Some(day(7, 20)),
        note: Some("中标通知书已发".to_owned()),
    };
    assert_eq!(scene.command(), expected);
}

#[test]
fn what_is_typed_is_echoed_as_understood_before_it_is_saved() {
    let scene = zh("/一高实验楼 主体<enter>d争取8月底前");
    assert!(scene.screen().contains("2024-08-31"), "{}", scene.screen());
    let mut scene = zh("/一高实验楼 主体<enter>d某天<enter>");
    assert!(scene.effects.is_empty());
    assert!(scene.screen().contains("某天"));
    scene.play("<ctrl-u>争取8月底前<enter>");
    match scene.command() {
        Command::Plan { date: Some(date), commitment, .. } => {
            assert_eq!((date.kind(), commitment), (Kind::ByMonthEnd, Some(Commitment::Strive)));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_planned_date_is_taken_away_only_after_asking() {
    let mut scene = zh("/一高实验楼 主体<enter>d<ctrl-u><enter>");
    assert!(scene.effects.is_empty());
    assert!(scene.screen().contains("要取消"));
    scene.play("<esc><enter><enter>");
    assert!(matches!(scene.command(), Command::Plan { date: None, .. }));
}

#[test]
fn units_move_by_pinyin_of_the_stage() {
    let mut scene = zh("ojm");
    insta::assert_snapshot!("move_zh", scene.screen());
    scene.play("<tab>jg<tab>３<enter>");
    let expected = Command::Move(Move {
        project: "P01".to_owned(),
        count: 3,
        from: "fit_out".to_owned(),
        to: "completion".to_owned(),
        site: None,
        on: Some(day(6, 30)),
        note: None,
    });
    assert_eq!(scene.command(), expected);
}

#[test]
fn a_form_that_is_refused_stays_open_and_says_why() {
    let mut scene = zh("ojm<enter>");
    assert!(scene.effects.is_empty());
    assert!(scene.screen().contains("请填写“数量”"), "{}", scene.screen());
    scene.play("30<enter>");
    let summary = shipped::summary();
    let problem = Problem::NotEnoughUnits {
        project: summary.projects[0].reference(),
        unit: "栋".to_owned(),
        stage: "fit_out".to_owned(),
        wanted: 30,
        available: 14,
        on: day(6, 30),
        there: vec![("completion".to_owned(), 8), ("fit_out".to_owned(), 14)],
        stages: summary.stages,
    };
    answer(&mut scene, Err(Failure::Refused(problem)));
    assert!(scene.screen().contains("30") && scene.screen().contains("14栋"), "{}", scene.screen());
}

#[test]
fn a_receipt_is_said_with_its_hints_and_undo_needs_no_letter() {
    let mut scene = zh("/ygsyl<enter>lj <enter>");
    let deed = Deed::Completed { what: vec![shipped::summary().projects[6].milestones[0].reference()], on: day(7, 20) };
    let hints = vec![Hint::PinMoved { from: day(6, 30), to: day(7, 20) }];
    answer(&mut scene, Ok(Receipt { entry: 2, deed, hints }));
    let screen = scene.screen();
    assert!(screen.contains("P07-M1") && screen.contains("7月20日"), "{screen}");
    scene.play("<ctrl-z>");
    assert_eq!(scene.command(), Command::Undo);
}

#[test]
fn an_update_takes_lines_and_pastes_and_is_never_lost() {
    let mut scene = zh("oja主体<enter>");
    scene.hear(Input::Paste("封顶\r\n待验收".to_owned()));
    scene.play("<esc>");
    assert!(scene.screen().contains("草稿已保留"), "{}", scene.screen());
    scene.play("q");
    assert!(scene.effects.is_empty(), "leaving asks first");
    assert!(scene.screen().contains("填写进展：P01"), "{}", scene.screen());
    scene.play("<esc>a<f10>");
    let expected = Command::Report {
        what: "P01".to_owned(),
        text: "主体\n封顶\n待验收".to_owned(),
        on: Some(day(6, 30)),
        by: None,
    };
    assert_eq!(scene.command(), expected);
}

#[test]
fn actions_take_a_status_and_the_data_date_follows_the_clock_again() {
    let mut scene = zh("/8.6<enter> <down><enter>");
    let expected =
        Command::Mark { action: "8.6".to_owned(), status: ActionStatus::Ongoing, on: Some(day(6, 30)), note: None };
    assert_eq!(scene.command(), expected);
    let mut scene = zh("ttoday<enter>");
    assert_eq!(scene.command(), Command::SetDataDate(DataDate::FollowsClock));
    let mut scene = zh("t2024-07-31<enter>");
    assert_eq!(scene.command(), Command::SetDataDate(DataDate::Pinned(day(7, 31))));
}

#[test]
fn blockers_are_recorded_and_closed() {
    let mut scene = zh("ojb资金未到位<tab>yd<ctrl-s>");
    let expected = Command::Block {
        projects: vec!["P01".to_owned()],
        text: "资金未到位".to_owned(),
        category: BlockerCategory::Land,
        due: None,
        owner: None,
        on: Some(day(6, 30)),
    };
    assert_eq!(scene.command(), expected);
    let mut scene = zh("ox<enter>");
    assert!(matches!(scene.command(), Command::Unblock { what, .. } if what == "B1"));
}

#[test]
fn hanzi_where_commands_are_expected_bring_a_hint_and_change_nothing() {
    assert!(zh("完").screen().contains("请切换到英文输入"));
    let mut english = Scene::new(Lang::En, 80, 24);
    assert!(english.play("完").screen().contains("请切换到英文输入"));
    assert!(zh("、").screen().contains("查找："));
}

#[test]
fn search_finds_by_initials_and_goes_on_with_n() {
    let mut scene = zh("/ygsyl");
    insta::assert_snapshot!("search_zh", scene.screen());
    scene.play("<enter>");
    assert!(scene.state.subject().reference().is_some_and(|what| what.code == "P07"));
    scene.play("n");
    assert!(scene.state.subject().reference().is_some_and(|what| what.code != "P07"));
    scene.play("N");
    assert!(scene.state.subject().reference().is_some_and(|what| what.code == "P07"));
}

#[test]
fn the_cursor_is_shown_only_in_a_text_field() {
    assert!(!zh("").screen().contains("cursor"));
    assert!(zh("/封顶").screen().contains("cursor at 11,2"), "{}", zh("/封顶").screen());
    assert!(zh("oja封顶").screen().contains("cursor"));
    assert!(!zh("ojm").screen().contains("cursor"), "a choice has no caret");
    assert!(zh("<f1>").screen().contains("cursor"));
    assert!(!zh("p").screen().contains("cursor"));
}

#[test]
fn a_small_terminal_says_what_it_needs_and_recovers() {
    let mut scene = zh("oja草稿");
    let before = scene.screen();
    for (width, height) in [(59, 24), (80, 15), (1, 1)] {
        scene.hear(Input::Resize(ratatui::layout::Size { width, height }));
        assert!(!scene.screen().contains("P01"));
    }
    scene.hear(Input::Resize(ratatui::layout::Size { width: 80, height: 24 }));
    assert_eq!(scene.screen(), before);
}

#[test]
fn a_window_that_shrinks_while_a_frame_is_made_is_survived() {
    let scene = zh("oja");
    let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(30, 8)).unwrap();
    terminal
        .draw(|frame| draw(&view::view(&scene.state), Look { theme: Theme::Plain, ..Look::default() }, frame))
        .unwrap();
}

#[test]
fn the_language_switches_everywhere_without_losing_what_is_typed() {
    let mut scene = zh("oja主体封顶<f9>");
    assert!(scene.screen().contains("Update on P01") && scene.screen().contains("主体封顶"), "{}", scene.screen());
    scene.play("<f9>");
    assert!(scene.screen().contains("填写进展"));
}

#[test]
fn a_change_made_elsewhere_keeps_the_selection_and_what_is_typed() {
    let mut scene = zh("/ygsyl<enter>lja进度<f1>");
    let mut summary = shipped::summary();
    summary.projects.remove(0);
    update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary))));
    assert!(scene.screen().contains("已在别处改动"));
    scene.play("<esc>");
    assert!(scene.screen().contains("进度"));
    assert!(scene.state.subject().reference().is_some_and(|what| what.code == "P07-M1"));
}

#[test]
fn leaving_is_an_effect_and_releases_are_no_keys() {
    let mut scene = zh("q");
    assert_eq!(scene.effects.pop(), Some(Effect::Quit));
    let press = crossterm::event::KeyEvent::from(crossterm::event::KeyCode::Char('q'));
    assert!(Key::pressed(released(press)).is_none());
}

/// No line of any view is wider than its place, in either language, at any size.
#[test]
fn nothing_is_wider_than_the_screen() {
    for lang in Lang::ALL {
        for keys in ["", "ojj", "ojj<enter>", "/招标", "p", "<f1>"] {
            let mut scene = Scene::new(lang, 80, 24);
            scene.play(keys);
            for width in (60..=200).step_by(13) {
                scene.hear(Input::Resize(ratatui::layout::Size { width, height: 24 }));
                assert_fits(&scene.state);
            }
        }
    }
}

fn assert_fits(state: &State) {
    let view::View::Whole(whole) = view::view(state) else { panic!("too small") };
    let fits = |lines: &[view::Line], room: u16| {
        for line in lines {
            assert!(line.width() <= usize::from(room), "{room}: {line:?}");
        }
    };
    fits(&whole.header, state.size.width);
    fits(&whole.notice, state.size.width);
    fits(std::slice::from_ref(&whole.hints), state.size.width);
    for part in &whole.body {
        if let view::Content::Rows(rows) = &part.content {
            for row in rows {
                assert!(row.line.width() <= usize::from(part.area.width), "{:?}", row.line);
            }
        }
    }
}
