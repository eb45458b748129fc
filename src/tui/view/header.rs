//! The top of the screen: which ledger, as of which day, and the tabs.

use super::{Line, Target, Tone};
use crate::model::DataDate;
use crate::text::cells::{self, Align};
use crate::tui::state::State;
use crate::tui::tabs::Tab;

/// How many there are.
pub(super) const LINES: u16 = 2;

pub(super) fn lines(state: &State) -> [Line; LINES as usize] {
    let width = usize::from(state.size.width);
    [top(state, width), tabs(state, width)]
}

/// Every view by number and name; only by number where there is no room for the names, but for the one that is shown.
fn tabs(state: &State, width: usize) -> Line {
    let named = |tab: Tab| format!(" {}{}", tab.number(), tab.words(&state.texts));
    let all: usize = Tab::ALL.into_iter().map(|tab| cells::width(&named(tab))).sum();
    let mut line = Line::default();
    for tab in Tab::ALL {
        let shown = tab == state.tab;
        let words = if all <= width || shown { named(tab) } else { format!(" {}", tab.number()) };
        // The blank before it stays plain: the tabs stay apart.
        line.push(" ", Tone::Plain);
        let words = words.trim_start();
        line.push_target(words, if shown { Tone::Chosen } else { Tone::Key }, Target::Tab(tab));
    }
    line
}

fn top(state: &State, width: usize) -> Line {
    let (texts, summary) = (&state.texts, &state.summary);
    let name = texts.name(&summary.name, summary.name_en.as_deref());
    let date = match (state.as_of, summary.data_date) {
        (Some(day), _) => texts.tui_as_of_look(day.to_string()),
        (None, DataDate::Pinned(_)) => texts.tui_as_of_pinned(summary.as_of.to_string()),
        (None, DataDate::FollowsClock) => texts.tui_as_of_clock(summary.as_of.to_string()),
    };
    let room = width.saturating_sub(cells::width(&date) + 3);
    // Where it does not all fit, the name gives way.
    let period = format!("  {}", texts.period(summary.period));
    let name = cells::fit(name, room.saturating_sub(cells::width(&period)));
    let mut line = Line::new(" ", Tone::Plain);
    line.push(cells::pad(&format!("{name}{period}"), room, Align::Left), Tone::Title);
    line.push(format!(" {date}"), if state.as_of.is_some() { Tone::Late } else { Tone::Strong });
    line
}
