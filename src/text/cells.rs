//! Widths in terminal cells: measuring, fitting and padding. Nobody else counts characters.
//!
//! The unit is the grapheme cluster. Hanzi and full-width signs take two cells; signs of ambiguous width (`“ … ─`) take
//! one, as in the terminals of today, or two ([`set_ambiguous`]). A text is always measured as [`visible`] shows it.

mod ambiguous;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::iter;

pub use ambiguous::{Ambiguous, set_ambiguous};
pub(super) use ambiguous::{grapheme_width, is_wide};
use unicode_segmentation::UnicodeSegmentation as _;

/// What stands where something was cut off. Not `…`, which is of ambiguous width.
const CUT: &str = "..";

/// Where the text stands in its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    Centre,
}

/// How many cells `text` takes on one line.
pub fn width(text: &str) -> usize {
    plain(text).unwrap_or_else(|| graphemes(&visible(text)).map(|(_, width)| width).sum())
}

/// The same where every character is plain: nearly always, and found out as it is counted.
pub(super) fn plain(text: &str) -> Option<usize> {
    text.chars().try_fold(0, |cells, c| is_plain(c).then(|| cells + plain_width(c)))
}

/// `text` on one line in at most `cells` cells, ending in `..` where something was cut off; never half a character.
/// Where there is no room for the mark the text is cut plainly.
pub fn fit(text: &str, cells: usize) -> String {
    let line = one_line(text);
    if take(&line, cells).1.is_empty() {
        return line.into_owned();
    }
    match cells.checked_sub(CUT.len()) {
        Some(room) => format!("{}{CUT}", take(&line, room).0),
        None => take(&line, cells).0.to_owned(),
    }
}

/// As [`fit`], but with the end of the text kept too: what is called alike from the beginning is told apart by it.
pub fn fit_ends(text: &str, cells: usize) -> String {
    /// The share of the cells that the end gets.
    const END: (usize, usize) = (2, 5);
    let line = one_line(text);
    let Some(room) = cells.checked_sub(CUT.len()).filter(|_| !take(&line, cells).1.is_empty()) else {
        return fit(text, cells);
    };
    let most = room * END.0 / END.1;
    let mut taken = 0;
    let end: Vec<&str> = line
        .graphemes(true)
        .rev()
        .take_while(|grapheme| {
            taken += grapheme_width(grapheme);
            taken <= most
        })
        .collect();
    let end: String = end.into_iter().rev().collect();
    format!("{}{CUT}{end}", take(&line, room - width(&end)).0)
}

/// `text` fitted into exactly `cells` cells.
pub fn pad(text: &str, cells: usize, align: Align) -> String {
    let fits = plain(text).filter(|width| *width <= cells && !text.contains('\n'));
    let line = if fits.is_some() { Cow::Borrowed(text) } else { Cow::Owned(fit(text, cells)) };
    let blanks = cells.saturating_sub(fits.unwrap_or_else(|| width(&line)));
    let before = match align {
        Align::Left => 0,
        Align::Right => blanks,
        Align::Centre => blanks / 2,
    };
    let mut field = String::with_capacity(line.len() + blanks);
    field.extend(iter::repeat_n(' ', before));
    field.push_str(&line);
    field.extend(iter::repeat_n(' ', blanks - before));
    field
}

/// `text` divided after as many whole graphemes as `cells` cells hold. The text has to be [`visible`] already.
pub fn take(text: &str, cells: usize) -> (&str, &str) {
    let (mut taken, mut end) = (0, 0);
    for (grapheme, width) in graphemes(text) {
        taken += width;
        if taken > cells {
            return text.split_at_checked(end).unwrap_or((text, ""));
        }
        end += grapheme.len();
    }
    (text, "")
}

/// `text` with everything in it that a terminal would obey instead of showing put into plain signs, so that data can't
/// move the cursor, turn the line round or hide: `^[` for Escape, `<U+202E>` for a bidi override or a zero-width
/// space, one blank for a tab. Line breaks stay, `\r\n` as `\n`. Whoever prints data prints this.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut at_start = true;
    for grapheme in text.graphemes(true) {
        let unseen = grapheme.contains(is_no_sign) || grapheme_width(grapheme) == 0;
        match grapheme {
            "\n" | "\r\n" => shown.push('\n'),
            "\t" => shown.push(' '),
            // A mark with nothing to sit on would sit on whatever is printed before it.
            _ if unseen || at_start && joins_what_precedes(grapheme) => name_each(&mut shown, grapheme),
            _ => shown.push_str(grapheme),
        }
        at_start = unseen;
    }
    Cow::Owned(shown)
}

