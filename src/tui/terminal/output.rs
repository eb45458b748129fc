//! What is sent to the terminal: the cells that have changed, in as few bytes as they need, and each frame in one piece.
//!
//! ratatui's own backend goes to a cell by its column whenever the one before it was wide, which makes a line of hanzi three
//! times as long as it is, and hands over a frame in many pieces.

use std::io::{self, Write as _};
use std::mem::take;
use std::ops::Range;

use crossterm::Command;
use crossterm::cursor::{Hide, MoveTo, MoveToColumn, Show};
use crossterm::queue;
use crossterm::style::{Attribute, Colors, Print, SetAttribute, SetColors};
use crossterm::terminal::{self, BeginSynchronizedUpdate, Clear, EndSynchronizedUpdate};
use ratatui::backend::{Backend, ClearType, IntoCrossterm as _, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use crate::text::cells;

/// Everything that the screen is drawn with.
const ATTRIBUTES: [(Modifier, Attribute); 3] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::REVERSED, Attribute::Reverse),
];

/// Changed cells that are rather blanked one by one than together with the rest of their line.
const FEW: usize = 2;
/// Bytes that going to another column takes at least: so many are rather shown again.
const JUMP: usize = 5;

/// Collects what is to be shown until it is sent.
#[derive(Debug, Default)]
pub(super) struct Output {
    waiting: Vec<u8>,
    /// What the terminal shows once it has that.
    shown: Shown,
    cursor: Cursor,
}

/// What is known of the terminal's cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Cursor {
    #[default]
    Unknown,
    Hidden,
    /// Seen, wherever it stands.
    Seen,
    At(Position),
}

impl Output {
    pub(super) fn queue(&mut self, command: impl Command) -> io::Result<()> {
        queue!(self.waiting, command)
    }

    /// Sends what waits as one frame, which the terminal shows when it is whole, if it can wait with that. Where nothing has
    /// changed it hears nothing.
    pub(super) fn send_frame(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let frame = take(&mut self.waiting);
        self.queue(BeginSynchronizedUpdate)?;
        self.waiting.extend(frame);
        self.queue(EndSynchronizedUpdate)?;
        self.send()
    }

    pub(super) fn send(&mut self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(&take(&mut self.waiting))?;
        out.flush()
    }

    /// Sends what has changed in a line, in these columns.
    fn line(&mut self, y: u16, columns: &[u16], pen: &mut Pen) -> io::Result<()> {
        let end = self.shown.end(y);
        let mut at = None;
        for (nth, x) in columns.iter().copied().enumerate() {
            let again = at.and_then(|at| self.shown.between(at, x, y, *pen));
            match (at, again) {
                (_, Some(text)) => self.queue(Print(text))?,
                (Some(_), None) => self.queue(MoveToColumn(x))?,
                (None, None) => self.queue(MoveTo(x, y))?,
            }
            if x >= end && columns.len() - nth > FEW {
                self.turn(pen, pen.clean())?;
                return self.queue(Clear(terminal::ClearType::UntilNewLine));
            }
            let cell = self.shown.cell(x, y).clone();
            self.turn(pen, pen.for_cell(&cell))?;
            self.queue(Print(cell.symbol()))?;
            at = Some(after(x, cell.symbol()));
        }
        Ok(())
    }

    /// What is taken away is taken with everything else: turned off one by one, bold takes faint with it.
    fn turn(&mut self, pen: &mut Pen, to: Pen) -> io::Result<()> {
        let kept = if to.modifier.contains(pen.modifier) { *pen } else { Pen::FRESH };
        if kept != *pen {
            self.queue(SetAttribute(Attribute::Reset))?;
        }
        for (modifier, attribute) in ATTRIBUTES {
            if to.modifier.contains(modifier) && !kept.modifier.contains(modifier) {
                self.queue(SetAttribute(attribute))?;
            }
        }
        let changed = |from, to: Color| (from != to).then(|| to.into_crossterm());
        let colours = Colors { foreground: changed(kept.ink, to.ink), background: changed(kept.paper, to.paper) };
        if colours.foreground.is_some() || colours.background.is_some() {
            self.queue(SetColors(colours))?;
        }
        *pen = to;
        Ok(())
    }
}

