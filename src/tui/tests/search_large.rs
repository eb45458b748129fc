//! A ledger with a hundred thousand milestones and as many updates: what is typed is answered in slices, nothing is missed,
//! and no key waits.
//!
//! `cargo test --release --lib how_long_a_key_takes -- --ignored --nocapture` prints how long.

use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use super::shipped;
use crate::model::Update;
use crate::model::view::{MilestoneView, ProjectView, Summary};
use crate::text::{Lang, Texts};
use crate::tui::draw::draw;
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::look::Look;
use crate::tui::message::{Input, Message};
use crate::tui::sift::SLICE;
use crate::tui::state::{Over, State};
use crate::tui::{update, view};

const TOWNS: [&str; 10] =
    ["永丰镇", "新桥镇", "范集镇", "李寨镇", "产业集聚区", "文化路", "北平路", "城关", "大王庄", "柳林"];
const SCHOOLS: [&str; 10] = [
    "中心幼儿园",
    "第一小学",
    "第二初级中学",
    "教师周转房",
    "实验学校",
    "寄宿制学校",
    "图书馆",
    "实验楼",
    "综合楼",
    "食堂",
];
const STEPS: [&str; 10] = [
    "设计完成",
    "财政评审",
    "招标完成",
    "开工",
    "基础完成",
    "主体封顶",
    "二次结构完成",
    "装饰装修完成",
    "竣工",
    "竣工验收",
];
const REPORTS: [&str; 5] = [
    "主体封顶，正在砌筑内墙，预计下月中旬进入装饰装修。",
    "因资金未到位，施工单位放慢进度，已向财政局报告。",
    "招标公告已发布，共有七家单位报名，下周开标。",
    "Roof finished; the client asks for two more stairs before the fit-out.",
    "已通过竣工验收，待办理移交手续，9月投入使用。",
];

/// So many projects with ten milestones and ten updates each.
fn large(projects: usize) -> Summary {
    let mut summary = shipped::summary();
    let pattern = summary.projects[6].clone();
    summary.projects = (0..projects).map(|nth| project(&pattern, nth)).collect();
    summary
}

fn project(pattern: &ProjectView, nth: usize) -> ProjectView {
    let code = format!("P{:05}", nth + 1);
    let (town, school) = (TOWNS[nth % 10], SCHOOLS[nth / 10 % 10]);
    let milestone = |at: usize| MilestoneView {
        code: format!("{code}-M{}", at + 1),
        name: STEPS[at].to_owned(),
        ..pattern.milestones[at % pattern.milestones.len()].clone()
    };
    let update = |at: usize| Update {
        code: format!("U{}", nth * 10 + at + 1),
        text: format!("{}（第{}次）", REPORTS[(nth + at) % 5], at + 1),
        on: chrono::NaiveDate::from_num_days_from_ce_opt(738_000 + i32::try_from((nth * 7 + at) % 900).unwrap())
            .unwrap(),
        recorded_on: chrono::NaiveDate::from_num_days_from_ce_opt(739_000).unwrap(),
        by: Some(["王", "李", "张", "赵"][(nth + at) % 4].to_owned()),
        milestone: None,
    };
    ProjectView {
        name: format!("{town}{school}{}号", nth / 100 + 1),
        name_en: Some(format!("Building {} of {town}", nth / 100 + 1)),
        milestones: (0..10).map(milestone).collect(),
        updates: (0..10).map(update).collect(),
        sites: Vec::new(),
        code,
        ..pattern.clone()
    }
}

fn state(projects: usize) -> State {
    let keymap = Keymap::shipped().unwrap();
    State::new(Texts::new(Lang::Zh), keymap, large(projects), Size { width: 120, height: 40 })
}

fn press(state: &mut State, key: Key) {
    if let Some(message) = Message::of(Input::Key(key), state.context(), &state.keymap) {
        update::update(state, message);
    }
}

fn play(state: &mut State, keys: &str) {
    for key in super::Scene::keys(keys) {
        press(state, key);
    }
}

/// Does what there is to do, and tells in how many slices.
fn finish(state: &mut State) -> usize {
    let mut slices = 0;
    while state.is_working() {
        update::update(state, Message::Work);
        slices += 1;
    }
    slices
}

fn hits(state: &State) -> Vec<String> {
    let Some(Over::Search(search)) = state.over.last() else { panic!("no search") };
    (0..search.len()).map(|at| format!("{:?}", search.get(&state.summary, at))).collect()
}

fn rows(state: &State) -> Vec<usize> {
    state.updates.list.rows.places().to_vec()
}

#[test]
fn typing_on_while_it_is_looked_for_finds_the_same_as_waiting() {
    let words = ["zhaobiao", "syl zb", "永丰 封顶", "1 z", "P00013"];
    for words in words {
        let mut waiting = state(600);
        play(&mut waiting, "/");
        for key in super::Scene::keys(words) {
            press(&mut waiting, key);
            finish(&mut waiting);
        }
        let mut hasty = state(600);
        play(&mut hasty, &format!("/{words}"));
        assert!(hasty.is_working(), "{words}");
        finish(&mut hasty);
        assert_eq!(hits(&hasty), hits(&waiting), "{words}");
        assert!(!hits(&hasty).is_empty(), "{words}");
    }
}

