//! How what is being typed is understood, shown before it is accepted.

use crate::ledger::TEXT_LIMIT;
use crate::model::{Problem, Qualifier};
use crate::text::{Texts, values};
use crate::tui::form::{Entry, Field, Form, Reads, Slot};
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};
use crate::tui::view::Tone;

mod dates;
mod figures;

/// What stands under a field.
type Echo = Option<(String, Tone)>;

/// `None` for fields that mean what they say.
pub(super) fn echo(state: &State, form: &Form, field: &Field) -> Echo {
    let Entry::Typed(typing) = &field.entry else { return None };
    let text = typing.text();
    let (texts, words) = (&state.texts, text.trim());
    let read = |read: Result<String, Problem>| {
        Some(match read {
            Ok(understood) => (understood, Tone::Good),
            Err(problem) => (texts.problem(&problem), Tone::Soon),
        })
    };
    match field.slot.reads() {
        Reads::Words => length(texts, words),
        Reads::Day => Some(dates::day(state, words)),
        Reads::DataDate => Some(dates::data_date(state, words)),
        Reads::AsOf => Some(dates::as_of(state, words)),
        Reads::Window => dates::window(state, form, field, words),
        Reads::Fate => fate(state, field, words),
        Reads::HalfYear => Some(half_year(texts, words)),
        _ if words.is_empty() => empty(state, form, field),
        Reads::Target if values::is_none(words) => Some((texts.form_target_none(), Tone::Muted)),
        Reads::Count | Reads::Target => values::count(words).err().and_then(|problem| read(Err(problem))),
        Reads::Quantities => read(values::quantities(words).map(|sizes| texts.quantities(&sizes))),
        Reads::Amount => read(values::amount(words).map(|amount| texts.figure(amount, Qualifier::Exact, "万元"))),
        Reads::Figure => read(values::figure(words).map(|(value, exactly)| {
            let figure = texts.figure(value, exactly, &figures::unit(state, form, field));
            figures::named(state, form, field, figure)
        })),
        Reads::Parts => read(values::figure_refs(words).map(|parts| figures::sum(state, &parts))),
        Reads::Ratio => read(values::ratio(words).map(|ratio| figures::share(state, ratio.as_ref()))),
    }
}

/// What may be typed, or what is there already.
fn empty(state: &State, form: &Form, field: &Field) -> Echo {
    let texts = &state.texts;
    let words = match field.slot {
        Slot::Quantities => texts.form_how_quantities(),
        Slot::Amount | Slot::Investment => texts.form_how_amount(),
        Slot::Target => texts.form_how_target(),
        Slot::Value(nth) => figures::named(state, form, field, figures::measured(state, form, nth)?),
        Slot::Parts => texts.form_how_parts(),
        Slot::Ratio => texts.form_how_ratio(),
        _ => return None,
    };
    Some((words, Tone::Muted))
}

/// How long a text is, where it is nearly too long for the ledger.
fn length(texts: &Texts, words: &str) -> Echo {
    let length = words.chars().count();
    if length > TEXT_LIMIT {
        return Some((texts.field_too_long(length, TEXT_LIMIT), Tone::Late));
    }
    (length > TEXT_LIMIT / 10 * 9).then(|| (texts.field_length(length, TEXT_LIMIT), Tone::Soon))
}

fn half_year(texts: &Texts, words: &str) -> (String, Tone) {
    match values::period(words) {
        Some(period) => (texts.period(period), Tone::Good),
        None => (texts.form_how_period(), Tone::Soon),
    }
}

/// What becomes of an action, which is named here: its label has only room for its code.
fn fate(state: &State, field: &Field, reason: &str) -> Echo {
    let texts = &state.texts;
    let about = field.about.as_ref()?;
    let name = texts.name(&about.name, about.name_en.as_deref());
    let name = match state.summary.find(&Node::of(about)) {
        Some(Subject::Action(_, action)) => texts.form_action(name, texts.action_status(action.status)),
        _ => name.to_owned(),
    };
    Some(if reason.is_empty() {
        (texts.form_carried(name), Tone::Muted)
    } else {
        (texts.form_dropped(name), Tone::Soon)
    })
}
