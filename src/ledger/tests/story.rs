//! A year in the life of one project: a plan, four reports, three slips with their reasons, a blocker of 60 days, a
//! completion late. Every figure and light was worked out by hand; the arithmetic stands beside it.

use std::fmt::Write;

use super::*;
use crate::exchange::empty_book;
use crate::model::view::MilestoneView;
use rust_decimal::Decimal;

use crate::model::{Commitment, Judged, Light, MoneyKind, Period, Why, money};

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn clock(day: &str) -> Now {
    let instant = format!("{day}T09:00:00+08:00");
    Now {
        instant: DateTime::parse_from_rfc3339(&instant).unwrap(), author: "王敏".to_owned(), host: "jyj".to_owned()
    }
}

/// A desk whose clock stands at the day of each command, as it would at the bureau.
struct Year(Desk);

impl Year {
    fn begin() -> Self {
        let mut book = empty_book("教师周转房台账", Period::from_code("2024-H2").unwrap()).unwrap();
        book.data_date = DataDate::FollowsClock;
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::create(&folder.path().join("ledger.topout"), &book, &clock("2024-07-01")).unwrap();
        let mut year = Self(Desk { ledger, folder });
        year.plan();
        year
    }

    fn give(&mut self, day: &str, command: Command) -> Receipt {
        self.0.ledger.apply(command, &clock(day)).unwrap()
    }

    /// 4 buildings in main structure; topping out in August, fit-out in October, completion by the end of the year; half of
    /// the buildings complete by the end of November; 800 approved and 600 for the year.
    fn plan(&mut self) {
        let day = "2024-07-01";
        let quantities = vec![Quantity { value: Some(4), unit: "栋".to_owned(), inferred: false }];
        self.give(
            day,
            Command::Add(Addition::Project {
                code: None,
                name: "教师周转房".to_owned(),
                quantities,
                stage: Some("main_structure".to_owned()),
                on: None,
                details: Change::default(),
            }),
        );
        let dates = [
            ("主体封顶", "topping_out", PeriodDate::month(2024, 8, "8月"), None),
            ("装饰装修完成", "fit_out", PeriodDate::month(2024, 10, "10月"), None),
            ("竣工", "completion", PeriodDate::by_year_end(2024, "年底前"), Some(Commitment::Ensure)),
        ];
        for (name, stage, planned, commitment) in dates {
            let milestone = Addition::Milestone {
                owner: "P01".to_owned(),
                name: name.to_owned(),
                stage: Some(stage.to_owned()),
                planned: Some((planned.unwrap(), commitment)),
                details: Change::default(),
            };
            self.give(day, Command::Add(milestone));
        }
        let item = Addition::Item { code: None, name: "加快项目建设".to_owned(), details: Change::default() };
        self.give(day, Command::Add(item));
        for (name, projects) in [("建成周转房", vec!["P01".to_owned()]), ("召开联席会议", Vec::new())] {
            let action =
                Addition::Action { item: "1".to_owned(), name: name.to_owned(), projects, details: Change::default() };
            self.give(day, Command::Add(action));
        }
        self.give(day, Command::SetBaseline { name: "2024-H2".to_owned(), on: None, note: None });
        self.give(
            day,
            Command::Target {
                project: "P01".to_owned(),
                count: Some(2),
                by: PeriodDate::by_month_end(2024, 11, "11月底前").unwrap(),
                stage: None,
                on: None,
                note: None,
            },
        );
        self.fund(day, MoneyKind::Approved, 800);
        self.fund(day, MoneyKind::AnnualPlan, 600);
    }

    fn fund(&mut self, day: &str, kind: MoneyKind, amount: i64) {
        let source = Some("省级专项".to_owned());
        let project = "P01".to_owned();
        self.give(day, Command::Fund { project, kind, amount: Decimal::from(amount), source, on: None, note: None });
    }

    fn report(&mut self, day: &str, text: &str) {
        self.give(day, Command::Report { what: "P01".to_owned(), text: text.to_owned(), on: None, by: None });
    }

    fn forecast(&mut self, day: &str, code: &str, date: &str, reason: BlockerCategory) -> Vec<Hint> {
        let date = Some(PeriodDate::day(on(date), date));
        let what = code.to_owned();
        self.give(day, Command::Forecast { what, date, reason: Some(reason), on: None, note: None }).hints
    }

    fn complete(&mut self, day: &str, code: &str) {
        self.give(day, complete(code, None));
    }

    fn shift(&mut self, day: &str, count: u32, from: &str, to: &str) {
        self.give(day, moved("P01", count, from, to, None));
    }

