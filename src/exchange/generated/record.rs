//! What people wrote down: who they are, updates, reasons, money, targets, judgements, blockers and supervision.

use chrono::{Datelike, Days, NaiveDate};
use fastrand::Rng;
use rust_decimal::Decimal;

use super::course::{self, Course};
use super::{
    DATA_DATE, Outline, Outlines, day_between, happens, pick, places, project_code, update_code, written_down,
};
use crate::model::{
    Amount, Answer, Assessment, Blocker, BlockerCategory, Light, Milestone, MoneyKind, PeriodDate, Supervision, Target,
    Update,
};

const SURNAMES: [&str; 20] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马",
    "罗",
];
const GIVEN: [&str; 24] = [
    "建国", "志强", "海涛", "秀英", "丽华", "文博", "晓东", "国栋", "春梅", "永刚", "玉兰", "新民", "俊杰", "雪梅",
    "振华", "红霞", "立新", "少华", "伟", "敏", "静", "磊", "洋", "艳",
];

/// Beside a completion.
pub(super) const REMARKS: [&str; 4] = ["资料已归档", "监理已签认", "县局已核实", "confirmed on site"];

/// Beside a project, in both languages.
pub(super) const NOTES: [(&str, &str); 4] = [
    ("原校址重建，施工期间学生在邻校就读。", "Rebuilt where it stood; pupils attend a school near by meanwhile."),
    ("与道路改造同步实施，进场道路受影响。", "Built together with the road, which makes the access difficult."),
    ("用地为原村小校址，权属已明确。", "On the grounds of the former village school, whose ownership is settled."),
    ("规模按批复登记，套数、床位数待核。", "The size is as approved; flats and beds are still to be checked."),
];

/// What is reported, in either language: of the project as it goes on.
const ONGOING: [&str; 8] = [
    "现场施工正常，本周到场工人约40人，材料供应充足。",
    "已召开推进会，要求施工单位倒排工期、挂图作战。",
    "监理例会已开，质量问题已全部整改闭合。",
    "受连续降雨影响，本周停工三天，后续抢抓进度。",
    "县局分管领导到现场督导，要求本月底前完成剩余手续。",
    "第二批资金已到位，已按进度拨付施工单位。",
    "Work goes on as planned; about 40 workers on site this week.",
    "The county bureau visited the site and asked for the remaining papers by the end of the month.",
];
/// And of a milestone.
const OF_MILESTONE: [&str; 6] = [
    "正在办理，预计按期完成。",
    "资料已报送，等待批复。",
    "相关手续已齐备，完成后及时销号。",
    "因图纸变更，此节点将适当顺延。",
    "Papers handed in; the decision is expected next week.",
    "On schedule, no open questions.",
];

const ASSESSMENTS: [(Light, &str); 4] = [
    (Light::Green, "进度正常，风险可控"),
    (Light::Amber, "资金拨付偏慢，需盯紧"),
    (Light::Red, "已明显滞后，建议县政府督办"),
    (Light::Amber, "Behind, but can be caught up by the end of the quarter"),
];

const BLOCKERS: [(BlockerCategory, &str, &str); 6] = [
    (BlockerCategory::Funds, "配套资金未到位，进度款无法拨付", "Local funds have not arrived, progress can't be paid"),
    (BlockerCategory::Land, "用地手续未办结，无法进场", "The land is not yet released, nobody can begin on site"),
    (BlockerCategory::Design, "消防设计需重新送审", "The fire safety design has to be reviewed again"),
    (
        BlockerCategory::Review,
        "财政评审排队，超过两个月未出结果",
        "Fiscal review is backed up, no result for two months",
    ),
    (BlockerCategory::Tender, "首次招标流标，需重新组织", "The first tender failed and has to be repeated"),
    (BlockerCategory::Construction, "施工单位人员不足，交叉作业滞后", "The contractor has too few people"),
];
const OWNERS: [&str; 4] = ["县财政局", "县自然资源局", "县住建局", "县教育体育局"];

/// Projects of which one has a blocker, and of which one is supervised.
const PROJECTS_A_BLOCKER: u32 = 200;
const PROJECTS_A_SUPERVISION: u32 = 500;

