//! What can be asked of a thing, and what people call it in either language.

use std::sync::LazyLock;

use crate::text::{Lang, Texts};

/// A column a word can be looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Field {
    Light,
    State,
    Stage,
    /// How its milestones, or it itself, stand: overdue, due soon, open.
    Standing,
    Category,
    Nature,
    Unit,
    Person,
    Project,
    /// What is due next.
    Milestone,
    Text,
    /// A condition on a date, not words.
    Due,
    /// When it was written down, or what day it speaks of; a condition too.
    Day,
}

impl Field {
    const ALL: [Self; 13] = [
        Self::Light,
        Self::State,
        Self::Stage,
        Self::Standing,
        Self::Category,
        Self::Nature,
        Self::Unit,
        Self::Person,
        Self::Project,
        Self::Milestone,
        Self::Text,
        Self::Due,
        Self::Day,
    ];

    /// What it is called on screen.
    pub(in crate::tui) fn word(self, texts: &Texts) -> String {
        self.names(texts).split_whitespace().next().unwrap_or_default().to_owned()
    }

    /// Every name it can be typed by, with blanks between.
    fn names(self, texts: &Texts) -> String {
        match self {
            Self::Light => texts.filter_names_light(),
            Self::State => texts.filter_names_state(),
            Self::Stage => texts.filter_names_stage(),
            Self::Standing => texts.filter_names_standing(),
            Self::Category => texts.filter_names_category(),
            Self::Nature => texts.filter_names_nature(),
            Self::Unit => texts.filter_names_unit(),
            Self::Person => texts.filter_names_person(),
            Self::Project => texts.filter_names_project(),
            Self::Milestone => texts.filter_names_milestone(),
            Self::Text => texts.filter_names_text(),
            Self::Due => texts.filter_names_due(),
            Self::Day => texts.filter_names_day(),
        }
    }

    /// The field of this name in either language.
    pub(super) fn named(name: &str) -> Option<Self> {
        let is_it = |field: &Self| {
            BOTH.iter().any(|texts| field.names(texts).split_whitespace().any(|known| known.eq_ignore_ascii_case(name)))
        };
        Self::ALL.into_iter().find(is_it)
    }
}

/// The words of both languages: a filter understands either, whichever the screen speaks.
pub(super) static BOTH: LazyLock<[Texts; 2]> = LazyLock::new(|| Lang::ALL.map(Texts::new));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_its_names_in_both_languages_and_no_name_two_fields() {
        assert_eq!(Field::named("灯"), Some(Field::Light));
        assert_eq!(Field::named("LIGHT"), Some(Field::Light));
        assert_eq!(Field::named("天气"), None);
        for field in Field::ALL {
            for texts in BOTH.iter() {
                for name in field.names(texts).split_whitespace() {
                    assert_eq!(Field::named(name), Some(field), "{name}");
                }
            }
        }
    }
}
