//! What is read back out of pages.

use proptest::prelude::*;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::*;
use crate::model::view::Summary;
use crate::report::{ChartFormat, Format, Report, SummaryStyle, chart, render as printed, sample};
use crate::text::Texts;

fn render(document: &Document, lang: Lang) -> String {
    let mut page = Vec::new();
    write(document, lang, &mut page).unwrap();
    String::from_utf8(page).unwrap()
}

/// A page as its elements and texts, read by a parser of XML.
#[derive(Debug, Default)]
struct Read {
    elements: Vec<String>,
    attributes: Vec<(String, String)>,
    /// Table, row, cell.
    tables: Vec<Vec<Vec<String>>>,
    text: String,
    /// The elements that are open, and the text of the cell that is.
    open: Vec<String>,
    cell: Option<String>,
}

impl Read {
    fn begin(&mut self, start: &BytesStart<'_>) {
        let name = start.name().as_ref().to_owned();
        for attribute in start.attributes() {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned();
            self.attributes.push((attribute.key.as_ref().to_owned(), value));
        }
        match name.as_str() {
            "table" => self.tables.push(Vec::new()),
            "tr" => self.tables.last_mut().unwrap().push(Vec::new()),
            "td" | "th" => self.cell = Some(String::new()),
            "br" => self.say("\n"),
            _ => {}
        }
        self.elements.push(name);
    }

    fn end(&mut self) {
        if matches!(self.open.pop().as_deref(), Some("td" | "th")) {
            let cell = self.cell.take().unwrap();
            self.tables.last_mut().unwrap().last_mut().unwrap().push(cell);
        }
    }

    fn say(&mut self, text: &str) {
        self.text.push_str(text);
        if let Some(cell) = &mut self.cell {
            cell.push_str(text);
        }
    }
}

fn read(page: &str) -> Read {
    let mut reader = Reader::from_str(page);
    let mut read = Read::default();
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error} at {}", reader.buffer_position()));
        match event {
            Event::Start(start) => {
                read.begin(&start);
                read.open.push(start.name().as_ref().to_owned());
            }
            Event::Empty(start) => read.begin(&start),
            Event::End(_) => read.end(),
            Event::Text(text) => read.say(&text),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().unwrap() {
                Some(c) => read.say(&c.to_string()),
                None => read.say(resolve_predefined_entity(&reference).unwrap()),
            },
            Event::CData(_) | Event::Comment(_) | Event::PI(_) => panic!("nothing of this kind is written"),
            Event::Decl(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    assert!(read.open.is_empty(), "{:?}", read.open);
    read
}

fn summary_page(summary: &Summary, lang: Lang) -> String {
    let report = Report::Summary(summary, SummaryStyle::Table);
    String::from_utf8(printed(&report, &Texts::new(lang), Format::Html).unwrap()).unwrap()
}

/// The page without its style, and without what is drawn.
fn body(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0;
    let mut shown = String::new();
    for (at, piece) in body.split("<svg").enumerate() {
        shown.push_str(if at == 0 { piece } else { piece.split_once("</svg>").unwrap().1 });
    }
    shown
}

#[test]
fn every_block_has_its_element_and_tables_have_heads() {
    let document = Document {
        blocks: vec![
            Block::Title { text: "进展".to_owned(), below: "（截至2024年6月30日）".to_owned() },
            Block::Heading { level: 1, text: "一、总体".to_owned() },
            Block::Lead { lead: "（一）教师住房。".to_owned(), text: "22栋".to_owned() },
            Block::Paragraph("a < b & c".to_owned()),
            Block::Sheet(Sheet::Across),
            Block::Heading { level: 2, text: "（一）表".to_owned() },
            Block::Table(Table {
                columns: vec![Column::new("编号".to_owned()), Column::number("数".to_owned()).weighing(3)],
                rows: vec![vec!["P01".into(), Cell::new("3\n逾期", Tone::Bad)]].into(),
                otherwise: String::new(),
            }),
            Block::Table(Table { otherwise: "无".to_owned(), ..Table::default() }),
            Block::List(vec![Cell::new("逾期", Tone::Bad), "x".into()].into()),
            Block::Note("注".to_owned()),
        ],
    };
    insta::assert_snapshot!(body(&render(&document, Lang::Zh)));
}

#[test]
fn the_summary_in_chinese() {
    insta::assert_snapshot!(body(&summary_page(&sample::summary(), Lang::Zh)));
}

#[test]
fn the_summary_in_english() {
    insta::assert_snapshot!(body(&summary_page(&sample::summary(), Lang::En)));
}

#[test]
fn a_page_stands_by_itself_and_runs_nothing() {
    for (lang, tag) in [(Lang::Zh, "zh-CN"), (Lang::En, "en")] {
        let page = summary_page(&sample::summary(), lang);
        let read = read(&page);
        for (name, value) in &read.attributes {
            assert!(!matches!(name.as_str(), "src" | "href" | "action") && !name.starts_with("on"), "{name}={value}");
            assert!(!value.contains("://") || name == "xmlns", "{name}={value}");
        }
        assert!(!page.contains("url(") && !page.contains("@import"));
        assert!(read.attributes.contains(&("lang".to_owned(), tag.to_owned())));
        assert_eq!(read.elements.iter().filter(|name| *name == "h1").count(), 1);
        assert!(!read.elements.iter().any(|name| matches!(name.as_str(), "script" | "link" | "img" | "iframe")));
    }
}

/// Names of every kind that break out of something.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "]]><!--</style></svg></table>",
    "\"' onload=\"x\" & &amp; &#60;",
    "\u{202e}反过来\u{2066}",
    "\u{1b}[2J\u{0}\u{b}\u{fffe}",
    "=cmd()|' /C calc'!A0",
    "很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字averyveryverylongwordwithoutanyblankinitatall",
];

