//! Scenarios and laws of the ledger, on real files.

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::exchange;
use crate::model::problem::Field;
use crate::model::{
    ActionStatus, Baseline, BlockerCategory, Commitment, Hint, Movement, PeriodDate, ProjectState, Qualifier, Quantity,
    Standing,
};
use crate::ready;

mod backup;
mod baselines;
mod changes;
mod checks;
mod commands;
mod damage;
mod digest;
mod due;
mod edits;
mod generated;
mod groups;
mod hand;
mod issued;
mod journal;
mod kept;
mod known;

mod laws;
mod pages;
mod sealed;
mod several;
mod splice;
mod story;
mod travel;
mod undo_to;
mod upgrade;
mod watch;

/// A ledger in a folder of its own.
struct Desk {
    ledger: Ledger,
    folder: TempDir,
}

fn now() -> Now {
    Now {
        instant: DateTime::parse_from_rfc3339("2024-09-30T09:00:00+08:00").unwrap(),
        author: "王芳".to_owned(),
        host: "office".to_owned(),
    }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

impl Desk {
    fn with(book: &Book) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::create(&folder.path().join("ledger.topout"), book, &now()).unwrap();
        Self { ledger, folder }
    }

    fn shipped() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = ready::shipped_ledger(&folder.path().join("ledger.topout"), &now());
        Self { ledger, folder }
    }

    fn give(&mut self, command: Command) -> Receipt {
        self.ledger.apply(command, &now()).unwrap()
    }

    fn refused(&mut self, command: Command) -> Problem {
        match self.ledger.apply(command, &now()) {
            Err(Failure::Refused(problem)) => problem,
            other => panic!("{other:?}"),
        }
    }

    fn summary(&self, as_of: NaiveDate) -> Summary {
        self.ledger.summary(&Viewpoint { as_of: Some(as_of), ..Viewpoint::at(now().today()) }).unwrap()
    }

    fn stages(&self, project: &str, as_of: NaiveDate) -> Vec<(String, u32)> {
        let summary = self.summary(as_of);
        let stages = &summary.project(project).unwrap().stages;
        stages.iter().map(|at| (at.stage.clone(), at.count)).collect()
    }

    fn standing(&self, milestone: &str, as_of: NaiveDate) -> Standing {
        let summary = self.summary(as_of);
        summary.milestones().find(|(_, view)| view.code == milestone).unwrap().1.standing
    }
}

/// What a ledger made from `book` holds: the book and, where it brings no baseline, its plan frozen as the first.
fn with_baseline(book: &Book) -> Book {
    let mut book = book.clone();
    let first = freeze::First::of(&book, &now()).map(|first| Baseline {
        entries: freeze::entries(&book.projects, &book.items, first.baseline.set_on),
        ..first.baseline
    });
    book.baselines.extend(first.filter(|first| !first.entries.is_empty()));
    book
}

fn complete(code: &str, on: Option<NaiveDate>) -> Command {
    Command::Complete { what: vec![code.to_owned()], on, note: None }
}

fn moved(project: &str, count: u32, from: &str, to: &str, on: Option<NaiveDate>) -> Command {
    Command::Move(Move {
        project: project.to_owned(),
        count,
        from: from.to_owned(),
        to: to.to_owned(),
        site: None,
        on,
        note: None,
    })
}

#[test]
fn the_shipped_plan_gives_the_tally_and_passes_the_checks() {
    let desk = Desk::shipped();
    let summary = desk.summary(day(6, 30));
    let totals = &summary.totals.projects;
    let counts = [
        ProjectState::Complete,
        ProjectState::PartlyComplete,
        ProjectState::UnderConstruction,
        ProjectState::Preparation,
        ProjectState::NotStarted,
        ProjectState::StageUnknown,
    ]
    .map(|state| totals.count(state));
    assert_eq!((totals.all, counts), (14, [1, 3, 4, 2, 1, 3]));
    assert_eq!(summary.totals.milestones.dated, 3);
    let errors = desk.ledger.check(&Viewpoint::at(now().today())).unwrap();
    assert!(errors.iter().all(|finding| finding.severity() == crate::model::Severity::Note), "{errors:?}");
}

