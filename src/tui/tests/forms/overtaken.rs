//! Two people at one ledger: who saves over somebody else's change sees both and is asked.

use super::{Clerk, Lang, shows};

/// Somebody renames P07 while it is open for editing here.
fn renamed_meanwhile(mine: &str) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07<enter>e");
    clerk.play(mine);
    shows(&colleague.play("/P07<enter>e<ctrl-u>一高科技楼<enter>"), &["Changed project P07"]);
    clerk
}

fn name(clerk: &Clerk) -> String {
    clerk.content().projects.into_iter().find(|project| project.code == "P07").unwrap().name
}

#[test]
fn both_are_shown_and_mine_is_saved_on_yes() {
    let mut clerk = renamed_meanwhile("<ctrl-u>一高综合楼");
    let asked = clerk.play("<enter>");
    shows(
        &asked,
        &[
            "以后，他人作了改动",
            "名称",
            "原来",
            "一高实验楼",
            "现在（他人改为）  一高科技楼",
            "你填的",
            "一高综合楼",
            "回车 保存我的",
            "Tab 用他人的",
            "Esc 返回",
        ],
    );
    assert_eq!(name(&clerk), "一高科技楼", "nothing is saved before it is answered");
    clerk.play("<enter>");
    assert_eq!(name(&clerk), "一高综合楼");
    assert!(clerk.scene.state.over.is_empty());
}

#[test]
fn theirs_is_taken_into_the_form_and_saved_only_then() {
    let mut clerk = renamed_meanwhile("<ctrl-u>一高综合楼<tab><tab><ctrl-u>综合楼");
    clerk.play("<enter>");
    let taken = clerk.play("t");
    shows(&taken, &["修改：P07", "[一高科技楼", "[综合楼"]);
    clerk.play("<enter>");
    assert_eq!(name(&clerk), "一高科技楼");
    let project = clerk.content().projects.into_iter().find(|project| project.code == "P07").unwrap();
    assert_eq!(project.aliases, ["综合楼"], "what was filled in elsewhere in the form is saved");
}

#[test]
fn back_leaves_the_form_as_it_was() {
    let mut clerk = renamed_meanwhile("<ctrl-u>一高综合楼");
    clerk.play("<enter>");
    shows(&clerk.play("<esc>"), &["[一高综合楼"]);
    assert_eq!(name(&clerk), "一高科技楼");
    shows(&clerk.play("<enter>"), &["以后，他人作了改动"]);
}

#[test]
fn a_field_left_alone_keeps_what_others_wrote() {
    let mut clerk = renamed_meanwhile("<tab><tab><ctrl-u>综合楼");
    shows(&clerk.play("<enter>"), &["现在（他人改为）  一高科技楼", "没有动，保留他人的"]);
    clerk.play("<enter>");
    assert_eq!(name(&clerk), "一高科技楼");
    let project = clerk.content().projects.into_iter().find(|project| project.code == "P07").unwrap();
    assert_eq!(project.aliases, ["综合楼"]);
}

#[test]
fn a_change_that_was_seen_coming_is_asked_about_too() {
    let mut clerk = renamed_meanwhile("<ctrl-u>一高综合楼");
    shows(&clerk.look().unwrap(), &["已在别处改动", "[一高综合楼"]);
    shows(&clerk.play("<enter>"), &["以后，他人作了改动"]);
}

#[test]
fn a_planned_date_is_not_overwritten_unseen() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07-M3<enter>d9月底");
    colleague.play("/P07-M3<enter>d10月底<enter>");
    shows(&clerk.play("<enter>"), &["期限", "10月底", "9月底", "回车 保存我的"]);
    shows(&clerk.play("<enter>"), &["P07-M3"]);
}

#[test]
fn what_is_only_added_does_not_conflict() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07<enter>a我方进展");
    colleague.play("/P07<enter>atheirs<ctrl-s>");
    shows(&clerk.play("<ctrl-s>"), &["已记进展"]);
    let project = clerk.content().projects.into_iter().find(|project| project.code == "P07").unwrap();
    assert_eq!(project.updates.len(), 2);
}

#[test]
fn a_change_elsewhere_in_the_ledger_is_no_question() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07<enter>e二期");
    colleague.play("/P01<enter>e phase 2<enter>");
    clerk.play("<enter>");
    assert_eq!(name(&clerk), "一高实验楼二期");
}

