//! 七、未载事项: what nobody has said, counted and named, so that a gap is not taken for a zero.

use crate::model::Standing;
use crate::model::stage::UNKNOWN;
use crate::model::view::ProjectView;
use crate::report::document::{Cell, Document};
use crate::report::wording::Wording;

pub(in crate::report) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    let mut entries: Vec<Cell> = Vec::new();
    entries.extend(projects_without(wording, texts.unknown_stage(), |project| {
        project.total.is_none() || project.stages.iter().any(|here| here.stage == UNKNOWN)
    }));
    entries.extend(projects_without(wording, texts.unknown_size(), |project| {
        project.quantities.is_empty() || project.quantities.iter().any(|quantity| quantity.value.is_none())
    }));
    entries.extend(projects_without(wording, texts.unknown_date(), |project| {
        let mut open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done()).peekable();
        open.peek().is_some() && open.all(|milestone| milestone.standing == Standing::Undated)
    }));
    entries.extend(projects_without(wording, texts.unknown_unit(), |project| project.responsible.unit.is_none()));
    entries.extend(items_without_unit(wording));
    entries.extend(sites_without_stage(wording));
    entries.extend(projects_without(wording, texts.unknown_funding(), |project| project.known_funding().is_none()));
    entries.extend(projects_without(wording, texts.unknown_investment(), |project| project.investment.is_none()));
    if entries.is_empty() {
        document.paragraph(texts.report_nothing_unknown());
    }
    document.list(entries);
}

/// How many projects lack something, and which, unless it is all of them.
fn projects_without(wording: &Wording<'_>, what: String, lacks: impl Fn(&ProjectView) -> bool) -> Option<Cell> {
    let projects = &wording.summary.projects;
    let missing: Vec<&str> =
        projects.iter().filter(|project| lacks(project)).map(|project| project.code.as_str()).collect();
    lacking(wording, what, &missing, projects.len())
}

fn items_without_unit(wording: &Wording<'_>) -> Option<Cell> {
    let items = &wording.summary.items;
    let missing = items.iter().filter(|item| item.responsible.unit.is_none());
    let missing: Vec<&str> = missing.map(|item| item.code.as_str()).collect();
    lacking(wording, wording.texts.unknown_unit_of_items(), &missing, items.len())
}

fn sites_without_stage(wording: &Wording<'_>) -> Option<Cell> {
    let sites: Vec<_> = wording.summary.projects.iter().flat_map(|project| &project.sites).collect();
    let missing = sites.iter().filter(|site| site.stage.as_deref().is_none_or(|stage| stage == UNKNOWN));
    let missing: Vec<&str> = missing.map(|site| site.code.as_str()).collect();
    lacking(wording, wording.texts.unknown_stage_of_sites(), &missing, sites.len())
}

fn lacking(wording: &Wording<'_>, what: String, missing: &[&str], all: usize) -> Option<Cell> {
    let texts = wording.texts;
    let words = if missing.is_empty() {
        return None;
    } else if missing.len() == all {
        texts.report_all_unknown(what, all)
    } else {
        let codes = texts.listed(missing.iter().map(|code| (*code).to_owned()));
        texts.report_some_unknown(what, missing.len(), all, codes)
    };
    Some(words.into())
}
