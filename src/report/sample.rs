//! A small ledger for the tests of reports: units at several stages, things unknown, done late, overdue and in conflict.

use chrono::NaiveDate;

use crate::model::change::{Reference, Thing};
use crate::model::check::Finding;
use crate::model::view::{
    ActionTotals, ActionView, ItemView, MilestoneTotals, MilestoneView, ProjectTotals, ProjectView, SiteView,
    StageCount, Summary, Totals,
};
use crate::model::{
    ActionStatus, Blocker, BlockerCategory, Category, Commitment, Completion, DataDate, Indicator, Kind, Measure,
    Nature, Period, PeriodDate, Phase, ProjectState, Qualifier, Quantity, Reading, Responsible, Stage, Stages,
    Standing, Update,
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

fn milestone(code: &str, names: [&str; 2], planned: Option<PeriodDate>, done: Option<NaiveDate>) -> MilestoneView {
    MilestoneView {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        stage: None,
        standing: Standing::judge(planned.as_ref(), done, day(6, 30)),
        baseline: planned.clone(),
        planned,
        commitment: None,
        done: done.map(|on| Completion { on, recorded_on: on, by: None, note: None }),
    }
}

fn project(code: &str, names: [&str; 2], unit: &str, at: &[(&str, u32)]) -> ProjectView {
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
    }
}

fn site(code: &str, names: [&str; 2], stage: Option<&str>) -> SiteView {
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
    housing.milestones = vec![milestone("P01-M1", ["竣工", "Completion"], None, None)];

    let mut kindergartens =
        project("P02", ["新建城区幼儿园", "New urban kindergartens"], "所", &[("main_structure", 3)]);
    kindergartens.category = Some("preschool".to_owned());
    kindergartens.nature = Some(Nature::NewBuild);
    kindergartens.sites = vec![
        site("P02-S1", ["产业集聚区幼儿园", "Industrial Cluster Zone Kindergarten"], Some("main_structure")),
        site("P02-S2", ["第七幼儿园", "No. 7 Kindergarten"], None),
    ];
    kindergartens.milestones = vec![
        milestone("P02-M1", ["主体完成", "Structure complete"], Some(month(5, 31)), None),
        milestone("P02-M2", ["装修", "Fit-out"], Some(month(6, 30)), None),
    ];
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
    laboratory.milestones = vec![
        milestone("P07-M1", ["财政评审", "Fiscal review"], Some(month(5, 31)), Some(day(6, 10))),
        milestone(
            "P07-M2",
            ["主体完成", "Structure complete"],
            Some(date(Kind::YearEnd, Some(day(12, 1)), day(12, 31), "年底")),
            None,
        ),
    ];
    laboratory.milestones[1].commitment = Some(Commitment::Expect);
    laboratory.blockers = vec!["B2".to_owned()];

    let complex = project("P10", ["第一初级中学综合楼", "No. 1 Junior Middle School complex"], "栋", &[("unknown", 1)]);

    let mut rural = project("P14", ["长效机制项目", "Long-term-mechanism projects"], "所", &[]);
    rural.milestones = vec![milestone("P14-M1", ["开工", "Construction start"], Some(month(8, 31)), None)];
    rural.milestones[0].commitment = Some(Commitment::Strive);
    rural.milestones[0].stage = Some("start".to_owned());

    vec![housing, kindergartens, laboratory, complex, rural]
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
        status_on: (status != ActionStatus::NotStarted).then(|| day(6, 20)),
        updates: Vec::new(),
    }
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
    teachers.milestones = vec![milestone("9-M1", ["招聘笔试、面试", "Recruitment exam"], Some(month(7, 31)), None)];
    vec![item("8", ["加快项目建设速度", "Speed up construction"], vec![housing, start]), teachers]
}

fn blockers() -> Vec<Blocker> {
    let blocker = |code: &str, category, text: [&str; 2], raised| Blocker {
        code: code.to_owned(),
        category,
        text: text[0].to_owned(),
        text_en: Some(text[1].to_owned()),
        owner: None,
        projects: Vec::new(),
        raised_on: raised,
        recorded_on: raised,
        closed_on: None,
        closing_note: None,
    };
    let funds = blocker("B1", BlockerCategory::Funds, ["建设资金不能按时支付", "Money is paid late"], day(5, 1));
    let mut tender =
        blocker("B2", BlockerCategory::Tender, ["招标文件待批", "Tender documents await approval"], day(6, 25));
    tender.projects = vec!["P07".to_owned()];
    tender.owner = Some("市招标办".to_owned());
    let mut land = blocker("B3", BlockerCategory::Land, ["用地手续未完", "Land papers missing"], day(3, 1));
    land.closed_on = Some(day(4, 1));
    land.closing_note = Some("已补办".to_owned());
    vec![funds, tender, land]
}

fn indicators() -> Vec<Indicator> {
    let measure = |names: [&str; 2], unit: &str, value: &str, qualifier| Measure {
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        unit: unit.to_owned(),
        readings: vec![Reading { value: value.parse().unwrap(), qualifier, on: day(6, 30), recorded_on: day(6, 30) }],
    };
    let indicator = |code: &str, names: [&str; 2], measures| Indicator {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        section: Some("一(四)".to_owned()),
        note: None,
        note_en: None,
        measures,
    };
    vec![
        indicator("K28", ["应急演练", "Drills"], vec![measure(["", ""], "次", "1200", Qualifier::About)]),
        indicator(
            "K36",
            ["信访来源", "Sources of petitions"],
            vec![
                measure(["网访", "online"], "件", "5", Qualifier::Exact),
                measure(["来访", "visits"], "件", "2", Qualifier::Exact),
            ],
        ),
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
    };
    let reference = |code: &str, name: &str| Reference {
        thing: Thing::Project,
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
    };
    Summary {
        name: "重点建设项目台账".to_owned(),
        name_en: Some("Key construction projects".to_owned()),
        period: Period::from_code("2024-H2").unwrap(),
        data_date: DataDate::Pinned(day(6, 30)),
        as_of: day(6, 30),
        stages: stages(),
        categories: vec![
            category("housing", "教师住房", "Teacher housing"),
            category("preschool", "学前教育", "Preschool"),
            category("senior", "高中教育", "Senior high school"),
        ],
        projects,
        items,
        blockers: blockers(),
        indicators: indicators(),
        totals,
        findings: vec![
            Finding::PartsMissWhole {
                project: reference("P02", "新建城区幼儿园"),
                unit: "所".to_owned(),
                whole: 4,
                parts: 3,
            },
            Finding::SameName {
                things: vec![reference("P07", "一高实验楼"), reference("P10", "一高实验楼")]
            },
        ],
    }
}