/// Whether `c` is no sign at all: what controls a terminal or ends a line, and the two that no XML may hold.
fn is_no_sign(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether `c` alone controls, turns round or takes no room, rather than being seen.
pub fn is_unseen(c: char) -> bool {
    !is_plain(c)
        && (is_no_sign(c)
            || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'))
}

/// The grapheme clusters of `text`, which has to be [`visible`] already, each with the cells it takes.
pub fn graphemes(text: &str) -> impl Iterator<Item = (&str, usize)> {
    // Nearly all texts are plain throughout, and where one grapheme ends and the next begins takes long to find out.
    let mut clusters = (!text.chars().all(is_plain)).then(|| text.graphemes(true));
    let mut rest = text.chars();
    iter::from_fn(move || {
        if let Some(clusters) = &mut clusters {
            return clusters.next().map(|grapheme| (grapheme, grapheme_width(grapheme)));
        }
        let (before, c) = (rest.as_str(), rest.next()?);
        before.get(..c.len_utf8()).map(|grapheme| (grapheme, plain_width(c)))
    })
}

/// Whether `c` is certain to be one harmless grapheme, for the texts that need no second look: nearly all.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{3000}' | '‐'..='‧' | '、'..='〟' | '一'..='鿿' | '！'..='～')
}

/// Whether every terminal draws `c` alone in two cells: hanzi, and the signs that go with them.
pub fn is_wide_everywhere(c: char) -> bool {
    matches!(c, '\u{3000}' | '、'..='〟' | '一'..='鿿' | '！'..='～')
}

/// The cells of a character that [`is_plain`] and no line break.
pub(super) fn plain_width(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        '\u{3000}'.. => 2,
        _ => grapheme_width(c.encode_utf8(&mut [0; 4])),
    }
}

fn one_line(text: &str) -> Cow<'_, str> {
    match visible(text) {
        shown if shown.contains('\n') => Cow::Owned(shown.replace('\n', " ")),
        shown => shown,
    }
}

fn joins_what_precedes(grapheme: &str) -> bool {
    format!(" {grapheme}").graphemes(true).count() == 1
}

