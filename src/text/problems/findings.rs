//! What checks found, with the arithmetic.

use rust_decimal::Decimal;

use crate::model::{Breach, Finding, Qualifier, Reference, Stages};
use crate::text::{Texts, figures};

impl Texts {
    /// What a check found, with the arithmetic; its code stands first so that people can quote it.
    pub fn finding(&self, finding: &Finding, stages: &Stages) -> String {
        let all = |things: &[Reference]| self.listed(things.iter().map(|thing| self.reference(thing)));
        let words = match finding {
            Finding::PartsMissWhole { project, unit, whole, parts } => self.finding_parts_miss_whole(
                self.reference(project),
                self.count(*parts, unit),
                self.count(*whole, unit),
                self.count(whole.abs_diff(*parts), unit),
            ),
            Finding::SitesExceedUnits { project, unit, sites, units } => {
                self.finding_sites_exceed_units(self.reference(project), *sites, self.count(*units, unit))
            }
            Finding::SitesExceedStage { project, stage, sites, units } => {
                self.finding_sites_exceed_stage(self.reference(project), *sites, self.stage(stages, stage), *units)
            }
            Finding::PositionDiffers { project, stage, kept, booked } => {
                self.finding_position_differs(self.reference(project), self.stage(stages, stage), *kept, *booked)
            }
            Finding::SameName { things } => self.finding_same_name(all(things)),
            Finding::LooksAlike { things } => self.finding_looks_alike(all(things)),
            Finding::UnitsBehindMilestone { milestone, stage, count, unit } => self.finding_units_behind_milestone(
                self.reference(milestone),
                self.stage(stages, stage),
                self.count(*count, unit),
            ),
            Finding::DatesOutOfOrder { earlier, later, earlier_end, later_end } => self.finding_dates_out_of_order(
                self.reference(later),
                self.day(*later_end),
                self.reference(earlier),
                self.day(*earlier_end),
                self.days((*earlier_end - *later_end).num_days()),
            ),
            Finding::DoneWithoutDay { milestone, stage, count, unit } => self.finding_done_without_day(
                self.count(*count, unit),
                self.stage(stages, stage),
                self.reference(milestone),
            ),
            Finding::FactsAfter { data_date, latest, count } => {
                self.finding_facts_after(*count, self.day(*data_date), self.day(*latest))
            }
            Finding::FigureParts { indicator, unit, whole, parts } => {
                let figure = |value| self.figure(value, Qualifier::Exact, unit);
                let sum = self.added(parts.iter().map(|part| self.number(*part)), figure(total(parts)));
                let gap = figure(apart(total(parts), *whole));
                self.finding_figure_parts(self.reference(indicator), sum, figure(*whole), gap)
            }
            Finding::MoneyParts { project, whole, parts } => {
                let sum = self.added(parts.iter().map(|part| self.sum(*part)), self.money(total(parts)));
                let gap = self.money(apart(total(parts), *whole));
                self.finding_money_parts(self.reference(project), sum, self.money(*whole), gap)
            }
            Finding::MoneyBeyond { project, source, more, than, amount, limit } => {
                let whose = match source {
                    Some(source) => self.finding_source(self.reference(project), source.as_str()),
                    None => self.reference(project),
                };
                let [amount, limit, gap] = [*amount, *limit, apart(*amount, *limit)].map(|value| self.money(value));
                self.finding_money_beyond(whose, self.money_kind(*more), amount, self.money_kind(*than), limit, gap)
            }
            Finding::SameAlias { alias, things } => self.finding_same_alias(alias.as_str(), all(things)),
            Finding::ForecastPassed { milestone, latest } => {
                self.finding_forecast_passed(self.reference(milestone), self.day(*latest))
            }
            Finding::ShareDiffers { indicator, stated, part, whole } => self.finding_share_differs(
                self.reference(indicator),
                self.number(*stated),
                self.number(*part),
                self.number(*whole),
                figures::percent_of(*part, *whole, 2).unwrap_or_default(),
            ),
            Finding::NotInPlan { project } => self.finding_not_in_plan(self.reference(project)),
            Finding::BlockerIncomplete { blocker, no_project, no_owner } => {
                let project = no_project.then(|| self.finding_no_project());
                let lacks = project.into_iter().chain(no_owner.then(|| self.finding_no_owner()));
                self.finding_blocker_incomplete(self.reference(blocker), self.clauses(lacks))
            }
            Finding::DatedAfterUndated { milestone, undated } => {
                self.finding_dated_after_undated(self.reference(milestone), self.reference(undated))
            }
            Finding::Remark { remark, about } => self.remark(remark, all(about)),
            Finding::JournalBroken { breach } => self.breach(*breach),
            Finding::RowAstray { row, id, entry, later } => {
                let what = self.row_astray(row, *id, stages);
                match (entry, later) {
                    (Some(entry), Some(later)) => self.finding_row_astray_until(*entry, *later, what),
                    (Some(entry), None) => self.finding_row_astray_since(*entry, what),
                    (None, _) => self.finding_row_astray(what),
                }
            }
            Finding::RowsAstray { table, first, last, entry } => {
                self.finding_rows_astray(*first, *last, self.rows_of(table), *entry)
            }
            Finding::KeptDiffers { what: Some(what) } => self.finding_kept_differs(self.reference(what)),
            Finding::KeptDiffers { what: None } => self.finding_kept_differs_at_all(),
            Finding::FileDamaged { detail } => self.finding_file_damaged(detail.as_str()),
        };
        format!("{} {words}", finding.code())
    }

