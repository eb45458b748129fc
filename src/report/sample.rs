//! A small ledger for the tests of reports: units at several stages, things unknown, done late, overdue, expected late,
//! pushed and in conflict.

mod baselines;
mod changes;
mod dates;
mod due;
mod figures;
mod issued;

pub(super) use baselines::{baselines, comparison};
pub(super) use changes::{changes, nothing_changed};
pub(super) use due::due;
pub(super) use issued::{issued, since};

use crate::text::{Lang, Texts};
use chrono::NaiveDate;
use dates::{Dated, milestone};

use super::{Page, Report, text};
use crate::model::change::{Deed, Reference, Thing};
use crate::model::check::Finding;
use crate::model::light::worst;
use crate::model::view::{
    ActionTotals, ActionView, Found, Hit, ItemView, LightTotals, Log, LogEntry, MilestoneTotals, ProjectTotals,
    ProjectView, SiteView, StageCount, Summary, TargetView, Totals,
};
use crate::model::{
    ActionStatus, Answer, Assessment, Backup, Blocker, BlockerCategory, Category, Commitment, DataDate, Judged, Kind,
    Light, LightRule, Nature, Occasion, Period, PeriodDate, Phase, ProjectState, Quantity, Responsible, Stage, Stages,
    StatusMark, Supervision, Target, Update, Why, backup,
};

pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn date(kind: Kind, first: Option<NaiveDate>, last: NaiveDate, words: &str) -> PeriodDate {
    PeriodDate::restore(kind, first, Some(last), words).unwrap()
}

fn month(month: u32, last: u32) -> PeriodDate {
    date(Kind::Month, Some(day(month, 1)), day(month, last), &format!("{month}月"))
}

fn stages() -> Stages {
    let rows = [
        ("unknown", Phase::Unknown, "阶段未载", "stage not stated"),
        ("reserve", Phase::Pipeline, "谋划储备", "pipeline"),
        ("tender", Phase::Preparation, "招标", "tender"),
        ("start", Phase::Construction, "开工", "construction start"),
        ("main_structure", Phase::Construction, "主体施工", "main structure"),
        ("fit_out", Phase::Construction, "装饰装修", "fit-out"),
        ("completion", Phase::Closing, "竣工", "completion"),
    ];
    Stages::new(
        rows.map(|(code, phase, name, name_en)| Stage {
            code: code.to_owned(),
            phase,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
        })
        .to_vec(),
    )
}

/// A light nobody asks about.
pub(super) const fn unlit() -> Judged {
    Judged { light: Light::Grey, since: None, due: None, why: Why::NothingToJudge }
}

pub(super) fn project(code: &str, names: [&str; 2], unit: &str, at: &[(&str, u32)]) -> ProjectView {
    let total = (!at.is_empty()).then(|| at.iter().map(|(_, count)| count).sum());
    ProjectView {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        aliases: Vec::new(),
        category: None,
        nature: None,
        funding: None,
        investment: None,
        responsible: Responsible::default(),
        quantities: vec![Quantity { value: total, unit: unit.to_owned(), inferred: false }],
        counted_in: unit.to_owned(),
        note: None,
        note_en: None,
        total,
        stages: at.iter().map(|(stage, count)| StageCount { stage: (*stage).to_owned(), count: *count }).collect(),
        complete: at.iter().filter(|(stage, _)| *stage == "completion").map(|(_, count)| count).sum(),
        state: ProjectState::judge(&stages(), at.iter().copied()),
        sites: Vec::new(),
        milestones: Vec::new(),
        updates: Vec::new(),
        blockers: Vec::new(),
        light: unlit(),
        money: Vec::new(),
        targets: Vec::new(),
        assessment: None,
    }
}

pub(super) fn site(code: &str, names: [&str; 2], stage: Option<&str>) -> SiteView {
    SiteView {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        aliases: Vec::new(),
        counted: true,
        stage: stage.map(str::to_owned),
    }
}