fn name_each(shown: &mut String, grapheme: &str) {
    for c in grapheme.chars() {
        match c {
            '\0'..='\x1f' => shown.extend(['^', char::from(c as u8 ^ 0x40)]),
            '\x7f' => shown.push_str("^?"),
            _ => write!(shown, "<U+{:04X}>", u32::from(c)).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whatever is likely to push a column out of line.
    const TORTURE: [(&str, usize); 20] = [
        ("教师周转房592套（22栋）", 23),
        ("“引号”", 6),
        ("……", 2),
        ("——", 2),
        ("①②③", 3),
        ("㎡", 2),
        ("１２３", 6),
        ("ｶﾞ", 2),
        ("\u{1100}\u{1161}\u{1102}\u{1161}", 4),
        ("e\u{301}", 1),
        ("✅", 2),
        ("👨\u{200D}👩\u{200D}👧", 2),
        ("🇨🇳", 2),
        ("⚠\u{FE0F}", 2),
        ("8月底前完成80%", 14),
        ("", 0),
        ("\u{1b}[31m红", 8),
        ("\u{202E}abc", 11),
        ("a\tb", 3),
        ("一\n二", 5),
    ];

    #[test]
    fn both_ends_of_a_name_are_kept() {
        assert_eq!(fit_ends("No. 1 Senior High library", 18), "No. 1 Seni..ibrary");
        assert_eq!(fit_ends("产业集聚区第二幼儿园", 14), "产业集聚..儿园");
        assert_eq!(fit_ends("library", 18), "library");
        assert_eq!(fit_ends("library", 1), "l");
        assert_eq!(fit_ends("", 0), "");
    }

    #[test]
    fn every_sign_has_its_width() {
        for (text, cells) in TORTURE {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn signs_of_ambiguous_width_take_what_the_terminal_gives_them() {
        set_ambiguous(Ambiguous::Two);
        for (text, cells) in [
            ("“引号”", 8),
            ("……", 4),
            ("——", 4),
            ("①②③", 6),
            ("±5℃", 5),
            ("─│", 4),
            ("αé", 4),
            ("e\u{301}", 1),
            ("㎡ abc，", 8),
            ("8月底前完成80%", 14),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
        assert_eq!(fit("“引号”", 7), "“引..");
        assert_eq!(pad("±", 3, Align::Right), " ±");
        assert_eq!(take("①②③", 3), ("①", "②③"));
    }

    #[test]
    fn columns_stay_straight_at_every_width() {
        for (text, ambiguous) in TORTURE.iter().flat_map(|(text, _)| [(text, Ambiguous::One), (text, Ambiguous::Two)]) {
            set_ambiguous(ambiguous);
            for cells in 0..=200 {
                for align in [Align::Left, Align::Right, Align::Centre] {
                    assert_eq!(width(&pad(text, cells, align)), cells, "{text:?} in {cells}");
                }
            }
        }
    }

    #[test]
    fn what_fits_stays_and_what_does_not_is_marked() {
        assert_eq!(fit("教师周转房", 10), "教师周转房");
        assert_eq!(fit("教师周转房", 9), "教师周..");
        assert_eq!(fit("教师周转房", 8), "教师周..");
        assert_eq!(fit("教师周转房", 7), "教师..");
        assert_eq!(fit("教师周转房", 2), "..");
        assert_eq!(fit("教师周转房", 1), "");
        assert_eq!(fit("plan", 1), "p");
        assert_eq!(fit("教师", 0), "");
        assert_eq!(fit("第一行\n第二行", 20), "第一行 第二行");
    }

    #[test]
    fn a_field_is_filled_on_the_side_asked_for() {
        assert_eq!(pad("八栋", 7, Align::Left), "八栋   ");
        assert_eq!(pad("八栋", 7, Align::Right), "   八栋");
        assert_eq!(pad("八栋", 7, Align::Centre), " 八栋  ");
        assert_eq!(pad("教师周转房", 7, Align::Right), " 教师..");
    }

    #[test]
    fn a_text_is_divided_between_graphemes() {
        assert_eq!(take("教师周转房", 5), ("教师", "周转房"));
        assert_eq!(take("👨\u{200D}👩\u{200D}👧a", 1), ("", "👨\u{200D}👩\u{200D}👧a"));
        assert_eq!(take("plan", 9), ("plan", ""));
    }

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(visible("\u{1b}]0;title\u{7}教师"), "^[]0;title^G教师");
        assert_eq!(visible("\u{7f}\u{9b}2J"), "^?<U+009B>2J");
        assert_eq!(visible("a\u{202E}b\u{2066}c\u{200F}"), "a<U+202E>b<U+2066>c<U+200F>");
        assert_eq!(visible("\u{FEFF}周\u{200B}转\u{AD}房"), "<U+FEFF>周<U+200B>转<U+00AD>房");
        assert_eq!(visible("甲\u{FFFE}乙\u{FFFF}"), "甲<U+FFFE>乙<U+FFFF>");
        assert_eq!(visible("\u{301}a\u{301}"), "<U+0301>a\u{301}");
        assert_eq!(visible("一\r\n二\n三\r四\t五"), "一\n二\n三^M四 五");
        assert!(matches!(visible("“8月底前”完成80%。"), Cow::Borrowed(_)));
    }

    fn anything() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            prop::collection::vec(prop::sample::select(TORTURE.map(|(text, _)| text).to_vec()), 0..6)
                .prop_map(|parts| parts.concat()),
            "[a教ﾞ\u{300}\u{903}\u{200D}👩🇨\u{1161}\u{110BD}\u{644}\u{627}\u{200B}\r\n]{0,12}",
        ]
    }

    proptest! {
        #[test]
        fn a_plain_text_is_divided_as_any_other(text in "[ -~、-〟一-鿿！-～‐-‧]{0,20}") {
            for ambiguous in [Ambiguous::One, Ambiguous::Two] {
                set_ambiguous(ambiguous);
                let clusters: Vec<_> = text.graphemes(true).map(|it| (it, grapheme_width(it))).collect();
                prop_assert_eq!(graphemes(&text).collect::<Vec<_>>(), clusters);
            }
        }

        #[test]
        fn a_padded_text_takes_its_cells_exactly(text in anything(), cells in 0_usize..60) {
            for (align, ambiguous) in [
                (Align::Left, Ambiguous::One),
                (Align::Right, Ambiguous::Two),
                (Align::Left, Ambiguous::Two),
                (Align::Centre, Ambiguous::One),
            ] {
                set_ambiguous(ambiguous);
                prop_assert_eq!(width(&pad(&text, cells, align)), cells);
            }
        }

        #[test]
        fn a_fitted_text_never_takes_more_and_is_cut_only_where_it_must(text in anything(), cells in 0_usize..60) {
            let fitted = fit(&text, cells);
            prop_assert!(width(&fitted) <= cells);
            prop_assert_eq!(fitted == one_line(&text), width(&text) <= cells);
        }

        #[test]
        fn a_text_measures_as_it_is_shown_and_is_shown_once(text in anything()) {
            let shown = visible(&text);
            prop_assert_eq!(visible(&shown), shown.as_ref());
            prop_assert_eq!(width(&shown), width(&text));
            set_ambiguous(Ambiguous::Two);
            prop_assert_eq!(visible(&text), shown.as_ref());
            set_ambiguous(Ambiguous::One);
            prop_assert!(!shown.chars().any(|c| c.is_control() && c != '\n'));
        }

        #[test]
        fn a_divided_text_is_whole(text in anything(), cells in 0_usize..60) {
            let shown = visible(&text);
            let (head, rest) = take(&shown, cells);
            prop_assert_eq!(format!("{head}{rest}"), shown.as_ref());
            prop_assert!(width(head) <= cells);
        }
    }
}
