//! Where a list stands in its place: it keeps still while the cursor walks over it, and moves on by more than half a page
//! where the cursor comes near an end of what is seen. So a step changes two lines of the screen and not all of them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

use crate::tui::state::State;
use crate::tui::tabs::Tab;

/// Rows that are seen beyond the cursor, where there are any.
const AHEAD: usize = 3;

/// The first row that was shown the last time. Only laying out knows how many rows there is room for, so that is where it
/// is settled; the same cursor in the same room gives the same rows again.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Scroll(Cell<usize>);

/// That of the list in each view.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Scrolls(RefCell<BTreeMap<Tab, Scroll>>);

impl Scroll {
    /// The rows to show, the chosen one among them.
    pub(in crate::tui) fn window(&self, chosen: usize, length: usize, height: usize) -> Range<usize> {
        let from = |top: usize| {
            let top = top.min(length.saturating_sub(height));
            top..(top + height).min(length)
        };
        self.settle(chosen, length, from, |quarters| from(chosen.saturating_sub(height * quarters / 4)))
    }

    /// The same where rows are of different heights: those `from` a first one on, and those `around` the chosen one, with so
    /// many quarters of the room before it.
    pub(in crate::tui) fn settle(
        &self,
        chosen: usize,
        length: usize,
        from: impl FnOnce(usize) -> Range<usize>,
        around: impl FnOnce(usize) -> Range<usize>,
    ) -> Range<usize> {
        let still = from(self.0.get());
        let ahead = AHEAD.min(still.len().saturating_sub(1) / 4);
        let above = if still.start == 0 { 0 } else { still.start + ahead };
        let below = if still.end >= length { length } else { still.end.saturating_sub(ahead) };
        let seen = match chosen {
            // Whoever walks on finds more before them than behind them; whoever comes from afar looks around.
            _ if chosen < still.start || chosen >= still.end => around(2),
            _ if chosen < above => around(3),
            _ if chosen >= below => around(1),
            _ => still,
        };
        self.0.set(seen.start);
        seen
    }
}

impl State {
    /// The rows of the view to show, the chosen one among them.
    pub(in crate::tui) fn window(&self, chosen: usize, length: usize, height: usize) -> Range<usize> {
        self.scroll(|scroll| scroll.window(chosen, length, height))
    }

    /// Where the list of the view stands.
    pub(in crate::tui) fn scroll<T>(&self, look: impl FnOnce(&Scroll) -> T) -> T {
        look(self.scrolls.0.borrow_mut().entry(self.tab).or_default())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_list_stands_still_until_the_cursor_comes_near_its_edge() {
        let scroll = Scroll::default();
        let tops: Vec<usize> = (0..29).map(|chosen| scroll.window(chosen, 100, 20).start).collect();
        assert_eq!(tops[..17], [0; 17]);
        assert_eq!(tops[17..], [12; 12]);
        // On the way back too.
        assert_eq!(scroll.window(15, 100, 20), 12..32);
        assert_eq!(scroll.window(14, 100, 20), 0..20);
        // What is far is shown with what stands around it.
        assert_eq!(scroll.window(50, 100, 20), 40..60);
        assert_eq!(scroll.window(99, 100, 20), 80..100);
        assert_eq!(scroll.window(83, 100, 20), 80..100);
    }

    proptest! {
        #[test]
        fn the_cursor_is_seen_with_what_is_next_to_it(steps in prop::collection::vec((0_usize..40, 0_usize..40, 1_usize..15), 1..20)) {
            let scroll = Scroll::default();
            for (chosen, more, height) in steps {
                let length = chosen + 1 + more;
                let seen = scroll.window(chosen, length, height);
                prop_assert!(seen.contains(&chosen));
                prop_assert_eq!(seen.len(), height.min(length));
                let ahead = AHEAD.min((height - 1) / 4);
                prop_assert!(seen.contains(&chosen.saturating_sub(ahead)));
                prop_assert!(seen.contains(&(chosen + ahead).min(length - 1)));
                prop_assert_eq!(scroll.window(chosen, length, height), seen);
            }
        }
    }
}
