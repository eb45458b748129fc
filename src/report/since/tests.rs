//! An issued report against the sample, and against what an older program may have frozen.

use serde_json::{Value, json};

use super::*;
use crate::model::MoneyKind;
use crate::report::document::{Page, text};
use crate::report::{Edition, Format, Kind, Report, Stamp, SummaryStyle, render, sample};
use crate::text::{Lang, Texts};

fn issued() -> Issued {
    sample::issued().remove(1)
}

/// What the figures of the sample were, as `then` left them, against the sample.
fn against(then: impl FnOnce(&mut Summary)) -> Since {
    let mut before = sample::summary();
    before.as_of = sample::day(5, 31);
    then(&mut before);
    let figures = wire::summary(&before).unwrap();
    Since::between(&issued(), figures.as_bytes(), &sample::summary()).unwrap()
}

/// The figures as an older program wrote them.
fn spoilt(spoil: impl FnOnce(&mut Value)) -> Since {
    let mut figures: Value = serde_json::from_str(&wire::summary(&sample::summary()).unwrap()).unwrap();
    spoil(&mut figures);
    let figures = figures.to_string();
    Since::between(&issued(), figures.as_bytes(), &sample::summary()).unwrap()
}

fn line<'s>(since: &'s Since, code: &str, figure: &Figure) -> &'s Line {
    let fits = |line: &&Line| line.of.as_ref().is_some_and(|of| of.code == code) && line.figure == *figure;
    since.lines.iter().find(fits).unwrap_or_else(|| panic!("{code} {figure:?}"))
}

fn total(since: &Since, group: Group, part: Option<&'static str>) -> Difference {
    let fits = |line: &&Line| line.of.is_none() && line.figure == Figure::Total(group, part);
    since.lines.iter().find(fits).unwrap().difference()
}

fn told(since: &Since, lang: Lang) -> String {
    let (summary, texts) = (sample::summary(), Texts::new(lang));
    let mut document = crate::report::document::Document::default();
    write(since, &summary.stages, &texts, &mut document);
    text::render(&document, Page::default())
}

fn month_before(summary: &mut Summary) {
    let housing = &mut summary.projects[0];
    (housing.stages[0].count, housing.stages[1].count, housing.complete) = (5, 17, 5);
    summary.projects[2].money[0].amounts.retain(|(kind, ..)| *kind != MoneyKind::Paid);
    summary.projects[2].money[0].amounts[2].1 = "250".parse().unwrap();
    summary.projects.remove(4);
    let mut gone = summary.projects[3].clone();
    (gone.code, gone.name, gone.name_en) = ("P99".to_owned(), "旧厕改造".to_owned(), Some("Old toilets".to_owned()));
    summary.projects.push(gone);
    summary.blockers.retain(|blocker| blocker.code != "B2");
    summary.indicators[0].measures[0].readings[0].value = "20".parse().unwrap();
}

#[test]
fn a_month_against_the_one_before_in_chinese() {
    insta::assert_snapshot!(told(&against(month_before), Lang::Zh));
}

#[test]
fn a_month_against_the_one_before_in_english() {
    insta::assert_snapshot!(told(&against(month_before), Lang::En));
}

#[test]
fn units_shares_and_money_have_their_difference_each_in_its_unit() {
    let since = against(month_before);
    let fit_out = line(&since, "P01", &Figure::Stage("fit_out".to_owned())).difference();
    assert_eq!(fit_out, Difference::By { value: (-3).into(), unit: "栋".to_owned() });
    let share = Difference::ByShare { part: 3.into(), unit: "栋".to_owned(), points: Some("13.7".parse().unwrap()) };
    assert_eq!(line(&since, "P01", &Figure::Complete).difference(), share);
    let arrived = Figure::Amount(Source::Named("上级专项".to_owned()), "arrived".to_owned());
    assert_eq!(
        line(&since, "P07", &arrived).difference(),
        Difference::By { value: 50.into(), unit: "万元".to_owned() }
    );
    let paid = line(&since, "P07", &Figure::Amount(Source::Named("上级专项".to_owned()), "paid".to_owned()));
    assert_eq!((&paid.before, paid.difference()), (&Held::Unstated, Difference::None));
}

