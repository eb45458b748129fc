//! What is seen of forms besides their pictures in the gallery.

use super::{Clerk, Lang, Scene, shows};
use crate::tui::tests::desk;

#[test]
fn the_help_opens_over_a_form_and_leaves_it_as_it_was() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("oi<enter>三中综合楼");
    let before = scene.screen();
    scene.play("<f1>");
    shows(&scene.screen(), &["保存"]);
    assert_eq!(scene.play("<esc>").screen(), before);
}

#[test]
fn a_supervision_is_answered_in_sight_of_what_was_asked() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("oj:登记督办<enter>报招标进展<tab>7月底<enter>");
    insta::assert_snapshot!("answer_zh", clerk.play(":督办反馈<enter>"));
    let refused = clerk.play("<tab>已报<tab><ctrl-u>2024-12-01<enter>");
    desk::shows(&refused, &["已报", "还没到"]);
}
