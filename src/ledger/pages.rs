//! A large ledger as the screen looks at it: its totals from what is kept of them, and its projects left in the file, each read
//! and judged when it is looked at.

mod places;

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Debug, Formatter};
use std::ops::Range;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use self::places::Places;
use super::checks::Passing;
use super::digest::{self, Made};
use super::names::{self, Finder};
use super::part;
use super::summary::{self, Bench};
use super::{Failure, Outcome, Watch, checks, due, splice};
use crate::model::search::Lexicon;
use crate::model::view::{
    ByMonth, Dated, Digest, Due, Found, ProjectView, Projects, Source, Summary, UnitTally, UpdateAt, Viewpoint,
};
use crate::model::{Blocker, Book, Facts, Project, Reference, Stages, Thing};
use crate::store::{Key, Reader, Snapshot, unpacked};

/// Up to so many projects, far more than a county has, a ledger is read as a whole: then everything in it is held against
/// everything else as well. On a machine of 32 bits a screen has not enough numbers for the places of more.
pub(super) const FEW: usize = if usize::BITS < 64 { usize::MAX } else { 256 };

/// So many projects are read at a time when all are gone through.
const SLICE: usize = 128;

/// So many texts are ready to be searched at most when a search begins: some megabytes.
const TEXTS: usize = 20_000;

/// The file that large ledgers are read from, and what went wrong with it since somebody asked.
#[derive(Debug)]
pub(super) struct Library {
    snapshot: Snapshot,
    failed: Mutex<Option<Failure>>,
    /// What was looked at by a search: with another letter much of it is looked at again.
    lexicon: Mutex<Lexicon>,
}

impl Library {
    pub(super) fn new(snapshot: Snapshot) -> Self {
        Self { snapshot, failed: Mutex::new(None), lexicon: Mutex::default() }
    }

    /// Nothing is read for a while. Whether the ledger has become another than whoever looks at it knows.
    ///
    /// # Errors
    /// What something could not be read for since the last rest.
    pub(super) fn rest(&self) -> Outcome<bool> {
        let is_news = self.snapshot.rest();
        let failed = self.failed().take();
        match failed {
            Some(failure) => Err(failure),
            None => Ok(is_news),
        }
    }

    fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> Outcome<T>) -> Option<T> {
        match self.snapshot.read(look) {
            Ok(read) => Some(read),
            Err(failure) => {
                *self.failed() = Some(failure);
                None
            }
        }
    }

    fn failed(&self) -> MutexGuard<'_, Option<Failure>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The ledger as it is now, with its projects left in the file. `None` where only the whole tells: where there are few, where
/// it is to be seen as it was, and where facts of later days would be counted.
pub(super) fn open(library: &Arc<Library>, viewpoint: &Viewpoint, few: usize) -> Outcome<Option<Summary>> {
    library.snapshot.read_anew(|reader| {
        let Some(viewpoint) = judged_at(reader, viewpoint, few)? else { return Ok(None) };
        read(library, reader, viewpoint).map(|opened| Some(opened.with_remarks()))
    })
}

/// The same with all that is found by checking it, for which each project is looked at once. `watch` counts them, now and
/// whenever all of them are gone through again.
pub(super) fn open_checked(
    library: &Arc<Library>,
    viewpoint: &Viewpoint,
    few: usize,
    watch: &Watch,
) -> Outcome<Option<Summary>> {
    let opened = library.snapshot.read_anew(|reader| {
        let viewpoint = judged_at(reader, viewpoint, few)?;
        viewpoint.map(|viewpoint| read(library, reader, viewpoint)).transpose()
    })?;
    let Some(Opened { summary, pages, book }) = opened else { return Ok(None) };
    let pages = Pages { spoken_of: None, watch: watch.clone(), ..pages };
    let bench = pages.bench();
    let mut passing = Passing::new(&book, &summary, viewpoint.today);
    let judged = |project: Project| (summary::project(&project, &pages.blockers, bench), project);
    pages.go_through(judged, &mut |(view, project)| passing.add(&project, &view));
    if let Some(failure) = library.failed().take() {
        return Err(failure);
    }
    let again: Vec<usize> = passing.again().into_iter().collect();
    let findings = library.snapshot.read(|reader| -> Outcome<_> {
        let again = reader.some_projects(&pages.keys(reader, &again)?)?;
        let mut findings = passing.findings(&again);
        findings.extend(checks::positions_kept(reader)?);
        Ok(checks::in_order(findings))
    })?;
    Ok(Some(pages.within(Summary { findings, ..summary })))
}