/// Somebody's name.
pub(super) fn person(chance: &mut Rng) -> String {
    let (surname, given) = (pick(chance, &SURNAMES), pick(chance, &GIVEN));
    format!("{surname}{given}")
}

/// Why a plan was put off.
pub(super) fn reason(of: BlockerCategory, chance: &mut Rng) -> String {
    let (chinese, english) = match of {
        BlockerCategory::Funds => ("资金未到位，工期顺延", "funds were late"),
        BlockerCategory::Land => ("用地手续滞后，计划调整", "land papers were late"),
        BlockerCategory::Design => ("设计变更，计划调整", "the design was changed"),
        BlockerCategory::Review => ("评审周期延长，计划顺延", "the review took longer"),
        BlockerCategory::Tender => ("流标后重新招标，计划顺延", "the tender was repeated"),
        BlockerCategory::Construction => ("施工组织不力，工期顺延", "the contractor fell behind"),
        BlockerCategory::Weather => ("连续降雨，工期顺延", "rain held up the works"),
        BlockerCategory::Other => ("因故顺延", "put off"),
    };
    if happens(chance, 85) { chinese } else { english }.to_owned()
}

/// Updates of a project, one on average; some of them of a milestone.
pub(super) fn updates(
    course: &Course,
    milestones: &[Milestone],
    reported: &mut usize,
    chance: &mut Rng,
) -> Vec<Update> {
    let count = match chance.u32(..20) {
        ..7 => 0,
        7..15 => 1,
        15..18 => 2,
        18.. => 3,
    };
    let mut days: Vec<NaiveDate> = (0..count).map(|_| day_between(chance, course.begun, DATA_DATE)).collect();
    days.sort_unstable();
    days.into_iter()
        .map(|on| {
            let milestone = happens(chance, 40).then(|| chance.choice(milestones)).flatten();
            let text = match milestone {
                Some(milestone) => of_milestone(milestone, pick(chance, &OF_MILESTONE)),
                None => pick(chance, &ONGOING).to_owned(),
            };
            Update {
                code: update_code(reported),
                text,
                on,
                recorded_on: written_down(chance, on),
                by: happens(chance, 80).then(|| person(chance)),
                milestone: milestone.map(|milestone| milestone.code.clone()),
            }
        })
        .collect()
}

/// What is reported of a milestone, with its name in the language of the words.
fn of_milestone(milestone: &Milestone, words: &str) -> String {
    match milestone.name_en.as_deref().filter(|_| words.is_ascii()) {
        Some(name) => format!("{name}: {words}"),
        None => format!("{}：{words}", milestone.name),
    }
}

/// What came of the money of one project in five: never more than was approved, nor paid than had arrived.
pub(super) fn money(
    begun: NaiveDate,
    source: Option<&str>,
    investment: Option<Decimal>,
    chance: &mut Rng,
) -> Vec<Amount> {
    let Some(approved) = investment.filter(|_| happens(chance, 20)) else { return Vec::new() };
    let share = |of: Decimal, chance: &mut Rng| (of * Decimal::new(chance.i64(35..=95), 2)).round_dp(1);
    let planned = share(approved, chance);
    let arrived = share(planned, chance);
    let amounts = [
        (MoneyKind::Approved, approved),
        (MoneyKind::AnnualPlan, planned),
        (MoneyKind::Arrived, arrived),
        (MoneyKind::Paid, share(arrived, chance)),
    ];
    let mut on = begun;
    amounts
        .into_iter()
        .map_while(|(kind, value)| {
            on = on + Days::new(chance.u64(5..=60));
            let recorded_on = written_down(chance, on);
            let (source, by) = (source.map(str::to_owned), Some(person(chance)));
            (on <= DATA_DATE).then_some(Amount { source, kind, value, on, recorded_on, by, note: None })
        })
        .collect()
}

