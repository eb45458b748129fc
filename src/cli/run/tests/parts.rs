//! What is made of a part of a ledger, against the same made of the whole.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::*;
use crate::exchange::arbitrary::books;
use crate::exchange::shipped_plan;
use crate::model::view::Summary;
use crate::model::{Book, Reference, Thing};
use crate::report::{self, Format, Page, Report};

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
    let (ledger, _folder) = ledger(&shipped_plan().unwrap());
    for viewpoint in viewpoints() {
        cards(&ledger, &viewpoint).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_card_is_the_one_made_of_the_whole(book in books()) {
        let (ledger, _folder) = ledger(&book);
        for viewpoint in viewpoints() {
            cards(&ledger, &viewpoint)?;
        }
    }
}
