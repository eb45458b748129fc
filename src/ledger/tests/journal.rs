//! The journal page by page, and what each entry did to rows.

use super::*;
use crate::model::view::{ColumnChanged, RowFate};
use crate::text::{Lang, Texts};

#[test]
fn page_by_page_the_journal_is_the_journal() {
    let mut desk = Desk::shipped();
    for month in 1..8 {
        desk.give(Command::Report { what: "P07".to_owned(), text: format!("第{month}次"), on: None, by: None });
    }
    desk.give(Command::UndoTo { entry: 6 });
    let whole = desk.ledger.log(99).unwrap();
    assert_eq!((whole.entries.len(), whole.all), (10, 10));
    for size in [1, 3, 10, 11] {
        let mut read: Vec<LogEntry> = Vec::new();
        loop {
            let page = desk.ledger.log_page(read.last().map(|line| line.id), size).unwrap();
            assert_eq!(page.all, 10);
            if page.entries.is_empty() {
                break;
            }
            assert!(page.entries.len() <= size);
            read.extend(page.entries);
        }
        assert_eq!(read, whole.entries, "{size} a page");
    }
    assert_eq!(desk.ledger.log_page(Some(1), 5).unwrap().entries, []);
}

/// What the entry did to rows, in both languages.
fn told(desk: &Desk, entry: i64) -> String {
    let summary = desk.summary(day(6, 30));
    let rows = desk.ledger.entry_changes(entry).unwrap().unwrap();
    let said = Lang::ALL.map(|lang| {
        let texts = Texts::new(lang);
        let rows = rows.iter().filter_map(|row| texts.row_changed(row, &summary.stages, &summary.categories));
        rows.collect::<Vec<_>>().join("\n")
    });
    said.join("\n\n")
}

