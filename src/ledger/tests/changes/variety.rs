//! Ledgers with everything in them that happens on a day, and with plans that follow each other.

use rust_decimal::Decimal;

use super::super::hand::*;
use super::super::*;
use crate::model::*;

/// On how many days things happen, in all and where they crowd.
const DAYS: u32 = 1500;
const FEW_DAYS: u32 = 20;

fn nth_day(nth: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 1, 1).unwrap() + chrono::Days::new(nth.into())
}

/// Numbers that decide what the rest of a ledger is made of: one after the other, and over again.
#[derive(Clone, Debug)]
struct Dice {
    numbers: Vec<u32>,
    thrown: usize,
    /// On how many days things happen.
    days: u32,
}

fn dice(days: u32) -> impl Strategy<Value = Dice> {
    prop::collection::vec(any::<u32>(), 1..120).prop_map(move |numbers| Dice { numbers, thrown: 0, days })
}

impl Dice {
    fn below(&mut self, bound: u32) -> u32 {
        self.thrown += 1;
        // The round through the numbers is mixed in, so that a second one is not the first again.
        let round = u32::try_from(self.thrown / self.numbers.len()).unwrap();
        self.numbers[self.thrown % self.numbers.len()].wrapping_add(round.wrapping_mul(2_654_435_761)) % bound
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let bound = u32::try_from(of.len()).unwrap();
        (bound > 0).then(|| &of[self.below(bound) as usize])
    }

    fn day(&mut self) -> NaiveDate {
        nth_day(self.below(self.days))
    }

    fn date(&mut self) -> PeriodDate {
        let day = self.day();
        match self.below(4) {
            0 => PeriodDate::day(day, "某日"),
            1 => PeriodDate::by_day(day, "某日前"),
            2 => PeriodDate::month(2024, self.below(12) + 1, "某月").unwrap(),
            _ => PeriodDate::vague("尽快"),
        }
    }

    fn light(&mut self) -> Option<Light> {
        Light::ALL.get(self.below(6) as usize).copied()
    }

    fn assessments(&mut self) -> Vec<Assessment> {
        (0..self.below(4))
            .map(|_| {
                let on = self.day();
                Assessment { light: self.light(), words: "看过".to_owned(), on, recorded_on: on, by: None }
            })
            .collect()
    }
}

/// Ledgers as documents hold them, with more that happens, and with up to two plans before the last; and ledgers in whose
/// plans much happens on few days. Each with `N` of the days on which it happens, in their order.
pub(super) fn ledgers<const N: usize>() -> impl Strategy<Value = (Book, [NaiveDate; N])> {
    let wide = (crate::exchange::arbitrary::books(), dice(DAYS), 0_usize..3);
    let crowded = (dice(FEW_DAYS), 1_usize..4).prop_map(|(mut dice, before)| {
        let mut book = empty();
        book.items = (1..=2).map(|at| crowded_item(&at.to_string(), &mut dice)).collect();
        split_into_periods(&mut book, before, &mut dice);
        book
    });
    let wide = wide.prop_map(|(book, mut dice, before)| enriched(book, before, &mut dice));
    prop_oneof![(wide, in_order(DAYS)), (crowded, in_order(FEW_DAYS))]
}

fn in_order<const N: usize>(days: u32) -> impl Strategy<Value = [NaiveDate; N]> {
    prop::collection::vec(0..days, N).prop_map(|mut days| {
        days.sort_unstable();
        std::array::from_fn(|at| nth_day(days[at]))
    })
}

fn crowded_item(code: &str, dice: &mut Dice) -> Item {
    let status = |dice: &mut Dice| *dice.pick(&ActionStatus::ALL).unwrap();
    let mut item = item(code, "事项");
    item.assessments = dice.assessments();
    for at in 1..=2 {
        let mut action = action(&format!("{code}.{at}"), "行动");
        action.marks = (0..dice.below(7)).map(|_| mark(status(dice), dice.day())).collect();
        action.updates = vec![update(&format!("U{code}{at}"), "已报送", dice.day())];
        item.actions.push(action);
        let mut milestone = milestone(&format!("{code}-M{at}"), "节点").planned("8月", dice.day());
        milestone.added_on = dice.day();
        item.milestones.push(milestone.planned("9月", dice.day()).done(dice.day()));
    }
    item
}

