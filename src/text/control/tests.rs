//! The words of control in both languages, as they are printed.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::check::CODES;
use crate::model::money::{Owed, Rate, RateKind};
use crate::model::view::{BaselineChange, DueBasis, DueGroup};
use crate::model::{
    BlockerCategory, Forecast, Judged, Light, LightRule, Milestone, MoneyKind, PeriodDate, Phase, Plan, Pushed,
    Reference, Stage, Stages, Thing, Variance, Why, slip,
};
use crate::text::{Lang, Texts};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn both(said: impl Fn(&Texts) -> Vec<String>) -> String {
    Lang::ALL.map(|lang| said(&Texts::new(lang)).join("\n")).join("\n\n")
}

fn stages() -> Stages {
    Stages::new(vec![Stage {
        code: "fit_out".to_owned(),
        phase: Phase::Construction,
        name: "装饰装修".to_owned(),
        name_en: "fit-out".to_owned(),
    }])
}

fn plan(date: Option<PeriodDate>, on: NaiveDate) -> Plan {
    Plan { date, commitment: None, decided_on: on, recorded_on: on, by: None, note: None }
}

fn forecast(date: Option<PeriodDate>, on: NaiveDate, reason: Option<BlockerCategory>, note: Option<&str>) -> Forecast {
    Forecast { date, reason, on, recorded_on: on, by: None, note: note.map(str::to_owned) }
}

fn on(month: u32, of_month: u32) -> PeriodDate {
    PeriodDate::day(day(month, of_month), "")
}