#[test]
fn what_an_entry_did_to_rows_is_told_row_by_row() {
    let mut desk = Desk::shipped();
    let date = PeriodDate::day(day(9, 14), "+2w");
    let change =
        Change {
            person: Some(Some("张三".to_owned())), aliases: Some(vec!["实验楼".to_owned()]), ..Change::default()
        };
    let receipt = desk.give(Command::Several(vec![
        complete("P07-M1", Some(day(7, 20))),
        moved("P01", 3, "fit_out", "completion", None),
        Command::Plan {
            what: "P07-M2".to_owned(),
            date: Some(date),
            commitment: Some(Commitment::Strive),
            on: None,
            note: None,
        },
        Command::Edit { what: "P07".to_owned(), change },
        Command::Block {
            projects: vec!["P01".to_owned()],
            text: "第二批资金未到位".to_owned(),
            category: BlockerCategory::Funds,
            owner: Some("财政局".to_owned()),
            due: None,
            on: None,
        },
        Command::Report { what: "P07".to_owned(), text: "打桩完成".to_owned(), on: None, by: None },
    ]));
    insta::assert_snapshot!(told(&desk, receipt.entry), @"
    修改台账：数据日期 2024年6月30日→2024年7月20日
    修改节点 P07-M1 招标完成：完成日期 未载→2024年7月20日
    新增进度变动（P01 教师周转房）：转出 装饰装修；转入 竣工；数量 3；发生日期 2024年7月20日
    新增期限（P07-M2 开工）：日期 2024年9月14日；力度 争取；确定日期 2024年7月20日
    修改项目 P07 一高实验楼：责任人 未载→张三
    删除又名（P07 一高实验楼）：名称 xx一高实验楼
    新增又名（P07 一高实验楼）：名称 实验楼
    新增存在问题 B2 第二批资金未到位：内容 第二批资金未到位；类别 资金支付；责任方 财政局；提出日期 2024年7月20日
    新增涉及项目（B2 第二批资金未到位）：项目 P01
    新增进展 U1 打桩完成：内容 打桩完成；项目 P07；发生日期 2024年7月20日；填报人 王芳

    Changed the ledger: data date 30 June 2024 → 20 July 2024
    Changed milestone P07-M1 Tender complete: done on not stated → 20 July 2024
    Added movement (P01 Teacher transitional housing): from Fit-out; to Completion; count 3; on 20 July 2024
    Added planned date (P07-M2 Construction start): date 14 September 2024; firmness aimed for; decided on 20 July 2024
    Changed project P07 No. 1 Senior High laboratory building: responsible person not stated → 张三
    Removed other name (P07 No. 1 Senior High laboratory building): name xx一高实验楼
    Added other name (P07 No. 1 Senior High laboratory building): name 实验楼
    Added blocker B2 第二批资金未到位: text 第二批资金未到位; category funds; owner 财政局; raised on 20 July 2024
    Added link to a project (B2 第二批资金未到位): project P01
    Added update U1 打桩完成: text 打桩完成; project P07; on 20 July 2024; by 王芳
    ");
}

#[test]
fn what_was_taken_away_and_what_was_undone_is_told_too() {
    let mut desk = Desk::shipped();
    desk.give(Command::Report { what: "P07".to_owned(), text: "打桩完成".to_owned(), on: None, by: None });
    desk.give(Command::Remove { what: "U1".to_owned() });
    desk.give(Command::SetDataDate(DataDate::FollowsClock));
    desk.give(Command::Undo);
    insta::assert_snapshot!([3, 4, 5].map(|entry| told(&desk, entry)).join("\n\n"), @"
    删除进展 U1 打桩完成：内容 打桩完成；项目 P07；发生日期 2024年6月30日；填报人 王芳

    Removed update U1 打桩完成: text 打桩完成; project P07; on 30 June 2024; by 王芳

    修改台账：数据日期 2024年6月30日→随当天日期

    Changed the ledger: data date 30 June 2024 → follows the calendar

    修改台账：数据日期 随当天日期→2024年6月30日

    Changed the ledger: data date follows the calendar → 30 June 2024
    ");
    assert_eq!(desk.ledger.entry_changes(1).unwrap(), None, "the making of the ledger keeps no images");
    let unknown = desk.ledger.entry_changes(6);
    assert!(matches!(unknown, Err(Failure::Refused(Problem::NoSuchEntry { entry: 6 }))), "{unknown:?}");
}

/// Each column of the schema has words in both languages, or is one of these.
#[test]
fn every_column_has_words_or_is_left_out_on_purpose() {
    const LEFT_OUT: [&str; 23] = [
        "added_on",
        "answered_recorded",
        "author",
        "baseline_id",
        "carried",
        "code",
        "counted",
        "done_by",
        "done_recorded",
        "due_earliest",
        "due_kind",
        "due_latest",
        "earliest",
        "id",
        "indicator_id",
        "inferred",
        "kind",
        "latest",
        "measure_id",
        "phase",
        "position",
        "qualifier",
        "recorded_on",
    ];
    let desk = Desk::shipped();
    let file = rusqlite_hand(desk.ledger.path());
    let names = |sql: &str| -> Vec<String> {
        let mut statement = file.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let mut silent: Vec<String> = Vec::new();
    for table in
        // No entry has images of these.
        names(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
                  AND name NOT IN ('journal', 'stage_position', 'project_facts', 'issued_report', 'issued_document', 'seal')
                  AND name NOT LIKE 'due%' AND name NOT LIKE 'tally%' AND name NOT LIKE 'search_%'",
        )
    {
        for column in names(&format!("SELECT name FROM pragma_table_info('{table}')")) {
            let changed = ColumnChanged { column: column.clone(), before: None, after: Some("1".to_owned()) };
            let what = Some(Reference::new(Thing::Project, "P01", "某", None));
            let row = RowChanged { table: table.clone(), what, fate: RowFate::Added, columns: vec![changed] };
            let said = Lang::ALL.map(|lang| Texts::new(lang).row_changed(&row, &Stages::default(), &[]));
            let [Some(zh), Some(en)] = said else {
                silent.push(column);
                continue;
            };
            assert!(!zh.contains("： ") && !zh.contains("row-") && !en.contains(":  "), "{table}.{column}: {zh} {en}");
        }
    }
    silent.sort();
    silent.dedup();
    assert_eq!(silent, LEFT_OUT);
}
