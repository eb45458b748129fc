//! What leaves the office: issued reports, the comparison with them, and the calendar.

use std::fs;

use serde_json::{Value, json};
use topout::model::issued::sha256;
use topout::text::Lang;

use crate::cli::Office;

const FORMATS: [&str; 7] = ["text", "markdown", "csv", "json", "html", "docx", "xlsx"];

/// The bytes of issued report 1 in a format.
fn again(office: &Office, format: &str, file: &str) -> Vec<u8> {
    let outcome = office.run(&format!("issued show 1 --format {format} -o @{file}"));
    assert_eq!((outcome.status, outcome.stdout.as_str()), (0, ""), "{}", outcome.stderr);
    fs::read(office.path(file)).unwrap()
}

#[test]
fn a_report_is_printed_again_to_the_byte_whatever_is_corrected_later() {
    for lang in Lang::ALL {
        let office = Office::opened(lang);
        let issued = office.run("issue-report --name 七月通报 --note 已报 -o @first.docx");
        assert_eq!((issued.status, issued.stdout.as_str()), (0, ""), "{}", issued.stderr);
        let first = FORMATS.map(|format| again(&office, format, &format!("1.{format}")));
        assert_eq!(fs::read(office.path("first.docx")).unwrap(), first[5]);

        office.answer("edit P01 --name 教师公寓");
        office.answer("move P01 3 --from fit_out --to completion --on 2024-07-20");
        office.answer("issue-report");
        assert_eq!(FORMATS.map(|format| again(&office, format, &format!("2.{format}"))), first);

        let listed: Value = serde_json::from_str(&office.answer("issued list --format json")).unwrap();
        assert_eq!(listed["schema"], "topout.issued/1");
        let [one, two] = [&listed["rows"][0], &listed["rows"][1]];
        assert_eq!([&one["number"], &one["name"], &one["sound"]], [&json!(1), &json!("七月通报"), &json!(true)]);
        assert_eq!([&one["data_date"], &two["data_date"]], ["2024-06-30", "2024-07-20"]);
        for document in one["documents"].as_array().unwrap() {
            let at = FORMATS.iter().position(|format| document["format"] == *format).unwrap();
            assert_eq!(document["sha256"], sha256(&first[at]), "{document}");
        }
    }
}

#[test]
fn a_printed_page_can_be_held_against_the_figures_it_was_made_of() {
    let office = Office::opened(Lang::Zh);
    office.answer("issue-report");
    let digest = sha256(&again(&office, "json", "1.json"));
    let [a, b, c, d] = [0, 4, 8, 12].map(|at| digest.get(at..at + 4).unwrap());
    let text = office.answer("issued show 1");
    let stamp =
        format!("第1期；数据日期2024年6月30日；程序版本{}；数据校验 {a}-{b}-{c}-{d}", env!("CARGO_PKG_VERSION"));
    let unwrapped = text.lines().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect::<String>();
    assert!(unwrapped.replace(' ', "").ends_with(&stamp.replace(' ', "")), "{unwrapped}");
    assert!(office.answer("issued list").contains(&format!("{a}-{b}")), "{}", office.answer("issued list"));
}

#[test]
fn the_frozen_figures_are_those_of_the_summary() {
    let office = Office::opened(Lang::En);
    office.answer("issue-report --as-of 2024-06-30");
    assert_eq!(office.answer("issued show last --format json"), office.answer("summary --format json"));
}

#[test]
fn a_file_that_is_in_the_way_stops_the_report_before_it_is_issued() {
    let office = Office::opened(Lang::Zh);
    fs::write(office.path("july.docx"), "别人的").unwrap();
    let refused = office.run("issue-report -o @july.docx");
    assert_eq!(refused.status, 3);
    assert_eq!(office.run("issue-report -o @july.pdf").status, 2);
    assert_eq!(office.run("issue-report -o @plan.topout").status, 2);
    assert_eq!(office.answer("issued list"), "还没有签发过报告。\n");
    assert_eq!(fs::read_to_string(office.path("july.docx")).unwrap(), "别人的");
}

#[test]
fn undo_goes_past_what_was_issued_and_says_what_it_takes_back() {
    let office = Office::opened(Lang::Zh);
    office.answer("complete P07-M1");
    assert_eq!(
        office.answer("issue-report --name 七月通报"),
        "已签发第1期（七月通报），数据日期2024年6月30日；签发即定，不能撤销\n"
    );
    assert!(office.answer("undo").starts_with("已撤销：已完成 P07-M1"));
    assert!(office.answer("issued list").contains("相符"));
}

#[test]
fn words_that_name_no_issued_report_are_refused_with_what_there_is() {
    let office = Office::opened(Lang::Zh);
    let refused = |line: &str| {
        let outcome = office.run(line);
        (outcome.status, outcome.stderr)
    };
    let none = (2, "错误：还没有签发过报告。签发请用：topout issue-report\n".to_owned());
    assert_eq!(refused("issued show last"), none);
    assert_eq!(refused("summary --compare-with 1"), none);
    office.answer("issue-report");
    let missing = (2, "错误：没有“第七期”，最近签发的是第1期。各期见：topout issued list\n".to_owned());
    assert_eq!(refused("issued show 七"), missing);
    assert!(!office.answer("issued show 第1期").is_empty());
}

