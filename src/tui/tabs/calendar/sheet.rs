//! Things by the days they stand on, and by the stretches of days they fall due in: each as no more than its place, in few
//! bytes, so that those of a whole country can be kept in mind.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

/// Why a thing stands in the calendar, in the order in which a day lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Occasion {
    /// Its time has passed.
    Late,
    Due,
    /// Expected then, whatever was promised.
    Expected,
    Done,
    Reported,
}

impl Occasion {
    pub(super) const ALL: [Self; 5] = [Self::Late, Self::Due, Self::Expected, Self::Done, Self::Reported];
}

/// A thing that stands in the calendar, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) place: usize,
    pub(super) occasion: Occasion,
}

/// A window that something is due in: by their ends, finer ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) to: NaiveDate,
    pub(super) from: Reverse<NaiveDate>,
    pub(super) occasion: Occasion,
}

/// What stands in a part of the calendar, each list in the order in which it was put here.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    days: BTreeMap<(NaiveDate, Occasion), Places>,
    spans: BTreeMap<Span, Places>,
    /// What has no day.
    undated: Places,
}

impl Sheet {
    pub(super) fn add(&mut self, day: NaiveDate, Entry { place, occasion }: Entry) {
        self.days.entry((day, occasion)).or_default().push(place);
    }

    pub(super) fn add_within(&mut self, span: Span, place: usize) {
        self.spans.entry(span).or_default().push(place);
    }

    pub(super) fn add_undated(&mut self, place: usize) {
        self.undated.push(place);
    }

    /// Strikes out what is `gone`, and enters `more` where it belongs by its place.
    pub(super) fn change(&mut self, gone: impl Fn(usize) -> bool, more: Self) {
        let lists = self.days.values_mut().chain(self.spans.values_mut()).chain([&mut self.undated]);
        for places in lists.filter(|places| places.iter().any(&gone)) {
            *places = places.iter().filter(|place| !gone(*place)).collect();
        }
        for (day, places) in more.days {
            self.days.entry(day).or_default().merge(&places);
        }
        for (span, places) in more.spans {
            self.spans.entry(span).or_default().merge(&places);
        }
        self.undated.merge(&more.undated);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.days.is_empty() && self.spans.is_empty()
    }

    /// What is on a day on one occasion.
    pub(super) fn on(&self, day: NaiveDate, occasion: Occasion) -> Option<&Places> {
        self.days.get(&(day, occasion))
    }

    /// The windows that end on a day or later, each with what is due in it.
    pub(super) fn ending_from(&self, day: NaiveDate) -> impl Iterator<Item = (Span, &Places)> {
        let begin = Span { to: day, from: Reverse(NaiveDate::MAX), occasion: Occasion::Late };
        self.spans.range(begin..).map(|(span, places)| (*span, places))
    }

    pub(super) const fn undated(&self) -> usize {
        self.undated.len()
    }
}

/// Places, each as what it is further on than the one before: three bytes for most, where a number takes eight.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    bytes: Vec<u8>,
    len: usize,
    /// The upper bits of the last one.
    last: usize,
}

/// Things that belong together, such as the milestones of a project, have places that differ in so many bits at most.
const TOGETHER: u32 = 20;
/// Bytes that a place takes at most.
const MOST: usize = 16;

impl Places {
    fn push(&mut self, place: usize) {
        let (upper, lower) = (place >> TOGETHER, place & ((1 << TOGETHER) - 1));
        // It takes fewer bytes than there are.
        if let Ok(bytes) = postcard::to_slice(&(upper.wrapping_sub(self.last).cast_signed(), lower), &mut [0; MOST]) {
            self.bytes.extend_from_slice(bytes);
            self.len += 1;
            self.last = upper;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        let (mut left, mut last) = (self.bytes.as_slice(), 0_usize);
        std::iter::from_fn(move || {
            let ((further, lower), rest) = postcard::take_from_bytes::<(isize, usize)>(left).ok()?;
            (left, last) = (rest, last.wrapping_add_signed(further));
            Some((last << TOGETHER) + lower)
        })
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Takes in others, all by their places.
    fn merge(&mut self, more: &Self) {
        if more.len > 0 {
            let mut all: Vec<usize> = self.iter().chain(more.iter()).collect();
            all.sort_unstable();
            *self = all.into_iter().collect();
        }
    }
}

impl FromIterator<usize> for Places {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        let mut all = Self::default();
        places.into_iter().for_each(|place| all.push(place));
        all
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(crate::trials::trials(64))]

        #[test]
        fn places_come_out_as_they_were_put_in(places in prop::collection::vec(0..=usize::MAX >> 3, 0..200)) {
            let kept: Places = places.iter().copied().collect();
            prop_assert_eq!(kept.len(), places.len());
            prop_assert_eq!(kept.iter().collect::<Vec<_>>(), places);
        }
    }

    #[test]
    fn milestones_take_few_bytes() {
        let places = (0..1000).map(|at| (1 << 32) + ((at * 150) << TOGETHER) + at % 12);
        let kept: Places = places.collect();
        assert!(kept.bytes.len() <= 3 * kept.len(), "{} bytes", kept.bytes.len());
    }
}