fn projects() -> Vec<ProjectView> {
    let mut housing =
        project("P01", ["教师周转房", "Teacher transitional housing"], "栋", &[("completion", 8), ("fit_out", 14)]);
    housing.category = Some("housing".to_owned());
    housing.quantities.push(Quantity { value: Some(592), unit: "套".to_owned(), inferred: false });
    housing.milestones = vec![milestone("P01-M1", ["竣工", "Completion"], None).view(None)];
    housing.targets =
        vec![target(12, month(5, 31), 8), target(22, date(Kind::YearEnd, Some(day(12, 1)), day(12, 31), "年底"), 8)];
    let planned = &housing.targets[0].target;
    housing.light = LightRule::default().share(8, 12, 22, &planned.stage, &planned.by).unwrap();

    let mut kindergartens =
        project("P02", ["新建城区幼儿园", "New urban kindergartens"], "所", &[("main_structure", 3)]);
    kindergartens.category = Some("preschool".to_owned());
    kindergartens.nature = Some(Nature::NewBuild);
    kindergartens.sites = vec![
        site("P02-S1", ["产业集聚区幼儿园", "Industrial Cluster Zone Kindergarten"], Some("main_structure")),
        site("P02-S2", ["第七幼儿园", "No. 7 Kindergarten"], None),
    ];
    let structure = milestone("P02-M1", ["主体完成", "Structure complete"], Some(month(5, 31))).at("main_structure");
    let structure = structure.expected(exact(9, 20), BlockerCategory::Funds, day(6, 5));
    let fit_out = milestone("P02-M2", ["装修", "Fit-out"], Some(month(6, 30))).at("fit_out");
    kindergartens.milestones = dates::in_order(&[structure, fit_out], &stages());
    kindergartens.light = worst_of(&kindergartens);
    kindergartens.updates = vec![Update {
        code: "U1".to_owned(),
        text: "三所幼儿园主体施工到二层，第七幼儿园因场地问题稍慢。".to_owned(),
        on: day(6, 28),
        recorded_on: day(6, 30),
        by: Some("王敏".to_owned()),
        milestone: None,
    }];

    let mut laboratory = project("P07", ["一高实验楼", "No. 1 Senior High laboratory"], "栋", &[("tender", 1)]);
    laboratory.category = Some("senior".to_owned());
    laboratory.quantities[0].inferred = true;
    laboratory.investment = Some("1200".parse().unwrap());
    let year_end = date(Kind::YearEnd, Some(day(12, 1)), day(12, 31), "年底");
    let structure = milestone("P07-M2", ["主体完成", "Structure complete"], Some(year_end))
        .expected(next_year(1), BlockerCategory::Tender, day(6, 12))
        .expected(next_year(2), BlockerCategory::Funds, day(6, 25));
    let review = milestone("P07-M1", ["财政评审", "Fiscal review"], Some(month(5, 31))).done(day(6, 10));
    laboratory.milestones = vec![review.view(None), structure.view(None)];
    laboratory.light = worst_of(&laboratory);
    laboratory.money = figures::money();
    laboratory.responsible.unit = Some("项目办".to_owned());
    laboratory.responsible.leader = Some("李副局长".to_owned());
    laboratory.milestones[1].commitment = Some(Commitment::Expect);
    laboratory.blockers = vec!["B2".to_owned()];

    let mut complex =
        project("P10", ["第一初级中学综合楼", "No. 1 Junior Middle School complex"], "栋", &[("unknown", 1)]);
    complex.assessment = Some(assessment());
    let why = Why::Assessed { by: Some("李副局长".to_owned()), words: assessment().words };
    complex.light = Judged { light: Light::Amber, since: Some(day(6, 20)), due: None, why };

    let mut rural = project("P14", ["长效机制项目", "Long-term-mechanism projects"], "所", &[]);
    let start = milestone("P14-M1", ["开工", "Construction start"], Some(month(8, 31))).at("start");
    rural.milestones = vec![start.expected(exact(8, 20), BlockerCategory::Other, day(6, 28)).view(None)];
    rural.milestones[0].commitment = Some(Commitment::Strive);
    rural.light = worst_of(&rural);

    vec![housing, kindergartens, laboratory, complex, rural]
}

fn exact(month: u32, on: u32) -> PeriodDate {
    PeriodDate::day(day(month, on), &format!("{month}月{on}日"))
}

fn next_year(month: u32) -> PeriodDate {
    PeriodDate::month_end(2025, month, &format!("2025年{month}月底")).unwrap()
}