fn enriched(mut book: Book, before: usize, dice: &mut Dice) -> Book {
    enrich_projects(&mut book, dice);
    enrich_items(&mut book, dice);
    for (at, measure) in book.indicators.iter_mut().flat_map(|one| one.measures.iter_mut()).enumerate() {
        // Figures of one indicator are told apart by their names.
        measure.name = format!("指标{at}");
    }
    book.assessments = dice.assessments();
    book.supervisions = (0..dice.below(4)).map(|at| asked(at, dice)).collect();
    for at in 0..dice.below(3) {
        let (name, period, set_on) = (format!("基线{at}"), book.period, dice.day());
        let (recorded_on, by, note, entries) = (set_on, None, None, Vec::new());
        book.baselines.push(Baseline { name, period, set_on, recorded_on, by, note, entries });
    }
    for blocker in &mut book.blockers {
        blocker.updates.push(update(&format!("U9{}", blocker.code), "仍未解决", dice.day()));
    }
    split_into_periods(&mut book, before, dice);
    book
}

fn enrich_projects(book: &mut Book, dice: &mut Dice) {
    for project in &mut book.projects {
        for _ in 0..dice.below(5) {
            let on = dice.day();
            project.money.push(Amount {
                source: dice.pick(&[None, Some("中央资金".to_owned()), Some("县级配套".to_owned())]).unwrap().clone(),
                kind: *dice.pick(&MoneyKind::ALL).unwrap(),
                value: Decimal::from(dice.below(5000)),
                on,
                recorded_on: on,
                by: None,
                note: None,
            });
        }
        for _ in 0..dice.below(5) {
            let decided_on = dice.day();
            let ends = [PeriodDate::month(2024, 6, "6月").unwrap(), PeriodDate::by_year_end(2024, "年底前").unwrap()];
            project.targets.push(Target {
                stage: (*dice.pick(&["fit_out", "completion"]).unwrap()).to_owned(),
                count: Some(dice.below(20)).filter(|count| *count > 3),
                by: dice.pick(&ends).unwrap().clone(),
                decided_on,
                recorded_on: decided_on,
                author: None,
                note: None,
            });
        }
        project.assessments = dice.assessments();
        project.milestones.iter_mut().for_each(|milestone| expect(milestone, dice));
    }
}

fn enrich_items(book: &mut Book, dice: &mut Dice) {
    for item in &mut book.items {
        item.assessments = dice.assessments();
        item.milestones.iter_mut().for_each(|milestone| expect(milestone, dice));
        if let Some(milestone) = item.milestones.first() {
            item.updates.iter_mut().step_by(2).for_each(|update| update.milestone = Some(milestone.code.clone()));
        }
    }
}

fn expect(milestone: &mut Milestone, dice: &mut Dice) {
    for _ in 0..dice.below(4) {
        let (on, date) = (dice.day(), dice.date());
        milestone.forecasts.push(Forecast {
            date: Some(date).filter(|_| dice.below(4) > 0),
            reason: None,
            on,
            recorded_on: on,
            by: None,
            note: None,
        });
    }
}

fn asked(at: u32, dice: &mut Dice) -> Supervision {
    let given_on = dice.day();
    let answered_on = given_on + chrono::Days::new(dice.below(200).into());
    let answer = Answer { text: "已办结".to_owned(), on: answered_on, recorded_on: answered_on };
    let about = *dice.pick(&["P01", "P01-M1", "1", "1.1", "B1", "没有"]).unwrap();
    Supervision {
        feedback: dice.date(),
        answered: dice.yes().then_some(answer),
        ..supervision(&format!("D{}", at + 1), about, "说明原因", "尽快", given_on)
    }
}