/// How the next character would come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pen {
    ink: Color,
    paper: Color,
    modifier: Modifier,
}

impl Pen {
    const FRESH: Self = Self { ink: Color::Reset, paper: Color::Reset, modifier: Modifier::empty() };
    /// What is seen where there is nothing but paper.
    const SEEN: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED);

    /// The pen that a cell needs, turned no more than it has to be: on a blank no ink is seen.
    fn for_cell(self, cell: &Cell) -> Self {
        let needed = Self { ink: cell.fg, paper: cell.bg, modifier: cell.modifier };
        let is_alike = needed.paper == self.paper && !(needed.modifier | self.modifier).intersects(Self::SEEN);
        if cell.symbol() == " " && is_alike { self } else { needed }
    }

    /// The pen that a line is blanked with.
    fn clean(self) -> Self {
        self.for_cell(&Cell::EMPTY)
    }
}

/// The cells as they are known, by line; what stands beyond them is blank.
#[derive(Debug, Default)]
struct Shown(Vec<Vec<Cell>>);

impl Shown {
    fn cell(&self, x: u16, y: u16) -> &Cell {
        self.0.get(usize::from(y)).and_then(|line| line.get(usize::from(x))).unwrap_or(&Cell::EMPTY)
    }

    /// A wide character covers the cells behind it. Answers the columns behind what is put there of which something covered
    /// the first half: what terminals leave of that one is up to them.
    fn put(&mut self, x: u16, y: u16, cell: &Cell) -> Range<u16> {
        let end = |x: u16, cell: &Cell| x.saturating_add(wide(cell.symbol()));
        let covered = end(x, cell);
        let halved = (x..covered).map(|x| end(x, self.cell(x, y))).max().unwrap_or(covered);
        let halved = covered..halved.max(covered);
        let (x, y, covered) = (usize::from(x), usize::from(y), usize::from(covered));
        if self.0.len() <= y {
            self.0.resize_with(y + 1, Vec::new);
        }
        let Some(line) = self.0.get_mut(y) else { return halved };
        if line.len() < covered {
            line.resize(covered, Cell::EMPTY);
        }
        for (place, nth) in line.iter_mut().take(covered).skip(x).zip(0..) {
            place.clone_from(cell);
            if nth > 0 {
                place.set_symbol(" ");
            }
        }
        halved
    }

    /// The column from which on a line is blank.
    fn end(&self, y: u16) -> u16 {
        let line = self.0.get(usize::from(y)).map_or(&[][..], Vec::as_slice);
        let is_blank = |cell: &Cell| cell.symbol() == " " && Pen::FRESH.for_cell(cell) == Pen::FRESH;
        let end = line.iter().rposition(|cell| !is_blank(cell)).map_or(0, |last| last + 1);
        u16::try_from(end).unwrap_or(u16::MAX)
    }

    /// What stands from one column to another, if it takes fewer bytes to show it again than to go to the other: there must
    /// be no doubt where the cursor stands, and nothing to be changed about the pen.
    fn between(&self, from: u16, to: u16, y: u16, pen: Pen) -> Option<String> {
        let mut text = String::new();
        let mut x = from;
        if x < to && !is_certain(self.cell(x.checked_sub(1)?, y).symbol()) {
            return None;
        }
        while x < to {
            let cell = self.cell(x, y);
            if pen.for_cell(cell) != pen || !is_certain(cell.symbol()) || text.len() >= JUMP {
                return None;
            }
            text.push_str(cell.symbol());
            x = after(x, cell.symbol());
        }
        (x == to && text.len() <= JUMP).then_some(text)
    }
}

/// The cells that a character covers.
fn wide(symbol: &str) -> u16 {
    u16::try_from(cells::width(symbol)).unwrap_or(1).max(1)
}

/// Whether every terminal draws it as wide as any other.
fn is_certain(symbol: &str) -> bool {
    symbol.chars().all(|c| c.is_ascii() || cells::is_wide_everywhere(c))
}

/// The column behind a character. Where it is drawn wider than that, nothing follows it there: what comes next is gone to by
/// its column.
fn after(x: u16, symbol: &str) -> u16 {
    if symbol.chars().all(cells::is_wide_everywhere) { x + 2 } else { x + 1 }
}

