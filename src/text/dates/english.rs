//! English wordings: Aug, end of August 2024, by 1 Sep, third quarter, by year end, Jul-Sep. The words come folded.

use super::normalise::splits;
use super::phrase::{Base, Bound, Edge, Fault, Part, Phrase, Reading, first_date, run};
use super::scan::Scan;
use super::{Context, numeric, relative, tables};
use crate::model::TenDays;

const SPAN_SEPARATORS: &[&str] = &[" to ", " until ", " through ", "-", "~"];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads one date.
pub(super) fn date(folded: &str, context: Context, words: &str) -> Reading {
    phrase(folded, context).ok_or(Fault::NotADate)?.date(context.year, words)
}

/// Reads a run of dates. What one side leaves out it takes from the other: 1 to 15 July, July to September 2025.
pub(super) fn span(folded: &str, context: Context, words: &str) -> Reading {
    let folded = folded.strip_prefix("from ").unwrap_or(folded);
    let runs = splits(folded, SPAN_SEPARATORS).map(|(first, last)| {
        let (first, last) = ends(first, last, context).ok_or(Fault::NotADate)?;
        let year_of_first = last.base.year.unwrap_or(context.year);
        let year_of_last = first.base.year.unwrap_or(context.year);
        run(&first.date(year_of_first, words)?, &last.date(year_of_last, words)?, words)
    });
    first_date(runs)
}

fn ends(first: &str, last: &str, context: Context) -> Option<(Phrase, Phrase)> {
    let (first_alone, last_alone) = (phrase(first, context), phrase(last, context));
    let beside = |other: Option<Phrase>, figures: &str| match other?.base {
        Base { year, part: Part::Day { month, .. } } => {
            Some(Phrase::whole(Base { year, part: Part::Day { month, day: day_number(figures)? } }))
        }
        _ => None,
    };
    Some((first_alone.or_else(|| beside(last_alone, first))?, last_alone.or_else(|| beside(first_alone, last))?))
}

fn phrase(folded: &str, context: Context) -> Option<Phrase> {
    let spaced = folded.replace(',', " ");
    let words: Vec<&str> = spaced.split(' ').flat_map(pieces).filter(|word| !word.is_empty()).collect();
    let words = without_fillers(&words);
    let (bound, rest) = match words.as_slice() {
        ["by", rest @ ..] => (Bound::By, rest),
        ["before", rest @ ..] => (Bound::Before, rest),
        ["no" | "not", "later", "than", rest @ ..] => (Bound::NoLater, rest),
        ["in" | "on" | "at" | "during" | "within", rest @ ..] => {
            // "the year" alone names none; "within the year" does.
            if rest == ["year"] {
                return Some(Phrase::whole(Base { year: None, part: Part::Year }));
            }
            (Bound::Within, rest)
        }
        rest => (Bound::Within, rest),
    };
    let (edge, base) = edge_and_base(rest, context)?;
    let phrase = Phrase { base, edge, bound };
    Some(if tables::named(rest).is_some() { phrase.coming(context) } else { phrase })
}

/// Hyphens join words (mid-August, 1-Sep-2024) but also the figures of one date, which stay whole.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let is_figures = word.chars().all(|character| character.is_ascii_digit() || matches!(character, '-' | '.' | '/'));
    word.split(move |character| character == '-' && !is_figures)
}

/// Drops `the` before a word and `of` between two.
fn without_fillers<'t>(words: &[&'t str]) -> Vec<&'t str> {
    let last = words.len().saturating_sub(1);
    let is_filler = |at: usize, word: &str| match word {
        "the" => at < last,
        "of" => at > 0 && at < last,
        _ => false,
    };
    words.iter().enumerate().filter(|(at, word)| !is_filler(*at, word)).map(|(_, word)| *word).collect()
}

fn edge_and_base(words: &[&str], context: Context) -> Option<(Edge, Base)> {
    if let Some(base) = base(words, context) {
        return Some((Edge::Whole, base));
    }
    match words {
        ["end", rest @ ..] | [rest @ .., "end"] => Some((Edge::End, base_with_edge(rest, context)?)),
        ["beginning" | "start", rest @ ..] => Some((Edge::Start, base_with_edge(rest, context)?)),
        ["year", "end", year] => Some((Edge::End, Base { year: Some(numeric::year(year)?), part: Part::Year })),
        _ => None,
    }
}

