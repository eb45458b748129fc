//! Laws held against arbitrary ledgers and arbitrary sequences of commands.

use super::*;
use crate::model::movement::positions;
use crate::model::{Light, MoneyKind};

/// Commands of every sort, aimed at things the shipped plan has. Many are refused; that is part of the law.
pub(super) fn commands() -> impl Strategy<Value = Command> {
    let several = prop::collection::vec(single(), 0..4).prop_map(Command::Several);
    let undo_to = (0_i64..12).prop_map(|entry| Command::UndoTo { entry });
    prop_oneof![12 => single(), 2 => several, 1 => undo_to]
}

fn single() -> impl Strategy<Value = Command> {
    let project = prop::sample::select(vec!["P01", "P02", "P05", "P07", "P13", "P14"]);
    let milestone = prop::sample::select(vec!["P01-M1", "P07-M1", "P07-M3", "P14-M4", "9-M1"]);
    let stage = prop::sample::select(vec!["fit_out", "completion", "unknown", "tender", "main_structure", "reserve"]);
    let action = prop::sample::select(vec!["8.1", "8.8", "1.1"]);
    let on = prop::option::of((6_u32..10, 1_u32..29).prop_map(|(month, at)| day(month, at)));
    let what = || prop::sample::select(vec!["P02-S1", "P07-M2", "U1", "B1", "B2", "K01", "P15", "P01-M2", "8.2", "12"]);
    let status = prop::sample::select(ActionStatus::ALL.to_vec());
    let name = "[一-十a-c]{1,4}";
    prop_oneof![
        (milestone.clone(), on.clone()).prop_map(|(code, on)| complete(code, on)),
        milestone.clone().prop_map(|what| Command::Reopen { what: what.to_owned() }),
        (action.clone(), status, on.clone()).prop_map(|(action, status, on)| Command::Mark {
            action: action.to_owned(),
            status,
            on,
            note: None
        }),
        (project.clone(), 0_u32..15, stage.clone(), stage.clone(), on.clone())
            .prop_map(|(project, count, from, to, on)| moved(project, count, from, to, on)),
        (project.clone(), name, on.clone()).prop_map(|(what, text, on)| Command::Report {
            what: what.to_owned(),
            text,
            on,
            by: None
        }),
        (milestone, prop::option::of(6_u32..13), on.clone()).prop_map(|(what, month, on)| Command::Plan {
            what: what.to_owned(),
            date: month.map(|month| PeriodDate::day(day(month, 15), "15日")),
            commitment: None,
            on,
            note: None
        }),
        (prop::collection::vec(project.clone().prop_map(str::to_owned), 0..3), name, on.clone()).prop_map(
            |(projects, text, on)| Command::Block {
                projects,
                text,
                category: BlockerCategory::Funds,
                owner: None,
                due: None,
                on
            }
        ),
        (what(), on.clone()).prop_map(|(what, on)| Command::Unblock { what: what.to_owned(), on, note: None }),
        what().prop_map(|what| Command::Remove { what: what.to_owned() }),
        (name, prop::option::of(1_u32..9), stage.clone(), on.clone()).prop_map(|(name, value, stage, on)| {
            let quantities = vec![Quantity { value, unit: "所".to_owned(), inferred: false }];
            let stage = Some(stage.to_owned());
            Command::Add(Addition::Project { code: None, name, quantities, stage, on, details: Change::default() })
        }),
        (project.clone(), name, any::<bool>()).prop_map(|(project, name, part)| Command::Add(Addition::Site {
            project: project.to_owned(),
            name,
            stage: None,
            part,
            details: Change::default()
        })),
        (project.clone(), name, stage).prop_map(|(owner, name, stage)| Command::Add(Addition::Milestone {
            owner: owner.to_owned(),
            name,
            stage: Some(stage.to_owned()),
            planned: None,
            details: Change::default()
        })),
        (project, prop::option::of(0_u32..40), name).prop_map(|(what, value, name)| {
            let quantities =
                value.map(|value| vec![Quantity { value: Some(value), unit: "栋".to_owned(), inferred: false }]);
            let change = Change { quantities, aliases: Some(vec![name]), ..Change::default() };
            Command::Edit { what: what.to_owned(), change }
        }),
        on.prop_map(|on| Command::SetDataDate(on.map_or(DataDate::FollowsClock, DataDate::Pinned))),
        Just(Command::Undo),
        Just(Command::Redo),
        control(),
        closing(),
    ]
}