#[test]
fn every_figure_stands_beside_the_one_issued_before() {
    let office = Office::opened(Lang::Zh);
    office.answer("issue-report");
    office.answer("move P01 3 --from fit_out --to completion --on 2024-07-20");
    office.answer("money P07 approved 1200 --source 中央");
    office.answer("block P07 资金未到");
    office.answer("edit K35 --value 25");
    // The petitions come from three places that still make 22: it is told, and printed.
    let told = office.run("summary --compare-with last --format json");
    assert_eq!(told.status, 4);
    let json: Value = serde_json::from_str(&told.stdout).unwrap();
    let comparison = &json["comparison"];
    assert_eq!(comparison["with"]["data_date"], "2024-06-30");
    assert_eq!(comparison["blockers_opened"][0]["code"], "B2");
    let figures = comparison["figures"].as_array().unwrap();
    let find = |code: &str, figure: &str, is: Value| {
        let fits = |line: &&Value| line["of"]["code"] == code && line["figure"] == figure && line["is"] == is;
        let line = figures.iter().find(fits).unwrap_or_else(|| panic!("{code} {figure} {is}"));
        (line["before"]["value"].clone(), line["now"]["value"].clone(), line["difference"].clone())
    };
    assert_eq!(find("P01", "stage", "completion".into()), (8.into(), 11.into(), 3.into()));
    assert_eq!(find("P01", "stage", "fit_out".into()), (14.into(), 11.into(), (-3).into()));
    assert_eq!(find("P07", "amount", "中央".into()), (Value::Null, 1200.into(), Value::Null));
    assert_eq!(find("K35", "measure", Value::Null), (22.into(), 25.into(), 3.into()));

    let text = office.run("summary --compare-with last --width 160").stdout;
    for told in ["新增存在问题：B2 资金未到。", "上期未载", "+3栋（+13.6个百分点）", "8/22，36.4%", "11/22，50.0%"]
    {
        assert!(text.contains(told), "{told}: {text}");
    }
    let plain: Value = serde_json::from_str(&office.run("summary --format json").stdout).unwrap();
    assert_eq!(plain.get("comparison"), None);
}

/// The properties of each event, by its UID.
fn events(file: &str) -> Vec<Vec<(String, String)>> {
    let calendar = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
    let value = |property: ical::property::Property| (property.name, property.value.unwrap_or_default());
    calendar.events.into_iter().map(|event| event.properties.into_iter().map(value).collect()).collect()
}

fn of(events: &[Vec<(String, String)>], code: &str, name: &str) -> String {
    let has = |event: &&Vec<(String, String)>| event.iter().any(|(key, value)| key == "UID" && value.starts_with(code));
    let event = events.iter().find(has).unwrap_or_else(|| panic!("no {code}"));
    event.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn a_calendar_updates_its_events_when_dates_move() {
    let office = Office::opened(Lang::Zh);
    let printed = office.run("calendar");
    assert_eq!((printed.status, printed.stderr.as_str()), (0, "34个节点未定期限，不在日历里。\n"));
    assert_eq!(office.run("calendar").stdout, printed.stdout, "the same ledger gives the same bytes");
    let before = events(&printed.stdout);
    office.answer("forecast P14-M4 9月20日 --reason funds --on 2024-07-20");
    office.answer("complete 9-M1 --on 2024-07-20");
    let now = events(&office.answer("calendar"));
    let both = |code, name| (of(&before, code, name), of(&now, code, name));
    let (uid, same) = both("P14-M4.", "UID");
    assert_eq!(uid, same);
    assert_eq!(both("P14-M4.", "DTSTART"), ("20240801".into(), "20240920".into()));
    assert_eq!(both("P14-M4.", "SEQUENCE"), ("0".into(), "1".into()));
    assert!(of(&now, "P14-M4.", "DESCRIPTION").contains("计划：8月（争取）"));
    assert_eq!(both("9-M1.", "SEQUENCE"), ("0".into(), "1".into()));
    assert!(of(&now, "9-M1.", "SUMMARY").starts_with("已完成 "));
    assert_eq!(both("9-M1.", "STATUS").1, "CONFIRMED");
    assert_eq!(office.run("calendar -o @plan.ics").status, 0);
}

#[test]
fn an_event_is_the_same_in_a_copy_in_the_other_language_and_in_the_next_period() {
    let office = Office::opened(Lang::Zh);
    let uid = |line: &str| of(&events(&office.answer(line)), "P14-M4.", "UID");
    let here = uid("calendar");
    assert_eq!(uid("calendar --lang en"), here);
    office.answer("export -o @copy.toml");
    office.answer("init --from @copy.toml --ledger @copy.topout");
    assert_eq!(uid("calendar --ledger @copy.topout"), here);
    office.answer("period open 2025-H1 --carry all --on 2024-07-20");
    assert_eq!(uid("calendar"), here);
}
