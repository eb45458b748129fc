//! What the caret moves by in a line: characters as people see them, and words.
//!
//! A word is a run of one script: of hanzi, or of the letters and digits of other scripts, or of other signs, up to a
//! blank, punctuation or a change of script. Each hanzi a word of its own would take a press for every character, and
//! where one Chinese word ends nobody could say without a dictionary. Blanks belong to the word before them.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

/// `byte`, or the end of the character that it is inside of.
pub(super) fn settled(line: &str, byte: usize) -> usize {
    let byte = line.ceil_char_boundary(byte);
    let mut cursor = GraphemeCursor::new(byte, line.len(), true);
    match cursor.is_boundary(line, 0) {
        Ok(true) => byte,
        _ => cursor.next_boundary(line, 0).ok().flatten().unwrap_or(line.len()),
    }
}

/// How many bytes the last character of `before` has.
pub(super) fn last(before: &str) -> usize {
    before.graphemes(true).next_back().map_or(0, str::len)
}

/// How many bytes the first character of `after` has.
pub(super) fn first(after: &str) -> usize {
    after.graphemes(true).next().map_or(0, str::len)
}

/// How many bytes the last word of `before` has, with the blanks behind it.
pub(super) fn last_word(before: &str) -> usize {
    let mut kind = Kind::Blank;
    let units = before.graphemes(true).rev().take_while(|unit| goes_on(&mut kind, Kind::of(unit)));
    units.map(str::len).sum()
}

/// How many bytes the first word of `after` has, with the blanks behind it.
pub(super) fn first_word(after: &str) -> usize {
    let mut units = after.graphemes(true).map(|unit| (unit.len(), Kind::of(unit)));
    let Some((length, first)) = units.next() else { return 0 };
    let mut kind = first;
    let rest = units.take_while(|(_, next)| {
        let same = *next == kind || *next == Kind::Blank;
        kind = *next;
        same
    });
    length + rest.map(|(length, _)| length).sum::<usize>()
}

/// Whether a word read from its end goes on with a unit of `next`: blanks come first, then one kind.
fn goes_on(kind: &mut Kind, next: Kind) -> bool {
    let goes_on = *kind == Kind::Blank || *kind == next;
    *kind = next;
    goes_on
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Hanzi,
    Letters,
    Signs,
}

impl Kind {
    fn of(unit: &str) -> Self {
        match unit.chars().next() {
            Some(c) if c.is_whitespace() => Self::Blank,
            Some('々'..='〇' | '㐀'..='䶿' | '一'..='鿿' | '豈'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}') => {
                Self::Hanzi
            }
            Some(c) if c.is_alphanumeric() || c == '_' => Self::Letters,
            _ => Self::Signs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, length: impl Fn(&str) -> usize) -> Vec<&str> {
        let mut rest = text;
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(length(rest));
            pieces.push(piece);
            rest = after;
        }
        pieces
    }

    fn cut_back(text: &str, length: impl Fn(&str) -> usize) -> Vec<&str> {
        let mut rest = text;
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (before, piece) = rest.split_at(rest.len() - length(rest));
            pieces.insert(0, piece);
            rest = before;
        }
        pieces
    }

    #[test]
    fn a_word_is_a_run_of_one_script() {
        for (text, words) in [
            ("主体封顶，待验收。", "主体封顶|，|待验收|。"),
            ("8月底前完成80%", "8|月底前完成|80|%"),
            ("the  plan B，见P01-M1 招标", "the  |plan |B|，|见|P01|-|M1 |招标"),
            ("々〇 ＡＢ１２", "々〇 |ＡＢ１２"),
        ] {
            let words: Vec<&str> = words.split('|').collect();
            assert_eq!(cut(text, first_word), words);
            assert_eq!(cut_back(text, last_word), words);
        }
        assert_eq!(cut("  封顶", first_word), ["  ", "封顶"]);
        assert_eq!((first_word(""), last_word("")), (0, 0));
    }

    #[test]
    fn a_character_is_what_people_see_as_one() {
        let text = "e\u{301}封👨\u{200D}👩\u{200D}👧🇨🇳⚠\u{FE0F}";
        let characters = ["e\u{301}", "封", "👨\u{200D}👩\u{200D}👧", "🇨🇳", "⚠\u{FE0F}"];
        assert_eq!(cut(text, first), characters);
        assert_eq!(cut_back(text, last), characters);
        assert_eq!([0, 1, 3, 5, 99].map(|byte| settled(text, byte)), [0, 3, 3, 6, text.len()]);
    }
}
