//! 计划与实际: milestones planned for each month, and those done in it.

use chrono::Datelike as _;

use super::legend::{Key, legend};
use crate::model::view::MonthTally;
use crate::report::document::{Align, Drawing, Frame, Ink, Picture, Words};
use crate::report::wording::Wording;

const SIZE: i32 = 27;
/// Height of the bars at most, and of what stands over and under them.
const BARS: i32 = 300;
const OVER: i32 = 60;
const UNDER: i32 = 100;

/// Nothing where no milestone has a date in any month.
pub(super) fn picture(wording: Wording<'_>, width: i32) -> Option<Picture> {
    let texts = wording.texts;
    let months = wording.summary.months();
    let most = months.iter().map(|month| month.planned.max(month.done)).max().filter(|most| *most > 0)?;
    let mut drawing = Drawing::new(width, OVER + BARS + UNDER + 60);
    let base = OVER + BARS;
    let step = width / i32::try_from(months.len()).unwrap_or(1).max(1);
    for (at, month) in (0..).zip(&months) {
        self::month(&mut drawing, Frame::new(at * step, OVER, step, BARS), month, most, wording);
    }
    drawing.line((0, base), (width, base), 4, Ink::Black);
    legend(&mut drawing, Frame::new(0, base + UNDER, width, 58), &Key::MONTHS, texts, SIZE);
    let words = texts
        .clauses(months.iter().map(|month| texts.picture_month_told(named(wording, month), month.planned, month.done)));
    Some(Picture { title: texts.picture_months(), words: texts.picture_months_told(words), drawings: vec![drawing] })
}

fn named(wording: Wording<'_>, month: &MonthTally) -> String {
    let (texts, first) = (wording.texts, month.first_day);
    let name = texts.tui_month_short(first.month());
    if first.year() == wording.year() { name } else { texts.date_month_of_year(name, first.year().to_string()) }
}

/// Two bars beside each other with their figures; the month of the day judged at is framed.
fn month(drawing: &mut Drawing, frame: Frame, month: &MonthTally, most: usize, wording: Wording<'_>) {
    let as_of = wording.summary.as_of;
    if (as_of.year(), as_of.month()) == (month.first_day.year(), month.first_day.month()) {
        drawing.fill(Frame::new(frame.x, 0, frame.width, frame.bottom() + UNDER - 8).inset(6, 0), 10, Ink::Span);
    }
    let bar = (frame.width / 4).min(90);
    let middle = frame.x + frame.width / 2;
    let scaled = |count: usize| i32::try_from(count * 300 / most.max(1)).unwrap_or(BARS);
    for (x, count, ink) in [(middle - bar - 6, month.planned, Ink::Window), (middle + 6, month.done, Ink::Good)] {
        let height = scaled(count);
        let column = Frame::new(x, frame.bottom() - height, bar, height);
        drawing.fill(column, 4, ink);
        if ink == Ink::Window && count > 0 {
            drawing.outline(column, 4, Ink::Plan, false);
        }
        let ink = if count == 0 { Ink::Faint } else { Ink::Black };
        let words = Words::new(SIZE, ink).aligned(Align::Centre);
        let words = if count == 0 { words } else { words.bold() };
        drawing.words(Frame::new(x - 12, column.y - 44, bar + 24, 40), &count.to_string(), words);
    }
    let words = Words::new(SIZE, Ink::Black).aligned(Align::Centre);
    let label = Frame::new(frame.x, frame.bottom() + 4, frame.width, 46);
    drawing.words(label, &named(wording, month), words);
    if (as_of.year(), as_of.month()) == (month.first_day.year(), month.first_day.month()) {
        let below = Frame { y: label.bottom() - 6, ..label };
        drawing.words(
            below,
            &wording.texts.picture_as_of(wording.day(as_of)),
            Words::new(SIZE * 4 / 5, Ink::Faint).aligned(Align::Centre),
        );
    }
}
