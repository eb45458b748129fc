//! Which thing is meant: a code, or enough of a name, in any of the ways `model::search` knows.

mod finder;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::Outcome;
use crate::model::search::{Lexicon, Query};
use crate::model::view::{Found, Hit};
use crate::model::{Period, Problem, Thing};
use crate::store::{Named, Owner, Reader};
pub(super) use finder::Finder;

/// How many candidates an ambiguous name lists.
const CANDIDATES: usize = 12;

/// The thing meant by `words` among `wanted` kinds: by its code, by exactly its name or an alias, or by words that only one
/// thing has. Its own names count before those of what it belongs to (`P07 招标`).
///
/// # Errors
/// [`Problem::NotFound`], [`Problem::Ambiguous`] with the candidates, [`Problem::WrongThing`] where a code names another kind.
pub(super) fn resolve(reader: &Reader<'_>, words: &str, wanted: &[Thing]) -> Outcome<Named> {
    let folded = fold(words);
    if folded.is_empty() {
        return Err(Problem::NoWords { wanted: wanted.to_vec() }.into());
    }
    let mut other = None;
    for thing in Thing::ALL {
        if let Some(named) = reader.named(thing, &folded)? {
            if wanted.contains(&thing) {
                return Ok(named);
            }
            other = Some(named.what);
        }
    }
    if let Some(found) = other {
        return Err(Problem::WrongThing { found, wanted: wanted.to_vec() }.into());
    }
    let query = Query::new(words);
    let mut lexicon = Lexicon::default();
    let mut finder = Finder::new(reader, wanted);
    let mut found: Vec<(Tier, Named)> = Vec::new();
    for tier in [Tier::Exactly, Tier::Own, Tier::Whole, Tier::Divided] {
        let enough = CANDIDATES.saturating_sub(found.iter().filter(|(own, _)| *own == tier).count());
        let mut fits = |named: Named| {
            let exactly = own_names(&named).any(|name| fold(name) == folded);
            let own = if exactly {
                Some(Tier::Exactly)
            } else {
                rank(&query, &mut lexicon, &named, tier).map(|(tier, _)| tier)
            };
            let is_of_tier = own == Some(tier);
            found.extend(own.map(|own| (own, named)));
            is_of_tier
        };
        match tier {
            Tier::Exactly => finder.exactly(words, &mut fits, enough),
            Tier::Own => finder.own(&query, &mut fits, enough),
            Tier::Whole => finder.together(&query, &mut fits, enough),
            Tier::Divided => finder.divided(&query, &mut fits, enough),
        }?;
        let (mut meant, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|(own, _)| *own == tier);
        if meant.len() > 1 {
            meant.sort_by_key(|(_, named)| (wanted.iter().position(|thing| *thing == named.what.thing), named.at));
            let candidates = meant.into_iter().take(CANDIDATES).map(|(_, named)| named.what).collect();
            return Err(Problem::Ambiguous { words: words.to_owned(), candidates }.into());
        }
        if let Some((_, only)) = meant.pop() {
            return Ok(only);
        }
        found = others;
    }
    Err(not_found(words, wanted).into())
}

fn not_found(words: &str, wanted: &[Thing]) -> Problem {
    Problem::NotFound { words: words.to_owned(), wanted: wanted.to_vec() }
}

/// Something found: how, which kind of thing, and where that stands among its like.
type Ranked = (Reverse<(Tier, u32)>, Thing, i64, Hit);

/// What has all of `words`, best first: what has them itself, then what belongs to something that has the others, then what
/// has a word divided with that. No more than `most`, and whether there is more.
///
/// Where more things are found than are asked for, only so many are looked at, in the order in which they were entered.
///
/// What is in `lexicon` need not be made ready, and stays there for the next search.
pub(super) fn search(
    mut finder: Finder<'_>,
    words: &str,
    most: Option<usize>,
    lexicon: &mut Lexicon,
) -> Outcome<Found> {
    let query = Query::new(words);
    if query.is_empty() {
        return Ok(Found::default());
    }
    let enough = most.map_or(usize::MAX, |most| most.saturating_add(1));
    let mut found: Vec<Ranked> = Vec::new();
    let mut known = HashSet::new();
    for tier in [Tier::Own, Tier::Whole, Tier::Divided] {
        // What has been found on the way in a worse one is not all there is in that.
        let tiers = || found.iter().map(|(Reverse((tier, _)), ..): &Ranked| *tier);
        if tiers().filter(|found| *found > tier).count() >= enough {
            break;
        }
        let missing = enough.saturating_sub(tiers().filter(|found| *found >= tier).count());
        let mut fits = |named: Named| {
            let Some(rank) = rank(&query, lexicon, &named, tier) else { return false };
            let is_new = known.insert((named.what.thing, named.key));
            if is_new {
                found.push((Reverse(rank), named.what.thing, named.at, Hit { what: named.what, parent: named.parent }));
            }
            is_new && rank.0 >= tier
        };
        match tier {
            Tier::Exactly | Tier::Own => finder.own(&query, &mut fits, missing),
            Tier::Whole => finder.together(&query, &mut fits, missing),
            Tier::Divided => finder.divided(&query, &mut fits, missing),
        }?;
    }
    found.sort_by_key(|(rank, thing, at, _)| (*rank, *thing, *at));
    let more = most.is_some_and(|most| found.len() > most);
    let hits = found.into_iter().take(most.unwrap_or(usize::MAX)).map(|(.., hit)| hit).collect();
    Ok(Found { hits, more })
}

