//! `add` and `edit`: things as they are typed become additions, changes, marks and measurements.

use super::super::fields::{self, Add, AddIndicator, AddMilestone, AddProject, Edit, Who, Works, details, filled};
use super::super::stop::{Stop, Usage};
use super::Desk;
use crate::ledger::{Addition, Change, Command, Ledger};
use crate::model::{Reference, Thing};
use crate::text::values::{comma_list, figure, figures, quantities};

/// Kinds of thing that can be edited.
const EDITABLE: [Thing; 8] = [
    Thing::Project,
    Thing::Site,
    Thing::Milestone,
    Thing::Item,
    Thing::Action,
    Thing::Indicator,
    Thing::Blocker,
    Thing::Supervision,
];

impl Desk<'_> {
    pub(super) fn add(&mut self, wanted: Add, ledger: &Ledger) -> Result<Command, Stop> {
        let addition = match wanted {
            Add::Project(wanted) => self.new_project(wanted, ledger)?,
            Add::Milestone(wanted) => self.new_milestone(wanted, ledger)?,
            Add::Indicator(wanted) => self.new_indicator(wanted, ledger)?,
            Add::Site(wanted) => Addition::Site {
                project: wanted.project,
                name: wanted.name,
                stage: wanted.stage,
                part: wanted.part,
                details: Change {
                    aliases: wanted.aliases.as_deref().map(comma_list),
                    ..english(wanted.name_en.as_deref())
                },
            },
            Add::Item(wanted) => Addition::Item {
                code: wanted.code,
                name: wanted.name,
                details: named(wanted.name_en.as_deref(), &wanted.who)?,
            },
            Add::Action(wanted) => Addition::Action {
                item: wanted.item,
                name: wanted.name,
                projects: wanted.projects.as_deref().map(comma_list).unwrap_or_default(),
                details: named(wanted.name_en.as_deref(), &wanted.who)?,
            },
            Add::Remark(wanted) => Addition::Remark {
                text: wanted.text.join(" "),
                about: wanted.about.as_deref().map(comma_list).unwrap_or_default(),
            },
        };
        Ok(Command::Add(addition))
    }

    fn new_project(&self, wanted: AddProject, ledger: &Ledger) -> Result<Addition, Stop> {
        Ok(Addition::Project {
            code: wanted.code,
            name: wanted.name,
            quantities: quantities(&wanted.quantities)?,
            stage: wanted.stage,
            on: self.day(ledger, wanted.on.as_deref())?,
            details: Change {
                name_en: wanted.name_en.as_deref().map(filled),
                aliases: wanted.aliases.as_deref().map(comma_list),
                note: wanted.note.as_deref().map(filled),
                ..details(&wanted.works, &wanted.who)?
            },
        })
    }

    fn new_milestone(&mut self, wanted: AddMilestone, ledger: &Ledger) -> Result<Addition, Stop> {
        Ok(Addition::Milestone {
            owner: wanted.owner,
            name: wanted.name,
            stage: wanted.stage,
            planned: wanted.date.map(|words| self.period_date(ledger, &words)).transpose()?,
            details: english(wanted.name_en.as_deref()),
        })
    }

    fn new_indicator(&self, wanted: AddIndicator, ledger: &Ledger) -> Result<Addition, Stop> {
        Ok(Addition::Indicator {
            code: wanted.code,
            name: wanted.name,
            unit: wanted.unit,
            value: wanted.value.as_deref().map(figure).transpose()?,
            on: self.day(ledger, wanted.on.as_deref())?,
            details: Change { note: wanted.note.as_deref().map(filled), ..english(wanted.name_en.as_deref()) },
        })
    }

    pub(super) fn edit(&mut self, wanted: &Edit, ledger: &Ledger) -> Result<Command, Stop> {
        let what = ledger.resolve(&wanted.code, &EDITABLE)?;
        fits(wanted, &what)?;
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(match (wanted.status, &wanted.value) {
            (Some(status), _) => Command::Mark { action: what.code, status, on, note: wanted.fields.note.clone() },
            (None, Some(values)) => {
                let book = ledger.book()?;
                let measures =
                    book.indicators.iter().find(|one| one.code == what.code).map_or(1, |one| one.measures.len());
                Command::Measure { indicator: what.code, values: figures(values, measures)?, on }
            }
            (None, None) => {
                let due = wanted.fields.due.as_deref().map(|words| self.due_date(ledger, words)).transpose()?;
                let feedback = wanted.fields.feedback.as_deref().map(|words| self.period_date(ledger, words));
                let feedback = feedback.transpose()?.map(|(date, _)| date);
                let change = Change { due, feedback, ..wanted.fields.change(what.thing)? };
                Command::Edit { change, what: what.code }
            }
        })
    }
}