#[test]
fn three_more_buildings_finished_make_eleven_and_eleven() {
    let mut desk = Desk::shipped();
    desk.give(moved("P01", 3, "装饰装修", "completion", Some(day(7, 5))));
    assert_eq!(desk.stages("P01", day(7, 5)), [("completion".to_owned(), 11), ("fit_out".to_owned(), 11)]);
    assert_eq!(desk.stages("P01", day(7, 4)), [("completion".to_owned(), 8), ("fit_out".to_owned(), 14)]);
}

#[test]
fn units_that_are_not_there_are_refused_with_what_is() {
    let mut desk = Desk::shipped();
    let before = desk.ledger.book().unwrap();
    let Problem::NotEnoughUnits { available, there, .. } =
        desk.refused(moved("P01", 30, "fit_out", "completion", None))
    else {
        panic!("another refusal")
    };
    assert_eq!((available, there), (14, vec![("completion".to_owned(), 8), ("fit_out".to_owned(), 14)]));
    assert!(matches!(desk.refused(moved("P01", 1, "fit_out", "nonsense", None)), Problem::NoSuchStage { .. }));
    assert!(matches!(desk.refused(moved("P01", 1, "fit_out", "fit_out", None)), Problem::SameStage { .. }));
    assert_eq!(desk.refused(moved("P01", 0, "fit_out", "completion", None)), Problem::NoUnits);
    assert_eq!(desk.ledger.book().unwrap(), before);
}

#[test]
fn of_three_named_kindergartens_one_moves_by_name_or_all_together() {
    let mut desk = Desk::shipped();
    let one = moved("P02", 1, "main_structure", "topping_out", None);
    assert!(matches!(desk.refused(one), Problem::NameTheSites { unnamed: 0, .. }));
    let mut named = moved("P02", 1, "main_structure", "topping_out", None);
    if let Command::Move(wanted) = &mut named {
        wanted.site = Some("七幼".to_owned());
    }
    desk.give(named);
    let seventh = |desk: &Desk| {
        let summary = desk.summary(day(6, 30));
        let sites = &summary.project("P02").unwrap().sites;
        sites.iter().find(|site| site.name == "第七幼儿园").unwrap().stage.clone()
    };
    assert_eq!(seventh(&desk).as_deref(), Some("topping_out"));
    assert_eq!(desk.stages("P02", day(6, 30)), [("topping_out".to_owned(), 1), ("main_structure".to_owned(), 2)]);
    desk.give(moved("P02", 2, "main_structure", "topping_out", None));
    assert_eq!(desk.stages("P02", day(6, 30)), [("topping_out".to_owned(), 3)]);
    // All that is left to say is that the milestone has no day yet.
    let findings = desk.summary(day(6, 30)).findings;
    let beyond_notes = findings.iter().filter(|finding| finding.severity() != crate::model::Severity::Note);
    assert_eq!(beyond_notes.map(crate::model::Finding::code).collect::<Vec<_>>(), ["C09"]);
}

#[test]
fn a_later_fact_moves_the_pin_and_says_so_and_the_future_is_refused() {
    let mut desk = Desk::shipped();
    let receipt = desk.give(complete("P07-M1", Some(day(7, 20))));
    assert!(receipt.hints.contains(&Hint::PinMoved { from: day(6, 30), to: day(7, 20) }));
    assert_eq!(desk.ledger.data_date().unwrap(), DataDate::Pinned(day(7, 20)));
    let earlier = desk.give(complete("P07-M2", Some(day(7, 1))));
    assert!(earlier.hints.iter().any(|hint| matches!(hint, Hint::LateEntry { .. })));
    let future = desk.refused(complete("P07-M3", Some(day(10, 1))));
    assert_eq!(future, Problem::InTheFuture { on: day(10, 1), today: day(9, 30) });
}

