//! Counts, figures, quantities and shares as people write them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Lang, Texts};
use crate::model::{Qualifier, Quantity};

impl Texts {
    /// A count with its unit: 22栋, 22 buildings, 1 school. A unit that has no English word is printed as it is.
    pub fn count(&self, count: u32, unit: &str) -> String {
        self.counted(Decimal::from(count), unit, |_, number| number)
    }

    /// A figure with its unit and how exactly it is meant: 约1200次, about 1,200 times.
    ///
    /// English speaks of yuan where the ledger counts in 万元 (10,000 yuan); the amount is the same.
    pub fn figure(&self, value: Decimal, qualifier: Qualifier, unit: &str) -> String {
        // 多 and 余 stand between number and unit, every other word around both.
        let plain = self.counted(value, unit, |texts, number| match qualifier {
            Qualifier::Over => texts.figure_over(number),
            Qualifier::Odd => texts.figure_odd(number),
            _ => number,
        });
        match qualifier {
            Qualifier::Exact | Qualifier::Over | Qualifier::Odd => plain,
            Qualifier::About => self.figure_about(plain),
            Qualifier::Nearly => self.figure_nearly(plain),
            Qualifier::Ceiling => self.figure_ceiling(plain),
            Qualifier::Forecast => self.figure_forecast(plain),
        }
    }

    /// All quantities of a project: 22栋，592套; an unknown one says so.
    pub fn quantities(&self, quantities: &[Quantity]) -> String {
        self.quantities_between(quantities, &self.quantity_comma())
    }

    /// The same inside a sentence, where a comma would divide it: 22栋、592套.
    pub fn quantities_listed(&self, quantities: &[Quantity]) -> String {
        self.quantities_between(quantities, &self.list_comma())
    }

    fn quantities_between(&self, quantities: &[Quantity], comma: &str) -> String {
        if quantities.is_empty() {
            return self.quantities_unknown();
        }
        quantities.iter().map(|quantity| self.quantity(quantity)).collect::<Vec<_>>().join(comma)
    }

    fn quantity(&self, quantity: &Quantity) -> String {
        let words = match quantity.value {
            Some(value) => self.count(value, &quantity.unit),
            None => self.quantity_unknown(self.noun(&quantity.unit, Decimal::ZERO)),
        };
        if quantity.inferred { self.quantity_inferred(words) } else { words }
    }

    /// A share with its basis: 8/22，36.4%. One decimal, half up; nothing of nothing has no percentage.
    pub fn share(&self, part: impl Into<u64>, whole: impl Into<u64>) -> String {
        let (part, whole) = (part.into(), whole.into());
        match percent(part, whole) {
            Some(percent) => self.share_of(part, whole, percent),
            None => format!("{part}/{whole}"),
        }
    }

    /// A figure for a spreadsheet: the number as computers write it, and its unit beside it.
    pub fn bare_figure(&self, value: Decimal, unit: &str) -> (String, String) {
        let (value, unit) = self.in_its_unit(value, unit);
        (value.normalize().to_string(), self.measure_word(unit))
    }

    fn in_its_unit<'u>(&self, value: Decimal, unit: &'u str) -> (Decimal, &'u str) {
        match (self.lang(), unit) {
            (Lang::En, "万元") => (value * Decimal::from(10_000), "元"),
            _ => (value, unit),
        }
    }

    fn counted(&self, value: Decimal, unit: &str, dress: impl Fn(&Self, String) -> String) -> String {
        let (value, unit) = self.in_its_unit(value, unit);
        let number = dress(self, self.number(value));
        let noun = self.noun(unit, value);
        if noun.is_empty() || noun == "%" { format!("{number}{noun}") } else { self.unit_counted(number, noun) }
    }

    /// A number without superfluous zeros; English groups thousands, Chinese does not.
    pub fn number(&self, value: Decimal) -> String {
        let plain = value.normalize().to_string();
        match self.lang() {
            Lang::Zh => plain,
            Lang::En => grouped(&plain),
        }
    }

    /// A unit by itself: 栋, buildings.
    pub fn measure_word(&self, unit: &str) -> String {
        self.noun(unit, Decimal::ZERO)
    }

    fn noun(&self, unit: &str, value: Decimal) -> String {
        let plural = if value == Decimal::ONE { 1 } else { 2 };
        self.unit_noun(plural, noun_key(unit), unit.to_owned())
    }
}