/// Whether something has this code. A plan numbers its items and actions anew: those of closed periods are not in its way.
pub(super) fn is_taken(reader: &Reader<'_>, code: &str) -> Outcome<bool> {
    for thing in Thing::ALL {
        if let Some(named) = reader.named(thing, code)?
            && (!matches!(thing, Thing::Item | Thing::Action) || closed_in(reader, &named)?.is_none())
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Every code that [`is_taken`] would find, in lower case: for many at once.
pub(super) fn taken_codes(reader: &Reader<'_>) -> Outcome<HashSet<String>> {
    let mut taken = HashSet::new();
    for thing in Thing::ALL {
        let codes = match thing {
            Thing::Item | Thing::Action => reader.names(thing)?.into_iter().map(|named| named.what.code).collect(),
            _ => reader.codes(thing)?,
        };
        taken.extend(codes.iter().map(|code| code.to_ascii_lowercase()));
    }
    Ok(taken)
}

/// The closed period a thing belongs to; nothing of it can be changed any more.
pub(super) fn closed_in(reader: &Reader<'_>, named: &Named) -> Outcome<Option<Period>> {
    let item = match named.what.thing {
        Thing::Item => named.key,
        Thing::Action => reader.item_of(named.key)?,
        Thing::Milestone => match reader.milestone_owner(named.key)? {
            Owner::Item(item) => item,
            Owner::Project(_) => return Ok(None),
        },
        Thing::Update => match reader.item_of_update(named.key)? {
            Some(item) => item,
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    let period = reader.period_of_item(item)?;
    Ok((period != reader.heading()?.period).then_some(period))
}

fn own_names(named: &Named) -> impl Iterator<Item = &str> {
    std::iter::once(named.what.code.as_str()).chain(called(named))
}

/// What it is called, beside its code.
fn called(named: &Named) -> impl Iterator<Item = &str> {
    let own = std::iter::once(named.what.name.as_str()).chain(named.what.name_en.as_deref());
    own.chain(named.aliases.iter().map(String::as_str))
}

/// The names of what it belongs to.
fn parent_names(named: &Named) -> impl Iterator<Item = &str> {
    let parents = named.parent.iter();
    parents.flat_map(|it| [it.code.as_str(), it.name.as_str()].into_iter().chain(it.name_en.as_deref()))
}

/// How a thing is found, the least likely meant first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// Together with what it belongs to, with a word that stands in both.
    Divided,
    /// Together with what it belongs to.
    Whole,
    /// By its own names.
    Own,
    /// By its name as it is.
    Exactly,
}

/// How a thing is found, and how well; one that would have to be found worse than in `least` is not. What many things are
/// called, and what they belong to, is made ready once.
fn rank(query: &Query, lexicon: &mut Lexicon, named: &Named, least: Tier) -> Option<(Tier, u32)> {
    let own = lexicon.haystack(Some(&named.what.code), called(named));
    if let Some(score) = query.score(&own) {
        return Some((Tier::Own, score));
    }
    named.parent.as_ref()?;
    let owner = lexicon.haystack(None, parent_names(named));
    if let Some(score) = query.score_whole(&[&own, &owner]) {
        return Some((Tier::Whole, score));
    }
    if least > Tier::Divided {
        return None;
    }
    // As it is called together with what it belongs to, also without a blank between the two.
    query.score_among(&[&own, &owner]).map(|score| (Tier::Divided, score))
}

/// Width, case and blanks aside.
pub(super) fn fold(words: &str) -> String {
    words.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}
