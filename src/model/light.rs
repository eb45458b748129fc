//! Lights (红黄绿灯): how bad things stand, by a written rule, with the reason and the day it began.
//!
//! The rule has two parts: dates, and where a project has a planned share of units (序时进度), the share. A parent takes
//! its worst child, unless a person has judged it since (`design.md` §1, `peers.md` §3 G). Colours are words first.

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

use super::change::Reference;
use super::{PeriodDate, Standing};

/// From the worst to the best. What can't be judged is worse than what is known to be on time, and hides nothing worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Light {
    Red,
    Amber,
    /// Undated or unknown: can't be judged.
    Grey,
    Green,
    /// Done.
    Blue,
}

impl Light {
    pub const ALL: [Self; 5] = [Self::Red, Self::Amber, Self::Grey, Self::Green, Self::Blue];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Grey => "grey",
            Self::Green => "green",
            Self::Blue => "blue",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|light| light.code() == code)
    }
}

/// The thresholds of the rule. They stand in the configuration file and are printed wherever lights are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LightRule {
    /// Amber when the window ends within this many days.
    pub amber_days: u16,
    /// Red when overdue by more than this many days; amber up to there.
    pub red_overdue_days: u16,
    /// Red when the forecast is later than planned by more than this many days; amber up to there.
    pub red_slip_days: u16,
    /// Amber when the share done is behind the planned share by at least this many percentage points.
    pub amber_points: u16,
    /// Red when it is behind by more than this many.
    pub red_points: u16,
}

impl Default for LightRule {
    /// Ten and thirty points as the published rules have them (`domain.md` B2.3); the days are this program's choice.
    fn default() -> Self {
        Self { amber_days: 10, red_overdue_days: 0, red_slip_days: 30, amber_points: 10, red_points: 30 }
    }
}

/// Why a light has its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Done {
        on: NaiveDate,
    },
    DoneLate {
        on: NaiveDate,
        days: i64,
    },
    Overdue {
        days: i64,
    },
    /// A forecast ends after the planned window.
    ForecastLate {
        days: i64,
    },
    /// The milestone before it pushes it past its planned window.
    Pushed {
        days: i64,
        by: String,
    },
    /// The window ends soon.
    EndsSoon {
        days: i64,
    },
    OnTime {
        days: i64,
    },
    /// No date was ever set, or taken away.
    Undated,
    /// Fewer units are through than planned by now.
    BehindShare {
        planned: u32,
        done: u32,
        total: u32,
        stage: String,
        by: PeriodDate,
    },
    /// As many units are through as planned by now.
    OnShare {
        planned: u32,
        done: u32,
        total: u32,
        stage: String,
        by: PeriodDate,
    },
    /// Every unit is complete.
    UnitsComplete {
        total: u32,
    },
    /// An action nobody goes on with (不再推进), and why.
    Dropped {
        on: NaiveDate,
        reason: Option<String>,
    },
    /// Everything below it is done, and nobody has said that it is itself.
    AllBelowDone,
    /// Nothing below it can be judged.
    NothingToJudge,
    /// The worst of what is below it: `count` of `of` have this light, `child` is the one of them to look at first.
    Worst {
        child: Reference,
        count: usize,
        of: usize,
    },
    /// A person said so.
    Assessed {
        by: Option<String>,
        words: String,
    },
}

/// A light with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub light: Light,
    /// The day from which it is so, for whoever asks whether somebody's word is newer; `None` where it never was otherwise.
    pub since: Option<NaiveDate>,
    /// When what it is judged by falls due: of a parent, that of the child it names. `None` where nothing is: done, undated,
    /// or a person said so.
    pub due: Option<NaiveDate>,
    pub why: Why,
}

/// What a person said of a project, a plan item or the whole ledger. `light: None` takes an earlier word back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub light: Option<Light>,
    pub words: String,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
}

/// What the light of a milestone is judged by, at the end of a day.
#[derive(Clone, Debug)]
pub struct MilestoneFacts<'a> {
    pub planned: Option<&'a PeriodDate>,
    /// The day the plan in force was decided, or the milestone added.
    pub planned_since: NaiveDate,
    /// The end of the forecast in force and the day it was said.
    pub forecast: Option<(NaiveDate, NaiveDate)>,
    pub pushed: Option<&'a super::slip::Pushed>,
    pub done: Option<NaiveDate>,
    pub standing: Standing,
}

