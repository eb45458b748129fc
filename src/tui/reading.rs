//! The summary as it is read: told in which style, from which line on, and what is looked for in it.

use super::typing::{Lines, Typing};
use crate::model::search::{Haystack, Query};
use crate::model::view::Summary;
use crate::report::{self, Page, Report, SummaryStyle};
use crate::text::{Lang, Texts};

/// The summary on the screen.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) style: SummaryStyle,
    /// The first line shown.
    pub(super) top: usize,
    /// The line of the last hit.
    pub(super) hit: Option<usize>,
    /// Every line that has what was looked for.
    hits: Vec<usize>,
    /// What was looked for last.
    words: String,
    /// Kept as printed: a key must not wait for a large ledger to be printed anew.
    lines: Vec<String>,
    printed: Option<(SummaryStyle, Lang, usize)>,
}

/// What is looked for in the summary while it is typed, and where it stood before.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) field: Typing,
    pub(super) before: usize,
}

/// Which way to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Down,
    Up,
}

impl Reading {
    pub(super) const fn new() -> Self {
        Self {
            style: SummaryStyle::Table,
            top: 0,
            hit: None,
            hits: Vec::new(),
            words: String::new(),
            lines: Vec::new(),
            printed: None,
        }
    }

    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Prints it in lines of `width` cells, unless it is so already.
    pub(super) fn print(&mut self, summary: &Summary, texts: &Texts, width: usize) {
        let wanted = (self.style, texts.lang(), width);
        if self.printed != Some(wanted) {
            let page = Page { width, ..Page::default() };
            self.lines = printed(summary, self.style, texts, page).lines().map(str::to_owned).collect();
            self.printed = Some(wanted);
            self.hit = None;
        }
    }

    /// The ledger has changed: it is to be printed anew.
    pub(super) const fn forget(&mut self) {
        self.printed = None;
    }

    /// Tells it in another style, from the beginning.
    pub(super) fn turn(&mut self, steps: isize) {
        let all = SummaryStyle::ALL;
        let at = all.iter().position(|style| *style == self.style).unwrap_or(0);
        let length = isize::try_from(all.len()).unwrap_or(1);
        let to = isize::try_from(at).unwrap_or(0) + steps;
        let to = usize::try_from(to.rem_euclid(length)).unwrap_or(0);
        self.style = all.get(to).copied().unwrap_or(self.style);
        (self.top, self.hit) = (0, None);
    }

    pub(super) fn begin(&self) -> Finding {
        Finding { field: Typing::new(Lines::One, ""), before: self.top }
    }

    /// Looks for `words` from the line `from` on and shows the first line that has them. `false` where none has.
    pub(super) fn look(&mut self, words: &str, from: usize) -> bool {
        words.clone_into(&mut self.words);
        self.find(from, Way::Down)
    }

    /// Goes on from the last hit, round the end.
    pub(super) fn next(&mut self, way: Way) -> bool {
        let length = self.lines.len().max(1);
        let here = self.hit.unwrap_or(self.top);
        let from = if self.hit.is_none() {
            here
        } else if way == Way::Down {
            (here + 1) % length
        } else {
            (here + length - 1) % length
        };
        self.find(from, way)
    }

    /// Which of the lines with what was looked for is shown, and of how many.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        let hit = self.hit?;
        Some((self.hits.iter().position(|at| *at == hit)? + 1, self.hits.len()))
    }

    pub(super) const fn has_words(&self) -> bool {
        !self.words.is_empty()
    }

    fn find(&mut self, from: usize, way: Way) -> bool {
        let query = Query::new(&self.words);
        let has = |line: &String| !query.is_empty() && query.score(&Haystack::new([line.as_str()])).is_some();
        self.hits = self.lines.iter().enumerate().filter(|(_, line)| has(line)).map(|(at, _)| at).collect();
        let hits = self.hits.iter().copied();
        self.hit = match way {
            Way::Down => hits.clone().find(|at| *at >= from).or_else(|| hits.clone().next()),
            Way::Up => hits.clone().rfind(|at| *at <= from).or_else(|| hits.clone().next_back()),
        };
        if let Some(hit) = self.hit {
            self.top = hit;
        }
        self.hit.is_some()
    }
}

/// Of a large ledger as the command line prints it: whole, or totals and what to look at first.
fn printed(summary: &Summary, style: SummaryStyle, texts: &Texts, page: Page) -> String {
    let Some(source) = summary.projects.source() else {
        return report::text(&Report::Summary(summary, style), texts, page);
    };
    if summary.projects.len() > report::MOST_WHOLE {
        return source.digest(report::FIRST).map_or_else(String::new, |digest| report::digest(&digest, texts, page));
    }
    let whole = source.whole();
    whole.map_or_else(String::new, |whole| report::text(&Report::Summary(&whole, style), texts, page))
}
