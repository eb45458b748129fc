//! The table of projects: sorting, columns, marks, and columns that stay straight whatever stands in them.

use ratatui::layout::Size;

use super::desk::{Clerk, shows};
use super::lists::{SIZES, a_summer, office, pictures};
use super::{Scene, shipped};
use crate::model::view::Summary;
use crate::text::{Lang, cells};
use crate::tui::memory::{Memory, Note, Noted, Sorting};
use crate::tui::message::{Effect, Input, Message, Press, PressKind};
use crate::tui::tabs::projects::Column;
use crate::tui::{update, view};

/// The codes of the projects in the order of the screen.
fn order(screen: &str) -> Vec<String> {
    let code =
        |line: &str| line.split_whitespace().find(|word| word.starts_with('P') && word.len() == 3).map(str::to_owned);
    screen.lines().skip(3).filter_map(code).collect()
}

fn codes<const N: usize>(codes: [&str; N]) -> Vec<String> {
    codes.map(str::to_owned).to_vec()
}

fn first(screen: &str, count: usize) -> Vec<String> {
    order(screen).into_iter().take(count).collect()
}

#[test]
fn the_table_fits_its_place_in_both_languages() {
    pictures("projects", "3");
}

#[test]
fn a_table_without_projects_says_what_to_do() {
    for lang in Lang::ALL {
        let mut scene = Scene::new(lang, 80, 24);
        let summary = Summary { projects: Vec::new().into(), ..shipped::summary() };
        update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary))));
        insta::assert_snapshot!(format!("no_projects_{}", lang.code()), scene.play("3<f9><f9>").screen());
    }
}

#[test]
fn a_long_code_stays_whole() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    let mut summary = shipped::summary();
    let mut project = summary.projects.get(6).unwrap().clone();
    project.code = "P000007".to_owned();
    summary.projects.replace(6, project);
    update::update(&mut scene.state, Message::Reread(Ok(Box::new(summary))));
    assert!(scene.play("3").screen().contains("P000007 "), "{}", scene.screen());
}

#[test]
fn any_column_sorts_and_the_heading_says_which() {
    let mut clerk = office(Lang::Zh, 80, 24);
    let by_code = clerk.play("3");
    shows(&by_code, &["编号^"]);
    assert_eq!(first(&by_code, 3), ["P01", "P02", "P03"]);
    let by_name = clerk.play(">");
    shows(&by_name, &["名称^", "按“名称”排序"]);
    // Numbers by value, then pinyin: 一高实验楼, 一高图书馆, 2024年…, 北平路.
    assert_eq!(first(&by_name, 4), ["P07", "P06", "P14", "P05"]);
    let backwards = clerk.play("s");
    shows(&backwards, &["名称v", "按“名称”倒序"]);
    assert_eq!(order(&backwards), order(&by_name).into_iter().rev().collect::<Vec<_>>());
    shows(&clerk.play(">"), &["状态^"]);
    shows(&clerk.play("<<<"), &["灯^"]);
    assert_eq!(first(&clerk.play("<<"), 1), ["P07"], "what is overdue stands on top");
}

#[test]
fn what_is_unknown_comes_last_either_way_and_equals_keep_their_order() {
    let mut clerk = office(Lang::Zh, 80, 24);
    // 下一节点: only some have a date.
    let soonest = clerk.play("3>>>>");
    shows(&soonest, &["下一节点^"]);
    let latest = clerk.play("~");
    assert_eq!((first(&soonest, 3), first(&latest, 3)), (codes(["P07", "P14", "P01"]), codes(["P01", "P07", "P14"])));
    assert_eq!(order(&soonest)[3..], order(&latest)[3..]);
}

#[test]
fn sorting_keeps_what_is_selected_and_is_remembered() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("3jjj>");
    assert!(scene.state.subject().reference().is_some_and(|what| what.code == "P04"));
    let sorting = Sorting { by: "name".to_owned(), backwards: false };
    assert_eq!(scene.effects, [Effect::Remember(Note { view: "projects", what: Noted::Sort(sorting) })]);
}

/// The screen as it is clicked.
fn click(scene: &mut Scene, word: &str) {
    let screen = scene.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(word)).unwrap();
    let x = cells::width(line.split(word).next().unwrap());
    let at = |at: usize| u16::try_from(at).unwrap();
    scene.hear(Input::Mouse(Press { x: at(x), y: at(y), kind: PressKind::Click }));
}

#[test]
fn a_heading_that_is_clicked_sorts_and_once_more_from_the_end() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("3");
    click(&mut scene, "已竣工");
    shows(&scene.screen(), &["已竣工^"]);
    click(&mut scene, "已竣工");
    shows(&scene.screen(), &["已竣工v"]);
    assert_eq!(first(&scene.screen(), 2), ["P08", "P09"]);
    click(&mut scene, "一高实验楼");
    assert!(scene.state.subject().reference().is_some_and(|what| what.code == "P07"));
}

#[test]
fn columns_are_chosen_moved_and_remembered() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let screen = office(lang, width, height).play("3c<down><down>");
            insta::assert_snapshot!(format!("columns_{}_{width}", lang.code()), screen);
        }
    }
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    // Without light; the name before the code; and the sites at the end.
    scene.play("3c j-");
    let usual = |columns: &mut Vec<&str>| {
        columns.retain(|code| *code != "light");
        columns.swap(0, 1);
    };
    let mut codes: Vec<&str> = Column::USUAL.iter().map(|column| column.code()).collect();
    usual(&mut codes);
    scene.play("<enter>");
    let columns = codes.iter().map(|&code| code.to_owned()).collect();
    assert_eq!(scene.effects, [Effect::Remember(Note { view: "projects", what: Noted::Columns(columns) })]);
    let heading = scene.screen().lines().nth(2).unwrap().to_owned();
    assert!(heading.trim_start().starts_with("名称") && !heading.contains('灯'), "{heading}");
    shows(&scene.play("c<delete><esc>").screen(), &["灯 编号"]);
}

