//! The wall chart: walking it, and moving units by carrying them from stage to stage.

use std::fmt::Write as _;

use proptest::prelude::*;
use ratatui::layout::Size;

use super::desk::{Clerk, shows};
use super::{Input, Scene, keymap, shipped};
use crate::ledger::{Addition, Change, Command, Move};
use crate::model::view::Summary;
use crate::model::{Deed, Stage, Stages, Thing};
use crate::text::{Lang, Texts, cells};
use crate::tui::keymap::Context;
use crate::tui::message::{Message, Press, PressKind};
use crate::tui::state::{Notice, Pane, State};
use crate::tui::subject::Node;
use crate::tui::tabs::Tab;
use crate::tui::view::{Content, Target, Tone, View};
use crate::tui::{update, view};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// A piece of the chart that can be clicked, and where it stands.
struct Piece {
    x: usize,
    y: usize,
    words: String,
    tone: Tone,
}

fn pieces(state: &State) -> Vec<Piece> {
    let View::Whole(whole) = view::view(state) else { panic!("too small") };
    let mut pieces = Vec::new();
    for part in &whole.body {
        let Content::Rows(rows) = &part.content else { continue };
        for (y, row) in rows.iter().enumerate() {
            assert!(row.line.width() <= usize::from(part.area.width), "{:?}", row.line);
            let mut x = 0;
            for span in &row.line.0 {
                if matches!(span.target, Some(Target::Cell(..))) {
                    let y = y + usize::from(part.area.y);
                    pieces.push(Piece { x, y, words: span.text.clone(), tone: span.tone });
                }
                x += cells::width(&span.text);
            }
        }
    }
    pieces
}

/// The screen, and under it the cell that the cursor stands on.
fn seen(scene: &Scene) -> String {
    let mut text = scene.screen();
    for piece in pieces(&scene.state).iter().filter(|piece| piece.tone == Tone::Chosen) {
        let _ = writeln!(text, "cursor on {:?} at {},{}", piece.words, piece.x, piece.y);
    }
    text
}

fn selected(scene: &Scene) -> &str {
    match scene.state.node() {
        Node::Thing(Thing::Project, code) => code,
        other => panic!("{other:?}"),
    }
}

fn moved(count: u32, project: &str, from: &str, to: &str, site: Option<&str>) -> Command {
    let owned = |words: &str| words.to_owned();
    Command::Move(Move {
        project: owned(project),
        count,
        from: owned(from),
        to: owned(to),
        site: site.map(owned),
        on: None,
        note: None,
    })
}

fn with(lang: Lang, summary: Summary, width: u16, height: u16) -> Scene {
    let state = State::new(Texts::new(lang), keymap(), summary, Size { width, height });
    let mut scene = Scene { state, effects: Vec::new() };
    scene.play("4");
    scene
}

fn click(scene: &mut Scene, x: usize, y: usize, kind: PressKind) {
    let place = |at: usize| u16::try_from(at).unwrap();
    scene.hear(Input::Mouse(Press { x: place(x), y: place(y), kind }));
}

#[test]
fn the_chart_shows_where_every_unit_stands() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let name = |what: &str| format!("grid_{what}_{}_{width}", lang.code());
            let mut clerk = Clerk::new(lang).sized(width, height);
            clerk.play("4");
            insta::assert_snapshot!(name("start"), seen(&clerk.scene));
            clerk.play("<down><left><left><left>");
            insta::assert_snapshot!(name("walked"), seen(&clerk.scene));
            clerk.play("=<left><left>");
            insta::assert_snapshot!(name("all_stages"), seen(&clerk.scene));
            clerk.play("=<up><end><left> <right><right>3");
            insta::assert_snapshot!(name("carrying"), seen(&clerk.scene));
            clerk.play("<enter>");
            insta::assert_snapshot!(name("dropped"), seen(&clerk.scene));
            let mut empty = shipped::summary();
            empty.projects.clear();
            insta::assert_snapshot!(name("empty"), with(lang, empty, width, height).screen());
        }
    }
}