/// What is promised, expected, judged, paid and asked for.
fn control() -> impl Strategy<Value = Command> {
    let on = || prop::option::of((6_u32..10, 1_u32..29).prop_map(|(month, at)| day(month, at)));
    let date = || (7_u32..13, 1_u32..29).prop_map(|(month, at)| PeriodDate::day(day(month, at), "那天"));
    let milestone = prop::sample::select(vec!["P07-M3", "P14-M4", "P14-M5", "9-M1"]);
    let reason = prop::option::of(prop::sample::select(BlockerCategory::ALL.to_vec()));
    let project = || prop::sample::select(vec!["P01", "P05", "P14"]).prop_map(str::to_owned);
    let thing =
        || prop::sample::select(vec!["P01", "8", "8.8", "P14-M4", "B1", "D1", "R1", "9"]).prop_map(str::to_owned);
    let light = prop::option::of(prop::sample::select(Light::ALL.to_vec()));
    let kind = prop::sample::select(MoneyKind::ALL.to_vec());
    let words = "[一-十]{1,3}";
    prop_oneof![
        (milestone, prop::option::of(date()), reason, on()).prop_map(|(what, date, reason, on)| Command::Forecast {
            what: what.to_owned(),
            date,
            reason,
            on,
            note: None
        }),
        (project(), prop::option::of(0_u32..25), date(), on()).prop_map(|(project, count, by, on)| Command::Target {
            project,
            count,
            by,
            stage: None,
            on,
            note: None
        }),
        (prop::option::of(thing()), light, words, on()).prop_map(|(what, light, words, on)| Command::Assess {
            what,
            light,
            words,
            on,
            by: None
        }),
        (project(), kind, 0_i64..900, on()).prop_map(|(project, kind, amount, on)| {
            let amount = rust_decimal::Decimal::new(amount, 2);
            Command::Fund { project, kind, amount, source: None, on, note: None }
        }),
        (words, on()).prop_map(|(name, on)| Command::SetBaseline { name, on, note: None }),
        (thing(), words, date(), on()).prop_map(|(what, text, feedback, on)| Command::Supervise {
            what,
            text,
            feedback,
            by: None,
            on
        }),
        (thing(), words, on()).prop_map(|(what, text, on)| Command::Answer { what, text, on }),
        (thing(), words, on()).prop_map(|(what, text, on)| Command::Report { what, text, on, by: None }),
        (words, prop::collection::vec(thing(), 0..2))
            .prop_map(|(text, about)| Command::Add(Addition::Remark { text, about })),
        (thing(), words).prop_map(|(what, name)| Command::Edit {
            what,
            change: Change { name: Some(name), leader: Some(None), ..Change::default() }
        }),
        thing().prop_map(|what| Command::Reopen { what }),
        thing().prop_map(|what| Command::Remove { what }),
    ]
}

fn closing() -> impl Strategy<Value = Command> {
    let period = prop::sample::select(vec!["2025-H1", "2025-H2"]);
    let fate = || prop_oneof![Just(Fate::Carry), Just(Fate::Drop("合并".to_owned()))];
    let action = prop::sample::select(vec!["8.1", "8.8", "9.2"]).prop_map(str::to_owned);
    (period, prop::collection::vec((action, fate()), 0..3), fate(), 1_u32..29).prop_map(|(period, fates, rest, at)| {
        let period = Period::from_code(period).unwrap();
        Command::OpenPeriod { period, fates, rest: Some(rest), on: Some(day(9, at)) }
    })
}

