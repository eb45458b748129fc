//! Refusals, deeds, hints and findings of control in both languages, as they are printed.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::check::CODES;
use crate::model::view::{RowChanged, RowFate};
use crate::model::{Breach, Deed, Finding, Hint, MoneyKind, Period, Problem, Reference, Stages, Thing};
use crate::text::{Lang, Texts};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn both(said: impl Fn(&Texts) -> Vec<String>) -> String {
    Lang::ALL.map(|lang| said(&Texts::new(lang)).join("\n")).join("\n\n")
}

fn structure() -> Reference {
    Reference::new(Thing::Milestone, "P07-M3", "主体完成", Some("Main structure"))
}

fn opening() -> Reference {
    Reference::new(Thing::Milestone, "P07-M4", "投入使用", Some("In use"))
}

fn laboratory() -> Reference {
    Reference::new(Thing::Project, "P07", "一高实验楼", Some("Laboratory building"))
}

fn action() -> Reference {
    Reference::new(Thing::Action, "8.3", "提速产业集聚区学校", Some("Speed up the school"))
}

fn second_half() -> Period {
    Period::from_code("2024-H2").unwrap()
}

fn figure(words: &str) -> Decimal {
    words.parse().unwrap()
}

#[test]
fn refusals_about_dates_and_baselines_say_what_to_type() {
    let problems = [
        Problem::ReasonNeeded { what: structure(), days: 12 },
        Problem::BaselineExists { name: "2024-H2".to_owned() },
        Problem::NoSuchBaseline { words: "年初".to_owned(), known: vec![] },
        Problem::NoSuchBaseline {
            words: "年初".to_owned(), known: vec!["2024-H2".to_owned(), "调整后".to_owned()]
        },
        Problem::DaysReversed { since: day(9, 1), until: day(7, 1) },
        Problem::HistoryNotKept {
            entry: 7,
            deed: Box::new(Deed::Imported { projects: 2, items: 1, blockers: 0, indicators: 0, issued: 0 }),
            stages: Stages::default(),
        },
        Problem::NoSuchCheck { words: "C99".to_owned(), known: vec!["C01", "C02"] },
        Problem::AlreadyAnswered {
            what: Reference::new(Thing::Supervision, "D1", "报送付款进度", None),
            on: day(9, 3),
        },
        Problem::NotDone { what: Reference::new(Thing::Supervision, "D1", "报送付款进度", None) },
        Problem::FeedbackPast { feedback: day(8, 10), given_on: day(8, 15) },
    ];
    insta::assert_snapshot!(both(|texts| problems.iter().map(|problem| texts.problem(problem)).collect()), @"
    P07-M3 主体完成比此前晚12天，须写明原因。请加 --reason，可用：
      funds 资金支付、land 用地、design 设计、review 评审、tender 招标、
      construction 施工、weather 天气、other 其他
    已有基线“2024-H2”，定下的基线不能改。请另起名称：topout baseline set 名称
    没有叫“年初”的基线，台账里还没有定过基线。请先定：topout baseline set 名称
    没有叫“年初”的基线。可用：2024-H2、调整后。
    2024年7月1日早于2024年9月1日。请把早的日期写在前：--since 2024-07-01 --until 2024-09-01
    那天所掌握的情况已无法还原：第7条（已导入2个项目、1项计划、0个存在问题、0个指标）一次变动过多，没有留下变动前的内容。请去掉 --known-on 再查，或打开当时的台账备份。
    没有“C99”这项勾稽。可用：C01、C02。
    D1 报送付款进度已于2024年9月3日办结。反馈写错的，先 topout reopen D1，再重新办结；又有要求的，请另记：topout supervise 编号 内容 --feedback 日期
    D1 报送付款进度尚未办结，无可撤回。
    反馈时限2024年8月10日已过，督办日期是2024年8月15日。请写2024年8月15日或以后的日期；补记以前的督办，请在 topout supervise 中用 --on 写明督办日期。

    P07-M3 Main structure would be 12 days later than said before, so a reason is needed. Add --reason with one of these:
      funds, land, design, review, tender, construction, weather, other
    There is a baseline called “2024-H2” already, and a baseline is never changed. Set the new one under another name: topout baseline set NAME
    There is no baseline called “年初”, nor any other. Set one with: topout baseline set NAME
    There is no baseline called “年初”. Use 2024-H2, 调整后.
    1 July 2024 lies before 1 September 2024. Give the earlier day first: --since 2024-07-01 --until 2024-09-01
    What was known that day can't be told: entry 7 (Imported 2 projects, 1 plan item, 0 blockers, 0 indicators) changed too much at once for a way back to be kept. Look without --known-on, or at a copy of the ledger file of that day.
    There is no check called “C99”. Use C01, C02.
    D1 报送付款进度 was answered on 3 September 2024. To correct the answer, topout reopen D1 first; what is asked for now is recorded with: topout supervise CODE TEXT --feedback DATE
    D1 报送付款进度 has not been answered, so there is nothing to take back.
    An answer due on 10 August 2024 was due before it was asked for, on 15 August 2024. Write 15 August 2024 or a later day; if it was asked for earlier, say when with --on in topout supervise.
    ");
}

#[test]
fn refusals_about_periods_say_what_to_type() {
    let problems = [
        Problem::NoSuchPeriod { words: "2024-H3".to_owned(), known: vec![] },
        Problem::NoSuchPeriod { words: "2023-H2".to_owned(), known: vec![second_half()] },
        Problem::PeriodNotLater { period: Period::from_code("2024-H1").unwrap(), current: second_half() },
        Problem::PeriodNotLater { period: second_half(), current: Period::from_code("2025-H1").unwrap() },
        Problem::ActionsUndecided { period: second_half(), actions: vec![action()] },
        Problem::NotOpen { what: action() },
        Problem::PeriodClosed { what: action(), period: second_half() },
        Problem::OpensBefore { current: second_half(), opened_on: day(7, 1), on: day(6, 1) },
    ];
    insta::assert_snapshot!(both(|texts| problems.iter().map(|problem| texts.problem(problem)).collect()), @r"
    没有“2024-H3”这个计划期。请按半年写，如 2025-H1。
    没有“2023-H2”这个计划期。可用：2024-H2。
    2024年上半年不在现行的2024年下半年之后。请开启以后的计划期：topout period open 2025-H1
    2024年下半年不在现行的2025年上半年之后。请开启以后的计划期：topout period open 2025-H2
    2024年下半年还有1项未结，请逐项写明去留：结转用 --carry 编号（全部结转写 all），不再推进用 --drop 编号=原因：
      8.3 提速产业集聚区学校
    8.3 提速产业集聚区学校不是未结事项，无须写明去留。请从命令里去掉。
    8.3 提速产业集聚区学校属2024年下半年，该计划期已结束，不能再改。如已结转，请用现行计划里的编号：topout list plan
    2024年下半年自2024年7月1日起执行，下一计划期不能从2024年6月1日开始。请用2024年7月1日或以后的日期。

    There is no period called “2024-H3”. Write a half-year as 2025-H1.
    There is no period called “2023-H2”. Use 2024-H2.
    The first half of 2024 does not come after the second half of 2024, which is open. Open a later one: topout period open 2025-H1
    The second half of 2024 does not come after the first half of 2025, which is open. Open a later one: topout period open 2025-H2
    1 action of the second half of 2024 is open: carry it over with --carry CODES (or “all”), or drop it with --drop CODE=REASON:
      8.3 Speed up the school
    8.3 Speed up the school is not open, so there is nothing to carry over or drop. Leave it out.
    8.3 Speed up the school belongs to the second half of 2024, which is closed and stays as it was. If it goes on, use its code in the plan that is open: topout list plan
    The second half of 2024 began on 1 July 2024: the next period can't begin on 1 June 2024. Give 1 July 2024 or a later day.
    ");
}

fn deeds() -> Vec<Deed> {
    let forecast =
        |words: &str, step| Deed::Forecast { what: structure(), forecast: words.to_owned(), on: day(9, 3), step };
    let target = |count| Deed::Targeted {
        what: laboratory(),
        count,
        unit: "栋".to_owned(),
        stage: "竣工".to_owned(),
        by: "2024-08-31".to_owned(),
    };
    let light = |light: Option<&str>, what| Deed::Assessed { what, light: light.map(str::to_owned), on: day(9, 3) };
    let funded = |source: Option<&str>| Deed::Funded {
        what: laboratory(),
        kind: "arrived".to_owned(),
        source: source.map(str::to_owned),
        amount: "300".to_owned(),
        on: day(9, 3),
    };
    let supervision = || Reference::new(Thing::Supervision, "D1", "报送付款进度", None);
    vec![
        forecast("9月20日", Some(12)),
        forecast("9月20日", None),
        forecast("", None),
        target(Some(12)),
        target(None),
        light(Some("red"), Some(laboratory())),
        light(Some("green"), None),
        light(None, Some(laboratory())),
        funded(Some("中央资金")),
        funded(None),
        Deed::BaselineSet { name: "2024-H2".to_owned(), milestones: 1 },
        Deed::Supervised { what: supervision(), about: laboratory(), feedback: "9月底".to_owned() },
        Deed::Answered { what: supervision(), on: day(9, 3) },
        Deed::PeriodOpened {
            period: "2025-H1".to_owned(),
            closed: "2024-H2".to_owned(),
            carried: 30,
            dropped: 2,
            on: day(12, 31),
        },
    ]
}

#[test]
fn what_was_done_is_told_in_one_sentence() {
    insta::assert_snapshot!(
        both(|texts| deeds().iter().map(|deed| texts.deed(deed, &Stages::default())).collect()),
        @r"
        已报预计 P07-M3 主体完成：9月20日，比上次+12天（2024年9月3日）
        已报预计 P07-M3 主体完成：9月20日（2024年9月3日）
        已撤回预计 P07-M3 主体完成（2024年9月3日）
        已定序时进度 P07 一高实验楼：2024-08-31，竣工12栋
        已取消序时进度 P07 一高实验楼：2024-08-31，竣工
        已评定 P07 一高实验楼：红（2024年9月3日）
        已评定 全台账：绿（2024年9月3日）
        已撤回评定 P07 一高实验楼（2024年9月3日）
        已记资金 P07 一高实验楼：中央资金到位300万元（2024年9月3日）
        已记资金 P07 一高实验楼：到位300万元（2024年9月3日）
        已定基线“2024-H2”：1个节点
        已记督办 D1 报送付款进度：P07 一高实验楼，反馈时限9月底
        已办结督办 D1 报送付款进度（2024年9月3日）
        已开启2025年上半年计划，2024年下半年计划结束：结转30项，不再推进2项（2024年12月31日）

        Forecast for P07-M3 Main structure: 9月20日, +12 days against the date before (3 September 2024)
        Forecast for P07-M3 Main structure: 9月20日 (3 September 2024)
        Took the forecast for P07-M3 Main structure back (3 September 2024)
        Planned share of P07 Laboratory building: 12 buildings at 竣工, 2024-08-31
        Took the planned share of P07 Laboratory building away: 竣工, 2024-08-31
        Judged P07 Laboratory building: red (3 September 2024)
        Judged the whole ledger: green (3 September 2024)
        Took back what was judged of P07 Laboratory building (3 September 2024)
        Money of P07 Laboratory building: arrived 3,000,000 yuan from 中央资金 (3 September 2024)
        Money of P07 Laboratory building: arrived 3,000,000 yuan (3 September 2024)
        Set baseline “2024-H2”: 1 milestone
        Supervised D1 报送付款进度 on P07 Laboratory building; an answer is due: 9月底
        Answered D1 报送付款进度 (3 September 2024)
        Opened the first half of 2025 and closed the second half of 2024 (31 December 2024): 30 actions carried over, 2 dropped
        "
    );
}

#[test]
fn a_slip_a_sharper_date_and_a_push_are_hinted_at() {
    let hints = [
        Hint::Slipped { nth: 3, step: 12, total: 47 },
        Hint::Sharpened,
        Hint::Pushes { milestone: opening(), days: 12, to: day(10, 31) },
        Hint::Waits { by: "P07-M3".to_owned(), to: day(10, 31) },
        Hint::ForecastStands { forecast: "10月底".to_owned() },
    ];
    insta::assert_snapshot!(both(|texts| hints.iter().map(|hint| texts.hint(hint, &Stages::default())).collect()), @r"
    第3次顺延，+12天，累计+47天。
    在已定期限内，是细化，不算顺延。
    P07-M4 投入使用受影响顺延12天，至2024年10月31日（推算，未记入）。如另有预计：topout forecast P07-M4 日期
    这个日期早于前一节点P07-M3的日期，仍推算至2024年10月31日（未记入）。
    原先的预计（10月底）仍然有效；如已不作数，请重新预计。

    Slip 3: +12 days, +47 days in all.
    Within the window promised: said more sharply, not a slip.
    P07-M4 In use is pushed by 12 days, to 31 October 2024 (derived, not recorded). If another date is expected: topout forecast P07-M4 DATE
    That is before the date of P07-M3, which comes first; derived, not recorded: 31 October 2024.
    The earlier forecast (10月底) still stands. If it no longer holds, forecast again.
    ");
}

fn findings() -> Vec<Finding> {
    let letters = || Reference::new(Thing::Indicator, "K37", "信访件", Some("Petitions"));
    let blocker = || Reference::new(Thing::Blocker, "B1", "资金支付不及时", Some("Payments are late"));
    let remark = || Reference::new(Thing::Remark, "R1", "前后名称不同", Some("Called differently"));
    let beyond = |source: Option<&str>| Finding::MoneyBeyond {
        project: laboratory(),
        source: source.map(str::to_owned),
        more: MoneyKind::Paid,
        than: MoneyKind::Arrived,
        amount: figure("350"),
        limit: figure("300"),
    };
    let lacking = |no_project, no_owner| Finding::BlockerIncomplete { blocker: blocker(), no_project, no_owner };
    vec![
        Finding::DatesOutOfOrder {
            earlier: structure(),
            later: opening(),
            earlier_end: day(12, 31),
            later_end: day(12, 1),
        },
        Finding::DoneWithoutDay {
            milestone: structure(),
            stage: "主体施工".to_owned(),
            count: 3,
            unit: "栋".to_owned(),
        },
        Finding::FactsAfter { data_date: day(7, 31), latest: day(8, 20), count: 4 },
        Finding::FactsAfter { data_date: day(7, 31), latest: day(8, 20), count: 1 },
        Finding::FigureParts {
            indicator: letters(),
            unit: "件".to_owned(),
            whole: figure("23"),
            parts: vec![figure("5"), figure("2"), figure("15")],
        },
        Finding::MoneyParts { project: laboratory(), whole: figure("600"), parts: vec![figure("300"), figure("200")] },
        beyond(Some("中央资金")),
        beyond(None),
        Finding::SameAlias { alias: "实验楼".to_owned(), things: vec![laboratory(), action()] },
        Finding::ForecastPassed { milestone: structure(), latest: day(9, 20) },
        Finding::ShareDiffers { indicator: letters(), stated: figure("96.5"), part: figure("21"), whole: figure("22") },
        Finding::NotInPlan { project: laboratory() },
        lacking(true, true),
        lacking(false, true),
        Finding::DatedAfterUndated { milestone: opening(), undated: structure() },
        Finding::Remark { remark: remark(), about: vec![laboratory(), action()] },
        Finding::Remark { remark: remark(), about: vec![] },
        Finding::JournalBroken { breach: Breach::Altered(7) },
        Finding::JournalBroken { breach: Breach::Missing { first: 7, last: 9 } },
        Finding::RowAstray {
            row: RowChanged {
                table: "remark".to_owned(),
                what: Some(remark()),
                fate: RowFate::Removed,
                columns: Vec::new(),
            },
            id: 3,
            entry: Some(7),
            later: None,
        },
        Finding::RowsAstray { table: "milestone".to_owned(), first: 257, last: 512, entry: 1 },
        Finding::LooksAlike { things: vec![laboratory(), action()] },
        Finding::KeptDiffers { what: Some(laboratory()) },
        Finding::KeptDiffers { what: None },
    ]
}

#[test]
fn findings_show_the_arithmetic() {
    insta::assert_snapshot!(
        both(|texts| findings().iter().map(|finding| texts.finding(finding, &Stages::default())).collect()),
        @r"
        C08 P07-M4 投入使用的期限（2024年12月1日）早于在它之前的P07-M3 主体完成（2024年12月31日），相差30天
        C09 全部3栋都已过“主体施工”，P07-M3 主体完成还没有完成日期
        C10 有4条记录在数据日期（2024年7月31日）之后，最晚2024年8月20日，尚未计入
        C10 有1条记录在数据日期（2024年7月31日）之后，最晚2024年8月20日，尚未计入
        C11 K37 信访件：分项5+2+15=22件，合计23件，相差1件
        C12 P07 一高实验楼：批复300+200=500万元，总投资600万元，相差100万元
        C13 P07 一高实验楼（中央资金）：已付350万元，到位只有300万元，多50万元
        C13 P07 一高实验楼：已付350万元，到位只有300万元，多50万元
        C14 别名“实验楼”重复：P07 一高实验楼、8.3 提速产业集聚区学校
        C15 P07-M3 主体完成：预计日期（2024年9月20日）已过，尚未完成，也没有新的预计
        C16 K37 信访件：所填96.5%，按21/22应为95.45%
        C17 P07 一高实验楼：尚未完成，计划里没有子行动指向它
        C18 B1 资金支付不及时：未指明项目；未明确由谁解决
        C18 B1 资金支付不及时：未明确由谁解决
        C19 P07-M4 投入使用已定期限，在它之前的P07-M3 主体完成未定期限
        C20 P07 一高实验楼、8.3 提速产业集聚区学校：R1 前后名称不同
        C20 R1 前后名称不同
        C21 第7条记录已不是写入时的样子
        C21 第7至9条记录被人取走
        C22 第7条记录之后，没有任何记录做过这一改动：删除疑点 R1 前后名称不同，第3行
        C22 “节点”第257至512行中有的已不是第1条记录写入时的样子，没有任何记录做过这一改动
        C23 看起来相同，其实不同（含看不见的字符，或混用了其他文字里相似的字母）：P07 一高实验楼、8.3 提速产业集聚区学校
        C24 为快速汇总和列表保存的P07 一高实验楼的数据与记录不符
        C24 为快速汇总和列表保存的数据与记录不符

        C08 P07-M4 In use is planned to end on 1 December 2024, before P07-M3 Main structure (31 December 2024) which it comes after: 30 days apart
        C09 All 3 buildings are past “主体施工”, but P07-M3 Main structure has no day of completion
        C10 4 facts lie after the data date of 31 July 2024 (the latest on 20 August 2024), not counted yet
        C10 1 fact lies after the data date of 31 July 2024 (the latest on 20 August 2024), not counted yet
        C11 K37 Petitions: 5 + 2 + 15 = 22 cases, the whole is 23 cases; 1 case apart
        C12 P07 Laboratory building: approved 3,000,000 + 2,000,000 = 5,000,000 yuan, the investment is 6,000,000 yuan; 1,000,000 yuan apart
        C13 P07 Laboratory building (中央资金): paid 3,500,000 yuan, but arrived only 3,000,000 yuan; 500,000 yuan more
        C13 P07 Laboratory building: paid 3,500,000 yuan, but arrived only 3,000,000 yuan; 500,000 yuan more
        C14 “实验楼” is what several go by: P07 Laboratory building, 8.3 Speed up the school
        C15 P07-M3 Main structure: the forecast ended on 20 September 2024, it is not done, and there is no newer forecast
        C16 K37 Petitions: 96.5% stated, but 21/22 = 95.45%
        C17 P07 Laboratory building: not finished, and no action of the plan points at it
        C18 B1 Payments are late: no project named; nobody named to solve it
        C18 B1 Payments are late: nobody named to solve it
        C19 P07-M4 In use has a date, but P07-M3 Main structure, which comes before it, has none
        C20 P07 Laboratory building, 8.3 Speed up the school: R1 Called differently
        C20 R1 Called differently
        C21 Entry 7 of the journal is not as it was written
        C21 Entries 7 to 9 have been taken out of the journal
        C22 No entry of the journal did this, since entry 7: Removed remark R1 Called differently, row 3
        C22 Some of the rows 257 to 512 of “milestone” are not as entry 1 left them, and no entry of the journal did this
        C23 These look the same and are not, by signs that take no room or are of another script: P07 Laboratory building, 8.3 Speed up the school
        C24 What is kept of P07 Laboratory building for fast totals and lists is not what was recorded of it
        C24 What is kept for fast totals and lists is not what was recorded
        "
    );
}

#[test]
fn every_check_of_control_is_worded_here() {
    let worded: std::collections::BTreeSet<&str> = findings().iter().map(Finding::code).collect();
    assert!(CODES.iter().skip(7).all(|(code, _)| worded.contains(code)), "{worded:?}");
}
