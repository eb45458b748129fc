//! What an edit tells: which fields, from what to what.

use super::*;
use crate::model::{Deed, FieldChange, FigureRef, Held, Nature};
use crate::text::{Lang, Texts};

fn edit(what: &str, change: Change) -> Command {
    Command::Edit { what: what.to_owned(), change }
}

fn word(words: &str) -> Held {
    Held::Word(words.to_owned())
}

fn blocked(owner: &str, due: PeriodDate) -> Command {
    Command::Block {
        projects: Vec::new(),
        text: "设备款未到".to_owned(),
        category: BlockerCategory::Funds,
        owner: Some(owner.to_owned()),
        due: Some(due),
        on: None,
    }
}

/// What each entry of the journal says, oldest first, but for the making of the ledger.
fn told(ledger: &Ledger, lang: Lang) -> Vec<String> {
    let (texts, stages) = (Texts::new(lang), ledger.stages().unwrap());
    let entries = ledger.log(100).unwrap();
    entries.entries.iter().rev().skip(1).map(|entry| texts.deed(&entry.deed, &stages)).collect()
}

/// One edit of every kind of thing.
fn edits() -> Vec<Command> {
    let quantity = |value, unit: &str| Quantity { value, unit: unit.to_owned(), inferred: false };
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let figure = |words: &str| FigureRef::parse(words).unwrap();
    let project = Change {
        aliases: Some(names(&["周转房", "教师公寓"])),
        quantities: Some(vec![quantity(Some(23), "栋"), quantity(None, "套")]),
        category: Some(Some("preschool".to_owned())),
        nature: Some(Some(Nature::NewBuild)),
        investment: Some(Some("120.50".parse().unwrap())),
        unit: Some(Some("项目办".to_owned())),
        note: Some(None),
        ..Change::default()
    };
    let indicator = Change {
        measured_in: Some("次".to_owned()),
        parts: Some(vec![figure("K36.1"), figure("K36.2")]),
        ratio: Some(Some((figure("K36"), figure("K37")))),
        ..Change::default()
    };
    vec![
        edit("P01", project),
        edit("P02-S1", Change { name_en: Some(Some("Willow".to_owned())), ..Change::default() }),
        edit(
            "P07-M2",
            Change { stage: Some(Some("fit_out".to_owned())), name: Some("进场".to_owned()), ..Change::default() },
        ),
        edit("8", Change { leader: Some(Some("周局长".to_owned())), ..Change::default() }),
        edit(
            "8.8",
            Change {
                projects: Some(names(&["P01", "P02"])),
                person: Some(Some("李强".to_owned())),
                ..Change::default()
            },
        ),
        edit("K35", indicator),
        Command::Measure {
            indicator: "K37".to_owned(),
            values: vec![None, Some((2.into(), Qualifier::About))],
            on: None,
        },
        Command::Measure { indicator: "K28".to_owned(), values: vec![Some((1600.into(), Qualifier::Odd))], on: None },
    ]
}

