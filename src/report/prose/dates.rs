//! By when what is left is promised and expected, of the milestones of one thing.

use super::grammar::joined;
use crate::model::view::MilestoneView;
use crate::model::{PeriodDate, Standing};
use crate::report::filter::by_due;
use crate::report::wording::Wording;

/// Dates that a sentence tells; the others are counted.
const DATES: usize = 3;

/// What is done of `milestones`, and when the rest falls due; nothing where there is none.
pub(super) fn clause(wording: &Wording<'_>, milestones: &[MilestoneView]) -> String {
    let texts = wording.texts;
    let mut open: Vec<&MilestoneView> = milestones.iter().filter(|one| !one.standing.is_done()).collect();
    open.sort_by(|one, other| by_due(one, other));
    let (dated, undated): (Vec<_>, Vec<_>) = open.into_iter().partition(|one| is_dated(one));
    let more = dated.len().saturating_sub(DATES);
    let told = dated.iter().take(DATES).map(|one| told(wording, one));
    let more = (more > 0).then(|| texts.prose_more_dates(more));
    let said = joined(texts, told.chain(more));
    let rest = match (said.is_empty(), undated.len()) {
        (true, 0) => String::new(),
        (true, undated) => texts.prose_dates_none(undated),
        (false, undated) => texts.prose_dates_firm(undated, said),
    };
    joined(texts, [done(wording, milestones), rest])
}

pub(super) fn is_dated(milestone: &MilestoneView) -> bool {
    milestone.expected().is_some()
}

fn done(wording: &Wording<'_>, milestones: &[MilestoneView]) -> String {
    let done = milestones.iter().filter(|one| one.standing.is_done()).count();
    let late = milestones.iter().filter(|one| one.standing == Standing::DoneLate).count();
    if done == 0 { String::new() } else { wording.texts.prose_done_milestones(done, late) }
}

/// What was promised of an open milestone, what is expected now, and how much later that is.
fn told(wording: &Wording<'_>, milestone: &MilestoneView) -> String {
    let texts = wording.texts;
    let name = wording.name(&milestone.name, milestone.name_en.as_ref());
    let latest = milestone.planned.as_ref().and_then(PeriodDate::latest);
    let promise = match (latest, milestone.standing) {
        (None, _) => texts.prose_no_date(name),
        (Some(latest), Standing::Overdue) => {
            let days = (wording.summary.as_of - latest).num_days();
            texts.prose_overdue(name, wording.due(milestone), days)
        }
        (Some(_), _) => {
            let commitment = milestone.commitment.map_or("none", |commitment| commitment.code());
            texts.prose_promised(name, commitment, wording.date(milestone.planned.as_ref()))
        }
    };
    let Some(expected) = wording.expected(milestone) else { return promise };
    let now = texts.prose_now(promise, expected);
    match milestone.variance.filter(|variance| variance.days() > 0) {
        Some(variance) => texts.prose_days_late(now, texts.variance(variance)),
        None => now,
    }
}
