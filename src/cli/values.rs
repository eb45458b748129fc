//! Figures as people type them: `22栋,592套`, `约1200`, `21,1`, `30天`.

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization as _;

use crate::model::problem::Field;
use crate::model::{FigureRef, Period, Problem, Qualifier, Quantity};

/// Marks of a qualifier before the number.
const BEFORE: [(&str, Qualifier); 17] = [
    ("不超过", Qualifier::Ceiling),
    ("<=", Qualifier::Ceiling),
    ("≤", Qualifier::Ceiling),
    ("at most", Qualifier::Ceiling),
    ("大约", Qualifier::About),
    ("约", Qualifier::About),
    ("~", Qualifier::About),
    ("〜", Qualifier::About),
    ("≈", Qualifier::About),
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
    [("左右", Qualifier::About), ("多", Qualifier::Over), ("余", Qualifier::Odd), ("+", Qualifier::Over)];

/// Full-width digits, signs and letters as half-width ones.
pub(super) fn half_width(words: &str) -> String {
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

/// `words` without the commas that part thousands: one to three digits, then groups of three.
fn ungrouped(words: &str) -> String {
    let mut plain = String::new();
    let mut rest = words;
    while !rest.is_empty() {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        let run = rest.strip_suffix(after).unwrap_or_default();
        let (first, others) = run.split_once(',').unwrap_or((run, ""));
        let leads = (1..=3).contains(&first.len()) && !first.starts_with('0') && !plain.ends_with('.');
        if leads && others.split(',').all(|group| group.len() == 3) {
            plain.extend(run.chars().filter(char::is_ascii_digit));
        } else {
            plain.push_str(run);
        }
        let next = after.trim_start_matches(|c: char| !c.is_ascii_digit() && c != ',');
        plain.push_str(after.strip_suffix(next).unwrap_or_default());
        rest = next;
    }
    plain
}

/// A figure and how exactly it is meant.
pub(super) fn figure(words: &str) -> Result<(Decimal, Qualifier), Problem> {
    let typed = ungrouped(&half_width(words).to_lowercase());
    let before = BEFORE.iter().find_map(|(mark, qualifier)| Some((typed.strip_prefix(mark)?, *qualifier)));
    let after = || AFTER.iter().find_map(|(mark, qualifier)| Some((typed.strip_suffix(mark)?, *qualifier)));
    let (number, qualifier) = before.or_else(after).unwrap_or((&typed, Qualifier::Exact));
    Decimal::from_str_exact(number.trim()).map(|value| (value, qualifier)).map_err(|_| bad(Field::Value, words))
}

/// One figure for each of `measures` of an indicator; nothing between two commas leaves one out. A comma parts figures or
/// thousands, by how many figures there can be; where it could be either, it is refused.
pub(super) fn figures(words: &str, measures: usize) -> Result<Vec<Option<(Decimal, Qualifier)>>, Problem> {
    let typed = half_width(words);
    let parts = |typed: &str| typed.split([',', '、']).map(str::to_owned).collect::<Vec<_>>();
    let (apart, together) = (parts(&typed), parts(&ungrouped(&typed)));
    let parts = match (apart.len() <= measures, together.len() <= measures) {
        (true, true) if apart != together => return Err(bad(Field::Value, words)),
        (false, true) => together,
        _ => apart,
    };
    parts.iter().map(|part| if part.trim().is_empty() { Ok(None) } else { figure(part).map(Some) }).collect()
}

/// An amount of money in 万元, to two decimals: `300`, `1,200.5`, `300万`, `0.12亿`.
pub(super) fn amount(words: &str) -> Result<Decimal, Problem> {
    let wrong = || bad(Field::Amount, words);
    let typed = half_width(words);
    // 元 alone is refused: a figure ten thousand times too large is taken for a slip of the hand.
    let unit = typed.strip_suffix('元').unwrap_or(&typed);
    let in_ten_thousands = unit.strip_suffix('万').map(|number| (number, 1));
    let in_hundred_millions = unit.strip_suffix('亿').map(|number| (number, 10_000));
    let (number, times) = in_ten_thousands.or(in_hundred_millions).unwrap_or((&typed, 1));
    let value = Decimal::from_str_exact(&ungrouped(number.trim())).map_err(|_| wrong())?;
    let value = value.checked_mul(times.into()).ok_or_else(wrong)?.normalize();
    if value.scale() <= 2 && !value.is_sign_negative() { Ok(value) } else { Err(wrong()) }
}

/// Figures of indicators by where they stand: `K36.1,K36.2`; “none” for none.
pub(super) fn figure_refs(words: &str) -> Result<Vec<FigureRef>, Problem> {
    if is_cleared(words) {
        return Ok(Vec::new());
    }
    comma_list(words).iter().map(|part| figure_ref(part).ok_or_else(|| bad(Field::Figure, words))).collect()
}

/// A part and its whole: `K37.1/K35`; “none” for none.
pub(super) fn ratio(words: &str) -> Result<Option<(FigureRef, FigureRef)>, Problem> {
    if is_cleared(words) {
        return Ok(None);
    }
    let typed = half_width(words);
    let figures = typed.split_once('/').and_then(|(part, whole)| figure_ref(part).zip(figure_ref(whole)));
    figures.map(Some).ok_or_else(|| bad(Field::Figure, words))
}

fn figure_ref(words: &str) -> Option<FigureRef> {
    FigureRef::parse(&half_width(words).to_uppercase())
}

/// A half-year: `2024-H2`, `2024H2`, `2024年下半年`.
pub(super) fn period(words: &str) -> Option<Period> {
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
pub(super) fn comma_list(words: &str) -> Vec<String> {
    words.split([',', '，', '、']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Whether `words` say that there is none.
pub(super) fn is_none(words: &str) -> bool {
    matches!(words.trim(), "none" | "None" | "无" | "不定" | "未定")
}

/// Whether a field is to be emptied: nothing in it, or that there is none.
pub(super) fn is_cleared(words: &str) -> bool {
    words.trim().is_empty() || is_none(words)
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
            ("4000余", "4000", Qualifier::Odd),
            ("over 4000", "4000", Qualifier::Over),
            ("≤5", "5", Qualifier::Ceiling),
            ("不超过5", "5", Qualifier::Ceiling),
            ("有望98.5", "98.5", Qualifier::Forecast),
            ("-3.50", "-3.50", Qualifier::Exact),
            ("1500余", "1500", Qualifier::Odd),
            ("1,600", "1600", Qualifier::Exact),
            ("１，６００", "1600", Qualifier::Exact),
            ("~1,600", "1600", Qualifier::About),
            ("～1600", "1600", Qualifier::About),
            ("〜1600", "1600", Qualifier::About),
            ("≈ 1,234,567.5", "1234567.5", Qualifier::About),
            ("-1,600余", "-1600", Qualifier::Odd),
        ] {
            assert_eq!(figure(words).unwrap(), (value.parse().unwrap(), qualifier), "{words}");
        }
        for words in ["", "约", "很多", "1万亿吧", "12 栋", "余1500", "1,60", "0,600", "1.5,600", "1600,000", ",600"]
        {
            assert_eq!(figure(words), Err(bad(Field::Value, words)), "{words}");
        }
    }

    #[test]
    fn an_amount_may_have_its_thousands_grouped_and_its_unit_said() {
        for (words, wanted) in [
            ("1200.5", "1200.5"),
            ("1,200.5", "1200.5"),
            ("1,200.5万元", "1200.5"),
            ("１，２００.５ 万元", "1200.5"),
            ("300", "300"),
            ("300万", "300"),
            ("0.12亿", "1200"),
            ("1.234567 亿元", "12345.67"),
            ("0", "0"),
            ("12.30", "12.3"),
        ] {
            assert_eq!(amount(words).unwrap(), wanted.parse().unwrap(), "{words}");
        }
        for words in [
            "1,20",
            ",200",
            "12,00,000",
            "1200.5,1",
            "一千",
            "3000000元",
            "12.345",
            "0.1234567亿",
            "-3",
            "",
            "万",
            "300万万",
        ] {
            assert_eq!(amount(words), Err(bad(Field::Amount, words)), "{words}");
        }
    }

    #[test]
    fn several_measures_take_several_figures_and_one_can_be_left_out() {
        let exact = |value: i64| Some((Decimal::from(value), Qualifier::Exact));
        assert_eq!(figures("21,1", 2).unwrap(), [exact(21), exact(1)]);
        assert_eq!(figures("21，，1", 3).unwrap(), [exact(21), None, exact(1)]);
        assert!(figures("21,一", 2).is_err());
    }

    #[test]
    fn a_comma_parts_thousands_where_it_cannot_part_figures() {
        let exact = |value: i64| Some((Decimal::from(value), Qualifier::Exact));
        assert_eq!(figures("１，６００", 1).unwrap(), [exact(1600)]);
        assert_eq!(figures("1,600、20", 2).unwrap(), [exact(1600), exact(20)]);
        assert_eq!(figures("1, 600", 2).unwrap(), [exact(1), exact(600)]);
        assert_eq!(figures("1、600", 2).unwrap(), [exact(1), exact(600)]);
        // One figure of 1600, or 1 and 600?
        assert_eq!(figures("1,600", 2), Err(bad(Field::Value, "1,600")));
        // More figures than there can be are for the ledger to refuse.
        assert_eq!(figures("1,600,20", 2).unwrap().len(), 3);
    }

    #[test]
    fn figures_are_named_by_where_they_stand() {
        let figure = |indicator: &str, measure| FigureRef { indicator: indicator.to_owned(), measure };
        assert_eq!(
            figure_refs("K36.1，k36.2、Ｋ３５").unwrap(),
            [figure("K36", 1), figure("K36", 2), figure("K35", 1)]
        );
        assert_eq!(ratio("K37.1/K35").unwrap(), Some((figure("K37", 1), figure("K35", 1))));
        for none in ["", "none", "无"] {
            assert_eq!((figure_refs(none), ratio(none)), (Ok(Vec::new()), Ok(None)));
        }
        for words in ["K36.0", "K36.x", ".2"] {
            assert_eq!(figure_refs(words), Err(bad(Field::Figure, words)), "{words}");
        }
        for words in ["K37", "K37.1/", "/K35"] {
            assert_eq!(ratio(words), Err(bad(Field::Figure, words)), "{words}");
        }
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
