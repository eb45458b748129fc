//! Names that people could take for each other (C05, C14, C23).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;

use unicode_security::confusable_detection::skeleton;

use crate::ledger::names::fold;
use crate::model::{Book, Finding, Milestone, Project, Reference, Site};

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
    let mut groups = vec![book.projects.iter().flat_map(places).collect()];
    groups.extend(book.projects.iter().flat_map(within));
    groups.extend(beside(book));
    groups
}

/// A project and the sites that are its units.
fn places(project: &Project) -> impl Iterator<Item = Called<'_>> {
    let own = Called { what: project.reference(), aliases: &project.aliases };
    std::iter::once(own).chain(project.sites.iter().filter(|site| site.counted).map(site))
}

/// Parts of a project, and its milestones.
fn within(project: &Project) -> [Vec<Called<'_>>; 2] {
    [project.sites.iter().filter(|site| !site.counted).map(site).collect(), milestones(&project.milestones)]
}

/// What belongs to no project.
fn beside(book: &Book) -> Vec<Vec<Called<'_>>> {
    let mut groups = Vec::new();
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

/// The names of projects that come one after the other, so that none has to stay: of each only what is needed to tell
/// whether it may be like another.
#[derive(Default)]
pub(super) struct Passing {
    known: Names,
    /// What is to be said of names within projects.
    within: Vec<Finding>,
    /// What every name reads as and what it looks like, as a number, with the place of its project.
    read: Vec<(u64, u32)>,
    looks: Vec<(u64, u32)>,
}

impl Passing {
    /// Names made out that are remembered.
    const KNOWN: usize = 4096;

    pub(super) fn add(&mut self, at: usize, project: &Project) {
        if self.known.0.len() > Self::KNOWN {
            self.known = Names::default();
        }
        for things in within(project) {
            compare(&things, &mut self.known, &mut self.within);
        }
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        for thing in places(project) {
            let folded = fold(&thing.what.name);
            self.looks.push((number(&looks(&folded)), at));
            self.read.push((number(&folded), at));
            self.read.extend(thing.aliases.iter().map(|alias| (number(&fold(alias)), at)));
        }
    }

    /// The places of the projects whose names may be like others.
    pub(super) fn alike(&mut self) -> Vec<usize> {
        let mut places = BTreeSet::new();
        for uses in [&mut self.read, &mut self.looks] {
            uses.sort_unstable();
            let shared = uses.chunk_by(|(one, _), (other, _)| one == other).filter(|uses| uses.len() > 1);
            places.extend(shared.flatten().filter_map(|(_, at)| usize::try_from(*at).ok()));
        }
        places.into_iter().collect()
    }

    /// What [`check`] finds in a book that has all projects; `alike` are those whose names may be like others, and the
    /// projects of `book` aren't looked at.
    pub(super) fn findings(mut self, alike: &[Project], book: &Book) -> Vec<Finding> {
        let mut findings = Vec::new();
        compare(&alike.iter().flat_map(places).collect::<Vec<_>>(), &mut self.known, &mut findings);
        findings.append(&mut self.within);
        for things in beside(book) {
            compare(&things, &mut self.known, &mut findings);
        }
        findings
    }
}

fn number(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
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
