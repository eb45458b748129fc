//! Refusals in words: what happened, to what, and what to do next.

#[cfg(test)]
mod control_tests;
mod deeds;
mod findings;
mod rows;
mod several;

use chrono::NaiveDate;

use super::{Lang, Texts, wrap};
use crate::model::problem::Field;
use crate::model::stage::UNKNOWN;
use crate::model::{BlockerCategory, Period, Problem, Reading, Reference, Stages, Thing, money};

/// Cells a line of a list in a message takes at most, so that it fits 80 with its indent.
const LIST_CELLS: usize = 76;

impl Texts {
    /// Why something was refused, about what, and what to do next. Lists stand one thing a line.
    #[expect(clippy::too_many_lines, reason = "a table: one row a refusal")]
    pub fn problem(&self, problem: &Problem) -> String {
        let of = |what: &Reference| self.reference(what);
        let day = |day: &NaiveDate| self.day(*day);
        let all = |codes: &[String]| self.listed(codes.iter().cloned());
        match problem {
            Problem::NotFound { words, wanted } => self.problem_not_found(self.things(wanted), words.as_str()),
            Problem::NoWords { wanted } => self.problem_no_words(self.things(wanted)),
            Problem::Ambiguous { words, candidates } => self.ambiguous(words, candidates),
            Problem::WrongThing { found, wanted } => {
                self.problem_wrong_thing(of(found), self.thing(found.thing), self.things(wanted))
            }
            Problem::NoSuchStage { words, stages } => self.no_such_stage(words, stages),
            Problem::NoSuchCategory { words, known } => self.problem_no_such_category(words.as_str(), all(known)),
            Problem::InTheFuture { on, today } => self.problem_in_the_future(day(on), day(today)),
            Problem::NotEnoughUnits { project, unit, stage, wanted, available, on, there, stages } => {
                let there = self.there(there, unit, stages);
                let (available, wanted) = (self.count(*available, unit), self.count(*wanted, unit));
                self.problem_not_enough_units(of(project), available, self.stage(stages, stage), day(on), wanted, there)
            }
            Problem::SameStage { stage, stages } => self.problem_same_stage(self.stage(stages, stage)),
            Problem::NoUnits => self.problem_no_units(),
            Problem::SiteIsOne { site } => self.problem_site_is_one(of(site)),
            Problem::SiteElsewhere { site, at: stage, stages } => {
                self.problem_site_elsewhere(of(site), self.stage(stages, stage))
            }
            Problem::SiteMovedLater { site, on } => self.problem_site_moved_later(of(site), day(on)),
            Problem::NameTheSites { project, stage, unnamed, sites, stages } => {
                self.with_each(self.problem_name_the_sites(*unnamed, of(project), self.stage(stages, stage)), sites)
            }
            Problem::UnitsNamed { project, stage, sites, stages } => {
                self.with_each(self.problem_units_named(of(project), self.stage(stages, stage)), sites)
            }
            Problem::NoUnnamedUnits { project } => self.problem_no_unnamed_units(of(project)),
            Problem::AlreadyDone { what, on } => self.problem_already_done(of(what), day(on), what.code.as_str()),
            Problem::NotDone { what } => self.not_done(what),
            Problem::AlreadyClosed { what, on } => self.problem_already_closed(of(what), day(on)),
            Problem::BeforeItBegan { what, began, on } => self.problem_before_it_began(of(what), day(began), day(on)),
            Problem::NothingToUndo => self.problem_nothing_to_undo(),
            Problem::NothingToRedo => self.problem_nothing_to_redo(),
            Problem::MovedOn { entry, deed, stages } => self.problem_moved_on(*entry, self.deed(deed, stages)),
            Problem::NotUndoable { entry, deed, stages } => self.problem_not_undoable(*entry, self.deed(deed, stages)),
            Problem::CodeTaken { code } => self.problem_code_taken(code.as_str()),
            Problem::BadCode { code } => self.problem_bad_code(code.as_str()),
            Problem::Empty { field } => self.problem_empty(self.field(*field)),
            Problem::TooLong { field, limit } => self.problem_too_long(self.field(*field), *limit),
            Problem::BadValue { field, words } => self.bad_value(words, *field, self.field_hint(*field)),
            Problem::TooLarge { field, words } => self.bad_value(words, *field, self.field_limit(*field)),
            Problem::DueBeforeRaised { latest, raised } => self.problem_due_before_raised(day(latest), day(raised)),
            Problem::NoValue { what } => self.problem_no_value(of(what)),
            Problem::UnitTwice { unit } => self.problem_unit_twice(unit.as_str()),
            Problem::UnitInUse { project, unit, other, there, stages } => {
                let there = self.there(there, unit, stages);
                self.problem_unit_in_use(of(project), self.measure_word(unit), there, self.measure_word(other))
            }
            Problem::StillUsed { what, by, records } => self.problem_still_used(of(what), self.uses(by, *records)),
            Problem::NothingChanged { what } => self.problem_nothing_changed(of(what)),
            Problem::ImportConflict { codes } => self.problem_import_conflict(all(codes)),
            Problem::ForecastPast { what, latest, day: said } => {
                self.problem_forecast_past(day(latest), day(said), of(what), what.code.as_str())
            }
            Problem::FeedbackPast { feedback, given_on } => self.problem_feedback_past(day(feedback), day(given_on)),
            Problem::NotAssessed { what } => self.not_assessed(what.as_ref()),
            Problem::NotDroppedAlone { what } => self.problem_not_dropped_alone(of(what)),
            Problem::NothingToFreeze { on } => self.problem_nothing_to_freeze(day(on)),
            Problem::OpensBefore { current, opened_on, on } => {
                self.problem_opens_before(self.period(*current), day(opened_on), day(on))
            }
            Problem::ReasonNeeded { what, days } => self.reason_needed(what, *days),
            Problem::BaselineExists { name } => self.problem_baseline_exists(name.as_str()),
            Problem::NoSuchBaseline { words, known } => {
                self.problem_no_such_baseline(known.len(), words.as_str(), all(known))
            }
            Problem::NoSuchIssue { words, last: Some(last) } => self.problem_no_such_issue(words.as_str(), *last),
            Problem::NoSuchIssue { last: None, .. } => self.problem_nothing_issued(),
            Problem::IssuedMeanwhile { number } => self.problem_issued_meanwhile(*number),
            Problem::NotIssuedAs { number, format, kept } => {
                self.problem_not_issued_as(*number, format.as_str(), all(kept))
            }
            Problem::NoSuchPeriod { words, known } => self.no_such_period(words, known),
            Problem::BeyondUnits { project, count, units, unit } => {
                self.problem_beyond_units(of(project), self.count(*units, unit), self.count(*count, unit))
            }
            Problem::PeriodNotLater { period, current } => {
                self.problem_period_not_later(self.period(*period), self.period(*current), current.next().to_string())
            }
            Problem::ActionsUndecided { period, actions } => {
                self.with_each(self.problem_actions_undecided(actions.len(), self.period(*period)), actions)
            }
            Problem::NotOpen { what } => self.problem_not_open(of(what)),
            Problem::PeriodClosed { what, period } => self.problem_period_closed(of(what), self.period(*period)),
            Problem::AlreadyAnswered { what, on } => {
                self.problem_already_answered(of(what), day(on), what.code.as_str())
            }
            Problem::DaysReversed { since, until } => {
                self.problem_days_reversed(day(until), day(since), until.to_string(), since.to_string())
            }
            Problem::HistoryNotKept { entry, deed, stages } => {
                self.problem_history_not_kept(*entry, self.deed(deed, stages))
            }
            Problem::OneOfSeveral { nth, of, what, problem } => {
                self.one_of_several((*nth, *of), what.as_ref(), self.problem(problem))
            }
            Problem::GoesAlone => self.problem_goes_alone(),
            Problem::NoCommands => self.problem_no_commands(),
            Problem::NoSuchEntry { entry } => self.problem_no_such_entry(*entry),
            Problem::NothingSince { entry, deed, stages } => {
                self.problem_nothing_since(*entry, self.deed(deed, stages))
            }
            Problem::UndoneSince { entry, lost, deed, stages, back_to } => {
                self.problem_undone_since(*lost, self.deed(deed, stages), *entry, *back_to)
            }
            Problem::NoSuchCheck { words, known } => {
                self.problem_no_such_check(words.as_str(), known.join(&self.list_comma()))
            }
        }
    }

