//! Updates and blockers as lists, and what all lists share: filters, typed, kept and named.

use chrono::NaiveDate;

use super::desk::{Clerk, shows};
use super::{Scene, shipped};
use crate::ledger::{Command, Move};
use crate::model::{BlockerCategory, DataDate, MoneyKind, PeriodDate};
use crate::text::{Lang, dates};
use crate::tui::memory::{Memory, Note, Noted, Saved, Unkept};
use crate::tui::message::{Effect, Message};
use crate::tui::state::Pane;
use crate::tui::update;

pub(super) const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn date(words: &str) -> PeriodDate {
    dates::read(words, dates::Context { year: 2024, data_date: day(9, 30) }).unwrap().date
}

fn report(what: &str, text: &str, on: NaiveDate, by: Option<&str>) -> Command {
    Command::Report { what: what.to_owned(), text: text.to_owned(), on: Some(on), by: by.map(str::to_owned) }
}

fn block(projects: &[&str], text: &str, category: BlockerCategory, owner: Option<&str>, due: Option<&str>) -> Command {
    Command::Block {
        projects: projects.iter().map(|&code| code.to_owned()).collect(),
        text: text.to_owned(),
        category,
        owner: owner.map(str::to_owned),
        due: due.map(date),
        on: Some(day(8, 1)),
    }
}

fn fund(kind: MoneyKind, amount: i64, on: NaiveDate) -> Command {
    let source = Some("省级专项".to_owned());
    Command::Fund { project: "P06".to_owned(), kind, amount: amount.into(), source, on: Some(on), note: None }
}

/// What an office has written down by the end of September.
pub(super) fn a_summer() -> Vec<Command> {
    let plan = |what: &str, words: &str| Command::Plan {
        what: what.to_owned(),
        date: Some(date(words)),
        commitment: None,
        on: Some(day(7, 1)),
        note: None,
    };
    let to_completion = Move {
        project: "P01".to_owned(),
        count: 3,
        from: "fit_out".to_owned(),
        to: "completion".to_owned(),
        site: None,
        on: Some(day(9, 10)),
        note: None,
    };
    vec![
        Command::SetDataDate(DataDate::FollowsClock),
        report("P07", "招标公告已发布，共有七家单位报名。\n下周开标。", day(9, 30), Some("李")),
        report("P01", "主体封顶", day(7, 15), Some("张")),
        report("8.6", "两所学校已移交", day(8, 20), None),
        report("P07-M1", "财政评审退回一次，正在补充图纸，预计十月上旬再报", day(9, 2), Some("王")),
        block(&["P07"], "评审资料不全", BlockerCategory::Review, Some("设计院"), Some("8月底")),
        block(&["P01", "P02"], "进度款未到位", BlockerCategory::Funds, Some("财政局"), Some("10月底")),
        block(&[], "暴雨停工三天", BlockerCategory::Weather, None, None),
        Command::Unblock { what: "B4".to_owned(), on: Some(day(8, 5)), note: Some("已复工".to_owned()) },
        plan("P07-M1", "8月底前"),
        plan("P01-M1", "10月"),
        Command::Forecast {
            what: "P01-M1".to_owned(),
            date: Some(date("11月")),
            reason: Some(BlockerCategory::Funds),
            on: Some(day(9, 1)),
            note: None,
        },
        Command::Move(to_completion),
        fund(MoneyKind::AnnualPlan, 800, day(7, 1)),
        fund(MoneyKind::Arrived, 300, day(9, 1)),
        fund(MoneyKind::Paid, 150, day(9, 1)),
    ]
}

pub(super) fn office(lang: Lang, width: u16, height: u16) -> Clerk {
    Clerk::new(lang).given(a_summer()).sized(width, height)
}

/// What somebody sees after pressing keys, in every language and size, as snapshots.
pub(super) fn pictures(name: &str, keys: &str) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let screen = office(lang, width, height).play(keys);
            insta::assert_snapshot!(format!("{name}_{}_{width}", lang.code()), screen);
        }
    }
}

/// The codes of the rows that are shown, by the beginning of each line.
fn rows(screen: &str, codes: &[&str]) -> Vec<String> {
    let code = |line: &str| line.split_whitespace().find(|word| codes.contains(word)).map(str::to_owned);
    screen.lines().skip(3).filter_map(code).collect()
}

#[test]
fn updates_stand_newest_first_with_who_said_them_of_what() {
    pictures("updates", "7");
}

