//! Small ledgers made by hand, in few words.

use super::*;
use crate::model::*;

/// A ledger of 2024-H2 with nothing in it.
pub(super) fn empty() -> Book {
    exchange::empty_book("台账", Period::from_code("2024-H2").unwrap()).unwrap()
}

pub(super) fn project(code: &str, name: &str) -> Project {
    Project {
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
        aliases: Vec::new(),
        category: None,
        nature: None,
        funding: None,
        investment: None,
        responsible: Responsible::default(),
        quantities: vec![Quantity { value: None, unit: "栋".to_owned(), inferred: false }],
        counted_in: "栋".to_owned(),
        note: None,
        note_en: None,
        sites: Vec::new(),
        movements: Vec::new(),
        milestones: Vec::new(),
        updates: Vec::new(),
        money: Vec::new(),
        targets: Vec::new(),
        assessments: Vec::new(),
    }
}

pub(super) fn item(code: &str, name: &str) -> Item {
    Item {
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
        responsible: Responsible::default(),
        actions: Vec::new(),
        milestones: Vec::new(),
        updates: Vec::new(),
        assessments: Vec::new(),
        carried: false,
    }
}

pub(super) fn action(code: &str, name: &str) -> Action {
    Action {
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
        responsible: Responsible::default(),
        projects: Vec::new(),
        milestones: Vec::new(),
        marks: Vec::new(),
        updates: Vec::new(),
        carried: false,
    }
}

/// In the plan since 1 July.
pub(super) fn milestone(code: &str, name: &str) -> Milestone {
    Milestone {
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
        stage: None,
        added_on: day(7, 1),
        plans: Vec::new(),
        forecasts: Vec::new(),
        done: None,
    }
}

/// A date as the words say: `8月`, `8月底前`, `2024-08-15`, or no date at all (`尽快`).
pub(super) fn date(words: &str) -> PeriodDate {
    let month = |rest: &str| words.strip_suffix(rest).and_then(|month| month.parse().ok());
    if let Ok(day) = words.parse() {
        PeriodDate::day(day, words)
    } else if let Some(month) = month("月") {
        PeriodDate::month(2024, month, words).unwrap()
    } else if let Some(month) = month("月底前") {
        PeriodDate::by_month_end(2024, month, words).unwrap()
    } else {
        PeriodDate::vague(words)
    }
}

/// What is done to a milestone, one after the other.
impl Milestone {
    pub(super) fn planned(mut self, words: &str, on: NaiveDate) -> Self {
        let date = Some(words).filter(|words| *words != "none").map(date);
        self.plans.push(Plan { date, commitment: None, decided_on: on, recorded_on: on, by: None, note: None });
        self
    }

    pub(super) fn expected(mut self, words: &str, on: NaiveDate) -> Self {
        let date = Some(words).filter(|words| *words != "none").map(date);
        let reason = Some(BlockerCategory::Funds);
        self.forecasts.push(Forecast { date, reason, on, recorded_on: on, by: None, note: None });
        self
    }

    pub(super) fn done(mut self, on: NaiveDate) -> Self {
        self.done = Some(Completion { on, recorded_on: on, by: None, note: None });
        self
    }
}

pub(super) fn mark(status: ActionStatus, on: NaiveDate) -> StatusMark {
    StatusMark { status, on, recorded_on: on, by: None, note: None }
}

pub(super) fn update(code: &str, text: &str, on: NaiveDate) -> Update {
    Update { code: code.to_owned(), text: text.to_owned(), on, recorded_on: on, by: None, milestone: None }
}

pub(super) fn moved_units(count: u32, from: Option<&str>, to: Option<&str>, on: NaiveDate) -> Movement {
    let (from, to) = (from.map(str::to_owned), to.map(str::to_owned));
    Movement { count, from, to, site: None, on, recorded_on: on, by: None, note: None }
}

pub(super) fn blocker(code: &str, text: &str, raised_on: NaiveDate) -> Blocker {
    Blocker {
        code: code.to_owned(),
        category: BlockerCategory::Funds,
        text: text.to_owned(),
        text_en: None,
        owner: None,
        projects: Vec::new(),
        due: None,
        updates: Vec::new(),
        raised_on,
        recorded_on: raised_on,
        closed_on: None,
        closing_note: None,
    }
}

pub(super) fn supervision(code: &str, about: &str, text: &str, feedback: &str, given_on: NaiveDate) -> Supervision {
    Supervision {
        code: code.to_owned(),
        about: about.to_owned(),
        text: text.to_owned(),
        by: None,
        given_on,
        recorded_on: given_on,
        feedback: date(feedback),
        answered: None,
    }
}

/// Everything as it stood at the end of `day`.
pub(super) fn on(book: &Book, day: NaiveDate) -> Summary {
    summary::of(book, day, &Viewpoint::at(day))
}