#[test]
fn arrows_go_from_cell_to_cell_and_the_project_stays_selected_everywhere() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4<down><down>");
    assert_eq!(selected(&scene), "P03");
    assert!(scene.screen().contains("装饰装修：无"), "{}", scene.screen());
    scene.play("<home>");
    shows(&scene.screen(), &["前期（环节未载）：4所；站点：实验幼儿园"]);
    scene.play("<pagedown>");
    assert_eq!(selected(&scene), "P14");
    scene.play("<pageup><end>");
    assert_eq!(selected(&scene), "P01");
    assert!(scene.screen().contains("竣工：8栋"));
    scene.play("<right><right>");
    assert!(scene.screen().contains("竣工：8栋"), "there is nothing further on");
    scene.play("jj<enter>");
    assert_eq!(scene.state.pane, Pane::Detail(0));
    assert!(scene.screen().contains("改扩建幼儿园"));
    scene.play("<esc>24");
    assert_eq!(selected(&scene), "P03");
}

#[test]
fn three_buildings_are_carried_on_and_the_total_stays() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4 ");
    assert_eq!(scene.state.context(), Context::Carry);
    shows(&scene.screen(), &["已从“装饰装修”拿起", "移动14栋（最多14；", "14*"]);
    scene.play("<right><right>３");
    shows(&scene.screen(), &["装饰装修 14->11，竣工 8->11，合计22栋不变", "11-", "11+", "11/22栋", "移动3栋"]);
    scene.play("<enter>");
    assert_eq!(scene.command(), moved(3, "P01", "fit_out", "completion", None));
    assert_eq!(scene.state.context(), Context::Carry, "in hand until the ledger has answered");
}

#[test]
fn the_number_is_typed_or_counted_and_never_more_than_there_is() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4 <right><right>1");
    assert!(scene.screen().contains("移动1栋"));
    scene.play("2");
    assert!(scene.screen().contains("移动12栋"));
    scene.play("9");
    shows(&scene.screen(), &["这里未具名的只有14栋"]);
    scene.play("<down>-");
    assert!(scene.screen().contains("移动12栋"), "{}", scene.screen());
    scene.play("<backspace>");
    assert!(scene.screen().contains("移动1栋"));
    scene.play("<down>+<up>");
    assert!(scene.screen().contains("移动3栋"), "{}", scene.screen());
    scene.play("5 ");
    assert_eq!(scene.command(), moved(5, "P01", "fit_out", "completion", None));
    scene.play("完");
    assert!(scene.screen().contains("请切换到英文输入"));
}

#[test]
fn named_sites_are_carried_by_name_one_after_the_other_or_all_of_them() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4j<home> <right>");
    shows(&scene.screen(), &["移动站点：P02-S1 产业集聚区幼儿园", "主体施工 3->2"]);
    scene.play("<up>");
    shows(&scene.screen(), &["数量不能改；按 Tab 换站点"]);
    scene.play("<tab><tab><enter>");
    assert_eq!(scene.command(), moved(1, "P02", "main_structure", "topping_out", Some("P02-S3")));
    scene.play("<tab>");
    shows(&scene.screen(), &["移动这里的全部3所", "主体施工 3->0，主体封顶 0->3，合计3所不变"]);
    scene.play(" ");
    assert_eq!(scene.command(), moved(3, "P02", "main_structure", "topping_out", None));
    scene.play("<tab>");
    shows(&scene.screen(), &["P02-S1"]);
}