#[test]
fn the_whole_text_of_an_update_is_read_and_its_line_adds_another_to_the_same_thing() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("7<enter>"), &["招标公告已发布", "下周开标", "填报人       李"]);
    clerk.play("<esc>a");
    shows(&clerk.play("已开标"), &["填写进展：P07 一高实验楼"]);
    shows(&clerk.play("<ctrl-s>"), &["已记进展 P07", "已开标"]);
    // An update about a milestone leads to that milestone.
    shows(&clerk.play("7F图纸<enter>a"), &["填写进展：P07-M1 招标完成"]);
}

#[test]
fn what_was_written_down_late_says_so() {
    let screen = office(Lang::Zh, 80, 24).play("7");
    let line = |words: &str| screen.lines().find(|line| line.contains(words)).unwrap().to_owned();
    assert!(line("主体封顶").ends_with("补录"), "{screen}");
    assert!(!line("招标公告").contains("补录"), "{screen}");
    shows(&office(Lang::Zh, 80, 24).play("7F补录<enter>"), &["3/4", "主体封顶"]);
}

#[test]
fn updates_are_narrowed_by_project_person_and_words() {
    for (words, count) in [
        ("项目:P07", 2),
        ("project:一高实验楼", 3),
        ("人:李", 1),
        ("by:wang", 2),
        ("内容:封顶", 1),
        ("text:fengding", 1),
        ("p07 -李", 1),
        ("8.6", 1),
        ("人:李 人:王", 0),
    ] {
        let screen = office(Lang::Zh, 80, 24).play(&format!("7F{words}"));
        assert!(screen.contains(&format!(" {count}/4")), "{words}: {screen}");
    }
}

#[test]
fn one_key_leaves_only_what_belongs_to_the_same_project_and_brings_the_rest_back() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("7="), &["筛选：项目:P07  2/4  Esc 取消筛选"]);
    shows(&clerk.play("="), &["主体封顶", "两所学校已移交"]);
    assert!(clerk.play("8F暴雨<enter>.=").contains("这一条不属于哪个项目"));
}

#[test]
fn blockers_stand_open_ones_only_until_somebody_asks_for_the_others() {
    pictures("blockers", "8");
    pictures("blockers_all", "8.");
    let mut clerk = office(Lang::Zh, 80, 24);
    let codes = ["B1", "B2", "B3", "B4"];
    assert_eq!(rows(&clerk.play("8"), &codes), ["B2", "B3", "B1"]);
    assert_eq!(rows(&clerk.play("."), &codes), ["B2", "B3", "B1", "B4"]);
    assert_eq!(rows(&clerk.play("."), &codes), ["B2", "B3", "B1"]);
}

#[test]
fn the_selected_blocker_is_the_one_that_is_solved() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("8jx"), &["问题销号", "> B3 进度款未到位"]);
    shows(&clerk.play("<tab><tab>款已拨付<enter>"), &["B3"]);
    assert_eq!(rows(&clerk.play("<esc>"), &["B1", "B2", "B3"]), ["B2", "B1"]);
    // One that is solved can't be solved again, and no other takes its place.
    assert!(clerk.play("F<esc>.<end>x").contains("这里没有未销号的问题"));
    shows(&clerk.play("<home>b围墙占地<tab>yd<ctrl-s>"), &["已记存在问题", "围墙占地"]);
}

#[test]
fn what_is_late_and_whose_it_is_narrows_the_blockers() {
    for (words, count) in [
        ("逾期", 1),
        ("overdue", 1),
        ("期限:60天", 1),
        ("类别:资金", 2),
        ("category:funds", 2),
        ("人:财政局", 1),
        ("项目:P01", 1),
        ("-资金", 1),
        ("psz", 1),
    ] {
        let screen = office(Lang::Zh, 80, 24).play(&format!("8F{words}"));
        assert!(screen.contains(&format!(" {count}/3")), "{words}: {screen}");
    }
}

#[test]
fn an_empty_list_says_what_to_do() {
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("no_updates_{}", lang.code()), Scene::new(lang, 80, 24).play("7").screen());
        let mut clerk = Clerk::new(lang).given([Command::Unblock { what: "B1".to_owned(), on: None, note: None }]);
        insta::assert_snapshot!(format!("no_blockers_{}", lang.code()), clerk.play("8"));
        insta::assert_snapshot!(
            format!("nothing_fits_{}", lang.code()),
            office(lang, 80, 24).play("7F没有这个<enter>")
        );
    }
}

