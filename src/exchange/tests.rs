//! The format, seen from outside: what comes back, what is refused and where.

use proptest::prelude::*;

use super::arbitrary::books;
use super::*;
use crate::model::{
    ActionStatus, BlockerCategory, Commitment, DataDate, Kind, Light, MoneyKind, Nature, Period, Phase, Qualifier,
};

mod control;
mod plan;

/// A small document that is right; tests spoil a place of it.
const SMALL: &str = r#"
schema = "topout.ledger/1"
name = "台账"
period = "2024-H2"
data_date = 2024-06-30

[[project]]
code = "P01"
name = "教师周转房"
counted_in = "栋"
quantity = [{ value = 22, unit = "栋" }]
movement = [
  { count = 8, to = "completion", on = 2024-06-30 },
  { count = 14, to = "fit_out", on = "2024-06-30", recorded_on = "2024-07-05" },
]

[[project.milestone]]
code = "P01-M1"
name = "竣工"
stage = "completion"
added_on = "2024-06-30"
plan = [{ decided_on = "2024-06-30", date = { kind = "by_year_end", latest = "2024-12-31", words = "年底前" } }]

[[item]]
code = "8"
name = "加快项目建设"
action = [{ code = "8.1", name = "周转房", projects = ["P01"], milestones = ["P01-M1"] }]

[[indicator]]
code = "K01"
name = "资金"
measure = [{ unit = "万元", reading = [{ value = 118.8, on = "2024-06-30" }] }]
"#;

fn refused(spoil: &str, with: &str) -> ExchangeError {
    assert!(SMALL.contains(spoil), "{spoil}");
    read_toml(&SMALL.replacen(spoil, with, 1)).unwrap_err()
}

proptest! {
    #![proptest_config(crate::trials::trials(24))]

    #[test]
    fn what_was_written_reads_back_as_the_same_ledger(book in books()) {
        let (toml, json) = (write_toml(&book).unwrap(), write_json(&book).unwrap());
        let from_toml = read_toml(&toml).unwrap();
        let from_json = read_json(&json).unwrap();
        // Through an editor of another system.
        prop_assert_eq!(&read_toml(&toml.replace('\n', "\r\n")).unwrap(), &book);
        prop_assert_eq!(write_toml(&from_json).unwrap(), toml);
        prop_assert_eq!(write_json(&from_toml).unwrap(), json);
        prop_assert_eq!(from_toml, book.clone());
        prop_assert_eq!(from_json, book);
    }

    /// Texts reach documents from pasted mails and old files too.
    #[test]
    fn any_characters_survive(name in ".{1,20}|[\\x00-\\x1f\"'\\\\\u{85}\u{2028}]{1,12}") {
        let book = empty_book(&name, Period::from_code("2024-H2").unwrap()).unwrap();
        prop_assert_eq!(&read_toml(&write_toml(&book).unwrap()).unwrap(), &book);
        prop_assert_eq!(&read_json(&write_json(&book).unwrap()).unwrap(), &book);
    }

    #[test]
    fn nothing_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(read_toml(&text).is_err());
        prop_assert!(read_json(&text).is_err());
    }

    /// A good document with a hole torn into it is read or refused, in words that name a place.
    #[test]
    fn torn_documents_are_read_or_refused(from in 0..SMALL.len(), length in 0_usize..60, with in "[\"\\[\\]{}=\n9-]{0,3}") {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes.splice(from..(from + length).min(SMALL.len()), with.into_bytes());
        if let Err(error) = read_toml(&String::from_utf8_lossy(&bytes)) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}

#[test]
fn a_document_may_leave_out_what_follows() {
    let book = read_toml(SMALL).unwrap();
    assert_eq!(book.stages, builtin_stages().unwrap());
    let days: Vec<_> = book.projects[0].movements.iter().map(|movement| movement.recorded_on.to_string()).collect();
    assert_eq!(days, ["2024-06-30", "2024-07-05"]);
    let reading = &book.indicators[0].measures[0].readings[0];
    assert_eq!((reading.value.to_string().as_str(), reading.qualifier), ("118.8", Qualifier::Exact));
    let follows = read_toml(&SMALL.replace("data_date = 2024-06-30\n", "")).unwrap();
    assert_eq!(follows.data_date, DataDate::FollowsClock);
    assert_eq!(read_toml(&format!("\u{feff}{}", SMALL.replace('\n', "\r\n"))).unwrap(), book);
}

#[test]
fn an_empty_ledger_has_the_stages_and_nothing_else() {
    let book = empty_book("台账", Period::from_code("2025-H1").unwrap()).unwrap();
    assert_eq!(book.stages.iter().count(), 25);
    assert!(book.projects.is_empty() && book.items.is_empty() && book.categories.is_empty());
    assert_eq!(read_toml(&write_toml(&book).unwrap()).unwrap(), book);
}

