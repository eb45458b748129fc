//! The facts of a project in few bytes: what totals over very many projects are read from.
//!
//! Dates are numbers of days, stages their places in the list, and words are left out. The form is the program's own: bytes
//! that it can't read, of another version or damaged, are as good as none, and the project's rows are read instead.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::model::{
    Assessment, Completion, Facts, Forecast, Lacks, Light, Milestone, Movement, PeriodDate, Plan, Project, Quantity,
    Responsible, Site, Stage, Stages, Target,
};

/// The version of the form, the first byte.
const FORM: u8 = 1;

/// The day, counted from the year 1.
type Day = i32;
type Window = (Option<Day>, Option<Day>);
/// A place in the list of stages.
type StageAt = u32;

#[derive(Serialize, Deserialize)]
struct Packed<'a> {
    #[serde(borrow)]
    category: Option<&'a str>,
    #[serde(borrow)]
    counted_in: &'a str,
    size: bool,
    unit: bool,
    investment: bool,
    funded_since: Option<Day>,
    sites: u32,
    movements: Vec<Moved>,
    milestones: Vec<Due>,
    targets: Vec<Share>,
    assessments: Vec<Word>,
}

#[derive(Serialize, Deserialize)]
struct Moved {
    on: Day,
    count: u32,
    from: Option<StageAt>,
    to: Option<StageAt>,
    site: Option<u32>,
}

#[derive(Serialize, Deserialize)]
struct Due {
    added_on: Day,
    stage: Option<StageAt>,
    done_on: Option<Day>,
    plans: Vec<Said>,
    forecasts: Vec<Said>,
}

/// A date somebody said on a day; none takes it back.
#[derive(Serialize, Deserialize)]
struct Said {
    on: Day,
    window: Option<Window>,
}

#[derive(Serialize, Deserialize)]
struct Share {
    on: Day,
    stage: StageAt,
    count: Option<u32>,
    by: Window,
}

#[derive(Serialize, Deserialize)]
struct Word {
    on: Day,
    light: Option<u8>,
}

/// What totals need of a project, as bytes.
pub(super) fn pack(project: &Project, stages: &Stages) -> Result<Vec<u8>, postcard::Error> {
    let at = |code: &str| place(stages.iter().position(|stage: &Stage| stage.code == code));
    let site = |code: &String| place(project.sites.iter().position(|site| site.code == *code));
    let lacks = Lacks::of(project);
    let packed = Packed {
        category: project.category.as_deref(),
        counted_in: &project.counted_in,
        size: lacks.size,
        unit: lacks.unit,
        investment: lacks.investment,
        funded_since: lacks.funded_since.map(number),
        sites: place(Some(project.sites.len())),
        movements: project
            .movements
            .iter()
            .map(|one| Moved {
                on: number(one.on),
                count: one.count,
                from: one.from.as_deref().map(at),
                to: one.to.as_deref().map(at),
                site: one.site.as_ref().map(site),
            })
            .collect(),
        milestones: project
            .milestones
            .iter()
            .map(|one| Due {
                added_on: number(one.added_on),
                stage: one.stage.as_deref().map(at),
                done_on: one.done.as_ref().map(|done| number(done.on)),
                plans: one.plans.iter().map(|plan| Said::of(plan.decided_on, plan.date.as_ref())).collect(),
                forecasts: one.forecasts.iter().map(|said| Said::of(said.on, said.date.as_ref())).collect(),
            })
            .collect(),
        targets: project
            .targets
            .iter()
            .map(|one| Share {
                on: number(one.decided_on),
                stage: at(&one.stage),
                count: one.count,
                by: window(&one.by),
            })
            .collect(),
        assessments: project
            .assessments
            .iter()
            .map(|one| Word { on: number(one.on), light: one.light.map(light_number) })
            .collect(),
    };
    postcard::to_extend(&packed, vec![FORM])
}

/// The facts of a project whose rows have been read.
pub(super) fn of(project: &Project, stages: &Stages) -> Option<Facts> {
    unpack(&pack(project, stages).ok()?, stages)
}

