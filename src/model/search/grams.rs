//! What an index keeps of a text, and what a word needs of it: letters, and up to three of them side by side. A text that has
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// This, out of [`grams`].
    Gram(String),
    /// One that begins so.
    Begins(String),
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

/// So many letters side by side are kept together, at most.
const LONGEST: usize = 3;
/// What stands before the grams of codes.
const CODE: char = '＠';
/// What stands after a gram of which only the beginning is known, while ways are told apart.
const BEGINS: &str = "*";

/// The letters of a code that matter.
const LONGEST_CODE: usize = 200;

/// Everything that is kept of a text. None has a blank in it, nor a sign of ASCII.
pub fn grams(text: &str) -> Vec<String> {
    Text::new(text).grams()
}

/// The same of a code, to be told from those of names.
pub fn code_grams(code: &str) -> Vec<String> {
    grams(code).into_iter().map(|gram| format!("{CODE}{gram}")).collect()
}

/// What a text has that is `words` but for blanks, width and case.
pub fn needs_of_name(words: &str) -> Needs {
    let letters: Vec<char> = letters(words).into_iter().filter(|c| *c != ' ').collect();
    let mut grams = BTreeSet::new();
    let mut before = Vec::new();
    for c in letters {
        before = pass(&mut grams, &before, c, first_letter(c));
    }
    all(grams)
}

impl Needs {
    /// The same of a code, among the grams of [`code_grams`].
    #[must_use]
    pub fn in_code(&self) -> Self {
        match self {
            Self::Gram(gram) => Self::Gram(format!("{CODE}{gram}")),
            Self::Begins(gram) => Self::Begins(format!("{CODE}{gram}")),
            Self::All(all) => Self::All(all.iter().map(Self::in_code).collect()),
            Self::Any(any) => Self::Any(any.iter().map(Self::in_code).collect()),
        }
    }
}

impl Query {
    /// Each word, and the pieces that will do for it where it has some: what is found has the one or all the others.
    pub fn words(&self) -> Vec<(Unit, Vec<Unit>)> {
        let word = |sought: &Sought| (Unit::of(&sought.whole), sought.pieces.iter().map(Unit::of).collect());
        self.0.iter().map(word).collect()
    }
}

impl Unit {
    pub fn new(word: &str) -> Self {
        Self::of(&Word::new(word))
    }

    fn of(word: &Word) -> Self {
        Self { needs: word.needs(), letters: word.letters.clone(), numbers: word.numbers.clone() }
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
    fn grams(&self) -> Vec<String> {
        let mut grams: Vec<String> = self.numbers.iter().map(|number| figure(number.value)).collect();
        // The letters, and pairs of them, that may come before the next: what is passed over leaves those before it.
        let mut runs: Vec<String> = Vec::new();
        for letter in &self.letters {
            let sounds = Known::of(letter.c).sounds;
            grams.extend(sounds.readings().map(|reading| spoken(&reading.replace('ü', "v"))));
            let mut here: Vec<char> = sounds.initials().collect();
            here.dedup();
            if here.is_empty() {
                here.extend(Some(letter.c).filter(|c| *c != ' '));
            } else {
                grams.push(letter.c.into());
            }
            let passed_over = letter.sign || letter.c == ' ';
            let mut next = if passed_over { runs.clone() } else { Vec::new() };
            for c in here.into_iter().map(sign) {
                grams.push(c.into());
                next.push(c.into());
                for run in &runs {
                    let longer = format!("{run}{c}");
                    next.extend((run.chars().count() + 1 < LONGEST).then(|| longer.clone()));
                    grams.push(longer);
                }
            }
            next.sort_unstable();
            next.dedup();
            runs = next;
        }
        grams
    }
}

/// How far a word has been spelled, in one way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    at: usize,
    before: Vec<char>,
    grams: BTreeSet<String>,
}

