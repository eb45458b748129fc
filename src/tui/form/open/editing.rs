//! Forms for what things are called and described by, filled with what the ledger holds.

use super::adding::works;
use super::record::projects;
use super::{any_stage, common, or_unsaid};
use crate::model::view::ProjectView;
use crate::model::{Blocker, BlockerCategory, Indicator, PeriodDate, Quantity, Responsible, Supervision};
use crate::tui::form::{Field, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

/// Nothing for what is only reported.
pub(super) fn fields(subject: Subject<'_>, shown: &Shown) -> Option<Vec<Field>> {
    Some(match subject {
        Subject::Project(project) => self::project(project, shown),
        Subject::Site(_, site) => {
            let aliases = Field::held(Slot::Aliases, &site.aliases.join("、"));
            names(&site.name, site.name_en.as_deref()).into_iter().chain([aliases]).collect()
        }
        Subject::Milestone(_, milestone) => {
            let at = or_unsaid(milestone.stage.clone(), |stage| Pick::Stage(stage, None));
            let stage = Field::choice(Slot::Stage, any_stage(&shown.stages), &at).holding();
            names(&milestone.name, milestone.name_en.as_deref()).into_iter().chain([stage]).collect()
        }
        Subject::Item(item) => {
            names(&item.name, item.name_en.as_deref()).into_iter().chain(responsible(&item.responsible)).collect()
        }
        Subject::Action(_, action) => {
            let mut fields = names(&action.name, action.name_en.as_deref()).to_vec();
            fields.extend(responsible(&action.responsible));
            fields.extend(linked(&action.projects, shown));
            fields
        }
        Subject::Indicator(indicator) => self::indicator(indicator),
        Subject::Blocker(blocker) => self::blocker(blocker, shown),
        Subject::Supervision(supervision) => self::supervision(supervision),
        Subject::Plan | Subject::Projects | Subject::Update(..) => return None,
    })
}

fn names(name: &str, name_en: Option<&str>) -> [Field; 2] {
    [Field::held(Slot::Name, name), Field::held(Slot::NameEn, name_en.unwrap_or_default())]
}

fn responsible(responsible: &Responsible) -> [Field; 3] {
    let held = |slot, text: &Option<String>| Field::held(slot, text.as_deref().unwrap_or_default());
    [
        held(Slot::Unit, &responsible.unit),
        held(Slot::Person, &responsible.person),
        held(Slot::Leader, &responsible.leader),
    ]
}

/// The projects something points at, where there are any.
fn linked(codes: &[String], shown: &Shown) -> Option<Field> {
    let linked = codes.iter().filter_map(|code| shown.project_named(code));
    (!shown.projects.is_empty()).then(|| projects(shown, linked).holding())
}

fn project(project: &ProjectView, shown: &Shown) -> Vec<Field> {
    let mut fields = names(&project.name, project.name_en.as_deref()).to_vec();
    fields.push(Field::held(Slot::Aliases, &project.aliases.join("、")));
    fields.push(Field::held(Slot::Quantities, &typed(&project.quantities)));
    fields.extend(works(shown, project.category.as_deref(), project.nature).map(Field::holding));
    fields.push(Field::held(Slot::Funding, project.funding.as_deref().unwrap_or_default()));
    let investment = project.investment.map(|amount| amount.normalize().to_string());
    fields.push(Field::held(Slot::Investment, &investment.unwrap_or_default()));
    fields.extend(responsible(&project.responsible));
    fields.push(Field::held_lines(Slot::Note, project.note.as_deref().unwrap_or_default()));
    fields
}

/// Quantities as they are typed.
fn typed(quantities: &[Quantity]) -> String {
    let one = |quantity: &Quantity| match quantity.value {
        Some(value) => format!("{value}{}", quantity.unit),
        None => format!("?{}", quantity.unit),
    };
    quantities.iter().map(one).collect::<Vec<_>>().join("，")
}

fn indicator(indicator: &Indicator) -> Vec<Field> {
    let mut fields = names(&indicator.name, indicator.name_en.as_deref()).to_vec();
    if let Some(first) = indicator.measures.first() {
        let parts: Vec<String> = first.parts.iter().map(ToString::to_string).collect();
        let ratio = first.ratio.as_ref().map(|(part, whole)| format!("{part}/{whole}"));
        fields.push(Field::held(Slot::MeasuredIn, &first.unit));
        fields.push(Field::held(Slot::Parts, &parts.join("、")));
        fields.push(Field::held(Slot::Ratio, &ratio.unwrap_or_default()));
    }
    fields.push(Field::held_lines(Slot::Note, indicator.note.as_deref().unwrap_or_default()));
    fields
}

fn blocker(blocker: &Blocker, shown: &Shown) -> Vec<Field> {
    let kinds = BlockerCategory::ALL.map(Pick::Kind).to_vec();
    let mut fields = vec![
        Field::held_lines(Slot::Text, &blocker.text),
        Field::choice(Slot::Category, kinds, &Pick::Kind(blocker.category)).holding(),
        Field::held(Slot::Owner, blocker.owner.as_deref().unwrap_or_default()),
        Field::held(Slot::Due, blocker.due.as_ref().map_or("", PeriodDate::words)),
    ];
    fields.extend(linked(&blocker.projects, shown));
    fields
}

fn supervision(supervision: &Supervision) -> Vec<Field> {
    vec![
        Field::held_lines(Slot::Text, &supervision.text),
        Field::held(Slot::By, supervision.by.as_deref().unwrap_or_default()),
        Field::held(Slot::Feedback, supervision.feedback.words()),
    ]
}

/// Who answers for things: what they have in common.
pub(super) fn assign(task: &Task, shown: &Shown) -> Vec<Field> {
    let all: Vec<&Responsible> = task.subjects(shown).into_iter().filter_map(Subject::responsible).collect();
    let shared = Responsible {
        unit: common(all.iter().map(|one| one.unit.clone())).flatten(),
        person: common(all.iter().map(|one| one.person.clone())).flatten(),
        leader: common(all.iter().map(|one| one.leader.clone())).flatten(),
    };
    responsible(&shared).to_vec()
}
