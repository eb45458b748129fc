//! What the chart needs to know of all projects at once: sums of each kind of unit, and how wide figures and names are.
//! Counted once when the ledger has changed, never for a frame.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::view::UnitTally;
use crate::model::{Light, Qualifier};
use crate::text::{Texts, cells};
use crate::tui::shown::Shown;

/// Names wider than this are cut all the same.
const NAME: usize = 36;

#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Census {
    kinds: BTreeMap<String, UnitTally>,
    /// Stages in which any project has units or a site.
    pub(super) occupied: BTreeSet<String>,
    /// Cells of the widest name of a project, up to a bound.
    pub(super) name: usize,
    /// Cells of the longest word for a light.
    pub(super) light: usize,
    /// Digits of the largest figure a cell can have: a stage can hold all units of a kind.
    pub(super) digits: usize,
    /// Cells of the widest `8/22`, and of the widest `8/22栋`.
    pub(super) share: usize,
    pub(super) share_with_unit: usize,
}

impl Census {
    /// Among very many projects some name is long enough, and any stage that matters has units.
    pub(super) fn of(shown: &Shown, texts: &Texts) -> Self {
        let is_large = shown.source().is_some();
        let mut census = Self { kinds: shown.units(), name: if is_large { NAME } else { 0 }, ..Self::default() };
        for project in shown.at_hand() {
            for site in project.sites.iter().filter_map(|site| site.stage.as_ref()) {
                if !census.occupied.contains(site) {
                    census.occupied.insert(site.clone());
                }
            }
            if census.name < NAME {
                let name = texts.name(&project.name, project.name_en.as_deref());
                census.name = census.name.max(cells::width(&project.code) + 1 + cells::width(name)).min(NAME);
            }
        }
        let stages = census.kinds.values().flat_map(UnitTally::stages).map(|(stage, _)| stage.to_owned());
        census.occupied.extend(stages);
        census.measured(texts)
    }

    fn measured(self, texts: &Texts) -> Self {
        let widest = |widths: &mut dyn Iterator<Item = usize>| widths.max().unwrap_or(0);
        let heads = [texts.grid_complete(), texts.grid_of_all(), texts.grid_unknown()];
        let heads = widest(&mut heads.iter().map(|words| cells::width(words)));
        let kinds = || self.kinds.iter();
        Self {
            light: widest(&mut Light::ALL.iter().map(|light| cells::width(&texts.light(*light)))),
            digits: widest(&mut kinds().map(|(_, kind)| cells::width(&kind.total.to_string()))),
            // As if everything were complete: what is in hand may get there.
            share: widest(&mut kinds().map(|(_, it)| cells::width(&share(texts, it.total, it.total, None)))).max(heads),
            share_with_unit: widest(
                &mut kinds().map(|(unit, it)| cells::width(&share(texts, it.total, it.total, Some(unit)))),
            )
            .max(heads),
            ..self
        }
    }

    pub(super) fn kind(&self, unit: &str) -> Option<&UnitTally> {
        self.kinds.get(unit)
    }
}

/// How far a project is, in units: `8/22栋`.
pub(super) fn share(texts: &Texts, complete: u64, total: u64, unit: Option<&String>) -> String {
    match unit {
        Some(unit) => format!("{complete}/{}", texts.figure(total.into(), Qualifier::Exact, unit)),
        None => format!("{complete}/{total}"),
    }
}
