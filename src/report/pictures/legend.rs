//! What signs and colours mean, in a row under a picture.

use crate::report::document::{Drawing, Frame, Ink, Sign, Words};
use crate::text::Texts;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Key {
    Window,
    Missed,
    Expected,
    Former,
    Done,
    DoneLate,
    Planned,
    Achieved,
}

impl Key {
    pub(in crate::report) const TIMELINE: [Self; 6] =
        [Self::Window, Self::Missed, Self::Expected, Self::Former, Self::Done, Self::DoneLate];
    pub(in crate::report) const MONTHS: [Self; 2] = [Self::Planned, Self::Achieved];

    fn words(self, texts: &Texts) -> String {
        match self {
            Self::Window => texts.key_window(),
            Self::Missed => texts.key_missed(),
            Self::Expected => texts.key_expected(),
            Self::Former => texts.key_former(),
            Self::Done => texts.key_done(),
            Self::DoneLate => texts.key_done_late(),
            Self::Planned => texts.key_planned(),
            Self::Achieved => texts.key_achieved(),
        }
    }

    fn draw(self, drawing: &mut Drawing, frame: Frame) {
        let low = Frame::new(frame.x, frame.middle(), frame.width, frame.height / 5);
        match self {
            Self::Window | Self::Planned => filled(drawing, frame, Ink::Window, Ink::Plan),
            Self::Missed => filled(drawing, frame, Ink::Missed, Ink::Bad),
            Self::Expected => drawing.outline(frame, 5, Ink::Warn, true),
            Self::Former => drawing.fill(low, 2, Ink::Former),
            Self::Done => diamond(drawing, frame, Ink::Good),
            Self::DoneLate => diamond(drawing, frame, Ink::Warn),
            Self::Achieved => drawing.fill(frame, 5, Ink::Good),
        }
    }
}

fn filled(drawing: &mut Drawing, frame: Frame, fill: Ink, edge: Ink) {
    drawing.fill(frame, 5, fill);
    drawing.outline(frame, 5, edge, false);
}

fn diamond(drawing: &mut Drawing, frame: Frame, ink: Ink) {
    drawing.sign(Sign::Diamond, (frame.x + frame.width / 2, frame.middle()), frame.height / 2, ink);
}

/// The keys beside each other from the left of `frame`; what has no room is left out. Says where they end.
pub(in crate::report) fn legend(drawing: &mut Drawing, frame: Frame, keys: &[Key], texts: &Texts, size: i32) -> i32 {
    let words = Words::new(size, Ink::Faint);
    let (sign, height) = (size * 3 / 2, size * 9 / 10);
    let mut x = frame.x + size / 3;
    for key in keys {
        let text = key.words(texts);
        let width = words.width(&text);
        if x + sign + size / 2 + width > frame.right() {
            break;
        }
        key.draw(drawing, Frame::new(x, frame.middle() - height / 2, sign, height));
        let at = x + sign + size / 2;
        drawing.words(Frame::new(at, frame.y, width + 1, frame.height), &text, words);
        x = at + width + size * 3 / 2;
    }
    x
}
