//! 三、节点: what is overdue, open, due soon and later, with how firmly it was promised; undated ones are counted.

use crate::model::view::MilestoneView;
use crate::model::{Reference, Standing};
use crate::report::chapter::Chapter;
use crate::report::document::Document;
use crate::report::rows::DatedMilestones;
use crate::report::wording::Wording;

pub(super) struct Milestones {
    dated: DatedMilestones,
    undated: usize,
    /// What has undated ones, and how many.
    undated_of: Vec<String>,
}

impl Milestones {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self { dated: DatedMilestones::new(wording), undated: 0, undated_of: Vec::new() }
    }
}

impl Chapter for Milestones {
    fn take_milestones(&mut self, wording: &Wording<'_>, owner: &Reference, milestones: &[MilestoneView]) {
        self.dated.add(wording, owner, milestones);
        let undated = milestones.iter().filter(|one| one.standing == Standing::Undated).count();
        if undated > 0 {
            self.undated += undated;
            self.undated_of.push(wording.texts.report_part(wording.texts.reference(owner), undated));
        }
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        document.heading(1, texts.report_milestones());
        let any = !self.dated.is_empty();
        let (columns, rows) = self.dated.table(texts);
        document.long_table(columns, rows, texts.report_no_dated_milestones());
        if self.undated > 0 {
            document.paragraph(texts.report_undated(self.undated, texts.listed(self.undated_of)));
        }
        if any {
            wording.rule(document);
        }
    }
}