/// P05 is one school with three buildings that are parts of it: they move, and no unit does.
#[test]
fn a_part_moves_without_a_unit() {
    let mut clerk = Clerk::new(Lang::Zh);
    let parts = clerk.play("4jjjj<home>");
    shows(&parts, &["二次结构：1所；未具名1所；组成部分：教学楼、综合楼、宿舍楼"]);
    shows(&clerk.play(" <right><tab>"), &["移动站点：P05-S1 教学楼", "装饰装修；它不单独计数，合计1所不变"]);
    let done = clerk.play("<enter>");
    shows(&done, &["P05-S1", "二次结构转入装饰装修"]);
    shows(&clerk.play("<home>"), &["二次结构：1所；未具名1所；组成部分：综合楼、宿舍楼"]);
}

/// Of P01 one building gets a name that nobody has placed yet.
#[test]
fn a_site_that_nobody_has_placed_can_be_carried_from_where_units_have_no_name() {
    let site = Addition::Site {
        project: "P01".to_owned(),
        name: "1号楼".to_owned(),
        stage: None,
        part: false,
        details: Change::default(),
    };
    let mut clerk = Clerk::new(Lang::Zh).given([Command::Add(site)]);
    shows(&clerk.play("4 <right><right>"), &["移动未具名的14栋"]);
    shows(&clerk.play("<tab>"), &["移动站点：P01-S1 1号楼", "装饰装修 14->13，竣工 8->9，合计22栋不变"]);
    clerk.play("<enter>");
    shows(&clerk.scene.screen(), &["竣工：9栋；站点：1号楼；未具名8栋"]);
}

#[test]
fn what_is_put_back_has_not_moved() {
    let mut clerk = Clerk::new(Lang::Zh);
    let before = clerk.content();
    let start = clerk.play("4<up>");
    shows(&clerk.play(" <right><right>3<esc>"), &["已放回，没有变动", "装饰装修：14栋"]);
    assert_eq!(clerk.play("<up>"), start);
    shows(&clerk.play(" <right><left><enter>"), &["已放回，没有变动"]);
    shows(&clerk.play("<right><right> "), &["8*"]);
    shows(&clerk.play("<esc><down> "), &["“竣工”没有可移动的单位"]);
    assert_eq!(clerk.content(), before);
}

#[test]
fn what_the_ledger_refuses_stays_in_hand_with_the_reason() {
    let mut clerk = Clerk::new(Lang::Zh);
    let refused = clerk.play("4 <right><right>0<enter>");
    shows(&refused, &["请写1或更大的整数", "装饰装修 14->14，竣工 8->8"]);
    shows(&clerk.play("2<enter>"), &["2栋由装饰装修转入竣工", "竣工：10栋"]);
    shows(&clerk.play("u"), &["已撤销", "竣工：8栋"]);
}

#[test]
fn the_form_takes_over_what_is_in_hand_with_a_day_and_a_note() {
    let mut clerk = Clerk::new(Lang::Zh);
    let form = clerk.play("4 <right><right>3<f10>");
    shows(&form, &["进度变动：P01", "装饰装修（14）", "竣工", "[3 "]);
    shows(&clerk.play("<esc>"), &["移动3栋", "11+"]);
    let done = clerk.play("m<tab><tab><tab>8月1日<tab>验收单已到<f10>");
    shows(&done, &["3栋由装饰装修转入竣工（2024年8月1日）", "竣工：11栋"]);
    assert_eq!(clerk.scene.state.context(), Context::Grid);
    let site = clerk.play("j<home> <right><tab>m");
    shows(&site, &["主体封顶", "P02-S2 第七幼儿园", "[1 "]);
}

#[test]
fn another_day_is_only_looked_at() {
    let mut clerk = Clerk::new(Lang::Zh);
    let looked = clerk.play("4v2024-07-10<enter> ");
    shows(&looked, &["不能改动"]);
    assert_eq!(clerk.scene.state.context(), Context::Grid);
}

#[test]
fn a_change_made_elsewhere_keeps_what_is_still_there_and_lets_go_of_the_rest() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("4 <right><right>3");
    colleague.play("4 <left>2<enter>");
    let kept = clerk.look().unwrap();
    shows(&kept, &["已在别处改动", "装饰装修 12->9，竣工 8->11"]);
    colleague.play("<right> <left>12<enter>");
    let gone = clerk.look().unwrap();
    shows(&gone, &["已不在原处，这次移动作罢"]);
    assert_eq!(clerk.scene.state.context(), Context::Grid);
}

