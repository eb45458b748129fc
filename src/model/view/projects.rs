//! The projects of a read model: all there, or each read when it is first looked at. Two read models may have them in
//! common: one that is made after a change shares with the one before it all that the change did not touch.

use std::fmt::{self, Debug, Formatter};
use std::ops::Range;
use std::sync::Arc;

use elsa::sync::FrozenMap;

use super::{ProjectView, Source};

/// A list that is read as any other, and costs next to nothing to make again with other members in some places.
#[derive(Clone, Default)]
pub struct Projects {
    /// All of them, unless they are left in the file.
    held: Vec<Arc<ProjectView>>,
    left: Option<Left>,
    /// Where there are others than in the list that this one was made after.
    changed: Option<Vec<usize>>,
}

/// The projects of a large ledger.
#[derive(Clone)]
struct Left {
    source: Arc<dyn Source>,
    count: usize,
    /// Those that were looked at, by their places.
    read: FrozenMap<usize, Arc<ProjectView>>,
}

impl Left {
    /// Reads those of some projects that are not there, all at once. Their places go up.
    fn fetch(&self, places: &[usize]) {
        let missing: Vec<usize> =
            places.iter().copied().filter(|at| *at < self.count && self.read.get(at).is_none()).collect();
        if missing.is_empty() {
            return;
        }
        for (at, read) in missing.iter().zip(self.source.projects(&missing)) {
            // Nobody else can have been faster but with the same.
            self.read.insert(*at, Arc::new(read));
        }
    }
}

impl Projects {
    /// So many projects, none of them there yet.
    pub fn left_in(source: Arc<dyn Source>, count: usize) -> Self {
        let left = Left { source, count, read: FrozenMap::new() };
        Self { left: Some(left), ..Self::default() }
    }

    /// Takes over from `before` what is there of the same projects, but for those in `changed`.
    #[must_use]
    pub fn with(mut self, before: &Self, changed: &[usize]) -> Self {
        if let (Some(left), Some(before)) = (&mut self.left, &before.left) {
            left.read = before.read.clone();
        }
        for at in changed {
            self.forget(*at);
        }
        self.changed = Some(changed.to_vec());
        self
    }

    /// In which places there are others than in the list that this one was made [after](Self::with); `None` where it was made
    /// after none, so that all may be others.
    pub fn changed(&self) -> Option<&[usize]> {
        self.changed.as_deref()
    }

    /// What is asked of all projects where not all of them are there.
    pub fn source(&self) -> Option<&dyn Source> {
        self.left.as_ref().map(|left| left.source.as_ref())
    }

    pub fn len(&self) -> usize {
        self.left.as_ref().map_or(self.held.len(), |left| left.count)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `None` also where it can't be read.
    pub fn get(&self, at: usize) -> Option<&ProjectView> {
        self.there(at).or_else(|| {
            self.fetch_some(&[at]);
            self.there(at)
        })
    }

    /// `None` also where it was not read.
    fn there(&self, at: usize) -> Option<&ProjectView> {
        match &self.left {
            Some(left) => left.read.get(&at),
            None => self.held.get(at).map(Arc::as_ref),
        }
    }

    /// Reads those of some projects that are not there, all at once. Their places go up.
    pub fn fetch_some(&self, places: &[usize]) {
        if let Some(left) = &self.left {
            left.fetch(places);
        }
    }

    pub fn first(&self) -> Option<&ProjectView> {
        self.get(0)
    }

    /// All of them, each read where it is not there, to stay.
    pub fn iter(&self) -> Iter<'_> {
        Iter { of: self, left: 0..self.len() }
    }

    /// Hands over all of them in their order; one that is not there is read and let go of again.
    pub fn each(&self, mut take: impl FnMut(&ProjectView)) {
        match &self.left {
            None => self.iter().for_each(take),
            Some(left) => left.source.each(&mut |project| take(project)),
        }
    }

    /// Whether a project need not be read to be looked at.
    pub fn is_there(&self, at: usize) -> bool {
        self.there(at).is_some()
    }

    /// Lets go of a project that can be read again.
    pub fn forget(&mut self, at: usize) {
        if let Some(left) = &mut self.left {
            left.read.as_mut().remove(&at);
        }
    }

    /// Whether the project at a place is the very same in both, so that it need not be looked at again.
    pub fn has_in_common(&self, other: &Self, at: usize) -> bool {
        matches!((self.there(at), other.there(at)), (Some(one), Some(other)) if std::ptr::eq(one, other))
    }

    /// Puts another project in a place of a list that is there as a whole.
    pub fn replace(&mut self, at: usize, project: ProjectView) {
        if let Some(place) = self.held().get_mut(at) {
            *place = Arc::new(project);
        }
    }

    pub fn push(&mut self, project: ProjectView) {
        self.held().push(Arc::new(project));
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn retain(&mut self, mut wanted: impl FnMut(&ProjectView) -> bool) {
        self.held().retain(|project| wanted(project));
    }

    pub fn append(&mut self, more: &mut Self) {
        self.held().append(more.held());
    }

    pub fn remove(&mut self, at: usize) -> Option<ProjectView> {
        let held = self.held();
        (at < held.len()).then(|| Arc::unwrap_or_clone(held.remove(at)))
    }

    /// What is in common with others is copied before it is changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut ProjectView> {
        self.held().iter_mut().map(Arc::make_mut)
    }

    /// Reads all that is not there, so that no place depends on where it stands.
    fn held(&mut self) -> &mut Vec<Arc<ProjectView>> {
        self.iter().for_each(drop);
        if let Some(mut left) = self.left.take() {
            let read = left.read.as_mut();
            self.held = (0..left.count).filter_map(|at| read.remove(&at)).collect();
        }
        &mut self.held
    }
}

/// The projects in their order.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    of: &'a Projects,
    left: Range<usize>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a ProjectView;

    fn next(&mut self) -> Option<Self::Item> {
        self.left.find_map(|at| self.of.get(at))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let most = self.left.len();
        (if self.of.left.is_some() { 0 } else { most }, Some(most))
    }
}

impl<'a> IntoIterator for &'a Projects {
    type Item = &'a ProjectView;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl FromIterator<ProjectView> for Projects {
    fn from_iter<I: IntoIterator<Item = ProjectView>>(projects: I) -> Self {
        Self { held: projects.into_iter().map(Arc::new).collect(), ..Self::default() }
    }
}

impl From<Vec<ProjectView>> for Projects {
    fn from(projects: Vec<ProjectView>) -> Self {
        projects.into_iter().collect()
    }
}

impl PartialEq for Projects {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Projects {}

impl Debug for Projects {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries((0..self.len()).map(|at| self.there(at))).finish()
    }
}

/// Samples are put together by hand.
#[cfg(test)]
mod by_place {
    use std::ops::{Index, IndexMut};

    use super::*;

    impl Index<usize> for Projects {
        type Output = ProjectView;

        fn index(&self, at: usize) -> &ProjectView {
            self.get(at).unwrap()
        }
    }

    impl IndexMut<usize> for Projects {
        fn index_mut(&mut self, at: usize) -> &mut ProjectView {
            Arc::make_mut(&mut self.held[at])
        }
    }
}
