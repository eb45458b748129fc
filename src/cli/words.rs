//! The codes of the model's closed sets as they are typed on the command line, with the Chinese words people type instead.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::args::LightWord;
use crate::model::{ActionStatus, BlockerCategory, Commitment, Light, MoneyKind};
use crate::text::Lang;

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let aliases: &[&str] = match self {
            Self::Zh => &["zh-CN", "zh_CN", "中文"],
            Self::En => &["en-GB", "en-US", "英文"],
        };
        Some(PossibleValue::new(self.code()).aliases(aliases.iter().copied()))
    }
}

impl ValueEnum for ActionStatus {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let aliases: &[&str] = match self {
            Self::NotStarted => &["未开始", "未启动", "not-started"],
            Self::Ongoing => &["持续推进", "推进中", "进行中"],
            Self::Done => &["已完成", "完成"],
            Self::Dropped => &["不再推进", "已取消"],
        };
        Some(PossibleValue::new(self.code()).aliases(aliases.iter().copied()))
    }
}

impl ValueEnum for Commitment {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let aliases: &[&str] = match self {
            Self::Ensure => &["确保"],
            Self::Strive => &["争取", "力争"],
            Self::Expect => &["预计", "计划"],
            Self::Advance => &["推进"],
        };
        Some(PossibleValue::new(self.code()).aliases(aliases.iter().copied()))
    }
}

impl ValueEnum for BlockerCategory {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let aliases: &[&str] = match self {
            Self::Funds => &["资金", "资金支付"],
            Self::Land => &["用地"],
            Self::Design => &["设计"],
            Self::Review => &["评审"],
            Self::Tender => &["招标"],
            Self::Construction => &["施工"],
            Self::Weather => &["天气"],
            Self::Other => &["其他"],
        };
        Some(PossibleValue::new(self.code()).aliases(aliases.iter().copied()))
    }
}

impl ValueEnum for LightWord {
    fn value_variants<'a>() -> &'a [Self] {
        const {
            &[
                Self::Is(Light::Red),
                Self::Is(Light::Amber),
                Self::Is(Light::Green),
                Self::Is(Light::Blue),
                Self::Is(Light::Grey),
                Self::None,
            ]
        }
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (code, aliases): (_, &[&str]) = match self {
            Self::Is(light) => (
                light.code(),
                match light {
                    Light::Red => &["红", "红灯"],
                    Light::Amber => &["黄", "黄灯", "yellow"],
                    Light::Green => &["绿", "绿灯"],
                    Light::Blue => &["蓝", "蓝灯"],
                    Light::Grey => &["灰", "灰灯", "gray"],
                },
            ),
            Self::None => ("none", &["无"]),
        };
        Some(PossibleValue::new(code).aliases(aliases.iter().copied()))
    }
}

impl ValueEnum for MoneyKind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let aliases: &[&str] = match self {
            Self::Approved => &["批复"],
            Self::AnnualPlan => &["年度计划", "annual-plan"],
            Self::Arrived => &["到位"],
            Self::WorkDone => &["完成投资", "work-done"],
            Self::Payable => &["应付"],
            Self::Paid => &["已付", "拨付", "已拨付"],
        };
        Some(PossibleValue::new(self.code()).aliases(aliases.iter().copied()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<V: ValueEnum>(words: &str) -> Option<V> {
        V::from_str(words, false).ok()
    }

    #[test]
    fn what_a_clerk_calls_things_is_understood() {
        for (words, light) in [("红", Light::Red), ("黄灯", Light::Amber), ("amber", Light::Amber), ("灰", Light::Grey)]
        {
            assert_eq!(read(words), Some(LightWord::Is(light)), "{words}");
        }
        assert_eq!((read("无"), read("none")), (Some(LightWord::None), Some(LightWord::None)));
        for (words, kind) in
            [("拨付", MoneyKind::Paid), ("已付", MoneyKind::Paid), ("annual-plan", MoneyKind::AnnualPlan)]
        {
            assert_eq!(read(words), Some(kind), "{words}");
        }
        assert_eq!(read("资金支付"), Some(BlockerCategory::Funds));
        assert_eq!(read::<MoneyKind>("未付"), None);
    }

    /// What the program prints of a kind is what it reads.
    #[test]
    fn every_word_that_is_printed_is_read() {
        let texts = crate::text::Texts::new(Lang::Zh);
        for kind in MoneyKind::ALL {
            assert_eq!(read(&texts.money_kind(kind)), Some(kind));
        }
        for light in Light::ALL {
            assert_eq!(read(&texts.light(light)), Some(LightWord::Is(light)));
        }
        for category in BlockerCategory::ALL {
            assert_eq!(read(&texts.blocker_category(category)), Some(category));
        }
    }
}
