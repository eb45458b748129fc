//! One way of writing for what is searched and what is typed.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// The characters of `text` with full-width and other compatible forms made plain (NFKC), in lower case, without what
/// can't be seen, blanks as one kind; each with the characters of `text` it comes from.
pub(super) fn fold(text: &str) -> impl Iterator<Item = (char, Range<usize>)> {
    let mut seen = 0;
    text.graphemes(true).flat_map(move |grapheme| {
        let origin = seen..seen + grapheme.chars().count();
        seen = origin.end;
        let blank = grapheme.chars().all(char::is_whitespace);
        // Some signs come apart into a blank and a mark; that blank divides nothing.
        let folded = grapheme.nfkc().filter(move |c| blank || !c.is_whitespace());
        folded.flat_map(char::to_lowercase).filter_map(move |c| Some((plain(c)?, origin.clone())))
    })
}

/// The characters alone. Most texts are made of hanzi and plain letters only, which need no second look.
pub(super) fn letters(text: &str) -> Vec<char> {
    let plainly: Option<Vec<char>> = text.chars().map(simple).collect();
    plainly.unwrap_or_else(|| fold(text).map(|(c, _)| c).collect())
}

/// A character that stands for itself wherever it stands, folded.
fn simple(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c.to_ascii_lowercase()),
        '一'..='鿿' | '、' => Some(c),
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).map(|c| c.to_ascii_lowercase()),
        '。' => Some('.'),
        _ => None,
    }
}

fn plain(c: char) -> Option<char> {
    match c {
        // Typed for the full stop of a code (8。8) when the input method is on.
        '。' => Some('.'),
        c if c.is_whitespace() => Some(' '),
        c if c.is_control() || is_unseen(c) => None,
        c => Some(c),
    }
}

/// Joiners, marks of direction, variation selectors: they come along when text is copied from elsewhere.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_leads_to_the_same_letters(text in "[ -~一-鿿！-～、。\u{301}]{0,12}") {
            prop_assert_eq!(letters(&text), fold(&text).map(|(c, _)| c).collect::<Vec<_>>());
        }
    }
}
