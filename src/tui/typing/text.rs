//! The text of a field as it is edited: its lines, the caret, and the way back.
//!
//! Places are bytes of a line and not numbers of characters, and an undo keeps what was exchanged and nothing else, so
//! that a megabyte is edited as readily as a word.

use super::units;

/// A place between two characters: a line, and the bytes of it that stand before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) byte: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Text {
    /// At least one; no line break is in any.
    lines: Vec<String>,
    caret: Spot,
    /// Everything that was done; the first `standing` of it still stand.
    edits: Vec<Edit>,
    standing: usize,
}

/// A piece of text that took the place of another.
#[derive(Clone, Debug)]
struct Edit {
    at: Spot,
    removed: String,
    inserted: String,
    /// Where the caret was.
    caret: Spot,
}

impl Text {
    /// With the caret at the end.
    pub(super) fn new(text: &str) -> Self {
        let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let mut text = Self { lines, caret: Spot::default(), edits: Vec::new(), standing: 0 };
        text.caret = text.end();
        text
    }

    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }

    pub(super) fn line(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", String::as_str)
    }

    pub(super) const fn caret(&self) -> Spot {
        self.caret
    }

    /// The line of the caret before and after it.
    pub(super) fn around(&self) -> (&str, &str) {
        self.line(self.caret.line).split_at_checked(self.caret.byte).unwrap_or_default()
    }

    pub(super) fn end(&self) -> Spot {
        let line = self.lines.len().saturating_sub(1);
        self.end_of(line)
    }

    pub(super) fn end_of(&self, line: usize) -> Spot {
        Spot { line, byte: self.line(line).len() }
    }

    /// Puts the caret between two whole characters, at `spot` or behind the character it is inside of.
    pub(super) fn go(&mut self, spot: Spot) {
        self.caret = Spot { byte: units::settled(self.line(spot.line), spot.byte), ..spot };
    }

    /// Puts `text` in the place of what stands between two spots, with the caret behind it. `false` where that changes
    /// nothing.
    pub(super) fn replace(&mut self, from: Spot, to: Spot, text: &str) -> bool {
        if from == to && text.is_empty() {
            return false;
        }
        let caret = self.caret;
        let removed = self.splice(from, to, text);
        self.edits.truncate(self.standing);
        self.edits.push(Edit { at: from, removed, inserted: text.to_owned(), caret });
        self.standing = self.edits.len();
        self.go(behind(from, text));
        true
    }

    pub(super) fn undo(&mut self) {
        let Some(at) = self.standing.checked_sub(1) else { return };
        let Some(edit) = self.edits.get(at).cloned() else { return };
        self.standing = at;
        self.splice(edit.at, behind(edit.at, &edit.inserted), &edit.removed);
        self.go(edit.caret);
    }

    pub(super) fn redo(&mut self) {
        let Some(edit) = self.edits.get(self.standing).cloned() else { return };
        self.standing += 1;
        self.splice(edit.at, behind(edit.at, &edit.removed), &edit.inserted);
        self.go(behind(edit.at, &edit.inserted));
    }

    /// Exchanges a piece of the text and answers what was there.
    fn splice(&mut self, from: Spot, to: Spot, text: &str) -> String {
        if from.line == to.line
            && !text.contains('\n')
            && let Some(line) = self.lines.get_mut(from.line)
        {
            let removed = line.get(from.byte..to.byte).unwrap_or_default().to_owned();
            line.replace_range(from.byte..to.byte, text);
            return removed;
        }
        let head = self.line(from.line).get(..from.byte).unwrap_or_default();
        let tail = self.line(to.line).get(to.byte..).unwrap_or_default();
        let lines: Vec<String> = format!("{head}{text}{tail}").split('\n').map(str::to_owned).collect();
        let old: Vec<String> = self.lines.splice(from.line..=to.line, lines).collect();
        let old = old.join("\n");
        let end = old.len() - tail_length(&old, to);
        old.get(from.byte..end).unwrap_or_default().to_owned()
    }
}

/// The bytes behind `to` in lines that end with its line.
fn tail_length(lines: &str, to: Spot) -> usize {
    let last = lines.rsplit('\n').next().unwrap_or_default();
    last.len().saturating_sub(to.byte)
}

/// The spot behind a `text` that begins at `at`.
fn behind(at: Spot, text: &str) -> Spot {
    match text.rsplit_once('\n') {
        Some((before, last)) => Spot { line: at.line + before.matches('\n').count() + 1, byte: last.len() },
        None => Spot { byte: at.byte + text.len(), ..at },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pieces_of_several_lines_are_exchanged_and_come_back() {
        let mut text = Text::new("主体\n封顶\n验收");
        let (from, to) = (Spot { line: 0, byte: 3 }, Spot { line: 2, byte: 3 });
        assert!(text.replace(from, to, "x\ny"));
        assert_eq!((text.lines().join("/"), text.caret()), ("主x/y收".to_owned(), Spot { line: 1, byte: 1 }));
        text.undo();
        assert_eq!((text.lines().join("/"), text.caret()), ("主体/封顶/验收".to_owned(), Spot { line: 2, byte: 6 }));
        text.redo();
        assert_eq!(text.lines().join("/"), "主x/y收");
        text.redo();
        assert!(!text.replace(from, from, ""));
        assert_eq!(text.lines().join("/"), "主x/y收");
    }

    #[test]
    fn the_caret_never_stands_inside_a_character() {
        let mut text = Text::new("👩");
        text.replace(Spot::default(), Spot::default(), "👨\u{200D}");
        assert_eq!(text.caret(), text.end(), "what was typed joins what follows");
    }

    proptest! {
        /// Whatever is exchanged, undoing all of it gives the first text, and redoing all of it the last.
        #[test]
        fn everything_done_is_undone_and_redone(
            first in "[a甲\n]{0,8}",
            edits in prop::collection::vec(("[b乙\n]{0,4}", 0_usize..12, 0_usize..12), 0..8),
        ) {
            let mut text = Text::new(&first);
            let mut done = 0;
            for (words, one, other) in edits {
                let spots: Vec<Spot> = (0..text.lines().len()).flat_map(|line| {
                    text.line(line).char_indices().map(|(byte, _)| byte).chain([text.line(line).len()])
                        .map(move |byte| Spot { line, byte }).collect::<Vec<_>>()
                }).collect();
                let (one, other) = (spots[one % spots.len()], spots[other % spots.len()]);
                done += usize::from(text.replace(one.min(other), one.max(other), &words));
            }
            let last = text.lines().join("\n");
            (0..done).for_each(|_| text.undo());
            prop_assert_eq!(text.lines().join("\n"), first);
            (0..done).for_each(|_| text.redo());
            prop_assert_eq!(text.lines().join("\n"), last);
        }
    }
}