/// Units are conserved: on every day the stages hold what has entered up to then, and what is kept is what was booked.
fn units_add_up(ledger: &Ledger) {
    let book = ledger.book().unwrap();
    for project in &book.projects {
        for on in project.movements.iter().map(|movement| movement.on) {
            let known = project.movements.iter().filter(|movement| movement.on <= on);
            let entered: i64 = known
                .map(|movement| match (&movement.from, &movement.to) {
                    (None, Some(_)) => i64::from(movement.count),
                    (Some(_), None) => -i64::from(movement.count),
                    _ => 0,
                })
                .sum();
            let standing: u32 = positions(&project.movements, on).values().sum();
            assert_eq!(i64::from(standing), entered, "{} on {on}", project.code);
        }
    }
    let findings = ledger.check(&Viewpoint::at(now().today())).unwrap();
    assert!(findings.iter().all(|finding| !matches!(finding.code(), "C03" | "C04" | "C07")), "{findings:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(6) })]

    /// Whatever is done and accepted: undo brings back exactly what was there, redo what came of it; what is refused changes
    /// nothing; and no sequence makes or loses a unit.
    #[test]
    fn undo_is_the_inverse_of_every_command(commands in prop::collection::vec(commands(), 1..12)) {
        let mut desk = Desk::shipped();
        for command in commands {
            let before = desk.ledger.book().unwrap();
            let undoable = !matches!(command, Command::Undo | Command::Redo | Command::UndoTo { .. });
            match desk.ledger.apply(command, &now()) {
                Err(Failure::Refused(_)) => prop_assert_eq!(&desk.ledger.book().unwrap(), &before),
                Err(failure) => panic!("{failure:?}"),
                Ok(_) if undoable => {
                    let after = desk.ledger.book().unwrap();
                    desk.give(Command::Undo);
                    prop_assert_eq!(&desk.ledger.book().unwrap(), &before);
                    desk.give(Command::Redo);
                    prop_assert_eq!(&desk.ledger.book().unwrap(), &after);
                }
                Ok(_) => {}
            }
        }
        units_add_up(&desk.ledger);
        prop_assert_eq!(desk.ledger.verify().unwrap().1, []);
    }

    /// What goes into a file comes out of it, and a document made of it makes the same file.
    #[test]
    fn a_ledger_holds_what_it_was_made_from(book in crate::exchange::arbitrary::books()) {
        let desk = Desk::with(&book);
        let held = desk.ledger.book().unwrap();
        prop_assert_eq!(&held, &with_baseline(&book));
        let document = crate::exchange::write_toml(&held).unwrap();
        prop_assert_eq!(crate::exchange::read_toml(&document).unwrap(), held);
    }

    /// The state on a day does not depend on what happens after it.
    #[test]
    fn the_past_stays_as_it_was(commands in prop::collection::vec(commands(), 1..8)) {
        let mut desk = Desk::shipped();
        let past = |desk: &Desk| {
            let mut summary = desk.summary(day(6, 30));
            // The heading says where the data date is now.
            summary.data_date = DataDate::FollowsClock;
            summary
        };
        let before = past(&desk);
        for command in commands {
            // Facts of July and later; what a thing is called is not a fact of a day.
            let later = match &command {
                Command::Complete { on, .. } | Command::Mark { on, .. } | Command::Report { on, .. }
                | Command::Plan { on, .. } | Command::Block { on, .. } | Command::Unblock { on, .. }
                | Command::Forecast { on, .. } | Command::Target { on, .. } | Command::Assess { on, .. }
                | Command::Fund { on, .. } | Command::SetBaseline { on, .. } | Command::Supervise { on, .. }
                | Command::Answer { on, .. } | Command::OpenPeriod { on, .. } => *on,
                Command::Move(wanted) => wanted.on,
                _ => None,
            };
            if later.is_some_and(|on| on > day(6, 30)) {
                let _ = desk.ledger.apply(command, &now());
            }
        }
        prop_assert_eq!(past(&desk), before);
    }
}