#[test]
fn the_list_narrows_while_typing_and_esc_brings_back_what_was_before() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("3F"), &["14/14"]);
    shows(&clerk.play("在"), &["筛选：在", "4/14"]);
    shows(&clerk.play("建 xx"), &["筛选：在建 xx", "3/14", "北平路学校"]);
    shows(&clerk.play("<enter>"), &["筛选：在建 xx  3/14  Esc 取消筛选"]);
    shows(&clerk.play("F<ctrl-u>竣工<esc>"), &["筛选：在建 xx  3/14"]);
    // It is in force in its own list only, and is there again when one comes back.
    assert!(!clerk.play("2").contains("筛选："));
    shows(&clerk.play("3"), &["筛选：在建 xx  3/14"]);
    let all = clerk.play("<esc>");
    assert!(!all.contains("筛选：") && all.contains("P14"), "{all}");
}

#[test]
fn marks_go_before_the_filter_does() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("3F在建<enter>*"), &["已选中4个"]);
    shows(&clerk.play("<esc>"), &["筛选：在建"]);
    assert!(!clerk.play("<esc>").contains("筛选：在建"));
}

#[test]
fn what_can_be_asked_stands_under_the_line_and_what_is_not_understood_is_said() {
    pictures("filter_line", "3F灯:红 ");
    for lang in Lang::ALL {
        let unknown = office(lang, 80, 24).play("3F天气:雨");
        insta::assert_snapshot!(format!("filter_no_field_{}", lang.code()), unknown);
        insta::assert_snapshot!(format!("filter_no_date_{}", lang.code()), office(lang, 80, 24).play("8F期限:哪天"));
    }
}

#[test]
fn every_field_of_a_project_is_asked_in_either_language() {
    for (words, count) in [
        ("灯:红", 2),
        ("light:red", 2),
        ("-灯:红", 12),
        ("状态:竣工", 1),
        ("state:building", 4),
        ("stage:fit_out", 4),
        ("阶段:装饰", 4),
        ("类别:学前", 2),
        ("nature:new", 5),
        ("节点:zb", 1),
        ("项目:P07", 1),
        ("期限:3个月", 1),
        ("期限:31天", 1),
        ("due:10月", 1),
        ("due:5w", 1),
        ("逾期", 2),
        ("overdue", 2),
        ("预计逾期", 1),
        ("灯：红", 2),
        ("－灯：红 中心", 1),
    ] {
        let screen = office(Lang::Zh, 80, 24).play(&format!("3F{words}"));
        assert!(screen.contains(&format!(" {count}/14")), "{words}: {screen}");
    }
}

#[test]
fn a_filter_is_kept_under_a_name_taken_again_and_removed_after_asking() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut clerk = office(lang, width, height);
            let name = |what: &str| format!("{what}_{}_{width}", lang.code());
            insta::assert_snapshot!(name("filter_naming"), clerk.play("3F在建<ctrl-s>"));
            clerk.play("在建的<enter>");
            insta::assert_snapshot!(name("filter_saved"), clerk.play("'"));
        }
    }
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("3F在建<ctrl-s>在建的");
    assert!(scene.effects.is_empty());
    scene.play("<enter>");
    let saved = Saved { name: "在建的".to_owned(), words: "在建".to_owned() };
    let note = Note { view: "projects", what: Noted::Filter(saved) };
    assert_eq!(scene.effects, [Effect::Remember(note)]);
    shows(&scene.screen(), &["已存为“在建的”", "筛选：在建  4/14"]);
    assert!(!scene.play("<esc>").screen().contains("筛选：在建"));
    shows(&scene.play("<ctrl-b>").screen(), &["已存的筛选", "不筛选", "在建的  在建"]);
    shows(&scene.play("<down><enter>").screen(), &["筛选：在建  4/14"]);
    assert!(scene.play("'<home><up><enter>").screen().contains("P14"));
    // The filters of another view are others.
    shows(&scene.play("7'").screen(), &["还没有存过"]);
    scene.effects.clear();
    shows(&scene.play("<esc>3'<down><delete>").screen(), &["要删除已存的筛选“在建的”吗"]);
    assert!(scene.effects.is_empty());
    scene.play("<enter>");
    assert_eq!(
        scene.effects,
        [Effect::Remember(Note { view: "projects", what: Noted::NoFilter("在建的".to_owned()) })]
    );
    shows(&scene.screen(), &["还没有存过"]);
}

