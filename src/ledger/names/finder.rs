//! Where to look for what is meant: from the index to things, by as few looks as will do.
//!
//! The names of a thing and those of what it belongs to stand in different entries of the index. So for each way in which the
//! words may be shared out between the two there is a search of its own, which needs something of either.

use std::collections::HashSet;

use super::{EVERYTHING, Outcome};
use crate::model::Thing;
use crate::model::search::{Division, Needs, Query, Unit, needs_of_name};
use crate::store::{Key, Named, Reader};

/// So many things are looked at for all searches together at first, within these for each; and so many times as many each
/// time that was not enough.
const AT_FIRST: usize = 1024;
const FOR_EACH: (usize, usize) = (64, 256);
const TIMES: usize = 4;
/// So many looks take longer than to find out who belongs to whom.
const FEW: usize = 1024;
/// Who is not patient waits for so many looks, at each stage.
const PATIENCE: usize = 2048;
/// More ways to share out the words are not told apart: the last of them are then sought anywhere.
const WAYS: usize = 64;

/// What other things belong to.
const OWNERS: [Thing; 4] = [Thing::Project, Thing::Item, Thing::Action, Thing::Blocker];

/// What a thing needs in its own names, and in those of what it belongs to. Who needs nothing there may have anything.
#[derive(Clone, Debug, Default)]
struct Shares {
    own: Vec<Needs>,
    owner: Vec<Needs>,
    /// Whether a word is divided between the two.
    divided: bool,
    /// Whether a word is left, which may be anywhere.
    open: bool,
}

/// How far words may be shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sharing {
    /// All are in its own names. Those of some begin with the code of what they belong to.
    Own,
    /// Each is in either.
    Whole,
    /// One at least is in both.
    Divided,
}

/// Shows each thing that may be meant to `fits`, until everything that may be has been shown or `enough` has fitted; one that
/// is not patient also stops when that takes too long. Nothing is shown twice.
pub(super) struct Finder<'r> {
    reader: &'r Reader<'r>,
    wanted: &'r [Thing],
    /// Things that have been looked at.
    seen: HashSet<(Thing, Key)>,
    /// Things of which all that belongs to them has been looked at.
    looked_into: HashSet<(Thing, Key)>,
    /// How many fitted.
    fitting: usize,
    patient: bool,
    looks: usize,
    /// Whether something that may be meant has not been looked at.
    pub(super) gave_up: bool,
}

impl<'r> Finder<'r> {
    pub(super) fn new(reader: &'r Reader<'r>, wanted: &'r [Thing], patient: bool) -> Self {
        Self {
            reader,
            wanted,
            seen: HashSet::new(),
            looked_into: HashSet::new(),
            fitting: 0,
            patient,
            looks: 0,
            gave_up: false,
        }
    }

    /// What may be called exactly `words`.
    pub(super) fn exactly(&mut self, words: &str, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        let unit = Unit::new(&words.split_whitespace().collect::<String>());
        let mut searches = vec![Shares { own: vec![needs_of_name(words)], ..Shares::default() }];
        searches.extend(self.by_code(&unit)?);
        self.look(searches, fits, enough)
    }

    /// What may have every word in its own names.
    pub(super) fn own(&mut self, query: &Query, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        let searches = self.shared_out(query, Sharing::Own)?;
        self.look(searches, fits, enough)
    }

    /// What may have every word in its own names or those of what it belongs to.
    pub(super) fn together(
        &mut self,
        query: &Query,
        fits: &mut dyn FnMut(Named) -> bool,
        enough: usize,
    ) -> Outcome<()> {
        let mut searches = self.shared_out(query, Sharing::Whole)?;
        // What has them all itself has been looked at.
        searches.retain(|shares| shares.open || !shares.owner.is_empty());
        self.look(searches, fits, enough)
    }

    /// What may have a word divided between its own names and those of what it belongs to.
    pub(super) fn divided(&mut self, query: &Query, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        // What was passed over undivided is looked at anew.
        self.seen.clear();
        self.looked_into.clear();
        let mut searches = self.shared_out(query, Sharing::Divided)?;
        searches.retain(|shares| shares.open || shares.divided);
        self.look(searches, fits, enough)
    }

