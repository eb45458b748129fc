//! One word held against one text.

use super::fold::fold;
use super::number::{Number, numbers};
use super::sound::Sounds;

/// A word as it was typed.
#[derive(Clone, Debug)]
pub(super) struct Word {
    letters: Vec<char>,
    doors: Vec<u64>,
    numbers: Vec<Number>,
}

/// A text to be searched, with the readings of its hanzi.
#[derive(Clone, Debug)]
pub(super) struct Text {
    letters: Vec<Letter>,
    numbers: Vec<Number>,
}

/// `doors` are the steps by which a letter can be passed, as bits: two letters without a common one don't meet.
#[derive(Clone, Copy, Debug)]
struct Letter {
    c: char,
    sounds: Sounds,
    doors: u64,
}

/// Where a word was found in a text (`start..end`, in letters of the text), and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) place: Place,
    pub(super) likeness: Likeness,
}

/// Worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Inside,
    WordStart,
    TextStart,
    WholeText,
}

/// What the least alike letter shares with what was typed for it, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Sound,
    Value,
    Writing,
}

/// The rest of a word found from somewhere on: how, and where it ends.
type Rest = Option<(Likeness, usize)>;

/// The letters of the longest reading (zhuang): no hanzi takes more, nor does a numeral.
const LONGEST: usize = 6;

/// A number starts here.
const NUMBER: u64 = 1 << 62;
/// In a text: a sign that only stands between hanzi and what goes on with them, as in 第一高中（北校区）. In a word: there
/// is something before that could be such hanzi.
const SIGN: u64 = 1 << 63;

/// Many characters share a door; no two of a–z do.
fn door(c: char) -> u64 {
    1 << (u32::from(c) % 62)
}

impl Word {
    pub(super) fn new(word: &str) -> Self {
        let letters: Vec<_> = fold(word).map(|(c, _)| c).collect();
        let numbers = numbers(&letters);
        let doors = letters.iter().enumerate().map(|(at, c)| {
            let number = if starting(&numbers, at).is_some() { NUMBER } else { 0 };
            let sign = if at > 0 { SIGN } else { 0 };
            door(*c) | number | sign
        });
        Self { doors: doors.collect(), letters, numbers }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let chars: Vec<_> = fold(text).map(|(c, _)| c).collect();
        let numbers = numbers(&chars);
        let mut after_hanzi = false;
        let letters = chars.iter().enumerate().map(|(at, c)| {
            let sounds = Sounds::of(*c);
            let number = if starting(&numbers, at).is_some() { NUMBER } else { 0 };
            let sign = if after_hanzi && !c.is_alphanumeric() { SIGN } else { 0 };
            after_hanzi = sounds.is_hanzi() || sign != 0;
            let doors = sounds.initials().fold(door(*c) | number | sign, |doors, initial| doors | door(initial));
            Letter { c: *c, sounds, doors }
        });
        Self { letters: letters.collect(), numbers }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The best place of `word`, the first of equals.
    pub(super) fn find(&self, word: &Word) -> Option<Hit> {
        if word.letters.len() > self.len().saturating_mul(LONGEST) {
            return None;
        }
        let rests = self.rests(word);
        let width = word.letters.len() + 1;
        let mut best: Option<Hit> = None;
        for (start, rest) in rests.iter().rev().step_by(width).enumerate() {
            let Some((likeness, end)) = *rest else { continue };
            let hit = Hit { start, end, place: self.place(start, end), likeness };
            if best.is_none_or(|best| (hit.place, hit.likeness) > (best.place, best.likeness)) {
                best = Some(hit);
            }
        }
        best
    }

    /// Every rest of `word`, the empty one first, found from every letter on, the end of the text first.
    ///
    /// Each is looked at once and built on what was found further on, so no word or text, however it may be divided
    /// into readings, is slow.
    fn rests(&self, word: &Word) -> Vec<Rest> {
        let (letters, typed) = (self.letters.len(), word.letters.len());
        let mut rests: Vec<Rest> = Vec::with_capacity((letters + 1) * (typed + 1));
        rests.push(Some((Likeness::Writing, letters)));
        rests.resize(typed + 1, None);
        for (at, letter) in self.letters.iter().enumerate().rev() {
            rests.push(Some((Likeness::Writing, at)));
            for (from, doors) in word.doors.iter().enumerate().rev() {
                let later = |at: usize, from: usize| *rests.get((letters - at) * (typed + 1) + typed - from)?;
                let rest = if letter.doors & doors != 0 { self.rest(at, word, from, later) } else { None };
                rests.push(rest);
            }
        }
        rests
    }

    /// The best that the letters of `word` from `from` on make of this text from `at` on, when one step is taken and
    /// `later` tells of what follows.
    fn rest(&self, at: usize, word: &Word, from: usize, later: impl Fn(usize, usize) -> Rest) -> Rest {
        let letter = self.letters.get(at)?;
        let typed = word.letters.get(from..)?;
        let step = |likeness: Likeness, at, from| later(at, from).map(|(rest, end)| (likeness.min(rest), end));

        let written = typed.first().filter(|c| **c == letter.c).and_then(|_| step(Likeness::Writing, at + 1, from + 1));
        let counted = starting(&self.numbers, at)
            .zip(starting(&word.numbers, from))
            .filter(|(here, typed)| here.value == typed.value)
            .and_then(|(here, typed)| step(Likeness::Value, here.end, typed.end));
        let spoken =
            letter.sounds.lengths(typed).filter_map(|length| step(Likeness::Sound, at + 1, from + length)).max();
        let passed_over =
            if from > 0 && letter.doors & SIGN != 0 { step(Likeness::Writing, at + 1, from) } else { None };
        written.max(counted).max(spoken).max(passed_over)
    }

    fn place(&self, start: usize, end: usize) -> Place {
        match (start, end == self.letters.len()) {
            (0, true) => Place::WholeText,
            (0, false) => Place::TextStart,
            _ if self.starts_word(start) => Place::WordStart,
            _ => Place::Inside,
        }
    }

    fn starts_word(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.letters.get(before));
        match (before, self.letters.get(at)) {
            (Some(before), Some(here)) => {
                !before.c.is_alphanumeric() || before.sounds.is_hanzi() != here.sounds.is_hanzi()
            }
            _ => true,
        }
    }
}

fn starting(numbers: &[Number], at: usize) -> Option<Number> {
    numbers.iter().find(|number| number.start == at).copied()
}
