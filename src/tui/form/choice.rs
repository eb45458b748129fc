//! Choosing one or several of a list. Characters typed look for an option, so that hanzi, pinyin and initials choose too.

use super::Pick;
use crate::model::Stages;
use crate::model::search::{Haystack, Query};
use crate::text::{Lang, Texts};
use crate::tui::action::Action;
use crate::tui::subject::Node;

#[derive(Clone, Debug)]
pub(in crate::tui) struct Choice {
    pub(in crate::tui) options: Vec<Pick>,
    pub(in crate::tui) at: usize,
    /// Which are chosen, where several can be; otherwise it is the one at the cursor.
    pub(in crate::tui) chosen: Option<Vec<bool>>,
    /// What was typed to find an option.
    pub(in crate::tui) sought: String,
    /// Whether there is an option of that name; otherwise nothing is meant until one is chosen.
    pub(in crate::tui) is_found: bool,
    /// The options ready to be searched in a language, once somebody has searched them.
    index: Option<(Lang, Vec<Haystack>)>,
}

impl Choice {
    pub(super) fn one(options: Vec<Pick>, at: usize) -> Self {
        Self { options, at, chosen: None, sought: String::new(), is_found: true, index: None }
    }

    /// The cursor stands on the first that is chosen.
    pub(super) fn several(options: Vec<Pick>, chosen: Vec<bool>) -> Self {
        let at = chosen.iter().position(|chosen| *chosen).unwrap_or(0);
        Self { options, at, chosen: Some(chosen), sought: String::new(), is_found: true, index: None }
    }

    /// What is chosen.
    pub(in crate::tui) fn picked(&self) -> impl Iterator<Item = &Pick> {
        self.options.iter().enumerate().filter(|(at, _)| self.is_chosen(*at)).map(|(_, pick)| pick)
    }

    pub(in crate::tui) fn is_chosen(&self, at: usize) -> bool {
        match &self.chosen {
            Some(chosen) => chosen.get(at) == Some(&true),
            None => at == self.at,
        }
    }

    /// Chooses what is meant, where there is any of it.
    pub(in crate::tui) fn take(&mut self, is_meant: impl Fn(&Pick) -> bool) {
        match &mut self.chosen {
            Some(chosen) => {
                self.options.iter().zip(chosen).for_each(|(pick, chosen)| *chosen = is_meant(pick));
            }
            None => self.at = self.options.iter().position(is_meant).unwrap_or(self.at),
        }
    }

    /// Takes away what of several can no longer be chosen. `false` where it is the one that is chosen.
    pub(super) fn go_on_without(&mut self, is_gone: impl Fn(&Pick) -> bool) -> bool {
        let Some(chosen) = &mut self.chosen else { return !self.picked().any(is_gone) };
        for (pick, chosen) in self.options.iter().zip(chosen) {
            *chosen = *chosen && !is_gone(pick);
        }
        true
    }

    /// Offers the things that another offers, where one of them is chosen that the other has too.
    pub(super) fn offer(&mut self, now: &Self) {
        let node = |pick: &Pick| pick.thing().map(Node::of);
        let chosen = self.options.get(self.at).and_then(node).filter(|_| self.chosen.is_none());
        let at = chosen.and_then(|chosen| now.options.iter().position(|pick| node(pick).as_ref() == Some(&chosen)));
        if let Some(at) = at {
            *self = Self { at, ..now.clone() };
        }
    }

    /// Goes to an option, where there is one.
    pub(in crate::tui) fn point(&mut self, at: usize) {
        if at < self.options.len() {
            self.at = at;
            self.seek_no_more();
        }
    }

    /// Goes to the option that is called so, the first of those called so equally well.
    pub(in crate::tui) fn seek(&mut self, typed: &str, texts: &Texts, stages: &Stages) {
        self.sought.push_str(typed);
        let query = Query::new(&self.sought);
        if self.index.as_ref().is_none_or(|(lang, _)| *lang != texts.lang()) {
            let options = self.options.iter().map(|pick| pick.haystack(texts, stages)).collect();
            self.index = Some((texts.lang(), options));
        }
        let index = self.index.as_ref().map_or(&[][..], |(_, index)| index);
        let scored = index.iter().enumerate();
        let best = scored.filter_map(|(at, option)| Some((query.score(option)?, std::cmp::Reverse(at)))).max();
        self.is_found = query.is_empty() || best.is_some();
        if let Some((_, std::cmp::Reverse(at))) = best.filter(|_| !query.is_empty()) {
            self.at = at;
        }
    }

    /// Carries out an action of choosing. `false` where it is none.
    pub(in crate::tui) fn choose(&mut self, action: Action) -> bool {
        match action {
            Action::NextChoice => self.at = if self.at + 1 < self.options.len() { self.at + 1 } else { 0 },
            Action::PreviousChoice => {
                self.at = self.at.checked_sub(1).unwrap_or(self.options.len().saturating_sub(1));
            }
            Action::Toggle => {
                if let Some(chosen) = self.chosen.as_mut().and_then(|chosen| chosen.get_mut(self.at)) {
                    *chosen = !*chosen;
                }
            }
            Action::Erase => {}
            _ => return false,
        }
        self.seek_no_more();
        true
    }

    fn seek_no_more(&mut self) {
        self.sought.clear();
        self.is_found = true;
    }
}
