//! What is made of a part of a ledger, against the same made of the whole.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::*;
use crate::exchange::arbitrary::books;
use crate::exchange::{Generated, generated};
use crate::ledger::Watch;
use crate::model::search::Query;
use crate::model::view::Summary;
use crate::model::{Book, Reference, Thing};
use crate::ready;
use crate::report::{self, Filter, Format, Page, Report, Subject};
use crate::text::values;

fn day(words: &str) -> NaiveDate {
    words.parse().unwrap()
}

fn now() -> Now {
    let instant = DateTime::parse_from_rfc3339("2024-09-30T09:00:00+08:00").unwrap();
    Now { instant, author: "王".into(), host: "office".into() }
}

fn ledger(book: &Book) -> (Ledger, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Ledger::create(&folder.path().join("plan.topout"), book, &now()).unwrap(), folder)
}

fn shipped() -> (Ledger, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (ready::shipped_ledger(&folder.path().join("plan.topout"), &now()), folder)
}

/// From where a book is looked at: the data date, and other days.
fn viewpoints() -> Vec<Viewpoint> {
    let data_date = Viewpoint::at(now().today());
    vec![data_date, Viewpoint { as_of: Some(day("2025-02-01")), ..data_date }]
}

/// In words of both languages and as JSON.
fn printed(report: &Report<'_>) -> Vec<String> {
    let render = |lang, format| String::from_utf8(report::render(report, &Texts::new(lang), format).unwrap()).unwrap();
    vec![
        render(Lang::Zh, Format::Text(Page::default())),
        render(Lang::En, Format::Text(Page::default())),
        render(Lang::Zh, Format::Json),
    ]
}

/// Everything that has a card.
fn everything(book: &Book) -> Vec<Reference> {
    let mut all = Vec::new();
    let update =
        |code: &String| Reference { thing: Thing::Update, code: code.clone(), name: String::new(), name_en: None };
    for project in &book.projects {
        all.push(project.reference());
        all.extend(project.sites.iter().map(crate::model::Site::reference));
        all.extend(project.milestones.iter().map(crate::model::Milestone::reference));
        all.extend(project.updates.iter().map(|one| update(&one.code)));
    }
    for item in book.items.iter().chain(book.closed.iter().flat_map(|closed| &closed.items)) {
        all.push(item.reference());
        all.extend(item.actions.iter().map(crate::model::Action::reference));
        all.extend(item.milestones.iter().map(crate::model::Milestone::reference));
        all.extend(
            item.updates.iter().chain(item.actions.iter().flat_map(|one| &one.updates)).map(|one| update(&one.code)),
        );
    }
    for blocker in &book.blockers {
        all.push(blocker.reference());
        all.extend(blocker.updates.iter().map(|one| update(&one.code)));
    }
    all.extend(book.indicators.iter().map(crate::model::Indicator::reference));
    all.extend(book.supervisions.iter().map(crate::model::Supervision::reference));
    all.extend(book.remarks.iter().map(crate::model::Remark::reference));
    all
}

/// Every card of a ledger is the one that is made of the whole.
fn cards(ledger: &Ledger, viewpoint: &Viewpoint) -> Result<(), TestCaseError> {
    let whole = ledger.summary(viewpoint).unwrap();
    for what in everything(&ledger.book().unwrap()) {
        let part = ledger.card(viewpoint, &what).unwrap();
        let card = |summary: &Summary| printed(&Report::Card { summary, what: &what });
        prop_assert_eq!(card(&part), card(&whole), "{:?} {:?}", what, viewpoint);
    }
    Ok(())
}

#[test]
fn every_card_of_the_shipped_plan_is_the_one_made_of_the_whole() {
    let (ledger, _folder) = shipped();
    for viewpoint in viewpoints() {
        cards(&ledger, &viewpoint).unwrap();
    }
}

proptest! {
    #![proptest_config(crate::trials::trials(3))]

    #[test]
    fn every_card_is_the_one_made_of_the_whole(book in books()) {
        let (ledger, _folder) = ledger(&book);
        for viewpoint in viewpoints() {
            cards(&ledger, &viewpoint)?;
        }
    }
}

/// A day after all that arbitrary books hold, so that what is kept of dates tells how things stand.
const AFTER_ALL: &str = "2027-12-31";

/// The first of each group are those of the whole look-ahead, and so are the counts.
fn look_ahead(ledger: &Ledger, viewpoint: &Viewpoint) -> Result<(), TestCaseError> {
    let summary = ledger.summary(viewpoint).unwrap();
    for (limit, within) in [(1, 30), (2, 400), (3, 0), (1000, 90)] {
        let mut whole = crate::ledger::look_ahead(&summary, within);
        whole.cut(limit);
        let (page, part) = ledger.due(viewpoint, within, Some(limit)).unwrap();
        let printed = |due, summary| printed(&Report::Due(due, summary));
        prop_assert_eq!(printed(&page, &part), printed(&whole, &summary), "{} {:?}", limit, viewpoint);
    }
    Ok(())
}

/// The rows of an answer in JSON.
fn rows(folder: &Path, line: &[&str]) -> Vec<serde_json::Value> {
    let line: Vec<&str> = line.iter().copied().chain(["--format", "json"]).collect();
    let answer = topout(Lang::Zh, folder, &line);
    assert_eq!(answer.status, 0, "{line:?}: {}", answer.stderr);
    let answer: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    answer["rows"].as_array().unwrap().clone()
}

