//! The shipped plan says what the report says.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::shipped_plan;
use crate::model::{
    BaselineEntry, Book, Commitment, DataDate, FigureRef, Indicator, Item, Kind, Milestone, Project, ProjectState,
    Qualifier, Standing, movement, stage,
};

fn plan() -> Book {
    shipped_plan().unwrap()
}

fn pinned() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, 30).unwrap()
}

fn project<'a>(book: &'a Book, code: &str) -> &'a Project {
    book.projects.iter().find(|project| project.code == code).unwrap()
}

/// Where the units of a project stand: `fit_out 14, completion 8`.
fn units(book: &Book, code: &str) -> String {
    let positions = movement::positions(&project(book, code).movements, pinned());
    let mut positions: Vec<_> = positions.into_iter().collect();
    positions.sort_by_key(|(stage, _)| book.stages.position(stage));
    positions.into_iter().map(|(stage, count)| format!("{stage} {count}")).collect::<Vec<_>>().join(", ")
}

fn state(book: &Book, project: &Project) -> ProjectState {
    let positions = movement::positions(&project.movements, pinned());
    ProjectState::judge(&book.stages, positions.iter().map(|(stage, count)| (stage.as_str(), *count)))
}

/// The figures of an indicator in their order.
fn figures(book: &Book, code: &str) -> Vec<Decimal> {
    let indicator: &Indicator = book.indicators.iter().find(|indicator| indicator.code == code).unwrap();
    indicator.measures.iter().flat_map(|measure| &measure.readings).map(|reading| reading.value).collect()
}

fn milestones(book: &Book) -> impl Iterator<Item = &Milestone> {
    let of_items = book.items.iter().flat_map(|item| &item.milestones);
    book.projects.iter().flat_map(|project| &project.milestones).chain(of_items)
}

#[test]
fn the_tally_of_the_projects_is_the_one_every_summary_must_give() {
    let book = plan();
    assert_eq!(book.data_date, DataDate::Pinned(pinned()));
    assert_eq!((book.period.to_string().as_str(), book.projects.len()), ("2024-H2", 14));
    let tally = |wanted| book.projects.iter().filter(|project| state(&book, project) == wanted).count();
    assert_eq!(ProjectState::ALL.map(tally), [1, 3, 4, 2, 1, 3, 0, 0]);
}

#[test]
fn the_units_stand_where_the_report_puts_them() {
    let book = plan();
    let all: Vec<_> = book.projects.iter().map(|project| units(&book, &project.code)).collect();
    let said = [
        "fit_out 14, completion 8",
        "main_structure 3",
        "preparation 4",
        "fit_out 1",
        "secondary_structure 1",
        "fit_out 1",
        "tender 1",
        "completion 5",
        "fit_out 2, completion 31",
        "unknown 1",
        "unknown 1",
        "unknown 9",
        "unknown 9, completion 22",
        "reserve 1",
    ];
    assert_eq!(all, said);
}

#[test]
fn every_project_has_the_units_it_is_said_to_have() {
    let book = plan();
    for project in &book.projects {
        let counted = project.quantities.iter().find(|quantity| quantity.unit == project.counted_in).unwrap();
        let booked: u32 = movement::positions(&project.movements, pinned()).values().sum();
        assert_eq!(counted.value, Some(booked), "{}", project.code);
    }
    let said = |code, unit| {
        let quantity = project(&book, code).quantities.iter().find(|quantity| quantity.unit == unit).unwrap();
        (quantity.value, quantity.inferred)
    };
    assert_eq!(said("P01", "套"), (Some(592), false));
    assert_eq!(said("P02", "个学位"), (Some(990), false));
    assert_eq!(said("P03", "个学位"), (Some(90), false));
    assert_eq!(said("P13", "所"), (Some(31), true));
    assert_eq!(said("P14", "所"), (None, false));
    let invested = book.projects.iter().filter_map(|project| Some((project.code.as_str(), project.investment?)));
    assert_eq!(invested.collect::<Vec<_>>(), [("P06", Decimal::from(1200))]);
}