    /// The ways to share out all the words.
    fn shared_out(&self, query: &Query, sharing: Sharing) -> Outcome<Vec<Shares>> {
        let mut words = Vec::new();
        for (whole, pieces) in query.words() {
            let mut ways = self.ways(&whole, sharing)?;
            let mut of_pieces = Vec::new();
            for piece in &pieces {
                of_pieces.push(self.ways(piece, sharing)?);
            }
            if !of_pieces.is_empty() {
                ways.extend(combined(of_pieces));
            }
            words.push(ways);
        }
        Ok(combined(words))
    }

    /// The ways to share out a word, as far as there is anything that has the shares.
    fn ways(&self, unit: &Unit, sharing: Sharing) -> Outcome<Vec<Shares>> {
        let mut ways = vec![Shares { own: vec![unit.needs.clone()], ..Shares::default() }];
        ways.extend(self.by_code(unit)?);
        if sharing > Sharing::Own {
            ways.push(Shares { owner: vec![unit.needs.clone()], ..Shares::default() });
        }
        if sharing == Sharing::Divided {
            for Division { begin, end } in unit.divisions() {
                // Where nothing has the beginning, nothing has a longer one.
                if !self.reader.is_entered(&EVERYTHING, &begin.needs)? {
                    break;
                }
                ways.extend(self.between(&begin, &end)?);
                ways.extend(self.between(&end, &begin)?);
            }
        }
        let mut there = Vec::new();
        for way in ways {
            if self.is_there(&way)? {
                there.push(way);
            }
        }
        Ok(there)
    }

    /// What has one part in its own names, and the other in those of what it belongs to.
    fn between(&self, owner: &Unit, own: &Unit) -> Outcome<Vec<Shares>> {
        if !self.reader.is_entered(&OWNERS, &owner.needs)? {
            return Ok(Vec::new());
        }
        let mut ways = vec![Shares { own: vec![own.needs.clone()], ..Shares::default() }];
        ways.extend(self.by_code(own)?);
        for way in &mut ways {
            way.owner.push(owner.needs.clone());
            way.divided = true;
        }
        Ok(ways)
    }

    /// What has a word in its code, all or part of it in what that has of the code of what it belongs to.
    fn by_code(&self, unit: &Unit) -> Outcome<Vec<Shares>> {
        let mut ways = vec![Shares { owner: vec![unit.needs.in_code()], ..Shares::default() }];
        for Division { begin, end } in unit.code_divisions() {
            if !self.reader.is_entered(&OWNERS, &begin.needs.in_code())? {
                break;
            }
            ways.push(Shares { own: vec![end.needs], owner: vec![begin.needs.in_code()], ..Shares::default() });
        }
        Ok(ways)
    }

    fn is_there(&self, shares: &Shares) -> Outcome<bool> {
        let is_anywhere = |kinds: &[Thing], needs: &[Needs]| -> Outcome<bool> {
            Ok(needs.is_empty() || self.reader.is_entered(kinds, &Needs::All(needs.to_vec()))?)
        };
        Ok(is_anywhere(self.wanted, &shares.own)? && is_anywhere(&OWNERS, &shares.owner)?)
    }

    fn look(&mut self, mut searches: Vec<Shares>, fits: &mut dyn FnMut(Named) -> bool, enough: usize) -> Outcome<()> {
        (self.fitting, self.looks) = (0, 0);
        // What waits to be entered may be called anything.
        for (thing, key) in self.reader.not_entered()? {
            if self.wanted.contains(&thing) {
                self.look_at(thing, key, fits)?;
            }
            self.look_into(thing, key, fits)?;
        }
        let mut most = (AT_FIRST / searches.len().max(1)).clamp(FOR_EACH.0, FOR_EACH.1);
        loop {
            let mut left = Vec::new();
            for shares in searches {
                let is_over = !self.patient && self.looks >= PATIENCE;
                if is_over || !self.comes_to_an_end(&shares, most, fits)? {
                    left.push(shares);
                }
            }
            if left.is_empty() || self.fitting >= enough {
                return Ok(());
            }
            if !self.patient && self.looks >= PATIENCE {
                self.gave_up = true;
                return Ok(());
            }
            searches = left;
            most = most.saturating_mul(TIMES);
        }
    }

