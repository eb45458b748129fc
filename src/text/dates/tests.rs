//! Every wording of `docs/dates.md`, what is refused, and the law that printed dates are read back.

use chrono::Datelike;
use proptest::prelude::*;

use super::*;
use crate::model::{Kind, TenDays};
use crate::text::{Lang, Texts};

const PAGE: &str = include_str!("../../../docs/dates.md");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn context() -> Context {
    Context { year: 2024, data_date: day("2024-06-30") }
}

fn window(date: &PeriodDate) -> String {
    let end = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    format!("{}..{}", end(date.earliest()), end(date.latest()))
}

/// The words in backticks of each cell of a table row.
fn cells(row: &str) -> Vec<Vec<&str>> {
    row.split('|').map(|cell| cell.split('`').skip(1).step_by(2).collect()).collect()
}

fn rows_of(section: &str) -> impl Iterator<Item = Vec<Vec<&'static str>>> {
    let (_, rest) = PAGE.split_once(section).unwrap();
    rest.lines().skip(1).take_while(|line| !line.starts_with("## ")).filter(|line| line.contains('`')).map(cells)
}

#[test]
fn every_wording_of_the_page_is_read_as_the_page_says() {
    let mut count = 0;
    for row in rows_of("## Wordings").filter(|row| row.len() > 5) {
        let (kind, days) = (row[3][0], row[4][0]);
        for words in row[1].iter().chain(&row[2]) {
            let understood = read(words, context()).unwrap_or_else(|misread| panic!("{words}: {misread:?}"));
            assert_eq!((understood.date.kind().code(), window(&understood.date).as_str()), (kind, days), "{words}");
            assert_eq!((understood.date.words(), understood.commitment), (*words, None));
            count += 1;
        }
    }
    assert!(count > 180, "only {count} wordings were found on the page");
}

#[test]
fn every_kind_stands_on_the_page() {
    let on_page: Vec<&str> = rows_of("## Wordings").filter(|row| row.len() > 5).map(|row| row[3][0]).collect();
    for kind in Kind::ALL {
        assert!(on_page.contains(&kind.code()), "{kind:?}");
    }
}

#[test]
fn a_leading_word_says_how_firmly() {
    for row in rows_of("## How firmly") {
        let commitment = Commitment::from_code(row[3][0]);
        for strength in row[1].iter().chain(&row[2]) {
            for date in ["8月份", " Aug", "：8月", "于8月", " in August"] {
                let words = format!("{strength}{date}");
                if strength.is_ascii() && !date.starts_with([' ', '：']) {
                    continue;
                }
                let understood = read(&words, context()).unwrap_or_else(|misread| panic!("{words}: {misread:?}"));
                assert_eq!((understood.commitment, understood.date.kind()), (commitment, Kind::Month), "{words}");
                assert_eq!(understood.date.words(), words);
            }
        }
    }
}

#[test]
fn what_can_mean_two_things_is_refused() {
    for row in rows_of("## Refused") {
        for words in &row[1] {
            assert_eq!(read(words, context()), Err(Misread::NotADate { words: (*words).to_owned() }));
        }
    }
}

