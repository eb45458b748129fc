//! Closing a period: every open action is listed, goes on unless a reason is given, and as long as the list is.

use super::{Clerk, Command, Lang, command, day, shows, there_and_back, zh};
use crate::ledger::Fate;

#[test]
fn every_open_action_goes_on_unless_it_is_said_why_not() {
    let scene = zh(":xyq<enter>");
    shows(
        &scene.screen(),
        &["结束2024年下半年，开启下一期", "1/69", "[2025-H1", "2025年上半年", "空着即结转到下一期", "结转："],
    );
    let Command::OpenPeriod { period, fates, rest, on } = command(":xyq<enter><tab><tab><tab>并入其他行动<enter>")
    else {
        panic!("no period")
    };
    assert_eq!((period.to_string().as_str(), rest, on), ("2025-H1", None, Some(day(6, 30))));
    assert_eq!(fates.len(), 67);
    assert_eq!(fates[0], ("1.1".to_owned(), Fate::Carry));
    assert_eq!(fates[1], ("1.2".to_owned(), Fate::Drop("并入其他行动".to_owned())));
    assert!(fates[2..].iter().all(|(_, fate)| *fate == Fate::Carry));
}

#[test]
fn the_list_scrolls_as_far_as_it_is_long() {
    let mut scene = zh(":xyq<enter><shift-tab>");
    shows(&scene.screen(), &["69/69", "11.6"]);
    shows(&scene.play("资金不落实").screen(), &["不再推进："]);
}

#[test]
fn a_period_is_closed_and_opened_again_in_one_step() {
    there_and_back("", ":xyq<enter><tab><tab>并入其他行动<enter>", &["2025年上半年"]);
}

#[test]
fn an_action_that_somebody_adds_meanwhile_is_asked_about_too() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play(":xyq<enter><tab><tab><tab>并入其他行动");
    colleague.play("/8.6<enter>i<enter>Another<enter>");
    let asked = clerk.play("<enter>");
    shows(&asked, &["台账已有变动", "4/70", "[并入其他行动"]);
    shows(&clerk.play("<enter>"), &["2025年上半年"]);
    assert_eq!(clerk.content().period.to_string(), "2025-H1");
}
