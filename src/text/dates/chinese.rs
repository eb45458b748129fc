//! Chinese wordings: 2024年8月底前, 三季度, 明年3月, 7月至9月. The words come tightened, without spaces.

use chrono::Datelike;

use super::normalise::splits;
use super::phrase::{Base, Bound, Edge, Fault, Part, Phrase, Reading, first_date, run};
use super::scan::Scan;
use super::{Context, numeric, relative, tables};
use crate::model::TenDays;

const SPAN_SEPARATORS: &[&str] = &["至", "到", "~", "-"];

const TEN_DAYS: &[(&str, TenDays)] = &[("上旬", TenDays::Early), ("中旬", TenDays::Mid), ("下旬", TenDays::Late)];

const EDGES: &[(&str, Edge)] = &[("初", Edge::Start), ("底", Edge::End), ("末", Edge::End), ("终", Edge::End)];

/// Reads one date.
pub(super) fn date(tight: &str, context: Context, words: &str) -> Reading {
    phrase(tight, context).ok_or(Fault::NotADate)?.date(context.year, words)
}

/// Reads a run of dates. What one side leaves out it takes from the other: 7-9月, 7月1日至15日, 8月中下旬.
pub(super) fn span(tight: &str, context: Context, words: &str) -> Reading {
    let tight = tight.replace("上中旬", "上旬至中旬").replace("中下旬", "中旬至下旬");
    let tight = tight.strip_prefix(['从', '自']).unwrap_or(&tight);
    let runs = splits(tight, SPAN_SEPARATORS).map(|(first, last)| {
        let (first, last) = ends(first, last, context).ok_or(Fault::NotADate)?;
        let first = first.date(context.year, words)?;
        let year = first.latest().map_or(context.year, |day| day.year());
        run(&first, &last.date(year, words)?, words)
    });
    first_date(runs)
}

fn ends(first: &str, last: &str, context: Context) -> Option<(Phrase, Phrase)> {
    let last_alone = phrase(last, context);
    let completed_first = || {
        let unit = match last_alone?.base.part {
            Part::Month(_) => "月",
            Part::Quarter(_) => "季度",
            _ => return None,
        };
        phrase(&format!("{first}{unit}"), context)
    };
    let first = phrase(first, context).or_else(completed_first)?;
    let completed_last = || match first.base.part {
        Part::Day { month, .. } | Part::TenDays { month, .. } => phrase(&format!("{month}月{last}"), context),
        _ => None,
    };
    Some((first, last_alone.or_else(completed_last)?))
}

fn phrase(text: &str, context: Context) -> Option<Phrase> {
    let mut scan = Scan(text);
    scan.take(&["在", "于"]);
    let no_later = scan.take(&["最迟", "最晚", "不晚于", "不迟于"]);
    scan.take(&["在", "于"]);
    let bases = [named_day, spoken_day, figures, month_from_now, quarter_from_now, part_of_year];
    bases.into_iter().enumerate().find_map(|(nth, base)| {
        let mut scan = scan;
        let base = base(&mut scan, context)?;
        let phrase = tail(&mut scan, base)?;
        let phrase = if nth == 0 { phrase.coming(context) } else { phrase };
        match phrase.bound {
            _ if !no_later => Some(phrase),
            Bound::Within => Some(Phrase { bound: Bound::NoLater, ..phrase }),
            _ => None,
        }
    })
}

/// What may stand after a part: 底, 前, 内.
fn tail(scan: &mut Scan<'_>, base: Base) -> Option<Phrase> {
    let edge = scan.pick(EDGES).unwrap_or(Edge::Whole);
    let bound = if scan.take(&["之前", "以前", "前"]) { Bound::Before } else { Bound::Within };
    let is_period = !matches!(base.part, Part::Day { .. });
    if is_period && edge == Edge::Whole && bound == Bound::Within {
        scan.take(&["以内", "之内", "内", "期间"]);
    }
    scan.at_end().then_some(Phrase { base, edge, bound })
}

fn named_day(scan: &mut Scan<'_>, context: Context) -> Option<Base> {
    let year = year(scan, context);
    let (base, rest) = tables::named_prefix(scan.0)?;
    *scan = Scan(rest);
    Some(Base { year, ..base })
}

fn spoken_day(scan: &mut Scan<'_>, context: Context) -> Option<Base> {
    relative::spoken_day(scan, context.data_date)
}

fn figures(scan: &mut Scan<'_>, _: Context) -> Option<Base> {
    numeric::base(scan.run(|character| character.is_ascii_digit() || matches!(character, '-' | '.' | '/')))
}

