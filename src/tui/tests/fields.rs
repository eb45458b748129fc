//! Typing into fields: long texts, odd characters, very much at once.

use super::Scene;
use super::desk::{Clerk, shows};
use crate::text::Lang;
use crate::tui::message::Input;

/// A report as a clerk would paste it.
const REPORT: &str = "市级资金到位后，一高实验楼、文科综合楼（含多媒体教室）将于8月底前完成主体封顶，争取年内竣工；其余22栋\
                      教师周转房正在内外装修，水电安装同步推进。\n存在问题：“配套道路”征地未完成；Plan B is under way.";

fn paste(scene: &mut Scene, text: &str) -> String {
    scene.hear(Input::Paste(text.to_owned()));
    scene.screen()
}

fn cursor(scene: &Scene) -> String {
    scene.screen().lines().find_map(|line| line.strip_prefix("cursor at ")).unwrap_or_default().to_owned()
}

#[test]
fn a_long_text_is_broken_as_chinese_is_and_the_caret_stands_at_line_ends() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("oja");
    insta::assert_snapshot!("editor_zh", paste(&mut scene, REPORT));
    let mut places = vec![cursor(&scene)];
    for keys in ["<home>", "<up><end>", "<up>", "<up>", "<home>", "<end>", "<down>", "<right>", "<ctrl-home>"] {
        scene.play(keys);
        places.push(cursor(&scene));
    }
    assert_eq!(
        places,
        ["71,10", "19,10", "53,9", "52,8", "53,7", "19,7", "73,7", "72,8", "19,9", "19,7"],
        "no half character, and at the end of a line the caret hangs behind it"
    );
    let mut wide = Scene::new(Lang::En, 120, 40);
    wide.play("oja");
    insta::assert_snapshot!("editor_en", paste(&mut wide, REPORT));
}

#[test]
fn a_long_line_is_scrolled_around_the_caret() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("ojlj <tab>");
    let line = |scene: &Scene| scene.screen().lines().find(|line| line.contains("[a")).map(str::to_owned);
    paste(&mut scene, "a主体封顶完工，二次结构砌筑完成，水电安装同步推进，外架拆除完毕，室外管网开始施工");
    assert_eq!(line(&scene), None, "the beginning is out of sight");
    insta::assert_snapshot!("line_scrolled_zh", scene.screen());
    scene.play("<home>");
    assert!(line(&scene).is_some(), "{}", scene.screen());
}

#[test]
fn a_text_that_is_nearly_too_long_says_how_long_it_is_and_one_that_is_too_long_is_refused() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("oja");
    assert!(!clerk.paste(&"字".repeat(18_000)).contains("/20000"));
    shows(&clerk.paste("字"), &["18001/20000 字"]);
    shows(&clerk.paste(&"字".repeat(2_000)), &["20001/20000 字，超出上限"]);
    let before = clerk.content();
    shows(&clerk.play("<f10>"), &["20000"]);
    assert_eq!(clerk.content(), before);
    shows(&clerk.play("<backspace><f10>"), &["已记进展"]);
}

#[test]
fn what_would_hide_or_turn_a_line_is_seen_and_edited_as_it_is() {
    let mut scene = Scene::new(Lang::En, 80, 24);
    scene.play("oja");
    let screen = paste(&mut scene, "甲\u{202E}乙\u{200B}e\u{301}👨\u{200D}👩\u{200D}👧");
    assert!(screen.contains("[甲<U+202E>乙<U+200B>e\u{301}👨\u{200D}👩\u{200D}👧"), "{screen}");
    scene.play("<backspace><backspace><backspace>");
    assert!(scene.screen().contains("[甲<U+202E>乙 "), "{}", scene.screen());
    scene.play("<left><backspace>");
    assert!(scene.screen().contains("[甲乙 "), "{}", scene.screen());
}

#[test]
fn a_megabyte_is_taken_by_every_kind_of_field_and_given_back() {
    let lines = "第一行主体封顶完工待验收。\n".repeat(26_000);
    let paragraph = "主体封顶完工，".repeat(50_000);
    for text in [lines, paragraph] {
        for keys in ["oja", "ojlj ", "/", "<f1>"] {
            let mut scene = Scene::new(Lang::Zh, 80, 24);
            let before = scene.play(keys).screen();
            paste(&mut scene, &text);
            scene.play("验收x<backspace><home><ctrl-right><ctrl-left><end><ctrl-w>");
            assert!(scene.screen().contains("封顶"), "{keys}: {}", scene.screen());
            scene.play("<ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z>");
            // What a field came with is no longer marked to be replaced: that alone may differ.
            let text = |screen: &str| screen.split("cursor at").next().unwrap_or_default().to_owned();
            assert_eq!(text(&scene.screen()), text(&before), "{keys}");
        }
    }
}
