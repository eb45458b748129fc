//! A sheet of the wall chart without what is on it: title, day, totals, and at its foot what the signs mean.

use crate::model::Severity;
use crate::report::document::{Align, Drawing, Frame, Ink, Words};
use crate::report::pictures::{Key, labels, legend};
use crate::report::summary::overview;
use crate::report::wording::Wording;

/// A3 across.
const WIDTH: i32 = 4200;
const HEIGHT: i32 = 2970;
const MARGIN: i32 = 130;
/// Height of title and totals, and of the foot.
const HEAD: i32 = 310;
const FOOT: i32 = 190;

#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub(super) wording: Wording<'a>,
}

/// Where the chart goes.
pub(super) const AREA: Frame = Frame::new(MARGIN, MARGIN + HEAD, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN - HEAD - FOOT);

/// A remark under what is drawn, on up to two lines.
pub(super) fn note(drawing: &mut Drawing, y: i32, size: i32, text: &str) {
    let frame = Frame::new(AREA.x + size / 3, y + size / 2, AREA.width - size, size * 3);
    labels::paragraph(drawing, frame, text, Words::new(size, Ink::Faint));
}

impl Sheet<'_> {
    pub(super) fn title(self) -> String {
        let summary = self.wording.summary;
        self.wording.texts.chart_title(self.wording.name(&summary.name, summary.name_en.as_ref()))
    }

    /// A sheet with its title, the day and the totals.
    pub(super) fn begin(self) -> Drawing {
        let (texts, summary) = (self.wording.texts, self.wording.summary);
        let mut drawing = Drawing::new(WIDTH, HEIGHT);
        let day = texts.picture_as_of(texts.day(summary.as_of));
        let words = Words::new(60, Ink::Black).bold().aligned(Align::Right);
        let right = words.width(&day);
        let top = Frame::new(MARGIN, MARGIN - 20, WIDTH - 2 * MARGIN, 120);
        let room = Frame { width: top.width - right - 80, ..top };
        let needed = Words::new(96, Ink::Black).bold().width(&self.title()).max(1);
        let size = (96 * room.width / needed).clamp(60, 96);
        drawing.words(room, &self.title(), Words::new(size, Ink::Black).bold());
        drawing.words(top, &day, words);
        drawing.line((MARGIN, MARGIN + 112), (WIDTH - MARGIN, MARGIN + 112), 12, Ink::Plan);
        drawing.line((MARGIN, MARGIN + 124), (WIDTH - MARGIN, MARGIN + 124), 4, Ink::Plan);
        let words = Words::new(36, Ink::Black);
        let milestones = overview::milestones(texts, &summary.totals.milestones);
        let lines = [overview::projects(&self.wording), overview::project_lights(&self.wording), milestones];
        for (at, line) in (0..).zip(lines) {
            let frame = Frame::new(MARGIN, MARGIN + 140 + at * 52, WIDTH - 2 * MARGIN, 52);
            drawing.words(frame, &line, words);
        }
        self.warned(&mut drawing);
        drawing
    }

    /// That figures contradict each other, or that this is a look back.
    fn warned(self, drawing: &mut Drawing) {
        let (texts, summary) = (self.wording.texts, self.wording.summary);
        let contradicts = summary.findings.iter().any(|finding| finding.severity() == Severity::Error);
        let contradicts = contradicts.then(|| texts.chart_to_verify());
        let known = summary.known_on.map(|day| texts.report_known_on(texts.day(day)));
        let words = Words::new(32, Ink::Bad).bold().aligned(Align::Right);
        for (at, line) in (0..).zip(contradicts.into_iter().chain(known)) {
            let frame = Frame::new(WIDTH / 2, MARGIN + 140 + at * 52, WIDTH / 2 - MARGIN, 52);
            drawing.words(frame, &line, words);
        }
    }

    /// What the signs mean, the rule of the lights, which sheet it is and how many found no place.
    pub(super) fn foot(self, drawing: &mut Drawing, (number, of): (usize, usize), left_out: usize) {
        let texts = self.wording.texts;
        let top = HEIGHT - MARGIN - FOOT + 20;
        drawing.line((MARGIN, top), (WIDTH - MARGIN, top), 3, Ink::Rule);
        let keys = Frame::new(MARGIN, top + 6, WIDTH - 2 * MARGIN, 60);
        let end = legend(drawing, keys, &Key::TIMELINE, texts, 30);
        let right = Frame::new(end, keys.y, keys.right() - end, keys.height);
        let sheet = (of > 1).then(|| texts.chart_sheet(number, of));
        let more = match left_out {
            0 => None,
            _ if of > 1 => Some(texts.chart_left_out(left_out)),
            _ => Some(texts.chart_left_out_of_one(left_out)),
        };
        let ink = if more.is_some() { Ink::Bad } else { Ink::Black };
        let said = texts.clauses(sheet.into_iter().chain(more));
        drawing.words(right, &said, Words::new(32, ink).bold().aligned(Align::Right));
        let rule = Frame::new(MARGIN + 10, top + 68, WIDTH - 2 * MARGIN - 20, 120);
        labels::paragraph(drawing, rule, &texts.light_rule(&self.wording.summary.rule), Words::new(25, Ink::Faint));
    }

    /// A sheet of a ledger with nothing to draw.
    pub(super) fn empty(self) -> Drawing {
        let mut drawing = self.begin();
        let words = Words::new(60, Ink::Faint).aligned(Align::Centre);
        drawing.words(AREA, &self.wording.texts.chart_empty(), words);
        drawing
    }
}