    /// Looks at so many things, or more; whether these were all.
    fn comes_to_an_end(&mut self, shares: &Shares, most: usize, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<bool> {
        let (own, owner) = (Needs::All(shares.own.clone()), Needs::All(shares.owner.clone()));
        match (shares.own.is_empty(), shares.owner.is_empty()) {
            (false, false) if most > FEW && self.patient => self.look_through_both(&owner, &own, fits).map(|()| true),
            // Either has all of them.
            (false, false) => Ok(self.look_through_owners(&owner, most, fits)? || self.look_through(&own, most, fits)?),
            (true, false) => self.look_through_owners(&owner, most, fits),
            _ => self.look_through(&own, most, fits),
        }
    }

    fn look_through(&mut self, own: &Needs, most: usize, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<bool> {
        let found = self.reader.entered(self.wanted, own, most)?;
        for (thing, key) in found.things {
            self.look_at(thing, key, fits)?;
        }
        Ok(found.more.is_empty())
    }

    fn look_through_owners(
        &mut self,
        owner: &Needs,
        most: usize,
        fits: &mut dyn FnMut(Named) -> bool,
    ) -> Outcome<bool> {
        let found = self.reader.entered(&OWNERS, owner, most)?;
        let mut looked_at = 0;
        for (thing, key) in found.things {
            looked_at += self.look_into(thing, key, fits)?;
            if looked_at >= most {
                return Ok(false);
            }
        }
        Ok(found.more.is_empty())
    }

    fn look_through_both(&mut self, owner: &Needs, own: &Needs, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<()> {
        for thing in self.wanted {
            for kind in OWNERS {
                for key in self.reader.entered_together((kind, owner), (*thing, own))? {
                    self.look_at(*thing, key, fits)?;
                }
            }
        }
        Ok(())
    }

    fn look_at(&mut self, thing: Thing, key: Key, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<()> {
        if self.seen.insert((thing, key))
            && let Some(named) = self.reader.look_at(thing, key)?
        {
            self.looks += 1;
            self.fitting += usize::from(fits(named));
        }
        Ok(())
    }

    /// Looks at everything that belongs to a thing; how many those were.
    fn look_into(&mut self, owner: Thing, key: Key, fits: &mut dyn FnMut(Named) -> bool) -> Outcome<usize> {
        if !self.looked_into.insert((owner, key)) {
            return Ok(0);
        }
        let mut looked_at = 0;
        for thing in self.wanted {
            for named in self.reader.belonging(owner, key, *thing)? {
                looked_at += 1;
                self.looks += 1;
                if self.seen.insert((*thing, named.key)) {
                    self.fitting += usize::from(fits(named));
                }
            }
        }
        Ok(looked_at)
    }
}

/// Every way to share out the first word with every way to share out the next, and so on.
fn combined(mut words: Vec<Vec<Shares>>) -> Vec<Shares> {
    let mut all = vec![Shares::default()];
    // A word that nothing has leaves nothing; one with few ways is the better told apart.
    words.sort_by_key(Vec::len);
    for ways in words {
        if all.len() > 1 && ways.len().saturating_mul(all.len()) > WAYS {
            for shares in &mut all {
                shares.open = true;
            }
            break;
        }
        let with = |before: &Shares| {
            let join = |before: &[Needs], more: &[Needs]| [before, more].concat();
            let one = |way: &Shares| Shares {
                own: join(&before.own, &way.own),
                owner: join(&before.owner, &way.owner),
                divided: before.divided || way.divided,
                open: before.open || way.open,
            };
            ways.iter().map(one).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}