    /// What the summary says on the day, asked on the day.
    fn told(&self, day: &str) -> String {
        told(&self.0.ledger.summary(&Viewpoint::at(on(day))).unwrap())
    }

    /// What it says of the day, asked at the end of the year.
    fn told_later(&self, day: &str) -> String {
        let viewpoint = Viewpoint { as_of: Some(on(day)), ..Viewpoint::at(on("2025-06-30")) };
        told(&self.0.ledger.summary(&viewpoint).unwrap())
    }
}

/// Every figure and light of a summary, a line each.
fn told(summary: &Summary) -> String {
    let mut text = String::new();
    let project = summary.project("P01").unwrap();
    writeln!(text, "ledger {}", lit(&summary.light)).unwrap();
    let lights = |count: &dyn Fn(Light) -> usize| {
        let counts = Light::ALL.map(|light| (light.code(), count(light)));
        joined(counts.iter().filter(|(_, count)| *count > 0).map(|(code, count)| format!(" {code} {count}")))
    };
    let totals = &summary.totals;
    writeln!(
        text,
        "lights: projects{}; items{}",
        lights(&|light| totals.lights.projects(light)),
        lights(&|light| totals.lights.items(light))
    )
    .unwrap();
    writeln!(text, "P01 {}", lit(&project.light)).unwrap();
    let stages = joined(project.stages.iter().map(|at| format!(" {} {}", at.stage, at.count)));
    writeln!(text, "units:{stages}; {}/{}; {}", project.complete, project.total.unwrap(), project.state.code())
        .unwrap();
    for target in &project.targets {
        writeln!(text, "share: {} of {} planned", target.reached, target.target.count.unwrap()).unwrap();
    }
    for milestone in &project.milestones {
        writeln!(text, "{}", dated(milestone)).unwrap();
    }
    let standings = Standing::ALL.iter().filter(|standing| totals.milestones.count(**standing) > 0);
    let standings =
        joined(standings.map(|standing| format!(" {} {}", standing.code(), totals.milestones.count(*standing))));
    writeln!(text, "milestones {}:{standings}", totals.milestones.all).unwrap();
    for item in &summary.items {
        writeln!(text, "1 {}", lit(&item.light)).unwrap();
        for action in &item.actions {
            writeln!(text, "{} {} {}", action.code, action.status.code(), lit(&action.light)).unwrap();
        }
    }
    for blocker in &summary.blockers {
        let state = if blocker.is_open(summary.as_of) { "open" } else { "closed" };
        writeln!(text, "{} {state} {} days", blocker.code, blocker.age_days(summary.as_of)).unwrap();
    }
    let funds = money::whole(&project.money);
    let amounts = joined(funds.amounts.iter().map(|(kind, value, _)| format!(" {} {value}", kind.code())));
    writeln!(text, "money:{amounts}").unwrap();
    for rate in funds.rates() {
        writeln!(text, "{} {}/{}", rate.kind.code(), rate.part, rate.whole).unwrap();
    }
    if let Some(owed) = funds.owed() {
        writeln!(text, "owed {} = {} {} - paid {}", owed.value(), owed.basis.code(), owed.due, owed.paid).unwrap();
    }
    writeln!(text, "updates {}", project.updates.len()).unwrap();
    text
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().concat()
}

fn dated(milestone: &MilestoneView) -> String {
    let mut line = format!("{} {} {}", milestone.code, milestone.standing.code(), lit(&milestone.light));
    if let Some(pushed) = &milestone.pushed {
        write!(line, "; pushed to {} (+{}) by {}", pushed.to, pushed.days, pushed.by).unwrap();
    }
    if let Some(date) = milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref()) {
        let (nth, total) = milestone.slips();
        write!(line, "; forecast {}, slip {nth}, +{total}", date.latest().unwrap()).unwrap();
    }
    if let Some(variance) = milestone.variance {
        write!(line, "; variance {}", variance.days()).unwrap();
    }
    line
}

