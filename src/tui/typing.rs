//! Text fields: one line or many, edited by the actions of the key table.

use super::action::Action;

mod layout;
mod text;
mod units;

use layout::{Layout, Row, pointed, strip};
pub(super) use layout::{Room, Shown};
use text::{Spot, Text};

/// How many lines a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    Many,
}

/// A field that text is typed into.
#[derive(Clone, Debug)]
pub(super) struct Typing {
    text: Text,
    lines: Lines,
    /// Whether all of it is selected, so that the first thing typed replaces it.
    selected: bool,
    /// Whether the caret between two lines that are one paragraph stands at the end of the upper one.
    hangs: bool,
    /// The cell that the caret keeps to while it goes up and down.
    column: Option<usize>,
}

impl Typing {
    pub(super) fn new(lines: Lines, text: &str) -> Self {
        let text = Text::new(&clean(text, lines));
        Self { text, lines, selected: false, hangs: false, column: None }
    }

    /// A line with text that the first thing typed replaces.
    pub(super) fn prefilled(text: &str) -> Self {
        Self { selected: !text.is_empty(), ..Self::new(Lines::One, text) }
    }

    pub(super) const fn lines(&self) -> Lines {
        self.lines
    }

    pub(super) fn text(&self) -> String {
        self.text.lines().join("\n")
    }

    pub(super) const fn is_selected(&self) -> bool {
        self.selected
    }

    /// What is seen of it in `room`, and where the caret is.
    pub(super) fn shown(&self, room: Room) -> Shown {
        match self.lines {
            Lines::One => strip(self.text.around(), room.width),
            Lines::Many => Layout::new(&self.text, room, self.hangs).shown(),
        }
    }

    /// Puts text at the caret, as typed or pasted. Line breaks become spaces where there is one line only; other control
    /// characters are left out.
    pub(super) fn insert(&mut self, text: &str) {
        let clean = clean(text, self.lines);
        let (from, to) = self.selection();
        self.exchange(from, to, &clean);
    }

    /// Puts text in the place of all that stands in it.
    pub(super) fn put(&mut self, text: &str) {
        self.selected = true;
        self.insert(text);
    }

    /// Carries out an action of typing. `false` where it is none.
    pub(super) fn edit(&mut self, action: Action) -> bool {
        let caret = self.text.caret();
        let start = Spot { byte: 0, ..caret };
        match action {
            Action::CaretLeft => self.go(self.back(units::last)),
            Action::CaretRight => self.go(self.forth(units::first)),
            Action::WordLeft => self.go(self.back(units::last_word)),
            Action::WordRight => self.go(self.forth(units::first_word)),
            Action::LineStart => self.go(start),
            Action::LineEnd => self.go(self.text.end_of(caret.line)),
            Action::First => self.go(Spot::default()),
            Action::Last => self.go(self.text.end()),
            Action::NewLine if self.lines == Lines::Many => self.insert("\n"),
            Action::Erase => self.erase(self.back(units::last), caret),
            Action::EraseForward => self.erase(caret, self.forth(units::first)),
            Action::EraseWord => self.erase(self.back(units::last_word), caret),
            Action::EraseLine if caret == start => self.erase(self.back(units::last), caret),
            Action::EraseLine => self.erase(start, caret),
            Action::UndoTyping => self.changed(Text::undo),
            Action::RedoTyping => self.changed(Text::redo),
            _ => return false,
        }
        true
    }

    /// Carries out an action of moving by the lines that are seen in `room`. `false` where it is none.
    pub(super) fn walk(&mut self, action: Action, room: Room) -> bool {
        if self.lines == Lines::One {
            return false;
        }
        let page = room.height.saturating_sub(1).max(1);
        let layout = Layout::new(&self.text, room, self.hangs);
        let (row, above) = layout.caret_row_and_above(if action == Action::PageUp { page } else { 1 });
        let column = self.column.unwrap_or_else(|| layout.caret_cell(row));
        let to = |row: Option<&Row>| row.map(|row| layout.spot_at(*row, column));
        let (spot, column) = match action {
            Action::CaretUp | Action::PageUp => (to(above.last()), Some(column)),
            Action::CaretDown => (to(layout.below(row, 1).last()), Some(column)),
            Action::PageDown => (to(layout.below(row, page).last()), Some(column)),
            Action::LineStart => (Some((Spot { line: row.line, byte: row.start }, false)), None),
            Action::LineEnd => (Some(layout.end_of(row)), None),
            _ => return false,
        };
        if let Some((spot, hangs)) = spot {
            self.go(spot);
            self.hangs = hangs;
        }
        self.column = column;
        true
    }

