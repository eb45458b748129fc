//! Units, blockers, supervisions, money, words, figures and what people judged.

use rust_decimal::Decimal;

use super::{Fact, in_full, name};
use crate::model::change::Reference;
use crate::model::view::Changes;
use crate::model::{Qualifier, Variance};
use crate::report::rows::stated;
use crate::report::wording::Wording;

pub(super) fn units<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    let stage = |stage: Option<&String>| stage.map(|stage| texts.stage(&changes.stages, stage)).unwrap_or_default();
    changes.moved.iter().map(move |moved| Fact {
        day: Some(moved.on),
        detail: moved.site.as_ref().map(|site| texts.reference(site)).unwrap_or_default(),
        before: stage(moved.from.as_ref()),
        after: stage(moved.to.as_ref()),
        count: Some(u64::from(moved.count)),
        unit: texts.measure_word(&moved.unit),
        note: moved.note.clone().unwrap_or_default(),
        ..Fact::of(wording, &texts.changes_moved(), &moved.project)
    })
}

pub(super) fn blockers<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    let raised = changes
        .raised
        .iter()
        .map(|(what, on)| Fact { day: Some(*on), ..Fact::of(wording, &texts.changes_raised(), what) });
    let closed = changes.closed.iter().map(|closed| Fact {
        day: Some(closed.on),
        days: Some(closed.days),
        note: closed.note.clone().unwrap_or_default(),
        ..Fact::of(wording, &texts.changes_closed(), &closed.what)
    });
    raised.chain(closed)
}

pub(super) fn supervisions<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    let about = |about: Option<&Reference>| about.map_or_else(|| texts.changes_gone(), |about| texts.reference(about));
    let given = changes.supervised.iter().map(move |given| Fact {
        day: Some(given.on),
        of: about(given.about.as_ref()),
        detail: texts.column_feedback(),
        after: in_full(texts, &given.feedback),
        by: given.by.clone(),
        ..Fact::of(wording, &texts.changes_supervised(), &given.what)
    });
    let answered = changes.answered.iter().map(move |answered| Fact {
        day: Some(answered.on),
        of: about(answered.about.as_ref()),
        days: answered.variance.map(Variance::days),
        note: answered.text.clone(),
        ..Fact::of(wording, &texts.changes_answered(), &answered.what)
    });
    given.chain(answered)
}

pub(super) fn money<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    let amount = |value: Decimal| texts.bare_figure(value, "万元").0;
    changes.money.iter().map(move |funds| {
        let source = funds.source.clone().unwrap_or_else(|| texts.report_source_unknown());
        let (after, unit) = texts.bare_figure(funds.after, "万元");
        Fact {
            day: Some(funds.on),
            detail: texts.clauses([source, texts.money_kind(funds.kind)]),
            before: funds.before.map(amount).unwrap_or_default(),
            after,
            unit,
            ..Fact::of(wording, &texts.changes_money(), &funds.project)
        }
    })
}

pub(super) fn updates<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    changes.updates.iter().map(|reported| Fact {
        day: Some(reported.update.on),
        of: reported.of.as_ref().map(|of| texts.reference(of)).unwrap_or_default(),
        by: reported.update.by.clone(),
        note: reported.update.text.clone(),
        ..Fact::of(wording, &texts.changes_updates(), &reported.about)
    })
}

/// Bare numbers; how a figure was meant, where it was not exactly that, is a note.
pub(super) fn readings<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    changes.readings.iter().map(|(indicator, measure, unit, before, after)| {
        let said = stated(texts, after, unit);
        let exact = said == texts.figure(after.value, Qualifier::Exact, unit);
        let (figure, noun) = texts.bare_figure(after.value, unit);
        Fact {
            day: Some(after.on),
            detail: wording.measure_name(&indicator.code, measure),
            before: before.as_ref().map(|before| texts.bare_figure(before.value, unit).0).unwrap_or_default(),
            after: figure,
            unit: noun,
            note: if exact { String::new() } else { said },
            ..Fact::of(wording, &texts.changes_readings(), indicator)
        }
    })
}

pub(super) fn assessments<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    changes.assessments.iter().map(|assessed| {
        let (what, word) = (assessed.what.as_ref(), &assessed.assessment);
        Fact {
            sort: texts.changes_assessments(),
            day: Some(word.on),
            code: what.map(|what| what.code.clone()).unwrap_or_default(),
            name: what.map_or_else(|| texts.changes_of_ledger(), |what| name(texts, what)),
            of: assessed.period.map(|period| texts.period(period)).unwrap_or_default(),
            before: assessed.before.map(|light| texts.light(light)).unwrap_or_default(),
            after: word.light.map_or_else(|| texts.report_taken_back(), |light| texts.light(light)),
            by: word.by.clone(),
            note: word.words.clone(),
            ..Fact::default()
        }
    })
}
