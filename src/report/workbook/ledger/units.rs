//! The units of a ledger and what they are called: two units never go by one word, so that nothing is added up across
//! them.

use crate::model::view::ProjectView;
use crate::text::Texts;

#[derive(Default)]
pub(super) struct Units {
    /// In the order they first appear.
    all: Vec<Unit>,
}

struct Unit {
    code: String,
    word: String,
    /// Whether projects have quantities in it.
    measures: bool,
    counted: Counted,
}

/// The projects that are counted in a unit: how many, their units, those at a known stage, and the complete ones among these.
#[derive(Default)]
pub(super) struct Counted {
    pub(super) projects: usize,
    pub(super) total: f64,
    pub(super) known: f64,
    pub(super) complete: f64,
}

impl Counted {
    fn add(&mut self, project: &ProjectView) {
        let (complete, known) = project.known_complete().unwrap_or_default();
        self.projects += 1;
        self.total += f64::from(project.total.unwrap_or(0));
        self.known += f64::from(known);
        self.complete += f64::from(complete);
    }
}

impl Units {
    /// Takes in those of a project.
    pub(super) fn add(&mut self, project: &ProjectView, texts: &Texts) {
        for quantity in &project.quantities {
            self.met(&quantity.unit, texts, |unit| unit.measures = true);
        }
        self.met(&project.counted_in, texts, |unit| unit.counted.add(project));
    }

    fn met(&mut self, unit: &str, texts: &Texts, note: impl FnOnce(&mut Unit)) {
        if let Some(known) = self.all.iter_mut().find(|known| known.code == unit) {
            return note(known);
        }
        let word = word(texts, unit, &self.all);
        let mut new = Unit { code: unit.to_owned(), word, measures: false, counted: Counted::default() };
        note(&mut new);
        self.all.push(new);
    }

    pub(super) fn word(&self, unit: &str) -> &str {
        self.all.iter().find(|known| known.code == unit).map_or("", |known| &known.word)
    }

    /// Every unit that projects have quantities in, with its word.
    pub(super) fn of_quantities(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all.iter().filter(|unit| unit.measures).map(|unit| (unit.code.as_str(), unit.word.as_str()))
    }

    /// The word of every unit that projects are counted in, with what they come to.
    pub(super) fn counted_in(&self) -> impl Iterator<Item = (&str, &Counted)> {
        self.all.iter().filter(|unit| unit.counted.projects > 0).map(|unit| (unit.word.as_str(), &unit.counted))
    }

    /// Whether a criterion means this word and nothing else: a spreadsheet reads `*`, `>5` and `1e3` as something else,
    /// and knows no difference between `M` and `m`.
    pub(super) fn is_plain(&self, word: &str) -> bool {
        let alike = self.all.iter().filter(|other| other.word.to_lowercase() == word.to_lowercase()).count();
        alike == 1
            && !word.is_empty()
            && word.chars().all(|sign| sign.is_alphabetic() || sign == ' ')
            && !["true", "false"].contains(&word.to_lowercase().as_str())
    }
}

fn word(texts: &Texts, unit: &str, taken: &[Unit]) -> String {
    let word = texts.measure_word(unit);
    if !word.is_empty() && taken.iter().all(|other| other.word != word) {
        return word;
    }
    if word.is_empty() { unit.to_owned() } else { texts.column_in(word, unit) }
}