#[test]
fn what_is_not_toml_or_not_of_the_format_is_refused_with_its_line() {
    let where_ = |error| match error {
        ExchangeError::Syntax { line: Some(line), column: Some(column), detail } => (line, column, detail),
        other => panic!("{other:?}"),
    };
    let (line, column, detail) = where_(refused("counted_in", "counted_out"));
    assert_eq!((line, column), (10, 1));
    assert!(detail.contains("counted_out"), "{detail}");
    assert_eq!(where_(refused("period = \"2024-H2\"", "period = 2024-H2")).0, 4);
    assert_eq!(where_(refused("count = 8", "count = -8")).0, 13);
    let json = write_json(&read_toml(SMALL).unwrap()).unwrap().replace("\"period\"", "\"half\"");
    let (line, _, detail) = where_(read_json(&json).unwrap_err());
    assert_eq!(line, 4);
    assert!(detail.starts_with("unknown field `half`") && !detail.contains(" at line"), "{detail}");
}

#[test]
fn another_schema_is_refused_before_its_keys() {
    let schema = |words: &str| read_toml(&format!("schema = \"{words}\"\nnew_key = 1")).unwrap_err();
    assert_eq!(schema("topout.ledger/2"), ExchangeError::NewerSchema { found: "topout.ledger/2".to_owned() });
    let found = Some("topout.summary/1".to_owned());
    assert_eq!(schema("topout.summary/1"), ExchangeError::UnknownSchema { found });
    assert_eq!(read_json("{}").unwrap_err(), ExchangeError::UnknownSchema { found: None });
}

#[test]
fn references_that_lead_nowhere_are_named() {
    let dangling = |spoil, with, from: &str, to: &str| {
        let (from, to) = (from.to_owned(), to.to_owned());
        assert_eq!(refused(spoil, with), ExchangeError::Dangling { from, to });
    };
    dangling("to = \"fit_out\"", "to = \"fit-out\"", "P01.movement[2].to", "fit-out");
    dangling("count = 14,", "count = 1, site = \"P01-S9\",", "P01.movement[2].site", "P01-S9");
    dangling("stage = \"completion\"", "stage = \"done\"", "P01-M1.stage", "done");
    dangling("[\"P01\"]", "[\"P02\"]", "8.1.projects", "P02");
    dangling("[\"P01-M1\"]", "[\"P01-M2\"]", "8.1.milestones", "P01-M2");
    dangling("counted_in", "category = \"housing\"\ncounted_in", "P01.category", "housing");
    let own =
        "[[stage]]\ncode = \"fit_out\"\nphase = \"construction\"\nname = \"装修\"\nname_en = \"Fit-out\"\n[[item]]";
    dangling("[[item]]", own, "stage", "unknown");
}

#[test]
fn values_that_cannot_be_are_named_with_their_place() {
    let told = |spoil, with| refused(spoil, with).to_string();
    assert_eq!(
        told("latest = \"2024-12-31\"", "latest = \"2024-12-32\""),
        "P01-M1.plan[1].date.latest: 2024-12-32 is not a day"
    );
    assert_eq!(
        told("on = 2024-06-30 }", "on = 2024-06-30T08:00:00 }"),
        "P01.movement[1].on: 2024-06-30T08:00:00 is not a day"
    );
    assert_eq!(
        told("value = 118.8", "value = \"118,8\""),
        "K01.measure[1].reading[1].value: 118,8 is not possible here"
    );
    assert_eq!(told("value = 118.8", "value = nan"), "K01.measure[1].reading[1].value: NaN is not possible here");
    assert_eq!(told("2024-H2", "2024-H3"), "ledger.period: 2024-H3 is not possible here");
    assert_eq!(told("name = \"竣工\"", "name = \"\""), "P01-M1.name: empty");
    assert_eq!(told("code = \"8.1\"", "code = \"8\""), "code 8: used twice");
    assert_eq!(
        told("counted_in = \"栋\"", "counted_in = \"套\""),
        "P01: counted in 套, which is none of its quantities"
    );
    assert_eq!(told("count = 8", "count = 0"), "P01.movement[1].count: 0 is not possible here");
    assert_eq!(told("count = 8", "count = 4294967295"), "P01.movement: 4294967309 is not possible here");
    assert_eq!(told("to = \"completion\", ", ""), "P01.movement[1].to: empty");
    let earlier = refused("latest = \"2024-12-31\"", "earliest = \"2025-01-01\", latest = \"2024-12-31\"");
    assert!(matches!(earlier, ExchangeError::BadWindow { ref at, .. } if at == "P01-M1.plan[1].date"), "{earlier}");
    let ExchangeError::UnknownWord { at, known, .. } = refused("by_year_end", "by_new_year") else { panic!() };
    assert_eq!((at.as_str(), known[0]), ("P01-M1.plan[1].date.kind", "day"));
}

