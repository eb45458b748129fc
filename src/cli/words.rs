//! The codes of the model's closed sets as they are typed on the command line, with the Chinese words people type instead.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::model::{ActionStatus, BlockerCategory, Commitment};
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
        let alias = match self {
            Self::Funds => "资金",
            Self::Land => "用地",
            Self::Design => "设计",
            Self::Review => "评审",
            Self::Tender => "招标",
            Self::Construction => "施工",
            Self::Weather => "天气",
            Self::Other => "其他",
        };
        Some(PossibleValue::new(self.code()).alias(alias))
    }
}
