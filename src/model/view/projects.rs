//! The projects of a read model: all there, or each read when it is first looked at. Two read models may have them in
//! common: one that is made after a change shares with the one before it all that the change did not touch.

use std::fmt::{self, Debug, Formatter};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::{ProjectView, Source};

/// A list that is read as any other, and costs next to nothing to make again with other members in some places.
#[derive(Clone, Default)]
pub struct Projects {
    places: Vec<OnceLock<Arc<ProjectView>>>,
    /// Where those come from that are not there.
    source: Option<Arc<dyn Source>>,
    /// Where there are others than in the list that this one was made after.
    changed: Option<Vec<usize>>,
}

impl Projects {
    /// So many projects, none of them there yet.
    pub fn left_in(source: Arc<dyn Source>, count: usize) -> Self {
        Self { places: (0..count).map(|_| OnceLock::new()).collect(), source: Some(source), changed: None }
    }

    /// Takes over from `before` what is there of the same projects, but for those in `changed`.
    #[must_use]
    pub fn with(mut self, before: &Self, changed: &[usize]) -> Self {
        self.places.clone_from(&before.places);
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
        self.source.as_deref()
    }

    pub const fn len(&self) -> usize {
        self.places.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// `None` also where it can't be read.
    pub fn get(&self, at: usize) -> Option<&ProjectView> {
        let place = self.places.get(at)?;
        if place.get().is_none() {
            self.fetch_some(&[at]);
        }
        place.get().map(Arc::as_ref)
    }

    /// Reads those of some projects that are not there, all at once. Their places go up.
    pub fn fetch_some(&self, places: &[usize]) {
        let Some(source) = &self.source else { return };
        let missing: Vec<usize> = places.iter().copied().filter(|at| !self.is_there(*at)).collect();
        if missing.is_empty() {
            return;
        }
        for (at, read) in missing.iter().zip(source.projects(&missing)) {
            if let Some(place) = self.places.get(*at) {
                // Nobody else can have been faster but with the same.
                let _ = place.set(Arc::new(read));
            }
        }
    }

    pub fn first(&self) -> Option<&ProjectView> {
        self.get(0)
    }

    /// All of them, each read where it is not there, to stay.
    pub fn iter(&self) -> Iter<'_> {
        Iter { of: self, left: 0..self.places.len() }
    }

    /// Hands over all of them in their order; one that is not there is read and let go of again.
    pub fn each(&self, mut take: impl FnMut(&ProjectView)) {
        match &self.source {
            None => self.iter().for_each(take),
            Some(source) => source.each(&mut |project| take(project)),
        }
    }

    /// Whether a project need not be read to be looked at.
    pub fn is_there(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(|place| place.get().is_some())
    }

    /// Lets go of a project that can be read again.
    pub fn forget(&mut self, at: usize) {
        if let Some(place) = self.places.get_mut(at).filter(|_| self.source.is_some()) {
            place.take();
        }
    }

    /// Whether the project at a place is the very same in both, so that it need not be looked at again.
    pub fn has_in_common(&self, other: &Self, at: usize) -> bool {
        let there = |projects: &Self| projects.places.get(at).and_then(OnceLock::get).cloned();
        matches!((there(self), there(other)), (Some(one), Some(other)) if Arc::ptr_eq(&one, &other))
    }

    /// Puts another project in a place.
    pub fn replace(&mut self, at: usize, project: ProjectView) {
        if let Some(place) = self.places.get_mut(at) {
            *place = there(project);
        }
    }

    pub fn push(&mut self, project: ProjectView) {
        self.places.push(there(project));
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn retain(&mut self, mut wanted: impl FnMut(&ProjectView) -> bool) {
        self.fetch();
        self.places.retain(|place| place.get().is_some_and(|project| wanted(project)));
    }

    pub fn append(&mut self, more: &mut Self) {
        self.fetch();
        more.fetch();
        self.places.append(&mut more.places);
    }

    pub fn remove(&mut self, at: usize) -> Option<ProjectView> {
        self.fetch();
        if at < self.places.len() { self.places.remove(at).take().map(Arc::unwrap_or_clone) } else { None }
    }

    /// What is in common with others is copied before it is changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut ProjectView> {
        self.fetch();
        self.places.iter_mut().filter_map(|place| place.get_mut().map(Arc::make_mut))
    }

    /// Reads all that is not there, so that no place depends on where it stands.
    fn fetch(&mut self) {
        if self.source.is_some() {
            self.iter().for_each(drop);
            self.places.retain(|place| place.get().is_some());
            self.source = None;
        }
    }
}

fn there(project: ProjectView) -> OnceLock<Arc<ProjectView>> {
    OnceLock::from(Arc::new(project))
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
        (if self.of.source.is_some() { 0 } else { most }, Some(most))
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
        Self { places: projects.into_iter().map(there).collect(), source: None, changed: None }
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
        f.debug_list().entries(self.places.iter().map(OnceLock::get)).finish()
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
            Arc::make_mut(self.places[at].get_mut().unwrap())
        }
    }
}