#[test]
fn another_view_lets_go_of_what_is_in_hand() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4 <right>");
    click(&mut scene, 7, 1, PressKind::Click);
    assert!(scene.screen().contains("已放回"), "{}", scene.screen());
    scene.play("4");
    assert_eq!(scene.state.context(), Context::Grid);
}

#[test]
fn the_mouse_chooses_a_cell_opens_it_and_carries() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4");
    let at = |scene: &Scene, words: &str, y: usize| {
        pieces(&scene.state).into_iter().find(|piece| piece.y == y && piece.words.trim() == words).unwrap().x + 2
    };
    let three = at(&scene, "3", 5);
    click(&mut scene, three, 5, PressKind::Click);
    assert_eq!(selected(&scene), "P02");
    shows(&scene.screen(), &["主体施工：3所"]);
    click(&mut scene, 3, 9, PressKind::Click);
    assert_eq!(selected(&scene), "P06", "a name chooses its row");
    click(&mut scene, 3, 9, PressKind::WheelUp);
    assert_eq!(selected(&scene), "P03");
    let fourteen = at(&scene, "14", 4);
    click(&mut scene, fourteen, 4, PressKind::Click);
    scene.play(" ");
    let eight = at(&scene, "8", 4);
    click(&mut scene, eight, 4, PressKind::WheelDown);
    click(&mut scene, eight, 4, PressKind::Click);
    shows(&scene.screen(), &["装饰装修 14->0，竣工 8->22"]);
    click(&mut scene, eight, 6, PressKind::Click);
    shows(&scene.screen(), &["正在移动 P01 的单位"]);
    let onto = at(&scene, "22+", 4);
    click(&mut scene, onto, 4, PressKind::DoubleClick);
    assert_eq!(scene.command(), moved(14, "P01", "fit_out", "completion", None));
    scene.play("<esc>");
    click(&mut scene, 3, 9, PressKind::DoubleClick);
    assert_eq!(scene.state.pane, Pane::Detail(0));
}

#[test]
fn units_of_which_nothing_is_known_are_not_nought() {
    let mut summary = shipped::summary();
    let project = &mut summary.projects[1];
    (project.total, project.stages) = (None, Vec::new());
    let mut scene = with(Lang::Zh, summary, 80, 24);
    scene.play("<down>");
    let screen = scene.screen();
    let row = screen.lines().find(|line| line.contains("P02 新建城区幼儿园")).unwrap();
    assert!(row.contains("未载") && !row.contains('.'), "{row}");
    shows(&screen, &["数量未载", "按所合计（1个未载）"]);
}

#[test]
fn a_ledger_that_knows_no_stages_has_one_column() {
    let mut summary = shipped::summary();
    for project in summary.projects.iter_mut() {
        project.sites.clear();
        project.stages.truncate(1);
        for at in &mut project.stages {
            "unknown".clone_into(&mut at.stage);
        }
    }
    let mut scene = with(Lang::Zh, summary, 80, 24);
    assert_eq!(pieces(&scene.state).iter().filter(|piece| piece.y == 4).count(), 1);
    scene.play(" <right>");
    shows(&scene.screen(), &["阶段未载 8->0，谋划储备 0->8"]);
}

/// What is likely to push a column out of line; [`crate::text::cells`] tries more.
const TORTURE: [&str; 12] = [
    "教师周转房592套（22栋）",
    "“引号”",
    "……——",
    "①②③㎡",
    "１２３",
    "ｶﾞ\u{1100}\u{1161}\u{1102}\u{1161}",
    "e\u{301}",
    "👨\u{200D}👩\u{200D}👧🇨🇳⚠\u{FE0F}",
    "",
    "\u{1b}[31m红",
    "\u{202E}abc",
    "a\tb\n二",
];

