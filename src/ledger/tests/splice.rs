//! The summary after a command, made of the one before it.

use super::*;
use crate::ledger::splice::after;

/// On the last day of September, with everything before it known.
fn in_autumn() -> Desk {
    let mut desk = Desk::shipped();
    desk.give(Command::SetDataDate(DataDate::Pinned(now().today())));
    desk
}

impl Desk {
    fn now(&self) -> Summary {
        self.ledger.summary(&Viewpoint::at(now().today())).unwrap()
    }

    /// What is spliced after a command, if it can be, and what the whole is.
    fn after(&mut self, shown: &Summary, command: Command) -> Option<(Option<Summary>, Summary)> {
        let receipt = self.ledger.apply(command, &now()).ok()?;
        let viewpoint = Viewpoint::at(now().today());
        let spliced = after(&self.ledger.store.reader().unwrap(), &viewpoint, shown, receipt.entry).unwrap();
        let whole = self.now();
        assert_eq!(self.ledger.summary_after(&viewpoint, shown, &receipt).unwrap(), whole);
        Some((spliced, whole))
    }
}

#[test]
fn what_a_command_does_not_touch_is_not_judged_again() {
    let mut desk = in_autumn();
    let mut shown = desk.now();
    let at = shown.projects.iter().position(|project| project.code == "P07").unwrap();
    let report = |what: &str| Command::Report { what: what.to_owned(), text: "开标".to_owned(), on: None, by: None };
    for command in [complete("P07-M1", None), report("P07"), report("8.6"), Command::Undo] {
        let (spliced, whole) = desk.after(&shown, command.clone()).unwrap();
        let spliced = spliced.unwrap();
        assert_eq!(spliced, whole, "{command:?}");
        for other in (0..shown.projects.len()).filter(|other| *other != at) {
            assert!(spliced.projects.has_in_common(&shown.projects, other), "{command:?}");
        }
        shown = spliced;
    }
}

#[test]
fn a_blocker_touches_the_projects_it_holds_up() {
    let mut desk = in_autumn();
    let block = Command::Block {
        projects: vec!["P01".to_owned(), "P02".to_owned()],
        text: "进度款未到位".to_owned(),
        category: BlockerCategory::Funds,
        owner: None,
        due: None,
        on: None,
    };
    let shown = desk.now();
    let held_up = |summary: &Summary| summary.project("P02").unwrap().blockers.clone();
    let (before, (spliced, whole)) = (held_up(&shown), desk.after(&shown, block).unwrap());
    let blocked = spliced.unwrap();
    assert_eq!(blocked, whole);
    let new = held_up(&blocked).into_iter().find(|code| !before.contains(code)).unwrap();
    let (spliced, whole) = desk.after(&blocked, Command::Unblock { what: new, on: None, note: None }).unwrap();
    let solved = spliced.unwrap();
    assert_eq!(solved, whole);
    assert_eq!(held_up(&solved), before);
}

#[test]
fn what_everything_hangs_on_is_read_as_a_whole() {
    let mut desk = in_autumn();
    let shown = desk.now();
    let renamed = Change { name: Some("新名".to_owned()), ..Change::default() };
    for command in [
        Command::Edit { what: "P07".to_owned(), change: renamed },
        Command::Add(Addition::Milestone {
            owner: "P07".to_owned(),
            name: "图审".to_owned(),
            stage: None,
            planned: None,
            details: Change::default(),
        }),
        Command::SetDataDate(DataDate::FollowsClock),
    ] {
        assert_eq!(desk.after(&shown, command).unwrap().0, None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(8) })]

    #[test]
    fn the_summary_after_a_command_is_the_summary_of_the_whole(
        commands in prop::collection::vec(laws::commands(), 1..20),
    ) {
        let mut desk = in_autumn();
        let mut shown = desk.now();
        let viewpoint = Viewpoint::at(now().today());
        for command in commands {
            if let Ok(receipt) = desk.ledger.apply(command.clone(), &now()) {
                shown = desk.ledger.summary_after(&viewpoint, &shown, &receipt).unwrap();
                prop_assert_eq!(&shown, &desk.now(), "{:?}", command);
            }
        }
    }
}