    /// Puts the caret at a cell of a line that is seen in `room`, or at the end of the text that is there.
    pub(super) fn point(&mut self, (line, cell): (usize, usize), room: Room) {
        let (spot, hangs) = match self.lines {
            Lines::One => (Spot { byte: pointed(self.text.around(), room.width, cell), ..self.text.caret() }, false),
            Lines::Many => Layout::new(&self.text, room, self.hangs).pointed(line, cell),
        };
        self.go(spot);
        self.hangs = hangs;
    }

    fn go(&mut self, spot: Spot) {
        self.changed(|text| text.go(spot));
    }

    fn erase(&mut self, from: Spot, to: Spot) {
        let (from, to) = if self.selected { self.selection() } else { (from, to) };
        self.exchange(from, to, "");
    }

    fn exchange(&mut self, from: Spot, to: Spot, text: &str) {
        self.changed(|all| {
            all.replace(from, to, text);
        });
    }

    /// What is typed next takes the place of this.
    fn selection(&self) -> (Spot, Spot) {
        if self.selected { (Spot::default(), self.text.end()) } else { (self.text.caret(), self.text.caret()) }
    }

    /// After whatever is done the caret is where it is, and nothing is selected.
    fn changed(&mut self, change: impl FnOnce(&mut Text)) {
        change(&mut self.text);
        self.selected = false;
        self.hangs = false;
        self.column = None;
    }

    /// The spot before the caret by a length in its line, or at the end of the line above.
    fn back(&self, length: impl Fn(&str) -> usize) -> Spot {
        let caret = self.text.caret();
        let (before, _) = self.text.around();
        match caret.line.checked_sub(1) {
            Some(line) if before.is_empty() => self.text.end_of(line),
            _ => Spot { byte: caret.byte - length(before), ..caret },
        }
    }

    /// The spot behind the caret by a length in its line, or at the beginning of the line below.
    fn forth(&self, length: impl Fn(&str) -> usize) -> Spot {
        let caret = self.text.caret();
        let (_, after) = self.text.around();
        if after.is_empty() && caret.line + 1 < self.text.lines().len() {
            return Spot { line: caret.line + 1, byte: 0 };
        }
        Spot { byte: caret.byte + length(after), ..caret }
    }
}

