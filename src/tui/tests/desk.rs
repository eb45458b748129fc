//! The main job from the first key to the row in the file and back, on a real ledger.

use std::path::PathBuf;

use ratatui::layout::Size;
use tempfile::TempDir;

use super::{Scene, shipped};
use crate::ledger::{Command, Ledger};
use crate::model::{LightRule, Now};
use crate::text::Lang;
use crate::tui::effect::Desk;
use crate::tui::key::Key;
use crate::tui::message::{Input, Message};
use crate::tui::state::Notice;

/// A clerk at the screen whose commands are carried out.
pub(super) struct Clerk {
    pub(super) scene: Scene,
    pub(super) desk: Desk,
    folder: TempDir,
}

impl Clerk {
    pub(super) fn new(lang: Lang) -> Self {
        let (folder, desk) = shipped::desk();
        Self { scene: Scene::new(lang, 80, 24), desk, folder }
    }

    /// As the program opens, in a window of any size.
    pub(super) fn opened(lang: Lang, (width, height): (u16, u16)) -> Self {
        let (folder, desk) = shipped::desk();
        Self { scene: Scene::opened(lang, width, height), desk, folder }
    }

    /// The same clerk in a window of another size.
    pub(super) fn sized(mut self, width: u16, height: u16) -> Self {
        self.scene.hear(Input::Resize(Size { width, height }));
        self
    }

    /// Gives commands that the screen has no form for, on the same ledger, and reads it again.
    pub(super) fn given(mut self, commands: impl IntoIterator<Item = Command>) -> Self {
        for command in commands {
            let answer = self.desk.apply(command, &self.scene.state.summary);
            self.scene.tell(answer);
            assert!(!matches!(self.scene.state.notice, Some(Notice::Refused(_))), "{:?}", self.scene.state.notice);
            self.settle();
        }
        self.scene.state.notice = None;
        self
    }

    /// The screen looks whether somebody else changed the ledger or the day turned.
    pub(super) fn look(&mut self) -> Option<String> {
        let news = self.desk.look(&self.scene.state.summary)?;
        self.scene.tell(news);
        self.settle();
        Some(self.scene.screen())
    }

    /// Presses keys, and lets the ledger answer.
    pub(super) fn play(&mut self, keys: &str) -> String {
        for key in Scene::keys(keys) {
            self.scene.press(key);
            self.settle();
        }
        self.scene.screen()
    }

    /// Something came of what was wanted.
    pub(super) fn tell(&mut self, message: Message) {
        self.scene.tell(message);
        self.settle();
    }

    pub(super) fn press(&mut self, key: Key) {
        self.scene.press(key);
        self.settle();
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("plan.topout")
    }