#[test]
fn natural_variants_are_read() {
    let variants = [
        ("2024 年 8 月 底 前", "by_month_end", "..2024-08-31"),
        ("二〇二四年八月三十一日", "day", "2024-08-31..2024-08-31"),
        ("24年底前", "by_year_end", "..2024-12-31"),
        ("8月月底", "month_end", "2024-08-21..2024-08-31"),
        ("月底前", "by_month_end", "..2024-06-30"),
        ("下月底", "month_end", "2024-07-21..2024-07-31"),
        ("下月15日前", "by_day", "..2024-07-15"),
        ("本季度末", "quarter_end", "2024-06-01..2024-06-30"),
        ("明年底前", "by_year_end", "..2025-12-31"),
        ("明年上半年", "half", "2025-01-01..2025-06-30"),
        ("2025年上半年", "half", "2025-01-01..2025-06-30"),
        ("2024下半年", "half", "2024-07-01..2024-12-31"),
        ("２０２４－０９－０１", "day", "2024-09-01..2024-09-01"),
        ("2024—09—01", "day", "2024-09-01..2024-09-01"),
        ("9／1", "day", "2024-09-01..2024-09-01"),
        ("十一月", "month", "2024-11-01..2024-11-30"),
        ("十一前", "by_day", "..2024-10-01"),
        ("本周五", "day", "2024-06-28..2024-06-28"),
        ("下周一前", "by_day", "..2024-07-01"),
        ("下周", "span", "2024-07-01..2024-07-07"),
        ("2024-08-15～08-20", "span", "2024-08-15..2024-08-20"),
        ("9月1日至年底", "span", "2024-09-01..2024-12-31"),
        ("一至三季度", "span", "2024-01-01..2024-09-30"),
        ("2024年7-9月份", "span", "2024-07-01..2024-09-30"),
        ("7月——9月", "span", "2024-07-01..2024-09-30"),
        ("2024—2025年", "span", "2024-01-01..2025-12-31"),
        ("7月底至9月初", "ten_days_span", "2024-07-21..2024-09-10"),
        ("8月份上旬", "ten_days", "2024-08-01..2024-08-10"),
        ("2024年2月29日", "day", "2024-02-29..2024-02-29"),
        ("SEPT  1ST , 2024", "day", "2024-09-01..2024-09-01"),
        ("the 1st of September", "day", "2024-09-01..2024-09-01"),
        ("by the 1st of September, 2025", "by_day", "..2025-09-01"),
        ("by tomorrow", "by_day", "..2024-07-01"),
        ("no later than Q3", "by_quarter_end", "..2024-09-30"),
        ("the end of the second half", "month_end", "2024-12-21..2024-12-31"),
        ("by month end", "by_month_end", "..2024-06-30"),
        ("next year", "year", "2025-01-01..2025-12-31"),
        ("by end of next year", "by_year_end", "..2025-12-31"),
        ("2024 year-end", "year_end", "2024-12-01..2024-12-31"),
        ("Dec 2024 - Feb 2025", "span", "2024-12-01..2025-02-28"),
        ("May Day", "day", "2024-05-01..2024-05-01"),
        ("may", "month", "2024-05-01..2024-05-31"),
        ("-1w", "day", "2024-06-23..2024-06-23"),
    ];
    for (words, kind, days) in variants {
        let date = read(words, context()).unwrap_or_else(|misread| panic!("{words}: {misread:?}")).date;
        assert_eq!((date.kind().code(), window(&date).as_str()), (kind, days), "{words}");
    }
}

#[test]
fn a_missing_year_is_the_plans_year_even_when_that_day_has_passed() {
    let late = Context { year: 2024, data_date: day("2025-03-01") };
    assert_eq!(window(&read("8月", late).unwrap().date), "2024-08-01..2024-08-31");
    assert_eq!(window(&read("年底前", late).unwrap().date), "..2024-12-31");
    assert_eq!(window(&read("今年8月", late).unwrap().date), "2025-08-01..2025-08-31");
}

#[test]
fn nothing_is_left_out() {
    let refused = [
        "8月开工",
        "8月底左右",
        "end of August or so",
        "Aug August",
        "2024年2025年",
        "13月",
        "五季度",
        "Q5",
        "H3",
        "0季度",
        "第三",
        "月",
        "底",
        "前",
        "年",
        "the year",
        "by",
        "end of",
        "争取",
        "expect",
        "8",
        "31",
        "1800年",
        "3000-01-01",
        "9月至7月",
        "7月至7月",
        "12月至2月",
        "7月至",
        "至",
        "-",
        "~",
        "+",
        "+2",
        "+2x",
        "+99999999999d",
        "9 1日",
        "2024-9/1",
        "9.1.",
        "2024--09-01-",
        "1月1日1日",
        "August of",
        "the",
        "of",
        "近期尽快",
        "本月下月",
        "8月年底",
        "overplanned Aug",
        "10年内",
        "30年内",
        "三十一十",
        "2024-13",
        "20240",
        "202408",
        "前8月",
        "8月后",
    ];
    for words in refused {
        assert_eq!(read(words, context()), Err(Misread::NotADate { words: words.to_owned() }), "{words}");
    }
    assert_eq!(read(" \t　", context()), Err(Misread::Empty));
    assert!(read(&"8月至".repeat(10_000), context()).is_err());
}

