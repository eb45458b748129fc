//! Breaking lines by width, with 避头尾: which signs may not stand at a line's start or end is GB/T 15834-2011's rule.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::cells::{grapheme_width, is_plain, is_wide, plain, plain_width, visible, width};

/// May not begin a line.
const CLOSING: &str = "，。、；：？！）》〉】〗」』〕］｝”’…·～％‰℃°′″㎡㎥㎞㎏｡､｣,.;:?!)]}%";
/// May not end a line.
const OPENING: &str = "（《〈【〖「『〔［｛“‘￥＄¥$€№([{";
/// Belongs to what stands before it and to what follows.
const BETWEEN: &str = "/／\"'";

/// `text` in lines of at most `cells` cells, as [`visible`] shows it; only a grapheme wider than that makes a wider
/// line.
///
/// Line breaks in it stay, and an empty line stays an empty line; the blanks at a new break go. Words, and numbers with
/// their unit signs, stay whole where a line holds them, and 避头尾 holds wherever a line has another place to break.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    wrap_indented(text, cells, "", "")
}

/// [`wrap`] with `first` before the first line and `rest` before the others, both within the `cells`: for lists, and,
/// a paragraph at a time, for 首行缩进.
pub fn wrap_indented(text: &str, cells: usize, first: &str, rest: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in visible(text).split('\n') {
        let mut left = paragraph.trim_end();
        loop {
            let prefix = if lines.is_empty() { first } else { rest };
            let room = cells.saturating_sub(width(prefix));
            // Most cells of a table are one line: there is no place in it to look for.
            if plain(left).is_some_and(|cells| cells <= room) {
                lines.push(format!("{prefix}{left}").trim_end().to_owned());
                break;
            }
            left = without_indent_too_wide(left, room);
            let (line, after) = left.split_at_checked(line_end(left, room)).unwrap_or((left, ""));
            lines.push(format!("{prefix}{line}").trim_end().to_owned());
            left = without_indent(after);
            if left.is_empty() {
                break;
            }
        }
    }
    lines
}

/// The lines of one paragraph as ranges of its bytes, by the rules of [`wrap`] but with nothing left out, so that a
/// caret can stand anywhere: every character is in one line, in order, and blanks at a break hang at the end of theirs,
/// past the `cells` where there are many. An empty paragraph is one empty line.
///
/// Lines are found as they are asked for.
pub fn lines(paragraph: &str, cells: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = paragraph.get(start..)?;
        let end = start + line_end(rest, cells);
        next = Some(end).filter(|end| *end < paragraph.len());
        Some(start..end)
    })
}

/// A grapheme of a paragraph.
#[derive(Clone, Copy)]
struct Sign {
    bytes: usize,
    /// As [`visible`] shows it.
    cells: usize,
    blank: bool,
    /// What it is judged by: the first character that is seen of it.
    face: char,
}

impl Sign {
    /// The sign that `text` begins with.
    fn first(text: &str) -> Option<Self> {
        let mut characters = text.chars();
        let face = characters.next()?;
        if is_plain(face) && characters.next().is_none_or(is_plain) {
            let blank = matches!(face, ' ' | '\u{3000}');
            return Some(Self { bytes: face.len_utf8(), cells: plain_width(face), blank, face });
        }
        let grapheme = text.graphemes(true).next()?;
        let shown = visible(grapheme);
        let blank = shown.chars().all(|c| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}'));
        let cells = if shown == grapheme { grapheme_width(grapheme) } else { width(&shown) };
        Some(Self { bytes: grapheme.len(), cells, blank, face: shown.chars().next()? })
    }

    fn all(text: &str) -> impl Iterator<Item = Self> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let sign = Self::first(rest)?;
            rest = rest.get(sign.bytes..)?;
            Some(sign)
        })
    }
}

/// How good it is to break before a sign, worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seam {
    /// Against 避头尾.
    Shut,
    /// Inside a word or number.
    Word,
    Open,
}

/// The seam between two signs that have blanks between them (`spaced`) or not.
fn seam(last: char, next: char, spaced: bool) -> Seam {
    // Most of a Chinese text, and most of an English one.
    match (last, next) {
        ('一'..='鿿', '一'..='鿿') => return Seam::Open,
        _ if last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric() => {
            return if spaced { Seam::Open } else { Seam::Word };
        }
        _ => {}
    }
    if OPENING.contains(last) || CLOSING.contains(next) {
        return Seam::Shut;
    }
    if spaced {
        return Seam::Open;
    }
    // A path after its announcement: `台账：/home/…`.
    if last == '：' && next == '/' {
        return Seam::Open;
    }
    if BETWEEN.contains(last) || BETWEEN.contains(next) || (last == '—' && next == '—') {
        return Seam::Shut;
    }
    if of_a_word(last) && of_a_word(next) { Seam::Word } else { Seam::Open }
}

