//! 节点情况: what is overdue or will be, what is near, what comes later, what is done; undated ones are counted.

use super::grammar::joined;
use crate::model::milestone::DUE_SOON_DAYS;
use crate::model::view::MilestoneView;
use crate::model::{Reference, Standing};
use crate::report::document::{Cell, Document};
use crate::report::filter::by_due;
use crate::report::wording::{Wording, standing_tone};
use crate::text::Texts;

/// A group of milestones and the standings it takes in.
type Group = (fn(&Texts) -> String, &'static [Standing]);

const GROUPS: [Group; 5] = [
    (Texts::prose_group_late, &[Standing::Overdue]),
    (Texts::prose_group_forecast, &[Standing::ForecastLate]),
    (near, &[Standing::InWindow, Standing::DueSoon]),
    (Texts::prose_group_later, &[Standing::Upcoming]),
    (Texts::prose_group_done, &[Standing::Done, Standing::DoneLate]),
];

fn near(texts: &Texts) -> String {
    texts.prose_group_near(DUE_SOON_DAYS)
}

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    let all: Vec<(Reference, &MilestoneView)> = wording.summary.milestones().collect();
    if all.is_empty() {
        document.paragraph(texts.prose_no_milestones());
        return;
    }
    let mut empty = Vec::new();
    for (name, standings) in GROUPS {
        let mut group: Vec<_> = all.iter().filter(|(_, one)| standings.contains(&one.standing)).collect();
        group.sort_by(|(_, one), (_, other)| by_due(one, other));
        if group.is_empty() {
            empty.push(name(texts));
        } else {
            document.paragraph(texts.prose_group_milestones(name(texts), group.len()));
            document.list(group.into_iter().map(|(owner, one)| entry(wording, owner, one)).collect());
        }
    }
    if !empty.is_empty() {
        document.paragraph(texts.prose_groups_empty(texts.alternatives(empty)));
    }
    let undated: Vec<_> = all.iter().filter(|(_, one)| one.standing == Standing::Undated).collect();
    let mut owners: Vec<&str> = undated.iter().map(|(owner, _)| owner.code.as_str()).collect();
    owners.dedup();
    document.paragraph(match undated.len() {
        0 => texts.prose_no_undated(),
        count => texts.prose_undated(count, owners.len(), texts.prose_title_next()),
    });
}

/// One milestone with when it is due, what is expected, and how it stands.
fn entry(wording: &Wording<'_>, owner: &Reference, milestone: &MilestoneView) -> Cell {
    let texts = wording.texts;
    let due = milestone.planned.as_ref().map(|_| texts.prose_due(wording.due(milestone)));
    let outlook = wording.outlook(milestone).text;
    let facts = due.into_iter().chain(outlook.lines().map(str::to_owned)).chain([wording.standing(milestone).text]);
    let name = wording.name(&milestone.name, milestone.name_en.as_ref());
    let owner = texts.name(&owner.name, owner.name_en.as_deref());
    Cell::new(texts.prose_milestone(owner, name, joined(texts, facts)), standing_tone(milestone.standing))
}
