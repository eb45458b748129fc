//! What was done, each deed in one sentence, and what is worth saying beside it.

use crate::model::{ActionStatus, Deed, Hint, Reference, Stages};
use crate::text::{Texts, cells};

/// Cells a report takes at most in the sentence that says it was made.
const REPORT_CELLS: usize = 60;

impl Texts {
    /// What was done, in one sentence.
    pub fn deed(&self, deed: &Deed, stages: &Stages) -> String {
        let of = |what: &Reference| self.reference(what);
        match deed {
            Deed::Opened { projects, items } => self.deed_opened(*projects, *items),
            Deed::Completed { what, on } => self.deed_completed(self.listed(what.iter().map(of)), self.day(*on)),
            Deed::Reopened { what } => self.deed_reopened(of(what)),
            Deed::Marked { what, status, on } => self.deed_marked(of(what), self.stored_status(status), self.day(*on)),
            Deed::Reported { what, text, on } => self.deed_reported(of(what), self.day(*on), in_brief(text)),
            Deed::Moved { site: Some(part), count: 0, from, to, on, .. } => {
                self.deed_part_moved(of(part), self.stage(stages, from), self.stage(stages, to), self.day(*on))
            }
            Deed::Moved { what, site, count, unit, from, to, on } => self.deed_moved(
                of(site.as_ref().unwrap_or(what)),
                self.count(*count, unit),
                self.stage(stages, from),
                self.stage(stages, to),
                self.day(*on),
            ),
            Deed::Planned { what, planned, .. } if planned.is_empty() => self.deed_unplanned(of(what)),
            Deed::Planned { what, planned, .. } => self.deed_planned(of(what), planned.as_str()),
            Deed::Blocked { what, on } => self.deed_blocked(of(what), self.day(*on)),
            Deed::Unblocked { what, on } => self.deed_unblocked(of(what), self.day(*on)),
            Deed::Measured { what, on } => self.deed_measured(of(what), self.day(*on)),
            Deed::Added { what } => self.deed_added(self.thing(what.thing), of(what)),
            Deed::Edited { what } => self.deed_edited(self.thing(what.thing), of(what)),
            Deed::Removed { what } => self.deed_removed(self.thing(what.thing), of(what)),
            Deed::DataDate { pinned: Some(day) } => self.deed_data_date_pinned(self.day(*day)),
            Deed::DataDate { pinned: None } => self.deed_data_date_clock(),
            Deed::Imported { projects: 0, items: 0, blockers: 0, indicators: 0 } => self.deed_imported_nothing(),
            Deed::Imported { projects, items, blockers, indicators } => {
                self.deed_imported(*projects, *items, *blockers, *indicators)
            }
            Deed::Undone { deed, .. } => self.deed_undone(self.deed(deed, stages)),
            Deed::Redone { deed, .. } => self.deed_redone(self.deed(deed, stages)),
        }
    }
}

impl Texts {
    pub fn hint(&self, hint: &Hint, stages: &Stages) -> String {
        match hint {
            Hint::PinMoved { from, to } => self.hint_pin_moved(self.day(*from), self.day(*to)),
            Hint::LateEntry { on, recorded_on } => self.hint_late_entry(self.day(*on), self.day(*recorded_on)),
            Hint::UnitsBehind { project, stage, count, unit } => {
                self.hint_units_behind(project.as_str(), self.count(*count, unit), self.stage(stages, stage))
            }
            Hint::MilestoneOpen { milestone } => {
                self.hint_milestone_open(self.reference(milestone), milestone.code.as_str())
            }
            Hint::Backwards => self.hint_backwards(),
            Hint::FactsAfter { latest } => self.hint_facts_after(self.day(*latest)),
            Hint::NotUndoable => self.hint_not_undoable(),
        }
    }

    /// The journal keeps a status by its code; one this program does not know is shown as it was kept.
    fn stored_status(&self, code: &str) -> String {
        ActionStatus::from_code(code).map_or_else(|| code.to_owned(), |status| self.action_status(status))
    }
}

