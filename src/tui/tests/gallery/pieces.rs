//! What is pictured, and the keys that lead there.

use ratatui::layout::Size;

use super::{Piece, both, same};
use crate::ledger::Progress;
use crate::tui::message::{Effect, Input, Message};
use crate::tui::state::State;
use crate::tui::tests::{Scene, dated, shipped};
use crate::tui::work::Phase;

/// Where the keys begin: the plan as it ships, the plan in September with much done, a ledger with nothing in it.
const SHIPPED: super::Ground = Scene::new;
const SEPTEMBER: super::Ground = dated::scene;
const EMPTY: super::Ground = shipped::empty;

pub(super) const PIECES: &[Piece] = &[
    // The views.
    same("overview", SEPTEMBER, "1"),
    same("plan", SEPTEMBER, "/P02-M1<enter>"),
    same("plan_details", SEPTEMBER, "/P02<enter><enter>"),
    same("plan_marked", SEPTEMBER, "oj,jj,j,"),
    same("projects", SEPTEMBER, "3jj"),
    same("grid", SEPTEMBER, "4jj<right>"),
    same("grid_carrying", SEPTEMBER, "4<home><right><right> "),
    same("timeline", SEPTEMBER, "/P03-M1<enter>5"),
    same("calendar", SEPTEMBER, "/P03-M2<enter>6"),
    same("agenda", SEPTEMBER, "/P03-M2<enter>6<enter>"),
    same("updates", SEPTEMBER, "7j"),
    same("blockers", SEPTEMBER, "8j"),
    same("journal", SHIPPED, "9").then(log),
    // The same with nothing in it.
    same("overview_empty", EMPTY, "1"),
    same("plan_empty", EMPTY, ""),
    same("projects_empty", EMPTY, "3"),
    same("grid_empty", EMPTY, "4"),
    same("timeline_empty", EMPTY, "5"),
    same("calendar_empty", EMPTY, "6"),
    same("updates_empty", EMPTY, "7"),
    same("blockers_empty", EMPTY, "8"),
    same("journal_empty", EMPTY, "9"),
    same("search_empty", EMPTY, "/"),
    // What has happened, and what happens to things.
    both("complete", SHIPPED, "/P07-M1<enter> 7月20日", "/P07-M1<enter> 20 July"),
    same("mark", SHIPPED, "/8.6<enter> "),
    same("reopen", SEPTEMBER, "/P01-M1<enter> "),
    both("report", SHIPPED, "oja主体封顶<enter>待验收", "ojaRoof on<enter>to be accepted"),
    same("move", SHIPPED, "ojm<tab><tab>3"),
    same("move_all", SHIPPED, "oj,jj,j,jj,m<tab>"),
    both("plan_date", SHIPPED, "/P07-M3<enter>d争取8月底", "/P07-M3<enter>dend of August"),
    both("plan_many", SHIPPED, "/P14-M1<enter>,,,,kkkkk,d", "/P14-M1<enter>,,,,kkkkk,d"),
    both("forecast", SHIPPED, "/P07-M3<enter>f2025年2月<tab>", "/P07-M3<enter>fFebruary 2025<tab>"),
    both("target", SHIPPED, "oj:序时<enter>12<tab>9月底前", "oj:planned share<enter>12<tab>by end of September"),
    both("assess", SHIPPED, "oj:评定<enter>", "oj:judge<enter>"),
    both("fund", SHIPPED, "oj:记资金<enter><tab>1,200.5", "oj:record money<enter><tab>1,200.5"),
    both("block", SHIPPED, "ojb资金未到位<shift-tab>", "ojbNo money<shift-tab>"),
    same("unblock", SEPTEMBER, "8jx"),
    both(
        "supervise",
        SHIPPED,
        "oj:登记督办<enter>报招标进展<tab>7月底",
        "oj:wants an answer<enter>Tender?<tab>end of July",
    ),
    both("answer", SEPTEMBER, ":督办反馈<enter>", ":answer a<enter>"),
    both("measure", SHIPPED, ":填报<enter>K36<enter>6<tab>", ":measure<enter>K36<enter>6<tab>"),
    both("baseline", SHIPPED, ":基线<enter>", ":baseline<enter>"),
    both(
        "open_period",
        SHIPPED,
        ":开启下一期<enter><tab><tab><tab>并入其他行动",
        ":open the next<enter><tab><tab><tab>merged",
    ),
    // New things.
    same("new", SHIPPED, "oji"),
    both("add_project", SHIPPED, "oi<enter>三中综合楼<tab>22栋，592套", "oi<enter>New hall<tab>22栋"),
    both("add_site", SHIPPED, "/P12<enter>i<up><enter>城西小学", "/P12<enter>i<up><enter>West"),
    both("add_milestone", SHIPPED, "/P07<enter>i<enter>典礼<tab><tab>8月底", "/P07<enter>i<enter>Party<tab><tab>Q3"),
    same("add_item", SHIPPED, "i<enter>"),
    both(
        "add_action",
        SHIPPED,
        "/8.6<enter>i<enter>推进<tab> <down><down> ",
        "/8.6<enter>i<enter>Push<tab> <down><down> ",
    ),
    both(
        "add_indicator",
        SHIPPED,
        "i<down><down><enter>家长会<tab>场<tab>约1200",
        "i<down><down><enter>Talks<tab>times<tab>12",
    ),
    both(
        "add_remark",
        SHIPPED,
        "/P07<enter>i<up><up><up><enter>重复？<tab>",
        "/P07<enter>i<up><up><up><enter>Twice?<tab>",
    ),
    // Changing and removing them.
    same("edit_project", SHIPPED, "oje<tab><tab><tab><tab>"),
    same("edit_site", SHIPPED, "/P02-S1<enter>e"),
    same("edit_milestone", SHIPPED, "/P07-M3<enter>e"),
    same("edit_item", SHIPPED, "/8<enter>e"),
    same("edit_action", SHIPPED, "/8.6<enter>e<shift-tab>"),
    same("edit_blocker", SEPTEMBER, "8je"),
    same("edit_indicator", SHIPPED, "eK38<enter><tab><tab><tab>"),
    same("assign", SHIPPED, "oj,,,r"),
    same("remove", SHIPPED, "/P05<enter>D"),
    same("choose_complete", SHIPPED, "2/P07<enter> "),
    same("choose_plan", SHIPPED, "2/P07<enter>d"),
    same("choose_forecast", SHIPPED, "2/P07<enter>f"),
    both("choose_measure", SHIPPED, ":填报<enter>", ":measure<enter>"),
    same("choose_edit", SHIPPED, "e"),
    same("choose_remove", SHIPPED, "DR1"),
    // Days.
    same("data_date", SHIPPED, "t"),
    same("as_of", SHIPPED, "v"),
    both("month", SEPTEMBER, "/P03-M3<enter>d<ctrl-t>", "/P03-M3<enter>d<ctrl-t>"),
    same("month_of_a_fact", SEPTEMBER, "/P03-M3<enter> <ctrl-t>"),
    // Files.
    both("import", SHIPPED, ":导入<enter>", ":import<enter>"),
    both("export", SHIPPED, ":导出<enter>plan.toml", ":export<enter>plan.toml"),
    both("print", SHIPPED, ":保存小结<enter>小结.md", ":save the summary<enter>summary.md"),
    both("long_work", SHIPPED, ":导出<enter>plan.toml<enter>", ":export<enter>plan.toml<enter>").then(half_way),
    same("summary", SHIPPED, "p"),
    same("find in the summary", SHIPPED, "p/8.8"),
    // Finding and narrowing.
    same("search", SEPTEMBER, "/yg"),
    same("search_nothing", SHIPPED, "/zzzz"),
    same("palette", SHIPPED, ":"),
    both("palette_sought", SHIPPED, ":资金", ":money"),
    same("help", SHIPPED, "?"),
    both("help_sought", SHIPPED, "?基线", "?baseline"),
    same("filter", SEPTEMBER, "3F"),
    same("filter_wrong", SEPTEMBER, "3Fabc:1"),
    both("filter_updates", SEPTEMBER, "7F主体", "7FP02"),
    both("filter_in_force", SEPTEMBER, "3F在建<enter>", "3Funder<enter>"),
    both("filter_nothing", SEPTEMBER, "8F没有<enter>", "8Fnone<enter>"),
    both("filter_named", SEPTEMBER, "3F在建<ctrl-s>", "3Funder<ctrl-s>"),
    same("filters_kept_none", SHIPPED, "3'"),
    both("filters_kept", SEPTEMBER, "3F在建<ctrl-s>在建的<enter>'", "3Funder<ctrl-s>Under way<enter>'"),
    same("columns", SEPTEMBER, "3cjj"),
    // Questions.
    same("ask_to_take_date_away", SHIPPED, "/P14-M4<enter>d<ctrl-u><enter>"),
    same("ask_to_undo", SHIPPED, "9").then(undoing),
    both("ask_whose", SHIPPED, "/P07<enter>e<ctrl-u>综合楼", "/P07<enter>e<ctrl-u>Hall").then(overtaken),
    both("ask_to_quit", SHIPPED, "oja半句<esc>q", "ojaHalf a<esc>q"),
    both(
        "ask_to_forget_a_filter",
        SEPTEMBER,
        "3F在建<ctrl-s>在建的<enter>'<delete>",
        "3Funder<ctrl-s>Under way<enter>'<delete>",
    ),
    // What is said on the message line and in forms.
    both("draft_kept", SHIPPED, "oja半句<esc>", "ojaHalf a<esc>"),
    both("draft_back", SHIPPED, "oja半句<esc>a", "ojaHalf a<esc>a"),
    both("misread", SHIPPED, "/P07-M3<enter>d某天<enter>", "/P07-M3<enter>dsomeday<enter>"),
    same("missing", SHIPPED, "oja<ctrl-s>"),
    same("stray", SHIPPED, "完"),
    same("not_here", SHIPPED, "o "),
    same("works_elsewhere", SHIPPED, "?ctrl-t<enter>"),
    same("only_looking", SHIPPED, "").then(looking),
    same("too_small", SHIPPED, "").then(squeezed),
];