#[test]
fn one_column_has_to_stay() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    let screen = scene.play("3c               ").screen();
    shows(&screen, &["至少要留一栏", "[✓]"]);
    assert_eq!(scene.state.projects.columns.len(), 1);
}

#[test]
fn what_was_remembered_of_the_table_is_there_the_next_time() {
    let mut memory = Memory::default();
    let columns = ["name", "gone_since", "blockers"].map(str::to_owned).to_vec();
    memory.take(&Note { view: "projects", what: Noted::Columns(columns) });
    let sorting = Sorting { by: "name".to_owned(), backwards: true };
    memory.take(&Note { view: "projects", what: Noted::Sort(sorting) });
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.state.recall(memory);
    let heading = scene.play("3").screen().lines().nth(2).unwrap().to_owned();
    assert_eq!(heading.split_whitespace().collect::<Vec<_>>(), ["名称v", "问题"]);
}

#[test]
fn columns_that_do_not_fit_are_counted_and_can_be_scrolled_to() {
    let all = |lang| {
        let mut clerk = Clerk::new(lang).given(a_summer());
        clerk.scene.state.projects.columns = Column::ALL.to_vec();
        clerk
    };
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("all_columns_{}", lang.code()), all(lang).play("3"));
        insta::assert_snapshot!(
            format!("all_columns_scrolled_{}", lang.code()),
            all(lang).play("3<right><right><right>")
        );
    }
    let mut clerk = all(Lang::Zh);
    shows(&clerk.play("3"), &["+13"]);
    let end = clerk.play(&"<right>".repeat(40));
    shows(&end, &["责任人", "‹"]);
    assert!(!end.contains('+'), "{end}");
    assert_eq!(clerk.play("<right>"), end, "there is nothing further on");
    shows(&clerk.play(&"<left>".repeat(40)), &["+13"]);
}

#[test]
fn space_marks_here_and_completes_elsewhere() {
    let mut clerk = office(Lang::Zh, 80, 24);
    let marked = clerk.play("3  ");
    shows(&marked, &["已选中2个", "*黄 P01", "*灰 P02"]);
    shows(&clerk.play("<esc>2/P07-M1<enter> "), &["完成节点：P07-M1"]);
}

#[test]
fn going_to_another_view_and_back_keeps_the_thing_and_the_order() {
    let mut clerk = office(Lang::Zh, 80, 24);
    let before = clerk.play("3>>jjj");
    let thing = clerk.scene.state.selected.clone();
    clerk.play("7283");
    assert_eq!(clerk.scene.state.selected, thing);
    assert_eq!(order(&clerk.play("")), order(&before));
}

/// Names that would push a column out of line.
const TORTURE: [&str; 9] = [
    "“北平路”——学校（新校区）①期……",
    "ｶﾞ½㎡工程👨‍👩‍👧✅",
    "e\u{301}cole\tnumber\u{7}1",
    "\u{202E}教师周转房",
    "一\n二\n三",
    "A very long name that no terminal in any office has ever been wide enough to show in one line of a table",
    "特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别长的名称",
    "🇨🇳⚠\u{FE0F}",
    "",
];

fn tortured() -> Summary {
    let mut summary = shipped::summary();
    for (project, name) in summary.projects.iter_mut().zip(TORTURE.iter().cycle()) {
        project.name = (*name).to_owned();
        project.name_en = Some((*name).to_owned());
        project.responsible.unit = Some((*name).to_owned());
        project.responsible.person = Some((*name).to_owned());
        for milestone in &mut project.milestones {
            milestone.name = (*name).to_owned();
        }
    }
    for (blocker, name) in summary.blockers.iter_mut().zip(TORTURE) {
        blocker.text = name.to_owned();
        blocker.owner = Some(name.to_owned());
    }
    summary
}

/// Whatever stands in them, all rows of a list have their columns at the same cells.
#[test]
fn columns_stay_straight_at_every_width() {
    for lang in Lang::ALL {
        let mut scene = Scene::new(lang, 80, 24);
        update::update(&mut scene.state, Message::Reread(Ok(Box::new(tortured()))));
        scene.state.projects.columns = Column::ALL.to_vec();
        for width in 60..=200 {
            scene.hear(Input::Resize(Size { width, height: 30 }));
            for keys in ["3", "8"] {
                scene.play(keys);
                let view::View::Whole(whole) = view::view(&scene.state) else { panic!("too small") };
                for part in &whole.body {
                    let view::Content::Rows(rows) = &part.content else { continue };
                    for row in rows {
                        assert!(row.line.width() <= usize::from(part.area.width), "{width}: {:?}", row.line);
                    }
                }
                let starts = |line: &view::Line| {
                    let mut at = 0;
                    let ends = line.0.iter().map(|span| {
                        at += cells::width(&span.text);
                        at
                    });
                    ends.collect::<Vec<_>>()
                };
                let list = whole.body.iter().filter_map(|part| match &part.content {
                    view::Content::Rows(rows) if rows.len() > 1 && rows[0].target.is_some() => Some(rows),
                    _ => None,
                });
                for rows in list {
                    for row in rows {
                        assert_eq!(starts(&row.line), starts(&rows[0].line), "{keys} {width}: {:?}", row.line);
                    }
                }
            }
        }
    }
}
