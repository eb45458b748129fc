//! Things of one kind, however many: held while they are few, and where a ledger is too large to be held, lying in a file
//! without a name until they are written.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::marker::PhantomData;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What can lie in a file.
pub trait Thing: Clone + Serialize + DeserializeOwned {}

impl<T: Clone + Serialize + DeserializeOwned> Thing for T {}

/// Things in an order, to be gone through as often as needed.
#[derive(Clone, Debug)]
pub enum Many<T> {
    Held(Vec<T>),
    Laid(Arc<Laid>),
}

/// Things that lie in a file, one behind the other as they came.
#[derive(Debug)]
pub struct Laid {
    /// What it was that went wrong, where they could not be laid down.
    file: io::Result<File>,
    /// Where each ends.
    ends: Vec<u64>,
    /// The places of those wanted, in the order they are wanted in; `None` where that is the order they came in.
    order: Option<Vec<u32>>,
}

/// Things as they come.
#[derive(Debug)]
pub struct Pile<T> {
    held: Vec<T>,
    /// How many may be held; the others are laid down.
    most: usize,
    file: Option<io::Result<BufWriter<File>>>,
    ends: Vec<u64>,
}

/// So many are held in any case.
const FEW: usize = 64;

impl<T> Default for Pile<T> {
    fn default() -> Self {
        Self { held: Vec::new(), most: usize::MAX, file: None, ends: Vec::new() }
    }
}

impl<T: Thing> Pile<T> {
    /// Of things that may be too many to be held.
    pub fn laid_down() -> Self {
        Self { most: FEW, ..Self::default() }
    }

    pub const fn len(&self) -> usize {
        self.held.len() + self.ends.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What can't be laid down shows when the things are gone through.
    pub fn push(&mut self, thing: T) {
        self.held.push(thing);
        if self.held.len() > self.most || self.file.is_some() {
            self.lay_down();
        }
    }

    fn lay_down(&mut self) {
        let file = self.file.get_or_insert_with(|| tempfile::tempfile().map(BufWriter::new));
        for thing in self.held.drain(..) {
            let end = self.ends.last().copied().unwrap_or_default();
            let laid = match file {
                Ok(open) => write(open, &thing),
                Err(_) => Ok(0),
            };
            match laid {
                Ok(length) => self.ends.push(end + length),
                Err(error) => {
                    self.ends.push(end);
                    *file = Err(error);
                }
            }
        }
    }

    /// In the order they came in.
    pub fn done(self) -> Many<T> {
        match self.file {
            None => Many::Held(self.held),
            Some(file) => Many::laid(file, self.ends, None),
        }
    }

    /// In the order of `keys`, of which there is one for each; those of one key as they came.
    pub fn sorted_by<K: Ord>(self, keys: &[K]) -> Many<T> {
        let mut order: Vec<u32> = (0..).take(self.len()).collect();
        order.sort_by_key(|at| keys.get(usize::try_from(*at).unwrap_or(usize::MAX)));
        if let Some(file) = self.file {
            return Many::laid(file, self.ends, Some(order));
        }
        let mut places: Vec<Option<T>> = self.held.into_iter().map(Some).collect();
        let taken = order.iter().filter_map(|at| places.get_mut(usize::try_from(*at).ok()?)?.take());
        Many::Held(taken.collect())
    }
}

impl<T: Thing> Extend<T> for Pile<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, things: I) {
        for thing in things {
            self.push(thing);
        }
    }
}

fn write<T: Serialize>(file: &mut BufWriter<File>, thing: &T) -> io::Result<u64> {
    let bytes = postcard::to_allocvec(thing).map_err(io::Error::other)?;
    file.write_all(&bytes)?;
    Ok(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
}

impl<T> From<Vec<T>> for Many<T> {
    fn from(things: Vec<T>) -> Self {
        Self::Held(things)
    }
}

impl<T> FromIterator<T> for Many<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self::Held(things.into_iter().collect())
    }
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self::Held(Vec::new())
    }
}

impl<T> Many<T> {
    fn laid(file: io::Result<BufWriter<File>>, ends: Vec<u64>, order: Option<Vec<u32>>) -> Self {
        let file = file.and_then(|file| file.into_inner().map_err(io::IntoInnerError::into_error));
        Self::Laid(Arc::new(Laid { file, ends, order }))
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Held(held) => held.len(),
            Self::Laid(laid) => laid.ends.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Thing> Many<T> {
    /// One after the other. What is held can always be read.
    pub fn read(&self) -> impl Iterator<Item = io::Result<Cow<'_, T>>> {
        let (held, laid) = match self {
            Self::Held(held) => (held.as_slice(), None),
            Self::Laid(laid) => (&[][..], Some(Reading::of(laid))),
        };
        held.iter()
            .map(|thing| Ok(Cow::Borrowed(thing)))
            .chain(laid.into_iter().flatten().map(|read| read.map(Cow::Owned)))
    }

    /// The same for who has only what is held: what can't be read is left out.
    pub fn iter(&self) -> impl Iterator<Item = Cow<'_, T>> {
        self.read().filter_map(Result::ok)
    }