fn target(count: u32, by: PeriodDate, reached: u32) -> TargetView {
    let (decided_on, recorded_on) = (day(3, 1), day(3, 1));
    let stage = "completion".to_owned();
    TargetView {
        target: Target { stage, count: Some(count), by, decided_on, recorded_on, author: None, note: None },
        reached,
    }
}

fn assessment() -> Assessment {
    Assessment {
        light: Some(Light::Amber),
        words: "阶段不明，先按关注处理".to_owned(),
        on: day(6, 20),
        recorded_on: day(6, 20),
        by: Some("李副局长".to_owned()),
    }
}

fn worst_of(project: &ProjectView) -> Judged {
    let children = project.milestones.iter().map(|one| (one.reference(), one.light.clone()));
    worst(&children.collect::<Vec<_>>()).unwrap()
}

fn action(code: &str, names: [&str; 2], projects: &[&str], status: ActionStatus) -> ActionView {
    ActionView {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        responsible: Responsible::default(),
        projects: projects.iter().map(|code| (*code).to_owned()).collect(),
        milestones: Vec::new(),
        status,
        mark: (status != ActionStatus::NotStarted).then(|| mark(status)),
        updates: Vec::new(),
        light: unlit(),
        carried: false,
    }
}

fn mark(status: ActionStatus) -> StatusMark {
    StatusMark { status, on: day(6, 20), recorded_on: day(6, 20), by: Some("王芳".to_owned()), note: None }
}

fn items() -> Vec<ItemView> {
    let item = |code: &str, names: [&str; 2], actions| ItemView {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        responsible: Responsible::default(),
        actions,
        milestones: Vec::new(),
        updates: Vec::new(),
        light: unlit(),
        assessment: None,
        carried: false,
    };
    let mut start = action("8.8", ["长效机制项目开工", "Start the projects"], &["P14"], ActionStatus::NotStarted);
    start.milestones = vec!["P14-M1".to_owned()];
    let housing = action("8.2", ["加快周转房建设", "Speed up teacher housing"], &["P01"], ActionStatus::Ongoing);
    let mut teachers = item(
        "9",
        ["加强教师队伍建设", "Build the teaching force"],
        vec![
            action("9.1", ["师德主题教育", "Teacher-ethics campaign"], &[], ActionStatus::Done),
            action("9.2", ["教师专业培训", "Professional training"], &[], ActionStatus::NotStarted),
        ],
    );
    teachers.responsible.unit = Some("人事股".to_owned());
    let exam: Dated = milestone("9-M1", ["招聘笔试、面试", "Recruitment exam"], Some(month(7, 31)));
    teachers.milestones = vec![exam.view(None)];
    teachers.light = teachers.milestones[0].light.clone();
    let mut building = item("8", ["加快项目建设速度", "Speed up construction"], vec![housing, start]);
    building.carried = true;
    vec![building, teachers]
}

fn blockers() -> Vec<Blocker> {
    let blocker = |code: &str, category, text: [&str; 2], raised| Blocker {
        code: code.to_owned(),
        category,
        text: text[0].to_owned(),
        text_en: Some(text[1].to_owned()),
        owner: None,
        projects: Vec::new(),
        due: None,
        updates: Vec::new(),
        raised_on: raised,
        recorded_on: raised,
        closed_on: None,
        closing_note: None,
    };
    let mut funds = blocker("B1", BlockerCategory::Funds, ["建设资金不能按时支付", "Money is paid late"], day(5, 1));
    funds.due = Some(exact(6, 20));
    funds.updates = vec![Update {
        code: "U2".to_owned(),
        text: "财政局答复六月拨付".to_owned(),
        on: day(6, 3),
        recorded_on: day(6, 3),
        by: None,
        milestone: None,
    }];
    let mut tender =
        blocker("B2", BlockerCategory::Tender, ["招标文件待批", "Tender documents await approval"], day(6, 25));
    tender.projects = vec!["P07".to_owned()];
    tender.owner = Some("市招标办".to_owned());
    tender.due = Some(exact(7, 10));
    let mut land = blocker("B3", BlockerCategory::Land, ["用地手续未完", "Land papers missing"], day(3, 1));
    land.closed_on = Some(day(4, 1));
    land.closing_note = Some("已补办".to_owned());
    vec![funds, tender, land]
}

