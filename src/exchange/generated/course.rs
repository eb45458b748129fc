//! How a project goes: the steps of the procedure with their days, what held them up, what was promised and expected of
//! them, and where the units stood on the way.

use chrono::{Datelike, Days, NaiveDate};
use fastrand::Rng;

use super::{DATA_DATE, FIRST_DAY, day, day_between, happens, pick, record, written_down};
use crate::model::stage::UNKNOWN;
use crate::model::{
    BlockerCategory, Commitment, Completion, Forecast, Milestone, Movement, Nature, PeriodDate, Plan, TenDays,
};

/// The last day a project begins on.
const LAST_BEGINNING: NaiveDate = day(2026, 5, 31);

/// A step of the procedure.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// The stage that is through with it.
    stage: &'static str,
    /// Where units stand while it goes on. Where nothing is said, it is a moment, or waiting for one: they come to stand at
    /// `stage` when it has happened.
    during: Option<&'static str>,
    name: &'static str,
    name_en: &'static str,
    /// Days it takes as a rule.
    days: u32,
    /// What holds it up most often.
    trouble: BlockerCategory,
}

const fn work(
    stage: &'static str,
    (name, name_en): (&'static str, &'static str),
    days: u32,
    trouble: BlockerCategory,
) -> Step {
    Step { stage, during: Some(stage), name, name_en, days, trouble }
}

const fn moment(stage: &'static str, names: (&'static str, &'static str), days: u32, trouble: BlockerCategory) -> Step {
    Step { during: None, ..work(stage, names, days, trouble) }
}

/// In their order. Works begin on the day their permit is given.
const STEPS: [Step; 19] = [
    work("approval", ("立项批复", "Approval"), 30, BlockerCategory::Land),
    work("feasibility", ("可研批复", "Feasibility study approved"), 35, BlockerCategory::Land),
    work("preliminary_design", ("初步设计及概算批复", "Preliminary design approved"), 35, BlockerCategory::Design),
    work("design", ("施工图设计完成", "Design complete"), 45, BlockerCategory::Design),
    work("budget", ("预算编制完成", "Budget complete"), 20, BlockerCategory::Design),
    work("fiscal_review", ("财政评审完成", "Fiscal review complete"), 30, BlockerCategory::Review),
    work("tender", ("招标完成", "Tender complete"), 40, BlockerCategory::Tender),
    work("permit", ("取得施工许可", "Construction permit"), 20, BlockerCategory::Land),
    moment("start", ("开工", "Construction start"), 0, BlockerCategory::Funds),
    work("foundation", ("基础完成", "Foundations complete"), 50, BlockerCategory::Weather),
    Step {
        during: Some("main_structure"),
        ..work("topping_out", ("主体封顶", "Main structure complete"), 110, BlockerCategory::Construction)
    },
    work("secondary_structure", ("二次结构完成", "Secondary structure complete"), 45, BlockerCategory::Construction),
    work("fit_out", ("装饰装修完成", "Fit-out complete"), 75, BlockerCategory::Funds),
    work("site_works", ("室外附属完成", "Site works complete"), 35, BlockerCategory::Weather),
    moment("completion", ("竣工", "Completion"), 20, BlockerCategory::Construction),
    moment("acceptance", ("竣工验收", "Completion acceptance"), 35, BlockerCategory::Review),
    moment("in_use", ("投入使用", "In use"), 30, BlockerCategory::Other),
    moment("settlement", ("结算审核完成", "Settlement audited"), 60, BlockerCategory::Review),
    moment("final_accounts", ("竣工决算批复", "Final accounts approved"), 60, BlockerCategory::Funds),
];

/// Steps of new structures, which an upgrade of old ones leaves out.
const OF_STRUCTURES: [&str; 3] = ["foundation", "topping_out", "secondary_structure"];
/// What every project reports, however few milestones it has, the most important last.
const ALWAYS: [&str; 4] = ["tender", "topping_out", "start", "completion"];

/// What ends the way of a project before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stopped {
    on: NaiveDate,
    /// The stage its units are put into.
    stage: &'static str,
}

/// A step as a project goes through it.
#[derive(Clone, Debug)]
struct Leg {
    step: Step,
    planned: NaiveDate,
    /// When it is over, or would be.
    over: NaiveDate,
}

