//! The words themselves: strengths, days with a name, and words that name no day. Folded and in both languages.

use chrono::{Datelike, NaiveDate};

use super::phrase::{Base, Part};
use crate::model::Commitment;

/// A day that has the same date every year.
#[derive(Debug)]
pub(super) struct NamedDay {
    /// The code under which `date-named-day` words it.
    pub(super) code: &'static str,
    month: u32,
    day: u32,
    names: &'static [&'static str],
}

const NAMED_DAYS: &[NamedDay] = &[
    NamedDay {
        code: "autumn_term",
        month: 9,
        day: 1,
        names: &["秋季学期开学", "秋季开学", "秋学期开学", "start of the autumn term", "start of autumn term"],
    },
    NamedDay { code: "national_day", month: 10, day: 1, names: &["国庆节", "国庆", "十一", "national day"] },
    NamedDay { code: "new_year", month: 1, day: 1, names: &["元旦节", "元旦", "new year's day", "new year"] },
    NamedDay {
        code: "labour_day",
        month: 5,
        day: 1,
        names: &["五一劳动节", "五一节", "五一", "劳动节", "labour day", "labor day", "may day"],
    },
    NamedDay {
        code: "childrens_day", month: 6, day: 1, names: &["六一儿童节", "六一", "儿童节", "children's day"]
    },
    NamedDay { code: "party_day", month: 7, day: 1, names: &["七一", "建党节", "party day"] },
    NamedDay { code: "army_day", month: 8, day: 1, names: &["八一建军节", "八一", "建军节", "army day"] },
    NamedDay { code: "teachers_day", month: 9, day: 10, names: &["教师节", "teachers' day", "teacher's day"] },
];

/// Whole words that promise no day.
const VAGUE: &[&str] = &[
    "近期",
    "近日",
    "近期内",
    "短期内",
    "尽快",
    "尽早",
    "早日",
    "抓紧",
    "及时",
    "适时",
    "择机",
    "另行通知",
    "待通知",
    "待定",
    "未定",
    "时间待定",
    "视情况",
    "视情况而定",
    "soon",
    "shortly",
    "asap",
    "as soon as possible",
    "tbd",
    "tba",
    "tbc",
    "to be decided",
    "to be determined",
    "to be announced",
    "to be confirmed",
    "in due course",
    "until further notice",
];

/// Longer words before those they begin with.
const STRENGTHS: &[(&str, Commitment)] = &[
    ("确保", Commitment::Ensure),
    ("务必", Commitment::Ensure),
    ("必须", Commitment::Ensure),
    ("保证", Commitment::Ensure),
    ("争取", Commitment::Strive),
    ("力争", Commitment::Strive),
    ("力求", Commitment::Strive),
    ("预计", Commitment::Expect),
    ("预期", Commitment::Expect),
    ("预定", Commitment::Expect),
    ("计划", Commitment::Expect),
    ("拟定", Commitment::Expect),
    ("拟", Commitment::Expect),
    ("加快推进", Commitment::Advance),
    ("推进", Commitment::Advance),
    ("加快", Commitment::Advance),
    ("ensured", Commitment::Ensure),
    ("ensure", Commitment::Ensure),
    ("must", Commitment::Ensure),
    ("guaranteed", Commitment::Ensure),
    ("striving for", Commitment::Strive),
    ("strive for", Commitment::Strive),
    ("strive", Commitment::Strive),
    ("aiming for", Commitment::Strive),
    ("aim for", Commitment::Strive),
    ("aim", Commitment::Strive),
    ("targeted", Commitment::Strive),
    ("target", Commitment::Strive),
    ("expected", Commitment::Expect),
    ("expect", Commitment::Expect),
    ("planned for", Commitment::Expect),
    ("planned", Commitment::Expect),
    ("plan", Commitment::Expect),
    ("scheduled for", Commitment::Expect),
    ("scheduled", Commitment::Expect),
    ("advancing", Commitment::Advance),
    ("advance", Commitment::Advance),
];

/// The strength that leads the words, and the words after it.
pub(super) fn strength(folded: &str) -> (Option<Commitment>, &str) {
    let led = STRENGTHS.iter().find_map(|(word, commitment)| {
        let rest = folded.strip_prefix(word)?;
        let ends_there = !word.is_ascii() || rest.is_empty() || rest.starts_with([' ', ':']);
        ends_there.then(|| (Some(*commitment), rest.trim_start_matches([' ', ':'])))
    });
    led.unwrap_or((None, folded))
}

pub(super) fn is_vague(folded: &str) -> bool {
    VAGUE.contains(&folded)
}

/// The named day that `text` begins with, and what follows.
pub(super) fn named_prefix(text: &str) -> Option<(Base, &str)> {
    names().find_map(|(name, named)| Some((named.base(), text.strip_prefix(name)?)))
}

/// The named day that these words are, `of` and `the` left out on both sides.
pub(super) fn named(words: &[&str]) -> Option<Base> {
    let bare = |name: &'static str| name.split(' ').filter(|word| !matches!(*word, "of" | "the"));
    names().find(|(name, _)| bare(name).eq(words.iter().copied())).map(|(_, named)| named.base())
}

/// The named day that somebody meant who typed `folded` for `day`.
pub(super) fn named_day(folded: &str, day: NaiveDate) -> Option<&'static NamedDay> {
    let falls_on = |named: &NamedDay| (named.month, named.day) == (day.month(), day.day());
    names().find(|(name, named)| falls_on(named) && folded.contains(name)).map(|(_, named)| named)
}

fn names() -> impl Iterator<Item = (&'static str, &'static NamedDay)> {
    NAMED_DAYS.iter().flat_map(|named| named.names.iter().map(move |name| (*name, named)))
}

impl NamedDay {
    fn base(&self) -> Base {
        Base { year: None, part: Part::Day { month: self.month, day: self.day } }
    }
}
