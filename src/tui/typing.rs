//! Text fields: one line or many, edited by the actions of the key table.

use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::action::Action;

/// How many lines a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    Many,
}

/// A field that text is typed into.
#[derive(Clone, Debug)]
pub(super) struct Typing {
    area: TextArea<'static>,
    lines: Lines,
}

impl Typing {
    pub(super) fn new(lines: Lines, text: &str) -> Self {
        let mut area = TextArea::default();
        // The terminal's own cursor shows the caret: an input method puts its candidates there.
        area.set_cursor_style(Style::default());
        area.set_cursor_line_style(Style::default());
        area.set_selection_style(Style::default().add_modifier(Modifier::REVERSED));
        if lines == Lines::Many {
            area.set_wrap_mode(WrapMode::Glyph);
        }
        let mut typing = Self { area, lines };
        typing.insert(text);
        typing
    }

    /// A line with text that the first thing typed replaces.
    pub(super) fn prefilled(text: &str) -> Self {
        let mut typing = Self::new(Lines::One, text);
        typing.area.select_all();
        typing
    }

    pub(super) fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    pub(super) const fn lines(&self) -> Lines {
        self.lines
    }

    pub(super) fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Puts text at the caret, as typed or pasted. Line breaks become spaces where there is one line only; other control
    /// characters are left out.
    pub(super) fn insert(&mut self, text: &str) {
        let unified = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let clean: String = unified
            .chars()
            .map(|c| if c == '\n' && self.lines == Lines::One { ' ' } else { c })
            .filter(|c| *c == '\n' || !c.is_control())
            .collect();
        self.area.insert_str(clean);
    }

    /// Carries out an action of typing. `false` where it is none.
    pub(super) fn edit(&mut self, action: Action) -> bool {
        let erases = matches!(action, Action::Erase | Action::EraseForward | Action::EraseWord | Action::EraseLine);
        if !erases {
            self.area.cancel_selection();
        }
        match action {
            Action::CaretLeft => self.area.move_cursor(CursorMove::Back),
            Action::CaretRight => self.area.move_cursor(CursorMove::Forward),
            Action::CaretUp => self.area.move_cursor(CursorMove::Up),
            Action::CaretDown => self.area.move_cursor(CursorMove::Down),
            Action::WordLeft => self.area.move_cursor(CursorMove::WordBack),
            Action::WordRight => self.area.move_cursor(CursorMove::WordForward),
            Action::LineStart => self.area.move_cursor(CursorMove::Head),
            Action::LineEnd => self.area.move_cursor(CursorMove::End),
            Action::First => self.area.move_cursor(CursorMove::Top),
            Action::Last => self.area.move_cursor(CursorMove::Bottom),
            Action::NewLine if self.lines == Lines::Many => self.area.insert_newline(),
            Action::Erase => drop(self.area.delete_char()),
            Action::EraseForward => drop(self.area.delete_next_char()),
            Action::EraseWord => drop(self.area.delete_word()),
            Action::EraseLine => drop(self.area.delete_line_by_head()),
            Action::UndoTyping => drop(self.area.undo()),
            Action::RedoTyping => drop(self.area.redo()),
            _ => return false,
        }
        true
    }
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
}
