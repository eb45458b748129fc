//! What an index keeps of a text, and what a word needs of it: letters, and pairs of letters side by side. A text that has
//! a word has all that the word needs; whether one that has it has the word, only the matching itself says.
//!
//! A hanzi counts as the first letter of each of its readings, and as itself; a number as its value. So the initials of a
//! name, its pinyin, its hanzi and its English need no index of their own.

use std::collections::BTreeSet;

use super::fold::letters;
use super::hit::{Text, Word, starting};
use super::letter::Known;
use super::number::Number;
use super::sound::spellings;
use super::{Query, Sought};

/// What a text must have to be worth a look.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Needs {
    /// This, out of [`grams`].
    Gram(String),
    All(Vec<Needs>),
    Any(Vec<Needs>),
}

/// A word divided between two names: what the name with its beginning needs, and the one with the rest.
#[derive(Clone, Debug)]
pub struct Division {
    pub begin: Unit,
    pub end: Unit,
}

/// A word, or a piece of one, that is sought by itself.
#[derive(Clone, Debug)]
pub struct Unit {
    pub needs: Needs,
    letters: Vec<char>,
    numbers: Vec<Number>,
}

/// The ways a word can be spelled that are told apart, at most; what they have in common is enough for more.
const WAYS: usize = 12;
/// Fewer letters are not divided, nor are more.
const DIVIDED: std::ops::RangeInclusive<usize> = 3..=60;

/// The letters of a code that matter.
const LONGEST_CODE: usize = 200;

/// Everything that is kept of a text, each once. Of letters and digits only, and never empty.
pub fn grams(text: &str) -> BTreeSet<String> {
    Text::new(text).grams()
}

/// What a text has that is `words` but for blanks, width and case.
pub fn needs_of_name(words: &str) -> Needs {
    let letters: Vec<char> = letters(words).into_iter().filter(|c| *c != ' ').collect();
    let mut grams = BTreeSet::new();
    let mut before = None;
    for c in letters {
        before = Some(pass(&mut grams, before, c, first_letter(c)));
    }
    all(grams)
}

impl Query {
    /// What a thing needs that has every word in its own names.
    pub fn needs(&self) -> Needs {
        let one = |sought: &Sought| {
            let whole = Unit::of(&sought.whole).needs;
            let pieces: Vec<Needs> = sought.pieces.iter().map(|piece| Unit::of(piece).needs).collect();
            if pieces.is_empty() { whole } else { Needs::Any(vec![whole, Needs::All(pieces)]) }
        };
        Needs::All(self.0.iter().map(one).collect())
    }

    /// For each word the units one of which is in any of the names of what is found.
    pub fn words(&self) -> Vec<Vec<Unit>> {
        let longest = |sought: &Sought| sought.pieces.iter().max_by_key(|piece| piece.letters.len()).map(Unit::of);
        self.0.iter().map(|sought| std::iter::once(Unit::of(&sought.whole)).chain(longest(sought)).collect()).collect()
    }

    /// Each word and every piece of it: what may be divided.
    pub fn units(&self) -> Vec<Vec<Unit>> {
        let of = |sought: &Sought| std::iter::once(&sought.whole).chain(&sought.pieces).map(Unit::of).collect();
        self.0.iter().map(of).collect()
    }
}

impl Unit {
    pub fn new(word: &str) -> Self {
        Self::of(&Word::new(word))
    }

    fn of(word: &Word) -> Self {
        Self { needs: word.needs(), letters: word.letters.clone(), numbers: word.numbers.clone() }
    }

    /// How many letters it has.
    pub const fn letters(&self) -> usize {
        self.letters.len()
    }

    /// The ways to divide it between two names, the shortest beginning first.
    pub fn divisions(&self) -> impl Iterator<Item = Division> {
        let places = if DIVIDED.contains(&self.letters.len()) { 2..self.letters.len() } else { 0..0 };
        places.filter_map(|at| self.divided(at))
    }

    /// The ways to divide it inside a code, before a sign, as in P07-M1; a sign after a hanzi may have been left out.
    pub fn code_divisions(&self) -> impl Iterator<Item = Division> {
        let fits = |at: &usize| {
            let before = at.checked_sub(1).and_then(|at| self.letters.get(at));
            self.letters.get(*at).is_some_and(|c| !c.is_alphanumeric()) || before.is_some_and(|c| !c.is_ascii())
        };
        (1..self.letters.len().min(LONGEST_CODE)).filter(fits).filter_map(|at| self.divided(at))
    }