    fn breach(&self, breach: Breach) -> String {
        match breach {
            Breach::Altered(entry) => self.finding_entry_altered(entry),
            Breach::Unsealed(entry) => self.finding_entry_unsealed(entry),
            Breach::Missing { first, last } if first == last => self.finding_entry_missing(first),
            Breach::Missing { first, last } => self.finding_entries_missing(first, last),
        }
    }

    /// 5+2+15=22件: parts with their sum.
    fn added(&self, parts: impl Iterator<Item = String>, sum: String) -> String {
        self.finding_sum(parts.collect::<Vec<_>>().join(&self.plus_sign()), sum)
    }

    /// A remark in full, with what it is about.
    fn remark(&self, remark: &Reference, about: String) -> String {
        let said = format!("{} {}", remark.code, self.name(&remark.name, remark.name_en.as_deref()));
        if about.is_empty() { said } else { self.finding_remark_about(about, said) }
    }
}

/// Checks hold parts only as far as they add up within bounds.
fn total(parts: &[Decimal]) -> Decimal {
    parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part)).unwrap_or(Decimal::MAX)
}

fn apart(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_sub(other).abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Thing;
    use crate::text::Lang;

    #[test]
    fn figures_that_disagree_are_shown_with_the_difference() {
        let finding = Finding::PartsMissWhole {
            project: Reference {
                thing: Thing::Project,
                code: "P01".to_owned(),
                name: "教师周转房".to_owned(),
                name_en: Some("Teacher housing".to_owned()),
            },
            unit: "栋".to_owned(),
            whole: 24,
            parts: 22,
        };
        assert_eq!(
            Texts::new(Lang::Zh).finding(&finding, &Stages::default()),
            "C01 P01 教师周转房：各阶段合计22栋，规模24栋，相差2栋"
        );
        assert_eq!(
            Texts::new(Lang::En).finding(&finding, &Stages::default()),
            "C01 P01 Teacher housing: the stages add up to 22 buildings, the size is 24 buildings; 2 buildings apart"
        );
    }

    #[test]
    fn units_that_stayed_behind_are_counted_where_they_are() {
        let finding = Finding::UnitsBehindMilestone {
            milestone: Reference {
                thing: Thing::Milestone, code: "P01-M2".into(), name: "竣工".into(), name_en: None
            },
            stage: "fit_out".to_owned(),
            count: 14,
            unit: "栋".to_owned(),
        };
        let said = |lang| Texts::new(lang).finding(&finding, &Stages::default());
        assert!(said(Lang::Zh).ends_with("已完成，但还有14栋在“fit_out”或更前"), "{}", said(Lang::Zh));
        assert!(said(Lang::En).ends_with("still at “fit_out” or before: 14 buildings"), "{}", said(Lang::En));
    }
}