fn supervisions() -> Vec<Supervision> {
    let supervision = |code: &str, about: &str, text: &str, feedback| Supervision {
        code: code.to_owned(),
        about: about.to_owned(),
        text: text.to_owned(),
        by: Some("李副局长".to_owned()),
        given_on: day(6, 1),
        recorded_on: day(6, 2),
        feedback,
        answered: None,
    };
    let mut answered = supervision("D3", "B2", "招标文件何时批复", exact(6, 28));
    let answer =
        Answer { text: "已报市招标办，七月上旬批复".to_owned(), on: day(6, 27), recorded_on: day(6, 27) };
    answered.answered = Some(answer);
    vec![
        supervision("D1", "P07", "说明财政评审为何逾期", exact(6, 20)),
        supervision("D2", "P02-M1", "上报主体完成的新时间", exact(7, 10)),
        answered,
    ]
}

/// The ledger on 30 June 2024.
pub(super) fn summary() -> Summary {
    let category = |code: &str, name: &str, name_en: &str| Category {
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: name_en.to_owned(),
    };
    let (projects, items) = (projects(), items());
    let totals = Totals {
        projects: ProjectTotals::of(projects.iter().map(|project| project.state)),
        milestones: MilestoneTotals::of(projects.iter().flat_map(|project| &project.milestones)),
        plan_milestones: MilestoneTotals::of(items.iter().flat_map(|item| &item.milestones)),
        actions: ActionTotals::of(items.iter().flat_map(|item| &item.actions).map(|action| action.status)),
        lights: LightTotals::of(
            projects.iter().map(|project| project.light.light),
            items.iter().map(|item| item.light.light),
        ),
    };
    let children = projects.iter().map(|one| (one.reference(), one.light.clone()));
    let children = children.chain(items.iter().map(|one| (one.reference(), one.light.clone())));
    let whole = worst(&children.collect::<Vec<_>>()).unwrap();
    Summary {
        name: "重点建设项目台账".to_owned(),
        name_en: Some("Key construction projects".to_owned()),
        period: Period::from_code("2024-H2").unwrap(),
        data_date: DataDate::Pinned(day(6, 30)),
        as_of: day(6, 30),
        known_on: None,
        light: whole,
        rule: LightRule::default(),
        supervisions: supervisions(),
        stages: stages(),
        categories: vec![
            category("housing", "教师住房", "Teacher housing"),
            category("preschool", "学前教育", "Preschool"),
            category("senior", "高中教育", "Senior high school"),
        ],
        projects: projects.into(),
        items,
        blockers: blockers(),
        indicators: figures::indicators(),
        totals,
        findings: findings(),
    }
}

fn findings() -> Vec<Finding> {
    let reference = |code: &str, name: &str| Reference::new(Thing::Project, code, name, None);
    let milestone = |code: &str, name: &str| Reference::new(Thing::Milestone, code, name, None);
    vec![
        Finding::PartsMissWhole {
            project: reference("P02", "新建城区幼儿园"),
            unit: "所".to_owned(),
            whole: 4,
            parts: 3,
        },
        Finding::DatesOutOfOrder {
            earlier: milestone("P02-M1", "主体完成"),
            later: milestone("P02-M2", "装修"),
            earlier_end: day(9, 20),
            later_end: day(6, 30),
        },
        Finding::SameName { things: vec![reference("P07", "一高实验楼"), reference("P10", "一高实验楼")] },
        Finding::Remark {
            remark: Reference::new(Thing::Remark, "R1", "幼儿园建成几所，两处说法不同", None),
            about: vec![reference("P02", "新建城区幼儿园")],
        },
    ]
}

