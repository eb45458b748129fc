//! Names that people could take for each other (C05, C14, C23).

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use unicode_security::confusable_detection::skeleton;

use crate::ledger::names::fold;
use crate::model::{Book, Finding, Milestone, Reference, Site};

/// A thing with what else it is called.
struct Called<'a> {
    what: Reference,
    aliases: &'a [String],
}

pub(super) fn check(book: &Book, findings: &mut Vec<Finding>) {
    let mut known = Names::default();
    for things in told_apart(book) {
        compare(&things, &mut known, findings);
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

/// How names are read and how they look, each made out once: every second project has its 招标完成.
#[derive(Default)]
struct Names(HashMap<String, (Rc<str>, Rc<str>)>);

impl Names {
    /// With width, case and blanks aside.
    fn folded(&mut self, name: &str) -> Rc<str> {
        self.made_out(name).0
    }

    /// As the eye takes it.
    fn looks(&mut self, name: &str) -> Rc<str> {
        self.made_out(name).1
    }

    fn made_out(&mut self, name: &str) -> (Rc<str>, Rc<str>) {
        if let Some(known) = self.0.get(name) {
            return known.clone();
        }
        let folded = fold(name);
        let known: (Rc<str>, Rc<str>) = (folded.as_str().into(), looks(&folded).into());
        self.0.insert(name.to_owned(), known.clone());
        known
    }
}

/// What a name is used for: the place of the thing, and the alias as it is written where it is one.
type Use<'a> = (usize, Option<&'a String>);

/// C23: what looks the same and is not C05.
fn looks_alike(things: &[Called<'_>], known: &mut Names, findings: &mut Vec<Finding>) {
    let mut alike: BTreeMap<Rc<str>, Vec<&Called<'_>>> = BTreeMap::new();
    for thing in things {
        alike.entry(known.looks(&thing.what.name)).or_default().push(thing);
    }
    let mut groups: Vec<Vec<&Called<'_>>> = alike.into_values().collect();
    groups.retain(|group| {
        let mut folded = group.iter().map(|thing| known.folded(&thing.what.name));
        let first = folded.next();
        folded.any(|other| Some(other) != first)
    });
    groups.sort_by_key(|group| group.first().map(|thing| thing.what.code.clone()));
    findings.extend(
        groups
            .into_iter()
            .map(|group| Finding::LooksAlike { things: group.into_iter().map(|thing| thing.what.clone()).collect() }),
    );
}

/// A name that is folded, as the eye takes it.
fn looks(folded: &str) -> String {
    // The skeleton leaves out what takes no room. Folded before, so that width and case are aside, and after, for what a letter
    // of another script has become.
    fold(&skeleton(folded).collect::<String>())
}

fn compare(things: &[Called<'_>], known: &mut Names, findings: &mut Vec<Finding>) {
    let mut named: BTreeMap<Rc<str>, Vec<Use<'_>>> = BTreeMap::new();
    for (at, thing) in things.iter().enumerate() {
        named.entry(known.folded(&thing.what.name)).or_default().push((at, None));
        for alias in thing.aliases {
            named.entry(known.folded(alias)).or_default().push((at, Some(alias)));
        }
    }
    let mut shared: Vec<Vec<Use<'_>>> = named.into_values().filter(|uses| uses.len() > 1).collect();
    looks_alike(things, known, findings);
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