    fn bad_value(&self, words: &str, field: Field, hint: String) -> String {
        self.problem_bad_value(words, self.field(field), hint)
    }

    fn no_such_period(&self, words: &str, known: &[Period]) -> String {
        let codes = known.iter().map(ToString::to_string);
        self.problem_no_such_period(known.len(), words, self.listed(codes))
    }

    /// 竣工8栋，装饰装修14栋: where units stand, in the order given.
    pub fn units_at<'s>(
        &self,
        counts: impl IntoIterator<Item = (&'s str, u32)>,
        unit: &str,
        stages: &Stages,
    ) -> String {
        let counts = (0..).zip(counts);
        let worded = counts.map(|(place, (at, count))| {
            // English says the unit once: 8 buildings at Completion, 14 at Fit-out.
            let said = place > 0 && self.lang() == Lang::En;
            let count = if said { self.number(count.into()) } else { self.count(count, unit) };
            let unknown = at == UNKNOWN;
            if unknown { self.units_at_no_stage(count) } else { self.units_at_stage(count, self.stage(stages, at)) }
        });
        let worded: Vec<String> = worded.collect();
        if worded.is_empty() { self.label_stage_unknown() } else { worded.join(&self.quantity_comma()) }
    }

    /// Each kind of thing is closed, and opened again, in its own words.
    fn not_done(&self, what: &Reference) -> String {
        match what.thing {
            Thing::Supervision => self.problem_not_answered(self.reference(what)),
            _ => self.problem_not_done(self.reference(what)),
        }
    }