    /// Carries out what the screen wants until it wants nothing more.
    pub(super) fn settle(&mut self) {
        while !self.scene.effects.is_empty() {
            for effect in std::mem::take(&mut self.scene.effects) {
                if let Some(answer) = self.desk.carry_out(effect, &self.scene.state.summary) {
                    self.scene.tell(answer);
                }
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) -> String {
        self.scene.hear(Input::Paste(text.to_owned()));
        self.scene.screen()
    }

    /// Everything in the file but the journal.
    pub(super) fn content(&self) -> crate::model::Book {
        Ledger::open(&self.folder.path().join("plan.topout"), &shipped::now()).unwrap().book().unwrap()
    }

    /// What the second screen on the same ledger hears when it looks.
    pub(super) fn colleague(&self) -> Self {
        let ledger = Ledger::open(&self.folder.path().join("plan.topout"), &shipped::now()).unwrap();
        let clock = || Now {
            instant: "2024-09-30T09:00:00+08:00".parse().unwrap(),
            author: "李".to_owned(),
            host: "other".to_owned(),
        };
        Self {
            scene: Scene::new(Lang::En, 80, 24),
            desk: Desk::new(ledger, Box::new(clock), LightRule::default()),
            folder: tempfile::tempdir().unwrap(),
        }
    }
}

#[track_caller]
pub(super) fn shows(screen: &str, words: &[&str]) {
    for word in words {
        assert!(screen.contains(word), "{word:?} is missing:\n{screen}");
    }
}

#[test]
fn a_tender_is_completed_the_pin_moves_and_undo_brings_everything_back() {
    let mut clerk = Clerk::new(Lang::Zh);
    let before = clerk.content();
    shows(&clerk.play("/ygsyl<enter>lj "), &["完成节点：P07-M1 招标完成", "2024年6月30日"]);
    shows(&clerk.play("2024-07-20"), &["2024年7月20日，晚于数据日期"]);
    let done = clerk.play("<enter>");
    shows(
        &done,
        &[
            "截至 2024-07-20（已锁定）",
            "已完成 P07-M1 招标完成（一高实验楼）（2024年7月20日）",
            "按 m 作进度变动",
            "空格 撤回",
        ],
    );
    assert!(!done.contains("。。"), "{done}");
    shows(&clerk.play("1"), &["已完成1"]);
    shows(&clerk.play("2p"), &["（截至2024年7月20日）", "项目节点37个：已完成1、"]);
    shows(&clerk.play("<esc>u"), &["截至 2024-06-30（已锁定）", "已撤销：已完成 P07-M1"]);
    assert_eq!(clerk.content(), before);
    shows(&clerk.play("1"), &["已完成0"]);
    shows(&clerk.play("<ctrl-y>"), &["截至 2024-07-20", "已完成1"]);
}

#[test]
fn the_same_job_in_english() {
    let mut clerk = Clerk::new(Lang::En);
    let before = clerk.content();
    let done = clerk.play("/laboratory<enter>lj 20 July<enter>");
    shows(&done, &["as of 2024-07-20 (pinned)", "Completed P07-M1 Tender complete (No. 1 Senior High", "m moves them"]);
    shows(&clerk.play("p"), &["(as of 20 July 2024, inclusive)", "37 = done 1,"]);
    shows(&clerk.play("<esc>u"), &["as of 2024-06-30 (pinned)", "Undone"]);
    assert_eq!(clerk.content(), before);
}

#[test]
fn three_buildings_move_and_thirty_do_not() {
    let mut clerk = Clerk::new(Lang::Zh);
    shows(&clerk.play("ojm<tab><tab>3<enter>"), &["P01 教师周转房：3栋由装饰装修转入竣工"]);
    let project = clerk.play("<enter>");
    shows(&project, &["11栋（11/22，50.0%）", "░  11栋"]);
    let before = clerk.content();
    shows(&clerk.play("m<tab><tab>30<enter>"), &["只有11栋，不能移出30栋", "装饰装修11栋。", "[30 "]);
    assert_eq!(clerk.content(), before);
    shows(&clerk.play("<ctrl-u>11<enter>"), &["22栋（22/22，100.0%）"]);
}

#[test]
fn what_happened_is_written_down_and_read_again() {
    let mut clerk = Clerk::new(Lang::Zh);
    shows(&clerk.play("oja主体封顶，<enter>待验收。<ctrl-s>"), &["已记进展 P01", "主体封顶， 待验收。"]);
    shows(&clerk.play("<enter><end>"), &["2024-06-30  王", "   主体封顶，", "   待验收。"]);
    shows(&clerk.play("b缺进度款<tab>zjzf<ctrl-s>"), &["已记存在问题"]);
    shows(
        &clerk.play("<home><pagedown><up><up><up>"),
        &["存在问题", "缺进度款", "资金支付，2024-06-30提出，已0天", "解决责任：未载"],
    );
}

#[test]
fn a_fact_after_today_is_refused_with_the_key_that_plans_it() {
    let mut clerk = Clerk::new(Lang::Zh);
    shows(&clerk.play("ttoday<enter>"), &["截至 2024-09-30（随时钟）"]);
    shows(&clerk.play("/ygsyl<enter>lj 2024-12-01<enter>"), &["还没到", "按 d 定期限", "[2024-12-01"]);
}

#[test]
fn a_colleagues_change_is_seen_without_losing_the_place() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    colleague.play("/P07<enter>");
    assert!(colleague.desk.look(&colleague.scene.state.summary).is_none());
    clerk.play("/ygsyl<enter>lj 2024-07-20<enter>");
    let news = colleague.desk.look(&colleague.scene.state.summary).unwrap();
    colleague.scene.tell(news);
    shows(&colleague.scene.screen(), &["as of 2024-07-20", "+ P07"]);
    assert!(clerk.desk.look(&clerk.scene.state.summary).is_none(), "our own change is no news");
}

#[test]
fn an_entry_about_no_one_thing_lets_no_key_reach_what_was_selected_elsewhere() {
    let mut clerk = Clerk::new(Lang::En);
    let screen = clerk.play("/P07-M1<enter>9");
    assert!(!screen.lines().last().unwrap().contains("Space"), "{screen}");
    clerk.play(" ");
    assert!(clerk.scene.state.over.is_empty());
    assert!(clerk.play("2 ").contains("Complete P07-M1"), "what was selected stays so for the other views");
}

#[test]
fn a_refusal_that_quotes_a_former_entry_names_its_stages() {
    for (lang, gap, stages) in [(Lang::Zh, "", "由装饰装修转入竣工"), (Lang::En, " ", "from Fit-out to Completion")]
    {
        let mut clerk = Clerk::new(lang);
        clerk.play("ojm<tab><tab>3<enter>u/P07-M1<enter> <enter>9");
        let refused = clerk.play("<down><down>U");
        let said = refused.lines().map(str::trim).collect::<Vec<_>>().join(gap);
        assert!(said.contains(stages) && !said.contains("fit_out") && !said.contains("topout"), "{refused}");
        assert!(matches!(clerk.scene.state.notice, Some(Notice::Refused(_))), "{refused}");
    }
}
