//! Forms for new things, each under what is selected.

use super::record::projects;
use super::{any_stage, dates, day, or_unsaid, things, unsaid_or};
use crate::model::view::{ItemView, ProjectView};
use crate::model::{Nature, Reference, Thing};
use crate::tui::form::{Field, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::{Owner, Subject};

pub(super) fn fields(kind: Thing, task: &Task, shown: &Shown) -> Vec<Field> {
    let subject = task.subjects(shown).first().copied();
    match kind {
        Thing::Project => project(shown),
        Thing::Site => site(subject, shown),
        Thing::Milestone => milestone(subject, shown),
        Thing::Item => item(),
        Thing::Action => action(subject, shown),
        Thing::Indicator => indicator(shown),
        _ => remark(subject, shown),
    }
}

fn lines<const N: usize>(slots: [Slot; N]) -> impl Iterator<Item = Field> {
    slots.into_iter().map(Field::line)
}

fn project(shown: &Shown) -> Vec<Field> {
    let mut fields: Vec<Field> = lines([Slot::Name, Slot::Quantities]).collect();
    fields.push(Field::choice(Slot::Stage, any_stage(&shown.stages), &Pick::Unsaid));
    fields.push(day(shown));
    fields.extend(works(shown, None, None));
    fields.extend(lines([Slot::Funding, Slot::Investment, Slot::Unit, Slot::Person, Slot::Leader]));
    fields.extend(lines([Slot::NameEn, Slot::Aliases, Slot::Code, Slot::Note]));
    fields
}

/// The group a project belongs to, and what kind of works it is.
pub(super) fn works(shown: &Shown, category: Option<&str>, nature: Option<Nature>) -> [Field; 2] {
    let group = category.and_then(|code| shown.categories.iter().find(|known| known.code == code)).cloned();
    let groups = unsaid_or(shown.categories.iter().cloned().map(Pick::Category));
    [
        Field::choice(Slot::Group, groups, &or_unsaid(group, Pick::Category)),
        Field::choice(Slot::Nature, unsaid_or(Nature::ALL.map(Pick::Nature)), &or_unsaid(nature, Pick::Nature)),
    ]
}

fn site(subject: Option<Subject<'_>>, shown: &Shown) -> Vec<Field> {
    let project = subject.and_then(|subject| subject.project(shown)).map(ProjectView::reference);
    let counted = [true, false].map(Pick::Counted);
    let mut fields = vec![
        under(shown.references(), project),
        Field::line(Slot::Name),
        Field::choice(Slot::Stage, any_stage(&shown.stages), &Pick::Unsaid),
        Field::choice(Slot::Counted, counted.to_vec(), &Pick::Counted(true)),
    ];
    fields.extend(lines([Slot::NameEn, Slot::Aliases]));
    fields
}

fn milestone(subject: Option<Subject<'_>>, shown: &Shown) -> Vec<Field> {
    let project = subject.and_then(|subject| subject.project(shown)).map(ProjectView::reference);
    let owner = project.or_else(|| subject.and_then(item_of));
    let owners = shown.references().into_iter().chain(shown.items.iter().map(ItemView::reference));
    vec![
        under(owners, owner),
        Field::line(Slot::Name),
        Field::choice(Slot::Stage, any_stage(&shown.stages), &Pick::Unsaid),
        Field::line(Slot::Planned),
        dates::firmness(None),
        Field::line(Slot::NameEn),
    ]
}

fn item() -> Vec<Field> {
    lines([Slot::Name, Slot::Unit, Slot::Person, Slot::Leader, Slot::NameEn, Slot::Code]).collect()
}

fn action(subject: Option<Subject<'_>>, shown: &Shown) -> Vec<Field> {
    let items = shown.items.iter().map(ItemView::reference);
    let mut fields = vec![under(items, subject.and_then(item_of)), Field::line(Slot::Name)];
    if !shown.projects.is_empty() {
        fields.push(projects(shown, subject.and_then(|subject| subject.project(shown))));
    }
    fields.extend(lines([Slot::Unit, Slot::Person, Slot::Leader, Slot::NameEn]));
    fields
}

fn indicator(shown: &Shown) -> Vec<Field> {
    let mut fields: Vec<Field> = lines([Slot::Name, Slot::MeasuredIn, Slot::Figure]).collect();
    fields.push(day(shown));
    fields.extend(lines([Slot::NameEn, Slot::Code, Slot::Note]));
    fields
}

/// A question about what is selected, or anything else that has a code.
fn remark(subject: Option<Subject<'_>>, shown: &Shown) -> Vec<Field> {
    let mut everything: Vec<Reference> = Vec::new();
    for item in &shown.items {
        everything.push(item.reference());
        everything.extend(item.actions.iter().map(crate::model::view::ActionView::reference));
        everything.extend(item.milestones.iter().map(crate::model::view::MilestoneView::reference));
    }
    if shown.source().is_some() {
        // Of very many projects what belongs to them is too much to choose from: only what is selected.
        everything.extend(shown.references());
        everything.extend(subject.and_then(Subject::reference).filter(|own| !everything.contains(own)));
    }
    for project in shown.at_hand() {
        everything.push(project.reference());
        everything.extend(project.sites.iter().map(crate::model::view::SiteView::reference));
        everything.extend(project.milestones.iter().map(crate::model::view::MilestoneView::reference));
    }
    everything.extend(shown.indicators.iter().map(crate::model::Indicator::reference));
    everything.extend(shown.blockers.iter().map(crate::model::Blocker::reference));
    let chosen = things(subject.and_then(Subject::reference));
    vec![Field::lines(Slot::Text), Field::several(Slot::About, things(everything), &chosen)]
}

/// What the new thing stands under, which can be chosen otherwise.
fn under(options: impl IntoIterator<Item = Reference>, chosen: Option<Reference>) -> Field {
    Field::choice(Slot::Under, things(options.into_iter().collect::<Vec<_>>()), &or_unsaid(chosen, Pick::Thing))
}

/// The item something belongs to.
fn item_of(subject: Subject<'_>) -> Option<Reference> {
    match subject {
        Subject::Item(item)
        | Subject::Action(item, _)
        | Subject::Milestone(Owner::Item(item), _)
        | Subject::Update(Owner::Item(item) | Owner::Action(item, _), _) => Some(item.reference()),
        _ => None,
    }
}
