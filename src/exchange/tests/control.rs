//! What was promised, expected and said: kept as written, refused where it can't be.

use super::super::{ExchangeError, read_json, read_toml, write_json, write_toml};
use super::{PAGE, SMALL};
use crate::model::{BlockerCategory, Book, FigureRef, Frozen, Issued, Light, MoneyKind, Period, PeriodDate};

/// The second example of the page: a ledger that has closed a period.
fn example() -> &'static str {
    PAGE.split("```toml\n").nth(2).and_then(|rest| rest.split("```").next()).unwrap()
}

fn book() -> Book {
    read_toml(example()).unwrap()
}

fn refused(spoil: &str, with: &str) -> String {
    assert!(example().contains(spoil), "{spoil}");
    read_toml(&example().replacen(spoil, with, 1)).unwrap_err().to_string()
}

#[test]
fn a_ledger_in_its_second_period_is_read_whole() {
    let book = book();
    let [closed] = book.closed.as_slice() else { panic!("{:?}", book.closed) };
    assert_eq!((closed.period.to_string().as_str(), closed.opened_on), ("2024-H2", None));
    assert_eq!(book.opened_on, "2025-01-06".parse().ok());
    let (past, item) = (&closed.items[0], &book.items[0]);
    assert_eq!((&past.code, past.carried), (&item.code, false));
    assert!(item.carried && item.actions[0].carried && !past.actions[1].marks[0].status.is_open());

    let project = &book.projects[0];
    assert_eq!(project.responsible.leader.as_deref(), Some("王副局长"));
    assert_eq!((project.targets[0].count, project.targets[0].by.words()), (Some(11), "三季度"));
    let arrived = &project.money[1];
    assert_eq!((arrived.kind, arrived.value.to_string().as_str()), (MoneyKind::Arrived, "300.5"));
    assert_eq!((arrived.on.to_string(), arrived.recorded_on.to_string()), ("2024-09-30".into(), "2024-10-08".into()));
    assert_eq!(project.assessments[0].light, Some(Light::Red));
    assert_eq!(book.assessments[0].by.as_deref(), Some("李主任"));
    let forecast = &project.milestones[0].forecasts[0];
    assert_eq!(forecast.reason.map(BlockerCategory::code), Some("funds"));
    assert_eq!(forecast.date.as_ref().map(PeriodDate::words), Some("2025年4月"));

    let blocker = &book.blockers[0];
    assert_eq!((blocker.updates.len(), blocker.due.as_ref().map(PeriodDate::words)), (1, Some("2月底前")));
    let figure = |words| FigureRef::parse(words).unwrap();
    let measures = &book.indicators[0].measures;
    assert_eq!(measures[0].parts, [figure("K01.2"), figure("K01.3")]);
    assert_eq!(measures[3].ratio, Some((figure("K01.2"), figure("K01.1"))));

    let supervision = &book.supervisions[0];
    assert_eq!((supervision.about.as_str(), supervision.feedback.words()), ("P01-M1", "12月6日前"));
    assert_eq!(supervision.answered.as_ref().map(|answer| answer.on.to_string()).as_deref(), Some("2024-12-05"));
    let entries = book.baselines[0].entries.iter();
    let dated: Vec<_> = entries.map(|entry| (entry.milestone.as_str(), entry.planned.is_some())).collect();
    assert_eq!(dated, [("P01-M1", true), ("P01-M2", false)]);
    assert_eq!(book.remarks[0].about, ["P01", "8.1"]);

    assert_eq!(read_toml(&write_toml(&book).unwrap()).unwrap(), book);
    assert_eq!(read_json(&write_json(&book).unwrap()).unwrap(), book);
}

