//! A day in its cell: its number, and how much is on it. With room in words, else in signs.

use chrono::{Datelike, NaiveDate};

use super::sheet::Occasion;
use crate::text::{Texts, cells};
use crate::tui::look::Glyphs;
use crate::tui::view::{Line, Tone};

/// From this size on a cell has words.
const WORDY: (usize, usize) = (9, 5);
/// From this width on there is room for brackets and a sign beside the number.
const ROOMY: usize = 6;

/// What is to be known of a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    /// How much there is on each occasion, as [`Occasion::ALL`] has them.
    pub(super) counts: [usize; Occasion::ALL.len()],
    pub(super) is_chosen: bool,
    pub(super) is_now: bool,
    /// Whether it is of the month that is shown.
    pub(super) is_inside: bool,
}

impl Day {
    fn occasions(self) -> impl Iterator<Item = (Occasion, usize)> {
        Occasion::ALL.into_iter().zip(self.counts)
    }
}

/// What a cell is told in.
type Words<'a> = (&'a Texts, Glyphs);

/// What is counted on a day.
const COUNTED: [&[Occasion]; 4] =
    [&[Occasion::Late], &[Occasion::Due, Occasion::Expected], &[Occasion::Done], &[Occasion::Reported]];

/// The sign and the tone of an occasion.
pub(super) const fn sign(glyphs: Glyphs, occasion: Occasion) -> (&'static str, Tone) {
    match occasion {
        Occasion::Late => (glyphs.late(), Tone::Late),
        Occasion::Due | Occasion::Expected => (glyphs.due_that_day(), Tone::Plain),
        Occasion::Done => (glyphs.done(), Tone::Good),
        Occasion::Reported => (glyphs.reported(), Tone::Muted),
    }
}

/// `height` lines of `width` cells, the last one blank.
pub(super) fn lines((texts, glyphs): Words<'_>, day: Day, width: usize, height: usize) -> Vec<Line> {
    let wordy = width >= WORDY.0 && height >= WORDY.1;
    let room = width.saturating_sub(1);
    let counts = counts((texts, glyphs), day, wordy);
    let mut lines = if height == 1 {
        let signs =
            day.occasions().filter(|(_, count)| *count > 0).map(|(occasion, _)| sign(glyphs, occasion)).collect();
        vec![number((texts, glyphs), day, wordy, room, signs)]
    } else {
        let mut lines = vec![number((texts, glyphs), day, wordy, room, Vec::new())];
        lines.extend(flowed(counts, room, wordy));
        lines
    };
    lines.resize(height, Line::default());
    for line in &mut lines {
        line.push(" ".repeat(width.saturating_sub(line.width())), Tone::Plain);
    }
    lines
}

/// The number of the day, with signs after it where there is one line only.
fn number((texts, glyphs): Words<'_>, day: Day, wordy: bool, room: usize, mut signs: Vec<(&str, Tone)>) -> Line {
    let number = day.date.day();
    let mut text = match (room + 1 >= ROOMY, day.is_chosen) {
        (true, true) => format!("[{number:>2}]"),
        (true, false) => format!(" {number:>2} "),
        (false, _) => format!("{number:>2}"),
    };
    if day.is_now {
        text = if wordy {
            format!("{text}{}", texts.tui_day_now())
        } else {
            format!("{}{}", text.trim_end(), glyphs.data_date())
        };
    }
    let tone = match (day.is_chosen, day.is_now, day.is_inside) {
        (true, _, _) => Tone::Chosen,
        (_, true, _) => Tone::Title,
        (.., false) => Tone::Muted,
        _ => Tone::Plain,
    };
    let mut line = Line::new(cells::fit(&text, room), tone);
    signs.dedup();
    for (sign, tone) in signs.into_iter().take(room.saturating_sub(line.width())) {
        line.push(sign, tone);
    }
    if day.is_chosen {
        line.push(" ".repeat(room.saturating_sub(line.width())), tone);
    }
    line
}

/// How much there is of each kind.
fn counts((texts, glyphs): Words<'_>, day: Day, wordy: bool) -> Vec<(String, Tone)> {
    let counted = COUNTED.iter().filter_map(|occasions| {
        let of_these = day.occasions().filter(|(occasion, _)| occasions.contains(occasion));
        let count = of_these.map(|(_, count)| count).sum();
        let occasion = *occasions.first()?;
        let (sign, tone) = sign(glyphs, occasion);
        let text = if wordy { words(texts, occasion, count) } else { format!("{sign}{count}") };
        (count > 0).then_some((text, tone))
    });
    counted.collect()
}

fn words(texts: &Texts, occasion: Occasion, count: usize) -> String {
    match occasion {
        Occasion::Late => texts.tui_day_late(count),
        Occasion::Due | Occasion::Expected => texts.tui_day_due(count),
        Occasion::Done => texts.tui_day_done(count),
        Occasion::Reported => texts.tui_day_reported(count),
    }
}

/// Pieces on as few lines as hold them whole; in words each on a line of its own.
fn flowed(pieces: Vec<(String, Tone)>, room: usize, wordy: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (text, tone) in pieces {
        let text = cells::fit(&text, room.saturating_sub(usize::from(wordy)));
        let beside = |line: &&mut Line| !wordy && line.width() + 1 + cells::width(&text) <= room;
        if let Some(line) = lines.last_mut().filter(beside) {
            line.push(" ", Tone::Plain);
            line.push(text, tone);
        } else {
            let mut line = Line::new(if wordy { " " } else { "" }, Tone::Plain);
            line.push(text, tone);
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn shown(entries: &[(Occasion, usize)], size: (usize, usize), flags: [bool; 3]) -> Vec<String> {
        let count = |occasion| entries.iter().filter(|(it, _)| *it == occasion).map(|(_, count)| count).sum();
        let [is_chosen, is_now, is_inside] = flags;
        let day = "2024-09-30".parse().unwrap();
        let day = Day { date: day, counts: Occasion::ALL.map(count), is_chosen, is_now, is_inside };
        let lines = lines((&Texts::new(Lang::Zh), Glyphs::Ascii), day, size.0, size.1);
        assert!(lines.iter().all(|line| line.width() == size.0), "{lines:?}");
        lines.into_iter().map(|line| line.0.into_iter().map(|span| span.text).collect()).collect()
    }

    const ALL: [(Occasion, usize); 4] =
        [(Occasion::Late, 2), (Occasion::Due, 1), (Occasion::Done, 1), (Occasion::Reported, 3)];

    #[test]
    fn a_day_in_cells_of_every_size() {
        assert_eq!(shown(&ALL, (4, 1), [false, false, true]), ["30! "]);
        assert_eq!(shown(&ALL, (6, 1), [true, false, true]), ["[30]! "]);
        assert_eq!(shown(&ALL, (4, 3), [false, true, true]), ["30| ", "!2  ", "+1  "]);
        assert_eq!(shown(&ALL, (6, 3), [true, true, true]), ["[30]| ", "!2 +1 ", "*1 .3 "]);
        let wide = shown(&ALL, (10, 6), [true, true, true]);
        assert_eq!(wide, ["[30]截至  ", " 逾期2    ", " 到期1    ", " 完成1    ", " 进展3    ", "          "]);
        assert_eq!(shown(&[(Occasion::Late, 1234)], (4, 3), [false; 3]), ["30  ", "!.. ", "    "]);
    }
}
