//! Figures as people type them: `22栋,592套`, `约1200`, `21,1`, `30天`.

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization as _;

use crate::model::problem::Field;
use crate::model::{Problem, Qualifier, Quantity};

/// Marks of a qualifier before the number.
const BEFORE: [(&str, Qualifier); 15] = [
    ("不超过", Qualifier::Ceiling),
    ("<=", Qualifier::Ceiling),
    ("≤", Qualifier::Ceiling),
    ("at most", Qualifier::Ceiling),
    ("大约", Qualifier::About),
    ("约", Qualifier::About),
    ("~", Qualifier::About),
    ("about", Qualifier::About),
    ("近", Qualifier::Nearly),
    ("nearly", Qualifier::Nearly),
    ("超过", Qualifier::Over),
    (">", Qualifier::Over),
    ("over", Qualifier::Over),
    ("有望", Qualifier::Forecast),
    ("expected", Qualifier::Forecast),
];

/// Marks after it.
const AFTER: [(&str, Qualifier); 4] =
    [("左右", Qualifier::About), ("多", Qualifier::Over), ("余", Qualifier::Over), ("+", Qualifier::Over)];

/// Full-width digits, signs and letters as half-width ones.
fn half_width(words: &str) -> String {
    words.nfkc().collect::<String>().trim().to_owned()
}

fn bad(field: Field, words: &str) -> Problem {
    Problem::BadValue { field, words: words.to_owned() }
}

/// A number of units.
///
/// # Errors
/// [`Problem::BadValue`] for what is not a whole number; nothing and less are for the ledger to refuse.
pub(super) fn count(words: &str) -> Result<u32, Problem> {
    half_width(words).parse().map_err(|_| bad(Field::Count, words))
}

/// Days from `30`, `30d`, `30天`, `4w` or `4周`.
pub(super) fn days(words: &str) -> Result<i64, Problem> {
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
pub(super) fn quantities(words: &str) -> Result<Vec<Quantity>, Problem> {
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

/// A figure and how exactly it is meant.
pub(super) fn figure(words: &str) -> Result<(Decimal, Qualifier), Problem> {
    let typed = half_width(words).to_lowercase();
    let before = BEFORE.iter().find_map(|(mark, qualifier)| Some((typed.strip_prefix(mark)?, *qualifier)));
    let after = || AFTER.iter().find_map(|(mark, qualifier)| Some((typed.strip_suffix(mark)?, *qualifier)));
    let (number, qualifier) = before.or_else(after).unwrap_or((&typed, Qualifier::Exact));
    Decimal::from_str_exact(number.trim()).map(|value| (value, qualifier)).map_err(|_| bad(Field::Value, words))
}

/// One figure for each measure of an indicator; nothing between two commas leaves one out.
pub(super) fn figures(words: &str) -> Result<Vec<Option<(Decimal, Qualifier)>>, Problem> {
    half_width(words)
        .split([',', '、'])
        .map(|part| if part.trim().is_empty() { Ok(None) } else { figure(part).map(Some) })
        .collect()
}

/// An amount of money in 万元.
pub(super) fn amount(words: &str) -> Result<Decimal, Problem> {
    let typed = half_width(words);
    let number = typed.trim_end_matches("万元").trim();
    let (whole, fraction) = number.split_at_checked(number.find('.').unwrap_or(number.len())).unwrap_or((number, ""));
    let grouped = whole.split(',').skip(1).all(|group| group.len() == 3) && !whole.starts_with(',');
    let number = if grouped { whole.replace(',', "") + fraction } else { number.to_owned() };
    Decimal::from_str_exact(&number).map_err(|_| bad(Field::Value, words))
}

/// The parts between commas, without the empty ones.
pub(super) fn comma_list(words: &str) -> Vec<String> {
    words.split([',', '，', '、']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Whether `words` say that there is none.
pub(super) fn is_none(words: &str) -> bool {
    matches!(words.trim(), "none" | "None" | "无" | "不定" | "未定")
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
    fn a_figure_keeps_how_exactly_it_is_meant() {
        for (words, value, qualifier) in [
            ("23", "23", Qualifier::Exact),
            ("约1200", "1200", Qualifier::About),
            ("~1200", "1200", Qualifier::About),
            ("～１２００", "1200", Qualifier::About),
            ("about 1200", "1200", Qualifier::About),
            ("1200左右", "1200", Qualifier::About),
            ("近300", "300", Qualifier::Nearly),
            ("4000多", "4000", Qualifier::Over),
            ("4000余", "4000", Qualifier::Over),
            ("over 4000", "4000", Qualifier::Over),
            ("≤5", "5", Qualifier::Ceiling),
            ("不超过5", "5", Qualifier::Ceiling),
            ("有望98.5", "98.5", Qualifier::Forecast),
            ("-3.50", "-3.50", Qualifier::Exact),
        ] {
            assert_eq!(figure(words).unwrap(), (value.parse().unwrap(), qualifier), "{words}");
        }
        for words in ["", "约", "很多", "1万亿吧", "12 栋"] {
            assert_eq!(figure(words), Err(bad(Field::Value, words)), "{words}");
        }
    }

    #[test]
    fn an_amount_may_have_its_thousands_grouped() {
        for words in ["1200.5", "1,200.5", "1,200.5万元", "１，２００.５ 万元"] {
            assert_eq!(amount(words).unwrap(), "1200.5".parse().unwrap(), "{words}");
        }
        for words in ["1,20", ",200", "12,00,000", "1200.5,1", "一千"] {
            assert_eq!(amount(words), Err(bad(Field::Value, words)));
        }
    }

    #[test]
    fn several_measures_take_several_figures_and_one_can_be_left_out() {
        let exact = |value: i64| Some((Decimal::from(value), Qualifier::Exact));
        assert_eq!(figures("21,1").unwrap(), [exact(21), exact(1)]);
        assert_eq!(figures("21，，1").unwrap(), [exact(21), None, exact(1)]);
        assert!(figures("21,一").is_err());
    }

    #[test]
    fn days_may_be_weeks() {
        for (words, wanted) in [("30", 30), ("30d", 30), ("３０天", 30), ("4w", 28), ("2 周", 14), ("0", 0)] {
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
            let _ = (figures(&words), days(&words), count(&words), amount(&words));
        }
    }
}