/// `None` where these are no bytes of this form.
pub(super) fn unpack(bytes: &[u8], stages: &Stages) -> Option<Facts> {
    let (form, bytes) = bytes.split_first()?;
    let packed: Packed<'_> = (*form == FORM).then(|| postcard::from_bytes(bytes).ok()).flatten()?;
    let stage = |at: StageAt| {
        let known = usize::try_from(at).ok().and_then(|at| stages.iter().nth(at));
        known.map_or_else(String::new, |stage| stage.code.clone())
    };
    let project = Project {
        code: String::new(),
        name: String::new(),
        name_en: None,
        aliases: Vec::new(),
        category: packed.category.map(str::to_owned),
        nature: None,
        funding: None,
        investment: None,
        responsible: Responsible::default(),
        quantities: Vec::<Quantity>::new(),
        counted_in: packed.counted_in.to_owned(),
        note: None,
        note_en: None,
        sites: (0..packed.sites).map(site).collect(),
        movements: collected(packed.movements, |one| {
            Some(Movement {
                count: one.count,
                from: one.from.map(stage),
                to: one.to.map(stage),
                site: one.site.map(|at| at.to_string()),
                on: day(one.on)?,
                recorded_on: day(one.on)?,
                by: None,
                note: None,
            })
        })?,
        milestones: collected(packed.milestones, |one| {
            Some(Milestone {
                code: String::new(),
                name: String::new(),
                name_en: None,
                stage: one.stage.map(stage),
                added_on: day(one.added_on)?,
                plans: collected(one.plans, Said::plan)?,
                forecasts: collected(one.forecasts, Said::forecast)?,
                done: match one.done_on {
                    None => None,
                    Some(on) => Some(Completion { on: day(on)?, recorded_on: day(on)?, by: None, note: None }),
                },
            })
        })?,
        updates: Vec::new(),
        money: Vec::new(),
        targets: collected(packed.targets, |one| {
            Some(Target {
                stage: stage(one.stage),
                count: one.count,
                by: date(one.by)?,
                decided_on: day(one.on)?,
                recorded_on: day(one.on)?,
                author: None,
                note: None,
            })
        })?,
        assessments: collected(packed.assessments, |one| {
            Some(Assessment {
                light: match one.light {
                    None => None,
                    Some(number) => Some(*Light::ALL.get(usize::from(number))?),
                },
                words: String::new(),
                on: day(one.on)?,
                recorded_on: day(one.on)?,
                by: None,
            })
        })?,
    };
    let funded_since = match packed.funded_since {
        None => None,
        Some(since) => Some(day(since)?),
    };
    let lacks = Lacks { size: packed.size, unit: packed.unit, investment: packed.investment, funded_since };
    Some(Facts { project, lacks })
}

impl Said {
    fn of(on: NaiveDate, date: Option<&PeriodDate>) -> Self {
        Self { on: number(on), window: date.map(window) }
    }

    fn date(&self) -> Option<Option<PeriodDate>> {
        self.window.map_or(Some(None), |window| date(window).map(Some))
    }

    fn plan(self) -> Option<Plan> {
        let on = day(self.on)?;
        Some(Plan { date: self.date()?, commitment: None, decided_on: on, recorded_on: on, by: None, note: None })
    }

    fn forecast(self) -> Option<Forecast> {
        let on = day(self.on)?;
        Some(Forecast { date: self.date()?, reason: None, on, recorded_on: on, by: None, note: None })
    }
}

/// All of them, or `None` where one can't be.
fn collected<T, U>(all: Vec<T>, one: impl Fn(T) -> Option<U>) -> Option<Vec<U>> {
    all.into_iter().map(one).collect()
}

fn site(at: u32) -> Site {
    Site { code: at.to_string(), name: String::new(), name_en: None, aliases: Vec::new(), counted: true }
}

fn number(day: NaiveDate) -> Day {
    day.num_days_from_ce()
}

fn day(number: Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(number)
}

fn window(date: &PeriodDate) -> Window {
    (date.earliest().map(number), date.latest().map(number))
}

fn date((earliest, latest): Window) -> Option<PeriodDate> {
    let day = |number: Option<Day>| number.map_or(Some(None), |number| day(number).map(Some));
    Some(PeriodDate::wordless(day(earliest)?, day(latest)?))
}

/// A place in a list. What is not there stands behind everything.
fn place(at: Option<usize>) -> u32 {
    at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX)
}

fn light_number(light: Light) -> u8 {
    Light::ALL.iter().position(|one| *one == light).and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}