#[test]
fn the_slip_log_tells_every_date_with_its_cost_and_reason() {
    let milestone = Milestone {
        code: "P07-M3".to_owned(),
        name: "主体完成".to_owned(),
        name_en: None,
        stage: None,
        added_on: day(7, 1),
        plans: vec![
            plan(PeriodDate::month(2024, 8, "8月"), day(7, 1)),
            plan(Some(on(8, 20)), day(7, 5)),
            plan(Some(on(10, 17)), day(9, 20)),
            plan(None, day(11, 1)),
        ],
        forecasts: vec![
            forecast(Some(on(9, 5)), day(8, 1), Some(BlockerCategory::Funds), None),
            forecast(Some(on(9, 20)), day(9, 3), Some(BlockerCategory::Weather), Some("连续降雨")),
            forecast(Some(on(9, 20)), day(9, 4), None, None),
            forecast(Some(on(9, 10)), day(9, 6), None, Some("已补工")),
            forecast(Some(PeriodDate::vague("尽快")), day(9, 8), None, None),
            forecast(None, day(9, 10), None, None),
        ],
        done: None,
    };
    let log = slip::log(&milestone, day(12, 31));
    insta::assert_snapshot!(both(|texts| log.iter().map(|change| texts.date_change(change, 2024)).collect()), @r"
    2024年7月1日 原定8月
    2024年7月5日 改定8月20日：在已定期限内，不算顺延
    2024年8月1日 预计9月5日：第1次顺延，+5天，累计+5天，原因：资金支付
    2024年9月3日 预计9月20日：第2次顺延，+15天，累计+20天，原因：天气（连续降雨）
    2024年9月4日 预计9月20日：没有再推后，累计+20天
    2024年9月6日 预计9月10日：提前10天，累计+10天，说明：已补工
    2024年9月8日 预计尽快
    2024年9月10日 撤回预计：回到期限，-10天，累计0天
    2024年9月20日 改定10月17日：第3次顺延，+47天，累计+47天
    2024年11月1日 取消期限

    1 July 2024, baseline August
    5 July 2024, re-planned 20 August: within the window promised, not a slip
    1 August 2024, forecast 5 September: slip 1, +5 days, +5 days in all, reason: funds
    3 September 2024, forecast 20 September: slip 2, +15 days, +20 days in all, reason: weather (连续降雨)
    4 September 2024, forecast 20 September: no later than before, +20 days in all
    6 September 2024, forecast 10 September: earlier by 10 days, +10 days in all, note: 已补工
    8 September 2024, forecast 尽快
    10 September 2024, forecast taken back: back to what is planned, -10 days, 0 days in all
    20 September 2024, re-planned 17 October: slip 3, +47 days, +47 days in all
    1 November 2024, date taken away
    ");
}

#[test]
fn a_milestone_that_is_pushed_says_by_what_and_to_when() {
    let pushed = |to| Pushed { to, days: 20, by: "P07-M2".to_owned(), since: day(9, 1) };
    let next_year = NaiveDate::from_ymd_opt(2025, 1, 20).unwrap();
    insta::assert_snapshot!(
        both(|texts| [day(10, 31), next_year].map(|to| texts.pushed(&pushed(to), 2024)).to_vec()),
        @r"
        受P07-M2影响顺延20天，至10月31日（推算）
        受P07-M2影响顺延20天，至2025年1月20日（推算）

        pushed by P07-M2 by 20 days, to 31 October (derived)
        pushed by P07-M2 by 20 days, to 20 January 2025 (derived)
        "
    );
}

#[test]
fn days_apart_are_late_early_or_neither() {
    let variances = [Variance::Same, Variance::Within, Variance::Days(17), Variance::Days(-1), Variance::Days(0)];
    insta::assert_snapshot!(both(|texts| variances.map(|variance| texts.variance(variance)).to_vec()), @r"
    按期
    在期限内
    晚17天
    早1天
    按期

    on time
    within its window
    17 days late
    1 day early
    on time
    ");
}

#[test]
fn slips_are_counted_with_their_days() {
    let slips = [(3, 47), (1, 1), (1, 0), (2, -3), (0, 0), (0, -5)];
    insta::assert_snapshot!(both(|texts| slips.map(|(nth, total)| texts.slips(nth, total)).to_vec()), @r"
    顺延3次，累计+47天
    顺延1次，累计+1天
    顺延1次，累计0天
    顺延2次，累计-3天
    没有顺延
    没有顺延，比原定早5天

    3 slips, +47 days in all
    1 slip, +1 day in all
    1 slip, 0 days in all
    2 slips, -3 days in all
    no slips
    no slips, 5 days earlier than first planned
    ");
}

fn judged(light: Light, why: Why) -> Judged {
    Judged { light, since: Some(day(9, 3)), due: None, why }
}

#[test]
fn a_milestone_says_why_its_light_has_this_colour() {
    let lights = [
        judged(Light::Blue, Why::Done { on: day(8, 30) }),
        judged(Light::Blue, Why::DoneLate { on: day(9, 3), days: 3 }),
        judged(Light::Red, Why::Overdue { days: 1 }),
        judged(Light::Amber, Why::ForecastLate { days: 20 }),
        judged(Light::Red, Why::Pushed { days: 47, by: "P07-M2".to_owned() }),
        judged(Light::Amber, Why::EndsSoon { days: 0 }),
        judged(Light::Amber, Why::EndsSoon { days: 9 }),
        judged(Light::Green, Why::OnTime { days: 60 }),
        judged(Light::Grey, Why::Undated),
    ];
    insta::assert_snapshot!(
        both(|texts| lights.iter().map(|light| texts.light_why(light, &stages(), 2024)).collect()),
        @r"
        8月30日完成
        9月3日完成，逾期3天
        逾期1天
        预计比期限晚20天
        受P07-M2影响，推算比期限晚47天
        期限最后一天
        距期限还有9天
        距期限还有60天
        未定期限

        done on 30 August
        done on 3 September, 3 days after its window
        overdue by 1 day
        expected 20 days after its window
        pushed by P07-M2 to 47 days after its window (derived)
        last day of its window
        9 days left of its window
        60 days left of its window
        no date set
        "
    );
}

#[test]
fn a_share_stands_with_both_its_figures_and_the_gap() {
    let share =
        |done| LightRule::default().share(done, 12, 22, "fit_out", &PeriodDate::month_end(2024, 8, "").unwrap());
    let lights = [share(8).unwrap(), share(12).unwrap(), judged(Light::Blue, Why::UnitsComplete { total: 22 })];
    insta::assert_snapshot!(
        both(|texts| lights.iter().map(|light| texts.light_why(light, &stages(), 2024)).collect()),
        @r"
        序时进度（8月底，装饰装修）应完成12/22，54.5%；实际8/22，36.4%；差4/22，低18.2个百分点
        序时进度（8月底，装饰装修）应完成12/22，54.5%；实际12/22，54.5%
        全部竣工（22/22）

        planned share (end of August, fit-out): 12/22, 54.5% planned; 8/22, 36.4% reached; 4/22 short, 18.2 percentage points behind
        planned share (end of August, fit-out): 12/22, 54.5% planned; 12/22, 54.5% reached
        all units complete (22/22)
        "
    );
}

#[test]
fn a_parent_names_the_child_it_takes_its_light_from_or_the_person() {
    let child = Reference::new(Thing::Milestone, "P07-M3", "主体完成", Some("Main structure"));
    let worst = |light, count, of| judged(light, Why::Worst { child: child.clone(), count, of });
    let due = |judged| Judged { due: Some(day(9, 30)), ..judged };
    let said = |by: Option<&str>| Why::Assessed { by: by.map(str::to_owned), words: "资金已落实".to_owned() };
    let lights = [
        due(worst(Light::Red, 2, 5)),
        due(worst(Light::Green, 3, 3)),
        due(worst(Light::Amber, 1, 5)),
        worst(Light::Grey, 2, 5),
        worst(Light::Grey, 3, 3),
        worst(Light::Green, 1, 1),
        judged(Light::Green, said(Some("王科长"))),
        judged(Light::Amber, said(None)),
        judged(Light::Blue, Why::Dropped { on: day(1, 6), reason: Some("资金不落实".to_owned()) }),
        judged(Light::Blue, Why::Dropped { on: day(1, 6), reason: None }),
        judged(Light::Grey, Why::AllBelowDone),
        judged(Light::Grey, Why::NothingToJudge),
    ];
    insta::assert_snapshot!(
        both(|texts| lights.iter().map(|light| texts.light_why(light, &stages(), 2024)).collect()),
        @"
        5项中2项为红，最早到期的是P07-M3 主体完成
        3项均为绿，最早到期的是P07-M3 主体完成
        5项中1项为黄：P07-M3 主体完成
        5项中2项为灰，如P07-M3 主体完成
        3项均为灰，如P07-M3 主体完成
        下级仅1项，随P07-M3 主体完成
        王科长于9月3日评定：资金已落实
        9月3日人工评定：资金已落实
        1月6日起不再推进：资金不落实
        1月6日起不再推进
        下级均已完成，本项还没有记为完成
        下级没有可以判定的内容

        2 of 5 are red, first due: P07-M3 Main structure
        all 3 are green, first due: P07-M3 Main structure
        1 of 5 is amber: P07-M3 Main structure
        2 of 5 are grey, such as P07-M3 Main structure
        all 3 are grey, such as P07-M3 Main structure
        as P07-M3 Main structure, the only one below it
        judged by 王科长 on 3 September: 资金已落实
        judged on 3 September: 资金已落实
        dropped on 6 January, reason: 资金不落实
        dropped on 6 January
        all below it is done, but it is not itself recorded as done
        nothing below it can be judged
        "
    );
}

#[test]
fn the_whole_rule_stands_in_one_paragraph() {
    insta::assert_snapshot!(both(|texts| vec![texts.light_rule(&LightRule::default())]), @"
    灯的判定：逾期为红；距期限10天以内为黄；预计或推算晚于期限30天以内为黄，超过30天为红；其余定有期限的为绿，已完成或不再推进的为蓝，未定期限或无从判断的为灰。有序时进度的项目，到期后另看实际完成的比例：低10个百分点起为黄，超过30个百分点为红。上级取下级中最差的（依次为红、黄、灰、绿、蓝）；此后有人另作评定的，从其评定。

    Lights: overdue is red; a window with 10 days left or fewer is amber; expected, or pushed, past the window by up to 30 days is amber, by more red; anything else with a date is green, done or dropped is blue, without a date or beyond judging grey. A project with a planned share of units is judged by that too once it is due: 10 percentage points behind is amber, more than 30 red. A parent takes its worst child (in the order red, amber, grey, green, blue) unless a person has judged it since.
    ");
}

#[test]
fn thresholds_of_nothing_and_of_days_are_told_as_they_work() {
    let strict = LightRule { amber_days: 0, red_overdue_days: 0, red_slip_days: 0, amber_points: 0, red_points: 0 };
    let lenient = LightRule { amber_days: 1, red_overdue_days: 7, red_slip_days: 1, amber_points: 0, red_points: 20 };
    let crossed = LightRule { amber_points: 40, red_points: 30, ..LightRule::default() };
    insta::assert_snapshot!(
        both(|texts| [strict, lenient, crossed].iter().map(|rule| texts.light_rule(rule)).collect()),
        @"
        灯的判定：逾期为红；期限最后一天为黄；预计或推算晚于期限为红；其余定有期限的为绿，已完成或不再推进的为蓝，未定期限或无从判断的为灰。有序时进度的项目，到期后另看实际完成的比例：低于应完成的为红。上级取下级中最差的（依次为红、黄、灰、绿、蓝）；此后有人另作评定的，从其评定。
        灯的判定：逾期7天以内为黄，超过7天为红；距期限1天以内为黄；预计或推算晚于期限1天以内为黄，超过1天为红；其余定有期限的为绿，已完成或不再推进的为蓝，未定期限或无从判断的为灰。有序时进度的项目，到期后另看实际完成的比例：低于应完成的为黄，超过20个百分点为红。上级取下级中最差的（依次为红、黄、灰、绿、蓝）；此后有人另作评定的，从其评定。
        灯的判定：逾期为红；距期限10天以内为黄；预计或推算晚于期限30天以内为黄，超过30天为红；其余定有期限的为绿，已完成或不再推进的为蓝，未定期限或无从判断的为灰。有序时进度的项目，到期后另看实际完成的比例：低于应完成超过30个百分点的为红。上级取下级中最差的（依次为红、黄、灰、绿、蓝）；此后有人另作评定的，从其评定。

        Lights: overdue is red; the last day of a window is amber; expected, or pushed, past the window is red; anything else with a date is green, done or dropped is blue, without a date or beyond judging grey. A project with a planned share of units is judged by that too once it is due: fewer than planned is red. A parent takes its worst child (in the order red, amber, grey, green, blue) unless a person has judged it since.
        Lights: overdue by up to 7 days is amber, by more red; a window with 1 day left or none is amber; expected, or pushed, past the window by 1 day is amber, by more red; anything else with a date is green, done or dropped is blue, without a date or beyond judging grey. A project with a planned share of units is judged by that too once it is due: fewer than planned is amber, more than 20 percentage points fewer red. A parent takes its worst child (in the order red, amber, grey, green, blue) unless a person has judged it since.
        Lights: overdue is red; a window with 10 days left or fewer is amber; expected, or pushed, past the window by up to 30 days is amber, by more red; anything else with a date is green, done or dropped is blue, without a date or beyond judging grey. A project with a planned share of units is judged by that too once it is due: more than 30 percentage points behind is red. A parent takes its worst child (in the order red, amber, grey, green, blue) unless a person has judged it since.
        "
    );
}

#[test]
fn money_is_told_with_what_it_is_made_of() {
    let figure = |words: &str| words.parse::<Decimal>().unwrap();
    let rate = |part, whole| Rate { kind: RateKind::Arrival, part: figure(part), whole: figure(whole) };
    let owed = |basis, due, paid| Owed { basis, due: figure(due), paid: figure(paid) };
    let told = |texts: &Texts| {
        let mut lines: Vec<String> = RateKind::ALL.map(|kind| texts.rate_kind(kind)).to_vec();
        lines.extend([rate("300", "500"), rate("1", "16"), rate("1.5", "0")].map(|rate| texts.rate(&rate)));
        let debts = [
            owed(MoneyKind::WorkDone, "800", "600"),
            owed(MoneyKind::Payable, "600", "600.0"),
            owed(MoneyKind::Payable, "600.5", "700"),
        ];
        lines.extend(debts.map(|owed| texts.owed(&owed)));
        lines
    };
    insta::assert_snapshot!(both(told), @r"
    年度计划到位率
    到位资金拨付率
    年度计划投资完成率
    300/500万元，60.0%
    1/16万元，6.3%
    1.5/0万元
    欠付200万元（完成投资800-已付600）
    无欠付（应付600-已付600）
    多付99.5万元（应付600.5-已付700）

    arrived/annual plan
    paid/arrived
    work done/annual plan
    3,000,000/5,000,000 yuan, 60.0%
    10,000/160,000 yuan, 6.3%
    15,000/0 yuan
    2,000,000 yuan owed (work done 8,000,000 − paid 6,000,000)
    nothing owed (payable 6,000,000 − paid 6,000,000)
    995,000 yuan paid too much (payable 6,005,000 − paid 7,000,000)
    ");
}

#[test]
fn what_is_due_and_what_became_of_a_baseline_have_their_words() {
    let changes = [
        BaselineChange::Same,
        BaselineChange::Sharpened,
        BaselineChange::Later(12),
        BaselineChange::Earlier(1),
        BaselineChange::Dated,
        BaselineChange::Undated,
        BaselineChange::New,
        BaselineChange::Dropped,
    ];
    let bases = [DueBasis::Planned, DueBasis::Forecast, DueBasis::Feedback, DueBasis::Solution];
    let told = |texts: &Texts| {
        let groups = DueGroup::ALL.map(|group| texts.due_group(group));
        let bases = bases.map(|basis| texts.due_basis(basis));
        let changes = changes.map(|change| texts.baseline_change(change));
        vec![groups.join(" · "), bases.join(" · "), changes.join(" · ")]
    };
    insta::assert_snapshot!(both(told), @r"
    逾期 · 窗口内 · 近期到期 · 以后到期 · 未定期限
    期限 · 预计 · 反馈时限 · 解决时限
    未变 · 在期限内细化 · 晚12天 · 早1天 · 补定期限 · 取消期限 · 新增 · 已不在计划

    overdue · in its window · due · later · no date
    planned · forecast · answer due · to be solved
    unchanged · sharpened within its window · 12 days later · 1 day earlier · dated since · date taken away · new · no longer planned
    ");
}

#[test]
fn every_check_has_a_title_a_meaning_and_a_next_step_of_its_own() {
    let hanzi = |words: &str| words.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let told: Vec<String> = CODES
            .iter()
            .flat_map(|(code, _)| [texts.check_title(code), texts.check_meaning(code), texts.check_next(code)])
            .collect();
        let different: std::collections::BTreeSet<&String> = told.iter().collect();
        assert_eq!(different.len(), CODES.len() * 3, "a check without words of its own takes those of the last");
        assert!(told.iter().all(|words| hanzi(words) == (lang == Lang::Zh)), "{told:?}");
    }
}