fn english(name: Option<&str>) -> Change {
    Change { name_en: name.map(filled), ..Change::default() }
}

fn named(name_en: Option<&str>, who: &Who) -> Result<Change, Stop> {
    Ok(Change { name_en: name_en.map(filled), ..details(&Works::default(), who)? })
}

/// Whether the options of an `edit` fit the kind of thing and each other.
fn fits(wanted: &Edit, what: &Reference) -> Result<(), Stop> {
    let given = wanted.given();
    let options = fields::fitting(what.thing);
    let wrong: Vec<_> = given.iter().copied().filter(|option| !options.contains(option)).collect();
    let usage = if !wrong.is_empty() {
        Usage::NotFitting { what: what.clone(), wrong, options: options.to_vec() }
    } else if given.is_empty() {
        Usage::NothingGiven { what: what.clone(), options: options.to_vec() }
    } else if let Some(&option) =
        given.iter().find(|option| matches!(**option, "status" | "value")).filter(|_| given.len() > 1)
    {
        Usage::NotTogether { option }
    } else if wanted.on.is_some() && wanted.status.is_none() && wanted.value.is_none() {
        Usage::NothingDated
    } else {
        return Ok(());
    };
    Err(Stop::Usage(usage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::{Arguments, Verb};
    use clap::Parser as _;

    fn edit(options: &str) -> Edit {
        let words = ["topout", "edit", "X"].into_iter().chain(options.split_whitespace());
        let Some(Verb::Edit(edit)) = Arguments::parse_from(words).verb else { panic!("{options}") };
        *edit
    }

    fn judged(thing: Thing, options: &str) -> Option<Usage> {
        let what = Reference { thing, code: "X".into(), name: "某".into(), name_en: None };
        match fits(&edit(options), &what) {
            Ok(()) => None,
            Err(Stop::Usage(usage)) => Some(usage),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn fields_that_do_not_fit_the_thing_are_refused_with_those_that_do() {
        let Some(Usage::NotFitting { wrong, options, .. }) = judged(Thing::Site, "--name 某 --nature 新建 --person 某")
        else {
            panic!("accepted")
        };
        assert_eq!((wrong, options), (vec!["nature", "person"], vec!["name", "name-en", "aliases"]));
        assert!(matches!(judged(Thing::Project, "--status done"), Some(Usage::NotFitting { .. })));
        assert!(matches!(judged(Thing::Action, "--value 3"), Some(Usage::NotFitting { .. })));
        assert_eq!(judged(Thing::Action, "--status done --note 已开会 --on 7月3日"), None);
        assert_eq!(judged(Thing::Indicator, "--value 21,1 --on 7月3日"), None);
        assert_eq!(judged(Thing::Project, "--note 补充 --investment 120.5"), None);
    }

    #[test]
    fn a_status_or_value_is_a_record_of_its_own() {
        assert_eq!(judged(Thing::Action, "--status done --name 某"), Some(Usage::NotTogether { option: "status" }));
        assert_eq!(judged(Thing::Indicator, "--value 3 --unit 件"), Some(Usage::NotTogether { option: "value" }));
        assert_eq!(judged(Thing::Indicator, "--name 某 --on 7月3日"), Some(Usage::NothingDated));
        assert!(matches!(judged(Thing::Item, ""), Some(Usage::NothingGiven { .. })));
    }

    #[test]
    fn an_empty_text_empties_a_field() {
        let words = ["topout", "edit", "X", "--funding", "", "--name-en", " ", "--nature", "", "--investment", ""];
        let Some(Verb::Edit(edit)) = Arguments::parse_from(words).verb else { panic!() };
        let change = edit.fields.change(Thing::Project).unwrap();
        let emptied = Change {
            funding: Some(None),
            name_en: Some(None),
            nature: Some(None),
            investment: Some(None),
            ..Change::default()
        };
        assert_eq!(change, emptied);
    }
}
