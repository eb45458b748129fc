//! Names of stages over narrow columns: on lines where they fit, else downwards in hanzi and upwards in letters.

use crate::report::document::{Align, Drawing, Frame, Ink, Words, measure};
use crate::text::cells::{graphemes, visible};

/// Lines of a head at most, and how far a standing one reaches, in heights of letters.
const LINES: usize = 3;
const TALLEST: i32 = 9;

pub(super) struct Heads {
    names: Vec<String>,
    size: i32,
    lying: bool,
    pub(super) height: i32,
}

impl Heads {
    pub(super) fn new(names: impl IntoIterator<Item = String>, room: i32, size: i32) -> Self {
        let names: Vec<String> = names.into_iter().map(|name| bare(&name)).collect();
        let lying = names.iter().all(|name| lies(name, room, size));
        let leading = size * 6 / 5;
        let height = |name: &String| match lying {
            true => i32::try_from(broken(name, size, room).len()).unwrap_or(1) * leading,
            false if downwards(name) => i32::try_from(graphemes(name).count()).unwrap_or(1) * leading,
            false => measure::width(name, size),
        };
        let height = names.iter().map(height).max().unwrap_or(0).min(TALLEST * leading) + size / 2;
        Self { names, size, lying, height }
    }

    /// The head of the column `at` in `frame`, which is [`Self::height`] high, at its bottom.
    pub(super) fn draw(&self, drawing: &mut Drawing, at: usize, frame: Frame) {
        let Some(name) = self.names.get(at) else { return };
        let words = Words::new(self.size, Ink::Black).aligned(Align::Centre);
        let leading = self.size * 6 / 5;
        let bottom = frame.bottom() - self.size / 4;
        let lines = match self.lying {
            true => broken(name, self.size, frame.width),
            false if downwards(name) => {
                let most = usize::try_from((frame.height - self.size / 4) / leading).unwrap_or(0);
                graphemes(name).take(most).map(|(sign, _)| sign.to_owned()).collect()
            }
            false => {
                drawing.turned_words(
                    Frame { height: frame.height - self.size / 4, ..frame },
                    name,
                    words.aligned(Align::Left),
                );
                return;
            }
        };
        for (line, up) in lines.iter().zip((1..=i32::try_from(lines.len()).unwrap_or(0)).rev()) {
            drawing.words(Frame::new(frame.x, bottom - up * leading, frame.width, leading), line, words);
        }
    }
}

/// `name` in as few lines as it needs, of about one length.
fn broken(name: &str, size: i32, room: i32) -> Vec<String> {
    let lines = measure::wrap(name, size, room);
    let narrower = (1..).map(|step| room - step * size / 4).take_while(|room| *room > size);
    let as_few = narrower.map(|room| (room, measure::wrap(name, size, room)));
    let as_few = as_few.take_while(|(room, other)| other.len() == lines.len() && lies(name, *room, size));
    as_few.last().map_or(lines, |(_, lines)| lines)
}

/// Without what stands in brackets behind a name, where that leaves anything.
fn bare(name: &str) -> String {
    let name = visible(name).replace('\n', " ");
    let bare = name.split(['（', '(']).next().map(str::trim).filter(|bare| !bare.is_empty());
    bare.unwrap_or(&name).to_owned()
}

/// Whether it stands in a few lines without a broken word.
fn lies(name: &str, room: i32, size: i32) -> bool {
    let whole = name.split(' ').all(|word| downwards(word) || measure::width(word, size) <= room);
    whole && measure::wrap(name, size, room).len() <= LINES
}

/// Hanzi are read downwards as well as across.
fn downwards(name: &str) -> bool {
    name.chars().all(|c| !c.is_ascii())
}