impl LightRule {
    pub fn milestone(&self, facts: &MilestoneFacts<'_>, day: NaiveDate) -> Judged {
        let since = Some(facts.planned_since);
        let Some(latest) = facts.planned.and_then(PeriodDate::latest) else {
            return match facts.done {
                Some(on) => Judged { light: Light::Blue, since: Some(on), due: None, why: Why::Done { on } },
                None => Judged { light: Light::Grey, since, due: None, why: Why::Undated },
            };
        };
        if let Some(on) = facts.done {
            let days = (on - latest).num_days();
            let why = if days > 0 { Why::DoneLate { on, days } } else { Why::Done { on } };
            return Judged { light: Light::Blue, since: Some(on), due: None, why };
        }
        if day > latest {
            let overdue = self.overdue(facts, latest, day);
            // What is expected to be very late does not become better on the day it is only just overdue.
            let late = facts.pushed.is_some() || facts.forecast.is_some();
            let expected = late.then(|| self.forecast_late(facts, latest)).filter(|late| late.light < overdue.light);
            return expected.unwrap_or(overdue);
        }
        if facts.standing == Standing::ForecastLate {
            return self.forecast_late(facts, latest);
        }
        let days = (latest - day).num_days();
        if days <= i64::from(self.amber_days) {
            let start = latest - Duration::days(i64::from(self.amber_days));
            let since = since.max(Some(start));
            return Judged { light: Light::Amber, since, due: Some(latest), why: Why::EndsSoon { days } };
        }
        Judged { light: Light::Green, since, due: Some(latest), why: Why::OnTime { days } }
    }

    fn overdue(&self, facts: &MilestoneFacts<'_>, latest: NaiveDate, day: NaiveDate) -> Judged {
        let days = (day - latest).num_days();
        let red = days > i64::from(self.red_overdue_days);
        let start = latest + Duration::days(if red { i64::from(self.red_overdue_days) } else { 0 } + 1);
        let since = Some(facts.planned_since.max(start));
        Judged { light: bad(red), since, due: Some(latest), why: Why::Overdue { days } }
    }

    fn forecast_late(&self, facts: &MilestoneFacts<'_>, latest: NaiveDate) -> Judged {
        let (said, days, why) = if let Some(pushed) = facts.pushed {
            let days = (pushed.to - latest).num_days();
            (Some(pushed.since), days, Why::Pushed { days, by: pushed.by.clone() })
        } else {
            let days = facts.forecast.map_or(0, |(end, _)| (end - latest).num_days());
            (facts.forecast.map(|(_, said)| said), days, Why::ForecastLate { days })
        };
        let since = Some(facts.planned_since).max(said);
        Judged { light: bad(days > i64::from(self.red_slip_days)), since, due: Some(latest), why }
    }

    /// The light of a planned share: `done` and `planned` of `total` units, planned up to the end of `by`. `None` where no
    /// units are known: they can be neither behind nor on time.
    pub fn share(&self, done: u32, planned: u32, total: u32, stage: &str, by: &PeriodDate) -> Option<Judged> {
        let due = Some(by.latest().filter(|_| total > 0)?);
        let since = due.map(|due| due + Duration::days(1));
        let (stage, by) = (stage.to_owned(), by.clone());
        if done >= planned {
            let why = Why::OnShare { planned, done, total, stage, by };
            return Some(Judged { light: Light::Green, since, due, why });
        }
        // In points of a hundred, compared without dividing.
        let behind = u64::from(planned - done) * 100;
        let light = if behind > u64::from(self.red_points) * u64::from(total) {
            Light::Red
        } else if behind >= u64::from(self.amber_points) * u64::from(total) {
            Light::Amber
        } else {
            Light::Green
        };
        Some(Judged { light, since, due, why: Why::BehindShare { planned, done, total, stage, by } })
    }
}

const fn bad(red: bool) -> Light {
    if red { Light::Red } else { Light::Amber }
}

/// The worst of `children`, since the last of the equally bad ones became so, for a word older than that does not know of
/// it. The one that falls due first is named, for it is to be looked at first. `None` where there are none.
pub fn worst(children: &[(Reference, Judged)]) -> Option<Judged> {
    let mut worst = Worst::default();
    for (at, (_, judged)) in children.iter().enumerate() {
        worst.add(at, judged);
    }
    let child = children.get(*worst.first()?)?.0.clone();
    worst.judged(child)
}

