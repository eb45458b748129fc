//! Which thing is meant: a code, or enough of a name, in any of the ways `model::search` knows.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::Outcome;
use crate::model::search::{Haystack, Query};
use crate::model::view::Hit;
use crate::model::{Item, Period, Problem, Thing};
use crate::store::{Named, Owner, Reader};

/// In the order results are listed.
pub(super) const EVERYTHING: [Thing; 10] = [
    Thing::Project,
    Thing::Site,
    Thing::Milestone,
    Thing::Item,
    Thing::Action,
    Thing::Indicator,
    Thing::Blocker,
    Thing::Update,
    Thing::Supervision,
    Thing::Remark,
];
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
    for thing in EVERYTHING {
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
    let mut named = Vec::new();
    for thing in wanted {
        named.extend(reader.names(*thing)?);
    }
    let query = Query::new(words);
    let tiers: [&dyn Fn(&Named) -> bool; 4] = [
        &|named| own_names(named).any(|name| fold(name) == folded),
        &|named| query.score(&Haystack::new(own_names(named))).is_some(),
        &|named| query.score(&Haystack::new(all_names(named))).is_some(),
        &|named| score_together(&query, named).is_some(),
    ];
    for fits in tiers {
        let mut found: Vec<Named> = named.iter().filter(|named| fits(named)).cloned().collect();
        match found.len() {
            0 => {}
            1 => return found.pop().ok_or_else(|| not_found(words, wanted).into()),
            _ => {
                let candidates = found.into_iter().take(CANDIDATES).map(|named| named.what).collect();
                return Err(Problem::Ambiguous { words: words.to_owned(), candidates }.into());
            }
        }
    }
    Err(not_found(words, wanted).into())
}

fn not_found(words: &str, wanted: &[Thing]) -> Problem {
    Problem::NotFound { words: words.to_owned(), wanted: wanted.to_vec() }
}

/// Everything that has all of `words`, best first: what has them itself, then what belongs to something that does.
pub(super) fn search(reader: &Reader<'_>, words: &str) -> Outcome<Vec<Hit>> {
    let query = Query::new(words);
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let mut scored = Vec::new();
    for thing in EVERYTHING {
        for named in reader.names(thing)? {
            // A thing found by its own names stands before one found only together with what it belongs to.
            let own = query.score(&Haystack::new(own_names(&named))).map(|score| (1, score));
            let any = || score_together(&query, &named).map(|score| (0, score));
            if let Some(rank) = own.or_else(any) {
                scored.push((rank, Hit { what: named.what, parent: named.parent }));
            }
        }
    }
    scored.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    Ok(scored.into_iter().map(|(_, hit)| hit).collect())
}

/// Whether something has this code. A plan numbers its items and actions anew: those of closed periods are not in its way.
pub(super) fn is_taken(reader: &Reader<'_>, code: &str) -> Outcome<bool> {
    for thing in EVERYTHING {
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
    for thing in EVERYTHING {
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
        Thing::Milestone => match reader.milestone(named.key)?.1 {
            Owner::Item(item) => item,
            Owner::Project(_) => return Ok(None),
        },
        Thing::Update => {
            let reported = |item: &Item| {
                let of_actions = item.actions.iter().flat_map(|action| &action.updates);
                item.updates.iter().chain(of_actions).any(|update| update.code == named.what.code)
            };
            let closed = reader.book()?.closed;
            return Ok(closed.iter().find(|closed| closed.items.iter().any(reported)).map(|closed| closed.period));
        }
        _ => return Ok(None),
    };
    let period = reader.period_of_item(item)?;
    Ok((period != reader.heading()?.period).then_some(period))
}

fn own_names(named: &Named) -> impl Iterator<Item = &str> {
    let what = &named.what;
    [what.code.as_str(), what.name.as_str()]
        .into_iter()
        .chain(what.name_en.as_deref())
        .chain(named.aliases.iter().map(String::as_str))
}

/// Those of what it belongs to.
fn parent_names(named: &Named) -> impl Iterator<Item = &str> {
    let parents = named.parent.iter();
    parents.flat_map(|it| [it.code.as_str(), it.name.as_str()].into_iter().chain(it.name_en.as_deref()))
}

fn all_names(named: &Named) -> impl Iterator<Item = &str> {
    own_names(named).chain(parent_names(named))
}

/// As it is called together with what it belongs to, also without a blank between the two.
fn score_together(query: &Query, named: &Named) -> Option<u32> {
    query.score_among(&[&Haystack::new(own_names(named)), &Haystack::new(parent_names(named))])
}

/// Width, case and blanks aside.
pub(super) fn fold(words: &str) -> String {
    words.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}
