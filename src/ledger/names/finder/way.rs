//! In which ways the words of a query can stand in the names of a thing and of what it belongs to.

use std::collections::HashSet;

use super::{Finder, Kinds};
use crate::ledger::Outcome;
use crate::model::search::{Division, Needs, Unit};
use crate::store::{Names, Wanted};

/// So many words decide where is looked, the longest: each of them doubles the ways, and few things have three.
const DECIDING: usize = 3;
/// Where there are more ways than this, no further word divides them.
const MANY: usize = 400;

/// What a thing has that is found in one way, by its own entry and by that of what it belongs to. What wants nothing of one
/// of them asks nothing of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Way {
    pub(super) own: Wanted,
    pub(super) owner: Wanted,
}

impl Way {
    pub(super) fn own(needs: Needs) -> Self {
        Self { own: vec![(Names::All, needs)], owner: Wanted::new() }
    }

    pub(super) fn owner(names: Names, needs: Needs) -> Self {
        Self { own: Wanted::new(), owner: vec![(names, needs)] }
    }

    fn and(&self, other: &Self) -> Self {
        let mut all = self.clone();
        for (all, more) in [(&mut all.own, &other.own), (&mut all.owner, &other.owner)] {
            all.extend(more.iter().filter(|one| !all.contains(one)).cloned().collect::<Vec<_>>());
        }
        all
    }
}

/// A word as it may be found: which of its units, any one of them, something has.
pub(super) type Units = [Unit];

impl Finder<'_> {
    /// The ways in which every word stands in own names.
    pub(super) fn ways_to_own(&mut self, words: &[Vec<Unit>]) -> Outcome<Vec<Way>> {
        let words =
            deciding(words, None).map(|at| self.in_one(units(words, at), Names::Code)).collect::<Outcome<Vec<_>>>()?;
        self.combined(vec![Way::default()], words)
    }

    /// The ways in which every word stands in one piece in own names or those of the owner.
    pub(super) fn ways_together(&mut self, words: &[Vec<Unit>]) -> Outcome<Vec<Way>> {
        let words =
            deciding(words, None).map(|at| self.in_one(units(words, at), Names::All)).collect::<Outcome<Vec<_>>>()?;
        self.combined(vec![Way::default()], words)
    }

    /// The ways in which at least one word is divided between own names and those of the owner. `pieces` are the units of
    /// each word that may be divided.
    pub(super) fn ways_divided(&mut self, words: &[Vec<Unit>], pieces: &[Vec<Unit>]) -> Outcome<Vec<Way>> {
        let mut all = Vec::new();
        for (first, pieces) in pieces.iter().enumerate() {
            let ways = self.in_two(pieces)?;
            if ways.is_empty() {
                continue;
            }
            let mut others = Vec::new();
            for at in deciding(words, Some(first)) {
                let mut ways = self.in_one(units(words, at), Names::All)?;
                // Those before the first that is divided are not.
                if at > first {
                    ways.extend(self.in_two(units(words, at))?);
                }
                others.push(ways);
            }
            all.extend(self.combined(ways, others)?);
        }
        Ok(all)
    }

    /// The ways in which all words are found, each in one of its own, as far as anything may be found so.
    fn combined(&mut self, mut all: Vec<Way>, words: Vec<Vec<Way>>) -> Outcome<Vec<Way>> {
        for ways in words {
            if all.len().saturating_mul(ways.len()) > MANY {
                continue;
            }
            let mut known = HashSet::new();
            let mut more = Vec::new();
            for way in all.iter().flat_map(|one| ways.iter().map(|other| one.and(other))) {
                if known.insert(way.clone()) && self.may_be(&way)? {
                    more.push(way);
                }
            }
            all = more;
        }
        Ok(all)
    }

    /// The ways in which a word stands in one piece in own names or in these of the owner.
    fn in_one(&mut self, units: &Units, owner: Names) -> Outcome<Vec<Way>> {
        let mut ways = Vec::new();
        for unit in units {
            ways.push(Way::own(unit.needs.clone()));
            ways.push(Way::owner(owner, unit.needs.clone()));
            ways.extend(self.in_code(unit)?.iter().map(|(begin, end)| begin.and(end)));
        }
        Ok(ways)
    }

    /// A code is entered without that of the owner, with which it begins: what has the beginning of a word in the code of
    /// its owner, and what has the rest in its own.
    pub(super) fn in_code(&mut self, unit: &Unit) -> Outcome<Vec<(Way, Way)>> {
        let mut divided = Vec::new();
        for Division { begin, end } in unit.code_divisions() {
            let begin = Way::owner(Names::Code, begin.needs);
            // Where no code has the beginning, none has a longer one.
            if !self.may_be(&begin)? {
                break;
            }
            divided.push((begin, Way::own(end.needs)));
        }
        Ok(divided)
    }

    /// Each piece of a word in names of its own.
    fn in_two(&mut self, units: &Units) -> Outcome<Vec<Way>> {
        let mut ways = Vec::new();
        for unit in units {
            for Division { begin, end } in unit.divisions() {
                // Where nothing has the beginning, nothing has a longer one.
                if !self.is_anywhere(&begin)? {
                    break;
                }
                if !self.is_anywhere(&end)? {
                    continue;
                }
                for (owner, own) in [(&begin, &end), (&end, &begin)] {
                    let owner = vec![Way::owner(Names::All, owner.needs.clone())];
                    let own = self.in_one(std::slice::from_ref(own), Names::Code)?;
                    ways.extend(self.combined(owner, vec![own])?);
                }
            }
        }
        Ok(ways)
    }

    /// Whether something may have a part of a word in its names.
    fn is_anywhere(&mut self, part: &Unit) -> Outcome<bool> {
        for way in self.in_one(std::slice::from_ref(part), Names::All)? {
            if self.may_be(&way)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether anything may be found so: whether there are such things, and such owners of some.
    fn may_be(&mut self, way: &Way) -> Outcome<bool> {
        Ok(self.there_is(Kinds::Owners, &way.owner)? && self.there_is(Kinds::Wanted, &way.own)?)
    }
}

/// The places of the words that decide, in their order.
fn deciding(words: &[Vec<Unit>], but_for: Option<usize>) -> impl Iterator<Item = usize> + use<> {
    let length = |at: &usize| units(words, *at).iter().map(Unit::letters).max().unwrap_or(0);
    let mut places: Vec<usize> = (0..words.len()).filter(|at| Some(*at) != but_for).collect();
    places.sort_by_key(|at| std::cmp::Reverse(length(at)));
    places.truncate(DECIDING - usize::from(but_for.is_some()));
    places.sort_unstable();
    places.into_iter()
}

fn units(words: &[Vec<Unit>], at: usize) -> &Units {
    words.get(at).map(Vec::as_slice).unwrap_or_default()
}
