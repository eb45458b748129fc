//! Where the parts of a popup stand, for drawing it and for the mouse.

use ratatui::layout::{Position, Rect};

use super::{EntryView, FormRow, Popup};
use crate::tui::layout::LABEL;
use crate::tui::view::{Line, Target, line_target};

/// The parts of a popup over a body.
pub(in crate::tui) struct Places {
    /// With the border.
    pub(in crate::tui) outer: Rect,
    pub(in crate::tui) title: Rect,
    /// Those in sight, the first of them with its number.
    pub(in crate::tui) rows: Vec<RowPlaces>,
    pub(in crate::tui) foot: Rect,
}

/// The parts of a field of a form.
pub(in crate::tui) struct RowPlaces {
    /// Which of the rows it is.
    pub(in crate::tui) nth: usize,
    pub(in crate::tui) label: Rect,
    /// What is filled in, with a cell on either side of it.
    pub(in crate::tui) field: Rect,
    pub(in crate::tui) under: Rect,
}

impl RowPlaces {
    /// What is filled in.
    pub(in crate::tui) const fn inside(&self) -> Rect {
        Rect { x: self.field.x + 1, width: self.field.width.saturating_sub(2), ..self.field }
    }
}

impl Popup {
    pub(in crate::tui) fn places(&self, body: Rect) -> Places {
        let gap = u16::from(!self.rows.is_empty());
        let heights: Vec<u16> = self.rows.iter().map(height).collect();
        let around = count(&self.title) + count(&self.foot) + gap + 2;
        let wanted = heights.iter().sum::<u16>().saturating_add(around).min(body.height);
        let outer = Rect {
            x: body.x + body.width.saturating_sub(self.width) / 2,
            y: body.y + (body.height - wanted) / 2,
            width: self.width.min(body.width),
            height: wanted,
        };
        let inner = Rect { x: outer.x + 2, width: outer.width.saturating_sub(4), ..outer };
        let inner = Rect { y: outer.y + 1, height: outer.height.saturating_sub(2), ..inner };
        let foot = count(&self.foot).min(inner.height);
        let top = (count(&self.title) + gap).min(inner.height);
        let room = Rect { y: inner.y + top, height: (inner.height - top).saturating_sub(foot), ..inner };
        Places {
            outer,
            title: Rect { height: count(&self.title).min(inner.height), ..inner },
            rows: self.row_places(&heights, room),
            foot: Rect { y: inner.bottom() - foot, height: foot, ..inner },
        }
    }

    /// The rows from the first on that leaves the focused one in sight.
    fn row_places(&self, heights: &[u16], room: Rect) -> Vec<RowPlaces> {
        let focus = self.rows.iter().position(|row| row.focused).unwrap_or(0);
        let mut first = 0;
        while first < focus && heights.iter().skip(first).take(focus - first + 1).sum::<u16>() > room.height {
            first += 1;
        }
        let mut y = room.y;
        let mut places = Vec::new();
        for (nth, (row, height)) in self.rows.iter().zip(heights).enumerate().skip(first) {
            let height = (*height).min(room.bottom().saturating_sub(y));
            if height > 0 {
                places.push(row.places(nth, Rect { y, height, ..room }));
            }
            y += height;
        }
        places
    }

    /// What a click means there; outside of it that it is left.
    pub(in crate::tui::view) fn target(&self, body: Rect, at: Position) -> Option<Target> {
        let places = self.places(body);
        if !places.outer.contains(at) {
            return Some(Target::Outside);
        }
        let row = places.rows.iter().find(|place| (place.label.y..place.under.bottom()).contains(&at.y));
        let row = row.and_then(|place| Some((place, self.rows.get(place.nth)?)));
        match row {
            Some((place, row)) => row.target(place, at).or(Some(Target::Field(place.nth))),
            None => line_target(&self.title, places.title, at),
        }
    }
}

impl FormRow {
    fn places(&self, nth: usize, place: Rect) -> RowPlaces {
        let taken = self.entry_height().min(place.height);
        let field = Rect { x: place.x + LABEL, width: place.width.saturating_sub(LABEL), height: taken, ..place };
        let under = Rect {
            x: field.x + 1,
            y: field.bottom(),
            width: field.width.saturating_sub(2),
            height: place.height - taken,
        };
        RowPlaces { nth, label: Rect { width: LABEL, ..place }, field, under }
    }

    fn entry_height(&self) -> u16 {
        match &self.entry {
            EntryView::Typed(text) => text.height,
            EntryView::Chosen(options) => count(options),
        }
    }

    fn target(&self, place: &RowPlaces, at: Position) -> Option<Target> {
        match &self.entry {
            EntryView::Typed(text) if place.field.contains(at) => {
                let inside = place.inside();
                let line = at.y - inside.y + text.skipped(inside.height);
                Some(Target::Caret { field: place.nth, line, cell: at.x.saturating_sub(inside.x), room: text.room })
            }
            EntryView::Typed(_) => None,
            EntryView::Chosen(options) => line_target(options, place.inside(), at),
        }
    }
}

fn height(row: &FormRow) -> u16 {
    row.entry_height() + count(&row.under)
}

fn count(lines: &[Line]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