impl Word {
    fn needs(&self) -> Needs {
        let length = self.letters.len();
        let mut ways = BTreeSet::from([Way { at: 0, before: Vec::new(), grams: BTreeSet::new() }]);
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
            let before = pass(&mut grams, &way.before, *c, first_letter(*c));
            if length > 1 && (length > 2 || typed.get(1) != Some(&'h') || length == typed.len()) {
                let sound: String = typed.iter().take(length).map(|c| if *c == 'ü' { 'v' } else { *c }).collect();
                // The last may be as much of a reading as was typed so far.
                grams.insert(spoken(&sound) + if length == typed.len() { BEGINS } else { "" });
            }
            Way { at: way.at + length, before, grams }
        };
        let lengths = spellings(typed).into_iter().chain([1]).collect::<BTreeSet<_>>();
        let mut ways: Vec<Way> = lengths.into_iter().map(step).collect();
        if let Some(number) = starting(&self.numbers, way.at) {
            let mut grams = way.grams.clone();
            grams.insert(figure(number.value));
            ways.push(Way { at: number.end, before: Vec::new(), grams });
        }
        ways
    }
}

/// Takes in a letter after others. Of a hanzi also what it counts as; what comes next stands beside that.
fn pass(grams: &mut BTreeSet<String>, before: &[char], c: char, counts_as: char) -> Vec<char> {
    let run: Vec<char> = before.iter().copied().chain([sign(counts_as)]).collect();
    // The longer says all that the shorter does.
    grams.remove(&before.iter().collect::<String>());
    grams.insert(run.iter().collect());
    if c != counts_as {
        grams.insert(c.into());
    }
    run.into_iter().rev().take(LONGEST - 1).rev().collect()
}

fn first_letter(c: char) -> char {
    Known::of(c).sounds.initials().next().unwrap_or(c)
}

fn all(grams: BTreeSet<String>) -> Needs {
    let needs = |gram: String| match gram.strip_suffix(BEGINS) {
        Some(begin) => Needs::Begins(begin.to_owned()),
        None => Needs::Gram(gram),
    };
    Needs::All(grams.into_iter().map(needs).collect())
}

/// How a hanzi is read in full.
fn spoken(reading: &str) -> String {
    format!("～{reading}")
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
        let kept = texts.iter().flat_map(|text| grams(text)).collect();
        meets(&kept, needs)
    }

    fn meets(kept: &BTreeSet<String>, needs: &Needs) -> bool {
        match needs {
            Needs::Gram(gram) => kept.contains(gram),
            Needs::Begins(begin) => kept.iter().any(|gram| gram.starts_with(begin)),
            Needs::All(all) => all.iter().all(|needs| meets(kept, needs)),
            Needs::Any(any) => any.iter().any(|needs| meets(kept, needs)),
        }
    }

    /// What a text needs to have all words.
    fn needs(words: &str) -> Needs {
        let all = |units: Vec<Unit>| Needs::All(units.into_iter().map(|unit| unit.needs).collect());
        let word = |(whole, pieces): (Unit, Vec<Unit>)| {
            if pieces.is_empty() { whole.needs } else { Needs::Any(vec![whole.needs, all(pieces)]) }
        };
        Needs::All(Query::new(words).words().into_iter().map(word).collect())
    }

    fn units(query: &Query) -> Vec<Unit> {
        query.words().into_iter().flat_map(|(whole, pieces)| [vec![whole], pieces].concat()).collect()
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
            assert!(!has(&[text], &needs(word)), "{word} {text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_has_the_words_has_what_they_need(words in TEXT, texts in prop::array::uniform2(TEXT)) {
            let texts = texts.each_ref().map(String::as_str);
            let query = Query::new(&words);
            if query.score(&Haystack::new(texts)).is_some() {
                prop_assert!(has(&texts, &needs(&words)), "{:?}", needs(&words));
            }
        }

        #[test]
        fn a_divided_word_is_divided_in_one_of_the_ways_there_are(word in TEXT, texts in prop::array::uniform2(TEXT)) {
            let [own, owner] = texts.each_ref().map(|text| Haystack::new([text.as_str()]));
            let query = Query::new(&word);
            let [own_text, owner_text] = texts.each_ref().map(String::as_str);
            if query.0.len() == 1 && query.score_among(&[&own, &owner]).is_some() {
                let both = [own_text, owner_text];
                let whole = has(&both, &needs(&word)) || units(&query).iter().any(|unit| has(&both, &unit.needs));
                let divided = units(&query).iter().flat_map(Unit::divisions).any(|it| {
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
                let unit = &units(&query)[0];
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
