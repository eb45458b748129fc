//! Words beside what is drawn: where there is room for them, and what is said of what has none.

use super::rows::Entry;
use crate::report::document::{Drawing, Frame, Ink, Words, measure};
use crate::report::wording::Wording;

/// Names in a sentence under a picture at most: its last line is cut long before.
const TOLD: usize = 100;

/// Where words can stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    /// What is drawn already.
    pub(super) taken: (i32, i32),
    pub(super) room: (i32, i32),
    /// A line that words don't cross where it can be helped.
    pub(super) line: Option<i32>,
    pub(super) gap: i32,
}

impl Site {
    /// The place of the first of `texts` that has room beside what is drawn, off the line before on it; the last of them says
    /// least and comes last. Where none has room, of as much of it as there is room for.
    pub(super) fn place(self, texts: &[String], words: Words) -> (i32, String) {
        let Some((least, texts)) = texts.split_last() else { return (self.taken.1, String::new()) };
        let full = || texts.iter().filter(|text| !text.is_empty()).map(|text| (text, words.width(text)));
        let clear = |(text, width)| Some((self.sides(width).find(|x| self.is_clear(*x, width))?, text));
        let anywhere = |(text, width): (_, i32)| Some((self.sides(width).next()?, text));
        let short = (least, words.width(least));
        let found = full().find_map(clear).or_else(|| full().find_map(anywhere));
        if let Some((x, text)) = found.or_else(|| clear(short)).or_else(|| anywhere(short)) {
            return (x, text.clone());
        }
        let (before, after) = (self.taken.0 - self.room.0, self.room.1 - self.taken.1);
        let text = measure::fit(least, words.size, before.max(after) - self.gap);
        let x = if after >= before { self.taken.1 + self.gap } else { self.taken.0 - self.gap - words.width(&text) };
        (x, text)
    }

    /// After what is drawn, after the line, before what is drawn: wherever it fits.
    fn sides(self, width: i32) -> impl Iterator<Item = i32> {
        let after_line = self.line.map(|line| line + self.gap).filter(|x| *x > self.taken.1);
        let sides = [Some(self.taken.1 + self.gap), after_line, Some(self.taken.0 - self.gap - width)];
        sides.into_iter().flatten().filter(move |x| self.room.0 <= *x && x + width <= self.room.1)
    }

    fn is_clear(self, x: i32, width: i32) -> bool {
        self.line.is_none_or(|line| x > line || x + width < line)
    }
}

/// `text` from the top of `frame` in lines of its width, the last cut where there are more than it has room for. Says how
/// high they are.
pub(in crate::report) fn paragraph(drawing: &mut Drawing, frame: Frame, text: &str, words: Words) -> i32 {
    let leading = words.size * 3 / 2;
    let lines = measure::wrap(text, words.size, frame.width);
    let room = usize::try_from(frame.height / leading).unwrap_or(0);
    for (at, line) in (0..).zip(lines.iter().take(room)) {
        let cut = usize::try_from(at + 1) == Ok(room) && lines.len() > room;
        let line = if cut { measure::fit(&format!("{line}………"), words.size, frame.width) } else { line.clone() };
        drawing.words(Frame::new(frame.x, frame.y + at * leading, frame.width, leading), &line, words);
    }
    i32::try_from(lines.len().min(room)).unwrap_or(0) * leading
}

/// Those of which nothing can be drawn, for none of their milestones has a date.
pub(in crate::report) fn undated(entries: &[Entry<'_>], wording: Wording<'_>) -> Option<String> {
    let undated = entries.iter().filter(|entry| !entry.is_dated() && !entry.milestones.is_empty()).take(TOLD);
    let parts: Vec<String> = undated
        .map(|entry| wording.texts.report_part(format!("{} {}", entry.code, entry.name), entry.milestones.len()))
        .collect();
    (!parts.is_empty()).then(|| wording.texts.picture_undated_told(wording.texts.listed(parts)))
}

/// That some have no place in the drawing.
pub(in crate::report) fn left_out(drawing: &mut Drawing, frame: Frame, rest: usize, wording: Wording<'_>, size: i32) {
    if rest > 0 {
        let text = wording.texts.picture_left_out(rest);
        drawing.words(frame.inset(size / 3, 0), &text, Words::new(size, Ink::Warn).bold());
    }
}
