//! How much of what is longer than the screen is seen, so that nobody takes its beginning for all of it.

use super::{areas, detail, detail_area, pages, panes};
use crate::tui::state::{Over, Pane, State};
use crate::tui::tabs::{self, Tab};

/// `None` where everything is seen, or where a form or question asks for the eye.
pub(super) fn words(state: &State) -> Option<String> {
    let body = areas(state)?.body;
    let (top, shown, all) = match (state.over.last(), state.pane) {
        (Some(over @ Over::Report(_)), _) => {
            let (all, shown) = pages::length(over, body);
            (pages::top(over), shown, all)
        }
        (Some(_), _) => return None,
        (None, Pane::Detail(top)) => {
            let area = detail_area(state, body);
            (top, usize::from(area.height), detail::lines(state, usize::from(area.width)).len())
        }
        (None, Pane::List) if matches!(state.tab, Tab::Timeline | Tab::Calendar) => {
            let (seen, rows) = tabs::seen(state, body)?;
            (seen.start, seen.len(), rows)
        }
        (None, Pane::List) => {
            let (at, rows) = tabs::position(state)?;
            let list = panes(state, body).list.unwrap_or(body);
            let seen = state.window(at, rows, usize::from(list.height).saturating_sub(tabs::list::above(state)));
            (seen.start, seen.len(), rows)
        }
    };
    if all <= shown {
        return None;
    }
    let top = top.min(all - shown);
    Some(state.texts.tui_shown(top + 1, top + shown, all))
}
