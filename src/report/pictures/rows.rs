//! What has a line in a chart, the lines it is given, and what stands at their left: code, name and light.

use crate::model::view::{MilestoneView, ProjectView, extent};
use crate::model::{Judged, Light};
use crate::report::document::{Align, Drawing, Frame, Ink, Words, measure};
use crate::report::wording::Wording;

/// A project, or a plan item with milestones of its own.
#[derive(Clone, Copy)]
pub(in crate::report) struct Entry<'a> {
    pub(in crate::report) code: &'a str,
    pub(in crate::report) name: &'a str,
    pub(in crate::report) light: &'a Judged,
    pub(in crate::report) project: Option<&'a ProjectView>,
    pub(in crate::report) milestones: &'a [MilestoneView],
}

impl<'a> Entry<'a> {
    pub(in crate::report) fn of(project: &'a ProjectView, wording: Wording<'a>) -> Self {
        Self {
            code: &project.code,
            name: wording.name(&project.name, project.name_en.as_ref()),
            light: &project.light,
            project: Some(project),
            milestones: &project.milestones,
        }
    }

    /// Whether anything of it has a place in time.
    pub(in crate::report) fn is_dated(&self) -> bool {
        extent(self.milestones).is_some()
    }
}

/// The height that an entry has in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) struct Line {
    pub(in crate::report) y: i32,
    pub(in crate::report) height: i32,
    /// Whether it has a ground of its own, so that the eye stays in it.
    pub(in crate::report) shaded: bool,
}

impl Line {
    pub(in crate::report) const fn bottom(self) -> i32 {
        self.y + self.height
    }
}