/// What `note` leads to when the program is opened again.
fn reopened(lang: Lang, notes: &[Note]) -> Clerk {
    let mut memory = Memory::default();
    for note in notes {
        memory.take(note);
    }
    let mut clerk = office(lang, 80, 24);
    clerk.scene.state.recall(memory);
    clerk
}

fn in_force(view: &'static str, words: &str) -> Note {
    Note { view, what: Noted::InForce(words.to_owned()) }
}

#[test]
fn a_filter_in_force_is_kept_when_it_is_typed_and_forgotten_when_it_is_gone() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("3F在建");
    assert!(scene.effects.is_empty(), "not while it is typed");
    scene.play("<enter>");
    assert_eq!(scene.effects, [Effect::Remember(in_force("projects", "在建"))]);
    scene.effects.clear();
    scene.play("jjF x<esc>");
    assert!(scene.effects.is_empty(), "it is the one that is kept");
    scene.play("<esc>");
    assert_eq!(scene.effects, [Effect::Remember(in_force("projects", ""))]);
    scene.effects.clear();
    // What a search shows puts the filter out of force.
    scene.play("2F在建<enter>/8.6<enter>");
    assert_eq!(scene.effects, ["在建", ""].map(|words| Effect::Remember(in_force("plan", words))));
}

#[test]
fn a_filter_of_the_last_time_is_in_force_and_said_to_be_so() {
    for (lang, said) in [(Lang::Zh, "筛选（上次留下）："), (Lang::En, "Last time’s filter: ")] {
        let views = [("plan", "2"), ("projects", "3"), ("updates", "7"), ("blockers", "8"), ("journal", "9")];
        let notes = views.map(|(view, _)| in_force(view, "P07"));
        let mut clerk = reopened(lang, &notes);
        for (view, key) in views {
            shows(&clerk.play(key), &[&format!("{said}P07  ")]);
            let again = clerk.play("F <enter>");
            let plain = clerk.scene.state.texts.filter_label();
            assert!(!again.contains(said) && again.contains(&format!("{plain}P07  ")), "{view}: {again}");
            assert!(!clerk.play("<esc>").contains(&format!("{plain}P07")), "{view}");
        }
    }
    let kept = reopened(Lang::Zh, &[in_force("updates", "人:李"), in_force("updates", "")]).play("7");
    assert!(!kept.contains("筛选（"), "{kept}");
}

#[test]
fn a_filter_needs_words_and_a_name() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    shows(&scene.play("3F<ctrl-s>").screen(), &["现在没有筛选"]);
    shows(&scene.play("在建<ctrl-s><ctrl-u><enter>").screen(), &["请先起个名称"]);
    assert!(scene.effects.is_empty());
}

#[test]
fn what_could_not_be_kept_holds_until_the_program_ends_and_is_said() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("3F在建<ctrl-s><enter>");
    let error = std::io::ErrorKind::PermissionDenied.into();
    let unkept = Unkept { path: Some("/nowhere/state.toml".into()), error };
    update::update(&mut scene.state, Message::Remembered(Err(unkept)));
    shows(&scene.screen(), &["本次有效，但没能存下来", "/nowhere/state.toml"]);
    shows(&scene.play("'").screen(), &["在建  在建"]);
    let mut nowhere = Scene::new(Lang::En, 80, 24);
    let unkept = Unkept { path: None, error: std::io::ErrorKind::NotFound.into() };
    update::update(&mut nowhere.state, Message::Remembered(Err(unkept)));
    shows(&nowhere.screen(), &["It holds for now"]);
}

#[test]
fn what_was_remembered_is_there_the_next_time_and_from_another_window() {
    let mut memory = Memory::default();
    memory.take(&Note {
        view: "updates",
        what: Noted::Filter(Saved { name: "李".to_owned(), words: "人:李".to_owned() }),
    });
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.state.recall(memory.clone());
    shows(&scene.play("7'").screen(), &["李  人:李"]);
    let words = "text:roof".to_owned();
    memory.take(&Note { view: "updates", what: Noted::Filter(Saved { name: "roof".to_owned(), words }) });
    update::update(&mut scene.state, Message::Remembered(Ok(memory)));
    shows(&scene.screen(), &["李    人:李", "roof  text:roof"]);
}

