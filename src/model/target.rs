//! Planned shares (序时进度): how many units of a project are to be through a stage by when.

use chrono::NaiveDate;

use super::PeriodDate;

/// So many units are to have reached `stage` by the end of `by`. `count: None` takes an earlier one for the same end back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub stage: String,
    pub count: Option<u32>,
    pub by: PeriodDate,
    pub decided_on: NaiveDate,
    pub recorded_on: NaiveDate,
    /// Who wrote it down.
    pub author: Option<String>,
    pub note: Option<String>,
}

/// The targets in force at the end of `day`, in the order of their ends: of one stage and end the one decided last.
pub fn in_force(targets: &[Target], day: NaiveDate) -> Vec<&Target> {
    let mut known: Vec<&Target> = targets.iter().filter(|target| target.decided_on <= day).collect();
    known.sort_by_key(|target| target.decided_on);
    let mut kept: Vec<&Target> = Vec::new();
    for target in known {
        kept.retain(|one| (&one.stage, one.by.latest()) != (&target.stage, target.by.latest()));
        kept.push(target);
    }
    kept.retain(|target| target.count.is_some());
    kept.sort_by_key(|target| target.by.latest());
    kept
}

/// For each stage the target whose time has come last, at the end of `day`: what the units are measured against. Between
/// two targets nothing is interpolated.
pub fn due<'a>(targets: &'a [Target], day: NaiveDate) -> Vec<&'a Target> {
    let mut due: Vec<&'a Target> = Vec::new();
    for target in in_force(targets, day).into_iter().filter(|target| target.by.latest().is_some_and(|end| end < day)) {
        due.retain(|one| one.stage != target.stage);
        due.push(target);
    }
    due
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, month, day).unwrap()
    }

    fn month(month: u32) -> PeriodDate {
        PeriodDate::month(2024, month, "").unwrap()
    }

    fn target(stage: &str, count: Option<u32>, by: PeriodDate, decided_on: NaiveDate) -> Target {
        let stage = stage.to_owned();
        Target { stage, count, by, decided_on, recorded_on: decided_on, author: None, note: None }
    }

    fn told<'a>(targets: impl IntoIterator<Item = &'a Target>) -> Vec<String> {
        let told = |target: &Target| format!("{} {}", target.stage, target.count.unwrap());
        targets.into_iter().map(told).collect()
    }

    #[test]
    fn of_one_stage_and_end_the_one_decided_last_is_in_force() {
        let targets = [
            target("completion", Some(22), month(12), day(6, 30)),
            target("completion", Some(14), month(9), day(7, 1)),
            target("completion", Some(12), month(9), day(6, 30)),
            target("fit_out", Some(18), month(9), day(6, 30)),
        ];
        assert_eq!(told(in_force(&targets, day(6, 29))), Vec::<String>::new());
        assert_eq!(told(in_force(&targets, day(6, 30))), ["completion 12", "fit_out 18", "completion 22"]);
        assert_eq!(told(in_force(&targets, day(7, 1))), ["fit_out 18", "completion 14", "completion 22"]);
    }

    #[test]
    fn the_end_of_the_window_tells_targets_apart_and_not_the_words() {
        let by_end = PeriodDate::by_month_end(2024, 9, "9月底前").unwrap();
        let targets =
            [target("completion", Some(12), month(9), day(6, 30)), target("completion", Some(14), by_end, day(7, 1))];
        assert_eq!(told(in_force(&targets, day(7, 1))), ["completion 14"]);
    }

    #[test]
    fn a_target_taken_back_is_none_and_was_one_before() {
        let targets = [
            target("completion", Some(12), month(9), day(6, 30)),
            target("completion", None, month(9), day(7, 10)),
            target("completion", Some(9), month(9), day(7, 20)),
        ];
        assert_eq!(told(in_force(&targets, day(7, 9))), ["completion 12"]);
        assert_eq!(told(in_force(&targets, day(7, 10))), Vec::<String>::new());
        assert_eq!(told(in_force(&targets, day(7, 20))), ["completion 9"]);
    }

    #[test]
    fn units_are_measured_against_the_last_target_of_each_stage_whose_window_has_passed() {
        let targets = [
            target("completion", Some(22), month(12), day(6, 30)),
            target("completion", Some(12), month(9), day(6, 30)),
            target("completion", Some(8), month(7), day(6, 30)),
            target("fit_out", Some(18), month(7), day(6, 30)),
            target("start", Some(22), PeriodDate::vague("尽快"), day(6, 30)),
        ];
        assert_eq!(told(due(&targets, day(7, 31))), Vec::<String>::new());
        assert_eq!(told(due(&targets, day(8, 1))), ["completion 8", "fit_out 18"]);
        assert_eq!(told(due(&targets, day(9, 30))), ["completion 8", "fit_out 18"]);
        assert_eq!(told(due(&targets, day(10, 1))), ["fit_out 18", "completion 12"]);
    }

    #[test]
    fn a_target_set_after_its_window_counts_from_the_day_it_was_set() {
        let targets = [target("completion", Some(8), month(7), day(8, 15))];
        assert_eq!(told(due(&targets, day(8, 14))), Vec::<String>::new());
        assert_eq!(told(due(&targets, day(8, 15))), ["completion 8"]);
    }
}
