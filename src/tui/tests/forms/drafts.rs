//! Closing a form keeps what was filled in, for every form there is.

use super::{Clerk, Lang, shows, zh};

#[test]
fn what_was_typed_comes_back_with_the_same_key_on_the_same_thing() {
    for (open, typed, shown) in [
        ("oi<enter>", "三中综合楼<tab>4栋", "[三中综合楼"),
        ("/P12<enter>izd<enter>", "城西小学", "[城西小学"),
        ("/P07<enter>i<enter>", "开工典礼", "[开工典礼"),
        ("oje", "一期", "[教师周转房一期"),
        ("/P07<enter>r", "项目办", "[项目办"),
        ("oj:xsjd<enter>", "12", "[12"),
        ("oj:rgpd<enter>", "<tab>资金紧张", "资金紧张"),
        ("oj:jzj<enter>", "<tab>300", "[300"),
        ("oj:djdb<enter>", "报进展", "报进展"),
        (":tbzb<enter>K36<enter>", "6<tab>2", "[6"),
        (":jx<enter>", "中期", "[中期"),
        (":xyq<enter>", "<tab><tab>并入其他", "[并入其他"),
        ("/P07-M1<enter>,,,d", "2025年3月", "[2025年3月"),
    ] {
        let mut scene = zh(open);
        scene.play(typed).play("<esc>");
        shows(&scene.screen(), &["草稿已保留"]);
        assert_eq!(scene.state.kept.len(), 1, "{open}");
        // What is marked stays marked; the key that changes between groups would lead away.
        let again = if open.ends_with(",,,d") { "d" } else { open.trim_start_matches(['o', 'j']) };
        shows(&scene.play(again).screen(), &["已取回上次的草稿", shown]);
        assert!(scene.state.kept.is_empty());
    }
}

#[test]
fn an_emptied_field_is_a_draft_and_an_untouched_form_is_none() {
    let mut scene = zh("oje<tab><ctrl-u><esc>");
    assert_eq!(scene.state.kept.len(), 1, "what the ledger holds was emptied");
    scene.play("/P07<enter>e<esc>");
    assert_eq!(scene.state.kept.len(), 1);
    scene.play("oi<esc>");
    assert_eq!(scene.state.kept.len(), 1, "choosing what to add is nothing to keep");
}

/// Two blockers of one project, each reached by its row and both by the project.
#[test]
fn what_was_written_about_a_blocker_does_not_come_back_for_another() {
    let raised = "/P06<enter>b图纸未定<tab>sj<ctrl-s>b进度款未到<tab>zjzf<ctrl-s>";
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play(raised);
    clerk.play("8/图纸未定<enter>x<tab><tab>图纸已批<esc>");
    let other = clerk.play("/进度款未到<enter>x");
    assert!(other.contains("B3 进度款未到") && !other.contains("图纸已批") && !other.contains("草稿"), "{other}");
    shows(&clerk.play("<esc>/图纸未定<enter>x"), &["已取回上次的草稿", "B2 图纸未定", "[图纸已批"]);
    // By the project, what was chosen is part of the draft; what is solved is no longer offered.
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play(raised);
    clerk.play("2/P06<enter>xtuzhi<tab><tab>图纸已批<esc>");
    shows(&clerk.play("x"), &["已取回上次的草稿", "B2 图纸未定", "[图纸已批"]);
    clerk.play("<esc>8/图纸未定<enter>x<enter>2/P06<enter>");
    let other = clerk.play("x");
    assert!(other.contains("> B3 进度款未到") && !other.contains("图纸") && !other.contains("草稿"), "{other}");
    assert_eq!(clerk.scene.state.kept.len(), 1, "what was written is kept still");
    clerk.play("<esc>u2/P06<enter>b预算未批<tab>zjzf<ctrl-s>");
    let again = clerk.play("x");
    shows(&again, &["已取回上次的草稿", "B2 图纸未定", "[图纸已批"]);
    shows(&clerk.play("<shift-tab><shift-tab>"), &["> B2", "B3 进度款未到", "预算未批"]);
}

#[test]
fn a_draft_of_a_renamed_thing_is_still_its_draft() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("/P07<enter>a半句<esc>");
    colleague.play("/P07<enter>e<ctrl-u>New name<enter>");
    clerk.look();
    shows(&clerk.play("a"), &["已取回上次的草稿", "半句"]);
}