/// The same after an entry of the journal, given as the only one since `shown`: what of that the entry did not touch need not
/// be read again.
pub(super) fn open_after(
    library: &Arc<Library>,
    viewpoint: &Viewpoint,
    few: usize,
    (shown, entry): (&Summary, i64),
) -> Outcome<Option<Summary>> {
    library.snapshot.read_anew(|reader| {
        let Some(viewpoint) = judged_at(reader, viewpoint, few)? else { return Ok(None) };
        let known = Pages::of(shown).filter(|known| known.viewpoint == viewpoint);
        let touched = known.map(|_| splice::touched(reader, entry)).transpose()?.flatten();
        let Some((known, touched)) = known.zip(touched) else {
            return read(library, reader, viewpoint).map(|opened| Some(opened.with_remarks()));
        };
        let place = |key: &Key| known.places.place(reader, *key).transpose();
        let changed: Vec<usize> = touched.projects.iter().filter_map(place).collect::<Outcome<_>>()?;
        let mut summary = if touched.is_nothing_else && !known.speaks_of(&touched.projects) {
            known.again(reader, shown)?
        } else {
            read(library, reader, viewpoint)?.with_remarks()
        };
        summary.projects = summary.projects.with(&shown.projects, &changed);
        Ok(Some(summary))
    })
}

/// The viewpoint with the day that is judged at; `None` where only the whole tells.
fn judged_at(reader: &Reader<'_>, viewpoint: &Viewpoint, few: usize) -> Outcome<Option<Viewpoint>> {
    if viewpoint.is_of_the_past() || !reader.has_more_projects_than(few)? {
        return Ok(None);
    }
    let day = part::day(reader.heading()?.data_date, viewpoint);
    Ok((!reader.due_is_known_later(day)?).then_some(Viewpoint { as_of: Some(day), ..*viewpoint }))
}

/// A ledger that was opened.
struct Opened {
    /// Without projects and findings.
    summary: Summary,
    pages: Pages,
    /// Without projects but those that a remark is about.
    book: Book,
}

impl Opened {
    fn with_remarks(self) -> Summary {
        self.pages.within(Summary { findings: checks::remarks(&self.book), ..self.summary })
    }
}

fn read(library: &Arc<Library>, reader: &Reader<'_>, viewpoint: Viewpoint) -> Outcome<Opened> {
    let Made { digest, book, behind } = digest::made(reader, &viewpoint, 0)?;
    let remarked = splice::remarked(reader, &book)?;
    let pages = Pages {
        library: Arc::clone(library),
        places: Arc::new(Places::of(reader)?),
        viewpoint,
        stages: digest.summary.stages.clone(),
        blockers: digest.summary.blockers.as_slice().into(),
        units: digest.units,
        months: digest.months,
        sites: digest.unknown.sites.1,
        spoken_of: Some(Arc::new(behind.iter().chain(&remarked).copied().collect())),
        watch: Watch::default(),
    };
    let book = Book { projects: reader.some_projects(&remarked)?, ..book };
    let summary = Summary { projects: Projects::default(), ..digest.summary };
    Ok(Opened { summary, pages, book })
}

/// The projects of a ledger, by their places.
#[derive(Clone)]
struct Pages {
    library: Arc<Library>,
    places: Arc<Places>,
    /// At the day that is judged at.
    viewpoint: Viewpoint,
    stages: Stages,
    /// As they stood on the day.
    blockers: Arc<[Blocker]>,
    units: BTreeMap<String, UnitTally>,
    months: ByMonth,
    sites: usize,
    /// The projects of which more than totals is told beside them; `None` where any may be one.
    spoken_of: Option<Arc<BTreeSet<Key>>>,
    /// Who sees how far it is when all are gone through.
    watch: Watch,
}

