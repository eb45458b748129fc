//! 存在问题: what holds things up, and what somebody above wants to know of it (督办); a thing a row.

use super::{in_words, known, window};
use crate::model::{Blocker, Supervision, Thing};
use crate::report::document::Tone;
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Value};
use crate::text::Texts;

pub(super) fn grid(wording: &Wording<'_>) -> Grid {
    let summary = wording.summary;
    let blockers = summary.blockers.iter().map(|one| blocker(wording, one));
    let supervisions = summary.supervisions.iter().map(|one| supervision(wording, one));
    Grid {
        name: wording.texts.totals_blockers(),
        columns: columns(wording.texts),
        rows: blockers.chain(supervisions).collect(),
        frozen: 1,
        printed: Grid::ALL,
        filter: true,
    }
}

fn columns(texts: &Texts) -> Vec<Column> {
    let tones = [
        (texts.cell_blocker_open(), Tone::Warn),
        (texts.cell_blocker_closed(), Tone::Good),
        (texts.report_answer_open(), Tone::Warn),
        (texts.report_answer_overdue(), Tone::Bad),
        (texts.cell_answered(), Tone::Good),
    ];
    vec![
        Column::words(texts.column_code(), 10).key("code"),
        Column::words(texts.column_thing(), 12).key("kind"),
        Column::words(texts.column_category(), 12),
        Column::words(texts.column_text(), 44),
        Column::words(texts.column_about(), 26),
        Column::words(texts.column_responsible(), 16),
        Column::days(texts.card_raised()),
        Column::words(texts.column_due(), 16),
        Column::days(texts.column_first_day()),
        Column::days(texts.column_last_day()),
        Column::words(texts.column_standing(), 12).key("standing").tones(tones),
        Column::days(texts.column_ended()),
        Column::figures(texts.column_days()),
        Column::words(texts.column_latest(), 44),
    ]
}

fn blocker(wording: &Wording<'_>, blocker: &Blocker) -> Vec<Value> {
    let (texts, as_of) = (wording.texts, wording.summary.as_of);
    let open = blocker.is_open(as_of);
    let about = if blocker.projects.is_empty() {
        Value::Unknown(texts.report_projects_not_named())
    } else {
        Value::text(texts.listed(blocker.projects.iter().map(|code| wording.project(code))))
    };
    let [first, last] = window(blocker.due.as_ref());
    let closed = blocker.closing_note.as_deref().filter(|_| !open);
    let latest = closed.or_else(|| blocker.updates.first().map(|update| update.text.as_str()));
    vec![
        Value::text(blocker.code.as_str()),
        Value::text(texts.thing(Thing::Blocker)),
        Value::text(texts.blocker_category(blocker.category)),
        Value::text(wording.name(&blocker.text, blocker.text_en.as_ref())),
        about,
        known(texts, blocker.owner.as_deref()),
        Value::day(Some(blocker.raised_on)),
        in_words(texts, blocker.due.as_ref()),
        first,
        last,
        Value::text(if open { texts.cell_blocker_open() } else { texts.cell_blocker_closed() }),
        Value::day(blocker.closed_on.filter(|_| !open)),
        Value::count(blocker.age_days(as_of)),
        Value::text(latest.unwrap_or_default()),
    ]
}

fn supervision(wording: &Wording<'_>, supervision: &Supervision) -> Vec<Value> {
    let (texts, as_of) = (wording.texts, wording.summary.as_of);
    let answer = supervision.answered.as_ref().filter(|_| !supervision.is_open(as_of));
    let standing = match answer {
        Some(_) => texts.cell_answered(),
        None if supervision.is_overdue(as_of) => texts.report_answer_overdue(),
        None => texts.report_answer_open(),
    };
    let until = answer.map_or(as_of, |answer| answer.on);
    let [first, last] = window(Some(&supervision.feedback));
    vec![
        Value::text(supervision.code.as_str()),
        Value::text(texts.thing(Thing::Supervision)),
        Value::Nothing,
        Value::text(supervision.text.as_str()),
        Value::text(wording.thing_words(&supervision.about)),
        known(texts, supervision.by.as_deref()),
        Value::day(Some(supervision.given_on)),
        in_words(texts, Some(&supervision.feedback)),
        first,
        last,
        Value::text(standing),
        Value::day(answer.map(|answer| answer.on)),
        Value::count((until - supervision.given_on).num_days()),
        Value::text(answer.map(|answer| answer.text.as_str()).unwrap_or_default()),
    ]
}
