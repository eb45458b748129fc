//! The calendar as calendar programs read it.

use super::*;
use crate::report::sample;
use crate::text::Lang;

fn printed(summary: &Summary, lang: Lang) -> String {
    let bytes = calendar(summary, Period::from_code("2024-H1").unwrap(), &Texts::new(lang));
    String::from_utf8(bytes).unwrap()
}

/// The events as a calendar program reads them, each property with its parameters.
fn read(file: &str) -> Vec<Vec<(String, String)>> {
    let calendar = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
    let value = |one: ical::property::Property| {
        let date = one.params.iter().flatten().any(|(name, value)| name == "VALUE" && value[0] == "DATE");
        (if date { format!("{} day", one.name) } else { one.name }, one.value.unwrap_or_default())
    };
    calendar.events.into_iter().map(|event| event.properties.into_iter().map(value).collect()).collect()
}

fn get<'e>(event: &'e [(String, String)], name: &str) -> &'e str {
    event.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

fn event(file: &str, code: &str) -> Vec<(String, String)> {
    let events = read(file);
    events.into_iter().find(|event| get(event, "UID").starts_with(&format!("{code}."))).unwrap()
}

#[test]
fn the_dates_of_the_sample_in_both_languages() {
    insta::assert_snapshot!(Lang::ALL.map(|lang| printed(&sample::summary(), lang)).join("\n").replace('\r', ""));
}

#[test]
fn everything_with_a_window_is_an_event_and_nothing_else() {
    let summary = sample::summary();
    let dated = summary.milestones().filter(|(_, one)| one.window().is_some()).count();
    let due = summary.blockers.iter().filter(|one| one.due.is_some()).count() + summary.supervisions.len();
    let events = read(&printed(&summary, Lang::Zh));
    assert_eq!(events.len(), dated + due);
    let mut uids: Vec<&str> = events.iter().map(|event| get(event, "UID")).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), events.len());
}

#[test]
fn a_month_is_a_month_long_and_ends_on_the_day_after() {
    let mut summary = sample::summary();
    summary.projects[4].milestones[0].forecast = None;
    let event = event(&printed(&summary, Lang::Zh), "P14-M1");
    assert_eq!([get(&event, "DTSTART day"), get(&event, "DTEND day")], ["20240801", "20240901"]);
    assert_eq!([get(&event, "STATUS"), get(&event, "TRANSP")], ["TENTATIVE", "TRANSPARENT"]);
    assert_eq!(get(&event, "DTSTAMP"), "20240630T000000Z");
}

#[test]
fn a_date_without_a_beginning_stands_on_its_last_day_and_says_so() {
    let mut summary = sample::summary();
    let milestone = &mut summary.projects[4].milestones[0];
    milestone.forecast = None;
    milestone.commitment = None;
    milestone.planned = Some(crate::model::PeriodDate::by_month_end(2024, 8, "8月底前").unwrap());
    let event = event(&printed(&summary, Lang::Zh), "P14-M1");
    assert_eq!([get(&event, "DTSTART day"), get(&event, "DTEND day")], ["20240831", "20240901"]);
    assert_eq!(get(&event, "SUMMARY"), "长效机制项目：开工（8月底前）");
    assert_eq!(get(&event, "STATUS"), "CONFIRMED");
}

#[test]
fn what_is_expected_later_stands_where_it_is_expected_and_tells_what_was_promised() {
    let event = event(&printed(&sample::summary(), Lang::Zh), "P02-M1");
    assert_eq!([get(&event, "DTSTART day"), get(&event, "DTEND day")], ["20240920", "20240921"]);
    assert!(get(&event, "DESCRIPTION").contains("计划：5月\\n现在预计9月20日"), "{}", get(&event, "DESCRIPTION"));
    assert_eq!([get(&event, "SEQUENCE"), get(&event, "LAST-MODIFIED")], ["1", "20240605T000000Z"]);
}

#[test]
fn what_a_ledger_says_breaks_no_line_and_no_property() {
    let mut summary = sample::summary();
    summary.name = "台账\r\nBEGIN:VEVENT".to_owned();
    summary.projects[4].milestones[0].name = "开工;一,二\\\u{1b}[31m\u{202e}".to_owned();
    let file = printed(&summary, Lang::Zh);
    assert!(file.lines().all(|line| line.len() <= 75));
    assert_eq!(file.matches("\r\n").count(), file.matches('\n').count());
    assert!(!file.contains('\u{1b}') && !file.contains('\u{202e}'));
    assert_eq!(file.matches("\r\nBEGIN:VEVENT\r\n").count(), read(&printed(&sample::summary(), Lang::Zh)).len());
    assert!(get(&event(&file, "P14-M1"), "SUMMARY").contains("开工\\;一\\,二\\\\"));
}
