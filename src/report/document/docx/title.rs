//! A title in lines that belong together: words stay whole, and lines are of about a length (GB/T 9704-2012, 7.3.1).

use unicode_segmentation::UnicodeSegmentation;

use crate::text::cells::width;

/// What a line of a title begins with rather than ends with, and the other way round.
const BEGINS: [char; 4] = ['与', '和', '及', '暨'];
const ENDS: [char; 8] = ['的', '，', '：', '、', '”', '》', '）', ' '];

/// What no line begins with, and none ends with.
const NEVER_BEGINS: &str = "）》」』】”’，。：；、！？)]}>,.:;!? ";
const NEVER_ENDS: &str = "（《「『【“‘([{<";

/// How much lines may differ in length, in cells, before words are cut that nothing is known of.
const UNEVEN: usize = 16;

/// `title` with the ends of its lines, where it is longer than `room` cells.
pub(super) fn lines(title: &str, room: usize) -> String {
    let Some(at) = middle(title).filter(|_| width(title) > room) else { return title.to_owned() };
    let (one, other) = title.split_at(at);
    format!("{}\n{}", lines(one.trim_end(), room), lines(other, room))
}

/// Where to break it in two.
fn middle(title: &str) -> Option<usize> {
    let signs = title.grapheme_indices(true);
    let places = signs.clone().zip(signs.skip(1)).filter_map(|((_, left), (at, right))| {
        let (left, right) = (left.chars().next_back()?, right.chars().next()?);
        let never = NEVER_BEGINS.contains(right) || NEVER_ENDS.contains(left);
        let inside_word = left.is_ascii_alphanumeric() && right.is_ascii_alphanumeric();
        if never || inside_word {
            return None;
        }
        let (one, other) = title.split_at(at);
        let uneven = width(one.trim_end()).abs_diff(width(other));
        let known = BEGINS.contains(&right) || ENDS.contains(&left);
        Some((if known { uneven } else { uneven + UNEVEN }, at))
    });
    places.min().map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_fits_stays_on_its_line() {
        assert_eq!(lines("教育项目进展情况", 40), "教育项目进展情况");
        assert_eq!(lines("", 40), "");
    }

    #[test]
    fn a_long_one_is_broken_where_a_reader_would() {
        let title = "xx市教育体育局重点项目与工作计划台账进展情况";
        assert_eq!(lines(title, 40), "xx市教育体育局重点项目\n与工作计划台账进展情况");
        let title = "Education Bureau: key projects and work plan – progress";
        assert_eq!(lines(title, 40), "Education Bureau: key projects\nand work plan – progress");
        assert_eq!(lines("（2024年）全市“十四五”教育项目进展情况", 36), "（2024年）全市“十四五”\n教育项目进展情况");
    }

    #[test]
    fn one_that_cannot_be_broken_stays_as_it_is() {
        let word = "x".repeat(50);
        assert_eq!(lines(&word, 40), word);
    }
}
