//! What the figures of a project are computed from: the project without its words.

use chrono::NaiveDate;

use super::movement::{Account, site_stage};
use super::stage::UNKNOWN;
use super::{Project, Site};

/// A project as far as totals at the end of a day need it. It is judged as any other is; what it is called has to be asked
/// for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its fields are empty but for its category, what it is counted in, its milestones, planned shares and what people said
    /// of it. What its movements come to is `account`.
    pub project: Project,
    pub account: Account,
    /// Named sites whose stage nobody has said, and all of them.
    pub sites: (usize, usize),
    pub lacks: Lacks,
}

/// What nobody has said of a project, whatever the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lacks {
    /// No quantity, or one without a figure.
    pub size: bool,
    pub unit: bool,
    pub investment: bool,
    /// The first day on which it is known where the money comes from; `None`: it is not.
    pub funded_since: Option<NaiveDate>,
}

impl Facts {
    /// What of a project that was read as a whole counts at the end of `day`.
    pub fn of(project: Project, day: NaiveDate) -> Self {
        let stage = |site: &Site| site_stage(&project.movements, &site.code, day);
        let unknown = project.sites.iter().filter(|site| stage(site).is_none_or(|stage| stage == UNKNOWN)).count();
        Self {
            account: Account::of(&project.movements, day),
            sites: (unknown, project.sites.len()),
            lacks: Lacks::of(&project),
            project,
        }
    }
}

impl Lacks {
    pub fn of(project: &Project) -> Self {
        let sources = project.money.iter().filter(|amount| amount.source.is_some()).map(|amount| amount.on);
        let said = project.funding.is_some().then_some(NaiveDate::MIN);
        Self {
            size: project.quantities.is_empty() || project.quantities.iter().any(|quantity| quantity.value.is_none()),
            unit: project.responsible.unit.is_none(),
            investment: project.investment.is_none(),
            funded_since: said.or_else(|| sources.min()),
        }
    }
}