#[test]
fn an_edit_says_which_fields_it_changed_from_what_to_what() {
    let mut desk = Desk::shipped();
    desk.give(blocked("甲", PeriodDate::month_end(2024, 9, "9月底").unwrap()));
    let october = Some(Some(PeriodDate::month_end(2024, 10, "10月底").unwrap()));
    let receipt =
        desk.give(edit("B2", Change { owner: Some(Some("乙".to_owned())), due: october, ..Change::default() }));
    let Deed::Edited { changes, .. } = &receipt.deed else { panic!("{receipt:?}") };
    assert_eq!(
        changes[..],
        [
            FieldChange { field: Field::Owner, before: Some(word("甲")), after: Some(word("乙")) },
            FieldChange { field: Field::Due, before: Some(word("9月底")), after: Some(word("10月底")) },
        ]
    );
    for command in edits() {
        desk.give(command);
    }
    desk.give(edit("B2", Change { due: Some(None), kind: Some(BlockerCategory::Land), ..Change::default() }));
    desk.give(Command::Undo);
    desk.give(Command::Redo);
    insta::assert_snapshot!(Lang::ALL.map(|lang| told(&desk.ledger, lang).join("\n")).join("\n\n"), @r"
    已记存在问题 B2 设备款未到（2024年6月30日）
    已修改存在问题 B2 设备款未到：责任方 甲→乙；解决时限 9月底→10月底
    已修改项目 P01 教师周转房：又名 未载→周转房、教师公寓；规模 22栋，592套→23栋，数量（套）未载；类别 教师住房→学前教育；项目性质 未载→新建；总投资 未载→120.5万元；责任单位 未载→项目办；备注 进度按栋计。已竣工8栋合多少套未载；下半年计划仍按592套提出..→未载
    已修改站点 P02-S1 产业集聚区幼儿园：英文名称 Industrial Cluster Zone Kindergarten→Willow
    已修改节点 P07-M2 进场：名称 开工→进场；阶段 开工→装饰装修
    已修改计划事项 8 加快项目建设速度：分管领导 未载→周局长
    已修改子行动 8.8 长效机制争取8月份开工：项目 P14→P01、P02；责任人 未载→李强
    已修改指标 K35 信访案件：单位 件→次；构成 K36.1、K36.2、K36.3→K36.1、K36.2；比率 未载→K36.1/K37.1
    已记指标 K37 信访案件办理（2024年6月30日）：正在办理 1件→约2件
    已记指标 K28 应急演练（2024年6月30日）：数值 约1200次→1600余次
    已修改存在问题 B2 设备款未到：类别 资金支付→用地；解决时限 10月底→未载
    已撤销：已修改存在问题 B2 设备款未到：类别 资金支付→用地；解决时限 10月底→未载
    已重做：已修改存在问题 B2 设备款未到：类别 资金支付→用地；解决时限 10月底→未载

    Recorded blocker B2 设备款未到 (30 June 2024)
    Changed blocker B2 设备款未到: owner 甲 → 乙; due 9月底 → 10月底
    Changed project P01 Teacher transitional housing: other names not stated → 周转房, 教师公寓; size 22 buildings, 592 flats → 23 buildings, number of flats not stated; category Teacher housing → Preschool; kind of work not stated → new building; investment not stated → 1,205,000 yuan; responsible unit not stated → 项目办; note 进度按栋计。已竣工8栋合多少套未载；下半年计划仍按592套提出.. → not stated
    Changed site P02-S1 Willow: English name Industrial Cluster Zone Kindergarten → Willow
    Changed milestone P07-M2 Construction start: name 开工 → 进场; stage Construction start → Fit-out
    Changed plan item 8 Speed up construction: leader not stated → 周局长
    Changed action 8.8 Long-term mechanism projects: start in August: projects P14 → P01, P02; responsible person not stated → 李强
    Changed indicator K35 Petitions received: unit cases → times; parts K36.1, K36.2, K36.3 → K36.1, K36.2; ratio not stated → K36.1/K37.1
    Measured K37 Petitions handled (30 June 2024): In hand 1 case → about 2 cases
    Measured K28 Emergency drills (30 June 2024): value about 1,200 times → over 1,600 times
    Changed blocker B2 设备款未到: category funds → land; due 10月底 → not stated
    Undone: Changed blocker B2 设备款未到: category funds → land; due 10月底 → not stated
    Redone: Changed blocker B2 设备款未到: category funds → land; due 10月底 → not stated
    ");
}

#[test]
fn an_exact_day_is_told_as_that_day_and_not_as_the_word_of_the_moment() {
    let mut desk = Desk::shipped();
    desk.give(blocked("甲", PeriodDate::day(day(8, 1), "明天")));
    let receipt =
        desk.give(edit("B2", Change { due: Some(Some(PeriodDate::day(day(8, 2), "后天"))), ..Change::default() }));
    let Deed::Edited { changes, .. } = receipt.deed else { panic!() };
    assert_eq!(
        changes,
        [FieldChange { field: Field::Due, before: Some(word("2024-08-01")), after: Some(word("2024-08-02")) }]
    );
}

#[test]
fn what_an_older_program_wrote_of_an_edit_is_still_read() {
    let thing = r#""what":{"thing":"project","code":"P07","name":"一高实验楼"}"#;
    let edited: Deed = serde_json::from_str(&format!(r#"{{"did":"edited",{thing}}}"#)).unwrap();
    let measured = format!(r#"{{"did":"undone","entry":7,"deed":{{"did":"measured",{thing},"on":"2024-07-01"}}}}"#);
    let measured: Deed = serde_json::from_str(&measured).unwrap();
    let words = |deed| Texts::new(Lang::Zh).deed(deed, &Stages::default());
    assert_eq!(words(&edited), "已修改项目 P07 一高实验楼");
    assert_eq!(words(&measured), "已撤销：已记指标 P07 一高实验楼（2024年7月1日）");
}