#[test]
fn units_that_are_not_there_cannot_be_moved() {
    let overdrawn = |stage: &str, on: &str| ExchangeError::Overdrawn {
        project: "P01".to_owned(),
        stage: stage.to_owned(),
        on: on.parse().unwrap(),
    };
    let opening = "{ count = 8, to = \"completion\", on = 2024-06-30 },";
    let with = |more: &str| refused(opening, &format!("{opening}{more}"));
    let nine = "{ count = 9, from = \"completion\", to = \"in_use\", on = \"2024-07-01\" },";
    assert_eq!(with(nine), overdrawn("completion", "2024-07-01"));
    let too_early = "{ count = 1, from = \"completion\", to = \"in_use\", on = \"2024-06-29\" },";
    assert_eq!(with(too_early), overdrawn("completion", "2024-06-29"));
    let before_it_came = "{ count = 1, from = \"fit_out\", to = \"completion\", on = \"2024-07-01\" },";
    assert_eq!(with(before_it_came), overdrawn("fit_out", "2024-07-01"));
}

#[test]
fn a_named_site_moves_as_one_unit_and_a_part_as_none() {
    let site = |counted: bool, count: u32| {
        let site = format!("site = [{{ code = \"P01-S1\", name = \"一号楼\", counted = {counted} }}]\nmovement = [\n");
        let row = format!("{site}  {{ count = {count}, to = \"fit_out\", site = \"P01-S1\", on = \"2024-06-30\" }},");
        read_toml(&SMALL.replacen("movement = [", &row, 1)).map(|book| book.projects[0].sites.len())
    };
    assert_eq!((site(true, 1), site(false, 0)), (Ok(1), Ok(1)));
    assert!(site(true, 2).is_err() && site(false, 1).is_err());
}

/// A bureau's largest ledger is a few hundred KB; reading it must not be felt.
#[test]
fn a_thousand_movements_are_read_in_no_time() {
    let step = "{ count = 1, from = \"completion\", to = \"in_use\", on = 2024-07-01 },\n\
                { count = 1, from = \"in_use\", to = \"completion\", on = 2024-07-01 },\n";
    let rows = format!("movement = [\n{{ count = 9, to = \"completion\", on = 2024-06-01 }},\n{}", step.repeat(800));
    let text = SMALL.replacen("movement = [", &rows, 1);
    assert!(text.len() > 100_000);
    let started = std::time::Instant::now();
    assert_eq!(read_toml(&text).unwrap().projects[0].movements.len(), 1603);
    assert!(started.elapsed().as_secs() < 2, "{:?}", started.elapsed());
}

const PAGE: &str = include_str!("../../docs/interchange.md");

#[test]
fn the_example_of_the_page_is_right() {
    let example = PAGE.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let book = read_toml(example).unwrap();
    assert_eq!((book.projects.len(), book.items.len(), book.blockers.len(), book.indicators.len()), (1, 1, 1, 1));
}

#[test]
fn the_page_names_every_word() {
    let phases = Phase::ALL.map(Phase::code);
    let natures = Nature::ALL.map(Nature::code);
    let commitments = Commitment::ALL.map(Commitment::code);
    let statuses = ActionStatus::ALL.map(ActionStatus::code);
    let categories = BlockerCategory::ALL.map(BlockerCategory::code);
    let qualifiers = Qualifier::ALL.map(Qualifier::code);
    let kinds = Kind::ALL.map(Kind::code);
    let lights = Light::ALL.map(Light::code);
    let amounts = MoneyKind::ALL.map(MoneyKind::code);
    let sets: [&[&str]; 9] =
        [&phases, &natures, &commitments, &statuses, &categories, &qualifiers, &kinds, &lights, &amounts];
    for word in sets.concat() {
        assert!(PAGE.contains(&format!("`{word}`")), "{word}");
    }
}

proptest! {
    #![proptest_config(crate::trials::trials(8))]

    #[test]
    fn the_page_names_every_key(book in books()) {
        let mut open = vec![serde_json::from_str(&write_json(&book).unwrap()).unwrap()];
        while let Some(value) = open.pop() {
            match value {
                serde_json::Value::Array(rows) => open.extend(rows),
                serde_json::Value::Object(table) => for (key, value) in table {
                    prop_assert!(PAGE.contains(&format!("`{key}`")), "{key}");
                    open.push(value);
                },
                _ => {}
            }
        }
    }
}

#[test]
fn what_is_larger_than_any_document_has_to_be_is_refused_at_the_door() {
    let long = |key: &str| {
        let line = format!("{key} = \"{}\"", "字".repeat(1_000_000));
        read_toml(&SMALL.replacen("schema = \"topout.ledger/1\"", &format!("schema = \"topout.ledger/1\"\n{line}"), 1))
    };
    assert!(matches!(long("remarkable"), Err(ExchangeError::TooLong { key, .. }) if key == "remarkable"));
    let deep = format!("{{\"schema\": \"topout.ledger/1\", \"a\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(read_json(&deep), Err(ExchangeError::Syntax { .. })));
    let deep = format!("schema = \"topout.ledger/1\"\na = {}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(read_toml(&deep), Err(ExchangeError::Syntax { .. })));
    let dotted = format!("schema = \"topout.ledger/1\"\n{}a = 1", "a.".repeat(100_000));
    assert!(read_toml(&dotted).is_err());
}