#[test]
fn every_named_site_is_there_at_its_stage() {
    let book = plan();
    let sites: Vec<_> =
        book.projects.iter().flat_map(|project| project.sites.iter().map(move |site| (project, site))).collect();
    let at = |name: &str| {
        let (project, site) = sites.iter().find(|(_, site)| site.name == name).unwrap();
        (project.code.as_str(), movement::site_stage(&project.movements, &site.code, pinned()).unwrap(), site.counted)
    };
    for name in ["产业集聚区幼儿园", "第七幼儿园", "第十三幼儿园"] {
        assert_eq!(at(name), ("P02", "main_structure", true));
    }
    for name in ["实验幼儿园", "新桥镇第二中心幼儿园", "范集镇中心幼儿园", "永丰镇第二中心幼儿园"]
    {
        assert_eq!(at(name), ("P03", "preparation", true));
    }
    for name in ["教学楼", "综合楼", "宿舍楼"] {
        assert_eq!(at(name), ("P05", "secondary_structure", false));
    }
    assert_eq!(at("李寨镇二中"), ("P08", "completion", true));
    assert_eq!(sites.len(), 11);
}

#[test]
fn only_what_the_report_dates_has_a_date() {
    let book = plan();
    let dated: Vec<_> = milestones(&book)
        .filter_map(|milestone| {
            let plan = milestone.plan_on(pinned())?;
            let date = plan.date.as_ref()?;
            let latest = date.latest().unwrap().to_string();
            Some((milestone.code.as_str(), milestone.name.as_str(), date.kind(), latest, date.words(), plan.commitment))
        })
        .collect();
    let end = "2024-12-31".to_owned();
    let said = [
        ("P07-M3", "主体完成", Kind::YearEnd, end.clone(), "年底", Some(Commitment::Expect)),
        ("P14-M4", "开工", Kind::Month, "2024-08-31".to_owned(), "8月份", Some(Commitment::Strive)),
        ("P14-M5", "主体完成", Kind::ByYearEnd, end, "年底前", None),
        ("9-M1", "教师招聘笔试、面试", Kind::Month, "2024-07-31".to_owned(), "7月份", None),
    ];
    assert_eq!(dated, said);
    let standing = |milestone: &Milestone| {
        let planned = milestone.plan_on(pinned()).and_then(|plan| plan.date.as_ref());
        Standing::judge(planned, None, milestone.done.as_ref().map(|done| done.on), pinned())
    };
    assert!(
        milestones(&book).all(|milestone| !standing(milestone).is_done() && standing(milestone) != Standing::Overdue)
    );
}

#[test]
fn every_unfinished_project_goes_on_to_its_completion() {
    let book = plan();
    for project in &book.projects {
        let stages: Vec<_> = project.milestones.iter().map(|milestone| milestone.stage.as_deref().unwrap()).collect();
        let order: Vec<_> = stages.iter().map(|stage| book.stages.position(stage)).collect();
        assert!(order.is_sorted_by(|one, next| one < next), "{}", project.code);
        let furthest_behind = movement::positions(&project.movements, pinned())
            .into_keys()
            .filter(|stage| stage != stage::UNKNOWN && !book.stages.is_complete(stage))
            .map(|stage| book.stages.position(&stage))
            .min();
        assert!(order.iter().all(|stage| furthest_behind.is_none_or(|behind| *stage >= behind)), "{}", project.code);
        let last = (state(&book, project) != ProjectState::Complete).then_some("completion");
        assert_eq!(stages.last().copied(), last, "{}", project.code);
    }
    let tender = project(&book, "P07").milestones.first().unwrap();
    assert_eq!(
        (tender.code.as_str(), tender.name.as_str(), tender.stage.as_deref()),
        ("P07-M1", "招标完成", Some("tender"))
    );
}

#[test]
fn the_work_plan_is_whole_and_points_at_the_projects() {
    let book = plan();
    let actions: Vec<_> = book.items.iter().map(|item| item.actions.len()).collect();
    assert_eq!(actions, [7, 5, 6, 5, 4, 6, 5, 9, 7, 7, 6]);
    assert_eq!(actions.iter().sum::<usize>(), 67);
    let in_order =
        |item: &Item| (1..).zip(&item.actions).all(|(n, action)| action.code == format!("{}.{n}", item.code));
    assert!(book.items.iter().all(in_order));
    let links: Vec<_> =
        book.items[7].actions.iter().map(|action| action.projects.concat() + &action.milestones.concat()).collect();
    assert_eq!(links, ["P14", "P01", "P04", "P05", "P06", "P07", "P02", "P14P14-M4", "P14P14-M5"]);
    let others = book.items.iter().filter(|item| item.code != "8").flat_map(|item| &item.actions);
    assert!(others.into_iter().all(|action| action.projects.is_empty() && action.milestones.is_empty()));
}