/// A delay that became known.
#[derive(Clone, Copy, Debug)]
struct Delay {
    /// The first step that it holds up.
    leg: usize,
    said_on: NaiveDate,
    days: u64,
}

/// Units that go together: some that have no names, and sites. Only a unit that is alone has parts.
#[derive(Debug)]
struct Group<'s> {
    unnamed: u32,
    named: Vec<&'s String>,
    parts: &'s [String],
    /// Hundredths of the days that the slowest group takes.
    speed: u32,
}

/// The way of one project.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub(super) begun: NaiveDate,
    legs: Vec<Leg>,
    delays: Vec<Delay>,
    stopped: Option<Stopped>,
}

/// The day a project begins, which is the first that its chance decides.
pub(super) fn begun(chance: &mut Rng) -> NaiveDate {
    day_between(chance, FIRST_DAY, LAST_BEGINNING)
}

impl Course {
    pub(super) fn new(nature: Nature, begun: NaiveDate, chance: &mut Rng) -> Self {
        let pace = chance.u32(90..=145);
        let mut course = Self { begun, legs: Vec::new(), delays: Vec::new(), stopped: None };
        let (mut planned, mut over) = (begun, begun);
        let fits = |step: &&Step| nature != Nature::Upgrade || !OF_STRUCTURES.contains(&step.stage);
        for (leg, step) in STEPS.iter().filter(fits).enumerate() {
            let days = step.days * pace / 100;
            let delay = if days > 0 && happens(chance, 9) { chance.u64(25..=150) } else { 0 };
            // Of some delays nobody says anything; what they hold up is overdue.
            if delay > 0 && happens(chance, 75) {
                let said_on = over + Days::new(u64::from(days * chance.u32(40..=100) / 100));
                course.delays.push(Delay { leg, said_on, days: delay });
            }
            planned = planned + Days::new(u64::from(days));
            over = over + Days::new(u64::from(days * chance.u32(80..=115) / 100) + delay);
            course.legs.push(Leg { step: *step, planned, over });
        }
        let stage = match chance.u32(..100) {
            ..2 => "paused",
            2 => "cancelled",
            _ => return course,
        };
        let on = day_between(chance, begun, DATA_DATE);
        // What is complete is not stopped any more.
        if course.legs.iter().any(|leg| leg.step.stage == "completion" && leg.over >= on) {
            course.stopped = Some(Stopped { on, stage });
            course.delays.retain(|delay| delay.said_on < on);
        }
        course
    }

    /// The last day on which anything went on.
    fn until(&self) -> NaiveDate {
        self.stopped.map_or(DATA_DATE, |stopped| stopped.on - Days::new(1))
    }

    /// The day a step was over, where it is.
    fn done(&self, leg: &Leg) -> Option<NaiveDate> {
        (leg.over <= self.until()).then_some(leg.over)
    }

    /// So many milestones, with all that was promised and expected of them.
    pub(super) fn milestones(&self, project: &str, count: u32, chance: &mut Rng) -> Vec<Milestone> {
        let mut milestones = Vec::new();
        for (leg, number) in self.reported(count, chance).into_iter().zip(1..) {
            let done = self.done(leg).map(|on| {
                let recorded_on = written_down(chance, on);
                let note = happens(chance, 8).then(|| pick(chance, &record::REMARKS).to_owned());
                Completion { on, recorded_on, by: Some(record::person(chance)), note }
            });
            milestones.push(Milestone {
                code: format!("{project}-M{number}"),
                name: leg.step.name.to_owned(),
                name_en: Some(leg.step.name_en.to_owned()),
                stage: Some(leg.step.stage.to_owned()),
                added_on: self.begun,
                plans: Vec::new(),
                forecasts: Vec::new(),
                done,
            });
        }
        self.promise(&mut milestones, chance);
        milestones
    }

    /// The legs that are reported as milestones, in their order.
    fn reported(&self, count: u32, chance: &mut Rng) -> Vec<&Leg> {
        let mut order: Vec<usize> = (0..self.legs.len()).collect();
        chance.shuffle(&mut order);
        let importance = |at: usize| {
            self.legs.get(at).and_then(|leg| ALWAYS.iter().position(|stage| *stage == leg.step.stage)).map(|at| at + 1)
        };
        order.sort_by_key(|at| std::cmp::Reverse(importance(*at).unwrap_or_default()));
        order.truncate(usize::try_from(count).unwrap_or(usize::MAX));
        order.sort_unstable();
        order.into_iter().filter_map(|at| self.legs.get(at)).collect()
    }

