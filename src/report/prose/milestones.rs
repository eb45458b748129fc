//! 节点情况: what is overdue or will be, what is near, what comes later, what is done; undated ones are counted.

use super::grammar::joined;
use crate::model::milestone::DUE_SOON_DAYS;
use crate::model::view::MilestoneView;
use crate::model::{Reference, Standing};
use crate::report::chapter::Chapter;
use crate::report::document::{Cell, Document, Pile};
use crate::report::filter::{DueKey, due_key};
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

pub(super) struct Milestones {
    groups: [(Vec<DueKey>, Pile<Cell>); GROUPS.len()],
    count: usize,
    undated: usize,
    /// How many things have undated ones.
    undated_of: usize,
}

impl Milestones {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self { groups: GROUPS.map(|_| (Vec::new(), wording.pile())), count: 0, undated: 0, undated_of: 0 }
    }
}

impl Chapter for Milestones {
    fn take_milestones(&mut self, wording: &Wording<'_>, owner: &Reference, milestones: &[MilestoneView]) {
        for milestone in milestones {
            let groups = self.groups.iter_mut().zip(GROUPS);
            for ((keys, entries), _) in groups.filter(|(_, (_, of))| of.contains(&milestone.standing)) {
                keys.push(due_key(milestone));
                entries.push(entry(wording, owner, milestone));
            }
        }
        let undated = milestones.iter().filter(|one| one.standing == Standing::Undated).count();
        self.count += milestones.len();
        self.undated += undated;
        self.undated_of += usize::from(undated > 0);
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        if self.count == 0 {
            document.paragraph(texts.prose_no_milestones());
            return;
        }
        let mut empty = Vec::new();
        for ((name, _), (keys, entries)) in GROUPS.into_iter().zip(self.groups) {
            if entries.is_empty() {
                empty.push(name(texts));
            } else {
                document.paragraph(texts.prose_group_milestones(name(texts), entries.len()));
                document.long_list(entries.sorted_by(&keys));
            }
        }
        if !empty.is_empty() {
            document.paragraph(texts.prose_groups_empty(texts.alternatives(empty)));
        }
        document.paragraph(match self.undated {
            0 => texts.prose_no_undated(),
            count => texts.prose_undated(count, self.undated_of, texts.prose_title_next()),
        });
    }
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