#[test]
fn sums_that_the_report_gives_close() {
    let book = plan();
    let figure = |code, at: usize| figures(&book, code)[at];
    let sum = |code| figures(&book, code).into_iter().sum::<Decimal>();
    assert_eq!(book.indicators.len(), 88);
    assert!((1..).zip(&book.indicators).all(|(n, indicator)| indicator.code == format!("K{n:02}")));
    assert_eq!(sum("K08"), figure("K07", 0));
    assert_eq!(figure("K14", 1) + figure("K14", 2), figure("K14", 0));
    assert_eq!(sum("K17"), figure("K16", 0));
    assert_eq!(sum("K36"), figure("K35", 0));
    assert_eq!(sum("K37"), figure("K35", 0));
    for (whole, part) in [("K81", 0), ("K82", 1)] {
        let parts = ["K83", "K84", "K85", "K86"].map(|code| figure(code, part)).into_iter().sum::<Decimal>();
        assert_eq!(parts, figure(whole, 0));
    }
    assert_eq!(figure("K81", 0), Decimal::from(28209));
    assert_eq!(figure("K82", 0).to_string(), "1613.68");
    assert_eq!((figure("K87", 0), figure("K88", 0)), (figure("K07", 1), figure("K09", 0)));
}

#[test]
fn every_figure_that_the_report_makes_of_others_closes() {
    let book = plan();
    let value = |figure: &FigureRef| figures(&book, &figure.indicator)[figure.measure - 1];
    let mut said = Vec::new();
    for indicator in &book.indicators {
        for (measure, number) in indicator.measures.iter().zip(1..) {
            let whole = FigureRef { indicator: indicator.code.clone(), measure: number };
            if !measure.parts.is_empty() {
                assert_eq!(measure.parts.iter().map(value).sum::<Decimal>(), value(&whole), "{whole}");
                said.push(format!(
                    "{whole} = {}",
                    measure.parts.iter().map(FigureRef::to_string).collect::<Vec<_>>().join(" + ")
                ));
            }
            said.extend(measure.ratio.iter().map(|(part, of)| format!("{whole} = {part} / {of}")));
        }
    }
    insta::assert_snapshot!(said.join("\n"), @"
    K07.1 = K08.1 + K08.2
    K14.1 = K14.2 + K14.3
    K16.1 = K17.1 + K17.2 + K17.3
    K35.1 = K36.1 + K36.2 + K36.3
    K38.1 = K37.1 / K35.1
    K81.1 = K83.1 + K84.1 + K85.1 + K86.1
    K82.1 = K83.2 + K84.2 + K85.2 + K86.2
    ");
}

#[test]
fn the_baseline_is_the_plan_of_mid_2024() {
    let book = plan();
    let [baseline] = book.baselines.as_slice() else { panic!("{:?}", book.baselines) };
    assert_eq!((baseline.name.as_str(), baseline.period, baseline.set_on), ("2024-H2", book.period, pinned()));
    let in_force: Vec<_> = milestones(&book)
        .map(|milestone| {
            let plan = milestone.plan_on(pinned());
            let (planned, commitment) = plan.map_or((None, None), |plan| (plan.date.clone(), plan.commitment));
            BaselineEntry { milestone: milestone.code.clone(), planned, commitment }
        })
        .collect();
    assert_eq!(baseline.entries, in_force);
    assert_eq!(in_force.len(), 38);
    assert_eq!(in_force.iter().filter(|entry| entry.planned.is_some()).count(), 4);
}

#[test]
fn what_the_report_leaves_open_is_asked_in_both_languages() {
    let book = plan();
    assert!((1..).zip(&book.remarks).all(|(n, remark)| remark.code == format!("R{n}")));
    for remark in &book.remarks {
        let english = remark.text_en.as_deref().unwrap();
        assert!(english.is_ascii() && english.ends_with(['?', '.']), "{}", remark.code);
        assert!(remark.text.ends_with(['？', '。']), "{}", remark.code);
    }
    let about: Vec<_> = book.remarks.iter().map(|remark| remark.about.join(" ")).collect();
    insta::assert_snapshot!(about.join("\n"), @"
    P04 8.3
    P14 8.1
    P14-M5 8.9
    P11 K04
    P12 P13
    P01 8.2 K87
    P07-M3 8.6
    P01 P08 P09 P12 P13
    2.1
    1.5 9.7
    2.4 6.2
    2.3 3 11.2 11.4
    B1
    ");
    assert_eq!(book.remarks.iter().filter(|remark| remark.about.is_empty()).count(), 2);
    // Nothing else is known of mid-2024 than what was planned.
    assert!(book.closed.is_empty() && book.opened_on.is_none());
    assert!(book.supervisions.is_empty() && book.assessments.is_empty());
    assert!(book.projects.iter().all(|project| project.money.is_empty() && project.targets.is_empty()));
    assert!(milestones(&book).all(|milestone| milestone.forecasts.is_empty()));
}

#[test]
fn figures_that_are_not_exact_say_so() {
    let book = plan();
    let loose = |qualifier| {
        let is = |indicator: &&Indicator| {
            indicator
                .measures
                .iter()
                .flat_map(|measure| &measure.readings)
                .any(|reading| reading.qualifier == qualifier)
        };
        book.indicators.iter().filter(is).map(|indicator| indicator.code.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(loose(Qualifier::About), "K28");
    assert_eq!(loose(Qualifier::Nearly), "K51 K54");
    assert_eq!(loose(Qualifier::Over), "K03 K57 K76 K77");
    assert_eq!(loose(Qualifier::Odd), "K29");
    assert_eq!(loose(Qualifier::Ceiling), "K69");
    assert_eq!(loose(Qualifier::Forecast), "K44");
    assert!(
        book.indicators.iter().flat_map(|indicator| &indicator.measures).all(|measure| measure.readings.len() == 1)
    );
}

#[test]
fn the_blocker_about_funds_is_open_and_names_no_project() {
    let book = plan();
    let [blocker] = book.blockers.as_slice() else { panic!("{:?}", book.blockers) };
    assert_eq!((blocker.code.as_str(), blocker.category.code(), blocker.projects.len()), ("B1", "funds", 0));
    assert!(blocker.is_open(pinned()) && blocker.owner.is_none() && blocker.text_en.is_some());
}

#[test]
fn everything_has_a_name_in_both_languages_and_nobody_is_made_responsible() {
    let book = plan();
    let mut english: Vec<&Option<String>> = vec![&book.name_en];
    english.extend(milestones(&book).map(|milestone| &milestone.name_en));
    for project in &book.projects {
        english.push(&project.name_en);
        english.extend(project.sites.iter().map(|site| &site.name_en));
        assert_eq!(project.note.is_some(), project.note_en.is_some(), "{}", project.code);
        assert!(project.responsible.unit.is_none() && project.responsible.person.is_none());
        assert!(project.category.is_some() && project.updates.is_empty());
    }
    for item in &book.items {
        english.push(&item.name_en);
        english.extend(item.actions.iter().map(|action| &action.name_en));
        assert!(item.actions.iter().all(|action| action.marks.is_empty() && action.updates.is_empty()));
    }
    for indicator in &book.indicators {
        english.push(&indicator.name_en);
        assert_eq!(indicator.note.is_some(), indicator.note_en.is_some(), "{}", indicator.code);
        let named = indicator.measures.iter().filter(|measure| !measure.name.is_empty());
        assert_eq!(
            named.clone().count() == indicator.measures.len(),
            indicator.measures.len() > 1,
            "{}",
            indicator.code
        );
        english.extend(named.map(|measure| &measure.name_en));
    }
    assert!(english.iter().all(|name| name.as_ref().is_some_and(|name| name.is_ascii() && !name.is_empty())));
    let names: HashSet<_> = book.indicators.iter().map(|indicator| &indicator.name).collect();
    assert_eq!(names.len(), 88);
}
