//! The words for whatever has one of a few values: lights, states, stages, categories. Each word of a filter is held against
//! them once, and not once for every row.

use super::field::{BOTH, Field};
use crate::model::search::{Haystack, Query};
use crate::model::view::Summary;
use crate::model::{ActionStatus, BlockerCategory, Light, Nature, ProjectState, Standing};
use crate::text::Texts;
use crate::tui::view::judged;

/// Values that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    Light,
    State,
    Stage,
    Standing,
    /// Of projects.
    Category,
    /// Of blockers.
    Cause,
    Nature,
    /// Whether a blocker is open.
    Openness,
    /// Of actions.
    Status,
    /// What stands in the row of a milestone or a site as its state.
    Row,
    /// Whether something was written down later than it was, or is undone.
    Entry,
}

/// The codes of [`Set::Openness`] and of [`Set::Entry`].
pub(super) const OPEN: &str = "open";
pub(super) const SOLVED: &str = "solved";
pub(super) const LATE_ENTRY: &str = "late_entry";
pub(super) const UNDONE: &str = "undone";

/// All values with their words in both languages.
#[derive(Debug)]
pub(in crate::tui) struct Vocabulary(Vec<Label>);

#[derive(Debug)]
struct Label {
    set: Set,
    code: String,
    words: Vec<String>,
    haystack: Haystack,
}

impl Set {
    const fn field(self) -> Field {
        match self {
            Self::Light => Field::Light,
            Self::State | Self::Status | Self::Row => Field::State,
            Self::Stage => Field::Stage,
            Self::Standing | Self::Openness | Self::Entry => Field::Standing,
            Self::Category | Self::Cause => Field::Category,
            Self::Nature => Field::Nature,
        }
    }
}

impl Vocabulary {
    pub(in crate::tui) fn of(summary: &Summary) -> Self {
        let mut all = Self(Vec::new());
        for light in Light::ALL {
            all.add(Set::Light, light.code(), |texts| vec![texts.light(light)]);
        }
        for state in ProjectState::ALL {
            all.add(Set::State, state.code(), |texts| vec![texts.state(state), judged::short_state(texts, state)]);
        }
        for status in ActionStatus::ALL {
            all.add(Set::Status, status.code(), |texts| vec![texts.action_status(status)]);
        }
        for stage in summary.stages.iter() {
            all.add(Set::Stage, &stage.code, |texts| vec![texts.stage(&summary.stages, &stage.code)]);
        }
        for standing in Standing::ALL {
            all.add(Set::Standing, standing.code(), |texts| match standing {
                Standing::Overdue => vec![texts.standing(standing), texts.filter_late()],
                _ => vec![texts.standing(standing)],
            });
        }
        // The words of a row count where its state is asked for, whatever kind of row it is.
        for standing in Standing::ALL {
            all.add(Set::Row, standing.code(), |texts| vec![texts.standing(standing)]);
        }
        for stage in summary.stages.iter() {
            all.add(Set::Row, &stage.code, |texts| vec![texts.stage(&summary.stages, &stage.code)]);
        }
        for category in &summary.categories {
            all.add(Set::Category, &category.code, |texts| {
                vec![texts.name(&category.name, Some(&category.name_en)).to_owned()]
            });
        }
        for cause in BlockerCategory::ALL {
            all.add(Set::Cause, cause.code(), |texts| vec![texts.blocker_category(cause)]);
        }
        for nature in Nature::ALL {
            all.add(Set::Nature, nature.code(), |texts| vec![texts.nature(nature)]);
        }
        all.add(Set::Openness, OPEN, |texts| vec![texts.filter_open()]);
        all.add(Set::Openness, SOLVED, |texts| vec![texts.filter_solved()]);
        all.add(Set::Entry, LATE_ENTRY, |texts| vec![texts.filter_late_entry()]);
        all.add(Set::Entry, UNDONE, |texts| vec![texts.filter_undone()]);
        all
    }

    fn add(&mut self, set: Set, code: &str, words: impl Fn(&Texts) -> Vec<String>) {
        let words: Vec<String> = BOTH.iter().flat_map(words).chain([code.to_owned()]).collect();
        let haystack = Haystack::new(words.iter().map(String::as_str));
        self.0.push(Label { set, code: code.to_owned(), words, haystack });
    }

    /// The number of a value.
    pub(super) fn number(&self, set: Set, code: &str) -> Option<usize> {
        self.0.iter().position(|label| label.set == set && label.code == code)
    }

    /// Which values are meant by a word typed for a field: the one that is called just so, else all called something like it.
    pub(super) fn of_field(&self, field: Field, word: &str) -> Vec<bool> {
        let exactly = self.exactly(word);
        let exactly: Vec<bool> =
            self.0.iter().zip(exactly).map(|(label, is)| is && label.set.field() == field).collect();
        if exactly.contains(&true) {
            return exactly;
        }
        let query = Query::new(word);
        self.0.iter().map(|label| label.set.field() == field && query.score(&label.haystack).is_some()).collect()
    }

    /// Which values are meant by a word by itself. How a thing stands has to be said just so: somebody who looks for 逾期
    /// does not mean 逾期完成.
    pub(super) fn anywhere(&self, word: &str) -> Vec<bool> {
        let query = Query::new(word);
        let is_fixed = |label: &Label| label.set == Set::Row || label.set.field() == Field::Standing;
        let like = |label: &Label| !is_fixed(label) && query.score(&label.haystack).is_some();
        self.0.iter().zip(self.exactly(word)).map(|(label, is)| is || like(label)).collect()
    }

    /// Whether a word says how a thing stands.
    pub(super) fn is_standing(&self, word: &str) -> bool {
        self.0.iter().zip(self.exactly(word)).any(|(label, is)| is && label.set.field() == Field::Standing)
    }

    fn exactly(&self, word: &str) -> Vec<bool> {
        self.0.iter().map(|label| label.words.iter().any(|known| known.eq_ignore_ascii_case(word))).collect()
    }
}