#[test]
fn columns_stay_straight_whatever_things_are_called() {
    let mut summary = shipped::summary();
    for (project, name) in summary.projects.iter_mut().zip(TORTURE.iter().cycle()) {
        project.name = name.repeat(4);
        project.name_en = None;
    }
    let stages = summary.stages.iter().zip(TORTURE.iter().cycle());
    let stages =
        stages.map(|(stage, name)| Stage { name: (*name).to_owned(), name_en: name.repeat(2), ..stage.clone() });
    summary.stages = Stages::new(stages.collect());
    for lang in Lang::ALL {
        let mut scene = with(lang, summary.clone(), 80, 24);
        for keys in ["", "=", " <right>"] {
            scene.play(keys);
            for width in 60..=200 {
                scene.hear(Input::Resize(Size { width, height: 24 }));
                let pieces = pieces(&scene.state);
                let columns = |y: usize| pieces.iter().filter(move |piece| piece.y == y).map(|piece| piece.x);
                assert!(columns(2).count() > 0, "no columns at {width}");
                for y in 3..18 {
                    assert!(columns(y).eq(columns(2)), "line {y} at {width}\n{}", scene.screen());
                }
            }
        }
    }
}

/// The figures of every project on the screen, and its total.
fn figures(screen: &str) -> Vec<(Vec<u64>, u64)> {
    let rows = screen.lines().filter(|line| line.starts_with(" P"));
    rows.filter_map(|row| {
        let (left, figures) = row.split_once('│')?;
        let digits = |words: &str| words.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u64>().unwrap_or(0);
        // 8/22栋, 共1栋.
        let total = left.rsplit_once(['/', '共']).map(|(_, total)| digits(total))?;
        Some((figures.split(['│', ' ']).filter(|words| !words.is_empty()).map(digits).collect(), total))
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(6) })]
    /// Law 1 on the screen: whatever is carried wherever, every row adds up to its total, and what was shown in hand is
    /// what the ledger has booked.
    #[test]
    fn every_row_adds_up_at_every_moment(
        start in "(<down>){0,13}<home>",
        keys in prop::collection::vec(prop::sample::select(vec![
            " ", " ", "<enter>", "<left>", "<right>", "<right>", "<up>", "<down>", "<tab>", "0", "1", "2", "7",
            "<backspace>", "<esc>", "<end>", "u",
        ]), 1..40),
    ) {
        // Wide enough for every stage, all of them shown.
        let mut clerk = Clerk::new(Lang::Zh).sized(200, 24);
        let mut before = figures(&clerk.play(&format!("4={start}")));
        for key in keys {
            clerk.play(key);
            let state = &clerk.scene.state;
            let dropped = matches!(&state.notice, Some(Notice::Receipt(it)) if matches!(it.deed, Deed::Moved { .. }));
            if state.tab != Tab::Grid || state.pane != Pane::List {
                clerk.play("4");
            }
            let screen = clerk.scene.screen();
            let figures = figures(&screen);
            prop_assert_eq!(figures.len(), 14, "{}", screen);
            for (stages, total) in &figures {
                prop_assert_eq!(stages.len(), shipped::summary().stages.iter().count(), "{}", screen);
                prop_assert_eq!(stages.iter().sum::<u64>(), *total, "{}", screen);
            }
            prop_assert!(!dropped || figures == before, "{:?}\n{}", before, screen);
            before = figures;
        }
    }
}

#[test]
fn a_ledger_read_again_in_the_other_language_keeps_the_place() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("4 <right><f9>");
    shows(&scene.screen(), &["Fit-out 14->0, Site works 0->14, still 22"]);
    update::update(&mut scene.state, Message::Reread(Ok(Box::new(shipped::summary()))));
    assert_eq!(scene.state.context(), Context::Carry);
}
