//! How wide words are in a picture. No font is asked, for nobody knows which one will be there: hanzi take a square, letters
//! what the wider of the usual fonts give them, so that nothing runs into anything.

use crate::text::cells::{self, graphemes, visible};
use crate::text::wrap;

/// What stands where something was cut off.
const CUT: &str = "…";

/// The width of `text`, which has to be on one line, set at `size`.
pub fn width(text: &str, size: i32) -> i32 {
    let thousandths: i64 = graphemes(&visible(text)).map(|(grapheme, cells)| thousandths(grapheme, cells)).sum();
    i32::try_from((thousandths * i64::from(size) + 999) / 1000).unwrap_or(i32::MAX)
}

/// `text` with a mark where it was cut to fit into `room`; nothing where not even a sign fits.
pub fn fit(text: &str, size: i32, room: i32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - width(CUT, size);
    let fitting = graphemes(text).take_while(|(grapheme, _)| {
        left -= width(grapheme, size);
        left >= 0
    });
    let kept: String = fitting.map(|(grapheme, _)| grapheme).collect();
    if kept.is_empty() { kept } else { format!("{}{CUT}", kept.trim_end()) }
}

/// `text` in lines no wider than `room`, broken as text is; where a word is wider, in that word.
pub fn wrap(text: &str, size: i32, room: i32) -> Vec<String> {
    if width(text, size) <= room {
        return vec![text.to_owned()];
    }
    let fits = |lines: &Vec<String>| lines.iter().all(|line| width(line, size) <= room);
    // As many cells as the room has on average, or a few less where a line is wider than others.
    let average =
        i64::try_from(cells::width(text)).unwrap_or(0) * i64::from(room) / i64::from(width(text, size).max(1));
    let most = usize::try_from(average + 2).unwrap_or(0).max(1);
    (1..=most).rev().map(|cells| wrap::wrap(text, cells)).find(fits).unwrap_or_else(|| wrap::wrap(text, 1))
}

/// Of the height of a letter.
fn thousandths(grapheme: &str, cells: usize) -> i64 {
    let Some(letter) = grapheme.chars().next().filter(char::is_ascii) else {
        // Signs of ambiguous width (“ … ·) are as wide as hanzi in a font of hanzi.
        let latin = grapheme.chars().all(char::is_alphabetic) && cells < 2;
        return if latin { 640 } else { 1000 };
    };
    match letter {
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 920,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 310,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' => 400,
        'A'..='Z' | '&' => 740,
        _ => 620,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hanzi_take_a_square_and_letters_less() {
        assert_eq!(width("教师周转房", 30), 150);
        assert_eq!(width("……", 30), 60);
        assert!(width("teacher housing", 30) < 15 * 20);
        assert_eq!(fit("教师周转房", 30, 100), "教师…");
        assert_eq!(fit("教师周转房", 30, 20), "");
        assert_eq!(wrap("初步设计及概算", 30, 95), ["初步设", "计及概", "算"]);
    }

    proptest! {
        #[test]
        fn what_is_fitted_and_wrapped_fits(text in "\\PC{0,30}", size in 10_i32..60, room in 60_i32..900) {
            let text = visible(&text).replace('\n', " ");
            prop_assert!(width(&fit(&text, size, room), size) <= room);
            for line in wrap(&text, size, room) {
                prop_assert!(width(&line, size) <= room || graphemes(&line).count() == 1, "{line}");
            }
        }
    }
}