/// 本月, 下月底, 上月15日, 月底.
fn month_from_now(scan: &mut Scan<'_>, context: Context) -> Option<Base> {
    let months = scan
        .pick(&[("本月", 0), ("当月", 0), ("这个月", 0), ("下月", 1), ("下个月", 1), ("上月", -1), ("上个月", -1)])
        .or_else(|| (scan.sees(&["月底", "月末", "月内"]) && scan.take(&["月"])).then_some(0))?;
    let base = relative::month_from(context.data_date, months)?;
    match base.part {
        Part::Month(month) => Some(Base { part: within_month(scan, month), ..base }),
        _ => None,
    }
}

fn quarter_from_now(scan: &mut Scan<'_>, context: Context) -> Option<Base> {
    let quarters = scan.pick(&[("本", 0), ("下", 1), ("上", -1)])?;
    scan.take(&["个"]);
    scan.take(&["季度"]).then(|| relative::quarter_from(context.data_date, quarters))?
}

/// 8月15日, 三季度, 下半年, 年底: with a year before it or without.
fn part_of_year(scan: &mut Scan<'_>, context: Context) -> Option<Base> {
    let year = year(scan, context);
    let part = month(scan).or_else(|| quarter(scan)).or_else(|| half(scan));
    let part = part.or_else(|| whole_year(scan, year.is_some()))?;
    Some(Base { year, part })
}

/// 2024年, 24年, 今年; before a quarter or a half also 2024.
fn year(scan: &mut Scan<'_>, context: Context) -> Option<i32> {
    let this = context.data_date.year();
    let spoken: &[(&str, i32)] = &[
        ("今年", this),
        ("本年度", this),
        ("本年", this),
        ("当年", this),
        ("明年", this.saturating_add(1)),
        ("次年", context.year.saturating_add(1)),
        ("翌年", context.year.saturating_add(1)),
        ("后年", this.saturating_add(2)),
        ("去年", this.saturating_sub(1)),
        ("上年", this.saturating_sub(1)),
        ("前年", this.saturating_sub(2)),
    ];
    if let Some(year) = scan.pick(spoken) {
        return Some(year);
    }
    let mut ahead = *scan;
    let number = ahead.number()?;
    let value = i32::try_from(number.value).ok()?;
    let is_short = number.digits == 2 && scan.0.starts_with(|character: char| character.is_ascii_digit());
    let said = ahead.take(&["年度", "年"]);
    // 30年内 is a length, not the year 2030.
    let fits = match number.digits {
        4 if said => true,
        4 => ahead.take(&["-", ""]) && ahead.sees(&["第", "一", "二", "三", "四", "q", "上半年", "下半年", "h"]),
        _ => is_short && said && !ahead.at_end() && !ahead.sees(&["内", "以内", "之内", "前", "期间", "之前", "以前"]),
    };
    fits.then(|| *scan = ahead)?;
    Some(if number.digits == 2 { 2000 + value } else { value })
}

fn month(scan: &mut Scan<'_>) -> Option<Part> {
    let mut ahead = *scan;
    let month = if ahead.take(&["元月"]) {
        1
    } else {
        let number = ahead.number()?;
        ahead.take(&["月"]).then_some(number.value)?
    };
    *scan = ahead;
    Some(within_month(scan, month))
}

/// What a month is followed by: 份, a day, ten days, or 月 once more (8月月底).
fn within_month(scan: &mut Scan<'_>, month: u32) -> Part {
    if scan.sees(&["月底", "月末", "月初"]) {
        scan.take(&["月"]);
        return Part::Month(month);
    }
    let is_spelt_out = scan.take(&["份"]);
    if let Some(ten) = scan.pick(TEN_DAYS) {
        return Part::TenDays { month, ten };
    }
    match scan.number().filter(|_| !is_spelt_out) {
        Some(day) => {
            scan.take(&["日", "号"]);
            Part::Day { month, day: day.value }
        }
        None => Part::Month(month),
    }
}

fn quarter(scan: &mut Scan<'_>) -> Option<Part> {
    let mut ahead = *scan;
    let number = if ahead.take(&["q"]) {
        ahead.number()?
    } else {
        ahead.take(&["第"]);
        let number = ahead.number()?;
        ahead.take(&["个"]);
        ahead.take(&["季度", "季"]).then_some(number)?
    };
    *scan = ahead;
    Some(Part::Quarter(number.value))
}

fn half(scan: &mut Scan<'_>) -> Option<Part> {
    scan.pick(&[("上半年", 1), ("下半年", 2), ("h1", 1), ("h2", 2)]).map(Part::Half)
}

/// The year itself. Without a year before it 年 must be said, and not alone.
fn whole_year(scan: &mut Scan<'_>, has_year: bool) -> Option<Part> {
    let mut ahead = *scan;
    let ends = ["年底", "年末", "年终", "年内", "年度内", "岁末"];
    if scan.sees(&ends) {
        scan.take(&["年度", "年", "岁"]);
        return Some(Part::Year);
    }
    if ahead.take(&["全年"]) {
        *scan = ahead;
        return ahead.at_end().then_some(Part::Year);
    }
    has_year.then_some(Part::Year)
}
