//! Several changes made as one: what was done to how many things, with the first few by name; and why none was made.

use crate::model::change::Thing;
use crate::model::{Deed, Reference, Stages};
use crate::text::Texts;

/// How many things or changes are named before the rest is only counted.
const NAMED: usize = 3;

/// What one of several changes did.
struct Part<'a> {
    /// The kind of change, as `deed-several` knows it.
    did: &'static str,
    what: Vec<&'a Reference>,
    /// What stands beside the things where it is the same for all.
    detail: Option<String>,
}

impl Texts {
    /// Several changes in one sentence: 已完成3个节点（2024年7月20日）：P01-M1 …、P07-M1 …、P14-M4 …
    pub(super) fn several(&self, deeds: &[Deed], stages: &Stages) -> String {
        let parts: Option<Vec<Part<'_>>> = deeds.iter().map(|deed| self.part(deed, stages)).collect();
        parts.and_then(|parts| self.of_one_kind(&parts)).unwrap_or_else(|| {
            let named = self.clauses(deeds.iter().take(NAMED).map(|deed| self.deed(deed, stages)));
            let rest = deeds.len().saturating_sub(NAMED);
            let named = if rest == 0 { named } else { self.several_more_clauses(named, rest) };
            self.deed_several_mixed(deeds.len(), named)
        })
    }

    /// `None` where they are of several kinds, or all about one thing.
    fn of_one_kind(&self, parts: &[Part<'_>]) -> Option<String> {
        let (first, others) = parts.split_first()?;
        if others.iter().any(|part| part.did != first.did) {
            return None;
        }
        let mut what: Vec<&Reference> = Vec::new();
        for one in parts.iter().flat_map(|part| &part.what) {
            if !what.contains(one) {
                what.push(one);
            }
        }
        if what.len() < 2 {
            return None;
        }
        let done = self.deed_several(first.did, self.counted_things(what.iter().copied()));
        let shared = first.detail.as_ref().filter(|_| others.iter().all(|part| part.detail == first.detail));
        let done =
            shared.map_or_else(|| done.clone(), |detail| self.deed_several_detail(done.clone(), detail.as_str()));
        Some(self.deed_with_changes(done, self.first_few(what)))
    }

    /// 3个节点, 3 milestones; of several kinds 3项, 3 things.
    pub fn counted_things<'a>(&self, what: impl IntoIterator<Item = &'a Reference>) -> String {
        let kinds: Vec<Thing> = what.into_iter().map(|one| one.thing).collect();
        let kind = kinds.first().filter(|first| kinds.iter().all(|kind| kind == *first));
        self.things_counted(kind.copied(), kinds.len())
    }

    /// So many things of one kind, or of several kinds.
    pub fn things_counted(&self, kind: Option<Thing>, count: usize) -> String {
        let kind = match kind {
            Some(Thing::Project) => "project",
            Some(Thing::Site) => "site",
            Some(Thing::Milestone) => "milestone",
            Some(Thing::Item) => "item",
            Some(Thing::Action) => "action",
            Some(Thing::Indicator) => "indicator",
            Some(Thing::Blocker) => "blocker",
            Some(Thing::Update) => "update",
            Some(Thing::Supervision) => "supervision",
            Some(Thing::Remark) => "remark",
            None => "mixed",
        };
        self.several_things(kind, count)
    }

    /// The first by name, and how many more there are.
    pub fn first_few<'a>(&self, what: impl IntoIterator<Item = &'a Reference>) -> String {
        let mut what = what.into_iter().map(|one| self.reference(one));
        let named = self.listed(what.by_ref().take(NAMED));
        match what.count() {
            0 => named,
            rest => self.several_more(named, rest),
        }
    }

    fn part<'a>(&self, deed: &'a Deed, stages: &Stages) -> Option<Part<'a>> {
        let day = |on: &chrono::NaiveDate| Some(self.day(*on));
        let one = |did, what: &'a Reference, detail| Part { did, what: vec![what], detail };
        Some(match deed {
            Deed::Completed { what, on } => Part { did: "completed", what: what.iter().collect(), detail: day(on) },
            Deed::Reopened { what } => one("reopened", what, None),
            Deed::Marked { what, status, .. } => one("marked", what, Some(self.stored_status(status))),
            Deed::Reported { what, on, .. } => one("reported", what, day(on)),
            Deed::Moved { what, site, from, to, .. } => {
                let stages = self.several_moved(self.stage(stages, from), self.stage(stages, to));
                one("moved", site.as_ref().unwrap_or(what), Some(stages))
            }
            Deed::Planned { what, planned, .. } if planned.is_empty() => one("unplanned", what, None),
            Deed::Planned { what, planned, .. } => one("planned", what, Some(planned.clone())),
            Deed::Forecast { what, forecast, .. } if forecast.is_empty() => one("unforecast", what, None),
            Deed::Forecast { what, forecast, .. } => one("forecast", what, Some(forecast.clone())),
            Deed::Targeted { what, count: Some(_), by, .. } => one("targeted", what, Some(by.clone())),
            Deed::Targeted { what, count: None, by, .. } => one("untargeted", what, Some(by.clone())),
            Deed::Assessed { what: Some(what), light: Some(light), .. } => {
                one("assessed", what, Some(self.stored_light(light)))
            }
            Deed::Assessed { what: Some(what), light: None, .. } => one("unassessed", what, None),
            Deed::Funded { what, kind, .. } => one("funded", what, Some(self.stored_kind(kind))),
            Deed::Supervised { about, feedback, .. } => one("supervised", about, Some(feedback.clone())),
            Deed::Answered { what, on } => one("answered", what, day(on)),
            Deed::Blocked { what, on } => one("blocked", what, day(on)),
            Deed::Unblocked { what, on } => one("unblocked", what, day(on)),
            Deed::Measured { what, on, .. } => one("measured", what, day(on)),
            Deed::Added { what } => one("added", what, None),
            Deed::Edited { what, changes } => {
                let after = changes.iter().map(|change| {
                    let after = change.after.as_ref().map(|held| self.held(change.field, held, stages));
                    self.several_set(self.changed_field(change), after.unwrap_or_else(|| self.label_unknown()))
                });
                one("edited", what, Some(self.clauses(after)).filter(|_| !changes.is_empty()))
            }
            Deed::Removed { what } => one("removed", what, None),
            _ => return None,
        })
    }
}