/// Turns the one plan into `before` plans and a last one: each item and action is in some of them, goes on from the one
/// before or begins anew under the same code, and what happened to it lies with any of them.
fn split_into_periods(book: &mut Book, before: usize, dice: &mut Dice) {
    if before == 0 {
        return;
    }
    let codes = ["2090-H1", "2090-H2", "2091-H1", "2091-H2"];
    let period = |at: usize| Period::from_code(codes[at]).unwrap();
    let mut opened: Vec<NaiveDate> = (0..=before).map(|_| dice.day()).collect();
    opened.sort_unstable();
    // The first plan was there from the start, also where somebody says when it was opened.
    let mut opened: Vec<Option<NaiveDate>> = opened.into_iter().map(Some).collect();
    opened[0] = opened[0].filter(|_| dice.yes());
    let mut plans: Vec<Vec<Item>> = vec![Vec::new(); before + 1];
    for item in std::mem::take(&mut book.items) {
        spread_item(item, &mut plans, dice);
    }
    book.period = period(before);
    book.opened_on = opened[before];
    book.items = plans.pop().unwrap();
    book.closed = plans
        .into_iter()
        .enumerate()
        .map(|(at, items)| ClosedPeriod { period: period(at), opened_on: opened[at], items })
        .collect();
}

/// The plans a thing is in, one at least.
fn presence(plans: &[usize], dice: &mut Dice) -> Vec<usize> {
    let mut there: Vec<usize> = plans.iter().copied().filter(|_| dice.below(4) > 0).collect();
    if there.is_empty() {
        there.push(*plans.last().unwrap());
    }
    there
}

fn spread_item(item: Item, plans: &mut [Vec<Item>], dice: &mut Dice) {
    let all: Vec<usize> = (0..plans.len()).collect();
    let there = presence(&all, dice);
    let mut forms: Vec<Item> = there
        .iter()
        .map(|at| Item {
            actions: Vec::new(),
            milestones: Vec::new(),
            updates: Vec::new(),
            assessments: Vec::new(),
            carried: at.checked_sub(1).is_some_and(|before| there.contains(&before)) && dice.below(3) > 0,
            ..item.clone()
        })
        .collect();
    let any = |dice: &mut Dice| dice.below(u32::try_from(there.len()).unwrap()) as usize;
    item.milestones.into_iter().for_each(|milestone| forms[any(dice)].milestones.push(milestone));
    item.updates.into_iter().for_each(|update| forms[any(dice)].updates.push(update));
    item.assessments.into_iter().for_each(|assessment| forms[any(dice)].assessments.push(assessment));
    for action in item.actions {
        spread_action(&action, &there, &mut forms, dice);
    }
    for (at, form) in there.into_iter().zip(forms) {
        plans[at].push(form);
    }
}

fn spread_action(action: &Action, plans: &[usize], items: &mut [Item], dice: &mut Dice) {
    let there = presence(plans, dice);
    let mut forms: Vec<(usize, Action)> = Vec::new();
    for at in &there {
        let place = plans.iter().position(|plan| plan == at).unwrap();
        let goes_on = items[place].carried && at.checked_sub(1).is_some_and(|before| there.contains(&before));
        let carried = goes_on && dice.below(3) > 0;
        forms.push((place, Action { marks: Vec::new(), updates: Vec::new(), carried, ..action.clone() }));
    }
    let any = |dice: &mut Dice| dice.below(u32::try_from(there.len()).unwrap()) as usize;
    action.marks.iter().for_each(|mark| forms[any(dice)].1.marks.push(mark.clone()));
    action.updates.iter().for_each(|update| forms[any(dice)].1.updates.push(update.clone()));
    for (place, form) in forms {
        items[place].actions.push(form);
    }
}
