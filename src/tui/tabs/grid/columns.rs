//! The columns of the chart: which stages are shown, what stands over them, and which there is room for.

use std::ops::Range;

use super::census::Census;
use crate::model::{Phase, Stages};
use crate::text::{Lang, Texts, cells, wrap};

/// Blanks that columns get where there is room, most first.
const GAPS: [usize; 3] = [2, 1, 0];
/// Cells of a name that columns leave it, where it needs them: a quarter of the line, within bounds.
const NAME: [usize; 2] = [15, 32];
/// A unit of so many cells always stands with its total, a longer one where there is room for it.
const SHORT_UNIT: usize = 2;

/// A stage that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) stage: String,
    /// Its place among all stages.
    pub(super) order: usize,
    pub(super) phase: Phase,
    /// What stands over it.
    pub(super) head: [String; 2],
    /// Cells of the head or of the figures, with one for a sign behind.
    pub(super) width: usize,
}

/// The stages that any project has something at, or all; all too where none has.
pub(super) fn columns(stages: &Stages, texts: &Texts, census: &Census, all: bool) -> Vec<Column> {
    let column = |(order, stage): (usize, &crate::model::Stage)| {
        let head = head(texts.name(&stage.name, Some(&stage.name_en)), texts.lang());
        let width = head.iter().map(|line| cells::width(line)).max().unwrap_or(0).max(census.digits) + 1;
        Column { stage: stage.code.clone(), order, phase: stage.phase, head, width }
    };
    let listed = || stages.iter().enumerate();
    let shown: Vec<Column> =
        listed().filter(|(_, stage)| all || census.occupied.contains(&stage.code)).map(column).collect();
    if shown.is_empty() { listed().map(column).collect() } else { shown }
}

/// The name of a stage on two lines: three hanzi, or seven letters of words that are cut short.
fn head(name: &str, lang: Lang) -> [String; 2] {
    let room = if lang == Lang::Zh { 6 } else { 7 };
    let name = cells::visible(name).replace('\n', " ");
    let bare = name.split(['（', '(']).next().map(str::trim).filter(|bare| !bare.is_empty());
    let name = bare.filter(|_| cells::width(&name) > room).unwrap_or(&name);
    let short = |word: &str| {
        let cut = word.is_ascii() && cells::width(word) > room;
        if cut { format!("{}.", cells::take(word, room - 1).0) } else { word.to_owned() }
    };
    let words: Vec<String> = name.split(' ').map(short).collect();
    let text = words.join(" ");
    if cells::width(&text) <= room {
        return [String::new(), text];
    }
    // Hanzi in two lines of one length, words as they fall.
    let widths = if words.len() == 1 { 2..=room } else { room..=room };
    let lines = widths.map(|width| wrap::wrap(&text, width)).find(|lines| lines.len() <= 2);
    let lines = lines.unwrap_or_else(|| wrap::wrap(&text, room));
    let (first, rest) =
        lines.split_first().map_or((String::new(), String::new()), |(first, rest)| (first.clone(), rest.concat()));
    [first, cells::fit(&rest, room)]
}

/// How a chart is divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// Cells of the name, of the light and of how far a project is.
    pub(super) name: usize,
    pub(super) light: usize,
    pub(super) share: usize,
    /// Whether the unit stands with the total.
    pub(super) unit: bool,
    /// Blanks before every figure.
    pub(super) gap: usize,
    /// The columns there is room for.
    pub(super) shown: Range<usize>,
}

impl Layout {
    /// Divides `width` cells so that the column `chosen` is shown, with `first` as the first one where that can be.
    pub(super) fn of(columns: &[Column], census: &Census, width: usize, chosen: usize, first: Option<usize>) -> Self {
        let wanted = census.name + 1;
        let least = wanted.min((width / 4).clamp(NAME[0], NAME[1]));
        let widths = |gap: usize| columns.iter().map(move |column| column.width + gap + 1);
        // Blanks after name and light; the last cell of the line says that there is more.
        let room = |share: usize| width.saturating_sub(census.light + share + 3);
        let left = |share: usize, gap: usize| room(share).saturating_sub(widths(gap).sum());
        let fits = |share: usize, gap: usize| left(share, gap) >= least;
        let unit = census.share_with_unit <= census.share + SHORT_UNIT || fits(census.share_with_unit, 0);
        let share = if unit { census.share_with_unit } else { census.share };
        let gap = GAPS.into_iter().find(|gap| fits(share, *gap));
        let name = gap.map_or(least, |gap| left(share, gap).min(wanted));
        let gap = gap.unwrap_or(0);
        let shown = window(&widths(gap).collect::<Vec<_>>(), room(share).saturating_sub(name), chosen, first);
        Self { name, light: census.light, share, unit, gap, shown }
    }
}

/// The columns to show: from `first` on as far as the chosen one lets it stand; else with the chosen one in the middle.
fn window(widths: &[usize], room: usize, chosen: usize, first: Option<usize>) -> Range<usize> {
    let sum = |range: Range<usize>| widths.get(range).map_or(0, |widths| widths.iter().sum::<usize>());
    let beside = room.saturating_sub(sum(chosen..chosen + 1)) / 2;
    let fits = |first: usize, end: usize| sum(first..end) <= room;
    let first = match first {
        Some(first) => (first.min(chosen)..=chosen).find(|first| fits(*first, chosen + 1)),
        None => (0..=chosen).find(|first| sum(*first..chosen) <= beside),
    };
    // No place at the end stays empty.
    let last = (0..widths.len()).find(|first| fits(*first, widths.len()));
    let first = first.unwrap_or(chosen).min(last.unwrap_or(chosen));
    let end = (first..=widths.len()).rev().find(|end| fits(first, *end)).unwrap_or(first);
    first..end
}
