//! One form for everything that is marked, and one step to undo.

use super::{Clerk, Command, Lang, Scene, command, shows, there_and_back, zh};
use crate::ledger::Change;
use crate::model::ActionStatus;

/// Marks three milestones of P07.
const MILESTONES: &str = "/P07-M1<enter>,,,";
/// Marks P01, P04, P06 and P09, of which units stand at the fit-out.
const PROJECTS: &str = "/P01<enter>,jj,j,jj,";

#[track_caller]
fn several(keys: &str) -> Vec<Command> {
    match command(keys) {
        Command::Several(commands) => commands,
        other => panic!("one command: {other:?}"),
    }
}

fn codes(commands: &[Command]) -> Vec<&str> {
    let code = |command| match command {
        &Command::Plan { ref what, .. } | &Command::Forecast { ref what, .. } | &Command::Edit { ref what, .. } => {
            what.as_str()
        }
        Command::Mark { action, .. } => action,
        other => panic!("{other:?}"),
    };
    commands.iter().map(code).collect()
}

#[test]
fn the_title_says_for_how_many_and_names_the_first() {
    shows(&zh(&format!("{MILESTONES}d")).screen(), &["节点期限：3个节点（P07-M1 招标完成、P07-M2", "P07-M3"]);
    let all = zh("/P14-M1<enter>,,,,,,,d").screen();
    shows(&all, &["节点期限：7个节点（", "及另外4项"]);
    let mixed = zh(&format!("{MILESTONES}kkkk,d")).screen();
    shows(&mixed, &["节点期限：3个节点", "选中的另有1个不适用"]);
    let mut english = Scene::new(Lang::En, 80, 24);
    let english = english.play(&format!("{MILESTONES}kkkk,d")).screen();
    shows(&english, &["Planned date of 3 milestones (P07-M1", "It is not for 1 other marked thing"]);
}

#[test]
fn milestones_are_completed_planned_and_forecast_together() {
    let Command::Complete { what, note, .. } = command(&format!("{MILESTONES} <tab>一并验收<enter>")) else {
        panic!()
    };
    assert_eq!((what, note.as_deref()), (vec!["P07-M1".into(), "P07-M2".into(), "P07-M3".into()], Some("一并验收")));
    let planned = several(&format!("{MILESTONES}d确保2025年3月<enter>"));
    assert_eq!(codes(&planned), ["P07-M1", "P07-M2", "P07-M3"]);
    let forecast = several(&format!("{MILESTONES}f2025年3月<tab>zb<enter>"));
    assert_eq!(codes(&forecast), ["P07-M1", "P07-M2", "P07-M3"]);
}

#[test]
fn what_is_planned_so_already_is_left_as_it_is() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("/P07-M2<enter>d2025年3月<enter>");
    clerk.scene.play(&format!("{MILESTONES}d2025年3月<enter>"));
    let Command::Several(commands) = clerk.scene.command() else { panic!("one command") };
    assert_eq!(codes(&commands), ["P07-M1", "P07-M3"]);
}

#[test]
fn actions_take_a_status_together() {
    let marked = several("/8.1<enter>,,, <down><enter>");
    assert_eq!(codes(&marked), ["8.1", "8.2", "8.3"]);
    assert!(matches!(marked[0], Command::Mark { status: ActionStatus::Ongoing, .. }));
    let Command::Complete { what, .. } = command("/8.1<enter>,,, <enter>") else { panic!("not done") };
    assert_eq!(what, ["8.1", "8.2", "8.3"]);
}

#[test]
fn who_answers_is_written_for_all() {
    let assigned = several(&format!("{PROJECTS}r项目办<tab>王芳<enter>"));
    let change =
        Change {
            unit: Some(Some("项目办".to_owned())), person: Some(Some("王芳".to_owned())), ..Change::default()
        };
    let expected: Vec<Command> = ["P01", "P04", "P06", "P09"]
        .map(|what| Command::Edit { what: what.to_owned(), change: change.clone() })
        .to_vec();
    assert_eq!(assigned, expected);
    let nothing = zh(&format!("{PROJECTS}r<enter>"));
    assert!(nothing.effects.is_empty());
    shows(&nothing.screen(), &["内容没有改动"]);
}

#[test]
fn what_is_so_already_is_not_written_again() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("/P04<enter>r项目办<enter>");
    let all = clerk.play(&format!("{PROJECTS}r"));
    shows(&all, &["落实责任：4个项目", "责任单位      [  "]);
    clerk.scene.play("项目办<enter>");
    let Command::Several(commands) = clerk.scene.command() else { panic!("one command") };
    assert_eq!(codes(&commands), ["P01", "P06", "P09"]);
}

