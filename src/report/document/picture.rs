//! A picture before it is SVG: boxes, lines, signs and words at their places, in inks that have a meaning.
//!
//! The unit is a tenth of a millimetre, so that what is drawn for a sheet of paper is as large as it was meant.

mod ink;
pub mod measure;

pub use ink::Ink;

use super::Align;
use crate::text::cells::visible;

/// Something drawn, with words for those who can't see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    pub title: String,
    /// What it shows, or where the same figures stand.
    pub words: String,
    /// One after the other; each stays whole on a sheet.
    pub drawings: Vec<Drawing>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    pub width: i32,
    pub height: i32,
    pub(super) shapes: Vec<Shape>,
}

/// A place with its size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub size: i32,
    pub ink: Ink,
    pub align: Align,
    pub bold: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Dot,
    Diamond,
    /// Points to what lies beyond the left edge.
    Before,
    /// Points to what lies beyond the right edge.
    After,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Box {
        frame: Frame,
        round: i32,
        fill: Option<Ink>,
        edge: Option<Ink>,
        dashed: bool,
    },
    Line {
        from: (i32, i32),
        to: (i32, i32),
        width: i32,
        ink: Ink,
        dashed: bool,
    },
    Sign {
        sign: Sign,
        x: i32,
        y: i32,
        radius: i32,
        ink: Ink,
    },
    /// `y` is the line that letters stand on.
    Words {
        x: i32,
        y: i32,
        text: String,
        words: Words,
        turned: bool,
    },
}

impl Picture {
    /// The picture where it can't be drawn.
    pub fn told(&self) -> String {
        [self.title.as_str(), self.words.as_str()].join("\n").trim_end().to_owned()
    }
}

impl Frame {
    pub const fn new(x: i32, y: i32, width: i32, height: i32) -> Self {
        Self { x, y, width, height }
    }

    pub const fn right(self) -> i32 {
        self.x + self.width
    }

    pub const fn bottom(self) -> i32 {
        self.y + self.height
    }

    pub const fn middle(self) -> i32 {
        self.y + self.height / 2
    }

    #[must_use]
    pub const fn inset(self, across: i32, down: i32) -> Self {
        Self::new(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)
    }
}

impl Words {
    pub const fn new(size: i32, ink: Ink) -> Self {
        Self { size, ink, align: Align::Left, bold: false }
    }

    #[must_use]
    pub const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    #[must_use]
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub fn width(self, text: &str) -> i32 {
        // Bold letters are a little wider.
        measure::width(text, if self.bold { self.size + self.size / 6 } else { self.size })
    }
}

impl Drawing {
    pub const fn new(width: i32, height: i32) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    pub fn fill(&mut self, frame: Frame, round: i32, ink: Ink) {
        self.shapes.push(Shape::Box { frame, round, fill: Some(ink), edge: None, dashed: false });
    }

    pub fn outline(&mut self, frame: Frame, round: i32, ink: Ink, dashed: bool) {
        self.shapes.push(Shape::Box { frame, round, fill: None, edge: Some(ink), dashed });
    }

    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), width: i32, ink: Ink) {
        self.shapes.push(Shape::Line { from, to, width, ink, dashed: false });
    }

    pub fn dashed_line(&mut self, from: (i32, i32), to: (i32, i32), width: i32, ink: Ink) {
        self.shapes.push(Shape::Line { from, to, width, ink, dashed: true });
    }

    pub fn sign(&mut self, sign: Sign, (x, y): (i32, i32), radius: i32, ink: Ink) {
        self.shapes.push(Shape::Sign { sign, x, y, radius, ink });
    }

    /// `text` on one line in the middle of the height of `frame`; where it is wider, in smaller letters, and at last cut.
    pub fn words(&mut self, frame: Frame, text: &str, words: Words) {
        let text = one_line(text);
        let mut sizes = (words.size * 3 / 4..=words.size).rev();
        let size = sizes.find(|size| Words { size: *size, ..words }.width(&text) <= frame.width);
        let words = Words { size: size.unwrap_or(words.size * 4 / 5), ..words };
        let text = measure::fit(&text, words.size, frame.width);
        let x = match words.align {
            Align::Left => frame.x,
            Align::Right => frame.right(),
            Align::Centre => frame.x + frame.width / 2,
        };
        if !text.is_empty() {
            let y = frame.middle() + words.size * 36 / 100;
            self.shapes.push(Shape::Words { x, y, text, words, turned: false });
        }
    }

    /// `text` from the bottom of `frame` upwards, in the middle of its width.
    pub fn turned_words(&mut self, frame: Frame, text: &str, words: Words) {
        let text = measure::fit(&one_line(text), words.size, frame.height);
        let x = frame.x + frame.width / 2 + words.size * 36 / 100;
        self.shapes.push(Shape::Words { x, y: frame.bottom(), text, words, turned: true });
    }

    #[cfg(test)]
    pub(in crate::report) fn texts(&self) -> Vec<(Frame, String)> {
        let placed = |shape: &Shape| match shape {
            Shape::Words { x, y, text, words, turned } => {
                let width = words.width(text);
                let x = match words.align {
                    Align::Left => *x,
                    Align::Right => x - width,
                    Align::Centre => x - width / 2,
                };
                let upright = Frame::new(x, y - words.size * 80 / 100, width, words.size * 90 / 100);
                let lying = Frame::new(x - words.size * 80 / 100, y - width, words.size * 90 / 100, width);
                Some((if *turned { lying } else { upright }, text.clone()))
            }
            _ => None,
        };
        self.shapes.iter().filter_map(placed).collect()
    }
}

fn one_line(text: &str) -> String {
    visible(text).replace('\n', " ")
}