fn hostile() -> Summary {
    let mut summary = sample::summary();
    summary.name = HOSTILE[0].to_owned();
    summary.name_en = Some(HOSTILE[1].to_owned());
    for (project, name) in summary.projects.iter_mut().zip(HOSTILE.iter().cycle()) {
        (project.name, project.name_en, project.counted_in) = ((*name).to_owned(), None, (*name).to_owned());
        for (milestone, name) in project.milestones.iter_mut().zip(HOSTILE.iter().rev().cycle()) {
            (milestone.name, milestone.name_en) = ((*name).to_owned(), None);
        }
        for (update, name) in project.updates.iter_mut().zip(HOSTILE) {
            update.text = name.to_owned();
        }
    }
    for (blocker, name) in summary.blockers.iter_mut().zip(HOSTILE) {
        (blocker.text, blocker.text_en) = (name.to_owned(), None);
    }
    summary
}

#[test]
fn whatever_a_ledger_holds_is_shown_and_not_obeyed() {
    let summary = hostile();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let files = [
            summary_page(&summary, lang),
            String::from_utf8(chart(&summary, &texts, ChartFormat::Svg)).unwrap(),
            String::from_utf8(chart(&summary, &texts, ChartFormat::Html)).unwrap(),
        ];
        for file in files {
            let read = read(&file);
            assert!(!read.elements.iter().any(|name| name == "script"), "{file}");
            let shown: Vec<String> = HOSTILE[..4].iter().map(|name| visible(name).into_owned()).collect();
            assert!(shown.iter().all(|name| read.text.contains(name)), "{}", read.text);
            assert!(!file.chars().any(|c| c.is_control() && c != '\n'));
            assert!(!file.contains(['\u{202e}', '\u{2066}', '\u{fffe}']));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_back_as_it_is_shown(text in any::<String>()) {
        let document = Document {
            blocks: vec![Block::Table(Table {
                columns: vec![Column::new("x".to_owned())],
                rows: vec![vec![text.as_str().into()]].into(),
                otherwise: String::new(),
            })],
        };
        let read = read(&render(&document, Lang::En));
        let shown = visible(&text).replace('\u{fffe}', "<U+FFFE>").replace('\u{ffff}', "<U+FFFF>");
        prop_assert_eq!(&read.tables[0][1][0], &shown);
    }
}

#[test]
fn the_figures_of_the_tables_are_those_of_the_json() {
    let summary = sample::summary();
    let json = printed(&Report::Summary(&summary, SummaryStyle::Table), &Texts::new(Lang::Zh), Format::Json).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let read = read(&summary_page(&summary, Lang::Zh));
    let rows: Vec<&Vec<String>> = read.tables.iter().flatten().collect();
    let row = |code: &str| *rows.iter().find(|row| row[0] == code).unwrap_or_else(|| panic!("{code}"));
    for project in json["projects"].as_array().unwrap() {
        let cells = row(project["code"].as_str().unwrap()).join("|");
        for quantity in project["quantities"].as_array().unwrap().iter().filter(|one| !one["value"].is_null()) {
            let words = format!("{}{}", quantity["value"], quantity["unit"].as_str().unwrap());
            assert!(cells.contains(&words), "{words}: {cells}");
        }
        for at in project["stages"].as_array().unwrap() {
            let stage = &summary.stages.find(at["stage"].as_str().unwrap()).unwrap().name;
            let words = format!("{stage}{}{}", at["count"], project["counted_in"].as_str().unwrap());
            assert!(cells.contains(&words), "{words}: {cells}");
        }
        if project["state"] != "stage_unknown" {
            let words = format!("竣工{}/{}", project["complete"], project["total"]);
            assert!(cells.contains(&words), "{words}: {cells}");
        }
        for milestone in project["milestones"].as_array().unwrap().iter().filter(|one| !one["planned"].is_null()) {
            let cells = row(milestone["code"].as_str().unwrap()).join("|");
            assert!(cells.contains(milestone["name"].as_str().unwrap()), "{cells}");
            assert!(cells.contains(milestone["planned"]["words"].as_str().unwrap()), "{cells}");
        }
    }
    let totals = &json["totals"];
    assert!(read.text.contains(&format!(
        "项目{}项：全部竣工{}、部分竣工{}",
        totals["projects"]["all"], totals["projects"]["complete"], totals["projects"]["partly_complete"]
    )));
    assert!(
        read.text
            .contains(&format!("项目节点{}个：已完成{}", totals["milestones"]["all"], totals["milestones"]["done"]))
    );
}

#[test]
fn a_picture_has_a_name_and_words() {
    let read = read(&summary_page(&sample::summary(), Lang::En));
    let ids: Vec<&String> = read.attributes.iter().filter(|(name, _)| name == "id").map(|(_, id)| id).collect();
    let pointers =
        read.attributes.iter().filter(|(name, _)| name.starts_with("aria-labelledby") || name == "aria-describedby");
    let mut seen = 0;
    for (_, id) in pointers {
        assert_eq!(ids.iter().filter(|known| **known == id).count(), 1, "{id}");
        seen += 1;
    }
    assert!(seen > 6);
    assert!(read.text.contains("Jul 1 planned and 0 done"), "{}", read.text);
}
