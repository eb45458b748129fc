//! 三、节点: what is overdue, open, due soon and later, with how firmly it was promised; undated ones are counted.

use crate::model::{Reference, Standing};
use crate::report::document::Document;
use crate::report::filter::{Filter, by_due};
use crate::report::rows::{self, Outlook};
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_milestones());
    let mut dated = Filter::default().milestones(wording.summary);
    dated.retain(|(_, milestone)| milestone.standing != Standing::Undated);
    dated.sort_by(|(_, one), (_, other)| one.standing.cmp(&other.standing).then_with(|| by_due(one, other)));
    let (columns, rows) = rows::milestones(wording, &dated, Outlook::WhereKnown);
    document.table(columns, rows, texts.report_no_dated_milestones());
    undated(wording, document);
    if !dated.is_empty() {
        wording.rule(document);
    }
}

fn undated(wording: &Wording<'_>, document: &mut Document) {
    let mut owners: Vec<(Reference, usize)> = Vec::new();
    for (owner, _) in wording.summary.milestones().filter(|(_, one)| one.standing == Standing::Undated) {
        match owners.last_mut().filter(|(last, _)| *last == owner) {
            Some((_, count)) => *count += 1,
            None => owners.push((owner, 1)),
        }
    }
    if owners.is_empty() {
        return;
    }
    let texts = wording.texts;
    let all: usize = owners.iter().map(|(_, count)| count).sum();
    let parts = owners.into_iter().map(|(owner, count)| texts.report_part(texts.reference(&owner), count));
    document.paragraph(texts.report_undated(all, texts.listed(parts)));
}
