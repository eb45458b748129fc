//! Every form as it is seen, in both languages.

use super::{Clerk, Lang, Scene, shows};
use crate::tui::tests::desk;

/// Each with the keys that open it.
const FORMS: [(&str, &str); 25] = [
    ("new", "oji"),
    ("add_project", "oi<enter>三中综合楼<tab>22栋，592套"),
    ("add_site", "/P12<enter>i<up><enter>城西小学"),
    ("add_milestone", "/P07<enter>i<enter>开工典礼<tab><tab>8月底"),
    ("add_item", "i<enter>"),
    ("add_action", "/8.6<enter>i<enter>推进综合楼<tab> <down><down> "),
    ("add_indicator", "i<down><down><enter>家长会<tab>场<tab>约1200"),
    ("add_remark", "/P07<enter>i<up><up><up><enter>重复计算？<tab>"),
    ("edit_project", "oje<tab><tab><tab><tab>"),
    ("edit_milestone", "/P07-M3<enter>e"),
    ("edit_action", "/8.6<enter>e<shift-tab>"),
    ("edit_indicator", "eK38<enter><tab><tab><tab>"),
    ("assign", "oj,,,r"),
    ("remove", "/P05<enter>D"),
    ("choose_remove", "DR1"),
    ("update", "oja主体封顶<tab>"),
    ("block", "ojb资金未到位<shift-tab>"),
    ("move_all", "oj,jj,j,jj,m<tab>"),
    ("plan_many", "/P14-M1<enter>,,,,kkkkk,d"),
    ("target", "oj:P01<ctrl-u>序时<enter>12<tab>9月底前"),
    ("assess", "oj:评定<enter>"),
    ("fund", "oj:记资金<enter><tab>1,200.5"),
    ("supervise", "oj:登记督办<enter>报招标进展<tab>7月底"),
    ("measure", ":填报<enter>K36<enter>6<tab>"),
    ("open_period", ":开启下一期<enter><tab><tab><tab>并入其他行动"),
];

#[test]
fn every_form_in_chinese() {
    for (name, keys) in FORMS {
        let mut scene = Scene::new(Lang::Zh, 80, 24);
        scene.play(keys);
        assert_eq!(scene.state.over.len(), 1, "{name}:\n{}", scene.screen());
        insta::assert_snapshot!(format!("{name}_zh"), scene.screen());
    }
}

#[test]
fn every_form_in_english() {
    for (name, keys) in FORMS {
        let mut scene = Scene::new(Lang::Zh, 80, 24);
        scene.play(keys).play("<f9>");
        insta::assert_snapshot!(format!("{name}_en"), scene.screen());
    }
}

#[test]
fn a_larger_window_shows_more_of_it() {
    for (name, keys) in [FORMS[1], FORMS[8], FORMS[17], FORMS[24]] {
        for lang in Lang::ALL {
            let mut scene = Scene::new(Lang::Zh, 120, 40);
            scene.play(keys);
            if lang == Lang::En {
                scene.play("<f9>");
            }
            insta::assert_snapshot!(format!("{name}_wide_{}", lang.code()), scene.screen());
        }
    }
}

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
