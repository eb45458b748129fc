//! Where to look for what is meant: from the index to things, by as few looks as will do.
//!
//! What can be found in several ways is looked for in each until one has come to its end: then everything has been seen. So a
//! word that few things have decides, whatever stands beside it. Where no way ends soon, looking stops once enough has been
//! found.

use std::collections::HashSet;

use super::Outcome;
use crate::model::Thing;
use crate::model::search::{Division, Needs, Query, Unit, needs_of_name};
use crate::store::{Key, Named, Names, Reader};

/// So many things are looked at in each place at first; and so many times as many each time that was not enough.
const AT_FIRST: usize = 256;
const TIMES: usize = 4;

/// What other things belong to.
const OWNERS: [Thing; 4] = [Thing::Project, Thing::Item, Thing::Action, Thing::Blocker];
/// Those whose codes begin those of what belongs to them.
const CODED: [Thing; 2] = [Thing::Project, Thing::Item];

/// One place to look: things of a kind by their own names, or whatever belongs to such things.
enum Place {
    Own(Thing, Needs),
    Of(Thing, Names, Needs),
}

/// Places that hold, together, all that one way of finding leads to.
type Way = Vec<Place>;

/// What is found in one of several ways: each leads to all of it.
type Search = Vec<Way>;

pub(super) struct Finder<'r> {
    reader: &'r Reader<'r>,
    wanted: &'r [Thing],
    /// Things that have been looked at.
    seen: HashSet<(Thing, Key)>,
    /// Things of which all that belongs to them has been looked at.
    looked_into: HashSet<(Thing, Key)>,
    /// How many fitted.
    fitting: usize,
}

impl<'r> Finder<'r> {
    pub(super) fn new(reader: &'r Reader<'r>, wanted: &'r [Thing]) -> Self {
        Self { reader, wanted, seen: HashSet::new(), looked_into: HashSet::new(), fitting: 0 }
    }

    /// Shows `fits` what may be called exactly `words`: this, as all below, until everything that may be so has been shown or
    /// `enough` has fitted. Nothing is shown twice.
    pub(super) fn exactly(&mut self, words: &str, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        let needs = needs_of_name(words);
        let mut searches: Vec<Search> = self.own_names(&needs).map(|place| vec![vec![place]]).collect();
        searches.push(vec![self.by_code(&Unit::new(&words.split_whitespace().collect::<String>()))?]);
        self.look(searches, fits, enough)
    }

    /// What may have every word in its own names.
    pub(super) fn own(&mut self, query: &Query, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        let needs = query.needs();
        let mut searches: Vec<Search> = self.own_names(&needs).map(|place| vec![vec![place]]).collect();
        for unit in query.units() {
            searches.push(vec![self.by_code(&unit)?]);
        }
        self.look(searches, fits, enough)
    }

    /// What may have every word in its own names or those of what it belongs to.
    pub(super) fn together(
        &mut self,
        query: &Query,
        fits: &mut dyn FnMut(Named) -> bool,
        enough: usize,
    ) -> Outcome<()> {
        let mut ways = Vec::new();
        for units in query.words() {
            let any = Needs::Any(units.iter().map(|unit| unit.needs.clone()).collect());
            let mut way: Way = self.own_names(&any).chain(of_owners(&any)).collect();
            for unit in &units {
                way.extend(self.by_code(unit)?);
            }
            ways.push(way);
        }
        self.look(vec![ways], fits, enough)
    }

    /// What may have a word divided between its own names and those of what it belongs to.
    pub(super) fn divided(&mut self, query: &Query, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        // What was passed over undivided is looked at anew.
        self.seen.clear();
        self.looked_into.clear();
        let mut searches = Vec::new();
        for unit in query.units() {
            for Division { begin, end } in unit.divisions() {
                // Where nothing has the beginning, nothing has a longer one.
                if !self.is_anywhere(&begin)? {
                    break;
                }
                if self.is_anywhere(&end)? {
                    searches.push(self.between(&begin, &end)?);
                    searches.push(self.between(&end, &begin)?);
                }
            }
        }
        self.look(searches, fits, enough)
    }

