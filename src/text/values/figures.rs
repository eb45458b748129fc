//! Figures, amounts of money, and where a figure stands: `约1200`, `21,1`, `0.12亿`, `K36.1`.

use rust_decimal::Decimal;

use super::{bad, comma_list, half_width, is_cleared};
use crate::model::problem::Field;
use crate::model::{FigureRef, Problem, Qualifier};

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
pub fn figure(words: &str) -> Result<(Decimal, Qualifier), Problem> {
    let typed = ungrouped(&half_width(words).to_lowercase());
    let before = BEFORE.iter().find_map(|(mark, qualifier)| Some((typed.strip_prefix(mark)?, *qualifier)));
    let after = || AFTER.iter().find_map(|(mark, qualifier)| Some((typed.strip_suffix(mark)?, *qualifier)));
    let (number, qualifier) = before.or_else(after).unwrap_or((&typed, Qualifier::Exact));
    Decimal::from_str_exact(number.trim()).map(|value| (value, qualifier)).map_err(|_| bad(Field::Value, words))
}

/// One figure for each of `measures` of an indicator; nothing between two commas leaves one out. A comma parts figures or
/// thousands, by how many figures there can be; where it could be either, it is refused.
pub fn figures(words: &str, measures: usize) -> Result<Vec<Option<(Decimal, Qualifier)>>, Problem> {
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
pub fn amount(words: &str) -> Result<Decimal, Problem> {
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
pub fn figure_refs(words: &str) -> Result<Vec<FigureRef>, Problem> {
    if is_cleared(words) {
        return Ok(Vec::new());
    }
    comma_list(words).iter().map(|part| figure_ref(part).ok_or_else(|| bad(Field::Figure, words))).collect()
}

/// A part and its whole: `K37.1/K35`; “none” for none.
pub fn ratio(words: &str) -> Result<Option<(FigureRef, FigureRef)>, Problem> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
