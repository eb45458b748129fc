//! Promised, expected, happened: the verbs of control on a real ledger, in both languages.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use topout::cli::Asker;
use topout::text::Lang;

use super::cli::Office;

/// A line in the language of the office.
fn said<'a>(lang: Lang, chinese: &'a str, english: &'a str) -> &'a str {
    if lang == Lang::Zh { chinese } else { english }
}

fn each(story: impl Fn(Lang, &Office)) {
    for lang in Lang::ALL {
        story(lang, &Office::opened(lang));
    }
}

/// A text of hanzi as it was before lines were broken.
fn unwrapped(text: &str) -> String {
    text.lines().map(str::trim).collect()
}

fn json(office: &Office, line: &str) -> Value {
    serde_json::from_str(&office.answer(&format!("{line} --format json"))).expect("JSON")
}

#[test]
fn a_forecast_is_echoed_counted_as_a_slip_and_taken_back() {
    each(|lang, office| {
        office.answer("plan P07-M2 8月底 --on 7月1日");
        let refused = office.refused(1, "forecast P07-M2 9月20日 --on 7月5日");
        assert!(refused.contains("--reason") && refused.contains("funds"), "{refused}");
        let reason = said(lang, "资金", "funds");
        let slipped = office.run(&format!("forecast P07-M2 9月20日 --reason {reason} --note 第二批 --on 7月5日"));
        assert_eq!(slipped.status, 0, "{}", slipped.stderr);
        assert!(slipped.stderr.contains("2024-09-20"), "as understood: {}", slipped.stderr);
        assert!(slipped.stderr.contains(said(lang, "第1次顺延", "Slip 1")), "{}", slipped.stderr);
        let again =
            office.run(&format!("forecast P07-M2 10月10日 --reason {} --on 7月8日", said(lang, "天气", "weather")));
        assert!(again.stderr.contains("40"), "the total against the first plan: {}", again.stderr);
        let card = unwrapped(&office.answer("show P07-M2"));
        assert!(card.contains(said(lang, "资金支付", "funds")) && card.contains("第二批"), "{card}");
        assert!(card.contains("+20") && card.contains("+40"), "{card}");
        let taken = office.run(&format!("forecast P07-M2 {}", said(lang, "无", "none")));
        assert_eq!(taken.status, 0, "{}", taken.stderr);
        assert!(office.refused(2, "forecast P07-M2 soonish").contains("soonish"));
    });
}

#[test]
fn a_person_judges_a_project_or_the_ledger_and_takes_it_back() {
    each(|lang, office| {
        let (whole, amber) = (said(lang, "台账", "ledger"), said(lang, "黄", "amber"));
        office.answer(&format!("assess P01 {amber} 资金偏晚 --by 王局长"));
        let card = office.answer("show P01");
        assert!(card.contains("资金偏晚") && card.contains("王局长"), "who said so and why: {card}");
        office.answer(&format!("assess {whole} {} fine", said(lang, "绿", "green")));
        office.answer(&format!("assess P01 {}", said(lang, "无", "none")));
        let changes = office.answer("changes --since 2024-06-29");
        assert!(changes.contains(said(lang, "撤回  ", "taken back  ")), "no reason, no sign before it: {changes}");
        assert!(!office.refused(2, &format!("assess P01 {amber}")).is_empty(), "a judgement says why");
        let refused = office.refused(2, "assess P01 purple x");
        assert!(["red", "amber", "green", "blue", "grey", "none"].iter().all(|light| refused.contains(light)));
        assert!(!office.refused(2, "assess P07-M1 red x").is_empty(), "only projects and items");
    });
}

#[test]
fn money_is_read_in_ten_thousands_and_shown_with_what_it_is_made_of() {
    each(|lang, office| {
        let kinds =
            if lang == Lang::Zh { ["年度计划", "到位", "拨付"] } else { ["annual_plan", "arrived", "paid"] };
        for (kind, amount) in kinds.into_iter().zip(["0.05亿", "300万", "1,20.5"]) {
            let outcome = office.run(&format!("money P07 {kind} {amount} --source 专项债券"));
            assert_eq!(outcome.status, if amount == "1,20.5" { 2 } else { 0 }, "{amount}: {}", outcome.stderr);
        }
        for amount in ["12.345", "3000000元", "-3"] {
            let refused = office.refused(2, &format!("money P07 {} {amount}", kinds[2]));
            assert!(refused.contains(amount) && refused.contains(said(lang, "万元", "10,000 yuan")), "{refused}");
        }
        let money = office.answer("list money");
        assert!(money.contains("60.0%"), "300 of 500: {money}");
        assert!(office.refused(2, "money P07 lost 3").contains("work_done"));
    });
}

