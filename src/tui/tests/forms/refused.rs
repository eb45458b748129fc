//! What can't be read is refused at its field: nothing is saved, nothing typed is lost.

use super::{Clerk, Lang, Scene, shows, zh};

/// Keys, the words that say what is wrong, and what still stands in the field.
const REFUSED: [(&str, &str, &str); 16] = [
    ("oi<enter>三中<tab>22<enter>", "不能作单位", "[22"),
    ("oi<enter>三中<tab>2.5栋<enter>", "不能作数量", "[2.5栋"),
    ("oi<enter><enter>", "请填写“名称”", "新增项目"),
    ("oj:jzj<enter><tab>三百<enter>", "不能作金额", "[三百"),
    ("oj:jzj<enter><tab>3000000元<enter>", "不能作金额", "[3000000元"),
    ("oj:jzj<enter><enter>", "请填写“金额”", "记资金"),
    ("oje<tab><tab><tab><tab><tab><tab><tab>很多<enter>", "不能作金额", "[很多"),
    (":tbzb<enter>K35<enter>不少<enter>", "不能作数值", "[不少"),
    (":tbzb<enter>K36<enter><enter>", "请填写“K36.1”", "填报指标"),
    ("eK38<enter><tab><tab><tab>K0.x<enter>", "不能作数据来源", "[K0.x"),
    ("eK38<enter><tab><tab><tab><tab><ctrl-u>K37<enter>", "不能作数据来源", "[K37"),
    (":xyq<enter>明年<enter>", "请填半年", "[明年"),
    ("oj:xsjd<enter>两栋<enter>", "不能作数量", "[两栋"),
    ("oj:xsjd<enter>2<tab>某天<enter>", "“某天”不是能识别的日期", "[某天"),
    ("oj:djdb<enter>报进展<tab><enter>", "请填写“反馈时限”", "报进展"),
    ("ojm<tab><tab>三<enter>", "不能作数量", "[三"),
];

#[test]
fn what_cannot_be_read_is_refused_at_the_field_and_stays() {
    for (keys, why, stays) in REFUSED {
        let scene = zh(keys);
        assert!(scene.effects.is_empty(), "{keys}");
        shows(&scene.screen(), &[why, stays]);
        assert!(scene.state.over.len() == 1, "{keys}: the form is open");
    }
}

#[test]
fn the_field_that_is_wrong_gets_the_keyboard() {
    let mut scene = zh("oi<enter>三中<tab>22<tab><tab><tab><enter>");
    shows(&scene.screen(), &["没有保存：“建设规模”有误", "2/15"]);
    scene.play("栋<enter>");
    assert_eq!(scene.effects.len(), 1, "{}", scene.screen());
}

#[test]
fn the_same_in_english() {
    let mut scene = Scene::new(Lang::En, 80, 24);
    scene.play("oi<enter>Hall<tab>22<enter>");
    assert!(scene.effects.is_empty());
    shows(&scene.screen(), &["“22” can't be a unit", "Not saved: please correct Size"]);
}

#[test]
fn what_the_rules_are_against_is_said_in_words_of_the_screen() {
    for (keys, why) in [
        ("oj:xsjd<enter>30<tab>9月底<enter>", "请先修改项目的规模"),
        ("oj:djdb<enter>报进展<tab>5月底<enter>", "请把“日期”改为督办当日"),
        (":jx<enter>2024-H2<enter>", "已有基线“2024-H2”"),
        (":xyq<enter><ctrl-u>2024-H1<enter>", "请开启以后的计划期，如 2025-H1"),
        ("/P07<enter>izd<enter>某楼<enter><ctrl-u>某楼<enter>", ""),
        ("oje<tab><tab><tab><ctrl-u>20栋<enter>", "不能移出"),
    ] {
        let mut clerk = Clerk::new(Lang::Zh);
        let screen = clerk.play(keys);
        shows(&screen, &[why]);
        assert!(!screen.contains("topout") && !screen.contains("--"), "{screen}");
    }
}
