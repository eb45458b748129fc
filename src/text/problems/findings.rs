//! What checks found, with the arithmetic.

use crate::model::{Finding, Stages};
use crate::text::Texts;

impl Texts {
    /// What a check found, with the arithmetic; its code stands first so that people can quote it.
    pub fn finding(&self, finding: &Finding, stages: &Stages) -> String {
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
            Finding::SameName { things } => {
                self.finding_same_name(self.listed(things.iter().map(|thing| self.reference(thing))))
            }
            Finding::UnitsBehindMilestone { milestone, stage, count, unit } => self.finding_units_behind_milestone(
                self.reference(milestone),
                self.count(*count, unit),
                self.stage(stages, stage),
            ),
            Finding::FileDamaged { detail } => self.finding_file_damaged(detail.as_str()),
        };
        format!("{} {words}", finding.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Reference, Thing};
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
}