impl Debug for Pages {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("projects", &self.places.len()).finish_non_exhaustive()
    }
}

impl Pages {
    /// Those that the projects of a summary are left in.
    fn of(summary: &Summary) -> Option<&Self> {
        let source: &dyn Any = summary.projects.source()?;
        source.downcast_ref()
    }

    /// Has them be the projects of a summary.
    fn within(self, summary: Summary) -> Summary {
        let count = self.places.len();
        Summary { projects: Projects::left_in(Arc::new(self), count), ..summary }
    }

    fn speaks_of(&self, projects: &[Key]) -> bool {
        self.spoken_of.as_ref().is_none_or(|known| projects.iter().any(|project| known.contains(project)))
    }

    /// What `shown`, which they are the projects of, is after a change of none that is spoken of, and of nothing else.
    fn again(&self, reader: &Reader<'_>, shown: &Summary) -> Outcome<Summary> {
        let (summary, tally) = digest::again(reader, shown.clone())?;
        let pages = Self { units: tally.units, months: tally.months, sites: tally.unknown.sites.1, ..self.clone() };
        Ok(pages.within(summary))
    }

    fn bench(&self) -> Bench<'_> {
        let Viewpoint { as_of, today, rule, .. } = self.viewpoint;
        Bench { day: as_of.unwrap_or(today), rule, stages: &self.stages }
    }

    /// The projects at some places.
    fn keys(&self, reader: &Reader<'_>, places: &[usize]) -> Outcome<Vec<Key>> {
        let mut keys = Vec::with_capacity(places.len());
        for at in places {
            keys.extend(self.places.at(reader, *at..at + 1)?);
        }
        Ok(keys)
    }

    /// Hands over what is made of every project, in their order. They are read, and made into that, by a thread of its own
    /// that is never far ahead.
    fn go_through<T: Send>(&self, make: impl Fn(Project) -> T + Sync, take: &mut dyn FnMut(T)) {
        self.watch.begin(self.places.len());
        let (send, receive) = sync_channel::<Vec<T>>(1);
        let read = || {
            for begin in (0..self.places.len()).step_by(SLICE) {
                let slice = self.library.read(|reader| {
                    let keys = self.places.at(reader, begin..self.places.len().min(begin + SLICE))?;
                    self.watch.some_done(keys.len())?;
                    Ok(reader.some_projects(&keys)?)
                });
                let things = slice.map(|slice| slice.into_iter().map(&make).collect());
                // Whoever takes is there until this ends.
                if things.is_none_or(|things| send.send(things).is_err()) {
                    break;
                }
            }
            drop(send);
        };
        thread::scope(|scope| {
            scope.spawn(read);
            receive.into_iter().flatten().for_each(take);
        });
    }
}

impl Source for Pages {
    fn projects(&self, places: &[usize]) -> Vec<ProjectView> {
        let read = self.library.read(|reader| {
            let keys = self.keys(reader, places)?;
            Ok(reader.some_projects(&keys)?)
        });
        let read = read.unwrap_or_default();
        // One that is gone would put all behind it in the wrong places: somebody has changed the ledger.
        if read.len() != places.len() {
            return Vec::new();
        }
        let bench = self.bench();
        read.iter().map(|project| summary::project(project, &self.blockers, bench)).collect()
    }

    fn each(&self, take: &mut dyn FnMut(&ProjectView)) {
        let bench = self.bench();
        self.go_through(|project| summary::project(&project, &self.blockers, bench), &mut |project| take(&project));
    }

    fn place_of(&self, thing: Thing, code: &str) -> Option<usize> {
        let place = self.library.read(|reader| {
            let Some(key) = reader.key(thing, code)? else { return Ok(None) };
            let project = if thing == Thing::Project { Some(key) } else { reader.owning_project(thing, key)? };
            project.map_or(Ok(None), |project| self.places.place(reader, project))
        });
        place?
    }

