//! Several commands as one: all of them or none, one entry, one step to undo.

use super::*;

fn planned(code: &str, month: u32, on: NaiveDate) -> Command {
    let date = PeriodDate::month(2024, month, &format!("{month}月")).unwrap();
    Command::Plan { what: code.to_owned(), date: Some(date), commitment: None, on: Some(on), note: None }
}

fn several(commands: impl IntoIterator<Item = Command>) -> Command {
    Command::Several(commands.into_iter().collect())
}

fn assigned(code: &str, person: &str) -> Command {
    let change = Change { person: Some(Some(person.to_owned())), ..Change::default() };
    Command::Edit { what: code.to_owned(), change }
}

#[test]
fn several_commands_are_one_entry_and_one_step_to_undo() {
    let mut desk = Desk::shipped();
    let before = desk.ledger.book().unwrap();
    let receipt = desk.give(several([
        planned("P07-M1", 9, day(7, 1)),
        assigned("P07", "张三"),
        complete("8.1", Some(day(7, 20))),
    ]));
    let Deed::Several { deeds } = &receipt.deed else { panic!("{:?}", receipt.deed) };
    assert!(matches!(&deeds[..], [Deed::Planned { .. }, Deed::Edited { .. }, Deed::Completed { .. }]));
    let log = desk.ledger.log(9).unwrap();
    assert_eq!((log.all, &log.entries[0].deed), (2, &receipt.deed), "the journal keeps it as it was told");
    assert_eq!(log.entries[0].id, receipt.entry);
    let after = desk.ledger.book().unwrap();
    desk.give(Command::Undo);
    assert_eq!(desk.ledger.book().unwrap(), before);
    assert_eq!(desk.refused(Command::Undo), Problem::NothingToUndo);
    desk.give(Command::Redo);
    assert_eq!(desk.ledger.book().unwrap(), after);
}

#[test]
fn each_sees_what_those_before_it_did() {
    let mut desk = Desk::shipped();
    let add = Addition::Project {
        code: Some("P15".to_owned()),
        name: "城东小学".to_owned(),
        quantities: vec![Quantity { value: Some(2), unit: "栋".to_owned(), inferred: false }],
        stage: Some("tender".to_owned()),
        on: None,
        details: Change::default(),
    };
    desk.give(several([
        Command::Add(add),
        moved("P15", 2, "tender", "main_structure", None),
        moved("P15", 1, "main_structure", "completion", None),
    ]));
    assert_eq!(desk.stages("P15", day(6, 30)), [("completion".to_owned(), 1), ("main_structure".to_owned(), 1)]);
}

#[test]
fn one_that_is_refused_refuses_all_and_is_named() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M2", Some(day(6, 20))));
    let before = (desk.ledger.book().unwrap(), std::fs::read(desk.ledger.path()).unwrap());
    let codes = ["P07-M1", "P07-M2", "P14-M4"];
    let refused = desk.refused(several(codes.map(|code| complete(code, Some(day(7, 20))))));
    let Problem::OneOfSeveral { nth: 2, of: 3, what: Some(what), problem } = &refused else { panic!("{refused:?}") };
    assert_eq!(what.code, "P07-M2");
    assert!(matches!(&**problem, Problem::AlreadyDone { .. }) && refused.cause() == &**problem);
    assert!(!refused.is_usage());
    let unknown = desk.refused(several([complete("P07-M1", None), complete("没有这个", None)]));
    assert!(matches!(unknown, Problem::OneOfSeveral { nth: 2, what: None, .. }) && unknown.is_usage(), "{unknown:?}");
    let long = Command::Report { what: "P07".to_owned(), text: "字".repeat(20_001), on: None, by: None };
    let refused = desk.refused(several([complete("P07-M1", None), long]));
    assert!(matches!(&refused, Problem::OneOfSeveral { what: Some(what), .. } if what.code == "P07"), "{refused:?}");
    assert_eq!((desk.ledger.book().unwrap(), std::fs::read(desk.ledger.path()).unwrap()), before);
}

#[test]
fn what_does_more_than_change_the_plan_goes_alone() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", None));
    let next = Period::from_code("2025-H1").unwrap();
    let before = desk.ledger.book().unwrap();
    for alone in [
        several([complete("P07-M2", None)]),
        Command::Undo,
        Command::Redo,
        Command::UndoTo { entry: 1 },
        Command::Import(Box::new(before.clone())),
        Command::Issue(Box::new(issued::report(1))),
        Command::OpenPeriod { period: next, fates: vec![], rest: Some(Fate::Carry), on: None },
    ] {
        let refused = desk.refused(several([complete("P07-M2", None), alone]));
        assert!(
            matches!(&refused, Problem::OneOfSeveral { nth: 2, of: 2, problem, .. } if **problem == Problem::GoesAlone)
        );
        assert_eq!(desk.ledger.book().unwrap(), before);
    }
    assert_eq!(desk.refused(several([])), Problem::NoCommands);
}

#[test]
fn of_one_command_there_is_no_list() {
    let mut desk = Desk::shipped();
    let receipt = desk.give(several([complete("P07-M1", None)]));
    assert!(matches!(receipt.deed, Deed::Completed { .. }));
    assert!(matches!(desk.refused(several([complete("P07-M1", None)])), Problem::AlreadyDone { .. }));
}

#[test]
fn hints_are_said_once_and_say_what_they_are_about() {
    let mut desk = Desk::shipped();
    for code in ["P07-M2", "P03-M3"] {
        desk.give(planned(code, 8, day(7, 1)));
    }
    let receipt = desk.give(several([
        planned("P07-M2", 9, day(7, 10)),
        planned("P03-M3", 9, day(7, 20)),
        complete("8.1", Some(day(7, 20))),
    ]));
    let pins: Vec<&Hint> = receipt.hints.iter().filter(|hint| matches!(hint, Hint::PinMoved { .. })).collect();
    assert_eq!(pins, [&Hint::PinMoved { from: day(7, 1), to: day(7, 20) }]);
    let slips = receipt.hints.iter().filter_map(|hint| match hint {
        Hint::Of { what, hint } if matches!(**hint, Hint::Slipped { nth: 1, .. }) => Some(what),
        _ => None,
    });
    let slips: Vec<Vec<&str>> = slips.map(|what| what.iter().map(|one| one.code.as_str()).collect()).collect();
    assert_eq!(slips, [["P07-M2", "P03-M3"]]);
}