#[test]
fn a_completion_is_known_only_from_its_day_on() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", Some(day(7, 20))));
    assert_eq!(desk.standing("P07-M1", day(7, 19)), Standing::Undated);
    assert_eq!(desk.standing("P07-M1", day(7, 20)), Standing::Done);
}

#[test]
fn a_month_is_not_late_on_its_last_day_and_late_the_day_after() {
    let desk = Desk::shipped();
    assert_eq!(desk.standing("P14-M4", day(7, 31)), Standing::Upcoming);
    assert_eq!(desk.standing("P14-M4", day(8, 1)), Standing::InWindow);
    assert_eq!(desk.standing("P14-M4", day(8, 31)), Standing::InWindow);
    assert_eq!(desk.standing("P14-M4", day(9, 1)), Standing::Overdue);
    assert_eq!(desk.standing("P01-M1", NaiveDate::from_ymd_opt(2099, 1, 1).unwrap()), Standing::Undated);
}

#[test]
fn done_after_its_window_stays_late_for_ever() {
    let mut desk = Desk::shipped();
    desk.give(complete("P14-M4", Some(day(9, 2))));
    assert_eq!(desk.standing("P14-M4", day(9, 30)), Standing::DoneLate);
}

#[test]
fn a_new_plan_keeps_the_first_as_baseline_and_does_not_rewrite_the_past() {
    let mut desk = Desk::shipped();
    let october = PeriodDate::restore(crate::model::Kind::Month, Some(day(10, 1)), Some(day(10, 31)), "10月").unwrap();
    let plan = Command::Plan {
        what: "P14-M4".to_owned(),
        date: Some(october.clone()),
        commitment: Some(Commitment::Ensure),
        on: Some(day(7, 10)),
        note: None,
    };
    desk.give(plan.clone());
    let view = |desk: &Desk, on| {
        let summary = desk.summary(on);
        let view = summary.milestones().find(|(_, view)| view.code == "P14-M4").unwrap().1.clone();
        (view.planned.unwrap().words().to_owned(), view.baseline.unwrap().words().to_owned())
    };
    assert_eq!(view(&desk, day(7, 9)), ("8月份".to_owned(), "8月份".to_owned()));
    assert_eq!(view(&desk, day(7, 10)), ("10月".to_owned(), "8月份".to_owned()));
    assert!(matches!(desk.refused(plan), Problem::NothingChanged { .. }));
}

#[test]
fn a_name_that_several_things_have_lists_them() {
    let desk = Desk::shipped();
    let found = |words: &str, wanted: &[Thing]| desk.ledger.resolve(words, wanted);
    assert_eq!(found("一高实验楼", &[Thing::Project]).unwrap().code, "P07");
    assert_eq!(found("ygsyl", &[Thing::Project, Thing::Milestone]).unwrap().code, "P07");
    assert_eq!(found("ｐ０７ 招标", &[Thing::Milestone, Thing::Action]).unwrap().code, "P07-M1");
    assert!(matches!(
        found("开工", &[Thing::Milestone]),
        Err(Failure::Refused(Problem::Ambiguous { candidates, .. })) if candidates.len() >= 3
    ));
    assert!(matches!(found("P07", &[Thing::Milestone]), Err(Failure::Refused(Problem::WrongThing { .. }))));
    assert!(matches!(found("没有这个", &[Thing::Project]), Err(Failure::Refused(Problem::NotFound { .. }))));
}

#[test]
fn search_finds_by_hanzi_pinyin_initials_english_code_and_alias() {
    let desk = Desk::shipped();
    let codes = |words: &str| -> Vec<String> {
        desk.ledger.search(words, None).unwrap().hits.into_iter().map(|hit| hit.what.code).collect()
    };
    for (words, code) in [
        ("ygsyl", "P07"),
        ("yigaoshiyanlou", "P07"),
        ("laboratory", "P07"),
        ("实验楼 一高", "P07"),
        ("p07", "P07"),
        ("cxjz", "P14"),
        ("jszzf", "P01"),
        ("13 幼儿园", "P02-S3"),
        ("七幼", "P02-S2"),
    ] {
        assert!(codes(words).contains(&code.to_owned()), "{words}: {:?}", codes(words));
    }
    assert_eq!(codes("cyjjqxx").first().map(String::as_str), Some("P04"));
    assert!(codes("不在台账里").is_empty());
}