#[test]
fn all_units_at_a_stage_move_with_the_sums_before_ones_eyes() {
    let scene = zh(&format!("{PROJECTS}m"));
    shows(
        &scene.screen(),
        &["成批进度变动：4个项目", "> 装饰装修", "P01 教师周转房 14栋", "P09 中心村小学 2所", "合计：14栋、"],
    );
    let commands = several(&format!("{PROJECTS}m<tab>竣工<enter>"));
    let moved: Vec<(&str, u32, &str, &str)> = commands
        .iter()
        .map(|command| match command {
            Command::Move(it) => (it.project.as_str(), it.count, it.from.as_str(), it.to.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    let all = [("P01", 14), ("P04", 1), ("P06", 1), ("P09", 2)];
    assert_eq!(moved, all.map(|(project, count)| (project, count, "fit_out", "completion")));
}

#[test]
fn what_does_not_stand_there_stays_and_named_sites_go_by_name() {
    let scene = zh(&format!("{PROJECTS}m<up>"));
    shows(&scene.screen(), &["不在原阶段，不动：", "P04 产业集聚区小学"]);
    let sites = several("/P02<enter>lj,,m<tab>封顶<enter>");
    let named: Vec<_> = sites
        .iter()
        .map(|command| match command {
            Command::Move(it) => (it.project.as_str(), it.site.as_deref().unwrap(), it.count),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(named, [("P02", "P02-S1", 1), ("P02", "P02-S2", 1)]);
}

#[test]
fn many_become_one_step_and_the_marks_are_gone() {
    for keys in [
        format!("{MILESTONES} <enter>"),
        format!("{MILESTONES}d2025年3月<enter>"),
        format!("{MILESTONES}f2025年3月<tab>zb<enter>"),
        format!("{PROJECTS}r项目办<enter>"),
        format!("{PROJECTS}m<tab>竣工<enter>"),
        format!("{PROJECTS}a已进场<ctrl-s>"),
        format!("{PROJECTS}b资金未到位<tab>zjzf<ctrl-s>"),
        format!("{PROJECTS}:djdb<enter>报进展<tab>7月底<enter>"),
        "/P14-M6<enter>,,D<enter>".to_owned(),
        "/P02<enter>lj,,m<tab>封顶<enter>".to_owned(),
        "/8.1<enter>,,, <down><enter>".to_owned(),
    ] {
        there_and_back("", &keys, &[]);
        let mut clerk = Clerk::new(Lang::Zh);
        clerk.play(&keys);
        assert!(clerk.scene.state.marks.is_empty(), "{keys}");
    }
}

#[test]
fn done_together_they_are_reopened_together() {
    there_and_back(&format!("{MILESTONES} <enter>"), "/P07-M1<enter>,,, <enter>", &["3个节点"]);
}

#[test]
fn one_that_is_refused_leaves_all_as_they_were_and_the_marks() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("ttoday<enter>/P07-M3<enter>d12月底<enter>");
    let before = clerk.content();
    let refused = clerk.play(&format!("{MILESTONES}f2025年3月<enter>"));
    shows(&refused, &["请选一项原因", "> 不填", "2025年3月"]);
    assert_eq!(clerk.content(), before);
    assert_eq!(clerk.scene.state.marks.len(), 3);
    clerk.play("zb<enter>");
    assert!(clerk.scene.state.marks.is_empty());
}

#[test]
fn what_none_of_them_is_for_is_said() {
    shows(&zh(&format!("{PROJECTS}d")).screen(), &["选中的都不适用这个操作"]);
    shows(&zh(&format!("{PROJECTS}e")).screen(), &["修改："]);
}

#[test]
fn what_goes_along_with_its_project_is_not_left_out() {
    let moved = zh("/P02<enter>l,,,m<tab>封顶").screen();
    shows(&moved, &["进度变动：P02 新建城区幼儿园"]);
    assert!(!moved.contains("不适用"), "{moved}");
    let reported = zh("/P02<enter>lj,,,a").screen();
    shows(&reported, &["填写进展：P02 新建城区幼儿园"]);
    assert!(!reported.contains("不适用"), "{reported}");
}

#[test]
fn blockers_hold_up_everything_marked() {
    let Command::Block { projects, .. } = command(&format!("{PROJECTS}b资金<tab>zjzf<ctrl-s>")) else { panic!() };
    assert_eq!(projects, ["P01", "P04", "P06", "P09"]);
}