    fn there(&self, there: &[(String, u32)], unit: &str, stages: &Stages) -> String {
        self.units_at(there.iter().map(|(stage, count)| (stage.as_str(), *count)), unit, stages)
    }

    /// What is said of things, with one of them a line below it.
    fn with_each(&self, head: String, things: &[Reference]) -> String {
        indented(head, things.iter().map(|thing| self.reference(thing)))
    }

    /// `None` is the ledger.
    fn not_assessed(&self, what: Option<&Reference>) -> String {
        what.map_or_else(|| self.problem_ledger_not_assessed(), |what| self.problem_not_assessed(self.reference(what)))
    }

    fn ambiguous(&self, words: &str, candidates: &[Reference]) -> String {
        let lines = candidates
            .iter()
            .map(|candidate| self.problem_candidate(self.reference(candidate), self.thing(candidate.thing)));
        indented(self.problem_ambiguous(words), lines)
    }

    fn no_such_stage(&self, words: &str, stages: &Stages) -> String {
        let all = stages.iter().map(|stage| format!("{} {}", stage.code, self.stage(stages, &stage.code)));
        indented(self.problem_no_such_stage(words), wrap::wrap(&self.listed(all), LIST_CELLS))
    }

    fn reason_needed(&self, what: &Reference, days: i64) -> String {
        let reasons = BlockerCategory::ALL.map(|reason| match (reason.code(), self.blocker_category(reason)) {
            (code, words) if code == words => words,
            (code, words) => format!("{code} {words}"),
        });
        let head = self.problem_reason_needed(self.reference(what), self.days(days));
        indented(head, wrap::wrap(&self.listed(reasons), LIST_CELLS))
    }

    fn things(&self, things: &[Thing]) -> String {
        self.alternatives(things.iter().map(|thing| self.thing(*thing)))
    }

    fn uses(&self, by: &[Reference], records: usize) -> String {
        let links = (!by.is_empty())
            .then(|| self.problem_used_by(self.listed(by.iter().map(|reference| self.reference(reference)))));
        let records = (records > 0).then(|| self.problem_has_records(records));
        self.clauses(links.into_iter().chain(records))
    }

    fn field(&self, field: Field) -> String {
        match field {
            Field::Name => self.field_name(),
            Field::NameEn => self.field_name_en(),
            Field::Text => self.field_text(),
            Field::TextEn => self.field_text_en(),
            Field::Aliases => self.field_aliases(),
            Field::Note => self.field_note(),
            Field::Code => self.field_code(),
            Field::Unit => self.field_unit(),
            Field::Count => self.field_count(),
            Field::Quantities => self.field_quantities(),
            Field::Value => self.field_value(),
            Field::Category | Field::Kind => self.field_category(),
            Field::Nature => self.field_nature(),
            Field::Stage => self.field_stage(),
            Field::Funding => self.field_funding(),
            Field::Investment => self.field_investment(),
            Field::ResponsibleUnit => self.field_responsible_unit(),
            Field::Person => self.field_person(),
            Field::Leader => self.field_leader(),
            Field::Owner => self.field_owner(),
            Field::Due => self.field_due(),
            Field::Projects => self.field_projects(),
            Field::Parts => self.field_parts(),
            Field::Ratio => self.field_ratio(),
            Field::Date => self.field_date(),
            Field::Amount => self.field_amount(),
            Field::Figure => self.field_figure(),
        }
    }

    fn field_limit(&self, field: Field) -> String {
        match field {
            Field::Amount => self.problem_limit_amount(self.money(money::MOST.into())),
            _ => self.problem_limit_value(Reading::DIGITS),
        }
    }

