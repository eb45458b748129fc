//! 七、未载事项: what nobody has said, counted and named, so that a gap is not taken for a zero.

use crate::model::Standing;
use crate::model::stage::UNKNOWN;
use crate::model::view::ProjectView;
use crate::report::chapter::Chapter;
use crate::report::document::{Cell, Document};
use crate::report::wording::Wording;
use crate::text::Texts;

#[derive(Default)]
pub(in crate::report) struct Unknowns {
    stage: Lacking,
    size: Lacking,
    date: Lacking,
    unit: Lacking,
    stage_of_sites: Lacking,
    funding: Lacking,
    investment: Lacking,
}

impl Chapter for Unknowns {
    fn take(&mut self, _: &Wording<'_>, project: &ProjectView) {
        let code = &project.code;
        let is_unknown = |stage: &str| stage == UNKNOWN;
        let unstaged = project.total.is_none() || project.stages.iter().any(|here| is_unknown(&here.stage));
        self.stage.add(code, unstaged);
        let unmeasured = project.quantities.is_empty() || project.quantities.iter().any(|one| one.value.is_none());
        self.size.add(code, unmeasured);
        let mut open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done()).peekable();
        let undated = open.peek().is_some() && open.all(|milestone| milestone.standing == Standing::Undated);
        self.date.add(code, undated);
        self.unit.add(code, project.responsible.unit.is_none());
        for site in &project.sites {
            self.stage_of_sites.add(&site.code, site.stage.as_deref().is_none_or(is_unknown));
        }
        self.funding.add(code, project.known_funding().is_none());
        self.investment.add(code, project.investment.is_none());
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        let mut unit_of_items = Lacking::default();
        for item in &wording.summary.items {
            unit_of_items.add(&item.code, item.responsible.unit.is_none());
        }
        let entries = [
            self.stage.words(texts, texts.unknown_stage()),
            self.size.words(texts, texts.unknown_size()),
            self.date.words(texts, texts.unknown_date()),
            self.unit.words(texts, texts.unknown_unit()),
            unit_of_items.words(texts, texts.unknown_unit_of_items()),
            self.stage_of_sites.words(texts, texts.unknown_stage_of_sites()),
            self.funding.words(texts, texts.unknown_funding()),
            self.investment.words(texts, texts.unknown_investment()),
        ];
        let entries: Vec<Cell> = entries.into_iter().flatten().map(Cell::from).collect();
        if entries.is_empty() {
            document.paragraph(texts.report_nothing_unknown());
        }
        document.list(entries);
    }
}

/// Codes worth a line; of more than that only the number is said.
const A_FEW: usize = 30;

/// How many things lack something, and which; of those that lack it and those that do not the first few are remembered.
#[derive(Default)]
struct Lacking {
    missing: Codes,
    known: Codes,
}

#[derive(Default)]
struct Codes {
    count: usize,
    first: Vec<String>,
}

impl Codes {
    fn listed(self, texts: &Texts) -> String {
        texts.listed(self.first)
    }
}

impl Lacking {
    fn add(&mut self, code: &str, lacks: bool) {
        let codes = if lacks { &mut self.missing } else { &mut self.known };
        codes.count += 1;
        if codes.first.len() < A_FEW {
            codes.first.push(code.to_owned());
        }
    }

    /// The fewer are named: those that lack it, or those that do not.
    fn words(self, texts: &Texts, what: String) -> Option<String> {
        let Self { missing, known } = self;
        let (count, all) = (missing.count, missing.count + known.count);
        Some(match (count, known.count) {
            (0, _) => return None,
            (_, 0) => texts.report_all_unknown(what, all),
            (_, known) if count.min(known) > A_FEW => texts.report_so_many_unknown(what, count, all),
            (_, few) if few < count => texts.report_few_known(what, count, all, known.listed(texts)),
            _ => texts.report_some_unknown(what, count, all, missing.listed(texts)),
        })
    }
}