#[test]
fn a_late_entry_stays_behind_what_was_written_before_it() {
    let earlier = "  { on = \"2024-10-31\", reason = \"land\", recorded_on = \"2024-12-20\" },\n]\n\n[[item]]";
    let late = read_toml(&example().replacen("]\n\n[[item]]", earlier, 1)).unwrap();
    let said = |book: &Book| {
        let forecasts = &book.projects[0].milestones[0].forecasts;
        forecasts.iter().map(|forecast| forecast.on.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(said(&late), ["2024-11-30", "2024-10-31"]);
    assert_eq!(said(&read_toml(&write_toml(&late).unwrap()).unwrap()), said(&late));
}

#[test]
fn references_across_the_ledger_lead_somewhere() {
    assert_eq!(
        refused("{ stage = \"completion\", count", "{ stage = \"done\", count"),
        "P01.target[1].stage: no such thing as done"
    );
    assert_eq!(
        refused("[\"K01.2\", \"K01.3\"]", "[\"K01.2\", \"K01.5\"]"),
        "K01.measure[1].parts: no such thing as K01.5"
    );
    assert_eq!(refused("[\"K01.2\", \"K01.3\"]", "[\"K01.0\"]"), "K01.measure[1].parts: K01.0 is not possible here");
    assert_eq!(refused("[\"K01.2\", \"K01.3\"]", "[\"K01.1\"]"), "K01.measure[1].parts: K01.1 is not possible here");
    assert_eq!(refused("whole = \"K01.1\"", "whole = \"K02.1\""), "K01.measure[4].ratio.whole: no such thing as K02.1");
    assert_eq!(refused("about = \"P01-M1\"", "about = \"K01\""), "D1.about: no such thing as K01");
    assert_eq!(refused("about = [\"P01\", \"8.1\"]", "about = [\"P02\"]"), "R1.about: no such thing as P02");
    assert_eq!(
        refused("planned = [{ milestone = \"P01-M1\"", "planned = [{ milestone = \"P01-M3\""),
        "ledger.baseline[1].planned[1].milestone: no such thing as P01-M3"
    );
    // A thing of a closed period is there to be spoken of, too.
    assert!(read_toml(&example().replacen("about = [\"P01\", \"8.1\"]", "about = [\"8.2\"]", 1)).is_ok());
    assert!(read_toml(&example().replacen("about = \"P01-M1\"", "about = \"8.2\"", 1)).is_ok());
}

#[test]
fn periods_follow_each_other() {
    let first = "period = \"2024-H2\"\n\n[[closed_period.item]]";
    let later = "period = \"2025-H1\"\n\n[[closed_period.item]]";
    assert_eq!(refused(first, later), "ledger.closed_period[1].period: 2025-H1 is not possible here");
    assert_eq!(refused("opened_on = \"2025-01-06\"\n", ""), "ledger.opened_on: empty");
    let opened = format!("opened_on = \"2025-01-07\"\n{first}");
    assert_eq!(refused(first, &opened), "ledger.opened_on: 2025-01-06 is not possible here");
    let carried = "{ code = \"8.1\", name = \"加快教师周转房\", carried = true,";
    assert_eq!(refused(carried, &carried.replace("8.1", "8.3")), "8.3.carried: no such thing as 8.3");
    let from_nothing = "{ code = \"8.2\", name = \"办理土地证\",";
    assert_eq!(
        refused(from_nothing, &format!("{from_nothing} carried = true,")),
        "2024-H2.8.2.carried: no such thing as 8.2"
    );
    let past = "projects = [\"P01\"], milestones = [\"P01-M1\"], mark";
    assert_eq!(refused(past, &past.replace("\"P01\"", "\"P02\"")), "2024-H2.8.1.projects: no such thing as P02");
}

#[test]
fn two_things_never_share_a_code_but_for_plans_of_two_periods() {
    assert_eq!(refused("code = \"R1\"", "code = \"D1\""), "code D1: used twice");
    assert_eq!(refused("code = \"U1\"", "code = \"8.2\""), "code 8.2: used twice");
    assert_eq!(refused("{ code = \"8.2\"", "{ code = \"8.1\""), "code 8.1: used twice");
    assert_eq!(refused("[\"P01-M1\", \"P01-M2\"]", "[\"P01-M1\", \"P01-M1\"]"), "code P01-M1: used twice");
    let again = "[[baseline]]\nname = \"2024-H2\"\nperiod = \"2024-H2\"\nset_on = \"2024-07-01\"\n\n[[remark]]";
    assert_eq!(refused("[[remark]]", again), "code 2024-H2: used twice");
}

#[test]
fn what_was_said_needs_its_words_and_its_day() {
    assert_eq!(refused("words = \"资金已有着落，进度在追。\"\n", ""), "ledger.assessment[1].words: empty");
    let taken_back = example().replacen("light = \"amber\"\nwords = \"资金已有着落，进度在追。\"\n", "", 1);
    assert_eq!(read_toml(&taken_back).unwrap().assessments[0].light, None);
    assert_eq!(
        refused("light = \"red\"", "light = \"black\""),
        "P01.assessment[1].light: black is not one of red, amber, grey, green, blue"
    );
    assert_eq!(
        refused("kind = \"arrived\"", "kind = \"spent\"").split(" is not").next(),
        Some("P01.money[2].kind: spent")
    );
    assert_eq!(
        refused("source = \"市级财政\", on = \"2024-07-01\"", "source = \"\", on = \"2024-07-01\""),
        "P01.money[1].source: empty"
    );
    assert_eq!(refused("on = \"2024-12-05\"", "on = \"2024-12-01\""), "D1.answer.on: 2024-12-01 is not possible here");
    let window = read_toml(&example().replacen("latest = \"2025-02-28\"", "latest = \"2025-02-27\"", 1)).unwrap_err();
    assert!(matches!(window, ExchangeError::BadWindow { ref at, .. } if at == "B1.due"), "{window}");
    assert_eq!(
        refused("on = \"2024-11-30\", reason", "on = \"30.11.\", reason"),
        "P01-M1.forecast[1].on: 30.11. is not a day"
    );
}

#[test]
fn an_issued_report_is_taken_over_only_as_it_was_issued() {
    let issued = |documents: Vec<Frozen>| {
        let one = Issued {
            number: 1,
            name: None,
            period: Period::from_code("2024-H2").unwrap(),
            data_date: "2024-06-30".parse().unwrap(),
            known_on: None,
            lang: "zh".to_owned(),
            style: "report".to_owned(),
            program: "0.1.0".to_owned(),
            at: "2024-07-01T09:00:00+08:00".parse().unwrap(),
            by: "王芳".to_owned(),
            note: None,
            digest: String::new(),
            documents,
        };
        Issued { digest: one.seal(), ..one }
    };
    let documents = vec![Frozen::new("text", "竣工8栋\r\n".into()), Frozen::new("docx", vec![0, 255, 1])];
    let book = Book { issued: vec![issued(documents)], ..read_toml(SMALL).unwrap() };
    let written = write_toml(&book).unwrap();
    assert_eq!(read_toml(&written).unwrap(), book);
    let refused = |from: &str, to: &str| {
        assert!(written.contains(from), "{from}: {written}");
        read_toml(&written.replacen(from, to, 1)).unwrap_err()
    };
    for (from, to, at) in [
        ("竣工8栋", "竣工9栋", "ledger.issued[1].document[1].sha256"),
        ("AP8B", "AP8C", "ledger.issued[1].document[2].sha256"),
        ("data_date = \"2024-06-30\"\nlang", "data_date = \"2024-07-31\"\nlang", "ledger.issued[1].digest"),
    ] {
        let refused = refused(from, to);
        assert!(matches!(&refused, ExchangeError::Altered { at: place, .. } if place == at), "{refused:?}");
    }
    assert!(matches!(refused("base64 = \"AP8B\"", "base64 = \"?\""), ExchangeError::BadValue { .. }));
    assert!(matches!(refused("number = 1", "number = 0"), ExchangeError::BadValue { .. }));
}
