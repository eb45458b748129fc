//! The plans of all periods, and the life of an item or action through those it is carried into.

use chrono::NaiveDate;

use crate::model::{Action, Book, Item, Period, Reference};

/// Every plan of the ledger, oldest first.
pub(super) struct Plans<'a>(Vec<Plan<'a>>);

pub(super) struct Plan<'a> {
    pub(super) period: Period,
    /// `None` for the first one, which was there from the start.
    pub(super) opened_on: Option<NaiveDate>,
    pub(super) items: &'a [Item],
}

/// An item or action in the plan it began in and in each it was carried into: one form for each plan, oldest first.
pub(super) struct Life<'a, T> {
    /// The place of the plan it began in.
    pub(super) first: usize,
    pub(super) forms: Vec<&'a T>,
}

impl<'a, T> Life<'a, T> {
    /// The place of the last plan it is in.
    pub(super) fn last(&self) -> usize {
        self.first + self.forms.len().saturating_sub(1)
    }

    /// Each form with the place of its plan.
    pub(super) fn placed(&self) -> impl Iterator<Item = (usize, &'a T)> {
        (self.first..).zip(self.forms.iter().copied())
    }
}

impl<'a> Plans<'a> {
    pub(super) fn of(book: &'a Book) -> Self {
        let closed = book.closed.iter().map(|closed| (closed.period, closed.opened_on, closed.items.as_slice()));
        let all = closed.chain([(book.period, book.opened_on, book.items.as_slice())]);
        Self(all.map(|(period, opened_on, items)| Plan { period, opened_on, items }).collect())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Plan<'a>> {
        self.0.iter()
    }

    /// The place of the plan in force at the end of `day`.
    pub(super) fn in_force(&self, day: NaiveDate) -> usize {
        self.0.iter().rposition(|plan| plan.opened_on.is_none_or(|on| on <= day)).unwrap_or(0)
    }

    /// The day the plan after the one at `at` took its place.
    pub(super) fn closed_on(&self, at: usize) -> Option<NaiveDate> {
        self.0.get(at + 1).and_then(|plan| plan.opened_on)
    }

    /// The period in whose plan a thing stands on `day`; after the last plan it is in, that one's.
    pub(super) fn period_of<T>(&self, life: &Life<'_, T>, day: NaiveDate) -> Option<Period> {
        self.0.get(self.in_force(day).min(life.last())).map(|plan| plan.period)
    }

    /// The item or action that has `code` in the plan in force on `day`, or last had it before.
    pub(super) fn called(&self, code: &str, day: NaiveDate) -> Option<Reference> {
        let find = |plan: &Plan<'_>| {
            let item = plan.items.iter().find(|item| item.code == code).map(Item::reference);
            let mut actions = plan.items.iter().flat_map(|item| &item.actions);
            item.or_else(|| actions.find(|action| action.code == code).map(Action::reference))
        };
        self.0.iter().take(self.in_force(day) + 1).rev().find_map(find)
    }

    /// The first day on which a fact of `on`, kept with the plan at `at`, is seen: before that plan is open nobody looks
    /// into it.
    pub(super) fn seen_on(&self, at: usize, on: NaiveDate) -> NaiveDate {
        let opened_on = self.0.get(at).filter(|_| at > 0).and_then(|plan| plan.opened_on);
        opened_on.map_or(on, |opened_on| on.max(opened_on))
    }

    pub(super) fn items(&self) -> Vec<Life<'a, Item>> {
        let rows = self.0.iter().enumerate().flat_map(|(at, plan)| plan.items.iter().map(move |item| (at, item)));
        lives(rows, |item| (&item.code, item.carried))
    }

    /// The actions of all items; one goes on only where its item does.
    pub(super) fn actions(&self) -> Vec<Life<'a, Action>> {
        let of_item = |item: Life<'a, Item>| {
            let forms: Vec<(usize, &'a Item)> = item.placed().collect();
            let rows = forms.into_iter().flat_map(|(at, form)| form.actions.iter().map(move |action| (at, action)));
            lives(rows, |action| (&action.code, action.carried))
        };
        self.items().into_iter().flat_map(of_item).collect()
    }
}

/// Strings together what goes on under its code from one plan to the next.
fn lives<'a, T>(
    rows: impl Iterator<Item = (usize, &'a T)>,
    key: impl Fn(&'a T) -> (&'a str, bool),
) -> Vec<Life<'a, T>> {
    let mut lives: Vec<Life<'a, T>> = Vec::new();
    for (at, form) in rows {
        let (code, carried) = key(form);
        let goes_on = |life: &&mut Life<'a, T>| {
            carried && life.last() + 1 == at && life.forms.last().is_some_and(|last| key(last).0 == code)
        };
        match lives.iter_mut().find(goes_on) {
            Some(life) => life.forms.push(form),
            None => lives.push(Life { first: at, forms: vec![form] }),
        }
    }
    lives
}
