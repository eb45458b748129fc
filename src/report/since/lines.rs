//! Two reports side by side: which figures there are, and what each holds of them.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::figures::{Amount, Counts, EXACT, Figures, Funds, Indicator, Measure, Milestone, Named, Project};
use super::{Figure, Group, Held, Line, Source};
use crate::model::{ActionStatus, Light, ProjectState, Reference, Standing, Thing};

/// A thing in the one report and in the other.
type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Every figure that either report states, in the order they are printed.
pub(super) fn all(before: &Figures, now: &Figures) -> Vec<Line> {
    let mut lines = totals(before, now);
    for pair in pairs(&before.projects, &now.projects, |project| &project.code) {
        lines.extend(progress(pair));
        lines.extend(money(pair));
    }
    for pair in pairs(&before.indicators, &now.indicators, |indicator| &indicator.named.code) {
        lines.extend(measures(pair, [before, now]));
    }
    let [then, today] = [milestones(before), milestones(now)];
    for pair in pairs(&then, &today, |milestone| &milestone.named.code) {
        lines.extend(standing(pair));
    }
    lines.retain(|line| {
        !matches!((&line.before, &line.now), (Held::Unstated | Held::Absent, Held::Unstated | Held::Absent))
    });
    lines
}

/// What only the present report has, and what only the one before has.
pub(super) fn things(before: &Figures, now: &Figures) -> (Vec<Reference>, Vec<Reference>) {
    let [before, now] = [before, now].map(|figures| {
        let projects = figures.projects.iter().map(project);
        let indicators = figures.indicators.iter().map(|one| named(Thing::Indicator, &one.named));
        let milestones = milestones(figures).into_iter().map(|one| named(Thing::Milestone, &one.named));
        let actions = figures.plan.iter().flat_map(|item| &item.actions).map(|one| named(Thing::Action, one));
        projects.chain(indicators).chain(milestones).chain(actions).collect::<Vec<_>>()
    });
    (only(&now, &before), only(&before, &now))
}

/// Blockers that are open only now, and only then.
pub(super) fn blockers(before: &Figures, now: &Figures) -> (Vec<Reference>, Vec<Reference>) {
    let [before, now] = [before, now].map(|figures| {
        let open = figures.blockers.iter().flatten().filter(|blocker| blocker.open);
        open.map(|one| Reference::new(Thing::Blocker, &one.code, &one.text, one.text_en.as_deref())).collect::<Vec<_>>()
    });
    (only(&now, &before), only(&before, &now))
}

fn only(these: &[Reference], others: &[Reference]) -> Vec<Reference> {
    let known: HashSet<(Thing, &str)> = others.iter().map(|one| (one.thing, one.code.as_str())).collect();
    these.iter().filter(|one| !known.contains(&(one.thing, one.code.as_str()))).cloned().collect()
}

fn totals(before: &Figures, now: &Figures) -> Vec<Line> {
    let (then, today) = (&before.totals, &now.totals);
    let states = ProjectState::ALL.map(ProjectState::code);
    let standings = Standing::ALL.map(Standing::code);
    let statuses = ActionStatus::ALL.map(ActionStatus::code);
    let lights = Light::ALL.map(Light::code);
    let dated = [&["dated"][..], &standings].concat();
    let mut lines = counts(Group::Projects, &states, [&then.projects, &today.projects]);
    lines.extend(counts(Group::Milestones, &dated, [&then.milestones, &today.milestones]));
    lines.extend(counts(Group::PlanMilestones, &dated, [&then.plan_milestones, &today.plan_milestones]));
    lines.extend(counts(Group::Actions, &statuses, [&then.actions, &today.actions]));
    lines.extend(counts(Group::ProjectLights, &lights, [&then.lights.projects, &today.lights.projects]));
    lines.extend(counts(Group::ItemLights, &lights, [&then.lights.items, &today.lights.items]));
    let [then, today] = [before, now].map(open_things);
    lines.extend(counts(Group::Blockers, &["open", "closed"], [&then.0, &today.0]));
    lines.extend(counts(Group::Supervisions, &["open", "overdue"], [&then.1, &today.1]));
    lines
}

