//! The key table `data/keys.toml`: which key does what, by where one is.
//!
//! What drives the program also prints the hint line, the help and `docs/keys.*`, so none of them can lie.

mod own;

use std::collections::{BTreeMap, HashMap};

pub use own::{KeyTable, KeysMisfit, Rebinding};
use serde::{Deserialize, Serialize};

use super::action::Action;
use super::key::Key;
use super::tabs::Tab;
use crate::text::Texts;

/// Where one is: what has the keyboard. The last five are shared by others and never stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Context {
    Overview,
    Outline,
    Projects,
    Grid,
    /// Units of the grid are in hand.
    Carry,
    Timeline,
    Calendar,
    Agenda,
    Updates,
    Blockers,
    Journal,
    Filter,
    Saved,
    Columns,
    Detail,
    Field,
    Choice,
    Editor,
    Search,
    Question,
    Busy,
    Palette,
    Picker,
    Help,
    Summary,
    Commands,
    Views,
    Walking,
    Typing,
    Anywhere,
}

impl Context {
    /// In the order the help lists them.
    pub(super) const ALL: [Self; 30] = [
        Self::Views,
        Self::Commands,
        Self::Walking,
        Self::Overview,
        Self::Outline,
        Self::Projects,
        Self::Grid,
        Self::Carry,
        Self::Timeline,
        Self::Calendar,
        Self::Agenda,
        Self::Updates,
        Self::Blockers,
        Self::Journal,
        Self::Filter,
        Self::Saved,
        Self::Columns,
        Self::Detail,
        Self::Search,
        Self::Field,
        Self::Choice,
        Self::Editor,
        Self::Picker,
        Self::Typing,
        Self::Question,
        Self::Summary,
        Self::Palette,
        Self::Help,
        Self::Busy,
        Self::Anywhere,
    ];

    /// Whether characters typed here are text.
    pub(super) const fn takes_text(self) -> bool {
        matches!(self, Self::Field | Self::Choice | Self::Editor | Self::Search | Self::Palette | Self::Help)
            || matches!(self, Self::Filter)
    }

    /// Whether digits typed here are a number, and every other character is a key.
    pub(super) const fn takes_digits(self) -> bool {
        matches!(self, Self::Carry)
    }

    pub(super) fn words(self, texts: &Texts) -> String {
        match self {
            Self::Overview => Tab::Overview.words(texts),
            Self::Outline => Tab::Plan.words(texts),
            Self::Projects => Tab::Projects.words(texts),
            Self::Grid => Tab::Grid.words(texts),
            Self::Carry => texts.grid_in_carry(),
            Self::Timeline => Tab::Timeline.words(texts),
            Self::Calendar => Tab::Calendar.words(texts),
            Self::Agenda => texts.tui_in_agenda(),
            Self::Updates => Tab::Updates.words(texts),
            Self::Blockers => Tab::Blockers.words(texts),
            Self::Journal => Tab::Journal.words(texts),
            Self::Filter => texts.tui_in_filter(),
            Self::Saved => texts.tui_in_saved(),
            Self::Columns => texts.tui_in_columns(),
            Self::Detail => texts.tui_in_detail(),
            Self::Field => texts.tui_in_field(),
            Self::Choice => texts.tui_in_choice(),
            Self::Editor => texts.tui_in_editor(),
            Self::Search => texts.tui_in_search(),
            Self::Question => texts.tui_in_question(),
            Self::Palette => texts.tui_in_palette(),
            Self::Picker => texts.picker_in_picker(),
            Self::Help => texts.tui_in_help(),
            Self::Summary => texts.tui_in_summary(),
            Self::Commands => texts.tui_in_commands(),
            Self::Views => texts.tui_in_views(),
            Self::Walking => texts.tui_in_walking(),
            Self::Typing => texts.tui_in_typing(),
            Self::Busy => texts.tui_in_busy(),
            Self::Anywhere => texts.tui_in_anywhere(),
        }
    }
}

/// One action in one context.
#[derive(Clone, Debug)]
pub(super) struct Binding {
    pub(super) action: Action,
    pub(super) keys: Vec<Key>,
    pub(super) hint: bool,
}

/// The table, ready for looking up.
#[derive(Clone, Debug)]
pub struct Keymap {
    sections: BTreeMap<Context, Section>,
    by_key: HashMap<(Context, Key), Action>,
}

#[derive(Clone, Debug)]
struct Section {
    also: Vec<Context>,
    /// What the others bind and this one does not have.
    without: Vec<Action>,
    bindings: Vec<Binding>,
}