#[test]
fn what_was_removed_meanwhile_is_said_and_the_text_is_kept() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07-M4<enter>a已装修，待验收");
    colleague.play("/P07-M4<enter>D<enter>");
    shows(&clerk.play("<ctrl-s>"), &["P07-M4 装饰装修完成已被他人删除，不能保存", "已装修，待验收"]);
    clerk.play("<esc>");
    assert_eq!(clerk.scene.state.kept.len(), 1);
    colleague.play("u");
    clerk.look();
    shows(&clerk.play("/P07-M4<enter>a"), &["已装修，待验收"]);
}

#[test]
fn of_many_the_rest_goes_on_without_what_was_removed() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07-M2<enter>,,,d2025年3月");
    colleague.play("/P07-M4<enter>D<enter>");
    shows(&clerk.play("<enter>"), &["P07-M4 装饰装修完成已被他人删除，其余的仍在", "2个节点"]);
    shows(&clerk.play("<enter>"), &["2个节点"]);
    assert!(clerk.scene.state.over.is_empty());
}

#[test]
fn of_many_only_what_others_changed_is_asked_about() {
    let meanwhile = || {
        let mut clerk = Clerk::new(Lang::Zh);
        let mut colleague = clerk.colleague();
        clerk.play("/P07-M2<enter>,jj,d2025年3月");
        colleague.play("/P07-M2<enter>d2025年1月<enter>");
        let asked = clerk.play("<enter>");
        shows(&asked, &["P07-M2 开工", "（空）", "2025年1月", "2025年3月", "回车 保存我的"]);
        assert_eq!(asked.matches("P07-M5").count(), 1, "only in the title: {asked}");
        clerk
    };
    let planned = |clerk: &Clerk| -> Vec<Option<String>> {
        let project = clerk.content().projects.into_iter().find(|project| project.code == "P07").unwrap();
        let words = |at: usize| {
            project.milestones[at].plan_on(super::day(9, 30))?.date.as_ref().map(|it| it.words().to_owned())
        };
        vec![words(1), words(4)]
    };
    let (mine, theirs) = (Some("2025年3月".to_owned()), Some("2025年1月".to_owned()));
    let mut clerk = meanwhile();
    clerk.play("<enter>");
    assert_eq!(planned(&clerk), [mine.clone(), mine.clone()]);
    let mut clerk = meanwhile();
    shows(&clerk.play("t"), &["节点期限：P07-M5"]);
    clerk.play("<enter>");
    assert_eq!(planned(&clerk), [theirs, mine]);
    assert!(clerk.scene.state.marks.is_empty());
}

#[test]
fn units_that_others_moved_are_counted_again_before_ones_eyes() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    shows(&clerk.play("/P01<enter>,jj,m<tab>竣工"), &["P01 教师周转房 14栋"]);
    colleague.play("/P01<enter>m<tab><tab>3<enter>");
    let before = clerk.content();
    shows(&clerk.play("<enter>"), &["台账已有变动", "P01 教师周转房 11栋"]);
    assert_eq!(clerk.content(), before);
    shows(&clerk.play("<enter>"), &["已移动2个项目"]);
}

#[test]
fn what_others_reported_is_not_removed_unseen() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07-M4<enter>D");
    colleague.play("/P07-M4<enter>areported<ctrl-s>");
    shows(&clerk.play("<enter>"), &["连同其下的1条进展一并删除", "台账已有变动"]);
    shows(&clerk.play("<enter>"), &["已删除"]);
}

#[test]
fn the_same_question_in_english_fits_with_long_texts() {
    let mut clerk = Clerk::new(Lang::En);
    let mut colleague = clerk.colleague();
    clerk.play("/P01<enter>e<shift-tab>mine ");
    let long = "很长的备注".repeat(60);
    colleague.play(&format!("/P01<enter>e phase 2<shift-tab>{long}<f10>"));
    let asked = clerk.play("<f10>");
    shows(
        &asked,
        &["Somebody else changed this", "before", "now (by others)", "yours", "Enter save mine", "Tab take theirs"],
    );
    insta::assert_snapshot!("overtaken_en", asked);
    clerk.scene.play("<f9>");
    insta::assert_snapshot!("overtaken_zh", clerk.scene.screen());
}
