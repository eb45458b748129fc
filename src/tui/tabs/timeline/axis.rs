//! The two lines over the chart: years over quarters, quarters over months, or months over weeks. A label is whole or not there.

use chrono::{Datelike, Months, NaiveDate};

use super::scale::{Scale, Viewport};
use crate::text::{Texts, cells};
use crate::tui::look::Glyphs;
use crate::tui::view::{Line, Tone};

/// Words at a column.
type Placed = (i32, String);

/// The upper line with the date of `data_date` at its column, and the lower one.
pub(super) fn lines(texts: &Texts, glyphs: Glyphs, view: Viewport, data_date: NaiveDate) -> [Line; 2] {
    [line(upper(texts, glyphs, view, data_date), view.width), line(lower(texts, view), view.width)]
}

/// Long stretches; what is cut off at the left edge is named there still.
fn upper(texts: &Texts, glyphs: Glyphs, view: Viewport, data_date: NaiveDate) -> Vec<Placed> {
    let flag = flag(glyphs, view, data_date);
    let taken = flag.as_ref().map_or((0, 0), |(at, words)| (*at, at + width(words) + 1));
    let mut placed: Vec<Placed> = Vec::new();
    let mut start = stretch(view.scale, view.scale.first_day(view.left));
    while view.at(start) < view.width {
        let Some(next) = start.checked_add_months(Months::new(length(view.scale))) else { break };
        let (first, last) = (view.at(start).max(0), view.at(next).min(view.width));
        // Before and after the flag, where it stands in this stretch.
        let free = [(first, last.min(taken.0)), (first.max(taken.1), last)];
        let names = names(texts, view.scale, start);
        let fitting = names.into_iter().find_map(|name| {
            let room =
                |(from, to): &(i32, i32)| to - from > width(&name) || (*to == view.width && to - from == width(&name));
            free.iter().find(|free| room(free)).map(|(at, _)| (*at, name.clone()))
        });
        placed.extend(fitting);
        start = next;
    }
    placed.extend(flag);
    placed.sort_by_key(|(at, _)| *at);
    placed
}

/// The data date at its line: after it, or before it at the right edge.
fn flag(glyphs: Glyphs, view: Viewport, data_date: NaiveDate) -> Option<Placed> {
    if !view.shows(data_date) {
        return None;
    }
    let (at, date) = (view.at(data_date), data_date.format("%m-%d").to_string());
    let line = glyphs.data_date();
    let after = format!("{line}{date}");
    Some(if at + width(&after) <= view.width { (at, after) } else { (at - width(&date), format!("{date}{line}")) })
}

/// The first day of the long stretch that `day` lies in.
fn stretch(scale: Scale, day: NaiveDate) -> NaiveDate {
    let months = match scale {
        Scale::Week => day.month0(),
        Scale::Month => day.month0() / 3 * 3,
        Scale::Quarter => 0,
    };
    NaiveDate::from_ymd_opt(day.year(), months + 1, 1).unwrap_or(day)
}

/// How many months a long stretch has.
const fn length(scale: Scale) -> u32 {
    match scale {
        Scale::Week => 1,
        Scale::Month => 3,
        Scale::Quarter => 12,
    }
}

/// What the stretch that begins on `start` is called, in full and short.
fn names(texts: &Texts, scale: Scale, start: NaiveDate) -> [String; 2] {
    let year = start.year().to_string();
    match scale {
        Scale::Week => {
            let month = texts.date_month(start.month());
            [texts.date_month_of_year(month.as_str(), year), month.clone()]
        }
        Scale::Month => {
            let quarter = texts.date_quarter(start.month().div_ceil(3));
            [texts.date_quarter_of_year(quarter.as_str(), year), quarter.clone()]
        }
        Scale::Quarter => [texts.date_year(year.as_str()), year],
    }
}

/// A label at the first column of every group.
fn lower(texts: &Texts, view: Viewport) -> Vec<Placed> {
    let group = view.scale.group();
    let first = -view.left.rem_euclid(group);
    let mut placed = Vec::new();
    let mut at = if first < 0 { first + group } else { 0 };
    while at < view.width {
        let day = view.scale.first_day(view.left + at);
        let name = match view.scale {
            Scale::Week => day.day().to_string(),
            Scale::Month => texts.tui_month_short(day.month()),
            Scale::Quarter => texts.tui_quarter_short(day.month().div_ceil(3)),
        };
        if at + width(&name) <= view.width {
            placed.push((at, name));
        }
        at += group;
    }
    placed
}

/// Labels that lie apart, in their order, on one line.
fn line(placed: Vec<Placed>, cells: i32) -> Line {
    let blanks = |count: i32| " ".repeat(usize::try_from(count).unwrap_or(0));
    let (mut line, mut end) = (Line::default(), 0);
    for (at, words) in placed {
        line.push(blanks(at - end), Tone::Plain);
        end = at + width(&words);
        line.push(words, Tone::Title);
    }
    line.push(blanks(cells - end), Tone::Plain);
    line
}

fn width(words: &str) -> i32 {
    i32::try_from(cells::width(words)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::text::Lang;
    use proptest::prelude::*;

    const SCALES: [Scale; 3] = [Scale::Week, Scale::Month, Scale::Quarter];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn texts(lang: Lang) -> &'static Texts {
        static TEXTS: LazyLock<[Texts; 2]> = LazyLock::new(|| Lang::ALL.map(Texts::new));
        TEXTS.iter().find(|texts| texts.lang() == lang).unwrap()
    }

    fn shown(lang: Lang, view: Viewport, data_date: NaiveDate) -> [String; 2] {
        lines(texts(lang), Glyphs::Ascii, view, data_date)
            .map(|line| line.0.iter().map(|span| span.text.as_str()).collect())
    }

    #[test]
    fn labels_of_every_scale() {
        let data_date = day("2024-09-30");
        let mut all = Vec::new();
        for lang in Lang::ALL {
            for scale in SCALES {
                let view = Viewport::home(scale, 55, day("2024-07-01"), data_date);
                all.extend(shown(lang, view, data_date));
                all.extend(shown(lang, Viewport { left: view.left + 4, ..view }, data_date));
            }
        }
        insta::assert_snapshot!(all.iter().map(|line| format!("{line}#")).collect::<Vec<_>>().join("\n"));
    }

    proptest! {
        #[test]
        fn a_label_is_whole_and_the_lines_have_their_width(
            scale in prop::sample::select(SCALES.to_vec()), left in 0_i32..100_000, width in 20_i32..160, at in 0_i32..200,
            lang in prop::sample::select(vec![Lang::Zh, Lang::En]),
        ) {
            let left = scale.column(day("1900-01-01")) + left.min(3000);
            let view = Viewport { scale, left, width };
            let data_date = scale.first_day(left + at);
            let [upper, lower] = shown(lang, view, data_date);
            prop_assert_eq!(cells::width(&upper), usize::try_from(width).unwrap());
            prop_assert_eq!(cells::width(&lower), usize::try_from(width).unwrap());
            prop_assert_eq!(upper.contains(&data_date.format("%m-%d").to_string()), at < width);
            let known: Vec<String> = (1..=12).map(|month| texts(lang).tui_month_short(month)).collect();
            if scale == Scale::Month {
                prop_assert!(lower.split_whitespace().all(|word| known.iter().any(|name| name == word)), "{}", lower);
            }
        }
    }
}