/// The filter of a line.
fn filter(line: &[&str]) -> Filter {
    let value = |option: &str| line.iter().skip_while(|word| **word != option).nth(1).copied();
    Filter {
        late: line.contains(&"--late"),
        due_within: value("--due-within").map(|within| values::days(within).unwrap()),
        stage: value("--stage").map(str::to_owned),
        project: value("--project").map(str::to_owned),
        query: value("--query").map(Query::new),
        limit: None,
    }
}

/// A list is the one made of the whole, one with a limit begins as that, and one that holds all reads as that.
fn lists(ledger: &Ledger, folder: &Path, as_of: &str, filters: &[&[&str]]) -> Result<(), TestCaseError> {
    let summary = ledger.summary(&Viewpoint { as_of: Some(day(as_of)), ..Viewpoint::at(now().today()) }).unwrap();
    for (subject, line) in Subject::ALL.into_iter().flat_map(|kind| filters.iter().map(move |line| (kind, line))) {
        let report = Report::List { summary: &summary, subject, filter: &filter(line) };
        let json = report::render(&report, &Texts::new(Lang::Zh), Format::Json).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let whole = json["rows"].as_array().unwrap();
        let line: Vec<&str> =
            ["list", subject.code(), "--as-of", as_of].into_iter().chain(line.iter().copied()).collect();
        let limited = |limit| [&line[..], &["--limit", limit]].concat();
        for limit in ["2", "1000", "all"] {
            let first = whole.iter().take(limit.parse().unwrap_or(usize::MAX)).cloned().collect::<Vec<_>>();
            prop_assert_eq!(rows(folder, &limited(limit)), first, "{:?}", limited(limit));
        }
    }
    Ok(())
}

const FILTERS: [&[&str]; 6] = [
    &[],
    &["--late"],
    &["--due-within", "90d"],
    &["--late", "--due-within", "400d"],
    &["--query", "a"],
    &["--stage", "tender", "--due-within", "500d"],
];

#[test]
fn every_page_of_the_shipped_plan_is_the_beginning_of_the_whole() {
    let (ledger, folder) = shipped();
    for viewpoint in viewpoints() {
        look_ahead(&ledger, &viewpoint).unwrap();
    }
    lists(&ledger, folder.path(), "2024-09-01", &FILTERS).unwrap();
    lists(&ledger, folder.path(), "2024-09-01", &[&["--project", "P07"], &["--project", "P07", "--late"]]).unwrap();
    let text = |limit| said(&topout(Lang::Zh, folder.path(), &["list", "milestones", "--limit", limit]));
    assert_eq!(text("1000"), text("all"));
}

/// Not older ones of projects that something else was reported of since.
#[test]
fn updates_that_are_looked_for_are_the_newest_of_all() {
    let folder = tempfile::tempdir().unwrap();
    let Generated { frame, projects, now } = generated(2_000, 5).unwrap();
    let path = folder.path().join("plan.topout");
    let ledger = Ledger::create_from(&path, &frame, projects, &now, &Watch::default()).unwrap();
    let summary = ledger.summary(&Viewpoint::at(now.today())).unwrap();
    let until = now.today().to_string();
    for line in [&["--query", "拨付"][..], &["--query", "Papers"], &["--query", "停工"], &["--late"], &[]] {
        let all = filter(line);
        let whole: Vec<&String> = all.updates(&summary).into_iter().map(|(_, update)| &update.code).collect();
        assert!(whole.len() > 3, "{line:?} {}", whole.len());
        for limit in ["1", "2", "4"] {
            let line = [&["list", "updates", "--as-of", &until, "--limit", limit], line].concat();
            let rows = rows(folder.path(), &line);
            let codes: Vec<&str> = rows.iter().map(|row| row["code"].as_str().unwrap()).collect();
            assert_eq!(codes, whole[..codes.len()], "{line:?}");
            assert_eq!(codes.len().to_string(), limit, "{line:?}");
        }
    }
}

#[test]
fn a_page_says_that_there_is_more_and_how_to_see_it() {
    let (_ledger, folder) = shipped();
    let said = |lang, line: &[&str]| said(&topout(lang, folder.path(), line));
    let english = said(Lang::En, &["list", "milestones", "--limit", "2"]);
    assert!(english.contains("The first 2, and there are more"), "{english}");
    let chinese = said(Lang::Zh, &["due", "--limit", "2"]);
    assert!(chinese.contains("另有") && chinese.contains("--limit all"), "{chinese}");
    assert!(!said(Lang::Zh, &["due"]).contains("--limit"));
    for wrong in ["0", "-1", "few"] {
        let refused = topout(Lang::En, folder.path(), &["list", "sites", &format!("--limit={wrong}")]);
        assert_eq!(refused.status, 2, "{}", refused.stderr);
    }
}

proptest! {
    #![proptest_config(crate::trials::trials(2))]

    #[test]
    fn every_page_is_the_beginning_of_the_whole(book in books()) {
        let (ledger, folder) = ledger(&book);
        let data_date = Viewpoint::at(now().today());
        let after_all = Viewpoint { as_of: Some(day(AFTER_ALL)), ..data_date };
        prop_assert!(ledger.first_milestones(&after_all, None, 1).unwrap().is_some());
        for viewpoint in [data_date, after_all] {
            look_ahead(&ledger, &viewpoint)?;
        }
        lists(&ledger, folder.path(), AFTER_ALL, &FILTERS[..5])?;
    }
}