/// `text` as a field takes it.
fn clean(text: &str, lines: Lines) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let characters = unified.chars().map(|c| if c == '\n' && lines == Lines::One { ' ' } else { c });
    characters.filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_keeps_its_lines_only_where_there_are_lines() {
        let pasted = "第一行\r\n第二行\r第三行\tend\u{7}";
        let mut many = Typing::new(Lines::Many, "");
        many.insert(pasted);
        assert_eq!(many.text(), "第一行\n第二行\n第三行 end");
        let mut one = Typing::new(Lines::One, "");
        one.insert(pasted);
        assert_eq!(one.text(), "第一行 第二行 第三行 end");
    }

    #[test]
    fn what_was_prefilled_gives_way_to_what_is_typed() {
        let mut field = Typing::prefilled("2024-06-30");
        field.insert("7");
        field.insert("-20");
        assert_eq!(field.text(), "7-20");
        let mut field = Typing::prefilled("2024-06-30");
        field.edit(Action::Erase);
        assert_eq!(field.text(), "");
        let mut field = Typing::prefilled("2024-06-30");
        field.edit(Action::LineEnd);
        field.edit(Action::Erase);
        assert_eq!(field.text(), "2024-06-3");
    }

    #[test]
    fn erasing_takes_whole_characters_and_comes_back() {
        let mut field = Typing::new(Lines::One, "8月底");
        assert!(field.edit(Action::Erase));
        assert_eq!(field.text(), "8月");
        assert!(field.edit(Action::UndoTyping));
        assert_eq!(field.text(), "8月底");
        assert!(field.edit(Action::LineStart));
        field.insert("争取");
        assert_eq!(field.text(), "争取8月底");
        assert!(field.edit(Action::EraseLine));
        assert_eq!(field.text(), "8月底");
        assert!(!field.edit(Action::Save));
    }

    #[test]
    fn what_was_there_first_is_not_undone() {
        let mut field = Typing::prefilled("8月底");
        field.insert("9月");
        field.edit(Action::UndoTyping);
        field.edit(Action::UndoTyping);
        assert_eq!(field.text(), "8月底");
        field.put("三季度");
        assert_eq!(field.text(), "三季度");
        field.edit(Action::UndoTyping);
        assert_eq!(field.text(), "8月底");
    }

    #[test]
    fn words_of_both_languages_are_erased_whole() {
        let mut field = Typing::new(Lines::Many, "主体封顶，plan B\n");
        let mut left = Vec::new();
        for _ in 0..6 {
            assert!(field.edit(Action::EraseWord));
            left.push(field.text());
        }
        assert_eq!(left, ["主体封顶，plan B", "主体封顶，plan ", "主体封顶，", "主体封顶", "", ""]);
    }

    /// The text with `|` at the caret as it is drawn, after some keys in a field of eight cells and a caret.
    fn walked(text: &str, actions: &[Action]) -> String {
        let room = Room { width: 9, height: 3 };
        let mut field = Typing::new(Lines::Many, text);
        for action in actions {
            assert!(field.walk(*action, room) || field.edit(*action), "{action:?}");
        }
        let (row, cell) = field.shown(room).caret;
        field.insert("|");
        format!("{} at {row},{cell}", field.text())
    }

    #[test]
    fn the_caret_goes_by_the_lines_that_are_seen() {
        use Action::{CaretDown as Down, CaretUp as Up, First, LineEnd as End, LineStart as Home, PageDown, PageUp};
        // 主体封 / 顶，内外 / 装修
        let text = "主体封顶，内外装修";
        assert_eq!(walked(text, &[Up]), "主体封顶，|内外装修 at 1,4");
        assert_eq!(walked(text, &[Up, Up, Up]), "主体|封顶，内外装修 at 0,4");
        assert_eq!(walked(text, &[Home]), "主体封顶，内外|装修 at 2,0");
        assert_eq!(walked(text, &[Up, End]), "主体封顶，内外|装修 at 1,8");
        assert_eq!(walked(text, &[Up, End, Home]), "主体封|顶，内外装修 at 1,0");
        assert_eq!(walked(text, &[First, End, Down]), "主体封顶，内|外装修 at 1,6");
        assert_eq!(walked(text, &[First, End]), "主体封|顶，内外装修 at 0,6");
        assert_eq!(walked(text, &[PageUp]), "主体|封顶，内外装修 at 0,4");
        assert_eq!(walked(text, &[First, PageDown]), "主体封顶，内外|装修 at 2,0");
        assert_eq!(walked("the main part", &[First, End]), "the main| part at 0,8", "before the blank");
    }

    #[test]
    fn the_caret_goes_to_where_somebody_points() {
        let room = Room { width: 9, height: 3 };
        let pointed = |lines, text: &str, at| {
            let mut field = Typing::new(lines, text);
            field.point(at, room);
            field.insert("|");
            field.text()
        };
        // 主体封 / 顶，内外 / 装修
        let text = "主体封顶，内外装修";
        for (at, expected) in [
            ((0, 0), "|主体封顶，内外装修"),
            ((0, 3), "主|体封顶，内外装修"),
            ((1, 4), "主体封顶，|内外装修"),
            ((1, 8), "主体封顶，内外|装修"),
            ((2, 8), "主体封顶，内外装修|"),
            ((9, 0), "主体封顶，内外装修|"),
        ] {
            assert_eq!(pointed(Lines::Many, text, at), expected, "{at:?}");
        }
        // Of one line the end is seen, after a blank where half a character would be.
        for (cell, expected) in [(0, "主体封顶，|内外装修"), (3, "主体封顶，内|外装修"), (9, "主体封顶，内外装修|")]
        {
            assert_eq!(pointed(Lines::One, text, (0, cell)), expected, "{cell}");
        }
        assert_eq!(pointed(Lines::One, "", (0, 5)), "|");
    }

    #[test]
    fn the_caret_keeps_its_column_through_shorter_lines() {
        use Action::{CaretDown as Down, CaretUp as Up};
        assert_eq!(walked("主体封顶\na\n主体封顶", &[Up]), "主体封顶\na|\n主体封顶 at 1,1");
        assert_eq!(walked("主体封顶\na\n主体封顶", &[Up, Up]), "主体封顶|\na\n主体封顶 at 0,8");
        assert_eq!(walked("abc\n主体\nabc", &[Up, Down]), "abc\n主体\nabc| at 2,3");
        assert_eq!(walked("abc\n主体\nabc", &[Up]), "abc\n主|体\nabc at 1,2", "no half character");
    }
}
