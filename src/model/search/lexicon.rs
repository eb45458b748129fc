//! Texts that many things have in common: every second project has its 招标完成. They are made ready once, and a query looks
//! at each of them once, however many things are called so.

use std::cell::RefCell;
use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::Haystack;
use super::hit::Text;

/// Texts that are ready to be searched, by what they say.
#[derive(Debug, Default)]
pub struct Lexicon(HashMap<Box<str>, Arc<Text>>);

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// Tells a text that is in a lexicon from all others.
pub(super) type Number = Option<NonZeroUsize>;

impl Lexicon {
    /// A thing that has its `code` for itself, and `names` in common with others.
    pub fn haystack<'a>(&mut self, code: Option<&str>, names: impl IntoIterator<Item = &'a str>) -> Haystack {
        let code = code.map(|code| Arc::new(Text::new(code)));
        Haystack(code.into_iter().chain(names.into_iter().map(|name| self.text(name))).collect())
    }

    /// Lets go of all texts where there are more than `most`.
    pub fn settle(&mut self, most: usize) {
        if self.0.len() > most {
            self.0 = HashMap::new();
        }
    }

    fn text(&mut self, name: &str) -> Arc<Text> {
        if let Some(text) = self.0.get(name) {
            return Arc::clone(text);
        }
        let mut text = Text::new(name);
        text.number = NonZeroUsize::new(NEXT.fetch_add(1, Ordering::Relaxed));
        let text = Arc::new(text);
        self.0.insert(name.into(), Arc::clone(&text));
        text
    }
}

/// What was found out about numbered texts.
#[derive(Clone, Debug)]
pub(super) struct Seen<T>(RefCell<Vec<Option<T>>>);

impl<T> Default for Seen<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: Copy> Seen<T> {
    pub(super) fn or_look(&self, number: Number, look: impl FnOnce() -> T) -> T {
        let Some(number) = number.map(NonZeroUsize::get) else { return look() };
        if let Some(Some(seen)) = self.0.borrow().get(number) {
            return *seen;
        }
        let found = look();
        let mut seen = self.0.borrow_mut();
        if seen.len() <= number {
            seen.resize(number + 1, None);
        }
        if let Some(place) = seen.get_mut(number) {
            *place = Some(found);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::Query;
    use super::*;

    #[test]
    fn what_is_in_common_is_made_ready_once_and_found_as_it_would_be_alone() {
        let mut lexicon = Lexicon::default();
        let names = ["招标完成", "主体封顶", "竣工", "招标完成"];
        let things: Vec<Haystack> = names.iter().map(|name| lexicon.haystack(Some("P07-M1"), [*name])).collect();
        assert_eq!(lexicon.0.len(), 3);
        let owner = lexicon.haystack(Some("P07"), ["一高实验楼", "Laboratory"]);
        let alone = Haystack::new(["P07", "一高实验楼", "Laboratory"]);
        for typed in ["z", "zb", "招标", "m1", "m1 zb", "ygsylzb", "一高实验楼招标", "jungong", "labzb", "x"] {
            let query = Query::new(typed);
            for (name, thing) in names.iter().zip(&things) {
                let own = Haystack::new(["P07-M1", name]);
                for _ in 0..2 {
                    assert_eq!(query.score(thing), query.score(&own), "{typed} {name}");
                    assert_eq!(
                        query.score_among(&[thing, &owner]),
                        query.score_among(&[&own, &alone]),
                        "{typed} {name}"
                    );
                }
            }
        }
    }
}