/// The same ledger with one thing of each kind, for the examples in the docs.
pub(super) fn small() -> Summary {
    let whole = summary();
    let keep = |code: &str| whole.projects.iter().find(|project| project.code == code).cloned().unwrap();
    let mut laboratory = keep("P07");
    laboratory.milestones.remove(0);
    laboratory.money.truncate(1);
    laboratory.targets = vec![target(1, month(8, 31), 0)];
    laboratory.assessment = Some(assessment());
    let mut teachers = whole.items[1].clone();
    teachers.actions.truncate(1);
    teachers.milestones.clear();
    let mut small = Summary {
        projects: vec![laboratory].into(),
        items: vec![teachers],
        stages: Stages::new(stages().iter().skip(2).take(1).cloned().collect()),
        categories: whole.categories[2..].to_vec(),
        blockers: whole.blockers[1..2].to_vec(),
        indicators: whole.indicators[2..3].to_vec(),
        supervisions: whole.supervisions[..1].to_vec(),
        findings: whole.findings[1..2].to_vec(),
        ..whole
    };
    small.indicators[0].measures.truncate(3);
    small.totals = Totals {
        projects: ProjectTotals::of(small.projects.iter().map(|project| project.state)),
        milestones: MilestoneTotals::of(small.projects.iter().flat_map(|project| &project.milestones)),
        plan_milestones: MilestoneTotals::default(),
        actions: ActionTotals::of(small.items[0].actions.iter().map(|action| action.status)),
        lights: LightTotals::of([small.projects[0].light.light], [small.items[0].light.light]),
    };
    small
}

/// One thing of every kind, and one that is not there.
pub(super) fn everything() -> Vec<Reference> {
    let summary = summary();
    let of = |thing, code: &str, name: &str| Reference {
        thing,
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
    };
    let mut things: Vec<Reference> = summary.projects.iter().map(ProjectView::reference).collect();
    things.extend(summary.milestones().map(|(_, milestone)| milestone.reference()));
    things.extend(summary.items.iter().map(ItemView::reference));
    things.extend([
        of(Thing::Site, "P02-S2", "第七幼儿园"),
        of(Thing::Action, "8.8", "长效机制项目开工"),
        of(Thing::Indicator, "K36", "信访来源"),
        of(Thing::Blocker, "B2", "招标文件待批"),
        of(Thing::Blocker, "B3", "用地手续未完"),
        of(Thing::Update, "U1", ""),
        of(Thing::Blocker, "B1", "建设资金不能按时支付"),
        of(Thing::Indicator, "K37", "信访办理"),
        of(Thing::Supervision, "D1", "说明财政评审为何逾期"),
        of(Thing::Supervision, "D3", "招标文件何时批复"),
        of(Thing::Remark, "R1", "幼儿园建成几所，两处说法不同"),
        of(Thing::Project, "P99", "没有的项目"),
    ]);
    things
}

pub(super) fn hits() -> Found {
    let summary = summary();
    let all = summary.milestones();
    let hits = all.map(|(owner, milestone)| Hit { what: milestone.reference(), parent: Some(owner) });
    Found { hits: hits.collect(), more: true }
}

/// An import, a movement, and its undoing.
pub(super) fn log() -> Log {
    let what = summary().projects[0].reference();
    let moved = Deed::Moved {
        what,
        site: None,
        count: 3,
        unit: "栋".to_owned(),
        from: "fit_out".to_owned(),
        to: "completion".to_owned(),
        on: day(6, 30),
    };
    let undone = Deed::Undone { entry: 2, deed: Box::new(moved.clone()) };
    let opened = Deed::Opened { projects: 14, items: 11 };
    let entries = [(3, undone, false), (2, moved, true), (1, opened, false)].map(|(id, deed, undone)| LogEntry {
        id,
        at: "2024-07-01T09:30:00+08:00".parse().unwrap(),
        author: "王敏".to_owned(),
        host: "jyj-pc7".to_owned(),
        deed,
        undone,
    });
    Log { entries: entries.to_vec(), all: 3 }
}

pub(super) fn periods() -> Vec<super::PeriodLine> {
    let period = |code| Period::from_code(code).unwrap();
    vec![(period("2024-H1"), None), (period("2024-H2"), Some(day(6, 30)))]
}

pub(super) fn backups() -> Vec<Backup> {
    Occasion::ALL
        .into_iter()
        .zip(1..)
        .map(|(occasion, nth)| {
            let taken = day(6, 30 - nth).and_hms_opt(9, 0, 0).unwrap();
            let path = backup::name(taken, occasion, 0).into();
            Backup { path, taken, occasion, size: u64::from(nth) * 700_000 }
        })
        .collect()
}

/// A report as it stands on a page of 80.
pub(super) fn printed(report: &Report<'_>, lang: Lang) -> String {
    text(report, &Texts::new(lang), Page::default())
}
