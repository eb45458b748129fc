//! Which project stands at which place of a ledger, and the other way round, without a list of them all: how many there are in
//! every group of rows is kept in the file, and which these are is read where one of a group is asked for.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::ledger::Outcome;
use crate::store::{BatchGroup, Key, Reader};

/// The projects of a ledger in its order, which is that of their rows.
pub(super) struct Places {
    groups: Vec<Group>,
    count: usize,
    /// Those of groups that were asked for, by the place of the group.
    read: Mutex<HashMap<usize, Arc<[Key]>>>,
}

struct Group {
    rows: BatchGroup,
    /// The places of its projects.
    places: Range<usize>,
}

impl Places {
    pub(super) fn of(reader: &Reader<'_>) -> Outcome<Self> {
        let mut count = 0;
        let mut groups = Vec::new();
        for (rows, projects) in reader.projects_by_group()? {
            groups.push(Group { rows, places: count..count + projects });
            count += projects;
        }
        Ok(Self { groups, count, read: Mutex::default() })
    }

    /// How many projects there are.
    pub(super) const fn len(&self) -> usize {
        self.count
    }

    /// The place of a project; `None` also where the file is another by now.
    pub(super) fn place(&self, reader: &Reader<'_>, project: Key) -> Outcome<Option<usize>> {
        let rows = BatchGroup::of(project);
        let Ok(at) = self.groups.binary_search_by_key(&rows, |group| group.rows) else { return Ok(None) };
        let Some(group) = self.groups.get(at) else { return Ok(None) };
        let within = self.projects(reader, at)?.binary_search(&project).ok();
        Ok(within.map(|within| group.places.start + within))
    }

    /// The projects at some places that lie together; fewer where the file is another by now.
    pub(super) fn at(&self, reader: &Reader<'_>, places: Range<usize>) -> Outcome<Vec<Key>> {
        let first = self.groups.partition_point(|group| group.places.end <= places.start);
        let mut found = Vec::with_capacity(places.len());
        for (at, group) in self.groups.iter().enumerate().skip(first) {
            if group.places.start >= places.end {
                break;
            }
            let (from, to) = (places.start.max(group.places.start), places.end.min(group.places.end));
            let within = from - group.places.start..to - group.places.start;
            found.extend_from_slice(self.projects(reader, at)?.get(within).unwrap_or_default());
        }
        Ok(found)
    }

    /// The projects of a group; none where they are not as many as there were.
    fn projects(&self, reader: &Reader<'_>, at: usize) -> Outcome<Arc<[Key]>> {
        if let Some(read) = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(&at) {
            return Ok(Arc::clone(read));
        }
        let Some(group) = self.groups.get(at) else { return Ok(Arc::default()) };
        let mut projects: Vec<Key> = group.rows.projects().collect();
        if projects.len() != group.places.len() {
            projects = reader.projects_of(group.rows)?;
        }
        if projects.len() != group.places.len() {
            projects.clear();
        }
        let projects: Arc<[Key]> = projects.into();
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(at, Arc::clone(&projects));
        Ok(projects)
    }
}
