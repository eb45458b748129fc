//! What to say instead of words that can mean two things, or that no calendar here knows: `docs/dates.md` lists them.

use super::normalise;

/// Why words are no date, where that can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// 9月中旬前: before it begins, or by its end.
    TenDays,
    /// 三季度前, by August: the same of a longer part.
    Period,
    /// 开学前: which term.
    Term,
    /// 15日前: of which month.
    Month,
    /// 春节前: another day every year.
    MovingFeast,
}

const FEASTS: &[&str] = &["春节", "元宵", "清明", "端午", "中秋", "重阳", "spring festival", "chinese new year"];

impl Instead {
    /// What is the matter with words that could not be read as a date.
    pub fn of(words: &str) -> Option<Self> {
        let folded = normalise::fold(words)?;
        let text = folded.as_str();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let is_bound = text.ends_with('前') || ["by ", "before "].iter().any(|bound| text.starts_with(bound));
        let figures = text.trim_end_matches(['之', '以', '前', '日', '号']);
        Some(match () {
            () if has(FEASTS) => Self::MovingFeast,
            () if !is_bound => return None,
            () if has(&["旬", " early ", " mid ", " mid-", " late "]) => Self::TenDays,
            () if has(&["开学", "term"]) => Self::Term,
            () if !figures.is_empty() && figures.chars().all(|c| c.is_ascii_digit()) && text != figures => Self::Month,
            () if has(&["季度", "半年", "年", "quarter", " q", " h1", " h2"]) || is_month(text) => Self::Period,
            () => return None,
        })
    }
}

/// by August
fn is_month(text: &str) -> bool {
    let rest = ["by ", "before "].iter().find_map(|bound| text.strip_prefix(bound));
    rest.is_some_and(|month| month.parse::<chrono::Month>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_mean_two_things_is_known() {
        for (words, instead) in [
            ("9月中旬前", Some(Instead::TenDays)),
            ("10月上旬之前", Some(Instead::TenDays)),
            ("by mid October", Some(Instead::TenDays)),
            ("三季度前", Some(Instead::Period)),
            ("before Q3", Some(Instead::Period)),
            ("by August", Some(Instead::Period)),
            ("开学前", Some(Instead::Term)),
            ("15日前", Some(Instead::Month)),
            ("春节前", Some(Instead::MovingFeast)),
            ("八月开工", None),
            ("", None),
        ] {
            assert_eq!(Instead::of(words), instead, "{words}");
        }
    }
}