#[test]
fn a_day_the_calendar_lacks_is_named_so() {
    let lacking = [
        "2月30日",
        "2023年2月29日",
        "2024-02-30",
        "9-31",
        "9月31日前",
        "30 Feb",
        "by Feb 30",
        "20240230",
        "13月1日",
        "2月1日至30日",
        "1 to 31 June",
    ];
    for words in lacking {
        assert_eq!(read(words, context()), Err(Misread::NoSuchDay { words: words.to_owned() }), "{words}");
    }
}

#[test]
fn a_fact_has_one_day() {
    assert_eq!(read_day("9月1日", context()), Ok(day("2024-09-01")));
    assert_eq!(read_day("yesterday", context()), Ok(day("2024-06-29")));
    for words in ["9月1日前", "8月", "尽快", "7月1日至2日"] {
        assert!(matches!(read_day(words, context()), Err(Misread::NotOneDay { .. })), "{words}");
    }
}

#[test]
fn dates_are_printed_as_people_write_them() {
    let printed = |words: &str| {
        let date = read(words, context()).unwrap().date;
        let [zh, en] = [Lang::Zh, Lang::En].map(Texts::new);
        [(&zh, 2024), (&zh, 2023), (&en, 2024), (&en, 2023)]
            .map(|(texts, year)| texts.period_date(&date, year))
            .join(" | ")
    };
    let words = [
        "2024-07-01",
        "7.1前",
        "early Aug",
        "mid Aug",
        "7月下旬至8月上旬",
        "8月初",
        "8月份",
        "8月末",
        "by end of Aug",
        "8月前",
        "2025年1月前",
        "Q3",
        "三季度末",
        "三季度末前",
        "H2",
        "2024",
        "年末",
        "by end of 2024",
        "7-9月",
        "7.1-7.15",
        "7.1-8.15",
        "12月至次年2月",
        "秋季开学前",
        "National Day",
        "尽快",
    ];
    insta::assert_snapshot!(words.map(printed).join("\n"), @r"
    7月1日 | 2024年7月1日 | 1 July | 1 July 2024
    7月1日前 | 2024年7月1日前 | by 1 July | by 1 July 2024
    8月上旬 | 2024年8月上旬 | early August | early August 2024
    8月中旬 | 2024年8月中旬 | mid-August | mid-August 2024
    7月下旬至8月上旬 | 2024年7月下旬至8月上旬 | late July to early August | late July to early August 2024
    8月初 | 2024年8月初 | beginning of August | beginning of August 2024
    8月 | 2024年8月 | August | August 2024
    8月底 | 2024年8月底 | end of August | end of August 2024
    8月底前 | 2024年8月底前 | by end of August | by end of August 2024
    8月前 | 2024年8月前 | before August | before August 2024
    2025年1月前 | 2025年1月前 | before January 2025 | before January 2025
    三季度 | 2024年三季度 | Q3 | Q3 2024
    三季度末 | 2024年三季度末 | end of Q3 | end of Q3 2024
    三季度末前 | 2024年三季度末前 | by end of Q3 | by end of Q3 2024
    下半年 | 2024年下半年 | second half | second half of 2024
    年内 | 2024年 | within the year | 2024
    年底 | 2024年底 | year end | end of 2024
    年底前 | 2024年底前 | by year end | by end of 2024
    7月至9月 | 2024年7月至9月 | July to September | July to September 2024
    7月1日至15日 | 2024年7月1日至15日 | 1 to 15 July | 1 to 15 July 2024
    7月1日至8月15日 | 2024年7月1日至8月15日 | 1 July to 15 August | 1 July to 15 August 2024
    2024年12月至2025年2月 | 2024年12月至2025年2月 | December 2024 to February 2025 | December 2024 to February 2025
    秋季开学前 | 2024年秋季开学前 | by the start of the autumn term | by the start of the autumn term 2024
    国庆节 | 2024年国庆节 | National Day | National Day 2024
    尽快 | 尽快 | 尽快 | 尽快
    ");
    assert_eq!(Texts::new(Lang::Zh).day(day("2024-07-01")), "2024年7月1日");
    assert_eq!(Texts::new(Lang::En).day(day("2024-07-01")), "1 July 2024");
}

#[test]
fn the_echo_shows_the_days() {
    let echo = |words: &str| {
        let date = read(words, context()).unwrap().date;
        [Lang::Zh, Lang::En].map(|lang| Texts::new(lang).understood(&date)).join(" | ")
    };
    let words =
        ["8月底", "end of Aug", "9月1日", "年底前", "12月至次年2月", "8月中下旬", "三季度", "尽快", "2024-08-10"];
    insta::assert_snapshot!(words.map(echo).join("\n"), @r"
    8月底：2024-08-21～08-31，按月底计 | 8月底: 2024-08-21 to 08-31, end of the month
    end of Aug：2024-08-21～08-31，按月底计 | end of Aug: 2024-08-21 to 08-31, end of the month
    9月1日：2024-09-01（星期日） | 9月1日: Sunday 2024-09-01
    年底前：至 2024-12-31 止（含当日） | 年底前: up to and including 2024-12-31
    12月至次年2月：2024-12-01～2025-02-28，含首尾两天 | 12月至次年2月: 2024-12-01 to 2025-02-28, first and last day included
    8月中下旬：2024-08-11～08-31，按旬计 | 8月中下旬: 2024-08-11 to 08-31, in ten-day steps
    三季度：2024-07-01～09-30，按季度计 | 三季度: 2024-07-01 to 09-30, the whole quarter
    尽快：只记原话，不定日期 | 尽快: kept as these words, with no day
    2024-08-10（星期六） | Saturday 2024-08-10
    ");
}

#[test]
fn a_misreading_says_what_can_be_typed() {
    let misreads = [
        read_day("", context()).unwrap_err(),
        read_day("八月开工", context()).unwrap_err(),
        read_day("2月30日", context()).unwrap_err(),
        read_day("8月底", context()).unwrap_err(),
    ];
    let said = misreads.map(|misread| [Lang::Zh, Lang::En].map(|lang| Texts::new(lang).misread(&misread)).join("\n"));
    insta::assert_snapshot!(said.join("\n"), @r#"
    没有填日期。可填：8月底、9月1日前、三季度
    No date given. Type for example: end of August, by 1 Sep, Q3
    “八月开工”不是能识别的日期。可填：8月底、9月1日前、三季度
    Can't read "八月开工" as a date. Type for example: end of August, by 1 Sep, Q3
    没有“2月30日”这一天。可填：9月1日、2024-09-01、2月底
    The calendar has no such day: "2月30日". Type for example: 2024-09-01, 1 Sep, end of February
    这里要填具体到哪一天（8月底：2024-08-21～08-31，按月底计）。可填：9月1日、2024-09-01、昨天
    One exact day is needed (8月底: 2024-08-21 to 08-31, end of the month). Type for example: 1 Sep, 2024-09-01, yesterday
    "#);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (PeriodDate::YEARS, 1u32..=366).prop_filter_map("not in that year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn any_period_date() -> impl Strategy<Value = PeriodDate> {
    let parts = (prop::sample::select(Kind::ALL.to_vec()), any_day(), 1i64..800, 0usize..3, any_vague());
    parts.prop_filter_map("beyond the years", |(kind, day, length, third, vague)| {
        let (year, month) = (day.year(), day.month());
        let (quarter, half, ten) = (month.div_ceil(3), month.div_ceil(6), TenDays::ALL[third]);
        let last =
            Some(day + chrono::TimeDelta::days(length)).filter(|last| PeriodDate::YEARS.contains(&last.year()))?;
        match kind {
            Kind::Day if third == 0 => Some(PeriodDate::day(NaiveDate::from_ymd_opt(year, 10, 1)?, "国庆")),
            Kind::Day => Some(PeriodDate::day(day, "")),
            Kind::ByDay if third == 0 => Some(PeriodDate::by_day(NaiveDate::from_ymd_opt(year, 9, 1)?, "秋季开学前")),
            Kind::ByDay => Some(PeriodDate::by_day(day, "")),
            Kind::TenDays => PeriodDate::ten_days(year, month, ten, ""),
            Kind::TenDaysSpan => {
                let first = PeriodDate::ten_days(year, month, TenDays::of(day), "")?.earliest()?;
                let last = PeriodDate::ten_days(last.year(), last.month(), ten, "")?.latest()?;
                PeriodDate::ten_days_span(first, last, "")
            }
            Kind::MonthStart => PeriodDate::month_start(year, month, ""),
            Kind::Month => PeriodDate::month(year, month, ""),
            Kind::MonthEnd => PeriodDate::month_end(year, month, ""),
            Kind::ByMonthEnd => PeriodDate::by_month_end(year, month, ""),
            Kind::BeforeMonth => PeriodDate::before_month(year, month, ""),
            Kind::Quarter => PeriodDate::quarter(year, quarter, ""),
            Kind::QuarterEnd => PeriodDate::quarter_end(year, quarter, ""),
            Kind::ByQuarterEnd => PeriodDate::by_quarter_end(year, quarter, ""),
            Kind::Half => PeriodDate::half(year, half, ""),
            Kind::Year => PeriodDate::year(year, ""),
            Kind::YearEnd => PeriodDate::year_end(year, ""),
            Kind::ByYearEnd => PeriodDate::by_year_end(year, ""),
            Kind::Span if third == 0 => {
                let first = PeriodDate::month(year, month, "")?.earliest()?;
                PeriodDate::span(first, PeriodDate::month(last.year(), last.month(), "")?.latest()?, "")
            }
            Kind::Span => PeriodDate::span(day, last, ""),
            Kind::Vague => Some(PeriodDate::vague(vague)),
        }
    })
}

fn any_vague() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["近期", "尽快", "另行通知", "待定", "Soon", "争取尽快", "until further notice"])
}

/// Strings made of the words dates are made of, so that the grammars are walked deeply.
fn date_like() -> impl Strategy<Value = String> {
    let pieces = vec![
        "2024",
        "8",
        "31",
        "二",
        "十",
        "〇",
        "年",
        "月",
        "日",
        "号",
        "份",
        "底",
        "末",
        "初",
        "前",
        "之前",
        "内",
        "上旬",
        "中下旬",
        "第",
        "季度",
        "半年",
        "上半年",
        "至",
        "到",
        "-",
        "~",
        ".",
        "/",
        " ",
        "本",
        "下",
        "个",
        "周",
        "后",
        "天",
        "今天",
        "国庆",
        "最迟",
        "争取",
        "q3",
        "h2",
        "end",
        "of",
        "the",
        "by",
        "before",
        "early",
        "august",
        "sep",
        "year",
        "quarter",
        "to",
        "in",
        "week",
        "+",
        "9999999999",
        "௧",
        "é",
        "\u{0}",
        "👍🏽",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..9).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_was_printed_is_read_back(
        date in any_period_date(), off in -2i32..=2, at in any_day(), lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        // Mostly the plan's year or one close to it: there the year is left out or matters.
        let year = date.latest().map_or(2024, |last| last.year()) + off;
        let printed = Texts::new(lang).period_date(&date, year);
        let again = read(&printed, Context { year, data_date: at });
        let again = again.map_err(|misread| TestCaseError::fail(format!("{printed}: {misread:?}")))?.date;
        prop_assert_eq!(
            (again.kind(), again.earliest(), again.latest()), (date.kind(), date.earliest(), date.latest()), "{}", printed
        );
    }

    #[test]
    fn reading_never_panics(words in any::<String>(), year in any::<i32>(), data_date in any_day()) {
        let _ = read(&words, Context { year, data_date });
    }

    #[test]
    fn what_is_read_can_be_stored_and_printed(words in date_like(), year in any::<i32>(), edge in any::<bool>()) {
        let data_date = if edge { NaiveDate::MAX } else { NaiveDate::MIN };
        for context in [context(), Context { year, data_date }] {
            let Ok(Understood { date, .. }) = read(&words, context) else { continue };
            let stored = PeriodDate::restore(date.kind(), date.earliest(), date.latest(), date.words());
            prop_assert_eq!(stored, Ok(date.clone()));
            prop_assert_eq!(date.words(), words.trim());
            prop_assert!(!Texts::new(Lang::En).period_date(&date, year).is_empty());
        }
    }
}
