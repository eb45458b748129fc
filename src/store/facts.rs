//! The facts of a project in few bytes: what totals over very many projects are read from.
//!
//! Dates are numbers of days, stages their places in the list, and words are left out. The form is the program's own: bytes
//! that it can't read, of another version or damaged, are as good as none, and the project's rows are read instead.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::write::Key;
use crate::model::movement::{self, Account};
use crate::model::stage::UNKNOWN;
use crate::model::{
    Assessment, Completion, Facts, Forecast, Kind, Lacks, Light, Milestone, PeriodDate, Plan, Project, Stages, Target,
};

/// Projects whose rows are neighbours, so that totals can be kept of them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch(pub(super) i64);

impl Batch {
    /// Rows to a batch, as the schema divides them.
    pub(super) const ROWS: i64 = 32;

    /// The keys of the first and the last there can be.
    pub(super) const fn rows(self) -> (i64, i64) {
        (self.0 * Self::ROWS, self.0 * Self::ROWS + Self::ROWS - 1)
    }
}

/// Batches that are neighbours, whose totals are kept together once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchGroup(pub(super) i64);

impl BatchGroup {
    /// Batches to a group, as the schema divides them.
    pub(super) const BATCHES: i64 = 32;
    pub(super) const ROWS: i64 = Batch::ROWS * Self::BATCHES;

    /// The numbers of the first batch and the last there can be.
    pub(super) const fn batches(self) -> (i64, i64) {
        (self.0 * Self::BATCHES, self.0 * Self::BATCHES + Self::BATCHES - 1)
    }

    /// The keys of the first project and the last there can be.
    pub(super) const fn rows(self) -> (i64, i64) {
        (self.0 * Self::ROWS, self.0 * Self::ROWS + Self::ROWS - 1)
    }

    /// All the projects there can be.
    pub fn projects(self) -> impl Iterator<Item = Key> {
        let (first, last) = self.rows();
        (first..=last).map(Key)
    }

    /// That of a project.
    pub const fn of(project: Key) -> Self {
        Self(project.0.div_euclid(Self::ROWS))
    }
}

/// The version of the form, the first byte.
const FORM: u8 = 2;

/// The day, counted from the year 1.
type Day = i32;

/// The days of a date.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Window {
    /// Words only.
    None,
    /// From the first to the last.
    Within(Day, Day),
    /// Up to a day that is the end of nothing, or of what it is.
    ByDay(Day),
    ByMonth(Day),
    ByQuarter(Day),
    ByYear(Day),
}

impl Window {
    const fn end(self) -> Option<Day> {
        match self {
            Self::None => None,
            Self::Within(_, last)
            | Self::ByDay(last)
            | Self::ByMonth(last)
            | Self::ByQuarter(last)
            | Self::ByYear(last) => Some(last),
        }
    }
}

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

/// What totals need of a project, as bytes; `None` where it can't be told so: it stands at a stage that is not in the list.
pub(super) fn pack(project: &Project, stages: &Stages) -> Option<Vec<u8>> {
    let at = |code: &String| place(stages.iter().position(|stage| stage.code == *code)?);
    let maybe_at = |code: &Option<String>| code.as_ref().map_or(Some(None), |code| at(code).map(Some));
    let site = |code: &String| place(project.sites.iter().position(|site| site.code == *code)?);
    let lacks = Lacks::of(project);
    let packed = Packed {
        category: project.category.as_deref(),
        counted_in: &project.counted_in,
        size: lacks.size,
        unit: lacks.unit,
        investment: lacks.investment,
        funded_since: lacks.funded_since.map(number),
        sites: place(project.sites.len())?,
        movements: collected(&project.movements, |one| {
            Some(Moved {
                on: number(one.on),
                count: one.count,
                from: maybe_at(&one.from)?,
                to: maybe_at(&one.to)?,
                site: one.site.as_ref().and_then(site),
            })
        })?,
        milestones: collected(&project.milestones, |one| {
            Some(Due {
                added_on: number(one.added_on),
                stage: maybe_at(&one.stage)?,
                done_on: one.done.as_ref().map(|done| number(done.on)),
                plans: one.plans.iter().map(|plan| Said::of(plan.decided_on, plan.date.as_ref())).collect(),
                forecasts: one.forecasts.iter().map(|said| Said::of(said.on, said.date.as_ref())).collect(),
            })
        })?,
        targets: collected(&project.targets, |one| {
            Some(Share { on: number(one.decided_on), stage: at(&one.stage)?, count: one.count, by: window(&one.by) })
        })?,
        assessments: collected(&project.assessments, |one| {
            Some(Word { on: number(one.on), light: one.light.map(light_number) })
        })?,
    };
    postcard::to_extend(&packed, vec![FORM]).ok()
}

