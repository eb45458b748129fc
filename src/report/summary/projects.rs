//! 二、项目进展: where the units of every project stand, by category.

use crate::model::view::ProjectView;
use crate::report::document::{Cell, Document};
use crate::report::rows;
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_projects());
    let groups = by_category(wording);
    if groups.is_empty() {
        document.note(texts.report_none());
    }
    for (number, (name, projects)) in (1..).zip(groups) {
        document.heading(2, texts.report_subheading(number, name));
        let rows = projects.into_iter().map(|project| rows::project(wording, project)).collect();
        document.table(rows::project_columns(texts), rows, texts.report_none());
    }
    if !wording.summary.projects.is_empty() {
        wording.rule(document);
    }
    let updates = wording.summary.projects.iter().filter_map(|project| latest_update(wording, project));
    let updates: Vec<Cell> = updates.collect();
    if !updates.is_empty() {
        document.paragraph(texts.report_latest_updates());
        document.list(updates);
    }
}

/// The projects of each category under its name; those without one last.
pub(in crate::report) fn by_category<'a>(wording: &Wording<'a>) -> Vec<(String, Vec<&'a ProjectView>)> {
    let mut groups: Vec<(String, Vec<&ProjectView>)> = Vec::new();
    for category in &wording.summary.categories {
        let of_category = |project: &&ProjectView| project.category.as_ref() == Some(&category.code);
        let name = wording.name(&category.name, Some(&category.name_en)).to_owned();
        groups.push((name, wording.summary.projects.iter().filter(of_category).collect()));
    }
    let uncategorised = |project: &&ProjectView| {
        !wording.summary.categories.iter().any(|category| project.category.as_ref() == Some(&category.code))
    };
    groups.push((wording.texts.report_no_category(), wording.summary.projects.iter().filter(uncategorised).collect()));
    groups.retain(|(_, projects)| !projects.is_empty());
    groups
}

fn latest_update(wording: &Wording<'_>, project: &ProjectView) -> Option<Cell> {
    let update = project.updates.first()?;
    Some(wording.update(&project.reference(), update))
}
