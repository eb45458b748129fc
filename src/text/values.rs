//! Values as people type them: `22栋,592套`, `30天`, `2025年上半年`, lists of names. Both front ends read them here.

use unicode_normalization::UnicodeNormalization as _;

use crate::model::problem::Field;
use crate::model::{Period, Problem, Quantity};

mod figures;

pub use figures::{amount, figure, figure_refs, figures, ratio};

/// Full-width digits, signs and letters as half-width ones.
pub fn half_width(words: &str) -> String {
    words.nfkc().collect::<String>().trim().to_owned()
}

fn bad(field: Field, words: &str) -> Problem {
    Problem::BadValue { field, words: words.to_owned() }
}

/// A number of units.
///
/// # Errors
/// [`Problem::BadValue`] for what is not a whole number; nothing and less are for the ledger to refuse.
pub fn count(words: &str) -> Result<u32, Problem> {
    half_width(words).parse().map_err(|_| bad(Field::Count, words))
}

/// At most so many: a number from 1 on; `None` for `all` (`全部`).
///
/// # Errors
/// [`Problem::BadValue`] for everything else.
pub fn limit(words: &str) -> Result<Option<usize>, Problem> {
    match half_width(words).to_lowercase().as_str() {
        "all" | "全部" => Ok(None),
        typed => typed.parse().ok().filter(|number| *number > 0).map(Some).ok_or_else(|| bad(Field::Count, words)),
    }
}

/// Days from `30`, `30d`, `30天`, `4w` or `4周`.
pub fn days(words: &str) -> Result<i64, Problem> {
    let typed = half_width(words).to_lowercase();
    let number = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = typed.strip_prefix(number).unwrap_or_default().trim();
    let length = match unit {
        "" | "d" | "day" | "days" | "天" | "日" => 1,
        "w" | "week" | "weeks" | "周" => 7,
        _ => return Err(bad(Field::Count, words)),
    };
    number.parse::<u16>().map(|number| i64::from(number) * length).map_err(|_| bad(Field::Count, words))
}

/// Quantities, the one counted in first: a number or `?` before each unit, with commas, spaces or nothing between.
pub fn quantities(words: &str) -> Result<Vec<Quantity>, Problem> {
    let typed = half_width(words);
    let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | '、' | ';');
    let mut rest = typed.trim_matches(is_gap);
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (value, after) = if let Some(after) = rest.strip_prefix('?') {
            (None, after)
        } else {
            let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let number = rest.strip_suffix(after).unwrap_or_default();
            (Some(number.parse().map_err(|_| bad(Field::Count, words))?), after)
        };
        let after = after.trim_start();
        let next = after.trim_start_matches(|c: char| !is_gap(c) && !c.is_ascii_digit() && c != '?');
        let unit = after.strip_suffix(next).unwrap_or_default();
        // `2.5栋` is no whole number, and not 2 of something called `.`.
        if unit.starts_with(['.', '-', '+']) {
            return Err(bad(Field::Count, words));
        }
        if unit.is_empty() {
            return Err(bad(Field::Unit, words));
        }
        found.push(Quantity { value, unit: unit.to_owned(), inferred: false });
        rest = next.trim_start_matches(is_gap);
    }
    if found.is_empty() { Err(Problem::Empty { field: Field::Unit }) } else { Ok(found) }
}

/// A half-year: `2024-H2`, `2024H2`, `2024年下半年`.
pub fn period(words: &str) -> Option<Period> {
    let typed = half_width(words).to_uppercase().replace([' ', '-', '年'], "");
    let (year, half) = typed.split_at_checked(4)?;
    let half = match half {
        "H1" | "上半" => 1,
        "H2" | "下半" => 2,
        _ => return None,
    };
    Period::from_code(&format!("{year}-H{half}"))
}