/// The beginning of a report, on one line.
fn in_brief(text: &str) -> String {
    cells::fit(&text.split_whitespace().collect::<Vec<_>>().join(" "), REPORT_CELLS)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::{Phase, Stage, Thing};
    use crate::text::Lang;

    fn what(thing: Thing, code: &str, name: &str) -> Reference {
        Reference { thing, code: code.to_owned(), name: name.to_owned(), name_en: None }
    }

    fn stages() -> Stages {
        let stage = |code: &str, name: &str, name_en: &str| Stage {
            code: code.to_owned(),
            phase: Phase::Construction,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
        };
        Stages::new(vec![stage("fit_out", "装饰装修", "fit-out"), stage("completion", "竣工", "completion")])
    }

    fn july(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 7, day).unwrap()
    }

    fn three_moved() -> Deed {
        Deed::Moved {
            what: what(Thing::Project, "P01", "教师周转房"),
            site: None,
            count: 3,
            unit: "栋".to_owned(),
            from: "fit_out".to_owned(),
            to: "completion".to_owned(),
            on: july(5),
        }
    }

    #[test]
    fn a_movement_is_told_with_the_names_of_its_stages() {
        let (zh, en) = (Texts::new(Lang::Zh), Texts::new(Lang::En));
        let day = zh.day(july(5));
        assert_eq!(zh.deed(&three_moved(), &stages()), format!("P01 教师周转房：3栋由装饰装修转入竣工（{day}）"));
        assert_eq!(
            en.deed(&three_moved(), &stages()),
            format!("P01 教师周转房: 3 buildings moved from fit-out to completion ({})", en.day(july(5)))
        );
    }

    #[test]
    fn a_part_moves_without_a_unit() {
        let Deed::Moved { what: project, unit, from, to, on, .. } = three_moved() else { panic!() };
        let site = Some(what(Thing::Site, "P01-S1", "门厅"));
        let moved = Deed::Moved { what: project, site, count: 0, unit, from, to, on };
        let zh = Texts::new(Lang::Zh);
        assert_eq!(zh.deed(&moved, &stages()), format!("P01-S1 门厅：由装饰装修转入竣工（{}）", zh.day(july(5))));
    }

    #[test]
    fn an_import_of_nothing_new_says_so() {
        let nothing = Deed::Imported { projects: 0, items: 0, blockers: 0, indicators: 0 };
        assert_eq!(Texts::new(Lang::Zh).deed(&nothing, &stages()), "文件里没有新内容，台账未作改动");
    }

    #[test]
    fn what_was_undone_is_told_in_full() {
        let completed = Deed::Completed { what: vec![what(Thing::Milestone, "P07-M1", "招标完成")], on: july(20) };
        let undone = Deed::Undone { entry: 7, deed: Box::new(completed) };
        let zh = Texts::new(Lang::Zh);
        assert_eq!(
            zh.deed(&undone, &Stages::default()),
            format!("已撤销：已完成 P07-M1 招标完成（{}）", zh.day(july(20)))
        );
    }

    #[test]
    fn a_status_keeps_its_word_and_an_unknown_one_its_code() {
        let marked = |status: &str| Deed::Marked {
            what: what(Thing::Action, "9.3", "师德师风师能建设"),
            status: status.to_owned(),
            on: july(1),
        };
        let zh = Texts::new(Lang::Zh);
        assert!(zh.deed(&marked("ongoing"), &Stages::default()).starts_with("已标为持续推进：9.3"));
        assert!(zh.deed(&marked("later"), &Stages::default()).starts_with("已标为later：9.3"));
    }

    #[test]
    fn taking_a_date_away_is_not_planning_one() {
        let planned = |words: &str| Deed::Planned {
            what: what(Thing::Milestone, "P14-M1", "开工"),
            planned: words.to_owned(),
            on: july(1),
        };
        let zh = Texts::new(Lang::Zh);
        assert_eq!(zh.deed(&planned("8月"), &Stages::default()), "已定期限 P14-M1 开工：8月");
        assert_eq!(zh.deed(&planned(""), &Stages::default()), "已取消期限 P14-M1 开工");
    }

    #[test]
    fn hints_say_what_to_do_about_it() {
        let behind = Hint::UnitsBehind {
            project: "P01".to_owned(),
            stage: "fit_out".to_owned(),
            count: 14,
            unit: "栋".to_owned(),
        };
        let zh = Texts::new(Lang::Zh);
        assert_eq!(
            zh.hint(&behind, &stages()),
            "P01还有14栋停在“装饰装修”或之前；如已过这一阶段，请移动：topout move P01"
        );
    }
}