    /// What has one part in its own names, and belongs to what has the other.
    fn between(&self, owner: &Unit, own: &Unit) -> Outcome<Search> {
        let by_own = self.own_names(&own.needs).chain(self.by_code(own)?).collect();
        Ok(vec![of_owners(&owner.needs).collect(), by_own])
    }

    fn own_names(&self, needs: &Needs) -> impl Iterator<Item = Place> + use<'r> {
        let needs = needs.clone();
        self.wanted.iter().map(move |thing| Place::Own(*thing, needs.clone()))
    }

    /// What has a word in its code because that begins with the code of what it belongs to.
    fn by_code(&self, unit: &Unit) -> Outcome<Way> {
        let places = |needs: &Needs| CODED.map(|thing| Place::Of(thing, Names::Code, needs.clone()));
        let mut way: Way = places(&unit.needs).into();
        for Division { begin, .. } in unit.code_divisions() {
            if !self.is_in(&CODED, &begin, Names::Code)? {
                break;
            }
            way.extend(places(&begin.needs));
        }
        Ok(way)
    }

    /// Whether something may have a part of a word in its names.
    fn is_anywhere(&self, part: &Unit) -> Outcome<bool> {
        if self.is_in(&Thing::ALL, part, Names::All)? {
            return Ok(true);
        }
        match part.code_divisions().next() {
            Some(division) if self.is_in(&CODED, &division.begin, Names::Code)? => Ok(true),
            // What waits to be entered may have anything.
            _ => Ok(!self.reader.not_entered()?.is_empty()),
        }
    }

    fn is_in(&self, things: &[Thing], part: &Unit, names: Names) -> Outcome<bool> {
        for thing in things {
            if !self.reader.entered(*thing, &part.needs, names, 1)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn look(&mut self, mut searches: Vec<Search>, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        self.fitting = 0;
        for (thing, key) in self.reader.not_entered()? {
            if self.wanted.contains(&thing) {
                self.look_at(thing, key, fits)?;
            }
            self.look_into(thing, key, fits)?;
        }
        let mut most = AT_FIRST;
        loop {
            let mut left = Vec::new();
            for search in searches {
                if !self.comes_to_an_end(&search, most, fits)? {
                    left.push(search);
                }
            }
            if left.is_empty() || self.fitting >= enough {
                return Ok(());
            }
            searches = left;
            most = most.saturating_mul(TIMES);
        }
    }

    /// Whether all that is sought has been seen, in one of the ways.
    fn comes_to_an_end(&mut self, search: &Search, most: usize, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<bool> {
        for way in search {
            let mut ended = true;
            for place in way {
                ended &= self.look_through(place, most, fits)?;
            }
            if ended {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Looks at no more than so many things; whether these were all.
    fn look_through(&mut self, place: &Place, most: usize, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<bool> {
        let keys = match place {
            Place::Own(thing, needs) => {
                let keys = self.reader.entered(*thing, needs, Names::All, most)?;
                for key in &keys {
                    self.look_at(*thing, *key, fits)?;
                }
                keys
            }
            Place::Of(owner, names, needs) => {
                let keys = self.reader.entered(*owner, needs, *names, most)?;
                let mut looked_at = 0;
                for key in &keys {
                    looked_at += self.look_into(*owner, *key, fits)?;
                    if looked_at >= most {
                        return Ok(false);
                    }
                }
                keys
            }
        };
        Ok(keys.len() < most)
    }

    fn look_at(&mut self, thing: Thing, key: Key, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<()> {
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

/// Whatever belongs to things whose names have what is needed.
fn of_owners(needs: &Needs) -> impl Iterator<Item = Place> + use<> {
    let needs = needs.clone();
    OWNERS.into_iter().map(move |owner| Place::Of(owner, Names::All, needs.clone()))
}