impl Texts {
    /// Why none of several things was done: `because` of the `nth`, which is named unless the reason does so.
    pub fn one_of_several(&self, (nth, of): (usize, usize), what: Option<&Reference>, because: String) -> String {
        match what.filter(|what| !because.contains(&what.code)) {
            Some(what) => self.problem_one_of_several_named(of, nth, self.reference(what), because),
            None => self.problem_one_of_several(of, nth, because),
        }
    }

    /// What is worth saying of several things, with their names before it.
    pub fn hint_of(&self, what: &[Reference], hint: String) -> String {
        self.hint_about(self.first_few(what), hint)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::problem::Field;
    use crate::model::{FieldChange, Held, Hint, Problem};
    use crate::text::Lang;

    fn july(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 7, day).unwrap()
    }

    fn project(number: u32) -> Reference {
        Reference::new(Thing::Project, &format!("P{number:02}"), "实验楼", Some("Laboratory"))
    }

    fn milestone(number: u32) -> Reference {
        Reference::new(Thing::Milestone, &format!("P{number:02}-M1"), "开工", Some("Ground broken"))
    }

    fn planned(number: u32, words: &str) -> Deed {
        Deed::Planned { what: milestone(number), planned: words.to_owned(), on: july(1) }
    }

    fn assigned(number: u32, before: Option<&str>, after: &str) -> Deed {
        let word = |word: &str| Held::Word(word.to_owned());
        let change = FieldChange { field: Field::Person, before: before.map(word), after: Some(word(after)) };
        Deed::Edited { what: project(number), changes: vec![change] }
    }

    fn completed(what: Vec<Reference>) -> Deed {
        Deed::Completed { what, on: july(20) }
    }

    fn moved(number: u32) -> Deed {
        Deed::Moved {
            what: project(number),
            site: None,
            count: number,
            unit: "栋".to_owned(),
            from: "装饰装修".to_owned(),
            to: "竣工".to_owned(),
            on: july(5),
        }
    }

    fn several() -> [Vec<Deed>; 7] {
        [
            vec![completed(vec![milestone(1)]), completed(vec![milestone(2), milestone(3)])],
            vec![
                completed(vec![milestone(1)]),
                completed(vec![Reference::new(Thing::Action, "8.1", "开展巡查", Some("Inspect"))]),
            ],
            (1..=5).map(|number| planned(number, "9月底")).collect(),
            vec![planned(1, "9月底"), planned(2, "10月")],
            vec![assigned(1, None, "张三"), assigned(2, Some("李四"), "张三")],
            vec![moved(3), moved(4)],
            vec![planned(1, "9月底"), moved(3), assigned(2, Some("李四"), "张三"), planned(2, ""), planned(3, "8月")],
        ]
    }

