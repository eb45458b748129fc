//! 二、项目进展: where the units of every project stand, by category.

use crate::model::view::ProjectView;
use crate::report::chapter::Chapter;
use crate::report::document::{Cell, Document, Pile};
use crate::report::rows;
use crate::report::wording::Wording;

pub(super) struct Categories {
    rows: ByCategory<Pile<Vec<Cell>>>,
    updates: Pile<Cell>,
}

impl Categories {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self { rows: ByCategory::new(wording, || wording.pile()), updates: wording.pile() }
    }
}

impl Chapter for Categories {
    fn take(&mut self, wording: &Wording<'_>, project: &ProjectView) {
        self.rows.of(wording, project).push(rows::project(wording, project));
        if let Some(update) = latest_update(wording, project) {
            self.updates.push(update);
        }
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        document.heading(1, texts.report_projects());
        let groups = self.rows.named(wording, |rows| !rows.is_empty());
        if groups.is_empty() {
            document.note(texts.report_none());
        }
        for (number, (name, rows)) in (1..).zip(groups) {
            document.heading(2, texts.report_subheading(number, name));
            document.long_table(rows::project_columns(texts), rows.done(), texts.report_none());
        }
        if !wording.summary.projects.is_empty() {
            wording.rule(document);
        }
        if !self.updates.is_empty() {
            document.paragraph(texts.report_latest_updates());
            document.long_list(self.updates.done());
        }
    }
}

/// Something for each category, in their order; for projects without one comes last.
pub(in crate::report) struct ByCategory<T> {
    each: Vec<T>,
    none: T,
}

impl<T> ByCategory<T> {
    pub(in crate::report) fn new(wording: Wording<'_>, make: impl Fn() -> T) -> Self {
        Self { each: wording.summary.categories.iter().map(|_| make()).collect(), none: make() }
    }

    /// That for the category of a project.
    pub(in crate::report) fn of(&mut self, wording: &Wording<'_>, project: &ProjectView) -> &mut T {
        let mut categories = wording.summary.categories.iter();
        let at = categories.position(|category| project.category.as_ref() == Some(&category.code));
        at.and_then(|at| self.each.get_mut(at)).unwrap_or(&mut self.none)
    }

    /// Those wanted under the names of their categories.
    pub(in crate::report) fn named(self, wording: &Wording<'_>, wanted: impl Fn(&T) -> bool) -> Vec<(String, T)> {
        let categories = wording.summary.categories.iter();
        let names = categories.map(|category| wording.name(&category.name, Some(&category.name_en)).to_owned());
        let names = names.chain([wording.texts.report_no_category()]);
        names.zip(self.each.into_iter().chain([self.none])).filter(|(_, one)| wanted(one)).collect()
    }
}

fn latest_update(wording: &Wording<'_>, project: &ProjectView) -> Option<Cell> {
    let update = project.updates.first()?;
    Some(wording.update(&project.reference(), update))
}