    fn reference(&self, code: &str) -> Option<Reference> {
        Some(self.library.read(|reader| Ok(reader.named(Thing::Project, code)?))??.what)
    }

    fn references(&self, places: Range<usize>) -> Vec<Reference> {
        let read = self.library.read(|reader| {
            let keys = self.places.at(reader, places)?;
            let Some((first, last)) = keys.first().zip(keys.last()) else { return Ok(Vec::new()) };
            Ok(reader.project_references(*first, *last)?)
        });
        read.unwrap_or_default()
    }

    fn longest_code(&self) -> Option<String> {
        self.library.read(|reader| Ok(reader.longest_project_code()?))?
    }

    fn units(&self) -> &BTreeMap<String, UnitTally> {
        &self.units
    }

    fn months(&self) -> &ByMonth {
        &self.months
    }

    fn sites(&self) -> usize {
        self.sites
    }

    fn due(&self, within: i64, most: usize) -> Option<Due> {
        let page = self.library.read(|reader| due::page(reader, &self.viewpoint, within, most))?;
        page.map(|(due, _)| due)
    }

    fn updates(&self, before: UpdateAt, most: usize) -> Vec<UpdateAt> {
        let UpdateAt { on, recorded_on, number } = before.min(UpdateAt::end_of(self.bench().day));
        let before = (on, recorded_on, Key::numbered(number));
        let read = self.library.read(|reader| Ok(reader.newest_updates(before, most)?));
        let at = |(on, recorded_on, key): (_, _, Key)| UpdateAt { on, recorded_on, number: key.number() };
        read.unwrap_or_default().into_iter().map(at).collect()
    }

    fn update(&self, number: u64) -> Option<(usize, String)> {
        let found = self.library.read(|reader| {
            let Some((project, code)) = reader.update_of_project(Key::numbered(number))? else { return Ok(None) };
            Ok(self.places.place(reader, project)?.map(|place| (place, code)))
        });
        found?
    }

    fn number_of(&self, update: &str) -> Option<u64> {
        self.library.read(|reader| Ok(reader.key(Thing::Update, update)?))?.map(Key::number)
    }

    fn whole(&self) -> Option<Summary> {
        self.library.read(|reader| super::whole(reader, &self.viewpoint))
    }

    fn digest(&self, most: usize) -> Option<Digest> {
        self.library.read(|reader| digest::of(reader, &self.viewpoint, most))
    }

    fn search(&self, words: &str, most: usize, give_up: &dyn Fn() -> bool) -> Option<Found> {
        let mut lexicon = self.library.lexicon.lock().unwrap_or_else(PoisonError::into_inner);
        lexicon.settle(TEXTS);
        let found = self.library.read(|reader| {
            let finder = Finder::new(reader, &Thing::ALL).giving_up(give_up);
            match names::search(finder, words, Some(most), &mut lexicon) {
                Err(Failure::Cancelled) => Ok(None),
                found => found.map(Some),
            }
        });
        found.unwrap_or_else(|| Some(Found::default()))
    }

    fn dates(&self, places: Range<usize>, take: &mut dyn FnMut(usize, usize, Dated<'_>)) {
        let begin = places.start;
        let keys = self.library.read(|reader| self.places.at(reader, places)).unwrap_or_default();
        let (Some(first), Some(last)) = (keys.first(), keys.last()) else { return };
        let bench = self.bench();
        let mut unread = Vec::new();
        let mut tell = |key: Key, facts: Facts| {
            if let Ok(at) = keys.binary_search(&key) {
                summary::dates(&facts, bench, &mut |nth, dated| take(begin + at, nth, dated));
            }
        };
        self.library.read(|reader| {
            reader.packed_facts_between(*first, *last, |key, packed| {
                match packed.and_then(|packed| unpacked(packed, bench.stages, bench.day)) {
                    Some(facts) => tell(key, facts),
                    None => unread.push(key),
                }
            })?;
            for key in unread {
                tell(key, Facts::of(reader.project(key)?, bench.day));
            }
            Ok(())
        });
    }
}
