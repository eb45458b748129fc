//! Listings: what a filter leaves of one kind of thing, what a search found, what the journal holds.

use super::document::{Cell, Column, Document, Tone};
use super::filter::{Filter, Subject};
use super::rows::{self, Outlook};
use super::wording::Wording;
use crate::model::Stages;
use crate::model::view::{Found, Hit, Log, LogEntry, Summary};
use crate::text::Texts;

/// `list …`: one table and how many rows it has.
pub(super) fn things(summary: &Summary, subject: Subject, filter: &Filter, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let (columns, rows) = table_of(&wording, subject, filter);
    let lit = matches!(subject, Subject::Projects | Subject::Milestones | Subject::Plan) && !rows.is_empty();
    let mut document = if filter.limit.is_some_and(|limit| filter.unlimited().count(summary, subject) > limit) {
        cut_short(columns, rows, texts)
    } else {
        table(columns, rows, texts)
    };
    if lit {
        wording.rule(&mut document);
    }
    wording.viewpoint(&mut document);
    document
}

fn table_of(wording: &Wording<'_>, subject: Subject, filter: &Filter) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let (summary, texts) = (wording.summary, wording.texts);
    match subject {
        Subject::Projects => (
            rows::project_columns(texts),
            filter.projects(summary).into_iter().map(|project| rows::project(wording, project)).collect(),
        ),
        Subject::Sites => (
            rows::site_columns(texts),
            filter.sites(summary).into_iter().map(|(project, site)| rows::site(wording, project, site)).collect(),
        ),
        Subject::Plan => (
            rows::action_columns(texts),
            filter.actions(summary).into_iter().map(|(_, action)| rows::action(wording, action)).collect(),
        ),
        Subject::Milestones => rows::milestones(wording, &filter.milestones(summary), Outlook::Always),
        Subject::Updates => (
            rows::update_columns(texts),
            filter.updates(summary).iter().map(|(about, update)| rows::update(wording, about, update)).collect(),
        ),
        Subject::Blockers => (
            rows::blocker_columns(texts),
            filter.blockers(summary).into_iter().map(|blocker| rows::blocker(wording, blocker)).collect(),
        ),
        Subject::Indicators => (
            rows::indicator_columns(texts),
            filter.indicators(summary).into_iter().flat_map(|one| rows::indicator(wording, one)).collect(),
        ),
        Subject::Money => (
            rows::money_columns(texts),
            filter.funded(summary).into_iter().flat_map(|project| rows::money_of(wording, project)).collect(),
        ),
        Subject::Supervisions => (
            rows::supervision_columns(texts),
            filter.supervisions(summary).into_iter().map(|one| rows::supervision(wording, one)).collect(),
        ),
    }
}

/// `search …`
pub(super) fn hits(found: &Found, texts: &Texts) -> Document {
    let columns = vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_thing()),
        Column::new(texts.column_name()),
        Column::new(texts.column_owner()),
    ];
    let row = |hit: &Hit| -> Vec<Cell> {
        let what = &hit.what;
        vec![
            what.code.as_str().into(),
            texts.thing(what.thing).into(),
            texts.name(&what.name, what.name_en.as_deref()).into(),
            hit.parent.as_ref().map(|parent| texts.reference(parent)).unwrap_or_default().into(),
        ]
    };
    let rows = found.hits.iter().map(row).collect();
    if !found.more {
        return table(columns, rows, texts);
    }
    let mut document = Document::default();
    document.table(columns, rows, texts.report_nothing_found());
    document.note(texts.report_rows_more(found.hits.len()));
    document
}

/// `log`; what was undone is told as such, and that there is more where there is.
pub(super) fn log(log: &Log, stages: &Stages, texts: &Texts) -> Document {
    let columns = vec![
        Column::number(texts.column_entry()),
        Column::new(texts.column_time()),
        Column::new(texts.column_by()),
        Column::new(texts.column_deed()),
    ];
    let row = |entry: &LogEntry| -> Vec<Cell> {
        let deed = texts.deed(&entry.deed, stages);
        let deed = if entry.undone { Cell::new(texts.report_undone(deed), Tone::Muted) } else { deed.into() };
        vec![
            entry.id.to_string().into(),
            entry.at.format("%Y-%m-%d %H:%M").to_string().into(),
            format!("{}@{}", entry.author, entry.host).into(),
            deed,
        ]
    };
    let mut document = Document::default();
    document.table(columns, log.entries.iter().map(row).collect(), texts.report_nothing_found());
    document.note(match log.entries.len() {
        shown if shown == log.all => texts.report_rows(shown),
        shown => texts.report_rows_of(shown, log.all),
    });
    document
}

fn table(columns: Vec<Column>, rows: Vec<Vec<Cell>>, texts: &Texts) -> Document {
    let mut document = Document::default();
    let count = rows.len();
    document.table(columns, rows, texts.report_nothing_found());
    if count > 0 {
        document.note(texts.report_rows(count));
    }
    document
}

/// A table that goes on: nobody has counted how far.
fn cut_short(columns: Vec<Column>, rows: Vec<Vec<Cell>>, texts: &Texts) -> Document {
    let mut document = Document::default();
    let count = rows.len();
    document.table(columns, rows, texts.report_nothing_found());
    document.note(texts.report_first_rows(count));
    document
}

#[cfg(test)]
mod tests {
    use crate::report::Report;
    use crate::report::sample::{self, printed};
    use crate::text::Lang;

    fn listed(subject: super::Subject, lang: Lang) -> String {
        let (summary, filter) = (sample::summary(), crate::report::Filter::default());
        printed(&Report::List { summary: &summary, subject, filter: &filter }, lang)
    }

    #[test]
    fn milestones_have_what_was_planned_and_what_is_expected_beside_each_other() {
        insta::assert_snapshot!(listed(super::Subject::Milestones, Lang::Zh));
    }

    #[test]
    fn money_has_both_numbers_of_every_rate() {
        insta::assert_snapshot!([Lang::Zh, Lang::En].map(|lang| listed(super::Subject::Money, lang)).join("\n"));
    }

    #[test]
    fn indicators_keep_how_exactly_they_are_meant_and_what_they_are_made_of() {
        insta::assert_snapshot!([Lang::Zh, Lang::En].map(|lang| listed(super::Subject::Indicators, lang)).join("\n"));
    }

    #[test]
    fn supervisions_say_when_an_answer_is_due() {
        insta::assert_snapshot!([Lang::Zh, Lang::En].map(|lang| listed(super::Subject::Supervisions, lang)).join("\n"));
    }
}