fn lit(judged: &Judged) -> String {
    let since = judged.since.map(|since| format!(" since {since}")).unwrap_or_default();
    let why = match &judged.why {
        Why::Done { on } => format!("done {on}"),
        Why::DoneLate { on, days } => format!("done {on}, {days} late"),
        Why::Overdue { days } => format!("overdue {days}"),
        Why::ForecastLate { days } => format!("forecast {days} late"),
        Why::Pushed { days, by } => format!("pushed {days} late by {by}"),
        Why::EndsSoon { days } => format!("ends in {days}"),
        Why::OnTime { days } => format!("{days} left"),
        Why::Undated => "undated".to_owned(),
        Why::BehindShare { planned, done, total, .. } => format!("{done} of {total} done, {planned} planned"),
        Why::OnShare { planned, done, total, .. } => format!("{done} of {total} done, {planned} planned, on it"),
        Why::UnitsComplete { total } => format!("all {total} complete"),
        Why::Dropped { .. } => "dropped".to_owned(),
        Why::AllBelowDone => "all below done".to_owned(),
        Why::NothingToJudge => "nothing to judge".to_owned(),
        Why::Worst { child, count, of } => format!("{count} of {of}, {}", child.code),
        Why::Assessed { words, .. } => format!("said: {words}"),
    };
    format!("{} ({why}){since}", judged.light.code())
}

