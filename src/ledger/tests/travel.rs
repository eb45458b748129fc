//! Time travel: what a ledger says of a day does not depend on when it was told, and what was known on a day is what it
//! said on that day.

use chrono::Duration;
use rust_decimal::Decimal;

use super::*;
use crate::model::{Book, Light, MoneyKind};

const DAYS: u32 = 120;

fn at(offset: u32) -> NaiveDate {
    day(7, 1) + Duration::days(i64::from(offset))
}

/// Facts of every sort, aimed at things the shipped plan has; their day comes later.
fn facts() -> impl Strategy<Value = Command> {
    let milestone = || prop::sample::select(vec!["P01-M1", "P07-M1", "P07-M3", "P14-M4", "P14-M5", "9-M1"]);
    let project = || prop::sample::select(vec!["P01", "P07", "P09", "P14"]).prop_map(str::to_owned);
    let stage = || prop::sample::select(vec!["fit_out", "completion", "tender", "reserve", "main_structure"]);
    let status = prop::sample::select(vec![ActionStatus::Ongoing, ActionStatus::Done, ActionStatus::NotStarted]);
    let action = prop::sample::select(vec!["8.1", "8.8", "1.1"]).prop_map(str::to_owned);
    // All of them after every fact, for what has passed is not expected.
    let date = || (1_i64..5000).prop_map(|ahead| PeriodDate::day(at(DAYS) + Duration::days(ahead), "某日"));
    let on = None;
    prop_oneof![
        milestone().prop_map(|code| complete(code, None)),
        (milestone(), date()).prop_map(move |(code, date)| Command::Forecast {
            what: code.to_owned(),
            date: Some(date),
            reason: Some(BlockerCategory::Funds),
            on,
            note: None
        }),
        (milestone(), date()).prop_map(move |(code, date)| Command::Plan {
            what: code.to_owned(),
            date: Some(date),
            commitment: None,
            on,
            note: None
        }),
        (project(), 1_u32..4, stage(), stage())
            .prop_map(|(project, count, from, to)| moved(&project, count, from, to, None)),
        (action, status).prop_map(move |(action, status)| Command::Mark { action, status, on, note: None }),
        project().prop_map(move |what| Command::Report { what, text: "已进场".to_owned(), on, by: None }),
        project().prop_map(move |project| Command::Block {
            projects: vec![project],
            text: "款未到".to_owned(),
            category: BlockerCategory::Funds,
            owner: None,
            due: None,
            on
        }),
        (project(), prop::sample::select(Light::ALL.to_vec())).prop_map(move |(project, light)| Command::Assess {
            what: Some(project),
            light: Some(light),
            words: "已到现场看过".to_owned(),
            on,
            by: None
        }),
        (project(), prop::sample::select(MoneyKind::ALL.to_vec()), 0_i64..900).prop_map(
            move |(project, kind, amount)| Command::Fund {
                project,
                kind,
                amount: Decimal::from(amount),
                source: None,
                on,
                note: None
            }
        ),
        (project(), date()).prop_map(move |(project, by)| Command::Target {
            project,
            count: Some(1),
            by,
            stage: None,
            on,
            note: None
        }),
    ]
}

/// The fact on its day.
fn dated(mut fact: Command, day: NaiveDate) -> Command {
    match &mut fact {
        Command::Complete { on, .. }
        | Command::Forecast { on, .. }
        | Command::Plan { on, .. }
        | Command::Mark { on, .. }
        | Command::Report { on, .. }
        | Command::Block { on, .. }
        | Command::Assess { on, .. }
        | Command::Fund { on, .. }
        | Command::Target { on, .. } => *on = Some(day),
        Command::Move(units) => units.on = Some(day),
        other => panic!("{other:?} is no fact"),
    }
    fact
}

/// What is said of a day, without the numbers things got in the order they were written down.
fn said(book: &Book, as_of: NaiveDate) -> Summary {
    let mut summary = summary::of(book, as_of, &Viewpoint::at(as_of));
    for project in summary.projects.iter_mut() {
        project.updates.iter_mut().for_each(|update| update.code.clear());
        project.blockers = vec![String::new(); project.blockers.len()];
    }
    summary.blockers.iter_mut().for_each(|blocker| blocker.code.clear());
    summary
}

/// Gives the commands in this order, and those refused again when others have gone through, as somebody would who finds
/// that an earlier movement is still missing. Says whether all went through in the end.
fn give_all(desk: &mut Desk, commands: Vec<Command>) -> bool {
    let mut waiting = commands;
    loop {
        let before = waiting.len();
        waiting.retain(|command| desk.ledger.apply(command.clone(), &later()).is_err());
        if waiting.is_empty() {
            return true;
        }
        if waiting.len() == before {
            return false;
        }
    }
}

fn later() -> Now {
    Now { instant: DateTime::parse_from_rfc3339("2025-06-30T09:00:00+08:00").unwrap(), ..now() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(4) })]

    /// Filled in the order of days or in any other, a ledger says the same of every day.
    #[test]
    fn the_order_of_recording_does_not_matter(
        facts in prop::collection::vec(facts(), 2..14),
        shuffle in prop::collection::vec(any::<prop::sample::Index>(), 14),
        spread in prop::collection::hash_set(0..DAYS, 14),
    ) {
        let mut days: Vec<u32> = spread.into_iter().collect();
        days.sort_unstable();
        let mut orderly = Desk::shipped();
        // What the ledger takes in the order of days is what happened.
        let happened: Vec<Command> = facts
            .iter()
            .zip(days)
            .map(|(fact, offset)| dated(fact.clone(), at(offset)))
            .filter(|command| orderly.ledger.apply(command.clone(), &later()).is_ok())
            .collect();
        let mut waiting = happened.clone();
        let mut shuffled = Vec::new();
        for index in shuffle {
            if !waiting.is_empty() {
                shuffled.push(waiting.remove(index.index(waiting.len())));
            }
        }
        let mut random = Desk::shipped();
        prop_assume!(give_all(&mut random, shuffled));
        let (random, orderly) = (random.ledger.book().unwrap(), orderly.ledger.book().unwrap());
        for offset in 0..=DAYS {
            prop_assert_eq!(said(&random, at(offset)), said(&orderly, at(offset)), "on {}", at(offset));
        }
    }

    /// What was known on a day is what the ledger held at its end, whatever was written down, changed, undone or dated
    /// back since.
    #[test]
    fn what_was_known_is_what_was_written(facts in prop::collection::vec((facts(), 0..DAYS, any::<bool>()), 1..10)) {
        let mut desk = Desk::shipped();
        let mut known: Vec<(NaiveDate, Book)> = Vec::new();
        for (written, (fact, offset, undo)) in (0_u32..).zip(&facts) {
            let today = at(DAYS + written);
            let clock = Now {
                instant: DateTime::parse_from_rfc3339(&format!("{today}T09:00:00+08:00")).unwrap(),
                ..now()
            };
            let _ = desk.ledger.apply(dated(fact.clone(), at(*offset)), &clock);
            if *undo {
                let _ = desk.ledger.apply(Command::Undo, &clock);
            }
            known.push((today, desk.ledger.book().unwrap()));
        }
        for (today, book) in known {
            let viewpoint = Viewpoint { known_on: Some(today), ..Viewpoint::at(at(2 * DAYS)) };
            let (seen, _) = seen(&desk.ledger.store.reader().unwrap(), &viewpoint).unwrap();
            prop_assert_eq!(seen, book, "known on {}", today);
        }
    }
}