    /// A number is one thing.
    fn divided(&self, at: usize) -> Option<Division> {
        if self.numbers.iter().any(|number| number.start < at && at < number.end) {
            return None;
        }
        let (begin, end) = self.letters.split_at_checked(at)?;
        let unit = |letters: &[char]| Self::of(&Word::of(letters.to_vec()));
        Some(Division { begin: unit(begin), end: unit(end) })
    }
}

impl Text {
    fn grams(&self) -> BTreeSet<String> {
        let mut grams: BTreeSet<String> = self.numbers.iter().map(|number| figure(number.value)).collect();
        // The letters that may come before the next: what is passed over leaves those before it.
        let mut before: BTreeSet<char> = BTreeSet::new();
        for letter in &self.letters {
            let known = Known::of(letter.c).sounds;
            let mut here: BTreeSet<char> = known.initials().collect();
            if here.is_empty() {
                here.insert(letter.c);
            } else {
                grams.insert(sign(letter.c).into());
            }
            for c in here.iter().filter(|c| **c != ' ') {
                grams.insert(sign(*c).into());
                grams.extend(before.iter().map(|before| pair(*before, *c)));
            }
            let passed_over = letter.sign || letter.c == ' ';
            if !passed_over {
                before.clear();
            }
            before.extend(here.into_iter().filter(|c| *c != ' '));
        }
        grams
    }
}

/// How far a word has been spelled, in one way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    at: usize,
    before: Option<char>,
    grams: BTreeSet<String>,
}

impl Word {
    fn needs(&self) -> Needs {
        let length = self.letters.len();
        let mut ways = BTreeSet::from([Way { at: 0, before: None, grams: BTreeSet::new() }]);
        while ways.iter().any(|way| way.at < length) {
            let further: BTreeSet<Way> = ways.iter().flat_map(|way| self.further(way)).collect();
            if further.len() > WAYS {
                break;
            }
            ways = further;
        }
        let sets: BTreeSet<BTreeSet<String>> = ways.into_iter().map(|way| way.grams).collect();
        // What needs more than another way does is found by that.
        let spare = |set: &BTreeSet<String>| sets.iter().any(|other| other != set && other.is_subset(set));
        let mut needed: Vec<Needs> = sets.iter().filter(|set| !spare(set)).cloned().map(all).collect();
        match needed.pop() {
            Some(only) if needed.is_empty() => only,
            last => Needs::Any(needed.into_iter().chain(last).collect()),
        }
    }

    /// The ways one step on.
    fn further(&self, way: &Way) -> Vec<Way> {
        let typed = self.letters.get(way.at..).unwrap_or_default();
        let Some(c) = typed.first() else { return vec![way.clone()] };
        let step = |length: usize| {
            let mut grams = way.grams.clone();
            let before = pass(&mut grams, way.before, *c, first_letter(*c));
            Way { at: way.at + length, before: Some(before), grams }
        };
        let lengths = spellings(typed).into_iter().chain([1]).collect::<BTreeSet<_>>();
        let mut ways: Vec<Way> = lengths.into_iter().map(step).collect();
        if let Some(number) = starting(&self.numbers, way.at) {
            let mut grams = way.grams.clone();
            grams.insert(figure(number.value));
            ways.push(Way { at: number.end, before: None, grams });
        }
        ways
    }
}

/// Takes in a letter after another. Of a hanzi also what it counts as; what comes next is paired with that.
fn pass(grams: &mut BTreeSet<String>, before: Option<char>, c: char, counts_as: char) -> char {
    match before {
        Some(before) => {
            // The pair says more than its letters.
            grams.remove(&String::from(sign(before)));
            grams.insert(pair(before, counts_as));
        }
        None => drop(grams.insert(sign(counts_as).into())),
    }
    if c != counts_as {
        grams.insert(sign(c).into());
    }
    counts_as
}

fn first_letter(c: char) -> char {
    Known::of(c).sounds.initials().next().unwrap_or(c)
}

fn all(grams: BTreeSet<String>) -> Needs {
    Needs::All(grams.into_iter().map(Needs::Gram).collect())
}