/// What was told on a day.
type Told = (&'static str, String);

#[test]
fn the_story_of_a_year() {
    let mut year = Year::begin();
    let mut told = Vec::from(summer(&mut year));
    told.extend(autumn(&mut year));
    told.extend(winter(&mut year));
    // Asked at the end of the year, every day of it stands as it stood.
    for (day, then) in told {
        assert_eq!(year.told_later(day), then, "{day}");
    }
}

fn summer(year: &mut Year) -> [Told; 3] {
    // The first report, and the first slip: topping out on 10 September instead of by 31 August, 10 days.
    year.report("2024-07-20", "主体施工到三层");
    let hints = year.forecast("2024-08-20", "P01-M1", "2024-09-10", BlockerCategory::Weather);
    assert_eq!(hints, [Hint::Slipped { nth: 1, step: 10, total: 10 }]);
    let august = year.told("2024-08-25");
    // 10 days late is not over 30: amber, since it was said. 25 August to 31 October: 6 + 30 + 31 = 67 days. To the end of
    // the year: 67 + 30 + 31 = 128. 10 September lies before 31 October, so nothing is pushed. Action 1.1 takes its light
    // from P01; 1.2 has no date and is grey, which amber outdoes.
    assert_eq!(
        august,
        "\
ledger amber (2 of 2, P01) since 2024-08-20
lights: projects amber 1; items amber 1
P01 amber (1 of 3, P01-M1) since 2024-08-20
units: main_structure 4; 0/4; under_construction
share: 0 of 2 planned
P01-M1 forecast_late amber (forecast 10 late) since 2024-08-20; forecast 2024-09-10, slip 1, +10; variance 10
P01-M2 upcoming green (67 left) since 2024-07-01
P01-M3 upcoming green (128 left) since 2024-07-01
milestones 3: forecast_late 1 upcoming 2
1 amber (1 of 2, 1.1) since 2024-08-20
1.1 not_started amber (1 of 1, P01) since 2024-08-20
1.2 not_started grey (nothing to judge)
money: approved 800 annual_plan 600
updates 1
"
    );

    // Money is late: a blocker, a second report, and the second slip. 10 September to 5 November: 20 + 31 + 5 = 56 days,
    // 66 in all against 31 August.
    year.fund("2024-09-01", MoneyKind::Arrived, 200);
    let block = Command::Block {
        projects: vec!["P01".to_owned()],
        text: "进度款未付".to_owned(),
        category: BlockerCategory::Funds,
        owner: Some("市财政局".to_owned()),
        due: None,
        on: None,
    };
    year.give("2024-09-02", block);
    year.report("2024-09-05", "工地停工待料");
    let hints = year.forecast("2024-09-09", "P01-M1", "2024-11-05", BlockerCategory::Funds);
    assert_eq!(hints[0], Hint::Slipped { nth: 2, step: 56, total: 66 });
    let september = year.told("2024-09-15");
    // Overdue since 1 September: 15 days. 5 November is after 31 October, so fit-out is pushed by the 66 days topping out
    // slipped: 31 October + 66 = 5 January. That is after 31 December: completion + 66 = 7 March. All three are red, the
    // last two since the 9th; the first was due first. The blocker is open for 13 days.
    assert_eq!(
        september,
        "\
ledger red (2 of 2, P01) since 2024-09-09
lights: projects red 1; items red 1
P01 red (3 of 3, P01-M1) since 2024-09-09
units: main_structure 4; 0/4; under_construction
share: 0 of 2 planned
P01-M1 overdue red (overdue 15) since 2024-09-01; forecast 2024-11-05, slip 2, +66; variance 66
P01-M2 forecast_late red (pushed 66 late by P01-M1) since 2024-09-09; pushed to 2025-01-05 (+66) by P01-M1; variance 66
P01-M3 forecast_late red (pushed 66 late by P01-M2) since 2024-09-09; pushed to 2025-03-07 (+66) by P01-M2; variance 66
milestones 3: overdue 1 forecast_late 2
1 red (1 of 2, 1.1) since 2024-09-09
1.1 not_started red (1 of 1, P01) since 2024-09-09
1.2 not_started grey (nothing to judge)
B1 open 13 days
money: approved 800 annual_plan 600 arrived 200
arrival 200/600
updates 2
"
    );

    // The director has heard that the money comes, and says amber: newer than the 9th, so it stands.
    let assess = Command::Assess {
        what: Some("P01".to_owned()),
        light: Some(Light::Amber),
        words: "资金已落实".to_owned(),
        on: None,
        by: Some("李局长".to_owned()),
    };
    year.give("2024-09-16", assess);
    let assessed = year.told("2024-09-20");
    assert_eq!(
        assessed,
        "\
ledger amber (2 of 2, P01) since 2024-09-16
lights: projects amber 1; items amber 1
P01 amber (said: 资金已落实) since 2024-09-16
units: main_structure 4; 0/4; under_construction
share: 0 of 2 planned
P01-M1 overdue red (overdue 20) since 2024-09-01; forecast 2024-11-05, slip 2, +66; variance 66
P01-M2 forecast_late red (pushed 66 late by P01-M1) since 2024-09-09; pushed to 2025-01-05 (+66) by P01-M1; variance 66
P01-M3 forecast_late red (pushed 66 late by P01-M2) since 2024-09-09; pushed to 2025-03-07 (+66) by P01-M2; variance 66
milestones 3: overdue 1 forecast_late 2
1 amber (1 of 2, 1.1) since 2024-09-16
1.1 not_started amber (1 of 1, P01) since 2024-09-16
1.2 not_started grey (nothing to judge)
B1 open 18 days
money: approved 800 annual_plan 600 arrived 200
arrival 200/600
updates 2
"
    );

    [("2024-08-25", august), ("2024-09-15", september), ("2024-09-20", assessed)]
}

fn autumn(year: &mut Year) -> [Told; 2] {
    // The money came: the blocker is closed after 28 + 31 + 1 = 60 days. Topping out on 3 November, 30 + 31 + 3 = 64 days
    // after 31 August.
    year.give("2024-11-01", Command::Unblock { what: "B1".to_owned(), on: None, note: Some("已拨付".to_owned()) });
    year.fund("2024-11-01", MoneyKind::Paid, 150);
    year.complete("2024-11-03", "P01-M1");
    year.shift("2024-11-03", 4, "main_structure", "fit_out");
    year.report("2024-11-04", "四栋全部封顶");
    let november = year.told("2024-11-10");
    // Fit-out was due by 31 October: 10 days overdue. Topping out came after that, so fit-out is pushed by 64 days to 3
    // January, and completion to 5 March. The director's word is older than 3 November. 150 of 200 paid.
    assert_eq!(
        november,
        "\
ledger red (2 of 2, P01) since 2024-11-03
lights: projects red 1; items red 1
P01 red (2 of 3, P01-M2) since 2024-11-03
units: fit_out 4; 0/4; under_construction
share: 0 of 2 planned
P01-M1 done_late blue (done 2024-11-03, 64 late) since 2024-11-03; forecast 2024-11-05, slip 2, +66; variance 64
P01-M2 overdue red (overdue 10) since 2024-11-01; pushed to 2025-01-03 (+64) by P01-M1; variance 64
P01-M3 forecast_late red (pushed 64 late by P01-M2) since 2024-11-03; pushed to 2025-03-05 (+64) by P01-M2; variance 64
milestones 3: overdue 1 forecast_late 1 done_late 1
1 red (1 of 2, 1.1) since 2024-11-03
1.1 not_started red (1 of 1, P01) since 2024-11-03
1.2 not_started grey (nothing to judge)
B1 closed 60 days
money: approved 800 annual_plan 600 arrived 200 paid 150
arrival 200/600
payment 150/200
updates 3
"
    );

    // The third slip: fit-out on 20 December, 30 + 20 = 50 days. That is later than topping out, and before 31 December:
    // nothing is pushed any more.
    let hints = year.forecast("2024-11-12", "P01-M2", "2024-12-20", BlockerCategory::Construction);
    assert_eq!(hints, [Hint::Slipped { nth: 1, step: 50, total: 50 }]);
    let december = year.told("2024-12-10");
    // 30 + 10 = 40 days overdue. Half of the buildings were to be complete by the end of November and none is: 50 points
    // behind, more than 30. 21 days to the end of the year.
    assert_eq!(
        december,
        "\
ledger red (2 of 2, P01) since 2024-12-01
lights: projects red 1; items red 1
P01 red (0 of 4 done, 2 planned) since 2024-12-01
units: fit_out 4; 0/4; under_construction
share: 0 of 2 planned
P01-M1 done_late blue (done 2024-11-03, 64 late) since 2024-11-03; forecast 2024-11-05, slip 2, +66; variance 64
P01-M2 overdue red (overdue 40) since 2024-11-01; forecast 2024-12-20, slip 1, +50; variance 50
P01-M3 due_soon green (21 left) since 2024-07-01
milestones 3: overdue 1 due_soon 1 done_late 1
1 red (1 of 2, 1.1) since 2024-12-01
1.1 not_started red (1 of 1, P01) since 2024-12-01
1.2 not_started grey (nothing to judge)
B1 closed 60 days
money: approved 800 annual_plan 600 arrived 200 paid 150
arrival 200/600
payment 150/200
updates 3
"
    );

    [("2024-11-10", november), ("2024-12-10", december)]
}

fn winter(year: &mut Year) -> [Told; 2] {
    // Fit-out on 18 December: 30 + 18 = 48 days late. Two buildings complete; 500 of work done.
    year.complete("2024-12-18", "P01-M2");
    year.shift("2024-12-20", 2, "fit_out", "completion");
    year.fund("2024-12-25", MoneyKind::WorkDone, 500);
    year.report("2024-12-28", "两栋竣工");
    let new_year = year.told("2024-12-31");
    // The last day of the window: not late, amber since 10 days before. The share is kept: 2 of 2. 500 of work less 150
    // paid leaves 350.
    assert_eq!(
        new_year,
        "\
ledger amber (2 of 2, P01) since 2024-12-21
lights: projects amber 1; items amber 1
P01 amber (1 of 4, P01-M3) since 2024-12-21
units: completion 2 fit_out 2; 2/4; partly_complete
share: 2 of 2 planned
P01-M1 done_late blue (done 2024-11-03, 64 late) since 2024-11-03; forecast 2024-11-05, slip 2, +66; variance 64
P01-M2 done_late blue (done 2024-12-18, 48 late) since 2024-12-18; forecast 2024-12-20, slip 1, +50; variance 48
P01-M3 due_soon amber (ends in 0) since 2024-12-21
milestones 3: due_soon 1 done_late 2
1 amber (1 of 2, 1.1) since 2024-12-21
1.1 not_started amber (1 of 1, P01) since 2024-12-21
1.2 not_started grey (nothing to judge)
B1 closed 60 days
money: approved 800 annual_plan 600 arrived 200 work_done 500 paid 150
arrival 200/600
payment 150/200
completion 500/600
owed 350 = work_done 500 - paid 150
updates 4
"
    );

    // Completion late, on 15 January: 15 days.
    year.shift("2025-01-15", 2, "fit_out", "completion");
    year.complete("2025-01-15", "P01-M3");
    year.complete("2025-01-15", "1.1");
    year.complete("2025-01-16", "1.2");
    let end = year.told("2025-01-20");
    assert_eq!(
        end,
        "\
ledger blue (2 of 2, P01) since 2025-01-16
lights: projects blue 1; items blue 1
P01 blue (all 4 complete) since 2025-01-15
units: completion 4; 4/4; complete
share: 4 of 2 planned
P01-M1 done_late blue (done 2024-11-03, 64 late) since 2024-11-03; forecast 2024-11-05, slip 2, +66; variance 64
P01-M2 done_late blue (done 2024-12-18, 48 late) since 2024-12-18; forecast 2024-12-20, slip 1, +50; variance 48
P01-M3 done_late blue (done 2025-01-15, 15 late) since 2025-01-15; variance 15
milestones 3: done_late 3
1 blue (2 of 2, 1.1) since 2025-01-16
1.1 done blue (done 2025-01-15) since 2025-01-15
1.2 done blue (done 2025-01-16) since 2025-01-16
B1 closed 60 days
money: approved 800 annual_plan 600 arrived 200 work_done 500 paid 150
arrival 200/600
payment 150/200
completion 500/600
owed 350 = work_done 500 - paid 150
updates 4
"
    );

    [("2024-12-31", new_year), ("2025-01-20", end)]
}