#[test]
fn undo_goes_back_through_restarts_and_redo_forward_until_something_new_is_done() {
    let mut desk = Desk::shipped();
    let path = desk.ledger.path().to_owned();
    let opened = desk.ledger.book().unwrap();
    desk.give(complete("P07-M1", Some(day(7, 20))));
    let completed = desk.ledger.book().unwrap();
    desk.give(moved("P01", 3, "fit_out", "completion", None));
    let moved_on = desk.ledger.book().unwrap();
    let Desk { ledger, folder } = desk;
    drop(ledger);
    let mut desk = Desk { ledger: Ledger::open(&path, &now()).unwrap(), folder };
    desk.give(Command::Undo);
    assert_eq!(desk.ledger.book().unwrap(), completed);
    let back = desk.give(Command::Undo);
    assert!(back.hints.contains(&Hint::PinMoved { from: day(7, 20), to: day(6, 30) }));
    assert_eq!(desk.ledger.book().unwrap(), opened);
    assert_eq!(desk.refused(Command::Undo), Problem::NothingToUndo);
    desk.give(Command::Redo);
    assert_eq!(desk.ledger.book().unwrap(), completed);
    desk.give(Command::Redo);
    assert_eq!(desk.ledger.book().unwrap(), moved_on);
    assert_eq!(desk.refused(Command::Redo), Problem::NothingToRedo);
    desk.give(Command::Undo);
    desk.give(complete("P01-M1", None));
    assert_eq!(desk.refused(Command::Redo), Problem::NothingToRedo);
    let log = desk.ledger.log(99).unwrap().entries;
    assert_eq!(log.iter().filter(|entry| entry.undone).count(), 1);
    let newest = desk.ledger.log(2).unwrap();
    assert_eq!((newest.entries.len(), newest.all), (2, log.len()));
    assert_eq!(log.first().map(|entry| entry.author.as_str()), Some("王芳"));
    drop(desk.folder);
}

#[test]
fn undo_refuses_when_the_rows_have_moved_on() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", None));
    let other = rusqlite_hand(desk.ledger.path());
    other.execute("UPDATE milestone SET name = '别的' WHERE code = 'P07-M1'", []).unwrap();
    drop(other);
    assert!(desk.ledger.changed_elsewhere().unwrap());
    assert!(matches!(desk.refused(Command::Undo), Problem::MovedOn { .. }));
    assert_eq!(desk.standing("P07-M1", day(6, 30)), Standing::Done);
}