/// How many blockers and answers asked for there are, by how they stand.
fn open_things(figures: &Figures) -> (Counts, Counts) {
    let (mut problems, mut answers) = (Counts::new(), Counts::new());
    if let Some(blockers) = &figures.blockers {
        let (all, open) = (blockers.len(), blockers.iter().filter(|blocker| blocker.open).count());
        problems.extend(number([("all", all), ("open", open), ("closed", all - open)]));
    }
    if let Some(supervisions) = &figures.supervisions {
        let open = supervisions.iter().filter(|one| one.open).count();
        let overdue = supervisions.iter().filter(|one| one.overdue).count();
        answers.extend(number([("all", supervisions.len()), ("open", open), ("overdue", overdue)]));
    }
    (problems, answers)
}

fn number<const N: usize>(counts: [(&str, usize); N]) -> [(String, u64); N] {
    counts.map(|(code, count)| (code.to_owned(), u64::try_from(count).unwrap_or(u64::MAX)))
}

fn counts(group: Group, codes: &[&'static str], [before, now]: [&Counts; 2]) -> Vec<Line> {
    let held = |counts: &Counts, code: &str| counts.get(code).map_or(Held::Unstated, |count| count_of(*count, ""));
    let line = |code: Option<&'static str>| {
        let key = code.unwrap_or("all");
        Line { of: None, figure: Figure::Total(group, code), before: held(before, key), now: held(now, key) }
    };
    std::iter::once(None).chain(codes.iter().copied().map(Some)).map(line).collect()
}

/// Where a project stands: its state, its light, its units and their stages.
fn progress(pair: Pair<'_, Project>) -> Vec<Line> {
    let units = |project: &Project| project.total.map(|total| count_of(total, &project.counted_in));
    let share = |project: &Project| {
        let (part, whole) = (project.complete?.into(), project.total?.into());
        Some(Held::Share { part, whole, unit: project.counted_in.clone() })
    };
    let light = |project: &Project| project.light.as_ref().map(|light| Held::Word(light.light.clone()));
    let mut lines = vec![
        line(pair, Figure::State, |project| project.state.clone().map(Held::Word)),
        line(pair, Figure::Light, light),
        line(pair, Figure::Units, units),
        line(pair, Figure::Complete, share),
    ];
    let stages = once_each(sides(pair).flat_map(|project| &project.stages).map(|here| here.stage.as_str()));
    lines.extend(stages.into_iter().map(|stage| {
        line(pair, Figure::Stage(stage.to_owned()), |project| {
            // Where units are booked at all, a stage that is not named has none of them.
            let here = project.stages.iter().find(|here| here.stage == stage).map_or(0, |here| here.count);
            project.total.map(|_| count_of(here, &project.counted_in))
        })
    }));
    lines
}

/// The present side first: its order counts.
fn sides<T>((before, now): Pair<'_, T>) -> impl Iterator<Item = &T> {
    now.into_iter().chain(before)
}

fn money(pair: Pair<'_, Project>) -> Vec<Line> {
    let mut lines = vec![line(pair, Figure::Investment, |project| amount(project.investment.as_ref()?))];
    let source = |funds: &Funds| funds.source.clone().map_or(Source::Unnamed, Source::Named);
    let sources = once_each(sides(pair).flat_map(|project| &project.money).map(source));
    for source in sources.into_iter().chain([Source::Together]) {
        lines.extend(funds(pair, &source));
    }
    lines
}

/// What is known of one source.
fn funds(pair: Pair<'_, Project>, source: &Source) -> Vec<Line> {
    let known = || sides(pair).filter_map(|project| funds_of(project, source));
    let kinds = once_each(known().flat_map(|funds| &funds.amounts).map(|amount| amount.kind.as_str()));
    let rates = once_each(known().flat_map(|funds| &funds.rates).map(|rate| rate.kind.as_str()));
    let amounts = kinds.into_iter().map(|kind| {
        line(pair, Figure::Amount(source.clone(), kind.to_owned()), |project| {
            amount(funds_of(project, source)?.amounts.iter().find(|amount| amount.kind == kind)?)
        })
    });
    let rates = rates.into_iter().map(|kind| {
        line(pair, Figure::Rate(source.clone(), kind.to_owned()), |project| {
            let (part, whole) = funds_of(project, source)?.rates.iter().find(|rate| rate.kind == kind)?.parts()?;
            Some(Held::Share { part, whole, unit: "万元".to_owned() })
        })
    });
    let owed = line(pair, Figure::Owed(source.clone()), |project| amount(funds_of(project, source)?.owed.as_ref()?));
    amounts.chain(rates).chain([owed]).collect()
}

/// In the order of their first appearance.
fn once_each<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    all.for_each(|one| {
        if !once.contains(&one) {
            once.push(one);
        }
    });
    once
}