/// The facts of a project at the end of `day`; `None` where these are no bytes of this form.
pub(super) fn unpack(bytes: &[u8], stages: &Stages, day: NaiveDate) -> Option<Facts> {
    let (form, bytes) = bytes.split_first()?;
    let packed: Packed<'_> = (*form == FORM).then(|| postcard::from_bytes(bytes).ok()).flatten()?;
    let code = |at: StageAt| stages.iter().nth(usize::try_from(at).ok()?).map(|stage| stage.code.clone());
    let last = number(day);
    let until = || packed.movements.iter().filter(|moved| moved.on <= last);
    let balance = movement::booked(until().map(|moved| (moved.from, moved.to, moved.count)));
    let account = Account {
        at: movement::standing(balance).map(|(at, count)| Some((code(at)?, count))).collect::<Option<_>>()?,
        moved_on: maybe(until().map(|moved| moved.on).max(), self::day)?,
    };
    let unknown = (0..packed.sites).filter(|site| {
        let last = until().filter(|moved| moved.site == Some(*site)).max_by_key(|moved| moved.on);
        let at = last.and_then(|moved| moved.to).and_then(|at| stages.iter().nth(usize::try_from(at).ok()?));
        at.is_none_or(|stage| stage.code == UNKNOWN)
    });
    let sites = (unknown.count(), usize::try_from(packed.sites).ok()?);
    let lacks = Lacks {
        size: packed.size,
        unit: packed.unit,
        investment: packed.investment,
        funded_since: maybe(packed.funded_since, self::day)?,
    };
    let project = Project {
        category: packed.category.map(str::to_owned),
        counted_in: packed.counted_in.to_owned(),
        milestones: collected(&packed.milestones, |one| {
            Some(Milestone {
                code: String::new(),
                name: String::new(),
                name_en: None,
                stage: maybe(one.stage, code)?,
                added_on: self::day(one.added_on)?,
                plans: collected(&one.plans, Said::plan)?,
                forecasts: collected(&one.forecasts, Said::forecast)?,
                done: maybe(one.done_on, |on| {
                    let on = self::day(on)?;
                    Some(Completion { on, recorded_on: on, by: None, note: None })
                })?,
            })
        })?,
        targets: collected(&packed.targets, |one| {
            let on = self::day(one.on)?;
            let (stage, by) = (code(one.stage)?, date(one.by)?);
            Some(Target { stage, count: one.count, by, decided_on: on, recorded_on: on, author: None, note: None })
        })?,
        assessments: collected(&packed.assessments, |one| {
            let on = self::day(one.on)?;
            let light = maybe(one.light, |number| Light::ALL.get(usize::from(number)).copied())?;
            Some(Assessment { light, words: String::new(), on, recorded_on: on, by: None })
        })?,
        ..Project::default()
    };
    Some(Facts { project, account, sites, lacks })
}

/// Whether one milestone of a project may push another at the end of `day`, told without judging: only something done late
/// or forecast pushes, and only what ends before it. `None` where these are no bytes of this form.
pub(super) fn may_push(bytes: &[u8], day: NaiveDate) -> Option<bool> {
    let (form, bytes) = bytes.split_first()?;
    let packed: Packed<'_> = (*form == FORM).then(|| postcard::from_bytes(bytes).ok()).flatten()?;
    let last = number(day);
    let ends = |said: &[Said]| said.iter().filter_map(|said| said.window?.end()).collect::<Vec<Day>>();
    let pushing = packed.milestones.iter().filter_map(|one| {
        let late = one.done_on.filter(|on| ends(&one.plans).iter().any(|end| end < on));
        late.max(ends(&one.forecasts).into_iter().max())
    });
    let Some(pushing) = pushing.max() else { return Some(false) };
    let mut open = packed.milestones.iter().filter(|one| one.done_on.is_none_or(|on| on > last));
    Some(open.any(|one| ends(&one.plans).into_iter().chain(ends(&one.forecasts)).any(|end| end < pushing)))
}

