//! Where to look for what is meant: from the index to things, by as few looks as will do.
//!
//! The words of a query stand in the names of a thing or in those of what it belongs to, each in one of some ways. For each way
//! in which all of them are found the index tells which things have their share of the words and which owners have theirs; only
//! what is in both is looked at. Where that is more than will do, looking stops once enough has been found.

mod way;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::ledger::{Failure, Outcome};
use crate::model::Thing;
use crate::model::search::{Query, Unit, needs_of_name};
use crate::store::{Key, Named, Names, Reader, Wanted, owns};
use way::Way;

/// So many things are looked at in each place at first; and so many times as many each time that was not enough.
const AT_FIRST: usize = 256;
const TIMES: usize = 4;
/// Where two sides are asked for the index is asked for so many times as many of each, and so many times as many are looked
/// at: what is in both is mostly meant.
const ASKED: usize = 8;
const LIKELY: usize = 4;

/// So many things belong to an owner, as far as looking is concerned.
const SHARE: usize = 16;

/// What other things belong to.
const OWNERS: [Thing; 4] = [Thing::Project, Thing::Item, Thing::Action, Thing::Blocker];

/// One place to look.
enum Place {
    /// Things of a kind by their own names.
    Own(Thing, Wanted),
    /// Whatever belongs to such things of a kind.
    Of(Thing, Wanted),
    /// Things of the second kind that have what is wanted of them and belong to those of the first that have theirs.
    Both(Thing, Thing, Way),
}

pub(in crate::ledger) struct Finder<'r> {
    reader: &'r Reader<'r>,
    wanted: &'r [Thing],
    /// Whether somebody has no use for what is found any more.
    give_up: &'r dyn Fn() -> bool,
    at_first: usize,
    /// Things that have been looked at.
    seen: HashSet<(Thing, Key)>,
    /// Things of which all that belongs to them has been looked at.
    looked_into: HashSet<(Thing, Key)>,
    /// What was wanted of own names alone, and all looked at that has it.
    looked_through: HashSet<Wanted>,
    /// How many fitted.
    fitting: usize,
    /// What the index has been asked already: whether there is something, and what owners there are.
    there_is: HashMap<(Kinds, Wanted), bool>,
    owners: HashMap<(Thing, Wanted), Rc<Entered>>,
}

/// What is asked for among kinds of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kinds {
    Wanted,
    Owners,
}

/// The first things that the index tells of.
struct Entered {
    keys: HashSet<Key>,
    /// So many were asked for.
    most: usize,
    are_all: bool,
}

impl<'r> Finder<'r> {
    pub(in crate::ledger) fn new(reader: &'r Reader<'r>, wanted: &'r [Thing]) -> Self {
        Self {
            reader,
            wanted,
            give_up: &|| false,
            at_first: AT_FIRST,
            seen: HashSet::new(),
            looked_into: HashSet::new(),
            looked_through: HashSet::new(),
            fitting: 0,
            there_is: HashMap::new(),
            owners: HashMap::new(),
        }
    }

    /// The same, which asks whether to give up wherever the file is to be asked: then it fails with [`Failure::Cancelled`].
    pub(in crate::ledger) fn giving_up(self, give_up: &'r dyn Fn() -> bool) -> Self {
        Self { give_up, ..self }
    }

    fn go_on(&self) -> Outcome<()> {
        if (self.give_up)() { Err(Failure::Cancelled) } else { Ok(()) }
    }

    /// The same by smaller steps.
    #[cfg(test)]
    pub(super) fn looking_at_first(self, at_first: usize) -> Self {
        Self { at_first, ..self }
    }

    /// Shows `fits` what may be called exactly `words`: this, as all below, until everything that may be so has been shown or
    /// `enough` has fitted. Nothing is shown twice.
    pub(super) fn exactly(&mut self, words: &str, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        let code = Unit::new(&words.split_whitespace().collect::<String>());
        let mut ways = vec![Way::own(needs_of_name(words)), Way::owner(Names::Code, code.needs.clone())];
        ways.extend(self.in_code(&code)?.into_iter().map(|(begin, _)| begin));
        self.look(ways, fits, enough)
    }

    /// What may have every word in its own names.
    pub(super) fn own(&mut self, query: &Query, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        let ways = self.ways_to_own(&query.words())?;
        self.look(ways, fits, enough)
    }

    /// What may have every word in its own names or those of what it belongs to.
    pub(super) fn together(
        &mut self,
        query: &Query,
        fits: &mut dyn FnMut(Named) -> bool,
        enough: usize,
    ) -> Outcome<()> {
        let ways = self.ways_together(&query.words())?;
        self.look(ways, fits, enough)
    }

    /// What may have a word divided between its own names and those of what it belongs to.
    pub(super) fn divided(&mut self, query: &Query, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        // What was passed over undivided is looked at anew.
        self.seen.clear();
        self.looked_into.clear();
        self.looked_through.clear();
        let ways = self.ways_divided(&query.words(), &query.units())?;
        self.look(ways, fits, enough)
    }

    fn look(&mut self, mut ways: Vec<Way>, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        self.fitting = 0;
        ways.retain(|way| !(way.owner.is_empty() && self.looked_through.contains(&way.own)));
        // The index does not tell of these.
        for (thing, key) in self.reader.not_entered()? {
            if self.wanted.contains(&thing) {
                self.look_at(thing, key, fits)?;
            }
            self.look_into(thing, key, fits)?;
        }
        let alone: Vec<Wanted> = ways.iter().filter(|way| way.owner.is_empty()).map(|way| way.own.clone()).collect();
        let mut places: Vec<Place> = ways.iter().flat_map(|way| self.places(way)).collect();
        let mut most = self.at_first;
        loop {
            let mut left = Vec::new();
            for place in places {
                if !self.look_through(&place, most, fits)? {
                    left.push(place);
                }
            }
            if left.is_empty() {
                self.looked_through.extend(alone);
                return Ok(());
            }
            if self.fitting >= enough {
                return Ok(());
            }
            places = left;
            most = most.saturating_mul(TIMES);
        }
    }

