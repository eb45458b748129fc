//! The units of a ledger and what they are called: two units never go by one word, so that nothing is added up across
//! them.

use crate::model::view::Summary;
use crate::text::Texts;

pub(super) struct Units {
    /// Each with its word, in the order they first appear.
    words: Vec<(String, String)>,
}

impl Units {
    pub(super) fn of(summary: &Summary, texts: &Texts) -> Self {
        let mut words: Vec<(String, String)> = Vec::new();
        for project in &summary.projects {
            let units = project.quantities.iter().map(|quantity| &quantity.unit).chain([&project.counted_in]);
            for unit in units {
                if words.iter().all(|(known, _)| known != unit) {
                    let word = word(texts, unit, &words);
                    words.push((unit.clone(), word));
                }
            }
        }
        Self { words }
    }

    pub(super) fn word(&self, unit: &str) -> &str {
        self.words.iter().find(|(known, _)| known == unit).map_or("", |(_, word)| word)
    }

    /// Every unit that projects have quantities in.
    pub(super) fn of_quantities(&self, summary: &Summary) -> Vec<(String, String)> {
        self.those(|unit| {
            let mut quantities = summary.projects.iter().flat_map(|project| &project.quantities);
            quantities.any(|quantity| quantity.unit == unit)
        })
    }

    /// Every unit that projects are counted in.
    pub(super) fn counted_in(&self, summary: &Summary) -> Vec<(String, String)> {
        self.those(|unit| summary.projects.iter().any(|project| project.counted_in == unit))
    }

    fn those(&self, wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
        self.words.iter().filter(|(unit, _)| wanted(unit)).cloned().collect()
    }

    /// Whether a criterion means this word and nothing else: a spreadsheet reads `*`, `>5` and `1e3` as something else,
    /// and knows no difference between `M` and `m`.
    pub(super) fn is_plain(&self, word: &str) -> bool {
        let alike = self.words.iter().filter(|(_, other)| other.to_lowercase() == word.to_lowercase()).count();
        alike == 1
            && !word.is_empty()
            && word.chars().all(|sign| sign.is_alphabetic() || sign == ' ')
            && !["true", "false"].contains(&word.to_lowercase().as_str())
    }
}

fn word(texts: &Texts, unit: &str, taken: &[(String, String)]) -> String {
    let word = texts.measure_word(unit);
    if !word.is_empty() && taken.iter().all(|(_, other)| *other != word) {
        return word;
    }
    if word.is_empty() { unit.to_owned() } else { texts.column_in(word, unit) }
}
