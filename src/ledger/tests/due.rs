//! What is looked ahead at, and in which order.

use super::hand::*;
use super::*;
use crate::ledger::due;
use crate::model::view::{Due, DueBasis, DueEntry, DueGroup};
use crate::model::{Commitment, Responsible};

/// One line for each entry: group, days, code, date, basis where it is no plan, what else is expected, who.
fn told(due: &Due) -> String {
    due.entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn line(entry: &DueEntry) -> String {
    let mut words = vec![entry.group.code().to_owned()];
    words.extend(entry.days.map(|days| format!("{days:+}")));
    words.push(entry.what.code.clone());
    words.extend(entry.date.as_ref().map(|date| date.words().to_owned()));
    words.extend((entry.basis != DueBasis::Planned).then(|| entry.basis.code().to_owned()));
    words.extend(entry.commitment.map(|commitment| commitment.code().to_owned()));
    words.extend(entry.expected.map(|expected| format!("→{expected}")));
    words.extend(entry.responsible.as_ref().map(|who| format!("[{who}]")));
    words.extend(entry.of.iter().map(|of| format!("<{}", of.code)));
    words.join(" ")
}

#[test]
fn the_look_ahead_goes_from_what_is_late_to_what_has_no_date() {
    let mut book = empty();
    let mut school = project("P01", "实验楼");
    school.responsible =
        Responsible { unit: Some("基建科".to_owned()), person: Some("王芳".to_owned()), leader: None };
    let july = day(7, 1);
    school.milestones = vec![
        milestone("P01-M1", "没有期限"),
        milestone("P01-M2", "尽快").planned("尽快", july),
        milestone("P01-M3", "七月").planned("7月", july),
        milestone("P01-M4", "八月").planned("8月", july).expected("9月", day(8, 1)),
        milestone("P01-M5", "八月底前").planned("8月底前", july),
        milestone("P01-M6", "九月").planned("9月", july),
        milestone("P01-M7", "十二月").planned("12月", july),
        milestone("P01-M8", "已完成").planned("7月", july).done(day(8, 3)),
        milestone("P01-M9", "以后才列入").planned("8月", july),
    ];
    school.milestones[8].added_on = day(9, 1);
    school.milestones[4].plans[0].commitment = Some(Commitment::Ensure);
    let mut plan = item("3", "规划编制");
    plan.responsible.person = Some("李明".to_owned());
    plan.milestones =
        vec![milestone("3-M1", "初稿").expected("7月", july), milestone("3-M2", "定稿").expected("9月", july)];
    book.projects = vec![school];
    book.items = vec![plan];
    book.supervisions = vec![
        supervision("D1", "P01-M3", "说明原因", "2024-08-05", day(8, 1)),
        supervision("D2", "3", "报送初稿", "2024-08-31", day(8, 1)),
    ];
    book.supervisions[0].by = Some("赵局长".to_owned());
    book.blockers =
        vec![blocker("B1", "资金未到位", july), blocker("B2", "用地未批", july), blocker("B3", "已解决", july)];
    book.blockers[1].due = Some(date("9月"));
    book.blockers[1].owner = Some("自然资源局".to_owned());
    book.blockers[1].projects = vec!["P01".to_owned()];
    book.blockers[2].due = Some(date("9月"));
    book.blockers[2].closed_on = Some(day(8, 2));
    insta::assert_snapshot!(told(&due::of(&on(&book, day(8, 10)), 60)), @"
    overdue -10 P01-M3 7月 [基建科] <P01
    overdue -5 D1 2024-08-05 feedback [基建科] <P01-M3
    in_window -10 3-M1 7月 forecast [李明] <3
    in_window +21 P01-M4 8月 →2024-09-30 [基建科] <P01
    due +21 D2 2024-08-31 feedback [李明] <3
    due +21 P01-M5 8月底前 ensure [基建科] <P01
    due +51 P01-M6 9月 [基建科] <P01
    due +51 3-M2 9月 forecast [李明] <3
    due +51 B2 9月 solution [自然资源局] <P01
    later +143 P01-M7 12月 [基建科] <P01
    undated P01-M2 尽快 [基建科] <P01
    undated P01-M1 [基建科] <P01
    ");
}

#[test]
fn a_window_is_due_on_the_last_day_within_reach_and_later_the_day_after() {
    let mut book = empty();
    let mut school = project("P01", "实验楼");
    school.milestones = vec![
        milestone("P01-M1", "三十天").planned("2024-08-31", day(7, 1)),
        milestone("P01-M2", "三十一天").planned("2024-09-01", day(7, 1)),
        milestone("P01-M3", "当天").planned("2024-08-01", day(7, 1)),
        milestone("P01-M4", "昨天").planned("2024-07-31", day(7, 1)),
    ];
    book.projects = vec![school];
    insta::assert_snapshot!(told(&due::of(&on(&book, day(8, 1)), 30)), @r"
    overdue -1 P01-M4 2024-07-31 <P01
    in_window +0 P01-M3 2024-08-01 <P01
    due +30 P01-M1 2024-08-31 <P01
    later +31 P01-M2 2024-09-01 <P01
    ");
}

#[test]
fn what_nobody_promised_is_never_overdue() {
    let mut book = empty();
    let mut school = project("P01", "实验楼");
    school.milestones = vec![
        milestone("P01-M1", "只有预计").expected("7月", day(7, 1)),
        milestone("P01-M2", "尽快").planned("尽快", day(7, 1)).expected("10月", day(7, 1)),
        milestone("P01-M3", "预计尽快").expected("尽快", day(7, 1)),
        milestone("P01-M4", "取消期限").planned("7月", day(7, 1)).planned("none", day(7, 9)),
    ];
    book.projects = vec![school];
    insta::assert_snapshot!(told(&due::of(&on(&book, day(9, 1)), 30)), @r"
    in_window -32 P01-M1 7月 forecast <P01
    later +60 P01-M2 10月 forecast <P01
    undated P01-M3 尽快 forecast <P01
    undated P01-M4 <P01
    ");
}

#[test]
fn what_is_pushed_says_when_it_is_expected() {
    let mut book = empty();
    let mut school = project("P01", "实验楼");
    let staged = |milestone: crate::model::Milestone, stage: &str| crate::model::Milestone {
        stage: Some(stage.to_owned()),
        ..milestone
    };
    school.milestones = vec![
        staged(milestone("P01-M1", "封顶").planned("8月", day(7, 1)).expected("10月", day(7, 20)), "topping_out"),
        staged(milestone("P01-M2", "竣工").planned("9月", day(7, 1)), "completion"),
    ];
    book.projects = vec![school];
    insta::assert_snapshot!(told(&due::of(&on(&book, day(7, 31)), 90)), @r"
    due +31 P01-M1 8月 →2024-10-31 <P01
    due +61 P01-M2 9月 →2024-11-30 <P01
    ");
}

#[test]
fn the_shipped_plan_looks_ahead_to_four_dates_and_hides_nothing_that_has_none() {
    let book = exchange::shipped_plan().unwrap();
    let summary = on(&book, day(6, 30));
    let due = due::of(&summary, 62);
    let dated: Vec<String> = due.entries.iter().filter(|entry| entry.days.is_some()).map(line).collect();
    insta::assert_snapshot!(dated.join("\n"), @r"
    due +31 9-M1 7月份 <9
    due +62 P14-M4 8月份 strive <P14
    later +184 P07-M3 年底 expect <P07
    later +184 P14-M5 年底前 <P14
    ");
    let open = summary.milestones().filter(|(_, milestone)| milestone.done.is_none()).count();
    assert_eq!(due.group(DueGroup::Undated).count(), open - dated.len());
}

/// What of the kept tables is not what the facts make it.
fn astray(desk: &Desk) -> crate::store::DueAstray {
    desk.ledger.store.reader().unwrap().due_differences().unwrap()
}

#[test]
fn what_is_kept_of_dates_and_lies_is_found() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", Some(day(7, 20))));
    let found = |desk: &Desk| {
        let findings = desk.ledger.check(&Viewpoint::at(now().today())).unwrap();
        findings.into_iter().filter(|finding| finding.code() == "C24").collect::<Vec<_>>()
    };
    assert!(found(&desk).is_empty());
    let lie =
        "UPDATE due SET latest = '2024-07-01' WHERE kind = 0 AND id = (SELECT id FROM milestone WHERE code = 'P07-M3')";
    assert_eq!(rusqlite_hand(desk.ledger.path()).execute(lie, []).unwrap(), 1);
    let of_milestone = |what: &Option<Reference>| what.as_ref().is_some_and(|what| what.code == "P07-M3");
    assert!(matches!(
        &found(&desk)[..],
        [Finding::KeptDiffers { what }, Finding::KeptDiffers { what: None }] if of_milestone(what)
    ));
}

#[test]
fn a_page_is_not_told_of_a_day_before_what_is_known() {
    let mut desk = Desk::shipped();
    desk.give(complete("P07-M1", Some(day(7, 20))));
    let at = |as_of| Viewpoint { as_of: Some(as_of), ..Viewpoint::at(now().today()) };
    let first = |desk: &Desk, as_of| desk.ledger.first_milestones(&at(as_of), None, 1).unwrap();
    assert!(first(&desk, day(7, 19)).is_none());
    assert!(first(&desk, day(7, 20)).is_some());
    desk.give(Command::Undo);
    assert!(first(&desk, day(7, 19)).is_some());
}

proptest! {
    #![proptest_config(crate::trials::trials(4))]

    #[test]
    fn what_is_kept_of_dates_follows_every_command(commands in prop::collection::vec(laws::commands(), 1..16)) {
        let mut desk = Desk::shipped();
        for command in commands {
            // Refused or not.
            let _ = desk.ledger.apply(command, &now());
        }
        prop_assert_eq!(astray(&desk), crate::store::DueAstray::default());
    }
}
