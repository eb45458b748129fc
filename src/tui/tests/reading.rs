//! The summary as it is read on the screen: its styles, finding words in it, saving it.

use ratatui::layout::Size;

use super::Scene;
use super::desk::shows;
use crate::report::SummaryStyle;
use crate::text::{Lang, cells};
use crate::tui::message::{Effect, Message};
use crate::tui::work::Work;

#[test]
fn it_turns_through_its_styles_and_says_which() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut scene = Scene::new(lang, width, height);
            for (keys, style) in [("p", "table"), ("<tab>", "brief"), ("<right>", "report")] {
                let name = format!("summary_{style}_{}_{width}", lang.code());
                insta::assert_snapshot!(name, scene.play(keys).screen());
            }
            let told = scene.screen();
            assert_eq!(scene.play("<left><left><left>").screen(), told);
        }
    }
}

#[test]
fn words_are_found_as_they_are_typed_and_from_hit_to_hit() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    let found = scene.play("p/资金<enter>").screen();
    assert!(found.contains("五、资金") && found.contains(", 3@0"), "{found}");
    let next = scene.play("n").screen();
    assert!(next != found && next.contains("资金"), "{next}");
    assert_eq!(scene.play("N").screen(), found);
    assert_eq!(scene.play("/<enter>").screen(), next, "nothing typed looks for the same");
    // By initials, where the input method is off; and back to where one was.
    let start = scene.play("g").screen();
    let typed = scene.play("/zjzf").screen();
    assert!(typed.contains("资金支付"), "{typed}");
    assert_eq!(scene.play("<esc>").screen(), start);
    let nothing = scene.play("/没有这个词<enter>").screen();
    assert!(nothing.contains(&scene.state.texts.tui_nothing_found()), "{nothing}");
}

#[test]
fn it_is_saved_in_the_style_that_is_read() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("p<tab><tab>wout.md<enter>");
    let Some(Effect::Start(Work::Print(path, style), Lang::Zh)) = scene.effects.pop() else {
        panic!("{:?}", scene.effects)
    };
    assert_eq!((path.to_str(), style), (Some("out.md"), Some(SummaryStyle::Report)));
}

#[test]
fn it_follows_the_language_and_the_size() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    shows(&scene.play("p<tab><tab>").screen(), &["列入台账的项目"]);
    shows(&scene.play("<f9>").screen(), &["This report is drawn from"]);
    scene.tell(Message::Resize(Size { width: 120, height: 40 }));
    assert!(scene.screen().lines().any(|line| cells::width(line.trim_end()) > 90), "{}", scene.screen());
}