    fn field_hint(&self, field: Field) -> String {
        match field {
            Field::Count => self.problem_hint_count(),
            Field::Value => self.problem_hint_value(),
            Field::Amount => self.problem_hint_amount(),
            Field::Figure => self.problem_hint_figure(),
            Field::Unit => self.problem_hint_unit(),
            Field::Date => self.problem_hint_date(),
            _ => self.problem_hint_other(),
        }
    }
}

fn indented(head: String, lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().fold(head, |text, line| format!("{text}\n  {line}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Phase, Stage};
    use crate::text::Lang;

    fn stages() -> Stages {
        let stage = |code: &str, phase, name: &str, name_en: &str| Stage {
            code: code.to_owned(),
            phase,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
        };
        Stages::new(vec![
            stage("unknown", Phase::Unknown, "阶段未载", "stage not stated"),
            stage("fit_out", Phase::Construction, "装饰装修", "fit-out"),
            stage("completion", Phase::Closing, "竣工", "completion"),
        ])
    }

    fn reference(thing: Thing, code: &str, name: &str, name_en: &str) -> Reference {
        Reference { thing, code: code.to_owned(), name: name.to_owned(), name_en: Some(name_en.to_owned()) }
    }

    fn housing() -> Reference {
        reference(Thing::Project, "P01", "教师周转房", "Teacher housing")
    }

    fn worded(problem: &Problem) -> [String; 2] {
        [Lang::Zh, Lang::En].map(|lang| Texts::new(lang).problem(problem))
    }

    #[test]
    fn too_many_units_are_refused_with_what_is_there() {
        let on = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
        let [chinese, english] = worded(&Problem::NotEnoughUnits {
            project: housing(),
            unit: "栋".to_owned(),
            stage: "fit_out".to_owned(),
            wanted: 30,
            available: 14,
            on,
            there: vec![("completion".to_owned(), 8), ("fit_out".to_owned(), 14)],
            stages: stages(),
        });
        let day = Texts::new(Lang::Zh).day(on);
        assert_eq!(
            chinese,
            format!(
                "P01 教师周转房在{day}“装饰装修”只有14栋，不能移出30栋。现有：竣工8栋，装饰装修14栋。请改数量或改来源阶段。"
            )
        );
        assert!(english.contains("had only 14 buildings at “fit-out”"), "{english}");
        assert!(english.contains("It had 8 buildings at completion, 14 at fit-out."), "{english}");
    }

    #[test]
    fn an_unknown_stage_brings_the_list_of_stages() {
        let problem = Problem::NoSuchStage { words: "粉刷".to_owned(), stages: stages() };
        let [chinese, english] = worded(&problem);
        assert!(
            chinese.starts_with("没有“粉刷”这个阶段。可用的阶段：\n  unknown 阶段未载、fit_out 装饰装修"),
            "{chinese}"
        );
        assert!(english.contains("\n  unknown stage not stated, fit_out fit-out"), "{english}");
    }

    #[test]
    fn candidates_stand_one_a_line() {
        let problem = Problem::Ambiguous {
            words: "whlxx".to_owned(),
            candidates: vec![housing(), reference(Thing::Milestone, "P11-M1", "竣工", "Completion")],
        };
        let [chinese, english] = worded(&problem);
        assert_eq!(chinese, "“whlxx”可指以下几个，请用编号指明：\n  P01 教师周转房（项目）\n  P11-M1 竣工（节点）");
        assert_eq!(
            english,
            "“whlxx” means several things. Name one of them by its code:\n  P01 Teacher housing (project)\n  P11-M1 Completion (milestone)"
        );
    }

    #[test]
    fn what_still_uses_a_thing_is_named_and_counted() {
        let [chinese, english] = worded(&Problem::StillUsed { what: housing(), by: vec![housing()], records: 1 });
        assert_eq!(chinese, "不能删除P01 教师周转房：P01 教师周转房与它关联；另有1条记录。请先处理这些。");
        assert_eq!(
            english,
            "P01 Teacher housing can't be removed: it is tied to P01 Teacher housing; 1 record hangs on it. Take those away first."
        );
    }

    #[test]
    fn what_was_not_found_may_have_been_one_of_several_kinds() {
        let problem = Problem::NotFound { words: "图书".to_owned(), wanted: vec![Thing::Milestone, Thing::Action] };
        assert_eq!(
            worded(&problem),
            [
                "没有叫“图书”的节点或子行动。可先查找：topout search 图书",
                "There is no milestone or action called “图书”. Look for it with: topout search 图书"
            ]
        );
    }
}