#[test]
fn what_only_one_report_has_is_named_and_has_no_difference() {
    let since = against(month_before);
    let codes = |things: &[Reference]| things.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&since.came), ["P14", "P14-M1"]);
    assert_eq!(codes(&since.went), ["P99"]);
    assert_eq!(codes(&since.opened), ["B2"]);
    let gone = line(&since, "P99", &Figure::State);
    assert_eq!((&gone.now, gone.difference()), (&Held::Absent, Difference::None));
}

#[test]
fn nothing_is_taken_across_units_nor_from_what_is_not_exact() {
    let since = spoilt(|figures| {
        figures["projects"][0]["counted_in"] = json!("套");
        let reading = &mut figures["indicators"][1]["measures"][0]["readings"][0];
        reading["qualifier"] = json!("about");
    });
    assert_eq!(line(&since, "P01", &Figure::Units).difference(), Difference::OtherUnit);
    let online = Figure::Measure("网访".to_owned(), Some("online".to_owned()));
    assert_eq!(line(&since, "K36", &online).difference(), Difference::None);
}

#[test]
fn a_key_an_older_program_did_not_have_is_not_stated_and_never_nought() {
    let since = spoilt(|figures| {
        figures.as_object_mut().unwrap().remove("supervisions");
        figures["totals"]["milestones"].as_object_mut().unwrap().remove("forecast_late");
        figures["projects"][0].as_object_mut().unwrap().remove("light");
        figures["projects"][2].as_object_mut().unwrap().remove("money");
    });
    assert_eq!(total(&since, Group::Supervisions, None), Difference::None);
    assert_eq!(total(&since, Group::Milestones, Some("forecast_late")), Difference::None);
    assert_eq!(line(&since, "P01", &Figure::Light).before, Held::Unstated);
    assert!(told(&since, Lang::Zh).lines().any(|line| line.contains("督办合计") && line.contains("上期未载")));
    assert!(since.lines.iter().all(|line| line.now != Held::Unstated));
    assert_eq!(total(&since, Group::Milestones, Some("done")), Difference::Same);
}

#[test]
fn the_oldest_summary_there_can_be_is_compared() {
    let since = Since::between(&issued(), b"{}", &sample::summary()).unwrap();
    assert!(since.lines.iter().all(|line| line.difference() == Difference::None));
    assert!(Since::between(&issued(), b"[1]", &sample::summary()).is_err());
}

#[test]
fn against_itself_every_figure_is_the_same_and_every_format_tells_so() {
    let since = spoilt(|_| {});
    let unlike = |line: &&Line| line.difference() != Difference::Same;
    assert_eq!(since.lines.iter().filter(unlike).count(), 0);
    let (summary, texts) = (sample::summary(), Texts::new(Lang::Zh));
    let stamp = Stamp { number: 3, name: None, program: "0.1.0".to_owned(), figures: "ab12".repeat(16) };
    let style = SummaryStyle::Table;
    let edition = Edition { summary: &summary, style, since: Some(&since), stamp: Some(&stamp) };
    for kind in [Kind::Text, Kind::Markdown, Kind::Csv, Kind::Html] {
        let bytes = render(&Report::Edition(&edition), &texts, Format::of(kind, Page::default())).unwrap();
        let printed = String::from_utf8(bytes).unwrap();
        assert!(printed.contains("总体对比") && printed.contains("持平"), "{kind:?}: {printed}");
        let stamped = printed.contains("ab12-ab12-ab12-ab12");
        assert_eq!(stamped, kind != Kind::Csv, "{kind:?}");
    }
    let json = render(&Report::Edition(&edition), &texts, Format::Json).unwrap();
    let json: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["comparison"]["figures"].as_array().unwrap().len(), since.lines.len());
    assert!(!json.to_string().contains("ab12ab12"), "a digest can't stand in what it is made of");
}