/// The worst of children that come one by one; `C` is what they are told apart by, in the order people list them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Worst<C> {
    of: usize,
    /// Those that are as bad as any.
    alike: Option<Alike<C>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Alike<C> {
    light: Light,
    count: usize,
    since: Option<NaiveDate>,
    /// Whether nothing falls due, and when: of those due on the same day, or never, the first.
    due: (bool, Option<NaiveDate>),
    first: C,
}

impl<C> Default for Worst<C> {
    fn default() -> Self {
        Self { of: 0, alike: None }
    }
}

impl<C: Ord> Worst<C> {
    pub fn add(&mut self, child: C, judged: &Judged) {
        let due = (judged.due.is_none(), judged.due);
        let alike = Alike { light: judged.light, count: 1, since: judged.since, due, first: child };
        self.merge(Self { of: 1, alike: Some(alike) });
    }

    /// Takes in other children.
    pub fn merge(&mut self, other: Self) {
        self.of += other.of;
        self.alike = match (self.alike.take(), other.alike) {
            (Some(one), Some(other)) if one.light == other.light => Some(one.and(other)),
            (Some(one), Some(other)) => Some(if one.light < other.light { one } else { other }),
            (one, other) => one.or(other),
        };
    }

    /// The one to be looked at first.
    pub fn first(&self) -> Option<&C> {
        self.alike.as_ref().map(|alike| &alike.first)
    }

    /// `child` is the first of them.
    pub fn judged(self, child: Reference) -> Option<Judged> {
        let Alike { light, count, since, due: (_, due), .. } = self.alike?;
        Some(Judged { light, since, due, why: Why::Worst { child, count, of: self.of } })
    }
}

impl<C: Ord> Alike<C> {
    fn and(self, other: Self) -> Self {
        let (count, since) = (self.count + other.count, self.since.max(other.since));
        let first = if (other.due, &other.first) < (self.due, &self.first) { other } else { self };
        Self { count, since, ..first }
    }
}

