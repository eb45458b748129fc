//! What was done, each deed in one sentence, and what is worth saying beside it.

use crate::model::problem::Field;
use crate::model::{
    ActionStatus, BlockerCategory, Deed, FieldChange, Held, Hint, Light, MoneyKind, Nature, Period, Qualifier,
    Reference, Stages, Thing,
};
use crate::text::{Texts, cells};

/// Cells a report takes at most in the sentence that says it was made.
const REPORT_CELLS: usize = 60;

impl Texts {
    /// What was done, in one sentence.
    pub fn deed(&self, deed: &Deed, stages: &Stages) -> String {
        let of = |what: &Reference| self.reference(what);
        match deed {
            Deed::Repaired { rows, lost } => self.deed_repaired(*rows, *lost),
            Deed::Opened { projects, items, .. } => self.deed_opened(*projects, *items),
            Deed::Completed { what, on } => self.deed_completed(self.listed(what.iter().map(of)), self.day(*on)),
            Deed::Reopened { what } if what.thing == Thing::Blocker => self.deed_reopened_blocker(of(what)),
            Deed::Reopened { what } if what.thing == Thing::Supervision => self.deed_answer_taken_back(of(what)),
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
            Deed::Measured { what, on, changes } => {
                self.with_changes(self.deed_measured(of(what), self.day(*on)), changes, stages)
            }
            Deed::Added { what } => self.deed_added(self.thing(what.thing), of(what)),
            Deed::Edited { what, changes } => {
                self.with_changes(self.deed_edited(self.thing(what.thing), of(what)), changes, stages)
            }
            Deed::Removed { what } => self.deed_removed(self.thing(what.thing), of(what)),
            Deed::DataDate { pinned: Some(day) } => self.deed_data_date_pinned(self.day(*day)),
            Deed::DataDate { pinned: None } => self.deed_data_date_clock(),
            Deed::Imported { projects: 0, items: 0, blockers: 0, indicators: 0, issued: 0 } => {
                self.deed_imported_nothing()
            }
            Deed::Imported { projects, items, blockers, indicators, issued } => {
                let imported = self.deed_imported(*projects, *items, *blockers, *indicators);
                if *issued == 0 { imported } else { self.deed_imported_issued(imported, *issued) }
            }
            Deed::Issued { number, name, data_date } => {
                self.deed_issued(self.issue(*number, name.as_deref()), self.day(*data_date))
            }
            Deed::Forecast { what, forecast, on, step } => self.forecast(of(what), forecast, *step, self.day(*on)),
            Deed::Targeted { what, count: Some(count), unit, stage, by } => {
                self.deed_targeted(of(what), self.count(*count, unit), self.stage(stages, stage), by.as_str())
            }
            Deed::Targeted { what, count: None, stage, by, .. } => {
                self.deed_untargeted(of(what), self.stage(stages, stage), by.as_str())
            }
            Deed::Assessed { what, light, on } => {
                let what = what.as_ref().map_or_else(|| self.deed_whole_ledger(), of);
                match light {
                    Some(light) => self.deed_assessed(what, self.stored_light(light), self.day(*on)),
                    None => self.deed_unassessed(what, self.day(*on)),
                }
            }
            Deed::Funded { what, kind, source, amount, on } => {
                let (kind, amount, on) = (self.stored_kind(kind), self.stored_amount(amount), self.day(*on));
                match source {
                    Some(source) => self.deed_funded_from(of(what), kind, amount, source.as_str(), on),
                    None => self.deed_funded(of(what), kind, amount, on),
                }
            }
            Deed::BaselineSet { name, milestones } => self.deed_baseline_set(name.as_str(), *milestones),
            Deed::Supervised { what, about, feedback } => self.deed_supervised(of(what), of(about), feedback.as_str()),
            Deed::Answered { what, on } => self.deed_answered(of(what), self.day(*on)),
            Deed::PeriodOpened { period, closed, carried, dropped, on } => self.deed_period_opened(
                self.stored_period(period),
                self.stored_period(closed),
                self.day(*on),
                *carried,
                *dropped,
            ),
            Deed::Several { deeds } => self.several(deeds, stages),
            Deed::UndoneTo { entry, count, deed } => self.deed_undone_to(*count, *entry, self.deed(deed, stages)),
            Deed::Undone { deed, .. } => self.deed_undone(self.deed(deed, stages)),
            Deed::Redone { deed, .. } => self.deed_redone(self.deed(deed, stages)),
        }
    }
}

