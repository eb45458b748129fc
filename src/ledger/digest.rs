//! Totals over a ledger too large to be shown whole. What is kept is added up; every other project is judged, by its facts alone
//! and on all processors. What is spoken of is then read by name.

pub(super) mod kept;

use std::collections::{BTreeSet, HashMap};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::Outcome;
use super::part::{self, Behind};
use super::summary::{self, Bench, Child, Place, Tally};
use crate::model::view::{Digest, ItemView, LightTotals, MilestoneView, ProjectTotals, Projects, Summary, Viewpoint};
use crate::model::{Assessment, Book, Facts, Project, Reference};
use crate::store::{Key, Reader, unpacked};

/// Projects handed to another processor at a time.
const CHUNK: usize = 512;

/// So few batches are judged sooner than another processor is asked.
const FEW: usize = 16;

/// A digest, and what it was made of.
pub(super) struct Made {
    pub(super) digest: Digest,
    /// Everything but projects, and of these those that are spoken of.
    pub(super) book: Book,
    /// The projects that decide about more than totals.
    pub(super) behind: BTreeSet<Key>,
}

pub(super) fn of(reader: &Reader<'_>, viewpoint: &Viewpoint, most: usize) -> Outcome<Digest> {
    made(reader, viewpoint, most).map(|made| made.digest)
}

pub(super) fn made(reader: &Reader<'_>, viewpoint: &Viewpoint, most: usize) -> Outcome<Made> {
    let frame = reader.without_projects()?;
    let day = part::day(frame.data_date, viewpoint);
    let mut tally = tally(reader, Bench { day, rule: viewpoint.rule, stages: &frame.stages }, most)?;
    let worst: Vec<Key> = tally.worst.sorted().iter().map(|(.., key)| *key).collect();
    let (overdue, next) = (places(tally.overdue.sorted()), places(tally.next.sorted()));
    let mut spoken_of: BTreeSet<Key> = worst.iter().copied().collect();
    if let Some(Child::Project(key)) = tally.light.first() {
        spoken_of.insert(*key);
    }
    spoken_of.extend(overdue.iter().chain(&next).map(|place| place.project));
    let Behind { pointed, promising } = Behind::of(reader, &frame, |_, _| true)?;
    let behind = pointed.union(&promising).copied().collect();
    spoken_of.extend(promising);
    let keys: Vec<Key> = spoken_of.into_iter().collect();
    let projects = reader.some_projects(&keys)?;
    let at = |key: Key| keys.binary_search(&key).ok();

    let book = Book { projects, ..frame };
    let projects = summary::projects(&book, day, viewpoint);
    let mut lit = projects.clone();
    let pointed: Vec<Key> = pointed.into_iter().filter(|key| at(*key).is_none()).collect();
    let bench = Bench { day, rule: viewpoint.rule, stages: &book.stages };
    add_lit(reader, &pointed, bench, &mut lit)?;
    let mut summary = Summary { projects, ..summary::around(&book, lit, day, viewpoint) };
    add_up(reader, &tally, &mut summary, &book.assessments)?;

    let mut categories: Vec<_> = tally.categories.into_values().collect();
    let order = |code: &Option<String>| summary.categories.iter().position(|known| Some(&known.code) == code.as_ref());
    categories.sort_by_key(|tally| (order(&tally.category).is_none(), order(&tally.category), tally.category.clone()));
    let project = |key: Key| summary.projects.get(at(key)?);
    let milestone = |place: &Place| -> Option<(Reference, MilestoneView)> {
        let project = project(place.project)?;
        Some((project.reference(), project.milestones.get(place.at)?.clone()))
    };
    let digest = Digest {
        categories,
        units: tally.units,
        months: tally.months,
        worst: worst.into_iter().filter_map(|key| Some(project(key)?.code.clone())).collect(),
        overdue: overdue.iter().filter_map(milestone).collect(),
        next: next.iter().filter_map(milestone).collect(),
        unknown: tally.unknown,
        summary,
    };
    Ok(Made { digest, book, behind })
}

/// A summary after a change of which nothing but totals can tell; and the totals.
pub(super) fn again(reader: &Reader<'_>, before: Summary) -> Outcome<(Summary, Tally)> {
    let mut summary = before;
    let tally = tally(reader, Bench { day: summary.as_of, rule: summary.rule, stages: &summary.stages }, 0)?;
    add_up(reader, &tally, &mut summary, &reader.assessments()?)?;
    Ok((summary, tally))
}

/// Puts what all projects come to into a summary that has everything else.
fn add_up(reader: &Reader<'_>, tally: &Tally, summary: &mut Summary, assessments: &[Assessment]) -> Outcome<()> {
    let items = || summary.items.iter().map(|item| &item.light);
    let (mut states, mut lights) = (ProjectTotals::default(), LightTotals::of([], items().map(|judged| judged.light)));
    for category in tally.categories.values() {
        states.merge(&category.states);
        lights.merge_projects(&category.lights);
    }
    let mut worst = tally.light.clone();
    for (at, judged) in items().enumerate() {
        worst.add(Child::Item(at), judged);
    }
    let child = match worst.first() {
        Some(Child::Project(key)) => Some(reader.project_reference(*key)?),
        Some(Child::Item(at)) => summary.items.get(*at).map(ItemView::reference),
        None => None,
    };
    summary.light = summary::light_of(child.and_then(|child| worst.judged(child)), assessments, summary.as_of);
    summary.totals.projects = states;
    summary.totals.milestones = tally.milestones.clone();
    summary.totals.lights = lights;
    Ok(())
}