/// What the rule says, unless the last word of a person up to `day` is as new as that.
pub fn assessed(judged: Judged, assessments: &[Assessment], day: NaiveDate) -> Judged {
    let last = assessments.iter().filter(|one| one.on <= day).max_by_key(|one| one.on);
    match last.and_then(|one| Some((one, one.light?))) {
        Some((one, light)) if Some(one.on) >= judged.since => {
            let why = Why::Assessed { by: one.by.clone(), words: one.words.clone() };
            Judged { light, since: Some(one.on), due: None, why }
        }
        _ => judged,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::change::Thing;
    use crate::model::slip::Pushed;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, month, day).unwrap()
    }

    fn august() -> PeriodDate {
        PeriodDate::month(2024, 8, "8月").unwrap()
    }

    /// What is known of a milestone planned for August on 30 June.
    struct Known {
        planned: Option<PeriodDate>,
        forecast: Option<(NaiveDate, NaiveDate)>,
        pushed: Option<Pushed>,
        done: Option<NaiveDate>,
    }

    const NOTHING: Known = Known { planned: None, forecast: None, pushed: None, done: None };

    impl Known {
        fn at(&self, rule: LightRule, day: NaiveDate) -> Judged {
            let expected = self.pushed.as_ref().map(|pushed| pushed.to).or(self.forecast.map(|(end, _)| end));
            let facts = MilestoneFacts {
                planned: self.planned.as_ref(),
                planned_since: self::day(6, 30),
                forecast: self.forecast,
                pushed: self.pushed.as_ref(),
                done: self.done,
                standing: Standing::judge(self.planned.as_ref(), expected, self.done, day),
            };
            rule.milestone(&facts, day)
        }

        fn light(&self, day: NaiveDate) -> (Light, Why) {
            let judged = self.at(LightRule::default(), day);
            (judged.light, judged.why)
        }

        fn since(&self, day: NaiveDate) -> NaiveDate {
            self.at(LightRule::default(), day).since.unwrap()
        }
    }

    fn planned() -> Known {
        Known { planned: Some(august()), ..NOTHING }
    }

    fn expected(end: NaiveDate, said: NaiveDate) -> Known {
        Known { forecast: Some((end, said)), ..planned() }
    }

    fn pushed(to: NaiveDate, days: i64, since: NaiveDate) -> Known {
        Known { pushed: Some(Pushed { to, days, by: "P07-M1".to_owned(), since }), ..planned() }
    }

    #[test]
    fn a_window_is_green_until_its_last_ten_days_then_amber_then_red() {
        assert_eq!(planned().light(day(8, 20)), (Light::Green, Why::OnTime { days: 11 }));
        assert_eq!(planned().light(day(8, 21)), (Light::Amber, Why::EndsSoon { days: 10 }));
        assert_eq!(planned().light(day(8, 31)), (Light::Amber, Why::EndsSoon { days: 0 }));
        assert_eq!(planned().light(day(9, 1)), (Light::Red, Why::Overdue { days: 1 }));
        assert_eq!(planned().since(day(8, 20)), day(6, 30));
        assert_eq!(planned().since(day(8, 31)), day(8, 21));
        assert_eq!(planned().since(day(12, 31)), day(9, 1));
    }

    #[test]
    fn a_forecast_is_amber_up_to_thirty_days_late_and_red_beyond() {
        let late = |end| expected(end, day(7, 5)).light(day(7, 10));
        assert_eq!(late(day(8, 31)), (Light::Green, Why::OnTime { days: 52 }));
        assert_eq!(late(day(9, 1)), (Light::Amber, Why::ForecastLate { days: 1 }));
        assert_eq!(late(day(9, 30)), (Light::Amber, Why::ForecastLate { days: 30 }));
        assert_eq!(late(day(10, 1)), (Light::Red, Why::ForecastLate { days: 31 }));
        assert_eq!(expected(day(10, 1), day(7, 5)).since(day(7, 10)), day(7, 5));
        // Overdue says more than any forecast.
        assert_eq!(expected(day(10, 1), day(7, 5)).light(day(9, 1)), (Light::Red, Why::Overdue { days: 1 }));
    }

    #[test]
    fn what_is_pushed_past_its_window_is_judged_by_where_it_is_pushed_to() {
        let by = || "P07-M1".to_owned();
        let at = |to, days| pushed(to, days, day(7, 5)).light(day(7, 10));
        assert_eq!(at(day(8, 31), 20), (Light::Green, Why::OnTime { days: 52 }));
        assert_eq!(at(day(9, 30), 40), (Light::Amber, Why::Pushed { days: 30, by: by() }));
        assert_eq!(at(day(10, 1), 40), (Light::Red, Why::Pushed { days: 31, by: by() }));
        assert_eq!(pushed(day(10, 1), 40, day(7, 5)).since(day(7, 10)), day(7, 5));
    }

    #[test]
    fn days_of_grace_do_not_make_a_bad_forecast_better() {
        let rule = LightRule { red_overdue_days: 15, ..LightRule::default() };
        let at = |known: &Known, on| (known.at(rule, on).light, known.at(rule, on).why, known.at(rule, on).since);
        assert_eq!(at(&planned(), day(9, 15)), (Light::Amber, Why::Overdue { days: 15 }, Some(day(9, 1))));
        assert_eq!(at(&planned(), day(9, 16)), (Light::Red, Why::Overdue { days: 16 }, Some(day(9, 16))));
        let bad = expected(day(12, 31), day(7, 5));
        assert_eq!(at(&bad, day(8, 31)), (Light::Red, Why::ForecastLate { days: 122 }, Some(day(7, 5))));
        assert_eq!(at(&bad, day(9, 1)), (Light::Red, Why::ForecastLate { days: 122 }, Some(day(7, 5))));
        assert_eq!(at(&bad, day(9, 16)), (Light::Red, Why::Overdue { days: 16 }, Some(day(9, 16))));
        assert_eq!(at(&expected(day(9, 20), day(7, 5)), day(9, 1)).1, Why::Overdue { days: 1 });
    }

    #[test]
    fn without_a_window_a_milestone_is_grey_until_it_is_done() {
        let vague = Known { planned: Some(PeriodDate::vague("尽快")), ..NOTHING };
        for known in [NOTHING, vague] {
            assert_eq!(known.light(day(12, 31)), (Light::Grey, Why::Undated));
        }
        let done = Known { done: Some(day(7, 1)), ..NOTHING };
        assert_eq!(done.light(day(12, 31)), (Light::Blue, Why::Done { on: day(7, 1) }));
        assert_eq!(done.since(day(12, 31)), day(7, 1));
    }

    #[test]
    fn done_is_blue_and_says_for_ever_how_late_it_was() {
        let done = |on| Known { done: Some(on), ..expected(day(12, 31), day(7, 5)) }.light(day(12, 31));
        assert_eq!(done(day(8, 31)), (Light::Blue, Why::Done { on: day(8, 31) }));
        assert_eq!(done(day(9, 1)), (Light::Blue, Why::DoneLate { on: day(9, 1), days: 1 }));
    }

    fn share(done: u32, planned: u32, total: u32) -> Option<Light> {
        Some(LightRule::default().share(done, planned, total, "completion", &august())?.light)
    }

    #[test]
    fn a_share_is_amber_from_ten_points_behind_and_red_beyond_thirty() {
        assert_eq!(share(20, 20, 100), Some(Light::Green));
        assert_eq!(share(25, 20, 100), Some(Light::Green));
        assert_eq!(share(91, 100, 100), Some(Light::Green));
        assert_eq!(share(90, 100, 100), Some(Light::Amber));
        assert_eq!(share(70, 100, 100), Some(Light::Amber));
        assert_eq!(share(69, 100, 100), Some(Light::Red));
        // Of 22 buildings two are 9.1 points and three 13.6, six are 27.3 and seven 31.8.
        let behind = [2, 3, 6, 7].map(|missing| share(22 - missing, 22, 22));
        assert_eq!(behind, [Some(Light::Green), Some(Light::Amber), Some(Light::Amber), Some(Light::Red)]);
        // Exactly thirty points of ten units are no more than thirty.
        assert_eq!([share(7, 10, 10), share(6, 10, 10)], [Some(Light::Amber), Some(Light::Red)]);
        assert_eq!(share(0, u32::MAX, u32::MAX), Some(Light::Red));
    }

    #[test]
    fn a_share_has_its_figures_and_is_so_from_the_day_after_its_window() {
        let judged = LightRule::default().share(14, 22, 22, "completion", &august()).unwrap();
        let why = Why::BehindShare { planned: 22, done: 14, total: 22, stage: "completion".to_owned(), by: august() };
        let due = Some(day(8, 31));
        assert_eq!(judged, Judged { light: Light::Red, since: Some(day(9, 1)), due, why });
        let kept = LightRule::default().share(8, 8, 22, "completion", &august()).unwrap();
        assert!(matches!(kept.why, Why::OnShare { planned: 8, done: 8, total: 22, .. }));
    }

    #[test]
    fn of_no_units_or_of_words_without_a_window_there_is_no_share() {
        assert_eq!(share(0, 5, 0), None);
        assert_eq!(share(0, 0, 0), None);
        assert_eq!(LightRule::default().share(0, 5, 9, "completion", &PeriodDate::vague("尽快")), None);
    }

    fn child(code: &str, light: Light, since: Option<NaiveDate>) -> (Reference, Judged) {
        (Reference::new(Thing::Milestone, code, "", None), Judged { light, since, due: None, why: Why::Undated })
    }

    fn due(code: &str, light: Light, due: NaiveDate, since: NaiveDate) -> (Reference, Judged) {
        let (what, judged) = child(code, light, Some(since));
        (what, Judged { due: Some(due), ..judged })
    }

    #[test]
    fn a_parent_takes_its_worst_child_and_names_the_one_due_first_of_the_worst() {
        let children = [
            due("M1", Light::Green, day(6, 1), day(9, 1)),
            child("M2", Light::Red, Some(day(7, 1))),
            due("M3", Light::Red, day(9, 30), day(8, 1)),
            due("M4", Light::Red, day(6, 30), day(7, 1)),
            due("M5", Light::Red, day(6, 30), day(7, 2)),
            due("M6", Light::Amber, day(6, 1), day(8, 9)),
        ];
        let judged = worst(&children).unwrap();
        // Since the last of them is red: what was said before does not know of it.
        assert_eq!((judged.light, judged.since, judged.due), (Light::Red, Some(day(8, 1)), Some(day(6, 30))));
        let Why::Worst { child, count, of } = judged.why else { panic!("another reason") };
        assert_eq!((child.code.as_str(), count, of), ("M4", 4, 6));
        assert_eq!(worst(&[]), None);
    }

    #[test]
    fn of_what_is_never_due_the_first_is_named() {
        let children = [
            child("M1", Light::Blue, Some(day(7, 1))),
            child("M2", Light::Grey, Some(day(7, 1))),
            child("M3", Light::Grey, Some(day(8, 1))),
        ];
        let judged = worst(&children).unwrap();
        let Why::Worst { child, .. } = judged.why else { panic!("another reason") };
        assert_eq!((child.code.as_str(), judged.since, judged.due), ("M2", Some(day(8, 1)), None));
    }

    #[test]
    fn what_is_done_or_undated_or_judged_by_a_person_falls_due_no_more() {
        let due = |known: &Known| known.at(LightRule::default(), day(9, 15)).due;
        assert_eq!([due(&planned()), due(&expected(day(12, 31), day(7, 5)))], [Some(day(8, 31)); 2]);
        assert_eq!(due(&Known { done: Some(day(9, 3)), ..planned() }), None);
        assert_eq!(due(&NOTHING), None);
        let red = planned().at(LightRule::default(), day(9, 15));
        assert_eq!(assessed(red, &[word(Some(Light::Amber), day(9, 10))], day(9, 15)).due, None);
    }

    #[test]
    fn what_cannot_be_judged_is_worse_than_on_time_and_hides_nothing_worse() {
        let lights = |lights: &[Light]| {
            let children: Vec<_> = lights.iter().map(|light| child("M1", *light, None)).collect();
            worst(&children).unwrap().light
        };
        assert_eq!(lights(&[Light::Blue, Light::Green, Light::Grey]), Light::Grey);
        assert_eq!(lights(&[Light::Grey, Light::Amber]), Light::Amber);
        assert_eq!(lights(&[Light::Blue, Light::Green]), Light::Green);
        assert_eq!(lights(&[Light::Blue]), Light::Blue);
    }

    fn word(light: Option<Light>, on: NaiveDate) -> Assessment {
        Assessment { light, words: on.to_string(), on, recorded_on: on, by: Some("王芳".to_owned()) }
    }

    /// The light, and the day of the word it goes by.
    fn said(since: Option<NaiveDate>, words: &[Assessment], on: NaiveDate) -> (Light, Option<String>) {
        let judged = assessed(Judged { light: Light::Red, since, due: None, why: Why::Undated }, words, on);
        let by = if let Why::Assessed { words, .. } = judged.why { Some(words) } else { None };
        (judged.light, by)
    }

    #[test]
    fn the_word_of_a_person_counts_from_its_day_until_something_newer_happens() {
        let words = [word(Some(Light::Amber), day(7, 10))];
        let amber = (Light::Amber, Some("2024-07-10".to_owned()));
        assert_eq!(said(Some(day(7, 1)), &words, day(7, 9)), (Light::Red, None));
        assert_eq!(said(Some(day(7, 1)), &words, day(7, 10)), amber);
        assert_eq!(said(Some(day(7, 10)), &words, day(12, 31)), amber);
        assert_eq!(said(None, &words, day(12, 31)), amber);
        assert_eq!(said(Some(day(7, 11)), &words, day(12, 31)), (Light::Red, None));
    }

    #[test]
    fn the_last_word_counts_and_taken_back_none_does() {
        let mut words = vec![word(Some(Light::Green), day(7, 20)), word(Some(Light::Amber), day(7, 10))];
        let since = Some(day(7, 1));
        assert_eq!(said(since, &words, day(7, 31)).0, Light::Green);
        assert_eq!(said(since, &words, day(7, 19)).0, Light::Amber);
        words.push(word(None, day(7, 25)));
        assert_eq!(said(since, &words, day(7, 31)), (Light::Red, None));
        assert_eq!(said(since, &words, day(7, 24)).0, Light::Green);
    }

    #[test]
    fn codes_name_their_light() {
        for light in Light::ALL {
            assert_eq!(Light::from_code(light.code()), Some(light));
        }
    }

    proptest! {
        /// While nothing is said or done about it, a milestone never looks better on a later day, by whatever rule.
        #[test]
        fn waiting_makes_nothing_better(
            thresholds in prop::array::uniform3(0_u16..40),
            end in prop::option::of(0_i64..150),
            days in prop::array::uniform2(0_i64..150),
        ) {
            let [amber_days, red_overdue_days, red_slip_days] = thresholds;
            let rule = LightRule { amber_days, red_overdue_days, red_slip_days, ..LightRule::default() };
            let forecast = end.map(|end| (day(7, 1) + Duration::days(end), day(6, 30)));
            let known = Known { forecast, ..planned() };
            let at = |days| known.at(rule, day(7, 1) + Duration::days(days));
            let [one, other] = days;
            let (sooner, later) = (at(one.min(other)), at(one.max(other)));
            prop_assert!(later.light <= sooner.light);
            prop_assert!(later.since >= sooner.since || later.light == sooner.light);
            prop_assert!(later.since <= Some(day(7, 1) + Duration::days(one.max(other))));
        }

        /// No unit more done makes a share look worse, and none less better.
        #[test]
        fn more_done_is_never_worse(total in 1_u32..60, planned in 0_u32..60, done in prop::array::uniform2(0_u32..60)) {
            let [one, other] = done;
            prop_assert!(share(one.min(other), planned, total) <= share(one.max(other), planned, total));
        }
    }
}
