//! Lists whose members two read models may have in common: one that is made after a change shares with the one before it all
//! that the change did not touch.

use std::iter::Map;
use std::slice;
use std::sync::Arc;

/// A list that is read as any other, and costs next to nothing to make again with other members in some places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared<T>(Vec<Arc<T>>);

type IterMut<'a, T> = Map<slice::IterMut<'a, Arc<T>>, fn(&'a mut Arc<T>) -> &'a mut T>;
type Iter<'a, T> = Map<slice::Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

impl<T> Shared<T> {
    pub fn iter(&self) -> Iter<'_, T> {
        self.0.iter().map(Arc::as_ref)
    }

    pub fn get(&self, at: usize) -> Option<&T> {
        self.0.get(at).map(Arc::as_ref)
    }

    pub fn first(&self) -> Option<&T> {
        self.get(0)
    }

    pub const fn len(&self) -> usize {
        self.0.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the member at a place is the very same in both, so that it need not be looked at again.
    pub fn has_in_common(&self, other: &Self, at: usize) -> bool {
        matches!((self.0.get(at), other.0.get(at)), (Some(one), Some(other)) if Arc::ptr_eq(one, other))
    }

    /// Puts another member in a place.
    pub fn replace(&mut self, at: usize, member: T) {
        if let Some(place) = self.0.get_mut(at) {
            *place = Arc::new(member);
        }
    }

    pub fn push(&mut self, member: T) {
        self.0.push(Arc::new(member));
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn retain(&mut self, mut wanted: impl FnMut(&T) -> bool) {
        self.0.retain(|member| wanted(member));
    }

    pub fn append(&mut self, more: &mut Self) {
        self.0.append(&mut more.0);
    }
}

impl<T: Clone> Shared<T> {
    pub fn remove(&mut self, at: usize) -> T {
        Arc::unwrap_or_clone(self.0.remove(at))
    }

    /// What is in common with others is copied before it is changed.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        self.0.iter_mut().map(Arc::make_mut)
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        Self(members.into_iter().map(Arc::new).collect())
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(members: Vec<T>) -> Self {
        members.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T: Clone> IntoIterator for &'a mut Shared<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use std::ops::{Index, IndexMut};

    use super::*;

    /// Samples are put together by hand.
    impl<T> Index<usize> for Shared<T> {
        type Output = T;

        fn index(&self, at: usize) -> &T {
            &self.0[at]
        }
    }

    impl<T: Clone> IndexMut<usize> for Shared<T> {
        fn index_mut(&mut self, at: usize) -> &mut T {
            Arc::make_mut(&mut self.0[at])
        }
    }

    #[test]
    fn what_is_changed_is_no_longer_in_common_and_leaves_the_other_as_it_was() {
        let before: Shared<u8> = [1, 2, 3].into_iter().collect();
        let mut after = before.clone();
        after.replace(1, 2);
        after[2] = 4;
        let in_common: Vec<bool> = (0..4).map(|at| after.has_in_common(&before, at)).collect();
        assert_eq!(in_common, [true, false, false, false]);
        assert!(before.iter().eq(&[1, 2, 3]) && after.iter().eq(&[1, 2, 4]));
    }
}
