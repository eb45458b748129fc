//! Names that people could take for each other (C05, C14, C23).

use std::collections::{BTreeMap, BTreeSet};

use unicode_security::confusable_detection::skeleton;

use crate::ledger::names::fold;
use crate::model::{Book, Finding, Milestone, Reference, Site};

/// A thing with what else it is called.
struct Called<'a> {
    what: Reference,
    aliases: &'a [String],
}

pub(super) fn check(book: &Book, findings: &mut Vec<Finding>) {
    for things in told_apart(book) {
        compare(&things, findings);
    }
}

/// The things whose names must differ. Every project has its 竣工 and every school its 教学楼: those need to differ only
/// within it.
fn told_apart(book: &Book) -> Vec<Vec<Called<'_>>> {
    let mut groups = Vec::new();
    let mut places = Vec::new();
    for project in &book.projects {
        let (units, parts): (Vec<&Site>, Vec<&Site>) = project.sites.iter().partition(|site| site.counted);
        places.push(Called { what: project.reference(), aliases: &project.aliases });
        places.extend(units.into_iter().map(site));
        groups.push(parts.into_iter().map(site).collect());
        groups.push(milestones(&project.milestones));
    }
    groups.insert(0, places);
    groups.push(book.items.iter().map(|item| plain(item.reference())).collect());
    for item in &book.items {
        groups.push(item.actions.iter().map(|action| plain(action.reference())).collect());
        groups.push(milestones(&item.milestones));
    }
    groups.push(book.indicators.iter().map(|indicator| plain(indicator.reference())).collect());
    groups
}

fn site(site: &Site) -> Called<'_> {
    Called { what: site.reference(), aliases: &site.aliases }
}

fn milestones(milestones: &[Milestone]) -> Vec<Called<'_>> {
    milestones.iter().map(|milestone| plain(milestone.reference())).collect()
}

fn plain<'a>(what: Reference) -> Called<'a> {
    Called { what, aliases: &[] }
}

/// What a name is used for: the place of the thing, and the alias as it is written where it is one.
type Use<'a> = (usize, Option<&'a String>);

/// C23: what looks the same and is not C05.
fn looks_alike(things: &[Called<'_>], findings: &mut Vec<Finding>) {
    let mut alike: BTreeMap<String, Vec<&Called<'_>>> = BTreeMap::new();
    for thing in things {
        alike.entry(looks(&thing.what.name)).or_default().push(thing);
    }
    let mut groups: Vec<Vec<&Called<'_>>> = alike.into_values().collect();
    groups.retain(|group| {
        let names: BTreeSet<String> = group.iter().map(|thing| fold(&thing.what.name)).collect();
        names.len() > 1
    });
    groups.sort_by_key(|group| group.first().map(|thing| thing.what.code.clone()));
    findings.extend(
        groups
            .into_iter()
            .map(|group| Finding::LooksAlike { things: group.into_iter().map(|thing| thing.what.clone()).collect() }),
    );
}

/// A name as the eye takes it.
fn looks(name: &str) -> String {
    // The skeleton leaves out what takes no room. Folded before, so that width and case are aside, and after, for what a letter
    // of another script has become.
    fold(&skeleton(&fold(name)).collect::<String>())
}

fn compare(things: &[Called<'_>], findings: &mut Vec<Finding>) {
    let mut named: BTreeMap<String, Vec<Use<'_>>> = BTreeMap::new();
    for (at, thing) in things.iter().enumerate() {
        named.entry(fold(&thing.what.name)).or_default().push((at, None));
        for alias in thing.aliases {
            named.entry(fold(alias)).or_default().push((at, Some(alias)));
        }
    }
    let mut shared: Vec<Vec<Use<'_>>> = named.into_values().filter(|uses| uses.len() > 1).collect();
    looks_alike(things, findings);
    shared.sort_by_key(|uses| uses.first().map(|(at, _)| *at));
    let told = |uses: Vec<usize>| -> Vec<Reference> {
        uses.into_iter().filter_map(|at| things.get(at)).map(|thing| thing.what.clone()).collect()
    };
    for uses in shared {
        let own: Vec<usize> = uses.iter().filter(|(_, alias)| alias.is_none()).map(|(at, _)| *at).collect();
        if own.len() > 1 {
            findings.push(Finding::SameName { things: told(own) });
        }
        let mut all: Vec<usize> = uses.iter().map(|(at, _)| *at).collect();
        all.dedup();
        if let Some(alias) = uses.iter().find_map(|(_, alias)| *alias).filter(|_| all.len() > 1) {
            findings.push(Finding::SameAlias { alias: alias.clone(), things: told(all) });
        }
    }
}
