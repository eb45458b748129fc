//! Signs of ambiguous width: one cell in the terminals of today, two in some that are set up for Chinese.
//!
//! Which it is is a property of the terminal that the process draws on, not of a text. So it is set once, where the program
//! finds out about its terminal, and holds for the thread that draws: a thread and not the process, so that tests try both.

use std::cell::Cell;

use unicode_width::UnicodeWidthStr as _;

/// How many cells a sign of East Asian width class A takes: `“ ” … — ① ± ─ █`, and letters such as `α` and `é`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ambiguous {
    #[default]
    One,
    Two,
}

thread_local! {
    static AMBIGUOUS: Cell<Ambiguous> = const { Cell::new(Ambiguous::One) };
}

/// Measures from now on as the terminal draws. What was fitted before does not fit any more.
pub fn set_ambiguous(ambiguous: Ambiguous) {
    AMBIGUOUS.set(ambiguous);
}

/// The cells of a grapheme cluster that holds no control character.
pub(in crate::text) fn grapheme_width(grapheme: &str) -> usize {
    match AMBIGUOUS.get() {
        Ambiguous::One => grapheme.width(),
        Ambiguous::Two if grapheme.starts_with(is_ambiguous_letter) => 2,
        Ambiguous::Two => grapheme.width_cjk(),
    }
}

/// Whether a grapheme takes two cells in every terminal.
pub(in crate::text) fn is_wide(grapheme: &str) -> bool {
    grapheme.width() > 1
}

/// `unicode-width` counts letters and accents of class A as one cell even where the rest of the class takes two; terminals
/// make no such difference.
fn is_ambiguous_letter(c: char) -> bool {
    !c.is_ascii() && LETTERS.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

#[rustfmt::skip]
const LETTERS: [(char, char); 61] = [
    ('\u{a8}', '\u{a8}'), ('ª', 'ª'), ('\u{b4}', '\u{b4}'), ('\u{b8}', '\u{b8}'), ('º', 'º'), ('Æ', 'Æ'), ('Ð', 'Ð'),
    ('Ø', 'Ø'), ('Þ', 'á'), ('æ', 'æ'), ('è', 'ê'), ('ì', 'í'), ('ð', 'ð'), ('ò', 'ó'), ('ø', 'ú'), ('ü', 'ü'),
    ('þ', 'þ'), ('ā', 'ā'), ('đ', 'đ'), ('ē', 'ē'), ('ě', 'ě'), ('Ħ', 'ħ'), ('ī', 'ī'), ('ı', 'ĳ'), ('ĸ', 'ĸ'),
    ('Ŀ', 'ł'), ('ń', 'ń'), ('ň', 'ŋ'), ('ō', 'ō'), ('Œ', 'œ'), ('Ŧ', 'ŧ'), ('ū', 'ū'), ('ǎ', 'ǎ'), ('ǐ', 'ǐ'),
    ('ǒ', 'ǒ'), ('ǔ', 'ǔ'), ('ǖ', 'ǖ'), ('ǘ', 'ǘ'), ('ǚ', 'ǚ'), ('ǜ', 'ǜ'), ('ɑ', 'ɑ'), ('ɡ', 'ɡ'),
    ('\u{2c4}', '\u{2c4}'), ('\u{2c7}', '\u{2c7}'), ('\u{2c9}', '\u{2cb}'), ('\u{2cd}', '\u{2cd}'),
    ('\u{2d0}', '\u{2d0}'), ('\u{2d8}', '\u{2db}'), ('\u{2dd}', '\u{2dd}'), ('\u{2df}', '\u{2df}'), ('Α', 'Ρ'),
    ('Σ', 'Ω'), ('α', 'ρ'), ('σ', 'ω'), ('Ё', 'Ё'), ('А', 'я'), ('ё', 'ё'), ('\u{207f}', '\u{207f}'),
    ('\u{2113}', '\u{2113}'), ('\u{2126}', '\u{2126}'), ('\u{212b}', '\u{212b}'),
];
