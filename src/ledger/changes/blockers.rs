//! What holds things up and what is asked from above: raised and closed, given and answered.

use chrono::NaiveDate;

use super::{Names, Span};
use crate::model::view::{Answered, Closed, Supervised};
use crate::model::{Book, Reference, Variance};

pub(super) fn raised(book: &Book, span: Span) -> Vec<(Reference, NaiveDate)> {
    let raised = book.blockers.iter().filter(|blocker| span.holds(blocker.raised_on));
    let mut raised: Vec<_> = raised.map(|blocker| (blocker.reference(), blocker.raised_on)).collect();
    raised.sort_by_key(|(_, on)| *on);
    raised
}

pub(super) fn closed(book: &Book, span: Span) -> Vec<Closed> {
    let closed = book.blockers.iter().filter_map(|blocker| {
        let on = blocker.closed_on.filter(|on| span.holds(*on))?;
        let (what, note) = (blocker.reference(), blocker.closing_note.clone());
        Some(Closed { what, on, days: blocker.age_days(on), note })
    });
    let mut closed: Vec<Closed> = closed.collect();
    closed.sort_by_key(|closed| closed.on);
    closed
}

pub(super) fn supervised(book: &Book, names: &Names<'_>, span: Span) -> Vec<Supervised> {
    let given = book.supervisions.iter().filter(|one| span.holds(one.given_on));
    let mut given: Vec<Supervised> = given
        .map(|one| Supervised {
            what: one.reference(),
            about: names.of(&one.about, one.given_on),
            by: one.by.clone(),
            feedback: one.feedback.clone(),
            on: one.given_on,
        })
        .collect();
    given.sort_by_key(|one| one.on);
    given
}

pub(super) fn answered(book: &Book, names: &Names<'_>, span: Span) -> Vec<Answered> {
    let answered = book.supervisions.iter().filter_map(|one| {
        let answer = one.answered.as_ref().filter(|answer| span.holds(answer.on))?;
        Some(Answered {
            what: one.reference(),
            about: names.of(&one.about, one.given_on),
            text: answer.text.clone(),
            on: answer.on,
            variance: Variance::actual(&one.feedback, answer.on),
        })
    });
    let mut answered: Vec<Answered> = answered.collect();
    answered.sort_by_key(|one| one.on);
    answered
}
