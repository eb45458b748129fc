//! One line of the chart: signs in columns, the day that is looked at as a line through them, and words beside them.

use crate::text::cells;
use crate::tui::look::{Bar, Glyphs};
use crate::tui::view::{Line, Tone};

/// Words with their tones.
pub(super) type Label = Vec<(String, Tone)>;

/// Dots before the end of what has no beginning: `...]`.
const DOTS: i32 = 3;

const BLANK: Cell = Cell { sign: " ", tone: Tone::Plain, is_time: true };

/// A sign in its column.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Cell {
    sign: &'static str,
    tone: Tone,
    /// Whether it stands for time that goes by: the line of the data date goes through it.
    is_time: bool,
}

pub(super) struct Track {
    cells: Vec<Cell>,
    /// Where words stand, and which.
    label: Option<(usize, Label)>,
}

impl Track {
    pub(super) fn new(width: usize) -> Self {
        Self { cells: vec![BLANK; width], label: None }
    }

    pub(super) fn put(&mut self, at: i32, sign: &'static str, tone: Tone) {
        self.set(at, Cell { sign, tone, is_time: false });
    }

    fn set(&mut self, at: i32, sign: Cell) {
        if let Some(cell) = usize::try_from(at).ok().and_then(|at| self.cells.get_mut(at)) {
            *cell = sign;
        }
    }

    /// From one column to another; without the first only up to the other.
    pub(super) fn draw(&mut self, from: Option<i32>, to: i32, bar: Bar, tone: Tone) {
        let (first, fill) = from.map_or((to - DOTS, bar.vague), |from| (from, bar.fill));
        let width = i32::try_from(self.cells.len()).unwrap_or(i32::MAX);
        for at in first.max(0)..to.min(width) {
            self.set(at, Cell { sign: fill, tone, is_time: true });
        }
        let mut end = |at: i32, sign| self.set(at, Cell { sign, tone, is_time: sign == bar.fill });
        match from {
            Some(from) if from == to => end(to, bar.single),
            Some(from) => {
                end(from, bar.open);
                end(to, bar.close);
            }
            None => end(to, bar.close),
        }
    }

    /// The first and the last column that something stands in.
    fn taken(&self) -> Option<(usize, usize)> {
        let is_taken = |cell: &Cell| *cell != BLANK;
        Some((self.cells.iter().position(is_taken)?, self.cells.iter().rposition(is_taken)?))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.taken().is_none()
    }

    /// Draws the line at the data date, and puts the first of `labels` for which there is room beside what is drawn; where
    /// nothing is drawn, after the line.
    pub(super) fn finish(&mut self, glyphs: Glyphs, now: Option<usize>, labels: &[Label]) {
        let width = self.cells.len();
        let taken = self.taken();
        let site = |label: &Label| Site { width, words: width_of(label), taken, now };
        let labels = || labels.iter().filter(|label| !label.is_empty());
        self.label = labels()
            .find_map(|label| Some((site(label).clear()?, label.clone())))
            .or_else(|| labels().find_map(|label| self.inside(label)))
            // Over the line as little as can be.
            .or_else(|| labels().rev().find_map(|label| Some((site(label).anywhere()?, label.clone()))));
        if let Some(cell) = now.and_then(|now| self.cells.get_mut(now))
            && cell.is_time
        {
            *cell = Cell { sign: glyphs.data_date(), tone: Tone::Title, is_time: true };
        }
    }

    /// Within a bar that is long enough to be seen on either side, with a blank before and after.
    fn inside(&self, label: &Label) -> Option<(usize, Label)> {
        let mut at = 0;
        let fitting = self.cells.chunk_by(|one, next| one.sign == next.sign).filter_map(|run| {
            let start = at;
            at += run.len();
            let is_bar = run.first().is_some_and(|cell| *cell != BLANK);
            (is_bar && run.len() >= width_of(label) + 4).then_some(start + 1)
        });
        let blank = || std::iter::once((" ".to_owned(), Tone::Plain));
        Some((fitting.last()?, blank().chain(label.iter().cloned()).chain(blank()).collect()))
    }

    /// Adds what was drawn to `line`.
    pub(super) fn write(self, line: &mut Line) {
        let (at, label) = self.label.unwrap_or_default();
        let words = width_of(&label);
        push(line, self.cells.iter().take(at));
        for (word, tone) in label {
            line.push(word, tone);
        }
        push(line, self.cells.iter().skip(at + words));
    }
}