impl Said {
    fn of(on: NaiveDate, date: Option<&PeriodDate>) -> Self {
        Self { on: number(on), window: date.map(window) }
    }

    fn plan(&self) -> Option<Plan> {
        let on = day(self.on)?;
        Some(Plan {
            date: maybe(self.window, date)?,
            commitment: None,
            decided_on: on,
            recorded_on: on,
            by: None,
            note: None,
        })
    }

    fn forecast(&self) -> Option<Forecast> {
        let on = day(self.on)?;
        Some(Forecast { date: maybe(self.window, date)?, reason: None, on, recorded_on: on, by: None, note: None })
    }
}

/// All of them, or `None` where one can't be.
fn collected<'t, T, U>(all: &'t [T], one: impl Fn(&'t T) -> Option<U>) -> Option<Vec<U>> {
    all.iter().map(one).collect()
}

/// `None` where there is something and it can't be read.
#[expect(clippy::option_option, reason = "whether it can be read, and whether there is anything, are two questions")]
fn maybe<T, U>(value: Option<T>, read: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    value.map_or(Some(None), |value| read(value).map(Some))
}

fn number(day: NaiveDate) -> Day {
    day.num_days_from_ce()
}

fn day(number: Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(number)
}

fn window(date: &PeriodDate) -> Window {
    match (date.earliest(), date.latest().map(number), date.kind()) {
        (_, None, _) => Window::None,
        (Some(first), Some(last), _) => Window::Within(number(first), last),
        (None, Some(last), Kind::ByYearEnd) => Window::ByYear(last),
        (None, Some(last), Kind::ByQuarterEnd) => Window::ByQuarter(last),
        (None, Some(last), Kind::ByDay) => Window::ByDay(last),
        (None, Some(last), _) => Window::ByMonth(last),
    }
}

fn date(window: Window) -> Option<PeriodDate> {
    let (kind, first, last) = match window {
        Window::None => (Kind::Vague, None, None),
        Window::Within(first, last) => (Kind::Span, Some(first), Some(last)),
        Window::ByDay(last) => (Kind::ByDay, None, Some(last)),
        Window::ByMonth(last) => (Kind::ByMonthEnd, None, Some(last)),
        Window::ByQuarter(last) => (Kind::ByQuarterEnd, None, Some(last)),
        Window::ByYear(last) => (Kind::ByYearEnd, None, Some(last)),
    };
    Some(PeriodDate::wordless(kind, maybe(first, day)?, maybe(last, day)?))
}

/// A place in a list.
fn place(at: usize) -> Option<u32> {
    u32::try_from(at).ok()
}

fn light_number(light: Light) -> u8 {
    Light::ALL.iter().position(|one| *one == light).and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::arbitrary::books;
    use crate::model::slip;

    proptest! {
        #![proptest_config(crate::trials::trials(64))]

        #[test]
        fn where_nothing_may_push_nothing_is_pushed(book in books(), days in prop::collection::vec(0_u64..1500, 4)) {
            for project in &book.projects {
                let Some(packed) = pack(project, &book.stages) else { continue };
                for day in &days {
                    let day = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap() + chrono::Days::new(*day);
                    let milestones = project.milestones.iter();
                    let known: Vec<&Milestone> = milestones.filter(|milestone| milestone.added_on <= day).collect();
                    let pushed = slip::pushed(&known, |stage| book.stages.step(stage), day);
                    if may_push(&packed, day) == Some(false) {
                        prop_assert!(pushed.iter().all(Option::is_none), "{:?}", project.milestones);
                    }
                }
            }
            prop_assert_eq!(may_push(b"", NaiveDate::MIN), None);
        }
    }
}
