//! What happened between two days: whatever it was, a fact a row.

mod plan;
mod things;

use chrono::NaiveDate;

use super::{Sheet, in_full, iso, name};
use crate::model::change::Reference;
use crate::model::view::{Changes, Summary};
use crate::report::document::Column;
use crate::report::wording::Wording;
use crate::text::Texts;

pub(super) fn sheet(changes: &Changes, summary: &Summary, texts: &Texts) -> Sheet<13> {
    let wording = Wording { summary, texts };
    let facts = plan::milestones(&wording, changes)
        .chain(things::units(&wording, changes))
        .chain(things::blockers(&wording, changes))
        .chain(things::supervisions(&wording, changes))
        .chain(things::money(&wording, changes))
        .chain(plan::targets(&wording, changes))
        .chain(plan::marks(&wording, changes))
        .chain(things::updates(&wording, changes))
        .chain(things::readings(&wording, changes))
        .chain(things::assessments(&wording, changes))
        .chain(plan::baselines(&wording, changes))
        .chain(plan::periods(&wording, changes));
    Sheet {
        columns: [
            Column::new(texts.column_sort()),
            Column::days(texts.column_day()),
            Column::new(texts.column_code()),
            Column::new(texts.column_name()),
            Column::new(texts.column_owner()),
            Column::new(texts.column_detail()),
            Column::new(texts.column_before()),
            Column::new(texts.column_after()),
            Column::figures(texts.column_count()),
            Column::new(texts.column_unit()),
            Column::figures(texts.column_days()),
            Column::new(texts.column_by()),
            Column::new(texts.card_note()),
        ],
        rows: facts.map(Fact::row).collect(),
    }
}

/// A row; what a fact of its sort does not have stays empty.
#[derive(Default)]
struct Fact {
    sort: String,
    day: Option<NaiveDate>,
    code: String,
    name: String,
    of: String,
    /// What of the thing: the site, the source and kind of money, the measure.
    detail: String,
    before: String,
    after: String,
    count: Option<u64>,
    unit: String,
    /// Late, slipped or open by so many.
    days: Option<i64>,
    by: Option<String>,
    note: String,
}

impl Fact {
    /// That something of a sort happened to `what`.
    fn of(wording: &Wording<'_>, sort: &str, what: &Reference) -> Self {
        Self { sort: sort.to_owned(), code: what.code.clone(), name: name(wording.texts, what), ..Self::default() }
    }

    fn row(self) -> [String; 13] {
        [
            self.sort,
            iso(self.day),
            self.code,
            self.name,
            self.of,
            self.detail,
            self.before,
            self.after,
            self.count.map(|count| count.to_string()).unwrap_or_default(),
            self.unit,
            self.days.map(|days| days.to_string()).unwrap_or_default(),
            self.by.unwrap_or_default(),
            self.note,
        ]
    }
}
