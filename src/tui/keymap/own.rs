//! Keys that the user chose: rows of the key table that other keys are put into.

use serde::Serialize;

use super::{Action, Binding, Clash, Context, Key, Keymap};

/// `[keys.outline]` of the configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTable {
    /// Where it stands in the file. Misfits carry it, and nobody here looks at it.
    pub line: usize,
    pub context: String,
    pub rows: Vec<Rebinding>,
}

/// `up = ["up", "i"]`: the keys of an action there, instead of those it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebinding {
    pub line: usize,
    pub action: String,
    pub keys: Vec<String>,
}

/// Why keys can't be as the user wants them, and on which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeysMisfit {
    NoSuchContext {
        line: usize,
        context: String,
        known: Vec<String>,
    },
    /// With the names that were perhaps meant, otherwise all there are.
    NoSuchAction {
        line: usize,
        context: String,
        action: String,
        known: Vec<String>,
    },
    /// It works elsewhere: under these.
    ElsewhereOnly {
        line: usize,
        context: String,
        action: String,
        contexts: Vec<String>,
    },
    NoSuchKey {
        line: usize,
        key: String,
    },
    /// A character where characters are typed.
    TypesText {
        line: usize,
        context: String,
        key: String,
    },
    /// A key would do two things in `context`.
    Twice {
        line: usize,
        context: String,
        key: String,
        actions: [String; 2],
    },
    /// Without this action one would be stuck.
    NoWayOut {
        line: usize,
        context: String,
        action: String,
    },
}

/// Actions that need a key wherever they are: what helps, and what Esc does.
const WAYS_OUT: [Action; 8] = [
    Action::Help,
    Action::Quit,
    Action::Back,
    Action::Cancel,
    Action::No,
    Action::Stop,
    Action::PutBack,
    Action::LeaveAgenda,
];
/// Names that differ by no more letters than this may have been meant.
const NEAR: usize = 2;

impl Keymap {
    /// The table with the user's keys in it.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn with(mut self, tables: &[KeyTable]) -> Result<Self, KeysMisfit> {
        for table in tables {
            let context = context(table)?;
            for row in &table.rows {
                let keys = self.keys(context, row)?;
                self.rebind(context, row, keys)?;
            }
        }
        self.index().map_err(|clash| self.twice(&clash, tables))?;
        Ok(self)
    }

    fn keys(&self, context: Context, row: &Rebinding) -> Result<Vec<Key>, KeysMisfit> {
        let key = |name: &String| {
            let key = read(name).ok_or_else(|| KeysMisfit::NoSuchKey { line: row.line, key: name.clone() })?;
            if self.types(context, key) {
                return Err(KeysMisfit::TypesText { line: row.line, context: name_of(&context), key: name.clone() });
            }
            Ok(key)
        };
        row.keys.iter().map(key).collect()
    }

    /// Whether the key is text where what is written under `written` works.
    fn types(&self, written: Context, key: Key) -> bool {
        let Some(character) = key.character() else { return false };
        let text = |context: Context| context.takes_text() && self.shares(context, written);
        Context::ALL.into_iter().any(text) || written.takes_digits() && character.is_ascii_digit()
    }

    /// Whether what is written under `written` works in `context`.
    fn shares(&self, context: Context, written: Context) -> bool {
        let section = self.sections.get(&context);
        context == written || section.is_some_and(|section| section.also.contains(&written))
    }

    /// What a place shares with others, it may have on keys of its own.
    fn rebind(&mut self, context: Context, row: &Rebinding, keys: Vec<Key>) -> Result<(), KeysMisfit> {
        let meant = |binding: &&Binding| name_of(&binding.action) == row.action;
        let Some(Binding { action, hint, .. }) = self.bindings(context).find(meant).cloned() else {
            return Err(self.not_there(context, row));
        };
        if keys.is_empty() && WAYS_OUT.contains(&action) {
            let (line, action) = (row.line, row.action.clone());
            return Err(KeysMisfit::NoWayOut { line, context: name_of(&context), action });
        }
        if let Some(section) = self.sections.get_mut(&context) {
            if let Some(own) = section.bindings.iter_mut().find(|binding| binding.action == action) {
                own.keys = keys;
            } else {
                section.without.push(action);
                section.bindings.push(Binding { action, keys, hint });
            }
        }
        Ok(())
    }

    /// Why a place has no such action: it works elsewhere, or it is called otherwise.
    fn not_there(&self, context: Context, row: &Rebinding) -> KeysMisfit {
        let named = |binding: &Binding| name_of(&binding.action);
        let has = |context: &Context| self.own(*context).iter().any(|binding| named(binding) == row.action);
        let contexts: Vec<String> = Context::ALL.iter().filter(|context| has(context)).map(name_of).collect();
        let (line, action) = (row.line, row.action.clone());
        let (context, known) = (name_of(&context), self.bindings(context).map(named).collect());
        if contexts.is_empty() {
            KeysMisfit::NoSuchAction { line, context, known: near(&action, known), action }
        } else {
            KeysMisfit::ElsewhereOnly { line, context, action, contexts }
        }
    }

    /// A clash in the words of the tables, at the last row that has to do with it.
    fn twice(&self, clash: &Clash, tables: &[KeyTable]) -> KeysMisfit {
        let actions = clash.actions.map(|action| name_of(&action));
        let concerned = |table: &&KeyTable| context(table).is_ok_and(|written| self.shares(clash.context, written));
        let rows = tables.iter().filter(concerned).flat_map(|table| &table.rows);
        let pressed = |row: &&Rebinding| row.keys.iter().any(|name| read(name) == Some(clash.key));
        let lines = rows.filter(|row| actions.contains(&row.action)).filter(pressed).map(|row| row.line);
        KeysMisfit::Twice {
            line: lines.max().unwrap_or_default(),
            context: name_of(&clash.context),
            key: clash.key.name(),
            actions,
        }
    }
}

/// Reads the name of a key as people may write it, `F2` or `Ctrl-Z` as well.
fn read(name: &str) -> Option<Key> {
    Key::named(name).or_else(|| Key::named(&name.to_lowercase())).map(Key::folded)
}

fn context(table: &KeyTable) -> Result<Context, KeysMisfit> {
    Context::ALL.into_iter().find(|context| name_of(context) == table.context).ok_or_else(|| {
        let known = near(&table.context, Context::ALL.iter().map(name_of).collect());
        KeysMisfit::NoSuchContext { line: table.line, context: table.context.clone(), known }
    })
}

/// The name that an action or a context has in the key table.
fn name_of(named: &impl Serialize) -> String {
    let name = serde_json::to_value(named).ok();
    name.and_then(|name| Some(name.as_str()?.to_owned())).unwrap_or_default()
}

/// The names that were perhaps meant by `word`, or all where it is like none.
fn near(word: &str, known: Vec<String>) -> Vec<String> {
    let near: Vec<_> = known.iter().filter(|known| distance(known, word) <= NEAR).cloned().collect();
    if near.is_empty() { known } else { near }
}

/// How many letters have to be changed, put in or left out to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut above: Vec<usize> = (0..=other.chars().count()).collect();
    for (row, a) in one.chars().enumerate() {
        let mut left = row + 1;
        let mut line = vec![left];
        for (pair, b) in above.windows(2).zip(other.chars()) {
            let [corner, up] = pair else { continue };
            left = (corner + usize::from(a != b)).min(up + 1).min(left + 1);
            line.push(left);
        }
        above = line;
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