fn funds_of<'a>(project: &'a Project, source: &Source) -> Option<&'a Funds> {
    match source {
        Source::Together => project.money_together.as_ref(),
        Source::Unnamed => project.money.iter().find(|funds| funds.source.is_none()),
        Source::Named(name) => project.money.iter().find(|funds| funds.source.as_ref() == Some(name)),
    }
}

fn amount(amount: &Amount) -> Option<Held> {
    amount.value().map(|value| Held::Count { value, unit: "万元".to_owned(), qualifier: EXACT.to_owned() })
}

/// A share stands with the two figures it is made of, where both are known.
fn measures(pair: Pair<'_, Indicator>, [before, now]: [&Figures; 2]) -> Vec<Line> {
    let names = once_each(sides(pair).flat_map(|indicator| &indicator.measures).map(|one| &one.name));
    let held = |measure: &Measure, figures: &Figures| {
        if let Some((part, whole, unit)) = measure.ratio.as_ref().and_then(|ratio| figures.ratio(ratio)) {
            return Some(Held::Share { part, whole, unit: unit.to_owned() });
        }
        let (value, qualifier) = measure.reading()?;
        Some(Held::Count { value, unit: measure.unit.clone(), qualifier: qualifier.to_owned() })
    };
    let side = |indicator: Option<&Indicator>, figures: &Figures, name: &String| match indicator {
        None => Held::Absent,
        Some(one) => {
            let measure = one.measures.iter().find(|measure| measure.name == *name);
            measure.and_then(|measure| held(measure, figures)).unwrap_or(Held::Unstated)
        }
    };
    let of = sides(pair).next().map(|indicator| named(Thing::Indicator, &indicator.named));
    let line = |name: &String| {
        let called = sides(pair).flat_map(|indicator| &indicator.measures).find(|measure| measure.name == *name);
        let figure = Figure::Measure(name.clone(), called.and_then(|measure| measure.name_en.clone()));
        Line { of: of.clone(), figure, before: side(pair.0, before, name), now: side(pair.1, now, name) }
    };
    names.into_iter().map(line).collect()
}

/// How a milestone stands, where it stands otherwise than it did.
fn standing(pair: Pair<'_, &Milestone>) -> Option<Line> {
    let of = |milestone: &&Milestone| named(Thing::Milestone, &milestone.named);
    let line = compared(pair, of, Figure::Standing, |one| one.standing.clone().map(Held::Word));
    (line.before != line.now).then_some(line)
}

fn line(pair: Pair<'_, Project>, figure: Figure, held: impl Fn(&Project) -> Option<Held>) -> Line {
    compared(pair, project, figure, held)
}

fn compared<T>(
    pair: Pair<'_, T>,
    of: impl Fn(&T) -> Reference,
    figure: Figure,
    held: impl Fn(&T) -> Option<Held>,
) -> Line {
    let side = |one: Option<&T>| one.map_or(Held::Absent, |one| held(one).unwrap_or(Held::Unstated));
    Line { of: sides(pair).next().map(of), figure, before: side(pair.0), now: side(pair.1) }
}

fn count_of(count: impl Into<Decimal>, unit: &str) -> Held {
    Held::Count { value: count.into(), unit: unit.to_owned(), qualifier: EXACT.to_owned() }
}

fn project(project: &Project) -> Reference {
    Reference::new(Thing::Project, &project.code, &project.name, project.name_en.as_deref())
}

fn named(thing: Thing, named: &Named) -> Reference {
    Reference::new(thing, &named.code, &named.name, named.name_en.as_deref())
}

fn milestones(figures: &Figures) -> Vec<&Milestone> {
    let of_items = figures.plan.iter().flat_map(|item| &item.milestones);
    figures.projects.iter().flat_map(|project| &project.milestones).chain(of_items).collect()
}

/// Every thing of either report, the present ones first.
fn pairs<'a, T>(before: &'a [T], now: &'a [T], code: impl Fn(&T) -> &str) -> Vec<Pair<'a, T>> {
    let known: HashMap<&str, &T> = before.iter().map(|one| (code(one), one)).collect();
    let there: HashSet<&str> = now.iter().map(&code).collect();
    let kept = now.iter().map(|one| (known.get(code(one)).copied(), Some(one)));
    let gone = before.iter().filter(|one| !there.contains(code(one))).map(|one| (Some(one), None));
    kept.chain(gone).collect()
}
