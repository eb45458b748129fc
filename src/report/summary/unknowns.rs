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

/// Codes worth a line; of more than that only the number is said.
const A_FEW: usize = 30;

/// How many projects lack something, and which, unless it is all of them.
fn projects_without(wording: &Wording<'_>, what: String, lacks: impl Fn(&ProjectView) -> bool) -> Option<Cell> {
    lacking(wording, what, wording.summary.projects.iter().map(|project| (project.code.as_str(), lacks(project))))
}

fn items_without_unit(wording: &Wording<'_>) -> Option<Cell> {
    let items = wording.summary.items.iter().map(|item| (item.code.as_str(), item.responsible.unit.is_none()));
    lacking(wording, wording.texts.unknown_unit_of_items(), items)
}

fn sites_without_stage(wording: &Wording<'_>) -> Option<Cell> {
    let sites = wording.summary.projects.iter().flat_map(|project| &project.sites);
    let sites = sites.map(|site| (site.code.as_str(), site.stage.as_deref().is_none_or(|stage| stage == UNKNOWN)));
    lacking(wording, wording.texts.unknown_stage_of_sites(), sites)
}

/// `things` are codes and whether the thing lacks it. The fewer are named: those that lack it, or those that do not.
fn lacking<'a>(wording: &Wording<'_>, what: String, things: impl Iterator<Item = (&'a str, bool)>) -> Option<Cell> {
    let texts = wording.texts;
    let (missing, known): (Vec<_>, Vec<_>) = things.partition(|(_, lacks)| *lacks);
    let (count, all) = (missing.len(), missing.len() + known.len());
    let codes = |of: &[(&str, bool)]| texts.listed(of.iter().map(|(code, _)| (*code).to_owned()));
    let words = match (count, known.len()) {
        (0, _) => return None,
        (_, 0) => texts.report_all_unknown(what, all),
        (_, known) if count.min(known) > A_FEW => texts.report_so_many_unknown(what, count, all),
        (_, few) if few < count => texts.report_few_known(what, count, all, codes(&known)),
        _ => texts.report_some_unknown(what, count, all, codes(&missing)),
    };
    Some(words.into())
}