#[test]
fn planned_shares_are_promised_and_taken_back() {
    each(|lang, office| {
        let promised = office.run("target P01 12 7月10日");
        assert_eq!(promised.status, 0, "{}", promised.stderr);
        assert!(promised.stderr.contains("2024-07-10"), "as understood: {}", promised.stderr);
        assert!(office.answer("show P01 --as-of 2024-07-15").contains("8/22"));
        let none = said(lang, "无", "none");
        office.answer(&format!("target P01 {none} 7月10日"));
        assert!(!office.refused(1, &format!("target P01 {none} 7月10日")).is_empty(), "there is none any more");
        assert!(!office.refused(2, "target P01 twelve 7月10日").is_empty());
    });
}

#[test]
fn a_supervision_is_given_shown_due_and_answered() {
    each(|lang, office| {
        let given = office.run("supervise P07 报送招标进展 --feedback 7月底 --by 李副市长");
        assert_eq!(given.status, 0, "{}", given.stderr);
        assert!(given.stderr.contains("07-31"), "as understood: {}", given.stderr);
        assert!(office.answer("list supervisions").contains("D1"));
        assert!(office.answer("due --within 60d").contains("报送招标进展"));
        assert!(office.answer("show D1").contains("李副市长"));
        office.answer("answer D1 公告已发布");
        assert!(!office.refused(1, "answer D1 公告已发布").is_empty());
        assert!(office.refused(2, "supervise P07 报送").contains("--feedback"));
        let kind = said(lang, "督办", "supervisions");
        assert_eq!(json(office, &format!("list {kind}"))["rows"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_supervision_is_corrected_and_its_answer_taken_back() {
    each(|lang, office| {
        let late = office.refused(1, "supervise P07 催办 --feedback 2024-06-20 --on 2024-06-25");
        let days = said(lang, "反馈时限2024年6月20日已过，督办日期是2024年6月25日", "due on 20 June 2024");
        assert!(late.contains(days) && late.contains("--on"), "both days and what to do: {late}");
        office.answer("supervise P07 报送招标进展 --feedback 7月底 --by 李副市长");
        let edited = office.run("edit D1 --text 报送开标情况 --by 王副市长 --feedback 8月10日");
        assert!(edited.status == 0 && edited.stderr.contains("2024-08-10"), "{}", edited.stderr);
        let card = office.answer("show D1");
        assert!(card.contains("报送开标情况") && card.contains("王副市长"), "{card}");
        let refused = office.refused(2, "edit D1 --name 某");
        assert!(["--text", "--by", "--feedback"].iter().all(|option| refused.contains(option)), "{refused}");
        assert!(!office.refused(1, "reopen D1").is_empty(), "it is not answered yet");
        office.answer("answer D1 写错了");
        assert!(office.refused(1, "answer D1 已开标").contains("topout reopen D1"));
        assert!(office.answer("reopen D1").contains(said(
            lang,
            "已撤回办结，继续督办：D1",
            "Took back the answer to D1"
        )));
        office.answer("answer D1 已开标");
        assert!(office.answer("show D1").contains("已开标"));
        office.answer("supervise P06 催办 --feedback 7月1日");
        office.answer("answer D2 已催 --on 7月5日");
        let card = office.answer("show D2");
        assert!(card.contains(said(lang, "2024年7月5日办结，晚4天", "answered on 5 July 2024, 4 days late")), "{card}");
    });
}

#[test]
fn blockers_and_indicators_are_edited_and_a_solved_one_is_opened_again() {
    each(|lang, office| {
        let blocked = office.run("block P07 资金偏晚 --category 资金 --due 8月底");
        assert!(blocked.stderr.contains("08-31"), "as understood: {}", blocked.stderr);
        let none = said(lang, "无", "none");
        let edited =
            office.run("edit B2 --owner 财政局 --category 用地 --due 9月底 --projects P01,P07 --text 用地未批");
        assert!(edited.status == 0 && edited.stderr.contains("09-30"), "{}", edited.stderr);
        let card = office.answer("show B2");
        for known in ["财政局", "用地未批", "P01", "P07", said(lang, "用地", "land")] {
            assert!(card.contains(known), "{known}: {card}");
        }
        office.answer(&format!("edit B2 --due {none} --projects {none}"));
        let refused = office.refused(2, "edit B2 --name 某");
        assert!(refused.contains("--name") && refused.contains("--text") && refused.contains("--due"), "{refused}");
        assert!(office.refused(2, "edit B2 --category nonsense").contains("funds"));
        office.answer("unblock B2 --note 已批");
        office.answer("reopen B2");
        office.answer("unblock B2");
        office.answer("edit K35 --parts K36.1,K36.2");
        assert_eq!(office.run("check").status, 4, "two of three parts don't make the whole");
        office.answer(&format!("edit K35 --parts {none}"));
        assert_eq!(office.run("check").status, 0);
        assert!(office.refused(2, "edit K35 --parts K36.x").contains("K37.2"));
        office.answer("edit P07 --leader 李副局长");
        assert!(office.answer("show P07").contains("李副局长"));
    });
}

#[test]
fn remarks_are_noted_shown_and_removed() {
    each(|_, office| {
        office.answer("add remark 是否重复计算 --about P01,P02");
        assert!(office.answer("show R16").contains("是否重复计算"));
        assert!(unwrapped(&office.answer("check")).contains("是否重复计算"));
        office.answer("remove R16");
        assert!(!unwrapped(&office.answer("check")).contains("是否重复计算"));
        assert!(!office.refused(2, "add remark x --about P99").is_empty());
    });
}

#[test]
fn what_lies_between_two_days_is_told_and_nothing_is_told_as_nothing() {
    each(|lang, office| {
        office.answer("complete P07-M1 --on 2024-07-20");
        office.answer("move P01 3 --from fit_out --to completion --on 2024-07-20");
        let changes = office.answer("changes --since 2024-06-30");
        assert!(changes.contains("P07-M1") && changes.contains("P01"), "{changes}");
        assert!(!office.answer("changes --since 2024-06-30 --until 2024-07-19").contains("P07-M1"));
        let empty = office.answer("changes --since 2024-07-20");
        assert!(empty.contains(said(lang, "没有变动", "Nothing")), "{empty}");
        assert!(!office.refused(2, "changes --since 2024-07-19 --until 2024-07-01").is_empty());
        assert!(office.refused(2, "changes").contains("--since"));
    });
}

#[test]
fn how_it_stood_and_what_was_known_are_two_questions() {
    each(|lang, office| {
        // It happened on the 20th and is written down on the 25th.
        office.answer("complete P07-M1 --on 2024-07-20");
        let standing = |options: &str| {
            let summary: Value = json(office, &format!("summary {options}"));
            summary["totals"]["milestones"]["done"].clone()
        };
        assert_eq!(standing("--as-of 2024-07-19"), 0);
        assert_eq!(standing("--as-of 2024-07-20"), 1);
        assert_eq!(standing("--as-of 2024-07-20 --known-on 2024-07-24"), 0);
        assert_eq!(standing("--as-of 2024-07-20 --known-on 2024-07-25"), 1);
        for line in ["list milestones", "show P07", "due", "check", "baseline list", "period list"] {
            assert_eq!(office.run(&format!("{line} --as-of 2024-07-20 --known-on 2024-07-25")).status, 0, "{line}");
            assert!(!office.refused(2, &format!("{line} --as-of 8月")).is_empty(), "a month is no day");
        }
        let marked = office.answer("summary --known-on 2024-07-24");
        assert!(marked.contains(said(lang, "以前登记", "had been written down")), "{marked}");
    });
}

#[test]
fn the_look_ahead_is_in_days_or_weeks() {
    each(|_, office| {
        assert_eq!(json(office, "due")["within"], 30);
        for (within, days) in [("60d", 60), ("90天", 90), ("8w", 56)] {
            assert_eq!(json(office, &format!("due --within {within}"))["within"], days);
        }
        assert!(office.refused(2, "due --within soon").contains("soon"));
    });
}

#[test]
fn checks_are_explained_without_a_ledger() {
    for lang in Lang::ALL {
        let office = Office::new(lang);
        let all = office.answer("explain");
        assert!(all.contains("C01") && all.contains("C20"), "{all}");
        assert!(office.answer("explain c01 Ｃ１１").contains("C11"));
        assert!(office.refused(2, "explain C99").contains("C01"));
        assert!(!office.path("plan.topout").exists());
    }
}

#[test]
fn a_baseline_is_set_once_and_compared() {
    each(|_, office| {
        office.answer("plan P07-M2 8月底 --on 7月1日");
        office.answer("baseline set 中期");
        assert!(!office.refused(1, "baseline set 中期").is_empty(), "it is never changed");
        let listed = office.answer("baseline list");
        assert!(listed.contains("2024-H2") && listed.contains("中期"), "{listed}");
        assert!(office.answer("baseline show 中期").contains("P07-M2"));
        assert!(office.answer("baseline compare 2024-H2").contains("P07-M2"));
        assert!(office.answer("baseline compare 2024-H2 中期").contains("P07-M2"));
        for line in ["baseline show 远期", "baseline compare 远期"] {
            let refused = office.refused(2, line);
            assert!(refused.contains("远期") && refused.contains("中期"), "{refused}");
        }
    });
}

#[test]
fn a_period_is_opened_only_when_every_open_action_is_decided() {
    each(|lang, office| {
        let before = office.answer("export");
        let refused = office.refused(1, "period open 2025-H1");
        assert!(refused.contains("8.8") && refused.contains("--carry"), "{refused}");
        assert!(!office.refused(2, "period open 2025-H1 --carry all --drop 8.3").is_empty(), "a reason is missing");
        assert!(!office.refused(2, "period open 2025-H1 --carry 8.3 --drop 8.3=x").is_empty());
        assert!(!office.refused(2, "period open nextyear --carry all").is_empty());
        assert_eq!(office.answer("export"), before);
        let period = said(lang, "2025年上半年", "2025-H1");
        office.answer(&format!("period open {period} --carry all --drop 8.3=并入8.4 --on 2024-07-20"));
        let plan = json(office, "list plan");
        let codes = |plan: &Value| plan["rows"].as_array().unwrap().len();
        assert_eq!(codes(&plan), 66);
        assert_eq!(codes(&json(office, "list plan --as-of 2024-07-19")), 67, "the closed period stays readable");
        assert_eq!(codes(&json(office, "list plan --period 2024-H2")), 67);
        assert!(!office.refused(2, "list plan --period 2030-H1").is_empty());
        assert!(!office.refused(1, "edit 8.3 --status done").is_empty(), "it is closed");
        assert!(office.answer("period list").contains(said(lang, "2025年上半年", "first half of 2025")));
        assert!(!office.refused(1, "period open 2024-H1 --carry all").is_empty());
        office.answer("undo");
        assert_eq!(office.answer("export"), before);
    });
}

#[test]
fn why_an_action_was_dropped_stays_with_it() {
    each(|lang, office| {
        office.answer("period open 2025-H1 --drop 8.5=资金不落实 --carry all --on 7月10日");
        let card = office.answer("show 8.5 --period 2024-H2");
        let light = said(lang, "蓝，7月10日起不再推进：资金不落实", "blue: dropped on 10 July, reason: 资金不落实");
        assert!(card.contains(light), "{card}");
        assert!(card.contains(said(lang, "填报人    王", "By                  王")), "who: {card}");
        for look in ["list plan", "summary", "show 8"] {
            let listed = office.answer(&format!("{look} --period 2024-H2"));
            assert!(listed.contains(said(lang, "不再推进：资金不落实", "dropped: 资金不落")), "{look}: {listed}");
        }
        let known = &json(office, "show 8.5 --period 2024-H2")["known"];
        assert_eq!((&known["status_on"], &known["status_by"]), (&"2024-07-10".into(), &"王".into()));
        assert_eq!((&known["status_note"], &known["light"]["why"]["kind"]), (&"资金不落实".into(), &"dropped".into()));
        let totals = &json(office, "summary --period 2024-H2")["totals"]["actions"];
        assert_eq!((&totals["done"], &totals["dropped"]), (&0.into(), &1.into()));
    });
}

#[test]
fn a_project_is_not_blue_before_its_units_are_complete() {
    each(|lang, office| {
        office.answer("complete P06-M1 P06-M2 --on 7月5日");
        let card = office.answer("show P06");
        assert!(card.contains(said(lang, "灰，下级均已完成", "grey: all below it is done")), "{card}");
        let (from, to) = (said(lang, "装饰装修", "fit_out"), said(lang, "竣工", "completion"));
        office.answer(&format!("move P06 1 --from {from} --to {to} --on 7月6日"));
        assert!(office.answer("show P06").contains(said(lang, "蓝，全部竣工", "blue: ")));
    });
}

#[test]
fn an_action_is_not_blue_before_somebody_says_it_is_done() {
    each(|lang, office| {
        office.answer("complete P14-M4 --on 7月5日");
        let card = office.answer("show 8.8");
        assert!(card.contains(said(lang, "灰，下级均已完成", "grey: all below it is done")), "{card}");
        office.answer("complete 8.8 --on 7月6日 --note 已开工");
        let card = office.answer("show 8.8");
        assert!(card.contains(said(lang, "蓝，7月6日完成", "blue: done on 6 July")), "{card}");
        assert!(card.contains("已开工"), "the words with which it was marked: {card}");
    });
}

/// Somebody who answers with these lines and then goes; what was asked is kept.
fn clerk(lines: &[&str]) -> (Asker, Rc<RefCell<String>>) {
    let mut lines = lines.iter().map(|&line| line.to_owned()).collect::<Vec<_>>();
    lines.reverse();
    let lines = RefCell::new(lines);
    let asked = Rc::new(RefCell::new(String::new()));
    let heard = Rc::clone(&asked);
    let ask = move |question: &str| {
        heard.borrow_mut().push_str(question);
        heard.borrow_mut().push('\n');
        lines.borrow_mut().pop()
    };
    (Asker::new(ask), asked)
}

#[test]
fn at_a_terminal_each_open_action_is_asked_about() {
    each(|lang, office| {
        let (asker, heard) = clerk(&["什么", "ｃ", "2", "", "并入 1.3", "C", "3"]);
        let done = office.run_asking("period open 2025-H1 --drop 8.3=取消 --on 2024-07-20", asker);
        assert_eq!(done.status, 0, "{}", done.stderr);
        let heard = heard.borrow();
        assert!(heard.contains("1/66") && heard.contains("4/66") && !heard.contains("5/66"), "{heard}");
        assert!(heard.contains(said(lang, "（未启动）", "(not started)")), "{heard}");
        assert!(heard.lines().all(|line| topout::text::cells::width(line) <= 80), "{heard}");
        let plan = json(office, "list plan");
        let codes: Vec<_> = plan["rows"].as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap()).collect();
        assert_eq!(codes.len(), 65);
        assert!(codes.contains(&"1.1") && !codes.contains(&"1.2") && !codes.contains(&"8.3"), "{codes:?}");
    });
}

#[test]
fn who_leaves_before_everything_is_decided_has_changed_nothing() {
    each(|lang, office| {
        let before = office.answer("export");
        for lines in [&["c", "c", "q"][..], &["c", "４"], &["c", "d"], &[]] {
            let (asker, _) = clerk(lines);
            let left = office.run_asking("period open 2025-H1", asker);
            assert_eq!((left.status, left.stdout.as_str()), (1, ""), "{lines:?}");
            let words = said(lang, "台账未作改动", "nothing has been changed");
            assert!(left.stderr.contains(words), "{}", left.stderr);
        }
        assert_eq!(office.answer("export"), before);
    });
}

#[test]
fn looking_at_control_leaves_the_bytes_of_the_file_alone() {
    let office = Office::opened(Lang::Zh);
    let bytes = std::fs::read(office.path("plan.topout")).unwrap();
    for line in [
        "due",
        "changes --since 2024-06-01",
        "explain",
        "baseline list",
        "baseline show 2024-H2",
        "baseline compare 2024-H2",
        "period list",
        "list money",
        "list supervisions",
        "summary --as-of 2024-07-31 --known-on 2024-07-25",
    ] {
        office.answer(line);
        for format in ["markdown", "csv", "json"] {
            office.answer(&format!("{line} --format {format}"));
        }
    }
    assert_eq!(std::fs::read(office.path("plan.topout")).unwrap(), bytes);
}

#[test]
fn every_table_of_control_fits_the_terminal() {
    each(|_, office| {
        for line in [
            "plan P07-M2 8月底 --on 7月1日",
            "forecast P07-M2 9月20日 --reason funds --note 第二批资金未到位 --on 7月5日",
            "money P07 arrived 300 --source 中央预算内投资和地方政府专项债券",
            "money P07 annual_plan 500 --source 中央预算内投资和地方政府专项债券",
            "supervise P07 报送招标进展和下一步安排 --feedback 7月底 --by 李副市长",
            "target P01 12 7月3日",
            "baseline set 中期调整",
        ] {
            office.answer(line);
        }
        for line in [
            "due --within 90d",
            "changes --since 2024-06-30",
            "explain",
            "explain C01",
            "baseline list",
            "baseline show 中期调整",
            "baseline compare 2024-H2",
            "period list",
            "list money",
            "list supervisions",
            "list milestones",
            "show P07",
            "show P07-M2",
            "show D1",
            "check",
        ] {
            for text in office.answer(line).lines() {
                assert!(topout::text::cells::width(text) <= 80, "{line}: {text}");
            }
        }
    });
}