/// The share in per cent with one decimal, exactly: tenths of a per cent are counted in whole numbers.
pub(super) fn percent(part: impl Into<u64>, whole: impl Into<u64>) -> Option<String> {
    let (part, whole): (u64, u64) = (part.into(), whole.into());
    let tenths = (part * 2000 + whole).checked_div(whole * 2)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// The share of two figures in per cent with `places` decimals, half up. `None` where there is none, or beyond bounds.
pub(super) fn percent_of(part: Decimal, whole: Decimal, places: u32) -> Option<String> {
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    let mut rounded = share.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    Some(rounded.to_string())
}

fn grouped(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut words = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    if let Some(fraction) = fraction {
        words.push('.');
        words.push_str(fraction);
    }
    words
}

/// Which English noun a Chinese measure word stands for.
fn noun_key(unit: &str) -> &'static str {
    match unit {
        "栋" => "building",
        "套" => "flat",
        "所" => "school",
        "个学位" | "学位" => "seat",
        "项" => "item",
        "家" => "institution",
        "个单位" => "organisation",
        "件" | "宗" => "case",
        "份" => "copy",
        "处" => "spot",
        "节" => "lesson",
        "期次" | "期" => "session",
        "人次" => "attendance",
        "人" | "名" => "person",
        "次" => "occasion",
        "场" | "场次" => "event",
        "支" => "team",
        "元" => "yuan",
        "小时" => "hour",
        "天" => "day",
        "间" => "room",
        "平方米" => "area",
        "个" => "piece",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn zh() -> Texts {
        Texts::new(Lang::Zh)
    }

    fn en() -> Texts {
        Texts::new(Lang::En)
    }

    fn decimal(words: &str) -> Decimal {
        words.parse().unwrap()
    }

    #[test]
    fn a_count_carries_its_unit() {
        assert_eq!(zh().count(22, "栋"), "22栋");
        assert_eq!(en().count(22, "栋"), "22 buildings");
        assert_eq!(en().count(1, "所"), "1 school");
        assert_eq!(en().count(990, "个学位"), "990 places");
        assert_eq!(en().count(22, "个"), "22");
        assert_eq!(en().count(3, "幢"), "3 幢");
    }

    #[test]
    fn a_figure_keeps_how_exactly_it_is_meant() {
        let both = |value, qualifier, unit| {
            [zh().figure(decimal(value), qualifier, unit), en().figure(decimal(value), qualifier, unit)]
        };
        assert_eq!(both("1200", Qualifier::About, "次"), ["约1200次", "about 1,200 times"]);
        assert_eq!(both("300", Qualifier::Nearly, "名"), ["近300名", "nearly 300 people"]);
        assert_eq!(both("4000", Qualifier::Over, "人"), ["4000多人", "over 4,000 people"]);
        assert_eq!(both("4000", Qualifier::Odd, "人"), ["4000余人", "over 4,000 people"]);
        assert_eq!(both("5", Qualifier::Ceiling, "%"), ["不超过5%", "at most 5%"]);
        assert_eq!(both("6", Qualifier::Forecast, "人"), ["6人（预计）", "6 people (expected)"]);
        assert_eq!(both("1613.68", Qualifier::Exact, "万元"), ["1613.68万元", "16,136,800 yuan"]);
    }

    #[test]
    fn quantities_say_what_is_unknown_and_what_is_inferred() {
        let quantity = |value, unit: &str, inferred| Quantity { value, unit: unit.to_owned(), inferred };
        let housing = [quantity(Some(22), "栋", false), quantity(Some(592), "套", false)];
        assert_eq!(zh().quantities(&housing), "22栋，592套");
        assert_eq!(en().quantities(&housing), "22 buildings, 592 flats");
        let schools = [quantity(None, "所", false)];
        assert_eq!(zh().quantities(&schools), "数量（所）未载");
        assert_eq!(en().quantities(&schools), "number of schools not stated");
        let complex = [quantity(Some(1), "栋", true)];
        assert_eq!(zh().quantities(&complex), "1栋（推断）");
        assert_eq!(en().quantities(&complex), "1 building (inferred)");
        assert_eq!(zh().quantities(&[]), "规模未载");
    }

    #[test]
    fn a_share_stands_with_its_basis() {
        assert_eq!(zh().share(8_u32, 22_u32), "8/22，36.4%");
        assert_eq!(en().share(31_u32, 33_u32), "31/33, 93.9%");
        assert_eq!(zh().share(1_u32, 16_u32), "1/16，6.3%");
        assert_eq!(zh().share(0_u32, 0_u32), "0/0");
    }

    proptest! {
        #[test]
        fn a_percentage_is_off_by_at_most_half_a_tenth(whole in 1_u32.., part in 0_u32..) {
            let part = part.min(whole);
            let shown = percent(part, whole).unwrap().replace('.', "").parse::<i128>().unwrap();
            let (part, whole) = (i128::from(part), i128::from(whole));
            prop_assert!((shown * whole - part * 1000).abs() * 2 <= whole);
        }
    }
}