impl Backend for Output {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut changed: Vec<(u16, Vec<u16>)> = Vec::new();
        for (x, y, cell) in content {
            if changed.last().is_none_or(|(line, _)| *line != y) {
                changed.push((y, Vec::new()));
            }
            let halved = self.shown.put(x, y, cell);
            if let Some((_, columns)) = changed.last_mut() {
                columns.push(x);
                columns.extend(halved);
            }
        }
        // It goes along with what is written.
        if !changed.is_empty() && matches!(self.cursor, Cursor::At(_)) {
            self.cursor = Cursor::Seen;
        }
        let mut pen = Pen::FRESH;
        for (y, mut columns) in changed {
            columns.sort_unstable();
            columns.dedup();
            self.line(y, &columns, &mut pen)?;
        }
        if pen == Pen::FRESH { Ok(()) } else { self.queue(SetAttribute(Attribute::Reset)) }
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Hidden {
            return Ok(());
        }
        self.cursor = Cursor::Hidden;
        self.queue(Hide)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if matches!(self.cursor, Cursor::Seen | Cursor::At(_)) {
            return Ok(());
        }
        self.cursor = Cursor::Seen;
        self.queue(Show)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        crossterm::cursor::position().map(Position::from)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor == Cursor::At(position) {
            return Ok(());
        }
        if matches!(self.cursor, Cursor::Seen | Cursor::At(_)) {
            self.cursor = Cursor::At(position);
        }
        self.queue(MoveTo(position.x, position.y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        if matches!(region, ClearType::All) {
            self.shown = Shown::default();
        }
        self.cursor = Cursor::Unknown;
        self.queue(Clear(match region {
            ClearType::All => terminal::ClearType::All,
            ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
            ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
            ClearType::CurrentLine => terminal::ClearType::CurrentLine,
            ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
        }))
    }

    fn size(&self) -> io::Result<Size> {
        terminal::size().map(Size::from)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let size = terminal::window_size()?;
        Ok(WindowSize {
            columns_rows: Size { width: size.columns, height: size.rows },
            pixels: Size { width: size.width, height: size.height },
        })
    }

    /// Not yet: what belongs to a frame is sent with it.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;
    use crate::tui::draw::put;

    const WIDTH: u16 = 24;
    const AREA: Rect = Rect { x: 0, y: 0, width: WIDTH, height: 3 };

    fn sent(before: &Buffer, after: &Buffer) -> String {
        let mut output = Output::default();
        output.draw(Buffer::empty(AREA).diff(before).into_iter()).unwrap();
        output.waiting.clear();
        output.draw(before.diff(after).into_iter()).unwrap();
        String::from_utf8(output.waiting).unwrap()
    }

    fn written(lines: &[(String, Style)]) -> Buffer {
        let mut buffer = Buffer::empty(AREA);
        for (y, (text, style)) in (0..).zip(lines) {
            put(text, 0, y, WIDTH, *style, &mut buffer);
        }
        buffer
    }

    #[test]
    fn a_line_of_hanzi_is_sent_as_it_is() {
        let line = |text: &str| written(&[(text.to_owned(), Style::default())]);
        assert_eq!(sent(&line(""), &line("一高实验楼，P07")), "\u{1b}[1;1H一高实验楼，P07");
        // What may be drawn in one cell or two, or is put together of several signs, is not counted on.
        assert_eq!(sent(&line(""), &line("好👍🏽好")), "\u{1b}[1;1H好👍🏽\u{1b}[5G好");
        assert_eq!(sent(&line("一高实验楼"), &line("二高实验室")), "\u{1b}[1;1H二\u{1b}[9G室");
        // A few that have not changed are shown again rather than jumped over, and many blanks at the end are one.
        assert_eq!(sent(&line("2024-07-20 一高"), &line("2023-06-20 一高")), "\u{1b}[1;4H3-06");
        assert_eq!(sent(&line("一高实验楼"), &line("一高")), "\u{1b}[1;5H\u{1b}[K");
    }

    #[test]
    fn a_cursor_that_stays_where_it_is_is_not_sent_again() {
        let mut output = Output::default();
        let mut heard = |act: &mut dyn FnMut(&mut Output)| {
            act(&mut output);
            String::from_utf8(take(&mut output.waiting)).unwrap()
        };
        let mut typing = |output: &mut Output| {
            output.show_cursor().unwrap();
            output.set_cursor_position((3, 1)).unwrap();
        };
        assert_eq!(heard(&mut typing), "\u{1b}[?25h\u{1b}[2;4H");
        assert_eq!(heard(&mut typing), "");
        let cells = written(&[("一".to_owned(), Style::default())]);
        let mut drawing = |output: &mut Output| output.draw(Buffer::empty(AREA).diff(&cells).into_iter()).unwrap();
        assert_eq!(heard(&mut drawing), "\u{1b}[1;1H一");
        assert_eq!(heard(&mut typing), "\u{1b}[2;4H");
        let mut hiding = |output: &mut Output| output.hide_cursor().unwrap();
        assert_eq!(heard(&mut hiding), "\u{1b}[?25l");
        assert_eq!(heard(&mut hiding), "");
        assert_eq!(heard(&mut drawing), "\u{1b}[1;1H一");
        assert_eq!(heard(&mut hiding), "");
        output.send_frame().unwrap();
        assert!(output.waiting.is_empty());
        output.clear().unwrap();
        output.waiting.clear();
        output.hide_cursor().unwrap();
        assert_eq!(output.waiting, b"\x1b[?25l");
    }

    fn style() -> impl Strategy<Value = Style> {
        let colour = || prop_oneof![Just(Color::Reset), Just(Color::Indexed(75)), Just(Color::LightRed)];
        let modifier = prop::sample::subsequence(ATTRIBUTES.to_vec(), 0..=3)
            .prop_map(|all| all.into_iter().fold(Modifier::empty(), |all, (one, _)| all | one));
        (colour(), colour(), modifier)
            .prop_map(|(ink, paper, modifier)| Style::new().fg(ink).bg(paper).add_modifier(modifier))
    }

    /// Also with characters that take half the place of others.
    fn frame() -> impl Strategy<Value = Buffer> {
        prop::collection::vec(("(ab|a|“a|  |一|高|楼|，){0,14}", style()), 3).prop_map(|lines| written(&lines))
    }

    /// Of a blank only the paper is seen, unless it is reversed or underlined.
    fn look(symbol: &str, ink: vt100::Color, paper: vt100::Color, attributes: [bool; 3]) -> String {
        match attributes {
            [_, false, false] if symbol == " " => format!("{paper:?}"),
            _ => format!("{ink:?} {paper:?} {attributes:?}"),
        }
    }

    fn colour(colour: Color) -> vt100::Color {
        match colour {
            Color::Indexed(index) => vt100::Color::Idx(index),
            Color::LightRed => vt100::Color::Idx(9),
            _ => vt100::Color::Default,
        }
    }

    proptest! {
        #[test]
        fn what_has_changed_makes_the_one_frame_out_of_the_other(frames in prop::collection::vec(frame(), 1..5)) {
            crossterm::style::force_color_output(true);
            let (rows, columns) = (AREA.height.try_into().unwrap(), WIDTH.try_into().unwrap());
            let mut terminal = vt100::Parser::new(rows, columns, 0);
            let mut before = Buffer::empty(AREA);
            for frame in frames {
                terminal.process(sent(&before, &frame).as_bytes());
                before = frame;
            }
            let screen = terminal.screen();
            for (x, y) in AREA.positions().map(|at| (at.x, at.y)) {
                let (cell, shown) = (&before[(x, y)], screen.cell(y, x).unwrap());
                if !shown.is_wide_continuation() {
                    let symbol = if shown.has_contents() { shown.contents() } else { " " };
                    prop_assert_eq!((symbol, x, y), (cell.symbol(), x, y));
                    let attributes = [shown.bold(), shown.underline(), shown.inverse()];
                    prop_assert_eq!(
                        look(symbol, shown.fgcolor(), shown.bgcolor(), attributes),
                        look(symbol, colour(cell.fg), colour(cell.bg), ATTRIBUTES.map(|(one, _)| cell.modifier.contains(one)))
                    );
                }
            }
        }
    }
}