    #[test]
    fn several_changes_are_told_in_one_sentence_with_the_first_few_by_name() {
        let said = Lang::ALL.map(|lang| {
            let texts = Texts::new(lang);
            let said = several().map(|deeds| texts.deed(&Deed::Several { deeds }, &Stages::default()));
            said.join("\n")
        });
        insta::assert_snapshot!(said.join("\n\n"), @"
        已完成3个节点（2024年7月20日）：P01-M1 开工、P02-M1 开工、P03-M1 开工
        已完成2项（2024年7月20日）：P01-M1 开工、8.1 开展巡查
        已定5个节点的期限（9月底）：P01-M1 开工、P02-M1 开工、P03-M1 开工及另外2项
        已定2个节点的期限：P01-M1 开工、P02-M1 开工
        已修改2个项目（责任人→张三）：P01 实验楼、P02 实验楼
        已移动2个项目的单位（装饰装修→竣工）：P03 实验楼、P04 实验楼
        5项改动：已定期限 P01-M1 开工：9月底；P03 实验楼：3栋由装饰装修转入竣工（2024年7月5日）；已修改项目 P02 实验楼：责任人 李四→张三；另2项

        Completed 3 milestones (20 July 2024): P01-M1 Ground broken, P02-M1 Ground broken, P03-M1 Ground broken
        Completed 2 things (20 July 2024): P01-M1 Ground broken, 8.1 Inspect
        Planned 5 milestones (9月底): P01-M1 Ground broken, P02-M1 Ground broken, P03-M1 Ground broken and 2 more
        Planned 2 milestones: P01-M1 Ground broken, P02-M1 Ground broken
        Changed 2 projects (responsible person → 张三): P01 Laboratory, P02 Laboratory
        Moved units of 2 projects (装饰装修 → 竣工): P03 Laboratory, P04 Laboratory
        5 changes: Planned P01-M1 Ground broken for: 9月底; P03 Laboratory: 3 buildings moved from 装饰装修 to 竣工 (5 July 2024); Changed project P02 Laboratory: responsible person 李四 → 张三; and 2 more
        ");
    }

    #[test]
    fn two_changes_of_one_thing_are_not_two_things() {
        let deeds = vec![planned(1, "9月底"), planned(1, "10月")];
        let said = Texts::new(Lang::Zh).deed(&Deed::Several { deeds }, &Stages::default());
        assert_eq!(said, "2项改动：已定期限 P01-M1 开工：9月底；已定期限 P01-M1 开工：10月");
    }

    #[test]
    fn the_way_back_says_how_far_it_went() {
        let deed = Deed::UndoneTo { entry: 12, count: 5, deed: Box::new(planned(1, "9月底")) };
        let said = Lang::ALL.map(|lang| Texts::new(lang).deed(&deed, &Stages::default()));
        insta::assert_snapshot!(said.join("\n"), @"
        已撤销5步，退回到第12条（已定期限 P01-M1 开工：9月底）之后
        Undid 5 changes: things stand as they did after entry 12 (Planned P01-M1 Ground broken for: 9月底)
        ");
    }

    #[test]
    fn a_refusal_of_several_names_the_one_that_is_in_the_way_once() {
        let of_several = |what, problem: Problem| problem.one_of(2, 5, Some(what));
        let problems = [
            of_several(milestone(7), Problem::AlreadyDone { what: milestone(7), on: july(3) }),
            of_several(milestone(7), Problem::TooLong { field: Field::Note, limit: 200 }),
            Problem::GoesAlone,
            Problem::NoCommands,
            Problem::NoSuchEntry { entry: 99 },
            Problem::NothingSince { entry: 3, deed: Box::new(planned(1, "9月底")), stages: Stages::default() },
            Problem::UndoneSince {
                entry: 4,
                lost: 3,
                deed: Box::new(planned(1, "9月底")),
                stages: Stages::default(),
                back_to: 6,
            },
        ];
        let said =
            Lang::ALL.map(|lang| problems.each_ref().map(|problem| Texts::new(lang).problem(problem)).join("\n"));
        insta::assert_snapshot!(said.join("\n\n"), @"
        第2项不能办理，5项均未办理：P07-M1 开工已于2024年7月3日完成。要改日期，先 topout reopen P07-M1，再重新完成。
        第2项（P07-M1 开工）不能办理，5项均未办理：备注太长，最多200个字，请缩短。
        这一步不能与其他改动合为一步，请单独办理。
        没有选定要办的事项，请先选定。
        日志里没有第99条。请先查看：topout log
        第3条（已定期限 P01-M1 开工：9月底）之后没有可撤销的操作。
        第3条（已定期限 P01-M1 开工：9月底）后来已撤销，台账不能退回到第4条之后的样子。可以退回到第6条之后：topout undo --to 6

        None of the 5 was done, because of number 2: P07-M1 Ground broken was completed on 3 July 2024. To change the day: topout reopen P07-M1, then complete it again.
        None of the 5 was done, because of number 2, P07-M1 Ground broken: The note is too long: at most 200 characters. Shorten it.
        This can't be done together with other changes as one step. Do it alone.
        Nothing was chosen to be done. Choose something first.
        The journal has no entry 99. See: topout log
        Nothing in force is newer than entry 3 (Planned P01-M1 Ground broken for: 9月底), so there is nothing to undo.
        Entry 3 (Planned P01-M1 Ground broken for: 9月底) has been undone since, so undoing does not lead back to what stood after entry 4. It leads back to entry 6: topout undo --to 6
        ");
    }

    #[test]
    fn a_hint_of_several_things_names_them_before_it() {
        let hint = Hint::Of {
            what: (1..=4).map(milestone).collect(),
            hint: Box::new(Hint::Slipped { nth: 1, step: 30, total: 30 }),
        };
        let said = Lang::ALL.map(|lang| Texts::new(lang).hint(&hint, &Stages::default()));
        insta::assert_snapshot!(said.join("\n"), @"
        P01-M1 开工、P02-M1 开工、P03-M1 开工及另外1项：第1次顺延，+30天，累计+30天。
        P01-M1 Ground broken, P02-M1 Ground broken, P03-M1 Ground broken and 1 more: Slip 1: +30 days, +30 days in all.
        ");
    }
}