/// Plan items that have milestones.
pub(in crate::report) fn items(wording: Wording<'_>) -> impl Iterator<Item = Entry<'_>> {
    wording.summary.items.iter().filter(|item| !item.milestones.is_empty()).map(move |item| Entry {
        code: &item.code,
        name: wording.name(&item.name, item.name_en.as_ref()),
        light: &item.light,
        project: None,
        milestones: &item.milestones,
    })
}

/// Projects, then plan items that have milestones.
pub(in crate::report) fn all(wording: Wording<'_>) -> Vec<Entry<'_>> {
    wording.summary.projects.iter().map(|project| Entry::of(project, wording)).chain(items(wording)).collect()
}

/// Lines of one height under each other.
pub(in crate::report) fn lines(top: i32, height: i32) -> impl Iterator<Item = Line> {
    (0..).map(move |at: i32| Line { y: top + at * height, height, shaded: at % 2 == 0 })
}

/// The entries on as many sheets as they take, each below `top` and above `bottom`.
pub(in crate::report) fn placed<'e, 'a>(
    entries: &'e [Entry<'a>],
    top: i32,
    bottom: i32,
    height: impl Fn(&Entry<'a>) -> i32,
) -> Vec<Vec<(Line, &'e Entry<'a>)>> {
    let mut sheets: Vec<Vec<(Line, &Entry<'a>)>> = Vec::new();
    for entry in entries {
        let height = height(entry);
        match sheets.last_mut().and_then(|sheet| Some((sheet.last()?.0, sheet))) {
            Some((last, sheet)) if last.bottom() + height <= bottom => {
                sheet.push((Line { y: last.bottom(), height, shaded: !last.shaded }, entry));
            }
            _ => sheets.push(vec![(Line { y: top, height, shaded: true }, entry)]),
        }
    }
    sheets
}

/// The ground of a line, as wide as `area`.
pub(in crate::report) fn band(drawing: &mut Drawing, line: Line, area: Frame) {
    if line.shaded {
        drawing.fill(Frame { y: line.y, height: line.height, ..area }, 0, Ink::Band);
    }
}

/// Letters that the column of names has room for in any case: what a sum is called.
const LEAST: i32 = 9;

/// The columns at the left.
#[derive(Clone, Copy)]
pub(in crate::report) struct Names {
    /// Where they begin, and how wide name and light are.
    pub(in crate::report) x: i32,
    name: i32,
    light: i32,
    size: i32,
}

impl Names {
    /// From `x` on, as wide as `entries` need and at most `width` in all, with letters of `size`.
    pub(in crate::report) fn new(
        (x, width): (i32, i32),
        size: i32,
        entries: &[Entry<'_>],
        wording: Wording<'_>,
    ) -> Self {
        let words = Words::new(size, Ink::White).bold();
        let light = Light::ALL.into_iter().map(|light| words.width(&wording.texts.light(light))).max();
        let light = light.unwrap_or(0) + size;
        let plain = Words::new(size, Ink::Black);
        let needed = entries.iter().map(|entry| plain.width(entry.code) + plain.width(entry.name)).max().unwrap_or(0);
        let name = (needed + size * 2).clamp(size * LEAST, (width - light - size).max(size * LEAST));
        Self { x, name, light, size }
    }

    pub(in crate::report) const fn right(self) -> i32 {
        self.x + self.name + self.light + self.size
    }

    /// What stands over them, at the bottom of `frame`.
    pub(in crate::report) fn head(self, drawing: &mut Drawing, frame: Frame, wording: Wording<'_>) {
        let words = Words::new(self.size, Ink::Faint);
        let y = frame.bottom() - self.size * 8 / 5;
        let height = self.size * 8 / 5;
        let texts = wording.texts;
        drawing.words(Frame::new(self.x + self.size / 3, y, self.name, height), &texts.column_project(), words);
        let light = Frame::new(self.x + self.name, y, self.light, height);
        drawing.words(light, &texts.column_light(), words.aligned(Align::Centre));
        let (y, ink) = (frame.bottom(), Ink::Black);
        drawing.line((self.x, y), (self.x + frame.width, y), 4, ink);
    }

    pub(in crate::report) fn row(self, drawing: &mut Drawing, line: Line, entry: &Entry<'_>, wording: Wording<'_>) {
        let first = Frame::new(self.x, line.y, self.name, line.height).inset(self.size / 3, 0);
        let code = Words::new(self.size, Ink::Faint);
        let gap = self.size / 2;
        let width = code.width(entry.code).min(first.width / 2);
        drawing.words(Frame { width, ..first }, entry.code, code);
        let name = Frame::new(first.x + width + gap, first.y, first.width - width - gap, first.height);
        self.name(drawing, name, entry.name);
        let light = entry.light.light;
        let height = (self.size * 3 / 2).min(line.height - 6);
        let chip = Frame::new(self.x + self.name, line.y + (line.height - height) / 2, self.light, height);
        drawing.fill(chip, height / 2, chip_ink(light));
        let ink = if light == Light::Amber { Ink::Dark } else { Ink::White };
        let words = Words::new(self.size * 9 / 10, ink).bold().aligned(Align::Centre);
        drawing.words(chip, &wording.texts.light(light), words);
    }

    /// On two lines where it is long and the row is high enough.
    fn name(self, drawing: &mut Drawing, frame: Frame, name: &str) {
        let words = Words::new(self.size, Ink::Black);
        let small = Words::new(self.size * 4 / 5, Ink::Black);
        let lines = measure::wrap(name, small.size, frame.width);
        let leading = small.size * 6 / 5;
        match lines.as_slice() {
            [first, second] if words.width(name) > frame.width && 2 * leading <= frame.height => {
                let top = frame.middle() - leading;
                drawing.words(Frame::new(frame.x, top, frame.width, leading), first, small);
                drawing.words(Frame::new(frame.x, top + leading, frame.width, leading), second, small);
            }
            _ => drawing.words(frame, name, words),
        }
    }

    /// Words that stand in place of a name.
    pub(in crate::report) fn words(self, drawing: &mut Drawing, line: Line, text: &str) {
        let frame = Frame::new(self.x, line.y, self.name + self.light, line.height).inset(self.size / 3, 0);
        drawing.words(frame, text, Words::new(self.size, Ink::Black).bold());
    }
}

const fn chip_ink(light: Light) -> Ink {
    match light {
        Light::Red => Ink::Red,
        Light::Amber => Ink::Amber,
        Light::Green => Ink::Green,
        Light::Blue => Ink::Blue,
        Light::Grey => Ink::Grey,
    }
}