    /// The first plan of every milestone, and what each delay made of it.
    fn promise(&self, milestones: &mut [Milestone], chance: &mut Rng) {
        let legs: Vec<usize> = milestones
            .iter()
            .map(|milestone| {
                let is_its = |leg: &Leg| Some(leg.step.stage) == milestone.stage.as_deref();
                self.legs.iter().position(is_its).unwrap_or_default()
            })
            .collect();
        let mut ends: Vec<NaiveDate> = self.legs.iter().map(|leg| leg.planned).collect();
        let decided_on = self.begun + Days::new(chance.u64(..=20));
        let mut earlier: Option<PeriodDate> = None;
        for (milestone, leg) in milestones.iter_mut().zip(&legs) {
            // Of a few nobody has said by when.
            if happens(chance, 3) {
                continue;
            }
            let Some(end) = ends.get(*leg) else { continue };
            let date = in_order(window(*end, chance), earlier.as_ref());
            earlier = Some(date.clone());
            milestone.plans.push(plan(date, decided_on, None, chance));
        }
        for delay in self.delays.iter().filter(|delay| delay.said_on <= DATA_DATE) {
            for end in ends.iter_mut().skip(delay.leg) {
                *end = *end + Days::new(delay.days);
            }
            self.react(*delay, &ends, milestones, &legs, chance);
        }
    }

    /// What is said when a delay shows: a new plan for all that is still to come, or only that it will be later.
    fn react(&self, delay: Delay, ends: &[NaiveDate], milestones: &mut [Milestone], legs: &[usize], chance: &mut Rng) {
        let Some(trouble) = self.legs.get(delay.leg).map(|leg| leg.step.trouble) else { return };
        let reason = if happens(chance, 60) { Some(trouble) } else { chance.choice(BlockerCategory::ALL) };
        let reason = reason.unwrap_or(trouble);
        let (replans, forecasts) = match chance.u32(..10) {
            ..5 => (true, false),
            5..9 => (false, true),
            9.. => (true, true),
        };
        let mut earlier: Option<PeriodDate> = None;
        let later = milestones.iter_mut().zip(legs).filter(|(_, leg)| **leg >= delay.leg);
        for (milestone, end) in later.filter_map(|(milestone, leg)| Some((milestone, *ends.get(*leg)?))) {
            if milestone.plans.is_empty() || milestone.done.as_ref().is_some_and(|done| done.on <= delay.said_on) {
                continue;
            }
            if forecasts {
                let recorded_on = written_down(chance, delay.said_on);
                milestone.forecasts.push(Forecast {
                    date: Some(window(end, chance)),
                    reason: Some(reason),
                    on: delay.said_on,
                    recorded_on,
                    by: Some(record::person(chance)),
                    note: None,
                });
            }
            if replans {
                let date = in_order(window(end, chance), earlier.as_ref());
                earlier = Some(date.clone());
                milestone.plans.push(plan(date, delay.said_on, Some(record::reason(reason, chance)), chance));
            }
        }
    }