impl Texts {
    pub fn hint(&self, hint: &Hint, stages: &Stages) -> String {
        match hint {
            Hint::Slipped { nth, step, total } => {
                self.hint_slipped(*nth, self.signed_days(*step), self.signed_days(*total))
            }
            Hint::Sharpened => self.hint_sharpened(),
            Hint::Pushes { milestone, days, to } => {
                self.hint_pushes(self.reference(milestone), self.days(*days), self.day(*to), milestone.code.as_str())
            }
            Hint::Waits { by, to } => self.hint_waits(by.as_str(), self.day(*to)),
            Hint::ForecastStands { forecast } => self.hint_forecast_stands(forecast.as_str()),
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
            Hint::NoBackup(fault) => self.hint_no_backup(self.backup_trouble(fault)),
            Hint::Of { what, hint } => self.hint_of(what, self.hint(hint, stages)),
        }
    }

    fn forecast(&self, what: String, forecast: &str, step: Option<i64>, on: String) -> String {
        match step.filter(|step| *step != 0) {
            _ if forecast.is_empty() => self.deed_forecast_taken_back(what, on),
            Some(step) => self.deed_forecast_moved(what, forecast, self.signed_days(step), on),
            None => self.deed_forecast(what, forecast, on),
        }
    }

    /// What was done, and of each field what stood there before and what does after.
    fn with_changes(&self, done: String, changes: &[FieldChange], stages: &Stages) -> String {
        if changes.is_empty() {
            return done;
        }
        let changes = changes.iter().map(|change| {
            let [before, after] = [&change.before, &change.after].map(|held| {
                held.as_ref().map_or_else(|| self.label_unknown(), |held| self.held(change.field, held, stages))
            });
            self.deed_field_change(self.changed_field(change), before, after)
        });
        self.deed_with_changes(done, self.clauses(changes))
    }

    pub(super) fn changed_field(&self, change: &FieldChange) -> String {
        match &change.after {
            Some(Held::Figure { name, name_en, .. }) if !name.is_empty() => {
                self.name(name, name_en.as_deref()).to_owned()
            }
            _ => self.field(change.field),
        }
    }

    pub(super) fn held(&self, field: Field, held: &Held, stages: &Stages) -> String {
        match held {
            Held::Word(word) => match field {
                Field::Stage => self.stage(stages, word),
                Field::Nature => Nature::from_code(word).map_or_else(|| word.clone(), |nature| self.nature(nature)),
                Field::Kind => {
                    BlockerCategory::from_code(word).map_or_else(|| word.clone(), |kind| self.blocker_category(kind))
                }
                Field::Investment => self.stored_amount(word),
                Field::Unit => self.measure_word(word),
                _ => in_brief(word),
            },
            Held::Words(words) => in_brief(&self.listed(words.iter().cloned())),
            Held::Quantities(quantities) => self.quantities(quantities),
            Held::Figure { value, qualifier, unit, .. } => match (value.parse(), Qualifier::from_code(qualifier)) {
                (Ok(figure), Some(qualifier)) => self.figure(figure, qualifier, unit),
                _ => format!("{value}{unit}"),
            },
            Held::Named { name, name_en, .. } => self.name(name, Some(name_en)).to_owned(),
        }
    }

    pub(super) fn stored_light(&self, code: &str) -> String {
        Light::from_code(code).map_or_else(|| code.to_owned(), |light| self.light(light))
    }

    pub(super) fn stored_kind(&self, code: &str) -> String {
        MoneyKind::from_code(code).map_or_else(|| code.to_owned(), |kind| self.money_kind(kind))
    }

    pub(super) fn stored_amount(&self, amount: &str) -> String {
        amount.parse().map_or_else(|_| amount.to_owned(), |amount| self.money(amount))
    }

    pub(super) fn stored_period(&self, code: &str) -> String {
        Period::from_code(code).map_or_else(|| code.to_owned(), |period| self.period(period))
    }

    /// The journal keeps a status by its code; one this program does not know is shown as it was kept.
    pub(super) fn stored_status(&self, code: &str) -> String {
        ActionStatus::from_code(code).map_or_else(|| code.to_owned(), |status| self.action_status(status))
    }
}

/// The beginning of a report, on one line.
pub(super) fn in_brief(text: &str) -> String {
    cells::fit(&one_line(text), REPORT_CELLS)
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::{Phase, Stage};
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
    fn what_was_done_is_unfinished_again_and_what_was_solved_unsolved() {
        let zh = |thing, code, name| {
            Texts::new(Lang::Zh).deed(&Deed::Reopened { what: what(thing, code, name) }, &Stages::default())
        };
        assert_eq!(zh(Thing::Milestone, "P07-M1", "招标完成"), "已恢复为未完成：P07-M1 招标完成");
        assert_eq!(zh(Thing::Blocker, "B2", "招标文件待批"), "已恢复为未解决：B2 招标文件待批");
    }

    #[test]
    fn an_import_of_nothing_new_says_so() {
        let nothing = Deed::Imported { projects: 0, items: 0, blockers: 0, indicators: 0, issued: 0 };
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
            "P01还有14栋停在“装饰装修”或之前；如已过这一阶段，请移动：topout move P01 数量 --from 阶段 --to 阶段"
        );
    }
}