fn pair(before: char, c: char) -> String {
    [sign(before), sign(c)].iter().collect()
}

/// No number is written like this, and no letter.
fn figure(value: u64) -> String {
    format!("＃{value}")
}

/// Signs and blanks of ASCII as others: an index takes those for the gaps between words.
fn sign(c: char) -> char {
    if c.is_ascii() && !c.is_ascii_alphanumeric() { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::search::Haystack;
    use proptest::prelude::*;

    fn has(texts: &[&str], needs: &Needs) -> bool {
        let kept: BTreeSet<String> = texts.iter().flat_map(|text| grams(text)).collect();
        meets(&kept, needs)
    }

    fn meets(kept: &BTreeSet<String>, needs: &Needs) -> bool {
        match needs {
            Needs::Gram(gram) => kept.contains(gram),
            Needs::All(all) => all.iter().all(|needs| meets(kept, needs)),
            Needs::Any(any) => any.iter().any(|needs| meets(kept, needs)),
        }
    }

    const TEXT: &str = "[a-zA-Z0-9教学楼一十三幼儿园重长 （）.：\u{301}ü-]{0,10}";

    #[test]
    fn most_of_what_is_not_meant_is_not_looked_at() {
        for (word, text) in [
            ("yey", "一高实验楼"),
            ("ygtsg", "一高实验楼"),
            ("youeryuan", "有钱人"),
            ("实验楼", "楼实验"),
            ("13", "第十二幼儿园"),
            ("road", "rod a"),
        ] {
            assert!(!has(&[text], &Query::new(word).needs()), "{word} {text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_has_the_words_has_what_they_need(words in TEXT, texts in prop::array::uniform2(TEXT)) {
            let texts = texts.each_ref().map(String::as_str);
            let query = Query::new(&words);
            if query.score(&Haystack::new(texts)).is_some() {
                prop_assert!(has(&texts, &query.needs()), "{:?}", query.needs());
            }
            for units in query.words() {
                if query.score(&Haystack::new(texts)).is_some() {
                    prop_assert!(units.iter().any(|unit| has(&texts, &unit.needs)));
                }
            }
        }

        #[test]
        fn a_divided_word_is_divided_in_one_of_the_ways_there_are(word in TEXT, texts in prop::array::uniform2(TEXT)) {
            let [own, owner] = texts.each_ref().map(|text| Haystack::new([text.as_str()]));
            let query = Query::new(&word);
            let [own_text, owner_text] = texts.each_ref().map(String::as_str);
            if query.0.len() == 1 && query.score_among(&[&own, &owner]).is_some() {
                let whole = query.words().iter().flatten().any(|unit| has(&[own_text, owner_text], &unit.needs));
                let divided = query.units().iter().flatten().flat_map(Unit::divisions).any(|it| {
                    (has(&[own_text], &it.begin.needs) && has(&[owner_text], &it.end.needs))
                        || (has(&[owner_text], &it.begin.needs) && has(&[own_text], &it.end.needs))
                });
                prop_assert!(whole || divided);
            }
        }

        #[test]
        fn a_code_is_divided_before_a_sign(word in "[a-z0-9甲.-]{1,5}", code in "[A-Z甲]{0,2}[0-9]{1,2}", rest in "[-.][A-Z0-9甲.-]{1,3}") {
            let (query, whole) = (Query::new(&word), format!("{code}{rest}"));
            if query.score(&Haystack::new([whole.as_str()])).is_some() {
                let unit = &query.units()[0][0];
                let divided = unit.code_divisions().any(|it| has(&[&code], &it.begin.needs) && has(&[&rest], &it.end.needs));
                prop_assert!(divided || has(&[&code], &unit.needs) || has(&[&rest], &unit.needs), "{word} {whole}");
            }
        }

        #[test]
        fn blanks_and_case_of_a_name_are_nothing(name in TEXT) {
            use unicode_normalization::UnicodeNormalization as _;
            let fold = |words: &str| words.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
            let typed: String = name.to_uppercase().split_whitespace().collect();
            prop_assume!(fold(&typed) == fold(&name));
            prop_assert!(has(&[&name], &needs_of_name(&typed)), "{:?}", needs_of_name(&typed));
        }
    }
}