    /// Where units stand once a step is over, unless they stay where they were.
    fn stand_after(&self, at: usize) -> Option<&'static str> {
        let leg = self.legs.get(at)?;
        let next = self.legs.get(at + 1).and_then(|next| next.step.during);
        next.or_else(|| leg.step.during.is_none().then_some(leg.step.stage))
    }

    /// The movements of `count` units and the sites among them, booked in the order of their days.
    ///
    /// The units go in up to three groups, the first ones faster: a step is over when the last group is through with it.
    pub(super) fn movements(&self, count: u32, sites: &[String], parts: &[String], chance: &mut Rng) -> Vec<Movement> {
        let groups = match count {
            ..2 => 1,
            2..6 => chance.u32(1..=2),
            6.. => chance.u32(2..=3),
        };
        let from = match chance.u32(..100) {
            ..2 => UNKNOWN,
            2..12 => "reserve",
            _ => "approval",
        };
        let mut movements = Vec::new();
        let mut sites = sites.iter();
        for group in 0..groups {
            let size = count / groups + u32::from(group < count % groups);
            let named: Vec<&String> = sites.by_ref().take(usize::try_from(size).unwrap_or(usize::MAX)).collect();
            let unnamed = size.saturating_sub(u32::try_from(named.len()).unwrap_or(u32::MAX));
            let speed = 100 - 9 * (groups - 1 - group);
            self.walk(&Group { unnamed, named, parts, speed }, from, &mut movements, chance);
        }
        movements.sort_by_key(|movement| movement.on);
        movements
    }

    /// The way of one group of units.
    fn walk(&self, group: &Group<'_>, from: &'static str, movements: &mut Vec<Movement>, chance: &mut Rng) {
        let mut book = |from: Option<&str>, to: &str, on: NaiveDate, chance: &mut Rng| {
            let recorded_on = written_down(chance, on);
            let by = Some(record::person(chance));
            let one = |count: u32, site: Option<&String>| Movement {
                count,
                from: from.map(str::to_owned),
                to: Some(to.to_owned()),
                site: site.cloned(),
                on,
                recorded_on,
                by: by.clone(),
                note: None,
            };
            movements.extend((group.unnamed > 0).then(|| one(group.unnamed, None)));
            movements.extend(group.named.iter().map(|site| one(1, Some(site))));
            movements.extend(group.parts.iter().map(|site| one(0, Some(site))));
        };
        let mut at = from;
        book(None, at, self.begun, chance);
        for (place, leg) in self.legs.iter().enumerate() {
            let days = u64::try_from((leg.over - self.begun).num_days()).unwrap_or_default();
            let on = self.begun + Days::new(days * u64::from(group.speed) / 100);
            if on > self.until() {
                break;
            }
            if let Some(next) = self.stand_after(place).filter(|next| *next != at) {
                book(Some(at), next, on, chance);
                at = next;
            }
        }
        if let Some(stopped) = self.stopped {
            book(Some(at), stopped.stage, stopped.on, chance);
        }
    }
}

fn plan(date: PeriodDate, decided_on: NaiveDate, note: Option<String>, chance: &mut Rng) -> Plan {
    let firmly = [
        None,
        None,
        Some(Commitment::Ensure),
        Some(Commitment::Strive),
        Some(Commitment::Expect),
        Some(Commitment::Advance),
    ];
    let commitment = pick(chance, &firmly);
    let recorded_on = written_down(chance, decided_on);
    let by = happens(chance, 70).then(|| record::person(chance));
    Plan { date: Some(date), commitment, decided_on, recorded_on, by, note }
}

/// `date`, unless it would end before what comes earlier: then both are for the same window.
fn in_order(date: PeriodDate, earlier: Option<&PeriodDate>) -> PeriodDate {
    match earlier {
        Some(earlier) if date.latest() < earlier.latest() => earlier.clone(),
        _ => date,
    }
}

/// A day as vaguely as people give it.
fn window(on: NaiveDate, chance: &mut Rng) -> PeriodDate {
    let (year, month) = (on.year(), on.month());
    let quarter = month.div_ceil(3);
    let date = match chance.u32(..100) {
        ..35 => PeriodDate::month(year, month, &format!("{year}年{month}月")),
        35..50 => Some(PeriodDate::day(on, &on.to_string())),
        50..60 => PeriodDate::by_month_end(year, month, &format!("{year}年{month}月底前")),
        60..70 => {
            let name = match quarter {
                1 => "一",
                2 => "二",
                3 => "三",
                _ => "四",
            };
            let words = format!("{year}年{name}季度");
            PeriodDate::quarter(year, quarter, &words)
        }
        70..82 => {
            let ten = TenDays::of(on);
            let name = match ten {
                TenDays::Early => "上旬",
                TenDays::Mid => "中旬",
                TenDays::Late => "下旬",
            };
            PeriodDate::ten_days(year, month, ten, &format!("{year}年{month}月{name}"))
        }
        82..88 => PeriodDate::month_end(year, month, &format!("{year}年{month}月底")),
        88..93 => {
            PeriodDate::half(year, month.div_ceil(6), &format!("{year}年{}半年", if month > 6 { "下" } else { "上" }))
        }
        93..96 => PeriodDate::by_year_end(year, &format!("{year}年底前")),
        96.. => PeriodDate::month(year, month, &format!("{year}-{month:02}")),
    };
    date.unwrap_or_else(|| PeriodDate::day(on, &on.to_string()))
}
