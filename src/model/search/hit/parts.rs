//! The beginnings and ends of a word that stand in a text: a word that no text has whole may be made of the end of one name
//! and the beginning of another.

use super::{Known, Likeness, Text, Word, door};

/// Longer words are not divided: the places in one are bits.
const LONGEST: usize = 60;

/// A longer text is no name that somebody would put together with another.
const LONGEST_NAME: usize = 48;

/// The fewest letters that are a beginning: any name has some letter in it.
const FEWEST: usize = 2;

/// The places at which a word can be divided so that what stands before or after is in a text, as bits.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::model::search) struct Parts {
    begins: u64,
    ends: u64,
}

/// How a place of a text and a word was reached: from the beginning of a word of the text, however alike, or from any
/// hanzi, as it is written.
const FROM_START: u8 = 1;
const AS_WRITTEN: u8 = 2;

impl Parts {
    pub(in crate::model::search) const fn is_empty(self) -> bool {
        self.begins == 0 && self.ends == 0
    }

    pub(in crate::model::search) const fn and(self, other: Self) -> Self {
        Self { begins: self.begins | other.begins, ends: self.ends | other.ends }
    }

    /// Whether either has the beginning of the word whose rest the other has.
    pub(in crate::model::search) const fn make_up(self, other: Self) -> bool {
        self.begins & other.ends != 0 || self.ends & other.begins != 0
    }
}

impl Text {
    /// What of `word` stands in this text.
    pub(in crate::model::search) fn parts(&self, word: &Word) -> Parts {
        let length = word.letters.len();
        if length <= FEWEST || length > LONGEST || self.len() > LONGEST_NAME {
            return Parts::default();
        }
        let dividing = (FEWEST..length).filter(|at| !word.numbers.iter().any(|it| it.start < *at && *at < it.end));
        let dividing = dividing.fold(0, |places: u64, at| places | 1 << at);
        if dividing == 0 {
            return Parts::default();
        }
        let begins = if (0..FEWEST).all(|at| self.may_hold_at(word, at)) { self.begins(word) & dividing } else { 0 };
        let ends = if self.may_hold_at(word, length - 1) { self.ends(word) & dividing } else { 0 };
        Parts { begins, ends }
    }

    /// Whether the letter of `word` at a place could be somewhere in this text.
    fn may_hold_at(&self, word: &Word, at: usize) -> bool {
        let is_number = word.numbers.iter().any(|number| (number.start..number.end).contains(&at));
        word.letters.get(at).is_some_and(|c| self.reach & door(*c) != 0)
            || (is_number && self.reach & super::NUMBER != 0)
    }

    /// How what is found from a letter of the text on may go on.
    fn entry(&self, at: usize) -> u8 {
        let is_hanzi = self.letters.get(at).is_some_and(|letter| Known::of(letter.c).sounds.is_hanzi());
        (if self.starts_word(at) { FROM_START } else { 0 }) | (if is_hanzi { AS_WRITTEN } else { 0 })
    }

    fn begins(&self, word: &Word) -> u64 {
        let width = word.letters.len() + 1;
        let mut reached = vec![0_u8; (self.letters.len() + 1) * width];
        let mut begins = 0;
        for (at, letter) in self.letters.iter().enumerate() {
            let known = Known::of(letter.c);
            let open = known.doors | letter.doors();
            for (from, doors) in word.doors.iter().enumerate() {
                let entry = if from == 0 { self.entry(at) } else { 0 };
                let here = entry | reached.get(at * width + from).copied().unwrap_or_default();
                if here == 0 || open & doors == 0 {
                    continue;
                }
                for (likeness, at, from) in self.steps(at, known, word, from) {
                    let there = if likeness == Likeness::Writing { here } else { here & FROM_START };
                    if let Some(reached) = reached.get_mut(at * width + from).filter(|_| there != 0) {
                        *reached |= there;
                        begins |= 1 << from;
                    }
                }
            }
        }
        begins
    }

    fn ends(&self, word: &Word) -> u64 {
        let (letters, typed) = (self.letters.len(), word.letters.len());
        let found = self.rests(word).into_iter().enumerate();
        found.fold(0, |ends, (place, rest)| {
            let (at, from) = (letters - place / (typed + 1), typed - place % (typed + 1));
            let is_part = rest.is_some_and(|(likeness, _)| {
                let entry = self.entry(at);
                entry & FROM_START != 0 || (entry & AS_WRITTEN != 0 && likeness == Likeness::Writing)
            });
            if is_part { ends | 1 << from } else { ends }
        })
    }
}