    /// Each made into something else.
    pub fn map<U: Thing>(&self, make: impl Fn(Cow<'_, T>) -> U) -> Many<U> {
        let mut pile = match self {
            Self::Held(_) => Pile::default(),
            Self::Laid(_) => Pile::laid_down(),
        };
        for thing in self.read() {
            match thing {
                Ok(thing) => pile.push(make(thing)),
                Err(error) => pile.file = Some(Err(error)),
            }
        }
        pile.done()
    }
}

impl<T: Thing + PartialEq> PartialEq for Many<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T: Thing + Eq> Eq for Many<T> {}

/// How much is read at a time of what is wanted as it lies.
const BLOCK: u64 = 1 << 16;

/// Goes through what lies in a file.
struct Reading<'a, T> {
    laid: &'a Laid,
    next: usize,
    block: Vec<u8>,
    /// The part of the file that `block` is.
    holds: Range<u64>,
    of: PhantomData<T>,
}

impl<T: Thing> Iterator for Reading<'_, T> {
    type Item = io::Result<T>;

    fn next(&mut self) -> Option<io::Result<T>> {
        let laid = self.laid;
        let at = match &laid.order {
            Some(order) => usize::try_from(*order.get(self.next)?).ok()?,
            None => self.next,
        };
        let end = *laid.ends.get(at)?;
        let begin = at.checked_sub(1).and_then(|before| laid.ends.get(before)).copied().unwrap_or_default();
        self.next += 1;
        let thing = self.thing(begin..end);
        if thing.is_err() {
            self.next = laid.ends.len();
        }
        Some(thing)
    }
}

impl<'a, T: Thing> Reading<'a, T> {
    const fn of(laid: &'a Laid) -> Self {
        Self { laid, next: 0, block: Vec::new(), holds: 0..0, of: PhantomData }
    }

    fn thing(&mut self, lies: Range<u64>) -> io::Result<T> {
        let file = self.laid.file.as_ref().map_err(|error| io::Error::new(error.kind(), error.to_string()))?;
        if !(self.holds.start <= lies.start && lies.end <= self.holds.end) {
            self.fetch(file, &lies)?;
        }
        let within = |at: u64| usize::try_from(at - self.holds.start).unwrap_or(usize::MAX);
        let bytes = self.block.get(within(lies.start)..within(lies.end)).unwrap_or_default();
        postcard::from_bytes(bytes).map_err(io::Error::other)
    }

    fn fetch(&mut self, mut file: &File, lies: &Range<u64>) -> io::Result<()> {
        let all = self.laid.ends.last().copied().unwrap_or_default();
        // What is wanted in another order has little beside it that is wanted next.
        let end = if self.laid.order.is_some() { lies.end } else { (lies.start + BLOCK).max(lies.end).min(all) };
        self.block.resize(usize::try_from(end - lies.start).map_err(io::Error::other)?, 0);
        file.seek(SeekFrom::Start(lies.start))?;
        file.read_exact(&mut self.block)?;
        self.holds = lies.start..end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pile(mut pile: Pile<String>, count: usize) -> Pile<String> {
        (0..count).for_each(|at| pile.push(format!("{at} {}", "项目".repeat(at % 40))));
        pile
    }

    #[test]
    fn what_lies_in_a_file_is_what_would_be_held() {
        for count in [0, 1, FEW, FEW + 1, 5000] {
            let (held, laid) = (pile(Pile::default(), count).done(), pile(Pile::laid_down(), count).done());
            assert!(matches!(held, Many::Held(_)));
            assert_eq!(matches!(laid, Many::Laid(_)), count > FEW);
            assert_eq!((held.len(), held.is_empty()), (count, count == 0));
            assert_eq!(held, laid);
            assert_eq!(held.map(|one| one.len()), laid.map(|one| one.len()));
        }
    }

    #[test]
    fn it_is_sorted_and_those_of_one_key_stay_as_they_came() {
        for count in [0, FEW, 3000] {
            let keys: Vec<usize> = (0..count).map(|at| at * 7919 % 13).collect();
            let [held, laid] = [Pile::default(), Pile::laid_down()].map(|empty| pile(empty, count).sorted_by(&keys));
            let mut expected: Vec<(usize, String)> =
                keys.iter().copied().zip(pile(Pile::default(), count).held).collect();
            expected.sort_by_key(|(key, _)| *key);
            let expected: Many<String> = expected.into_iter().map(|(_, one)| one).collect::<Vec<_>>().into();
            assert_eq!(held, expected);
            assert_eq!(laid, expected);
        }
    }

    #[test]
    fn two_can_go_through_it_at_once() {
        let laid = pile(Pile::laid_down(), 4000).done();
        for (one, other) in laid.iter().zip(laid.iter().skip(1)) {
            assert_ne!(one, other);
        }
        assert_eq!(laid.iter().zip(laid.iter()).count(), 4000);
    }

    #[test]
    fn what_could_not_be_laid_down_is_said_by_whoever_reads_it() {
        let mut pile = pile(Pile::laid_down(), 100);
        pile.file = Some(Err(io::ErrorKind::StorageFull.into()));
        pile.push("more".to_owned());
        let many = pile.done();
        assert_eq!(many.len(), 101);
        let read: Vec<io::Result<Cow<'_, String>>> = many.read().collect();
        assert_eq!(read[0].as_ref().unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(read.len(), 1);
    }
}