/// Why a key table can't be used.
#[derive(Debug, thiserror::Error)]
pub enum BadKeys {
    #[error("the key table can't be read")]
    Unreadable(#[from] toml::de::Error),
    #[error("no key is called `{0}`")]
    NoSuchKey(String),
    #[error("the key `{key}` does two things in `{context}`")]
    Twice { key: String, context: String },
}

/// A key that would do two things where one is.
struct Clash {
    context: Context,
    key: Key,
    actions: [Action; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionRows {
    #[serde(default)]
    also: Vec<Context>,
    #[serde(default)]
    without: Vec<Action>,
    bindings: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    action: Action,
    keys: Vec<String>,
    #[serde(default)]
    hint: bool,
}

impl Keymap {
    /// The table that ships with the program.
    pub fn shipped() -> Result<Self, BadKeys> {
        Self::read(include_str!("../../data/keys.toml"))
    }

    pub(super) fn read(table: &str) -> Result<Self, BadKeys> {
        let rows: BTreeMap<Context, SectionRows> = toml::from_str(table)?;
        let mut sections = BTreeMap::new();
        for (context, section) in rows {
            let bindings = section.bindings.iter().map(binding).collect::<Result<_, _>>()?;
            sections.insert(context, Section { also: section.also, without: section.without, bindings });
        }
        let mut keymap = Self { sections, by_key: HashMap::new() };
        keymap.index().map_err(|clash| BadKeys::Twice {
            key: format!("{:?}", clash.key),
            context: format!("{:?}", clash.context),
        })?;
        Ok(keymap)
    }

    /// Makes what is looked up, unless a key would do two things.
    fn index(&mut self) -> Result<(), Clash> {
        let mut by_key = HashMap::new();
        for context in Context::ALL {
            for binding in self.bindings(context) {
                for key in binding.keys.iter().copied() {
                    let earlier = by_key.insert((context, key), binding.action);
                    if let Some(earlier) = earlier.filter(|earlier| *earlier != binding.action) {
                        return Err(Clash { context, key, actions: [earlier, binding.action] });
                    }
                }
            }
        }
        self.by_key = by_key;
        Ok(())
    }

    pub(super) fn action(&self, context: Context, key: Key) -> Option<Action> {
        self.by_key.get(&(context, key)).copied()
    }

    /// Everything that works in `context`, its own bindings first.
    pub(super) fn bindings(&self, context: Context) -> impl Iterator<Item = &Binding> {
        let section = self.sections.get(&context);
        let (also, without) = section.map_or((&[][..], &[][..]), |section| (&section.also, &section.without));
        let shared = also.iter().filter_map(|context| self.sections.get(context)).flat_map(|section| &section.bindings);
        self.own(context).iter().chain(shared.filter(|binding| !without.contains(&binding.action)))
    }

    /// The bindings written under `context` itself.
    pub(super) fn own(&self, context: Context) -> &[Binding] {
        self.sections.get(&context).map_or(&[], |section| &section.bindings)
    }
}

fn binding(row: &Row) -> Result<Binding, BadKeys> {
    let keys = row
        .keys
        .iter()
        .map(|name| Key::named(name).ok_or_else(|| BadKeys::NoSuchKey(name.clone())))
        .collect::<Result<_, _>>()?;
    Ok(Binding { action: row.action, keys, hint: row.hint })
}

impl Binding {
    /// All its keys as people call them, with spaces between.
    pub(super) fn keys_in_words(&self, texts: &Texts) -> String {
        self.keys.iter().map(|key| key.words(texts)).collect::<Vec<_>>().join("  ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_shipped_table_is_sound() {
        let keymap = Keymap::shipped().unwrap();
        for context in Context::ALL {
            assert!(keymap.bindings(context).next().is_some(), "{context:?} has no keys");
        }
    }

    #[test]
    fn a_key_that_does_two_things_is_refused() {
        let twice =
            "[outline]\nbindings = [{ action = \"up\", keys = [\"k\"] }, { action = \"down\", keys = [\"k\"] }]";
        assert!(matches!(Keymap::read(twice), Err(BadKeys::Twice { .. })));
        let shared = "[outline]\nalso = [\"commands\"]\nbindings = [{ action = \"up\", keys = [\"u\"] }]\n\
                      [commands]\nbindings = [{ action = \"undo\", keys = [\"u\"] }]";
        assert!(matches!(Keymap::read(shared), Err(BadKeys::Twice { .. })));
    }

    #[test]
    fn a_context_can_do_without_what_others_bind_and_use_its_key() {
        let table = "[grid]\nalso = [\"commands\"]\nwithout = [\"complete\"]\n\
                     bindings = [{ action = \"pick_up\", keys = [\"space\"] }]\n\
                     [commands]\nbindings = [{ action = \"complete\", keys = [\"space\"] }, { action = \"undo\", keys = [\"u\"] }]";
        let keymap = Keymap::read(table).unwrap();
        let does = |key: &str| keymap.action(Context::Grid, Key::named(key).unwrap());
        assert_eq!((does("space"), does("u")), (Some(Action::PickUp), Some(Action::Undo)));
        assert!(keymap.bindings(Context::Grid).all(|binding| binding.action != Action::Complete));
    }

    #[test]
    fn a_table_with_unknown_words_is_refused() {
        let action = "[outline]\nbindings = [{ action = \"dance\", keys = [\"k\"] }]";
        assert!(matches!(Keymap::read(action), Err(BadKeys::Unreadable(_))));
        let key = "[outline]\nbindings = [{ action = \"up\", keys = [\"anykey\"] }]";
        assert!(matches!(Keymap::read(key), Err(BadKeys::NoSuchKey(_))));
    }

    #[test]
    fn every_action_has_a_key_that_an_input_method_leaves_alone() {
        let keymap = Keymap::shipped().unwrap();
        for context in Context::ALL {
            for binding in keymap.own(context) {
                // Digits and signs come through, at worst in full width; an action without keys is in the palette.
                let free = |key: &Key| key.character().is_none_or(|c| !c.is_alphabetic());
                assert!(binding.keys.is_empty() || binding.keys.iter().any(free), "{context:?}: {:?}", binding.action);
            }
        }
    }

    #[test]
    fn every_action_is_explained_and_every_hint_has_its_word() {
        let keymap = Keymap::shipped().unwrap();
        for texts in Lang::ALL.map(Texts::new) {
            for context in Context::ALL {
                for binding in keymap.own(context) {
                    assert_ne!(binding.action.about(&texts), "", "{:?}", binding.action);
                    assert!(!binding.hint || binding.action.short(&texts).is_some(), "{:?}", binding.action);
                }
            }
        }
    }
}