/// Projects with their names and their lights, and nothing else that can be relied on.
fn add_lit(reader: &Reader<'_>, keys: &[Key], bench: Bench<'_>, lit: &mut Projects) -> Outcome<()> {
    let mut known = HashMap::new();
    let unpack = |packed: Option<&[u8]>| unpacked(packed?, bench.stages, bench.day);
    reader.packed_facts_of(keys, |key, packed| known.extend(unpack(packed).map(|facts| (key, facts))))?;
    for key in keys {
        let Facts { project, account, .. } = match known.remove(key) {
            Some(facts) => facts,
            None => Facts::of(reader.project(*key)?, bench.day),
        };
        let Reference { code, name, name_en, .. } = reader.project_reference(*key)?;
        lit.push(summary::project_of_account(&Project { code, name, name_en, ..project }, account, bench));
    }
    Ok(())
}

fn places<D>(sorted: &[(D, Place)]) -> Vec<Place> {
    sorted.iter().map(|(_, place)| *place).collect()
}

/// Packed facts of some projects.
#[derive(Default)]
struct Chunk {
    keys: Vec<Key>,
    /// Where those of each end in `bytes`.
    ends: Vec<usize>,
    bytes: Vec<u8>,
}

impl Chunk {
    fn add(&mut self, key: Key, packed: &[u8]) {
        self.keys.push(key);
        self.bytes.extend_from_slice(packed);
        self.ends.push(self.bytes.len());
    }

    /// Takes every project into `tally`. The rows of those whose facts can't be read have to be.
    fn count(&self, tally: &mut Tally, bench: Bench<'_>) -> Vec<Key> {
        let mut unread = Vec::new();
        let mut begin = 0;
        for (key, end) in self.keys.iter().zip(&self.ends) {
            if !tally.add_packed(*key, self.bytes.get(begin..*end), bench) {
                unread.push(*key);
            }
            begin = *end;
        }
        unread
    }
}

/// Every project, judged.
fn tally(reader: &Reader<'_>, bench: Bench<'_>, most: usize) -> Outcome<Tally> {
    let Some((mut tally, open)) = kept::sum(reader, bench, most)? else {
        let mut tally = Tally::new(most);
        judge(reader, bench, &mut tally, |take| Ok(reader.packed_facts(take)?))?;
        return Ok(tally);
    };
    let of_open = |take: &mut dyn FnMut(Key, Option<&[u8]>)| -> Outcome<()> {
        open.iter().try_for_each(|batch| Ok(reader.packed_facts_in(*batch, &mut *take)?))
    };
    if open.len() > FEW {
        judge(reader, bench, &mut tally, of_open)?;
    } else {
        let mut unread = Vec::new();
        of_open(&mut |key, packed| {
            if !tally.add_packed(key, packed, bench) {
                unread.push(key);
            }
        })?;
        add_unread(reader, bench, &mut tally, unread)?;
    }
    Ok(tally)
}

/// Takes in projects whose facts can't be read, by their rows.
fn add_unread(reader: &Reader<'_>, bench: Bench<'_>, tally: &mut Tally, unread: Vec<Key>) -> Outcome<()> {
    for key in unread {
        tally.add(key, Facts::of(reader.project(key)?, bench.day), bench);
    }
    Ok(())
}

/// Takes in the projects that `read` hands over. The file is read by this thread, in one pass; the others judge.
fn judge(
    reader: &Reader<'_>,
    bench: Bench<'_>,
    tally: &mut Tally,
    read: impl FnOnce(&mut dyn FnMut(Key, Option<&[u8]>)) -> Outcome<()>,
) -> Outcome<()> {
    let most = tally.most();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (send, receive) = sync_channel::<Chunk>(workers * 4);
    let receive = Mutex::new(receive);
    let mut unread = Vec::new();
    let read = thread::scope(|scope| {
        let work = || {
            let mut own = (Tally::new(most), Vec::new());
            while let Some(chunk) = next(&receive) {
                own.1.extend(chunk.count(&mut own.0, bench));
            }
            own
        };
        let working: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let read = hand_out(read, &send, &mut unread);
        drop(send);
        for done in working {
            // A thread that has panicked takes the program with it: nothing it left can be trusted.
            let (own, rest) = done.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            tally.merge(own);
            unread.extend(rest);
        }
        read
    });
    read?;
    add_unread(reader, bench, tally, unread)
}

fn next(receive: &Mutex<Receiver<Chunk>>) -> Option<Chunk> {
    receive.lock().ok()?.recv().ok()
}

fn hand_out(
    read: impl FnOnce(&mut dyn FnMut(Key, Option<&[u8]>)) -> Outcome<()>,
    send: &SyncSender<Chunk>,
    unread: &mut Vec<Key>,
) -> Outcome<()> {
    let mut chunk = Chunk::default();
    read(&mut |key, packed| {
        match packed {
            Some(packed) => chunk.add(key, packed),
            None => unread.push(key),
        }
        if chunk.keys.len() >= CHUNK {
            // They listen until this is dropped.
            let _ = send.send(std::mem::take(&mut chunk));
        }
    })?;
    let _ = send.send(chunk);
    Ok(())
}
