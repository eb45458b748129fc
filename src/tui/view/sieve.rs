//! The filter above a list: while it is typed what can be asked, afterwards that it is in force and how to be rid of it.

use ratatui::layout::Rect;

use super::{Content, FieldView, Line, Part, Target, Tone, under_field};
use crate::text::cells;
use crate::tui::action::Action;
use crate::tui::filter::Remark;
use crate::tui::state::{Over, State};
use crate::tui::tabs::{Listing, Tab, list};

/// What stands above the list, and the place that is left.
pub(in crate::tui) fn above(state: &State, listing: &Listing, area: Rect) -> (Vec<Part>, Rect) {
    let line = state.over.iter().find_map(|over| match over {
        Over::Filter(line) => Some(line),
        _ => None,
    });
    let width = usize::from(area.width);
    match line {
        Some(line) => {
            let (top, rest) = under_field(area);
            let (under, rest) = under_field(rest);
            let remark = counted(state, listing);
            let field = FieldView::new(&state.texts.filter_label(), &line.field, &remark, width);
            let parts = vec![
                Part::new(top, Content::Field(field)),
                Part::lines(under, vec![understood(state, listing, width)]),
            ];
            (parts, rest)
        }
        None if listing.filter().is_empty() => (Vec::new(), area),
        None => {
            let (top, rest) = under_field(area);
            (vec![Part::lines(top, vec![in_force(state, listing, width)])], rest)
        }
    }
}

/// `12/37`, and that the rest is still being looked through.
fn counted(state: &State, listing: &Listing) -> String {
    let (shown, total) = (listing.rows.len(), listing.total());
    if listing.is_working() { state.texts.filter_working(shown, total) } else { format!("{shown}/{total}") }
}

/// What was not understood; else what can be asked.
fn understood(state: &State, listing: &Listing, width: usize) -> Line {
    let (texts, filter) = (&state.texts, listing.filter());
    let fields = || texts.listed(filter.fields().iter().map(|field| field.word(texts)));
    let (words, tone) = match filter.remarks().first() {
        Some(Remark::NoField(name)) => (texts.filter_no_field(name.as_str(), fields()), Tone::Soon),
        Some(Remark::NotADate(words)) => (texts.filter_not_a_date(words.as_str()), Tone::Soon),
        None => (how(state), Tone::Muted),
    };
    Line::new(cells::fit(&format!(" {words}"), width), tone)
}

/// What can be asked here, by examples.
fn how(state: &State) -> String {
    match state.tab {
        Tab::Updates => state.texts.filter_how_updates(),
        Tab::Blockers => state.texts.filter_how_blockers(),
        _ => state.texts.filter_how_projects(),
    }
}

/// The words of the filter, how many rows they leave, and how to be rid of them.
fn in_force(state: &State, listing: &Listing, width: usize) -> Line {
    let texts = &state.texts;
    let end = format!("  {}  {} ", counted(state, listing), texts.filter_away());
    let words = format!(" {}{}", texts.filter_label(), listing.filter().text());
    let room = width.saturating_sub(cells::width(&end));
    let mut line = Line::default();
    line.push_target(cells::fit(&words, room), Tone::Busy, Target::Press(Action::Filter));
    line.push_target(cells::fit(&end, width.saturating_sub(line.width())), Tone::Muted, Target::Press(Action::Back));
    line
}

/// What to do where the filter leaves nothing.
pub(in crate::tui) fn nothing_fits(state: &State, listing: &Listing) -> String {
    if list::is_sifting(state) {
        state.texts.tui_nothing_found()
    } else {
        state.texts.filter_nothing_fits(listing.filter().text())
    }
}