/// The journal is read.
fn log(scene: &mut Scene) {
    scene.tell(Message::Log(None, Ok(shipped::log())));
}

fn undoing(scene: &mut Scene) {
    log(scene);
    let steps = shipped::log().entries.into_iter().filter(|entry| entry.id > 1).collect();
    scene.tell(Message::UndoPreview(1, Ok(steps)));
}

/// Somebody else renames the project meanwhile, and this form is saved.
fn overtaken(scene: &mut Scene) {
    scene.play("<enter>");
    let mut summary = (*scene.state.summary).clone();
    for project in summary.projects.iter_mut().filter(|project| project.code == "P07") {
        "一高科技楼".clone_into(&mut project.name);
    }
    scene.tell(Message::Overtaken(Ok(Box::new(summary))));
}

fn half_way(scene: &mut Scene) {
    assert!(matches!(scene.effects.last(), Some(Effect::Start(..))), "{:?}", scene.effects);
    scene.tell(Message::Progress(Phase::Writing, Progress { done: 120, of: 300 }));
}

/// Another day is looked at, and a change asked for.
fn looking(scene: &mut Scene) {
    let day = chrono::NaiveDate::from_ymd_opt(2024, 6, 10);
    scene.tell(Message::TurnedTo(day, Ok(Box::new((*scene.state.summary).clone()))));
    scene.play("oja");
}

fn squeezed(scene: &mut Scene) {
    let State { size: Size { width, .. }, .. } = scene.state;
    scene.hear(Input::Resize(Size { width: width / 2, height: 12 }));
}
