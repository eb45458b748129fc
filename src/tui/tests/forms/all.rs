//! Everything the ledger can do can be asked for on the screen.

use std::collections::BTreeSet;

use super::{Clerk, Lang};
use crate::ledger::{Addition, Command};

/// Keys that are carried out first, and keys whose command is looked at.
const ASKED: [(&str, &str); 35] = [
    ("", "/P07-M1<enter> <enter>"),
    ("/P07-M1<enter> <enter>", " <enter>"),
    ("", "/8.6<enter> <down><enter>"),
    ("", "oja已进场<ctrl-s>"),
    ("", "ojm<tab><tab>3<enter>"),
    ("", "/P07-M3<enter>d8月底<enter>"),
    ("", "/P07-M3<enter>f2025年2月<enter>"),
    ("", "oj:xsjd<enter>12<tab>9月底<enter>"),
    ("", "oj:rgpd<enter>huang<tab>资金紧张<ctrl-s>"),
    ("", "oj:jzj<enter><tab>300<enter>"),
    ("", ":jx<enter>中期<enter>"),
    ("", "oj:djdb<enter>报进展<tab>7月底<enter>"),
    ("oj:djdb<enter>报进展<tab>7月底<enter>", ":dbfk<enter><tab>已报<ctrl-s>"),
    ("", ":xyq<enter><enter>"),
    ("", "ojb资金<tab>zjzf<ctrl-s>"),
    ("", "ox<enter>"),
    ("", ":tbzb<enter>K35<enter>23<enter>"),
    ("", "oi<enter>三中<tab>1栋<enter>"),
    ("", "/P12<enter>izd<enter>西小<enter>"),
    ("", "/P07<enter>i<enter>典礼<enter>"),
    ("", "i<enter>安全<enter>"),
    ("", "/8.6<enter>i<enter>综合楼<enter>"),
    ("", "izb<enter>家长会<tab>场<enter>"),
    ("", "iyd<enter>重复？<ctrl-s>"),
    ("", "oje一期<enter>"),
    ("", "/P07-M3<enter>D<enter>"),
    ("", "t2024-07-31<enter>"),
    ("", "/P07-M1<enter>,,,d2025年3月<enter>"),
    ("", "/P02-S1<enter>e新址<enter>"),
    ("", "/P07-M3<enter>e一期<enter>"),
    ("", "/8<enter>e一期<enter>"),
    ("", "/8.6<enter>e一期<enter>"),
    ("", "eK39<enter>一期<enter>"),
    ("oja已进场<ctrl-s>u", "<ctrl-y>"),
    ("oja已进场<ctrl-s>", "u"),
];

/// What a command is called here. A new one has to be given a name, and keys above.
fn name(command: &Command) -> &'static str {
    match command {
        Command::Complete { .. } => "complete",
        Command::Reopen { .. } => "reopen",
        Command::Mark { .. } => "mark",
        Command::Report { .. } => "report",
        Command::Move(_) => "move",
        Command::Plan { .. } => "plan",
        Command::Forecast { .. } => "forecast",
        Command::Target { .. } => "target",
        Command::Assess { .. } => "assess",
        Command::Fund { .. } => "fund",
        Command::SetBaseline { .. } => "set_baseline",
        Command::Supervise { .. } => "supervise",
        Command::Answer { .. } => "answer",
        Command::OpenPeriod { .. } => "open_period",
        Command::Block { .. } => "block",
        Command::Unblock { .. } => "unblock",
        Command::Measure { .. } => "measure",
        Command::Add(Addition::Project { .. }) => "add project",
        Command::Add(Addition::Site { .. }) => "add site",
        Command::Add(Addition::Milestone { .. }) => "add milestone",
        Command::Add(Addition::Item { .. }) => "add item",
        Command::Add(Addition::Action { .. }) => "add action",
        Command::Add(Addition::Indicator { .. }) => "add indicator",
        Command::Add(Addition::Remark { .. }) => "add remark",
        Command::Edit { .. } => "edit",
        Command::Remove { .. } => "remove",
        Command::SetDataDate(_) => "set_data_date",
        Command::Several(_) => "several",
        Command::Undo => "undo",
        Command::Redo => "redo",
        Command::Issue(_) => "issue",
        // A whole document, and the way back from the journal: neither is a form.
        Command::Import(_) => "import",
        Command::UndoTo { .. } => "undo_to",
    }
}

#[test]
fn every_command_can_be_given_from_the_screen() {
    let mut given: BTreeSet<&str> = BTreeSet::new();
    for (before, keys) in ASKED {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk.play(before);
        clerk.scene.play(keys);
        given.insert(name(&clerk.scene.command()));
    }
    let all = BTreeSet::from([
        "complete",
        "reopen",
        "mark",
        "report",
        "move",
        "plan",
        "forecast",
        "target",
        "assess",
        "fund",
        "set_baseline",
        "supervise",
        "answer",
        "open_period",
        "block",
        "unblock",
        "measure",
        "add project",
        "add site",
        "add milestone",
        "add item",
        "add action",
        "add indicator",
        "add remark",
        "edit",
        "remove",
        "set_data_date",
        "several",
        "undo",
        "redo",
    ]);
    assert_eq!(given, all);
}