fn width_of(label: &Label) -> usize {
    label.iter().map(|(word, _)| cells::width(word)).sum()
}

/// Signs of one tone as one piece.
fn push<'c>(line: &mut Line, cells: impl Iterator<Item = &'c Cell>) {
    let mut run = (String::new(), Tone::Plain);
    for Cell { sign, tone, .. } in cells {
        if *tone != run.1 && !run.0.is_empty() {
            line.push(std::mem::take(&mut run.0), run.1);
        }
        run.1 = *tone;
        run.0.push_str(sign);
    }
    if !run.0.is_empty() {
        line.push(run.0, run.1);
    }
}

/// Where words are to stand, and what stands there already.
#[derive(Clone, Copy)]
struct Site {
    width: usize,
    words: usize,
    taken: Option<(usize, usize)>,
    now: Option<usize>,
}

impl Site {
    /// Beside what is drawn, and neither over the line nor against it.
    fn clear(self) -> Option<usize> {
        let free = |at: &usize| self.fits(*at) && self.now.is_none_or(|now| now + 1 < *at || now > at + self.words);
        self.beside().into_iter().flatten().find(free)
    }

    /// Beside what is drawn, even over the line.
    fn anywhere(self) -> Option<usize> {
        self.beside().into_iter().flatten().find(|at| self.fits(*at))
    }

    /// After it, after the line, before it; with a blank between.
    fn beside(self) -> [Option<usize>; 3] {
        let after_line = self.now.map(|now| now + 2);
        match self.taken {
            Some((first, last)) => {
                [Some(last + 2), after_line.filter(|at| *at > last + 1), first.checked_sub(self.words + 1)]
            }
            None => [after_line, Some(1), Some(0)],
        }
    }

    const fn fits(self, at: usize) -> bool {
        at + self.words <= self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A track of 20 columns with the line in column `now`.
    fn drawn(draw: impl Fn(&mut Track), now: Option<usize>, labels: &[&str]) -> String {
        let mut track = Track::new(20);
        draw(&mut track);
        let labels: Vec<Label> = labels.iter().map(|label| vec![((*label).to_owned(), Tone::Plain)]).collect();
        track.finish(Glyphs::Ascii, now, &labels);
        let mut line = Line::default();
        track.write(&mut line);
        assert_eq!(line.width(), 20);
        line.0.into_iter().map(|span| span.text).collect()
    }

    #[test]
    fn windows_of_every_kind() {
        let plan = |from, to| drawn(move |track| track.draw(from, to, Glyphs::Ascii.plan(), Tone::Plain), Some(5), &[]);
        assert_eq!(plan(Some(2), 8), "  [==|==]           ");
        assert_eq!(plan(Some(7), 8), "     | []           ");
        assert_eq!(plan(Some(5), 5), "     +              ");
        assert_eq!(plan(None, 9), "     |...]          ");
        assert_eq!(plan(Some(-4), 30), "=====|==============");
        assert_eq!(plan(None, 1), ".]   |              ");
    }

    #[test]
    fn words_stand_after_before_or_inside_and_never_over_the_line_where_it_can_be_helped() {
        let bar = |from, to| move |track: &mut Track| track.draw(Some(from), to, Glyphs::Ascii.plan(), Tone::Plain);
        assert_eq!(drawn(bar(1, 3), Some(8), &["8月"]), " [=]    | 8月       ");
        assert_eq!(drawn(bar(1, 3), Some(6), &["8月"]), " [=]  | 8月         ");
        assert_eq!(drawn(bar(14, 18), Some(2), &["8月 逾期"]), "  |  8月 逾期 [===] ");
        assert_eq!(drawn(bar(-3, 30), Some(2), &["8月"]), "= 8月 ==============");
        assert_eq!(drawn(|_| {}, Some(3), &["未定期限"]), "   | 未定期限       ");
        assert_eq!(drawn(|_| {}, None, &["未定期限"]), " 未定期限           ");
    }

    #[test]
    fn of_several_words_the_first_that_has_room_is_said() {
        let bar = |track: &mut Track| track.draw(Some(8), 12, Glyphs::Ascii.plan(), Tone::Plain);
        assert_eq!(drawn(bar, None, &["8月 预计10月 逾期", "逾期"]), "        [===] 逾期  ");
    }
}