#[test]
fn updates_blockers_indicators_and_supervisions_are_found_after_what_is_planned_and_built() {
    let supervise = Command::Supervise {
        what: "P07".to_owned(),
        text: "加快招标".to_owned(),
        feedback: date("10月底"),
        by: Some("王局长".to_owned()),
        on: None,
    };
    let mut clerk = Clerk::new(Lang::Zh).given(a_summer()).given([supervise]);
    let found = clerk.play("/招标");
    let at =
        |words: &str| found.lines().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {found}"));
    assert!(at("招标完成") < at("加快招标") && at("招标完成") < at("招标公告已发布"), "{found}");
    shows(&clerk.play("<ctrl-u>图纸<enter>"), &["7进展", "财政评审退回一次"]);
    shows(&clerk.play("/jdkwdw<enter>"), &["B3", "进度款未到位"]);
    // A solved one, and one that a filter hides, is shown nevertheless.
    shows(&clerk.play("F评审<enter>/暴雨<enter>"), &["暴雨停工三天"]);
    assert!(clerk.scene.state.subject().reference().is_some_and(|what| what.code == "B4"));
    // What has no row anywhere shows its details.
    let indicator = shipped::summary().indicators[0].reference();
    shows(&clerk.play(&format!("1/{}<enter>", indicator.code)), &[&indicator.name]);
    assert!(clerk.scene.state.subject().reference().is_some_and(|what| what.code == indicator.code));
}

/// Nothing that was selected in another view is reached from a list that shows nothing.
#[test]
fn a_list_that_shows_nothing_lets_no_key_reach_what_is_selected_elsewhere() {
    for (width, height) in SIZES {
        let mut scene = Scene::new(Lang::En, width, height);
        scene.play("/P07-M1<enter>");
        for list in ["3Fzzz<enter>", "7", "8Fzzz<enter>"] {
            let screen = scene.play(list).screen();
            // That the filter is in force is remembered.
            scene.effects.clear();
            let hints = hints(&screen);
            let promised = ["Space", "Enter", "a update", "m move", "d date", "e edit", "x solve"];
            assert!(promised.iter().all(|hint| !hints.contains(hint)), "{screen}");
            shows(&hints, &["i add", "/ find", ": actions", "? help"]);
            for key in [" ", "a", "m", "d", "f", "x", "e", "r", "D", "y", "*", "<insert>", "<shift-down>", "<enter>"] {
                let screen = scene.play(key).screen();
                assert!(scene.state.over.is_empty() && scene.effects.is_empty(), "{key}: {screen}");
                assert!(scene.state.marks.is_empty() && scene.state.pane == Pane::List, "{key}: {screen}");
                shows(&screen, &["nothing is selected"]);
            }
            scene.play("<esc>");
        }
        assert!(
            scene.play("2 ").screen().contains("Complete P07-M1"),
            "what was selected stays so for the other views"
        );
    }
}

#[test]
fn in_an_empty_list_things_are_added_and_what_is_marked_is_meant() {
    let mut scene = Scene::new(Lang::En, 80, 24);
    shows(&scene.play("8Fzzz<enter>b").screen(), &["Blocker of the work as a whole"]);
    scene.play("<esc>/P07-M1<enter><insert>7d");
    assert_eq!(scene.state.over.len(), 1, "the marked one is given a date: {}", scene.screen());
}

/// The last line.
fn hints(screen: &str) -> String {
    let is_screen = |line: &&str| !line.starts_with("reversed:") && !line.starts_with("cursor at");
    screen.lines().rfind(is_screen).unwrap_or_default().to_owned()
}

#[test]
fn indicators_and_supervisions_are_listed_by_the_palette_and_narrowed_while_typing() {
    for (lang, name, label) in [(Lang::Zh, "列出各项指标", "指标："), (Lang::En, "list the indicators", "Indicators: ")]
    {
        let mut clerk = office(lang, 80, 24);
        let all = shipped::summary().indicators;
        let listed = clerk.play(&format!(":{name}<enter>"));
        shows(&listed, &[label, &format!("{}", all.len()), &all[0].code]);
        assert!(!listed.contains("P07"), "{listed}");
        shows(&clerk.play(&format!("{}<enter>", all[3].code)), &[&all[3].name]);
        assert!(clerk.scene.state.subject().reference().is_some_and(|what| what.code == all[3].code));
    }
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play(":列出各项督办<enter>"), &["督办：", "没有找到"]);
}