/// Planned shares of some projects that have units to share.
pub(super) fn targets(begun: NaiveDate, count: u32, chance: &mut Rng) -> Vec<Target> {
    if count < 2 || !happens(chance, 25) {
        return Vec::new();
    }
    let end = begun + Days::new(chance.u64(500..=900));
    let year = end.year();
    let by = PeriodDate::by_year_end(year, &format!("{year}年底前"));
    let target = by.map(|by| Target {
        stage: "completion".to_owned(),
        count: Some(chance.u32(1..=count)),
        by,
        decided_on: begun,
        recorded_on: begun,
        author: Some(person(chance)),
        note: None,
    });
    target.into_iter().collect()
}

/// What people said of a few projects.
pub(super) fn assessments(begun: NaiveDate, chance: &mut Rng) -> Vec<Assessment> {
    if !happens(chance, 2) {
        return Vec::new();
    }
    let (light, words) = chance.choice(&ASSESSMENTS).copied().unwrap_or((Light::Green, ""));
    let on = day_between(chance, begun, DATA_DATE);
    let recorded_on = written_down(chance, on);
    vec![Assessment { light: Some(light), words: words.to_owned(), on, recorded_on, by: Some(person(chance)) }]
}

/// Blockers and supervision: few enough to stand beside the projects rather than in them.
pub(super) fn troubles(outlines: Outlines, chance: &mut Rng) -> (Vec<Blocker>, Vec<Supervision>) {
    let (mut blockers, mut supervisions, mut reported) = (Vec::new(), Vec::new(), 0);
    for outline in outlines {
        let begun = course::begun(&mut outline.chance.clone());
        if outline.index % PROJECTS_A_BLOCKER == 7 {
            let code = format!("B{}", blockers.len() + 1);
            blockers.push(blocker(code, &outline, begun, &mut reported, chance));
        }
        if outline.index % PROJECTS_A_SUPERVISION == 3 {
            let code = format!("D{}", supervisions.len() + 1);
            supervisions.push(supervision(code, project_code(outline.index), begun, chance));
        }
    }
    (blockers, supervisions)
}

fn blocker(code: String, outline: &Outline, begun: NaiveDate, reported: &mut usize, chance: &mut Rng) -> Blocker {
    let (category, text, text_en) = chance.choice(&BLOCKERS).copied().unwrap_or((BlockerCategory::Other, "", ""));
    let raised_on = day_between(chance, begun, DATA_DATE);
    let end = raised_on + Days::new(chance.u64(20..=90));
    let closed_on = (happens(chance, 60) && end <= DATA_DATE).then_some(end);
    let on = day_between(chance, raised_on, closed_on.unwrap_or(DATA_DATE));
    let update = Update {
        code: update_code(reported),
        text: "已报县政府专题会研究，责任单位正在落实。".to_owned(),
        on,
        recorded_on: written_down(chance, on),
        by: Some(person(chance)),
        milestone: None,
    };
    let due = PeriodDate::by_day(end, &format!("{end}前"));
    Blocker {
        code,
        category,
        text: format!("{}：{text}", places::of(outline).county),
        text_en: Some(text_en.to_owned()),
        owner: Some(pick(chance, &OWNERS).to_owned()),
        projects: vec![project_code(outline.index)],
        due: Some(due),
        updates: vec![update],
        raised_on,
        recorded_on: written_down(chance, raised_on),
        closed_on,
        closing_note: closed_on.map(|_| "问题已解决，销号".to_owned()),
    }
}

fn supervision(code: String, about: String, begun: NaiveDate, chance: &mut Rng) -> Supervision {
    let given_on = day_between(chance, begun, DATA_DATE);
    let end = given_on + Days::new(chance.u64(10..=30));
    let answered = (happens(chance, 70) && end <= DATA_DATE).then(|| Answer {
        text: "已约谈施工单位，调整了进度计划。".to_owned(),
        on: end,
        recorded_on: written_down(chance, end),
    });
    Supervision {
        code,
        about,
        text: "请说明进度滞后原因和下步措施。".to_owned(),
        by: Some("省教育厅".to_owned()),
        given_on,
        recorded_on: written_down(chance, given_on),
        feedback: PeriodDate::by_day(end, &format!("{end}前")),
        answered,
    }
}
