//! What a row shows: the bar of a project with its milestones on it, the dates of a milestone, and its first promise.

use chrono::NaiveDate;

use super::scale::Viewport;
use super::track::{Label, Track};
use crate::model::view::{MilestoneView, Times, Window, extent};
use crate::model::{PeriodDate, Standing};
use crate::tui::look::Bar;
use crate::tui::state::State;
use crate::tui::view::{Tone, judged};

/// All of a project or plan item: from its first date to its last, with a sign for each milestone.
pub(super) fn owner(state: &State, milestones: &[MilestoneView], view: Viewport) -> Track {
    let times: Vec<(Times, Standing)> = milestones.iter().map(|it| (Times::of(it), it.standing)).collect();
    let mut track = Track::new(view.cells());
    let extent = extent(milestones);
    if let Some((first, last)) = extent {
        track.draw(Some(view.at(first)), view.at(last), state.look.glyphs.whole(), Tone::Muted);
    }
    let mut marks: Vec<_> = times.iter().filter_map(|(times, standing)| mark(state, *times, *standing)).collect();
    // Of several in one column the one that matters most is seen.
    marks.sort_by_key(|mark| mark.weight);
    for Mark { day, sign, tone, .. } in marks {
        track.put(view.at(day), sign, tone);
    }
    finish(&mut track, state, view, extent, &tally(state, milestones));
    track
}

/// The sign of a milestone on the bar of its project.
struct Mark {
    day: NaiveDate,
    sign: &'static str,
    tone: Tone,
    /// How much it matters.
    weight: u8,
}

fn mark(state: &State, times: Times, standing: Standing) -> Option<Mark> {
    let glyphs = state.look.glyphs;
    let (weight, sign) = match (times.done, times.plan) {
        (Some(_), _) => (0, glyphs.done()),
        (None, None) => (1, glyphs.expected()),
        (None, Some(_)) if standing == Standing::Overdue => (3, glyphs.late()),
        (None, Some(_)) => (2, glyphs.due()),
    };
    Some(Mark { day: times.day()?, sign, tone: judged::standing(state, standing).1, weight })
}

/// How many are late or expected late, and how many can't be drawn.
fn tally(state: &State, milestones: &[MilestoneView]) -> Vec<Label> {
    let texts = &state.texts;
    let undated = milestones.iter().filter(|milestone| Times::of(milestone).extent().is_none()).count();
    let late = |standing: Standing| milestones.iter().filter(|milestone| milestone.standing == standing).count();
    let told = [
        (late(Standing::Overdue), texts.tui_timeline_overdue(late(Standing::Overdue)), Tone::Late),
        (late(Standing::ForecastLate), texts.tui_timeline_forecast_late(late(Standing::ForecastLate)), Tone::Soon),
        (undated, texts.tui_timeline_undated(undated), Tone::Unknown),
    ];
    let mut label: Label =
        told.into_iter().filter(|(count, ..)| *count > 0).map(|(_, words, tone)| (words, tone)).collect();
    if milestones.is_empty() {
        label.push((texts.tui_timeline_no_milestones(), Tone::Muted));
    }
    vec![spaced(label.clone()), spaced(label.iter().take(2).cloned().collect()), label.into_iter().take(1).collect()]
}

/// What is promised of a milestone, what is expected where that is another, the day it was done.
pub(super) fn milestone(state: &State, milestone: &MilestoneView, view: Viewport) -> Track {
    let (times, glyphs) = (Times::of(milestone), state.look.glyphs);
    let mut track = Track::new(view.cells());
    let (_, tone) = judged::standing(state, milestone.standing);
    if let Some(plan) = times.plan {
        let late = milestone.standing == Standing::Overdue;
        let bar = if late { glyphs.overdue() } else { glyphs.plan() };
        draw(&mut track, view, plan, bar, if times.done.is_some() { Tone::Muted } else { tone });
    }
    if let Some(expected) = times.expected {
        let later = times.plan.is_some_and(|plan| plan.to < expected.to);
        draw(&mut track, view, expected, glyphs.forecast(), if later { Tone::Soon } else { Tone::Plain });
    }
    if let Some(done) = times.done {
        track.put(view.at(done), glyphs.done(), tone);
    }
    finish(&mut track, state, view, times.extent(), &words(state, milestone));
    track
}

/// The date as it was given and how it stands; with room, also what is expected instead.
fn words(state: &State, milestone: &MilestoneView) -> Vec<Label> {
    let (texts, year) = (&state.texts, state.summary.period.year());
    let (standing, tone) = judged::standing(state, milestone.standing);
    let told = !matches!(milestone.standing, Standing::Upcoming | Standing::Done);
    let standing: Label = if told { vec![(standing, tone)] } else { Label::new() };
    let said = |date: &PeriodDate| texts.period_date(date, year);
    let forecast = milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
    let instead = match &milestone.pushed {
        Some(pushed) => Some(texts.tui_timeline_pushed(pushed.days)),
        None => forecast
            .filter(|date| Some(*date) != milestone.planned.as_ref())
            .map(|date| texts.tui_timeline_expected(said(date))),
    };
    let date = match (&milestone.done, &milestone.planned) {
        (Some(done), _) => Some((said(&PeriodDate::day(done.on, "")), Tone::Plain)),
        (None, Some(date)) => Some((said(date), Tone::Plain)),
        (None, None) => None,
    };
    let instead = instead.filter(|_| milestone.done.is_none()).map(|words| (words, Tone::Soon));
    let short: Label = date.into_iter().chain(standing.clone()).collect();
    let full = short.iter().cloned().chain(instead);
    vec![spaced(full.collect()), spaced(short), standing]
}

/// What was promised first.
pub(super) fn baseline(state: &State, window: Window, view: Viewport) -> Track {
    let mut track = Track::new(view.cells());
    draw(&mut track, view, window, state.look.glyphs.baseline(), Tone::Muted);
    finish(&mut track, state, view, Some((window.to, window.to)), &[]);
    track
}

fn draw(track: &mut Track, view: Viewport, window: Window, bar: Bar, tone: Tone) {
    track.draw(window.from.map(|from| view.at(from)), view.at(window.to), bar, tone);
}

/// Adds what every row has: a sign at the edge beyond which it lies, the line at the data date, and words.
fn finish(track: &mut Track, state: &State, view: Viewport, extent: Option<(NaiveDate, NaiveDate)>, words: &[Label]) {
    if track.is_empty()
        && let Some((first, _)) = extent
    {
        match view.at(first) {
            ..0 => track.put(0, state.look.glyphs.before(), Tone::Muted),
            _ => track.put(view.width - 1, state.look.glyphs.after(), Tone::Muted),
        }
    }
    let now = usize::try_from(view.at(state.summary.as_of)).ok();
    track.finish(state.look.glyphs, now.filter(|_| view.shows(state.summary.as_of)), words);
}

/// With a blank between one and the next.
fn spaced(label: Label) -> Label {
    let mut spaced = Label::new();
    for part in label {
        if !spaced.is_empty() {
            spaced.push((" ".to_owned(), Tone::Plain));
        }
        spaced.push(part);
    }
    spaced
}