/// Parts that are named by their edge alone: the end of the year, month end.
fn base_with_edge(words: &[&str], context: Context) -> Option<Base> {
    match words {
        ["year"] => Some(Base { year: None, part: Part::Year }),
        [year, "year"] if numeric::year(year).is_some() => {
            Some(Base { year: Some(numeric::year(year)?), part: Part::Year })
        }
        ["month"] => relative::month_from(context.data_date, 0),
        ["quarter"] => relative::quarter_from(context.data_date, 0),
        _ => base(words, context),
    }
}

fn base(words: &[&str], context: Context) -> Option<Base> {
    let unsaid = |part| Base { year: None, part };
    if let Some(base) = tables::named(words).or_else(|| from_now(words, context)) {
        return Some(base);
    }
    match words {
        [] => None,
        [word] => numeric::base(word).or_else(|| Some(unsaid(one_word(word)?))),
        ["early", month_name] => Some(unsaid(Part::TenDays { month: month(month_name)?, ten: TenDays::Early })),
        ["mid", month_name] => Some(unsaid(Part::TenDays { month: month(month_name)?, ten: TenDays::Mid })),
        ["late", month_name] => Some(unsaid(Part::TenDays { month: month(month_name)?, ten: TenDays::Late })),
        [nth, "quarter"] => Some(unsaid(Part::Quarter(ordinal(nth)?))),
        [nth, "half"] | [nth, "half", "year"] => Some(unsaid(Part::Half(ordinal(nth)?))),
        [first, second] if month_and_day(first, second).is_some() => month_and_day(first, second).map(unsaid),
        [rest @ .., year] if numeric::year(year).is_some() => base(rest, context)?.in_year(numeric::year(year)?),
        [year, rest @ ..] => base(rest, context)?.in_year(numeric::year(year)?),
    }
}

/// today, this month, next quarter, last year.
fn from_now(words: &[&str], context: Context) -> Option<Base> {
    if let [which, unit] = words {
        let step = [("last", -1), ("this", 0), ("next", 1)].into_iter().find(|(word, _)| word == which)?.1;
        return match *unit {
            "month" => relative::month_from(context.data_date, step),
            "quarter" => relative::quarter_from(context.data_date, step),
            "year" => Some(Base { part: Part::Year, ..relative::month_from(context.data_date, step * 12)? }),
            // As 下周五: the one of that week, from Monday on.
            _ => {
                let weekday: chrono::Weekday = unit.parse().ok().filter(|_| unit.len() > 3)?;
                relative::weekday_from(context.data_date, step.into(), weekday)
            }
        };
    }
    let joined = words.join(" ");
    let mut scan = Scan(&joined);
    relative::spoken_day(&mut scan, context.data_date).filter(|_| scan.at_end())
}

fn one_word(word: &str) -> Option<Part> {
    let numbered = |rest: &str, last| rest.parse().ok().filter(|number| rest.len() == 1 && (1..=last).contains(number));
    if let Some(rest) = word.strip_prefix('q') {
        numbered(rest, 4).map(Part::Quarter)
    } else if let Some(rest) = word.strip_prefix('h') {
        numbered(rest, 2).map(Part::Half)
    } else {
        month(word).map(Part::Month)
    }
}

fn month_and_day(first: &str, second: &str) -> Option<Part> {
    let part = |name: &str, day: &str| Some(Part::Day { month: month(name)?, day: day_number(day)? });
    part(first, second).or_else(|| part(second, first))
}

/// The number of a month by its name or the first three letters of it.
fn month(word: &str) -> Option<u32> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let means = |name: &str| {
        name == word || (word.len() == 3 && name.starts_with(word)) || (word, name) == ("sept", "september")
    };
    MONTHS.iter().zip(1..).find(|(name, _)| means(name)).map(|(_, number)| number)
}

/// 1, 1st, 22nd.
fn day_number(word: &str) -> Option<u32> {
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    numeric::short(figures)
}

fn ordinal(word: &str) -> Option<u32> {
    match word {
        "first" | "1st" => Some(1),
        "second" | "2nd" => Some(2),
        "third" | "3rd" => Some(3),
        "fourth" | "4th" => Some(4),
        _ => None,
    }
}