    /// Where what is found in a way can be.
    fn places(&self, way: &Way) -> Vec<Place> {
        let wanted = self.wanted.iter().copied();
        if way.owner.is_empty() {
            return wanted.map(|thing| Place::Own(thing, way.own.clone())).collect();
        }
        if way.own.is_empty() {
            return OWNERS.into_iter().map(|owner| Place::Of(owner, way.owner.clone())).collect();
        }
        let pairs = OWNERS.into_iter().flat_map(|owner| wanted.clone().map(move |thing| (owner, thing)));
        let pairs = pairs.filter(|(owner, thing)| owns(*owner, *thing));
        pairs.map(|(owner, thing)| Place::Both(owner, thing, way.clone())).collect()
    }

    /// Looks at no more than so many things; whether these were all.
    fn look_through(&mut self, place: &Place, most: usize, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<bool> {
        self.go_on()?;
        match place {
            Place::Own(thing, wanted) => {
                let keys = self.reader.entered(*thing, wanted, most)?;
                for key in &keys {
                    self.look_at(*thing, *key, fits)?;
                }
                Ok(keys.len() < most)
            }
            Place::Of(owner, wanted) => {
                let keys = self.reader.entered(*owner, wanted, most)?;
                let mut looked_at = 0;
                for key in &keys {
                    looked_at += self.look_into(*owner, *key, fits)?;
                    if looked_at >= most {
                        return Ok(false);
                    }
                }
                Ok(keys.len() < most)
            }
            Place::Both(owner, thing, way) => self.look_through_both(*owner, *thing, way, most, fits),
        }
    }

    fn look_through_both(
        &mut self,
        owner: Thing,
        thing: Thing,
        way: &Way,
        most: usize,
        fits: &mut dyn FnMut(Named) -> bool,
    ) -> Outcome<bool> {
        let (asked, most) = (most.saturating_mul(ASKED), most.saturating_mul(LIKELY));
        let owners = self.owners(owner, &way.owner, asked)?;
        // Told in full, and not many: what belongs to them is looked through sooner than what the index tells of it.
        if owners.are_all && owners.keys.len() < most / SHARE {
            let mut keys: Vec<Key> = owners.keys.iter().copied().collect();
            keys.sort_unstable();
            for key in keys {
                self.look_into(owner, key, fits)?;
            }
            return Ok(true);
        }
        let own = self.reader.entered_of(owner, thing, &way.own, asked)?;
        let mut looked_at = 0;
        for (key, _) in own.iter().filter(|(_, owner)| owners.keys.contains(owner)) {
            self.look_at(thing, *key, fits)?;
            looked_at += 1;
            if looked_at >= most {
                return Ok(false);
            }
        }
        if own.len() < asked && owners.are_all {
            return Ok(true);
        }
        let few = own.len() < most;
        if few {
            for (key, _) in own {
                self.look_at(thing, key, fits)?;
            }
        }
        Ok(few)
    }

    /// The first owners of a kind that have what is wanted, `most` at least or all.
    fn owners(&mut self, owner: Thing, wanted: &Wanted, most: usize) -> Outcome<Rc<Entered>> {
        let asked = (owner, wanted.clone());
        if let Some(known) = self.owners.get(&asked).filter(|known| known.are_all || known.most >= most) {
            return Ok(Rc::clone(known));
        }
        let keys = self.reader.entered(owner, wanted, most)?;
        let are_all = keys.len() < most;
        let entered = Rc::new(Entered { keys: keys.into_iter().collect(), most, are_all });
        self.owners.insert(asked, Rc::clone(&entered));
        Ok(entered)
    }

    /// Whether something among kinds may have what is wanted.
    fn there_is(&mut self, kinds: Kinds, wanted: &Wanted) -> Outcome<bool> {
        if wanted.is_empty() {
            return Ok(true);
        }
        let asked = (kinds, wanted.clone());
        if let Some(known) = self.there_is.get(&asked) {
            return Ok(*known);
        }
        self.go_on()?;
        let things = match kinds {
            Kinds::Wanted => self.wanted,
            Kinds::Owners => &OWNERS,
        };
        let is = self.reader.is_entered(things, wanted)?;
        self.there_is.insert(asked, is);
        Ok(is)
    }

    fn look_at(&mut self, thing: Thing, key: Key, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<()> {
        self.go_on()?;
        if self.seen.insert((thing, key))
            && let Some(named) = self.reader.look_at(thing, key)?
        {
            self.fitting += usize::from(fits(named));
        }
        Ok(())
    }

    /// Looks at everything that belongs to a thing; how many those were.
    fn look_into(&mut self, owner: Thing, key: Key, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<usize> {
        if !OWNERS.contains(&owner) || !self.looked_into.insert((owner, key)) {
            return Ok(0);
        }
        self.go_on()?;
        let mut looked_at = 0;
        for thing in self.wanted {
            for named in self.reader.belonging(owner, key, *thing)? {
                looked_at += 1;
                if self.seen.insert((*thing, named.key)) {
                    self.fitting += usize::from(fits(named));
                }
            }
        }
        Ok(looked_at)
    }
}