/// Somebody with another program.
fn rusqlite_hand(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

#[test]
fn the_database_itself_holds_the_laws_against_other_programs() {
    let desk = Desk::shipped();
    let other = rusqlite_hand(desk.ledger.path());
    for sql in [
        "INSERT INTO movement (project_id, count, from_stage, to_stage, happened_on, recorded_on)
         VALUES (1, 30, 'fit_out', 'completion', '2024-07-01', '2024-07-01')",
        "INSERT INTO movement (project_id, count, from_stage, to_stage, happened_on, recorded_on)
         VALUES (1, 1, 'tender', 'completion', '2024-07-01', '2024-07-01')",
        "UPDATE movement SET count = 9 WHERE id = 1",
        "UPDATE milestone SET done_on = '2024-02-30', done_recorded = '2024-03-01'",
        "UPDATE journal SET author = 'nobody'",
        "DELETE FROM journal",
        "UPDATE stage_position SET count = -1",
    ] {
        assert!(other.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_kept_position_that_lies_is_found() {
    let desk = Desk::shipped();
    rusqlite_hand(desk.ledger.path())
        .execute("UPDATE stage_position SET count = count + 1 WHERE project_id = 1 AND stage = 'fit_out'", [])
        .unwrap();
    let findings = desk.ledger.check(&Viewpoint::at(now().today())).unwrap();
    assert!(findings.iter().any(|finding| matches!(finding, Finding::PositionDiffers { kept: 15, booked: 14, .. })));
}

#[test]
fn reading_leaves_the_file_untouched() {
    let desk = Desk::shipped();
    let path = desk.ledger.path().to_owned();
    drop(desk.ledger);
    let look = || (std::fs::read(&path).unwrap(), std::fs::metadata(&path).unwrap().modified().unwrap());
    let before = look();
    let ledger = Ledger::open(&path, &now()).unwrap();
    ledger.summary(&Viewpoint::at(now().today())).unwrap();
    ledger.search("ygsyl", None).unwrap();
    ledger.check(&Viewpoint::at(now().today())).unwrap();
    ledger.log(10).unwrap();
    drop(ledger);
    assert_eq!(look(), before);
    let beside: Vec<_> =
        std::fs::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside, ["ledger.topout"]);
}

#[test]
fn an_action_goes_through_its_statuses_and_back() {
    let mut desk = Desk::shipped();
    let mark = |status, on| Command::Mark { action: "8.1".to_owned(), status, on, note: None };
    desk.give(mark(ActionStatus::Ongoing, Some(day(7, 10))));
    desk.give(complete("8.1", Some(day(8, 1))));
    // Written down late: it was begun on the 5th already, not on the 10th.
    desk.give(mark(ActionStatus::Ongoing, Some(day(7, 5))));
    assert!(matches!(desk.refused(mark(ActionStatus::Dropped, None)), Problem::NotDroppedAlone { .. }));
    assert!(matches!(desk.refused(complete("8.1", None)), Problem::AlreadyDone { .. }));
    let status = |desk: &Desk, on| {
        let summary = desk.summary(on);
        summary.items.iter().flat_map(|item| &item.actions).find(|action| action.code == "8.1").unwrap().status
    };
    assert_eq!(status(&desk, day(7, 4)), ActionStatus::NotStarted);
    assert_eq!(status(&desk, day(7, 9)), ActionStatus::Ongoing);
    assert_eq!(status(&desk, day(7, 31)), ActionStatus::Ongoing);
    assert_eq!(status(&desk, day(8, 1)), ActionStatus::Done);
    desk.give(Command::Reopen { what: "8.1".to_owned() });
    assert_eq!(status(&desk, day(8, 1)), ActionStatus::Ongoing);
}

#[test]
fn a_blocker_is_raised_for_projects_and_closed_with_words() {
    let mut desk = Desk::shipped();
    let block = Command::Block {
        projects: vec!["P07".to_owned()],
        text: "评审资料退回补正".to_owned(),
        category: BlockerCategory::Review,
        due: None,
        owner: Some("财政局".to_owned()),
        on: Some(day(7, 1)),
    };
    let receipt = desk.give(block);
    assert!(matches!(&receipt.deed, Deed::Blocked { what, .. } if what.code == "B2"));
    assert_eq!(desk.summary(day(7, 1)).project("P07").unwrap().blockers, ["B2"]);
    let close = |on| Command::Unblock { what: "B2".to_owned(), on, note: Some("已补齐".to_owned()) };
    assert!(matches!(desk.refused(close(Some(day(6, 30)))), Problem::BeforeItBegan { .. }));
    desk.give(close(Some(day(7, 9))));
    assert!(matches!(desk.refused(close(None)), Problem::AlreadyClosed { .. }));
    assert!(desk.summary(day(7, 9)).project("P07").unwrap().blockers.is_empty());
    assert_eq!(desk.summary(day(7, 8)).project("P07").unwrap().blockers, ["B2"]);
}

#[test]
fn a_project_is_added_grown_and_removed() {
    let mut desk = Desk::shipped();
    let opened = desk.ledger.book().unwrap();
    let quantity = |value, unit: &str| Quantity { value, unit: unit.to_owned(), inferred: false };
    let add = Command::Add(Addition::Project {
        code: None,
        name: " 城东  小学 ".to_owned(),
        quantities: vec![quantity(Some(2), "栋")],
        stage: Some("tender".to_owned()),
        on: None,
        details: Change::default(),
    });
    let receipt = desk.give(add);
    assert!(matches!(&receipt.deed, Deed::Added { what } if what.code == "P15" && what.name == "城东 小学"));
    let grow = Change { quantities: Some(vec![quantity(Some(5), "栋")]), ..Change::default() };
    desk.give(Command::Edit { what: "P15".to_owned(), change: grow.clone() });
    assert_eq!(desk.stages("P15", day(6, 30)), [("tender".to_owned(), 2), ("unknown".to_owned(), 3)]);
    assert!(matches!(
        desk.refused(Command::Edit { what: "P15".to_owned(), change: grow }),
        Problem::NothingChanged { .. }
    ));
    let shrink = Change { quantities: Some(vec![quantity(Some(1), "栋")]), ..Change::default() };
    assert!(matches!(
        desk.refused(Command::Edit { what: "P15".to_owned(), change: shrink }),
        Problem::NotEnoughUnits { available: 3, wanted: 4, .. }
    ));
    desk.give(Command::Remove { what: "P15".to_owned() });
    assert_eq!(desk.ledger.book().unwrap(), opened);
    assert!(matches!(
        desk.refused(Command::Remove { what: "P07".to_owned() }),
        Problem::StillUsed { by, .. } if by.len() == 6
    ));
}

#[test]
fn a_code_another_kind_of_thing_has_is_passed_over() {
    let mut desk = Desk::shipped();
    let add = |code: &str| Addition::Item {
        code: Some(code.to_owned()),
        name: "事项".to_owned(),
        details: Change::default(),
    };
    desk.give(Command::Add(add("U1")));
    desk.give(Command::Report { what: "P01".to_owned(), text: "外墙完成".to_owned(), on: None, by: None });
    assert_eq!(desk.summary(day(6, 30)).project("P01").unwrap().updates[0].code, "U2");
    assert_eq!(desk.refused(Command::Add(add("u2"))), Problem::CodeTaken { code: "u2".to_owned() });
}

#[test]
fn an_import_adds_what_is_new_and_never_overwrites() {
    let plan = exchange::shipped_plan().unwrap();
    let mut desk = Desk::with(&exchange::empty_book("空", plan.period).unwrap());
    let receipt = desk.give(Command::Import(Box::new(plan.clone())));
    assert_eq!(receipt.deed, Deed::Imported { projects: 14, items: 11, blockers: 1, indicators: 88, issued: 0 });
    assert_eq!(desk.ledger.book().unwrap().projects, plan.projects);
    let again = desk.give(Command::Import(Box::new(plan.clone())));
    assert_eq!(again.deed, Deed::Imported { projects: 0, items: 0, blockers: 0, indicators: 0, issued: 0 });
    let mut other = plan;
    other.projects[6].name = "另一座楼".to_owned();
    assert_eq!(
        desk.refused(Command::Import(Box::new(other))),
        Problem::ImportConflict { codes: vec!["P07".to_owned()] }
    );
}

#[test]
fn words_that_say_nothing_or_too_much_are_refused() {
    let mut desk = Desk::shipped();
    let report = |text: String| Command::Report { what: "P01".to_owned(), text, on: None, by: None };
    assert_eq!(desk.refused(report(" \n ".to_owned())), Problem::Empty { field: Field::Text });
    assert!(matches!(desk.refused(report("字".repeat(20_001))), Problem::TooLong { field: Field::Text, .. }));
    let receipt = desk.give(report("  第九栋\r\n外墙完成  ".to_owned()));
    assert!(matches!(&receipt.deed, Deed::Reported { text, .. } if text == "第九栋\n外墙完成"));
    let values = vec![Some((rust_decimal::Decimal::ONE, Qualifier::Exact)); 3];
    let too_many = Command::Measure { indicator: "K35".to_owned(), values, on: None };
    assert!(matches!(desk.refused(too_many), Problem::BadValue { field: Field::Value, .. }));
}