fn of_a_word(c: char) -> bool {
    let narrow = || !is_wide(c.encode_utf8(&mut [0; 4]));
    c.is_ascii_graphic()
        || matches!(c, '’' | '–' | '\u{A0}' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
        || c.is_alphanumeric() && narrow()
}

/// How many bytes of `text` make its first line: up to the last of the best seams within `room` cells.
fn line_end(text: &str, room: usize) -> usize {
    let mut best = (Seam::Shut, 0);
    let (mut at, mut cells, mut inked) = (0, 0, 0);
    let mut last = None;
    let mut spaced = false;
    for sign in Sign::all(text) {
        let before = match last {
            Some(last) if !sign.blank => seam(last, sign.face, spaced),
            _ => Seam::Shut,
        };
        if before >= best.0 {
            best = (before, at);
        }
        at += sign.bytes;
        cells += sign.cells;
        if !sign.blank {
            inked = cells;
            last = Some(sign.face);
        }
        spaced = sign.blank;
        if inked > room {
            // The first sign stays, whatever its width.
            return if best.1 == 0 { at } else { best.1 };
        }
    }
    at
}

fn without_indent(text: &str) -> &str {
    let indent: usize = Sign::all(text).take_while(|sign| sign.blank).map(|sign| sign.bytes).sum();
    text.get(indent..).unwrap_or_default()
}

fn without_indent_too_wide(text: &str, room: usize) -> &str {
    let inked = without_indent(text);
    let indent = text.len() - inked.len();
    let signs = Sign::all(text).scan(0, |at, sign| {
        let start = std::mem::replace(at, *at + sign.bytes);
        (start <= indent).then_some(sign.cells)
    });
    if signs.sum::<usize>() > room { inked } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wrapped(text: &str, cells: usize) -> String {
        wrap(text, cells).join("\n")
    }

    fn pieces(paragraph: &str, cells: usize) -> Vec<&str> {
        lines(paragraph, cells).map(|line| paragraph.get(line).unwrap()).collect()
    }

    #[test]
    fn hanzi_break_anywhere() {
        insta::assert_snapshot!(wrapped("教师周转房主体完工", 8), @r"
        教师周转
        房主体完
        工
        ");
    }

    #[test]
    fn no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one() {
        insta::assert_snapshot!(wrapped("主体封顶，内外装修（含水电）。", 8), @r"
        主体封
        顶，内外
        装修（含
        水电）。
        ");
        insta::assert_snapshot!(wrapped("按期完成《方案》要求：“封顶”、“验收”", 10), @r"
        按期完成
        《方案》要
        求：“封
        顶”、“验
        收”
        ");
    }

    #[test]
    fn words_and_numbers_with_their_signs_stay_whole() {
        insta::assert_snapshot!(wrapped("完成率36.4%，建筑面积5800㎡，见P01 plan B", 10), @r"
        完成率
        36.4%，建
        筑面积
        5800㎡，见
        P01 plan B
        ");
        insta::assert_snapshot!(wrapped("The teachers’ flats (8/22) are complete", 14), @r"
        The teachers’
        flats (8/22)
        are complete
        ");
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        insta::assert_snapshot!(wrapped("the responsibility list", 8), @r"
        the
        responsi
        bility
        list
        ");
    }

    #[test]
    fn a_path_may_stand_on_a_line_of_its_own() {
        assert_eq!(wrapped("已新建：/home/wang/l.topout", 20), "已新建：\n/home/wang/l.topout");
    }

    #[test]
    fn double_signs_are_not_split() {
        insta::assert_snapshot!(wrapped("甲乙——丙丁……戊", 5), @r"
        甲乙
        ——丙
        丁……
        戊
        ");
    }

    #[test]
    fn line_breaks_and_indents_stay_and_blanks_at_new_breaks_go() {
        assert_eq!(wrap("一\n\n  二 三  \n", 4), ["一", "", "  二", "三", ""]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(wrap("   教师", 3), ["教", "师"]);
    }

    #[test]
    fn a_line_too_narrow_for_its_sign_still_holds_it() {
        assert_eq!(wrap("教a师", 1), ["教", "a", "师"]);
        assert_eq!(wrap("教 师", 0), ["教", "师"]);
        assert_eq!(wrap("（，）", 2), ["（", "，", "）"]);
    }

    #[test]
    fn the_lines_of_a_field_leave_nothing_out() {
        assert_eq!(pieces("主体封顶，内外装修（含水电）。", 8), ["主体封", "顶，内外", "装修（含", "水电）。"]);
        assert_eq!(pieces("the  main   part ", 6), ["the  ", "main   ", "part "]);
        assert_eq!(pieces("   教师", 3), ["   ", "教", "师"]);
        assert_eq!(pieces("甲\u{202E}乙", 8), ["甲", "\u{202E}", "乙"], "it is shown as <U+202E>");
        assert_eq!(pieces("甲👨\u{200D}👩乙e\u{301}甲", 4), ["甲👨\u{200D}👩", "乙e\u{301}", "甲"]);
        assert_eq!(pieces("", 8), [""]);
    }

    #[test]
    fn a_list_hangs_and_a_paragraph_is_indented() {
        assert_eq!(wrap_indented("教师周转房\n主体", 7, "- ", "  "), ["- 教师", "  周转", "  房", "  主体"]);
        assert_eq!(wrap_indented("教师周转房", 8, "　　", ""), ["　　教师", "周转房"]);
        assert_eq!(wrap_indented("", 8, "- ", ""), ["-"]);
    }

    fn inked(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace()).collect()
    }

    fn phrase() -> impl Strategy<Value = String> {
        let parts = "[（《【“]{0,2}([甲乙丙]{1,3}|[a-z]{1,5}|[0-9]{1,4}%?)[，。；：？！、）》】”…%]{0,2}(——| )?";
        prop::collection::vec(parts, 0..12).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn nothing_but_blanks_is_lost(text in any::<String>(), cells in 0_usize..40) {
            prop_assert_eq!(inked(&wrap(&text, cells).concat()), inked(&visible(&text)));
        }

        #[test]
        fn the_lines_of_a_field_are_its_text(text in "\\PC{0,60}|(甲|，|a| |\u{301}|\u{202E}|👨\u{200D}👩){0,40}", cells in 1_usize..40) {
            let pieces = pieces(&text, cells);
            prop_assert_eq!(pieces.concat(), &*text);
            for piece in pieces {
                let is_one = piece.graphemes(true).count() <= 1;
                prop_assert!(width(piece.trim_end()) <= cells || is_one, "{piece:?}");
            }
        }

        #[test]
        fn a_field_breaks_where_a_page_breaks(text in phrase(), cells in 3_usize..40) {
            let kept: Vec<_> = pieces(&text, cells).iter().map(|piece| piece.trim()).collect();
            prop_assert_eq!(kept, wrap(&text, cells));
        }

        #[test]
        fn no_line_is_wider_than_asked(text in any::<String>(), cells in 3_usize..40) {
            for line in wrap_indented(&text, cells, "- ", " ") {
                prop_assert!(width(&line) <= cells || line.graphemes(true).count() <= 3, "{line:?}");
            }
        }

        #[test]
        fn the_line_breaks_of_the_text_stay(texts in prop::collection::vec("[甲乙a ，]{0,12}", 1..5)) {
            let kept: Vec<_> = texts.iter().map(|text| text.trim_end()).collect();
            prop_assert_eq!(wrap(&texts.join("\n"), 99), kept);
        }

        #[test]
        fn signs_stand_where_they_may(text in phrase(), cells in 16_usize..40) {
            for line in wrap(&text, cells) {
                prop_assert!(!line.starts_with(|c| CLOSING.contains(c)), "{line}");
                prop_assert!(!line.ends_with(|c| OPENING.contains(c)), "{line}");
            }
            let wrapped = wrapped(&text, cells);
            prop_assert!(!wrapped.contains("—\n—") || text.contains("———"), "{wrapped}");
        }

        #[test]
        fn words_stay_whole(words in prop::collection::vec("[a-z]{1,8}|[0-9]{1,7}%", 1..12), cells in 8_usize..40) {
            for between in [" ", "甲"] {
                let wrapped = wrap(&words.join(between), cells).join(between);
                let kept: Vec<_> = wrapped.split(between).filter(|word| !word.is_empty()).collect();
                prop_assert_eq!(&kept, &words);
            }
        }
    }
}
