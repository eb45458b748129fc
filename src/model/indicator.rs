//! Indicators (指标): measured figures with unit and day.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// How exactly a figure is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    Exact,
    /// 约、左右: on either side.
    About,
    /// 近: just under.
    Nearly,
    /// 多: above.
    Over,
    /// 余: above, said of round figures. The word is kept as it was said.
    Odd,
    /// 不超过: a ceiling to keep, not a figure reached.
    Ceiling,
    /// 有望: expected, not yet so.
    Forecast,
}

impl Qualifier {
    pub const ALL: [Self; 7] =
        [Self::Exact, Self::About, Self::Nearly, Self::Over, Self::Odd, Self::Ceiling, Self::Forecast];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Over => "over",
            Self::Odd => "odd",
            Self::Ceiling => "ceiling",
            Self::Forecast => "forecast",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|qualifier| qualifier.code() == code)
    }
}

/// A figure on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub value: Decimal,
    pub qualifier: Qualifier,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
}

impl Reading {
    /// The digits a figure may have: nobody counts further.
    pub const DIGITS: u32 = 15;

    /// Whether a figure has no more digits than that.
    pub fn fits(value: Decimal) -> bool {
        value.normalize().mantissa().unsigned_abs() < 10_u128.pow(Self::DIGITS)
    }
}

/// One of the figures an indicator has: 信访 has 网访, 来访 and 热线.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Empty where the indicator has one figure and its own name says it all.
    pub name: String,
    pub name_en: Option<String>,
    pub unit: String,
    /// In the order of their days.
    pub readings: Vec<Reading>,
    /// Figures that must add up to this one; none where nobody has said.
    pub parts: Vec<FigureRef>,
    /// What this share is made of: the part and the whole.
    pub ratio: Option<(FigureRef, FigureRef)>,
}

/// A figure by where it stands: `K37.2` is the second measure of K37.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FigureRef {
    pub indicator: String,
    /// Counted from 1.
    pub measure: usize,
}

impl FigureRef {
    /// Reads `K37.2`; `K37` is its first figure.
    pub fn parse(words: &str) -> Option<Self> {
        let words = words.trim();
        let (indicator, measure) = words.rsplit_once('.').unwrap_or((words, "1"));
        let digits = measure.bytes().all(|byte| byte.is_ascii_digit());
        let measure = measure.parse().ok().filter(|measure| digits && *measure >= 1)?;
        (!indicator.is_empty()).then(|| Self { indicator: indicator.to_owned(), measure })
    }
}

impl std::fmt::Display for FigureRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.indicator, self.measure)
    }
}

impl Measure {
    /// The figure at the end of `day`; of several readings of one day the one written last.
    pub fn reading(&self, day: NaiveDate) -> Option<&Reading> {
        self.readings.iter().filter(|reading| reading.on <= day).max_by_key(|reading| reading.on)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// `K35`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    /// Where the document speaks of it: `一(四)`.
    pub section: Option<String>,
    pub note: Option<String>,
    pub note_en: Option<String>,
    pub measures: Vec<Measure>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn figure(indicator: &str, measure: usize) -> FigureRef {
        FigureRef { indicator: indicator.to_owned(), measure }
    }

    #[test]
    fn a_figure_is_named_by_its_indicator_and_its_place() {
        assert_eq!(FigureRef::parse("K37.2"), Some(figure("K37", 2)));
        assert_eq!(FigureRef::parse(" K37 "), Some(figure("K37", 1)));
        for words in ["", ".1", "K37.", "K37.0", "K37.x", "K37.+2", "K37.-1"] {
            assert_eq!(FigureRef::parse(words), None, "{words}");
        }
    }

    #[test]
    fn the_figure_of_a_day_is_the_last_one_measured_up_to_it() {
        let day = |day| NaiveDate::from_ymd_opt(2024, 7, day).unwrap();
        let reading = |value: i64, on: u32| Reading {
            value: value.into(),
            qualifier: Qualifier::Exact,
            on: day(on),
            recorded_on: day(on),
        };
        let (name, unit) = (String::new(), "件".to_owned());
        let readings = vec![reading(22, 1), reading(25, 10), reading(24, 10)];
        let measure = Measure { name, name_en: None, unit, readings, parts: Vec::new(), ratio: None };
        let value = |on| measure.reading(day(on)).map(|reading| reading.value);
        assert_eq!(value(9), Some(22.into()));
        assert_eq!(value(10), Some(24.into()));
        assert_eq!(measure.reading(NaiveDate::from_ymd_opt(2024, 6, 30).unwrap()), None);
    }

    #[test]
    fn codes_name_their_qualifier() {
        for qualifier in Qualifier::ALL {
            assert_eq!(Qualifier::from_code(qualifier.code()), Some(qualifier));
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_again(indicator in "[A-Z一-十][A-Z0-9.一-十]{0,5}", measure in 1_usize..1000) {
            let figure = FigureRef { indicator, measure };
            prop_assert_eq!(FigureRef::parse(&figure.to_string()), Some(figure));
        }
    }
}
