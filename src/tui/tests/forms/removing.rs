//! Taking away: asked once, with the name and what goes along; refusals are said where it was asked.

use super::{Clerk, Command, Lang, Scene, command, shows, there_and_back, zh};

#[test]
fn it_is_asked_once_and_esc_keeps_it() {
    let mut scene = zh("/P07-M3<enter>D");
    shows(&scene.screen(), &["要删除 P07-M3 主体完成（一高实验楼） 吗？", "删除后可以撤销", "回车 删除"]);
    scene.play("<esc>");
    assert!(scene.effects.is_empty() && scene.state.over.is_empty() && scene.state.kept.is_empty());
    scene.play("Dn");
    assert!(scene.effects.is_empty() && scene.state.over.is_empty());
    assert_eq!(command("/P07-M3<enter><delete><enter>"), Command::Remove { what: "P07-M3".to_owned() });
    assert_eq!(command("/P07-M3<enter>Dy"), Command::Remove { what: "P07-M3".to_owned() });
    let mut english = Scene::new(Lang::En, 80, 24);
    shows(&english.play("/P07-M3<enter>D").screen(), &["Remove P07-M3 ", "?", "It can be undone.", "Enter remove"]);
}

#[test]
fn what_goes_along_is_counted_and_goes_first() {
    let scene = zh("/P05<enter>D");
    shows(&scene.screen(), &["要删除 P05 北平路学校 吗？", "连同其下的3个站点、3个节点一并删除"]);
    let Command::Several(commands) = command("/P05<enter>D<enter>") else { panic!("one at a time") };
    let codes = commands.into_iter().map(|command| match command {
        Command::Remove { what } => what,
        other => panic!("{other:?}"),
    });
    assert_eq!(codes.collect::<Vec<_>>(), ["P05-S1", "P05-S2", "P05-S3", "P05-M1", "P05-M2", "P05-M3", "P05"]);
}

#[test]
fn what_was_reported_goes_along_and_comes_back() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("/P07-M4<enter>a已装修<ctrl-s>");
    shows(&clerk.play("D"), &["连同其下的1条进展一并删除"]);
    let before = clerk.content();
    shows(&clerk.play("<enter>"), &["已删除"]);
    assert_ne!(clerk.content(), before);
    clerk.play("u");
    assert_eq!(clerk.content(), before);
}

#[test]
fn a_refusal_stands_where_it_was_asked() {
    let mut clerk = Clerk::new(Lang::Zh);
    let before = clerk.content();
    let refused = clerk.play("ojD<enter>");
    shows(&refused, &["要删除 P01 教师周转房 吗？", "均未办理", "不能删除"]);
    assert!(!refused.contains("topout"), "{refused}");
    assert_eq!(clerk.content(), before);
    shows(&clerk.play("<esc>"), &["P01 教师周转房"]);
}

#[test]
fn things_without_a_row_are_chosen_first() {
    assert_eq!(command("DK39<enter><enter>"), Command::Remove { what: "K39".to_owned() });
    shows(&zh("DK39<enter>").screen(), &["要删除 K39 结项河南省课题 吗？"]);
    let Command::Remove { what } = command("DR11<enter><enter>") else { panic!() };
    assert_eq!(what, "R11");
}

#[test]
fn the_cursor_is_left_on_what_it_stood_under() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("/P07-M4<enter>D<enter>");
    assert!(clerk.scene.state.subject().reference().is_some_and(|what| what.code == "P07"));
}

#[test]
fn removals_are_written_and_taken_back_in_one_step() {
    for (keys, said) in [
        ("/P10<enter>D<enter>", "已删除"),
        ("/P07-M4<enter>D<enter>", "P07-M4"),
        ("DK39<enter><enter>", "K39"),
        ("DR11<enter><enter>", "R11"),
    ] {
        there_and_back("", keys, &[said]);
    }
}