#[test]
fn a_list_is_narrowed_in_slices_and_the_same_whichever_way_it_was_typed() {
    for words in ["封顶", "wang zijin", "-封顶 王", "项目:P00013", "人:李 roof"] {
        let mut hasty = state(600);
        play(&mut hasty, &format!("7F{words}"));
        finish(&mut hasty);
        let mut waiting = state(600);
        play(&mut waiting, "7F");
        for key in super::Scene::keys(words) {
            press(&mut waiting, key);
            finish(&mut waiting);
        }
        assert_eq!(rows(&hasty), rows(&waiting), "{words}");
        play(&mut waiting, "<ctrl-u>");
        finish(&mut waiting);
        assert_eq!(rows(&waiting).len(), 6000);
    }
}

#[test]
fn what_is_found_so_far_is_shown_and_a_chosen_hit_stays_chosen() {
    let mut large = state(600);
    play(&mut large, "/zhaobiao<down><down>");
    let chosen = large.node().clone();
    let screen = |state: &State| {
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        terminal.draw(|frame| draw(&view::view(state), Look::default(), frame)).unwrap();
        terminal.backend().to_string()
    };
    assert!(screen(&large).contains("正在查找"), "{}", screen(&large));
    finish(&mut large);
    assert_eq!(*large.node(), chosen);
    assert!(!screen(&large).contains("正在查找"));
}

/// However large the ledger, a key looks at no more than a slice.
#[test]
fn a_key_never_looks_at_more_than_a_slice() {
    let mut large = state(600);
    play(&mut large, "/");
    let things = large.summary.listed();
    press(&mut large, Key::named("z").unwrap());
    assert_eq!(finish(&mut large), things.div_ceil(SLICE) - 1);
    play(&mut large, "<esc>7Fz");
    assert_eq!(finish(&mut large), 6000_usize.div_ceil(SLICE) - 1);
}

/// The times of keys and of slices between them.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    fn part(&mut self, of: usize) -> Duration {
        self.0.sort_unstable();
        self.0[(self.0.len() * of / 1000).min(self.0.len() - 1)]
    }

    fn print(&mut self, what: &str) {
        let (p50, p99, most) = (self.part(500), self.part(990), self.part(1000));
        println!("{what:<44} {:>4} times  p50 {p50:>9.2?}  p99 {p99:>9.2?}  most {most:>9.2?}", self.0.len());
    }
}

#[test]
#[ignore = "takes half a minute and is only true of a release build"]
fn how_long_a_key_takes() {
    let began = Instant::now();
    let summary = large(10_000);
    println!("made in {:.2?}", began.elapsed());
    let began = Instant::now();
    let keymap = Keymap::shipped().unwrap();
    let mut state = State::new(Texts::new(Lang::Zh), keymap, summary, Size { width: 120, height: 40 });
    println!("opened in {:.2?}, {} things", began.elapsed(), state.summary.listed());
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    let mut all = Times::default();
    for (what, keys) in [
        ("search, first time", "/zhaobiao<esc>"),
        ("search, pinyin", "/zhaobiao<ctrl-u>yfzzx<ctrl-u>syl zb<esc>"),
        ("search, hanzi", "/永丰镇 主体<ctrl-u>图书馆<esc>"),
        ("search, English and codes", "/building 12<ctrl-u>P00499-M7<esc>"),
        ("go to updates", "7"),
        ("walk the updates", "<down><down><pagedown><end><up><pageup><home>"),
        ("filter updates, first time", "Fzijin<esc>"),
        ("filter updates, pinyin", "Fzijin<ctrl-u>fd wang<ctrl-u>-zijin li<esc>"),
        ("filter updates, hanzi, one field", "F永丰镇 封顶<ctrl-u>项目:永丰镇 人:李<esc>"),
        ("go to projects", "3"),
        ("filter projects", "F教师<ctrl-u>灯:红 zx<ctrl-u>状态:在建 永丰<esc>"),
        ("sort projects", ">>>><<<<ss"),
        ("open the plan, first time", "2"),
        ("filter the plan, first time", "Fzijin<esc>"),
        ("filter the plan", "F永丰镇 封顶<ctrl-u>zb 灯:红<ctrl-u>-封顶<left><esc>"),
        ("unfold and walk the plan", "<end><right><down><left><up><up>"),
        ("open the grid, first time", "4"),
        ("open the timeline, first time", "5"),
        ("views and back", "283747259454"),
    ] {
        let (mut keyed, mut worked) = (Times::default(), Times::default());
        for key in super::Scene::keys(keys) {
            let began = Instant::now();
            press(&mut state, key);
            terminal.draw(|frame| draw(&view::view(&state), Look::default(), frame)).unwrap();
            keyed.0.push(began.elapsed());
            if keyed.0.last().is_some_and(|time| time.as_millis() >= 16) {
                println!("   {key:?} took {:.2?}", keyed.0.last().unwrap());
            }
            while state.is_working() {
                let began = Instant::now();
                update::update(&mut state, Message::Work);
                terminal.draw(|frame| draw(&view::view(&state), Look::default(), frame)).unwrap();
                worked.0.push(began.elapsed());
            }
        }
        keyed.print(what);
        if !worked.0.is_empty() {
            worked.print("   a slice with its frame");
            println!(
                "   all slices of a key {:.2?}",
                worked.0.iter().sum::<Duration>() / u32::try_from(keyed.0.len()).unwrap()
            );
        }
        all.0.append(&mut keyed.0);
        all.0.append(&mut worked.0);
    }
    all.print("everything");
    assert!(all.part(990) < Duration::from_millis(16), "p99 {:?}", all.part(990));
}