/// The parts between commas, without the empty ones.
pub fn comma_list(words: &str) -> Vec<String> {
    words.split([',', '，', '、']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Whether `words` say that there is none.
pub fn is_none(words: &str) -> bool {
    matches!(words.trim(), "none" | "None" | "无" | "不定" | "未定")
}

/// Whether a field is to be emptied: nothing in it, or that there is none.
pub fn is_cleared(words: &str) -> bool {
    words.trim().is_empty() || is_none(words)
}

/// Whether a data date is meant that is always today's.
pub fn is_today(words: &str) -> bool {
    matches!(half_width(words).to_lowercase().as_str(), "today" | "今天" | "今日" | "当天" | "随时钟" | "clock")
}

/// Whether the last of several is meant.
pub fn is_last(words: &str) -> bool {
    matches!(half_width(words).to_lowercase().as_str(), "last" | "上期" | "上一期" | "最近一期")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(words: &str) -> Vec<(Option<u32>, String)> {
        quantities(words).unwrap().into_iter().map(|quantity| (quantity.value, quantity.unit)).collect()
    }

    #[test]
    fn quantities_are_read_with_commas_spaces_and_full_width_digits() {
        let wanted = vec![(Some(22), "栋".to_owned()), (Some(592), "套".to_owned())];
        for words in ["22栋,592套", "22栋 592套", "22栋，592套", "２２栋、５９２套", "22 栋 592 套", "22栋592套"]
        {
            assert_eq!(typed(words), wanted, "{words}");
        }
        assert_eq!(typed("3 schools, 40 rooms"), [(Some(3), "schools".to_owned()), (Some(40), "rooms".to_owned())]);
    }

    #[test]
    fn an_unknown_amount_is_a_question_mark() {
        assert_eq!(typed("?所"), [(None, "所".to_owned())]);
        assert_eq!(typed("？所，12栋"), [(None, "所".to_owned()), (Some(12), "栋".to_owned())]);
    }

    #[test]
    fn quantities_without_a_number_or_a_unit_are_refused() {
        assert_eq!(quantities("22"), Err(bad(Field::Unit, "22")));
        assert_eq!(quantities("栋"), Err(bad(Field::Count, "栋")));
        assert_eq!(quantities("22栋,7"), Err(bad(Field::Unit, "22栋,7")));
        for words in ["2.5栋", "２．５栋", "-2栋"] {
            assert_eq!(quantities(words), Err(bad(Field::Count, words)));
        }
        assert_eq!(quantities("99999999999栋"), Err(bad(Field::Count, "99999999999栋")));
        assert_eq!(quantities(" "), Err(Problem::Empty { field: Field::Unit }));
    }

    #[test]
    fn a_half_year_is_typed_as_code_or_in_chinese() {
        for words in ["2025-H1", "2025-h1", "２０２５H1", "2025年上半年", "2025上半年"] {
            assert_eq!(period(words), Period::from_code("2025-H1"), "{words}");
        }
        for words in ["2025", "2025-H3", "上半年", "25-H1", "2025-H11", "明年"] {
            assert_eq!(period(words), None, "{words}");
        }
    }

    #[test]
    fn days_may_be_weeks() {
        for (words, wanted) in
            [("30", 30), ("30d", 30), ("90d", 90), ("8w", 56), ("３０天", 30), ("4w", 28), ("2 周", 14), ("0", 0)]
        {
            assert_eq!(days(words).unwrap(), wanted, "{words}");
        }
        for words in ["", "d", "-3", "3 months", "99999"] {
            assert!(days(words).is_err(), "{words}");
        }
    }

    proptest! {
        /// Whatever quantities there are, written with commas they are read back.
        #[test]
        fn quantities_survive_being_written(list in prop::collection::vec((prop::option::of(0_u32..100_000), "[栋套所个]{1,3}"), 1..5)) {
            let words = list.iter().map(|(value, unit)| match value {
                Some(value) => format!("{value}{unit}"),
                None => format!("?{unit}"),
            }).collect::<Vec<_>>().join(",");
            prop_assert_eq!(typed(&words), list);
        }

        /// No text brings the readers down, and what is read as quantities has a unit for each.
        #[test]
        fn any_text_is_read_or_refused(words in "\\PC{0,24}") {
            if let Ok(list) = quantities(&words) {
                prop_assert!(list.iter().all(|quantity| !quantity.unit.is_empty()));
            }
            let _ = (figures(&words, 2), days(&words), count(&words), amount(&words), figure_refs(&words), ratio(&words));
        }
    }
}
