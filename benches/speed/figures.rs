//! What is measured: values, what they have to reach, and how they are written.

use std::time::Duration;

use super::jobs::Side;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Time(Duration),
    Bytes(u64),
    /// Hundredths of one processor.
    Load(f64),
}

/// What is to be reached, at one size or at every.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) at: Option<u32>,
    pub(super) goal: Goal,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Goal {
    /// At most so many times what another takes.
    Times(f64, Side),
    /// At least so many times as fast as another.
    Faster(f64, Side),
    /// At most so much more than another.
    More(Duration, Side),
    /// At most so many times what it is at the smallest size.
    Flat(f64),
    /// At most so much.
    Within(Value),
}

impl Reach {
    pub(super) const fn every(goal: Goal) -> Self {
        Self { at: None, goal }
    }

    pub(super) const fn at(size: u32, goal: Goal) -> Self {
        Self { at: Some(size), goal }
    }
}

/// One job at one size.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) job: &'static str,
    /// In words; the same at every size.
    pub(super) what: String,
    /// What is to be known beside it.
    pub(super) note: Option<String>,
    pub(super) size: u32,
    /// Who was measured, and what came of it.
    pub(super) values: Vec<(Side, Value)>,
    /// The most memory our process had.
    pub(super) memory: Option<u64>,
    pub(super) reaches: &'static [Reach],
}

/// How far a goal was reached.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reached {
    pub(super) goal: String,
    pub(super) came_to: String,
    pub(super) met: bool,
}

impl Line {
    pub(super) fn of(&self, side: Side) -> Option<Value> {
        self.values.iter().find(|(known, _)| *known == side).map(|(_, value)| *value)
    }

    /// How far the goals of this size were reached; `smallest` is the same job at the smallest size. What was not measured is
    /// left out.
    pub(super) fn reached(&self, smallest: &Self) -> Vec<Reached> {
        let reaches = self.reaches.iter().filter(|reach| reach.at.is_none_or(|at| at == self.size));
        reaches.filter_map(|reach| self.judge(reach.goal, smallest)).collect()
    }

    fn judge(&self, goal: Goal, smallest: &Self) -> Option<Reached> {
        let own = self.of(Side::Topout)?;
        let (goal, came_to, met) = match goal {
            Goal::Times(most, of) => {
                let ratio = own.number() / self.of(of)?.number();
                (format!("≤ {most} × {}", of.name()), format!("{ratio:.2} ×"), ratio <= most)
            }
            Goal::Faster(least, than) => {
                let ratio = self.of(than)?.number() / own.number();
                (format!("≥ {least} × as fast as {}", than.name()), format!("{ratio:.1} ×"), ratio >= least)
            }
            Goal::More(most, than) => {
                let more = own.number() - self.of(than)?.number();
                let said = format!("{:+.1} ms", more * 1e3);
                (format!("≤ {} + {} ms", than.name(), most.as_millis()), said, more <= most.as_secs_f64())
            }
            Goal::Flat(most) => {
                let small = smallest.of(Side::Topout).filter(|_| smallest.size < self.size)?;
                let ratio = own.number() / small.number();
                (format!("≤ {most} × that of {}", size(smallest.size)), format!("{ratio:.2} ×"), ratio <= most)
            }
            Goal::Within(most) => (format!("≤ {}", most.words()), own.words(), own.number() <= most.number()),
        };
        Some(Reached { goal, came_to, met })
    }
}

impl Value {
    fn number(self) -> f64 {
        match self {
            Self::Time(time) => time.as_secs_f64(),
            // Files are smaller than what a double can count.
            #[expect(clippy::cast_precision_loss, reason = "to divide by one another")]
            Self::Bytes(bytes) => bytes as f64,
            Self::Load(load) => load,
        }
    }

    pub(super) fn words(self) -> String {
        match self {
            Self::Time(time) if time.as_secs() >= 10 => format!("{:.1} s", time.as_secs_f64()),
            Self::Time(time) if time.as_millis() >= 1_000 => format!("{:.2} s", time.as_secs_f64()),
            Self::Time(time) if time.as_millis() >= 10 => format!("{:.1} ms", time.as_secs_f64() * 1e3),
            Self::Time(time) => format!("{:.2} ms", time.as_secs_f64() * 1e3),
            Self::Bytes(bytes) => bytes_in_words(bytes),
            Self::Load(load) => format!("{load:.2} %"),
        }
    }
}

pub(super) fn bytes_in_words(bytes: u64) -> String {
    let number = Value::Bytes(bytes).number();
    match bytes {
        ..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{:.2} KB", number / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", number / 1e6),
        _ => format!("{:.2} GB", number / 1e9),
    }
}

/// `10k`, `1M`
pub(super) fn size(milestones: u32) -> String {
    match milestones {
        1_000_000.. if milestones.is_multiple_of(1_000_000) => format!("{}M", milestones / 1_000_000),
        1_000.. if milestones.is_multiple_of(1_000) => format!("{}k", milestones / 1_000),
        _ => milestones.to_string(),
    }
}

pub(super) fn median(times: &mut [Duration]) -> Option<Duration> {
    quantile(times, 50)
}

/// The value that so many in a hundred don't exceed.
pub(super) fn quantile(times: &mut [Duration], hundredths: usize) -> Option<Duration> {
    times.sort_unstable();
    let at = (times.len() * hundredths).div_ceil(100).saturating_sub(1);
    times.get(at).copied()
}
