//! What the fields of a thing hold, so that the journal can tell of an edit what stood there before and what does after.

use crate::ledger::Outcome;
use crate::ledger::dates::lasting;
use crate::ledger::step::Step;
use crate::model::problem::Field;
use crate::model::{
    Action, Blocker, FieldChange, FigureRef, Held, Indicator, Item, Milestone, Nature, Project, Responsible, Site,
    Thing,
};
use crate::store::Named;

/// Every field of a thing that an edit may change, in the order they are told.
pub(super) type Fields = Vec<(Field, Option<Held>)>;

/// The fields that differ. Both are of one thing, so they stand in one order.
pub(super) fn changes(before: Fields, after: Fields) -> Vec<FieldChange> {
    before
        .into_iter()
        .zip(after)
        .filter(|(before, after)| before != after)
        .map(|((field, before), (_, after))| FieldChange { field, before, after })
        .collect()
}

impl Step<'_, '_> {
    pub(super) fn fields(&self, named: &Named) -> Outcome<Fields> {
        Ok(match named.what.thing {
            Thing::Project => self.of_project(&self.reader().project(named.key)?)?,
            Thing::Site => of_site(&self.reader().site(named.key)?.0),
            Thing::Milestone => of_milestone(&self.reader().milestone(named.key)?.0),
            Thing::Item => of_item(&self.reader().item(named.key)?),
            Thing::Action => of_action(&self.reader().action(named.key)?),
            Thing::Blocker => of_blocker(&self.reader().blocker(named.key)?),
            _ => of_indicator(&self.reader().indicator(named.key)?),
        })
    }

    fn of_project(&self, project: &Project) -> Outcome<Fields> {
        let known = self.reader().categories()?;
        let category = known.into_iter().find(|known| project.category.as_ref() == Some(&known.code));
        let category = category.map(|one| Held::Named { code: one.code, name: one.name, name_en: one.name_en });
        let quantities = &project.quantities;
        let mut fields = names(&project.name, project.name_en.as_ref());
        fields.extend([
            (Field::Aliases, words(&project.aliases)),
            (Field::Quantities, (!quantities.is_empty()).then(|| Held::Quantities(quantities.clone()))),
            (Field::Category, category),
            (Field::Nature, project.nature.map(Nature::code).map(word)),
            (Field::Funding, project.funding.as_ref().map(word)),
            (Field::Investment, project.investment.map(|amount| word(&amount.normalize()))),
        ]);
        fields.extend(responsible(&project.responsible));
        fields.push((Field::Note, project.note.as_ref().map(word)));
        Ok(fields)
    }
}

fn of_site(site: &Site) -> Fields {
    let mut fields = names(&site.name, site.name_en.as_ref());
    fields.push((Field::Aliases, words(&site.aliases)));
    fields
}

fn of_milestone(milestone: &Milestone) -> Fields {
    let mut fields = names(&milestone.name, milestone.name_en.as_ref());
    fields.push((Field::Stage, milestone.stage.as_ref().map(word)));
    fields
}

fn of_item(item: &Item) -> Fields {
    let mut fields = names(&item.name, item.name_en.as_ref());
    fields.extend(responsible(&item.responsible));
    fields
}

fn of_action(action: &Action) -> Fields {
    let mut fields = names(&action.name, action.name_en.as_ref());
    fields.push((Field::Projects, words(&action.projects)));
    fields.extend(responsible(&action.responsible));
    fields
}

fn of_blocker(blocker: &Blocker) -> Fields {
    vec![
        (Field::Text, Some(word(&blocker.text))),
        (Field::TextEn, blocker.text_en.as_ref().map(word)),
        (Field::Kind, Some(word(blocker.category.code()))),
        (Field::Projects, words(&blocker.projects)),
        (Field::Owner, blocker.owner.as_ref().map(word)),
        (Field::Due, blocker.due.as_ref().map(|due| word(&lasting(due)))),
    ]
}

fn of_indicator(indicator: &Indicator) -> Fields {
    let first = indicator.measures.first();
    let all = |figures: &[FigureRef]| words(&figures.iter().map(FigureRef::to_string).collect::<Vec<_>>());
    let ratio = first.and_then(|first| first.ratio.as_ref());
    let mut fields = names(&indicator.name, indicator.name_en.as_ref());
    fields.extend([
        (Field::Unit, first.map(|first| word(&first.unit))),
        (Field::Parts, first.and_then(|first| all(&first.parts))),
        (Field::Ratio, ratio.map(|(part, whole)| word(&format!("{part}/{whole}")))),
        (Field::Note, indicator.note.as_ref().map(word)),
    ]);
    fields
}

fn names(name: &str, name_en: Option<&String>) -> Fields {
    vec![(Field::Name, Some(word(name))), (Field::NameEn, name_en.map(word))]
}

fn responsible(responsible: &Responsible) -> Fields {
    vec![
        (Field::ResponsibleUnit, responsible.unit.as_ref().map(word)),
        (Field::Person, responsible.person.as_ref().map(word)),
        (Field::Leader, responsible.leader.as_ref().map(word)),
    ]
}

fn word(words: &(impl ToString + ?Sized)) -> Held {
    Held::Word(words.to_string())
}

fn words(all: &[String]) -> Option<Held> {
    (!all.is_empty()).then(|| Held::Words(all.to_vec()))
}
