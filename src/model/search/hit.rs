//! One word held against one text.

mod parts;

use super::fold::letters;
use super::letter::{Known, door};
use super::lexicon::{self, Seen};
use super::number::{Number, numbers};
pub(super) use parts::Parts;

/// A word as it was typed.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) letters: Vec<char>,
    doors: Vec<u64>,
    pub(super) numbers: Vec<Number>,
    /// The doors of letters that a text has to have, and of those that a number in the text would do for.
    needed: u64,
    counted: u64,
    /// How well it was found in texts that things have in common, and which of its parts.
    pub(super) weights: Seen<Option<u32>>,
    pub(super) parts: Seen<Parts>,
}

/// A text to be searched.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) letters: Box<[Letter]>,
    pub(super) numbers: Box<[Number]>,
    /// The doors of all that can be typed for any of it. What is outside is not in the text: most texts are passed over
    /// by this alone.
    reach: u64,
    pub(super) number: lexicon::Number,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub(super) c: char,
    /// A number starts here.
    number: bool,
    /// A sign that only stands between hanzi and what goes on with them, as in 第一高中（北校区）.
    pub(super) sign: bool,
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
/// In a text: a sign that can be passed over. In a word: there is something before that could be the hanzi before it.
const SIGN: u64 = 1 << 63;

impl Word {
    pub(super) fn new(word: &str) -> Self {
        Self::of(letters(word))
    }

    pub(super) fn of(letters: Vec<char>) -> Self {
        let numbers = numbers(&letters);
        let doors = letters.iter().enumerate().map(|(at, c)| {
            let number = if starting(&numbers, at).is_some() { NUMBER } else { 0 };
            let sign = if at > 0 { SIGN } else { 0 };
            door(*c) | number | sign
        });
        let doors = doors.collect();
        let (mut needed, mut counted) = (0, 0);
        for (at, c) in letters.iter().enumerate() {
            let is_counted = numbers.iter().any(|number| (number.start..number.end).contains(&at));
            *if is_counted { &mut counted } else { &mut needed } |= door(*c);
        }
        Self { letters, doors, numbers, needed, counted, weights: Seen::default(), parts: Seen::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let chars = letters(text);
        let numbers = numbers(&chars);
        let mut reach = if numbers.is_empty() { 0 } else { NUMBER };
        let mut after_hanzi = false;
        let letters = chars.iter().enumerate().map(|(at, c)| {
            let known = Known::of(*c);
            reach |= known.reach;
            let sign = after_hanzi && !c.is_alphanumeric();
            after_hanzi = known.sounds.is_hanzi() || sign;
            Letter { c: *c, number: starting(&numbers, at).is_some(), sign }
        });
        Self { letters: letters.collect(), numbers: numbers.into(), reach, number: None }
    }

    /// Whether everything that was typed for `word` could be somewhere in this text. Cheap, and mostly not so.
    pub(super) fn may_hold(&self, word: &Word) -> bool {
        let missing = |doors: u64| doors & !self.reach != 0;
        let long_enough = word.letters.len() <= self.len().saturating_mul(LONGEST);
        long_enough && !missing(word.needed) && (self.reach & NUMBER != 0 || !missing(word.counted))
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The best place of `word`, the first of equals.
    pub(super) fn find(&self, word: &Word) -> Option<Hit> {
        if !self.may_hold(word) {
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
            let known = Known::of(letter.c);
            let open = known.doors | letter.doors();
            for (from, doors) in word.doors.iter().enumerate().rev() {
                let later = |at: usize, from: usize| *rests.get((letters - at) * (typed + 1) + typed - from)?;
                let rest = if open & doors != 0 { self.rest(at, known, word, from, later) } else { None };
                rests.push(rest);
            }
        }
        rests
    }

    /// The best that the letters of `word` from `from` on make of this text from `at` on, when one step is taken and
    /// `later` tells of what follows.
    fn rest(&self, at: usize, known: Known, word: &Word, from: usize, later: impl Fn(usize, usize) -> Rest) -> Rest {
        let steps = self.steps(at, known, word, from);
        steps.filter_map(|(likeness, at, from)| later(at, from).map(|(rest, end)| (likeness.min(rest), end))).max()
    }

    /// The steps that can be taken from a letter of this text and a letter of `word`: how alike what is passed is, and the
    /// letters after it in both.
    fn steps(
        &self,
        at: usize,
        known: Known,
        word: &Word,
        from: usize,
    ) -> impl Iterator<Item = (Likeness, usize, usize)> {
        let typed = word.letters.get(from..).unwrap_or_default();
        let letter = self.letters.get(at);
        let is_written = letter.zip(typed.first()).is_some_and(|(letter, typed)| letter.c == *typed);
        let written = is_written.then_some((Likeness::Writing, at + 1, from + 1));
        let counted = starting(&self.numbers, at)
            .zip(starting(&word.numbers, from))
            .filter(|(here, typed)| here.value == typed.value)
            .map(|(here, typed)| (Likeness::Value, here.end, typed.end));
        let spoken = known.sounds.lengths(typed).map(move |length| (Likeness::Sound, at + 1, from + length));
        let is_passed_over = from > 0 && letter.is_some_and(|letter| letter.sign);
        let passed_over = is_passed_over.then_some((Likeness::Writing, at + 1, from));
        written.into_iter().chain(counted).chain(spoken).chain(passed_over)
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
                let is_hanzi = |letter: &Letter| Known::of(letter.c).sounds.is_hanzi();
                !before.c.is_alphanumeric() || is_hanzi(before) != is_hanzi(here)
            }
            _ => true,
        }
    }
}

impl Letter {
    /// The doors it has where it stands, besides those it always has.
    const fn doors(self) -> u64 {
        (if self.number { NUMBER } else { 0 }) | (if self.sign { SIGN } else { 0 })
    }
}

pub(super) fn starting(numbers: &[Number], at: usize) -> Option<Number> {
    numbers.iter().find(|number| number.start == at).copied()
}
