//! 工作计划落实情况: item by item how far its actions are, which are done or under way, which have a date, and the last news.

use super::grammar::{Split, and, ended, in_line, names, paragraph, sentence};
use crate::model::view::{ActionTotals, ActionView, ItemView, MilestoneView};
use crate::model::{ActionStatus, Standing, Update};
use crate::report::document::Document;
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    if wording.summary.items.is_empty() {
        document.paragraph(texts.prose_no_actions());
    }
    for item in &wording.summary.items {
        let name = wording.name(&item.name, item.name_en.as_ref());
        let clauses = [count(wording, item)].into_iter().chain(told(wording, item));
        let text = paragraph(texts, [sentence(texts, clauses)].into_iter().chain(news(wording, item)));
        document.lead(texts.prose_point(item.code.as_str(), name), text);
    }
}

fn count(wording: &Wording<'_>, item: &ItemView) -> String {
    let texts = wording.texts;
    let totals = ActionTotals::of(item.actions.iter().map(|action| action.status));
    match Split::of(ActionStatus::ALL.map(|status| (texts.action_status(status), totals.count(status)))) {
        Split::Nothing => texts.prose_item_empty(),
        Split::Alike(word) => texts.prose_item_alike(totals.all, word),
        Split::Parts(parts) => {
            let parts = parts.into_iter().map(|(word, count)| texts.prose_part_actions(count, word));
            texts.prose_item(totals.all, and(texts, parts))
        }
    }
}

/// The actions of which there is more to say than that they are planned, and the dates of the item itself.
fn told(wording: &Wording<'_>, item: &ItemView) -> Vec<String> {
    let texts = wording.texts;
    let named = |action: &ActionView| texts.prose_item_named(wording.name(&action.name, action.name_en.as_ref()));
    let of = |status: ActionStatus| {
        let of = item.actions.iter().filter(|action| action.status == status).map(named).collect::<Vec<_>>();
        (!of.is_empty() && of.len() < item.actions.len()).then(|| names(texts, of.iter().map(String::as_str)))
    };
    let dated = item.actions.iter().filter(|action| !action.milestones.is_empty() && action.status.is_open());
    let dated: Vec<String> = dated
        .map(|action| {
            let name = wording.name(&action.name, action.name_en.as_ref());
            texts.prose_item_named_due(name, promised(wording, action))
        })
        .collect();
    let own: Vec<String> = item
        .milestones
        .iter()
        .map(|one| {
            texts.prose_item_named_due(wording.name(&one.name, one.name_en.as_ref()), due_and_standing(wording, one))
        })
        .collect();
    [
        of(ActionStatus::Done).map(|names| texts.prose_item_done(names)),
        of(ActionStatus::Ongoing).map(|names| texts.prose_item_ongoing(names)),
        (!dated.is_empty()).then(|| texts.prose_item_dated(and(texts, dated))),
        (!own.is_empty()).then(|| texts.prose_item_milestones(and(texts, own))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When the milestones fall due that an action promises, and which of them are late.
fn promised(wording: &Wording<'_>, action: &ActionView) -> String {
    wording.texts.listed(wording.promises(action).map(|milestone| match milestone.standing {
        Standing::Overdue => due_and_standing(wording, milestone),
        _ => wording.due(milestone),
    }))
}

fn due_and_standing(wording: &Wording<'_>, milestone: &MilestoneView) -> String {
    format!("{}{}{}", wording.due(milestone), wording.texts.prose_comma(), wording.standing(milestone).text)
}

/// The newest of what was reported of the item and its actions.
fn news(wording: &Wording<'_>, item: &ItemView) -> Option<String> {
    let of_actions = item.actions.iter().filter_map(|action| action.updates.first());
    let newest: &Update = item.updates.first().into_iter().chain(of_actions).max_by_key(|update| update.on)?;
    Some(ended(wording.texts, &wording.texts.prose_news(wording.day(newest.on), in_line(wording.texts, &newest.text))))
}
