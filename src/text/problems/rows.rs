//! The rows that an entry of the journal touched, each in one line: 修改节点 P07-M1 招标完成：完成日期 未载→2024年7月20日.

use chrono::NaiveDate;

use super::deeds::{in_brief, one_line};
use crate::model::view::{ColumnChanged, RowChanged, RowFate};
use crate::model::{BlockerCategory, Category, Commitment, Nature, Stages, Thing};
use crate::text::Texts;

/// What is told of rows, in this order; the other columns only keep the ledger's own order. The words are in `row-column`.
const TOLD: [&str; 57] = [
    "name",
    "name_en",
    "text",
    "text_en",
    "project_id",
    "item_id",
    "action_id",
    "site_id",
    "milestone_id",
    "blocker_id",
    "milestone",
    "about",
    "category",
    "nature",
    "funding",
    "investment",
    "responsible_unit",
    "person",
    "leader",
    "owner",
    "counted_in",
    "from_stage",
    "to_stage",
    "stage",
    "source",
    "money_kind",
    "count",
    "value",
    "amount",
    "measure_unit",
    "status",
    "light",
    "opinion",
    "words",
    "feedback",
    "commitment",
    "reason",
    "happened_on",
    "decided_on",
    "raised_on",
    "given_on",
    "due_words",
    "done_on",
    "closed_on",
    "answer",
    "answered_on",
    "set_on",
    "opened_on",
    "period",
    "pinned_on",
    "section",
    "figure",
    "ratio_part",
    "ratio_whole",
    "note",
    "note_en",
    "said_by",
];

impl Texts {
    /// One row of those an entry touched, with its texts in full; `None` where nothing of it means anything to people.
    pub fn row_changed(&self, row: &RowChanged, stages: &Stages, categories: &[Category]) -> Option<String> {
        self.row_told(row, stages, categories, one_line)
    }

    fn row_told(
        &self,
        row: &RowChanged,
        stages: &Stages,
        categories: &[Category],
        text: fn(&str) -> String,
    ) -> Option<String> {
        let mut columns: Vec<(usize, &str, &ColumnChanged)> = Vec::new();
        for column in &row.columns {
            let key = key(&row.table, &column.column);
            if let Some(place) = TOLD.iter().position(|told| *told == key) {
                columns.push((place, key, column));
            }
        }
        columns.sort_by_key(|(place, ..)| *place);
        let held = |key: &str, held: &Option<String>| match held {
            Some(held) => self.row_value(key, held, stages, categories).unwrap_or_else(|| text(held)),
            None if key == "pinned_on" => self.row_follows_clock(),
            None => self.label_unknown(),
        };
        let told: Vec<String> = columns
            .iter()
            .map(|(_, key, column)| match row.fate {
                RowFate::Added => self.row_held(self.row_column(*key), held(key, &column.after)),
                RowFate::Removed => self.row_held(self.row_column(*key), held(key, &column.before)),
                RowFate::Changed => {
                    self.deed_field_change(self.row_column(*key), held(key, &column.before), held(key, &column.after))
                }
            })
            .collect();
        (!told.is_empty()).then(|| self.deed_with_changes(self.row_head(row), self.clauses(told)))
    }

    /// A row that is not as the journal left it; by its number where nothing of it can be told.
    pub(super) fn row_astray(&self, row: &RowChanged, id: i64, stages: &Stages) -> String {
        self.row_told(row, stages, &[], in_brief).unwrap_or_else(|| self.row_numbered(self.row_head(row), id))
    }

    /// What the rows of a table are called.
    pub(super) fn rows_of(&self, table: &str) -> String {
        let part = self.row_table(table);
        if part.is_empty() { thing(table).map(|thing| self.thing(thing)).unwrap_or_default() } else { part }
    }

    /// 新增进度变动（P01 教师周转房）, changed milestone P07-M1 Tender complete.
    fn row_head(&self, row: &RowChanged) -> String {
        let part = self.row_table(row.table.as_str());
        let named = match &row.what {
            Some(what) if part.is_empty() => self.row_thing(self.thing(what.thing), self.reference(what)),
            Some(of) => self.row_part(part, self.reference(of)),
            // A row that nobody knows more of than its table.
            None => self.rows_of(&row.table),
        };
        match row.fate {
            RowFate::Added => self.row_added(named),
            RowFate::Changed => self.row_altered(named),
            RowFate::Removed => self.row_removed(named),
        }
    }

    /// What a column holds, in words; `None` where it is a text.
    fn row_value(&self, key: &str, held: &str, stages: &Stages, categories: &[Category]) -> Option<String> {
        let or_itself = |word: Option<String>| Some(word.unwrap_or_else(|| held.to_owned()));
        match key {
            "stage" | "from_stage" | "to_stage" => Some(self.stage(stages, held)),
            "category" => match categories.iter().find(|category| category.code == held) {
                Some(category) => Some(self.name(&category.name, Some(&category.name_en)).to_owned()),
                None => or_itself(BlockerCategory::from_code(held).map(|category| self.blocker_category(category))),
            },
            "reason" => or_itself(BlockerCategory::from_code(held).map(|category| self.blocker_category(category))),
            "nature" => or_itself(Nature::from_code(held).map(|nature| self.nature(nature))),
            "commitment" => or_itself(Commitment::from_code(held).map(|commitment| self.commitment(commitment))),
            "status" => Some(self.stored_status(held)),
            "light" => Some(self.stored_light(held)),
            "money_kind" => Some(self.stored_kind(held)),
            "investment" | "amount" => Some(self.stored_amount(held)),
            "measure_unit" | "counted_in" => Some(self.measure_word(held)),
            "period" => Some(self.stored_period(held)),
            "words" | "feedback" | "due_words" => self.stored_day(held),
            _ if key.ends_with("_on") => or_itself(self.stored_day(held)),
            _ => None,
        }
    }

    fn stored_day(&self, held: &str) -> Option<String> {
        held.parse::<NaiveDate>().ok().map(|day| self.day(day))
    }
}

/// The kind of thing whose rows stand in a table.
fn thing(table: &str) -> Option<Thing> {
    Some(match table {
        "project" => Thing::Project,
        "site" => Thing::Site,
        "milestone" => Thing::Milestone,
        "item" => Thing::Item,
        "action" => Thing::Action,
        "indicator" => Thing::Indicator,
        "blocker" => Thing::Blocker,
        "status_update" => Thing::Update,
        "supervision" => Thing::Supervision,
        "remark" => Thing::Remark,
        _ => return None,
    })
}

/// What a column is known by in `row-column`: some mean another thing in another table.
fn key<'c>(table: &str, column: &'c str) -> &'c str {
    match (table, column) {
        ("quantity" | "measure", "unit") => "measure_unit",
        (_, "unit") => "responsible_unit",
        ("amount", "kind") => "money_kind",
        ("amount", "value") => "amount",
        ("assessment", "words") => "opinion",
        ("supervision", "words") => "feedback",
        ("status_update" | "assessment" | "supervision", "author") => "said_by",
        ("period", "code") => "period",
        (_, "done_note" | "closing_note") => "note",
        _ => column,
    }
}
